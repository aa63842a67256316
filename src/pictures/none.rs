//! What stands for a picture where none can be shown: nobody can make one.

use super::Cells;

/// A picture as a terminal shows it.
#[derive(Clone, Debug)]
pub enum Picture {}

impl Picture {
    /// The cells it takes.
    #[must_use]
    pub fn cells(&self) -> Cells {
        match *self {}
    }

    /// Whether a part of its rows can be shown.
    #[must_use]
    pub fn has_parts(&self) -> bool {
        match *self {}
    }

    /// Puts some of its rows into the cells of a screen.
    pub fn draw(&self, _: &mut ratatui::buffer::Buffer, _: (u16, u16), _: std::ops::Range<u16>) {
        match *self {}
    }
}
