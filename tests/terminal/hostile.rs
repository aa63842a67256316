//! What a document holds reaches the terminal as letters, and never as commands.

use crate::Article;
use crate::sent::{Sent, deceives, told_apart};
use crate::tty::{Start, Tty};

/// What terminals obey, and what deceives the eye, in every kind of place of a document.
const POISON: &str = "\u{1B}]0;owned\u{7}\u{1B}]52;c;b3duZWQ=\u{1B}\\\u{1B}[2J\u{1B}[?1049l\u{1B}c\
    \u{1B}[31m\u{1B}P1$r\u{1B}\\\u{9B}2J\u{9D}0;owned\u{9C}\u{202E}txt.exe\u{202C}\u{2066}a\u{2069}\
    \u{2028}\u{2029}\u{200B}\u{AD}\u{FEFF}\u{E0041}\u{E007F}\u{7F}\u{8}\u{7}\u{B}\u{C}";

fn poisoned() -> String {
    // With too many controls among its letters it would be refused as no text at all.
    let harmless = "These are harmless words. ".repeat(200);
    format!(
        "# Title {POISON} end\n\nText {POISON} goes on in 2019.\n\n## Part {POISON} end\n\n\
         * item {POISON}\n\n> quote {POISON}\n\n`code {POISON}`\n\n    block {POISON}\n\n\
         ```{POISON}\nfenced {POISON}\n```\n\n| head {POISON} | b |\n|---|---|\n| cell {POISON} | 5 % |\n\n\
         [link {POISON}](http://example.org/{POISON}) note[^1] &#27;[2J &#x9b;2J\n\n\
         [^1]: note {POISON}\n\n{harmless}\n\nThe last words.\n"
    )
}

/// The modes that lutrin sets and resets: the mouse, the screen, the cursor, pastes, whole frames.
const MODES: [&str; 6] = ["?1002", "?1006", "?1049", "?25", "?2004", "?2026"];

/// Asserts that every command among what was sent is one that lutrin has of itself.
fn assert_harmless(tty: &Tty) {
    let text = std::str::from_utf8(&tty.sent).unwrap();
    for sent in told_apart(text) {
        let is_harmless = match &sent {
            Sent::Letter(letter) => !deceives(*letter),
            Sent::Sequence(modes, 'h' | 'l') => MODES.contains(&&**modes),
            Sent::Sequence(inside, 'H' | 'm' | 'J') => {
                inside.chars().all(|c| c.is_ascii_digit() || c == ';' || c == ':')
            }
            // The question for the colour of the ground, and the one that every terminal answers.
            Sent::System(question) => question == "11;?",
            Sent::Sequence(question, 'c') => question.is_empty(),
            Sent::Sequence(..) | Sent::Control(_) | Sent::Escape(_) => false,
        };
        assert!(is_harmless, "{sent:?} was sent");
    }
}

fn walk(tty: &mut Tty) {
    tty.press("J j f Tab j Enter Esc o j Enter Esc");
    // What is typed at the prompt and what is found are shown as well.
    tty.press("/");
    tty.send("\x1b[200~\u{9B}2J\u{202E}item\x1b[201~");
    tty.press("Enter Esc ? j Esc Esc :");
    tty.send("\x1b[200~\u{9B}2J\u{202E}50\x1b[201~");
    tty.press("Esc g Space b G");
    tty.wait_for("The last words.");
    tty.wait("it has the terminal", Tty::is_taken);
}

#[test]
fn a_hostile_document_changes_nothing_but_the_cells() {
    for name in ["hostile.md"] {
        for (width, height) in [(140, 40), (60, 20)] {
            let article = Article::new(name, &poisoned());
            let mut tty = Tty::open(&article.path, width, height, "Title");
            walk(&mut tty);
            assert_harmless(&tty);
        }
    }
}

#[test]
fn a_hostile_name_changes_nothing_but_the_cells() {
    let name = "a\u{1B}]0;owned\u{7}b\u{1B}[2J\u{202E}c\u{9B}31m.md";
    let article = Article::new(name, "Some words to read.\n");
    let mut tty = Tty::open(&article.path, 140, 40, "Some words to read.");
    tty.press("o f");
    tty.press("? Esc");
    tty.wait("the help is closed", |tty| !tty.shows("next section"));
    assert_harmless(&tty);
}

#[test]
fn a_hostile_name_of_a_missing_file_is_shown_and_not_sent() {
    let arguments = ["/tmp/\u{1B}]0;owned\u{7}\u{1B}[2J\u{202E}\u{9B}2J/missing.md"];
    let mut tty = Tty::start(80, 24, &Start { arguments: &arguments, ..Start::default() });
    assert_eq!(tty.end(), 2);
    let text = std::str::from_utf8(&tty.sent).unwrap();
    let is_harmless = |c: char| !deceives(c) && (!c.is_control() || matches!(c, '\r' | '\n'));
    assert!(text.chars().all(is_harmless), "{text:?}");
}
