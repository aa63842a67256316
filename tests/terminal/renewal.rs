//! A file that changes while it is open: it is read again, and the reader stays at the same words.

use std::fs::{self, OpenOptions};
use std::io::Write;
use std::path::Path;

use crate::Article;
use crate::tty::Tty;

fn text(paragraphs: std::ops::Range<usize>) -> String {
    let paragraph =
        |n: usize| format!("Paragraph {n} tells of {n} bridges, and of nothing else at all.\n\n");
    format!("# Bridges\n\n{}", paragraphs.map(paragraph).collect::<String>())
}

/// The first paragraph on the screen.
fn first(tty: &Tty) -> Option<String> {
    tty.rows().iter().find_map(|row| {
        let at = row.find("Paragraph ")?;
        row.get(at..)?.split(" tells").next().map(str::to_owned)
    })
}

#[test]
fn a_file_that_has_changed_is_read_again_and_the_place_is_kept_by_its_words() {
    let article = Article::new("bridges.md", &text(100..200));
    let mut tty = Tty::open(&article.path, 100, 30, "Paragraph 100");
    tty.press("Space Space");
    tty.wait("two screens down", |tty| first(tty).is_some_and(|top| *top > *"Paragraph 110"));
    let top = first(&tty).unwrap();
    // Ten paragraphs more above, as an editor puts a new file in the place of the old one.
    let new = article.path.with_extension("new");
    fs::write(&new, text(90..200)).unwrap();
    fs::rename(&new, &article.path).unwrap();
    tty.wait_for("the file has changed");
    assert_eq!(first(&tty), Some(top));
    tty.press("g");
    tty.wait_for("Paragraph 90");
}

#[test]
fn a_file_that_grows_is_followed_until_the_reader_moves() {
    let article = Article::new("log.md", &text(100..200));
    let mut tty = Tty::open(&article.path, 100, 30, "Paragraph 100");
    let grow = |line: &str| {
        let mut file = OpenOptions::new().append(true).open(&article.path).unwrap();
        writeln!(file, "\n{line}").unwrap();
    };
    tty.press("F");
    tty.wait_for("Paragraph 199");
    grow("A first line came later.");
    tty.wait_for("A first line came later.");
    grow("And a second one.");
    tty.wait_for("And a second one.");
    tty.press("g");
    tty.wait_for("Paragraph 100");
    grow("A third one.");
    tty.wait_for("the file has changed");
    assert!(tty.shows("Paragraph 100") && !tty.shows("A third one."), "{:#?}", tty.rows());
    tty.press("q");
    assert_eq!(tty.end(), 0);
}

#[test]
fn a_file_that_is_emptied_or_deleted_leaves_what_was_read() {
    let empty = |path: &Path| fs::write(path, "").unwrap();
    let delete = |path: &Path| fs::remove_file(path).unwrap();
    for change in [&empty as &dyn Fn(&Path), &delete] {
        let article = Article::new("bridges.md", &text(100..200));
        let mut tty = Tty::open(&article.path, 100, 30, "Paragraph 100");
        change(&article.path);
        tty.press("G");
        tty.wait_for("Paragraph 199");
        std::thread::sleep(std::time::Duration::from_millis(400));
        tty.press("g");
        tty.wait_for("Paragraph 100");
    }
}
