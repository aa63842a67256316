//! Facts as places that an editor can jump to: `file:line:column:text`.

use std::io::{self, Write};

use crate::style::Theme;

use super::FactRecord;
use super::facts_text::one_line;

/// Writes one fact as one line.
///
/// The column is in bytes, as in what Vim and grep-like programs print: in characters, the jump
/// would fall short of the figure on every line with an accent before it.
pub(super) fn write(
    record: &FactRecord<'_>,
    _theme: Option<&Theme>,
    out: &mut dyn Write,
) -> io::Result<()> {
    let (file, place, text) = (&record.article.name, record.position, one_line(record.text()));
    writeln!(out, "{}:{}:{}:{text}", one_line(file), place.line, place.byte)
}
