//! What reaches the world beside the screen: the clipboard, and the program that opens a link.

use std::fs;
use std::os::unix::fs::PermissionsExt;

use crate::Article;
use crate::sent::{Sent, deceives, told_apart};
use crate::tty::{Start, Tty};

/// What the terminal was asked to put on the clipboard.
fn copied(tty: &Tty) -> Vec<String> {
    let sent = told_apart(std::str::from_utf8(&tty.sent).unwrap());
    let asked = sent.iter().filter_map(|sent| {
        let Sent::System(command) = sent else { return None };
        command.strip_prefix("52;c;")
    });
    asked.map(decoded).collect()
}

/// A text from base64 (RFC 4648).
fn decoded(coded: &str) -> String {
    let digits = ('A'..='Z').chain('a'..='z').chain('0'..='9').chain(['+', '/']);
    let digits: Vec<char> = digits.collect();
    let mut bits = Vec::new();
    for letter in coded.trim_end_matches('=').chars() {
        let digit = digits.iter().position(|digit| *digit == letter).unwrap();
        bits.extend((0..6).rev().map(|bit| u8::from(digit >> bit & 1 == 1)));
    }
    let bytes = bits.chunks_exact(8).map(|byte| byte.iter().fold(0, |sum, bit| sum << 1 | bit));
    String::from_utf8(bytes.collect()).unwrap()
}

#[test]
fn what_is_copied_holds_no_command() {
    let text = "# Title\n\nIt cost \u{1B}]x;owned\u{7} 5 mil\u{200B}lion\u{202E} euros \u{9B}J and \
        \u{1B}[~ more.\n";
    let article = Article::new("article.md", &format!("{text}\n{}", "Harmless words. ".repeat(40)));
    let mut tty = Tty::open(&article.path, 100, 30, "It cost");
    tty.wait_for("1\u{A0}fact");
    tty.press("Right y Y");
    tty.wait("two texts are copied", |tty| copied(tty).len() == 2);
    let copied = copied(&tty);
    assert!(copied[1].contains("It cost ␛]x;owned␇ 5 million euros"), "{copied:?}");
    let is_obeyed = |c: char| c.is_control() && c != '\n' || deceives(c);
    assert!(!copied.concat().contains(is_obeyed), "{copied:?}");
}

#[test]
fn marks_and_highlights_are_copied_as_markdown_and_hold_no_command() {
    let text =
        "# Title\n\nIt cost \u{1B}]x;owned\u{7} 5 million euros, or *more.\n\nHarmless words.\n";
    let article = Article::new("article.md", text);
    let mut tty = Tty::open(&article.path, 100, 30, "It cost");
    tty.wait_for("1\u{A0}fact");
    tty.press("A-y");
    tty.wait_for("nothing is marked or highlighted yet");
    tty.press("Right a Enter # w h y Enter A-y");
    tty.wait("they are copied", |tty| !copied(tty).is_empty());
    let copied = copied(&tty).concat();
    let quotation =
        "> It cost ␛\\]x;owned␇ 5 million euros, or \\*more.\n>\n> — Title, line 3\n\n\\#why\n";
    assert!(copied.contains(quotation), "{copied}");
    assert!(copied.contains("- money: 5 million euros = 5000000 EUR"), "{copied}");
    assert!(!copied.contains(|c: char| c.is_control() && c != '\n' || deceives(c)), "{copied:?}");
}

/// A folder with a program that opens links: it writes down what it is given, one argument a line.
fn opener(folder: &std::path::Path) {
    let program = folder.join("xdg-open");
    let given = folder.join("given");
    let script = format!(
        "#!/bin/sh\nprintf '%s\\n' \"$#\" \"$@\" >{0}.new\n/bin/mv {0}.new {0}\n",
        given.display()
    );
    fs::write(&program, script).unwrap();
    fs::set_permissions(&program, fs::Permissions::from_mode(0o755)).unwrap();
}

#[test]
fn a_link_is_opened_as_one_argument_and_no_shell_reads_it() {
    let folder = tempfile::tempdir().unwrap();
    opener(folder.path());
    let address = "http://example.org/$(touch${IFS}owned);`id`|x&y;z'\"?a=%20-n*~";
    let article = Article::new("article.md", &format!("Some [words](<{address}>) to read.\n"));
    let variables = [("PATH", folder.path().to_str().unwrap()), ("DISPLAY", ":no")];
    let arguments = [article.path.to_str().unwrap()];
    let start = Start {
        arguments: &arguments,
        variables: &variables,
        folder: Some(folder.path()),
        ..Start::default()
    };
    let mut tty = Tty::start(100, 30, &start);
    tty.wait_for("to read.");
    tty.press("L Enter");
    let given = folder.path().join("given");
    tty.wait("it is opened", |_| given.exists());
    assert_eq!(fs::read_to_string(&given).unwrap(), format!("1\n{address}\n"));
    assert!(!folder.path().join("owned").exists());
}

#[test]
fn what_is_no_page_and_no_letter_is_copied_and_never_opened() {
    for address in ["javascript:alert(1)", "file:///etc/passwd", "--help", "/bin/sh", "ssh://x"] {
        let folder = tempfile::tempdir().unwrap();
        opener(folder.path());
        let article = Article::new("article.md", &format!("Some [words]({address}) to read.\n"));
        let variables = [("PATH", folder.path().to_str().unwrap()), ("DISPLAY", ":no")];
        let arguments = [article.path.to_str().unwrap()];
        let start = Start { arguments: &arguments, variables: &variables, ..Start::default() };
        let mut tty = Tty::start(100, 30, &start);
        tty.wait_for("to read.");
        tty.press("L Enter");
        tty.wait("it is copied", |tty| copied(tty) == [address]);
        tty.press("q");
        assert_eq!(tty.end(), 0);
        assert!(!folder.path().join("given").exists(), "{address}");
    }
}
