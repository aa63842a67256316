//! Facts as one JSON document: an array of the objects that JSON Lines has.

use std::io::{self, Write};

use crate::style::Theme;

use super::FactRecord;
use super::facts_jsonl::Row;
use super::json::write_element;

/// Writes one fact as the next element.
pub(super) fn write(
    record: &FactRecord<'_>,
    _theme: Option<&Theme>,
    out: &mut dyn Write,
) -> io::Result<()> {
    write_element(record.number, &Row::new(record)?, out)
}
