//! The terminal: taken, read, drawn on, and always given back.

mod ask;
mod clicks;
mod desktop;
mod effects;
mod event;
mod face;
#[cfg(debug_assertions)]
mod fault;
mod input;
mod mailbox;
mod report;
mod run;
mod session;

pub use run::{Theming, World, run};
pub use session::{Manner, is_usable, size};
