//! Facts as JSON Lines: one object a line.

use std::borrow::Cow;
use std::io::{self, Write};

use serde::Serialize;
use serde_json::value::RawValue;

use crate::style::Theme;

use super::FactRecord;
use super::json::write_json;
use super::value::value_json;

/// A fact as an object.
#[derive(Serialize)]
pub(super) struct Row<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<Box<RawValue>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    file: Option<&'a str>,
    kind: &'a str,
    text: &'a str,
    start: usize,
    end: usize,
    value: Box<RawValue>,
    bound: &'a str,
    label: Cow<'a, str>,
    section: &'a [String],
    line: usize,
    column: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    key: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    differs: Option<Other<'a>>,
}

/// Where the article gives the same figure another value.
#[derive(Serialize)]
struct Other<'a> {
    text: &'a str,
    start: usize,
    end: usize,
}

impl<'a> Row<'a> {
    pub(super) fn new(record: &FactRecord<'a>) -> io::Result<Self> {
        let id = record.article.id.clone().map(RawValue::from_string).transpose()?;
        Ok(Self {
            file: record.file().filter(|_| id.is_none()),
            id,
            kind: record.fact.value.kind().name(),
            text: record.text(),
            start: record.fact.span.start(),
            end: record.fact.span.end(),
            value: RawValue::from_string(value_json(&record.fact.value))?,
            bound: record.fact.bound.name(),
            label: record.label(),
            section: record.section,
            line: record.position.line,
            column: record.position.column,
            key: record.key,
            differs: record.differs.map(|(span, text)| Other {
                text,
                start: span.start(),
                end: span.end(),
            }),
        })
    }
}

/// Writes one fact as one line.
pub(super) fn write(
    record: &FactRecord<'_>,
    _theme: Option<&Theme>,
    out: &mut dyn Write,
) -> io::Result<()> {
    write_json(&Row::new(record)?, out)?;
    out.write_all(b"\n")
}
