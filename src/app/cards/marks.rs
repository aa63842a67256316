//! The list of what the reader has marked: highlights with their notes, and places with a name.

use crate::document::{Highlight, Trace};
use crate::source::Span;

use super::super::{App, Effect, Message, Nothing};
use super::{Area, Card, Chooser, Size, centred, room};

/// The columns of its card.
const WIDTH: u16 = 84;

/// The rows of an entry: what is marked, and what is said of it.
const ROWS: usize = 2;

/// One of the things that the reader has marked.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Entry {
    /// What it is.
    pub kind: EntryKind,
    /// Where it stands; nowhere where the text does not have it any more.
    pub span: Option<Span>,
}

/// What an entry is, by its place among those of its kind.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum EntryKind {
    /// A place that this letter names.
    Mark(char),
    /// A passage.
    Highlight(usize),
}

/// The list of what the reader has marked.
#[derive(Clone, Debug, Default)]
pub struct MarkList {
    pub(super) chooser: Chooser,
    entries: Vec<Entry>,
}

impl MarkList {
    /// Which entry is chosen, and which are shown.
    #[must_use]
    pub fn chooser(&self) -> &Chooser {
        &self.chooser
    }

    /// What it lists: in the order of the text, what is lost at the end.
    #[must_use]
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// How many entries its card has room for.
    #[must_use]
    pub fn room(area: Area) -> usize {
        room(area) / ROWS
    }

    /// Where it stands.
    pub(super) fn area(&self, size: Size) -> Area {
        centred(size, WIDTH, self.entries.len().max(1) * ROWS)
    }

    fn settle(&mut self, entries: Vec<Entry>, size: Size) {
        self.entries = entries;
        self.chooser.settle(self.entries.len(), Self::room(self.area(size)));
    }
}

impl App {
    /// Opens the list, the entry nearest to the reader chosen.
    pub(in super::super) fn open_marks(&mut self) -> Option<Effect> {
        let entries = self.entries();
        if entries.is_empty() {
            return self.say(Message::Nothing(Nothing::Marked));
        }
        let here = self.page.here();
        let before = |entry: &Entry| entry.span.is_some_and(|span| span.start() <= here);
        let mut list = MarkList::default();
        list.chooser.choose(entries.iter().take_while(|entry| before(entry)).count().max(1) - 1);
        self.card = Some(Card::Marks(list));
        None
    }

    fn entries(&self) -> Vec<Entry> {
        let marks = self.remarks.marks.iter().map(|mark| Entry {
            kind: EntryKind::Mark(mark.letter),
            span: (mark.trace != Trace::Lost)
                .then(|| Span::new(mark.spot.start, mark.spot.start + 1)),
        });
        let span = |of: &Highlight| (of.trace != Trace::Lost).then(|| of.passage.span());
        let highlights = self.remarks.highlights.iter().enumerate();
        let highlights =
            highlights.map(|(at, of)| Entry { kind: EntryKind::Highlight(at), span: span(of) });
        let mut entries: Vec<Entry> = marks.chain(highlights).collect();
        entries.sort_by_key(|entry| (entry.span.is_none(), entry.span));
        entries
    }

    pub(super) fn settle_marks(&mut self) {
        let entries = self.entries();
        if let Some(Card::Marks(list)) = &mut self.card {
            list.settle(entries, self.screen.size);
        }
    }

    fn chosen_mark(&self) -> Option<Entry> {
        let Some(Card::Marks(list)) = &self.card else { return None };
        list.entries.get(list.chooser.chosen()).cloned()
    }

    /// Goes to what is chosen; what is lost leads nowhere.
    pub(super) fn go_to_chosen_mark(&mut self) -> Option<Effect> {
        let span = self.chosen_mark()?.span?;
        (self.card, self.view) = (None, None);
        self.jump(span.start());
        None
    }

    /// Takes away what is chosen.
    pub(super) fn take_chosen_mark(&mut self) -> Option<Effect> {
        let effect = match self.chosen_mark()?.kind {
            EntryKind::Mark(letter) => {
                self.remarks.marks.retain(|mark| mark.letter != letter);
                self.message = Some(Message::Unmarked(letter));
                Some(self.remember())
            }
            EntryKind::Highlight(at) => self.take_highlight(at),
        };
        if self.entries().is_empty() {
            self.card = None;
        }
        effect
    }
}
