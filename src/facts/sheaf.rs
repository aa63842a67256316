//! The facts of a document with the words they say: what is kept of one that is not open.
//!
//! The words stand one after the other in a text of their own, and the facts are facts of that text:
//! whoever lists the facts of a document lists these in the same way. Where each of them begins in the
//! document, and under which headings, stands beside them; of the document itself nothing is kept.

use std::sync::Arc;

use crate::document::{Chunk, Digest, Document, Outline};
use crate::source::Span;

use super::{Fact, Packed, Standing, Weighed, Weigher};

/// So many letters of a heading are kept: one may be as long as an article.
const TITLE: usize = 200;

/// The facts of a document with the words they say.
#[derive(Clone, Debug, Default)]
pub struct Sheaf {
    words: Arc<str>,
    facts: Vec<Packed>,
    starts: Arc<[Start]>,
    headed: Arc<[Headed]>,
    standing: Standing,
}

/// Where a fact begins: in the words, and in the document.
#[derive(Clone, Copy, Debug)]
struct Start {
    word: u32,
    source: u32,
}

/// Facts that stand under the same heading.
#[derive(Clone, Debug)]
struct Headed {
    /// Where the first of them begins in the words.
    word: u32,
    under: Under,
}

/// The headings that facts stand under.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Under {
    /// The headings that lead there, from the title down.
    pub titles: Vec<String>,
    /// Whether the last of them is more than the title of the document.
    pub is_section: bool,
}

impl Sheaf {
    /// How many facts there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.starts.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.starts.is_empty()
    }

    /// The facts, whose spans are those of the words.
    #[must_use]
    pub fn facts(&self) -> &[Packed] {
        &self.facts
    }

    /// How they stand to each other.
    #[must_use]
    pub fn standing(&self) -> &Standing {
        &self.standing
    }

    /// The bytes of all words.
    #[must_use]
    pub fn size(&self) -> usize {
        self.words.len()
    }

    /// Words by their bytes.
    #[must_use]
    pub fn words(&self, span: Span) -> &str {
        span.cut(&self.words, 0)
    }

    /// The byte of the document where the fact begins whose words begin here.
    #[must_use]
    pub fn source(&self, word: usize) -> Option<usize> {
        let at = self.starts.partition_point(|start| (start.word as usize) < word);
        self.starts.get(at).map(|start| start.source as usize)
    }

    /// Where the words begin of the first fact at or after this byte of the document.
    #[must_use]
    pub fn word(&self, source: usize) -> Option<usize> {
        let at = self.starts.partition_point(|start| (start.source as usize) < source);
        self.starts.get(at).map(|start| start.word as usize)
    }

    /// What the fact stands under whose words begin here, and which of those it is.
    #[must_use]
    pub fn under(&self, word: usize) -> Option<(usize, &Under)> {
        let after = self.headed.partition_point(|headed| headed.word as usize <= word);
        let at = after.checked_sub(1)?;
        self.headed.get(at).map(|headed| (at, &headed.under))
    }
}

/// Binds the facts of a document into a sheaf, chunk by chunk.
#[derive(Debug, Default)]
pub struct Binder {
    words: String,
    facts: Vec<Packed>,
    starts: Vec<Start>,
    digests: Vec<Digest>,
    weigher: Weigher,
    length: usize,
}

impl Binder {
    /// How many facts are bound.
    #[must_use]
    pub fn len(&self) -> usize {
        self.starts.len()
    }

    /// Whether none is.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.starts.is_empty()
    }

    /// Takes the facts of the next chunk.
    pub fn add(&mut self, chunk: &Arc<Chunk>, facts: &[Fact]) {
        let number = place(self.digests.len());
        let mut piece = Document::default();
        piece.grow(Arc::clone(chunk).into());
        let base = self.words.len();
        let mut label = (Span::default(), Span::default());
        let bound =
            facts.iter().map(|fact| self.bind(&piece, fact, &mut label)).collect::<Vec<_>>();
        self.facts.push(Packed::new(&bound, base));
        self.weigher.add(&Weighed::of(chunk, facts));
        self.digests.push(Digest::of(number, chunk));
        self.length = chunk.span.end();
    }

    /// A fact as one of the words. Facts of one row share their label, and its words are kept once.
    fn bind(&mut self, piece: &Document, fact: &Fact, label: &mut (Span, Span)) -> Fact {
        let word = place(self.words.len());
        self.starts.push(Start { word, source: place(fact.span.start()) });
        let span = self.keep(&piece.reads(fact.span));
        if label.0 != fact.label {
            let kept = self.keep(&piece.reads(fact.label));
            *label = (fact.label, if kept.is_empty() { Span::default() } else { kept });
        }
        Fact { span, label: label.1, value: fact.value.clone(), bound: fact.bound }
    }

    fn keep(&mut self, words: &str) -> Span {
        let start = self.words.len();
        self.words.push_str(words);
        Span::new(start, self.words.len())
    }

    /// All facts of the document, when there are no more of them.
    #[must_use]
    pub fn end(self) -> Sheaf {
        let outline = Outline::of(self.digests, self.length);
        let (mut headed, mut last) = (Vec::new(), None);
        for start in &self.starts {
            let section = outline.at(start.source as usize);
            if last != Some(section) {
                last = Some(section);
                headed.push(Headed { word: start.word, under: under(&outline, start.source) });
            }
        }
        Sheaf {
            words: self.words.into(),
            facts: self.facts,
            starts: self.starts.into(),
            headed: headed.into(),
            standing: self.weigher.end(),
        }
    }
}

fn under(outline: &Outline, source: u32) -> Under {
    let section = outline.at(source as usize).and_then(|at| outline.sections().get(at));
    let titles = outline.titles_at(source as usize).into_iter();
    let titles = titles.map(|title| title.chars().take(TITLE).collect()).collect();
    Under { titles, is_section: section.is_some_and(|section| section.heading.level > 1) }
}

/// A place as it is kept; a text that fits in memory has few bytes further on.
fn place(offset: usize) -> u32 {
    u32::try_from(offset).unwrap_or(u32::MAX)
}
