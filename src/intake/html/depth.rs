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
    let mut tags = Tags::default();
    let mut emitter = DefaultEmitter::<usize>::new_with_span();
    emitter.naively_switch_states(true);
    for Ok(token) in html5gum::Tokenizer::new_with_emitter(text, emitter) {
        match token {
            Token::StartTag(tag) if !tag.self_closing => {
                tags.open(&tag.name, tag.span.start..tag.span.end);
            }
            Token::EndTag(tag) => tags.close(&tag.name, tag.span.start..tag.span.end),
            Token::StartTag(_)
            | Token::String(_)
            | Token::Comment(_)
            | Token::Doctype(_)
            | Token::Error(_) => {}
        }
    }
    if tags.dropped.is_empty() { Cow::Borrowed(text) } else { Cow::Owned(without(text, &tags)) }
}

#[derive(Default)]
struct Tags {
    /// How many tags are open, and how many of them were dropped.
    depth: usize,
    dropped: Vec<std::ops::Range<usize>>,
}

impl Tags {
    fn open(&mut self, name: &[u8], span: std::ops::Range<usize>) {
        if nests(name) {
            self.depth += 1;
            if self.depth > DEEPEST {
                self.dropped.push(span);
            }
        }
    }

    fn close(&mut self, name: &[u8], span: std::ops::Range<usize>) {
        if nests(name) {
            if self.depth > DEEPEST {
                self.dropped.push(span);
            }
            self.depth = self.depth.saturating_sub(1);
        }
    }
}

/// Whether a tag goes deeper until it is closed: others close themselves, and only ever stand in one
/// that does not.
fn nests(name: &[u8]) -> bool {
    !matches!(
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
            | b"p"
            | b"li"
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

fn without(text: &str, tags: &Tags) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut from = 0;
    for tag in &tags.dropped {
        kept.push_str(text.get(from..tag.start).unwrap_or_default());
        // What stood in different blocks stays apart.
        kept.push(' ');
        from = tag.end;
    }
    kept.push_str(text.get(from..).unwrap_or_default());
    kept
}

#[cfg(test)]
mod tests {
    use super::flattened;
    use std::borrow::Cow;

    #[test]
    fn a_page_as_they_are_is_left_alone() {
        let page = "<div><p>One<p>Two<br><script>if (a<b) '<div>'</script></div>".repeat(1000);
        assert!(matches!(flattened(&page), Cow::Borrowed(_)));
    }

    #[test]
    fn a_page_without_end_loses_its_deepest_tags_and_no_word() {
        let page = "<div><b>a".repeat(5000);
        let flat = flattened(&page);
        assert_eq!(flat.matches('<').count(), super::DEEPEST);
        assert_eq!(flat.matches('a').count(), 5000);
    }
}
