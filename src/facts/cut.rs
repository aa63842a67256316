//! Reads one token at a time, and looks each word up while it reads it.

use super::lexicon::{Hash, Lexicon, Role};
use super::token::Shape;

/// A place in a text that is being cut.
pub(super) struct Cutter<'a> {
    pub(super) bytes: &'a [u8],
    text: &'a str,
    lexicon: &'a Lexicon,
    /// The next byte.
    pub(super) at: usize,
    /// Whether a digit, or a word at which a fact may begin, was met.
    pub(super) seen: bool,
}

impl<'a> Cutter<'a> {
    /// A cutter at the start of a text.
    pub(super) fn new(text: &'a str, lexicon: &'a Lexicon) -> Self {
        Self { bytes: text.as_bytes(), text, lexicon, at: 0, seen: false }
    }

    /// The token at the current place, or none for a space that is no ASCII.
    #[inline]
    pub(super) fn next(&mut self, byte: u8) -> Option<(Shape, u16)> {
        if byte.is_ascii_alphabetic() || byte == 0xC3 {
            return Some(self.word());
        }
        if byte.is_ascii_digit() {
            self.seen = true;
            while self.bytes.get(self.at).is_some_and(u8::is_ascii_digit) {
                self.at += 1;
            }
            return Some((Shape::Digits, 0));
        }
        if byte.is_ascii() {
            self.at += 1;
            return Some((Shape::Sign(char::from(byte)), 0));
        }
        self.other()
    }

    fn other(&mut self) -> Option<(Shape, u16)> {
        let c = self.char()?;
        if c.is_alphabetic() {
            return Some(self.word());
        }
        self.at += c.len_utf8();
        match c {
            // Spaces, and what has no width at all.
            '\u{A0}'
            | '\u{202F}'
            | '\u{2000}'..='\u{200B}'
            | '\u{3000}'
            | '\u{FEFF}'
            | '\u{AD}' => None,
            '\u{2019}' | '\u{2BC}' => Some((Shape::Sign('\''), 0)),
            '\u{2010}' | '\u{2011}' => Some((Shape::Sign('-'), 0)),
            '\u{201C}' | '\u{201D}' => Some((Shape::Sign('"'), 0)),
            '½' | '⅓' | '⅔' | '¼' | '¾' | '⅕'..='⅞' => {
                self.seen = true;
                Some((Shape::Sign(c), 0))
            }
            c => Some((Shape::Sign(c), 0)),
        }
    }

    fn char(&self) -> Option<char> {
        self.text.get(self.at..)?.chars().next()
    }

    #[inline]
    fn word(&mut self) -> (Shape, u16) {
        let start = self.at;
        let mut hash = Hash::new();
        loop {
            while let Some(byte) = self.bytes.get(self.at).filter(|byte| byte.is_ascii_alphabetic())
            {
                hash = hash.with(byte | 0x20);
                self.at += 1;
            }
            match self.bytes.get(self.at) {
                Some(byte) if byte.is_ascii_digit() && self.at > start => {
                    if self.is_currency(start) || self.is_between(start) {
                        break;
                    }
                    return self.name();
                }
                Some(byte) if byte.is_ascii() => break,
                None => break,
                Some(_) => match self.letter(hash) {
                    Some(longer) => hash = longer,
                    None => break,
                },
            }
        }
        if self.at == start {
            // A sign of the Latin-1 block: × or ÷.
            let c = self.char().unwrap_or(' ');
            self.at += c.len_utf8().max(1);
            return (Shape::Sign(c), 0);
        }
        let is_apostrophe = matches!(self.bytes.get(self.at), Some(b'\'' | 0xE2));
        let elided = if is_apostrophe { self.elided(hash) } else { None };
        let word = elided.unwrap_or_else(|| self.lexicon.find(hash));
        if word != 0 && !self.seen {
            self.seen = self.lexicon.roles(word).contains(Role::TRIGGER);
        }
        (Shape::Word, word)
    }

    /// One letter that is no ASCII, folded into the hash.
    #[inline]
    fn letter(&mut self, hash: Hash) -> Option<Hash> {
        let pair = (self.bytes.get(self.at)?, self.bytes.get(self.at + 1)?);
        match pair {
            // The letters of Latin-1 but × and ÷; the first half of them are capitals, but for ß.
            (0xC3, low) if !matches!(low, 0x97 | 0xB7) => {
                self.at += 2;
                let small = if *low < 0x9F { low | 0x20 } else { *low };
                Some(hash.with(0xC3).with(small))
            }
            // A space that does not break, and the signs of typography.
            (0xC2, 0xA0) | (0xE2, 0x80) => None,
            _ => self.rare_letter(hash),
        }
    }

    fn rare_letter(&mut self, hash: Hash) -> Option<Hash> {
        let c = self.char()?;
        if c == '\u{AD}' {
            // A soft hyphen inside a word: nobody reads it.
            self.at += c.len_utf8();
            return Some(hash);
        }
        if !c.is_alphabetic() {
            return None;
        }
        self.at += c.len_utf8();
        let mut buffer = [0; 4];
        let lower = c.to_lowercase().next().unwrap_or(c);
        Some(lower.encode_utf8(&mut buffer).bytes().fold(hash, Hash::with))
    }

    /// Takes in the apostrophe after a word that elides before another one.
    fn elided(&mut self, hash: Hash) -> Option<u16> {
        let length = match self.bytes.get(self.at)? {
            b'\'' => 1,
            0xE2 if self.bytes.get(self.at..)?.starts_with("’".as_bytes()) => 3,
            _ => return None,
        };
        let word = self.lexicon.find(hash.with(b'\''));
        if word == 0 {
            return None;
        }
        self.at += length;
        Some(word)
    }

    /// Whether the letter stands between two numbers: « 21h10 », « 1m80 », “1e10”.
    fn is_between(&self, start: usize) -> bool {
        let before = start.checked_sub(1).and_then(|before| self.bytes.get(before));
        if self.at != start + 1 || !before.is_some_and(u8::is_ascii_digit) {
            return false;
        }
        let rest = self.bytes.get(self.at..).unwrap_or_default();
        let digits = rest.iter().take(4).take_while(|byte| byte.is_ascii_digit()).count();
        let ends = rest.get(digits).is_none_or(|byte| !byte.is_ascii_alphanumeric());
        match self.bytes.get(start) {
            Some(b'h' | b'H') => true,
            // One digit is a power: 5m2.
            Some(b'm') => digits == 2 && ends,
            Some(b'e' | b'E') => digits < 3 && ends,
            _ => false,
        }
    }

    /// Whether the letters so far are the code of a usual currency: “EUR100” is an amount.
    fn is_currency(&self, start: usize) -> bool {
        let letters = self.text.get(start..self.at).unwrap_or("");
        self.lexicon.is_usual_currency(letters)
    }

    /// Letters and digits to the end: a name, or a unit with its power.
    fn name(&mut self) -> (Shape, u16) {
        self.seen = true;
        while let Some(byte) = self.bytes.get(self.at) {
            if byte.is_ascii_alphanumeric() {
                self.at += 1;
            } else if let Some(c) = self.char().filter(|c| c.is_alphabetic()) {
                self.at += c.len_utf8();
            } else {
                break;
            }
        }
        (Shape::Name, 0)
    }
}
