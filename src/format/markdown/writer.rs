//! Gathers the pieces of one text: a block's or a cell's.

use std::ops::Range;

use crate::document::{LinkId, Marks, Piece};
use crate::source::Span;

/// What may be joined to the piece before.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Gaps {
    /// White space between two texts is a space of the text.
    Prose,
    /// Only what touches: in code, the white space left out is the indentation of its container.
    Code,
}

/// Gathers pieces; places are bytes of `body`, whose first is the source's byte `base`.
#[derive(Debug)]
pub(super) struct Writer<'a> {
    body: &'a str,
    base: usize,
    pieces: Vec<Piece>,
    marks: Vec<Marks>,
    links: Vec<LinkId>,
}

impl<'a> Writer<'a> {
    pub(super) fn new(body: &'a str, base: usize) -> Self {
        Self { body, base, pieces: Vec::new(), marks: Vec::new(), links: Vec::new() }
    }

    /// Adds a mark until the next [`unmark`](Self::unmark).
    pub(super) fn mark(&mut self, marks: Marks) {
        self.marks.push(self.current() | marks);
    }

    /// Takes the last mark away.
    pub(super) fn unmark(&mut self) {
        self.marks.pop();
    }

    /// What follows leads somewhere, until the next [`unlink`](Self::unlink).
    pub(super) fn link(&mut self, link: LinkId) {
        self.links.push(link);
    }

    /// The last link ends.
    pub(super) fn unlink(&mut self) {
        self.links.pop();
    }

    /// Where what is written now leads.
    pub(super) fn last_link(&self) -> Option<LinkId> {
        self.links.last().copied()
    }

    /// The text that ranges are places of.
    pub(super) fn body(&self) -> &'a str {
        self.body
    }

    /// The byte of the body after what was written last.
    pub(super) fn end(&self) -> Option<usize> {
        self.pieces.last().map(|piece| piece.span.end().saturating_sub(self.base))
    }

    /// Whether nothing that shows has been written.
    pub(super) fn is_blank(&self) -> bool {
        self.pieces.iter().all(|piece| match &piece.shown {
            Some(shown) => shown.trim().is_empty(),
            None => piece.span.cut(self.body, self.base).trim().is_empty(),
        })
    }

    /// Whether what was written last is a line break, with perhaps a space after it.
    pub(super) fn ends_line(&self) -> bool {
        let is_blank = |piece: &&Piece| {
            piece.shown.is_none() && piece.span.cut(self.body, self.base).trim().is_empty()
        };
        let last = self.pieces.iter().rev().find(|piece| !is_blank(piece));
        last.is_some_and(|last| last.marks.contains(Marks::BREAK))
    }

    /// The source text of a range of the body.
    pub(super) fn text(&self, range: &Range<usize>) -> &'a str {
        self.body.get(range.clone()).unwrap_or_default()
    }

    /// A text that the parser found in this range: the source itself where it is the same.
    pub(super) fn text_or_shown(&mut self, range: Range<usize>, text: &str, gaps: Gaps) {
        let source = self.text(&range);
        // A line end of two bytes is the source too, so that a wrapped line is one piece with it.
        if source == text || text == "\n" && source == "\r\n" {
            self.source(range, Marks::empty(), gaps);
        } else {
            self.shown(&range, text, Marks::empty());
        }
    }

    /// Text shown as it stands in the source.
    pub(super) fn source(&mut self, range: Range<usize>, marks: Marks, gaps: Gaps) {
        let span = self.span(&range);
        let marks = self.current() | marks;
        let link = self.links.last().copied();
        if span.is_empty() {
            return;
        }
        let (body, base) = (self.body, self.base);
        let last = self.pieces.last_mut().filter(|last| {
            last.shown.is_none()
                && last.marks == marks
                && last.link == link
                && is_small(Span::new(last.span.end(), span.start()).cut(body, base), gaps)
                && last.span.end() <= span.start()
        });
        match last {
            Some(last) => last.span = last.span.cover(span),
            None => self.pieces.push(Piece { link, ..Piece::source(span, marks) }),
        }
    }

    /// Text shown otherwise than the source writes it.
    pub(super) fn shown(&mut self, range: &Range<usize>, text: &str, marks: Marks) {
        let link = self.links.last().copied();
        let piece = Piece::shown(self.span(range), text, self.current() | marks);
        self.pieces.push(Piece { link, ..piece });
    }

    /// A hard line break.
    pub(super) fn line_break(&mut self, range: &Range<usize>) {
        self.pieces.push(Piece::line_break(self.span(range)));
    }

    /// Inline code or math, whose delimiters do not show.
    pub(super) fn inside(&mut self, range: &Range<usize>, text: &str, marks: Marks) {
        match find_inside(self.text(range), text) {
            Some(at) => {
                let start = range.start + at;
                self.source(start..start + text.len(), marks, Gaps::Code);
            }
            None => self.shown(range, text, marks),
        }
    }

    /// How many pieces there are.
    pub(super) fn count(&self) -> usize {
        self.pieces.len()
    }

    /// Hands over what was written.
    pub(super) fn take(&mut self) -> Vec<Piece> {
        std::mem::take(&mut self.pieces)
    }

    fn current(&self) -> Marks {
        self.marks.last().copied().unwrap_or_default()
    }

    pub(super) fn span(&self, range: &Range<usize>) -> Span {
        Span::from(range.clone()).shift(self.base)
    }
}

/// Whether what stands between two texts is no more than a space (or a carriage return).
fn is_small(gap: &str, gaps: Gaps) -> bool {
    match gaps {
        Gaps::Prose => gap.bytes().all(|byte| byte.is_ascii_whitespace()),
        Gaps::Code => gap.bytes().all(|byte| byte == b'\r'),
    }
}

/// Where `text` stands in `source` between delimiters, line ends counting as spaces.
fn find_inside(source: &str, text: &str) -> Option<usize> {
    let around = source.len().checked_sub(text.len())?;
    // The delimiters are as long on both sides, with perhaps a space each.
    let at = around / 2;
    let inside = source.as_bytes().get(at..at + text.len())?;
    let same = inside.iter().zip(text.bytes()).all(|(a, b)| *a == b || (*a == b'\n' && b == b' '));
    (same && around % 2 == 0 && source.is_char_boundary(at)).then_some(at)
}
