//! The sections of an article for people: an indented tree with minutes and fact counts.

use std::io::{self, Write};

use unicode_width::UnicodeWidthStr;

use super::SectionRecord;
use super::facts_text::one_line;

/// Words read in a minute, by most people, silently, in prose.
const PACE: usize = 200;

/// The widest a title gets before its counts are pushed to the right.
const WIDEST: usize = 64;

/// Below this certainty a heading is shown as a guess.
const SURE: f32 = 0.6;

/// Writes the tree.
pub(super) fn write(records: &[SectionRecord<'_>], out: &mut dyn Write) -> io::Result<()> {
    if let Some(file) = records.first().and_then(|record| record.file) {
        writeln!(out, "{}", one_line(file))?;
    }
    let titles: Vec<String> = records.iter().map(entry).collect();
    let width = titles.iter().map(|title| title.width()).max().unwrap_or(0).min(WIDEST);
    for (record, title) in records.iter().zip(&titles) {
        let room = width.saturating_sub(title.width());
        let minutes = record.words.div_ceil(PACE);
        let facts = record.facts;
        writeln!(out, "{title}{:room$}  {minutes:>4} min  {facts:>4} #", "")?;
    }
    Ok(())
}

fn entry(record: &SectionRecord<'_>) -> String {
    let heading = record.section.heading;
    let indent = usize::from(heading.level.saturating_sub(1)) * 2;
    let guess = if heading.certainty < SURE { " ?" } else { "" };
    format!("{:indent$}{}{guess}", "", one_line(&record.section.title))
}
