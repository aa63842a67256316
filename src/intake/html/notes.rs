//! The notes of a page: which links lead to one, and what is one.

use std::cell::RefCell;
use std::collections::{HashMap, HashSet};

use dom_query::{Document, NodeId, NodeRef};

use crate::intake::epub::resolved;

use super::chapter::{Book, Chapter};
use super::tags::{Role, heading, name, role};

/// The longest text of a link that leads to a note: `[note 12]`.
const LONGEST: usize = 12;

/// The notes of a page.
#[derive(Default)]
pub(super) struct Notes {
    /// The label of each note, by the name that links use, and by the element that holds it.
    labels: HashMap<String, String>,
    holders: HashMap<NodeId, String>,
    /// The labels of notes that stand in another chapter, by the address that a link has.
    elsewhere: HashMap<String, String>,
    /// What the labels of a chapter begin with.
    prefix: String,
    /// Their holders, in the order of the page.
    order: Vec<NodeId>,
    written: RefCell<HashSet<NodeId>>,
}

impl Notes {
    /// The notes of a page.
    pub(super) fn of(document: &Document) -> Self {
        let mut notes = Self::default();
        let found = Found::of(document);
        for (link, to) in &found.links {
            notes.hear(&found, link, to, place_in_page(to));
        }
        notes
    }

    /// The notes of a chapter, and those that it calls and a later chapter has.
    pub(super) fn of_chapter(document: &Document, chapter: &Chapter<'_>, book: &mut Book) -> Self {
        let mut notes = Self { prefix: format!("{}-", chapter.number + 1), ..Self::default() };
        let found = Found::of(document);
        for (place, label) in book.called.get(chapter.path).into_iter().flatten() {
            if let Some(holder) = found.named.get(place).and_then(holder_of) {
                notes.holders.insert(holder.id, label.clone());
            }
        }
        for (link, to) in &found.links {
            let (path, place) = resolved(chapter.path, to);
            if path == chapter.path {
                notes.hear(&found, link, &format!("#{place}"), &place);
            } else if is_call(link, &format!("#{place}")) && book.is_later(&path, chapter) {
                let next = format!("{}{}", notes.prefix, notes.elsewhere.len() + 1);
                let called = book.called.entry(path).or_default();
                let label = called.entry(place).or_insert_with(|| format!("{next}x"));
                notes.elsewhere.insert(to.clone(), label.clone());
            }
        }
        notes
    }

    /// Takes what a link leads to for a note, if it is one.
    fn hear(&mut self, found: &Found<'_>, link: &NodeRef<'_>, to: &str, place: &str) {
        let target = found.named.get(place).filter(|_| is_call(link, to));
        let is_around =
            |holder: &NodeRef<'_>| link.ancestors_it(None).any(|above| above.id == holder.id);
        if let Some(holder) = target.and_then(holder_of).filter(|holder| !is_around(holder)) {
            self.add(place, &holder);
        }
    }

    fn add(&mut self, place: &str, holder: &NodeRef<'_>) {
        let next = format!("{}{}", self.prefix, self.order.len() + 1);
        let label = self.holders.entry(holder.id).or_insert_with(|| {
            self.order.push(holder.id);
            next
        });
        self.labels.insert(place.to_owned(), label.clone());
    }

    /// The label of the note that a link leads to.
    pub(super) fn label_of(&self, link: &NodeRef<'_>, to: &str) -> Option<&str> {
        let here = || self.labels.get(place_in_page(to));
        let label = self.elsewhere.get(to).or_else(here)?;
        let to = if self.prefix.is_empty() { to } else { to.get(to.find('#')?..)? };
        (is_call(link, to) && !self.is_in_note(link)).then_some(label)
    }

    /// Whether a link leads from a note back to where it was called.
    pub(super) fn is_way_back(&self, link: &NodeRef<'_>, to: &str) -> bool {
        to.starts_with('#')
            && self.is_in_note(link)
            && link.text().trim().chars().count() <= LONGEST
    }

    /// Whether an element is a note that is not written yet.
    pub(super) fn is_note(&self, node: &NodeRef<'_>) -> bool {
        self.holders.contains_key(&node.id) && !self.written.borrow().contains(&node.id)
    }

    /// The label of a note, which is written now.
    pub(super) fn take(&self, node: &NodeRef<'_>) -> Option<&str> {
        let label = self.holders.get(&node.id)?;
        self.written.borrow_mut().insert(node.id).then_some(label)
    }

    /// The notes that stand where nothing was read.
    pub(super) fn unwritten<'a>(&self, page: &NodeRef<'a>) -> Vec<NodeRef<'a>> {
        let nodes = self.order.iter().map(|id| NodeRef::new(*id, page.tree));
        nodes.filter(|node| self.is_note(node)).collect()
    }

    fn is_in_note(&self, node: &NodeRef<'_>) -> bool {
        node.ancestors_it(None).any(|above| self.holders.contains_key(&above.id))
    }
}

/// The links of a page, and the elements that links may lead to.
struct Found<'a> {
    named: HashMap<String, NodeRef<'a>>,
    links: Vec<(NodeRef<'a>, String)>,
}

impl<'a> Found<'a> {
    fn of(document: &'a Document) -> Self {
        let (mut named, mut links) = (HashMap::new(), Vec::new());
        for node in document.root().descendants_it().filter(NodeRef::is_element) {
            for name in ["id", "name"].into_iter().filter_map(|name| node.attr(name)) {
                named.entry(name.to_string()).or_insert(node);
            }
            let to = node.attr("href").filter(|to| node.has_name("a") && to.contains('#'));
            links.extend(to.map(|to| (node, to.to_string())));
        }
        Self { named, links }
    }
}

/// The name in an address after `#`.
fn place_in_page(to: &str) -> &str {
    to.split_once('#').map_or("", |(_, name)| name)
}

/// Whether a link calls a note. A page that was saved may call its own by its whole address.
fn is_call(link: &NodeRef<'_>, to: &str) -> bool {
    let (is_here, to) = (to.starts_with('#'), place_in_page(to));
    let text = link.text();
    let text = text.trim();
    if text.is_empty() || text.chars().count() > LONGEST {
        return false;
    }
    let said = ["epub:type", "role", "class", "rel"].into_iter().filter_map(|name| link.attr(name));
    let said: Vec<String> = said.map(|said| said.to_string()).collect();
    let has_word = |word: &str| said.iter().any(|s| s.split_whitespace().any(|one| one == word));
    if has_word("doc-backlink") || has_word("footnote-back") {
        return false;
    }
    let is_said = ["noteref", "doc-noteref", "footnote-ref", "footnote"].into_iter().any(has_word);
    let is_raised = link.parent().is_some_and(|parent| parent.has_name("sup"))
        || link.children_it(false).any(|child| child.has_name("sup"));
    let is_number = text.chars().any(|c| c.is_ascii_digit() || "*†‡§".contains(c));
    let to = to.to_ascii_lowercase();
    let is_named = ["fn", "note", "cite_note", "ftn", "endnote", "footnote", "_ftn", "sdfootnote"]
        .iter()
        .any(|name| to.starts_with(name));
    if is_here {
        is_said || (is_number && (is_raised || is_named))
    } else {
        is_number && is_raised && is_named
    }
}

/// The element that holds a note: the one that is named, or the paragraph or item it stands in.
fn holder_of<'a>(target: &NodeRef<'a>) -> Option<NodeRef<'a>> {
    let is_block = |node: &NodeRef<'_>| role(&name(node)) == Role::Block;
    let block =
        if is_block(target) { *target } else { target.ancestors_it(None).find(is_block)? };
    let item = block.parent().filter(|parent| parent.has_name("li") && block.has_name("p"));
    let holder = item.unwrap_or(block);
    let name = name(&holder);
    let is_holder = matches!(&*name, "li" | "p" | "div" | "aside" | "dd" | "section" | "td")
        && heading(&name).is_none();
    // A link of a table of contents leads to a whole section.
    let is_section = holder.descendants_it().any(|inner| heading(&self::name(&inner)).is_some());
    (is_holder && !is_section).then_some(holder)
}

/// A note without its number, which its label has.
pub(super) fn without_number(text: &str) -> &str {
    let is_sign = |c: char| c.is_whitespace() || "^↑↩\u{FE0E}[]().:\\".contains(c);
    let bare = text.trim_start_matches(is_sign);
    let after = bare.trim_start_matches(|c: char| c.is_ascii_digit());
    let is_number = after.len() < bare.len() && bare.len() - after.len() <= 3;
    let is_parted = after.starts_with(['.', ')', ']', ':', '\\']);
    let text = if is_number && is_parted { after.trim_start_matches(is_sign) } else { bare };
    if text.is_empty() { bare } else { text }
}
