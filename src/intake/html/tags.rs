//! What the elements of a page are for a reader.

use dom_query::NodeRef;

/// What an element is for a reader.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Role {
    /// Nothing of it is read.
    Hidden,
    /// It stands in a line.
    Inline,
    /// It stands by itself.
    Block,
}

/// The role of an element by its name.
pub(super) fn role(name: &str) -> Role {
    match name {
        "script" | "style" | "template" | "head" | "title" | "meta" | "link" | "noscript"
        | "iframe" | "object" | "embed" | "svg" | "canvas" | "audio" | "video" | "map"
        | "select" | "textarea" | "button" | "dialog" | "datalist" | "rp" | "frameset" => {
            Role::Hidden
        }
        "address" | "article" | "aside" | "blockquote" | "body" | "caption" | "center" | "dd"
        | "details" | "div" | "dl" | "dt" | "fieldset" | "figcaption" | "figure" | "footer"
        | "form" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "header" | "hgroup" | "hr"
        | "html" | "legend" | "li" | "main" | "menu" | "nav" | "ol" | "p" | "pre" | "search"
        | "section" | "summary" | "table" | "tbody" | "td" | "tfoot" | "th" | "thead" | "tr"
        | "ul" => Role::Block,
        _ => Role::Inline,
    }
}

/// The name of an element, in lower case; empty for what is none.
pub(super) fn name(node: &NodeRef<'_>) -> String {
    node.node_name().map(|name| name.to_string()).unwrap_or_default()
}

/// The level of a heading.
pub(super) fn heading(name: &str) -> Option<usize> {
    match name.as_bytes() {
        [b'h', level @ b'1'..=b'6'] => Some(usize::from(level - b'0')),
        _ => None,
    }
}

/// Whether a page keeps an element from view, or has it for hands and not for eyes.
pub(super) fn is_unseen(node: &NodeRef<'_>) -> bool {
    let is = |name: &str, value: &str| node.attr(name).is_some_and(|said| &*said == value);
    let style = node.attr("style").map(|style| style.replace(' ', "").to_ascii_lowercase());
    let is_styled_away = style
        .is_some_and(|style| style.contains("display:none") || style.contains("visibility:hidden"));
    let handles = ["mw-editsection", "headerlink", "noprint", "katex-html", "sr-only"];
    node.has_attr("hidden")
        || is_styled_away
        || is("aria-hidden", "true") && !node.has_class("katex-html") && !node.has_name("span")
        || handles.into_iter().any(|class| node.has_class(class))
}

/// Whether something that stands by itself stands somewhere in an element.
pub(super) fn holds_blocks(node: &NodeRef<'_>) -> bool {
    node.descendants_it().any(|inner| inner.is_element() && role(&name(&inner)) == Role::Block)
}
