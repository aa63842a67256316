//! What is shown, and what keys and a new size do.

use rustix::process::Signal;

use crate::Article;
use crate::tty::{Start, Tty};

/// The last number of the paragraph that begins highest on the screen.
fn first_paragraph(tty: &Tty) -> Option<(u32, u32)> {
    tty.rows().iter().find_map(|row| {
        let (_, after) = row.split_once("Paragraph ")?;
        let (section, number) = after.split(' ').next()?.split_once('.')?;
        Some((section.parse().ok()?, number.parse().ok()?))
    })
}

fn open_long(width: u16, height: u16) -> (Tty, Article) {
    let article = Article::long();
    (Tty::open(&article.path, width, height, "Paragraph 1.1"), article)
}

#[test]
fn the_first_screen_shows_the_title_the_outline_and_the_text() {
    let (mut tty, _article) = open_long(140, 40);
    // The leader has told it to go on, and it takes the keys once more then.
    tty.wait("it has the terminal", Tty::is_taken);
    let rows = tty.rows();
    let outline = |text: &str| rows.iter().any(|row| row.find(text).is_some_and(|at| at < 28));
    let page = |text: &str| rows.iter().any(|row| row.rfind(text).is_some_and(|at| at >= 28));
    assert!(outline("Part 1") && outline("Part 2"), "{rows:#?}");
    assert!(page("The long article") && page("Part 1") && page("Paragraph 1.1"), "{rows:#?}");
}

#[test]
fn alone_it_opens_the_article_that_it_carries() {
    let mut tty = Tty::start(140, 40, &Start::default());
    tty.wait_for("SCHOOLED BY MACHINES");
    tty.press("q");
    assert_eq!(tty.end(), 0);
    let french = Start { arguments: &["--lang", "fr"], ..Start::default() };
    let mut tty = Tty::start(140, 40, &french);
    tty.wait_for("À L’ÉCOLE DES MACHINES");
}

#[test]
fn a_pipe_is_read_and_the_keys_come_from_the_terminal() {
    let article = Article::long();
    let start = Start { piped: Some(&article.path), ..Start::default() };
    let mut tty = Tty::start(100, 30, &start);
    tty.wait_for("Paragraph 1.1");
    tty.press("G");
    tty.wait_for("Paragraph 12.10");
    tty.press("q");
    assert_eq!(tty.end(), 0);
    tty.assert_given_back();
}

#[test]
fn a_dash_is_the_pipe() {
    let article = Article::long();
    let start = Start { piped: Some(&article.path), arguments: &["-"], ..Start::default() };
    let mut tty = Tty::start(100, 30, &start);
    tty.wait_for("Paragraph 1.1");
}

#[test]
fn lines_screens_and_ends_are_moved_to() {
    let (mut tty, _article) = open_long(100, 30);
    tty.press("j j j j j j j");
    tty.wait("seven lines down", |tty| first_paragraph(tty) > Some((1, 1)));
    tty.press("k k k k k k k");
    tty.wait("seven lines up", |tty| first_paragraph(tty) == Some((1, 1)));
    tty.press("Space");
    tty.wait("a screen down", |tty| first_paragraph(tty) > Some((1, 4)));
    tty.press("b");
    tty.wait("a screen up", |tty| first_paragraph(tty) == Some((1, 1)));
    tty.press("G");
    tty.wait_for("Paragraph 12.10");
    tty.wait_for("100\u{A0}%");
    tty.press("g");
    tty.wait("back at the beginning", |tty| first_paragraph(tty) == Some((1, 1)));
    assert!(tty.shows("The long article"));
}

#[test]
fn sections_are_moved_to() {
    let (mut tty, _article) = open_long(100, 30);
    tty.press("G K");
    tty.wait("the last section but one, or the last", |tty| head(tty).contains("Part 1"));
    tty.press("g J");
    // The section that the eye is in at the very beginning is the first.
    tty.wait("the second section", |tty| head(tty).contains("Part 2"));
    tty.press("J J");
    tty.wait("two sections down", |tty| head(tty).contains("Part 4"));
    let landing = tty.row_of("Paragraph 4.1 ").unwrap();
    tty.press("K");
    tty.wait("a section up", |tty| head(tty).contains("Part 3"));
    assert_eq!(tty.row_of("Paragraph 3.1 "), Some(landing));
    // The brackets are their twins.
    tty.press("]");
    tty.wait("a section down", |tty| head(tty).contains("Part 4"));
    tty.press("[");
    tty.wait("a section up", |tty| head(tty).contains("Part 3"));
}

/// The running head: the row above the text.
fn head(tty: &Tty) -> String {
    tty.rows().swap_remove(1)
}

#[test]
fn the_outline_chooses_a_section_and_panels_hide() {
    let (mut tty, _article) = open_long(140, 40);
    tty.press("Tab Tab");
    tty.wait_for("choose");
    tty.press("G Enter");
    tty.wait_for("Paragraph 12.1 ");
    tty.press("o");
    tty.wait("the outline is hidden", |tty| !tty.shows("Outline"));
    tty.press("o");
    tty.wait_for("Outline");
    tty.press("f");
    tty.wait("the facts are hidden", |tty| !tty.shows("Facts"));
}

#[test]
fn a_small_terminal_has_its_panels_as_drawers() {
    let (mut tty, _article) = open_long(80, 24);
    assert!(!tty.shows("Outline") && !tty.shows("Facts"));
    tty.press("o");
    tty.wait_for("Outline");
    tty.press("j Enter");
    tty.wait_for("Paragraph 2.1 ");
    assert!(!tty.shows("Outline"));
    tty.press("f");
    tty.wait_for("Facts");
    tty.press("Esc");
    tty.wait("the drawer is closed", |tty| !tty.shows("Facts"));
}

#[test]
fn a_search_goes_to_what_is_typed_and_escape_goes_back() {
    let (mut tty, _article) = open_long(100, 30);
    tty.press("/");
    tty.send("paragraph 7.5 ");
    tty.wait_for("Paragraph 7.5 ");
    tty.wait_for("1 of 1");
    tty.press("Esc");
    tty.wait("back where the search began", |tty| first_paragraph(tty) == Some((1, 1)));
    tty.press("/");
    // As a line feed or a paste would bring it: q is a letter here.
    tty.send("\x1b[200~part\x1b[201~");
    tty.wait_for("1 of 12");
    tty.press("Enter n n");
    tty.wait_for("3 of 12");
    tty.press("N");
    tty.wait_for("2 of 12");
}

#[test]
fn the_help_shows_the_keys() {
    let (mut tty, _article) = open_long(100, 50);
    tty.press("?");
    tty.wait_for("next section");
    tty.press("Esc");
    tty.wait("the help is closed", |tty| !tty.shows("next section"));
}

#[test]
fn the_first_run_explains_the_third_panel_and_no_other_does() {
    let article = Article::long();
    let state = tempfile::tempdir().unwrap();
    let file = state.path().join("file");
    std::fs::write(&file, "no folder").unwrap();
    let told = "At the right, the numbers and dates";
    let run = |state: &std::path::Path| {
        let arguments = [article.path.to_str().unwrap()];
        let variables = [("XDG_STATE_HOME", state.to_str().unwrap())];
        let start = Start { arguments: &arguments, variables: &variables, ..Start::default() };
        let mut tty = Tty::start(140, 40, &start);
        tty.wait_for("Paragraph 1.1");
        tty
    };
    let mut first = run(state.path());
    first.wait_for(told);
    first.press("j");
    first.wait("it is gone with a key", |tty| !tty.shows(told));
    assert!(!run(state.path()).shows(told));
    // Where nothing can be written it is told again, and nothing is said to be wrong.
    run(&file).wait_for(told);
    run(&file).wait_for(told);
}

#[test]
fn a_theme_of_the_readers_own_is_used_and_a_wrong_one_is_named() {
    let article = Article::long();
    let config = tempfile::tempdir().unwrap();
    let themes = config.path().join("lutrin/themes");
    std::fs::create_dir_all(&themes).unwrap();
    std::fs::write(themes.join("good.toml"), "[colours]\npage = '#010203'\n").unwrap();
    std::fs::write(themes.join("bad.toml"), "[colours]\ninkk = '#010203'\n").unwrap();
    let arguments = ["--theme", "good", article.path.to_str().unwrap()];
    let variables =
        [("XDG_CONFIG_HOME", config.path().to_str().unwrap()), ("COLORTERM", "truecolor")];
    let start = Start { arguments: &arguments, variables: &variables, ..Start::default() };
    let mut tty = Tty::start(100, 30, &start);
    tty.wait_for("bad.toml, line 2: there is no role “colours.inkk”");
    assert!(tty.sent.windows(10).any(|sent| sent == b"48;2;1;2;3"), "its page is drawn");
    let arguments = ["--theme", "bad", article.path.to_str().unwrap()];
    let start = Start { arguments: &arguments, ..start };
    assert_eq!(Tty::start(100, 30, &start).end(), 2);
}

#[test]
fn what_is_pasted_into_the_page_is_not_taken_for_keys() {
    let (mut tty, _article) = open_long(100, 30);
    tty.send("\x1b[200~qGq\x1b[201~");
    tty.press("?");
    tty.wait_for("next section");
}

#[test]
fn a_new_size_keeps_the_sentence() {
    let (mut tty, _article) = open_long(100, 30);
    tty.press("J J J J");
    tty.wait_for("Paragraph 5.1 ");
    for (width, height) in [(60, 20), (200, 60), (80, 24), (140, 40), (40, 12), (100, 30)] {
        tty.resize(width, height);
        let edge = usize::from(height) - 1;
        tty.wait("the status stands in the last row", |tty| {
            tty.row_of("\u{A0}%") == Some(edge) && tty.shows("Part 5")
        });
        assert!(tty.is_taken(), "at {width}×{height}");
    }
}

#[test]
fn every_size_is_drawn_and_none_brings_it_down() {
    let sizes = [(20, 5), (1, 1), (2, 60), (200, 2), (200, 60), (39, 9), (20, 5), (80, 24)];
    for panel in ["Space", "o", "f", "?", "/"] {
        let (mut tty, _article) = open_long(80, 30);
        tty.press(panel);
        for (width, height) in sizes {
            tty.resize(width, height);
        }
        assert!(tty.is_taken() && tty.rows().iter().any(|row| row.len() > 20), "with {panel}");
        tty.signal(Signal::TERM);
        assert_eq!(tty.end(), 143);
    }
}

#[test]
fn a_window_that_is_dragged_is_whole_again_when_it_is_let_go() {
    let (mut tty, _article) = open_long(100, 30);
    tty.resize(30, 8);
    tty.resize(100, 30);
    // Facts that arrive later would change the screen by themselves.
    tty.wait_for("120\u{A0}facts");
    let rows = tty.rows();
    for _ in 0..5 {
        // Faster than they can be drawn: the last size may be the one that was drawn before.
        tty.resize_at_once(30, 8);
        tty.resize_at_once(100, 30);
        tty.wait("the screen is as it was", |tty| tty.rows() == rows);
    }
}

#[test]
fn what_is_told_is_lines_and_nothing_else() {
    let article = Article::long();
    let path = article.path.to_str().unwrap();
    let start = Start { arguments: &["--linear", path], ..Start::default() };
    let mut tty = Tty::start(80, 24, &start);
    tty.wait_for("Heading 1. The long article");
    tty.send("j");
    tty.wait_for("Heading 2. Part 1");
    tty.send("j");
    tty.wait_for("Paragraph 1.1 stands here");
    tty.send("q");
    assert_eq!(tty.end(), 0);
    assert!(!tty.sent.contains(&0x1B), "no sequence: {:?}", String::from_utf8_lossy(&tty.sent));
    tty.assert_given_back();
}

#[test]
fn a_reader_keeps_the_place_from_two_hundred_columns_to_twenty_and_back() {
    let (mut tty, _article) = open_long(200, 60);
    tty.press("J J J j j");
    let place = first_paragraph(&tty);
    assert!(place.is_some());
    let sizes = [(160, 45), (132, 36), (96, 30), (72, 24), (60, 20), (40, 12), (30, 9), (20, 5)];
    for (width, height) in sizes {
        tty.resize(width, height);
    }
    for (width, height) in sizes.into_iter().rev().skip(1) {
        tty.resize(width, height);
        assert!(tty.ending().is_none(), "at {width}×{height}");
    }
    tty.resize(200, 60);
    assert_eq!(first_paragraph(&tty), place);
    for size in 1..=200u16 {
        tty.resize_at_once(20 + size * 7 % 150, 5 + size * 3 % 50);
    }
    tty.resize(200, 60);
    // Not a key: one that comes with the last resizes may be held back until the next.
    tty.signal(Signal::TERM);
    assert_eq!(tty.end(), 128 + Signal::TERM.as_raw());
    tty.assert_given_back();
}
