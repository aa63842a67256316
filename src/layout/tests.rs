//! Where lines end and what is shown in them.

use std::sync::Arc;

use super::{Anchor, Layout, Place, Setting, clean};
use crate::document::{Block, BlockId, BlockKind, Chunk, Document, Language, Marks, Piece};
use crate::source::Span;

/// A document of paragraphs, one a line of the text.
fn document(text: &str) -> Document {
    let mut chunk = Chunk::new(text.into(), 0);
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let span = Span::new(at, at + line.len());
        let mut block = Block::new(span, BlockKind::Paragraph);
        block.pieces.push(Piece::source(span, Marks::empty()));
        chunk.blocks.push(block);
        at = span.end();
    }
    let mut document = Document::default();
    document.append(Arc::new(chunk));
    document
}

/// The rows of a paragraph; `~` is a thin space, `_` a space that does not break.
fn set(text: &str, language: Language, measure: usize) -> Vec<String> {
    set_as(text, Setting { measure, language, ..Setting::default() })
}

pub(super) fn set_as(text: &str, setting: Setting) -> Vec<String> {
    let document = document(text);
    let rows = Layout::new(setting).rows(&document, Place::default(), 1000);
    let text = |row: &super::Row| row.line().runs.iter().map(|run| &*run.text).collect::<String>();
    rows.iter().map(text).map(|row| row.replace('\u{202F}', "~").replace('\u{A0}', "_")).collect()
}

#[track_caller]
pub(super) fn check(text: &str, measure: usize, rows: &[&str]) {
    assert_eq!(set(text, Language::French, measure), rows, "{text}");
}

#[track_caller]
fn check_english(text: &str, measure: usize, rows: &[&str]) {
    assert_eq!(set(text, Language::English, measure), rows, "{text}");
}

/// No row may end between the two words of the text joined by `+`, at any measure that holds them.
#[track_caller]
fn check_bound(text: &str) {
    let bound = text.split(' ').find(|word| word.contains('+')).unwrap();
    let plain = text.replace('+', " ");
    for measure in bound.chars().count()..60 {
        let rows = set(&plain, Language::Other, measure);
        let wanted = bound.replace('+', " ").replace('\u{A0}', "_");
        assert!(rows.iter().any(|row| row.contains(&wanted)), "{measure}: {rows:#?}");
    }
}

/// The same where several words are joined, each to the next.
#[track_caller]
fn check_all_bound(text: &str) {
    for bound in text.split(' ').filter(|word| word.contains('+')) {
        let plain = text.replace('+', " ");
        // With the marks that stand around them.
        for measure in bound.chars().count() + 4..60 {
            let rows = set(&plain, Language::Other, measure);
            let wanted = bound.replace('+', " ");
            assert!(rows.iter().any(|row| row.contains(&wanted)), "{measure}: {rows:#?}");
        }
    }
}

#[test]
fn lines_are_chosen_for_the_whole_paragraph() {
    check_english("aaa bb cc ddddd", 6, &["aaa", "bb cc", "ddddd"]);
}

#[test]
fn french_signs_have_their_spaces() {
    check(
        "Vrai ? Oui ! Non ; soit : « bien » et 5 %.",
        60,
        &["Vrai~? Oui~! Non~; soit_: «~bien~» et 5~%."],
    );
    check(
        "Vrai? «bien» à 12:30, voir http://x.fr/?a",
        60,
        &["Vrai~? «~bien~» à 12:30, voir http://x.fr/?a"],
    );
}

#[test]
fn other_languages_keep_their_spaces() {
    check_english("Right ? Yes : no", 60, &["Right ? Yes : no"]);
}

#[test]
fn a_line_does_not_begin_with_a_sign() {
    check_english("aaaa aaa : bbb", 8, &["aaaa", "aaa :", "bbb"]);
}

#[test]
fn what_belongs_together_stays_on_one_line() {
    check_bound("il a reçu 119+millions de gens hier soir");
    check_bound("depuis le 24+avril de cette année");
    check_bound("plus de 10+000 personnes sont venues");
    check_bound("comme le dit M.+Dupont dans son livre");
    check_bound("on le lit p.+12 de cet ouvrage");
    check_bound("selon l’art.+3 du code en vigueur");
    check_bound("une hausse de 5+% en un an");
    check_bound("it opened on May+4 of that year");
    check_bound("a distance of 12+km or so");
    check_bound("il y en eut 12\u{A0}000+attendus ce jour");
    check_bound("il y en eut bien\u{A0}20+mètres de plus");
    check_bound("ce fut la 2e+fois que cela arriva");
    check_bound("au cours du XIXe+siècle en France");
    check_bound("—+Bonjour à tous, dit-elle en entrant");
}

#[test]
fn a_number_stays_with_what_it_counts_in_both_languages() {
    check_all_bound("pour « 1,8+million+d’euros » de dons");
    check_all_bound("il faudra 119+millions+d'euros en tout");
    check_all_bound("soit 2+milliards+de+dollars, dit-on");
    check_all_bound("about 3.5+million+people live there");
    check_all_bound("it cost $1.8+million+dollars at the end");
    check_all_bound("pour 1500+euros de moins par mois");
    check_all_bound("le 24+avril+2025 au matin");
    check_all_bound("le 1er+avril+2025 au matin");
    check_all_bound("since April+24,+2025 it has been");
    check_all_bound("on 8+June+2024 they had come");
    check_all_bound("voir page+12 de ce livre");
    check_all_bound("dans le no+5 de la revue");
    check_all_bound("de 9+h+30 jusqu’au soir");
    check_all_bound("sous Louis+XIV, au tome+III de cet ouvrage");
    check_all_bound("a price of USD+500 or so");
}

#[test]
fn a_number_stays_with_what_it_completes_and_a_name_with_its_parts() {
    check_all_bound("comme le veut la RFC+7231 depuis lors");
    check_all_bound("selon l’art.+L.+123 du code en vigueur");
    check_all_bound("à la scène+3 de cet acte+II que voici");
    check_all_bound("see §§+3 and 4 of the act");
    check_all_bound("donnée en annexe+B de ce livre");
    check_all_bound("sous Napoléon+Ier, empereur à cette date");
    check_all_bound("bien avant 300+av.+J.-C. déjà, dit-on");
    check_all_bound("comme J.-J.+Rousseau le dit ici");
    check_all_bound("le canal de M.+de+Lesseps est long");
    check_all_bound("une salle de 3+×+4 mètres au fond");
}

#[test]
fn what_only_looks_like_a_unit_is_not_bound() {
    check_english("then in 1984 people came", 12, &["then in 1984", "people came"]);
    check_english("the year 10 I saw it", 14, &["the year 10 I", "saw it"]);
    check("des millions de gens ici", 16, &["des millions", "de gens ici"]);
}

#[test]
fn a_number_is_not_bound_to_a_small_word() {
    check_english("from nine in 2010 10 to 20 km", 12, &["from nine", "in 2010 10", "to 20 km"]);
}

#[test]
fn a_word_longer_than_the_measure_is_cut() {
    check_english("anticonstitutionnellement", 10, &["anticonsti", "tutionnell", "ement"]);
}

#[test]
fn words_bound_together_that_are_too_long_are_parted_at_their_spaces() {
    check_english("it was 5 extraordinary days", 14, &["it was 5", "extraordinary", "days"]);
}

#[test]
fn an_address_may_end_a_line_after_a_slash() {
    check_english(
        "see https://example.org/one/two now",
        22,
        &["see", "https://example.org/", "one/two now"],
    );
    check_english("it was 20 km/h there", 13, &["it was", "20 km/h there"]);
}

#[test]
fn the_last_line_is_not_a_lonely_word() {
    let rows = set(
        "The tide comes in twice a day and the boats wait at the mouth of it",
        Language::English,
        33,
    );
    assert!(rows.last().unwrap().len() >= 6, "{rows:#?}");
}

#[test]
fn wide_letters_count_two_columns() {
    check_english("日本語の文", 4, &["日本", "語の", "文"]);
}

#[test]
fn steps_go_over_blocks_and_stop_at_the_ends() {
    let document = document("one\ntwo\nthree\n");
    let mut layout = Layout::new(Setting::default());
    let place = |index, row| Place { block: BlockId { chunk: 0, index }, row };
    assert_eq!(layout.step(&document, place(0, 0), 1), place(1, 0));
    assert_eq!(layout.step(&document, place(0, 0), 4), place(2, 1));
    assert_eq!(layout.step(&document, place(0, 0), 100), place(2, 1));
    assert_eq!(layout.step(&document, place(2, 1), -3), place(1, 0));
    assert_eq!(layout.step(&document, place(2, 1), -100), place(0, 0));
    assert_eq!(layout.last(&document), Some(place(2, 1)));
}

#[test]
fn a_place_survives_another_width() {
    let text =
        "The tide comes in twice a day and the boats wait at the mouth of the harbour.\n".repeat(5);
    let document = document(&text);
    let mut layout = Layout::new(Setting { measure: 30, ..Setting::default() });
    let place = Place { block: BlockId { chunk: 0, index: 3 }, row: 2 };
    let anchor = layout.anchor(&document, place);
    layout.set(Setting { measure: 61, ..Setting::default() });
    let wide = layout.place(&document, anchor);
    let lines = layout.lines(&document, wide.block);
    assert!(lines[wide.row].span().unwrap().contains(anchor.byte));
    layout.set(Setting { measure: 30, ..Setting::default() });
    assert_eq!(layout.place(&document, anchor), place);
    assert_eq!(
        layout.anchor(&document, Place { row: 0, ..place }),
        Anchor {
            byte: layout.lines(&document, place.block)[1].span().unwrap().start(),
            block: place.block,
        }
    );
}

#[test]
fn only_what_is_seen_is_laid_out() {
    let document = document(&"A paragraph.\n".repeat(50_000));
    let mut layout = Layout::new(Setting::default());
    let last = layout.last(&document).unwrap();
    let top = layout.step(&document, last, -39);
    layout.rows(&document, top, 40);
    assert!(layout.laid_out() < 60, "{}", layout.laid_out());
}

#[test]
fn what_is_far_from_the_page_is_forgotten() {
    let document = document(&"A paragraph.\n".repeat(10_000));
    let mut layout = Layout::new(Setting::default());
    layout.step(&document, Place::default(), 15_000);
    assert!(layout.kept.len() <= super::KEPT);
    assert_eq!(layout.laid_out(), 7_501);
}

#[test]
fn nothing_that_a_terminal_obeys_is_shown() {
    let text = "a\u{1b}]0;x\u{7} b\u{202E}c\u{9b}31m\te\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}";
    let rows = set(text, Language::Other, 60);
    assert_eq!(rows, ["a␛]0;x␇ bc\u{FFFD}31m e\u{301}\u{301}\u{301}\u{301}"]);
    assert_eq!(clean::width(&rows[0]), 16);
}
