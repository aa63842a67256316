//! The sections of articles as a nested Markdown list of links.

use std::io::{self, Write};

use crate::document::{Names, SectionKind};
use crate::source::clean;
use crate::style::Theme;

use super::SectionRecord;
use super::markdown::{address, escaped};

/// Writes the list of one article; under a link to its file where there are several.
pub(super) fn write(
    records: &[SectionRecord<'_>],
    _theme: Option<&Theme>,
    out: &mut dyn Write,
) -> io::Result<()> {
    let file = records.first().and_then(|record| record.file);
    if let Some(file) = file {
        writeln!(out, "- [{}]({})", escaped(file), address(file))?;
    }
    let mut above: Vec<u8> = Vec::new();
    let mut names = Names::default();
    for (at, record) in records.iter().enumerate() {
        let level = record.section.heading.level;
        above.truncate(above.partition_point(|other| *other < level));
        let depth = above.len() + usize::from(file.is_some());
        above.push(level);
        let (indent, title) = (" ".repeat(depth * 2), escaped(&record.section.title));
        // No link leads to a landmark.
        let is_named = record.section.heading.kind != SectionKind::Landmark;
        let name = if is_named { names.add(&record.section.title, at) } else { Box::default() };
        let name = clean(&name);
        writeln!(out, "{indent}- [{title}]({}#{name})", address(file.unwrap_or_default()))?;
    }
    Ok(())
}
