//! Marks and highlights as one JSON document: an array of objects.

use std::io::{self, Write};

use serde::Serialize;
use serde_json::value::RawValue;

use crate::facts::Fact;
use crate::source::Span;

use super::MarkRecord;
use super::json::write_element;
use super::value::value_json;

/// A mark or a highlight as an object.
#[derive(Serialize)]
struct Row<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    file: Option<&'a str>,
    kind: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    letter: Option<char>,
    quotation: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<&'a str>,
    section: &'a [String],
    #[serde(skip_serializing_if = "Option::is_none")]
    start: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    end: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    line: Option<usize>,
    facts: Vec<FactRow<'a>>,
}

/// A fact within it.
#[derive(Serialize)]
struct FactRow<'a> {
    kind: &'a str,
    text: &'a str,
    start: usize,
    end: usize,
    value: Box<RawValue>,
    bound: &'a str,
}

/// Writes one mark or highlight as the next element.
pub(super) fn write(record: &MarkRecord<'_>, out: &mut dyn Write) -> io::Result<()> {
    let noted = record.noted;
    let fact = |fact: &'_ Fact| {
        Ok(FactRow {
            kind: fact.value.kind().name(),
            text: record.document.text(fact.span),
            start: fact.span.start(),
            end: fact.span.end(),
            value: RawValue::from_string(value_json(&fact.value))?,
            bound: fact.bound.name(),
        })
    };
    let row = Row {
        file: record.file(),
        kind: if noted.letter.is_some() { "mark" } else { "highlight" },
        letter: noted.letter,
        quotation: noted.said.join("\n\n"),
        note: noted.note.as_deref(),
        section: &noted.section,
        start: noted.span.map(Span::start),
        end: noted.span.map(Span::end),
        line: noted.line,
        facts: record.facts.iter().map(fact).collect::<io::Result<_>>()?,
    };
    write_element(record.number, &row, out)
}
