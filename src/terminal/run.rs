//! The loop: one event, what else waits, one drawing.

use std::collections::VecDeque;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use crate::app::{App, Message};
use crate::memory::{Choices as Chosen, LastGround};
use crate::ui::Look;
use crate::work::{Gate, Latest};

use super::again::Again;
use super::begun::Begun;
use super::clicks::Clicks;
use super::desktop::Clipboard;
use super::effects::{After, Outside};
use super::event::{Event, action_of_news};
use super::face::Face;
use super::ground::{self, Question};
use super::input::listen_for_keys;
use super::keyboard::Keyboard;
use super::mailbox::Mailbox;
use super::session::{Manner, Session};
use super::system::{catch_signals, listen_for_signals};
use super::world::{Naming, Theming, World};

/// How long the first drawing waits for the first piece of the article, so that a small one never
/// flashes empty.
pub(super) const FIRST: Duration = Duration::from_millis(30);

/// How long events are taken together before they are drawn.
const TOGETHER: Duration = Duration::from_millis(8);

/// How long a message stands in the status line.
const MESSAGE: Duration = Duration::from_secs(2);

/// How long a command may be away from the digits before it; they are keys of their own then.
const COUNT: Duration = Duration::from_millis(700);

/// Shows an article on the terminal until the reader leaves.
///
/// Gives the number of the signal that ended it, if it was one.
///
/// # Errors
/// When the terminal cannot be taken or drawn on.
pub fn run(begun: Begun, app: App, look: Look, world: World) -> anyhow::Result<Option<i32>> {
    let Begun { events, waiting, gate, again, readings, choices } = begun;
    // Signals are caught before there is anything to give back, and heard once the first screen stands.
    let signals = catch_signals()?;
    let session = Session::enter(world.pointing)?;
    let questions = questions(&world);
    let face = Face::new(world.manner)?;
    let mut reading = Reading {
        app,
        look,
        _session: session,
        face,
        early: VecDeque::new(),
        asked: 0,
        message_since: None,
        turned: None,
        clicks: Clicks::default(),
        ground: world.ground,
        again,
        outside: Outside {
            events,
            reading: 0,
            readings,
            shelf: world.shelf,
            hunted: Latest::default(),
            harvested: Latest::default(),
            choices,
            memory: world.memory,
            latest: Latest::default(),
            clipboard: Clipboard::default(),
            file: world.file,
            gate: gate.clone(),
            gallery: world.gallery,
            keyboard: Keyboard::default(),
            before: world.before,
        },
    };
    reading.wait_for_the_first_piece(&waiting, &gate)?;
    gate.open();
    listen_for_signals(signals, &reading.outside.events)?;
    reading.again.watch(&reading.outside.events, 0);
    reading.outside.shelf.survey(&reading.outside.choices, &reading.outside.events);
    ground::ask(&questions)?;
    listen_for_keys(&reading.outside.events, &reading.outside.keyboard, questions)?;
    let ending = reading.go_on(&waiting);
    reading.keep(world.kept);
    ending
}

/// What the terminal is asked, once the first screen stands.
fn questions(world: &World) -> Vec<Question> {
    let is_drawn = world.manner == Manner::Drawn;
    let ground = (world.theming == Theming::Ask && is_drawn).then_some(Question::Ground);
    let name = (world.naming == Naming::Ask && is_drawn).then_some(Question::Name);
    ground.into_iter().chain(name).collect()
}

/// A reading on the terminal: the state, what it is drawn with, and what is reached outside it.
pub(super) struct Reading {
    pub(super) app: App,
    pub(super) look: Look,
    /// Given back when the reading ends, however it ends.
    _session: Session,
    pub(super) face: Face,
    /// What happened before the first drawing, and waits for it.
    pub(super) early: VecDeque<Event>,
    /// The number of the document that was asked for last.
    pub(super) asked: u64,
    pub(super) message_since: Option<Instant>,
    /// When the page was turned last.
    pub(super) turned: Option<Instant>,
    pub(super) clicks: Clicks,
    /// Where it is remembered what ground the terminal has.
    pub(super) ground: Option<LastGround>,
    pub(super) again: Again,
    pub(super) outside: Outside,
}

impl Reading {
    /// Waits, but not long, for what the first screen shows: the first piece, or the one in which the
    /// article was left.
    pub(super) fn wait_for_the_first_piece(
        &mut self,
        waiting: &Mailbox,
        gate: &Gate,
    ) -> anyhow::Result<()> {
        let until = Instant::now() + FIRST;
        let is_there = |app: &App| {
            let is_list = app.desk().has_several() && app.desk().open().is_none();
            is_list || app.document().indexed() > 0 && !app.is_resuming()
        };
        while !is_there(&self.app) && !self.app.is_complete() {
            if self.app.document().indexed() > 0 {
                gate.open();
            }
            let left = until.saturating_duration_since(Instant::now());
            match waiting.recv_timeout(left) {
                Ok(Event::News(number, news)) if number == self.outside.reading => {
                    self.act(action_of_news(news))?;
                }
                // Of a document that has been left.
                Ok(Event::News(..)) => {}
                Ok(event) => self.early.push_back(event),
                Err(_) => break,
            }
        }
        Ok(self.face.show(&self.app, &self.look)?)
    }

    /// Keeps where the article is left, and what was chosen.
    fn keep(&self, kept: Option<(PathBuf, Vec<String>)>) {
        self.keep_place();
        let Some((folder, themes)) = kept else { return };
        let chosen = self.app.chosen();
        let theme = chosen.theme.and_then(|at| themes.get(at)).cloned();
        // Paragraphs that are told have no width.
        let measure = chosen.measure.filter(|_| !self.face.is_told());
        drop(Chosen::new(theme, measure).keep(&folder));
    }

    fn go_on(&mut self, waiting: &Mailbox) -> anyhow::Result<Option<i32>> {
        loop {
            let first = self.next(waiting);
            let until = Instant::now() + TOGETHER;
            let mut next = Some(first);
            let mut is_answer = false;
            while let Some(event) = next {
                if let Event::Leave(signal) = event {
                    return Ok(Some(signal));
                }
                let is_news = event.is_news();
                let after = if let Event::Turned(asked, document, opened) = event {
                    self.take_turned(asked, document, opened, waiting)?
                } else {
                    self.take(event)?
                };
                match after {
                    After::GoOn => {}
                    After::Redraw => self.face.go_stale(),
                    After::Turn(document) => {
                        self.turn(document, waiting)?;
                    }
                    After::End => return Ok(None),
                }
                // News can wait for the answer to a key; the next keys are answered with it.
                if is_answer && is_news {
                    break;
                }
                is_answer |= !is_news;
                next = (Instant::now() < until).then(|| waiting.try_recv()).flatten();
            }
            self.face.show(&self.app, &self.look)?;
        }
    }

    /// The next event; while a message stands, its end is one too.
    fn next(&mut self, waiting: &Mailbox) -> Event {
        if let Some(event) = self.early.pop_front() {
            return event;
        }
        if self.app.count().is_some() {
            return waiting.recv_timeout(COUNT).unwrap_or(Event::CountOver);
        }
        if self.app.message().is_none_or(Message::stands) {
            self.message_since = None;
            return waiting.recv();
        }
        let since = *self.message_since.get_or_insert_with(Instant::now);
        let left = MESSAGE.saturating_sub(since.elapsed());
        waiting.recv_timeout(left).unwrap_or(Event::MessageOver)
    }
}
