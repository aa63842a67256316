//! What must hold of any text: nothing is lost, and pieces read as the whole.

use proptest::prelude::*;

use crate::document::{Block, BlockKind, Chunk, FrameKind, Marker};
use crate::format::Manner;
use crate::source::Span;

use super::{last_cut, survey};

fn manner(text: &str) -> Manner {
    Manner::Plain(Box::new(survey(text)))
}

fn whole(text: &str) -> Chunk {
    super::read(&manner(text), text.into(), 0)
}

/// The blocks of a text read in pieces, cut where it may be cut in every `step` bytes.
fn in_pieces(text: &str, manner: &Manner, step: usize) -> Vec<Block> {
    let mut blocks = Vec::new();
    let (mut rest, mut base, mut window) = (text, 0, step);
    while !rest.is_empty() {
        let (seen, after) = rest.split_at(rest.floor_char_boundary(window));
        let cut = if after.is_empty() { Some(seen.len()) } else { last_cut(seen) };
        let Some(at) = cut else {
            window += step;
            continue;
        };
        let (piece, tail) = rest.split_at(at);
        blocks.extend(super::read(manner, piece.into(), base).blocks);
        (rest, base, window) = (tail, base + at, step);
    }
    blocks
}

/// Lines such as texts are made of, in any order.
fn any_line() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => Just(String::new()),
        4 => Just("The tide came in over the stones and the boats began to turn on their ropes,\nslowly at first and then all at once, as if somebody had called them, and the\nharbour master wrote the hour in his book. He wrote it twice, since the first\ntime he had been looking at the gulls, and the pen had run dry before the end.".to_owned()),
        1 => Just("CHAPTER II".to_owned()),
        1 => Just("What the sea took".to_owned()),
        1 => Just("LE PORT DE NUIT".to_owned()),
        1 => Just("Where do the boats go?".to_owned()),
        1 => Just("2.1 Ropes".to_owned()),
        1 => Just("- a rope\n- a lamp, which the\n  wind blew out\n    - its glass".to_owned()),
        1 => Just("1. first\n2. second".to_owned()),
        1 => Just("3. third".to_owned()),
        1 => Just("====".to_owned()),
        1 => Just("* * *".to_owned()),
        1 => Just("*** WATER ***".to_owned()),
        1 => Just("    let x = f(y);".to_owned()),
        1 => Just("  goes on here".to_owned()),
        1 => Just("> quoted words\n> and more".to_owned()),
        1 => Just("[1] A note.".to_owned()),
        1 => Just("— Viens, dit-il.".to_owned()),
        1 => Just("From: a@b.example\nSubject: boats".to_owned()),
        1 => Just("a | b | c\nd | e | f".to_owned()),
        1 => Just("une sa-\nlade et une salade".to_owned()),
        1 => "[ -~éà’…]{0,90}",
    ]
}

/// Lines that no author wrote: what a damaged file or an enemy may hold.
fn hostile_line() -> impl Strategy<Value = String> {
    prop_oneof![
        Just("\u{301}\u{302}\u{303}\u{20DD}".to_owned()),
        Just("\0\0\0".to_owned()),
        Just("a\0b\0".to_owned()),
        Just("1.1.1.1".to_owned()),
        Just("1.1.1.1.1.1.1.1.1.1".to_owned()),
        Just("99999999999999999999999999. x".to_owned()),
        Just("18446744073709551615) x".to_owned()),
        Just("\u{661}\u{662}. \u{645}".to_owned()),
        Just("( ( ( a) b".to_owned()),
        Just("CHAPITRE \u{130}\u{130}".to_owned()),
        Just("\u{130}\u{1E9E}\u{FB03} : source".to_owned()),
        Just("one\rtwo\rthree".to_owned()),
        Just("\u{C}\u{C}[Page 1]\u{C}".to_owned()),
        Just("\u{2028}\u{2029}\u{85}".to_owned()),
        Just("\u{FEFF}\u{FEFF}- x".to_owned()),
        Just("\u{200B}".to_owned()),
        Just("> > > >".to_owned()),
        Just("[1][2][3]".to_owned()),
        Just("****".to_owned()),
        Just("x-".to_owned()),
        Just("\u{AD}".to_owned()),
        Just("\t\t\u{A0}\t-\tx".to_owned()),
        Just("Subject:".to_owned()),
        Just("https://".repeat(60)),
        "[0-9.() ]{1,20}",
        "\\PC{0,12}",
        "[\u{300}-\u{36F}]{1,8}",
        "[ \u{A0}\t\r\u{C}\u{B}]{1,9}",
    ]
}

fn hostile_text() -> impl Strategy<Value = String> {
    let line = prop_oneof![3 => hostile_line(), 2 => any_line()];
    let lines = proptest::collection::vec((line, 0..4_usize), 0..30);
    lines.prop_map(|lines| {
        let ends = ["\n", "\n\n", "\r", "\r\n\u{C}"];
        let ended = lines.into_iter().map(|(line, end)| line + ends.get(end).unwrap_or(&"\n"));
        ended.collect()
    })
}

fn any_text() -> impl Strategy<Value = String> {
    let lines = proptest::collection::vec(any_line(), 0..40);
    (lines, prop_oneof![Just("\n"), Just("\r\n")])
        .prop_map(|(lines, end)| lines.join("\n").replace('\n', end))
}

/// The visible characters of the source that the blocks show, in order; the letters of items too.
fn shown(chunk: &Chunk) -> String {
    let of = |block: &Block| {
        let letter = block.frames.last().filter(|frame| frame.start == block.span.start());
        let letter = letter.and_then(|frame| {
            let FrameKind::Item(Marker::Letter(letter)) = frame.kind else { return None };
            Some(letter.to_string())
        });
        let pieces = block.pieces.iter().map(|piece| chunk.shown(piece).to_owned());
        letter.into_iter().chain(pieces).collect::<String>()
    };
    chunk.blocks.iter().map(of).collect::<String>().split_whitespace().collect()
}

/// The letters and digits of a text that no mark holds.
fn words(text: &str) -> String {
    text.chars().filter(|c| c.is_alphabetic()).collect()
}

proptest! {
    #[test]
    fn a_text_in_pieces_reads_as_the_whole(text in any_text(), step in 200_usize..3000) {
        prop_assert_eq!(in_pieces(&text, &manner(&text), step), whole(&text).blocks);
    }

    #[test]
    fn beyond_the_survey_pieces_read_as_the_whole(text in any_text(), step in 200_usize..3000) {
        let mut found = survey(&text);
        found.surveyed = 0;
        let manner = Manner::Plain(Box::new(found));
        let whole = super::read(&manner, text.as_str().into(), 0);
        prop_assert_eq!(in_pieces(&text, &manner, step), whole.blocks);
    }

    #[test]
    fn no_word_is_lost_or_said_twice(text in any_text()) {
        // Labels of notes and subjects are shown by their frames, or not at all.
        let source = words(&text).replace("Subject", "");
        prop_assert_eq!(words(&shown(&whole(&text))).replace("Subject", ""), source);
    }

    #[test]
    fn any_characters_at_all_are_read(text in "\\PC{0,300}|[ \\t\\r\\n\u{C}\u{FEFF}a-z*=>-]{0,300}") {
        check_places(&text);
    }

    #[test]
    fn lines_that_no_author_wrote_are_read(text in hostile_text()) {
        check_places(&text);
    }

    #[test]
    fn they_read_in_pieces_as_whole(text in hostile_text(), step in 50_usize..900) {
        prop_assert_eq!(in_pieces(&text, &manner(&text), step), whole(&text).blocks);
    }
}

/// Blocks and pieces must stand in order, inside each other, and cut no character.
fn check_places(text: &str) {
    let chunk = whole(text);
    let mut last = 0;
    for block in &chunk.blocks {
        assert!(block.span.start() >= last, "{text:?}");
        last = block.span.end();
        let mut inside = block.span.start();
        for piece in &block.pieces {
            assert!(piece.span.start() >= inside && piece.span.end() <= last, "{text:?}");
            assert!(text.get(piece.span.start()..piece.span.end()).is_some(), "{text:?}");
            inside = piece.span.end();
        }
    }
}

#[test]
fn a_line_without_end_is_read() {
    check_places(&"word ".repeat(200_000));
    check_places(&format!("Title\n\n{}\n", "1.".repeat(500_000)));
    for unit in ["A", "a@b.", "- ", "(", "\u{301}", "\0", "....", "| ", "«", "*"] {
        let line = unit.repeat(20_000);
        check_places(&format!("Title\n\n{line}\n\n{line}\n"));
    }
}

/// Each of these took a time that grew with the square of the lines, or could.
#[test]
fn many_lines_of_one_sort_are_read() {
    let quoted =
        "The words that follow\n\nThe words that follow are many, and say little of it.\n\n";
    for unit in [
        "1.1 A\n\n",
        "A b\n\n",
        "1. A\n\n",
        "I\n\nb\n",
        "a-\n",
        "Why?\n\n",
        "A\n=\n",
        "– a\n",
        quoted,
    ] {
        check_places(&unit.repeat(48 * 1024 / unit.len()));
    }
}

fn kinds(text: &str) -> Vec<String> {
    let chunk = whole(text);
    let name = |block: &Block| match &block.kind {
        BlockKind::Heading(heading) => format!("h{}", heading.level),
        BlockKind::Paragraph => "p".to_owned(),
        BlockKind::Byline => "byline".to_owned(),
        BlockKind::Verbatim => "verbatim".to_owned(),
        BlockKind::Code { .. } => "code".to_owned(),
        BlockKind::Table(_) => "table".to_owned(),
        BlockKind::Rule => "rule".to_owned(),
    };
    chunk
        .blocks
        .iter()
        .map(|block| format!("{} {}", name(block), chunk.plain(&block.pieces)))
        .collect()
}

#[test]
fn a_parted_word_is_mended_and_a_hyphenated_one_stays() {
    let text = "Il y avait dans la cour une belle salade verte, et peut-\nêtre un chou. La sa-\nlade \
                était là depuis mars, et personne ne\nla mangeait, de peur de la peiner.\n";
    let said = kinds(text).concat();
    assert!(said.contains("peut-être un chou. La salade était"), "{said}");
}

#[test]
fn running_heads_are_left_out() {
    let text = "   The text of a memo that goes on for a line\n   and then another, until it ends.\n\nKeel    \
                   Informational    [Page 1]\n\u{C}\n   And so on, which it does for a while here\n   and ends.\n";
    assert!(!kinds(text).concat().contains("[Page"));
}

#[test]
fn a_span_keeps_the_bytes_of_the_source() {
    let text =
        "\u{FEFF}Le port\r\n\r\nUne phrase assez longue pour être du texte, et rien de plus.\r\n";
    let chunk = whole(text);
    let first = &chunk.blocks[0];
    assert_eq!(first.span, Span::new(0, 10));
    assert_eq!(chunk.plain(&first.pieces), "Le port");
}
