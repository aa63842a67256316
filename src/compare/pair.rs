//! Which figure of a sentence is which of the same sentence in the other version.

use super::assign::{MOST, assign};
use super::draft::Stated;
use super::likeness::plainly_alike;
use super::meaning::{Class, Parts};
use super::version::Version;
use super::words::Word;

/// What two facts score at least where they are the same figure with another value.
const CHANGED: f32 = 0.75;

/// The same where what kind of figure it is has changed too.
const OTHER_CLASS: f32 = 0.4;

/// Two facts, by their places, and what is other in the second.
pub(super) struct Paired {
    pub(super) old: u32,
    pub(super) new: u32,
    pub(super) parts: Parts,
}

/// What is other in the second of two facts, which are the same figure.
pub(super) fn parts(old: &Stated, new: &Stated) -> Parts {
    if is_same(old, new) {
        let bound = old.fact.bound != new.fact.bound;
        return if bound { Parts::BOUND } else { Parts::default() };
    }
    Parts::between(&old.fact, &new.fact)
}

/// Whether two facts of the same sentence say the same: they come to the same, or are the same
/// words (the kind of a figure may be read otherwise beside other words, a relative date against
/// another day).
pub(super) fn is_same(old: &Stated, new: &Stated) -> bool {
    old.meaning == new.meaning || old.written == new.written
}

/// The facts of two sentences that are one, paired.
pub(super) fn pair(old: &Version, new: &Version, sentence: (u32, u32)) -> Vec<Paired> {
    let pairing = Pairing::new(old, new, sentence);
    let (olds, news) = (pairing.stated[0], pairing.stated[1]);
    let pairs = if pairing.has_same_words() || olds.len().max(news.len()) > MOST {
        in_order(&pairing)
    } else {
        assign(olds.len(), news.len(), |o, n| pairing.score(o, n))
    };
    let [first_old, first_new] = pairing.firsts();
    let paired = |(o, n): (usize, usize)| {
        let (place, parts) = (super::draft::number, parts(olds.get(o)?, news.get(n)?));
        Some(Paired { old: place(first_old + o), new: place(first_new + n), parts })
    };
    pairs.into_iter().filter_map(paired).collect()
}

/// Where the words are the same, the figures stand in the same places; in an endless list, those
/// that are the same from either end.
fn in_order(pairing: &Pairing<'_>) -> Vec<(usize, usize)> {
    let [olds, news] = pairing.stated;
    if pairing.has_same_words() {
        return (0..olds.len()).map(|at| (at, at)).collect();
    }
    let ahead = olds.iter().zip(news).take_while(|(one, other)| is_same(one, other)).count();
    let rest = olds.len().min(news.len()) - ahead;
    let behind = olds.iter().rev().zip(news.iter().rev()).take(rest);
    let behind = behind.take_while(|(one, other)| is_same(one, other)).count();
    let pairs = (0..ahead).map(|at| (at, at));
    pairs.chain((1..=behind).map(|at| (olds.len() - at, news.len() - at))).collect()
}

struct Pairing<'a> {
    versions: [&'a Version; 2],
    sentences: [u32; 2],
    stated: [&'a [Stated]; 2],
}

impl<'a> Pairing<'a> {
    fn new(old: &'a Version, new: &'a Version, (of_old, of_new): (u32, u32)) -> Self {
        Self {
            versions: [old, new],
            sentences: [of_old, of_new],
            stated: [old.stated(of_old), new.stated(of_new)],
        }
    }

    fn has_same_words(&self) -> bool {
        let [old, new] = self.sides().map(|(version, at)| version.sentence(at).map(|s| s.frame));
        old == new
    }

    fn sides(&self) -> [(&'a Version, u32); 2] {
        let ([old, new], [of_old, of_new]) = (self.versions, self.sentences);
        [(old, of_old), (new, of_new)]
    }

    /// The places of the first facts.
    fn firsts(&self) -> [usize; 2] {
        self.sides().map(|(version, at)| version.sentence(at).map_or(0, |s| s.facts.start))
    }

    /// How surely two facts are the same figure; nothing where they are not.
    fn score(&self, o: usize, n: usize) -> f32 {
        let [olds, news] = self.stated;
        let (old, new) = (&olds[o], &news[n]);
        let label = plainly_alike(self.label(0, old), self.label(1, new));
        let order = (part_of(o, olds.len()) - part_of(n, news.len())).abs();
        let score = 1.5 * label + self.around(old, new) - 0.5 * order;
        if is_same(old, new) {
            return 4.0 + score;
        }
        if old.class != new.class {
            return if score - 1.5 >= OTHER_CLASS { score - 1.5 } else { 0.0 };
        }
        // Of what is counted there is another word: only what stands around can tell.
        let is_lone = old.class != Class::Count && self.is_only(old.class);
        if score >= CHANGED || is_lone { (score + 1.0).max(0.1) } else { 0.0 }
    }

    fn label(&self, side: usize, stated: &Stated) -> &'a [Word] {
        self.versions[side].label(stated)
    }

    /// Whether each sentence has one figure of a class that the other has not as it is.
    fn is_only(&self, class: Class) -> bool {
        let [olds, news] = self.stated;
        let count = |of: &[Stated], others: &[Stated]| {
            let is_open = |one: &&Stated| !others.iter().any(|other| is_same(one, other));
            of.iter().filter(|one| one.class == class).filter(is_open).count()
        };
        count(olds, news) == 1 && count(news, olds) == 1
    }

    /// How alike the words just before and just after two facts are.
    fn around(&self, old: &Stated, new: &Stated) -> f32 {
        let word = |side: usize, stated: &Stated, step: isize| {
            let slot = stated.slot.checked_add_signed(step)?;
            let (version, at) = self.sides()[side];
            version.sentence(at).filter(|sentence| sentence.words.contains(&slot))?;
            version.all_words().get(slot).copied()
        };
        let steps = [(-1, 0.75), (1, 0.75), (-2, 0.25), (2, 0.25)];
        let weigh = |(step, weight): (isize, f32)| {
            match (word(0, old, step), word(1, new, step)) {
                (Some(one), Some(other)) if one == other => weight,
                // Both begin or both end the sentence.
                (None, None) if step.abs() == 1 => weight / 2.0,
                _ => 0.0,
            }
        };
        steps.into_iter().map(weigh).sum()
    }
}

/// Where one of so many stands, from 0 to 1.
fn part_of(at: usize, of: usize) -> f32 {
    super::align::part(at, of.saturating_sub(1))
}
