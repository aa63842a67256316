//! The loop: one event, what else waits, one drawing.

use std::collections::VecDeque;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use anyhow::bail;

use crate::app::{Action, App, Command, Gesture, Message};
use crate::keys::{Key, Mode};
use crate::memory::{Choices as Chosen, LastGround, OfDocument};
use crate::style::Ground;
use crate::ui::{Look, has_words};
use crate::work::{self, Article, Choices, Gate, Latest};

use super::again::Again;
use super::clicks::Clicks;
use super::desktop::Clipboard;
use super::effects::{After, Outside, carry_out, stop};
use super::event::{Event, action_of_news};
use super::face::Face;
use super::ground;
use super::input::{listen_for_keys, listen_for_signals};
use super::keyboard::Keyboard;
use super::library::Shelf;
use super::mailbox::{Mailbox, Sender, mailbox};
use super::session::{Manner, Pointing, Session, give_back_on_panic, take};

/// How long the first drawing waits for the first piece of the article, so that a small one never
/// flashes empty.
pub(super) const FIRST: Duration = Duration::from_millis(30);

/// How long events are taken together before they are drawn.
const TOGETHER: Duration = Duration::from_millis(8);

/// Steps that go on over blank rows where the text is told.
const STEPS: [Command; 4] =
    [Command::LineDown, Command::LineUp, Command::ScreenDown, Command::ScreenUp];

/// More blank rows than these stand between no two paragraphs.
const BLANK: usize = 8;

/// How long a message stands in the status line.
const MESSAGE: Duration = Duration::from_secs(2);

/// How long a command may be away from the digits before it; they are keys of their own then.
const COUNT: Duration = Duration::from_millis(700);

/// What to do where no key is heard any more.
const REOPEN: &str = "what you marked is kept; open the article again in another terminal";

/// What is known of the world around a reading.
#[derive(Debug)]
pub struct World {
    /// How the reading is shown.
    pub manner: Manner,
    /// Whether the theme is known.
    pub theming: Theming,
    /// Whose the mouse is at the start.
    pub pointing: Pointing,
    /// The file of the article, where it has one.
    pub file: Option<PathBuf>,
    /// The documents on the desk, where there are several.
    pub shelf: Shelf,
    /// What is kept of the document.
    pub memory: OfDocument,
    /// The folder where choices for every document are kept, and the names of the themes there are.
    pub kept: Option<(PathBuf, Vec<String>)>,
    /// Where it is remembered what ground the terminal has.
    pub ground: Option<LastGround>,
}

/// Whether the theme is known.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Theming {
    /// The reader has said which.
    Said,
    /// The terminal is asked whether its ground is dark or light.
    Ask,
}

/// An article that is being read, before there is a screen to show it on.
pub struct Begun {
    events: Sender,
    waiting: Mailbox,
    gate: Gate,
    again: Again,
    readings: Latest,
    choices: Choices,
}

/// Starts to read an article, if there is one to begin with: what is needed to show it can be made
/// ready meanwhile.
#[must_use]
pub fn begin(article: Option<Article>, choices: Choices) -> Begun {
    give_back_on_panic();
    let ((events, waiting), gate) = (mailbox(), Gate::default());
    let (to_loop, readings) = (events.clone(), Latest::default());
    let again = Again::of(article.as_ref(), &choices);
    let current = readings.clone();
    let tell = move |news| current.is(0) && to_loop.send(Event::News(0, news)).is_ok();
    if let Some(article) = article {
        work::read(article, choices.clone(), &gate, tell);
    }
    Begun { events, waiting, gate, again, readings, choices }
}

/// Shows an article on the terminal until the reader leaves.
///
/// Gives the number of the signal that ended it, if it was one.
///
/// # Errors
/// When the terminal cannot be taken or drawn on.
pub fn run(begun: Begun, app: App, look: Look, world: World) -> anyhow::Result<Option<i32>> {
    let Begun { events, waiting, gate, again, readings, choices } = begun;
    // Signals are caught before there is anything to give back.
    listen_for_signals(&events)?;
    let session = Session::enter(world.manner, world.pointing)?;
    let is_asked = world.theming == Theming::Ask && world.manner == Manner::Drawn;
    let face = Face::new(world.manner)?;
    let mut reading = Reading {
        app,
        look,
        _session: session,
        face,
        early: VecDeque::new(),
        choices,
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
            memory: world.memory,
            latest: Latest::default(),
            clipboard: Clipboard::default(),
            file: world.file,
            keyboard: Keyboard::default(),
        },
    };
    reading.wait_for_the_first_piece(&waiting, &gate)?;
    gate.open();
    reading.again.watch(&reading.outside.events, 0);
    reading.outside.shelf.survey(&reading.choices, &reading.outside.events);
    if is_asked {
        ground::ask()?;
    }
    listen_for_keys(&reading.outside.events, &reading.outside.keyboard, is_asked)?;
    let ending = reading.go_on(&waiting);
    reading.keep(world.kept);
    ending
}

/// A reading on the terminal: the state, what it is drawn with, and what is reached outside it.
pub(super) struct Reading {
    pub(super) app: App,
    look: Look,
    /// Given back when the reading ends, however it ends.
    _session: Session,
    pub(super) face: Face,
    /// What happened before the first drawing, and waits for it.
    pub(super) early: VecDeque<Event>,
    /// What is asked of every document.
    pub(super) choices: Choices,
    /// The number of the document that was asked for last.
    pub(super) asked: u64,
    pub(super) message_since: Option<Instant>,
    /// When the page was turned last.
    pub(super) turned: Option<Instant>,
    clicks: Clicks,
    /// Where it is remembered what ground the terminal has.
    ground: Option<LastGround>,
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

    fn take(&mut self, event: Event) -> anyhow::Result<After> {
        match event {
            Event::Key(key) => self.press(key),
            Event::Mouse(gesture) => {
                let gesture = match gesture {
                    Gesture::Press(point, _) => {
                        self.clicks.press(point, self.face.at(point), Instant::now())
                    }
                    Gesture::PressTwice(..)
                    | Gesture::Drag(_)
                    | Gesture::Release
                    | Gesture::Wheel(..) => gesture,
                };
                self.act(Action::Point(gesture))
            }
            Event::Ground(ground) => {
                if let Some(last) = &self.ground {
                    // It is told again the next time if it cannot be kept.
                    drop(last.keep(ground == Ground::Light));
                }
                self.act(Action::Ground(ground))
            }
            Event::Paste(text) => self.paste(&text),
            // Paragraphs that are told have no width.
            Event::Resize(_) if self.face.is_told() => Ok(After::GoOn),
            Event::Resize(size) => {
                self.act(Action::Resize(size))?;
                // Even where the size is the old one again: the terminal has cut its lines.
                Ok(After::Redraw)
            }
            Event::News(reading, _) if reading != self.outside.reading => Ok(After::GoOn),
            Event::News(_, news) => self.act(action_of_news(news)),
            Event::Changed(since) if self.again.is_watched_since(since) => self.read_again(),
            // Of a document that has been left.
            Event::Changed(_) | Event::Turned(..) => Ok(After::GoOn),
            Event::Gathered(sheets) => self.act(Action::AddSheets(sheets)),
            Event::Learnt(learnt) => self.act(Action::Learn(learnt)),
            Event::Hunted(number, found, state) => self.act(Action::AddFinds(number, found, state)),
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
        match self.look.keys.action(&self.app, key) {
            Some(Action::Do(Command::ScreenDown)) => self.turn_page(),
            Some(Action::Do(command)) if self.face.is_told() => self.act_on_words(command),
            Some(action) => self.act(action),
            None => Ok(After::GoOn),
        }
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
