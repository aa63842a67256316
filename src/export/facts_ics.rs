//! The dates of articles as calendar entries (iCalendar, RFC 5545).
//!
//! Every date and period that covers known days is an entry of whole days, which keeps nobody busy.
//! Nothing depends on the clock: the same article gives the same file, and an entry read in twice
//! is one entry.

use std::io::{self, Write};

use jiff::civil::Date;

use crate::facts::{Edtf, Value};
use crate::style::Theme;

use super::calendar::{day, days};
use super::facts_text::one_line;
use super::{Articles, FactRecord};

/// A line has at most so many bytes, its end not counted; a longer one goes on in the next.
const LINE: usize = 75;

/// Opens the calendar.
pub(super) fn open(_among: Articles, out: &mut dyn Write) -> io::Result<()> {
    let version = env!("CARGO_PKG_VERSION");
    write!(out, "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//lutrin//lutrin {version}//EN\r\n")
}

/// Writes one fact as an entry, where it has days.
pub(super) fn write(
    record: &FactRecord<'_>,
    _theme: Option<&Theme>,
    out: &mut dyn Write,
) -> io::Result<()> {
    let edtf = edtf(&record.fact.value);
    let Some((edtf, (first, after))) = edtf.and_then(|edtf| Some((edtf, days(&edtf.0)?))) else {
        return Ok(());
    };
    let lines = [
        "BEGIN:VEVENT".to_owned(),
        format!("UID:{}", uid(record, edtf)),
        format!("DTSTAMP:{}T000000Z", basic(stamp(record))),
        format!("DTSTART;VALUE=DATE:{}", basic(first)),
        format!("DTEND;VALUE=DATE:{}", basic(after)),
        format!("SUMMARY:{}", escaped(&summary(record))),
        format!("DESCRIPTION:{}", description(record)),
        "TRANSP:TRANSPARENT".to_owned(),
        "END:VEVENT".to_owned(),
    ];
    lines.iter().try_for_each(|line| write_folded(line, out))
}

/// Closes the calendar.
pub(super) fn close(out: &mut dyn Write) -> io::Result<()> {
    out.write_all(b"END:VCALENDAR\r\n")
}

fn edtf(value: &Value) -> Option<&Edtf> {
    let (Value::Date(edtf) | Value::Period(edtf)) = value else { return None };
    Some(edtf)
}

/// A name for the entry: its place in the article, and a number made of the article's name and of
/// what it says.
fn uid(record: &FactRecord<'_>, edtf: &Edtf) -> String {
    let start = record.fact.span.start();
    let label = record.label();
    let told = [record.article.name.as_str(), &edtf.0, record.text(), &label];
    format!("{start}-{:016x}@lutrin", fnv(told.join("\n").as_bytes()))
}

/// The 64-bit FNV-1a hash: unlike the standard library's it is the same in every release.
fn fnv(bytes: &[u8]) -> u64 {
    let step = |hash: u64, byte: &u8| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01B3);
    bytes.iter().fold(0xCBF2_9CE4_8422_2325, step)
}

/// As of when the entry is told: the day of publication; where that is not known, the beginning of
/// computer time, which no program takes for news.
fn stamp(record: &FactRecord<'_>) -> Date {
    let published = record.article.published.as_deref().and_then(day);
    published.unwrap_or(Date::constant(1970, 1, 1))
}

/// A day as ISO 8601 writes it without hyphens.
fn basic(date: Date) -> String {
    format!("{:04}{:02}{:02}", date.year(), date.month(), date.day())
}

fn summary(record: &FactRecord<'_>) -> String {
    let fact = record.fact;
    let (text, label) = (record.reading().of(fact.span), record.reading().of(fact.label));
    if label.is_empty() { text } else { format!("{text} – {label}") }
}

/// The sentence, the headings that lead to it, and where it stands, a line each.
fn description(record: &FactRecord<'_>) -> String {
    let place = format!("{}:{}", record.article.name, record.position.line);
    let lines = [record.reading().sentence(record.fact.span), record.section.join(" › "), place];
    let told = lines.iter().map(|line| escaped(&one_line(line)));
    told.filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\\n")
}

/// A text as a value: it is on one line already.
fn escaped(text: &str) -> String {
    text.replace('\\', "\\\\").replace(';', "\\;").replace(',', "\\,")
}

/// Writes a line, folded between characters.
fn write_folded(line: &str, out: &mut dyn Write) -> io::Result<()> {
    let (mut rest, mut room) = (line, LINE);
    while let Some((part, after)) = rest.split_at_checked(rest.floor_char_boundary(room))
        && !after.is_empty()
    {
        write!(out, "{part}\r\n ")?;
        // The blank that a line goes on with is one of its bytes.
        (rest, room) = (after, LINE - 1);
    }
    write!(out, "{rest}\r\n")
}

#[cfg(test)]
mod tests {
    use super::write_folded;

    #[test]
    fn a_long_line_is_folded_between_characters() {
        let line = "é".repeat(200);
        let mut folded = Vec::new();
        write_folded(&line, &mut folded).unwrap();
        let folded = String::from_utf8(folded).unwrap();
        assert!(folded.split("\r\n").all(|line| line.len() <= 75));
        assert_eq!(folded.replace("\r\n ", ""), format!("{line}\r\n"));
    }

    #[test]
    fn a_line_that_fits_is_not_folded() {
        let mut folded = Vec::new();
        write_folded(&"a".repeat(75), &mut folded).unwrap();
        assert_eq!(folded.len(), 77);
    }
}
