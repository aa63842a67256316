//! A gate that work waits at until it is opened.

use std::sync::{Arc, Condvar, Mutex, PoisonError};

/// A gate that work waits at until it is opened: the first screen comes before all that it does not
/// show.
#[derive(Clone, Debug, Default)]
pub struct Gate(Arc<(Mutex<bool>, Condvar)>);

impl Gate {
    /// Lets all work go on, now and later.
    pub fn open(&self) {
        let (is_open, changed) = &*self.0;
        *is_open.lock().unwrap_or_else(PoisonError::into_inner) = true;
        changed.notify_all();
    }

    /// Waits until it is open.
    pub(super) fn pass(&self) {
        let (is_open, changed) = &*self.0;
        let guard = is_open.lock().unwrap_or_else(PoisonError::into_inner);
        drop(changed.wait_while(guard, |is_open| !*is_open));
    }
}
