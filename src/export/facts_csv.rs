//! Facts as comma-separated values (RFC 4180).

use std::io::{self, Write};

use crate::style::Theme;

use super::cells::{COLUMNS, cells};
use super::{Articles, FactRecord};

/// Writes the names of the columns.
pub(super) fn open(_among: Articles, out: &mut dyn Write) -> io::Result<()> {
    write_row(&COLUMNS, out)
}

/// Writes one fact as one row.
pub(super) fn write(
    record: &FactRecord<'_>,
    _theme: Option<&Theme>,
    out: &mut dyn Write,
) -> io::Result<()> {
    write_row(&cells(record), out)
}

fn write_row(cells: &[impl AsRef<str>], out: &mut dyn Write) -> io::Result<()> {
    let row: Vec<_> = cells.iter().map(|cell| quoted(cell.as_ref())).collect();
    write!(out, "{}\r\n", row.join(","))
}

/// A cell in quotation marks where it needs them; a cell that is cleaned has no line ends.
fn quoted(cell: &str) -> String {
    if cell.contains([',', '"']) {
        return format!("\"{}\"", cell.replace('"', "\"\""));
    }
    cell.to_owned()
}
