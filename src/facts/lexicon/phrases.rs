//! Expressions of one or more words, found at a place in a text.

use super::hasher::FastMap;

/// A word by its number, or a sign.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub(in crate::facts) enum Element {
    /// A word of the lexicon.
    Word(u16),
    /// Anything that is no word and no digit.
    Sign(char),
}

/// An expression and what it means.
type Phrase<T> = (Box<[Element]>, T);

/// Expressions, and what each of them means.
#[derive(Debug)]
pub(in crate::facts) struct Phrases<T> {
    by_first: FastMap<Element, Vec<Phrase<T>>>,
}

impl<T> Default for Phrases<T> {
    fn default() -> Self {
        Self { by_first: FastMap::default() }
    }
}

impl<T: Copy> Phrases<T> {
    /// Adds one; an expression that is already there keeps its meaning.
    pub(super) fn add(&mut self, elements: Vec<Element>, meaning: T) {
        let Some(first) = elements.first() else { return };
        let list = self.by_first.entry(*first).or_default();
        if list.iter().any(|(known, _)| known.iter().eq(&elements)) {
            return;
        }
        let at = list.partition_point(|(known, _)| known.len() > elements.len());
        list.insert(at, (elements.into(), meaning));
    }

    /// What all of them mean.
    #[cfg(test)]
    pub(super) fn meanings(&self) -> impl Iterator<Item = T> {
        self.by_first.values().flatten().map(|(_, meaning)| *meaning)
    }

    /// The meaning and length of the longest expression that `element(0)`, `element(1)`, … spell.
    pub(in crate::facts) fn longest(
        &self,
        element: impl Fn(usize) -> Option<Element>,
    ) -> Option<(T, usize)> {
        let list = self.by_first.get(&element(0)?)?;
        let fits = |phrase: &[Element]| {
            phrase.iter().enumerate().all(|(at, wanted)| element(at) == Some(*wanted))
        };
        list.iter().find(|(phrase, _)| fits(phrase)).map(|(phrase, t)| (*t, phrase.len()))
    }
}
