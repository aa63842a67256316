//! The sections of an article as JSON Lines: one object a line.

use std::io::{self, Write};

use serde::Serialize;

use crate::document::SectionKind;
use crate::style::Theme;

use super::SectionRecord;
use super::json::write_json;

/// A section as an object.
#[derive(Serialize)]
pub(super) struct Row<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    file: Option<&'a str>,
    level: u8,
    title: &'a str,
    start: usize,
    end: usize,
    words: usize,
    facts: usize,
    kind: &'a str,
    certainty: f32,
}

impl<'a> Row<'a> {
    pub(super) fn new(record: &SectionRecord<'a>) -> Self {
        let section = record.section;
        Self {
            file: record.file,
            level: section.heading.level,
            title: &section.title,
            start: section.span.start(),
            end: record.end,
            words: record.words,
            facts: record.facts,
            kind: name(section.heading.kind),
            // Two digits: more would only look as if more were known.
            certainty: (section.heading.certainty * 100.0).round() / 100.0,
        }
    }
}

/// Writes each section as one line.
pub(super) fn write(
    records: &[SectionRecord<'_>],
    _theme: Option<&Theme>,
    out: &mut dyn Write,
) -> io::Result<()> {
    for record in records {
        write_json(&Row::new(record), out)?;
        out.write_all(b"\n")?;
    }
    Ok(())
}

fn name(kind: SectionKind) -> &'static str {
    match kind {
        SectionKind::Title => "title",
        SectionKind::Section => "section",
        SectionKind::Chapter => "chapter",
        SectionKind::Question => "question",
        SectionKind::Aside => "aside",
        SectionKind::Landmark => "landmark",
    }
}
