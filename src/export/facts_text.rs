//! Facts for people: line number, kind, what the text says, what it is about.

use std::io::{self, Write};

use unicode_width::UnicodeWidthStr;

use crate::source::clean;

use super::FactRecord;

/// The columns that the text of a fact gets; longer ones push their label to the right.
const TEXT: usize = 30;

/// Writes one fact as one line of an aligned table.
pub(super) fn write(record: &FactRecord<'_>, out: &mut dyn Write) -> io::Result<()> {
    if let Some(file) = record.file {
        write!(out, "{}:", clean(file))?;
    }
    let kind = record.fact.value.kind().name();
    let key = if record.key == Some(true) { '!' } else { ' ' };
    let text = one_line(record.text);
    let room = TEXT.saturating_sub(text.width());
    let label = one_line(record.label);
    let line = record.position.line;
    let row = format!("{line:>5} {key} {kind:<9}  {text}{:room$}  {label}", "");
    writeln!(out, "{}", row.trim_end())
}

/// Cleaned, and with runs of white space as one space.
pub(super) fn one_line(text: &str) -> String {
    clean(text).split_ascii_whitespace().collect::<Vec<_>>().join(" ")
}
