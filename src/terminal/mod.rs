//! The terminal: taken, read, drawn on, and always given back.

mod effects;
mod event;
mod input;
mod run;
mod session;

pub use run::run;
pub use session::{is_usable, size};
