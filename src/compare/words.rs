//! The words of a text as two versions of it are held against each other: hashed, without case,
//! accents and signs, so that wrapping and typography never tell two texts apart.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::source::Span;

/// A word, hashed.
pub(super) type Word = u32;

/// What stands for a fact.
pub(super) const FACT: Word = 0;

/// What stands for a number that is no fact: the number of a figure, of a note, of a section.
pub(super) const NUMBER: Word = 1;

/// Longer words tell more of what a text is about; those of three letters and fewer are mostly
/// grammar, in any language of letters.
pub(super) const SHORT: usize = 3;

/// The words of a text with their bytes, in order.
pub(super) fn words(text: &str) -> impl Iterator<Item = (Span, Word)> {
    let mut rest = text.char_indices().peekable();
    std::iter::from_fn(move || {
        while rest.next_if(|(_, c)| !is_letter(*c)).is_some() {}
        let (start, _) = *rest.peek()?;
        let (mut end, mut hash) = (start, Hash::default());
        while let Some((at, c)) = rest.next_if(|(_, c)| is_letter(*c) || is_unseen(*c)) {
            hash.push(c);
            end = at + c.len_utf8();
        }
        Some((Span::new(start, end), hash.word()))
    })
}

/// How a text is written, as one number: without case and accents, runs of white space as one space.
pub(super) fn writing(text: &str) -> u64 {
    let mut hash = Hash::default();
    for word in text.split_whitespace() {
        word.chars().for_each(|c| hash.push(c));
        hash.add(' ');
    }
    hash.state
}

/// A number made of two, so that other ones or another order give another.
pub(super) fn mixed(hash: u64, more: u64) -> u64 {
    // The odd number that FxHash multiplies by, and a turn, since a product mixes upwards only.
    (hash.rotate_left(5) ^ more).wrapping_mul(0x517c_c1b7_2722_0a95).rotate_left(23)
}

fn is_letter(c: char) -> bool {
    if c.is_ascii() {
        c.is_ascii_alphanumeric()
    } else {
        c.is_alphanumeric() || is_combining_mark(c)
    }
}

/// What stands inside a word and is not seen.
fn is_unseen(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{200B}'..='\u{200D}' | '\u{2060}')
}

/// FNV-1a, as quick as anything on the few letters of a word.
struct Hash {
    state: u64,
    is_number: bool,
}

impl Default for Hash {
    fn default() -> Self {
        Self { state: 0xcbf2_9ce4_8422_2325, is_number: true }
    }
}

impl Hash {
    fn push(&mut self, c: char) {
        if c.is_ascii() {
            self.add(c.to_ascii_lowercase());
        } else if !is_unseen(c) {
            let letters = std::iter::once(c).nfkd().filter(|c| !is_combining_mark(*c));
            letters.flat_map(char::to_lowercase).for_each(|c| self.add_plain(c));
        }
    }

    fn add_plain(&mut self, c: char) {
        match c {
            'œ' => ['o', 'e'].into_iter().for_each(|c| self.add(c)),
            'æ' => ['a', 'e'].into_iter().for_each(|c| self.add(c)),
            _ => self.add(c),
        }
    }

    fn add(&mut self, c: char) {
        self.is_number &= c.is_ascii_digit();
        self.state = (self.state ^ u64::from(u32::from(c))).wrapping_mul(0x0100_0000_01b3);
    }

    fn word(&self) -> Word {
        if self.is_number {
            return NUMBER;
        }
        let low = (self.state ^ (self.state >> 32)) & u64::from(u32::MAX);
        u32::try_from(low).unwrap_or_default().max(NUMBER + 1)
    }
}

#[cfg(test)]
mod tests {
    use super::{NUMBER, words, writing};

    #[test]
    fn typography_and_wrapping_do_not_change_the_words() {
        let list = |text: &str| words(text).map(|(_, word)| word).collect::<Vec<_>>();
        let check = |one: &str, other: &str, is_same: bool| {
            assert_eq!(list(one) == list(other), is_same, "{one} {other}");
        };
        let plain = "L'hopital a recu le coeur de l'oeuvre";
        check("L’hôpital a\nreçu  le cœur, de « l’œuvre » !", plain, true);
        check("l’ho\u{302}pital a re\u{AD}çu le CŒUR de l’œuvre", plain, true);
        check("L'hopital a recu l'oeuvre de le coeur", plain, false);
    }

    #[test]
    fn a_number_is_a_number_among_words_and_itself_as_it_is_written() {
        let text = "l’été 2024";
        let cut: Vec<_> = words(text).map(|(span, _)| span.cut(text, 0)).collect();
        assert_eq!(cut, ["l", "été", "2024"]);
        assert_eq!(words("2024").next().map(|(_, word)| word), Some(NUMBER));
        assert!(words("a 7b é").all(|(_, word)| word > NUMBER));
        assert_eq!(writing("3\u{202F}500 Mètres"), writing("3 500\nmètres"));
        assert!(writing("€5") != writing("€6") && writing("€5") != writing("$5"));
        assert_ne!(writing("1.500"), writing("1,500"));
    }
}
