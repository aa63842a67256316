//! Sets an article in lines of one width.
//!
//! Lines are made for one block at a time, when asked, and kept until the width changes; nothing
//! here ever lays out a whole document. What a line looks like is not decided here: every run of
//! text says what it is ([`Role`](crate::style::Role)) and which source bytes it shows.
//!
//! This is also the door through which text comes to the screen: what a run shows is cleaned of
//! every control, so nothing above has to.

mod breaks;
mod clean;
mod code;
mod columns;
mod definitions;
mod fit;
mod frames;
mod french;
mod gap;
#[cfg(test)]
mod hyphen_tests;
mod hyphens;
mod justify;
mod key_words;
mod languages;
mod lexer;
mod line;
mod math;
mod pictures;
mod pieces;
mod ribbon;
mod setter;
mod table;
#[cfg(test)]
mod tests;
mod verbatim;
mod walk;
mod wide;
mod words;
mod wrap;

pub use line::{Anchor, Composition, Ground, Line, Place, Run, Setting, Strip, Wide};
pub use pictures::Plate;
pub use walk::Row;

use std::collections::HashMap;
use std::rc::Rc;

use crate::document::{BlockId, Document};
use crate::pictures::{Flaw, Pixels};

/// How many blocks are kept; twice what the tallest screen can hold of the shortest blocks.
const KEPT: usize = 2_000;

/// How many runs are kept: a table may have as many as a hundred screens of text.
const RUNS: usize = 400_000;

/// A longer block is only set when it is seen: a key may have to wait for it.
const PREPARED: usize = 128 * 1024;

/// The lines of a document at one setting, made block by block on demand.
#[derive(Clone, Debug, Default)]
pub struct Layout {
    setting: Setting,
    kept: HashMap<BlockId, Kept>,
    /// How many runs are kept.
    runs: usize,
    /// The document's revision that they were made of.
    revision: usize,
    laid_out: usize,
    /// What is known of pictures, by their addresses.
    pictures: Known,
}

/// What is known of pictures, by their addresses: the size, or why they cannot be shown.
type Known = HashMap<Box<str>, Result<Pixels, Flaw>>;

/// The lines of a block that are kept.
#[derive(Clone, Debug)]
struct Kept {
    lines: Rc<[Line]>,
    /// Whether it was the last block when they were made: what a block ends with depends on the
    /// one after it.
    was_last: bool,
}

impl Layout {
    /// An empty layout for a setting.
    #[must_use]
    pub fn new(setting: Setting) -> Self {
        Self { setting, ..Self::default() }
    }

    /// The setting that lines are made for.
    #[must_use]
    pub fn setting(&self) -> Setting {
        self.setting
    }

    /// Makes all lines anew: the document is not what it was.
    pub fn forget(&mut self) {
        self.kept.clear();
        self.runs = 0;
    }

    /// Makes lines for another setting from now on.
    pub fn set(&mut self, setting: Setting) {
        if self.setting != setting {
            self.setting = setting;
            self.forget();
        }
    }

    /// How many blocks have been laid out so far, for tests that hold it against the screen.
    #[must_use]
    pub fn laid_out(&self) -> usize {
        self.laid_out
    }

    /// The lines of a block, the blank rows above it included.
    pub fn lines(&mut self, document: &Document, block: BlockId) -> Rc<[Line]> {
        let is_last = document.next(block).is_none();
        if let Some(lines) = self.known(document, block) {
            return lines;
        }
        let lines: Rc<[Line]> =
            setter::lines(document, block, &self.setting, &self.pictures).into();
        self.laid_out += 1;
        self.runs += runs(&lines);
        if self.kept.len() >= KEPT || self.runs > RUNS {
            self.thin(block);
            self.runs =
                self.kept.values().map(|kept| runs(&kept.lines)).sum::<usize>() + runs(&lines);
        }
        self.kept.insert(block, Kept { lines: Rc::clone(&lines), was_last: is_last });
        lines
    }

    /// The lines of a block, if they are kept.
    fn known(&mut self, document: &Document, block: BlockId) -> Option<Rc<[Line]>> {
        if self.revision != document.revision() {
            self.revision = document.revision();
            self.forget();
        }
        let kept = self.kept.get(&block)?;
        let is_good = kept.was_last == document.next(block).is_none();
        is_good.then(|| Rc::clone(&kept.lines))
    }

    /// Sets the first block that is not set yet, from this one on, or back from it if `rows` is negative;
    /// whether there is one within so many rows that is not too long for it.
    pub fn prepare(&mut self, document: &Document, from: BlockId, rows: isize) -> bool {
        let walk = if rows < 0 { Document::previous } else { Document::next };
        let (mut next, mut left) = (Some(from), rows.unsigned_abs());
        while let Some(block) = next.filter(|_| left > 0) {
            let Some(lines) = self.known(document, block) else {
                let is_short = document.block(block).is_some_and(|b| b.span.len() <= PREPARED);
                if is_short {
                    self.lines(document, block);
                }
                return is_short;
            };
            left = left.saturating_sub(lines.len().max(1));
            next = walk(document, block);
        }
        false
    }

    /// Drops what is far from a block.
    fn thin(&mut self, block: BlockId) {
        let near = u32::try_from(KEPT / 4).unwrap_or(u32::MAX);
        self.kept.retain(|id, _| id.chunk == block.chunk && id.index.abs_diff(block.index) < near);
    }
}

fn runs(lines: &[Line]) -> usize {
    lines.iter().map(|line| line.runs.len()).sum()
}
