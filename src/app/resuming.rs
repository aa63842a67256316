//! Where the reader left a document, and goes on; what was chosen for every document.

use crate::document::Spot;

use super::{App, Message};

/// What was chosen for every document while this one was read.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Chosen {
    /// The place of a theme that was kept in the list of themes.
    pub theme: Option<usize>,
    /// The columns of text.
    pub measure: Option<u16>,
}

impl App {
    /// What was chosen for every document while this one was read.
    #[must_use]
    pub fn chosen(&self) -> Chosen {
        self.chosen
    }

    /// Whether the place where the document was left has not been read yet.
    #[must_use]
    pub fn is_resuming(&self) -> bool {
        self.spot.is_some()
    }

    /// Where the document is left now; nothing where that is its beginning.
    #[must_use]
    pub fn spot(&self) -> Option<Spot> {
        if self.spot.is_some() {
            return self.spot.clone();
        }
        let (start, blank) = self.page.first().filter(|_| !self.page.begins())?;
        Some(self.document.spot(start, blank))
    }

    /// Who has moved before that has been read is not carried away from where the eye is.
    pub(super) fn forget_spot_when_moved(&mut self) {
        let has_moved = !self.page.begins() || self.page.holds_end();
        self.spot = self.spot.take().filter(|_| !has_moved);
    }

    /// Goes to where the document was left, once that has been read.
    pub(super) fn resume(&mut self) {
        let Some(spot) = &self.spot else { return };
        let Some(start) = self.document.find(spot, self.is_complete) else { return };
        let top = self.page.top();
        self.page.begin_with(&self.document, start, spot.blank);
        self.spot = None;
        if self.page.top() != top {
            self.trail.leave(top);
            self.message.get_or_insert(Message::Resumed);
        }
    }
}
