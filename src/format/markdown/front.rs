//! Front matter: what stands between two lines `---` (or `+++`) at the very start.

use crate::document::{Block, BlockKind, Chunk, Heading, Marks, Metadata, Piece, SectionKind};
use crate::source::Span;

/// Where the front matter of a text ends; 0 when it has none.
///
/// A rule at the top of an article is no front matter: at least one line must name a value.
pub(crate) fn end(text: &str) -> usize {
    let mark = text.strip_prefix('\u{FEFF}').map_or(0, |_| '\u{FEFF}'.len_utf8());
    let mut lines = lines(text, mark);
    let Some(fence) = lines.next().map(|line| line.cut(text, 0).trim_end()) else { return mark };
    let separator = match fence {
        "---" => ':',
        "+++" => '=',
        _ => return mark,
    };
    let mut has_values = false;
    for line in lines {
        let content = line.cut(text, 0).trim_end();
        if content == fence || (fence == "---" && content == "...") {
            return if has_values { line.end() } else { mark };
        }
        has_values |= value(text, line, separator).is_some();
    }
    mark
}

/// Reads front matter into the chunk's metadata, and shows it when the text has no title.
pub(super) fn read(front: &str, chunk: &mut Chunk) {
    let separator = if front.trim_start_matches('\u{FEFF}').starts_with("+++") { '=' } else { ':' };
    let values: Vec<_> = lines(front, 0).filter_map(|line| value(front, line, separator)).collect();
    let find = |names: &[&str]| {
        let found =
            values.iter().find(|(key, _)| names.contains(&key.to_ascii_lowercase().as_str()));
        found.map(|(_, span)| *span).filter(|span| !span.is_empty())
    };
    let title = find(&["title", "titre"]);
    let author = find(&["author", "auteur", "authors", "by"]);
    let date = find(&["date", "published"]);
    let text = |span: Option<Span>| span.map(|span| Box::from(span.cut(front, 0)));
    chunk.metadata = Metadata {
        title: text(title),
        author: text(author),
        date: text(date.map(|span| Span::new(span.start(), span.end().min(span.start() + 10)))),
        language: text(find(&["lang", "language", "langue", "locale"])),
    };
    show(title, [author, date], front, chunk);
}

/// Puts the byline under the title, and the title before the text when it has none of its own.
fn show(title: Option<Span>, byline: [Option<Span>; 2], front: &str, chunk: &mut Chunk) {
    let is_title = |block: &Block| matches!(block.kind, BlockKind::Heading(h) if h.level == 1);
    let byline = |after: usize| self::byline(after, byline.into_iter().flatten().collect(), front);
    let first = chunk.blocks.first().filter(|block| is_title(block));
    if let Some(end) = first.map(|block| block.span.end()) {
        chunk.blocks.splice(1..1, byline(end));
    } else if let Some(title) = title.filter(|_| !chunk.blocks.iter().any(is_title)) {
        let heading = Heading { level: 1, kind: SectionKind::Title, certainty: 1.0 };
        let mut block = Block::new(title, BlockKind::Heading(heading));
        block.pieces.push(Piece::source(title, Marks::empty()));
        chunk.blocks.splice(0..0, [block].into_iter().chain(byline(title.end())));
    } else {
        chunk.blocks.splice(0..0, byline(0));
    }
}

/// Who wrote it and when, in one line. The spans of blocks rise: what stands before the title is
/// shown without a place of its own.
fn byline(after: usize, mut spans: Vec<Span>, front: &str) -> Option<Block> {
    spans.sort_unstable();
    let mut pieces = Vec::new();
    let mut at = after;
    for span in spans {
        if !pieces.is_empty() {
            pieces.push(Piece::shown(Span::new(at, at), " · ", Marks::empty()));
        }
        if span.start() >= at {
            pieces.push(Piece::source(span, Marks::empty()));
            at = span.end();
        } else {
            let text = span.cut(front, 0);
            pieces.push(Piece::shown(Span::new(at, at), text, Marks::empty()));
        }
    }
    let first = pieces.first()?.span;
    let mut block = Block::new(Span::new(first.start(), at), BlockKind::Byline);
    block.pieces = pieces;
    Some(block)
}

/// A line `key: value` that stands at the margin: the key, and where the value is without quotes.
fn value(text: &str, line: Span, separator: char) -> Option<(&str, Span)> {
    let (key, rest) = line.cut(text, 0).split_once(separator)?;
    let is_key = |c: char| c.is_alphanumeric() || c == '_' || c == '-';
    let (key, at) = (key.trim_end(), line.start() + key.len() + separator.len_utf8());
    if key.is_empty() || !key.chars().all(is_key) {
        return None;
    }
    let start = at + (rest.len() - rest.trim_start().len());
    let value = Span::new(start, start + rest.trim().len());
    let quoted = ['"', '\''].into_iter().find_map(|quote| {
        value.cut(text, 0).strip_prefix(quote).and_then(|v| v.strip_suffix(quote))
    });
    Some((key, quoted.map_or(value, |inside| Span::new(start + 1, start + 1 + inside.len()))))
}

/// The lines of a text from a byte on, each with its end.
fn lines(text: &str, from: usize) -> impl Iterator<Item = Span> {
    let mut at = from;
    Span::new(from, text.len()).cut(text, 0).split_inclusive('\n').map(move |line| {
        let span = Span::new(at, at + line.len());
        at = span.end();
        span
    })
}
