//! Which facts of an article are its key figures.
//!
//! A dense article states a hundred numbers, and a reader wants ten. A fact scores by what it is,
//! by where it stands and by whether it says what it is about; then every section gets its best
//! one before any gets its second.

use crate::document::{BlockKind, Document};

use super::coherence::contradictions;
use super::{Amount, Bound, Fact, Precision, Value};

/// What only the whole document tells of its facts; one answer for each, in order.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Standing {
    /// Whether it is a key figure.
    pub keys: Vec<bool>,
    /// The place of the fact that gives the same figure another value.
    pub others: Vec<Option<usize>>,
}

impl Standing {
    /// Weighs the facts of a whole document against each other.
    #[must_use]
    pub fn of(document: &Document, facts: &[Fact]) -> Self {
        Self { keys: key_figures(document, facts), others: contradictions(document, facts) }
    }
}

/// How many key figures an article has at least, where it states as many.
const FEWEST: usize = 10;

/// And at most: the panel is one screen.
const MOST: usize = 24;

/// One key figure for each so many facts, between the two.
const SHARE: usize = 6;

/// Which facts of a whole document are its key figures; one answer for each fact.
fn key_figures(document: &Document, facts: &[Fact]) -> Vec<bool> {
    let wanted = (facts.len() / SHARE).clamp(FEWEST, MOST);
    let mut ranked: Vec<(usize, i32, Option<usize>)> = facts
        .iter()
        .enumerate()
        .map(|(at, fact)| (at, score(document, fact), document.outline().at(fact.span.start())))
        .filter(|(_, score, _)| *score > 0)
        .collect();
    ranked.sort_by_key(|(at, score, _)| (-score, *at));
    let mut key = vec![false; facts.len()];
    for at in spread(&ranked).into_iter().take(wanted) {
        if let Some(is_key) = key.get_mut(at) {
            *is_key = true;
        }
    }
    key
}

/// Every section's best, then every section's second, and so on.
fn spread(ranked: &[(usize, i32, Option<usize>)]) -> Vec<usize> {
    let mut seen = std::collections::HashMap::new();
    let mut rounds: Vec<(usize, i32, usize)> = Vec::with_capacity(ranked.len());
    for (at, score, section) in ranked {
        let round = seen.entry(*section).or_insert(0usize);
        rounds.push((*round, -score, *at));
        *round += 1;
    }
    rounds.sort_unstable();
    rounds.into_iter().map(|(_, _, at)| at).collect()
}

fn score(document: &Document, fact: &Fact) -> i32 {
    let kind = worth(&fact.value);
    if kind == 0 {
        return 0;
    }
    let label = if fact.label.is_empty() { -10 } else { 4 };
    let bound = match fact.bound {
        Bound::Exact | Bound::Approx => 0,
        Bound::Min | Bound::Max => 1,
    };
    kind + label + bound + standing(document, fact)
}

/// The title, the lead and the first words of a block before the middle of an enumeration.
fn standing(document: &Document, fact: &Fact) -> i32 {
    let Some(id) = document.block_at(fact.span.start()) else { return 0 };
    let Some(block) = document.block(id) else { return 0 };
    let kind = match block.kind {
        BlockKind::Heading(_) => 2,
        BlockKind::Paragraph => 3,
        BlockKind::Table(_) | BlockKind::Verbatim => -2,
        BlockKind::Byline | BlockKind::Code { .. } | BlockKind::Rule => -4,
    };
    let is_early = fact.span.start().saturating_sub(block.span.start()) < 240;
    let is_lead =
        document.first().is_some_and(|first| id.chunk == first.chunk && id.index < first.index + 3);
    kind + 2 * i32::from(is_early) + 2 * i32::from(is_lead)
}

fn worth(value: &Value) -> i32 {
    match value {
        Value::Money(amount, _) => 20 + size(*amount),
        Value::Percent(_) => 18,
        Value::Count(amount, _) => 8 + 2 * size(*amount),
        Value::Quantity(..) => 13,
        Value::Ratio(..) => 14,
        Value::Date(date) | Value::Period(date) => match date.precision() {
            Precision::Day => 13,
            Precision::Month | Precision::Interval => 11,
            Precision::Season | Precision::Year => 8,
            Precision::Decade | Precision::Century => 6,
            Precision::Relative => 0,
        },
        Value::Duration(_) | Value::DurationRange(..) => 9,
        Value::Frequency { .. } => 8,
        Value::Time(_) => 4,
        Value::Number(amount) => 3 + size(*amount),
        Value::Ordinal(_) => 2,
    }
}

/// Larger amounts say more: about one point for each power of ten, up to eight.
#[expect(clippy::cast_possible_truncation, reason = "clamped to a handful just before")]
fn size(amount: Amount) -> i32 {
    let (Amount::One(number) | Amount::Range(_, number)) = amount;
    number.to_f64().abs().max(1.0).log10().clamp(0.0, 8.0) as i32
}
