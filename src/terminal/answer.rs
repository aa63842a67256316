//! What an event does: it becomes an action of the app, or something that only the terminal does.

use std::time::Instant;

use anyhow::bail;

use crate::app::{Action, Command, Gesture};
use crate::keys::{Key, Mode};
use crate::style::Ground;
use crate::ui::has_words;

use super::effects::{After, carry_out, stop};
use super::event::{Event, action_of_news};
use super::means;
use super::run::Reading;
use super::session::take;

/// Steps that go on over blank rows where the text is told.
const STEPS: [Command; 4] =
    [Command::LineDown, Command::LineUp, Command::ScreenDown, Command::ScreenUp];

/// More blank rows than these stand between no two paragraphs.
const BLANK: usize = 8;

/// What to do where no key is heard any more.
const REOPEN: &str = "what you marked is kept; open the article again in another terminal";

impl Reading {
    /// Takes an event: an action, or what only the terminal can do.
    pub(super) fn take(&mut self, event: Event) -> anyhow::Result<After> {
        match event {
            Event::Key(key) => self.press(key),
            Event::Mouse(gesture) => self.point(gesture),
            Event::Ground(ground) => {
                if let Some(last) = &self.ground {
                    // It is told again the next time if it cannot be kept.
                    drop(last.keep(ground == Ground::Light));
                }
                self.act(Action::Ground(ground))
            }
            Event::Named(name) => match means::of_named(&name) {
                Some(means) => self.act(Action::OfferPictures(means)),
                None => Ok(After::GoOn),
            },
            Event::Paste(text) => self.paste(&text),
            // Paragraphs that are told have no width.
            Event::Resize(_) if self.face.is_told() => Ok(After::GoOn),
            Event::Resize(size) => {
                if let Some(cell) = means::cell() {
                    self.act(Action::Cell(cell))?;
                }
                self.act(Action::Resize(size))?;
                // Even where the size is the old one again: the terminal has cut its lines.
                Ok(After::Redraw)
            }
            Event::News(reading, _) if reading != self.outside.reading => Ok(After::GoOn),
            Event::News(_, news) => self.act(action_of_news(news)),
            Event::Changed(since) if self.again.is_watched_since(since) => self.read_again(),
            // Of a document that has been left; and to be drawn, without more.
            Event::Changed(_) | Event::Turned(..) | Event::Grown => Ok(After::GoOn),
            Event::Gathered(sheets) => self.act(Action::AddSheets(sheets)),
            Event::Learnt(learnt) => self.act(Action::Learn(learnt)),
            Event::Hunted(number, found, state) => self.act(Action::AddFinds(number, found, state)),
            Event::Compared(reading, _) if reading != self.outside.reading => Ok(After::GoOn),
            Event::Compared(_, told) => {
                // It comes right behind the message that the file is read again.
                self.message_since = None;
                self.act(Action::Compare(told))
            }
            Event::Reaped(number, reaped, state) => {
                self.act(Action::AddSheaves(number, reaped, state))
            }
            Event::Pictured(wanted, came) => self.act(Action::Picture(wanted, came)),
            Event::Opened(address) => self.act(Action::Opened(address)),
            Event::NotOpened(address) => self.act(Action::NotOpened(address)),
            Event::CopiedMarks(text, count) => self.act(Action::CopiedMarks(text, count)),
            Event::Forgotten(why) => self.act(Action::Forgotten(why)),
            Event::Exported(path, count) => self.act(Action::Exported(path, count)),
            Event::NotExported(why) => self.act(Action::NotExported(why)),
            Event::Edited(what) => self.act(Action::Edited(what)),
            Event::CountOver => self.act(Action::ForgetCount),
            Event::MessageOver => self.act(Action::ForgetMessage),
            Event::Stop => stop(),
            Event::Continue => {
                // After a stop that could not be caught the terminal is as the shell left it.
                take()?;
                self.act(Action::LosePictures)?;
                Ok(After::Redraw)
            }
            Event::Leave(_) => Ok(After::End),
            Event::Deaf(why) => bail!("the keys cannot be read any more: {why}\nhint: {REOPEN}"),
        }
    }

    /// Reads the file that has changed.
    fn read_again(&mut self) -> anyhow::Result<After> {
        let number = self.outside.reading + 1;
        match self.again.read(&self.outside.events, &self.outside.readings, number) {
            Ok(()) => {
                self.begin_reading();
                Ok(After::GoOn)
            }
            Err(why) => self.act(Action::Failed(why)),
        }
    }

    fn press(&mut self, key: Key) -> anyhow::Result<After> {
        #[cfg(debug_assertions)]
        super::fault::make(key, &self.outside.events);
        // What a key says stands as long as any message, whatever was said a moment before.
        self.message_since = None;
        self.pressed = Instant::now();
        match self.look.keys.action(&self.app, key) {
            Some(Action::Do(Command::ScreenDown)) => self.turn_page(),
            Some(Action::Do(command)) if self.face.is_told() => self.act_on_words(command),
            Some(action) => self.act(action),
            None => Ok(After::GoOn),
        }
    }

    /// Takes what the mouse does: a press may be the second of two.
    fn point(&mut self, gesture: Gesture) -> anyhow::Result<After> {
        let gesture = match gesture {
            Gesture::Press(point, _) => {
                self.clicks.press(point, self.face.at(point), Instant::now())
            }
            Gesture::PressTwice(..) | Gesture::Drag(_) | Gesture::Release | Gesture::Wheel(..) => {
                gesture
            }
        };
        self.act(Action::Point(gesture))
    }

    /// Turns the page, and tells how long the last one was read.
    fn turn_page(&mut self) -> anyhow::Result<After> {
        let now = Instant::now();
        if let Some(turned) = self.turned.replace(now) {
            self.act(Action::Waited(now - turned))?;
        }
        self.act_on_words(Command::ScreenDown)
    }

    /// Goes on over rows that have nothing to tell.
    fn act_on_words(&mut self, command: Command) -> anyhow::Result<After> {
        let mut after = self.act(Action::Do(command))?;
        for _ in 0..BLANK {
            let is_blank = self.face.is_told() && !has_words(&self.app);
            if !STEPS.contains(&command) || !is_blank {
                break;
            }
            after = self.act(Action::Do(command))?;
        }
        Ok(after)
    }

    pub(super) fn act(&mut self, action: Action) -> anyhow::Result<After> {
        match self.app.update(action) {
            Some(effect) => carry_out(effect, &mut self.look, &mut self.outside),
            None => Ok(After::GoOn),
        }
    }

    /// What is pasted is typed at the prompt, and nowhere else taken for keys.
    fn paste(&mut self, text: &str) -> anyhow::Result<After> {
        if Mode::of(&self.app).takes_letters() {
            for letter in text.chars().filter(|c| !c.is_control()) {
                self.act(Action::Type(letter))?;
            }
        }
        Ok(After::GoOn)
    }
}
