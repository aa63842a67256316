//! The outline pane: the sections, and the one that is chosen in it.

use crate::document::Outline;

/// The outline pane.
#[derive(Clone, Debug, Default)]
pub struct OutlinePane {
    chosen: Option<usize>,
}

impl OutlinePane {
    /// The section that the reader has moved to in the pane, where it has the focus.
    #[must_use]
    pub fn chosen(&self) -> Option<usize> {
        self.chosen
    }

    /// Moves the choice by entries, from the current section when nothing was chosen.
    pub fn choose(&mut self, outline: &Outline, current: Option<usize>, by: isize) {
        let Some(last) = outline.sections().len().checked_sub(1) else { return };
        let from = self.chosen.or(current).unwrap_or(0);
        self.chosen = Some(from.saturating_add_signed(by).min(last));
    }

    /// Follows the reading position again.
    pub fn follow(&mut self) {
        self.chosen = None;
    }
}
