//! Reads articles and searches them: as iterators for a pipe, as threads for the reader.
//!
//! The only threads of the program start here (and two for keys and signals, in the terminal). They
//! send [`News`] and stop when nobody listens any more.

mod article;
mod begun;
mod clues;
mod facts;
mod find;
mod gentle;
mod harvest;
mod hunt;
mod in_order;
mod job;
mod library;
mod origin;
mod parts;
mod pattern;
mod picture;
mod reading;
mod records;
mod rest;
mod sieve;
mod versions;
mod watch;

pub use crate::intake::{Extent, Record};
pub use article::Article;
pub use begun::Begun;
pub use clues::Clues;
pub use facts::{FactFinder, Finder};
pub use find::{Latest, find};
pub use harvest::{Reaped, Reaping, harvest};
pub use hunt::{Hunted, Reach, hunt};
pub use in_order::{Arriving, InOrder, Items, Streamed, cores, in_order};
#[cfg(debug_assertions)]
pub use job::fail;
pub use job::{Choices, Errand, News, read, read_again, search};
pub use library::{Left, Library, Surveyed, reason, survey};
pub use origin::Origin;
pub use parts::{Chunks, Parts};
pub use pattern::Pattern;
pub use picture::{Gallery, picture};
pub use records::{Line, records};
pub use versions::{Before, Edition};
pub use watch::{Watch, watch};
