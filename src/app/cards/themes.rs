//! The list of themes: each is tried on as soon as it is chosen.

use super::super::{App, Effect};
use super::{Area, Card, Chooser, FOOT, HEAD, Size, room};

/// The columns of its card.
const WIDTH: u16 = 40;

/// The list of themes.
#[derive(Clone, Copy, Debug)]
pub struct ThemeList {
    pub(super) chooser: Chooser,
    count: usize,
    /// The one to go back to.
    before: usize,
}

impl ThemeList {
    /// Which theme is chosen, and which are shown.
    #[must_use]
    pub fn chooser(&self) -> &Chooser {
        &self.chooser
    }

    /// Where it stands: in the corner, and on no more of the screen than it needs, so that the rest
    /// shows the theme.
    pub(super) fn area(&self, size: Size) -> Area {
        let rows = u16::try_from(self.count).unwrap_or(u16::MAX).saturating_add(HEAD + FOOT);
        let (width, height) = (WIDTH.min(size.width), rows.min(size.height));
        let (x, y) = (size.width - width, size.height - height);
        Area { x: x.saturating_sub(2), y: y.saturating_sub(2), width, height }
    }

    pub(super) fn settle(&mut self, size: Size) {
        self.chooser.settle(self.count, room(self.area(size)));
    }
}

impl App {
    pub(in super::super) fn open_themes(&mut self) -> Option<Effect> {
        let before = self.themes.used();
        let mut chooser = Chooser::default();
        chooser.choose(before);
        self.card =
            Some(Card::Themes(ThemeList { chooser, count: self.themes.all().len(), before }));
        None
    }

    /// Shows everything in the theme that is chosen.
    pub(super) fn try_on(&mut self) -> Option<Effect> {
        // What is chosen may lie beyond the list until it is settled.
        self.settle_card();
        let Some(Card::Themes(list)) = &self.card else { return None };
        let chosen = list.chooser.chosen();
        self.themes.try_on(chosen);
        Some(Effect::UseTheme(chosen))
    }

    /// Keeps the theme that is chosen.
    pub(super) fn keep_theme(&mut self) -> Option<Effect> {
        let effect = self.try_on();
        self.themes.keep();
        self.chosen.theme = Some(self.themes.used());
        self.card = None;
        effect
    }

    /// Goes back to the theme that was used before.
    pub(super) fn give_theme_back(&mut self, list: ThemeList) -> Effect {
        self.themes.try_on(list.before);
        Effect::UseTheme(list.before)
    }
}
