//! Marks and highlights as Markdown: each a quotation with its place, its note and its facts below it.

use std::io::{self, Write};

use super::MarkRecord;
use super::facts_md::told;
use super::markdown::{escaped, paragraph};

/// Writes one mark or highlight; under the name of its article where that is another than the last.
pub(super) fn write(record: &MarkRecord<'_>, out: &mut dyn Write) -> io::Result<()> {
    let noted = record.noted;
    if record.number > 0 {
        writeln!(out)?;
    }
    let said: Vec<String> =
        noted.said.iter().map(|text| format!("> {}", paragraph(text))).collect();
    writeln!(out, "{}\n>\n> — {}", said.join("\n>\n"), place(record))?;
    if let Some(note) = &noted.note {
        writeln!(out, "\n{}", paragraph(note))?;
    }
    for (at, fact) in record.facts.iter().enumerate() {
        let text = record.document.said(fact.span).join(" ");
        let kind = fact.value.kind().name();
        let start = if at == 0 { "\n" } else { "" };
        writeln!(out, "{start}- {kind}: {} = {}", escaped(&text), escaped(&told(&fact.value)))?;
    }
    Ok(())
}

/// The article where there are several or no section, the section, the line, the letter of a mark.
fn place(record: &MarkRecord<'_>) -> String {
    let noted = record.noted;
    let name = record.file().or(noted.section.is_empty().then_some(&*record.article.name));
    let section = (!noted.section.is_empty()).then(|| noted.section.join(" › "));
    let line = noted.line.map(|line| format!("line {line}"));
    let letter = noted.letter.map(|letter| format!("mark {letter}"));
    let lost = noted.span.is_none().then(|| "not in the text any more".to_owned());
    let parts = [name.map(str::to_owned), section, line, letter, lost];
    let parts: Vec<String> = parts.into_iter().flatten().map(|part| escaped(&part)).collect();
    parts.join(", ")
}
