//! The loop: one event, what else waits, one drawing.

use std::collections::VecDeque;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use crate::app::{Action, App, Effect, Message};
use crate::memory::{Choices as Chosen, FirstRun, LastGround};
use crate::ui::Look;
use crate::work::{self, Begun, Choices, Latest, News};

use super::again::Again;
use super::calm::Calm;
use super::clicks::Clicks;
use super::desktop::Clipboard;
use super::effects::{After, Outside, carry_out};
use super::event::{Event, action_of_news};
use super::face::Face;
use super::ground::{self, Question};
use super::input::listen_for_keys;
use super::keyboard::Keyboard;
use super::mailbox::{Mailbox, mailbox};
use super::session::{Manner, Session, give_back_on_panic, size};
use super::system::{catch_signals, listen_for_signals};
use super::world::{Naming, Theming, World};

/// How long the first drawing of a document waits for the place where it was left, so that no other
/// one flashes up.
pub(super) const FIRST: Duration = Duration::from_millis(30);

/// How long events are taken together before they are drawn.
const TOGETHER: Duration = Duration::from_millis(8);

/// So many blocks are made ready for one event at most: more than three screens have.
const PREPARED: usize = 1_000;

/// How long a message stands in the status line.
const MESSAGE: Duration = Duration::from_secs(2);

/// How long a command may be away from the digits before it; they are keys of their own then.
const COUNT: Duration = Duration::from_millis(700);

/// Shows an article, or the list of several, on the terminal until the reader leaves.
///
/// Gives the number of the signal that ended it, if it was one.
///
/// # Errors
/// When the terminal cannot be taken or drawn on.
pub fn run(
    begun: Option<Begun>,
    choices: Choices,
    app: App,
    look: Look,
    world: World,
) -> anyhow::Result<Option<i32>> {
    give_back_on_panic();
    let (events, waiting) = mailbox();
    let again = Again::of(begun.as_ref().map(Begun::article), &choices);
    // Signals are caught before there is anything to give back, and heard once the first screen stands.
    let signals = catch_signals()?;
    let session = Session::enter(world.pointing)?;
    let questions = questions(&world);
    let face = Face::new(world.manner, app.screen().size)?;
    let mut reading = Reading {
        app,
        look,
        _session: session,
        face,
        early: VecDeque::new(),
        asked: 0,
        message_since: None,
        pressed: Instant::now(),
        calm: Calm::default(),
        turned: None,
        clicks: Clicks::default(),
        ground: world.ground,
        again,
        outside: Outside {
            events,
            reading: 0,
            readings: Latest::default(),
            shelf: world.shelf,
            hunted: Latest::default(),
            harvested: Latest::default(),
            choices,
            memory: world.memory,
            latest: Latest::default(),
            clipboard: Clipboard::default(),
            file: world.file,
            gallery: world.gallery,
            keyboard: Keyboard::default(),
            before: world.before,
        },
    };
    reading.begin(begun, &waiting)?;
    // Where that cannot be remembered, the welcome is said again the next time.
    drop(world.first_run.as_ref().map(FirstRun::end));
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
    /// When a key was pressed last.
    pub(super) pressed: Instant,
    calm: Calm,
    /// When the page was turned last.
    pub(super) turned: Option<Instant>,
    pub(super) clicks: Clicks,
    /// Where it is remembered what ground the terminal has.
    pub(super) ground: Option<LastGround>,
    pub(super) again: Again,
    pub(super) outside: Outside,
}

impl Reading {
    /// Shows the first screen of a document, or the list of several, and reads on behind it. One that
    /// was left further on is read to there first, if that does not take long.
    pub(super) fn begin(&mut self, begun: Option<Begun>, waiting: &Mailbox) -> anyhow::Result<()> {
        let news = begun.as_ref().map(Begun::news).unwrap_or_default();
        let actions = news.into_iter().map(action_of_news);
        let effects: Vec<Effect> = actions.filter_map(|action| self.app.update(action)).collect();
        if !self.app.is_resuming() {
            self.face.show(&self.app, &self.look)?;
        }
        if let Some(begun) = begun {
            work::read(begun, self.outside.choices.clone(), self.teller());
        }
        if self.app.is_resuming() {
            self.wait_for_the_place(waiting)?;
        }
        for effect in effects {
            carry_out(effect, &mut self.look, &mut self.outside)?;
        }
        Ok(())
    }

    /// What tells the loop of the reading that counts now, and whether it still does.
    fn teller(&self) -> impl Fn(News) -> bool + Clone + Send + use<> {
        let Outside { events, readings, reading, .. } = &self.outside;
        let (events, readings, number) = (events.clone(), readings.clone(), *reading);
        move |news| readings.is(number) && events.send(Event::News(number, news)).is_ok()
    }

    /// Waits, but not long, until the place where the document was left has been read.
    fn wait_for_the_place(&mut self, waiting: &Mailbox) -> anyhow::Result<()> {
        let until = Instant::now() + FIRST;
        while self.app.is_resuming() && !self.app.is_complete() {
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
            let first = self.first(waiting)?;
            let until = Instant::now() + TOGETHER;
            let mut next = Some(first);
            let (mut is_answer, mut has_only_grown) = (false, true);
            while let Some(event) = next {
                if let Event::Leave(signal) = event {
                    return Ok(Some(signal));
                }
                let is_news = event.is_news();
                has_only_grown &= event.only_grows();
                let after = if let Event::Turned(asked, document, opened) = event {
                    self.take_turned(asked, document, opened, waiting)?
                } else {
                    self.take(event)?
                };
                match after {
                    After::GoOn => {}
                    After::Redraw => self.redraw()?,
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
            if self.calm.lets_draw(&self.app, has_only_grown, Instant::now()) {
                self.face.show(&self.app, &self.look)?;
            }
        }
    }

    /// The terminal may show something else than what was drawn last, and have another size: nobody is
    /// told of one that it was given while lutrin was stopped.
    fn redraw(&mut self) -> anyhow::Result<()> {
        if !self.face.is_told() {
            self.act(Action::Resize(size()))?;
        }
        self.face.go_stale();
        Ok(())
    }

    /// The next event; while there is none, the screens beside this one are made ready.
    fn first(&mut self, waiting: &Mailbox) -> anyhow::Result<Event> {
        for _ in 0..PREPARED {
            if !self.early.is_empty() || self.app.is_prepared() {
                break;
            }
            if let Some(event) = waiting.try_recv() {
                return Ok(event);
            }
            self.act(Action::Prepare)?;
        }
        Ok(self.next(waiting))
    }

    /// The next event: what comes, or the end of what stands for a while.
    fn next(&mut self, waiting: &Mailbox) -> Event {
        if let Some(event) = self.early.pop_front() {
            return event;
        }
        let growth = self.calm.until().map(|until| (until, Event::Grown));
        let ends = [self.end_of_count(), self.end_of_message(), growth];
        let first = ends.into_iter().flatten().min_by_key(|(until, _)| *until);
        let Some((until, end)) = first else { return waiting.recv() };
        let left = until.saturating_duration_since(Instant::now());
        waiting.recv_timeout(left).unwrap_or(end)
    }

    fn end_of_count(&self) -> Option<(Instant, Event)> {
        self.app.count().map(|_| (self.pressed + COUNT, Event::CountOver))
    }

    fn end_of_message(&mut self) -> Option<(Instant, Event)> {
        if self.app.message().is_none_or(Message::stands) {
            self.message_since = None;
            return None;
        }
        let since = *self.message_since.get_or_insert_with(Instant::now);
        Some((since + MESSAGE, Event::MessageOver))
    }
}
