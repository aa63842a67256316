//! The running text of a block, on one line, with a way back to the source.

use std::borrow::Cow;

use crate::source::Span;

use super::{Chunk, Marks, Piece};

/// What stands where code, math or a note's mark was: a letter of no word, so that nothing reads
/// across it and nothing is read in it.
const MASK: char = '\u{FFFC}';

/// The running text of one block or cell.
///
/// Where the text is one piece it is the source itself, borrowed. Line ends of a wrapped source are
/// still in it, and count as spaces.
#[derive(Clone, Debug)]
pub struct Prose<'a> {
    text: Cow<'a, str>,
    /// Where a run of the text begins, and where it stands in the source; rising.
    runs: Vec<Run>,
}

#[derive(Clone, Copy, Debug)]
struct Run {
    at: usize,
    source: Span,
    /// Whether the text is the source, byte for byte.
    verbatim: bool,
}

impl<'a> Prose<'a> {
    /// The text of these pieces of a chunk; code, math and the marks of notes are masked.
    #[must_use]
    pub fn new(chunk: &'a Chunk, pieces: &'a [Piece]) -> Self {
        Self::masking(chunk, pieces, is_masked)
    }

    /// The text of these pieces with nothing masked: what a search looks through.
    #[must_use]
    pub fn unmasked(chunk: &'a Chunk, pieces: &'a [Piece]) -> Self {
        Self::masking(chunk, pieces, |_| false)
    }

    fn masking(chunk: &'a Chunk, pieces: &'a [Piece], is_masked: fn(Marks) -> bool) -> Self {
        if let [piece] = pieces
            && piece.shown.is_none()
            && !is_masked(piece.marks)
        {
            let run = Run { at: 0, source: piece.span, verbatim: true };
            return Self { text: Cow::Borrowed(chunk.text_of(piece.span)), runs: vec![run] };
        }
        let mut text = String::new();
        let mut runs = Vec::with_capacity(pieces.len());
        for piece in pieces {
            let masked = is_masked(piece.marks);
            let verbatim = piece.shown.is_none() && !masked;
            runs.push(Run { at: text.len(), source: piece.span, verbatim });
            if piece.marks.contains(Marks::BREAK) {
                text.push('\n');
            } else if masked {
                text.push(MASK);
            } else {
                text.push_str(chunk.shown(piece));
            }
        }
        Self { text: Cow::Owned(text), runs }
    }

    /// A text that stands alone in the source, from byte `base` on.
    #[must_use]
    pub fn plain(text: &'a str, base: usize) -> Self {
        let source = Span::new(base, base + text.len());
        Self { text: Cow::Borrowed(text), runs: vec![Run { at: 0, source, verbatim: true }] }
    }

    /// The text.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The source bytes of a range of the text.
    #[must_use]
    pub fn source(&self, range: Span) -> Span {
        if range.is_empty() {
            let at = self.place(range.start()).map_or(0, |(source, _)| source);
            return Span::new(at, at);
        }
        let start = self.place(range.start()).map_or(0, |(source, _)| source);
        // The end is looked up from inside the last byte, so that a range that stops where a run
        // stops does not reach into the next one.
        let end = self.place(range.end() - 1).map_or(start, |(source, verbatim)| {
            if verbatim {
                source + 1
            } else {
                self.run(range.end() - 1).map_or(start, |r| r.source.end())
            }
        });
        Span::new(start, end)
    }

    fn run(&self, at: usize) -> Option<&Run> {
        let index = self.runs.partition_point(|run| run.at <= at).checked_sub(1)?;
        self.runs.get(index)
    }

    fn place(&self, at: usize) -> Option<(usize, bool)> {
        let run = self.run(at)?;
        let inside = if run.verbatim { at - run.at } else { 0 };
        Some((run.source.start() + inside, run.verbatim))
    }
}

fn is_masked(marks: Marks) -> bool {
    marks.intersects(Marks::CODE | Marks::NOTE | Marks::MATH)
}

#[cfg(test)]
mod tests {
    use super::{Chunk, Marks, Piece, Prose, Span};

    #[test]
    fn a_range_across_pieces_covers_the_marks_between_them() {
        let chunk = Chunk::new("about **119** million".into(), 100);
        let pieces = [
            Piece::source(Span::new(100, 106), Marks::empty()),
            Piece::source(Span::new(108, 111), Marks::STRONG),
            Piece::source(Span::new(113, 121), Marks::empty()),
        ];
        let prose = Prose::new(&chunk, &pieces);
        assert_eq!(prose.text(), "about 119 million");
        assert_eq!(chunk.text_of(prose.source(Span::new(6, 17))), "119** million");
        assert_eq!(chunk.text_of(prose.source(Span::new(6, 9))), "119");
    }

    #[test]
    fn code_is_masked_and_an_entity_is_whole() {
        let chunk = Chunk::new("`42` &euro; 5".into(), 0);
        let pieces = [
            Piece::source(Span::new(1, 3), Marks::CODE),
            Piece::source(Span::new(4, 5), Marks::empty()),
            Piece::shown(Span::new(5, 11), "€", Marks::empty()),
            Piece::source(Span::new(11, 13), Marks::empty()),
        ];
        let prose = Prose::new(&chunk, &pieces);
        assert_eq!(prose.text(), "\u{FFFC} € 5");
        assert_eq!(chunk.text_of(prose.source(Span::new(4, 9))), "&euro; 5");
    }
}
