//! Tells which texts can hold none of the figures that are looked for, before they are read.

use std::sync::Arc;

use aho_corasick::{AhoCorasick, MatchKind};

use crate::facts::Clue;

/// What a text that is read for figures has at least one of.
#[derive(Clone, Debug, Default)]
pub struct Clues(Option<Arc<Sought>>);

#[derive(Debug)]
struct Sought {
    words: AhoCorasick,
    /// How each of them may stand in a text.
    manners: Vec<Manner>,
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
        let all = clues.map(|all| all.iter().flat_map(spellings).collect::<Vec<_>>());
        let Some((words, manners)) = all.map(|all| all.into_iter().unzip::<_, _, Vec<_>, _>())
        else {
            return Self(None);
        };
        let mut builder = AhoCorasick::builder();
        builder.ascii_case_insensitive(true).match_kind(MatchKind::Standard);
        // What cannot be built finds nothing out, and everything is read.
        let built = builder.build(words).ok().map(|words| Sought { words, manners });
        Self(built.map(Arc::new))
    }

    /// Whether a text may hold what is looked for.
    #[must_use]
    pub fn are_in(&self, text: &str) -> bool {
        let Some(sought) = &self.0 else { return true };
        let is_there = |found: aho_corasick::Match| {
            let manner = sought.manners.get(found.pattern().as_usize());
            manner.is_some_and(|manner| manner.fits(text.as_bytes(), found.start(), found.end()))
        };
        // Nobody reads a soft hyphen, and it may stand in any word.
        sought.words.find_overlapping_iter(text).any(is_there) || text.contains('\u{AD}')
    }
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
