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

/// What becomes of one grapheme cluster.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum Cleaned {
    /// It is shown as it is.
    Same,
    /// It is white space.
    Space,
    /// Something else is shown, or nothing.
    Other(String),
}

/// The grapheme clusters of a text, with where each begins and what becomes of it.
pub(super) fn clusters(text: &str) -> impl Iterator<Item = (usize, &str, Cleaned)> {
    text.grapheme_indices(true).map(|(at, cluster)| (at, cluster, clean(cluster)))
}

/// How many columns a cleaned text takes.
pub(super) fn width(text: &str) -> usize {
    if text.is_ascii() {
        text.len()
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

/// Letters that need no second look; most texts hold no others.
fn is_harmless(c: char) -> bool {
    matches!(c, '!'..='~' | '\u{A0}'..='\u{AC}' | '\u{AE}'..='\u{2FF}')
}

fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\t'..='\r' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

#[cfg(test)]
mod tests {
    use super::{line, width};

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
    fn emoji_stay_whole_and_lose_their_selector() {
        check("👩‍💻 and ❤️", "👩‍💻 and ❤");
        assert_eq!(width("👩‍💻"), 2);
        assert_eq!(width("日本"), 4);
    }
}
