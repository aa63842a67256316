//! How fast a large article is taken in: read, indexed, searched, and shown.
//!
//! `cargo bench --bench index`. The document is made here: Markdown with headings, lists, tables, links
//! and figures, of ten megabytes.

#![expect(clippy::unwrap_used, reason = "a bench that cannot go on stops there")]

mod common;

use std::fs;

use common::text;
use divan::counter::BytesCount;
use divan::{Bencher, black_box};
use lutrin::document::{Digest, Document, Part};
use lutrin::facts::Weighed;
use lutrin::layout::{Layout, Place, Setting};
use lutrin::source::Manner;
use lutrin::work::{Article, FactFinder, Parts, Pattern, find};

const SIZE: usize = 10_000_000;

fn main() {
    divan::main();
}

/// The parts of the document, read from a file.
fn parts() -> Vec<Part> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("harbours.md");
    fs::write(&path, text(SIZE)).unwrap();
    Parts::new(Article::open(&path).unwrap()).map(Result::unwrap).collect()
}

fn document(parts: &[Part]) -> Document {
    let mut document = Document::default();
    for (number, part) in (0..).zip(parts) {
        document.grow(part.clone());
        document.index(Digest::of(number, &part.read()));
    }
    document
}

/// The bare parser, which all of it is held against.
#[divan::bench(sample_count = 10)]
fn parse_alone(bencher: Bencher<'_, '_>) {
    let text = text(SIZE);
    let options = pulldown_cmark::Options::all();
    bencher.counter(BytesCount::new(text.len())).bench_local(|| {
        black_box(pulldown_cmark::Parser::new_ext(&text, options).into_offset_iter().count())
    });
}

/// The text decoded and cut into parts.
#[divan::bench(sample_count = 10)]
fn cut(bencher: Bencher<'_, '_>) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("harbours.md");
    fs::write(&path, text(SIZE)).unwrap();
    let read = || black_box(Parts::new(Article::open(&path).unwrap()).count());
    bencher.counter(BytesCount::new(SIZE)).bench_local(read);
}

/// Every part read into blocks, and the outline and the references gathered.
#[divan::bench(sample_count = 10)]
fn index(bencher: Bencher<'_, '_>) {
    let parts = parts();
    bencher.counter(BytesCount::new(SIZE)).bench_local(|| black_box(document(&parts)));
}

/// The facts of every part, weighed and packed, on one core.
#[divan::bench(sample_count = 5)]
fn facts(bencher: Bencher<'_, '_>) {
    let parts = parts();
    let mut finder = FactFinder::new(None, None);
    bencher.counter(BytesCount::new(SIZE)).bench_local(|| {
        for part in &parts {
            let chunk = part.read();
            black_box(Weighed::of(&chunk, &finder.find(&chunk)));
        }
    });
}

/// A search on one core: a word that stands nowhere, one that stands once, and one in every section.
#[divan::bench(sample_count = 10, args = ["lighthouse", "12345. The harbour", "daughter"])]
fn search(bencher: Bencher<'_, '_>, words: &str) {
    let parts = parts();
    bencher.counter(BytesCount::new(SIZE)).bench_local(|| {
        let pattern = Pattern::new(words, Manner::default()).unwrap();
        find(parts.clone(), pattern, 1, || true, |hits, _| black_box(hits.len()) < usize::MAX);
    });
}

/// A screen in the middle of the document, from its text to its lines.
#[divan::bench(sample_count = 100)]
fn one_screen(bencher: Bencher<'_, '_>) {
    let document = document(&parts());
    let setting = Setting { measure: 66, ..Setting::default() };
    bencher.bench_local(|| {
        let mut layout = Layout::new(setting);
        let fresh = document.clone();
        let block = fresh.block_at(fresh.len() / 2).unwrap_or_default();
        black_box(layout.rows(&fresh, Place { block, row: 0 }, 50).len())
    });
}
