//! Any text, in every format: cut where it may be cut, its pieces read as the whole does.

#![no_main]

#[path = "../../tests/any_bytes/pieces.rs"]
mod pieces;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| pieces::check(text));
