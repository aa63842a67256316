//! The one door through which text comes to the screen: what could move the cursor, reorder a line
//! or hide text does not pass.
//!
//! Text is looked at by grapheme cluster, so that what is changed is changed whole: every other
//! cluster is the source, byte for byte. A control character becomes a picture of itself; what has
//! no width and no meaning here is dropped; white space becomes one plain space. What
//! becomes of a cluster is the [`source`] room's to say.

use std::borrow::Cow;

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use crate::source;

/// What becomes of a grapheme cluster, or of several.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum Cleaned {
    /// It is shown as it is.
    Same,
    /// It is white space.
    Space,
    /// Something else is shown, or nothing.
    Other(String),
}

/// The grapheme clusters of a text, with where each begins and what becomes of it; those that are
/// shown as they are may come together, with a single space between two of them.
pub(super) fn clusters(text: &str) -> impl Iterator<Item = (usize, &str, Cleaned)> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let rest = text.get(at..)?;
        let (length, cleaned) = first(rest)?;
        let begun = at;
        at += length;
        Some((begun, rest.get(..length)?, cleaned))
    })
}

/// The length of what a text begins with, and what becomes of it: words with their spaces, a space, or
/// a cluster.
fn first(text: &str) -> Option<(usize, Cleaned)> {
    let harmless = harmless(text);
    if harmless > 0 {
        return Some((harmless, Cleaned::Same));
    }
    if let [b' ', 0..=0x7F, ..] | [b' '] = text.as_bytes() {
        return Some((1, Cleaned::Space));
    }
    text.graphemes(true).next().map(|cluster| (cluster.len(), clean(cluster)))
}

/// How many bytes at the beginning are letters that stand alone and are shown as they are, and single
/// spaces between two of them.
fn harmless(text: &str) -> usize {
    let (mut last, mut is_after_letter) = (0, false);
    for (at, letter) in text.char_indices() {
        let is_letter = is_harmless(letter);
        let is_lone = || letter == ' ' && is_after_letter && is_followed(text, at);
        if !is_letter && !is_lone() {
            // What is no ASCII may be a mark on the letter before.
            return if letter.is_ascii() { at } else { last };
        }
        (last, is_after_letter) = (at, is_letter);
    }
    text.len()
}

/// Whether a letter that is shown as it is follows the space at a byte of the text.
fn is_followed(text: &str, at: usize) -> bool {
    text.get(at + 1..).and_then(|rest| rest.chars().next()).is_some_and(is_harmless)
}

/// How many columns a cleaned text takes.
pub(super) fn width(text: &str) -> usize {
    if text.is_ascii() {
        text.len()
    } else if text.chars().all(|letter| letter == ' ' || is_harmless(letter)) {
        text.chars().count()
    } else {
        text.graphemes(true).map(UnicodeWidthStr::width).sum()
    }
}

/// A text of one line with nothing in it that may not pass, for what is not read by cluster.
pub(super) fn line(text: &str) -> Cow<'_, str> {
    if clusters(text).all(|(_, _, cleaned)| cleaned == Cleaned::Same) {
        return Cow::Borrowed(text);
    }
    let shown = clusters(text).map(|(_, cluster, cleaned)| match cleaned {
        Cleaned::Same => cluster.to_string(),
        Cleaned::Space => " ".to_string(),
        Cleaned::Other(other) => other,
    });
    Cow::Owned(shown.collect())
}

fn clean(cluster: &str) -> Cleaned {
    let mut letters = cluster.chars();
    let (Some(first), second) = (letters.next(), letters.next()) else { return Cleaned::Same };
    if second.is_none() && is_harmless(first) {
        return Cleaned::Same;
    }
    if is_space(first) && second.is_none_or(is_space) {
        return Cleaned::Space;
    }
    let shown: String = source::seen(cluster).collect();
    if shown == cluster { Cleaned::Same } else { Cleaned::Other(shown) }
}

/// Letters of one column that need no second look and never join; most texts hold no others.
fn is_harmless(c: char) -> bool {
    matches!(c, '!'..='~' | '\u{A0}'..='\u{AC}' | '\u{AE}'..='\u{2FF}' | '\u{2010}'..='\u{2027}' | '\u{202F}'..='\u{205E}')
}

fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\t'..='\r' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

#[cfg(test)]
mod tests {
    use unicode_segmentation::UnicodeSegmentation;
    use unicode_width::UnicodeWidthStr;

    use super::{Cleaned, clean, clusters, is_harmless, line, width};

    #[track_caller]
    fn check(text: &str, shown: &str) {
        assert_eq!(line(text), shown, "{text:?}");
    }

    #[test]
    fn a_control_shows_as_its_picture() {
        check("\u{1b}[31mred", "␛[31mred");
        check("a\u{0}b\u{7f}c\u{9b}d", "a␀b␡c\u{FFFD}d");
    }

    #[test]
    fn what_hides_or_reorders_is_dropped() {
        check("a\u{202E}b\u{2066}c\u{200B}d\u{AD}e\u{E0041}f\u{FEFF}", "abcdef");
    }

    #[test]
    fn every_white_space_is_a_space() {
        check("a\tb\r\nc\u{2028}d", "a b c d");
        check("a\u{A0}b\u{202F}c", "a\u{A0}b\u{202F}c");
    }

    #[test]
    fn a_letter_carries_four_marks_at_most() {
        let attack = format!("e{}", "\u{301}".repeat(5000));
        assert_eq!(line(&attack).chars().count(), 5);
    }

    #[test]
    fn what_needs_no_second_look_stands_alone_in_one_column_and_is_shown_as_it_is() {
        for letter in ('\0'..=char::MAX).filter(|c| is_harmless(*c)) {
            let text = letter.to_string();
            assert_eq!((text.width(), clean(&text)), (1, Cleaned::Same), "{letter:?}");
            assert_eq!(format!("{text}{text}a").graphemes(true).count(), 3, "{letter:?}");
            assert!(crate::source::seen(&text).eq([letter]), "{letter:?}");
        }
    }

    #[test]
    fn what_comes_together_is_what_would_come_one_by_one() {
        for text in [
            "Words, and “more” — of them…",
            "cafe\u{301} e\u{301}\u{302} \u{301}x  \u{301}",
            "a\r\nb \n c\t\u{200D}d ©\u{FE0F}e",
            "🇫🇷🇬🇧 👩‍💻x日本 कि",
        ] {
            let whole: Vec<(usize, String, Cleaned)> = clusters(text)
                .flat_map(|(at, piece, cleaned)| {
                    piece.grapheme_indices(true).map(move |(next, of)| {
                        let cleaned = if of == " " { Cleaned::Space } else { cleaned.clone() };
                        (at + next, of.to_owned(), cleaned)
                    })
                })
                .collect();
            let one_by_one = text.grapheme_indices(true);
            let expected: Vec<(usize, String, Cleaned)> =
                one_by_one.map(|(at, of)| (at, of.to_owned(), clean(of))).collect();
            assert_eq!(whole, expected, "{text:?}");
            let columns: usize = text.graphemes(true).map(UnicodeWidthStr::width).sum();
            assert_eq!(width(text), columns);
        }
    }

    #[test]
    fn emoji_stay_whole_and_lose_their_selector() {
        check("👩‍💻 and ❤️", "👩‍💻 and ❤");
        assert_eq!(width("👩‍💻"), 2);
        assert_eq!(width("日本"), 4);
    }
}
