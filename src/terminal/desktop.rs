//! What the desktop does for a reading where there is one: its clipboard, the opening of addresses.

use std::env;
use std::sync::mpsc::{Sender, channel};
use std::thread;

/// The clipboard of the desktop, on a thread of its own: a display that does not answer must not hold
/// up a key. On X11 what is copied is there as long as who copied it is.
#[derive(Debug, Default)]
pub(super) struct Clipboard(Option<Sender<String>>);

impl Clipboard {
    /// Puts a text on it, beside what the terminal does with OSC 52: some know nothing of that.
    pub(super) fn put(&mut self, text: &str) {
        if !has_desktop() {
            return;
        }
        let texts = self.0.get_or_insert_with(start);
        if texts.send(text.to_owned()).is_err() {
            self.0 = None;
        }
    }
}

fn start() -> Sender<String> {
    let (sender, texts) = channel::<String>();
    let serve = move || {
        // Without a clipboard there is nobody to be told of it: the terminal has the text too.
        let Ok(mut clipboard) = arboard::Clipboard::new() else { return };
        while let Ok(text) = texts.recv() {
            if clipboard.set_text(text).is_err() {
                return;
            }
        }
    };
    // A thread that cannot be started leaves a sender that nobody hears.
    drop(thread::Builder::new().name("clipboard".to_owned()).spawn(serve));
    sender
}

/// Opens an address with what the desktop has for it; `false` where there is nothing.
///
/// The address is one argument of a program, and never read by a shell.
pub(super) fn open(address: &str) -> bool {
    has_desktop() && open::that_detached(address).is_ok()
}

/// Whether there is a desktop: always but on Unix, where it says so.
fn has_desktop() -> bool {
    let is_set = |name: &str| env::var_os(name).is_some_and(|value| !value.is_empty());
    let names = ["DISPLAY", "WAYLAND_DISPLAY", "WSL_DISTRO_NAME"];
    !cfg!(all(unix, not(target_os = "macos"))) || names.into_iter().any(is_set)
}
