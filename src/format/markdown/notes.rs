//! The marks of footnotes whose text stands in another chunk.
//!
//! The parser knows a mark by its definition, which may be a megabyte further down. One that sticks
//! to a word is a mark all the same; `[^a-z]` alone in a sentence stays text.

use crate::document::{Link, Marks, Piece};
use crate::source::Span;

use super::links::Links;

/// No label is longer than that.
const LONGEST: usize = 64;

/// Splits pieces where they hold such a mark.
pub(super) fn split(pieces: Vec<Piece>, body: &str, base: usize, links: &mut Links) -> Vec<Piece> {
    let mut split = Vec::with_capacity(pieces.len());
    for piece in pieces {
        let mut rest = piece.clone();
        if !piece.marks.intersects(Marks::CODE | Marks::MATH | Marks::LINK) && piece.shown.is_none()
        {
            while let Some(label) = find(rest.span.cut(body, base), rest.span.start()) {
                let mark = Span::new(label.start() - 2, label.end() + 1);
                let before = Span::new(rest.span.start(), mark.start());
                let link = links.add(Link::Note(label.cut(body, base).into()));
                split.push(Piece { span: before, ..rest.clone() });
                split.push(Piece {
                    link: Some(link),
                    ..Piece::source(label, rest.marks | Marks::NOTE)
                });
                rest.span = Span::new(mark.end(), rest.span.end());
            }
        }
        if rest.shown.is_some() || !rest.span.is_empty() {
            split.push(rest);
        }
    }
    split
}

/// The label of the first mark in `text`, whose first byte is the source's byte `base`.
fn find(text: &str, base: usize) -> Option<Span> {
    text.match_indices("[^").find_map(|(at, _)| {
        let before = Span::new(0, at).cut(text, 0).chars().next_back()?;
        let after = Span::new(at + 2, text.len()).cut(text, 0);
        let is_label = |c: &char| c.is_alphanumeric();
        let length: usize =
            after.chars().take(LONGEST).take_while(is_label).map(char::len_utf8).sum();
        let is_closed = after.as_bytes().get(length) == Some(&b']');
        (is_closed && length > 0 && !before.is_whitespace())
            .then(|| Span::new(base + at + 2, base + at + 2 + length))
    })
}
