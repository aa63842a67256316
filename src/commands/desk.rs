//! The documents on the desk: those that were named, or those that were read last.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError, RwLock};

use anyhow::anyhow;

use crate::app::{Known, Sheet};
use crate::gather;
use crate::memory::{Memory, Visit, last_read};
use crate::source::clean;
use crate::terminal::{Documents, Opened};
use crate::work::{Article, Extent, Left, Library, reason};

use super::{carried, of};

/// So many documents are found before the list is shown, and so many are told of together after it.
const AT_ONCE: usize = 500;

/// So many of the documents that were read last are listed.
const LAST: usize = 200;

/// Where a document is.
enum Place {
    /// In a file or at an address, and whether all that a list tells is known of it.
    At(PathBuf, bool),
    /// In lutrin itself.
    Carried,
    /// Nowhere, and why.
    Wrong(String),
}

/// The documents on the desk.
pub(super) struct Held {
    places: RwLock<Vec<Place>>,
    /// The rest of what was named, where a folder has more.
    walk: Mutex<gather::Documents>,
    extent: Extent,
    memory: Memory,
    /// The language of the article that lutrin carries.
    language: &'static str,
}

/// What was named.
pub(super) enum Named {
    /// One document, to be opened at once.
    One(PathBuf),
    /// Several, to be listed.
    Several(Arc<Held>, Vec<Sheet>),
}

/// What holds for every document.
#[derive(Clone)]
pub(super) struct Ways {
    pub(super) extent: Extent,
    pub(super) memory: Memory,
    pub(super) language: &'static str,
}

impl Held {
    fn new(places: Vec<Place>, walk: gather::Documents, ways: &Ways) -> Arc<Self> {
        let Ways { extent, memory, language } = ways.clone();
        let (places, walk) = (RwLock::new(places), Mutex::new(walk));
        Arc::new(Self { places, walk, extent, memory, language })
    }

    /// The documents that the arguments name.
    ///
    /// # Errors
    /// When there is none among them.
    pub(super) fn named(files: &[PathBuf], ways: &Ways) -> anyhow::Result<Named> {
        let mut walk = gather::Documents::of(files);
        let mut found: Vec<anyhow::Result<gather::Document>> =
            walk.by_ref().take(AT_ONCE).collect();
        if found.len() == 1 {
            return Ok(Named::One(found.swap_remove(0)?.path));
        }
        if found.iter().all(Result::is_err) {
            let first = found.into_iter().find_map(Result::err);
            return Err(first.unwrap_or_else(|| anyhow!("there is nothing to read")));
        }
        let (places, sheets) = found.into_iter().map(placed).unzip();
        Ok(Named::Several(Self::new(places, walk, ways), sheets))
    }

    /// The documents that were read last, and the one that lutrin carries; nothing where none was.
    pub(super) fn last_read(ways: &Ways) -> Option<(Arc<Self>, Vec<Sheet>)> {
        let visits = last_read(ways.memory.folder()?, LAST);
        if visits.is_empty() {
            return None;
        }
        let (mut places, mut sheets): (Vec<_>, Vec<_>) = visits.into_iter().map(visited).unzip();
        places.push(Place::Carried);
        sheets.push(Sheet::new("lutrin (article)".to_owned()));
        let walk = gather::Documents::none();
        Some((Self::new(places, walk, ways), sheets))
    }

    fn open_to_read(&self, document: usize) -> anyhow::Result<Article> {
        let places = self.places.read().unwrap_or_else(PoisonError::into_inner);
        let path = match places.get(document) {
            Some(Place::At(path, _)) => path.clone(),
            Some(Place::Carried) => return carried(self.language),
            Some(Place::Wrong(why)) => return Err(anyhow!("{why}")),
            None => return Err(anyhow!("there is no such document")),
        };
        // Nobody waits for what takes its time.
        drop(places);
        Article::open_to(&path, self.extent)
    }

    fn is_web(path: &Path) -> bool {
        path.to_str().is_some_and(|path| path.contains("://"))
    }
}

/// A document that was named, and what the list says of it.
fn placed(found: anyhow::Result<gather::Document>) -> (Place, Sheet) {
    let wrong = |name: String, why: String| {
        let mut sheet = Sheet::new(name);
        sheet.known = Known::Unreadable(why.clone());
        (Place::Wrong(why), sheet)
    };
    match found {
        Ok(document) if document.path.as_os_str() == "-" => {
            let why = "standard input is read by itself: lutrin -";
            wrong("-".to_owned(), why.to_owned())
        }
        Ok(document) => {
            // What lies in this folder needs no sign of it.
            let path = document.path.strip_prefix(".").unwrap_or(&document.path);
            let sheet = Sheet::new(clean(&path.display().to_string()).into_owned());
            (Place::At(document.path, false), sheet)
        }
        // The message names the folder.
        Err(error) => wrong(String::new(), clean(&reason(&error)).into_owned()),
    }
}

/// A document that was read last, and what is kept of that reading.
fn visited(visit: Visit) -> (Place, Sheet) {
    let mut sheet = Sheet::new(clean(&visit.place).into_owned());
    let is_known = visit.brief.is_some();
    sheet.known = visit.brief.map_or(Known::Nothing, Known::Brief);
    sheet.percent = Some(visit.percent);
    (Place::At(visit.place.into(), is_known), sheet)
}

impl Library for Held {
    fn count(&self) -> usize {
        self.places.read().unwrap_or_else(PoisonError::into_inner).len()
    }

    fn open(&self, document: usize) -> Option<anyhow::Result<Article>> {
        let places = self.places.read().unwrap_or_else(PoisonError::into_inner);
        let may_be_opened = match places.get(document)? {
            Place::At(path, _) => !Self::is_web(path),
            Place::Carried => true,
            Place::Wrong(_) => false,
        };
        drop(places);
        may_be_opened.then(|| self.open_to_read(document))
    }

    fn is_unknown(&self, document: usize) -> bool {
        let places = self.places.read().unwrap_or_else(PoisonError::into_inner);
        matches!(places.get(document), Some(Place::At(_, false) | Place::Carried))
    }

    fn left(&self, article: &Article) -> Option<Left> {
        let kept = of(&self.memory, article).peek()?;
        let percent = kept.visit.map(|visit| Left::Percent(visit.percent));
        percent.or(kept.spot.map(|spot| Left::At(spot.start)))
    }
}

impl Documents for Held {
    fn turn(&self, document: usize) -> anyhow::Result<Opened> {
        let article = self.open_to_read(document)?;
        Ok(super::read::opened(article, &self.memory))
    }

    fn more(&self) -> Vec<Sheet> {
        let mut walk = self.walk.lock().unwrap_or_else(PoisonError::into_inner);
        let found = walk.by_ref().take(AT_ONCE).map(placed);
        let (more, sheets): (Vec<Place>, Vec<Sheet>) = found.unzip();
        self.places.write().unwrap_or_else(PoisonError::into_inner).extend(more);
        sheets
    }
}
