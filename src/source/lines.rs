//! Byte offsets as lines and columns, for editors and for people.

use super::Span;

/// A place as an editor counts it: both from 1, the column in characters.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Position {
    /// The line, from 1.
    pub line: usize,
    /// The column, from 1, in characters (Unicode scalar values).
    pub column: usize,
}

/// Turns rising byte offsets into positions while the text goes by.
///
/// It keeps only the count of lines so far, so a stream of any length takes no memory.
#[derive(Clone, Debug)]
pub struct Positions {
    line: usize,
    line_start: usize,
    seen: usize,
}

impl Default for Positions {
    fn default() -> Self {
        Self { line: 1, line_start: 0, seen: 0 }
    }
}

impl Positions {
    /// The position of `offset` in `text`, whose first byte is the source's byte `base`.
    ///
    /// Offsets must not fall from one call to the next, and a line that begins before `base` is
    /// counted from `base`.
    pub fn find(&mut self, text: &str, base: usize, offset: usize) -> Position {
        self.pass(text, base, offset);
        let from = self.line_start.max(base);
        let column = Span::new(from, offset).cut(text, base).chars().count() + 1;
        Position { line: self.line, column }
    }

    /// Counts the lines up to `offset`; called with the end of a text before it is dropped.
    pub fn pass(&mut self, text: &str, base: usize, offset: usize) {
        let from = self.seen.max(base);
        let part = Span::new(from, offset).cut(text, base);
        for at in memchr::memchr_iter(b'\n', part.as_bytes()) {
            self.line += 1;
            self.line_start = from + at + 1;
        }
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
        assert_eq!(positions.find(text, 0, 0), Position { line: 1, column: 1 });
        assert_eq!(positions.find(text, 0, 9), Position { line: 2, column: 3 });
    }

    #[test]
    fn a_second_piece_of_text_goes_on_counting() {
        let mut positions = Positions::default();
        positions.pass("a\nb\n", 0, 4);
        assert_eq!(positions.find("c\nd", 4, 6), Position { line: 4, column: 1 });
    }
}
