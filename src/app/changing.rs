//! The version before: what differs from it, and the way from one difference to the next.

use crate::compare::Amended;

use super::{App, Changes, Effect, Message, Nothing};

impl App {
    /// What differs from the version before; none while that is not known, or where there is none.
    #[must_use]
    pub fn changes(&self) -> Option<&Changes> {
        self.changes.as_ref()
    }

    /// Asks what differs from the version before, once all of the text is there.
    pub(super) fn ask_for_changes(&self) -> Option<Effect> {
        self.has_version_before.then(|| Effect::Compare(self.document.parts().to_vec()))
    }

    /// Learns what differs.
    pub(super) fn learn_changes(&mut self, told: Result<Vec<Amended>, String>) -> Option<Effect> {
        match told {
            Ok(all) => {
                self.changes = Some(Changes::new(all));
                self.say(Message::Compared)
            }
            Err(why) => self.say(Message::NotCompared(why)),
        }
    }

    /// Goes to the next figure that differs, or to the one before.
    pub(super) fn go_to_change(&mut self, is_next: bool) -> Option<Effect> {
        let here = self.page.landing().unwrap_or_else(|| {
            let sight = self.page.span();
            // What begins the page has not been gone to yet.
            if is_next { sight.start().saturating_sub(1) } else { sight.end() }
        });
        let Some(changes) = &self.changes else {
            return self.say(Message::Nothing(Nothing::VersionBefore));
        };
        let Some(change) = changes.beside(here, is_next).cloned() else {
            return self.say(Message::Nothing(Nothing::Change));
        };
        self.page.look_at(&self.document, change.span.start());
        let facts = self.facts.between(change.span);
        if let Some(index) = facts.into_iter().next() {
            self.facts.select(index);
        }
        self.say(Message::Amended(change))
    }
}
