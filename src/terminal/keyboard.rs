//! Who reads the keys: lutrin, or for a while the program that it has lent the terminal to.

use std::io;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use super::system::wake_the_keys;

/// Whether another program has the terminal. A static, since who hears signals has nothing else to ask.
static IS_LENT: AtomicBool = AtomicBool::new(false);

/// How long it is waited for that nobody here reads keys any more; who reads them may have failed.
const PATIENCE: Duration = Duration::from_secs(1);

#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
enum State {
    /// The keys are read here.
    #[default]
    Ours,
    /// Somebody else wants to read them.
    Asked,
    /// Nobody reads them here.
    Lent,
}

/// Who reads the keys.
#[derive(Clone, Debug, Default)]
pub(super) struct Keyboard(Arc<(Mutex<State>, Condvar)>);

impl Keyboard {
    fn lock(&self) -> MutexGuard<'_, State> {
        self.0.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Called by who reads the keys before each: waits as long as they are somebody else's.
    pub(super) fn wait_for_turn(&self) {
        let mut state = self.lock();
        while *state != State::Ours {
            *state = State::Lent;
            self.0.1.notify_all();
            state = self.0.1.wait(state).unwrap_or_else(PoisonError::into_inner);
        }
    }

    /// Lends the keys for as long as some work takes.
    ///
    /// # Errors
    /// When who reads them cannot be woken.
    pub(super) fn lend<T>(&self, work: impl FnOnce() -> T) -> io::Result<T> {
        *self.lock() = State::Asked;
        wake_the_keys()?;
        let is_asked = |state: &mut State| *state == State::Asked;
        drop(self.0.1.wait_timeout_while(self.lock(), PATIENCE, is_asked));
        IS_LENT.store(true, Ordering::SeqCst);
        let done = work();
        IS_LENT.store(false, Ordering::SeqCst);
        *self.lock() = State::Ours;
        self.0.1.notify_all();
        Ok(done)
    }
}

/// Whether another program has the terminal now.
#[cfg_attr(windows, expect(dead_code, reason = "there are no signals to pass over"))]
pub(super) fn is_lent() -> bool {
    IS_LENT.load(Ordering::SeqCst)
}
