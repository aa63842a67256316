//! The door between what a document holds and what a terminal is sent.
//!
//! A terminal obeys some characters instead of showing them, and shows others so that the text
//! reads as something else. Whatever a person will see (a pane, the status line, an error message,
//! a table on a pipe) goes through [`clean`]; ratatui alone lets several of these through.

use std::borrow::Cow;

/// The text with nothing in it that a terminal obeys: controls are made visible, marks that only
/// deceive the eye are dropped, white space other than the plain kinds becomes a space.
#[must_use]
pub fn clean(text: &str) -> Cow<'_, str> {
    if text.chars().all(is_harmless) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.chars().filter_map(shown).collect())
}

/// Whether a character may be sent as it is.
fn is_harmless(c: char) -> bool {
    shown(c) == Some(c)
}

/// What is shown for a character; `None` where it is dropped.
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

#[cfg(test)]
mod tests {
    use super::clean;
    use std::borrow::Cow;

    #[test]
    fn what_is_harmless_is_borrowed() {
        assert!(matches!(clean("« L’été »\u{A0}: 👩‍💻 é"), Cow::Borrowed(_)));
    }

    #[test]
    fn what_a_terminal_obeys_is_shown_and_not_sent() {
        assert_eq!(clean("a\u{1B}[31mb"), "a␛[31mb");
        assert_eq!(clean("x\u{9B}2Jy"), "x\u{FFFD}2Jy");
        assert_eq!(clean("abc\u{202E}fdp.exe\u{E0041}"), "abcfdp.exe");
        assert_eq!(clean("a\r\nb\tc\u{2028}d"), "a  b c d");
    }
}
