//! The blocks of a page as Markdown.
//!
//! How deep a page nests is bounded before ([`super::depth`]), so this may call itself.

use dom_query::NodeRef;

use super::extract::Kept;
use super::line::{BREAK, Line};
use super::notes::Notes;
use super::tags::{Role, heading, holds_blocks, is_unseen, name, role};

/// How many lists and quotations may stand in each other; the page shows no more either.
const INDENTED: usize = 16;

/// Writes pages.
pub(super) struct Writer<'a> {
    pub(super) kept: &'a Kept,
    pub(super) notes: &'a Notes,
    pub(super) address: Option<&'a str>,
    /// The book that the page is a chapter of; links lead out of it only.
    pub(super) book: Option<Bound<'a>>,
}

/// A chapter as its book has it.
#[derive(Clone, Copy)]
pub(super) struct Bound<'a> {
    /// How many levels its headings are moved.
    pub(super) moved: isize,
    /// Its path in the book.
    pub(super) path: &'a str,
}

/// Blocks of Markdown, and the paragraph that is being written.
#[derive(Default)]
pub(super) struct Blocks {
    done: Vec<String>,
    line: Line,
}

impl Blocks {
    /// The paragraph has ended.
    pub(super) fn end(&mut self) {
        self.done.extend(std::mem::take(&mut self.line).paragraph());
    }

    pub(super) fn push(&mut self, block: String) {
        self.end();
        if !block.is_empty() {
            self.done.push(block);
        }
    }

    pub(super) fn last(&self) -> Option<&str> {
        self.done.last().map(String::as_str)
    }

    pub(super) fn finish(mut self) -> Vec<String> {
        self.end();
        self.done
    }
}

impl Writer<'_> {
    /// A whole page.
    pub(super) fn page(&self, body: &NodeRef<'_>) -> String {
        let mut blocks = Blocks::default();
        self.children(body, &mut blocks);
        for note in self.notes.unwritten(body) {
            self.note(&note, &mut blocks);
        }
        let text = blocks.finish().join("\n\n");
        if text.is_empty() { text } else { text + "\n" }
    }

    /// The blocks in an element.
    pub(super) fn blocks(&self, node: &NodeRef<'_>) -> Vec<String> {
        let mut blocks = Blocks::default();
        self.children(node, &mut blocks);
        blocks.finish()
    }

    pub(super) fn children(&self, node: &NodeRef<'_>, blocks: &mut Blocks) {
        for child in node.children_it(false) {
            self.node(&child, blocks);
        }
    }

    pub(super) fn node(&self, node: &NodeRef<'_>, blocks: &mut Blocks) {
        if node.is_text() {
            if self.kept.has_text_of(node) {
                blocks.line.text(&node.text());
            }
            return;
        }
        if !node.is_element() || is_unseen(node) {
            return;
        }
        let name = name(node);
        let role = match role(&name) {
            Role::Inline if holds_blocks(node) => Role::Block,
            role @ (Role::Hidden | Role::Inline | Role::Block) => role,
        };
        match role {
            Role::Hidden | Role::Inline => self.inline(node, &mut blocks.line),
            Role::Block if !self.kept.has(node) => blocks.end(),
            Role::Block if self.notes.is_note(node) => self.note(node, blocks),
            Role::Block => self.block(node, &name, blocks),
        }
    }

    fn block(&self, node: &NodeRef<'_>, name: &str, blocks: &mut Blocks) {
        blocks.end();
        match name {
            "blockquote" | "ul" | "ol" | "menu" | "dl" if is_too_deep(node) => {
                self.children(node, blocks);
            }
            "hr" => blocks.push("* * *".to_owned()),
            "pre" => blocks.push(preformatted(node)),
            "blockquote" => blocks.push(prefixed(&self.blocks(node).join("\n\n"), "> ", "> ")),
            "ul" | "ol" | "menu" => self.list(node, name, blocks),
            "dl" => self.definitions(node, blocks),
            "table" => self.table(node, blocks),
            "summary" | "legend" => self.strong(node, blocks),
            _ => match heading(name) {
                Some(level) => blocks.push(self.heading(node, level)),
                None => self.children(node, blocks),
            },
        }
        blocks.end();
    }

    fn heading(&self, node: &NodeRef<'_>, level: usize) -> String {
        let mut line = Line::default();
        self.inline_children(node, &mut line);
        let title = line.inner().replace(BREAK, " ");
        let title = title.trim().replace('{', "\\{");
        let title = match title.strip_suffix('#') {
            Some(start) => format!("{start}\\#"),
            None => title,
        };
        if title.is_empty() { title } else { format!("{} {title}", "#".repeat(self.level(level))) }
    }

    fn level(&self, level: usize) -> usize {
        level.saturating_add_signed(self.book.map_or(0, |book| book.moved)).clamp(1, 6)
    }

    fn strong(&self, node: &NodeRef<'_>, blocks: &mut Blocks) {
        let mut inner = Line::default();
        self.inline_children(node, &mut inner);
        blocks.line.marked(&inner.inner().replace(BREAK, " "), "**", "strong");
    }

    /// A note, where it is defined.
    pub(super) fn note(&self, node: &NodeRef<'_>, blocks: &mut Blocks) {
        let Some(label) = self.notes.take(node) else { return };
        let text = self.blocks(node).join("\n\n");
        let text = super::notes::without_number(&text);
        if !text.is_empty() {
            blocks.push(prefixed(text, &format!("[^{label}]: "), "    "));
        }
    }

    /// Terms, each with what it means.
    fn definitions(&self, list: &NodeRef<'_>, blocks: &mut Blocks) {
        let mut entry = String::new();
        let is_part = |node: &NodeRef<'_>| node.has_name("dt") || node.has_name("dd");
        for part in list.descendants_it().filter(is_part).filter(|part| is_own(part, list)) {
            if part.has_name("dt") {
                if entry.contains("\n: ") {
                    blocks.push(std::mem::take(&mut entry));
                }
                let mut term = Line::default();
                self.inline_children(&part, &mut term);
                let term = term.paragraph().unwrap_or_default().replace(BREAK, " ");
                entry = if entry.is_empty() { term } else { format!("{entry}, {term}") };
            } else {
                let meaning = self.blocks(&part).join("\n\n");
                if entry.is_empty() {
                    blocks.push(meaning);
                } else {
                    entry = format!("{entry}\n{}", prefixed(&meaning, ": ", "  "));
                }
            }
        }
        blocks.push(entry);
    }
}

/// Whether a list or quotation stands in more of them than people write: each would indent again all
/// that is in it.
fn is_too_deep(node: &NodeRef<'_>) -> bool {
    let is_indented =
        |above: &NodeRef<'_>| matches!(&*name(above), "blockquote" | "ul" | "ol" | "menu" | "dl");
    node.ancestors_it(None).filter(is_indented).count() >= INDENTED
}

/// Whether the closest list of terms around a part is this one.
fn is_own(part: &NodeRef<'_>, list: &NodeRef<'_>) -> bool {
    let closest = part.ancestors_it(None).find(|above| above.has_name("dl"));
    closest.is_some_and(|closest| closest.id == list.id)
}

/// The longest run of backticks.
pub(super) fn longest_run(text: &str) -> usize {
    text.split(|c| c != '`').map(str::len).max().unwrap_or(0)
}

/// Text with one thing before its first line and another before all others that are not empty.
pub(super) fn prefixed(text: &str, first: &str, rest: &str) -> String {
    let mut prefix = first;
    let mut lines = Vec::new();
    for line in text.lines() {
        lines.push(format!("{prefix}{line}").trim_end().to_owned());
        prefix = rest;
    }
    lines.join("\n")
}

/// Code that stands by itself, with the language that its class names.
fn preformatted(node: &NodeRef<'_>) -> String {
    let mut text = String::new();
    for inner in node.descendants_it() {
        if inner.is_text() {
            text.push_str(&inner.text());
        } else if inner.has_name("br") {
            text.push('\n');
        }
    }
    let code = text.strip_prefix('\n').unwrap_or(&text).trim_end();
    if code.trim().is_empty() {
        return String::new();
    }
    let fence = "`".repeat(longest_run(code).max(2) + 1);
    format!("{fence}{}\n{code}\n{fence}", language(node))
}

fn language(node: &NodeRef<'_>) -> String {
    let code = node.first_element_child().filter(|child| child.has_name("code"));
    let classes = [Some(*node), code].into_iter().flatten().filter_map(|node| node.class());
    let names: Vec<String> = classes.map(|class| class.to_string()).collect();
    let language =
        names.iter().flat_map(|class| class.split_ascii_whitespace()).find_map(|class| {
            ["language-", "lang-", "highlight-source-"].iter().find_map(|p| class.strip_prefix(p))
        });
    let is_name =
        |name: &&str| name.chars().all(|c| c.is_ascii_alphanumeric() || "+-#".contains(c));
    language.filter(is_name).unwrap_or_default().to_owned()
}
