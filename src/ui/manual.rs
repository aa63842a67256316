//! The manual, made from the live key map and the words of the interface.

use crate::app::{Chapter, Entry, Manual};
use crate::keys::{Code, Group, Key, Mode};

use super::Look;

/// What can be done, in the reader's words.
#[must_use]
pub fn manual(look: &Look) -> Manual {
    Manual { chapters: look.keys.groups().iter().map(|group| chapter(look, group)).collect() }
}

fn chapter(look: &Look, group: &Group) -> Chapter {
    let entries = group.bindings.iter().map(|binding| Entry {
        keys: binding.keys.iter().map(|key| spelled(look, *key)).collect(),
        name: look.words.command(&binding.name).to_owned(),
        command: binding.command,
    });
    Chapter {
        title: look.words.group(&group.name).to_owned(),
        is_for_reading: group.modes.contains(&Mode::Read),
        entries: entries.collect(),
    }
}

/// A key as the reader's keyboard names it.
pub(super) fn spelled(look: &Look, key: Key) -> String {
    let words = &look.words;
    let drawn = look.glyphs.arrows;
    // « Alt--> » could not be read.
    let named = ["Left", "Right", "Up", "Down", "Enter"];
    let [left, right, up, down, enter] = if look.glyphs.is_ascii { named } else { drawn };
    let name = match key.code {
        Code::Char(' ') => words.text("space").to_owned(),
        Code::Char(c) => c.to_string(),
        Code::Up => up.to_owned(),
        Code::Down => down.to_owned(),
        Code::Left => left.to_owned(),
        Code::Right => right.to_owned(),
        Code::Home => words.text("home").to_owned(),
        Code::End => words.text("end").to_owned(),
        Code::PageUp => words.text("page-up").to_owned(),
        Code::PageDown => words.text("page-down").to_owned(),
        Code::Tab => words.text("tab").to_owned(),
        Code::BackTab => words.text("shift-tab").to_owned(),
        Code::Enter => enter.to_owned(),
        Code::Escape => words.text("esc").to_owned(),
        Code::Backspace => words.text("backspace").to_owned(),
        Code::Delete => words.text("delete").to_owned(),
    };
    let alt = if key.alt { words.text("alt") } else { "" };
    let control = if key.control { words.text("control") } else { "" };
    format!("{alt}{control}{name}")
}
