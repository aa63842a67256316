//! Does to the world what an update asked for.

use std::io;
use std::path::PathBuf;

use crossterm::clipboard::CopyToClipboard;
use crossterm::execute;

use crate::app::{Edited, Effect, Quest, Wanted};
use crate::memory::OfDocument;
use crate::pictures::Frame;
use crate::source::clean;
use crate::style::{Colour, Ground, Token};
use crate::ui::Look;
use crate::work::{self, Before, Choices, Errand, Gallery, Latest};

use super::desktop::{Clipboard, open};
use super::editor::edit;
use super::event::Event;
use super::keyboard::Keyboard;
use super::library::Shelf;
use super::mailbox::Sender;
use super::report;
use super::session::switch_mouse;
use super::system::stop_until_told;

/// Whether the loop goes on.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum After {
    /// It goes on.
    GoOn,
    /// It goes on, and the whole screen must be drawn anew.
    Redraw,
    /// It goes on with another document.
    Turn(usize),
    /// It ends.
    End,
}

/// What is reached outside the state.
pub(super) struct Outside {
    pub(super) events: Sender,
    /// The number of the reading that counts: what others tell is out of date.
    pub(super) reading: u64,
    /// The same, for those who tell.
    pub(super) readings: Latest,
    /// The documents on the desk.
    pub(super) shelf: Shelf,
    /// The search of all documents that was asked for last.
    pub(super) hunted: Latest,
    /// The reading of all documents for their facts that was asked for last.
    pub(super) harvested: Latest,
    /// What is asked of every document.
    pub(super) choices: Choices,
    /// What is kept of the document.
    pub(super) memory: OfDocument,
    /// The search that was asked for last.
    pub(super) latest: Latest,
    pub(super) clipboard: Clipboard,
    /// The file of the article, where it has one.
    pub(super) file: Option<PathBuf>,
    /// Where its pictures are.
    pub(super) gallery: Option<Gallery>,
    pub(super) keyboard: Keyboard,
    /// The version before, where the text is held against one.
    pub(super) before: Option<Before>,
}

impl Outside {
    /// Lends the terminal to the reader's editor.
    fn edit(&self, line: usize) -> anyhow::Result<After> {
        let edited = match &self.file {
            Some(file) => edit(file, line, &self.keyboard)?,
            None => Edited::NoFile,
        };
        drop(self.events.send(Event::Edited(edited)));
        Ok(After::Redraw)
    }
}

/// Does what an update asked for.
pub(super) fn carry_out(
    effect: Effect,
    look: &mut Look,
    outside: &mut Outside,
) -> anyhow::Result<After> {
    let Outside { events, reading, memory, latest, clipboard, .. } = outside;
    let reading = *reading;
    match effect {
        Effect::Find(quest) => {
            let events = events.clone();
            let send = move |news| events.send(Event::News(reading, news)).is_ok();
            let Quest { number, pattern, manner, parts } = quest;
            work::search(Errand { number, pattern, manner, parts }, latest, send);
        }
        // The text itself: but no control in it may be pasted into a shell.
        Effect::Copy(text) => {
            let lines: Vec<_> = text.lines().map(|line| clean(line)).collect();
            let text = lines.join("\n");
            clipboard.put(&text);
            execute!(io::stdout(), CopyToClipboard::to_clipboard_from(&*text))?;
        }
        Effect::Open(address) => {
            let event = if open(&address) { Event::Opened } else { Event::NotOpened };
            drop(events.send(event(address)));
        }
        Effect::Remember(remarks) => {
            if let Err(error) = memory.keep_remarks(&remarks) {
                drop(events.send(Event::Forgotten(error.to_string())));
            }
        }
        Effect::Edit(line) => return outside.edit(line),
        Effect::CopyMarks(gathered) => {
            let (text, count) = report::marks(&gathered)?;
            drop(events.send(Event::CopiedMarks(text, count)));
        }
        Effect::Export(facts) => report::write(facts, events),
        Effect::Compare(parts) => {
            let (events, choices) = (events.clone(), outside.choices.clone());
            let tell = move |told| drop(events.send(Event::Compared(reading, told)));
            if let Some(before) = &outside.before {
                before.hold_against(parts, choices, tell);
            }
        }
        Effect::Hunt(hunt) => outside.shelf.hunt(hunt, &outside.hunted, &outside.events),
        Effect::Harvest(wanted) => {
            let Outside { shelf, choices, harvested, events, .. } = outside;
            shelf.harvest(wanted, choices, harvested, events);
        }
        Effect::Turn(document) => return Ok(After::Turn(document)),
        Effect::Picture(wanted) => read_picture(wanted, look, outside),
        Effect::UseTheme(at) => use_theme(look, at),
        Effect::Mouse => switch_mouse()?,
        Effect::Suspend => return stop(),
        Effect::Quit => return Ok(After::End),
    }
    Ok(After::GoOn)
}

/// Starts to read a picture, to be shown on the page as it is coloured now.
fn read_picture(wanted: Wanted, look: &Look, outside: &Outside) {
    let paper = match look.theme.colour(Token::Page) {
        Some(Colour::Rgb(red, green, blue)) => [red, green, blue],
        Some(Colour::Indexed(_) | Colour::Ansi(_)) | None => match look.theme.kind() {
            Ground::Light => [u8::MAX; 3],
            Ground::Dark => [0; 3],
        },
    };
    let frame =
        Frame { means: wanted.means, most: wanted.plate.most, paper, number: wanted.number };
    let (address, events) = (wanted.plate.address.clone(), outside.events.clone());
    let tell = move |came| drop(events.send(Event::Pictured(wanted, came)));
    work::picture(&address, outside.gallery.as_ref(), frame, tell);
}

/// Draws with a theme from now on.
fn use_theme(look: &mut Look, at: usize) {
    if let Some(theme) = look.themes.get(at) {
        look.theme = theme.clone();
    }
}

/// Gives the terminal back, stops until the shell says to go on, and takes it again.
pub(super) fn stop() -> anyhow::Result<After> {
    Ok(if stop_until_told()? { After::Redraw } else { After::GoOn })
}
