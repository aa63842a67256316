//! Cuts a text into words, runs of digits and signs, in one pass over its bytes.
//!
//! A word is looked up in the lexicon while it is read. Letters and signs are folded on the way
//! (case, typographic apostrophes, spaces and hyphens), so that the rules see one form of each; the
//! text itself is never changed, and a token keeps the bytes it was read from.

use std::cell::Cell;

use super::lexicon::{Element, Hash, Lexicon, Role, Word};
use super::number::Reading;

/// What a token is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Shape {
    /// Letters, or letters and an apostrophe that elides: « d’ ».
    Word,
    /// Letters with digits after them: a name (`H1N1`) or a power (`km2`).
    Name,
    /// Digits.
    Digits,
    /// Anything else.
    Sign(char),
}

/// A word, a run of digits or a sign.
#[derive(Clone, Copy, Debug)]
pub(super) struct Token {
    /// The first byte.
    pub(super) start: usize,
    /// The byte after the last.
    pub(super) end: usize,
    /// Its number in the lexicon; 0 for none.
    pub(super) word: u16,
    /// What it is.
    pub(super) shape: Shape,
    /// Whether white space stands before it.
    pub(super) gap: bool,
    /// Whether it belongs to an address or another thing that states nothing.
    pub(super) masked: bool,
}

/// A text, cut.
#[derive(Debug)]
pub(super) struct Text<'a> {
    /// The text itself.
    pub(super) source: &'a str,
    /// Its language.
    pub(super) lexicon: &'a Lexicon,
    /// Its tokens.
    pub(super) tokens: Vec<Token>,
    /// The last numbers read.
    pub(super) read: Cell<[Option<Reading>; 2]>,
}

const NOTHING: Word = nothing();

const fn nothing() -> Word {
    Word {
        cardinal: None,
        scale: None,
        collective: None,
        group: None,
        ordinal: None,
        ordinal_scale: None,
        is_plural: false,
        fraction: None,
        month: None,
        weekday: None,
        season: None,
        clock: None,
        multiple: None,
        time: None,
        roles: Role::empty(),
    }
}

impl<'a> Text<'a> {
    /// Cuts a text; none where nothing in it could be a fact.
    pub(super) fn new(text: &'a str, lexicon: &'a Lexicon) -> Option<Self> {
        let mut cutter = Cutter { bytes: text.as_bytes(), text, lexicon, at: 0, seen: false };
        let mut tokens = Vec::with_capacity(text.len() / 6 + 4);
        let mut gap = true;
        while let Some(&byte) = cutter.bytes.get(cutter.at) {
            let start = cutter.at;
            if matches!(byte, b' ' | b'\n' | b'\r' | b'\t') {
                cutter.at += 1;
                gap = true;
                continue;
            }
            let Some((shape, word)) = cutter.next(byte) else {
                gap = true;
                continue;
            };
            tokens.push(Token { start, end: cutter.at, word, shape, gap, masked: false });
            gap = false;
        }
        let read = Cell::new([None; 2]);
        cutter.seen.then_some(Self { source: text, lexicon, tokens, read })
    }

    /// A token, if there is one at this place.
    pub(super) fn token(&self, at: usize) -> Option<&Token> {
        self.tokens.get(at)
    }

    /// The place before another one, but for the first.
    pub(super) fn before(&self, at: usize) -> Option<usize> {
        at.checked_sub(1).filter(|before| *before < self.tokens.len())
    }

    /// What is known of the word at a place.
    pub(super) fn word(&self, at: usize) -> &Word {
        let number = self.token(at).map_or(0, |token| token.word);
        self.lexicon.word(number).unwrap_or(&NOTHING)
    }

    /// Whether the word at a place has one of these roles.
    pub(super) fn is(&self, at: usize, roles: Role) -> bool {
        self.word(at).roles.intersects(roles)
    }

    /// Whether the word before a place has one of these roles.
    pub(super) fn follows(&self, at: usize, roles: Role) -> bool {
        self.before(at).is_some_and(|before| self.is(before, roles))
    }

    /// The sign at a place.
    pub(super) fn sign(&self, at: usize) -> Option<char> {
        match self.token(at)?.shape {
            Shape::Sign(sign) => Some(sign),
            Shape::Word | Shape::Name | Shape::Digits => None,
        }
    }

    /// Whether this sign stands at a place.
    pub(super) fn is_sign(&self, at: usize, sign: char) -> bool {
        self.sign(at) == Some(sign)
    }

    /// The digits at a place.
    pub(super) fn digits(&self, at: usize) -> Option<&'a str> {
        let token = self.token(at)?;
        (token.shape == Shape::Digits && !token.masked).then(|| self.raw(at))
    }

    /// The small whole number that the digits at a place write.
    pub(super) fn small(&self, at: usize) -> Option<u32> {
        self.digits(at).filter(|digits| digits.len() <= 6)?.parse().ok()
    }

    /// The source of a token.
    pub(super) fn raw(&self, at: usize) -> &'a str {
        self.token(at).and_then(|token| self.source.get(token.start..token.end)).unwrap_or("")
    }

    /// The source from the first byte of a token on.
    pub(super) fn rest(&self, at: usize) -> &'a str {
        self.token(at).and_then(|token| self.source.get(token.start..)).unwrap_or("")
    }

    /// Whether a token touches the one before it.
    pub(super) fn is_glued(&self, at: usize) -> bool {
        self.token(at).is_some_and(|token| !token.gap)
    }

    /// Whether a token is a word or a name.
    pub(super) fn is_word(&self, at: usize) -> bool {
        self.token(at).is_some_and(|token| matches!(token.shape, Shape::Word | Shape::Name))
    }

    /// Whether a word begins with a capital.
    pub(super) fn is_capital(&self, at: usize) -> bool {
        self.is_word(at) && self.raw(at).chars().next().is_some_and(char::is_uppercase)
    }

    /// The token at a place, as phrases are spelled.
    pub(super) fn element(&self, at: usize) -> Option<Element> {
        let token = self.token(at)?;
        match token.shape {
            Shape::Word | Shape::Name => (token.word != 0).then_some(Element::Word(token.word)),
            Shape::Sign(sign) => Some(Element::Sign(sign)),
            Shape::Digits => None,
        }
    }

    /// The place after the tokens that end at or before this byte, if one ends exactly there.
    pub(super) fn place_after(&self, from: usize, byte: usize) -> Option<usize> {
        let mut at = from;
        while self.token(at).is_some_and(|token| token.end < byte) {
            at += 1;
        }
        (self.token(at)?.end == byte).then_some(at + 1)
    }

    /// Whether a sentence or a cell begins at a place.
    pub(super) fn begins_sentence(&self, at: usize) -> bool {
        let Some(before) = self.before(at) else { return true };
        matches!(self.sign(before), Some('.' | '!' | '?' | ':' | ';' | '"' | '…' | '«' | '»'))
    }
}

struct Cutter<'a> {
    bytes: &'a [u8],
    text: &'a str,
    lexicon: &'a Lexicon,
    at: usize,
    /// Whether a digit, or a word at which a fact may begin, was met.
    seen: bool,
}

impl Cutter<'_> {
    /// The token at the current place, or none for a space that is no ASCII.
    #[inline]
    fn next(&mut self, byte: u8) -> Option<(Shape, u16)> {
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
            match self.bytes.get(self.at) {
                Some(byte) if byte.is_ascii_alphabetic() => {
                    hash = hash.with(byte | 0x20);
                    self.at += 1;
                }
                Some(byte) if byte.is_ascii_digit() && self.at > start => {
                    if self.is_currency(start) || self.is_hour(start) {
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
        let word = self.elided(hash).unwrap_or_else(|| self.lexicon.find(hash));
        if word != 0 && !self.seen {
            let known = self.lexicon.word(word);
            self.seen = known.is_some_and(|known| known.roles.contains(Role::TRIGGER));
        }
        (Shape::Word, word)
    }

    /// One letter that is no ASCII, folded into the hash.
    fn letter(&mut self, hash: Hash) -> Option<Hash> {
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

    /// Whether the letter stands between the hours and the minutes: « 21h10 ».
    fn is_hour(&self, start: usize) -> bool {
        let is_one = self.at == start + 1 && matches!(self.bytes.get(start), Some(b'h' | b'H'));
        let before = start.checked_sub(1).and_then(|before| self.bytes.get(before));
        is_one && before.is_some_and(u8::is_ascii_digit)
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
