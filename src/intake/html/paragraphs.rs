//! Text that stands in a division as in a paragraph: it is made one, as a reader mode would make it, so
//! that what it keeps of the page is known again.

use dom_query::{Document, NodeRef};

use super::tags::{Role, name, role};

/// Wraps what stands in line directly in a division into paragraphs.
pub(super) fn wrap(document: &Document) {
    let divisions: Vec<NodeRef<'_>> = document
        .root()
        .descendants_it()
        .filter(|node| node.has_name("div") && !is_in_item(node) && !is_broken(node))
        .collect();
    for division in divisions {
        let mut run = Vec::new();
        for child in division.children() {
            if stands_in_line(&child) {
                run.push(child);
            } else {
                wrap_run(std::mem::take(&mut run));
            }
        }
        wrap_run(run);
    }
}

/// Whether it stands in what is kept whole, with a form of its own.
fn is_in_item(node: &NodeRef<'_>) -> bool {
    let is_item = |above: &NodeRef<'_>| {
        matches!(&*name(above), "li" | "td" | "th" | "dt" | "dd" | "figure" | "pre" | "summary")
    };
    node.ancestors_it(None).any(|above| is_item(&above))
}

/// Whether its paragraphs are parted by empty lines: a reader mode makes paragraphs of these by itself.
fn is_broken(node: &NodeRef<'_>) -> bool {
    let is_blank = |node: &NodeRef<'_>| node.is_text() && node.text().trim().is_empty();
    let shown: Vec<_> = node.children().into_iter().filter(|child| !is_blank(child)).collect();
    shown.windows(2).any(|pair| pair.iter().all(|child| child.has_name("br")))
}

/// Whether it is text, or an element of a line that holds no other. A link alone is none, as reader
/// modes have it: rows of them lead elsewhere.
fn stands_in_line(node: &NodeRef<'_>) -> bool {
    if node.is_text() {
        return true;
    }
    let name = name(node);
    let is_leading = matches!(&*name, "a" | "del" | "ins");
    node.is_element()
        && role(&name) == Role::Inline
        && !(is_leading && node.element_children().is_empty())
        && node.children().iter().all(|inner| !inner.is_element() || stands_in_line(inner))
}

/// Makes a paragraph of nodes that follow each other, if they say something.
fn wrap_run(run: Vec<NodeRef<'_>>) {
    let is_blank = |node: &NodeRef<'_>| node.text().trim().is_empty();
    let Some(first) = run.iter().find(|node| !is_blank(node)).copied() else { return };
    let paragraph = first.tree.new_element("p");
    first.insert_before(&paragraph);
    for node in run.into_iter().skip_while(|node| node.id != first.id) {
        paragraph.append_child(&node);
    }
}
