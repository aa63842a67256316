//! How soon the reader answers: the first screen of a file, a key, a file that has changed.
//!
//! `cargo bench --bench reader`. All but the terminal itself: from bytes and keys to the cells of a screen of
//! 120 columns and 40 rows. What starting the program and its terminal adds is measured by
//! `benches/first_frame.py`.

#![expect(clippy::unwrap_used, reason = "a bench that cannot go on stops there")]
#![expect(dead_code, reason = "the helpers of all tests of the screen")]

mod common;
#[path = "../tests/support/mod.rs"]
mod support;

use std::fs;
use std::path::{Path, PathBuf};

use divan::{Bencher, black_box};
use lutrin::app::{Action, Size};
use lutrin::document::Digest;
use lutrin::work::{Article, Begun, News, Parts};
use support::Reader;
use tempfile::TempDir;

const KB: usize = 1_000;
const MB: usize = 1_000 * KB;

fn main() {
    divan::main();
}

/// A file of so many bytes.
fn file(size: usize) -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("harbours.md");
    fs::write(&path, common::text(size)).unwrap();
    (folder, path)
}

fn unread() -> Reader {
    Reader::of(support::look("en"), "harbours.md".to_owned(), Size { width: 120, height: 40 }, None)
}

/// A reader in the middle of a document that has been read to its end, with all its facts.
fn reading(path: &Path) -> Reader {
    let mut reader = unread().read(Article::open(path).unwrap());
    reader.press("count:50 %");
    reader.buffer();
    reader
}

/// From the file to its first screen; what is carried (themes, keys, words) is ready.
#[divan::bench(args = [10 * KB, MB, 100 * MB], sample_count = 50)]
fn first_screen(bencher: Bencher<'_, '_>, size: usize) {
    let (_folder, path) = file(size);
    bencher.with_inputs(unread).bench_local_refs(|reader| {
        for news in Begun::new(Article::open(&path).unwrap()).news() {
            if let News::Parts(parts) = news {
                reader.act(Action::Append(parts));
            } else if let News::Index(digests) = news {
                reader.act(Action::Index(digests));
            }
        }
        black_box(reader.buffer());
    });
}

/// A key, to the screen that answers it; `back` undoes it before the next.
fn key(bencher: Bencher<'_, '_>, size: usize, key: &str, back: &str) {
    let (_folder, path) = file(size);
    let mut reader = reading(&path);
    bencher.bench_local(move || {
        black_box(reader.press(key).buffer());
        black_box(reader.press(back).buffer());
    });
}

#[divan::bench(args = [MB, 20 * MB], sample_count = 50)]
fn line_and_back(bencher: Bencher<'_, '_>, size: usize) {
    key(bencher, size, "j", "k");
}

#[divan::bench(args = [MB, 20 * MB], sample_count = 50)]
fn screen_and_back(bencher: Bencher<'_, '_>, size: usize) {
    key(bencher, size, "Space", "b");
}

#[divan::bench(args = [MB, 20 * MB], sample_count = 50)]
fn end_and_beginning(bencher: Bencher<'_, '_>, size: usize) {
    key(bencher, size, "G", "g");
}

#[divan::bench(args = [MB, 20 * MB], sample_count = 50)]
fn section_and_back(bencher: Bencher<'_, '_>, size: usize) {
    key(bencher, size, "J", "K");
}

#[divan::bench(args = [MB, 20 * MB], sample_count = 50)]
fn fact_and_back(bencher: Bencher<'_, '_>, size: usize) {
    key(bencher, size, "Right", "Left");
}

/// A file that has changed takes the place of what was read of it, and the place is found again.
#[divan::bench(args = [MB, 10 * MB], sample_count = 10)]
fn change(bencher: Bencher<'_, '_>, size: usize) {
    let (_folder, path) = file(size);
    let mut reader = reading(&path);
    let changed = common::text(size).replacen("Nobody expected", "Few expected", 1);
    fs::write(&path, changed).unwrap();
    let parts: Vec<_> = Parts::new(Article::open(&path).unwrap()).map(Result::unwrap).collect();
    let numbered = (0..).zip(&parts);
    let digests: Vec<_> = numbered.map(|(number, part)| Digest::of(number, &part.read())).collect();
    bencher.with_inputs(|| (parts.clone(), digests.clone())).bench_local_values(
        |(parts, digests)| {
            reader.act(Action::Renew(parts, digests));
            black_box(reader.buffer());
        },
    );
}
