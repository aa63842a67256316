//! What can be done, by which keys, in the reader's words: the help and the palette are made of it.
//!
//! It is made once from the live key map and the words of the interface, both of which live above
//! this room: what comes down are texts, so that filtering and choosing are part of the state.

use super::Command;

/// Every key, in the order of the key file.
#[derive(Clone, Debug, Default)]
pub struct Manual {
    /// Keys that belong together.
    pub chapters: Vec<Chapter>,
}

/// Keys that belong together.
#[derive(Clone, Debug)]
pub struct Chapter {
    /// Its title.
    pub title: String,
    /// Whether its keys are those of reading, and not of a prompt or a card.
    pub is_for_reading: bool,
    /// Its keys.
    pub entries: Vec<Entry>,
}

/// The keys of one command.
#[derive(Clone, Debug)]
pub struct Entry {
    /// The keys as the reader's keyboard names them, the most usual first.
    pub keys: Vec<String>,
    /// What they do.
    pub name: String,
    /// The command.
    pub command: Command,
}

/// A place in the manual: which chapter, and which of its entries.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Leaf {
    /// The chapter.
    pub chapter: usize,
    /// The entry.
    pub entry: usize,
}

impl Manual {
    /// The entry at a place, with its chapter.
    #[must_use]
    pub fn at(&self, place: Leaf) -> Option<(&Chapter, &Entry)> {
        let chapter = self.chapters.get(place.chapter)?;
        Some((chapter, chapter.entries.get(place.entry)?))
    }

    /// What can be done while reading, each command once.
    pub(super) fn actions(&self) -> Vec<Leaf> {
        let mut seen = Vec::new();
        let mut places = Vec::new();
        for (chapter, entry) in self.places() {
            let place = Leaf { chapter, entry };
            let Some((of, found)) = self.at(place) else { continue };
            if of.is_for_reading && !seen.contains(&found.command) {
                seen.push(found.command);
                places.push(place);
            }
        }
        places
    }

    fn places(&self) -> impl Iterator<Item = (usize, usize)> {
        let chapters = self.chapters.iter().enumerate();
        chapters.flat_map(|(at, chapter)| (0..chapter.entries.len()).map(move |entry| (at, entry)))
    }
}
