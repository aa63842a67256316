//! Keys, from a thread of their own.

use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::thread;

use crossterm::event::{
    self, KeyCode, KeyEvent, KeyEventKind, KeyModifiers, MouseButton, MouseEvent, MouseEventKind,
};

use crate::app::{Gesture, Point};
use crate::keys::{Code, Key};

use super::event::Event;
use super::ground::{Answer, Heard, Question};
use super::keyboard::Keyboard;
use super::mailbox::Sender;
use super::session::size;
use super::system::RESIZES_ARE_KEYS;

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
            event::Event::Resize(..) if RESIZES_ARE_KEYS => Some(Event::Resize(size())),
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
