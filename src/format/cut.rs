//! Where a Markdown text may be cut so that both parts can be read alone.
//!
//! A cut stands after a blank line and before a line at the margin that neither goes on with what
//! is above nor belongs to it: no item, no definition, no note. Fences and the blocks of HTML that
//! do not end at a blank line hold no cut, nor do tables and boxes written in HTML. What is refused costs nothing but a larger piece.
//!
//! Whether a fence stands in an item or beside it takes a parser to know. Here every reading that
//! is possible is followed, and a cut must be one in all of them.

use super::markdown::{Elements, front_matter_end};

/// A text that can be read in more ways than that holds no further cut.
const MOST: usize = 8;

/// The last place where a Markdown text may be cut.
///
/// The text itself must begin at such a place (or be the beginning of the whole), so that every
/// fence in it opens in it.
pub(super) fn last_cut(text: &str) -> Option<usize> {
    let mut at = front_matter_end(text);
    let mut readings = vec![Reading::Text];
    let (mut after_blank, mut in_list, mut defines) = (false, false, false);
    let mut in_references = false;
    let elements = Elements::of(text);
    let mut holds = elements.holds().peekable();
    let (mut cut, mut held_to) = (None, 0);
    let doubtful = doubtful(text);
    for line in text.get(at..).unwrap_or_default().split_inclusive('\n') {
        if at + line.len() > doubtful {
            break;
        }
        // Where terms are defined, any paragraph may be the next term of the list.
        let is_apart = begins_anew(line) && (!defines || line.starts_with('#'));
        // One definition after the other, with nothing between them that one could go on with.
        let follows_reference = in_references && !defines && defines_reference(line);
        while let Some((_, end)) = holds.next_if(|(start, _)| *start < at) {
            held_to = end.saturating_add(1).max(held_to);
        }
        let may_begin = (after_blank && is_apart) || follows_reference;
        if may_begin && at >= held_to && readings == [Reading::Text] {
            cut = Some(at);
            (in_list, defines) = (false, false);
        }
        defines |= line.trim_start_matches([' ', '>', '\t']).starts_with(':');
        in_list |= begins_item(line);
        readings = go_on(&readings, line, in_list);
        if readings.len() > MOST {
            break;
        }
        in_references = (after_blank || in_references) && defines_reference(line);
        after_blank = is_blank(line);
        at += line.len();
    }
    cut.filter(|at| *at > 0)
}

/// Where a sign stands that ends a line, or is white space, for some of what a parser does and not for
/// the rest: a carriage return alone, a form feed. Nothing is known of what comes after it.
fn doubtful(text: &str) -> usize {
    let bytes = text.as_bytes();
    let mut signs = memchr::memchr3_iter(b'\r', 0x0B, 0x0C, bytes);
    signs
        .find(|at| !bytes.get(*at..).is_some_and(|end| end.starts_with(b"\r\n")))
        .unwrap_or(text.len())
}

/// Whether nothing stands in a line; white space of other scripts is something.
fn is_blank(line: &str) -> bool {
    line.bytes().all(|byte| b" \t\r\n".contains(&byte))
}

/// What a line may stand in.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Reading {
    Text,
    Open(Opened, Edge),
}

/// What goes on over blank lines.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Opened {
    /// A fence of this sign, of this length.
    Fence(u8, usize),
    /// A block of HTML that goes on up to this.
    Html(&'static str),
    /// One that goes on up to a blank line.
    Markup,
}

/// What it stands in, and so what ends it besides its own end.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Edge {
    Margin,
    /// An item; it begins at this column.
    Item(usize),
    Quote,
}

fn go_on(readings: &[Reading], line: &str, in_list: bool) -> Vec<Reading> {
    let mut next = Vec::with_capacity(readings.len());
    for reading in readings {
        for after in reading.after(line, in_list) {
            if !next.contains(&after) {
                next.push(after);
            }
        }
    }
    next
}

impl Reading {
    /// What the line after this one may stand in.
    fn after(self, line: &str, in_list: bool) -> Vec<Self> {
        let Self::Open(opened, edge) = self else { return begun(line, in_list) };
        let inside = if opened.ends_in(line) { Self::Text } else { self };
        match edge.holds(line) {
            Some(true) => vec![inside],
            Some(false) => begun(line, in_list),
            None => begun(line, in_list).into_iter().chain([inside]).collect(),
        }
    }
}

impl Edge {
    /// Whether a line stands inside, if that can be told.
    fn holds(self, line: &str) -> Option<bool> {
        let indent = line.len() - line.trim_start_matches([' ', '\t']).len();
        let is_blank = is_blank(line);
        match self {
            Self::Margin => Some(true),
            Self::Item(_) if is_blank => Some(true),
            Self::Item(column) if indent >= column => Some(true),
            // An item may begin up to three columns left of the fence in it.
            Self::Item(column) if indent > 0 && indent + 3 >= column => None,
            Self::Item(_) => Some(false),
            Self::Quote => Some(line.trim_start().starts_with('>')),
        }
    }
}

impl Opened {
    fn ends_in(self, line: &str) -> bool {
        match self {
            Self::Markup => is_blank(line),
            Self::Html(end) => line.to_ascii_lowercase().contains(end),
            Self::Fence(sign, length) => {
                let bare = line.trim_start_matches([' ', '\t', '>']).trim_end();
                bare.len() >= length && bare.bytes().all(|byte| byte == sign)
            }
        }
    }

    /// What a line opens, its containers taken off.
    fn find(bare: &str) -> Option<Self> {
        Self::fence(bare).or_else(|| Self::html(bare))
    }

    fn fence(bare: &str) -> Option<Self> {
        let sign = bare.bytes().next().filter(|sign| matches!(sign, b'`' | b'~'))?;
        let length = bare.bytes().take_while(|byte| *byte == sign).count();
        let info = bare.get(length..).unwrap_or_default();
        let is_fence = length >= 3 && !(sign == b'`' && info.contains('`'));
        is_fence.then_some(Self::Fence(sign, length))
    }

    fn html(bare: &str) -> Option<Self> {
        if !bare.starts_with('<') {
            return None;
        }
        let lower = bare.to_ascii_lowercase();
        let Some((start, end)) = HTML.into_iter().find(|(start, _)| lower.starts_with(start))
        else {
            return Some(Self::Markup);
        };
        let is_closed = lower.get(start.len()..).is_some_and(|rest| rest.contains(end));
        (!is_closed).then_some(Self::Html(end))
    }
}

/// The blocks of HTML that do not end at a blank line.
const HTML: [(&str, &str); 8] = [
    ("<!--", "-->"),
    ("<script", "</script>"),
    ("<pre", "</pre>"),
    ("<style", "</style>"),
    ("<textarea", "</textarea>"),
    ("<![cdata[", "]]>"),
    ("<!", ">"),
    ("<?", "?>"),
];

/// What a line of plain text may begin.
fn begun(line: &str, in_list: bool) -> Vec<Reading> {
    let bare = line.trim_start_matches(|c: char| " \t>-*+.)".contains(c) || c.is_ascii_digit());
    let Some(opened) = Opened::find(bare) else { return vec![Reading::Text] };
    let prefix = line.get(..line.len() - bare.len()).unwrap_or_default();
    let column = prefix.len();
    let at = |edge| Reading::Open(opened, edge);
    if opened == Opened::Markup {
        // Which tags begin a block, and where, is more than can be told here.
        return vec![Reading::Text, at(Edge::Margin)];
    }
    let spaces = prefix.len() - prefix.trim_start_matches(' ').len();
    match prefix.trim() {
        "" if spaces == 0 && prefix.is_empty() => vec![at(Edge::Margin)],
        "" if spaces < 4 && !prefix.contains('\t') => {
            let item = in_list.then_some(at(Edge::Item(column)));
            [at(Edge::Margin)].into_iter().chain(item).collect()
        }
        "" if !in_list => vec![Reading::Text],
        "-" | "*" | "+" if spaces < 4 => vec![at(Edge::Item(column))],
        ">" if spaces < 4 => vec![at(Edge::Quote)],
        marks if marks.contains('>') => {
            vec![Reading::Text, at(Edge::Quote), at(Edge::Item(column)), at(Edge::Margin)]
        }
        _ => vec![Reading::Text, at(Edge::Item(column))],
    }
}

/// Whether a line after a blank one belongs to nothing above it.
fn begins_anew(line: &str) -> bool {
    // An indent goes on with an item; a marker may go on with its list; `:` defines what is above,
    // and a digit may number an item.
    let goes_on = |first: u8| b" \t\r\n-*+:~".contains(&first) || first.is_ascii_digit();
    line.bytes().next().is_some_and(|first| !goes_on(first))
}

/// Whether a line is the definition of a reference, whole: `[label]: address`.
fn defines_reference(line: &str) -> bool {
    let label = line.strip_prefix('[').filter(|rest| !rest.starts_with('^'));
    let parts = label.and_then(|rest| rest.split_once("]: "));
    parts.is_some_and(|(label, address)| {
        let address = address.trim();
        let is_plain = |c: char| !c.is_whitespace() && !"<>\"'()\\".contains(c);
        let is_label = !label.trim().is_empty() && !label.contains(['[', ']', '\\']);
        is_label && !address.is_empty() && address.chars().all(is_plain)
    })
}

/// Whether a line may begin something that indented lines go on with.
fn begins_item(line: &str) -> bool {
    let bare = line.trim_start();
    bare.starts_with(['-', '*', '+', ':', '~', '>'])
        || bare.starts_with("[^")
        || bare.starts_with(|c: char| c.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::last_cut;
    use crate::document::Block;
    use crate::format::markdown;
    use proptest::prelude::*;

    #[track_caller]
    fn check(text: &str, before: &str) {
        let cut = last_cut(text).and_then(|at| text.get(..at)).unwrap_or_default();
        assert_eq!(cut, before, "{text:?}");
    }

    #[test]
    fn a_cut_stands_before_a_paragraph() {
        check("a\n\nb\n\nc", "a\n\nb\n\n");
        check("a\r\n\r\nb\r\n", "a\r\n\r\n");
        check("a\nb\n", "");
        check("a\n\nb\n\nc\rd\n\ne", "a\n\n");
    }

    #[test]
    fn what_belongs_together_is_not_cut() {
        check("a\n\n- b\n\n  c\n\n- d\n", "");
        check("a\n\n: b\n", "");
        check("```\na\n\nb\n```\n\nc", "```\na\n\nb\n```\n\n");
        check("<!-- a\n\nb -->\n\nc", "<!-- a\n\nb -->\n\n");
        check("a\n\n[a]: b\n[c]: d\n[e]: f", "a\n\n[a]: b\n[c]: d\n");
        check("a\n[a]: b\n[c]: d\n", "");
        check("- ```\n  a\n  ```\n\nc\n\nd", "- ```\n  a\n  ```\n\nc\n\n");
        check("* \r```\n\nc", "");
        check("a\n\u{C}\nb\n\nc", "");
        check("a\n\u{A0}\nb", "");
        check("> ```\n\nc\n\nd", "> ```\n\nc\n\n");
        check("---\na: b\n\nc: d\n---\ne\n", "");
    }

    /// The blocks of a text read in one piece, or in as many as it can be cut into.
    fn read(text: &str, in_pieces: bool) -> Vec<Block> {
        let mut blocks = Vec::new();
        let mut rest = text;
        while let Some(at) = last_cut(rest).filter(|_| in_pieces) {
            let (before, after) = rest.split_at(at);
            let mut later = markdown::read(&after.into(), at).blocks;
            later.append(&mut blocks);
            blocks = later;
            rest = before;
        }
        let mut all = markdown::read(&rest.into(), 0).blocks;
        all.append(&mut blocks);
        all
    }

    /// Lines as they come in articles, and as an enemy would set them.
    fn lines() -> impl Strategy<Value = String> {
        let line = prop_oneof![
            3 => Just("\n"),
            2 => Just("a word *and* more\n"),
            1 => prop::sample::select(vec![
                "# head\n", "- item\n", "  more\n", "1. one\n", "> quote\n", "```\n", "~~~ x\n",
                "    code\n", "|a|b|\n", "|-|-|\n", ": def\n", "***\n", "---\n", "===\n", "<div>\n",
                "</div>\n", "<!-- x\n", "-->\n", "<pre>\n", "</pre>\n", "[^1]: note\n", "\tx\n",
                "> - a\n", "<details>\n", "</details>\n", "<table>\n", "</table>\n", "<tr><td>\n", "$$\n", "![a](b)\n", "- ```\n", "&amp; b\\\n",
                "<script>\n", "</script>\n", "10) ten\n", "a\r", "\r", "```\r", "\u{C}\n", "\u{A0}\n", "+++\n", "a | b\n", ">\n",
            ]),
        ];
        prop::collection::vec(line, 0..24).prop_map(|lines| lines.concat())
    }

    proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn read_in_pieces_equals_read_at_once(text in lines()) {
            // Links are numbered by chunk.
            let bare = |blocks: Vec<Block>| -> Vec<Block> {
                let strip = |mut block: Block| {
                    block.pieces.iter_mut().for_each(|piece| piece.link = None);
                    block
                };
                blocks.into_iter().map(strip).collect()
            };
            prop_assert_eq!(bare(read(&text, true)), bare(read(&text, false)));
        }
    }
}
