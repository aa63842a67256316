//! The facts pane: all facts so far, which of them are listed, and which is the current one.

use crate::facts::{Fact, Standing};
use crate::source::Span;
use crate::style::Hue;

/// The facts pane.
#[derive(Clone, Debug, Default)]
pub struct FactsPane {
    all: Vec<Fact>,
    standing: Standing,
    /// The places in `all` of the facts that the filter lets through.
    listed: Vec<u32>,
    only_keys: bool,
    hue: Option<Hue>,
    /// The place in `all` of the current fact.
    current: Option<u32>,
    found_to: usize,
    is_complete: bool,
    /// How many facts of each hue there are, and how many key figures: counted as they come, since
    /// a large text has more of them than can be counted for every frame.
    counts: [usize; 6],
    key_counts: [usize; 6],
}

impl FactsPane {
    /// All facts so far, in reading order.
    #[must_use]
    pub fn all(&self) -> &[Fact] {
        &self.all
    }

    /// A fact by its place.
    #[must_use]
    pub fn fact(&self, index: u32) -> Option<&Fact> {
        self.all.get(index as usize)
    }

    /// Whether a fact is a key figure; until they are ranked, all are taken for it.
    #[must_use]
    pub fn is_key(&self, index: u32) -> bool {
        self.standing.keys.get(index as usize).copied().unwrap_or(true)
    }

    /// The fact that gives the same figure another value.
    #[must_use]
    pub fn other(&self, index: u32) -> Option<&Fact> {
        let other = self.standing.others.get(index as usize).copied().flatten()?;
        self.all.get(other)
    }

    /// The places of the facts that are listed, in reading order.
    #[must_use]
    pub fn listed(&self) -> &[u32] {
        &self.listed
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
        let before = |offset: usize| self.all.partition_point(|fact| fact.span.start() < offset);
        let from = self.all.partition_point(|fact| fact.span.end() <= span.start());
        place(from)..place(before(span.end()))
    }

    /// How many facts of a hue there are, key figures only where only those are listed.
    #[must_use]
    pub fn count(&self, hue: Hue) -> usize {
        let counts = if self.only_keys { &self.key_counts } else { &self.counts };
        Hue::ALL.iter().zip(counts).find(|(of, _)| **of == hue).map_or(0, |(_, count)| *count)
    }

    fn count_from(&mut self, from: u32) {
        for index in from..place(self.all.len()) {
            let hue = self.fact(index).and_then(|fact| fact.value.kind().hue());
            let is_key = usize::from(self.is_key(index));
            let Some(at) = Hue::ALL.iter().position(|of| Some(*of) == hue) else { continue };
            if let (Some(all), Some(keys)) = (self.counts.get_mut(at), self.key_counts.get_mut(at))
            {
                *all += 1;
                *keys += is_key;
            }
        }
    }

    /// Whether the filter lets a fact through.
    #[must_use]
    pub fn lets_through(&self, index: u32) -> bool {
        let hue = self.fact(index).and_then(|fact| fact.value.kind().hue());
        self.hue.is_none_or(|only| hue == Some(only)) && (!self.only_keys || self.is_key(index))
    }

    /// Adds the next facts.
    pub fn add(&mut self, facts: Vec<Fact>, found_to: usize) {
        let from = place(self.all.len());
        self.all.extend(facts);
        self.found_to = found_to;
        self.count_from(from);
        let new = (from..place(self.all.len())).filter(|index| self.lets_through(*index));
        let new: Vec<u32> = new.collect();
        self.listed.extend(new);
    }

    /// Learns how the facts stand to each other; there will be no more of them.
    pub fn weigh(&mut self, standing: Standing) {
        self.standing = standing;
        self.is_complete = true;
        (self.counts, self.key_counts) = ([0; 6], [0; 6]);
        self.count_from(0);
        self.filter();
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

    fn filter(&mut self) {
        let all = 0..place(self.all.len());
        self.listed = all.filter(|index| self.lets_through(*index)).collect();
        self.current = self.current.filter(|index| self.lets_through(*index));
    }

    /// Makes the next listed fact the current one: after the current one if the reader is at it, else
    /// the first after where a jump landed, or in sight, or after it.
    pub fn next(&mut self, sight: Span, landing: Option<usize>) -> Option<&Fact> {
        let next = match (self.in_sight(sight, landing), landing) {
            (Some(current), _) => self.listed.partition_point(|index| *index <= current),
            (None, Some(landing)) => self.first_from(landing),
            (None, None) => self.first_from(sight.start()),
        };
        self.make_current(next)
    }

    /// Makes the listed fact before the current one, or before what is in sight, the current one.
    pub fn previous(&mut self, sight: Span, landing: Option<usize>) -> Option<&Fact> {
        let after = match (self.in_sight(sight, landing), landing) {
            (Some(current), _) => self.listed.partition_point(|index| *index < current),
            (None, Some(landing)) => self.first_from(landing),
            (None, None) => self.first_from(sight.end()),
        };
        self.make_current(after.checked_sub(1)?)
    }

    /// Moves the current fact by entries, from the first in sight when there is none.
    pub fn choose(&mut self, sight: Span, by: isize) {
        let Some(last) = self.listed.len().checked_sub(1) else { return };
        let at = match self.current.and_then(|current| self.listed.binary_search(&current).ok()) {
            Some(at) => at.saturating_add_signed(by),
            None => self.first_from(sight.start()),
        };
        self.make_current(at.min(last));
    }

    /// Makes a fact the current one.
    pub fn select(&mut self, index: u32) {
        self.current = Some(index);
    }

    fn make_current(&mut self, at: usize) -> Option<&Fact> {
        let index = *self.listed.get(at)?;
        self.current = Some(index);
        self.fact(index)
    }

    /// The current fact where the reader is still at it: in sight, and not left by a jump.
    fn in_sight(&self, sight: Span, landing: Option<usize>) -> Option<u32> {
        let is_there =
            |start: usize| sight.contains(start) && landing.is_none_or(|landing| landing == start);
        self.current.filter(|i| self.fact(*i).is_some_and(|f| is_there(f.span.start())))
    }

    /// The first entry of the list that begins at or after a source byte.
    #[must_use]
    pub fn first_from(&self, offset: usize) -> usize {
        self.listed.partition_point(|i| self.fact(*i).is_some_and(|f| f.span.start() < offset))
    }
}

/// A place in a list of facts. There are fewer than four thousand million of them in any text that
/// fits in memory.
fn place(index: usize) -> u32 {
    u32::try_from(index).unwrap_or(u32::MAX)
}
