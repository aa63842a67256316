//! Faults made on purpose, in builds for tests only: that the terminal is given back after a panic
//! can only be shown by a panic.
//!
//! `LUTRIN_FAULT` says where the key `X` makes one: in the `loop`, or in a `worker`.

use std::env;
use std::sync::mpsc::Sender;

use crate::keys::{Code, Key};
use crate::work;

use super::event::Event;

/// Makes the fault that was asked for, if the key is the one for it.
pub(super) fn make(key: Key, events: &Sender<Event>) {
    if key.code != Code::Char('X') {
        return;
    }
    match env::var("LUTRIN_FAULT").as_deref() {
        Ok("loop") => fail(),
        Ok("worker") => {
            let events = events.clone();
            work::fail(move |news| events.send(Event::News(news)).is_ok());
        }
        Ok(_) | Err(_) => {}
    }
}

#[expect(clippy::panic, reason = "it is what this file is for")]
fn fail() {
    panic!("a fault made on purpose");
}
