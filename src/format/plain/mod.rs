//! Text without any marks: its sections are found by the manner of the whole document.

use std::sync::Arc;

use crate::document::Chunk;

/// What was found of a text without marks.
#[derive(Clone, Debug, Default)]
pub struct Manner {}

/// Looks at the beginning of a text for its manner.
pub(super) fn survey(_text: &str) -> Manner {
    Manner::default()
}

/// The last place where a text may be cut: after a blank line.
pub(super) fn last_cut(text: &str) -> Option<usize> {
    text.rfind("\n\n").map(|at| at + 2).filter(|at| *at < text.len())
}

/// Reads text that may stand alone.
pub(super) fn read(_manner: &super::Manner, text: Arc<str>, base: usize) -> Chunk {
    Chunk::new(text, base)
}
