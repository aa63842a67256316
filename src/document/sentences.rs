//! The sentences of a text as spans of its source, and the next and the last one from anywhere.

use crate::source::Span;

use super::sentence::{beyond_closing, ends_sentence};
use super::{Document, HeldBlock, Marks, Piece, Reading};

impl Reading<'_> {
    /// Its sentences, in reading order.
    #[must_use]
    pub fn sentences(&self) -> Vec<Span> {
        let (text, places) = self.read();
        let mut sentences = Vec::new();
        let mut start = 0;
        let stops = text.match_indices(['.', '!', '?', '…']);
        for (at, stop) in stops.filter(|(at, _)| ends_sentence(&text, *at)) {
            let Some(rest) = text.get(at + stop.len()..) else { continue };
            let end = text.len() - beyond_closing(rest).len();
            // A sign within what closes the sentence before it.
            if end > start {
                sentences.extend(trimmed(&text, start, end));
                start = end;
            }
        }
        sentences.extend(trimmed(&text, start, text.len()));
        sentences.into_iter().filter_map(|sentence| source_of(&places, sentence)).collect()
    }

    /// What is read, and which of its bytes come from where.
    fn read(&self) -> (String, Vec<Place>) {
        let mut text = String::new();
        let mut places = Vec::new();
        for piece in self.pieces {
            let start = text.len();
            let is_source = piece.shown.is_none();
            match &piece.shown {
                _ if piece.marks.contains(Marks::BREAK) => text.push(' '),
                _ if piece.marks.contains(Marks::NOTE) => {}
                Some(shown) => text.push_str(shown),
                None => text.push_str(self.chunk.text_of(piece.span)),
            }
            places.push(Place { start, end: text.len(), span: piece.span, is_source });
        }
        (text, places)
    }
}

/// Where some of what is read comes from.
struct Place {
    start: usize,
    end: usize,
    span: Span,
    /// Whether it is the source, byte by byte.
    is_source: bool,
}

/// A part of a text without the white space around it; none where there is nothing else.
fn trimmed(text: &str, start: usize, end: usize) -> Option<Span> {
    let part = text.get(start..end)?;
    let start = end - part.trim_start().len();
    let end = start + part.trim().len();
    (start < end).then_some(Span::new(start, end))
}

/// The source bytes of a part of what is read.
fn source_of(places: &[Place], part: Span) -> Option<Span> {
    let first = places.iter().find(|place| place.end > part.start())?;
    let last = places.iter().rev().find(|place| place.start < part.end())?;
    let within = if first.is_source { part.start().saturating_sub(first.start) } else { 0 };
    let start = first.span.start() + within;
    let end = if last.is_source {
        last.span.start() + (part.end().min(last.end) - last.start)
    } else {
        last.span.end()
    };
    Some(Span::new(start, end))
}

impl Document {
    /// The sentence that holds a source byte, or the last one of its paragraph that begins before it.
    #[must_use]
    pub fn sentence_at(&self, offset: usize) -> Option<Span> {
        let sentences = self.text_at(offset)?.reading().sentences();
        let after = sentences.iter().position(|sentence| sentence.start() > offset);
        let at = after.unwrap_or(sentences.len()).saturating_sub(1);
        sentences.get(at).copied()
    }

    /// The first sentence that begins at a source byte or after it.
    #[must_use]
    pub fn sentence_after(&self, offset: usize) -> Option<Span> {
        let first = self.block_at(offset)?;
        let mut blocks = std::iter::successors(Some(first), |id| self.next(*id));
        blocks.find_map(|id| {
            let block = self.block(id)?;
            let texts = block.texts().filter(|pieces| span(pieces).end() > offset);
            let mut sentences = texts.flat_map(|pieces| sentences_of(&block, pieces));
            sentences.find(|sentence| sentence.start() >= offset)
        })
    }

    /// The last sentence that ends at a source byte or before it.
    #[must_use]
    pub fn sentence_before(&self, offset: usize) -> Option<Span> {
        let last = self.block_at(offset)?;
        let mut blocks = std::iter::successors(Some(last), |id| self.previous(*id));
        blocks.find_map(|id| {
            let block = self.block(id)?;
            let texts = block.texts().rev().filter(|pieces| span(pieces).start() < offset);
            let mut sentences =
                texts.flat_map(|pieces| sentences_of(&block, pieces).into_iter().rev());
            sentences.find(|sentence| sentence.end() <= offset)
        })
    }

    /// The paragraph, heading or cell that holds a source byte, from its first sentence to its last.
    #[must_use]
    pub fn paragraph_at(&self, offset: usize) -> Option<Span> {
        let sentences = self.text_at(offset)?.reading().sentences();
        Some(sentences.first()?.cover(*sentences.last()?))
    }

    /// What a span of the source says, a text for each paragraph, heading or cell it reaches into.
    #[must_use]
    pub fn said(&self, asked: Span) -> Vec<String> {
        let mut said = Vec::new();
        let mut next = self.block_at(asked.start());
        while let Some(block) = next.and_then(|id| self.block(id)) {
            if block.span.start() >= asked.end() {
                break;
            }
            let texts = block.texts().filter(|pieces| span(pieces).overlaps(asked));
            let texts = texts.map(|pieces| Reading { chunk: block.chunk(), pieces }.of(asked));
            said.extend(texts.filter(|text| !text.is_empty()));
            next = next.and_then(|id| self.next(id));
        }
        said
    }
}

/// The source bytes of a text, from its first piece to its last.
fn span(pieces: &[Piece]) -> Span {
    let ends = pieces.first().zip(pieces.last());
    ends.map_or_else(Span::default, |(first, last)| first.span.cover(last.span))
}

fn sentences_of(block: &HeldBlock, pieces: &[Piece]) -> Vec<Span> {
    Reading { chunk: block.chunk(), pieces }.sentences()
}

#[cfg(test)]
mod tests {
    use crate::document::{Block, BlockKind, Chunk, Marks, Piece, Reading};
    use crate::source::Span;

    #[track_caller]
    fn check(text: &str, sentences: &[&str]) {
        let span = Span::new(10, 10 + text.len());
        let mut block = Block::new(span, BlockKind::Paragraph);
        block.pieces = vec![Piece::source(span, Marks::empty())];
        let chunk = Chunk { text: text.into(), span, ..Chunk::default() };
        let reading = Reading { chunk: &chunk, pieces: &block.pieces };
        let found = reading.sentences();
        let found: Vec<&str> = found.into_iter().map(|span| chunk.text_of(span)).collect();
        assert_eq!(found, sentences);
    }

    #[test]
    fn a_text_is_its_sentences() {
        check("It rained. It closed!", &["It rained.", "It closed!"]);
        check(
            " « Il pleut ! » M. Roux\nrit. Et vous ?",
            &["« Il pleut ! »", "M. Roux\nrit.", "Et vous ?"],
        );
        check("No stop at all", &["No stop at all"]);
        check("3.5 km in 2 h. Then home", &["3.5 km in 2 h. Then home"]);
        check("", &[]);
        check("What?! No.", &["What?!", "No."]);
    }

    #[test]
    fn marks_of_the_source_belong_to_the_sentence_they_stand_in() {
        let text: std::sync::Arc<str> = "One *two*. Three&amp;four. Five".into();
        let piece = |start, end| Piece::source(Span::new(start, end), Marks::empty());
        let pieces = [
            piece(0, 4),
            piece(5, 8),
            piece(9, 16),
            Piece::shown(Span::new(16, 21), "&", Marks::empty()),
            piece(21, 31),
        ];
        let chunk = Chunk { span: Span::new(0, text.len()), text, ..Chunk::default() };
        let found = Reading { chunk: &chunk, pieces: &pieces }.sentences();
        let found: Vec<&str> = found.into_iter().map(|span| chunk.text_of(span)).collect();
        assert_eq!(found, ["One *two*.", "Three&amp;four.", "Five"]);
    }
}
