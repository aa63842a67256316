//! Takes the terminal and gives it back: on the way out, on an error, on a panic, before a stop.

use std::io::{self, Write};
use std::sync::Once;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

use crossterm::event::{DisableBracketedPaste, EnableBracketedPaste};
use crossterm::terminal::{EndSynchronizedUpdate, EnterAlternateScreen, LeaveAlternateScreen};
use crossterm::{cursor, execute, queue, terminal};

use crate::app::Size;

/// Whether the terminal is taken. A static, since the panic hook has nothing else to ask.
static IS_TAKEN: AtomicBool = AtomicBool::new(false);

/// Whether the screen is ours: from the first drawing on.
static HAS_SCREEN: AtomicBool = AtomicBool::new(false);

/// Whether the mouse is ours; the reader may leave it to the terminal.
static HAS_MOUSE: AtomicBool = AtomicBool::new(true);

/// The terminal, as long as it is taken; dropping it gives it back.
#[derive(Debug)]
pub(super) struct Session(());

impl Session {
    /// Takes the terminal: raw keys, and with the first drawing, if there is one, the screen.
    pub(super) fn enter(pointing: Pointing) -> io::Result<Self> {
        HAS_MOUSE.store(pointing == Pointing::Taken, Ordering::SeqCst);
        let session = Self(());
        take()?;
        Ok(session)
    }
}

/// Takes the keys, and with the next drawing the screen; also again after they were given back.
pub(super) fn take() -> io::Result<()> {
    if IS_TAKEN.load(Ordering::SeqCst) {
        // After a stop that could not be caught, the shell has made the keys its own, and crossterm
        // does nothing where it believes that they are still raw.
        terminal::disable_raw_mode()?;
    }
    terminal::enable_raw_mode()?;
    IS_TAKEN.store(true, Ordering::SeqCst);
    Ok(())
}

/// Takes the screen, where it is not ours: the alternate one, without a cursor. What that sends goes
/// with what is drawn, so that an empty screen is never seen.
pub(super) fn take_screen(out: &mut impl Write) -> io::Result<()> {
    if HAS_SCREEN.swap(true, Ordering::SeqCst) {
        return Ok(());
    }
    queue!(out, EnterAlternateScreen, EnableBracketedPaste, cursor::Hide)?;
    listen_to_mouse(out, HAS_MOUSE.load(Ordering::SeqCst))
}

/// Leaves the mouse to the terminal, or takes it again.
pub(super) fn switch_mouse() -> io::Result<()> {
    if !HAS_SCREEN.load(Ordering::SeqCst) {
        return Ok(());
    }
    let mut out = io::stdout();
    listen_to_mouse(&mut out, !HAS_MOUSE.fetch_xor(true, Ordering::SeqCst))?;
    out.flush()
}

/// Asks for buttons, wheel and drags (1002), with columns beyond 223 (1006). Not crossterm's command,
/// which asks for every move too: over a slow line that is a flood.
fn listen_to_mouse(out: &mut impl Write, is_on: bool) -> io::Result<()> {
    out.write_all(if is_on { b"\x1B[?1002h\x1B[?1006h" } else { b"\x1B[?1006l\x1B[?1002l" })
}

impl Drop for Session {
    fn drop(&mut self) {
        give_back();
    }
}

/// Gives the terminal back, once. Nothing can be done about errors: it may be gone.
pub(super) fn give_back() {
    if !IS_TAKEN.swap(false, Ordering::SeqCst) {
        return;
    }
    let mut out = io::stdout();
    if !HAS_SCREEN.swap(false, Ordering::SeqCst) {
        drop(terminal::disable_raw_mode());
        return;
    }
    // A panic in the middle of a frame would leave a terminal that waits for its end.
    drop(execute!(out, EndSynchronizedUpdate));
    drop(listen_to_mouse(&mut out, false));
    drop(execute!(out, DisableBracketedPaste, LeaveAlternateScreen, cursor::Show));
    drop(out.flush());
    drop(terminal::disable_raw_mode());
}

/// A panic on the main thread gives the terminal back before it is reported. One on a worker is
/// told in the status line: its report would be written across the page.
pub(super) fn give_back_on_panic() {
    static HOOK: Once = Once::new();
    HOOK.call_once(|| {
        let report = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |panic| {
            if thread::current().name() == Some("main") {
                give_back();
                report(panic);
            }
        }));
    });
}

/// The size of the terminal; a terminal that does not know it has the size of the first ones.
#[must_use]
pub fn size() -> Size {
    let usual = Size::default();
    let (width, height) = terminal::size().unwrap_or((usual.width, usual.height));
    // Some report nothing at all at the start (a serial line, some build machines).
    Size {
        width: if width == 0 { usual.width } else { width },
        height: if height == 0 { usual.height } else { height },
    }
}

/// How a reading is shown.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Manner {
    /// On the whole screen.
    Drawn,
    /// As lines of text, one after the other.
    Told,
}

/// Whose the mouse is at the start.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Pointing {
    /// It is lutrin's.
    Taken,
    /// It is left to the terminal.
    Left,
}

/// Whether there is a terminal to show a reading on and to take keys from.
///
/// # Errors
/// When keys cannot be read: the message says what to do.
pub fn is_usable(manner: Manner) -> anyhow::Result<bool> {
    use std::io::IsTerminal;
    // A terminal that can place nothing can still be told lines.
    let is_dumb =
        manner == Manner::Drawn && std::env::var_os("TERM").is_some_and(|term| term == "dumb");
    if !io::stdout().is_terminal() || is_dumb {
        return Ok(false);
    }
    if !io::stdin().is_terminal() && std::fs::File::open("/dev/tty").is_err() {
        anyhow::bail!(
            "there is no terminal to take keys from\nhint: lutrin render FILE prints the text"
        );
    }
    Ok(true)
}
