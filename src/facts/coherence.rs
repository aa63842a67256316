//! Figures that an article gives twice, and differently.
//!
//! Two facts are held against each other only where everything but their value is the same: kind,
//! unit, label, section, and the dates told beside them. What is rounded, a range, a limit or a
//! list contradicts nothing: a false alarm costs more trust than a slip that nobody told of.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};

use crate::document::Chunk;
use crate::source::Span;

use super::{Amount, Bound, Decimal, Fact, Value};

/// A label of fewer letters names more than one thing.
const TELLING: usize = 12;

/// Of a section with more figures than these, the rest is a table.
const MOST: usize = 50_000;

/// A figure that may be told again: what it is a figure of, hashed, and its amount.
#[derive(Clone, Copy, Debug)]
pub(super) struct Figure {
    subject: u64,
    amount: Decimal,
    span: Span,
}

impl Figure {
    /// The figure of the fact `at` of a chunk; `blocks` are the places of the facts' blocks.
    pub(super) fn of(chunk: &Chunk, facts: &[Fact], blocks: &[usize], at: usize) -> Option<Self> {
        let fact = facts.get(at)?;
        let (amount, unit) = exact(&fact.value).filter(|_| fact.bound == Bound::Exact)?;
        let label = chunk.text_of(fact.label).to_lowercase();
        if label.chars().filter(|c| c.is_alphabetic()).count() < TELLING {
            return None;
        }
        let mut subject = DefaultHasher::new();
        (fact.value.kind().name(), unit, label).hash(&mut subject);
        for date in dates_beside(facts, blocks, at) {
            date.hash(&mut subject);
        }
        Some(Self { subject: subject.finish(), amount, span: fact.span })
    }
}

/// The figures of the section that is being read, and what was found in those before.
#[derive(Clone, Debug, Default)]
pub(super) struct Contradictions {
    /// The first three figures of each subject: three under one label are a table or a series.
    told: HashMap<u64, Vec<(usize, Figure)>>,
    /// Pairs of places, rising.
    found: Vec<(usize, usize)>,
}

impl Contradictions {
    /// Takes the next figure of the section.
    pub(super) fn add(&mut self, at: usize, figure: Figure) {
        if self.told.len() >= MOST && !self.told.contains_key(&figure.subject) {
            return;
        }
        let told = self.told.entry(figure.subject).or_default();
        if told.len() < 3 {
            told.push((at, figure));
        }
    }

    /// The section has ended.
    pub(super) fn end_section(&mut self) {
        for figures in self.told.drain().map(|(_, figures)| figures) {
            let [(first, one), (second, two)] = figures.as_slice() else { continue };
            if is_apart(one.span, two.span) && !agree(one.amount, two.amount) {
                self.found.extend([(*first, *second), (*second, *first)]);
            }
        }
    }

    /// The pairs of places of facts that give the same figure another value, rising.
    pub(super) fn pairs(mut self) -> Vec<(usize, usize)> {
        self.end_section();
        self.found.sort_unstable();
        self.found
    }
}

fn exact(value: &Value) -> Option<(Decimal, &str)> {
    match value {
        Value::Money(Amount::One(amount), unit)
        | Value::Quantity(Amount::One(amount), unit)
        | Value::Count(Amount::One(amount), unit) => Some((*amount, unit)),
        Value::Percent(Amount::One(amount)) => Some((*amount, "%")),
        Value::Money(..)
        | Value::Quantity(..)
        | Value::Count(..)
        | Value::Percent(_)
        | Value::Date(_)
        | Value::Period(_)
        | Value::Time(_)
        | Value::Duration(_)
        | Value::DurationRange(..)
        | Value::Frequency { .. }
        | Value::Ratio(..)
        | Value::Ordinal(_)
        | Value::Number(_) => None,
    }
}

/// The dates that the same block tells: what was in 2023 may differ from what was in 2024.
fn dates_beside<'a>(
    facts: &'a [Fact],
    blocks: &'a [usize],
    at: usize,
) -> impl Iterator<Item = &'a str> {
    // A block with more facts than that is a table.
    const REACH: usize = 12;
    let around = at.saturating_sub(REACH)..(at + REACH).min(facts.len());
    let beside = around.filter(move |other| blocks.get(*other) == blocks.get(at));
    beside.filter_map(|other| {
        let (Value::Date(edtf) | Value::Period(edtf)) = &facts.get(other)?.value else {
            return None;
        };
        Some(edtf.0.as_ref())
    })
}

/// Whether two facts are far enough apart to speak of one thing twice; « de 3 % à 5 % » is a change.
fn is_apart(first: Span, second: Span) -> bool {
    const NEAR: usize = 160;
    second.start() > first.end() + NEAR
}

/// Whether one amount may be the other one rounded: within a twentieth of it.
fn agree(one: Decimal, two: Decimal) -> bool {
    let (one, two) = (one.to_f64(), two.to_f64());
    (one - two).abs() <= 0.05 * one.abs().max(two.abs())
}
