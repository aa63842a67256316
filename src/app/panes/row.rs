//! One row of the page.

use std::rc::Rc;

use crate::layout::{Line, Place};
use crate::source::Span;

/// One row of the page that is on the screen.
#[derive(Clone, Debug)]
pub struct Row {
    /// Which row of the document it is.
    pub place: Place,
    pub(super) lines: Rc<[Line]>,
}

impl Row {
    /// What it shows.
    #[must_use]
    pub fn line(&self) -> Option<&Line> {
        self.lines.get(self.place.row)
    }

    /// The source bytes it shows.
    #[must_use]
    pub fn span(&self) -> Option<Span> {
        self.line().and_then(Line::span)
    }
}
