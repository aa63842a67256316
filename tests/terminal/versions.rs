//! Two versions in a terminal: what differs is told when it is known, and gone to by a key.

use std::fs;

use crate::Article;
use crate::tty::{Start, Tty};

const OLD: &str = "# The port\n\nIt received 1,240 ships in 2023.\n\nThe quay has 3 cranes.\n";

/// Opens the second of two versions, held against the first.
fn open() -> (Tty, Article) {
    let new = Article::new("new.md", &OLD.replace("1,240", "1,310"));
    let old = new.path.with_file_name("old.md");
    fs::write(&old, OLD).unwrap();
    let [before, after] = [&old, &new.path].map(|path| path.to_str().unwrap());
    let arguments = ["--no-state", before, after, "--diff"];
    (Tty::start(100, 30, &Start { arguments: &arguments, ..Start::default() }), new)
}

#[test]
fn what_differs_is_told_and_a_key_says_what_stood_there() {
    let (mut tty, _new) = open();
    tty.wait_for("1\u{A0}changed (c next, C before)");
    tty.wait_for("← 1,240 ships");
    tty.press("c");
    tty.wait_for("before: 1,240 ships");
    tty.press("c");
    tty.wait_for("no other figure that differs");
    tty.press("q");
    assert_eq!(tty.end(), 0);
    tty.assert_given_back();
}

#[test]
fn a_version_that_is_saved_again_is_compared_again() {
    let (mut tty, new) = open();
    tty.wait_for("1\u{A0}changed");
    fs::write(&new.path, OLD.replace("3 cranes", "4 cranes")).unwrap();
    tty.wait_for("← 3 cranes");
    tty.wait("the first change is gone", |tty| !tty.shows("← 1,240 ships"));
    fs::write(&new.path, OLD).unwrap();
    tty.wait_for("no figure differs from the version before");
    tty.wait("the mark is gone", |tty| !tty.shows("← 3 cranes"));
}
