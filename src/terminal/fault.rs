//! Faults made on purpose, in builds for tests only: that the terminal is given back after a panic
//! can only be shown by a panic.
//!
//! `LUTRIN_FAULT` says where the key `X` makes one: in the `loop`, in a `worker`, where the `keys` are
//! read; and with `export` there is one whenever facts are written.

use std::env;

use crate::keys::{Code, Key};
use crate::work;

use super::event::Event;
use super::mailbox::Sender;

/// Makes the fault that was asked for, if the key is the one for it.
pub(super) fn make(key: Key, events: &Sender) {
    if key.code != Code::Char('X') {
        return;
    }
    match env::var("LUTRIN_FAULT").as_deref() {
        Ok("loop") => fail_at("loop"),
        Ok("worker") => {
            let events = events.clone();
            work::fail(move |news| events.send(Event::News(0, news)).is_ok());
        }
        Ok(_) | Err(_) => {}
    }
}

/// Makes a fault at this place, if it was asked for and the key is the one for it.
pub(super) fn make_at(place: &str, key: Key) {
    if key.code == Code::Char('X') {
        fail_at(place);
    }
}

/// Makes a fault at this place, if it was asked for.
///
/// Its message is as hostile as an article that it quotes.
pub(super) fn fail_at(place: &str) {
    let is_asked = env::var("LUTRIN_FAULT").is_ok_and(|asked| asked == place);
    assert!(!is_asked, "a fault made on purpose: \u{1B}]0;owned\u{7}\u{9B}2J\u{202E}");
}
