//! The reader without a screen: what has changed, told as lines of text.
//!
//! For screen readers and braille displays, which follow a stream of lines better than a picture that
//! is drawn again and again. The state is the same, and so are the keys; only the drawing differs. The
//! page is as wide as no terminal is, so that each of its rows is a whole paragraph.

mod said;

use crate::app::{App, Awaited, Card, Draft, Message, Pane};
use crate::layout::Place;

use super::Look;
use super::{message, status};

/// The size that the state is given: one row of the widest page.
pub const WIDTH: u16 = 20_000;

/// What was told last.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Told {
    focus: Pane,
    row: Option<Place>,
    fact: Option<u32>,
    section: Option<usize>,
    view: Option<&'static str>,
    typed: Option<String>,
    hits: usize,
    hit: Option<usize>,
    chosen: Option<String>,
    card: Option<&'static str>,
    found: Option<String>,
    awaited: Option<Awaited>,
    draft: Option<Draft>,
    asks_form: bool,
    message: Option<Message>,
    link: Option<String>,
    /// How many facts are listed, once that is known.
    listed: Option<usize>,
    is_complete: bool,
}

impl Told {
    fn of(app: &App, look: &Look) -> Self {
        Self {
            focus: app.focus(),
            row: app.page().shown().first().map(|row| row.place),
            fact: said::among(app).0.current(),
            section: app.outline().chosen().or(app.section()),
            view: app.view().map(said::view),
            typed: typed(app),
            hits: app.search().hits().len(),
            hit: app.search().current(),
            chosen: app.card().and_then(|card| said::chosen(app, card, look)),
            card: app.card().map(said::card),
            found: app.card().and_then(|card| said::found(card, look)),
            awaited: app.awaited(),
            draft: app.draft().cloned(),
            asks_form: app.asks_form(),
            message: app.message().cloned(),
            link: app.leads().map(|leads| status::leads(app, look, &leads).0),
            listed: listed(app),
            is_complete: app.is_complete(),
        }
    }
}

/// How many facts are listed; nothing while those of other documents are being read.
fn listed(app: &App) -> Option<usize> {
    let is_reading = app.lists_all() && app.desk().harvest().progress().is_some();
    (!is_reading).then(|| app.listed_facts().listed().len())
}

fn typed(app: &App) -> Option<String> {
    let typed = app.card().and_then(Card::typed).or_else(|| app.prompt().map(|prompt| prompt.text));
    typed.map(str::to_owned)
}

/// Whether what the reader has moved to has anything to tell: the page, on a row with words; or a
/// panel or a view.
#[must_use]
pub fn has_words(app: &App) -> bool {
    let is_text = app.focus() == Pane::Page && app.view().is_none() && app.card().is_none();
    let row = app.page().shown().first().and_then(|row| row.line());
    let mut runs = row.into_iter().flat_map(|line| &line.runs);
    !is_text || runs.any(|run| run.text.chars().any(char::is_alphanumeric))
}

/// What has changed since it was told last, as lines.
pub fn tell(told: &mut Told, app: &App, look: &Look) -> Vec<String> {
    let now = Told::of(app, look);
    let before = std::mem::replace(told, now.clone());
    let mut lines = Vec::new();
    if let Some(message) = now.message.as_ref().filter(|_| now.message != before.message) {
        lines.push(message::said(look, app, message).0);
    }
    if let Some(awaited) = now.awaited.filter(|_| now.awaited != before.awaited) {
        lines.push(status::asked(look, app, awaited));
    }
    if let Some(draft) = now.draft.as_ref().filter(|_| now.draft != before.draft) {
        lines.push(said::draft(app, look, draft));
        // The keys are told once, with the first passage.
        lines.extend(before.draft.is_none().then(|| status::passage(look, draft)));
    }
    if now.asks_form && !before.asks_form {
        lines.push(status::forms(look, app));
    }
    if let Some(link) = now.link.clone().filter(|_| now.link != before.link) {
        lines.push(link);
    }
    lines.extend(tell_card(&before, &now, app, look));
    if app.card().is_none() {
        lines.extend(tell_search(&before, &now, app, look));
        lines.extend(tell_place(&before, &now, app, look));
    }
    if now.is_complete && !before.is_complete {
        lines.push(said::summary(app, look));
    }
    lines
}

/// The card that is open: all of the help, else what is typed and chosen.
fn tell_card(before: &Told, now: &Told, app: &App, look: &Look) -> Vec<String> {
    let Some(card) = app.card() else { return Vec::new() };
    // Nothing can be typed among the marks: their list is new where nothing was chosen before.
    let is_new = now.typed != before.typed || (now.typed.is_none() && before.chosen.is_none());
    match card {
        Card::Help(help) if is_new => said::help(app, help),
        Card::Help(_) => Vec::new(),
        Card::Palette(_)
        | Card::Themes(_)
        | Card::Marks(_)
        | Card::Documents(_)
        | Card::Finds(_) => {
            let is_new = is_new || now.card != before.card;
            let title = is_new.then(|| said::title(app, card, look));
            let found = now.found.clone().filter(|_| now.found != before.found);
            let chosen = now.chosen.clone().filter(|_| is_new || now.chosen != before.chosen);
            title.into_iter().chain(found).chain(chosen).collect()
        }
    }
}

/// What is looked for, how often it is found, and the match that is current.
fn tell_search(before: &Told, now: &Told, app: &App, look: &Look) -> Vec<String> {
    let mut lines = Vec::new();
    if let Some(typed) = now.typed.as_ref().filter(|_| now.typed != before.typed) {
        lines.push(format!("/ {typed}"));
    }
    let is_found = now.hits != before.hits || now.hit != before.hit;
    if app.search().is_active() && is_found {
        lines.push(said::matches(app, look));
    }
    lines
}

/// Where the reader is: in which pane, on what.
fn tell_place(before: &Told, now: &Told, app: &App, look: &Look) -> Vec<String> {
    let mut lines = Vec::new();
    if let Some(listed) = now.listed.filter(|_| before.is_complete && now.listed != before.listed) {
        lines.push(look.words.many(listed, "fact"));
    }
    let is_elsewhere = now.focus != before.focus || now.view != before.view;
    if is_elsewhere {
        lines.push(said::pane(app, look));
    }
    let has_fact = now.fact.is_some() && (now.fact != before.fact || is_elsewhere);
    match now.focus {
        Pane::Page if now.view.is_some() => {
            lines.extend(now.fact.filter(|_| has_fact).map(|fact| said::fact(app, look, fact)));
        }
        Pane::Page if now.fact != before.fact => {
            lines.extend(now.fact.into_iter().flat_map(|fact| said::fact_read(app, look, fact)));
        }
        Pane::Page if now.row != before.row || is_elsewhere => lines.extend(said::row(app, look)),
        Pane::Outline if now.section != before.section || is_elsewhere => {
            lines.extend(now.section.and_then(|section| said::section(app, look, section)));
        }
        Pane::Page | Pane::Outline => {}
        Pane::Facts => {
            lines.extend(now.fact.filter(|_| has_fact).map(|fact| said::fact(app, look, fact)));
        }
    }
    lines
}
