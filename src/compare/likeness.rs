//! How alike two lists of words are: rare words tell more.

use std::collections::HashMap;

use super::version::Version;
use super::words::{NUMBER, Word};

/// How often each word of two versions is used.
#[derive(Clone, Debug, Default)]
pub(super) struct Weights {
    counts: HashMap<Word, u32>,
    most: f32,
}

impl Weights {
    pub(super) fn of(versions: [&Version; 2]) -> Self {
        let mut counts: HashMap<Word, u32> = HashMap::new();
        let words = versions.into_iter().flat_map(Version::all_words);
        for word in words.filter(|word| **word > NUMBER) {
            *counts.entry(*word).or_default() += 1;
        }
        let most = counts.values().copied().max().unwrap_or(1);
        #[expect(clippy::cast_precision_loss, reason = "a weight is no count")]
        let most = most as f32;
        Self { counts, most }
    }

    /// What a word tells: more, the rarer it is; never nothing.
    #[expect(clippy::cast_precision_loss, reason = "a weight is no count")]
    pub(super) fn weight(&self, word: Word) -> f32 {
        let count = self.counts.get(&word).copied().unwrap_or(1).max(1);
        0.3 + (1.0 + self.most / count as f32).ln()
    }

    /// How alike two sorted lists are, from 0 to 1.
    pub(super) fn likeness(&self, one: &[Word], other: &[Word]) -> f32 {
        alike(one, other, |word| self.weight(word))
    }
}

/// The words that tell something, sorted.
pub(super) fn sorted(words: &[Word]) -> Vec<Word> {
    let mut sorted: Vec<Word> = words.iter().copied().filter(|word| *word > NUMBER).collect();
    sorted.sort_unstable();
    sorted
}

/// How alike two lists are with all words weighing the same, from 0 to 1; 0 where one is empty.
pub(super) fn plainly_alike(one: &[Word], other: &[Word]) -> f32 {
    alike(&sorted(one), &sorted(other), |_| 1.0)
}

/// How alike two sorted lists are: the weight of what they share, twice, in the weight of both.
pub(super) fn alike(one: &[Word], other: &[Word], weight: impl Fn(Word) -> f32) -> f32 {
    let sum = |words: &[Word]| words.iter().map(|word| weight(*word)).sum::<f32>();
    let (mut rest, mut shared) = (other, 0.0);
    for word in one {
        let at = rest.partition_point(|other| other < word);
        rest = rest.get(at..).unwrap_or_default();
        if rest.first() == Some(word) {
            shared += weight(*word);
            rest = rest.get(1..).unwrap_or_default();
        }
    }
    let all = sum(one) + sum(other);
    if all > 0.0 { 2.0 * shared / all } else { 0.0 }
}

#[cfg(test)]
mod tests {
    use super::plainly_alike;

    #[test]
    fn words_that_both_have_make_them_alike() {
        let check = |one: &[u32], other: &[u32], expected: f32| {
            assert!((plainly_alike(one, other) - expected).abs() < 0.01, "{one:?} {other:?}");
        };
        check(&[7, 8, 9], &[9, 8, 7], 1.0);
        check(&[7, 8, 9, 10], &[7, 7, 8, 11], 0.5);
        check(&[7], &[8], 0.0);
        check(&[], &[], 0.0);
    }
}
