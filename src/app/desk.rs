//! The documents that lie on the desk: what is known of each, and which of them is open.

use crate::document::{Brief, Remarks, Spot};
use crate::source::Manner;

use super::cards::{DocumentList, Finds};
use super::harvest::Harvest;

/// The documents that lie on the desk.
#[derive(Clone, Debug, Default)]
pub struct Desk {
    sheets: Vec<Sheet>,
    open: Option<usize>,
    /// Whether they are those that were read last, and not named by the reader.
    pub(super) is_of_last_read: bool,
    /// The list as it was when it was closed.
    pub(super) list: DocumentList,
    /// What was looked for in all of them.
    pub(super) finds: Finds,
    /// The facts of all of them.
    harvest: Harvest,
    /// Where the document that is opened next is to be read.
    pub(super) landing: Option<Landing>,
}

/// A document, as far as it is known without being open.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Sheet {
    /// Where it lies, for people: a path or an address.
    pub path: String,
    /// What is known of it.
    pub known: Known,
    /// How much of it has been read, in hundredths, where it has been opened before.
    pub percent: Option<u8>,
    /// Where it was left in this session, and what was said of it.
    left: Option<(Option<Spot>, Remarks)>,
}

/// What is known of a document.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub enum Known {
    /// Nothing yet.
    #[default]
    Nothing,
    /// What a list tells of it.
    Brief(Brief),
    /// It cannot be read, and why.
    Unreadable(String),
}

/// What has been learnt of a document that is not open.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Learnt {
    /// Its place on the desk.
    pub document: usize,
    /// What is known of it.
    pub known: Known,
    /// How much of it has been read, where that is kept.
    pub percent: Option<u8>,
}

/// Where a document is to be read when it opens.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Landing {
    /// The source byte.
    pub start: usize,
    /// What is looked for in it from there on.
    pub search: Option<(String, Manner)>,
}

impl Sheet {
    /// A document that lies there.
    #[must_use]
    pub fn new(path: String) -> Self {
        Self { path, ..Self::default() }
    }

    /// Its title, or where it lies.
    #[must_use]
    pub fn name(&self) -> &str {
        match &self.known {
            Known::Brief(Brief { title: Some(title), .. }) => title,
            Known::Brief(_) | Known::Nothing | Known::Unreadable(_) => &self.path,
        }
    }
}

impl Desk {
    /// Several documents, none of which is open: those that the reader named.
    #[must_use]
    pub fn named(sheets: Vec<Sheet>) -> Self {
        Self { sheets, ..Self::default() }
    }

    /// The documents that were read last, none of which is open.
    #[must_use]
    pub fn last_read(sheets: Vec<Sheet>) -> Self {
        Self { sheets, is_of_last_read: true, ..Self::default() }
    }

    /// Its documents, in the order they were named in.
    #[must_use]
    pub fn sheets(&self) -> &[Sheet] {
        &self.sheets
    }

    /// The place of the one that is open.
    #[must_use]
    pub fn open(&self) -> Option<usize> {
        self.open
    }

    /// The facts of all of them.
    #[must_use]
    pub fn harvest(&self) -> &Harvest {
        &self.harvest
    }

    /// The same to be changed, beside the documents.
    pub(super) fn harvest_mut(&mut self) -> (&mut Harvest, &[Sheet]) {
        (&mut self.harvest, &self.sheets)
    }

    /// Whether its documents are those that were read last.
    #[must_use]
    pub fn is_of_last_read(&self) -> bool {
        self.is_of_last_read
    }

    /// Whether there is more than one document.
    #[must_use]
    pub fn has_several(&self) -> bool {
        self.sheets.len() > 1
    }

    /// Where a document was left in this session, and what was said of it.
    #[must_use]
    pub fn left(&self, document: usize) -> Option<(Option<Spot>, Remarks)> {
        self.sheets.get(document)?.left.clone()
    }

    /// More documents lie there.
    pub(super) fn add(&mut self, sheets: Vec<Sheet>) {
        self.sheets.extend(sheets);
    }

    /// Learns something of documents.
    pub(super) fn learn(&mut self, learnt: Vec<Learnt>) {
        for Learnt { document, known, percent } in learnt {
            let Some(sheet) = self.sheets.get_mut(document) else { continue };
            sheet.known = known;
            sheet.percent = sheet.percent.or(percent);
        }
    }

    /// The open document is left: what is known of it now, and where.
    pub(super) fn leave(
        &mut self,
        brief: Option<Brief>,
        percent: Option<u8>,
        left: (Option<Spot>, Remarks),
    ) {
        let Some(sheet) = self.open.and_then(|open| self.sheets.get_mut(open)) else { return };
        if let Some(brief) = brief {
            sheet.known = Known::Brief(brief);
        }
        sheet.percent = percent.or(sheet.percent);
        sheet.left = Some(left);
    }

    /// A document is open from now on.
    pub(super) fn turn_to(&mut self, document: usize) {
        self.open = Some(document);
        let sheet = self.sheets.get_mut(document);
        // What could not be read a while ago can be now.
        if let Some(sheet) = sheet.filter(|sheet| matches!(sheet.known, Known::Unreadable(_))) {
            sheet.known = Known::Nothing;
        }
    }

    /// The next document that can be read, or the one before.
    pub(super) fn beside(&self, is_next: bool) -> Option<usize> {
        let is_readable = |at: &usize| {
            self.sheets.get(*at).is_some_and(|sheet| !matches!(sheet.known, Known::Unreadable(_)))
        };
        let open = self.open?;
        if is_next {
            (open + 1..self.sheets.len()).find(is_readable)
        } else {
            (0..open).rev().find(is_readable)
        }
    }
}
