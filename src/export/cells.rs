//! A fact as the cells of a row, for the forms that spreadsheets and databases read.
//!
//! Every cell is on one line and cleaned, and none can be run as a formula: the text comes from a
//! stranger's article. `start` and `end` lead back to what the source has there, byte for byte.

use super::FactRecord;
use super::facts_text::one_line;
use super::value::{Part, parts};

/// The columns, in the order of the members of a JSON object, each part of a value on its own.
///
/// They are the same for one article and for several, so that what was printed at different times
/// can be put together.
pub(super) const COLUMNS: [&str; 22] = [
    "file",
    "kind",
    "text",
    "start",
    "end",
    "edtf",
    "iso",
    "amount",
    "min",
    "max",
    "currency",
    "unit",
    "of",
    "times",
    "numerator",
    "denominator",
    "bound",
    "label",
    "section",
    "line",
    "column",
    "key",
];

/// What a spreadsheet takes for the beginning of a formula; the wide forms of the same signs begin
/// one too, where people write with them.
const FORMULA: [char; 8] = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];

/// The cells of a fact, one for each of [`COLUMNS`].
pub(super) fn cells(record: &FactRecord<'_>) -> [String; 22] {
    let parts = parts(&record.fact.value);
    COLUMNS.map(|column| {
        let part = parts.iter().find(|(name, _)| *name == column).map(|(_, part)| *part);
        harmless(part.map_or_else(|| own(record, column), shown))
    })
}

fn shown(part: Part<'_>) -> String {
    match part {
        Part::Number(number) => number.to_string(),
        Part::Text(text) => one_line(text),
        Part::True => "true".to_owned(),
    }
}

/// A cell that is no part of the value; empty for the parts that this value has not.
fn own(record: &FactRecord<'_>, column: &str) -> String {
    match column {
        "file" => one_line(&record.article.name),
        "kind" => record.fact.value.kind().name().to_owned(),
        "text" => one_line(record.text()),
        "start" => record.fact.span.start().to_string(),
        "end" => record.fact.span.end().to_string(),
        "bound" => record.fact.bound.name().to_owned(),
        "label" => one_line(&record.label()),
        "section" => one_line(&record.section.join(" > ")),
        "line" => record.position.line.to_string(),
        "column" => record.position.column.to_string(),
        "key" => record.key.map(|key| key.to_string()).unwrap_or_default(),
        _ => String::new(),
    }
}

/// A cell with an apostrophe before what a spreadsheet would run; a number stays a number, and a
/// sign alone (`-` is standard input) is no formula.
fn harmless(cell: String) -> String {
    let is_sign_alone = cell.chars().nth(1).is_none();
    if !cell.starts_with(FORMULA) || is_sign_alone || is_number(&cell) {
        return cell;
    }
    format!("'{cell}")
}

/// Whether a cell is a number in digits, with a sign before it or not.
fn is_number(cell: &str) -> bool {
    let digits = cell.strip_prefix(['-', '+']).unwrap_or(cell);
    let (whole, part) = digits.split_once('.').unwrap_or((digits, "0"));
    [whole, part].iter().all(|text| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::harmless;

    fn check(cell: &str, expected: &str) {
        assert_eq!(harmless(cell.to_owned()), expected);
    }

    #[test]
    fn what_a_spreadsheet_would_run_is_text() {
        check("=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0");
        check("@SUM(1+9)", "'@SUM(1+9)");
        check("+1+2", "'+1+2");
        check("-2+3+cmd", "'-2+3+cmd");
        check("－1＋2", "'－1＋2");
        check("--1", "'--1");
        check("-0051/-0044", "'-0051/-0044");
    }

    #[test]
    fn a_number_stays_a_number() {
        check("-12", "-12");
        check("-0.5", "-0.5");
        check("+33", "+33");
        check("12", "12");
        check("-", "-");
        check("", "");
    }
}
