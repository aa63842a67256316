//! Asks the terminal for the colour of its ground, dark or light, and knows the answer when it comes.
//!
//! The question is OSC 11. Nobody waits for the answer: it comes the way keys do, and crossterm tells it
//! as keys, `Alt-]`, `1`, `1`, `;`, `r`, `g`, `b`, `:` … `Alt-\\`. They must not be taken for some.

use std::io::{self, Write};

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use crate::style::Ground;

const QUESTION: &[u8] = b"\x1B]11;?\x1B\\";

/// No answer is longer: `11;rgba:ffff/ffff/ffff/ffff`.
const MOST: usize = 32;

/// Asks; in raw mode, so that the answer is not shown.
pub(super) fn ask() -> io::Result<()> {
    let mut out = io::stdout();
    out.write_all(QUESTION)?;
    out.flush()
}

/// What has come of an answer.
#[derive(Debug, Default)]
pub(super) struct Answer {
    is_due: bool,
    /// What has come of it so far, once it has begun.
    heard: Option<String>,
    /// Whether an escape came last, which may be the first byte of the answer.
    is_after_escape: bool,
}

/// What a key turns out to be.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Heard {
    /// A key.
    Key,
    /// A part of the answer.
    Part,
    /// The end of the answer.
    Ground(Ground),
}

impl Answer {
    /// The answer to a question that was asked, or to none.
    pub(super) fn new(is_due: bool) -> Self {
        Self { is_due, ..Self::default() }
    }

    /// Takes what crossterm tells as a key.
    pub(super) fn hear(&mut self, key: &KeyEvent) -> Heard {
        let is_alt = key.modifiers.contains(KeyModifiers::ALT);
        let is_control = key.modifiers.contains(KeyModifiers::CONTROL);
        let is_after_escape = std::mem::replace(&mut self.is_after_escape, false);
        let Some(heard) = &mut self.heard else {
            self.is_after_escape = self.is_due && key.code == KeyCode::Esc;
            let begins = key.code == KeyCode::Char(']') && (is_alt || is_after_escape);
            if !self.is_due || !begins {
                return Heard::Key;
            }
            (self.is_due, self.heard) = (false, Some(String::new()));
            return Heard::Part;
        };
        let KeyCode::Char(letter) = key.code else { return self.break_off() };
        if (letter == '\\' && is_alt) || (letter == 'g' && is_control) {
            return self.end();
        }
        let is_part = letter.is_ascii_hexdigit() || "rgb:;/".contains(letter);
        if !is_part || heard.len() >= MOST {
            return self.break_off();
        }
        heard.push(letter);
        Heard::Part
    }

    /// What came was no answer, or is no longer one.
    fn break_off(&mut self) -> Heard {
        self.heard = None;
        Heard::Key
    }

    fn end(&mut self) -> Heard {
        let heard = self.heard.take().unwrap_or_default();
        let is_light = heard.strip_prefix("11;").and_then(is_light);
        is_light.map_or(Heard::Part, |is_light| {
            Heard::Ground(if is_light { Ground::Light } else { Ground::Dark })
        })
    }
}

/// Whether a colour as X writes it, `rgb:ffff/ffff/ffff` with 1 to 4 digits each, is a light one.
fn is_light(colour: &str) -> Option<bool> {
    let channels = colour.strip_prefix("rgb:").or(colour.strip_prefix("rgba:"))?;
    let mut shares = channels.split('/').map(|digits| {
        let most = 16_u32.checked_pow(u32::try_from(digits.len()).ok()?)?.checked_sub(1)?;
        Some(f64::from(u32::from_str_radix(digits, 16).ok()?) / f64::from(most))
    });
    let mut next = || shares.next().flatten();
    // How bright the eye sees it (Rec. 709, without its gamma: only which half it is in counts).
    let brightness = 0.2126 * next()? + 0.7152 * next()? + 0.0722 * next()?;
    Some(brightness > 0.5)
}

#[cfg(test)]
mod tests {
    use super::{Answer, Ground, Heard, KeyCode, KeyEvent, KeyModifiers, is_light};

    fn hear(answer: &mut Answer, letters: &str, modifiers: KeyModifiers) -> Vec<Heard> {
        let key = |letter| KeyEvent::new(KeyCode::Char(letter), modifiers);
        letters.chars().map(|letter| answer.hear(&key(letter))).collect()
    }

    #[test]
    fn the_ground_is_told_and_no_part_of_the_answer_is_a_key() {
        let mut answer = Answer::new(true);
        assert_eq!(hear(&mut answer, "j", KeyModifiers::NONE), [Heard::Key]);
        assert_eq!(hear(&mut answer, "]", KeyModifiers::ALT), [Heard::Part]);
        let parts = hear(&mut answer, "11;rgb:fbfb/f8f8/f1f1", KeyModifiers::NONE);
        assert!(parts.iter().all(|part| *part == Heard::Part));
        let end = hear(&mut answer, "\\", KeyModifiers::ALT);
        assert_eq!(end, [Heard::Ground(Ground::Light)]);
        assert_eq!(hear(&mut answer, "1", KeyModifiers::NONE), [Heard::Key]);
        assert_eq!(hear(&mut answer, "]", KeyModifiers::ALT), [Heard::Key], "one answer only");
    }

    #[test]
    fn an_answer_that_is_torn_after_its_first_byte_is_known_too() {
        let mut answer = Answer::new(true);
        let escape = KeyEvent::new(KeyCode::Esc, KeyModifiers::NONE);
        assert_eq!(answer.hear(&escape), Heard::Key);
        assert_eq!(hear(&mut answer, "]", KeyModifiers::NONE), [Heard::Part]);
        hear(&mut answer, "11;rgb:0000/0000/0000", KeyModifiers::NONE);
        let end = hear(&mut answer, "g", KeyModifiers::CONTROL);
        assert_eq!(end, [Heard::Ground(Ground::Dark)]);
    }

    #[test]
    fn what_breaks_off_swallows_no_more_keys() {
        let mut answer = Answer::new(true);
        hear(&mut answer, "]", KeyModifiers::ALT);
        assert_eq!(hear(&mut answer, "11;", KeyModifiers::NONE).len(), 3);
        assert_eq!(hear(&mut answer, "qb", KeyModifiers::NONE), [Heard::Key, Heard::Key]);
        let mut unasked = Answer::new(false);
        assert_eq!(hear(&mut unasked, "]", KeyModifiers::ALT), [Heard::Key]);
    }

    #[test]
    fn colours_are_read_with_any_number_of_digits() {
        assert_eq!(is_light("rgb:1a/1b/1f"), Some(false));
        assert_eq!(is_light("rgb:f/f/f"), Some(true));
        assert_eq!(is_light("rgba:0000/0000/0000/ffff"), Some(false));
        assert_eq!(is_light("rgb:zz/00/00"), None);
        assert_eq!(is_light("#ffffff"), None);
    }
}
