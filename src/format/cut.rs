//! Where a Markdown text may be cut so that both parts can be read alone.
//!
//! A cut stands after a blank line and before a line at the margin that neither goes on with what
//! is above nor belongs to it: no item, no definition, no note. Fences and the blocks of HTML that
//! do not end at a blank line hold no cut. What is refused costs nothing but a larger piece.

use super::markdown::front_matter_end;

/// The last place where a Markdown text may be cut.
///
/// The text itself must begin at such a place (or be the beginning of the whole), so that every
/// fence in it opens in it.
pub(super) fn last_cut(text: &str) -> Option<usize> {
    let mut inside = Inside::Text;
    let mut after_blank = false;
    let mut cut = None;
    let mut at = front_matter_end(text);
    for line in text.get(at..).unwrap_or_default().split_inclusive('\n') {
        if after_blank && inside.may_be_cut() && begins_anew(line) {
            cut = Some(at);
        }
        inside = inside.after(line);
        after_blank = line.trim().is_empty();
        at += line.len();
    }
    cut.filter(|at| *at > 0)
}

/// What a line stands in.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Inside {
    Text,
    /// A fence of this sign, of this length.
    Fence(u8, usize),
    /// A block of HTML that goes on up to this.
    Html(&'static str),
    /// `<details>`, this deep.
    Details(usize),
}

impl Inside {
    fn may_be_cut(self) -> bool {
        self == Self::Text
    }

    fn after(self, line: &str) -> Self {
        match self {
            Self::Text => opened(line),
            Self::Fence(sign, length) if closes(line, sign, length) => Self::Text,
            Self::Html(end) if line.to_ascii_lowercase().contains(end) => Self::Text,
            Self::Details(depth) => details(depth, line),
            Self::Fence(..) | Self::Html(_) => self,
        }
    }
}

/// What a line of plain text opens.
fn opened(line: &str) -> Inside {
    // A fence may stand in an item or a quote, whose own end would end it; taking it for one at the
    // margin only refuses cuts.
    let bare = line.trim_start_matches([' ', '\t', '>', '-', '*', '+']);
    if let Some((sign, length)) = fence(bare) {
        return Inside::Fence(sign, length);
    }
    let lower = line.trim_start().to_ascii_lowercase();
    if lower.starts_with("<details") {
        return details(0, line);
    }
    let ends = [
        ("<!--", "-->"),
        ("<script", "</script>"),
        ("<pre", "</pre>"),
        ("<style", "</style>"),
        ("<textarea", "</textarea>"),
        ("<![cdata[", "]]>"),
        ("<?", "?>"),
    ];
    let found = ends.into_iter().find(|(start, _)| lower.starts_with(start));
    match found {
        Some((start, end)) if !lower.get(start.len()..).unwrap_or_default().contains(end) => {
            Inside::Html(end)
        }
        Some(_) | None => Inside::Text,
    }
}

/// The sign and the length of the fence that a line opens.
fn fence(bare: &str) -> Option<(u8, usize)> {
    let sign = bare.bytes().next().filter(|sign| matches!(sign, b'`' | b'~'))?;
    let length = bare.bytes().take_while(|byte| *byte == sign).count();
    let info = bare.get(length..).unwrap_or_default();
    (length >= 3 && !(sign == b'`' && info.contains('`'))).then_some((sign, length))
}

fn closes(line: &str, sign: u8, length: usize) -> bool {
    let bare = line.trim_start_matches([' ', '\t', '>']).trim_end();
    bare.len() >= length && bare.bytes().all(|byte| byte == sign)
}

fn details(depth: usize, line: &str) -> Inside {
    let lower = line.to_ascii_lowercase();
    let opened = depth + lower.matches("<details").count();
    match opened.saturating_sub(lower.matches("</details").count()) {
        0 => Inside::Text,
        depth => Inside::Details(depth),
    }
}

/// Whether a line after a blank one belongs to nothing above it.
fn begins_anew(line: &str) -> bool {
    // An indent goes on with an item; a marker may go on with its list; `:` defines what is above,
    // and a digit may number an item.
    line.bytes().next().is_some_and(|first| {
        !matches!(
            first,
            b' ' | b'\t' | b'\r' | b'\n' | b'-' | b'*' | b'+' | b':' | b'~' | b'0'..=b'9'
        )
    })
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
    }

    #[test]
    fn what_belongs_together_is_not_cut() {
        check("a\n\n- b\n\n  c\n\n- d\n", "");
        check("a\n\n: b\n", "");
        check("```\na\n\nb\n```\n\nc", "```\na\n\nb\n```\n\n");
        check("<!-- a\n\nb -->\n\nc", "<!-- a\n\nb -->\n\n");
        check("<details>\n\nb\n\n</details>\n\nc", "<details>\n\nb\n\n</details>\n\n");
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
                "> - a\n", "<details>\n", "</details>\n", "$$\n", "![a](b)\n", "- ```\n", "&amp; b\\\n",
                "<script>\n", "</script>\n", "10) ten\n", "+++\n", "a | b\n", ">\n",
            ]),
        ];
        prop::collection::vec(line, 0..24).prop_map(|lines| lines.concat())
    }

    proptest! {
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
