//! Lists of a page as Markdown.

use dom_query::NodeRef;

use super::tags::is_unseen;
use super::writer::{Blocks, Writer, prefixed};

/// How many items a list may have counted before it begins.
const LAST: usize = 999_999;

impl Writer<'_> {
    /// A list; another sign than the list before it has keeps the two apart.
    pub(super) fn list(&self, list: &NodeRef<'_>, name: &str, blocks: &mut Blocks) {
        let items = self.items(list, blocks);
        let before = blocks.last().unwrap_or_default();
        let start = list.attr("start").and_then(|start| start.trim().parse::<usize>().ok());
        let start = start.unwrap_or(1).min(LAST);
        let (bullet, end) = (
            if before.starts_with("- ") { "* " } else { "- " },
            if is_numbered(before, '.') { ')' } else { '.' },
        );
        let is_loose = items.iter().any(Item::is_loose);
        let items = items.iter().enumerate().map(|(at, item)| {
            let sign =
                if name == "ol" { format!("{}{end} ", start + at) } else { bullet.to_owned() };
            let text = item.text(is_loose);
            if text.is_empty() { sign } else { prefixed(&text, &sign, &" ".repeat(sign.len())) }
        });
        let items: Vec<String> = items.collect();
        blocks.push(items.join(if is_loose { "\n\n" } else { "\n" }));
    }

    /// The items of a list; what stands between them belongs to the one before. Notes are no items.
    fn items(&self, list: &NodeRef<'_>, blocks: &mut Blocks) -> Vec<Item> {
        let mut items: Vec<Item> = Vec::new();
        let elements = list.element_children().into_iter();
        for child in elements.filter(|child| !is_unseen(child) && self.kept.has(child)) {
            if self.notes.is_note(&child) {
                self.note(&child, blocks);
                continue;
            }
            let inner = if child.has_name("li") {
                self.blocks(&child)
            } else {
                let mut inner = Blocks::default();
                self.node(&child, &mut inner);
                inner.finish()
            };
            match items.last_mut().filter(|_| !child.has_name("li")) {
                Some(item) => item.0.extend(inner),
                None if inner.is_empty() => {}
                None => items.push(Item(inner)),
            }
        }
        items
    }
}

/// The blocks of an item.
struct Item(Vec<String>);

impl Item {
    /// Whether more than a paragraph and the lists below it stand in it.
    fn is_loose(&self) -> bool {
        self.0.iter().skip(1).any(|block| !is_list(block))
    }

    fn text(&self, is_loose: bool) -> String {
        self.0.join(if is_loose { "\n\n" } else { "\n" })
    }
}

fn is_list(block: &str) -> bool {
    block.starts_with("- ")
        || block.starts_with("* ")
        || is_numbered(block, '.')
        || is_numbered(block, ')')
}

fn is_numbered(block: &str, end: char) -> bool {
    let rest = block.trim_start_matches(|c: char| c.is_ascii_digit());
    rest.len() < block.len() && rest.strip_prefix(end).is_some_and(|rest| rest.starts_with(' '))
}
