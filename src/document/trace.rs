//! Finds in a text what was said of it in an earlier reading: it may have been edited since.

use super::{Document, Judgement, Remarks, Sighting, Trace};

/// A heading that stands elsewhere than when something was said of it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Moved {
    /// The byte that it stood at.
    pub from: usize,
    /// What holds for it where it stands now; nothing where it stands nowhere.
    pub to: Option<Judgement>,
}

impl Remarks {
    /// Looks for all that has not been found yet, as far as enough has been read to tell; gives the
    /// headings that stand elsewhere.
    pub fn find(&mut self, document: &Document, is_complete: bool) -> Vec<Moved> {
        for mark in self.marks.iter_mut().filter(|mark| mark.trace == Trace::Sought) {
            let sighting = document.sight(&mark.spot, is_complete);
            mark.trace = trace(&sighting);
            if let Sighting::At(start) = sighting {
                mark.spot = document.spot(start, 0);
            }
        }
        for highlight in self.highlights.iter_mut().filter(|of| of.trace == Trace::Sought) {
            let sighting = document.find_passage(&highlight.passage, is_complete);
            highlight.trace = trace(&sighting);
            if let Sighting::At(span) = sighting {
                highlight.passage = document.passage(span);
            }
        }
        self.highlights.sort_by_key(|highlight| highlight.passage.start);
        self.find_headings(document, is_complete)
    }

    fn find_headings(&mut self, document: &Document, is_complete: bool) -> Vec<Moved> {
        let mut moved = Vec::new();
        for said in self.headings.iter_mut().filter(|said| said.trace == Trace::Sought) {
            let from = said.spot.start;
            let sighting = document.sight(&said.spot, is_complete);
            said.trace = trace(&sighting);
            if let Sighting::At(start) = sighting {
                said.spot = document.spot(start, 0);
            }
            let is_elsewhere = said.trace == Trace::Lost || said.spot.start != from;
            if is_elsewhere {
                let to = (said.trace == Trace::Found).then(|| said.judgement());
                moved.push(Moved { from, to });
            }
        }
        moved
    }
}

fn trace<T>(sighting: &Sighting<T>) -> Trace {
    match sighting {
        Sighting::At(_) => Trace::Found,
        Sighting::Gone => Trace::Lost,
        Sighting::Unread => Trace::Sought,
    }
}
