//! Keys, signals and the end of the terminal, each from a thread of its own.

use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::thread;

use crossterm::event::{
    self, KeyCode, KeyEvent, KeyEventKind, KeyModifiers, MouseButton, MouseEvent, MouseEventKind,
};
use rustix::event::{PollFd, PollFlags, poll};
use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGWINCH, SIGXFSZ};
use signal_hook::iterator::Signals;
use signal_hook::low_level::emulate_default_handler;

use crate::app::{Gesture, Point};
use crate::keys::{Code, Key};

use super::event::Event;
use super::ground::{Answer, Heard, Question};
use super::keyboard::{Keyboard, is_lent};
use super::mailbox::Sender;
use super::session::size;

/// Starts to listen for resizes and signals.
///
/// # Errors
/// When signals cannot be caught or a thread cannot be started.
pub(super) fn listen_for_signals(events: &Sender) -> anyhow::Result<()> {
    let caught = [SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGTSTP, SIGCONT, SIGWINCH, SIGXFSZ];
    let signals = Signals::new(caught)?;
    let to_loop = events.clone();
    thread::Builder::new().name("signals".to_owned()).spawn(move || hear(signals, &to_loop))?;
    let to_loop = events.clone();
    thread::Builder::new().name("end".to_owned()).spawn(move || wait_for_the_end(&to_loop))?;
    Ok(())
}

/// Starts to listen for keys, and for the answers to what the terminal was asked.
///
/// # Errors
/// When the thread cannot be started.
pub(super) fn listen_for_keys(
    events: &Sender,
    keyboard: &Keyboard,
    asked: Vec<Question>,
) -> anyhow::Result<()> {
    let to_loop = events.clone();
    let (answer, keyboard) = (Answer::new(asked), keyboard.clone());
    let hear = move || {
        // Without keys nothing ends a reading but signals: it must not go on deaf.
        let read = catch_unwind(AssertUnwindSafe(|| read_keys(&to_loop, &keyboard, answer)));
        let why = match read {
            Ok(Ok(())) => return,
            Ok(Err(error)) => error.to_string(),
            Err(_) => "who reads them has failed".to_owned(),
        };
        drop(to_loop.send(Event::Deaf(why)));
    };
    thread::Builder::new().name("keys".to_owned()).spawn(hear)?;
    Ok(())
}

fn hear(mut signals: Signals, events: &Sender) {
    for signal in signals.forever() {
        let event = match signal {
            // The editor that has the terminal is spoken to, and has heard it too. One that stops itself
            // stops its whole group: the shell waits for all of it.
            SIGINT | SIGQUIT if is_lent() => continue,
            SIGTSTP if is_lent() => {
                drop(emulate_default_handler(SIGTSTP));
                continue;
            }
            SIGTSTP => Event::Stop,
            SIGCONT => Event::Continue,
            SIGWINCH => Event::Resize(size()),
            // A file has come to the limit that a shell has set: the writing fails, and is told of.
            SIGXFSZ => continue,
            _ => Event::Leave(signal),
        };
        if events.send(event).is_err() {
            return;
        }
    }
}

/// Reads keys until nobody listens.
fn read_keys(events: &Sender, keyboard: &Keyboard, mut answer: Answer) -> io::Result<()> {
    loop {
        keyboard.wait_for_turn();
        let event = match event::read()? {
            event::Event::Key(key) => match answer.hear(&key) {
                Heard::Key => key_of(key).map(Event::Key),
                Heard::Part => None,
                Heard::Ground(ground) => Some(Event::Ground(ground)),
                Heard::Name(name) => Some(Event::Named(name)),
            },
            event::Event::Paste(text) => Some(Event::Paste(text)),
            // Crossterm forgets a resize that comes together with a key, and tells of one after a
            // stop only with the next key: resizes are heard as signals.
            event::Event::Resize(..) | event::Event::FocusGained | event::Event::FocusLost => None,
            event::Event::Mouse(mouse) => gesture_of(mouse).map(Event::Mouse),
        };
        #[cfg(debug_assertions)]
        if let Some(Event::Key(key)) = event {
            super::fault::make_at("keys", key);
        }
        if event.is_some_and(|event| events.send(event).is_err()) {
            return Ok(());
        }
    }
}

fn gesture_of(mouse: MouseEvent) -> Option<Gesture> {
    let point = Point { x: mouse.column, y: mouse.row };
    Some(match mouse.kind {
        MouseEventKind::Down(MouseButton::Left) => Gesture::Press(point, None),
        MouseEventKind::Drag(MouseButton::Left) => Gesture::Drag(point),
        MouseEventKind::Up(MouseButton::Left) => Gesture::Release,
        MouseEventKind::ScrollDown => Gesture::Wheel(point, true),
        MouseEventKind::ScrollUp => Gesture::Wheel(point, false),
        MouseEventKind::Down(_)
        | MouseEventKind::Drag(_)
        | MouseEventKind::Up(_)
        | MouseEventKind::Moved
        | MouseEventKind::ScrollLeft
        | MouseEventKind::ScrollRight => return None,
    })
}

/// Waits until the terminal goes away: a shell that outlives it need not pass the signal on, and
/// the thread that reads the keys would then turn round and round.
fn wait_for_the_end(events: &Sender) {
    let out = io::stdout();
    let mut terminal = [PollFd::new(&out, PollFlags::empty())];
    while let Err(rustix::io::Errno::INTR) = poll(&mut terminal, None) {}
    let [terminal] = terminal;
    if terminal.revents().intersects(PollFlags::HUP | PollFlags::ERR) {
        drop(events.send(Event::Leave(SIGHUP)));
    }
}

/// A key of the terminal as ours; `None` for those that lutrin has no name for.
fn key_of(key: KeyEvent) -> Option<Key> {
    if key.kind == KeyEventKind::Release {
        return None;
    }
    let code = CODES.iter().find(|(theirs, _)| *theirs == key.code).map(|(_, ours)| *ours);
    let code = match (code, key.code) {
        (Some(code), _) => code,
        (None, KeyCode::Char(c)) => Code::Char(c),
        (None, _) => return None,
    };
    let control = key.modifiers.contains(KeyModifiers::CONTROL);
    let alt = key.modifiers.contains(KeyModifiers::ALT);
    Some(Key { code, control, alt })
}

const CODES: [(KeyCode, Code); 14] = [
    (KeyCode::Up, Code::Up),
    (KeyCode::Down, Code::Down),
    (KeyCode::Left, Code::Left),
    (KeyCode::Right, Code::Right),
    (KeyCode::Home, Code::Home),
    (KeyCode::End, Code::End),
    (KeyCode::PageUp, Code::PageUp),
    (KeyCode::PageDown, Code::PageDown),
    (KeyCode::Tab, Code::Tab),
    (KeyCode::BackTab, Code::BackTab),
    (KeyCode::Enter, Code::Enter),
    (KeyCode::Esc, Code::Escape),
    (KeyCode::Backspace, Code::Backspace),
    (KeyCode::Delete, Code::Delete),
];
