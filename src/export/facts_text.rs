//! Facts for people: line number, kind, what the text says, what it is about.

use std::io::{self, Write};

use unicode_width::UnicodeWidthStr;

use crate::source::clean;

use crate::style::{Shade, Theme, Token};

use super::FactRecord;
use super::ansi::painted;

/// The columns that the text of a fact gets; longer ones push their label to the right.
const TEXT: usize = 30;

/// Writes one fact as one line of an aligned table.
pub(super) fn write(
    record: &FactRecord<'_>,
    theme: Option<&Theme>,
    out: &mut dyn Write,
) -> io::Result<()> {
    let muted = theme.map(|theme| theme.ink(Token::Muted));
    if let Some(file) = record.file() {
        write!(out, "{}", painted(&format!("{}:", clean(file)), muted))?;
    }
    let kind = record.fact.value.kind();
    let style = theme.and_then(|theme| kind.hue().map(|hue| theme.hue(hue, Shade::Kind)));
    let key = if record.key == Some(true) { '!' } else { ' ' };
    let text = one_line(record.text());
    let room = TEXT.saturating_sub(text.width());
    let line = painted(&format!("{:>5} {key} {:<9}", record.position.line, kind.name()), muted);
    let label = one_line(&record.label());
    let text = painted(&text, style);
    if label.is_empty() {
        return writeln!(out, "{line}  {text}");
    }
    writeln!(out, "{line}  {text}{:room$}  {label}", "")
}

/// Cleaned, and with runs of white space as one space.
pub(super) fn one_line(text: &str) -> String {
    clean(text).split_ascii_whitespace().collect::<Vec<_>>().join(" ")
}
