//! Which fact is the current one: walked through in the text, chosen in the panel.

use crate::facts::HeldFact;
use crate::source::Span;

use super::{FactsPane, Order};

impl FactsPane {
    /// Makes the next listed fact the current one: after the current one if the reader is at it, else
    /// the first after where a jump landed, or in sight, or after it.
    pub fn next(&mut self, sight: Span, landing: Option<usize>) -> Option<HeldFact> {
        let next = match (self.in_sight(sight, landing), landing) {
            (Some(current), _) => self.listed().count_before(current + 1),
            (None, Some(landing)) => self.first_from(landing),
            (None, None) => self.first_from(sight.start()),
        };
        self.make_current(next)
    }

    /// Makes the listed fact before the current one, or before what is in sight, the current one.
    pub fn previous(&mut self, sight: Span, landing: Option<usize>) -> Option<HeldFact> {
        let after = match (self.in_sight(sight, landing), landing) {
            (Some(current), _) => self.listed().count_before(current),
            (None, Some(landing)) => self.first_from(landing),
            (None, None) => self.first_from(sight.end()),
        };
        self.make_current(after.checked_sub(1)?)
    }

    /// Moves the current fact by entries; when there is none, to the first that begins at or after `from`.
    pub fn choose(&mut self, from: usize, by: isize) {
        let Some(last) = self.entries().len().checked_sub(1) else { return };
        let at = match (self.current.and_then(|current| self.entry_of(current)), self.order) {
            (Some(at), _) => at.saturating_add_signed(by),
            (None, Order::Text) => self.first_from(from),
            (None, Order::Value | Order::Date) => 0,
        };
        self.current = self.entries().get(at.min(last)).or(self.current);
    }

    /// Makes a fact the current one.
    pub fn select(&mut self, index: u32) {
        self.current = Some(index);
    }

    /// Makes the fact that begins at a source byte the current one, where there is one; else none is.
    pub(in crate::app) fn select_at(&mut self, start: Option<usize>) {
        let there = start.map(|start| (start, self.all.count_before(start)));
        let begins = |index| self.fact(index).map(|fact| fact.span.start());
        let found = there.filter(|(start, index)| begins(*index) == Some(*start));
        self.current = found.map(|(_, index)| index).filter(|index| self.lets_through(*index));
    }

    fn make_current(&mut self, at: usize) -> Option<HeldFact> {
        let index = self.listed().get(at)?;
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
        self.listed().count_before(self.all.count_before(offset))
    }
}
