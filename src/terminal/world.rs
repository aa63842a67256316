//! What a reading on the terminal is given besides the article.

use std::path::PathBuf;

use crate::memory::{FirstRun, LastGround, OfDocument};
use crate::work::{Before, Gallery};

use super::library::Shelf;
use super::session::{Manner, Pointing};

/// What is known of the world around a reading.
#[derive(Debug)]
pub struct World {
    /// How the reading is shown.
    pub manner: Manner,
    /// Whether the theme is known.
    pub theming: Theming,
    /// Whether pictures depend on the terminal's version.
    pub naming: Naming,
    /// Whose the mouse is at the start.
    pub pointing: Pointing,
    /// The file of the article, where it has one.
    pub file: Option<PathBuf>,
    /// Where its pictures are.
    pub gallery: Option<Gallery>,
    /// The documents on the desk, where there are several.
    pub shelf: Shelf,
    /// The version before, where the article is held against one.
    pub before: Option<Before>,
    /// What is kept of the document.
    pub memory: OfDocument,
    /// The folder where choices for every document are kept, and the names of the themes there are.
    pub kept: Option<(PathBuf, Vec<String>)>,
    /// The very first run, which is over as soon as something stands on the screen.
    pub first_run: Option<FirstRun>,
    /// Where it is remembered what ground the terminal has.
    pub ground: Option<LastGround>,
}

/// Whether it is known if the terminal can show pictures.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Naming {
    /// It is.
    Known,
    /// The terminal is asked for its name and version.
    Ask,
}

/// Whether the theme is known.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Theming {
    /// The reader has said which.
    Said,
    /// The terminal is asked whether its ground is dark or light.
    Ask,
}
