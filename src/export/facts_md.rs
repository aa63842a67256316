//! Facts as a Markdown table: each with its value, its section and the sentence it stands in.

use std::io::{self, Write};

use crate::facts::{Amount, Value};
use crate::style::Theme;

use super::markdown::{escaped, row};
use super::{Articles, FactRecord};

const COLUMNS: [&str; 6] = ["line", "kind", "fact", "value", "section", "sentence"];

/// Writes the head of the table; with a column of files where there are several.
pub(super) fn open(among: Articles, out: &mut dyn Write) -> io::Result<()> {
    let file = (among == Articles::Several).then_some("file");
    let names: Vec<_> = file.into_iter().chain(COLUMNS).map(str::to_owned).collect();
    let rules = names.iter().map(|name| if name == "line" { "---:" } else { "---" }.to_owned());
    writeln!(out, "{}\n{}", row(&names), row(&rules.collect::<Vec<_>>()))
}

/// Writes one fact as one row.
pub(super) fn write(
    record: &FactRecord<'_>,
    _theme: Option<&Theme>,
    out: &mut dyn Write,
) -> io::Result<()> {
    let mut cells: Vec<_> = record.file().map(escaped).into_iter().collect();
    cells.extend([
        record.position.line.to_string(),
        record.fact.value.kind().name().to_owned(),
        escaped(&record.reading().of(record.fact.span)),
        escaped(&told(&record.fact.value)),
        escaped(&record.section.join(" › ")),
        escaped(&record.reading().sentence(record.fact.span)),
    ]);
    writeln!(out, "{}", row(&cells))
}

/// A value for people, in the codes that it is normalised to.
pub(super) fn told(value: &Value) -> String {
    match value {
        Value::Date(edtf) | Value::Period(edtf) => edtf.0.to_string(),
        Value::Time(iso) | Value::Duration(iso) => iso.to_string(),
        Value::DurationRange(min, max) => format!("{min}–{max}"),
        Value::Frequency { period, times } => format!("{} / {period}", number(*times)),
        Value::Money(amount, code) | Value::Quantity(amount, code) | Value::Count(amount, code) => {
            format!("{} {code}", number(*amount))
        }
        Value::Ratio(numerator, denominator) => format!("{numerator}/{denominator}"),
        Value::Percent(amount) => format!("{} %", number(*amount)),
        Value::Ordinal(amount) | Value::Number(amount) => number(*amount),
    }
}

fn number(amount: Amount) -> String {
    match amount {
        Amount::One(one) => one.to_string(),
        Amount::Range(min, max) => format!("{min}–{max}"),
    }
}
