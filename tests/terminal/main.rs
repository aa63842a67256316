//! The program as it is built, in a real terminal: what it shows, what keys do, and that the
//! terminal is given back however it ends.

#![expect(clippy::unwrap_used, reason = "what fails here fails the test, in a helper as in a test")]

mod desk;
mod editing;
mod endings;
mod exporting;
mod faults;
mod hostile;
mod kept;
mod leader;
mod lost;
mod own;
#[cfg(feature = "images")]
mod pictures;
mod pointing;
mod reading;
mod renewal;
mod sent;
mod sizes;
mod tty;
mod versions;
mod world;

use std::fs;
use std::path::PathBuf;

use tempfile::TempDir;

/// Not a test: the session that the others start lutrin in. Alone it does nothing.
#[test]
#[ignore = "started by the other tests"]
fn the_session_that_lutrin_runs_in() {
    leader::lead().unwrap();
}

/// A file in a folder of its own, which is gone when the test is.
struct Article {
    path: PathBuf,
    _folder: TempDir,
}

impl Article {
    fn new(name: &str, text: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join(name);
        fs::write(&path, text).unwrap();
        Self { path, _folder: folder }
    }

    /// Twelve sections of ten paragraphs; every paragraph says which it is.
    fn long() -> Self {
        let paragraph = |section, number| {
            format!(
                "Paragraph {section}.{number} stands here, and goes on for some words more, so that \
                 it takes a line or two on any page and a reader can see where it begins.\n\n"
            )
        };
        let section = |section| {
            let paragraphs: String = (1..=10).map(|number| paragraph(section, number)).collect();
            format!("## Part {section}\n\n{paragraphs}")
        };
        let sections: String = (1..=12).map(section).collect();
        Self::new("long.md", &format!("# The long article\n\n{sections}"))
    }
}
