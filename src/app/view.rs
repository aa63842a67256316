//! What a drawing may read of the state.

use crate::document::{Document, Language, Section};
use crate::source::Span;

use super::{
    App, FactsPane, Manual, Message, OutlinePane, Pace, Page, Pane, Passage, Screen, Search,
};

impl App {
    /// The name of the article.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The article.
    #[must_use]
    pub fn document(&self) -> &Document {
        &self.document
    }

    /// The article's language, as far as it is known.
    #[must_use]
    pub fn language(&self) -> Language {
        self.language.unwrap_or_default()
    }

    /// Where everything stands.
    #[must_use]
    pub fn screen(&self) -> &Screen {
        &self.screen
    }

    /// The pane that has the focus.
    #[must_use]
    pub fn focus(&self) -> Pane {
        self.focus
    }

    /// Whether [`Action::Prepare`](super::Action::Prepare) has nothing left to do. As long as the document
    /// is being read it has nothing: what is read next may set every line anew.
    #[must_use]
    pub fn is_prepared(&self) -> bool {
        !self.is_complete || self.page.is_prepared(&self.document)
    }

    /// The reading pane.
    #[must_use]
    pub fn page(&self) -> &Page {
        &self.page
    }

    /// The outline pane.
    #[must_use]
    pub fn outline(&self) -> &OutlinePane {
        &self.outline
    }

    /// The facts pane.
    #[must_use]
    pub fn facts(&self) -> &FactsPane {
        &self.facts
    }

    /// The passage of the entry that is chosen in a view.
    #[must_use]
    pub fn passage(&self) -> &Passage {
        &self.passage
    }

    /// The search.
    #[must_use]
    pub fn search(&self) -> &Search {
        &self.search
    }

    /// What can be done, in the reader's words.
    #[must_use]
    pub fn manual(&self) -> &Manual {
        &self.manual
    }

    /// What the status line says instead of the keys.
    #[must_use]
    pub fn message(&self) -> Option<&Message> {
        self.message.as_ref()
    }

    /// Whether the whole article has been read.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        self.is_complete
    }

    /// The words of the article so far.
    #[must_use]
    pub fn words(&self) -> usize {
        self.words
    }

    /// The bytes of the article: all of them where that is known, else those read so far.
    #[must_use]
    pub fn size(&self) -> usize {
        self.size.unwrap_or_default().max(self.document.len())
    }

    /// The current section: that of the current fact when it is on the screen, else the one that
    /// the reader is at.
    #[must_use]
    pub fn section(&self) -> Option<usize> {
        let sight = self.page.span();
        let fact = self.facts.current().and_then(|index| self.facts.fact(index));
        let is_meant = |start: &usize| self.view.is_some() || sight.contains(*start);
        let fact = fact.map(|fact| fact.span.start()).filter(is_meant);
        self.document.outline().at(fact.unwrap_or_else(|| self.page.here()))
    }

    /// Where the reader was before the jump that led here, unless that is on the screen.
    #[must_use]
    pub fn departed(&self) -> Option<usize> {
        self.page.landing()?;
        let block = self.document.block(self.trail.last()?.block)?;
        let start = block.span.start();
        (!self.page.span().contains(start)).then_some(start)
    }

    /// A section by its place.
    #[must_use]
    pub fn section_at(&self, index: usize) -> Option<&Section> {
        self.document.outline().sections().get(index)
    }

    /// The source bytes of a section without its subsections: up to the next heading.
    #[must_use]
    pub fn own_span(&self, index: usize) -> Span {
        let start = self.section_at(index).map_or(0, |section| section.span.start());
        let next = self.section_at(index + 1).map(|section| section.span.start());
        Span::new(start, next.unwrap_or_else(|| self.document.len()))
    }

    /// The words that are left to read in the current section.
    #[must_use]
    pub fn words_left_here(&self) -> usize {
        let here = self.page.here();
        let end = self.section().map_or(0, |section| self.own_span(section).end());
        self.words_in(Span::new(here.min(end), end))
    }

    /// How fast the reader reads.
    #[must_use]
    pub fn pace(&self) -> Pace {
        self.pace
    }

    /// The words on the page.
    pub(super) fn words_shown(&self) -> usize {
        let lines = self.page.shown().iter().filter_map(|row| row.line());
        let runs = lines.flat_map(|line| &line.runs);
        runs.map(|run| run.text.split_whitespace().count()).sum()
    }

    /// How much has been read, in hundredths: up to the last row on the screen.
    #[must_use]
    pub fn percent(&self) -> usize {
        if self.page.ends() && self.is_complete {
            return 100;
        }
        (self.page.span().end() * 100).checked_div(self.size()).unwrap_or(0).min(100)
    }

    /// The words between two source bytes, about.
    #[must_use]
    pub fn words_in(&self, span: Span) -> usize {
        self.words.saturating_mul(span.len()) / self.document.indexed().max(1)
    }

    /// The words that are left to read below the row one third down.
    #[must_use]
    pub fn words_left(&self) -> usize {
        let left = self.size().saturating_sub(self.page.here());
        let read = self.document.indexed().max(1);
        // Words go by bytes: exact enough for a number of minutes, and known at once.
        self.words.saturating_mul(left) / read
    }
}
