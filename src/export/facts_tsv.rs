//! Facts as tab-separated values: nothing is quoted, as no cell that is cleaned has a tab or a line
//! end in it.

use std::io::{self, Write};

use crate::style::Theme;

use super::cells::{COLUMNS, cells};
use super::{Articles, FactRecord};

/// Writes the names of the columns.
pub(super) fn open(_among: Articles, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "{}", COLUMNS.join("\t"))
}

/// Writes one fact as one row.
pub(super) fn write(
    record: &FactRecord<'_>,
    _theme: Option<&Theme>,
    out: &mut dyn Write,
) -> io::Result<()> {
    writeln!(out, "{}", cells(record).join("\t"))
}
