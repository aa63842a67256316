//! A passage known by its own words: found again after the text has been edited, wrapped otherwise or
//! moved.

use serde::{Deserialize, Serialize};

use crate::source::Span;

use super::Document;
use super::spot::{AROUND, FAR, TELLING};

/// So many words of either end tell where a passage is that was edited inside.
const ENDS: usize = 5;

/// By how much a passage may have grown.
const GROWN: usize = 2048;

/// A passage, with a little of what stands before it.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Passage {
    /// Its first source byte.
    pub start: usize,
    /// The text just before it.
    pub before: String,
    /// Its source text.
    pub text: String,
}

/// What came of looking for something.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Sighting<T> {
    /// It is there.
    At(T),
    /// It is nowhere.
    Gone,
    /// Not enough has been read to tell.
    Unread,
}

impl Passage {
    /// Its source bytes, where it is known to be.
    #[must_use]
    pub fn span(&self) -> Span {
        Span::new(self.start, self.start + self.text.len())
    }
}

impl Document {
    /// A passage of the text, to be kept.
    #[must_use]
    pub fn passage(&self, span: Span) -> Passage {
        let far = span.start().saturating_sub(AROUND * 4);
        let before = self.texts(Span::new(self.floor(far), span.start()));
        let skipped = before.chars().count().saturating_sub(AROUND);
        let before = before.chars().skip(skipped).collect();
        Passage { start: span.start(), before, text: self.texts(span) }
    }

    /// Where a passage is now, as soon as enough has been read to tell.
    #[must_use]
    pub fn find_passage(&self, passage: &Passage, is_complete: bool) -> Sighting<Span> {
        let span = passage.span();
        if !span.is_empty() && span.end() <= self.len() && self.texts(span) == passage.text {
            return Sighting::At(span);
        }
        if !is_complete && self.len() <= span.end().saturating_add(FAR) {
            return Sighting::Unread;
        }
        self.look_for_passage(passage).map_or(Sighting::Gone, Sighting::At)
    }

    /// The nearest place with the same words, first of all where they follow the same words; else
    /// what lies between its first words and its last; else the sentence of either.
    fn look_for_passage(&self, passage: &Passage) -> Option<Span> {
        let from = self.floor(passage.start.saturating_sub(FAR));
        let to = self.floor(passage.span().end().saturating_add(FAR));
        let window = self.texts(Span::new(from, to));
        let words: Vec<&str> = passage.text.split_whitespace().collect();
        let near = |found: &Span| {
            let follows = window.get(..found.start()).is_some_and(|s| s.ends_with(&passage.before));
            (!follows, (from + found.start()).abs_diff(passage.start))
        };
        if let Some(found) = places(&window, &words).into_iter().min_by_key(near) {
            return Some(found.shift(from));
        }
        let head = words.get(..ENDS.min(words.len())).filter(|words| is_telling(words));
        let tail = words.get(words.len().saturating_sub(ENDS)..).filter(|words| is_telling(words));
        let found = |words: Option<&[&str]>| places(&window, words.unwrap_or_default());
        let head = found(head).into_iter().min_by_key(near);
        let tails = found(tail);
        let Some(head) = head else {
            let tail = tails.into_iter().min_by_key(near)?;
            return self.sentence_at(from + tail.start());
        };
        let most = head.start() + passage.text.len() + GROWN;
        let tail = tails.into_iter().find(|tail| (head.end()..most).contains(&tail.start()));
        match tail {
            Some(tail) => Some(head.cover(tail).shift(from)),
            None => self.sentence_at(from + head.start()),
        }
    }

    /// The greatest byte at or before this one where a character begins.
    pub(super) fn floor(&self, offset: usize) -> usize {
        let Some(part) = self.parts().get(self.part_at(offset)) else { return 0 };
        let base = part.span.start();
        base + part.text.floor_char_boundary(offset.saturating_sub(base))
    }
}

fn is_telling(words: &[&str]) -> bool {
    words.iter().map(|word| word.chars().count()).sum::<usize>() >= TELLING
}

/// Where these words stand one after the other, whatever white space parts them.
fn places(window: &str, words: &[&str]) -> Vec<Span> {
    let Some((first, rest)) = words.split_first() else { return Vec::new() };
    let end = |at: usize| {
        let mut end = at + first.len();
        for word in rest {
            let after = window.get(end..)?;
            let next = after.trim_start();
            let blank = after.len() - next.len();
            if blank == 0 || !next.starts_with(word) {
                return None;
            }
            end += blank + word.len();
        }
        Some(Span::new(at, end))
    };
    window.match_indices(first).filter_map(|(at, _)| end(at)).collect()
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::Sighting;
    use crate::document::{Block, BlockKind, Chunk, Document, Marks, Part, Piece};
    use crate::source::Span;

    const TEXT: &str =
        "It begins.\n\nThe river rose by two metres in one night of May, as it does. It ends.";
    const RIVER: &str = "The river rose by two metres in one night of May, as it does.";

    fn document(text: &str) -> Document {
        let mut document = Document::default();
        let chunk = |text: Arc<str>, base: usize| {
            let span = Span::new(base, base + text.len());
            let mut block = Block::new(span, BlockKind::Paragraph);
            block.pieces = vec![Piece::source(span, Marks::empty())];
            Chunk { span, text, blocks: vec![block], ..Chunk::default() }
        };
        document.grow(Part::new(Arc::from(text), 0, Arc::new(chunk)));
        document
    }

    /// What the passage of the river has become in another text.
    #[track_caller]
    fn check(text: &str, found: Option<&str>) {
        let before = document(TEXT);
        let start = TEXT.find(RIVER).unwrap();
        let passage = before.passage(Span::new(start, start + RIVER.len()));
        let after = document(text);
        match after.find_passage(&passage, true) {
            Sighting::At(span) => assert_eq!(Some(after.texts(span).as_str()), found),
            Sighting::Gone => assert_eq!(None, found),
            Sighting::Unread => panic!("all has been read"),
        }
    }

    #[test]
    fn a_passage_is_found_where_it_was_and_where_it_has_moved_to() {
        check(TEXT, Some(RIVER));
        check(&format!("More of it, été.\n\n{TEXT}"), Some(RIVER));
        check(&TEXT.replace("It begins.\n\n", ""), Some(RIVER));
    }

    #[test]
    fn a_passage_is_found_in_lines_of_another_length() {
        let wrapped = RIVER.replace("two metres ", "two\nmetres ");
        check(&TEXT.replace(RIVER, &wrapped), Some(&wrapped));
    }

    #[test]
    fn a_passage_that_was_edited_inside_or_at_an_end_is_what_it_has_become() {
        let edited = RIVER.replace("two metres in one night", "nearly three metres");
        check(&TEXT.replace(RIVER, &edited), Some(&edited));
        let edited = RIVER.replace(", as it does.", ".");
        check(&TEXT.replace(RIVER, &edited), Some(&edited));
        let edited = RIVER.replace("The river", "The Meuse");
        check(&TEXT.replace(RIVER, &edited), Some(&edited));
    }

    #[test]
    fn of_two_passages_with_the_same_words_the_one_after_the_same_words_is_meant() {
        let twice = format!("Not here. {RIVER} {TEXT}");
        let start = twice.rfind(RIVER).unwrap();
        let passage = document(TEXT).passage(Span::new(12, 12 + RIVER.len()));
        let found = document(&twice).find_passage(&passage, true);
        assert_eq!(found, Sighting::At(Span::new(start, start + RIVER.len())));
    }

    #[test]
    fn a_passage_that_was_taken_out_is_nowhere() {
        check("It begins.\n\nIt ends.", None);
        check("", None);
    }

    #[test]
    fn a_passage_is_waited_for_until_enough_has_been_read() {
        let passage = document(TEXT).passage(Span::new(12, 12 + RIVER.len()));
        assert_eq!(document("It begins.").find_passage(&passage, false), Sighting::Unread);
    }
}
