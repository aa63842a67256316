//! Which figures and dates of a document are others in another version of it.
//!
//! Lines play no part: a [`Version`] is a list of sentences, each a list of hashed words with its
//! facts. `align` finds which sentence is which, `pair` which figure of it; what is left over is
//! looked for by its label and value (`rest`). What is told in other words, written otherwise
//! (5 km, 5,000 m), wrapped otherwise or moved is the same, and nothing is told of it: a difference
//! that is none costs the reader more trust than one that is missed.
//!
//! Where a value comes to the same, what is counted may be called otherwise (500,000 carers,
//! 500,000 health workers): nouns are words, units of measure and currencies are not.

mod align;
mod amended;
mod assign;
mod draft;
mod likeness;
mod links;
mod meaning;
mod pair;
mod rest;
mod similar;
mod version;
mod words;

pub use amended::Amended;
pub use draft::{Draft, Stated};
pub use meaning::Parts;
pub use version::Version;

use std::collections::HashMap;

use crate::source::Span;

use draft::number;
use likeness::Weights;
use links::{Anchors, Links};
use pair::Paired;
use rest::Rest;

/// A figure that is not the same in both versions.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Difference {
    /// Its place among the facts of the old version; none where it has appeared.
    pub old: Option<u32>,
    /// Its place among the facts of the new version; none where it has vanished.
    pub new: Option<u32>,
    /// What of it is other, where it is in both.
    pub parts: Parts,
    /// Where it stands in the new version, or stood: a source byte.
    pub place: usize,
}

/// What became of a figure.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Change {
    /// It has another value.
    Changed,
    /// It is new.
    Appeared,
    /// It is gone.
    Vanished,
}

impl Change {
    /// Its name, as `diff --format jsonl` prints it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Changed => "changed",
            Self::Appeared => "appeared",
            Self::Vanished => "vanished",
        }
    }
}

impl Difference {
    /// What became of the figure.
    #[must_use]
    pub fn change(&self) -> Change {
        match (self.old, self.new) {
            (_, None) => Change::Vanished,
            (None, Some(_)) => Change::Appeared,
            (Some(_), Some(_)) => Change::Changed,
        }
    }
}

/// The figures that differ, in the order of the new version; what is gone stands where it stood.
#[must_use]
pub fn compare(old: &Version, new: &Version) -> Vec<Difference> {
    let weights = Weights::of([old, new]);
    let links = align::align(old, new, &weights);
    let mut found = Found::new(old, new);
    for sentences in links.pairs() {
        found.take(pair::pair(old, new, sentences));
    }
    let rest = Rest { old, new, weights: &weights, anchors: &links.anchors() };
    found.take(rest.same(&found.open(0), &found.open(1)));
    found.take(rest.changed(&found.open(0), &found.open(1)));
    found.differences(&links)
}

/// What is known of the facts so far.
struct Found<'a> {
    versions: [&'a Version; 2],
    /// The facts of each version with their pairs in the other.
    pairs: [Vec<Option<u32>>; 2],
    changed: Vec<Paired>,
}

impl<'a> Found<'a> {
    fn new(old: &'a Version, new: &'a Version) -> Self {
        let pairs = [old, new].map(|version| vec![None; version.len()]);
        Self { versions: [old, new], pairs, changed: Vec::new() }
    }

    fn take(&mut self, pairs: Vec<Paired>) {
        for paired in pairs {
            self.pairs[0][paired.old as usize] = Some(paired.new);
            self.pairs[1][paired.new as usize] = Some(paired.old);
            if paired.parts != Parts::default() {
                self.changed.push(paired);
            }
        }
    }

    /// The facts of a version without a pair.
    fn open(&self, side: usize) -> Vec<u32> {
        let facts = self.pairs[side].iter().enumerate();
        facts.filter(|(_, pair)| pair.is_none()).map(|(at, _)| number(at)).collect()
    }

    fn differences(self, links: &Links) -> Vec<Difference> {
        let [_, new] = self.versions;
        let begins = |at: u32| new.fact(at).map_or(0, |stated| stated.fact.span.start());
        let parts = Parts::default();
        let (anchors, sections) = (links.anchors(), new.sections_by_name());
        let standing = Standing { links, anchors, sections };
        let vanished = self.open(0).into_iter().map(|old| {
            let place = self.place(old, &standing);
            Difference { old: Some(old), new: None, parts, place }
        });
        let appeared = self.open(1).into_iter().map(|at| Difference {
            old: None,
            new: Some(at),
            parts,
            place: begins(at),
        });
        let changed = self.changed.iter().map(|paired| Difference {
            old: Some(paired.old),
            new: Some(paired.new),
            parts: paired.parts,
            place: begins(paired.new),
        });
        let mut differences: Vec<_> = vanished.chain(appeared).chain(changed).collect();
        differences.sort_by_key(|one| (one.place, one.new.is_none(), one.new, one.old));
        differences
    }

    /// Where a fact that is gone stood: in what became of its sentence, else after the sentence
    /// before; never outside of its section, as long as there is one of that name.
    fn place(&self, fact: u32, standing: &Standing<'_>) -> usize {
        let [old, new] = self.versions;
        let sentence = old.fact(fact).map_or(0, |stated| stated.sentence);
        let span = |at: u32| new.sentence(at).map(|sentence| sentence.span);
        if let Some(same) = standing.links.new_of(sentence) {
            return self.place_in(fact, sentence, same);
        }
        let [before, _] = standing.anchors.of_old(sentence);
        let place = standing.links.new_of(before).and_then(span).map_or(0, Span::end);
        let section = standing.sections.get(&old.section_name(sentence));
        section.map_or(place, |section| place.clamp(section.start(), section.end()))
    }

    /// Where a fact stood in what became of its sentence: after the one before it.
    fn place_in(&self, fact: u32, was: u32, is: u32) -> usize {
        let [old, new] = self.versions;
        let first = old.sentence(was).map_or(fact, |sentence| number(sentence.facts.start));
        let before = (first..fact).rev().find_map(|at| {
            let pair = self.pairs[0].get(at as usize).copied().flatten();
            pair.and_then(|at| new.fact(at)).filter(|stated| stated.sentence == is)
        });
        let start = || new.sentence(is).map_or(0, |sentence| sentence.span.start());
        before.map_or_else(start, |stated| stated.fact.span.end())
    }
}

/// What tells where a fact stood.
struct Standing<'a> {
    links: &'a Links,
    anchors: Anchors,
    sections: HashMap<u64, Span>,
}
