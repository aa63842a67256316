//! Tells Markdown from plain text by what stands in it, when the name does not tell.

/// Whether a text without a telling name is Markdown.
pub(in crate::format) fn is_likely(beginning: &str) -> bool {
    beginning.lines().any(|line| line.starts_with("# "))
}
