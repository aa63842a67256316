//! The sections of articles as one JSON document: an array of the objects that JSON Lines has.

use std::io::{self, Write};

use crate::style::Theme;

use super::SectionRecord;
use super::json::write_element;
use super::outline_jsonl::Row;

/// Writes each section as the next element.
pub(super) fn write(
    records: &[SectionRecord<'_>],
    _theme: Option<&Theme>,
    out: &mut dyn Write,
) -> io::Result<()> {
    for record in records {
        write_element(record.number, &Row::new(record), out)?;
    }
    Ok(())
}
