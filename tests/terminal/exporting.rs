//! Facts written to a file from the reader.

use std::fs;
use std::path::Path;

use crate::tty::{Start, Tty};

const ARTICLE: &str = "# The bridge\n\nIn May 2021 the bridge cost 42 million euros.\n\n\
    ## Later\n\nIt carried 3,500 people in 2023, and 12% of them came back.\n";

/// Opens the article in a folder, by its name.
fn open(folder: &Path) -> Tty {
    fs::write(folder.join("bridge.md"), ARTICLE).unwrap();
    let arguments = ["bridge.md"];
    let start = Start { arguments: &arguments, folder: Some(folder), ..Start::default() };
    let mut tty = Tty::start(140, 40, &start);
    tty.wait_for("5\u{A0}facts");
    tty
}

fn piped(folder: &Path, format: &str) -> String {
    let mut lutrin = assert_cmd::Command::cargo_bin("lutrin").unwrap();
    lutrin.current_dir(folder).args(["facts", "--format", format, "bridge.md"]);
    String::from_utf8(lutrin.assert().success().get_output().stdout.clone()).unwrap()
}

#[test]
fn facts_are_written_as_a_pipe_has_them_and_no_file_is_overwritten() {
    let folder = tempfile::tempdir().unwrap();
    let mut tty = open(folder.path());
    let read = |name: &str| fs::read_to_string(folder.path().join(name)).unwrap();
    for (key, name, format) in [
        ("c", "bridge-facts.csv", "csv"),
        ("j", "bridge-facts.json", "json"),
        ("m", "bridge-facts.md", "md"),
        ("c", "bridge-facts-2.csv", "csv"),
    ] {
        tty.press("e");
        tty.wait_for("export 5\u{A0}facts as");
        tty.press(key);
        tty.wait_for(&format!("5\u{A0}facts in ./{name}"));
        assert_eq!(read(name), piped(folder.path(), format), "{name}");
    }
    tty.press("3 e");
    tty.wait_for("export 1\u{A0}fact as");
    tty.press("c");
    tty.wait_for("1\u{A0}fact in ./bridge-facts-3.csv");
    assert_eq!(read("bridge-facts-3.csv").lines().count(), 2);
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 6, "and nothing else");
}

#[test]
fn a_folder_that_cannot_be_written_to_is_told_of() {
    let folder = tempfile::tempdir().unwrap();
    let mut tty = open(folder.path());
    fs::remove_dir_all(folder.path()).unwrap();
    tty.press("e c");
    tty.wait_for("nothing was written");
}
