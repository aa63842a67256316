//! What does not come as text: told by its first bytes, and turned into the text that is read.
//!
//! Everything here is a stream over a stream: the first screen never waits for the last byte where
//! the form allows it. This room is an edge, so it may fail; its messages say what to do.

mod address;
pub mod epub;
pub mod html;
mod packed;
mod record;
pub mod web;

pub use html::Extent;
pub use packed::Packing;
pub use record::Record;

use std::io::Read;

/// Bytes, wherever they come from.
pub type Bytes = Box<dyn Read + Send>;
