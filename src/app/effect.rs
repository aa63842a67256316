//! What the world outside must do about a change.

use std::sync::Arc;

use crate::document::{Chunk, Remarks};

/// What the world outside must do; its answer comes back as an action.
#[derive(Clone, Debug)]
pub enum Effect {
    /// Search the text; a later search makes this one useless.
    Find(Quest),
    /// Put this on the clipboard.
    Copy(String),
    /// Write down what was said of the document.
    Remember(Remarks),
    /// Use a theme, by its place among those there are.
    UseTheme(usize),
    /// Leave the mouse to the terminal, or take it again.
    Mouse,
    /// Stop until the shell brings the reader back.
    Suspend,
    /// Leave.
    Quit,
}

/// A search: what for, in what, and its number.
#[derive(Clone, Debug)]
pub struct Quest {
    /// Rises with every search; answers to another number are out of date.
    pub number: u64,
    /// What is looked for.
    pub pattern: String,
    /// The text as far as it has been read.
    pub chunks: Vec<Arc<Chunk>>,
}
