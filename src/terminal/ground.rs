//! Asks the terminal for the colour of its ground, dark or light, and for its name where pictures depend
//! on that, and knows the answers when they come.
//!
//! The questions are OSC 11 and XTVERSION. Nobody waits for the answers: they come the way keys do, and
//! crossterm tells them as keys, `Alt-]`, `1`, `1`, `;`, `r`, `g`, `b`, `:` … `Alt-\\`. They must not be taken
//! for some.

use std::io::{self, Write};

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use crate::style::Ground;

/// No answer is longer: `11;rgba:ffff/ffff/ffff/ffff`, or a name with its version.
const MOST: usize = 48;

/// What the terminal is asked for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Question {
    /// The colour of its ground.
    Ground,
    /// Its name and version.
    Name,
}

impl Question {
    fn text(self) -> &'static [u8] {
        match self {
            Self::Ground => b"\x1B]11;?\x1B\\",
            Self::Name => b"\x1B[>0q",
        }
    }

    /// The letter after the escape that the answer begins with.
    fn first(self) -> char {
        match self {
            Self::Ground => ']',
            Self::Name => 'P',
        }
    }

    /// Whether a letter may follow what has been heard of the answer.
    fn goes_on(self, heard: &str, letter: char) -> bool {
        match self {
            Self::Ground => letter.is_ascii_hexdigit() || "rgb:;/".contains(letter),
            Self::Name => match heard.len() {
                0 => letter == '>',
                1 => letter == '|',
                _ => letter == ' ' || letter.is_ascii_graphic(),
            },
        }
    }
}

/// Asks; in raw mode, so that the answers are not shown.
pub(super) fn ask(questions: &[Question]) -> io::Result<()> {
    let mut out = io::stdout();
    for question in questions {
        out.write_all(question.text())?;
    }
    out.flush()
}

/// What has come of the answers.
#[derive(Debug, Default)]
pub(super) struct Answer {
    due: Vec<Question>,
    /// What has come of one so far, once it has begun.
    heard: Option<(Question, String)>,
    /// Whether an escape came last, which may be the first byte of the answer.
    is_after_escape: bool,
}

/// What a key turns out to be.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum Heard {
    /// A key.
    Key,
    /// A part of the answer.
    Part,
    /// The end of the answer.
    Ground(Ground),
    /// The end of the other: the name and the version.
    Name(String),
}

impl Answer {
    /// The answers to questions that were asked, or to none.
    pub(super) fn new(due: Vec<Question>) -> Self {
        Self { due, ..Self::default() }
    }

    /// Takes what crossterm tells as a key.
    pub(super) fn hear(&mut self, key: &KeyEvent) -> Heard {
        let is_alt = key.modifiers.contains(KeyModifiers::ALT);
        let is_control = key.modifiers.contains(KeyModifiers::CONTROL);
        let is_after_escape = std::mem::replace(&mut self.is_after_escape, false);
        let Some((question, heard)) = &mut self.heard else {
            self.is_after_escape = !self.due.is_empty() && key.code == KeyCode::Esc;
            let begins = |question: &Question| {
                key.code == KeyCode::Char(question.first()) && (is_alt || is_after_escape)
            };
            let Some(at) = self.due.iter().position(begins) else { return Heard::Key };
            self.heard = Some((self.due.remove(at), String::new()));
            return Heard::Part;
        };
        let KeyCode::Char(letter) = key.code else { return self.break_off() };
        if (letter == '\\' && is_alt) || (letter == 'g' && is_control) {
            return self.end();
        }
        if !question.goes_on(heard, letter) || heard.len() >= MOST {
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
        let is_light = match self.heard.take() {
            Some((Question::Name, heard)) => {
                return heard.strip_prefix(">|").map_or(Heard::Part, |n| Heard::Name(n.to_owned()));
            }
            Some((Question::Ground, heard)) => heard.strip_prefix("11;").and_then(is_light),
            None => None,
        };
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
    use super::{Answer, Ground, Heard, KeyCode, KeyEvent, KeyModifiers, Question, is_light};

    fn hear(answer: &mut Answer, letters: &str, modifiers: KeyModifiers) -> Vec<Heard> {
        let key = |letter| KeyEvent::new(KeyCode::Char(letter), modifiers);
        letters.chars().map(|letter| answer.hear(&key(letter))).collect()
    }

    #[test]
    fn the_ground_is_told_and_no_part_of_the_answer_is_a_key() {
        let mut answer = Answer::new(vec![Question::Ground]);
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
        let mut answer = Answer::new(vec![Question::Ground]);
        let escape = KeyEvent::new(KeyCode::Esc, KeyModifiers::NONE);
        assert_eq!(answer.hear(&escape), Heard::Key);
        assert_eq!(hear(&mut answer, "]", KeyModifiers::NONE), [Heard::Part]);
        hear(&mut answer, "11;rgb:0000/0000/0000", KeyModifiers::NONE);
        let end = hear(&mut answer, "g", KeyModifiers::CONTROL);
        assert_eq!(end, [Heard::Ground(Ground::Dark)]);
    }

    #[test]
    fn the_name_is_told_beside_the_ground_in_whatever_order() {
        let mut answer = Answer::new(vec![Question::Ground, Question::Name]);
        let alt = KeyModifiers::ALT;
        hear(&mut answer, "P", alt | KeyModifiers::SHIFT);
        let parts = hear(&mut answer, ">|kitty(0.35.2)", KeyModifiers::NONE);
        assert!(parts.iter().all(|part| *part == Heard::Part));
        assert_eq!(hear(&mut answer, "\\", alt), [Heard::Name("kitty(0.35.2)".to_owned())]);
        hear(&mut answer, "]", alt);
        hear(&mut answer, "11;rgb:00/00/00", KeyModifiers::NONE);
        assert_eq!(hear(&mut answer, "\\", alt), [Heard::Ground(Ground::Dark)]);
        let mut answer = Answer::new(vec![Question::Name]);
        hear(&mut answer, "P", alt);
        assert_eq!(hear(&mut answer, "jj", KeyModifiers::NONE), [Heard::Key, Heard::Key]);
    }

    #[test]
    fn what_breaks_off_swallows_no_more_keys() {
        let mut answer = Answer::new(vec![Question::Ground]);
        hear(&mut answer, "]", KeyModifiers::ALT);
        assert_eq!(hear(&mut answer, "11;", KeyModifiers::NONE).len(), 3);
        assert_eq!(hear(&mut answer, "qb", KeyModifiers::NONE), [Heard::Key, Heard::Key]);
        let mut unasked = Answer::new(Vec::new());
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
