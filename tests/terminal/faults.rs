//! What goes wrong around a reading: the file changes, nothing can be kept, the terminal is poor.

use std::fs::{self, OpenOptions, Permissions};
use std::io::Write;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

use crate::Article;
use crate::tty::{Start, Tty};

const FIRST: &str = "The first words.";

/// An article that takes a while to read: of two megabytes.
fn large() -> Article {
    let paragraph = "Nobody counted the 1,200 visitors of May 2019, and few of them came back.\n\n";
    Article::new("large.md", &format!("# A title\n\n{FIRST}\n\n{}", paragraph.repeat(27_000)))
}

fn shrink(path: &Path) {
    OpenOptions::new().write(true).open(path).unwrap().set_len(100_000).unwrap();
}

fn empty(path: &Path) {
    OpenOptions::new().write(true).open(path).unwrap().set_len(0).unwrap();
}

fn grow(path: &Path) {
    let mut file = OpenOptions::new().append(true).open(path).unwrap();
    file.write_all("More words.\n\n".repeat(1000).as_bytes()).unwrap();
}

fn delete(path: &Path) {
    fs::remove_file(path).unwrap();
}

fn forbid(path: &Path) {
    fs::set_permissions(path, Permissions::from_mode(0o000)).unwrap();
}

fn become_a_folder(path: &Path) {
    fs::remove_file(path).unwrap();
    fs::create_dir(path).unwrap();
}

/// Goes to the end again and again: while it is read, the end of what is there is not the last one.
fn go_to_the_end(tty: &mut Tty) {
    for _ in 0..5000 {
        tty.press("G");
        if tty.shows("100\u{A0}%") {
            return;
        }
    }
    assert!(tty.shows("100\u{A0}%"), "the end is never reached:\n{:#?}", tty.rows());
}

#[test]
fn a_file_that_changes_while_it_is_read_is_read_as_far_as_it_goes() {
    for change in [shrink, empty, grow, delete, forbid, become_a_folder] {
        let article = large();
        let mut tty = Tty::open(&article.path, 100, 30, FIRST);
        change(&article.path);
        tty.press("Space");
        go_to_the_end(&mut tty);
        tty.press("g");
        tty.wait_for(FIRST);
        assert!(tty.is_taken() && !tty.shows("cannot be read"), "{:#?}", tty.rows());
        tty.press("q");
        assert_eq!(tty.end(), 0);
        tty.assert_given_back();
    }
}

/// Opens an article whose state is kept in a folder, by the line of a shell.
fn open_with(article: &Article, state: &Path, shell: Option<&str>) -> Tty {
    let arguments = [article.path.to_str().unwrap()];
    let variables = [("XDG_STATE_HOME", state.to_str().unwrap())];
    let folder = article.path.parent();
    let start =
        Start { arguments: &arguments, variables: &variables, shell, folder, ..Start::default() };
    let mut tty = Tty::start(100, 30, &start);
    tty.wait_for(FIRST);
    tty
}

/// A disk without room, as far as one can be had without rights: no file may hold a byte.
const FULL: Option<&str> = Some(r#"ulimit -f 0; exec "$0" "$@""#);

fn small() -> Article {
    let paragraphs = "It cost 5 euros.\n\n".repeat(60);
    Article::new("article.md", &format!("# A title\n\n{FIRST}\n\n{paragraphs}"))
}

#[test]
fn on_a_full_disk_what_was_kept_stays_and_what_is_not_kept_is_told() {
    let (article, state) = (small(), tempfile::tempdir().unwrap());
    let mut tty = open_with(&article, state.path(), None);
    tty.press("G m a");
    tty.wait_for("mark a is set");
    tty.press("g q");
    assert_eq!(tty.end(), 0);

    let mut tty = open_with(&article, state.path(), FULL);
    tty.press("m b");
    tty.wait_for("this will not be remembered");
    tty.press("q");
    assert_eq!(tty.end(), 0);
    tty.assert_given_back();

    let mut tty = open_with(&article, state.path(), None);
    tty.press("' a");
    tty.wait("the mark leads to the end", |tty| !tty.shows(FIRST));
    let files = fs::read_dir(state.path().join("lutrin")).unwrap().count();
    assert_eq!(files, 3, "one memory, where it lies, the first run, and nothing half written");
}

#[test]
fn on_a_full_disk_no_half_of_a_report_is_left() {
    let (article, state) = (small(), tempfile::tempdir().unwrap());
    let mut tty = open_with(&article, state.path(), FULL);
    tty.press("f");
    tty.wait_for("60\u{A0}facts");
    tty.press("e c");
    tty.wait_for("nothing was written");
    assert_eq!(fs::read_dir(article.path.parent().unwrap()).unwrap().count(), 1);
    tty.press("q");
    assert_eq!(tty.end(), 0);
}

#[test]
fn where_nothing_can_be_kept_a_mark_holds_as_long_as_the_reading() {
    let article = small();
    let file = article.path.to_str().unwrap();
    let homes: [&[(&str, &str)]; 4] =
        [&[], &[("HOME", "/proc")], &[("HOME", "/dev/null")], &[("XDG_STATE_HOME", file)]];
    for variables in homes {
        let start = Start { arguments: &[file], variables, ..Start::default() };
        let mut tty = Tty::start(100, 30, &start);
        tty.wait_for(FIRST);
        tty.press("m a");
        tty.wait_for("this will not be remembered");
        tty.press("G ' a");
        tty.wait_for(FIRST);
        tty.press("q");
        assert_eq!(tty.end(), 0);
        tty.assert_given_back();
    }
}
