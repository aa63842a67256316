//! A range of source bytes: the only place that cuts a `&str`.

use std::ops::Range;

/// A range of bytes of the source's UTF-8 form, end excluded.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct Span {
    start: usize,
    end: usize,
}

impl Span {
    /// The range from `start` to `end`; an end before the start gives the empty range at `start`.
    #[must_use]
    pub const fn new(start: usize, end: usize) -> Self {
        Self { start, end: if end < start { start } else { end } }
    }

    /// The first byte.
    #[must_use]
    pub const fn start(self) -> usize {
        self.start
    }

    /// The byte after the last.
    #[must_use]
    pub const fn end(self) -> usize {
        self.end
    }

    /// How many bytes.
    #[must_use]
    pub const fn len(self) -> usize {
        self.end - self.start
    }

    /// Whether it holds no byte.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.end == self.start
    }

    /// Whether the byte at `offset` lies inside.
    #[must_use]
    pub const fn contains(self, offset: usize) -> bool {
        self.start <= offset && offset < self.end
    }

    /// Whether the two ranges share at least one byte.
    #[must_use]
    pub const fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// The smallest range that holds both.
    #[must_use]
    pub fn cover(self, other: Self) -> Self {
        Self { start: self.start.min(other.start), end: self.end.max(other.end) }
    }

    /// The same range, `by` bytes later.
    #[must_use]
    pub const fn shift(self, by: usize) -> Self {
        Self { start: self.start + by, end: self.end + by }
    }

    /// The bytes of this range from its `first` to before its `last`.
    #[must_use]
    pub fn part(self, first: usize, last: usize) -> Self {
        let end = (self.start + last).min(self.end);
        Self { start: (self.start + first).min(end), end }
    }

    /// The text of this range in `text`, whose first byte is the source's byte `base`.
    ///
    /// A range that reaches outside, or that would cut a character, gives the empty text: a
    /// damaged place must never take the reader down.
    #[must_use]
    pub fn cut(self, text: &str, base: usize) -> &str {
        let start = self.start.checked_sub(base);
        let end = self.end.checked_sub(base);
        start.zip(end).and_then(|(start, end)| text.get(start..end)).unwrap_or("")
    }
}

impl From<Range<usize>> for Span {
    fn from(range: Range<usize>) -> Self {
        Self::new(range.start, range.end)
    }
}

#[cfg(test)]
mod tests {
    use super::Span;

    #[test]
    fn a_span_that_would_cut_a_character_gives_nothing() {
        assert_eq!(Span::new(0, 1).cut("été", 0), "");
        assert_eq!(Span::new(10, 12).cut("été", 10), "é");
        assert_eq!(Span::new(0, 2).cut("été", 10), "");
    }

    #[test]
    fn ranges_that_only_touch_do_not_overlap() {
        assert!(!Span::new(0, 3).overlaps(Span::new(3, 5)));
        assert!(Span::new(0, 4).overlaps(Span::new(3, 5)));
    }
}
