//! Finds which sentence of a new version is which of the old one, wherever it stands now.
//!
//! First those with the same words and figures, then those with the same words, then those whose
//! words are alike. Lines, order and sections play a part only where the words leave a choice.

use super::assign::{MOST, assign};
use super::likeness::Weights;
use super::links::{Anchors, Links};
use super::similar;
use super::version::Version;
use super::words::mixed;

/// A sentence of so many words that tell something is the same wherever it stands.
const TELLING: u32 = 3;

/// A sentence of so many words is the same even where every figure in it is another.
const LONG: u32 = 5;

/// Links the sentences of two versions.
pub(super) fn align(old: &Version, new: &Version, weights: &Weights) -> Links {
    let mut links = Links::new(old.sentences.len(), new.sentences.len());
    link_identical(&mut links, old, new);
    let anchors = links.anchors();
    link_same_words(&mut links, old, new, &anchors);
    let anchors = links.anchors();
    similar::link(&mut links, old, new, weights, &anchors);
    links
}

/// Links what has not changed; of sentences that are told more than once those in the same place.
fn link_identical(links: &mut Links, old: &Version, new: &Version) {
    let whole = |version: &Version, at: u32| version.sentence(at).map_or(0, |s| s.whole);
    let before = |version: &Version, at: u32| at.checked_sub(1).map_or(0, |at| whole(version, at));
    let in_section =
        |version: &Version, at: u32| mixed(whole(version, at), version.section_name(at));
    let is_telling = |version: &Version, at: u32| {
        version.sentence(at).is_some_and(|sentence| sentence.telling >= TELLING)
    };
    link_equal(links, old, new, |version, at| {
        Some(mixed(in_section(version, at), before(version, at)))
    });
    link_equal(links, old, new, |version, at| Some(in_section(version, at)));
    link_equal(links, old, new, |version, at| Some(mixed(whole(version, at), before(version, at))));
    link_equal(links, old, new, |version, at| is_telling(version, at).then(|| whole(version, at)));
}

/// Links places with the same key, in their order.
fn link_equal(
    links: &mut Links,
    old: &Version,
    new: &Version,
    key: impl Fn(&Version, u32) -> Option<u64>,
) {
    for (olds, news) in groups(links, old, new, key) {
        olds.iter().zip(&news).for_each(|(old, new)| links.link(*old, *new));
    }
}

/// The places that are not linked, by their key, where both versions have any.
fn groups(
    links: &Links,
    old: &Version,
    new: &Version,
    key: impl Fn(&Version, u32) -> Option<u64>,
) -> Vec<(Vec<u32>, Vec<u32>)> {
    let keyed = |version: &Version, places: &mut dyn Iterator<Item = u32>| {
        let mut keyed: Vec<(u64, u32)> =
            places.filter_map(|at| Some((key(version, at)?, at))).collect();
        keyed.sort_unstable();
        keyed
    };
    let olds = keyed(old, &mut links.open_old());
    let news = keyed(new, &mut links.open_new());
    let mut rest = news.as_slice();
    let mut groups = Vec::new();
    for olds in olds.chunk_by(|(one, _), (other, _)| one == other) {
        let key = olds.first().map_or(0, |(key, _)| *key);
        rest = rest.get(rest.partition_point(|(other, _)| *other < key)..).unwrap_or_default();
        let (news, after) = rest.split_at(rest.partition_point(|(other, _)| *other == key));
        rest = after;
        if !news.is_empty() {
            let places = |keyed: &[(u64, u32)]| keyed.iter().map(|(_, at)| *at).collect();
            groups.push((places(olds), places(news)));
        }
    }
    groups
}

/// Links sentences that say the same of other figures.
fn link_same_words(links: &mut Links, old: &Version, new: &Version, anchors: &Anchors) {
    let frame = |version: &Version, at: u32| version.sentence(at).map(|sentence| sentence.frame);
    let pair = Pair { old, new, anchors };
    for (olds, news) in groups(links, old, new, frame) {
        if olds.len().max(news.len()) > MOST {
            continue;
        }
        let is_one = olds.len() == 1 && news.len() == 1;
        let score = |o: usize, n: usize| {
            let far = if o == n { 0.0 } else { 0.01 };
            pair.score(olds[o], news[n], is_one) - far
        };
        for (o, n) in assign(olds.len(), news.len(), score) {
            links.link(olds[o], news[n]);
        }
    }
    // A long table whose rows differ in nothing but figures: what heads a row tells it, else its place.
    let first = |version: &Version, at: u32| {
        let (sentence, stated) = (version.sentence(at)?, version.stated(at).first()?);
        Some(mixed(mixed(sentence.frame, version.section_name(at)), stated.meaning))
    };
    link_equal(links, old, new, first);
    let in_section = |version: &Version, at: u32| {
        let sentence = version.sentence(at).filter(|sentence| !sentence.facts.is_empty())?;
        Some(mixed(sentence.frame, version.section_name(at)))
    };
    for (olds, news) in groups(links, old, new, in_section) {
        if olds.len() == news.len() && olds.len() > MOST {
            olds.iter().zip(&news).for_each(|(old, new)| links.link(*old, *new));
        }
    }
}

/// Two versions, as far as they are linked.
struct Pair<'a> {
    old: &'a Version,
    new: &'a Version,
    anchors: &'a Anchors,
}

impl Pair<'_> {
    /// How surely two sentences of the same words are one; nothing where they are not.
    fn score(&self, old: u32, new: u32, is_one: bool) -> f32 {
        let (stated, other) = (self.old.stated(old), self.new.stated(new));
        let same = stated.iter().zip(other).filter(|(one, two)| one.meaning == two.meaning).count();
        let telling = self.old.sentence(old).map_or(0, |sentence| sentence.telling);
        let is_here = self.old.section_name(old) == self.new.section_name(new);
        let is_near = self.anchors.are_near(old, new);
        let is_sure = is_here || is_near || (telling >= TELLING && same > 0);
        // A row of figures alone, none of which is the same, is another row.
        let is_other_row = telling == 0 && stated.len() > 1 && same == 0;
        if is_other_row || !(is_sure || is_one && telling >= LONG) {
            return 0.0;
        }
        let points = f32::from(u8::from(is_here)) + f32::from(u8::from(is_near));
        0.1 + points + 1.5 * part(same, stated.len())
    }
}

/// So many of all, from 0 to 1.
#[expect(clippy::cast_precision_loss, reason = "a share of a few")]
pub(super) fn part(some: usize, all: usize) -> f32 {
    if all == 0 { 0.0 } else { some as f32 / all as f32 }
}
