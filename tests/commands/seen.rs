//! What can be seen of a state, and of two of them: how far, how many, which.

use lutrin::app::{App, Card, Effect, Form, Pane, View};
use lutrin::source::Manner;
use lutrin::style::Hue;

/// How far the page has moved down, in hundredths of what was on it.
pub(crate) fn moved(from: &App, to: &App) -> usize {
    let before = from.page().span();
    let start = to.page().span().start();
    start.saturating_sub(before.start()) * 100 / (before.end() - before.start()).max(1)
}

/// Whether the page has moved down by no more than a line.
pub(crate) fn is_a_line(from: &App, to: &App) -> bool {
    from.page().top() < to.page().top() && moved(from, to) < 15
}

/// How many entries further down the choice of the focused list stands.
pub(crate) fn entries(from: &App, to: &App) -> usize {
    let entry = |app: &App| match (app.focus(), app.view()) {
        (Pane::Page, Some(view)) => {
            view.facts().iter().position(|fact| Some(*fact) == app.facts().current())
        }
        (Pane::Outline, _) => app.outline().chosen().or(app.section()),
        (Pane::Page | Pane::Facts, _) => {
            app.facts().listed().iter().position(|fact| Some(fact) == app.facts().current())
        }
    };
    entry(to).zip(entry(from)).map_or(0, |(to, from)| to.saturating_sub(from))
}

/// The row of a card that is chosen, or shown first.
pub(crate) fn row(app: &App) -> usize {
    match app.card() {
        Some(Card::Help(help)) => help.top(),
        Some(Card::Palette(palette)) => palette.chooser().chosen(),
        Some(Card::Themes(list)) => list.chooser().chosen(),
        Some(Card::Marks(list)) => list.chooser().chosen(),
        Some(Card::Documents(list)) => list.chooser().chosen(),
        Some(Card::Finds(finds)) => finds.chooser().chosen(),
        None => usize::MAX,
    }
}

pub(crate) fn rows(from: &App, to: &App) -> usize {
    row(to).saturating_sub(row(from))
}

pub(crate) fn is_last(app: &App) -> bool {
    let sections = app.document().outline().sections().len();
    match app.focus() {
        Pane::Page => false,
        Pane::Outline => app.outline().chosen() == sections.checked_sub(1),
        Pane::Facts => app.facts().current() == app.facts().listed().last(),
    }
}

/// How many sections further on the reader is.
pub(crate) fn sections(from: &App, to: &App) -> usize {
    let at = |app: &App| app.document().outline().at(app.page().here());
    at(to).zip(at(from)).map_or(0, |(to, from)| to.saturating_sub(from))
}

/// How many blocks further on the reader is.
pub(crate) fn blocks(from: &App, to: &App) -> usize {
    let starts = |app: &App| app.page().here();
    let (from_start, to_start) = (starts(from), starts(to));
    let mut at = from.document().block_at(from_start);
    let mut count = 0;
    while let Some(id) = at.filter(|_| from_start < to_start) {
        let start = from.document().block(id).map_or(usize::MAX, |block| block.span.start());
        if start >= to_start {
            return count;
        }
        count += 1;
        at = from.document().next(id);
    }
    0
}

/// The columns of wide lines on the page that are hidden at their right.
pub(crate) fn hidden(app: &App) -> usize {
    app.page().shown().iter().filter_map(|row| Some(row.line()?.hidden)).sum()
}

pub(crate) fn title(app: &App) -> &str {
    let at = app.document().outline().at(app.page().here());
    at.and_then(|at| app.section_at(at)).map_or("", |section| section.title.as_ref())
}

pub(crate) fn copies(effect: Option<&Effect>, is_right: fn(&str) -> bool) -> bool {
    matches!(effect, Some(Effect::Copy(text)) if is_right(text))
}

pub(crate) fn remembers(effect: Option<&Effect>) -> bool {
    matches!(effect, Some(Effect::Remember(remarks)) if !remarks.headings.is_empty())
}

/// How many matches further on the current one is.
pub(crate) fn hits(from: &App, to: &App) -> usize {
    let (from, to) = (from.search().current(), to.search().current());
    to.zip(from).map_or(0, |(to, from)| to.saturating_sub(from))
}

/// What is being typed at the prompt, of the search or of a panel.
pub(crate) fn asked(app: &App) -> Option<&str> {
    app.prompt().map(|prompt| prompt.text)
}

pub(crate) fn typed(app: &App) -> Option<&str> {
    app.card().and_then(Card::typed)
}

/// How what is looked for in all documents is read.
pub(crate) fn manner(app: &App) -> Option<Manner> {
    match app.card() {
        Some(Card::Finds(finds)) => Some(finds.manner()),
        Some(
            Card::Help(_)
            | Card::Palette(_)
            | Card::Themes(_)
            | Card::Marks(_)
            | Card::Documents(_),
        )
        | None => None,
    }
}

pub(crate) fn lists_only(app: &App, hue: Hue) -> bool {
    let facts = app.facts();
    let is_of =
        |index: u32| facts.fact(index).is_some_and(|fact| fact.value.kind().hue() == Some(hue));
    !facts.listed().is_empty() && facts.listed().iter().all(is_of)
}

pub(crate) fn is_by_text(app: &App) -> Option<bool> {
    match app.view() {
        Some(View::Timeline(timeline)) => Some(timeline.is_by_text()),
        Some(View::Figures(_)) | None => None,
    }
}

pub(crate) fn levels(app: &App) -> Vec<u8> {
    app.document().outline().sections().iter().map(|section| section.heading.level).collect()
}

/// The levels of all headings together: one heading a level deeper is one more.
pub(crate) fn depth(app: &App) -> usize {
    levels(app).into_iter().map(usize::from).sum()
}

pub(crate) fn exports(effect: Option<&Effect>, form: Form) -> bool {
    matches!(effect, Some(Effect::Export(report)) if report.form == form && !report.facts.is_empty())
}

pub(crate) fn listed_sections(app: &App) -> usize {
    app.outline().listed().len()
}

pub(crate) fn opens(effect: Option<&Effect>) -> bool {
    matches!(effect, Some(Effect::Open(address)) if address.contains("://"))
}

/// How long the passage is that is about to be highlighted.
pub(crate) fn passage(app: &App) -> Option<usize> {
    app.draft().map(|draft| draft.span.len())
}

/// Where it begins.
pub(crate) fn passage_at(app: &App) -> Option<usize> {
    app.draft().map(|draft| draft.span.start())
}

/// Its note, while that is typed.
pub(crate) fn note(app: &App) -> Option<&str> {
    app.draft().and_then(|draft| draft.note.as_deref())
}
