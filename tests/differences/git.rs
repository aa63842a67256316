//! `git difftool -x 'lutrin diff'` in a repository that is made here.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

fn git(folder: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new("git");
    command.current_dir(folder).args(arguments);
    // Nothing of the settings of whoever runs the test.
    for (name, value) in [("GIT_CONFIG_GLOBAL", "/dev/null"), ("GIT_CONFIG_SYSTEM", "/dev/null")] {
        command.env(name, value);
    }
    for name in ["GIT_AUTHOR_NAME", "GIT_COMMITTER_NAME"] {
        command.env(name, "Reader");
    }
    for name in ["GIT_AUTHOR_EMAIL", "GIT_COMMITTER_EMAIL"] {
        command.env(name, "reader@example.org");
    }
    command.env("LC_ALL", "en_US.UTF-8").output().unwrap()
}

fn done(folder: &Path, arguments: &[&str]) -> String {
    let output = git(folder, arguments);
    assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn git_shows_the_figures_that_a_commit_changed_added_and_removed() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    let write = |name: &str, text: &str| fs::write(folder.join(name), text).unwrap();
    done(folder, &["init", "-q", "-b", "main"]);
    write("port.md", "# The port\n\nThe quay is 120 m long and cost €3 million.\n");
    write("gone.md", "The mill ground 40 tonnes a day.\n");
    write("same.md", "The inn has 12 rooms and stands by the water.\n");
    done(folder, &["add", "."]);
    done(folder, &["commit", "-q", "-m", "first"]);
    write("port.md", "# The port\n\nThe quay is 140 m long\nand cost €3 million.\n");
    write("new.md", "The light can be seen for 9 miles.\n");
    write("same.md", "By the water stands the inn, which has\n12 rooms.\n");
    fs::remove_file(folder.join("gone.md")).unwrap();
    done(folder, &["add", "-A"]);
    let program = assert_cmd::cargo::cargo_bin("lutrin");
    let tool = format!("'{}' diff --lang en", program.to_str().unwrap());
    let printed = done(folder, &["difftool", "-y", "--cached", "-x", &tool]);
    for told in ["~  120 m → 140 m", "+  9 miles", "-  40 tonnes", "--- /dev/null", "+++ /dev/null"]
    {
        assert!(printed.contains(told), "{told}: {printed}");
    }
    assert!(!printed.contains("3 million →") && !printed.contains("rooms"), "{printed}");
    let trusted = ["difftool", "-y", "--cached", "--trust-exit-code", "-x", &tool];
    let of = |name| [&trusted[..], &["--", name]].concat();
    assert!(!git(folder, &of("port.md")).status.success(), "what differs is told by the exit code");
    assert!(git(folder, &of("same.md")).status.success());
}
