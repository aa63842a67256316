//! What can be done, by its key and by its name.

#![expect(clippy::unwrap_used, reason = "what fails here fails the test, in a helper as in a test")]
#![expect(dead_code, reason = "the helpers of all tests of the screen")]

mod cards;
mod desk;
mod harvest;
mod keys;
mod promises;
mod seen;
#[path = "../support/mod.rs"]
mod support;
