//! Finds the article of a page.
//!
//! A reader mode finds where it is, but it also drops headings that look like navigation, makes all
//! first headings second ones and takes small tables for layout. So it is only asked what it would
//! keep: that names the part of the page in which the article stands, and there the page itself is
//! read, with the headings, tables, code and figures that were dropped from among what is kept.

use std::collections::HashSet;

use dom_query::{Document, NodeId, NodeRef};
use dom_smoothie::{Metadata, Readability};

use super::about::About;
use super::paragraphs;
use super::tags::{Role, heading, is_unseen, name, role};

/// Marks the elements of the page, so that they are known again.
const MARK: &str = "data-lutrin";

/// An article with less text than that, in a page that has thrice as much, was not found.
const SHORTEST: usize = 200;

/// What of a page is read.
pub(super) enum Kept {
    /// Everything.
    All,
    /// These elements, and the text directly in those of the second set.
    Some(HashSet<NodeId>, HashSet<NodeId>),
}

impl Kept {
    /// Whether an element that stands by itself is read.
    pub(super) fn has(&self, node: &NodeRef<'_>) -> bool {
        match self {
            Self::All => true,
            Self::Some(kept, _) => kept.contains(&node.id),
        }
    }

    /// Whether a text is read.
    pub(super) fn has_text_of(&self, text: &NodeRef<'_>) -> bool {
        match self {
            Self::All => true,
            Self::Some(_, whole) => text.parent().is_some_and(|node| whole.contains(&node.id)),
        }
    }
}

/// What a page says of itself, and what of it is its article.
pub(super) fn article(document: &Document) -> (About, Kept) {
    paragraphs::wrap(document);
    let elements: Vec<NodeRef<'_>> =
        document.root().descendants_it().filter(NodeRef::is_element).collect();
    for (number, element) in elements.iter().enumerate() {
        element.set_attr(MARK, &number.to_string());
    }
    let read = Readability::with_document(document.clone(), None, None).ok();
    let Some(article) = read.and_then(|mut reader| reader.parse().ok()) else {
        return (About::of(document), Kept::All);
    };
    let found = Metadata {
        title: article.title,
        byline: article.byline,
        published_time: article.published_time,
        lang: article.lang,
        ..Metadata::default()
    };
    let about = About::read(document, found);
    let whole = document.body().map_or(0, |body| body.normalized_char_count());
    if article.length < SHORTEST && whole < 3 * SHORTEST.max(article.length) {
        return (about, Kept::All);
    }
    let stayed: HashSet<NodeId> =
        marks(&article.content).filter_map(|mark| elements.get(mark)).map(|e| e.id).collect();
    (about, kept(document, &stayed))
}

/// The numbers of the elements that stand in a piece of HTML.
fn marks(html: &str) -> impl Iterator<Item = usize> {
    let parts = html.split(MARK).skip(1).filter_map(|part| part.strip_prefix("=\""));
    parts.filter_map(|part| part.split('"').next()?.parse().ok())
}

/// What is read where these elements stayed.
fn kept(document: &Document, stayed: &HashSet<NodeId>) -> Kept {
    let Some(body) = document.body() else { return Kept::All };
    let mut keep =
        Keep { stayed, above: HashSet::new(), kept: HashSet::new(), whole: HashSet::new() };
    for id in stayed {
        let node = NodeRef::new(*id, body.tree);
        for above in node.ancestors_it(None) {
            if !keep.above.insert(above.id) {
                break;
            }
        }
    }
    if stayed.is_empty() {
        return Kept::All;
    }
    let root = keep.root(body);
    for above in root.ancestors_it(None) {
        keep.kept.insert(above.id);
    }
    keep.visit(&root);
    Kept::Some(keep.kept, keep.whole)
}

struct Keep<'a> {
    stayed: &'a HashSet<NodeId>,
    /// The elements around those that stayed.
    above: HashSet<NodeId>,
    kept: HashSet<NodeId>,
    whole: HashSet<NodeId>,
}

impl Keep<'_> {
    fn is_of_article(&self, node: &NodeRef<'_>) -> bool {
        self.stayed.contains(&node.id) || self.above.contains(&node.id)
    }

    /// The smallest element in which all stands that stayed.
    fn root<'a>(&self, body: NodeRef<'a>) -> NodeRef<'a> {
        let mut root = body;
        while !self.stayed.contains(&root.id) {
            let mut inner = root.element_children().into_iter().filter(|c| self.is_of_article(c));
            match (inner.next(), inner.next()) {
                (Some(only), None) => root = only,
                _ => break,
            }
        }
        // A heading beside the only paragraph belongs to it.
        match root.parent().filter(|_| role(&name(&root)) == Role::Inline || root.has_name("p")) {
            Some(parent) => parent,
            None => root,
        }
    }

    /// Keeps an element, and of what is in it what belongs to the article.
    fn visit(&mut self, node: &NodeRef<'_>) {
        self.kept.insert(node.id);
        let stays = self.stayed.contains(&node.id);
        if !stays && !self.above.contains(&node.id) {
            return self.take(node);
        }
        if stays {
            self.whole.insert(node.id);
        }
        let children = node.element_children();
        // A reader mode makes one element of two that only hold each other.
        let is_only = children.len() == 1 && stays;
        for child in children {
            let is_inline = role(&name(&child)) == Role::Inline;
            if is_inline || is_only || self.is_of_article(&child) || is_brought_back(&child) {
                self.visit(&child);
            }
        }
    }

    /// Keeps an element that was brought back, with all that is in it.
    fn take(&mut self, node: &NodeRef<'_>) {
        let all = node.descendants_it().filter(NodeRef::is_element).map(|inner| inner.id);
        let all: Vec<NodeId> = all.chain([node.id]).collect();
        self.kept.extend(&all);
        self.whole.extend(&all);
    }
}

/// Whether an element among what is kept belongs to the article though a reader mode drops it.
fn is_brought_back(node: &NodeRef<'_>) -> bool {
    let name = name(node);
    let is_structure = heading(&name).is_some()
        || matches!(
            &*name,
            "table"
                | "thead"
                | "tbody"
                | "tfoot"
                | "tr"
                | "td"
                | "th"
                | "caption"
                | "pre"
                | "dl"
                | "dt"
                | "dd"
                | "figure"
                | "figcaption"
                | "blockquote"
                | "li"
                | "details"
                | "summary"
                | "hgroup"
        );
    let is_list = matches!(&*name, "ul" | "ol" | "p");
    !is_unseen(node) && (is_structure || is_list && !is_mostly_links(node))
}

/// Whether a list leads elsewhere rather than saying something.
fn is_mostly_links(node: &NodeRef<'_>) -> bool {
    let is_link = |inner: &NodeRef<'_>| inner.has_name("a");
    let linked: usize =
        node.descendants_it().filter(is_link).map(|link| link.normalized_char_count()).sum();
    linked * 2 > node.normalized_char_count()
}
