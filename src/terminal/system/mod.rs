//! What each system does its own way: signals, stopping, the end of the terminal.

#[cfg(unix)]
mod unix;
#[cfg(windows)]
mod windows;

#[cfg(unix)]
pub(super) use unix::{
    RESIZES_ARE_KEYS, catch_signals, listen_for_signals, stop_until_told, wake_the_keys,
};
#[cfg(windows)]
pub(super) use windows::{
    RESIZES_ARE_KEYS, catch_signals, listen_for_signals, stop_until_told, wake_the_keys,
};
