//! Elements of HTML that go on over blank lines: a table, a box that unfolds.
//!
//! The parser ends a block of HTML at a blank line, so that their insides may be Markdown; only
//! their tags tell where they end. One that is not closed nearby is none, lest a tag that somebody
//! forgot to close swallow the rest of the text.

/// The farthest that an element may reach, in bytes.
const FARTHEST: usize = 32 * 1024;

/// The elements.
const NAMES: [&str; 2] = ["details", "table"];

/// Where an element is closed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Closed {
    /// The closing tag begins here.
    At(usize),
    /// Not nearby.
    No,
    /// The text ends too early to tell.
    Unknown,
}

/// Where the closing tag of the element that begins at `from` begins, if that is nearby.
pub(super) fn closing(text: &str, from: usize, name: &str) -> Option<usize> {
    match closed(text, from, name) {
        Closed::At(at) => Some(at),
        Closed::No | Closed::Unknown => None,
    }
}

/// How far elements that begin in a line of a text hold it together; to the end of all texts where
/// that cannot be told.
pub(in crate::format) fn held(text: &str, line: std::ops::Range<usize>) -> usize {
    let bytes = text.as_bytes().get(line.clone()).unwrap_or_default();
    let mut held = 0;
    for at in memchr::memchr_iter(b'<', bytes).map(|at| line.start + at) {
        let rest = text.as_bytes().get(at + 1..).unwrap_or_default();
        let Some(name) = NAMES.into_iter().find(|name| is_tag(rest, name)) else { continue };
        if at >= held {
            held = match closed(text, at, name) {
                Closed::At(end) => end + 1,
                Closed::No => held,
                Closed::Unknown => usize::MAX,
            };
        }
    }
    held
}

fn closed(text: &str, from: usize, name: &str) -> Closed {
    let end = text.len().min(from + FARTHEST);
    let near = text.as_bytes().get(from..end).unwrap_or_default();
    let mut depth = 0_usize;
    for at in memchr::memchr_iter(b'<', near) {
        let rest = near.get(at + 1..).unwrap_or_default();
        match rest.strip_prefix(b"/") {
            Some(rest) if is_tag(rest, name) => depth = depth.saturating_sub(1),
            None if is_tag(rest, name) => depth += 1,
            Some(_) | None => continue,
        }
        if depth == 0 {
            return Closed::At(from + at);
        }
    }
    if end == text.len() { Closed::Unknown } else { Closed::No }
}

/// Whether a tag of this name begins here, its `<` left off.
fn is_tag(bytes: &[u8], name: &str) -> bool {
    let start = bytes.get(..name.len()).is_some_and(|b| b.eq_ignore_ascii_case(name.as_bytes()));
    start && bytes.get(name.len()).is_none_or(|byte| !byte.is_ascii_alphanumeric())
}
