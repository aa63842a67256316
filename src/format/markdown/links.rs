//! Links and images, and the references whose definition is not known yet.
//!
//! A reference may be defined a megabyte further down. Its text is read as a link's, and its
//! brackets as text that leads to the same place: whoever shows it drops them once it is resolved.

use std::ops::Range;

use pulldown_cmark::LinkType;

use crate::document::{Link, LinkId, Marks};
use crate::source::Span;

use super::fold;
use super::reader::Reader;
use super::writer::Gaps;

/// Where the links of a text lead, and those that are being read.
#[derive(Debug, Default)]
pub(super) struct Links {
    pub(super) table: Vec<Link>,
    /// The pictures that stand in one, and where they lie.
    pub(super) pictures: Vec<(Span, LinkId)>,
    open: Vec<Reference>,
}

impl Links {
    /// Remembers where a link leads.
    pub(super) fn add(&mut self, link: Link) -> LinkId {
        if self.table.last() != Some(&link) {
            self.table.push(link);
        }
        LinkId(u32::try_from(self.table.len() - 1).unwrap_or(u32::MAX))
    }
}

/// A link or an image that is being read.
#[derive(Debug)]
struct Reference {
    /// The first byte after what has been written of it.
    written: usize,
    /// Whether its definition is not known here, so that its brackets stay text.
    is_unresolved: bool,
    /// How many pieces stood before it.
    pieces: usize,
    /// The name of the picture, to show when nothing else does.
    name: Option<Box<str>>,
}

impl Reader<'_> {
    pub(super) fn open_link(&mut self, range: Range<usize>, kind: LinkType, to: &str, label: &str) {
        self.reach(&range);
        let (link, is_unresolved) = target(kind, to, label);
        let link = self.links.add(link);
        self.writer.link(link);
        if is_unresolved {
            self.writer.source(range.start..range.start + 1, Marks::empty(), Gaps::Code);
        }
        self.begin(range.start + 1, is_unresolved, None);
        self.writer.mark(Marks::LINK);
    }

    pub(super) fn close_link(&mut self, range: Range<usize>) {
        self.writer.unmark();
        self.finish_reference(&range);
        self.writer.unlink();
    }

    pub(super) fn open_image(
        &mut self,
        range: Range<usize>,
        kind: LinkType,
        to: &str,
        label: &str,
    ) {
        self.reach(&range);
        let (link, is_unresolved) = target(kind, to, label);
        self.link_picture(&range, link);
        if is_unresolved {
            self.writer.source(range.start..range.start + 2, Marks::empty(), Gaps::Code);
        }
        self.begin(range.start + 2, is_unresolved, file_name(to));
        self.writer.mark(Marks::IMAGE);
    }

    /// A picture leads to its file, or where the link leads that it stands in.
    pub(super) fn link_picture(&mut self, range: &Range<usize>, file: Link) {
        let file = self.links.add(file);
        let around = self.writer.last_link();
        if around.is_some() {
            self.links.pictures.push((self.writer.span(range), file));
        }
        self.writer.link(around.unwrap_or(file));
    }

    pub(super) fn close_image(&mut self, range: Range<usize>) {
        let name = self.links.open.last().filter(|r| r.pieces == self.writer.count());
        if let Some(name) = name.and_then(|r| r.name.clone()) {
            self.writer.shown(&range, &name, Marks::IMAGE);
        }
        self.writer.unmark();
        self.finish_reference(&range);
        self.writer.unlink();
    }

    fn begin(&mut self, written: usize, is_unresolved: bool, name: Option<Box<str>>) {
        let pieces = self.writer.count();
        self.links.open.push(Reference { written, is_unresolved, pieces, name });
    }

    /// The brackets of a reference that leads nowhere yet are text.
    fn finish_reference(&mut self, range: &Range<usize>) {
        let Some(reference) = self.links.open.pop() else { return };
        if reference.is_unresolved {
            let from = self.writer.end().unwrap_or(0).max(reference.written).min(range.end);
            self.writer.source(from..range.end, Marks::empty(), Gaps::Code);
        }
    }
}

/// Where a link leads, and whether nothing in this chunk says so.
fn target(kind: LinkType, to: &str, label: &str) -> (Link, bool) {
    match kind {
        LinkType::ReferenceUnknown | LinkType::CollapsedUnknown | LinkType::ShortcutUnknown => {
            (Link::Reference(fold(label).into()), true)
        }
        LinkType::Email => (Link::Address(format!("mailto:{to}").into()), false),
        LinkType::Inline
        | LinkType::Reference
        | LinkType::Collapsed
        | LinkType::Shortcut
        | LinkType::Autolink
        | LinkType::WikiLink { .. } => (Link::Address(to.into()), false),
    }
}

fn file_name(to: &str) -> Option<Box<str>> {
    // What is asked of a server is no part of a name.
    let path = to.split(['?', '#']).next().filter(|_| !to.starts_with("data:"))?;
    path.rsplit('/').next().filter(|name| !name.is_empty()).map(Box::from)
}
