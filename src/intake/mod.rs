//! What does not come as text: told by its first bytes, and turned into the text that is read.
//!
//! Everything here is a stream over a stream: the first screen never waits for the last byte where
//! the form allows it. This room is an edge, so it may fail; its messages say what to do.

mod address;
pub mod epub;
pub mod html;
mod packed;
mod record;
mod trust;
pub mod web;

pub use html::Extent;
pub use packed::Packing;
pub use record::Record;

use std::io::Read;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// What a conversion gives; none where a page brings it down, which is a fault of that page's alone.
pub fn survived<T>(conversion: impl FnOnce() -> T) -> Option<T> {
    // Nothing that it may have left half done is looked at again.
    catch_unwind(AssertUnwindSafe(conversion)).ok()
}

/// Bytes, wherever they come from.
pub type Bytes = Box<dyn Read + Send>;

#[cfg(test)]
mod tests {
    use super::survived;

    #[test]
    fn what_brings_a_conversion_down_brings_nothing_else_down() {
        assert_eq!(survived(|| 1), Some(1));
        assert_eq!(survived(|| -> u8 { panic!("a page that nobody thought of") }), None);
    }
}
