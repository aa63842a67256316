//! Any text: facts in order, disjoint, on character boundaries, and no panic.

#![no_main]

#[path = "../../tests/any_bytes/facts.rs"]
mod facts;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| facts::check(text));
