//! Takes the deepest tags out of a page that nests without end.
//!
//! Building a tree takes time that grows with the square of its depth, and walking it takes stack:
//! a page of 128 KB can hold the reader for ten seconds. No page that people read is so deep.

use std::borrow::Cow;

use html5gum::Token;
use html5gum::emitters::default::DefaultEmitter;

/// How deep a page may nest.
pub(super) const DEEPEST: usize = 192;

/// The text without the tags that stand deeper than that; what stands between them stays.
pub(super) fn flattened(text: &str) -> Cow<'_, str> {
    edited(text, Tags::default())
}

/// The same for XHTML, where every element may close itself: `<title/>`, `<a id="x"/>`.
pub(super) fn flattened_xhtml(text: &str) -> Cow<'_, str> {
    edited(text, Tags { is_xhtml: true, ..Tags::default() })
}

fn edited(text: &str, mut tags: Tags) -> Cow<'_, str> {
    let mut emitter = DefaultEmitter::<usize>::new_with_span();
    emitter.naively_switch_states(!tags.is_xhtml);
    for Ok(token) in html5gum::Tokenizer::new_with_emitter(text, emitter) {
        match token {
            Token::StartTag(tag) if tag.self_closing => tags.close_itself(&tag.name, tag.span.end),
            Token::StartTag(tag) => tags.open(&tag.name, tag.span.start..tag.span.end),
            Token::EndTag(tag) => tags.close(&tag.name, tag.span.start..tag.span.end),
            Token::String(_) | Token::Comment(_) | Token::Doctype(_) | Token::Error(_) => {}
        }
    }
    if tags.edits.is_empty() { Cow::Borrowed(text) } else { Cow::Owned(tags.edit(text)) }
}

#[derive(Default)]
struct Tags {
    is_xhtml: bool,
    /// How many tags are open.
    depth: usize,
    /// What is put in the place of which bytes.
    edits: Vec<(std::ops::Range<usize>, String)>,
}

impl Tags {
    fn open(&mut self, name: &[u8], span: std::ops::Range<usize>) {
        if nests(name) {
            self.depth += 1;
            if self.depth > DEEPEST {
                // What stood in different blocks stays apart.
                self.edits.push((span, " ".to_owned()));
            }
        }
    }

    fn close(&mut self, name: &[u8], span: std::ops::Range<usize>) {
        if nests(name) {
            if self.depth > DEEPEST {
                self.edits.push((span, " ".to_owned()));
            }
            self.depth = self.depth.saturating_sub(1);
        }
    }

    /// What closes itself in XHTML is closed for HTML, unless nothing ever stands in it.
    fn close_itself(&mut self, name: &[u8], end: usize) {
        if self.is_xhtml && !is_void(name) {
            self.edits.push((end..end, format!("</{}>", String::from_utf8_lossy(name))));
        }
    }

    fn edit(&self, text: &str) -> String {
        let mut edited = String::with_capacity(text.len());
        let mut from = 0;
        for (span, new) in &self.edits {
            edited.push_str(text.get(from..span.start).unwrap_or_default());
            edited.push_str(new);
            from = span.end;
        }
        edited.push_str(text.get(from..).unwrap_or_default());
        edited
    }
}

/// Whether a tag goes deeper until it is closed: others close themselves, and only ever stand in one
/// that does not.
fn nests(name: &[u8]) -> bool {
    !is_void(name)
        && !matches!(
            name,
            b"p" | b"li"
                | b"dt"
                | b"dd"
                | b"tr"
                | b"td"
                | b"th"
                | b"thead"
                | b"tbody"
                | b"tfoot"
                | b"option"
                | b"optgroup"
                | b"rt"
                | b"rp"
                | b"html"
                | b"head"
                | b"body"
                | b"colgroup"
        )
}

/// Whether nothing ever stands in an element.
fn is_void(name: &[u8]) -> bool {
    matches!(
        name,
        b"area"
            | b"base"
            | b"br"
            | b"col"
            | b"embed"
            | b"hr"
            | b"img"
            | b"input"
            | b"link"
            | b"meta"
            | b"param"
            | b"source"
            | b"track"
            | b"wbr"
    )
}

#[cfg(test)]
mod tests {
    use super::{flattened, flattened_xhtml};
    use std::borrow::Cow;

    #[test]
    fn a_page_as_they_are_is_left_alone() {
        let page = "<div><p>One<p>Two<br><script>if (a<b) '<div>'</script></div>".repeat(1000);
        assert!(matches!(flattened(&page), Cow::Borrowed(_)));
    }

    #[test]
    fn what_closes_itself_in_xhtml_holds_nothing() {
        let page = "<title/><p>a<br/><a id='b'/>c</p>";
        assert_eq!(flattened_xhtml(page), "<title/></title><p>a<br/><a id='b'/></a>c</p>");
    }

    #[test]
    fn a_page_without_end_loses_its_deepest_tags_and_no_word() {
        let page = "<div><b>a".repeat(5000);
        let flat = flattened(&page);
        assert_eq!(flat.matches('<').count(), super::DEEPEST);
        assert_eq!(flat.matches('a').count(), 5000);
    }
}
