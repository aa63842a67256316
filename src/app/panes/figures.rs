//! The figures: amounts that can be compared side by side, and how large the others are.

use crate::facts::{Amount, Fact, Value};

use super::FactsPane;

/// What the bars of a group have in common.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Unit {
    /// Amounts in one currency (ISO 4217).
    Money(Box<str>),
    /// Shares of a hundred.
    Percent,
    /// Amounts in one unit (UCUM).
    Quantity(Box<str>),
    /// Amounts of different things: only their orders of magnitude can be told apart.
    Magnitude,
}

/// One amount.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Bar {
    /// Its place among all facts.
    pub fact: u32,
    /// How long it is; of a range, its upper end.
    pub length: f64,
}

/// Amounts that are compared with each other, the largest first.
#[derive(Clone, PartialEq, Debug)]
pub struct Group {
    /// What they have in common.
    pub unit: Unit,
    /// The amounts.
    pub bars: Vec<Bar>,
}

/// The amounts of the article.
#[derive(Clone, Debug, Default)]
pub struct Figures {
    groups: Vec<Group>,
}

impl Figures {
    /// The amounts that the filter lets through, by what they are amounts of. Never summed, never
    /// converted.
    #[must_use]
    pub fn new(facts: &FactsPane) -> Self {
        let mut groups: Vec<Group> = Vec::new();
        for index in facts.listed().iter() {
            let measured = facts.fact(index).and_then(|fact| measured(&fact));
            let Some((unit, length)) = measured else { continue };
            let bar = Bar { fact: index, length };
            match groups.iter_mut().find(|group| group.unit == unit) {
                Some(group) => group.bars.push(bar),
                None => groups.push(Group { unit, bars: vec![bar] }),
            }
        }
        Self { groups: arranged(groups) }
    }

    /// The groups: money, percentages, quantities, orders of magnitude.
    #[must_use]
    pub fn groups(&self) -> &[Group] {
        &self.groups
    }

    /// The amounts in the order they are shown in.
    pub fn bars(&self) -> impl Iterator<Item = &Bar> {
        self.groups.iter().flat_map(|group| &group.bars)
    }
}

fn measured(fact: &Fact) -> Option<(Unit, f64)> {
    let (unit, amount) = match &fact.value {
        Value::Money(amount, currency) => (Unit::Money(currency.clone()), amount),
        Value::Percent(amount) => (Unit::Percent, amount),
        Value::Quantity(amount, unit) => (Unit::Quantity(unit.clone()), amount),
        Value::Count(amount, _) => (Unit::Magnitude, amount),
        Value::Date(_)
        | Value::Period(_)
        | Value::Time(_)
        | Value::Duration(_)
        | Value::DurationRange(..)
        | Value::Frequency { .. }
        | Value::Ratio(..)
        | Value::Ordinal(_)
        | Value::Number(_) => return None,
    };
    let (Amount::One(number) | Amount::Range(_, number)) = amount;
    Some((unit, number.to_f64()))
}

/// An amount that is alone of its unit can only be told by its magnitude.
fn arranged(groups: Vec<Group>) -> Vec<Group> {
    let is_alone = |group: &Group| group.unit != Unit::Percent && group.bars.len() < 2;
    let (alone, mut groups): (Vec<Group>, Vec<Group>) = groups.into_iter().partition(is_alone);
    let alone = alone.into_iter().flat_map(|group| group.bars);
    match groups.iter_mut().find(|group| group.unit == Unit::Magnitude) {
        Some(group) => group.bars.extend(alone),
        None => groups.push(Group { unit: Unit::Magnitude, bars: alone.collect() }),
    }
    groups.retain(|group| !group.bars.is_empty());
    for group in &mut groups {
        group.bars.sort_by(|a, b| b.length.total_cmp(&a.length).then(a.fact.cmp(&b.fact)));
    }
    let place = |unit: &Unit| match unit {
        Unit::Money(_) => 0,
        Unit::Percent => 1,
        Unit::Quantity(_) => 2,
        Unit::Magnitude => 3,
    };
    groups.sort_by_key(|group| (place(&group.unit), std::cmp::Reverse(group.bars.len())));
    groups
}
