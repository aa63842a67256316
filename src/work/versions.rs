//! Two versions of a document: each read to its end, then held against each other.

use std::io;
use std::sync::{Arc, Mutex, PoisonError};

use crate::compare::{Amended, Draft, Version, compare};
use crate::document::{Document, Part};

use super::job::{News, start};
use super::{Article, Choices, FactFinder, Parts, cores, in_order};

/// A version that has been read: its text, and its figures sentence by sentence.
#[derive(Debug, Default)]
pub struct Edition {
    /// The text.
    pub document: Document,
    /// Its figures.
    pub version: Version,
}

impl Edition {
    /// Reads a version from its parts, on all cores.
    ///
    /// # Errors
    /// When a part cannot be read.
    pub fn read(
        mut parts: impl Iterator<Item = io::Result<Part>> + Send + 'static,
        choices: &Choices,
    ) -> io::Result<Self> {
        let mut edition = Self::default();
        let Some(first) = parts.next().transpose()? else { return Ok(edition) };
        let Choices { language, date } = choices.clone();
        let finder = FactFinder::new(language, date).ready(&first.read());
        let draft = move |part: io::Result<Part>| {
            let part = part?;
            let chunk = part.read();
            io::Result::Ok((Draft::of(&chunk, &finder.find(&chunk)), part))
        };
        for read in in_order(std::iter::once(Ok(first)).chain(parts), cores(), draft) {
            let (draft, part) = read?;
            edition.version.add(draft);
            edition.document.grow(part);
        }
        Ok(edition)
    }
}

/// The version before the one that is read, to hold that against.
#[derive(Clone, Debug)]
pub struct Before(Arc<Mutex<Held>>);

#[derive(Debug)]
enum Held {
    /// It has not been read yet.
    Article(Box<Article>),
    /// It has been, or why it cannot be.
    Read(Result<Box<Edition>, String>),
}

impl Before {
    /// This article, which is read when it is first needed.
    #[must_use]
    pub fn new(article: Article) -> Self {
        Self(Arc::new(Mutex::new(Held::Article(Box::new(article)))))
    }

    /// Starts to hold a text against it; `tell` gets what differs, or why that cannot be told.
    pub fn hold_against<Tell>(&self, parts: Vec<Part>, choices: Choices, tell: Tell)
    where
        Tell: Fn(Result<Vec<Amended>, String>) + Clone + Send + 'static,
    {
        let (before, failed) = (self.clone(), tell.clone());
        let tell_failure = move |news| {
            if let News::Failed(why) = news {
                failed(Err(why));
            }
            true
        };
        start("compare", tell_failure, move || tell(before.differences(parts, &choices)));
    }

    /// What differs, told when it is known.
    ///
    /// # Errors
    /// When one of the two cannot be read, with why.
    pub fn differences(&self, parts: Vec<Part>, choices: &Choices) -> Result<Vec<Amended>, String> {
        let new = Edition::read(parts.into_iter().map(Ok), choices);
        let new = new.map_err(|error| error.to_string())?;
        let mut held = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let old = held.read(choices)?;
        let found = compare(&old.version, &new.version);
        Ok(Amended::all(&found, (&old.document, &old.version), &new.version))
    }
}

impl Held {
    /// The version, read now if it has not been.
    fn read(&mut self, choices: &Choices) -> Result<&Edition, String> {
        let unread = Self::Read(Err("the old version cannot be read".to_owned()));
        *self = match std::mem::replace(self, unread) {
            Self::Read(read) => Self::Read(read),
            Self::Article(article) => {
                let name = article.name.clone();
                let read = Edition::read(Parts::new(*article), choices).map(Box::new);
                Self::Read(read.map_err(|error| format!("`{name}`: {error}")))
            }
        };
        match self {
            Self::Read(Ok(edition)) => Ok(edition),
            Self::Read(Err(why)) => Err(why.clone()),
            Self::Article(_) => Err(String::new()),
        }
    }
}
