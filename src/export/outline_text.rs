//! The sections of an article for people: an indented tree with minutes and fact counts.

use std::io::{self, Write};

use unicode_width::UnicodeWidthStr;

use crate::style::{Theme, Token};

use super::SectionRecord;
use super::ansi::painted;
use super::facts_text::one_line;

/// Words read in a minute, by most people, silently, in prose.
const PACE: usize = 200;

/// The widest a title gets before its counts are pushed to the right.
const WIDEST: usize = 64;

/// Below this certainty a heading is shown as a guess.
const SURE: f32 = 0.6;

/// Writes the tree.
pub(super) fn write(
    records: &[SectionRecord<'_>],
    theme: Option<&Theme>,
    out: &mut dyn Write,
) -> io::Result<()> {
    if let Some(file) = records.first().and_then(|record| record.file) {
        writeln!(out, "{}", one_line(file))?;
    }
    let ink = |token| theme.map(|theme| theme.ink(token));
    let titles: Vec<String> = records.iter().map(entry).collect();
    let width = titles.iter().map(|title| title.width()).max().unwrap_or(0).min(WIDEST);
    for (record, title) in records.iter().zip(&titles) {
        let room = width.saturating_sub(title.width());
        let counts = format!("{:>4} min  {:>4} #", record.words.div_ceil(PACE), record.facts);
        let token = if record.section.heading.level > 2 { Token::Ink } else { Token::Strong };
        let (title, counts) = (painted(title, ink(token)), painted(&counts, ink(Token::Muted)));
        writeln!(out, "{title}{:room$}  {counts}", "")?;
    }
    Ok(())
}

fn entry(record: &SectionRecord<'_>) -> String {
    let heading = record.section.heading;
    let indent = usize::from(heading.level.saturating_sub(1)) * 2;
    let guess = if heading.certainty < SURE { " ?" } else { "" };
    format!("{:indent$}{}{guess}", "", one_line(&record.section.title))
}
