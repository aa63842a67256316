//! The panes: each owns what it shows, and moves by its own rules.

mod changes;
mod facts;
mod figures;
mod map;
mod outline;
mod page;
mod passage;
mod pictures;
mod place;
mod row;
mod timeline;
mod words;

pub use changes::Changes;
pub use facts::{Among, Entries, FactsPane, Kindred, Order, Sheaves, Witness};
pub use figures::{Bar, Figures, Group, Unit};
pub use map::{Dots, Map};
pub use outline::OutlinePane;
pub use page::Page;
pub use passage::Passage;
pub use pictures::Hung;
pub use row::Row;
pub use timeline::{Moment, Timeline};
pub use words::Words;
