//! Windows: no signals and no job control; Control-C comes as a key, and a new size with the keys.

use std::io;

use crate::terminal::mailbox::Sender;

/// Whether a new size comes with the keys.
pub(in crate::terminal) const RESIZES_ARE_KEYS: bool = true;

/// There are none to catch.
///
/// # Errors
/// Never.
#[expect(clippy::unnecessary_wraps, reason = "other systems can fail at it")]
pub(in crate::terminal) fn catch_signals() -> io::Result<()> {
    Ok(())
}

/// There are none to listen for: a console that is closed ends the program.
///
/// # Errors
/// Never.
#[expect(clippy::unnecessary_wraps, reason = "other systems can fail at it")]
pub(in crate::terminal) fn listen_for_signals((): (), _: &Sender) -> anyhow::Result<()> {
    Ok(())
}

/// Nothing wakes who waits for a key but a key: the first one goes to lutrin.
///
/// # Errors
/// Never.
#[expect(clippy::unnecessary_wraps, reason = "other systems can fail at it")]
pub(in crate::terminal) fn wake_the_keys() -> io::Result<()> {
    Ok(())
}

/// There is no shell that could bring the program back, so it does not stop.
///
/// # Errors
/// Never.
#[expect(clippy::unnecessary_wraps, reason = "other systems can fail at it")]
pub(in crate::terminal) fn stop_until_told() -> anyhow::Result<bool> {
    Ok(false)
}
