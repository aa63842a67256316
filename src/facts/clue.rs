//! What must stand in a text for a figure of some sort to be read in it.
//!
//! Who looks for figures of one sort only can pass over a text without any of these, before it is
//! read: all of them may be there in vain, but no such figure is without one.

use std::collections::BTreeSet;

use super::lexicon::{money_names, percent_names};

/// What may stand in a text.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Clue {
    /// A sign, anywhere: « € ».
    Sign(char),
    /// A word in any case, or its plural in « s »: « euro ».
    Word(Box<str>),
    /// A code, or one letter and a code: `EUR`, `MEUR`.
    Code {
        /// The code, in capitals.
        code: Box<str>,
        /// Whether small letters write it too.
        may_be_small: bool,
    },
}

impl Clue {
    /// What amounts of money are written with; in one currency (ISO 4217), or in any.
    #[must_use]
    pub fn of_money(currency: Option<&str>) -> Vec<Self> {
        let (names, codes) = money_names(currency);
        let code = |(code, may_be_small)| Self::Code { code, may_be_small };
        let mut all = Self::of_names(&names);
        all.extend(codes.into_iter().map(code));
        all.sort();
        all.dedup();
        all
    }

    /// What shares of a hundred are written with.
    #[must_use]
    pub fn of_percent() -> Vec<Self> {
        let mut all = Self::of_names(&percent_names());
        all.push(Self::Sign('%'));
        all.sort();
        all.dedup();
        all
    }

    /// What names are told by; one that holds another name is told by that: “euro cents” by “euro”.
    fn of_names(names: &[String]) -> Vec<Self> {
        let has_sign = |name: &str| name.contains(is_sign);
        let alone = |name: &&String| name.chars().all(char::is_alphabetic);
        let words: BTreeSet<String> =
            names.iter().filter(alone).map(|n| n.to_lowercase()).collect();
        let is_told = |name: &String| {
            let name = name.to_lowercase();
            let mut parts = name.split(|c: char| !c.is_alphabetic());
            parts.any(|part| words.contains(part) || words.contains(part.trim_end_matches('s')))
        };
        names
            .iter()
            .filter(|name| alone(name) || has_sign(name) || !is_told(name))
            .filter_map(|n| Self::of(n))
            .collect()
    }

    /// The sign in a name, wherever its letters stand beside it (US$, $ US), else its longest word:
    /// « pour cent » is rarer than « pour ».
    fn of(name: &str) -> Option<Self> {
        if let Some(sign) = name.chars().find(|c| is_sign(*c)) {
            return Some(Self::Sign(sign));
        }
        let words = name.split(|c: char| !c.is_alphabetic());
        let word = words.max_by_key(|word| word.len()).filter(|word| !word.is_empty())?;
        Some(Self::Word(word.to_lowercase().into()))
    }
}

/// Whether a character of a name is the sign of something, and no letter or what joins letters.
fn is_sign(c: char) -> bool {
    !c.is_alphanumeric() && !matches!(c, '.' | '\'' | '’' | '-' | ' ')
}

#[cfg(test)]
mod tests {
    use super::Clue;

    #[test]
    fn a_currency_is_told_by_its_sign_its_names_and_its_code() {
        let euro = Clue::of_money(Some("EUR"));
        let has = |clue: Clue| euro.contains(&clue);
        assert!(has(Clue::Sign('€')) && has(Clue::Word("euro".into())));
        // “euro cents” holds a euro, and a hundred is no money.
        assert!(!has(Clue::Word("cent".into())) && !has(Clue::Word("cents".into())));
        assert!(has(Clue::Code { code: "EUR".into(), may_be_small: true }));
        assert!(!has(Clue::Sign('$')));
        let dollar = Clue::of_money(Some("HKD"));
        assert!(dollar.contains(&Clue::Sign('$')) && !dollar.contains(&Clue::Sign('€')));
    }
}
