//! Differences as a Markdown table.

use std::io::{self, Write};

use super::markdown::{escaped, row};
use super::{DifferenceRecord, Setting};

const COLUMNS: [&str; 7] = ["change", "kind", "old", "new", "label", "section", "sentence"];

/// Writes the head of the table.
pub(super) fn open(
    _names: [&str; 2],
    _setting: &Setting<'_>,
    out: &mut dyn Write,
) -> io::Result<()> {
    let rules = COLUMNS.map(|_| "---".to_owned());
    writeln!(out, "{}\n{}", row(&COLUMNS.map(str::to_owned)), row(&rules))
}

/// Writes one difference as one row, the figure bold in its sentence.
pub(super) fn write(
    record: &DifferenceRecord<'_>,
    setting: &Setting<'_>,
    out: &mut dyn Write,
) -> io::Result<()> {
    let Some(side) = record.present() else { return Ok(()) };
    let [old, new] = record.values(setting.is_ascii).map(Option::unwrap_or_default);
    let [before, here, after] = side.sentence().map(|part| spaced(&part));
    let sentence = format!("{before}**{here}**{after}");
    let cells = [
        record.change.name().to_owned(),
        side.fact.fact.value.kind().name().to_owned(),
        escaped(&old),
        escaped(&new),
        escaped(&side.label()),
        escaped(&record.section.join(" › ")),
        sentence,
    ];
    writeln!(out, "{}", row(&cells))
}

/// Escaped, with the blanks at its ends.
fn spaced(text: &str) -> String {
    let blank = |is_there: bool| if is_there { " " } else { "" };
    let text_itself = escaped(text);
    if text_itself.is_empty() {
        return blank(text.starts_with(' ')).to_owned();
    }
    let (left, right) = (blank(text.starts_with(' ')), blank(text.ends_with(' ')));
    format!("{left}{text_itself}{right}")
}
