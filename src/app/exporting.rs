//! Writing the listed facts to a file: asked for, and told of.

use crate::facts::Fact;

use super::{App, Command, Effect, Form, Message, Nothing, Report, Reported};

impl App {
    /// Whether the reader is asked in which form the facts are to be written.
    #[must_use]
    pub fn asks_form(&self) -> bool {
        self.asks_form
    }

    pub(super) fn ask_form(&mut self) -> Option<Effect> {
        if self.lists_all() {
            return self.say(Message::OneOnly);
        }
        if self.facts.listed().is_empty() {
            return self.say(Message::Nothing(Nothing::Fact));
        }
        self.asks_form = true;
        None
    }

    /// The answer to the question; anything but a form takes it back.
    pub(super) fn answer_form(&mut self, command: Command) -> Option<Effect> {
        self.asks_form = false;
        if let Command::ExportAs(form) = command {
            return Some(self.export(form));
        }
        let ending = [(Command::Quit, Effect::Quit), (Command::Suspend, Effect::Suspend)];
        ending.into_iter().find(|(of, _)| *of == command).map(|(_, effect)| effect)
    }

    /// The facts as the panel lists them, in its order.
    pub(super) fn export(&self, form: Form) -> Effect {
        let entries = self.facts.entries().iter();
        let reported = |index: u32| {
            let fact = Fact::clone(&*self.facts.fact(index)?);
            let is_key = self.facts.is_complete().then(|| self.facts.is_key(index));
            let differs = self.facts.other(index).map(|other| other.span);
            Some(Reported { fact, is_key, differs })
        };
        let facts = entries.filter_map(reported).collect();
        let parts = self.document.parts().to_vec();
        let published = self.document.metadata().date.as_deref().map(str::to_owned);
        Effect::Export(Report { form, name: self.name.clone(), published, parts, facts })
    }
}
