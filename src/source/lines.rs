//! Byte offsets as lines and columns, for editors and for people.

use super::Span;

/// A place as an editor counts it, from 1.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Position {
    /// The line, from 1.
    pub line: usize,
    /// The column, from 1, in characters (Unicode scalar values).
    pub column: usize,
    /// The column, from 1, in bytes of UTF-8: Vim and grep-like programs count so.
    pub byte: usize,
}

/// Turns rising byte offsets into positions while the text goes by.
///
/// It keeps only where it is, so a stream of any length takes no memory, and a line of any length
/// is counted once.
#[derive(Clone, Debug)]
pub struct Positions {
    here: Position,
    seen: usize,
}

impl Default for Positions {
    fn default() -> Self {
        Self { here: Position { line: 1, column: 1, byte: 1 }, seen: 0 }
    }
}

impl Positions {
    /// The position of `offset` in `text`, whose first byte is the source's byte `base`.
    ///
    /// Offsets must not fall from one call to the next.
    pub fn find(&mut self, text: &str, base: usize, offset: usize) -> Position {
        self.pass(text, base, offset);
        self.here
    }

    /// Counts on to `offset`; called with the end of a text before it is dropped.
    pub fn pass(&mut self, text: &str, base: usize, offset: usize) {
        let part = Span::new(self.seen.max(base), offset).cut(text, base);
        let breaks = memchr::memchr_iter(b'\n', part.as_bytes());
        let (count, last) = breaks.fold((0, None), |(count, _), at| (count + 1, Some(at)));
        let after = last.and_then(|at| part.get(at + 1..));
        if after.is_some() {
            self.here = Position { column: 1, byte: 1, ..self.here };
        }
        let passed = after.unwrap_or(part);
        self.here.column += passed.chars().count();
        self.here.byte += passed.len();
        self.here.line += count;
        self.seen = self.seen.max(offset);
    }
}

#[cfg(test)]
mod tests {
    use super::{Position, Positions};

    #[test]
    fn positions_are_counted_in_lines_and_characters() {
        let text = "été\nà 2 €\n";
        let mut positions = Positions::default();
        assert_eq!(positions.find(text, 0, 0), Position { line: 1, column: 1, byte: 1 });
        assert_eq!(positions.find(text, 0, 9), Position { line: 2, column: 3, byte: 4 });
    }

    #[test]
    fn a_second_piece_of_text_goes_on_counting() {
        let mut positions = Positions::default();
        positions.pass("a\nb\n", 0, 4);
        assert_eq!(positions.find("c\nd", 4, 6), Position { line: 4, column: 1, byte: 1 });
        let mut positions = Positions::default();
        positions.pass("é à ", 0, 6);
        assert_eq!(positions.find("ç !", 6, 9), Position { line: 1, column: 7, byte: 10 });
    }
}
