//! What of an article has not been read yet.

use std::io::{self, Cursor, Read};

use crate::intake::Bytes;

use super::article::FIRST;

/// The bytes that have not been read yet.
///
/// A failure is kept until all that came before it has been read: a file that is cut short is shown
/// as far as it goes.
pub(super) struct Rest {
    bytes: Bytes,
    /// Why no more can be read.
    pub(super) failure: Option<io::Error>,
}

impl Rest {
    /// None of these bytes has been read.
    pub(super) fn new(bytes: Bytes) -> Self {
        Self { bytes, failure: None }
    }

    /// Reads until `bytes` holds `count` of them, or there are no more that can be read.
    pub(super) fn fill(&mut self, count: usize, bytes: &mut Vec<u8>) {
        let missing = count.saturating_sub(bytes.len());
        // Room at once: a file would else be read from a few bytes on, twice as many each time.
        bytes.reserve(missing.min(FIRST));
        let missing = u64::try_from(missing).unwrap_or(u64::MAX);
        if self.failure.is_none() {
            self.failure = (&mut self.bytes).take(missing).read_to_end(bytes).err();
        }
    }

    /// Goes on with other bytes, after which it fails if it was to fail.
    pub(super) fn go_on_with(&mut self, bytes: Bytes) {
        self.bytes = bytes;
    }

    /// All bytes, the beginning of which has been read.
    pub(super) fn take_all(&mut self, beginning: Vec<u8>) -> Bytes {
        let rest = std::mem::replace(&mut self.bytes, Box::new(io::empty()));
        Box::new(Cursor::new(beginning).chain(rest))
    }
}
