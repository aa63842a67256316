//! What a document holds reaches the terminal as letters, and never as commands.

use std::thread;
use std::time::Duration;

use crate::Article;
use crate::sent::{deceives, is_drawing, told_apart};
use crate::tty::{Start, Tty};

/// What terminals obey, and what deceives the eye, in every kind of place of a document.
const POISON: &str = "\u{1B}]0;owned\u{7}\u{1B}]52;c;b3duZWQ=\u{1B}\\\u{1B}[2J\u{1B}[?1049l\u{1B}c\
    \u{1B}[31m\u{1B}P1$r\u{1B}\\\u{9B}2J\u{9D}0;owned\u{9C}\u{202E}txt.exe\u{202C}\u{2066}a\u{2069}\
    \u{2028}\u{2029}\u{200B}\u{AD}\u{FEFF}\u{E0041}\u{E007F}\u{7F}\u{8}\u{7}\u{B}\u{C}";

fn poisoned() -> String {
    // With too many controls among its letters it would be refused as no text at all.
    let harmless = "These are harmless words. ".repeat(200);
    format!(
        "---\ntitle: Title {POISON}\nauthor: {POISON}\ndate: 2021-05-{POISON}\n{POISON}: 3\n---\n\n\
         # Title {POISON} end\n\nText {POISON} goes on in 2019.\n\n## Part {POISON} end\n\n\
         * item {POISON}\n\n> quote {POISON}\n\n`code {POISON}`\n\n    block {POISON}\n\n\
         ```{POISON}\nfenced {POISON}\n```\n\n| head {POISON} | b |\n|---|---|\n| cell {POISON} | 5 % |\n\n\
         [link {POISON}](http://example.org/{POISON}) note[^1] &#27;[2J &#x9b;2J [a][{POISON}] \
         <http://example.org/{POISON}> ![picture {POISON}](p.png \"{POISON}\") [^{POISON}]\n\n\
         [^1]: note {POISON}\n\n[^{POISON}]: note\n\n[{POISON}]: <x{POISON}> \"{POISON}\"\n\n\
         <table title=\"{POISON}\"><tr><td>cell {POISON}</td></tr></table>\n\n\
         <a href=\"http://example.org/{POISON}\" title='{POISON}'>a {POISON}</a>\n\n\
         Term {POISON}\n: what it is {POISON}\n\n$$x {POISON}$$\n\n\
         It cost 5 {POISON} million euros, {POISON} 12 % on 4 {POISON} May 2021.\n\n{harmless}\n\nThe last words.\n"
    )
}

/// Asserts that every command among what was sent is one that lutrin has of itself.
fn assert_harmless(tty: &Tty) {
    for sent in told_apart(std::str::from_utf8(&tty.sent).unwrap()) {
        assert!(is_drawing(&sent), "{sent:?} was sent");
    }
}

/// Asserts that nothing was sent but letters and line ends.
fn assert_plain(tty: &Tty) {
    let text = std::str::from_utf8(&tty.sent).unwrap();
    let is_harmless = |c: char| !deceives(c) && (!c.is_control() || matches!(c, '\r' | '\n'));
    assert!(text.chars().all(is_harmless), "{text:?}");
}

/// Looks at every pane, card and prompt, follows links and notes, and comes to the end.
fn walk(tty: &mut Tty) {
    tty.press("J j f Tab j Enter Esc o j Enter Esc");
    // What is typed at the prompt and what is found are shown as well.
    tty.press("/");
    tty.send("\x1b[200~\u{9B}2J\u{202E}item\x1b[201~");
    tty.press("Enter Esc ? j Esc Esc :");
    tty.send("\x1b[200~\u{9B}2J\u{202E}50\x1b[201~");
    tty.press("Esc Esc t j Enter Esc v j Enter Esc M j Esc C-t j Esc");
    tty.press("g L L L H L Enter Right Right *");
    // Matches come on their own, and a frame of theirs is no answer to the next key.
    thread::sleep(Duration::from_millis(200));
    tty.press("Esc g Space b G");
    tty.wait_for("The last words.");
    tty.wait("it has the terminal", Tty::is_taken);
}

#[test]
fn a_hostile_document_changes_nothing_but_the_cells() {
    for name in ["hostile.md", "hostile.txt"] {
        for (width, height) in [(140, 40), (60, 20)] {
            let article = Article::new(name, &poisoned());
            let mut tty = Tty::open(&article.path, width, height, "Title");
            walk(&mut tty);
            assert_harmless(&tty);
        }
    }
}

#[test]
fn what_is_told_of_a_hostile_document_is_letters() {
    let article = Article::new("hostile.md", &poisoned());
    let arguments = ["--linear", article.path.to_str().unwrap()];
    let mut tty = Tty::start(100, 30, &Start { arguments: &arguments, ..Start::default() });
    tty.wait_for("Title");
    for key in ["j", "J", "n", "o", "f", "\x1b[C", "L", "?", "\x1b"] {
        tty.send_at_once(key);
    }
    tty.signal(rustix::process::Signal::TERM);
    assert_eq!(tty.end(), 143);
    assert_plain(&tty);
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
    assert_plain(&tty);
}

#[test]
fn a_hostile_argument_is_shown_and_not_sent() {
    let harm = "a\u{1B}]0;owned\u{7}\u{1B}[2J\u{202E}\u{9B}2J";
    let article = Article::new("article.md", "Some words to read.\n");
    let path = article.path.to_str().unwrap();
    let flag = format!("--{harm}");
    for arguments in [
        vec![&*flag],
        vec!["--theme", harm, path],
        vec!["--lang", harm, path],
        vec!["facts", "--format", harm, path],
        vec!["render", "--width", harm, path],
        vec!["outline", "--color", harm, path],
        vec!["forget", path, harm],
    ] {
        let mut tty = Tty::start(80, 24, &Start { arguments: &arguments, ..Start::default() });
        assert_eq!(tty.end(), 2, "{arguments:?}");
        assert!(tty.rows().concat().contains("a␛]0;owned␇"), "{:#?}", tty.rows());
        assert_plain(&tty);
    }
}
