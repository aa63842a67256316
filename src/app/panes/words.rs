//! The words that a panel's entries are filtered by.

use crate::source::{Case, fold};

/// What was typed to filter a panel, and the words of it.
#[derive(Clone, Debug, Default)]
pub struct Words {
    typed: String,
    words: Vec<String>,
}

impl Words {
    /// What was typed.
    #[must_use]
    pub fn typed(&self) -> &str {
        &self.typed
    }

    /// Whether everything is let through.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// Changes what is typed.
    pub fn edit(&mut self, change: impl FnOnce(&mut String)) {
        change(&mut self.typed);
        let words = self.typed.split_whitespace().map(folded);
        self.words = words.map(Into::into).collect();
    }

    /// Whether a folded text has all the words, in any order.
    #[must_use]
    pub fn are_in(&self, folded: &str) -> bool {
        self.words.iter().all(|word| folded.contains(word.as_str()))
    }
}

/// A text as words are looked for in it: without accents and case.
#[must_use]
pub(super) fn folded(text: &str) -> Box<str> {
    fold(text, Case::Ignored).into()
}

#[cfg(test)]
mod tests {
    use super::{Words, folded};

    #[test]
    fn every_word_must_be_there_whatever_its_accents_and_case() {
        let mut words = Words::default();
        assert!(words.is_empty() && words.are_in(""));
        words.edit(|typed| typed.push_str(" Santé  PLAN "));
        assert!(words.are_in(&folded("Le plan de sante")));
        assert!(!words.are_in(&folded("Le plan")));
        words.edit(String::clear);
        assert!(words.is_empty());
    }
}
