//! The door between what a document holds and what a terminal is sent.
//!
//! A terminal obeys some characters instead of showing them, and shows others so that the text
//! reads as something else. Whatever a person will see (a pane, the status line, an error message,
//! a table on a pipe) goes through [`clean`]; ratatui alone lets several of these through.

use std::borrow::Cow;

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthChar;

/// More marks than that on one letter are an attack, not a language.
const MARKS: usize = 4;

/// The longest emoji of Unicode has eleven characters.
const LONGEST: usize = 16;

const JOINER: char = '\u{200D}';

/// The text with nothing in it that a terminal obeys: controls are made visible, marks that only
/// deceive the eye are dropped, white space other than the plain kinds becomes a space.
#[must_use]
pub fn clean(text: &str) -> Cow<'_, str> {
    if text.chars().all(is_plain) {
        return Cow::Borrowed(text);
    }
    let seen: String = text.graphemes(true).flat_map(seen).collect();
    if seen == text { Cow::Borrowed(text) } else { Cow::Owned(seen) }
}

/// A message of several lines, each of them clean.
#[must_use]
pub fn clean_lines(text: &str) -> String {
    text.split('\n').map(clean).collect::<Vec<_>>().join("\n")
}

/// The characters of one grapheme cluster that may be shown: a cluster is changed as a whole, since
/// what a joiner or a mark does depends on what it stands beside.
pub fn seen(cluster: &str) -> impl Iterator<Item = char> {
    let mut marks = 0;
    let is_emoji = cluster.chars().any(|c| c >= '\u{2190}');
    let is_whole = !cluster.starts_with(JOINER) && !cluster.ends_with(JOINER);
    let pick = move |c: char| {
        if c == JOINER && is_emoji && is_whole {
            return Some(c);
        }
        let c = shown(c).filter(|c| !is_idle(*c))?;
        marks += usize::from(c.width() == Some(0));
        (c.width() != Some(0) || marks <= MARKS).then_some(c)
    };
    cluster.chars().filter_map(pick).take(LONGEST)
}

/// Letters that are shown as they are and need no second look; most texts hold no others.
#[must_use]
pub fn is_plain(c: char) -> bool {
    matches!(c,
        ' '..='~' | '\u{A0}'..='\u{AC}' | '\u{AE}'..='\u{2FF}' | '\u{2010}'..='\u{2027}'
        | '\u{202F}'..='\u{205F}' | '\u{20A0}'..='\u{20C0}')
}

/// What is shown for a character that stands alone; `None` where it is dropped.
#[must_use]
pub fn shown(c: char) -> Option<char> {
    match c {
        '\t' | '\n' | '\r' | '\u{0B}' | '\u{0C}' | '\u{85}' | '\u{2028}' | '\u{2029}' => Some(' '),
        // The picture of a control: U+2400 and on.
        '\0'..='\u{1F}' => char::from_u32(0x2400 + u32::from(c)),
        '\u{7F}' => Some('\u{2421}'),
        '\u{80}'..='\u{9F}' => Some('\u{FFFD}'),
        // Soft hyphen, zero-width space and marks of direction, overrides and isolates, invisible
        // operators, byte order mark, interlinear annotation, tag characters.
        '\u{AD}'
        | '\u{61C}'
        | '\u{180E}'
        | '\u{200B}'
        | '\u{200E}'
        | '\u{200F}'
        | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{206F}'
        | '\u{FEFF}'
        | '\u{FFF9}'..='\u{FFFB}'
        | '\u{E0000}'..='\u{E0FFF}' => None,
        _ => Some(c),
    }
}

/// What has no width and no meaning alone: fillers, joiners, the marks of shorthand, of music and of
/// hieroglyphs that only place others, and the selectors that ask for another form of a sign, on
/// whose width terminals disagree.
fn is_idle(c: char) -> bool {
    matches!(c,
        '\u{34F}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}' | '\u{180B}'..='\u{180F}'
        | '\u{200C}' | JOINER | '\u{3164}' | '\u{FE00}'..='\u{FE0F}' | '\u{FFA0}'
        | '\u{FFF0}'..='\u{FFF8}' | '\u{13430}'..='\u{1343F}' | '\u{1BCA0}'..='\u{1BCA3}'
        | '\u{1D173}'..='\u{1D17A}')
}

#[cfg(test)]
mod tests {
    use super::{clean, clean_lines};
    use regex::Regex;
    use std::borrow::Cow;

    #[test]
    fn what_is_harmless_is_borrowed() {
        for text in ["« L’été »\u{A0}: 👩‍💻 é", "日本語の記事", "किताब", "e\u{301}"]
        {
            assert!(matches!(clean(text), Cow::Borrowed(_)), "{text}");
        }
    }

    #[test]
    fn what_a_terminal_obeys_is_shown_and_not_sent() {
        assert_eq!(clean("a\u{1B}[31mb"), "a␛[31mb");
        assert_eq!(clean("x\u{9B}2Jy"), "x\u{FFFD}2Jy");
        assert_eq!(clean("abc\u{202E}fdp.exe\u{E0041}"), "abcfdp.exe");
        assert_eq!(clean("a\r\nb\tc\u{2028}d"), "a  b c d");
    }

    #[test]
    fn what_is_not_seen_is_dropped_and_marks_do_not_pile_up() {
        assert_eq!(clean("a\u{200C}\u{3164}b\u{200D}c\u{FE0F}"), "abc");
        assert_eq!(clean(&format!("e{}", "\u{301}".repeat(5000))).chars().count(), 5);
    }

    #[test]
    fn lines_of_a_message_stay_lines() {
        assert_eq!(clean_lines("a\u{1B}c\nb\u{7}\n"), "a␛c\nb␇\n");
    }

    #[test]
    fn of_all_characters_none_that_is_obeyed_or_unseen_passes() {
        let unseen = r"[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Bidi_Control}]";
        let unseen = Regex::new(unseen).unwrap();
        // Signs of Arabic, Syriac and Kaithi numbers and verses, which are drawn.
        let drawn = "\u{600}\u{601}\u{602}\u{603}\u{604}\u{605}\u{6DD}\u{70F}\u{890}\u{891}\u{8E2}\
            \u{110BD}\u{110CD}";
        // What is drawn beyond doubt, and there is much of it: ideographs, Hangul, private signs.
        let is_ideograph = |c: &char| matches!(c, '\u{3400}'..='\u{D7FF}' | '\u{E000}'..='\u{F8FF}' | '\u{20000}'..='\u{DFFFF}' | '\u{F0000}'..);
        let others = ('\0'..=char::MAX).filter(|c| !is_ideograph(c));
        for c in others.filter(|c| !drawn.contains(*c)) {
            for text in [c.to_string(), format!("a{c}b"), format!("👩{c}")] {
                assert!(!unseen.is_match(&clean(&text)), "U+{:04X}", u32::from(c));
            }
        }
    }
}
