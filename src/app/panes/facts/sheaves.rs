//! The sheaves of several documents, their words one after the other as if they were one text.

use crate::facts::{Sheaf, Under};
use crate::source::Span;

/// The sheaves of documents, in the order of the desk.
#[derive(Clone, Debug, Default)]
pub struct Sheaves(Vec<Stacked>);

#[derive(Clone, Debug)]
struct Stacked {
    /// The place of its document on the desk.
    document: usize,
    /// The byte of all words that its own begin at.
    base: usize,
    sheaf: Sheaf,
}

impl Sheaves {
    /// The bytes of all words: where those of the next sheaf begin.
    #[must_use]
    pub fn size(&self) -> usize {
        self.0.last().map_or(0, |last| last.base + last.sheaf.size())
    }

    /// Adds the sheaf of a document, which stands on the desk below those before.
    pub fn push(&mut self, document: usize, sheaf: Sheaf) {
        // A document without facts has no words, and would stand where the next one does.
        if !sheaf.is_empty() {
            self.0.push(Stacked { document, base: self.size(), sheaf });
        }
    }

    fn at(&self, offset: usize) -> Option<&Stacked> {
        let after = self.0.partition_point(|stacked| stacked.base <= offset);
        self.0.get(after.checked_sub(1)?)
    }

    /// What a span of the words says.
    #[must_use]
    pub fn words(&self, span: Span) -> &str {
        let there = self.at(span.start()).filter(|_| !span.is_empty());
        there.map_or("", |of| {
            let [start, end] = [span.start(), span.end()].map(|at| at - of.base);
            of.sheaf.words(Span::new(start, end))
        })
    }

    /// The document of the fact whose words begin here.
    #[must_use]
    pub fn document(&self, offset: usize) -> Option<usize> {
        self.at(offset).map(|of| of.document)
    }

    /// The words of the document that these are of.
    #[must_use]
    pub fn span(&self, offset: usize) -> Span {
        let of = self.at(offset);
        of.map_or_else(Span::default, |of| Span::new(of.base, of.base + of.sheaf.size()))
    }

    /// The byte of its document where the fact begins whose words begin here.
    #[must_use]
    pub fn source(&self, offset: usize) -> Option<usize> {
        let of = self.at(offset)?;
        of.sheaf.source(offset - of.base)
    }

    /// Where the words begin of the first fact at or after this byte of a document; after its last fact
    /// those of the next document, and none where it has no sheaf.
    #[must_use]
    pub fn offset(&self, document: usize, source: usize) -> Option<usize> {
        let at = self.0.binary_search_by_key(&document, |of| of.document).ok()?;
        let of = self.0.get(at)?;
        Some(of.base + of.sheaf.word(source).unwrap_or(of.sheaf.size()))
    }

    /// The headings that a fact stands under whose words begin here, and the byte of all words where
    /// the first fact under them begins.
    #[must_use]
    pub fn under(&self, offset: usize) -> Option<(usize, &Under)> {
        let of = self.at(offset)?;
        let (at, under) = of.sheaf.under(offset - of.base)?;
        Some((of.base + at, under))
    }
}
