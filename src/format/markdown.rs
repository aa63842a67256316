//! Markdown, through pulldown-cmark.

use std::sync::Arc;

use crate::document::Chunk;

/// Reads Markdown that may stand alone.
pub(super) fn read(text: Arc<str>, base: usize) -> Chunk {
    Chunk::new(text, base)
}

/// Whether a text without a telling name is Markdown.
pub(super) fn is_likely(beginning: &str) -> bool {
    beginning.lines().any(|line| line.starts_with("# "))
}
