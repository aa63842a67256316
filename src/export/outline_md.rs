//! The sections of articles as a nested Markdown list of links.

use std::collections::HashMap;
use std::io::{self, Write};

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
    let mut seen: HashMap<String, usize> = HashMap::new();
    for record in records {
        let level = record.section.heading.level;
        above.truncate(above.partition_point(|other| *other < level));
        let depth = above.len() + usize::from(file.is_some());
        above.push(level);
        let (indent, title) = (" ".repeat(depth * 2), escaped(&record.section.title));
        let name = unique(&record.section.name(), &mut seen);
        writeln!(out, "{indent}- [{title}]({}#{name})", address(file.unwrap_or_default()))?;
    }
    Ok(())
}

/// A name that no section before has: the second of the same name gets `-1`, as GitHub counts.
fn unique(name: &str, seen: &mut HashMap<String, usize>) -> String {
    let count = seen.entry(name.to_owned()).or_default();
    *count += 1;
    if *count == 1 { name.to_owned() } else { format!("{name}-{}", *count - 1) }
}
