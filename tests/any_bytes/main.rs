//! Any bytes at all: what the targets of `fuzz/` look for, in a few cases with every test run, and
//! for `LUTRIN_FUZZ_SECONDS` each where that is set.

#![expect(clippy::unwrap_used, reason = "what fails here fails the test, in a helper as in a test")]
#![expect(clippy::panic, reason = "what fails here fails the test, in a helper as in a test")]
#![expect(dead_code, reason = "the helpers of all tests of the screen")]

mod facts;
mod page;
mod pieces;
mod screen;
#[path = "../terminal/sent.rs"]
mod sent;
#[path = "../support/mod.rs"]
mod support;

use std::time::{Duration, Instant};

use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};

/// Cases between two looks at the clock, and of a run without one.
const CASES: u32 = 24;

/// What documents are made of: marks, figures, dates, and what terminals obey.
const PARTS: [&str; 64] = [
    "\n",
    "\n\n",
    " ",
    "  ",
    "    ",
    "\t",
    "\r\n",
    "\u{C}",
    "# ",
    "## ",
    "- ",
    "* ",
    "1. ",
    "> ",
    "```",
    "~~~",
    "`",
    "*",
    "**",
    "_",
    "~~",
    "[",
    "](",
    ")",
    "![",
    "[^1]",
    "[^1]: ",
    "[a]: <",
    ">",
    "<a href=\"",
    "\">",
    "</a>",
    "<table><tr><td>",
    "<!--",
    "|",
    "\n|-|-|\n",
    "---\n",
    "title: ",
    ": ",
    "$$",
    "&#27;",
    "&amp;",
    "http://e.org/",
    "5",
    "1,200",
    "12 %",
    "4 May 2021",
    "en mai 2021",
    "3 millions d’euros",
    "Chapter I",
    "CONTENTS",
    "words ",
    "mots ",
    "火",
    "e\u{301}",
    "👩\u{200D}💻",
    "\u{1B}]0;x\u{7}",
    "\u{1B}[2J",
    "\u{9B}31m",
    "\u{202E}",
    "\u{E0041}",
    "\u{200B}",
    "\u{FE0F}",
    "\0",
];

/// Bytes as a stranger may send them: more parts of documents than noise.
fn bytes() -> impl Strategy<Value = Vec<u8>> {
    let part = prop_oneof![
        12 => prop::sample::select(PARTS.to_vec()).prop_map(|part| part.as_bytes().to_vec()),
        2 => ".{0,8}".prop_map(String::into_bytes),
        1 => prop::collection::vec(any::<u8>(), 0..6),
    ];
    prop::collection::vec(part, 0..120).prop_map(|parts| parts.concat())
}

/// Keys, how many they are in front of them, and a document behind.
fn keys_and_bytes() -> impl Strategy<Value = Vec<u8>> {
    let keys = prop::collection::vec(any::<u8>(), 0..32);
    (keys, bytes()).prop_map(|(keys, bytes)| {
        let count = u8::try_from(keys.len()).unwrap();
        [vec![count], keys, bytes].concat()
    })
}

/// Feeds bytes to a check: a few times, or as long as was asked for.
fn feed(bytes: impl Strategy<Value = Vec<u8>>, check: impl Fn(&[u8])) {
    let seconds = std::env::var("LUTRIN_FUZZ_SECONDS").ok().and_then(|text| text.parse().ok());
    let until = Instant::now() + Duration::from_secs(seconds.unwrap_or(0));
    let config = Config { cases: CASES, failure_persistence: None, ..Config::default() };
    loop {
        let run = TestRunner::new(config.clone()).run(&bytes, |bytes| {
            check(&bytes);
            Ok(())
        });
        run.unwrap_or_else(|failure| panic!("{failure}"));
        if Instant::now() >= until {
            return;
        }
    }
}

#[test]
fn facts_of_any_text_are_disjoint_and_in_order() {
    feed(bytes(), |bytes| facts::check(&String::from_utf8_lossy(bytes)));
}

#[test]
fn pieces_of_any_text_read_as_the_whole_does() {
    feed(bytes(), |bytes| pieces::check(&String::from_utf8_lossy(bytes)));
}

#[test]
fn a_page_of_any_bytes_holds_nothing_that_is_obeyed() {
    feed(bytes(), page::check);
}

#[test]
fn a_screen_of_any_bytes_is_a_drawing_and_nothing_else() {
    feed(keys_and_bytes(), screen::check);
}
