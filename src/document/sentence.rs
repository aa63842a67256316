//! What a fact says and the sentence that it stands in, as they are read: without the marks of the
//! source.
//!
//! The sentence is looked for around the fact only, so that a thousand facts on one endless line cost no more
//! than on a thousand lines.

use crate::source::{Span, clean};

use super::table::TextId;
use super::{Chunk, HeldBlock, Marks, Piece};

/// How many bytes are looked at on each side; a longer sentence is cut at a word.
const REACH: usize = 300;

/// A text of a chunk as it is read: a paragraph, a heading, a cell.
#[derive(Clone, Copy, Debug)]
pub struct Reading<'a> {
    /// The chunk it stands in.
    pub chunk: &'a Chunk,
    /// Its pieces.
    pub pieces: &'a [Piece],
}

/// A text that is held with the block it stands in.
#[derive(Clone, Debug)]
pub struct HeldText {
    block: HeldBlock,
    text: TextId,
}

impl HeldText {
    /// One of the texts of a block.
    pub(super) fn new(block: HeldBlock, text: TextId) -> Self {
        Self { block, text }
    }

    /// The block it stands in.
    #[must_use]
    pub fn block(&self) -> &HeldBlock {
        &self.block
    }

    /// The text, to be read.
    #[must_use]
    pub fn reading(&self) -> Reading<'_> {
        Reading { chunk: self.block.chunk(), pieces: self.block.text(self.text) }
    }
}

/// A range of a text with what stands around it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Around {
    /// What is read there.
    pub text: String,
    /// Whether something stands before it.
    pub is_cut: bool,
}

impl Reading<'_> {
    /// A range of its source as it is read, cleaned and on one line.
    #[must_use]
    pub fn of(&self, span: Span) -> String {
        one_line(&plain(self, span))
    }

    /// A range of its source as it is read, from some words before it to so many letters from its
    /// beginning on.
    #[must_use]
    pub fn around(&self, span: Span, words: usize, letters: usize) -> Around {
        let whole = whole(self, span);
        let from = floor(self, span.start().saturating_sub(REACH)).max(whole.start());
        let to = floor(self, span.end() + REACH).min(whole.end());
        let before = plain(self, Span::new(from, span.start()));
        let before: Vec<&str> = before.split_inclusive(char::is_whitespace).collect();
        let kept = before.len().saturating_sub(words);
        let after = plain(self, Span::new(span.start(), to.max(span.start())));
        let before = before.into_iter().skip(kept);
        let text = before.map(str::to_owned).collect::<String>();
        let text = text + &after.chars().take(letters).collect::<String>();
        Around { text, is_cut: kept > 0 || from > whole.start() }
    }

    /// The sentence around a range of its source, likewise.
    #[must_use]
    pub fn sentence(&self, span: Span) -> String {
        one_line(&sentence(self, span).concat())
    }

    /// The sentence around a range of its source in three parts: before it, the range, after it.
    #[must_use]
    pub fn sentence_parts(&self, span: Span) -> [String; 3] {
        let [before, here, after] = sentence(self, span).map(|part| evenly_spaced(&part));
        [before.trim_start().to_owned(), here, after.trim_end().to_owned()]
    }
}

fn one_line(text: &str) -> String {
    clean(text).split_ascii_whitespace().collect::<Vec<_>>().join(" ")
}

fn sentence(reading: &Reading<'_>, fact: Span) -> [String; 3] {
    let whole = whole(reading, fact);
    let start = floor(reading, fact.start().saturating_sub(REACH)).max(whole.start());
    let end = floor(reading, fact.end() + REACH).min(whole.end());
    let before = plain(reading, Span::new(start, fact.start()));
    let after = plain(reading, Span::new(fact.end(), end));
    let opening = match last_of(&before) {
        Some(opening) => opening.to_owned(),
        None if start > whole.start() => format!("…{}", without_first_word(&before)),
        None => before,
    };
    let ending = match first_of(&after) {
        Some(ending) => ending.to_owned(),
        None if end < whole.end() => format!("{}…", without_last_word(&after)),
        None => after,
    };
    [opening, plain(reading, fact), ending]
}

/// Each run of white space as one space, those at the ends too.
fn evenly_spaced(text: &str) -> String {
    let mut even = String::new();
    for c in clean(text).chars() {
        if !c.is_ascii_whitespace() {
            even.push(c);
        } else if !even.ends_with(' ') {
            even.push(' ');
        }
    }
    even
}

/// The source bytes of the paragraph, heading or cell that a fact stands in.
fn whole(reading: &Reading<'_>, fact: Span) -> Span {
    let spans = reading.pieces.first().zip(reading.pieces.last());
    spans.map_or(fact, |(first, last)| first.span.cover(last.span))
}

/// The greatest source byte at or before this one where a character begins.
fn floor(reading: &Reading<'_>, offset: usize) -> usize {
    let base = reading.chunk.span.start();
    base + reading.chunk.text.floor_char_boundary(offset.saturating_sub(base))
}

/// What is read in a range of the source; a piece that shows something else than the source counts
/// where it begins.
fn plain(reading: &Reading<'_>, range: Span) -> String {
    let (chunk, pieces) = (reading.chunk, reading.pieces);
    let first = pieces.partition_point(|piece| piece.span.end() <= range.start());
    let here = pieces.iter().skip(first).take_while(|piece| piece.span.start() < range.end());
    let inside =
        |span: Span| Span::new(span.start().max(range.start()), span.end().min(range.end()));
    here.map(|piece| match &piece.shown {
        _ if piece.marks.contains(Marks::BREAK) => " ",
        _ if piece.marks.contains(Marks::NOTE) => "",
        Some(shown) if range.contains(piece.span.start()) => shown,
        Some(_) => "",
        None => chunk.text_of(inside(piece.span)),
    })
    .collect()
}

/// The last, unfinished sentence of what stands before a fact; none where no other ends before it.
fn last_of(text: &str) -> Option<&str> {
    let mut stops = text.char_indices().filter(|(at, _)| ends_sentence(text, *at));
    let (at, stop) = stops.next_back()?;
    // A quotation mark or a bracket that closes belongs to the sentence before.
    text.get(at + stop.len_utf8()..).map(beyond_closing)
}

/// The rest of the sentence in what stands after a fact; none where it does not end.
fn first_of(text: &str) -> Option<&str> {
    let mut stops = text.char_indices().filter(|(at, _)| ends_sentence(text, *at));
    let (at, stop) = stops.next()?;
    let rest = text.get(at + stop.len_utf8()..)?;
    text.get(..text.len() - beyond_closing(rest).len())
}

/// The bytes at which the sentences of a text end, rising; the last one is the end of the text.
pub fn sentence_ends(text: &str) -> impl Iterator<Item = usize> {
    let stops = text
        .char_indices()
        .filter(|(at, c)| matches!(c, '.' | '!' | '?' | '…') && ends_sentence(text, *at));
    let ends = stops.filter_map(|(at, stop)| {
        let rest = text.get(at + stop.len_utf8()..)?;
        Some(text.len() - beyond_closing(rest).len()).filter(|end| *end < text.len())
    });
    ends.chain(std::iter::once(text.len()))
}

fn without_first_word(text: &str) -> &str {
    text.split_once(char::is_whitespace).map_or("", |(_, rest)| rest)
}

fn without_last_word(text: &str) -> &str {
    text.rsplit_once(char::is_whitespace).map_or("", |(rest, _)| rest)
}

/// Whether the sign at a byte ends a sentence: white space and no small letter after it, and no
/// short word before a point that is an abbreviation more often (M., Dr., St., p. 5).
pub(super) fn ends_sentence(text: &str, at: usize) -> bool {
    let Some((before, here)) = text.split_at_checked(at) else { return false };
    let Some(after) = here.strip_prefix(['.', '!', '?', '…']) else { return false };
    let after = beyond_closing(after);
    let goes_on = after.trim_start().starts_with(char::is_lowercase);
    let is_apart = after.is_empty() || after.starts_with(char::is_whitespace);
    is_apart && !goes_on && !(here.starts_with('.') && is_abbreviation(before))
}

/// Whether a text ends with one letter, or with two of which the first is a capital.
fn is_abbreviation(text: &str) -> bool {
    let word = text.rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
    word.len() == 1 || (word.len() == 2 && word.starts_with(char::is_uppercase))
}

/// What follows the signs that close a sentence after its stop; French puts a space before its own.
pub(super) fn beyond_closing(text: &str) -> &str {
    let rest = text.trim_start_matches(['"', '”', '’', ')', ']', '»']);
    rest.trim_start().strip_prefix('»').map_or(rest, beyond_closing)
}

#[cfg(test)]
mod tests {
    use super::{first_of, last_of, sentence_ends};

    #[test]
    fn a_text_is_cut_into_its_sentences() {
        let text = "It rained. “At 9 a.m.!” M. Roux paid 3.5 euros… (He did.) Done";
        let mut start = 0;
        let cut = sentence_ends(text).map(|end| {
            let sentence = text.get(start..end).unwrap();
            start = end;
            sentence.trim()
        });
        let expected =
            ["It rained.", "“At 9 a.m.!”", "M. Roux paid 3.5 euros…", "(He did.)", "Done"];
        assert_eq!(cut.collect::<Vec<_>>(), expected);
    }

    #[test]
    fn a_sentence_begins_after_the_stop_before_it() {
        assert_eq!(last_of("It rained. It closed in "), Some(" It closed in "));
        assert_eq!(last_of("Il pleut ! » M. Roux a payé "), Some(" M. Roux a payé "));
        assert_eq!(last_of("at 9 a.m. on "), None);
    }

    #[test]
    fn a_sentence_ends_with_its_stop_and_what_closes_it() {
        assert_eq!(first_of(" euros. Puis"), Some(" euros."));
        assert_eq!(first_of(" euros ! » Puis"), Some(" euros ! »"));
        assert_eq!(first_of(" euros ! » dit-il. Puis"), Some(" euros ! » dit-il."));
        assert_eq!(first_of(".5 million"), None);
    }
}
