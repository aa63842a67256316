//! Reading a file again when it has changed.

use std::path::{Path, PathBuf};

use crate::work::{self, Article, Choices, Latest, Watch};

use super::event::Event;
use super::mailbox::Sender;

/// What an article is read again with.
pub(super) struct Again {
    path: Option<PathBuf>,
    /// The number of the reading that began the watch.
    since: u64,
    choices: Choices,
    /// Told of changes as long as it is kept.
    watch: Option<Watch>,
}

impl Again {
    /// What this article is read again with; nothing where there is none, or it is no file.
    pub(super) fn of(article: Option<&Article>, choices: &Choices) -> Self {
        let path = article.and_then(Article::path).map(Path::to_owned);
        Self { path, since: 0, choices: choices.clone(), watch: None }
    }

    /// Watches the file; its changes have the number of the reading that begins the watch.
    pub(super) fn watch(&mut self, events: &Sender, reading: u64) {
        let events = events.clone();
        let tell = move || events.send(Event::Changed(reading)).is_ok();
        self.since = reading;
        self.watch = self.path.as_deref().and_then(|path| work::watch(path, tell));
    }

    /// Whether a change is one of the file that is watched now.
    pub(super) fn is_watched_since(&self, reading: u64) -> bool {
        self.since == reading
    }

    /// Reads the file; what was read stays until all of it is there. Its news has this number.
    ///
    /// # Errors
    /// When it cannot be opened, with why, on one line.
    pub(super) fn read(
        &self,
        events: &Sender,
        readings: &Latest,
        reading: u64,
    ) -> Result<(), String> {
        let Some(path) = &self.path else { return Ok(()) };
        let article = Article::open(path)
            .map_err(|error| format!("{error:#}").lines().next().unwrap_or_default().to_owned())?;
        // From here on what others tell is out of date.
        readings.set(reading);
        let (events, readings) = (events.clone(), readings.clone());
        let tell =
            move |news| readings.is(reading) && events.send(Event::News(reading, news)).is_ok();
        work::read_again(article, self.choices.clone(), tell);
        Ok(())
    }
}
