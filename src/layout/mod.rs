//! Sets an article in lines of one width.
//!
//! Lines are made for one block at a time, when asked, and kept until the width changes; nothing
//! here ever lays out a whole document. What a line looks like is not decided here: every run of
//! text says what it is ([`Role`](crate::style::Role)) and which source bytes it shows.

mod line;

pub use line::{Anchor, Ground, Line, Place, Run, Setting};

use std::collections::HashMap;
use std::rc::Rc;

use crate::document::{BlockId, Document};

/// The lines of a document at one setting, made block by block on demand.
#[derive(Clone, Debug, Default)]
pub struct Layout {
    setting: Setting,
    kept: HashMap<BlockId, Rc<[Line]>>,
}

impl Layout {
    /// An empty layout for a setting.
    #[must_use]
    pub fn new(setting: Setting) -> Self {
        Self { setting, kept: HashMap::new() }
    }

    /// The setting that lines are made for.
    #[must_use]
    pub fn setting(&self) -> Setting {
        self.setting
    }

    /// The lines of a block, the blank rows above it included.
    pub fn lines(&mut self, _document: &Document, block: BlockId) -> Rc<[Line]> {
        self.kept.get(&block).cloned().unwrap_or_default()
    }
}
