//! Where a panel's title and list stand.

use crate::app::Screen;

impl Screen {
    /// The row of a panel's title, and the first row of its list.
    #[must_use]
    pub fn panel(&self) -> (u16, u16) {
        match self.head {
            // A drawer over a narrow page begins one row lower than the running head beside it.
            Some(0) => (1, 3),
            Some(head) => (head, self.top),
            None if self.size.height >= 12 => (self.top, self.top + 2),
            None => (0, 1),
        }
    }
}
