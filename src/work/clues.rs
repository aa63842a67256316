//! Tells which texts can hold none of the figures that are looked for, before they are read.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use aho_corasick::packed::Searcher;
use aho_corasick::{AhoCorasick, AhoCorasickKind, Anchored, Input, Match, MatchKind, StartKind};

use crate::facts::Clue;

/// What a text that is read for figures has at least one of.
#[derive(Clone, Debug, Default)]
pub struct Clues(Option<Arc<Sought>>);

#[derive(Debug)]
struct Sought {
    /// The first three bytes of each of them in every case, where they are few: these are found at once
    /// in many bytes.
    heads: Option<Searcher>,
    words: AhoCorasick,
    /// How each of them may stand in a text: a word and a code may be spelled alike.
    manners: Vec<Vec<Manner>>,
}

/// How what is sought may stand in a text.
#[derive(Clone, Copy, Debug)]
enum Manner {
    /// Anywhere.
    Sign,
    /// As a word, or its plural in « s ».
    Word,
    /// As a word, or with one letter before it; in capitals, or in any letters.
    Code { may_be_small: bool },
}

impl Clues {
    /// These; none lets every text be read.
    #[must_use]
    pub fn new(clues: Option<&[Clue]>) -> Self {
        let Some(clues) = clues else { return Self(None) };
        let mut spelled: BTreeMap<String, Vec<Manner>> = BTreeMap::new();
        for (word, manner) in clues.iter().flat_map(spellings) {
            spelled.entry(word.to_ascii_lowercase()).or_default().push(manner);
        }
        let (words, manners): (Vec<_>, Vec<_>) = spelled.into_iter().unzip();
        let mut builder = AhoCorasick::builder();
        builder.ascii_case_insensitive(true).match_kind(MatchKind::LeftmostLongest);
        builder.kind(Some(AhoCorasickKind::DFA)).start_kind(StartKind::Both);
        let heads = heads(&words);
        // What cannot be built finds nothing out, and everything is read.
        let built = builder.build(words).ok().map(|words| Sought { heads, words, manners });
        Self(built.map(Arc::new))
    }

    /// Whether a text as it is read may hold what is looked for.
    #[must_use]
    pub fn are_in(&self, text: &str) -> bool {
        // Nobody reads a soft hyphen, and it may stand in any word.
        self.0.as_ref().is_none_or(|sought| sought.stands_in(text) || text.contains('\u{AD}'))
    }
}

impl Sought {
    /// Whether one of the words stands in a text as it may. Where the longest that begins at a byte does
    /// not, none that begins there does: it goes on with a letter.
    fn stands_in(&self, text: &str) -> bool {
        let mut from = 0;
        while let Some(found) = self.next(text, from) {
            let manners = self.manners.get(found.pattern().as_usize()).into_iter().flatten();
            let (start, end) = (found.start(), found.end());
            if manners.into_iter().any(|manner| manner.fits(text.as_bytes(), start, end)) {
                return true;
            }
            from = start + 1;
        }
        false
    }

    /// The first word from a byte on.
    fn next(&self, text: &str, from: usize) -> Option<Match> {
        let Some(heads) = &self.heads else {
            return self.words.find(Input::new(text).range(from..));
        };
        let mut from = from;
        loop {
            let start = heads.find_in(text, (from..text.len()).into())?.start();
            let here = Input::new(text).range(start..).anchored(Anchored::Yes);
            if let Some(found) = self.words.find(here) {
                return Some(found);
            }
            from = start + 1;
        }
    }
}

/// The first bytes of words in all their cases; none where there are too many to be found at once.
fn heads(words: &[String]) -> Option<Searcher> {
    const LONGEST: usize = 3;
    const MOST: usize = 64;
    let mut heads: BTreeSet<Vec<u8>> = BTreeSet::new();
    for word in words {
        let head: Vec<u8> = word.bytes().take(LONGEST).collect();
        for case in 0..1_u8 << head.len() {
            let in_case = |(at, byte): (usize, &u8)| {
                if case >> at & 1 == 1 { byte.to_ascii_uppercase() } else { *byte }
            };
            heads.insert(head.iter().enumerate().map(in_case).collect());
        }
    }
    (heads.len() <= MOST).then(|| Searcher::new(heads)).flatten()
}

impl Manner {
    /// Whether what stands between two bytes stands there as it may. Digits and letters with accents
    /// end a word here, as they may: « 5euros ».
    fn fits(self, text: &[u8], start: usize, end: usize) -> bool {
        let is_letter =
            |at: Option<usize>| at.and_then(|at| text.get(at)).is_some_and(u8::is_ascii_alphabetic);
        let before = |count: usize| is_letter(start.checked_sub(count));
        match self {
            Self::Sign => true,
            Self::Word => {
                let is_plural = matches!(text.get(end), Some(b's' | b'S'));
                !before(1) && (!is_letter(Some(end)) || is_plural && !is_letter(Some(end + 1)))
            }
            Self::Code { may_be_small } => {
                let own = text.get(start..end).unwrap_or_default();
                let is_written = may_be_small || own.iter().all(u8::is_ascii_uppercase);
                is_written && !(before(1) && before(2)) && !is_letter(Some(end))
            }
        }
    }
}

/// The spellings of a clue, but for the case of ASCII letters.
fn spellings(clue: &Clue) -> Vec<(String, Manner)> {
    match clue {
        Clue::Sign(sign) => vec![(sign.to_string(), Manner::Sign)],
        Clue::Word(word) if word.is_ascii() => vec![(word.to_string(), Manner::Word)],
        Clue::Word(word) => {
            vec![(word.to_string(), Manner::Word), (word.to_uppercase(), Manner::Word)]
        }
        Clue::Code { code, may_be_small } => {
            vec![(code.to_string(), Manner::Code { may_be_small: *may_be_small })]
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Clue, Clues};

    #[test]
    fn a_text_without_a_name_of_the_currency_is_passed_over() {
        let euro = Clues::new(Some(&Clue::of_money(Some("EUR"))));
        for text in ["5 €", "5euros", "cent mille Euros.", "MEUR 60", "5 eu\u{AD}ros", "d’euros"]
        {
            assert!(euro.are_in(text), "{text}");
        }
        for text in ["L’heure européenne de 12 acteurs", "5 dollars", "$ 12", "un neurone"] {
            assert!(!euro.are_in(text), "{text}");
        }
    }

    #[test]
    fn where_anything_may_be_found_everything_is_read() {
        assert!(Clues::new(None).are_in(""));
    }
}
