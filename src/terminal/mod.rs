//! The terminal: taken, read, drawn on, and always given back.

mod effects;
mod event;
#[cfg(debug_assertions)]
mod fault;
mod input;
mod run;
mod session;

pub use run::run;
pub use session::{is_usable, size};
