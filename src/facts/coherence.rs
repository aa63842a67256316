//! Figures that an article gives twice, and differently.
//!
//! Two facts are held against each other only where everything but their value is the same: kind,
//! unit, label, section, and the dates told beside them. What is rounded, a range, a limit or a
//! list contradicts nothing: a false alarm costs more trust than a slip that nobody told of.

use std::collections::HashMap;

use crate::document::Document;

use super::{Amount, Bound, Decimal, Fact, Value};

/// A label of fewer letters names more than one thing.
const TELLING: usize = 12;

/// What must be the same of two figures before their values are compared.
#[derive(PartialEq, Eq, Hash)]
struct Subject<'a> {
    kind: &'static str,
    unit: &'a str,
    label: String,
    section: Option<usize>,
    dates: Vec<&'a str>,
}

/// For each fact the place of the one that gives the same figure another value, where one does.
pub(super) fn contradictions(document: &Document, facts: &[Fact]) -> Vec<Option<usize>> {
    let mut told: HashMap<Subject<'_>, Vec<(usize, Decimal)>> = HashMap::new();
    for (at, fact) in facts.iter().enumerate() {
        if let Some((subject, amount)) = subject(document, facts, at, fact) {
            told.entry(subject).or_default().push((at, amount));
        }
    }
    let mut others = vec![None; facts.len()];
    for figures in told.values() {
        // Three figures under one label are a table or a series.
        let [(first, one), (second, two)] = figures.as_slice() else { continue };
        if !is_apart(facts, *first, *second) || agree(*one, *two) {
            continue;
        }
        for (at, other) in [(*first, *second), (*second, *first)] {
            if let Some(place) = others.get_mut(at) {
                *place = Some(other);
            }
        }
    }
    others
}

/// What an exact figure is a figure of, and its amount.
fn subject<'a>(
    document: &'a Document,
    facts: &'a [Fact],
    at: usize,
    fact: &'a Fact,
) -> Option<(Subject<'a>, Decimal)> {
    let (amount, unit) = exact(&fact.value).filter(|_| fact.bound == Bound::Exact)?;
    let label = document.text(fact.label).to_lowercase();
    if label.chars().filter(|c| c.is_alphabetic()).count() < TELLING {
        return None;
    }
    let section = document.outline().at(fact.span.start());
    let dates = dates_beside(document, facts, at);
    let kind = fact.value.kind().name();
    Some((Subject { kind, unit, label, section, dates }, amount))
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
fn dates_beside<'a>(document: &Document, facts: &'a [Fact], at: usize) -> Vec<&'a str> {
    // A block with more facts than that is a table.
    const REACH: usize = 12;
    let block = |fact: &Fact| document.block_at(fact.span.start());
    let here = facts.get(at).and_then(block);
    let around = facts.get(at.saturating_sub(REACH)..(at + REACH).min(facts.len()));
    let beside = around.into_iter().flatten().filter(|fact| block(fact) == here);
    beside
        .filter_map(|fact| {
            let (Value::Date(edtf) | Value::Period(edtf)) = &fact.value else { return None };
            Some(edtf.0.as_ref())
        })
        .collect()
}

/// Whether two facts are far enough apart to speak of one thing twice; « de 3 % à 5 % » is a change.
fn is_apart(facts: &[Fact], first: usize, second: usize) -> bool {
    const NEAR: usize = 160;
    let end = facts.get(first).map_or(0, |fact| fact.span.end());
    facts.get(second).is_some_and(|fact| fact.span.start() > end + NEAR)
}

/// Whether one amount may be the other one rounded: within a twentieth of it.
fn agree(one: Decimal, two: Decimal) -> bool {
    let (one, two) = (one.to_f64(), two.to_f64());
    (one - two).abs() <= 0.05 * one.abs().max(two.abs())
}
