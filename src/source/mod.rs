//! The bytes of an article and the places in them.
//!
//! Everything above this room speaks of text by [`Span`]: a range of bytes of the source in its
//! UTF-8 form. For a file that is UTF-8 on disk these are the file's own offsets, byte order mark
//! and carriage returns included.

mod clean;
mod decode;
mod fold;
mod lines;
mod manner;
mod sniff;
mod span;

pub use clean::{clean, clean_lines, is_plain, seen, shown};
pub use decode::{Decoder, Encoding};
pub use fold::{Case, Folded, fold};
pub use lines::{Position, Positions};
pub use manner::Manner;
pub use sniff::refuse_unless_text;
pub use span::Span;
