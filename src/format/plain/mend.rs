//! Words parted by a hyphen at the end of a line.

use std::collections::HashSet;

use super::lines::Sheet;
use super::page::Page;
use super::words::joins_halves;

/// The words of a text, for telling « sa-\nlade » from « peut-\nêtre ».
#[derive(Clone, Debug, Default)]
pub(super) struct Words {
    known: HashSet<Box<str>>,
}

/// What becomes of a hyphen at the end of a line.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Hyphen {
    /// It was the printer's: the word is written as one.
    Drop,
    /// It is the word's own: the halves are joined around it.
    Keep,
    /// It ends a word: a space follows.
    Apart,
}

impl Words {
    /// The words that the text itself writes in one, of those parted at line ends.
    pub(super) fn of(sheet: &Sheet<'_>, page: &Page) -> Self {
        let mut parted: HashSet<Box<str>> = HashSet::new();
        if page.measure.is_none() {
            return Self::default();
        }
        for line in 0..sheet.lines.len().saturating_sub(1) {
            if let Some((head, tail)) = halves(sheet.said(line), sheet.said(line + 1)) {
                parted.insert(format!("{head}{tail}").to_lowercase().into());
            }
        }
        let mut known = HashSet::new();
        if !parted.is_empty() {
            let looks = Looks::of(&parted);
            for line in 0..sheet.lines.len() {
                let words = sheet.said(line).split(|c: char| !c.is_alphabetic());
                let words = words.filter(|word| looks.have(word)).map(str::to_lowercase);
                known.extend(words.filter(|word| parted.contains(word.as_str())).map(Into::into));
            }
        }
        Self { known }
    }

    /// What becomes of the hyphen that ends a line before this one.
    ///
    /// It is dropped only where the text writes the word in one elsewhere: a hyphen too many is a
    /// blemish, a word that never was is an error.
    pub(super) fn hyphen(&self, line: &str, next: &str) -> Option<Hyphen> {
        if line.ends_with('\u{AD}') {
            return Some(Hyphen::Drop);
        }
        let (head, tail) = halves(line, next)?;
        let word = format!("{head}{tail}").to_lowercase();
        let small =
            head.chars().skip(1).all(char::is_lowercase) && tail.chars().all(char::is_lowercase);
        if small && self.known.contains(word.as_str()) {
            return Some(Hyphen::Drop);
        }
        Some(if joins_halves(tail) { Hyphen::Apart } else { Hyphen::Keep })
    }
}

/// The lengths of some words, a bit each, by their first bytes: most others are told from them at once.
struct Looks([u64; 256]);

impl Looks {
    fn of(words: &HashSet<Box<str>>) -> Self {
        let mut looks = Self([0; 256]);
        for (first, length) in words.iter().filter_map(|word| look(word)) {
            looks.0.get_mut(first).into_iter().for_each(|lengths| *lengths |= length);
        }
        looks
    }

    /// Whether a word may be one of them in small letters; what is no ASCII may change its length.
    fn have(&self, word: &str) -> bool {
        let lengths = |first: usize| self.0.get(first).copied().unwrap_or_default();
        !word.is_ascii() || look(word).is_some_and(|(first, length)| lengths(first) & length != 0)
    }
}

fn look(word: &str) -> Option<(usize, u64)> {
    let first = word.bytes().next()?.to_ascii_lowercase();
    Some((usize::from(first), 1 << word.len().min(63)))
}

/// The last letters of a line before its hyphen, and the first letters of the next.
fn halves<'a>(line: &'a str, next: &'a str) -> Option<(&'a str, &'a str)> {
    let before = line.strip_suffix('-').or_else(|| line.strip_suffix('‐'))?;
    let head = before.rsplit(|c: char| !c.is_alphabetic()).next()?;
    let tail = next.split(|c: char| !c.is_alphabetic()).next()?;
    (!head.is_empty() && !tail.is_empty()).then_some((head, tail))
}

#[cfg(test)]
mod tests {
    use super::{Hyphen, Looks, Words};

    #[test]
    fn of_other_words_no_more_is_looked_at_than_their_looks() {
        let looks = Looks::of(&["salade".into(), "été".into()].into());
        assert!(["salade", "Salade", "SOUPER", "ÉTÉ", "à"].iter().all(|word| looks.have(word)));
        assert!(!["salades", "palade", "", "s"].iter().any(|word| looks.have(word)));
    }

    #[test]
    fn a_hyphen_goes_where_the_text_knows_the_word() {
        let known = ["salade".into()].into_iter().collect();
        let words = Words { known };
        assert_eq!(words.hyphen("une sa-", "lade verte"), Some(Hyphen::Drop));
        assert_eq!(words.hyphen("cela peut-", "être vrai"), Some(Hyphen::Keep));
        assert_eq!(words.hyphen("pre-", "and post-war"), Some(Hyphen::Apart));
        assert_eq!(words.hyphen("a dash -", "and more"), None);
    }
}
