//! The timeline: the dates of the article in the order of time.

use std::cmp::Reverse;

use crate::facts::{Edtf, Precision, Value};

use super::FactsPane;

/// A date on the timeline.
#[derive(Clone, PartialEq, Debug)]
pub struct Moment {
    /// Its place among all facts.
    pub fact: u32,
    /// The first day it can mean: year, month, day; none where no year is known.
    pub day: Option<(i32, u8, u8)>,
    /// How finely its beginning is told.
    pub precision: Precision,
    /// The year it ends in, where it is a span of time that ends in another.
    pub until: Option<i32>,
}

/// The dates of the article.
#[derive(Clone, Debug, Default)]
pub struct Timeline {
    moments: Vec<Moment>,
    is_by_text: bool,
}

impl Timeline {
    /// The dates that the filter lets through but for its hue, in the order of time or of the text.
    #[must_use]
    pub fn new(facts: &FactsPane, is_by_text: bool) -> Self {
        let mut moments: Vec<Moment> = Vec::new();
        facts.all().each_from(0, |index, fact| {
            let moment = moment(index, &fact.value);
            moments.extend(moment.filter(|_| facts.lets_any_hue(index)));
        });
        if !is_by_text {
            // A year stands before its months, and what cannot be dated at the end.
            moments.sort_by_key(|m| (m.day.is_none(), m.day, Reverse(m.precision), m.fact));
        }
        Self { moments, is_by_text }
    }

    /// The dates in order.
    #[must_use]
    pub fn moments(&self) -> &[Moment] {
        &self.moments
    }

    /// Whether they stand in the order of the text.
    #[must_use]
    pub fn is_by_text(&self) -> bool {
        self.is_by_text
    }
}

fn moment(fact: u32, value: &Value) -> Option<Moment> {
    let (Value::Date(date) | Value::Period(date)) = value else { return None };
    let mut ends = date.0.split('/').map(|end| Edtf(end.into()));
    let (first, last) = (ends.next()?, ends.next());
    let day = first.earliest();
    let until = last.and_then(|last| last.earliest()).map(|(year, ..)| year);
    let until = until.filter(|until| day.is_some_and(|(year, ..)| year < *until));
    Some(Moment { fact, day, precision: first.precision(), until })
}
