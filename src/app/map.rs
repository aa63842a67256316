//! The map in the place of the outline: shown, moved on, pointed at.

use super::{App, Effect, Map, Pane, Screen};

/// Columns of the outline's panel beside the map: the focus bar, the window's bar, the free ones.
const BESIDE: u16 = 4;

impl App {
    /// The map, where it is shown in the place of the outline.
    #[must_use]
    pub fn map(&self) -> Option<&Map> {
        let is_shown = self.has_map && self.screen.outline.is_some();
        is_shown.then_some(&self.map)
    }

    /// Shows the map in the place of the outline, or the outline again.
    pub(super) fn toggle_map(&mut self) -> Option<Effect> {
        let was_shown = self.map().is_some();
        self.has_map = !was_shown;
        self.wishes.zen = false;
        let has_column = Screen::has_column(self.screen.size.width, Pane::Outline);
        if has_column {
            self.wishes.outline = true;
        } else {
            self.wishes.drawer = (!was_shown).then_some(Pane::Outline);
            self.focus = if was_shown { Pane::Page } else { Pane::Outline };
        }
        None
    }

    /// Makes the map anew where it is shown and something has changed.
    pub(super) fn settle_map(&mut self) {
        let Some(area) = self.screen.outline.filter(|_| self.has_map) else { return };
        let columns = usize::from(area.width.saturating_sub(BESIDE));
        let (_, top) = self.screen.panel();
        let rows = usize::from(area.height.saturating_sub(top));
        self.map.settle(&self.document, self.page.setting(), (columns, rows));
    }
}
