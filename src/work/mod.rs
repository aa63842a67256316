//! Reads articles and searches them: as iterators for a pipe, as threads for the reader.
//!
//! The only threads of the program start here (and one for the keys, in the terminal). They send
//! [`News`] and stop when nobody listens any more.

mod article;
mod chunks;
mod facts;
mod job;

pub use article::{Article, Origin};
pub use chunks::Chunks;
pub use facts::{FactFinder, language_of};
pub use job::{Choices, News, read};
