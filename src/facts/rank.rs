//! Which facts of an article are its key figures.
//!
//! A dense article states a hundred numbers, and a reader wants ten. A fact scores by what it is,
//! by where it stands and by whether it says what it is about; then every section gets its best
//! one before any gets its second.

use crate::document::{Block, BlockKind};

use super::{Amount, Bound, Fact, Precision, Value};

/// How many key figures an article has at least, where it states as many.
const FEWEST: usize = 10;

/// And at most: the panel is one screen.
const MOST: usize = 24;

/// One key figure for each so many facts, between the two.
const SHARE: usize = 6;

/// Which facts are the key figures, found section by section in little room.
///
/// Every section's best fact comes before any section's second, so of each round (the bests, the
/// seconds …) no more than [`MOST`] can ever be among them.
#[derive(Clone, Debug, Default)]
pub(super) struct Ranking {
    /// The facts of the section that is being read: minus the score, and the place.
    section: Vec<(i32, usize)>,
    rounds: Vec<Vec<(i32, usize)>>,
}

impl Ranking {
    /// Takes the next fact of the section.
    pub(super) fn add(&mut self, at: usize, score: i32) {
        if score > 0 {
            self.section.push((-score, at));
        }
        // A whole book may be one section.
        if self.section.len() >= 16 * MOST {
            keep_best(&mut self.section);
        }
    }

    /// The section has ended.
    pub(super) fn end_section(&mut self) {
        keep_best(&mut self.section);
        self.rounds.resize(self.rounds.len().max(self.section.len()), Vec::new());
        for (round, fact) in self.rounds.iter_mut().zip(self.section.drain(..)) {
            round.push(fact);
            if round.len() >= 16 * MOST {
                keep_best(round);
            }
        }
    }

    /// The places of the key figures of a text with so many facts, rising.
    pub(super) fn keys(mut self, facts: usize) -> Vec<usize> {
        self.end_section();
        self.rounds.iter_mut().for_each(keep_best);
        let wanted = (facts / SHARE).clamp(FEWEST, MOST);
        let mut keys: Vec<usize> =
            self.rounds.into_iter().flatten().map(|(_, at)| at).take(wanted).collect();
        keys.sort_unstable();
        keys
    }
}

fn keep_best(facts: &mut Vec<(i32, usize)>) {
    facts.sort_unstable();
    facts.truncate(MOST);
}

/// How much a fact says by itself and by where it stands; `block` is its block, `from_top` the
/// block's place in the article.
pub(super) fn score(fact: &Fact, block: &Block, from_top: usize) -> i32 {
    let kind = worth(&fact.value);
    if kind == 0 {
        return 0;
    }
    let label = if fact.label.is_empty() { -10 } else { 4 };
    let bound = match fact.bound {
        Bound::Exact | Bound::Approx => 0,
        Bound::Min | Bound::Max => 1,
    };
    kind + label + bound + standing(fact, block, from_top)
}

/// The title, the lead and the first words of a block before the middle of an enumeration.
fn standing(fact: &Fact, block: &Block, from_top: usize) -> i32 {
    let kind = match block.kind {
        BlockKind::Heading(_) => 2,
        BlockKind::Paragraph => 3,
        BlockKind::Table(_) | BlockKind::Verbatim => -2,
        BlockKind::Byline | BlockKind::Code { .. } | BlockKind::Rule => -4,
    };
    let is_early = fact.span.start().saturating_sub(block.span.start()) < 240;
    kind + 2 * i32::from(is_early) + 2 * i32::from(from_top < 3)
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
