//! A piece of an article that can be read alone.

use std::sync::Arc;

use crate::source::Span;

use super::{Block, Language, Link, LinkId, Metadata, Piece};

/// A piece of an article that can be read alone; it owns its text.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Chunk {
    /// The source text.
    pub text: Arc<str>,
    /// Where that text stands in the source.
    pub span: Span,
    /// What it holds, in reading order.
    pub blocks: Vec<Block>,
    /// Where its links lead.
    pub links: Vec<Link>,
    /// The pictures that stand in a link: their source bytes, and where they lie.
    pub pictures: Vec<(Span, LinkId)>,
    /// The definitions of references (label folded as `CommonMark` says, address).
    pub definitions: Vec<(Box<str>, Box<str>)>,
    /// What it says of the whole article; for most chunks nothing.
    pub metadata: Metadata,
}

/// So many ones are summed in one byte.
const SUMMED: usize = 255;

/// How many words a text has, parted by white space of ASCII: their first letters are counted.
fn count_words(text: &str) -> usize {
    let is_space = |byte: u8| matches!(byte, b' ' | b'\t' | b'\n' | b'\r' | b'\x0C');
    let bytes = text.as_bytes();
    let begins = |(before, letter): (&u8, &u8)| u8::from(is_space(*before) & !is_space(*letter));
    // Small sums, which the processor makes many of at once.
    let pairs = |at: usize| {
        let letters = bytes.get(at + 1..).unwrap_or_default();
        bytes.get(at..).unwrap_or_default().iter().zip(letters).take(SUMMED)
    };
    let inner =
        (0..bytes.len()).step_by(SUMMED).map(|at| usize::from(pairs(at).map(begins).sum::<u8>()));
    let first = bytes.first().is_some_and(|byte| !is_space(*byte));
    usize::from(first) + inner.sum::<usize>()
}

impl Chunk {
    /// A chunk of this text, the first byte of which is the source's byte `base`, without blocks.
    #[must_use]
    pub fn new(text: Arc<str>, base: usize) -> Self {
        let span = Span::new(base, base + text.len());
        Self { text, span, ..Self::default() }
    }

    /// How many words its text has, parted by white space of ASCII.
    #[must_use]
    pub fn count_words(&self) -> usize {
        count_words(&self.text)
    }

    /// The language it says it is in, else the one its words are in.
    #[must_use]
    pub fn language(&self) -> Language {
        self.told_language().unwrap_or_default()
    }

    /// The same; none where it says nothing and is too short to tell.
    #[must_use]
    pub fn told_language(&self) -> Option<Language> {
        self.said_language().or_else(|| Language::detect(&self.text))
    }

    /// The language that the article says it is in.
    #[must_use]
    pub fn said_language(&self) -> Option<Language> {
        self.metadata.language.as_deref().map(Language::from_tag)
    }

    /// The source text of a span inside this chunk.
    #[must_use]
    pub fn text_of(&self, span: Span) -> &str {
        span.cut(&self.text, self.span.start())
    }

    /// What a piece shows.
    #[must_use]
    pub fn shown<'a>(&'a self, piece: &'a Piece) -> &'a str {
        piece.shown.as_deref().unwrap_or_else(|| self.text_of(piece.span))
    }

    /// What pieces say, on one line: runs of white space count as one space.
    #[must_use]
    pub fn plain(&self, pieces: &[Piece]) -> String {
        let mut plain = String::new();
        for piece in pieces {
            if piece.marks.contains(super::Marks::BREAK) {
                plain.push(' ');
            }
            plain.push_str(self.shown(piece));
        }
        plain.split_ascii_whitespace().collect::<Vec<_>>().join(" ")
    }
}

#[cfg(test)]
mod tests {
    use super::count_words;

    #[test]
    fn words_are_counted_by_their_first_letters() {
        for text in ["", " ", "a", " a b\n\nc\t", "d\u{A0}e f ", "\r\né à\r\n"] {
            assert_eq!(count_words(text), text.split_ascii_whitespace().count(), "{text:?}");
        }
    }
}
