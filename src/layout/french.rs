//! The spaces of French: thin before `; ? !` and inside `« »`, full before `:`, never breaking.
//!
//! They are shown where the source has a plain space, or none where the word plainly ends; the
//! source keeps its own. Code, mathematics and addresses are left alone.

use crate::source::Span;
use crate::style::{Role, Tone};

use super::ribbon::{Origin, Ribbon};

const THIN: &str = "\u{202F}";
const FULL: &str = "\u{A0}";

/// The same text with the spaces a French printer would set.
pub(super) fn space(ribbon: Ribbon) -> Ribbon {
    if !ribbon.text().contains([':', ';', '?', '!', '»', '«', '%']) {
        return ribbon;
    }
    let mut spaced = Ribbon::default();
    let (mut before, mut from) = (None, 0);
    let mut letters = ribbon.text().char_indices().peekable();
    while let Some((at, c)) = letters.next() {
        let around = Around { before, next: letters.peek().map(|(_, next)| *next) };
        before = Some(c);
        let Some(shown) = around.shown(c) else { continue };
        let Some((role, origin)) = ribbon.at(at) else { continue };
        if role.tone.intersects(Tone::CODE | Tone::MATH) {
            continue;
        }
        spaced.extend(&ribbon, Span::new(from, at));
        from = at + c.len_utf8();
        if c == ' ' {
            spaced.push(shown, role, whole(origin));
        } else {
            add(&mut spaced, c, role, origin, shown);
        }
    }
    spaced.extend(&ribbon, Span::new(from, ribbon.text().len()));
    spaced
}

/// Adds a letter with the space that the source lacks before or after it.
fn add(spaced: &mut Ribbon, c: char, role: Role, origin: Origin, missing: &str) {
    let mut buffer = [0; 4];
    let letter = c.encode_utf8(&mut buffer);
    let (first, second) = if c == '«' { ("", missing) } else { (missing, "") };
    spaced.push(first, role, Origin::Page);
    spaced.push(letter, role, origin);
    spaced.push(second, role, Origin::Page);
}

/// What stands on both sides of a letter.
struct Around {
    before: Option<char>,
    next: Option<char>,
}

impl Around {
    /// What is shown for a plain space, or beside a sign where it is missing.
    fn shown(&self, c: char) -> Option<&'static str> {
        if c == ' ' { self.space() } else { self.missing(c) }
    }

    /// What to show for a plain space.
    fn space(&self) -> Option<&'static str> {
        match (self.before, self.next) {
            (_, Some(':')) => Some(FULL),
            (Some('«'), _) | (_, Some(';' | '?' | '!' | '»' | '%')) => Some(THIN),
            _ => None,
        }
    }

    /// The space that is missing beside a sign, where the word plainly ends (or begins) with it.
    fn missing(&self, c: char) -> Option<&'static str> {
        let follows = self.before.is_some_and(|b| b.is_alphabetic() || matches!(b, ')' | '…'));
        let ends = self.next.is_none_or(|n| n.is_whitespace() || matches!(n, '»' | ')' | '\u{A0}'));
        match c {
            ':' if follows && ends => Some(FULL),
            ';' | '?' | '!' if follows && ends => Some(THIN),
            '»' if self.before.is_some_and(|b| b.is_alphanumeric() || ".!?…".contains(b)) => {
                Some(THIN)
            }
            '«' if self.next.is_some_and(char::is_alphanumeric) => Some(THIN),
            _ => None,
        }
    }
}

/// A space that is shown otherwise stands for its byte.
fn whole(origin: Origin) -> Origin {
    match origin {
        Origin::Source(at) => Origin::For(Span::new(at, at + 1)),
        Origin::For(_) | Origin::Page => origin,
    }
}
