//! What stands in a line of a page: emphasis, links, pictures, code, formulas.

use dom_query::NodeRef;

use super::line::Line;
use super::tags::{Role, is_unseen, name, role};
use super::writer::Writer;
use crate::intake::epub::resolved;

impl Writer<'_> {
    /// Writes what an element holds into a line.
    pub(super) fn inline_children(&self, node: &NodeRef<'_>, line: &mut Line) {
        for child in node.children_it(false) {
            self.inline(&child, line);
        }
    }

    /// Writes a text or an element into a line; what stands by itself is parted by spaces.
    pub(super) fn inline(&self, node: &NodeRef<'_>, line: &mut Line) {
        if node.is_text() {
            return line.text(&node.text());
        }
        let name = name(node);
        if !node.is_element() || is_unseen(node) {
            return;
        }
        match role(&name) {
            Role::Hidden => hidden(node, &name, line),
            Role::Block => {
                line.space();
                self.inline_children(node, line);
                line.space();
            }
            Role::Inline => self.element(node, &name, line),
        }
    }

    fn element(&self, node: &NodeRef<'_>, name: &str, line: &mut Line) {
        match name {
            "br" => line.break_line(),
            "em" | "i" | "cite" | "var" | "dfn" => self.marked(node, line, "*", "em"),
            "strong" | "b" => self.marked(node, line, "**", "strong"),
            "s" | "del" | "strike" => self.marked(node, line, "~~", "del"),
            "sup" | "sub" => self.shifted(node, name, line),
            "code" | "kbd" | "samp" | "tt" => code(&node.text(), line),
            "q" => self.quoted(node, line),
            "a" => self.link(node, line),
            "img" => self.picture(node, line),
            "math" => formula(node, line),
            "input" => tick(node, line),
            "rt" => self.reading(node, line),
            _ => self.inline_children(node, line),
        }
    }

    fn apart(&self, node: &NodeRef<'_>) -> String {
        let mut inner = Line::default();
        // A space at the beginning counts too.
        inner.raw("\u{0}");
        self.inline_children(node, &mut inner);
        inner.inner().replacen('\u{0}', "", 1).replace(super::line::BREAK, " ")
    }

    fn marked(&self, node: &NodeRef<'_>, line: &mut Line, mark: &str, tag: &str) {
        line.marked(&self.apart(node), mark, tag);
    }

    /// What stands above or below the line: digits have letters of their own, so that a fact with an
    /// exponent is one word.
    fn shifted(&self, node: &NodeRef<'_>, name: &str, line: &mut Line) {
        let text = self.apart(node);
        let digits = if name == "sup" {
            "⁰¹²³⁴⁵⁶⁷⁸⁹"
        } else {
            "₀₁₂₃₄₅₆₇₈₉"
        };
        let signs = if name == "sup" { ['⁺', '⁻'] } else { ['₊', '₋'] };
        let small = |c: char| match c {
            '0'..='9' => digits.chars().nth(c as usize - '0' as usize),
            '+' => Some(signs[0]),
            '-' | '−' => Some(signs[1]),
            _ => None,
        };
        match text.chars().map(small).collect::<Option<String>>() {
            Some(small) => line.raw(&small),
            None if text.contains("[^") => line.raw(text.trim()),
            None => line.marked(&text, "", name),
        }
    }

    fn quoted(&self, node: &NodeRef<'_>, line: &mut Line) {
        let inner = self.apart(node);
        line.raw(&format!("“{}”", inner.trim()));
    }

    fn reading(&self, node: &NodeRef<'_>, line: &mut Line) {
        let inner = self.apart(node);
        if !inner.trim().is_empty() {
            line.raw(&format!("({})", inner.trim()));
        }
    }

    fn link(&self, node: &NodeRef<'_>, line: &mut Line) {
        let to = node.attr("href").map(|to| to.trim().to_owned()).unwrap_or_default();
        if let Some(label) = self.notes.label_of(node, &to) {
            return line.raw(&format!("[^{label}]"));
        }
        if self.notes.is_way_back(node, &to) {
            return;
        }
        let inner = self.apart(node);
        let Some(to) = self.target(&to).filter(|_| !inner.trim().is_empty()) else {
            return line.raw(&inner);
        };
        if inner.starts_with(' ') {
            line.space();
        }
        line.raw(&format!("[{}](<{to}>)", inner.trim()));
        if inner.ends_with(' ') {
            line.space();
        }
    }

    fn picture(&self, node: &NodeRef<'_>, line: &mut Line) {
        let alt = node.attr("alt").map(|alt| alt.trim().to_owned());
        let source = node.attr("src").and_then(|source| self.source(source.trim()));
        let is_shown = node.ancestors_it(None).any(|above| above.has_name("figure"));
        match (alt.filter(|alt| !alt.is_empty() && !is_file_name(alt)), source) {
            (Some(alt), source) => {
                let mut name = Line::default();
                name.text(&alt);
                line.raw(&format!("![{}](<{}>)", name.inner(), source.unwrap_or_default()));
            }
            // A picture without words is a measure of readers or an ornament, but for figures.
            (None, Some(source)) if is_shown => line.raw(&format!("![](<{source}>)")),
            (None, _) => {}
        }
    }

    /// Where a picture is; those of a book lie in it, by their paths there.
    fn source(&self, to: &str) -> Option<String> {
        let Some(book) = self.book.filter(|_| !to.is_empty() && !to.contains(':')) else {
            return self.target(to);
        };
        let (path, _) = resolved(book.path, to);
        Some(path.chars().filter(|c| !c.is_control()).map(in_address).collect())
    }

    /// Where a link leads, if a reader can follow it.
    fn target(&self, to: &str) -> Option<String> {
        let leads_out = self.book.is_none() || to.contains(':');
        let is_plain = !to.is_empty() && !to.starts_with('#') && leads_out;
        let scheme = to.split_once(':').map(|(scheme, _)| scheme.to_ascii_lowercase());
        let is_dead =
            scheme.is_some_and(|s| matches!(&*s, "javascript" | "data" | "blob" | "vbscript"));
        let to = super::super::address::joined(self.address, to);
        let to: String = to.chars().filter(|c| !c.is_control()).collect();
        (is_plain && !is_dead).then(|| to.replace('<', "%3C").replace('>', "%3E"))
    }
}

/// A letter of a path as it stands in an address: what means something there is written by its number.
fn in_address(letter: char) -> String {
    if "%?#:<>".contains(letter) { format!("%{:02X}", u32::from(letter)) } else { letter.into() }
}

/// Code, between as many backticks as it takes.
fn code(text: &str, line: &mut Line) {
    let text = text.split_ascii_whitespace().collect::<Vec<_>>().join(" ");
    if text.is_empty() {
        return;
    }
    let fence = "`".repeat(super::writer::longest_run(&text) + 1);
    let gap = if text.starts_with('`') || text.ends_with('`') { " " } else { "" };
    line.raw(&[&fence, gap, &text, gap, &fence].concat());
}

/// A formula as its author wrote it, where the page tells.
fn formula(node: &NodeRef<'_>, line: &mut Line) {
    let noted = node.descendants_it().find(|inner| {
        inner.has_name("annotation")
            && inner.attr("encoding").is_some_and(|kind| &*kind == "application/x-tex")
    });
    let noted = noted.map(|noted| noted.text().to_string());
    let tex = noted.or_else(|| node.attr("alttext").map(|text| text.to_string()));
    match tex.map(|tex| tex.trim().to_owned()).filter(|tex| !tex.is_empty()) {
        Some(tex) => line.raw(&format!("${}$", tex.replace('\n', " "))),
        None => line.text(&node.text()),
    }
}

/// A formula of `MathJax` stands in a script.
fn hidden(node: &NodeRef<'_>, name: &str, line: &mut Line) {
    let kind = node.attr("type").filter(|_| name == "script");
    if kind.is_some_and(|kind| kind.starts_with("math/tex")) {
        let tex = node.text().trim().replace('\n', " ");
        line.raw(&format!("${tex}$"));
    }
}

/// The box of a task.
fn tick(node: &NodeRef<'_>, line: &mut Line) {
    if node.attr("type").is_some_and(|kind| &*kind == "checkbox") {
        line.raw(if node.has_attr("checked") { "[x] " } else { "[ ] " });
    }
}

/// Whether what is said of a picture is the name that its file had on somebody's disk.
fn is_file_name(words: &str) -> bool {
    let ending = words.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase());
    let is_picture = |ending: String| {
        matches!(&*ending, "jpg" | "jpeg" | "png" | "gif" | "webp" | "svg" | "avif" | "bmp" | "tif")
    };
    !words.contains(char::is_whitespace) && ending.is_some_and(is_picture)
}
