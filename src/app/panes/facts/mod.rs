//! The facts pane: all facts so far, which of them are listed, and which is the current one.

mod asked;
mod filter;
mod listed;
mod order;
mod sheaves;
mod walk;
mod witness;

pub use listed::Entries;
pub use order::{Among, Kindred, Order};
pub use sheaves::Sheaves;
pub use witness::Witness;

use crate::facts::{Fact, FactList, HeldFact, Packed, Standing};
use crate::source::Span;
use crate::style::Hue;

use super::words::Words;
use asked::Asked;
use listed::Listed;
use order::Arranged;

/// So many facts are put in order between two frames; of more, only once all are known.
const AT_ONCE: usize = 20_000;

/// The facts pane.
#[derive(Clone, Debug, Default)]
pub struct FactsPane {
    all: FactList,
    standing: Standing,
    /// Those that the filter lets through.
    listed: Listed,
    order: Order,
    /// The same in another order than the text's; empty in that one.
    arranged: Arranged,
    only_keys: bool,
    hue: Option<Hue>,
    words: Words,
    /// The same words as a query, where they are one.
    asked: Option<Asked>,
    /// The facts that have the words, or pass the query, rising.
    worded: Vec<u32>,
    /// The place in `all` of the current fact.
    current: Option<u32>,
    found_to: usize,
    is_complete: bool,
    /// How many facts of each hue there would be: counted as they come, since a large text has
    /// more of them than can be counted for every frame.
    counts: [usize; 6],
}

impl FactsPane {
    /// All facts so far, in reading order.
    #[must_use]
    pub fn all(&self) -> &FactList {
        &self.all
    }

    /// A fact by its place.
    #[must_use]
    pub fn fact(&self, index: u32) -> Option<HeldFact> {
        self.all.get(index)
    }

    /// Whether a fact is a key figure; until they are ranked, all are taken for it.
    #[must_use]
    pub fn is_key(&self, index: u32) -> bool {
        self.standing.is_key(index as usize)
    }

    /// The fact that gives the same figure another value.
    #[must_use]
    pub fn other(&self, index: u32) -> Option<HeldFact> {
        self.all.get(place(self.standing.other(index as usize)?))
    }

    /// The places of the facts that are listed, in reading order.
    #[must_use]
    pub fn listed(&self) -> Entries<'_> {
        self.listed.entries()
    }

    /// Whether only key figures are listed.
    #[must_use]
    pub fn only_keys(&self) -> bool {
        self.only_keys
    }

    /// The only hue that is listed, if it is one.
    #[must_use]
    pub fn only_hue(&self) -> Option<Hue> {
        self.hue
    }

    /// The current fact.
    #[must_use]
    pub fn current(&self) -> Option<u32> {
        self.current
    }

    /// Up to which source byte facts have been looked for.
    #[must_use]
    pub fn found_to(&self) -> usize {
        self.found_to
    }

    /// Whether all facts have been found.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        self.is_complete
    }

    /// The facts between two source bytes, as a range of places.
    #[must_use]
    pub fn between(&self, span: Span) -> std::ops::Range<u32> {
        self.all.between(span)
    }

    /// The places of the listed facts in the order of the panel.
    #[must_use]
    pub fn entries(&self) -> Entries<'_> {
        match self.order {
            Order::Text => self.listed(),
            Order::Value | Order::Date => Entries::Some(&self.arranged.entries),
        }
    }

    /// The entry of a fact in the panel, where it is listed.
    #[must_use]
    pub fn entry_of(&self, index: u32) -> Option<usize> {
        match self.order {
            Order::Text => self.listed().position(index),
            Order::Value | Order::Date => self.entries().iter().position(|of| of == index),
        }
    }

    /// The group that an entry stands in; in the order of the text facts stand by their sections.
    #[must_use]
    pub fn kindred(&self, entry: usize) -> Option<Among<'_>> {
        let groups = &self.arranged.groups;
        let at = groups.partition_point(|(start, _)| *start <= entry).checked_sub(1)?;
        let (start, kindred) = groups.get(at)?;
        Some(Among { kindred, is_first: *start == entry })
    }

    /// In which order they are listed.
    #[must_use]
    pub fn order(&self) -> Order {
        self.order
    }

    /// The words that they are filtered by.
    #[must_use]
    pub fn words(&self) -> &Words {
        &self.words
    }

    /// Whether not all facts are listed.
    #[must_use]
    pub fn is_filtered(&self) -> bool {
        self.hue.is_some() || self.only_keys || !self.words.is_empty()
    }

    /// How many facts of a hue there are among those that the rest of the filter lets through.
    #[must_use]
    pub fn count(&self, hue: Hue) -> usize {
        Hue::ALL.iter().zip(&self.counts).find(|(of, _)| **of == hue).map_or(0, |(_, count)| *count)
    }

    /// Whether the filter lets a fact through.
    #[must_use]
    pub fn lets_through(&self, index: u32) -> bool {
        let hue = |index| self.fact(index).and_then(|fact| hue_of(&fact));
        self.hue.is_none_or(|only| hue(index) == Some(only)) && self.lets_any_hue(index)
    }

    /// Whether the filter would let a fact through, whatever its hue.
    #[must_use]
    pub fn lets_any_hue(&self, index: u32) -> bool {
        (!self.only_keys || self.is_key(index)) && self.has_words(index)
    }

    fn has_words(&self, index: u32) -> bool {
        self.words.is_empty() || self.worded.binary_search(&index).is_ok()
    }

    /// Adds the next facts.
    pub fn add(&mut self, witness: Witness<'_>, facts: Vec<Packed>, found_to: usize) {
        let from = place(self.all.len());
        for facts in facts {
            self.all.append(facts);
        }
        self.found_to = found_to;
        self.find_words(witness, from);
        self.list_from(from);
        if self.listed().len() < AT_ONCE {
            self.arrange();
        }
    }

    /// Adds the facts of another document, of which it is known how they stand to each other.
    pub(in crate::app) fn add_weighed(
        &mut self,
        witness: Witness<'_>,
        facts: Vec<Packed>,
        standing: &Standing,
    ) {
        self.standing.append(standing);
        self.add(witness, facts, 0);
    }

    /// There will be no more facts.
    pub(in crate::app) fn complete(&mut self) {
        self.is_complete = true;
        self.filter();
    }

    /// Forgets all facts; what the reader wishes to see of them stays.
    pub fn forget_facts(&mut self) {
        (self.all, self.standing) = (FactList::default(), Standing::default());
        (self.current, self.found_to, self.is_complete) = (None, 0, false);
        self.worded.clear();
        self.filter();
    }

    /// Learns how the facts stand to each other; there will be no more of them.
    pub fn weigh(&mut self, standing: Standing) {
        self.standing = standing;
        self.complete();
    }
}

fn hue_of(fact: &Fact) -> Option<Hue> {
    fact.value.kind().hue()
}

/// A place in a list of facts. There are fewer than four thousand million of them in any text that
/// fits in memory.
fn place(index: usize) -> u32 {
    u32::try_from(index).unwrap_or(u32::MAX)
}
