//! The reader's editor: it gets the terminal, the file and the line, and gives the terminal back.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

use crate::Article;
use crate::tty::{Start, Tty};

/// An editor that writes down what it is given, shows so, reads a line of keys and writes that down too.
fn editor(folder: &Path, then: &str) -> PathBuf {
    let program = folder.join("my-editor");
    let given = folder.join("given").display().to_string();
    let script = format!(
        "#!/bin/sh\nprintf '%s\\n' \"$@\" >{given}\necho 'editing now'\n{then}\nread typed\n\
         printf '%s\\n' \"$typed\" >>{given}\n"
    );
    fs::write(&program, script).unwrap();
    fs::set_permissions(&program, fs::Permissions::from_mode(0o755)).unwrap();
    program
}

fn open(article: &Article, editor: &str) -> Tty {
    let arguments = [article.path.to_str().unwrap()];
    let variables = [("EDITOR", editor), ("PATH", "/usr/bin:/bin")];
    let start = Start { arguments: &arguments, variables: &variables, ..Start::default() };
    let mut tty = Tty::start(100, 30, &start);
    tty.wait_for("Paragraph 1.1 ");
    tty
}

#[test]
fn the_editor_has_the_terminal_its_keys_the_file_and_the_line() {
    let (folder, article) = (tempfile::tempdir().unwrap(), Article::long());
    let program = editor(folder.path(), "");
    let mut tty = open(&article, &format!("{} -x  y", program.display()));
    tty.press("J J");
    tty.press("E");
    tty.wait_for("editing now");
    tty.assert_given_back();
    tty.send_at_once("qqq jj\r");
    tty.wait("it has the terminal again", |tty| tty.is_taken() && tty.shows("Paragraph 3.1 "));
    let given = fs::read_to_string(folder.path().join("given")).unwrap();
    let text = fs::read_to_string(&article.path).unwrap();
    let line = text.lines().position(|line| line == "## Part 3").unwrap() + 1;
    let file = article.path.to_str().unwrap();
    assert_eq!(given, format!("-x\ny\n+{line}\n{file}\nqqq jj\n"));
    assert!(!tty.shows("this is the text as it was"));
    tty.press("? Esc q");
    assert_eq!(tty.end(), 0);
    tty.assert_given_back();
}

#[test]
fn the_editor_can_be_called_again_and_a_change_is_told_of() {
    let (folder, article) = (tempfile::tempdir().unwrap(), Article::long());
    let change = format!("sleep 0.02; echo more >>{}", article.path.display());
    let program = editor(folder.path(), &change);
    let mut tty = open(&article, program.to_str().unwrap());
    for _ in 0..3 {
        tty.press("E");
        tty.wait_for("editing now");
        tty.send_at_once("ok\r");
        tty.wait_for("this is the text as it was");
        tty.press("j");
    }
    tty.press("q");
    assert_eq!(tty.end(), 0);
    tty.assert_given_back();
}

#[test]
fn an_editor_that_is_not_there_is_named() {
    let article = Article::long();
    let mut tty = open(&article, "no-such-editor");
    tty.press("E");
    tty.wait_for("no-such-editor cannot be started (set EDITOR)");
    assert!(tty.is_taken());
    tty.press("q");
    assert_eq!(tty.end(), 0);
}

#[test]
fn a_text_without_a_file_is_not_edited() {
    let article = Article::long();
    let start = Start { piped: Some(&article.path), ..Start::default() };
    let mut tty = Tty::start(100, 30, &start);
    tty.wait_for("Paragraph 1.1 ");
    tty.press("E");
    tty.wait_for("this text has no file to edit");
    assert!(tty.is_taken());
}

#[test]
fn an_editor_that_stops_itself_stops_lutrin_with_it() {
    let (folder, article) = (tempfile::tempdir().unwrap(), Article::long());
    let program = editor(folder.path(), "kill -TSTP 0");
    let mut tty = open(&article, program.to_str().unwrap());
    tty.press("E");
    tty.wait("all of it has stopped", |tty| tty.times("stopped") == 1);
    tty.signal_group(rustix::process::Signal::CONT);
    tty.send_at_once("ok\r");
    tty.wait("it has the terminal again", Tty::is_taken);
    tty.press("q");
    assert_eq!(tty.end(), 0);
    tty.assert_given_back();
}
