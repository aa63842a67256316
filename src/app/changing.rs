//! The version before: what differs from it, and the way from one difference to the next.

use crate::compare::Amended;

use super::{App, Changes, Effect, Message, Nothing};

/// What is known of how the text differs from the version before.
#[derive(Clone, Debug, Default)]
pub(super) enum Comparison {
    /// There is no version before.
    #[default]
    Alone,
    /// It is not known yet.
    Awaited,
    /// What differs.
    Done(Changes),
    /// Why that cannot be told.
    Failed(String),
}

impl Comparison {
    /// That of a text which has a version before, or has none.
    pub(super) fn new(has_version_before: bool) -> Self {
        if has_version_before { Self::Awaited } else { Self::Alone }
    }

    /// Whether there is a version before.
    pub(super) fn has_version_before(&self) -> bool {
        !matches!(self, Self::Alone)
    }
}

impl App {
    /// What differs from the version before; none while that is not known, or where there is none.
    #[must_use]
    pub fn changes(&self) -> Option<&Changes> {
        match &self.comparison {
            Comparison::Done(changes) => Some(changes),
            Comparison::Alone | Comparison::Awaited | Comparison::Failed(_) => None,
        }
    }

    /// Asks what differs from the version before, once all of the text is there.
    pub(super) fn ask_for_changes(&self) -> Option<Effect> {
        let has_it = self.comparison.has_version_before();
        has_it.then(|| Effect::Compare(self.document.parts().to_vec()))
    }

    /// Learns what differs.
    pub(super) fn learn_changes(&mut self, told: Result<Vec<Amended>, String>) -> Option<Effect> {
        let (comparison, message) = match told {
            Ok(all) => (Comparison::Done(Changes::new(all)), Message::Compared),
            Err(why) => (Comparison::Failed(why.clone()), Message::NotCompared(why)),
        };
        self.comparison = comparison;
        self.say(message)
    }

    /// Goes to the next figure that differs, or to the one before.
    pub(super) fn go_to_change(&mut self, is_next: bool) -> Option<Effect> {
        let (landing, sight) = (self.page.landing(), self.page.span());
        let changes = match &mut self.comparison {
            Comparison::Done(changes) => changes,
            Comparison::Alone => return self.say(Message::Nothing(Nothing::VersionBefore)),
            Comparison::Awaited => return self.say(Message::Nothing(Nothing::Comparison)),
            Comparison::Failed(why) => {
                let why = why.clone();
                return self.say(Message::NotCompared(why));
            }
        };
        let Some(change) = changes.step(landing, sight, is_next).cloned() else {
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
