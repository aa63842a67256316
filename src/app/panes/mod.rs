//! The panes: each owns what it shows, and moves by its own rules.

mod facts;
mod outline;
mod page;

pub use facts::FactsPane;
pub use outline::OutlinePane;
pub use page::{Page, Row};
