//! The names of what facts that stand together have in common.

use crate::app::{App, Kindred};
use crate::ui::Look;

use super::amount;

/// The name of a group of facts in the order of value or of time, of which `fact` is one.
pub(super) fn name(app: &App, look: &Look, kindred: &Kindred, fact: u32) -> String {
    let words = &look.words;
    let text = |name: &str| words.text(name).to_owned();
    match kindred {
        Kindred::Money(code) => words.currency(code).to_owned(),
        Kindred::Percent => text("percents"),
        Kindred::Ratio => text("kin-ratios"),
        // The unit as the article writes it, where it does.
        Kindred::Quantity(code) => match amount::unit_of(app, fact) {
            unit if unit.is_empty() => code.to_string(),
            unit => unit,
        },
        Kindred::Count(of) => of.to_string(),
        Kindred::Magnitude => text("kin-counts"),
        Kindred::Duration => text("kin-durations"),
        Kindred::Frequency => text("kin-frequencies"),
        Kindred::Date => text("kin-dates"),
        Kindred::Undated => text("undated"),
        Kindred::Time => text("kin-times"),
        Kindred::Ordinal => text("kin-ordinals"),
        Kindred::Number => text("kin-numbers"),
        Kindred::Rest => text("kin-rest"),
    }
}
