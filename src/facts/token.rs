//! Cuts a text into words, runs of digits and signs, in one pass over its bytes.
//!
//! A word is looked up in the lexicon while it is read. Letters and signs are folded on the way
//! (case, typographic apostrophes, spaces and hyphens), so that the rules see one form of each; the
//! text itself is never changed, and a token keeps the bytes it was read from.

#[cfg(test)]
use std::cell::Cell;

use super::cut::Cutter;
use super::lexicon::{Element, Lexicon, Money, Role, Word};
use super::memo::Memo;
use super::number::Numeral;

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
    /// What that word does; kept here, since it is asked more often than anything else.
    pub(super) roles: Role,
    /// What it is.
    pub(super) shape: Shape,
    /// Whether white space stands before it.
    pub(super) gap: bool,
    /// Whether it belongs to an address or another thing that states nothing.
    pub(super) masked: bool,
    /// Whether it belongs to a fact; known once all facts are.
    pub(super) stated: bool,
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
    pub(super) read: Memo<Numeral>,
    /// The last currencies found before a number.
    pub(super) paid: Memo<(Money, usize)>,
    /// How often a token was looked at: the measure of work that no clock can disturb.
    #[cfg(test)]
    pub(super) looks: Cell<usize>,
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
        decade: None,
        clock: None,
        multiple: None,
        time: None,
        roles: Role::empty(),
    }
}

impl<'a> Text<'a> {
    /// Cuts a text; none where nothing in it could be a fact.
    pub(super) fn new(text: &'a str, lexicon: &'a Lexicon) -> Option<Self> {
        let mut cutter = Cutter::new(text, lexicon);
        let mut tokens = Vec::with_capacity(text.len() / 4 + 4);
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
            tokens.push(Token {
                start,
                end: cutter.at,
                word,
                roles: lexicon.roles(word),
                shape,
                gap,
                masked: false,
                stated: false,
            });
            gap = false;
        }
        cutter.seen.then_some(Self {
            source: text,
            lexicon,
            tokens,
            read: Memo::new(),
            paid: Memo::new(),
            #[cfg(test)]
            looks: Cell::new(0),
        })
    }

    /// A token, if there is one at this place.
    #[inline]
    pub(super) fn token(&self, at: usize) -> Option<&Token> {
        #[cfg(test)]
        self.looks.set(self.looks.get() + 1);
        self.tokens.get(at)
    }

    /// The place before another one, but for the first.
    pub(super) fn before(&self, at: usize) -> Option<usize> {
        at.checked_sub(1).filter(|before| *before < self.tokens.len())
    }

    /// What is known of the word at a place.
    #[inline]
    pub(super) fn word(&self, at: usize) -> &Word {
        let number = self.token(at).map_or(0, |token| token.word);
        self.lexicon.word(number).unwrap_or(&NOTHING)
    }

    /// Whether the word at a place has one of these roles.
    #[inline]
    pub(super) fn is(&self, at: usize, roles: Role) -> bool {
        self.token(at).is_some_and(|token| token.roles.intersects(roles))
    }

    /// Whether the word before a place has one of these roles.
    pub(super) fn follows(&self, at: usize, roles: Role) -> bool {
        self.before(at).is_some_and(|before| self.is(before, roles))
    }

    /// Whether this sign stands before a place.
    pub(super) fn follows_sign(&self, at: usize, sign: char) -> bool {
        self.before(at).is_some_and(|before| self.is_sign(before, sign))
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

    /// Whether digits stand at a place that rules may read.
    #[inline]
    pub(super) fn has_digits(&self, at: usize) -> bool {
        self.token(at).is_some_and(|token| token.shape == Shape::Digits && !token.masked)
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

    /// Whether a word of this role stands in the sentence around a place, not far from it.
    pub(super) fn speaks_of(&self, at: usize, role: Role) -> bool {
        const REACH: usize = 24;
        let goes_on = |at: &usize| {
            let sign = self.sign(*at);
            at < &self.tokens.len() && !matches!(sign, Some('.' | '!' | '?' | ';'))
        };
        let before = (at.saturating_sub(REACH)..at).rev().take_while(goes_on);
        let after = (at..at + REACH).take_while(goes_on);
        before.chain(after).any(|at| self.is(at, role))
    }
}
