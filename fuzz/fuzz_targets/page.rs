//! Any bytes: decoded, read in every format and set at several widths, nothing that a terminal obeys.

#![no_main]

#[path = "../../tests/terminal/sent.rs"]
mod sent;
#[path = "../../tests/any_bytes/page.rs"]
mod page;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| page::check(bytes));
