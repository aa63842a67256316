//! The forms that the commands print in.

use super::one_of;

/// The forms of `lutrin facts`.
pub const FACTS_FORMATS: [&str; 8] =
    ["text", "jsonl", "json", "csv", "tsv", "md", "vimgrep", "ics"];

/// The forms of `lutrin outline`.
pub const OUTLINE_FORMATS: [&str; 4] = ["text", "jsonl", "json", "md"];

/// The forms of `lutrin highlights`.
pub const HIGHLIGHTS_FORMATS: [&str; 2] = ["md", "json"];

/// The forms of `lutrin diff`.
pub const DIFF_FORMATS: [&str; 3] = ["text", "jsonl", "md"];

/// The forms of `lutrin render`.
pub const RENDER_FORMATS: [&str; 2] = ["text", "ansi"];

pub(super) fn render_format(given: &str) -> Result<String, String> {
    one_of(given, &RENDER_FORMATS)
}

pub(super) fn diff_format(given: &str) -> Result<String, String> {
    one_of(given, &DIFF_FORMATS)
}

pub(super) fn facts_format(given: &str) -> Result<String, String> {
    one_of(given, &FACTS_FORMATS)
}

pub(super) fn outline_format(given: &str) -> Result<String, String> {
    one_of(given, &OUTLINE_FORMATS)
}

pub(super) fn highlights_format(given: &str) -> Result<String, String> {
    one_of(given, &HIGHLIGHTS_FORMATS)
}
