//! Links that the parser does not know for links: bare addresses, as GitHub reads them, and the
//! marks of footnotes whose text stands in another chunk.
//!
//! The parser knows a mark by its definition, which may be a megabyte further down. One that sticks
//! to a word is a mark all the same; `[^a-z]` alone in a sentence stays text.

use crate::document::{Link, Marks, Piece};
use crate::source::Span;

use super::links::Links;

/// No label is longer than that.
const LONGEST: usize = 64;

/// Browsers take no address longer than that.
const FARTHEST: usize = 2048;

/// A text, the first byte of which is the source's byte `base`, and where such links may begin in it:
/// places are few, and found at once for the whole text.
#[derive(Debug)]
pub(super) struct Signs<'a> {
    body: &'a str,
    base: usize,
    /// As bytes of the source.
    places: Vec<usize>,
}

impl<'a> Signs<'a> {
    /// Those of a text.
    pub(super) fn of(body: &'a str, base: usize) -> Self {
        let bytes = body.as_bytes();
        let all = |sign: &'static str| memchr::memmem::find_iter(bytes, sign);
        let schemes = all("://").filter_map(|at| {
            let before = bytes.get(..at)?;
            let scheme = ["https", "http"].into_iter().find(|s| before.ends_with(s.as_bytes()))?;
            Some(at - scheme.len())
        });
        let mut places: Vec<usize> =
            schemes.chain(all("www.")).chain(all("[^")).map(|at| base + at).collect();
        places.sort_unstable();
        Self { body, base, places }
    }

    /// Those inside a part of the source.
    fn within(&self, part: Span) -> &[usize] {
        let first = self.places.partition_point(|at| *at < part.start());
        let rest = self.places.get(first..).unwrap_or_default();
        rest.get(..rest.partition_point(|at| *at < part.end())).unwrap_or_default()
    }
}

/// What was found in a text; places are bytes of the source.
struct Found {
    /// All that it takes.
    whole: Span,
    /// What shows.
    shown: Span,
    marks: Marks,
    link: Link,
}

/// Splits pieces where they hold such a link.
pub(super) fn find(pieces: Vec<Piece>, signs: &Signs<'_>, links: &mut Links) -> Vec<Piece> {
    let whole = pieces.first().zip(pieces.last());
    let whole = whole.map_or_else(Span::default, |(first, last)| first.span.cover(last.span));
    if signs.within(whole).is_empty() {
        return pieces;
    }
    let mut split = Vec::with_capacity(pieces.len());
    for piece in pieces {
        let is_taken =
            piece.marks.intersects(Marks::CODE | Marks::MATH | Marks::LINK | Marks::NOTE);
        if is_taken || piece.shown.is_some() {
            split.push(piece);
        } else {
            split_one(piece, signs, links, &mut split);
        }
    }
    split
}

fn split_one(piece: Piece, signs: &Signs<'_>, links: &mut Links, split: &mut Vec<Piece>) {
    let mut rest = piece;
    let mut from = rest.span.start();
    while let Some(found) = next(Span::new(from, rest.span.end()), rest.span, signs) {
        from = found.whole.end();
        let before = Span::new(rest.span.start(), found.whole.start());
        if !before.is_empty() {
            split.push(Piece { span: before, ..rest.clone() });
        }
        let link = links.add(found.link);
        let marks = rest.marks | found.marks;
        split.push(Piece { link: Some(link), ..Piece::source(found.shown, marks) });
        rest.span = Span::new(from, rest.span.end());
    }
    if !rest.span.is_empty() {
        split.push(rest);
    }
}

/// The first of them in a part of a piece.
fn next(part: Span, piece: Span, signs: &Signs<'_>) -> Option<Found> {
    let (body, base) = (signs.body, signs.base);
    signs.within(part).iter().find_map(|at| {
        let at = *at;
        let before = Span::new(piece.start(), at).cut(body, base).chars().next_back();
        let after = Span::new(at, part.end()).cut(body, base);
        mark(after, at, before).or_else(|| address(after, at, before))
    })
}

/// The mark of a note that a text begins with.
fn mark(text: &str, at: usize, before: Option<char>) -> Option<Found> {
    let label = text.strip_prefix("[^")?;
    let is_label = |c: &char| c.is_alphanumeric();
    let length: usize = label.chars().take(LONGEST).take_while(is_label).map(char::len_utf8).sum();
    let is_closed = label.as_bytes().get(length) == Some(&b']');
    if !is_closed || length == 0 || before.is_none_or(char::is_whitespace) {
        return None;
    }
    let shown = Span::new(at + 2, at + 2 + length);
    Some(Found {
        whole: Span::new(at, shown.end() + 1),
        shown,
        marks: Marks::NOTE,
        link: Link::Note(label.get(..length)?.into()),
    })
}

/// The bare address that a text begins with.
fn address(text: &str, at: usize, before: Option<char>) -> Option<Found> {
    let scheme = ["https://", "http://", "www."].into_iter().find(|s| text.starts_with(s))?;
    if before.is_some_and(char::is_alphanumeric) {
        return None;
    }
    let is_end = |c: char| c.is_whitespace() || "<>«»“”\"|`".contains(c);
    let whole = text.char_indices().find(|(at, c)| is_end(*c) || *at >= FARTHEST);
    let whole = whole.map_or(text.len(), |(at, _)| at);
    let address = trim(text.get(..whole)?);
    if address.len() <= scheme.len() || !address.contains('.') {
        return None;
    }
    let shown = Span::new(at, at + address.len());
    let to = if scheme == "www." { format!("https://{address}") } else { address.into() };
    Some(Found { whole: shown, shown, marks: Marks::LINK, link: Link::Address(to.into()) })
}

/// An address without the signs of the sentence that it ends.
fn trim(whole: &str) -> &str {
    let opened = whole.matches('(').count();
    let mut closed = whole.matches(')').count();
    let is_of_the_sentence = |c: char| match c {
        ')' if closed > opened => {
            closed -= 1;
            true
        }
        _ => ".,;:!?*_~'’".contains(c),
    };
    whole.trim_end_matches(is_of_the_sentence)
}
