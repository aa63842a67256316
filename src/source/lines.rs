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
/// It keeps only where it is, so a stream of any length takes no memory, and a line of any length
/// is counted once.
#[derive(Clone, Debug)]
pub struct Positions {
    here: Position,
    seen: usize,
}

impl Default for Positions {
    fn default() -> Self {
        Self { here: Position { line: 1, column: 1 }, seen: 0 }
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
        let columns = after.unwrap_or(part).chars().count();
        self.here.column = if after.is_some() { 1 } else { self.here.column } + columns;
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
        assert_eq!(positions.find(text, 0, 0), Position { line: 1, column: 1 });
        assert_eq!(positions.find(text, 0, 9), Position { line: 2, column: 3 });
    }

    #[test]
    fn a_second_piece_of_text_goes_on_counting() {
        let mut positions = Positions::default();
        positions.pass("a\nb\n", 0, 4);
        assert_eq!(positions.find("c\nd", 4, 6), Position { line: 4, column: 1 });
        let mut positions = Positions::default();
        positions.pass("é à ", 0, 6);
        assert_eq!(positions.find("ç !", 6, 9), Position { line: 1, column: 7 });
    }
}
