//! Differences as JSON Lines: one object a line.

use std::io::{self, Write};

use serde::Serialize;

use super::facts_jsonl::Row;
use super::json::write_json;
use super::{DifferenceRecord, Setting, SideRecord};

#[derive(Serialize)]
struct Difference<'a> {
    change: &'a str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    parts: Vec<&'a str>,
    section: &'a [String],
    #[serde(skip_serializing_if = "Option::is_none")]
    old: Option<Side<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    new: Option<Side<'a>>,
}

/// A fact as `facts --format jsonl` prints it, with its sentence.
#[derive(Serialize)]
struct Side<'a> {
    #[serde(flatten)]
    fact: Row<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    column_head: Option<&'a str>,
    sentence: String,
}

impl<'a> Side<'a> {
    fn new(side: SideRecord<'a>) -> io::Result<Self> {
        Ok(Self {
            fact: Row::new(&side.fact)?,
            column_head: side.column.map(|column| side.fact.chunk.text_of(column)),
            sentence: side.sentence().concat(),
        })
    }
}

/// Writes one difference as one line.
pub(super) fn write(
    record: &DifferenceRecord<'_>,
    _setting: &Setting<'_>,
    out: &mut dyn Write,
) -> io::Result<()> {
    let difference = Difference {
        change: record.change.name(),
        parts: record.parts.names().collect(),
        section: record.section,
        old: record.old.map(Side::new).transpose()?,
        new: record.new.map(Side::new).transpose()?,
    };
    write_json(&difference, out)?;
    out.write_all(b"\n")
}
