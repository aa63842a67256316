//! The facts pane: all facts so far, which of them are listed, and which is the current one.

mod asked;
mod listed;
mod order;
mod sheaves;
mod walk;
mod witness;

pub use listed::Entries;
pub use order::{Among, Kindred, Order};
pub use sheaves::Sheaves;
pub use witness::Witness;

use crate::document::Language;
use crate::facts::{Fact, FactList, HeldFact, Packed, Standing};
use crate::source::Span;
use crate::style::Hue;

use super::words::Words;
use asked::Asked;
use listed::Listed;
use order::{Arranged, arranged};

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

    /// Lists facts as another list does: of the same kinds, in the same order.
    pub(in crate::app) fn list_as(&mut self, other: &Self) {
        (self.hue, self.only_keys, self.order) = (other.hue, other.only_keys, other.order);
        self.filter();
    }

    /// The same, and filters them by the same words.
    pub(in crate::app) fn list_alike(&mut self, witness: Witness<'_>, other: &Self) {
        (self.words, self.asked) = (other.words.clone(), other.asked.clone());
        (self.hue, self.only_keys, self.order) = (other.hue, other.only_keys, other.order);
        self.read_again(witness);
    }

    /// Learns how the facts stand to each other; there will be no more of them.
    pub fn weigh(&mut self, standing: Standing) {
        self.standing = standing;
        self.complete();
    }

    /// Lists only key figures, or all facts.
    pub fn toggle_keys(&mut self) {
        self.only_keys = !self.only_keys;
        self.filter();
    }

    /// Lists only facts of a hue, or of every hue; the same hue again lists every hue.
    pub fn only(&mut self, hue: Option<Hue>) {
        self.hue = if self.hue == hue { None } else { hue };
        self.filter();
    }

    /// Changes the words that the facts are filtered by: a query, where they are one (« amount>=1e6 »).
    pub fn look_for(
        &mut self,
        witness: Witness<'_>,
        language: Language,
        change: impl FnOnce(&mut String),
    ) {
        self.words.edit(change);
        self.asked = Asked::read(self.words.typed(), language);
        self.read_again(witness);
    }

    /// The sections have other names, or other places.
    pub fn read_again(&mut self, witness: Witness<'_>) {
        self.worded.clear();
        self.find_words(witness, 0);
        self.filter();
    }

    /// Lists the facts in the next order.
    pub fn reorder(&mut self) {
        self.order = self.order.next();
        self.arrange();
    }

    /// Looks for the words in what facts say, their labels and their sections.
    fn find_words(&mut self, witness: Witness<'_>, from: u32) {
        if self.words.is_empty() {
            return;
        }
        let mut worded = std::mem::take(&mut self.worded);
        self.all.each_from(from, |index, fact| {
            let passes = match &self.asked {
                Some(asked) => asked.lets_through(witness, fact, || self.is_key(index)),
                None => asked::has_words(&self.words, witness, fact),
            };
            if passes {
                worded.push(index);
            }
        });
        self.worded = worded;
    }

    /// Whether the filter asks for key figures, which are known at the end only.
    pub fn asks_for_keys(&self) -> bool {
        self.asked.as_ref().is_some_and(Asked::names_keys)
    }

    fn filter(&mut self) {
        self.counts = [0; 6];
        self.listed = if self.is_filtered() { Listed::Some(Vec::new()) } else { Listed::All(0) };
        self.list_from(0);
        self.current = self.current.filter(|index| self.lets_through(*index));
        self.arrange();
    }

    /// Counts and lists the facts from a place on.
    fn list_from(&mut self, from: u32) {
        if !self.is_filtered() {
            self.listed = Listed::All(place(self.all.len()));
            self.counts = self.all.counts();
            return;
        }
        let mut counts = self.counts;
        let mut listed = Vec::new();
        self.all.each_from(from, |index, fact| {
            if !self.lets_any_hue(index) {
                return;
            }
            let hue = hue_of(fact);
            let at = Hue::ALL.iter().position(|of| Some(*of) == hue);
            if let Some(count) = at.and_then(|at| counts.get_mut(at)) {
                *count += 1;
            }
            if self.hue.is_none_or(|only| hue == Some(only)) {
                listed.push(index);
            }
        });
        self.counts = counts;
        if let Listed::Some(before) = &mut self.listed {
            before.extend(listed);
        }
    }

    fn arrange(&mut self) {
        self.arranged = match self.order {
            Order::Text => Arranged::default(),
            Order::Value | Order::Date => arranged(self.order, &self.all, self.listed()),
        };
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
