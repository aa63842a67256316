//! Terminals that lack something, and streams that are closed.

use crate::Article;
use crate::tty::{Start, Tty};

const TEXT: &str = "Some words to read.";

fn article() -> Article {
    Article::new("article.md", &format!("# A title\n\n{TEXT}\n"))
}

/// Starts it by the line of a shell, in which `"$0" "$@"` is lutrin.
fn start(article: &Article, shell: &str) -> Tty {
    let arguments = [article.path.to_str().unwrap()];
    Tty::start(80, 24, &Start { arguments: &arguments, shell: Some(shell), ..Start::default() })
}

#[test]
fn it_reads_where_the_terminal_has_no_name_or_a_stream_is_closed() {
    let article = article();
    for shell in [
        r#"unset TERM; exec "$0" "$@""#,
        r#"TERM=; export TERM; exec "$0" "$@""#,
        r#"TERM=vt52-unknown; export TERM; exec "$0" "$@""#,
        r#"unset LANG; exec "$0" "$@""#,
        r#"exec "$0" "$@" <&-"#,
        r#"exec "$0" "$@" </dev/null"#,
        r#"exec "$0" "$@" 2>&-"#,
    ] {
        let mut tty = start(&article, shell);
        tty.wait_for(TEXT);
        tty.wait("it has the terminal", Tty::is_taken);
        tty.press("q");
        assert_eq!(tty.end(), 0, "{shell}");
        tty.assert_given_back();
    }
}

#[test]
fn a_dumb_terminal_gets_the_text_and_no_sequence() {
    let article = article();
    let mut tty = start(&article, r#"TERM=dumb; export TERM; exec "$0" "$@""#);
    assert_eq!(tty.end(), 0);
    assert!(tty.shows(TEXT) && !tty.sent.contains(&0x1B), "{:#?}", tty.rows());
}

#[test]
fn without_an_output_nothing_is_drawn_and_nothing_waited_for() {
    let article = article();
    for shell in [r#"exec "$0" "$@" >&-"#, r#"exec "$0" "$@" >/dev/null"#] {
        let mut tty = start(&article, shell);
        assert_eq!(tty.end(), 0, "{shell}");
        assert_eq!(tty.sent, b"", "{shell}");
    }
    let mut tty = start(&article, r#"exec "$0" "$@" >/dev/full"#);
    assert_eq!(tty.end(), 1);
    assert!(tty.shows("No space left"), "{:#?}", tty.rows());
}

#[test]
fn a_pipe_with_no_terminal_for_the_keys_is_told_what_to_do() {
    let article = article();
    // In a session of its own there is no /dev/tty.
    let shell = r#"exec /usr/bin/setsid --wait "$0" "$@""#;
    let start = Start { piped: Some(&article.path), shell: Some(shell), ..Start::default() };
    let mut tty = Tty::start(80, 24, &start);
    assert_eq!(tty.end(), 2);
    assert!(tty.shows("no terminal to take keys from") && tty.shows("hint: "), "{:#?}", tty.rows());
    assert!(!tty.sent.contains(&0x1B));
}

#[test]
fn it_reads_on_a_terminal_that_is_not_its_sessions() {
    let article = article();
    let mut tty = start(&article, r#"exec /usr/bin/setsid --wait "$0" "$@""#);
    tty.wait_for(TEXT);
    // Nobody could bring it back after a stop.
    tty.press("C-z j q");
    assert_eq!(tty.end(), 0);
    tty.assert_given_back();
}

#[test]
fn a_terminal_of_one_cell_is_read_and_left() {
    for (width, height) in [(1, 1), (1, 24), (80, 1), (2, 2)] {
        let article = article();
        let arguments = [article.path.to_str().unwrap()];
        let mut tty =
            Tty::start(width, height, &Start { arguments: &arguments, ..Start::default() });
        tty.wait("it has the terminal", Tty::is_taken);
        tty.press("j o f ? Esc / a Esc M Esc t Esc q q");
        assert_eq!(tty.end(), 0, "{width}×{height}");
        tty.assert_given_back();
    }
}
