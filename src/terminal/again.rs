//! Reading a file again when it has changed.

use std::path::{Path, PathBuf};

use crate::work::{self, Article, Choices, Watch};

use super::event::Event;
use super::mailbox::Sender;

/// What an article is read again with.
pub(super) struct Again {
    path: Option<PathBuf>,
    choices: Choices,
    /// Told of changes as long as it is kept.
    watch: Option<Watch>,
}

impl Again {
    /// What this article is read again with; nothing where it is no file.
    pub(super) fn of(article: &Article, choices: &Choices) -> Self {
        let path = article.path().map(Path::to_owned);
        Self { path, choices: choices.clone(), watch: None }
    }

    /// Watches the file.
    pub(super) fn watch(&mut self, events: &Sender) {
        let events = events.clone();
        let tell = move || events.send(Event::Changed).is_ok();
        self.watch = self.path.as_deref().and_then(|path| work::watch(path, tell));
    }

    /// Reads the file; what was read stays until all of it is there. Its news has this number.
    ///
    /// # Errors
    /// When it cannot be opened, with why, on one line.
    pub(super) fn read(&self, events: &Sender, reading: u64) -> Result<(), String> {
        let Some(path) = &self.path else { return Ok(()) };
        let article = Article::open(path)
            .map_err(|error| format!("{error:#}").lines().next().unwrap_or_default().to_owned())?;
        let events = events.clone();
        let tell = move |news| events.send(Event::News(reading, news)).is_ok();
        work::read_again(article, self.choices.clone(), tell);
        Ok(())
    }
}
