//! What a run of text is ([`Role`]) and how that looks ([`Style`], [`Theme`]).
//!
//! The layout says what each run is and never how it looks; a theme says how, in four depths of
//! colour. Nothing here knows a terminal or ratatui.

mod given;
mod look;
mod palette;
mod role;
mod swatch;
mod theme;

pub use given::{Flaw, Wrong};
pub use look::{Colour, Style};
pub use palette::{Depth, Ground, Hue, Token};
pub use role::{Part, Role, Tone};
pub use theme::{Shade, THEMES, Theme};
