//! However it ends, the terminal is given back, and the code says how.

use std::path::Path;

use rustix::process::Signal;

use crate::Article;
use crate::tty::{Start, Tty};

const TEXT: &str = "Some words to read.";

fn article() -> Article {
    Article::new("article.md", &format!("# A title\n\n{TEXT}\n"))
}

fn open() -> (Tty, Article) {
    let article = article();
    let mut tty = Tty::open(&article.path, 80, 24, TEXT);
    tty.wait("it has the terminal", Tty::is_taken);
    (tty, article)
}

/// Opens the article with a fault in store for the key `X`.
fn open_with_fault(place: &str) -> (Tty, Article) {
    let article = article();
    let arguments = [article.path.to_str().unwrap()];
    let variables = [("LUTRIN_FAULT", place)];
    let start = Start { arguments: &arguments, variables: &variables, ..Start::default() };
    let mut tty = Tty::start(80, 24, &start);
    tty.wait_for(TEXT);
    (tty, article)
}

#[test]
fn q_quits() {
    let (mut tty, _article) = open();
    tty.press("q");
    assert_eq!(tty.end(), 0);
    tty.assert_given_back();
}

#[test]
fn control_c_quits_from_anywhere() {
    for before in ["j", "/", "?", "o", "f"] {
        let (mut tty, _article) = open();
        tty.press(before);
        tty.press("C-c");
        assert_eq!(tty.end(), 0, "after {before}");
        tty.assert_given_back();
    }
}

#[test]
fn escape_never_quits() {
    let (mut tty, _article) = open();
    for before in ["Esc", "/", "?", "o", "f", "Tab", "n"] {
        tty.press(before);
        tty.press("Esc Esc Esc Esc");
    }
    tty.press("?");
    tty.wait_for("next section");
    assert_eq!(tty.ending(), None);
}

#[test]
fn a_key_typed_before_the_first_screen_is_not_lost() {
    let article = article();
    let arguments = [article.path.to_str().unwrap()];
    let start = Start { arguments: &arguments, typed: "q", ..Start::default() };
    let mut tty = Tty::start(80, 24, &start);
    assert_eq!(tty.end(), 0);
    tty.assert_given_back();
}

#[test]
fn a_signal_gives_the_terminal_back_and_is_told_in_the_code() {
    let signals =
        [(Signal::HUP, 129), (Signal::INT, 130), (Signal::QUIT, 131), (Signal::TERM, 143)];
    for (signal, code) in signals {
        let (mut tty, _article) = open();
        tty.signal(signal);
        assert_eq!(tty.end(), code, "{signal:?}");
        tty.assert_given_back();
    }
}

#[test]
fn a_terminal_that_goes_away_ends_it() {
    let (mut tty, _article) = open();
    tty.close();
    // Nobody passes the signal on: the session's leader outlives the terminal. In the middle of a
    // frame it is an error that it meets first.
    let code = tty.end();
    assert!([129, 1].contains(&code), "{code}");
}

#[test]
fn a_stop_gives_the_terminal_back_until_it_goes_on() {
    let (mut tty, _article) = open();
    let mut stops = 0;
    let mut stop_and_go_on = |tty: &mut Tty| {
        stops += 1;
        tty.wait("it has stopped", |tty| tty.times("stopped") == stops);
        tty.wait("the last bytes are there", |tty| !tty.screen().alternate_screen());
        tty.assert_given_back();
        tty.signal(Signal::CONT);
        tty.wait("it has the terminal again", |tty| tty.is_taken() && tty.shows(TEXT));
    };
    tty.signal(Signal::TSTP);
    stop_and_go_on(&mut tty);
    tty.press("C-z");
    stop_and_go_on(&mut tty);
    tty.press("q");
    assert_eq!(tty.end(), 0);
    tty.assert_given_back();
}

#[test]
fn after_a_stop_that_cannot_be_caught_the_terminal_is_taken_again() {
    let (mut tty, _article) = open();
    tty.signal(Signal::STOP);
    tty.wait("it has stopped", |tty| tty.times("stopped") == 1);
    tty.make_as_the_shell_has_it();
    tty.signal(Signal::CONT);
    tty.wait("it has the terminal again", Tty::is_taken);
    tty.press("q");
    assert_eq!(tty.end(), 0);
    tty.assert_given_back();
}

#[test]
#[cfg(debug_assertions)]
fn a_panic_gives_the_terminal_back_before_it_is_reported() {
    let (mut tty, _article) = open_with_fault("loop");
    tty.press("X");
    assert_eq!(tty.end(), 101);
    tty.assert_given_back();
    assert!(tty.shows("panicked at") && tty.shows("hint: "), "{:#?}", tty.rows());
    let text = std::str::from_utf8(&tty.sent).unwrap();
    let (_, report) = text.rsplit_once("lutrin panicked").unwrap();
    let is_obeyed = |c: char| c.is_control() && !matches!(c, '\r' | '\n') || c == '\u{202E}';
    assert!(!report.contains(is_obeyed), "what a panic quotes is shown: {report:?}");
}

#[test]
#[cfg(debug_assertions)]
fn who_hears_no_key_any_more_ends_and_says_so() {
    let (mut tty, _article) = open_with_fault("keys");
    tty.press("X");
    assert_eq!(tty.end(), 1);
    tty.assert_given_back();
    assert!(tty.shows("the keys cannot be read any more"), "{:#?}", tty.rows());
}

#[test]
#[cfg(debug_assertions)]
fn a_panic_while_facts_are_written_is_told_in_the_status_line() {
    let article = Article::new("article.md", &format!("# A title\n\n{TEXT} It cost 5 euros.\n"));
    let arguments = [article.path.to_str().unwrap()];
    let variables = [("LUTRIN_FAULT", "export")];
    let folder = article.path.parent();
    let start = Start { arguments: &arguments, variables: &variables, folder, ..Start::default() };
    let mut tty = Tty::start(80, 24, &start);
    tty.wait_for(TEXT);
    tty.press("f");
    tty.wait_for("1\u{A0}fact");
    tty.press("e");
    tty.wait_for("export 1\u{A0}fact as");
    tty.press("c");
    tty.wait_for("nothing was written");
    assert_eq!(std::fs::read_dir(folder.unwrap()).unwrap().count(), 1);
    tty.press("q");
    assert_eq!(tty.end(), 0);
}

#[test]
#[cfg(debug_assertions)]
fn a_panic_in_a_worker_is_told_in_the_status_line() {
    let (mut tty, _article) = open_with_fault("worker");
    tty.press("X");
    tty.wait_for("the rest cannot be read");
    assert!(tty.is_taken() && tty.shows(TEXT) && !tty.shows("panicked"));
    tty.press("q");
    assert_eq!(tty.end(), 0);
    tty.assert_given_back();
}

#[test]
fn what_cannot_be_opened_never_takes_the_terminal() {
    let picture = Article::new("picture.md", "\u{1}\0not text");
    let folder = tempfile::tempdir().unwrap();
    let paths = [picture.path.as_path(), Path::new("/no/such/article.md"), folder.path()];
    for path in paths.map(|path| path.to_str().unwrap()) {
        let arguments = [path];
        let start = Start { arguments: &arguments, ..Start::default() };
        let mut tty = Tty::start(80, 24, &start);
        assert_eq!(tty.end(), 2);
        assert!(!tty.sent.contains(&0x1B), "{path}");
        assert!(tty.shows("hint: "), "{:#?}", tty.rows());
    }
}
