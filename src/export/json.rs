//! JSON that can be shown on a terminal as it is.

use std::io::{self, Write};

use serde::Serialize;
use serde_json::ser::{Formatter, Serializer};

use crate::source::{is_plain, shown};

use super::Articles;

/// Most facts take no more bytes than that.
const LINE: usize = 512;

/// Writes a value as JSON on one line.
///
/// What `source::clean` would change is written as `\uXXXX`: the string that a program reads is the
/// same, and a person who looks at it without one is not deceived.
pub(super) fn write_json(value: &impl Serialize, out: &mut dyn Write) -> io::Result<()> {
    // A value is written in hundreds of pieces, each of which would ask `out` whether it has room.
    let mut line = Vec::with_capacity(LINE);
    value.serialize(&mut Serializer::with_formatter(&mut line, Visible))?;
    out.write_all(&line)
}

/// Opens an array.
pub(super) fn open_array(_among: Articles, out: &mut dyn Write) -> io::Result<()> {
    out.write_all(b"[")
}

/// Writes the element of an array that has so many before it, on a line of its own.
///
/// The comma stands before it, so that nothing has to be known of what comes after, or held.
pub(super) fn write_element(
    number: usize,
    value: &impl Serialize,
    out: &mut dyn Write,
) -> io::Result<()> {
    out.write_all(if number == 0 { b"\n" } else { b",\n" })?;
    write_json(value, out)
}

/// Closes an array.
pub(super) fn close_array(out: &mut dyn Write) -> io::Result<()> {
    out.write_all(b"\n]\n")
}

struct Visible;

impl Formatter for Visible {
    fn write_string_fragment<W>(&mut self, writer: &mut W, fragment: &str) -> io::Result<()>
    where
        W: ?Sized + Write,
    {
        let is_hidden = |c: &char| !is_plain(*c) && shown(*c) != Some(*c);
        if !fragment.chars().any(|c| is_hidden(&c)) {
            return writer.write_all(fragment.as_bytes());
        }
        for c in fragment.chars() {
            let units = &mut [0; 2];
            if is_hidden(&c) {
                for unit in c.encode_utf16(units) {
                    write!(writer, "\\u{unit:04x}")?;
                }
            } else {
                write!(writer, "{c}")?;
            }
        }
        Ok(())
    }

    // The value of a fact comes as JSON already; outside its strings it has nothing but ASCII.
    fn write_raw_fragment<W>(&mut self, writer: &mut W, fragment: &str) -> io::Result<()>
    where
        W: ?Sized + Write,
    {
        self.write_string_fragment(writer, fragment)
    }
}

#[cfg(test)]
mod tests {
    use super::write_json;

    #[test]
    fn what_deceives_the_eye_is_escaped_and_reads_back_the_same() {
        let text = "a\u{9B}2J \u{202E}fdp \u{E0041} \t\u{7F} « é » \u{1F469}\u{200D}\u{1F4BB}";
        let mut written = Vec::new();
        write_json(&text, &mut written).unwrap();
        let written = String::from_utf8(written).unwrap();
        assert_eq!(
            written,
            "\"a\\u009b2J \\u202efdp \\udb40\\udc41 \\t\\u007f « é » \u{1F469}\u{200D}\u{1F4BB}\""
        );
        assert_eq!(serde_json::from_str::<String>(&written).unwrap(), text);
    }
}
