//! How many bytes of prose a second are searched for facts, on one core.
//!
//! `cargo bench --bench facts`; the chunks are read before the clock starts.

#![expect(clippy::unwrap_used, reason = "a bench that cannot go on stops there")]

use std::fs;
use std::sync::Arc;

use divan::counter::BytesCount;
use divan::{Bencher, black_box};
use lutrin::document::{Chunk, Language};
use lutrin::work::{Article, Chunks, FactFinder};

const MB: usize = 1_000_000;

/// Prose of the usual density of facts: the articles that lutrin carries.
const FRENCH: &str = include_str!("../assets/articles/fr.txt");
const ENGLISH: &str = include_str!("../assets/articles/en.txt");

/// Prose that states no number at all.
const WORDS: &str = "Le matin, la brume monte du fleuve et couvre les quais jusqu’aux grues. Les \
    dockers attendent, les mains dans les poches, que la sirène les appelle ; personne ne parle, \
    on regarde l’eau. Plus haut, derrière les entrepôts, la ville dort encore. Un chien passe, \
    puis le marchand de journaux, qui pousse sa voiturette et siffle un air que tout le monde \
    connaît ici. On dit que le port va mal, que les navires sont trop grands désormais, qu’ils \
    iront ailleurs. Mais chaque hiver on le répète, et chaque printemps les mâts reviennent.\n\n";

fn main() {
    divan::main();
}

/// A text of this many bytes, read to its end.
fn chunks(text: &str, size: usize) -> Vec<Arc<Chunk>> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("prose.md");
    fs::write(&path, text.repeat(size / text.len() + 1)).unwrap();
    Chunks::new(Article::open(&path).unwrap()).map(Result::unwrap).collect()
}

fn find(bencher: Bencher<'_, '_>, text: &str, language: Language, size: usize) {
    let chunks = chunks(text, size);
    let bytes: usize = chunks.iter().map(|chunk| chunk.text.len()).sum();
    bencher.counter(BytesCount::new(bytes)).bench(|| {
        let mut finder = FactFinder::new(Some(language), None);
        chunks.iter().map(|chunk| finder.find(black_box(chunk)).len()).sum::<usize>()
    });
}

#[divan::bench(args = [MB, 10 * MB, 100 * MB], max_time = 5)]
fn french(bencher: Bencher<'_, '_>, size: usize) {
    find(bencher, FRENCH, Language::French, size);
}

#[divan::bench(args = [10 * MB], max_time = 5)]
fn english(bencher: Bencher<'_, '_>, size: usize) {
    find(bencher, ENGLISH, Language::English, size);
}

#[divan::bench(args = [MB, 10 * MB, 100 * MB], max_time = 5)]
fn words_alone(bencher: Bencher<'_, '_>, size: usize) {
    find(bencher, WORDS, Language::French, size);
}
