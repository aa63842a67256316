//! Facts in little room: a dense article of a hundred megabytes states millions of them.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::source::Span;
use crate::style::Hue;

use super::{Bound, Fact, Value};

/// The facts of a piece of text, about fifteen bytes each instead of two hundred.
///
/// Places are told from the fact before, and everything as `postcard` writes it: small numbers in
/// one byte, a text as its length and its bytes.
#[derive(Clone, Debug, Default)]
pub struct Packed {
    /// The source byte that the first place is told from.
    base: usize,
    count: usize,
    /// How many there are of each hue.
    hues: [u32; 6],
    bytes: Arc<[u8]>,
}

/// A fact as it is packed.
#[derive(Serialize, Deserialize)]
struct Record<V> {
    /// From the beginning of the fact before.
    ahead: u32,
    length: u32,
    /// From the beginning of the fact, and its length; none for [`Span::default`].
    label: Option<(i32, u32)>,
    bound: Bound,
    value: V,
}

impl Packed {
    /// Packs facts in reading order, none of which begins before the source byte `base`.
    #[must_use]
    pub fn new(facts: &[Fact], base: usize) -> Self {
        let (mut bytes, mut count, mut before) = (Vec::new(), 0, base);
        let mut hues = [0; 6];
        for fact in facts {
            let Some(record) = record(fact, before) else { continue };
            // Writing to memory cannot fail, and a fact that could not be written is none.
            if let Ok(longer) = postcard::to_extend(&record, std::mem::take(&mut bytes)) {
                (bytes, count) = (longer, count + 1);
            }
            before = fact.span.start();
            let hue = fact.value.kind().hue();
            let at = Hue::ALL.iter().position(|of| Some(*of) == hue);
            if let Some(count) = at.and_then(|at| hues.get_mut(at)) {
                *count += 1;
            }
        }
        Self { base, count, hues, bytes: bytes.into() }
    }

    /// The same facts so many bytes further on.
    #[must_use]
    pub fn shifted(&self, by: usize) -> Self {
        Self { base: self.base + by, ..self.clone() }
    }

    /// How many facts there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.count
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.count == 0
    }

    /// How many there are of each hue, in the order of [`Hue::ALL`].
    #[must_use]
    pub fn counts(&self) -> [u32; 6] {
        self.hues
    }

    /// The source byte that the first one begins at.
    #[must_use]
    pub fn start(&self) -> Option<usize> {
        let first = postcard::take_from_bytes::<Record<Value>>(&self.bytes);
        first.ok().map(|(record, _)| self.base + record.ahead as usize)
    }

    /// The facts, in reading order.
    #[must_use]
    pub fn facts(&self) -> Vec<Fact> {
        let mut facts = Vec::with_capacity(self.count);
        let (mut rest, mut before) = (&*self.bytes, self.base);
        while let Ok((record, after)) = postcard::take_from_bytes::<Record<Value>>(rest) {
            let fact = fact(record, before);
            (rest, before) = (after, fact.span.start());
            facts.push(fact);
        }
        facts
    }
}

fn record(fact: &Fact, before: usize) -> Option<Record<&Value>> {
    let start = fact.span.start();
    let label = (fact.label != Span::default()).then(|| {
        let from = isize::try_from(fact.label.start()).ok()? - isize::try_from(start).ok()?;
        Some((i32::try_from(from).ok()?, u32::try_from(fact.label.len()).ok()?))
    });
    Some(Record {
        ahead: u32::try_from(start.checked_sub(before)?).ok()?,
        length: u32::try_from(fact.span.len()).ok()?,
        label: label.flatten(),
        bound: fact.bound,
        value: &fact.value,
    })
}

fn fact(record: Record<Value>, before: usize) -> Fact {
    let start = before + record.ahead as usize;
    let label = record.label.map_or_else(Span::default, |(from, length)| {
        let label = start.saturating_add_signed(from as isize);
        Span::new(label, label + length as usize)
    });
    let span = Span::new(start, start + record.length as usize);
    Fact { span, value: record.value, bound: record.bound, label }
}
