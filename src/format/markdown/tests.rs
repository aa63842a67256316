//! What Markdown becomes.

use std::fmt::Write;

use proptest::prelude::*;

use super::read;
use crate::document::{BlockKind, Chunk, FrameKind, Marks, Piece};

/// One line for each block: its containers, its kind and its pieces, `|` between them.
fn blocks(markdown: &str) -> String {
    let chunk = read(&markdown.into(), 0);
    let mut shown = String::new();
    for block in &chunk.blocks {
        for frame in &block.frames {
            let _ = write!(shown, "{} ", container(&frame.kind));
        }
        let joined = if block.joined { "+" } else { "" };
        let _ = write!(shown, "{joined}{}:", kind(&block.kind));
        for (index, text) in block.texts().enumerate() {
            let separator = if index == 0 { " " } else { " / " };
            let pieces: Vec<_> = text.iter().map(|p| piece(&chunk, p)).collect();
            let _ = write!(shown, "{separator}{}", pieces.join("|"));
        }
        shown.push('\n');
    }
    shown
}

fn container(kind: &FrameKind) -> String {
    match kind {
        FrameKind::Quote => "quote".into(),
        FrameKind::Item(marker) => format!("{marker:?}"),
        FrameKind::Aside(kind) => format!("{kind:?}"),
        FrameKind::Note(label) => format!("note {label}"),
        FrameKind::Definition => "def".into(),
    }
}

fn kind(kind: &BlockKind) -> String {
    match kind {
        BlockKind::Heading(heading) => format!("h{}", heading.level),
        BlockKind::Paragraph => "p".into(),
        BlockKind::Byline => "byline".into(),
        BlockKind::Verbatim => "verbatim".into(),
        BlockKind::Code { language } => format!("code {language}"),
        BlockKind::Table(_) => "table".into(),
        BlockKind::Rule => "rule".into(),
    }
}

/// A piece: its text, in braces where it is not the source's own, with its marks.
fn piece(chunk: &Chunk, piece: &Piece) -> String {
    let text = chunk.shown(piece).replace('\n', "⏎");
    let text = if piece.shown.is_some() { format!("{{{text}}}") } else { text };
    let marks: Vec<_> = piece.marks.iter_names().map(|(name, _)| name.to_lowercase()).collect();
    if marks.is_empty() { text } else { format!("{text}<{}>", marks.join(" ")) }
}

#[track_caller]
pub(super) fn check(markdown: &str, expected: &[&str]) {
    assert_eq!(blocks(markdown).lines().collect::<Vec<_>>(), expected, "{markdown}");
}

#[test]
fn a_wrapped_paragraph_is_one_piece_of_the_source() {
    check("one\n  two\nthree", &["p: one⏎  two⏎three"]);
}

#[test]
fn the_prefix_of_a_quote_parts_its_pieces() {
    check("> one\n> two", &["quote p: one⏎|two"]);
}

#[test]
fn an_escape_and_an_entity_keep_their_place() {
    check("a \\* b &amp; c", &["p: a |* b |{&}| c"]);
}

#[test]
fn marks_add_up() {
    check(
        "a *b **c*** `d` ~~e~~",
        &["p: a |b <emphasis>|c<emphasis strong>| |d<code>| |e<struck>"],
    );
}

#[test]
fn a_tight_list_is_joined_and_a_loose_one_is_not() {
    check("- a\n- b\n", &["Bullet(0) p: a", "Bullet(0) +p: b"]);
    check("- a\n\n- b\n", &["Bullet(0) p: a", "Bullet(0) p: b"]);
}

#[test]
fn a_nested_list_follows_the_text_of_its_item() {
    check(
        "9. a\n   - b\n10. c\n",
        &["Number(9, 2) p: a", "Number(9, 2) Bullet(0) +p: b", "Number(10, 2) +p: c"],
    );
}

#[test]
fn a_task_is_done_or_not() {
    check("- [ ] a\n- [x] b\n", &["Task(false) p: a", "Task(true) +p: b"]);
}

#[test]
fn a_reference_without_a_definition_keeps_its_brackets() {
    check("see [the site][s] and [sic].", &["p: see |[|the site<link>|][s]| and |[|sic<link>|]|."]);
    check("[a]\n\n[a]: /x", &["p: a<link>"]);
}

#[test]
fn a_note_is_a_mark_and_a_text() {
    check("word[^1].\n\n[^1]: The note.", &["p: word|1<note>|.", "note 1 p: The note."]);
}

#[test]
fn a_note_whose_text_is_elsewhere_is_a_mark_all_the_same() {
    check("word[^1]. use [^a-z] here", &["p: word|1<note>|. use [^a-z] here"]);
}

#[test]
fn a_bare_address_is_a_link() {
    check(
        "see https://a.org/b(c), or (www.d.fr).",
        &["p: see |https://a.org/b(c)<link>|, or (|www.d.fr<link>|)."],
    );
    check(
        "`http://a.b` xhttp://a.b http:// hw[h",
        &["p: http://a.b<code>| xhttp://a.b http:// hw[h"],
    );
}

#[test]
fn an_image_shows_its_caption_or_its_name() {
    check("![A boat](b.jpg) ![](x/c.png)", &["p: A boat<image>| |{c.png}<image>"]);
}

#[test]
fn an_alert_is_an_aside() {
    check("> [!TIP]\n> Row.", &["Tip p: Row."]);
}

#[test]
fn a_definition_follows_its_term() {
    check("Sail\n: Cloth.\n", &["p: Sail<strong>", "def +p: Cloth."]);
}

#[test]
fn a_table_keeps_its_cells() {
    check("|a|b|\n|-|-:|\n|*c*|1|\n", &["table: a / b / c<emphasis> / 1"]);
}

#[test]
fn code_keeps_its_lines() {
    check("```rust\nfn a() {}\n  b\n```\n", &["code rust: fn a() {}⏎  b⏎"]);
    check("    a\n    b[^c]\n", &["code : a⏎|b[^c]⏎"]);
}

#[test]
fn front_matter_is_no_rule_and_gives_the_title() {
    check(
        "---\ntitle: \"A day\"\nauthor: J. Roe\ndate: 2024-05-04\n---\nText.\n",
        &["h1: A day", "byline: J. Roe|{ · }|2024-05-04", "p: Text."],
    );
    check("---\ntitle: A day\n---\n# Another\n", &["h1: Another"]);
    check("---\n\nText\n\n---\n", &["rule:", "p: Text", "rule:"]);
}

#[test]
fn ten_thousand_quotes_in_each_other_are_read() {
    let chunk = read(&format!("{} a", ">".repeat(10_000)).into(), 0);
    assert_eq!(chunk.blocks.len(), 1);
}

/// The letters of a text, in order.
fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_letter_is_lost(text in "([a-z ]|[*_`>#\\[\\]!|~$-]|\n|[0-9]\\. |é){0,80}") {
        // A line of `---` under two others makes a table, a rule or a heading of text, a `$` math:
        // whatever it is, its letters must show. The info of a fence, though, is no text.
        prop_assume!(!text.contains("```") && !text.contains("~~~"));
        let chunk = read(&text.as_str().into(), 0);
        let shown: String = chunk
            .blocks
            .iter()
            .flat_map(|block| block.texts().flatten())
            .map(|piece| chunk.shown(piece))
            .collect();
        let numbers = |c: &char| c.is_alphabetic();
        prop_assert_eq!(
            letters(&shown).chars().filter(numbers).collect::<String>(),
            letters(&text).chars().filter(numbers).collect::<String>()
        );
    }

    #[test]
    fn spans_rise_and_lie_inside(text in "([a-z ]|[*_`>#\\[\\]!|~$<&;/-]|\n|é){0,80}") {
        let chunk = read(&text.as_str().into(), 7);
        let mut last = 7;
        for block in &chunk.blocks {
            prop_assert!(block.span.start() >= last, "{:?}", block);
            last = block.span.end();
            for pieces in block.texts() {
                let mut at = 0;
                for piece in pieces {
                    prop_assert!(piece.span.start() >= at, "{:?}", pieces);
                    at = piece.span.end();
                    prop_assert!(piece.span.is_empty() || !chunk.text_of(piece.span).is_empty());
                    prop_assert!(piece.marks.contains(Marks::BREAK) || !chunk.shown(piece).is_empty());
                }
            }
        }
    }
}

#[test]
fn a_picture_without_words_has_the_name_of_its_file() {
    for (to, name) in [
        ("a/boat.png", "boat.png"),
        ("https://example.org/boat.png?width=980&sign=3%2F4", "boat.png"),
        ("boat.svg#north/east", "boat.svg"),
    ] {
        let chunk = read(&format!("![]({to})\n").into(), 0);
        let shown: Vec<_> = chunk.blocks[0].pieces.iter().map(|piece| chunk.shown(piece)).collect();
        assert_eq!(shown, [name], "{to}");
    }
}
