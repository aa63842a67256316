//! What the reader says of the headings that were found.

use crate::document::{Judgement, Said, Trace, Verdict};

use super::{App, Effect, Message, Nothing, Witness};

impl App {
    /// The chosen heading stands as it is; one that was just taken out comes back.
    pub(super) fn accept_heading(&mut self) -> Option<Effect> {
        match self.taken_out.take() {
            Some(judgement) => Some(self.judge(judgement)),
            None => self.level_heading(0),
        }
    }

    /// The chosen heading is text.
    pub(super) fn reject_heading(&mut self) -> Option<Effect> {
        let (start, level) = self.chosen_heading()?;
        let effect = self.judge(Judgement { start, verdict: Verdict::Text });
        self.taken_out = Some(Judgement { start, verdict: Verdict::Heading(level) });
        self.message = Some(Message::TakenOut);
        Some(effect)
    }

    /// The chosen heading stands so many levels deeper.
    pub(super) fn level_heading(&mut self, by: i8) -> Option<Effect> {
        let (start, level) = self.chosen_heading()?;
        let level = level.saturating_add_signed(by).clamp(1, 6);
        Some(self.judge(Judgement { start, verdict: Verdict::Heading(level) }))
    }

    /// Where the heading that is chosen in the outline begins, and its level.
    fn chosen_heading(&mut self) -> Option<(usize, u8)> {
        let section = self.chosen_entry().and_then(|at| self.section_at(at));
        let found = section.map(|section| (section.span.start(), section.heading.level));
        if found.is_none() {
            self.message = Some(Message::Nothing(Nothing::Heading));
        }
        found
    }

    fn judge(&mut self, judgement: Judgement) -> Effect {
        let Judgement { start, verdict } = judgement;
        self.remarks.headings.retain(|before| before.spot.start != start);
        let spot = self.document.spot(start, 0);
        self.remarks.headings.push(Said { spot, verdict, trace: Trace::Found });
        self.document.judge(judgement);
        self.read_headings_again();
        self.remember()
    }

    /// The sections are not what they were.
    pub(super) fn read_headings_again(&mut self) {
        if self.is_complete {
            self.document.complete();
        }
        self.page.forget();
        self.facts.read_again(Witness::Document(&self.document, &self.name));
        self.outline.read_again();
    }
}
