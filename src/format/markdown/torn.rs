//! Tables that are too long to be read as one: torn between two rows, the rest is read under the
//! same head, which is not shown again.

use std::sync::Arc;

use pulldown_cmark::{Event, Parser, Tag};

use crate::document::{BlockKind, Chunk};
use crate::format::Torn;
use crate::source::Span;

use super::{options, read};

/// Where a text is torn that goes on with rows of one table up to its end, and the head of that
/// table; `over` is the head that its first rows stand under already.
pub(in crate::format) fn tear(text: &str, over: Option<&str>) -> Option<Torn> {
    let text = text.get(..text.rfind('\n')? + 1)?;
    let rows = text.split_inclusive('\n').rev().take_while(|line| is_row(line));
    let start = text.len() - rows.map(str::len).sum::<usize>();
    // What a line that ends in a carriage return alone is to the parser is not seen here.
    let is_plain = !text.bytes().any(|byte| matches!(byte, 0x0B | 0x0C)) && !has_lone_return(text);
    let head = match over {
        Some(head) => (start == 0).then_some(head),
        None => head(text, start),
    };
    let head = head.filter(|_| is_plain)?;
    Some(Torn { at: text.len(), head: head.into() })
}

/// Whether a line can only be the row of a table, where one goes on: nothing else begins so.
fn is_row(line: &str) -> bool {
    line.trim_start_matches(' ').starts_with('|') && !line.starts_with("    ")
}

fn has_lone_return(text: &str) -> bool {
    let mut returns = memchr::memchr_iter(b'\r', text.as_bytes());
    returns.any(|at| text.as_bytes().get(at + 1) != Some(&b'\n'))
}

/// The head of the table that begins at this byte, if one does that stands in nothing else.
fn head(text: &str, start: usize) -> Option<&str> {
    let rows = text.get(start..)?.split_inclusive('\n').take(2);
    let end = start + rows.map(str::len).sum::<usize>();
    let mut depth = 0;
    let events = Parser::new_ext(text.get(..end)?, options()).into_offset_iter();
    for (event, range) in events {
        if let Event::Start(tag) = event {
            if depth == 0 && range.start == start && matches!(tag, Tag::Table(_)) {
                return text.get(start..end);
            }
            depth += 1;
        } else if matches!(event, Event::End(_)) {
            depth -= 1;
        }
    }
    None
}

/// Reads rows that go on with a table under this head, and what follows them.
pub(in crate::format) fn read_on(head: &str, text: &Arc<str>, base: usize) -> Chunk {
    let whole = Arc::from([head, text].concat());
    let mut chunk = read(&whole, base.saturating_sub(head.len()));
    if let Some(block) = chunk.blocks.first_mut() {
        block.span = Span::new(base, block.span.end());
        block.joined = true;
        if let BlockKind::Table(table) = &mut block.kind {
            // A head that says nothing is not shown.
            let cells = table.rows.iter_mut().take(table.head).flatten();
            cells.for_each(|cell| cell.pieces.clear());
        }
    }
    Chunk { text: Arc::clone(text), span: Span::new(base, base + text.len()), ..chunk }
}

#[cfg(test)]
mod tests {
    use super::{read_on, tear};
    use crate::document::{BlockKind, Chunk};
    use crate::format::markdown::read;

    const HEAD: &str = "| Port | Ships |\n|:---|---:|\n";

    fn cells(chunk: &Chunk) -> Vec<Vec<String>> {
        let [block] = &*chunk.blocks else { panic!("one table: {:?}", chunk.blocks) };
        let BlockKind::Table(table) = &block.kind else { panic!("a table: {block:?}") };
        let said = |row: &Vec<_>| {
            row.iter().map(|cell: &crate::document::Cell| chunk.plain(&cell.pieces)).collect()
        };
        table.rows.iter().map(said).collect()
    }

    #[test]
    fn rows_are_read_after_a_tear_as_before_it() {
        let row = |at: usize| format!("| Port *{at}* | [{at}](https://example.org/{at}) |\n");
        let all: String = std::iter::once(HEAD.to_owned()).chain((0..40).map(row)).collect();
        let base = 1000;
        let whole = cells(&read(&all.as_str().into(), base));
        // Wherever the window ends, the tear stands after a row.
        for window in [HEAD.len() + 50, all.len() / 2, all.len() - 1] {
            let torn = tear(all.get(..window).unwrap(), None).unwrap();
            assert_eq!(&*torn.head, HEAD);
            let (first, rest) = all.split_at(torn.at);
            let first = read(&first.into(), base);
            let second = read_on(&torn.head, &rest.into(), base + torn.at);
            let [table] = &*second.blocks else { panic!("one table") };
            assert_eq!(second.text_of(table.span), rest);
            let rows: Vec<_> =
                cells(&first).into_iter().chain(cells(&second).into_iter().skip(1)).collect();
            assert_eq!(rows, whole, "{window}");
            assert!(cells(&second)[0].iter().all(String::is_empty), "the head is not there twice");
            // And it may be torn again.
            assert_eq!(tear(rest, Some(&torn.head)).unwrap().head, torn.head);
        }
    }

    #[test]
    fn what_is_no_table_or_not_only_one_is_not_torn() {
        let rows = "| a | 1 |\n".repeat(9);
        let torn = |text: &str| tear(text, None).is_some();
        assert!(torn(&format!("{HEAD}{rows}")) && torn(&format!("## Ports\n{HEAD}{rows}")));
        for text in [
            rows.clone(),
            format!("- {HEAD}{rows}"),
            format!("> {HEAD}{rows}"),
            format!("```\n{HEAD}{rows}"),
            format!("<pre>\n{HEAD}{rows}"),
            format!("{HEAD}{rows}\nWords.\n"),
            format!("{HEAD}{rows}| a |\r1 |\n"),
            HEAD.replace('\n', ""),
        ] {
            assert!(!torn(&text), "{text}");
        }
        assert!(tear(&format!("Words.\n{rows}"), Some(HEAD)).is_none());
    }
}
