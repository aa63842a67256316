//! What a run of text is ([`Role`]) and how that looks ([`Style`], [`Theme`]).
//!
//! The layout says what each run is and never how it looks; a theme says how, in four depths of
//! colour. Nothing here knows a terminal or ratatui.

mod role;

pub use role::{Part, Role, Tone};
