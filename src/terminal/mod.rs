//! The terminal: taken, read, drawn on, and always given back.

mod again;
mod answer;
mod calm;
mod clicks;
mod desktop;
mod editor;
mod effects;
mod event;
mod face;
#[cfg(debug_assertions)]
mod fault;
mod ground;
mod input;
mod keyboard;
mod library;
mod mailbox;
mod means;
mod report;
mod run;
mod session;
mod system;
mod turning;
mod world;

pub use library::{Documents, Opened, Shelf};
pub use means::{Wish, pictures};
pub use run::run;
pub use session::{Manner, Pointing, is_usable, size};
pub use world::{Naming, Theming, World};
