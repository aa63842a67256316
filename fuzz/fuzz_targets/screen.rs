//! Any bytes as keys and a document: what is written to the terminal is a drawing and nothing else.

#![no_main]

#[path = "../../tests/terminal/sent.rs"]
mod sent;
#[path = "../../tests/support/mod.rs"]
mod support;
#[path = "../../tests/any_bytes/screen.rs"]
mod screen;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| screen::check(bytes));
