//! One version of a document as it is held against another: its sentences, words and facts.

use std::collections::HashMap;

use crate::source::Span;

use super::draft::{Draft, Section, Sentence, Stated, number};
use super::words::Word;

/// A version of a document. It keeps hashes of its words, four bytes each, and no text.
#[derive(Clone, Debug, Default)]
pub struct Version {
    pub(super) sentences: Vec<Sentence>,
    pub(super) facts: Vec<Stated>,
    words: Vec<Word>,
    labels: Vec<Word>,
    sections: Vec<Section>,
    /// The headings above the present place.
    trail: Vec<u32>,
    end: usize,
}

impl Version {
    /// Adds the next chunk.
    pub fn add(&mut self, draft: Draft) {
        let (sentences, facts) = (self.sentences.len(), self.facts.len());
        let (words, labels) = (self.words.len(), self.labels.len());
        let sections = self.sections.len();
        let before = self.trail.last().copied();
        draft.sections.into_iter().for_each(|section| self.open(section));
        self.sentences.extend(draft.sentences.into_iter().map(|sentence| Sentence {
            words: moved(&sentence.words, words),
            facts: moved(&sentence.facts, facts),
            section: sentence.section.map(|own| own + number(sections)).or(before),
            ..sentence
        }));
        self.facts.extend(draft.facts.into_iter().map(|stated| Stated {
            sentence: stated.sentence + number(sentences),
            slot: stated.slot + words,
            label: moved(&stated.label, labels),
            ..stated
        }));
        self.words.extend(draft.words);
        self.labels.extend(draft.labels);
        self.end = draft.end;
    }

    fn open(&mut self, section: Section) {
        let level = |at: &u32| self.sections.get(*at as usize).map_or(0, |above| above.level);
        let above = self.trail.iter().position(|at| level(at) >= section.level);
        self.trail.truncate(above.unwrap_or(self.trail.len()));
        let above = self.trail.last().copied();
        self.trail.push(number(self.sections.len()));
        self.sections.push(Section { above, ..section });
    }

    /// A fact by its place in reading order.
    #[must_use]
    pub fn fact(&self, at: u32) -> Option<&Stated> {
        self.facts.get(at as usize)
    }

    /// How many facts there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.facts.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.facts.is_empty()
    }

    /// How many source bytes there are.
    #[must_use]
    pub fn end(&self) -> usize {
        self.end
    }

    /// The headings that lead to a fact, from the title down.
    #[must_use]
    pub fn path(&self, fact: u32) -> Vec<&str> {
        self.path_to(self.section_of(fact))
    }

    /// The headings of this version that lead to where a fact of an older one stood; the older ones
    /// where there is no section of that name any more.
    #[must_use]
    pub fn path_of<'a>(&'a self, old: &'a Self, fact: u32, place: usize) -> Vec<&'a str> {
        let name = |version: &Self, at: Option<u32>| {
            at.and_then(|at| version.sections.get(at as usize)).map_or(0, |section| section.name)
        };
        let was = old.section_of(fact);
        let after = self.sections.partition_point(|section| section.start <= place);
        let here = after.checked_sub(1).map(number);
        if name(self, here) == name(old, was) { self.path_to(here) } else { old.path(fact) }
    }

    fn path_to(&self, section: Option<u32>) -> Vec<&str> {
        let mut path = Vec::new();
        let mut next = section;
        while let Some(section) = next.and_then(|at| self.sections.get(at as usize)) {
            path.push(&*section.title);
            next = section.above;
        }
        path.reverse();
        path
    }

    /// The source bytes of the sentence, or of the row, that a fact stands in.
    #[must_use]
    pub fn sentence_of(&self, fact: u32) -> Span {
        let sentence = self.fact(fact).map(|stated| stated.sentence);
        sentence.and_then(|at| self.sentence(at)).map(|sentence| sentence.span).unwrap_or_default()
    }

    /// The section that a fact stands in, by its place.
    fn section_of(&self, fact: u32) -> Option<u32> {
        self.sentence(self.fact(fact)?.sentence)?.section
    }

    pub(super) fn sentence(&self, at: u32) -> Option<&Sentence> {
        self.sentences.get(at as usize)
    }

    /// The words of a sentence.
    pub(super) fn words(&self, at: u32) -> &[Word] {
        let words = self.sentence(at).and_then(|sentence| self.words.get(sentence.words.clone()));
        words.unwrap_or_default()
    }

    /// All words.
    pub(super) fn all_words(&self) -> &[Word] {
        &self.words
    }

    /// The facts of a sentence.
    pub(super) fn stated(&self, at: u32) -> &[Stated] {
        let facts = self.sentence(at).and_then(|sentence| self.facts.get(sentence.facts.clone()));
        facts.unwrap_or_default()
    }

    /// The words of a fact's label.
    pub(super) fn label(&self, stated: &Stated) -> &[Word] {
        self.labels.get(stated.label.clone()).unwrap_or_default()
    }

    /// The name of the section that a sentence stands in; all that stands before the first heading
    /// is of one section.
    pub(super) fn section_name(&self, at: u32) -> u64 {
        let section = self.sentence(at).and_then(|sentence| sentence.section);
        section.and_then(|at| self.sections.get(at as usize)).map_or(0, |section| section.name)
    }

    /// The source bytes of the sections by their names, subsections left out; of several with one
    /// name, the first.
    pub(super) fn sections_by_name(&self) -> HashMap<u64, Span> {
        let mut named = HashMap::new();
        for (at, section) in self.sections.iter().enumerate() {
            let next = self.sections.get(at + 1).map_or(self.end, |next| next.start);
            named.entry(section.name).or_insert(Span::new(section.start, next));
        }
        named
    }
}

fn moved(range: &std::ops::Range<usize>, by: usize) -> std::ops::Range<usize> {
    range.start + by..range.end + by
}
