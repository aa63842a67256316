//! The article in the reader's editor: asked for here, done by the world, and what came of it.

use super::{App, Effect, Message};

/// What came of it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Edited {
    /// The file is what it was.
    Unchanged,
    /// The file has been changed; the text on the screen is that of before.
    Changed,
    /// There is no file: the text came through a pipe, or lutrin carries it.
    NoFile,
    /// The editor of this name cannot be started, and why.
    NotStarted(String, String),
}

impl App {
    /// Opens the article in an editor, at the line of the source that the reader is at.
    pub(super) fn edit_article(&self) -> Effect {
        Effect::Edit(self.document.line_of(self.page.here()))
    }

    pub(super) fn tell_edited(&mut self, what: Edited) -> Option<Effect> {
        // The editor had the terminal.
        self.lose_pictures();
        self.message = (what != Edited::Unchanged).then_some(Message::Edited(what));
        None
    }
}
