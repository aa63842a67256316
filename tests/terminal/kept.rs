//! What outlives a reading: where it was left, what was chosen; and that it can be forgotten.

use std::fs;
use std::path::Path;
use std::process::Command;

use rustix::process::Signal;

use crate::Article;
use crate::tty::{Start, Tty};

const RESUMED: &str = "opened where you left it";

/// Opens an article whose state is kept in a folder.
fn open(article: &Article, state: &Path, more: &[&str]) -> Tty {
    let arguments: Vec<&str> =
        more.iter().copied().chain([article.path.to_str().unwrap()]).collect();
    let variables = [("XDG_STATE_HOME", state.to_str().unwrap()), ("COLORTERM", "truecolor")];
    let start = Start { arguments: &arguments, variables: &variables, ..Start::default() };
    let mut tty = Tty::start(100, 30, &start);
    tty.wait_for("Paragraph");
    tty
}

/// Goes into the article and leaves it; gives what stood on the page.
fn leave(tty: &mut Tty, keys: &str) -> Vec<String> {
    tty.press(keys);
    let rows = tty.rows();
    tty.press("q");
    assert_eq!(tty.end(), 0);
    text(&rows)
}

/// The rows of the page without the last one, which has the status.
fn text(rows: &[String]) -> Vec<String> {
    let rows = rows.iter().take(29);
    rows.map(|row| row.chars().take(64).collect::<String>().trim_end().to_owned()).collect()
}

#[test]
fn an_article_opens_where_it_was_left_and_one_key_goes_to_its_beginning() {
    let (article, state) = (Article::long(), tempfile::tempdir().unwrap());
    let left = leave(&mut open(&article, state.path(), &[]), "J J J j j");
    let mut tty = open(&article, state.path(), &[]);
    tty.wait_for(RESUMED);
    assert_eq!(text(&tty.rows()), left);
    tty.press("C-o");
    tty.wait_for("Paragraph 1.1 ");
    leave(&mut tty, "j g");
    let tty = open(&article, state.path(), &[]);
    assert!(tty.shows("Paragraph 1.1 ") && !tty.shows(RESUMED));
}

#[test]
fn a_signal_keeps_the_place_too() {
    for signal in [Signal::TERM, Signal::HUP] {
        let (article, state) = (Article::long(), tempfile::tempdir().unwrap());
        let mut tty = open(&article, state.path(), &[]);
        tty.press("J J J");
        tty.signal(signal);
        tty.end();
        open(&article, state.path(), &[]).wait_for(RESUMED);
    }
}

#[test]
fn an_article_that_was_edited_or_moved_opens_where_it_was_left() {
    let (article, state) = (Article::long(), tempfile::tempdir().unwrap());
    leave(&mut open(&article, state.path(), &[]), "J J J J");
    let edited = fs::read_to_string(&article.path).unwrap().replace("# The", "Some more.\n\n# The");
    fs::write(&article.path, edited).unwrap();
    let mut tty = open(&article, state.path(), &[]);
    tty.wait_for(RESUMED);
    assert!(tty.shows("Paragraph 5.1 ") && !tty.shows("Paragraph 1.1 "), "{:#?}", tty.rows());
    leave(&mut tty, "j");
    let moved = Article::new("moved.md", &fs::read_to_string(&article.path).unwrap());
    open(&moved, state.path(), &[]).wait_for(RESUMED);
}

#[test]
fn without_state_nothing_is_read_and_nothing_written() {
    let (article, state) = (Article::long(), tempfile::tempdir().unwrap());
    leave(&mut open(&article, state.path(), &["--no-state"]), "J J m a >");
    assert_eq!(fs::read_dir(state.path()).unwrap().count(), 0);
    leave(&mut open(&article, state.path(), &[]), "J J J");
    let tty = open(&article, state.path(), &["--no-state"]);
    assert!(tty.shows("Paragraph 1.1 "));
}

#[test]
fn a_theme_that_is_kept_and_the_width_are_those_of_the_next_reading() {
    let (article, state) = (Article::long(), tempfile::tempdir().unwrap());
    let mut tty = open(&article, state.path(), &["--width", "50"]);
    tty.press("C-t C-n Enter < <");
    leave(&mut tty, "j");
    let choices = fs::read_to_string(state.path().join("lutrin/choices.json")).unwrap();
    assert!(choices.contains("\"light\"") && choices.contains("46"), "{choices}");
    let mut tty = open(&article, state.path(), &[]);
    // Nobody is asked for the ground: the reader has said it.
    tty.wait("it is light", |tty| tty.sent.windows(5).any(|sent| sent == b"48;2;"));
    assert!(!tty.sent.windows(5).any(|sent| sent == b"]11;?"));
    leave(&mut tty, ">");
    let choices = fs::read_to_string(state.path().join("lutrin/choices.json")).unwrap();
    assert!(choices.contains("\"light\"") && choices.contains("48"), "{choices}");
}

#[test]
fn what_is_damaged_is_set_aside_and_told_of() {
    let (article, state) = (Article::long(), tempfile::tempdir().unwrap());
    leave(&mut open(&article, state.path(), &[]), "J J J");
    let folder = state.path().join("lutrin");
    let names = || fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path());
    let memory = names().find(|path| path.extension().is_some_and(|e| e == "json")).unwrap();
    fs::write(&memory, "{ half").unwrap();
    let mut tty = open(&article, state.path(), &[]);
    tty.wait_for("what was kept could not be read");
    leave(&mut tty, "j J");
    let damaged = names().find(|path| path.extension().is_some_and(|e| e == "damaged")).unwrap();
    assert_eq!(fs::read_to_string(damaged).unwrap(), "{ half");
    open(&article, state.path(), &[]).wait_for(RESUMED);
}

#[test]
fn what_is_remembered_can_be_forgotten() {
    let (article, state) = (Article::long(), tempfile::tempdir().unwrap());
    let forget = |file: Option<&Path>| {
        let mut lutrin = Command::new(env!("CARGO_BIN_EXE_lutrin"));
        lutrin.arg("forget").args(file).env("XDG_STATE_HOME", state.path());
        let output = lutrin.output().unwrap();
        assert!(output.status.success());
        String::from_utf8(output.stdout).unwrap()
    };
    let path = Some(article.path.as_path());
    assert!(forget(path).starts_with("nothing was remembered of `"));
    leave(&mut open(&article, state.path(), &[]), "J J J m a m b");
    let told = forget(path);
    assert!(told.ends_with("`: where it was left, 2 marks\n"), "{told}");
    assert!(open(&article, state.path(), &[]).shows("Paragraph 1.1 "));
    leave(&mut open(&article, state.path(), &[]), "J >");
    let told = forget(None);
    assert!(told.starts_with("forgot 1 document, the theme and the width"), "{told}");
    assert_eq!(fs::read_dir(state.path().join("lutrin")).unwrap().count(), 0);
}

#[test]
fn highlights_and_marks_are_there_again_after_an_edit_of_the_beginning() {
    let (article, state) = (Article::long(), tempfile::tempdir().unwrap());
    leave(&mut open(&article, state.path(), &[]), "J J m b a Enter w h y Enter J");
    let edited = fs::read_to_string(&article.path).unwrap().replace("# The", "Some more.\n\n# The");
    fs::write(&article.path, edited).unwrap();
    for _ in 0..2 {
        let mut tty = open(&article, state.path(), &[]);
        tty.wait_for(RESUMED);
        tty.press("A");
        tty.wait_for("why");
        assert!(!tty.shows("not in the text any more"), "{:#?}", tty.rows());
        tty.press("Esc");
        leave(&mut tty, "J");
    }
    let mut lutrin = Command::new(env!("CARGO_BIN_EXE_lutrin"));
    lutrin.args(["highlights", "--format", "json"]).arg(&article.path);
    let output = lutrin.env("XDG_STATE_HOME", state.path()).output().unwrap();
    let rows: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let starts = rows.as_array().unwrap().iter().filter(|row| row["start"].is_u64()).count();
    assert_eq!(starts, 2, "{rows}");
}

#[test]
fn without_state_a_highlight_is_kept_for_the_reading_only_and_that_is_said() {
    let (article, state) = (Article::long(), tempfile::tempdir().unwrap());
    let mut tty = open(&article, state.path(), &["--no-state"]);
    tty.press("a Enter Enter");
    tty.wait_for("for this reading only");
    tty.press("A");
    tty.wait_for("Marks and highlights");
    tty.press("Esc");
    leave(&mut tty, "j");
    assert_eq!(fs::read_dir(state.path()).unwrap().count(), 0);
}
