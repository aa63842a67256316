//! The themes there are, and which of them is used.

use crate::style::{Ground, Theme};

use super::{App, Effect};

/// The themes there are, and which of them is used.
#[derive(Clone, Debug, Default)]
pub struct Themes {
    all: Vec<(String, Ground)>,
    used: usize,
    /// The dark one and the light one that were kept last: what the switch goes between.
    kept: Vec<usize>,
}

impl Themes {
    /// These themes, one of them used.
    #[must_use]
    pub fn new(themes: &[Theme], used: usize) -> Self {
        let all: Vec<_> =
            themes.iter().map(|theme| (theme.name().to_owned(), theme.kind())).collect();
        let mut themes = Self { all, used, kept: Vec::new() };
        themes.keep();
        themes
    }

    /// Their names, and whether each is dark or light.
    #[must_use]
    pub fn all(&self) -> &[(String, Ground)] {
        &self.all
    }

    /// The place of the one that is used.
    #[must_use]
    pub fn used(&self) -> usize {
        self.used
    }

    pub(super) fn try_on(&mut self, at: usize) {
        self.used = at;
    }

    /// The one that is used is the one that the switch comes back to.
    pub(super) fn keep(&mut self) {
        let used = self.ground_of(self.used);
        self.kept.retain(|at| self.all.get(*at).map(|(_, ground)| *ground) != used);
        self.kept.push(self.used);
    }

    fn ground_of(&self, at: usize) -> Option<Ground> {
        self.all.get(at).map(|(_, ground)| *ground)
    }

    /// The theme of a ground: the one that was kept last, else the first there is.
    fn of(&self, ground: Ground) -> Option<usize> {
        let mut kept = self.kept.iter().chain([&self.used]).copied();
        let kept = kept.find(|at| self.ground_of(*at) == Some(ground));
        kept.or_else(|| self.all.iter().position(|(_, of)| *of == ground))
    }
}

impl App {
    /// The themes there are.
    #[must_use]
    pub fn themes(&self) -> &Themes {
        &self.themes
    }

    /// Uses a theme of this ground.
    pub(super) fn use_ground(&mut self, ground: Ground) -> Option<Effect> {
        let at = self.themes.of(ground)?;
        self.themes.try_on(at);
        self.themes.keep();
        Some(Effect::UseTheme(at))
    }

    /// From dark to light, or back.
    pub(super) fn switch_theme(&mut self) -> Option<Effect> {
        match self.themes.ground_of(self.themes.used)? {
            Ground::Dark => self.use_ground(Ground::Light),
            Ground::Light => self.use_ground(Ground::Dark),
        }
    }
}
