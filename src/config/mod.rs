//! Finds and reads the reader's own files: themes.
//!
//! What is wrong with one of them is told and never ends a reading: the others are used.

mod themes;

pub use themes::{Complaint, Shelf};
