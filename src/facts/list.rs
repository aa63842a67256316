//! All facts of an article, packed, and unpacked piece by piece where they are looked at.

use std::cell::RefCell;
use std::ops::{Deref, Range};
use std::rc::Rc;

use crate::source::Span;

use super::{Fact, Packed};

/// How many pieces stay unpacked: those in sight, and those that the rows of the track and of the
/// outline stand for; with fewer, every key would unpack them anew.
const OPEN: usize = 128;

/// All facts of an article so far, in reading order.
#[derive(Clone, Debug, Default)]
pub struct FactList {
    parcels: Vec<Parcel>,
    count: u32,
    counts: [usize; 6],
    open: RefCell<Vec<(usize, Rc<[Fact]>)>>,
}

#[derive(Clone, Debug)]
struct Parcel {
    /// The place of its first fact.
    first: u32,
    /// The source byte that its first fact begins at.
    start: usize,
    packed: Packed,
}

/// A fact that is held with those beside it.
#[derive(Clone, Debug)]
pub struct HeldFact {
    facts: Rc<[Fact]>,
    at: usize,
}

impl Deref for HeldFact {
    type Target = Fact;

    fn deref(&self) -> &Fact {
        // It was there when it was taken hold of.
        &self.facts[self.at]
    }
}

impl FactList {
    /// Adds the facts of the next piece of the text.
    pub fn append(&mut self, packed: Packed) {
        let first = self.count;
        let Some(start) = packed.start() else { return };
        for (count, more) in self.counts.iter_mut().zip(packed.counts()) {
            *count += more as usize;
        }
        self.count = first.saturating_add(place(packed.len()));
        self.parcels.push(Parcel { first, start, packed });
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.count as usize
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.count == 0
    }

    /// How many there are of each hue, in the order of [`Hue::ALL`](crate::style::Hue::ALL).
    #[must_use]
    pub fn counts(&self) -> [usize; 6] {
        self.counts
    }

    /// A fact by its place.
    #[must_use]
    pub fn get(&self, index: u32) -> Option<HeldFact> {
        let at = self.parcels.partition_point(|parcel| parcel.first <= index).checked_sub(1)?;
        let facts = self.facts_of(at);
        let at = (index - self.parcels.get(at)?.first) as usize;
        (at < facts.len()).then_some(HeldFact { facts, at })
    }

    /// The facts that overlap a span, as a range of places.
    #[must_use]
    pub fn between(&self, span: Span) -> Range<u32> {
        let from = self.before(span.start(), |fact, offset| fact.span.end() <= offset);
        from..self.before(span.end(), |fact, offset| fact.span.start() < offset).max(from)
    }

    /// How many facts begin before a source byte.
    #[must_use]
    pub fn count_before(&self, offset: usize) -> u32 {
        self.before(offset, |fact, offset| fact.span.start() < offset)
    }

    /// How many facts are before a source byte, by what that means.
    fn before(&self, offset: usize, is_before: fn(&Fact, usize) -> bool) -> u32 {
        let after = self.parcels.partition_point(|parcel| parcel.start < offset);
        let Some(at) = after.checked_sub(1) else { return 0 };
        let first = self.parcels.get(at).map_or(0, |parcel| parcel.first);
        first + place(self.facts_of(at).partition_point(|fact| is_before(fact, offset)))
    }

    /// Goes through all facts from a place on; nothing of what is passed stays unpacked.
    pub fn each_from(&self, from: u32, mut visit: impl FnMut(u32, &Fact)) {
        let parcel = self.parcels.partition_point(|parcel| parcel.first <= from).saturating_sub(1);
        for parcel in self.parcels.get(parcel..).unwrap_or_default() {
            for (index, fact) in (parcel.first..).zip(&parcel.packed.facts()) {
                if index >= from {
                    visit(index, fact);
                }
            }
        }
    }

    fn facts_of(&self, parcel: usize) -> Rc<[Fact]> {
        let mut open = self.open.borrow_mut();
        let found = open.iter().position(|(of, _)| *of == parcel);
        let facts = found.map_or_else(
            || self.parcels.get(parcel).map_or_else(Rc::default, |p| p.packed.facts().into()),
            |at| open.remove(at).1,
        );
        if open.len() >= OPEN {
            open.remove(0);
        }
        open.push((parcel, Rc::clone(&facts)));
        facts
    }
}

/// A place in a list of facts. There are fewer than four thousand million of them in any text that
/// fits in memory.
fn place(index: usize) -> u32 {
    u32::try_from(index).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::FactList;
    use crate::facts::{Amount, Bound, Decimal, Edtf, Fact, Packed, Value};
    use crate::source::Span;

    fn fact(start: usize, value: Value) -> Fact {
        let label =
            if start.is_multiple_of(2) { Span::default() } else { Span::new(start - 1, start + 8) };
        Fact { span: Span::new(start, start + 4), value, bound: Bound::Max, label }
    }

    fn facts() -> Vec<Fact> {
        let number = |n| Amount::One(Decimal::new(n, 2));
        let values = [
            Value::Money(
                Amount::Range(Decimal::whole(-5), Decimal::whole(i128::MAX)),
                "EUR".into(),
            ),
            Value::Date(Edtf("2024-05".into())),
            Value::Frequency { period: "P1D".into(), times: Amount::One(Decimal::new(15, 1)) },
            Value::Number(number(314)),
            Value::DurationRange("P1Y".into(), "P2Y".into()),
        ];
        (0..).zip(values).map(|(at, value)| fact(1_000 + at * 11, value)).collect()
    }

    #[test]
    fn what_is_packed_is_the_same_when_it_is_unpacked() {
        let packed = Packed::new(&facts(), 900);
        assert_eq!((packed.facts(), packed.len()), (facts(), 5));
        assert!(Packed::new(&[], 7).facts().is_empty());
    }

    #[test]
    fn facts_are_found_by_place_and_by_span_across_pieces() {
        let (all, mut list) = (facts(), FactList::default());
        for part in all.chunks(2) {
            list.append(Packed::new(part, 0));
        }
        let got: Vec<Fact> = (0..6).filter_map(|at| Some((*list.get(at)?).clone())).collect();
        assert_eq!(got, all);
        for from in 995..1_060 {
            for to in from..1_060 {
                let start = all.partition_point(|fact| fact.span.end() <= from);
                let end = all.partition_point(|fact| fact.span.start() < to).max(start);
                let found = list.between(Span::new(from, to));
                assert_eq!((found.start as usize, found.end as usize), (start, end), "{from}-{to}");
            }
        }
        let mut seen = Vec::new();
        list.each_from(3, |index, _| seen.push(index));
        assert_eq!(seen, [3, 4]);
    }
}
