//! Figures whose sentence is not found again, or that left it: told elsewhere, changed, or gone.

use std::collections::HashMap;

use super::assign::{MOST, assign};
use super::draft::Stated;
use super::likeness::{Weights, alike, plainly_alike, sorted};
use super::links::Anchors;
use super::pair::{Paired, parts};
use super::version::Version;
use super::words::Word;

/// How alike labels must be for a figure that stands elsewhere to be the same one.
const LABEL: f32 = 0.5;

/// How alike the sentences must be for that.
const SENTENCE: f32 = 0.3;

/// How alike labels must be for a figure with another value, near its place and in its section.
const CHANGED: f32 = 0.75;

/// A label that more facts have than these tells none of them.
const COMMON: usize = 30;

/// Two versions with what is linked of them.
pub(super) struct Rest<'a> {
    pub(super) old: &'a Version,
    pub(super) new: &'a Version,
    pub(super) weights: &'a Weights,
    pub(super) anchors: &'a Anchors,
}

impl Rest<'_> {
    /// Pairs facts that come to the same.
    pub(super) fn same(&self, olds: &[u32], news: &[u32]) -> Vec<Paired> {
        let mut groups: HashMap<u64, [Vec<u32>; 2]> = HashMap::new();
        for (side, (version, facts)) in [(self.old, olds), (self.new, news)].into_iter().enumerate()
        {
            for at in facts {
                let meaning = version.fact(*at).map_or(0, |stated| stated.meaning);
                groups.entry(meaning).or_default()[side].push(*at);
            }
        }
        let mut groups: Vec<[Vec<u32>; 2]> = groups.into_values().collect();
        groups.sort_unstable();
        let pairs = groups.iter().flat_map(|[olds, news]| {
            // Of a value that is told hundreds of times, the first ones stand for all.
            let (olds, news) = (olds.iter().take(MOST), news.iter().take(MOST));
            let (olds, news): (Vec<u32>, Vec<u32>) =
                (olds.copied().collect(), news.copied().collect());
            let told = |version: &Version, facts: &[u32]| -> Vec<Told> {
                facts.iter().map(|at| Told::of(version, *at)).collect()
            };
            let (one, other) = (told(self.old, &olds), told(self.new, &news));
            let score = |o: usize, n: usize| self.kinship(&one[o], &other[n]);
            let pairs = assign(olds.len(), news.len(), score);
            pairs.into_iter().map(|(o, n)| (olds[o], news[n])).collect::<Vec<_>>()
        });
        pairs.filter_map(|(old, new)| self.paired(old, new)).collect()
    }

    /// Pairs facts that have the same label in the same place.
    pub(super) fn changed(&self, olds: &[u32], news: &[u32]) -> Vec<Paired> {
        let mut index: HashMap<Word, Vec<u32>> = HashMap::new();
        for at in news {
            for word in sorted(label(self.new, *at)) {
                index.entry(word).or_default().push(*at);
            }
        }
        let mut pairs = Vec::new();
        for old in olds {
            let words = sorted(label(self.old, *old));
            let places = words.iter().filter_map(|word| index.get(word));
            let mut news: Vec<u32> =
                places.filter(|places| places.len() <= COMMON).flatten().copied().collect();
            news.sort_unstable();
            news.dedup();
            pairs.extend(
                news.into_iter().filter_map(|new| Some((self.likely(*old, new)?, *old, new))),
            );
        }
        pairs.sort_by(|(one, a, b), (other, c, d)| other.total_cmp(one).then((a, b).cmp(&(c, d))));
        let mut taken = [std::collections::HashSet::new(), std::collections::HashSet::new()];
        pairs.retain(|(_, old, new)| {
            let is_free = !taken[0].contains(old) && !taken[1].contains(new);
            if is_free {
                taken[0].insert(*old);
                taken[1].insert(*new);
            }
            is_free
        });
        pairs.into_iter().filter_map(|(_, old, new)| self.paired(old, new)).collect()
    }

    fn paired(&self, old: u32, new: u32) -> Option<Paired> {
        let parts = parts(self.old.fact(old)?, self.new.fact(new)?);
        Some(Paired { old, new, parts })
    }

    fn labels(&self, old: u32, new: u32) -> f32 {
        plainly_alike(label(self.old, old), label(self.new, new))
    }

    /// Whether two facts stand between the same sentences, and whether in the same section.
    fn places(&self, old: u32, new: u32) -> [bool; 2] {
        let sentence = |version: &Version, at: u32| version.fact(at).map_or(0, |s| s.sentence);
        let (one, other) = (sentence(self.old, old), sentence(self.new, new));
        let is_here = self.old.section_name(one) == self.new.section_name(other);
        [self.anchors.are_near(one, other), is_here]
    }

    /// How surely two facts that come to the same are one; nothing where they are not.
    fn kinship(&self, old: &Told, new: &Told) -> f32 {
        let [is_near, is_here] = self.places(old.at, new.at);
        let label = alike(&old.label, &new.label, |_| 1.0);
        let likeness = self.weights.likeness(&old.words, &new.words);
        if !(is_near || is_here || label >= LABEL || likeness >= SENTENCE) {
            return 0.0;
        }
        let points = f32::from(u8::from(is_near)) + 0.5 * f32::from(u8::from(is_here));
        0.1 + points + label + likeness
    }

    /// How surely two facts are one figure with another value; none where they are not.
    fn likely(&self, old: u32, new: u32) -> Option<f32> {
        let (one, other): (&Stated, &Stated) = (self.old.fact(old)?, self.new.fact(new)?);
        let [is_near, is_here] = self.places(old, new);
        let label = self.labels(old, new);
        let is_one = one.class == other.class && (is_near || is_here) && label >= CHANGED;
        is_one.then(|| label + f32::from(u8::from(is_near)))
    }
}

/// A fact with the words that it is known again by, sorted.
struct Told {
    at: u32,
    label: Vec<Word>,
    words: Vec<Word>,
}

impl Told {
    fn of(version: &Version, at: u32) -> Self {
        let sentence = version.fact(at).map_or(0, |stated| stated.sentence);
        Self { at, label: sorted(label(version, at)), words: sorted(version.words(sentence)) }
    }
}

/// The words of a fact's label.
fn label(version: &Version, at: u32) -> &[Word] {
    version.fact(at).map(|stated| version.label(stated)).unwrap_or_default()
}
