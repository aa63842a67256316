//! Several documents in one reading: the list, from one to the other, the search of all, what was read
//! last.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use tempfile::TempDir;

use crate::sent::{Sent, told_apart};
use crate::tty::{Start, Tty};

/// What takes the whole screen.
const TAKES: &str = "\u{1b}[?1049h";

/// A folder with documents of its own, and one for what is kept of them.
struct Desk {
    folder: TempDir,
    state: TempDir,
}

impl Desk {
    fn new() -> Self {
        let desk = Self::empty();
        let line = |n| format!("Line {n} of the first.\n\n");
        let long: String = (1..200).map(line).collect();
        desk.write("a.md", &format!("# The mill\n\n{long}"));
        desk.write("b.txt", "THE QUAY\n\nIt cost 300 euros and 12 cranes in 1921.\n");
        desk.write("below/c.md", "# The crane\n\nNothing of the kind, and one of 12 cranes.\n");
        desk
    }

    fn empty() -> Self {
        Self { folder: tempfile::tempdir().unwrap(), state: tempfile::tempdir().unwrap() }
    }

    fn write(&self, name: &str, text: &str) {
        let path = self.path(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Starts lutrin in the folder.
    fn start(&self, arguments: &[&str]) -> Tty {
        let variables = [("XDG_STATE_HOME", self.state.path().to_str().unwrap())];
        let folder = Some(self.folder.path());
        Tty::start(100, 30, &Start { arguments, variables: &variables, folder, ..Start::default() })
    }

    fn forget(&self, file: &Path) {
        let mut lutrin = Command::new(env!("CARGO_BIN_EXE_lutrin"));
        lutrin.arg("forget").arg(file).env("XDG_STATE_HOME", self.state.path());
        assert!(lutrin.output().unwrap().status.success());
    }
}

fn leave(mut tty: Tty) {
    tty.press("q");
    assert_eq!(tty.end(), 0);
    tty.assert_given_back();
}

#[test]
fn a_folder_is_listed_filtered_opened_and_gone_through_on_one_screen() {
    let desk = Desk::new();
    let mut tty = desk.start(&["."]);
    tty.wait_for("The crane");
    tty.wait_for("3\u{A0}facts");
    tty.wait_for("The mill");
    tty.wait_for("THE QUAY");
    tty.press("q u a y");
    tty.wait("the others are filtered out", |tty| !tty.shows("The mill"));
    tty.press("Enter");
    tty.wait_for("It cost 300 euros");
    tty.press("\x10");
    tty.wait_for("document 1 of 3");
    tty.wait_for("Line 1 of");
    tty.press("Space Space");
    tty.wait_for("Line 30 of");
    let page = tty.rows();
    tty.press("C-n");
    tty.wait_for("document 2 of 3");
    tty.press("C-n");
    tty.wait_for("document 3 of 3");
    tty.wait_for("Nothing of the kind");
    tty.press("\x10");
    tty.wait_for("document 2 of 3");
    tty.press("\x10");
    tty.wait_for("Line 30 of");
    // Left of the text stands where the page was turned last.
    let text = |rows: &[String]| {
        let rows = rows.iter().take(28).map(|row| row.chars().skip(3).take(60).collect());
        rows.collect::<Vec<String>>()
    };
    assert_eq!(text(&tty.rows()), text(&page), "it is open where it was left");
    tty.press("D");
    tty.wait_for("Documents");
    // What filters the list goes first.
    tty.press("Esc Esc");
    let taken = tty.sent.windows(TAKES.len()).filter(|sent| *sent == TAKES.as_bytes()).count();
    assert_eq!(taken, 1, "the screen was never given back");
    leave(tty);
}

#[test]
fn all_documents_are_searched_and_one_is_opened_at_the_match() {
    let desk = Desk::new();
    let mut tty = desk.start(&["a.md", "b.txt", "below"]);
    tty.wait_for("The crane");
    tty.press("Enter");
    tty.wait_for("Line 1 of");
    tty.press("S 1 2 Space c r a n e s");
    // What was found for fewer letters says the same.
    let found = "2\u{A0}matches in 2\u{A0}documents";
    tty.wait("all is found", |tty| tty.shows("12 cranes▏") && tty.shows(found));
    tty.wait_for("It cost 300 euros and 12 cranes");
    tty.send("\x1b[F");
    tty.press("Enter");
    tty.wait_for("document 3 of 3");
    tty.wait_for("1 of 1");
    tty.wait_for("Nothing of the kind");
    leave(tty);
}

#[test]
fn without_state_a_place_is_kept_as_long_as_the_reading() {
    let desk = Desk::new();
    let mut tty = desk.start(&["--no-state", "a.md", "b.txt"]);
    tty.wait_for("THE QUAY");
    tty.press("Enter");
    tty.wait_for("Line 1 of");
    tty.press("Space Space C-n");
    tty.wait_for("document 2 of 2");
    tty.press("\x10");
    tty.wait_for("Line 30 of");
    assert!(!tty.shows("Line 1 of"));
    leave(tty);
    assert_eq!(fs::read_dir(desk.state.path()).unwrap().count(), 0);
}

#[test]
fn names_and_titles_that_hold_commands_command_nothing() {
    let desk = Desk::empty();
    let harmless = "Harmless words. ".repeat(40);
    let (name, command) = ("\u{1b}]0;owned\u{7}\u{1b}[31mred.md", "\u{1b}]0;owned\u{7}");
    desk.write(name, &format!("# A {command}title\n\nText. {harmless}\n"));
    desk.write("b.md", &format!("# B\n\nMore {command}text. {harmless}\n"));
    fs::write(desk.path("\u{1b}]0;owned\u{7}bad.txt"), b"\0\x01\x02").unwrap();
    let mut tty = desk.start(&["."]);
    tty.wait_for("holds binary data");
    tty.wait_for("title");
    tty.press("Enter");
    tty.wait("it is opened or said to be none", |tty| tty.shows("binary") || tty.shows("Text."));
    tty.press("C-n S o w n e d");
    tty.wait_for("matches in");
    let sent = told_apart(std::str::from_utf8(&tty.sent).unwrap());
    let is_title = |sent: &Sent| matches!(sent, Sent::System(command) if command.starts_with('0'));
    assert!(!sent.iter().any(is_title));
    tty.press("Esc Esc");
    leave(tty);
}

#[test]
fn a_folder_without_documents_is_a_clear_error() {
    let desk = Desk::empty();
    fs::create_dir(desk.path("empty")).unwrap();
    let mut tty = desk.start(&["empty"]);
    assert_eq!(tty.end(), 2);
    tty.wait_for("lutrin: `empty` holds no document that can be read");
}

#[test]
fn a_folder_with_one_document_opens_it() {
    let desk = Desk::empty();
    desk.write("only.md", "# Only\n\nThe words of the one.\n");
    let mut tty = desk.start(&["."]);
    tty.wait_for("The words of the one.");
    leave(tty);
}

#[test]
fn ten_thousand_files_are_listed_and_each_key_is_answered() {
    let desk = Desk::empty();
    for number in 0..10_000 {
        let text = format!("# Title {number}\n\nIt cost {number} euros.\n");
        fs::write(desk.path(&format!("n{number:05}.md")), text).unwrap();
    }
    let mut tty = desk.start(&["."]);
    tty.wait_for("n00000.md");
    tty.wait_for("↓ 9,9");
    tty.send("\x1b[F");
    tty.wait_for("n09999.md");
    tty.press("0 7 7 7 7");
    tty.wait_for("n07777.md");
    tty.press("Enter");
    tty.wait_for("It cost 7777 euros.");
    tty.press("C-n");
    tty.wait_for("It cost 7778 euros.");
    leave(tty);
}

#[test]
fn what_was_read_last_is_listed_first_and_can_be_forgotten() {
    let desk = Desk::new();
    let mut tty = desk.start(&[]);
    // Nothing has been read yet: the article that lutrin carries.
    tty.wait_for("SCHOOLED BY MACHINES");
    assert!(!tty.shows("Read last"));
    leave(tty);
    for (name, text) in [("a.md", "Line 1 of"), ("b.txt", "It cost"), ("below/c.md", "Nothing of")]
    {
        let mut tty = desk.start(&[name]);
        tty.wait_for(text);
        leave(tty);
    }
    fs::remove_file(desk.path("b.txt")).unwrap();
    let mut tty = desk.start(&[]);
    tty.wait_for("Read last");
    tty.wait_for("The crane");
    tty.wait_for("The mill");
    tty.wait_for("SCHOOLED");
    let row = |tty: &Tty, text| tty.row_of(text).unwrap();
    tty.wait("the last one is first", |tty| row(tty, "The crane") < row(tty, "The mill"));
    assert!(!tty.shows("THE QUAY") && !tty.shows("b.txt"));
    tty.press("Enter");
    tty.wait_for("Nothing of the kind");
    leave(tty);
    desk.forget(&desk.path("below/c.md"));
    let mut tty = desk.start(&[]);
    tty.wait_for("The mill");
    assert!(!tty.shows("The crane"));
    tty.press("C-c");
    assert_eq!(tty.end(), 0);
}

#[test]
fn the_list_is_told_where_nothing_is_drawn() {
    let desk = Desk::new();
    let mut tty = desk.start(&["--linear", "a.md", "b.txt"]);
    tty.wait_for("Documents, 2\u{A0}documents");
    tty.send_at_once("\x0e");
    tty.wait_for("THE QUAY, 1\u{A0}min, 3\u{A0}facts, b.txt");
    tty.send_at_once("\r");
    tty.wait_for("document 2 of 2");
    tty.wait_for("Heading 1. THE QUAY");
    tty.send_at_once("j");
    tty.wait_for("It cost 300 euros");
    tty.send_at_once("q");
    assert_eq!(tty.end(), 0);
}

#[test]
fn the_facts_of_all_documents_are_listed_and_one_is_read_where_it_stands() {
    let desk = Desk::new();
    desk.write("d.md", "# The yard\n\nA loan of 90,000 euros was signed in 2001.\n");
    let mut tty = desk.start(&["a.md", "b.txt", "below", "d.md"]);
    tty.wait_for("The yard");
    tty.press("Enter");
    tty.wait_for("Line 1 of");
    tty.press("w");
    tty.wait_for("All documents");
    tty.wait("all of them are read", |tty| tty.shows("205") && !tty.shows("/4"));
    tty.press(": w h e r e Space k i n d = m o n e y Enter");
    tty.wait_for("2 of 205");
    tty.press("s Tab");
    tty.wait_for("All, by value");
    tty.wait_for("90,000 euros");
    tty.press("j Enter");
    tty.wait_for("document 4 of 4");
    tty.wait_for("was signed in 2001");
    tty.wait_for("All, by value");
    tty.wait_for("300 euros");
    leave(tty);
}
