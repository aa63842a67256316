//! Streams: what is known is printed at once, and nobody has to read on.

use std::io::{Read, Write};
use std::process::{Child, ChildStdout, Command, Stdio};

use rustix::event::{PollFd, PollFlags, Timespec, poll};

fn start(format: &str) -> Child {
    let mut command = Command::new(assert_cmd::cargo::cargo_bin!("lutrin"));
    command.args(["facts", "--lang", "en", "--format", format]);
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap()
}

/// A text of which a first piece can be read alone; its only fact is at its beginning.
fn long_text() -> String {
    let sentence = "The road goes on through the woods and nobody has counted the trees. ";
    let paragraph = format!("{}\n\n", sentence.repeat(5).trim_end());
    format!("It opened on 4 May 2024.\n\n{}", paragraph.repeat(1_200))
}

/// The next bytes that come, where any come while anybody would wait.
fn next(output: &mut ChildStdout) -> Vec<u8> {
    let patience = Timespec { tv_sec: 60, tv_nsec: 0 };
    let waiting = &mut [PollFd::new(output, PollFlags::IN)];
    assert_eq!(poll(waiting, Some(&patience)).unwrap(), 1, "nothing comes");
    let mut bytes = [0; 512];
    let count = output.read(&mut bytes).unwrap();
    bytes[..count].to_vec()
}

#[test]
fn a_fact_is_printed_before_the_article_has_ended() {
    for format in lutrin::cli::FACTS_FORMATS {
        let mut child = start(format);
        let mut input = child.stdin.take().unwrap();
        input.write_all(long_text().as_bytes()).unwrap();
        let (mut output, mut seen) = (child.stdout.take().unwrap(), Vec::new());
        while !String::from_utf8_lossy(&seen).contains("4 May 2024") {
            let bytes = next(&mut output);
            assert!(!bytes.is_empty(), "{format} ended");
            seen.extend(bytes);
        }
        drop(input);
        output.read_to_end(&mut seen).unwrap();
        assert!(child.wait().unwrap().success());
    }
}

#[test]
fn a_closed_pipe_is_no_error() {
    let text = "It opened on 4 May 2024 for 12 euros.\n\n".repeat(10_000);
    for format in lutrin::cli::FACTS_FORMATS {
        let mut child = start(format);
        drop(child.stdout.take());
        // It may stop reading, too.
        drop(child.stdin.take().unwrap().write_all(text.as_bytes()));
        let output = child.wait_with_output().unwrap();
        assert!(output.status.success(), "{format}");
        assert!(output.stderr.is_empty(), "{format}: {}", String::from_utf8_lossy(&output.stderr));
    }
}
