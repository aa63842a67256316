//! Links sentences that have been reworded: by their rarest words, and by what stands around them.

use std::collections::HashMap;

use super::align::part;
use super::likeness::{Weights, sorted};
use super::links::{Anchors, Links};
use super::version::Version;
use super::words::Word;

/// A word that more sentences have than these leads to none of them.
const COMMON: usize = 60;

/// So many of a sentence's rarest words are followed, and so many sentences are looked at closely.
const RARE: usize = 12;
const CLOSE: usize = 8;

/// So many sentences on either side may come into question by their place alone.
const AROUND: usize = 12;

/// How alike sentences must be wherever they stand, in the same section, between the same sentences.
const ANYWHERE: f32 = 0.55;
const IN_SECTION: f32 = 0.45;
const NEAR: f32 = 0.3;

/// A sentence that is not linked yet.
struct Open {
    at: u32,
    /// Its words that tell something, sorted.
    words: Vec<Word>,
    /// What its figures come to, sorted.
    figures: Vec<Word>,
}

/// Links sentences whose words are alike, the most alike first.
pub(super) fn link(
    links: &mut Links,
    old: &Version,
    new: &Version,
    weights: &Weights,
    anchors: &Anchors,
) {
    let olds: Vec<Open> = links.open_old().map(|at| Open::of(old, at)).collect();
    let news: Vec<Open> = links.open_new().map(|at| Open::of(new, at)).collect();
    let index = Index::of(&news, anchors);
    let mut pairs = Vec::new();
    for (place, one) in olds.iter().enumerate() {
        // Where many stand between the same two sentences, those at the same place in line.
        let far = place * news.len() / olds.len().max(1);
        for at in index.near_to(one, weights, anchors, far) {
            let Some(other) = news.get(at).filter(|other| !one.is_bare() || !other.is_bare())
            else {
                continue;
            };
            let score = one.score(other, weights);
            let is_here = old.section_name(one.at) == new.section_name(other.at);
            let (least, more) = match (anchors.are_near(one.at, other.at), is_here) {
                (true, _) => (NEAR, 0.2),
                (false, true) => (IN_SECTION, 0.1),
                (false, false) => (ANYWHERE, 0.0),
            };
            if score >= least {
                pairs.push((score + more, one.at, other.at));
            }
        }
    }
    pairs.sort_by(|(one, a, b), (other, c, d)| other.total_cmp(one).then((a, b).cmp(&(c, d))));
    for (_, one, other) in pairs {
        if links.new_of(one).is_none() && links.old_of(other).is_none() {
            links.link(one, other);
        }
    }
}

impl Open {
    fn of(version: &Version, at: u32) -> Self {
        let figures = version.stated(at).iter().map(|stated| figure(stated.meaning));
        let mut figures: Vec<Word> = figures.collect();
        figures.sort_unstable();
        Self { at, words: sorted(version.words(at)), figures }
    }

    /// Whether it states nothing.
    fn is_bare(&self) -> bool {
        self.figures.is_empty()
    }

    /// How alike two sentences are: their words, and a little their figures.
    fn score(&self, other: &Self, weights: &Weights) -> f32 {
        let same = self.figures.iter().filter(|f| other.figures.binary_search(f).is_ok()).count();
        let figures = part(same, self.figures.len().max(other.figures.len()));
        if self.words.is_empty() && other.words.is_empty() {
            return figures;
        }
        weights.likeness(&self.words, &other.words) + 0.25 * figures
    }
}

/// What a figure comes to, as one word among the others.
fn figure(meaning: u64) -> Word {
    u32::try_from(meaning >> 32).unwrap_or_default()
}

/// The sentences of the new version that are not linked, by their words and by their place.
struct Index {
    words: HashMap<Word, Vec<usize>>,
    figures: HashMap<Word, Vec<usize>>,
    anchors: [HashMap<u32, Vec<usize>>; 2],
}

impl Index {
    fn of(open: &[Open], anchors: &Anchors) -> Self {
        let mut index = Self {
            words: HashMap::new(),
            figures: HashMap::new(),
            anchors: [HashMap::new(), HashMap::new()],
        };
        for (place, one) in open.iter().enumerate() {
            for (map, words) in [(&mut index.words, &one.words), (&mut index.figures, &one.figures)]
            {
                for word in words.chunk_by(|a, b| a == b).filter_map(<[Word]>::first) {
                    let places = map.entry(*word).or_default();
                    // One more than counts says that there are too many.
                    if places.len() <= COMMON {
                        places.push(place);
                    }
                }
            }
            for (map, anchor) in index.anchors.iter_mut().zip(anchors.of_new(one.at)) {
                map.entry(anchor).or_default().push(place);
            }
        }
        index
    }

    /// The places that may be the same sentence.
    fn near_to(&self, one: &Open, weights: &Weights, anchors: &Anchors, far: usize) -> Vec<usize> {
        let mut votes: HashMap<usize, f32> = HashMap::new();
        let mut rare: Vec<(f32, &Vec<usize>)> = Vec::new();
        for word in &one.words {
            let places = self.words.get(word).filter(|places| places.len() <= COMMON);
            rare.extend(places.map(|places| (weights.weight(*word), places)));
        }
        rare.sort_by(|(one, _), (other, _)| other.total_cmp(one));
        rare.truncate(RARE);
        for word in &one.figures {
            let places = self.figures.get(word).filter(|places| places.len() <= COMMON);
            rare.extend(places.map(|places| (1.0, places)));
        }
        for (weight, places) in rare {
            for place in places {
                *votes.entry(*place).or_default() += weight;
            }
        }
        let mut ranked: Vec<(usize, f32)> = votes.into_iter().collect();
        ranked.sort_by(|(a, one), (b, other)| other.total_cmp(one).then(a.cmp(b)));
        let mut found: Vec<usize> =
            ranked.into_iter().take(CLOSE).map(|(place, _)| place).collect();
        for (map, anchor) in self.anchors.iter().zip(anchors.of_old(one.at)) {
            let places = map.get(&anchor).map_or(&[][..], Vec::as_slice);
            let middle = places.partition_point(|place| *place < far);
            let from = middle.saturating_sub(AROUND).min(places.len().saturating_sub(2 * AROUND));
            found.extend(places.iter().skip(from).take(2 * AROUND));
        }
        found.sort_unstable();
        found.dedup();
        found
    }
}
