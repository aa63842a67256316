//! Passages that the reader highlights: proposed, reshaped, noted, listed, found again, taken away.

#![expect(clippy::unwrap_used, reason = "what fails here fails the test, in a helper as in a test")]
#![expect(dead_code, reason = "the helpers of all tests of the screen")]

mod support;

use insta::assert_snapshot;
use lutrin::app::{Message, Size};
use lutrin::document::{Document, Remarks};
use lutrin::source::Span;
use lutrin::style::{Depth, Theme, Token};
use lutrin::ui::{LINEAR_WIDTH, Told, tell};
use lutrin::work::Article;
use support::{Reader, look};

const TEXT: &str = "\
# The bridge

It was built in stone. It took 12 years, and cost 3 million euros. Nobody counted the boats.

The second bridge is of steel. It opened on 4 May 1921. It rusts.

## Boats

Boats pass below it. They are *slow* and many.
";

fn reader(text: &str) -> Reader {
    Reader::new(article(text), "en", 100, 30)
}

fn article(text: &str) -> Article {
    Article::carried("bridge.md", Box::leak(text.to_owned().into_boxed_str())).unwrap()
}

/// A reader of a text of which this was said before.
fn again(text: &str, remarks: Remarks) -> Reader {
    let size = Size { width: 100, height: 30 };
    let mut remarks = remarks;
    // As what is read from a file: nothing has been looked for yet.
    remarks.seek();
    Reader::told_before(look("en"), "bridge.md".to_owned(), size, remarks).read(article(text))
}

/// What is proposed, as it is read.
fn proposed(reader: &Reader) -> String {
    let draft = reader.app.draft().unwrap();
    reader.app.document().said(draft.span).join(" | ")
}

/// What is highlighted, as it is read, with the notes.
fn highlighted(reader: &Reader) -> Vec<(String, Option<String>)> {
    let said = |span: Span| reader.app.document().said(span).join(" | ");
    let all = reader.app.highlights();
    all.map(|of| (said(of.passage.span()), of.note.clone())).collect()
}

fn texts(reader: &Reader) -> Vec<String> {
    highlighted(reader).into_iter().map(|(text, _)| text).collect()
}

#[test]
fn the_sentence_of_the_chosen_fact_is_proposed_and_highlighted_without_a_note() {
    let mut reader = reader(TEXT);
    reader.press("Right Right a");
    assert_eq!(proposed(&reader), "It took 12 years, and cost 3 million euros.");
    assert!(highlighted(&reader).is_empty(), "nothing before the reader says so");
    reader.press("Enter Enter");
    let sentence = "It took 12 years, and cost 3 million euros.";
    assert_eq!(highlighted(&reader), [(sentence.to_owned(), None)]);
    assert_eq!(reader.app.message(), Some(&Message::Highlighted));
    assert_eq!(reader.remembered.highlights[0].passage.text, sentence);
}

#[test]
fn after_a_jump_to_a_section_its_first_sentence_is_proposed_and_not_its_heading() {
    let mut reader = reader(TEXT);
    reader.press("J J a");
    assert_eq!(proposed(&reader), "Boats pass below it.");
    reader.press("k");
    assert_eq!(proposed(&reader), "Boats");
    reader.press("Enter Enter a");
    assert!(reader.app.draft().unwrap().of.is_some(), "what is highlighted there goes first");
}

#[test]
fn a_passage_grows_and_shrinks_by_sentences_over_paragraphs_and_moves() {
    let mut reader = reader(TEXT);
    reader.press("Right Right a l l");
    let three = "It took 12 years, and cost 3 million euros. Nobody counted the boats. | \
        The second bridge is of steel.";
    assert_eq!(proposed(&reader), three);
    reader.press("h h h h");
    assert_eq!(proposed(&reader), "It took 12 years, and cost 3 million euros.");
    reader.press("p");
    assert!(proposed(&reader).starts_with("It was built") && proposed(&reader).ends_with("boats."));
    reader.press("j");
    assert_eq!(proposed(&reader), "The second bridge is of steel.");
    reader.press("k k k k k k");
    assert_eq!(proposed(&reader), "The bridge", "a heading is a passage too");
    reader.press("Esc");
    assert!(reader.app.draft().is_none() && highlighted(&reader).is_empty());
    assert!(reader.remembered == Remarks::default());
}

#[test]
fn a_note_is_typed_changed_and_taken_away_with_its_highlight() {
    let mut reader = reader(TEXT);
    reader.press("Right a Enter text:éh text:! Backspace text:? Enter");
    assert_eq!(highlighted(&reader)[0].1.as_deref(), Some("éh?"));
    reader.press("a");
    assert_eq!(reader.app.draft().unwrap().of, Some(0));
    reader.press("Enter C-u text:no Enter");
    assert_eq!(highlighted(&reader)[0].1.as_deref(), Some("no"));
    reader.press("a Enter text:x Esc");
    assert_eq!(highlighted(&reader)[0].1.as_deref(), Some("no"), "given up, it stays as it was");
    reader.press("a x");
    assert!(highlighted(&reader).is_empty() && reader.remembered.highlights.is_empty());
}

#[test]
fn what_the_mouse_has_selected_is_proposed() {
    let mut reader = reader(TEXT);
    let screen = reader.screen();
    let (y, row) = screen.lines().enumerate().find(|(_, row)| row.contains("of steel")).unwrap();
    let column =
        |text: &str| row.chars().count() - row.rsplit_once(text).unwrap().1.chars().count();
    let [from, to] = [column("second") - 6, column("bridge")];
    let cell = |x: usize| (u16::try_from(x).unwrap(), u16::try_from(y).unwrap());
    reader.drag(cell(from), cell(to - 1)).press("a");
    assert_eq!(proposed(&reader), "second bridge");
    reader.press("l");
    assert_eq!(proposed(&reader), "second bridge is of steel.");
    reader.press("h");
    assert_eq!(
        proposed(&reader),
        "second bridge is of steel.",
        "it begins within its only sentence"
    );
}

#[test]
fn in_the_outline_the_same_key_still_accepts_a_heading() {
    let mut reader = Reader::open("assets/articles/fr.txt", 140, 40);
    reader.press("S-Tab x a");
    assert!(reader.app.draft().is_none());
    assert_eq!(reader.remembered.headings.len(), 1);
}

#[test]
fn a_highlight_has_a_ground_that_leaves_facts_their_colours_and_an_underline_without_colours() {
    let mut reader = reader(TEXT);
    reader.press("Right Right a Enter Enter g");
    let look = &mut reader.look;
    let ground = look.theme.ground(Token::Highlight).ground;
    assert!(ground.is_some() && look.theme.highlight().ground == ground);
    for depth in [Depth::Sixteen, Depth::None] {
        let theme = Theme::carried(depth).unwrap().remove(0);
        assert!(theme.highlight().underline && theme.highlight().ground.is_none());
    }
    let screen = reader.screen();
    let y = screen.lines().position(|row| row.contains("It took")).unwrap();
    let row = screen.lines().nth(y).unwrap();
    let lit = u16::try_from(row.find("It took").unwrap()).unwrap();
    let buffer = reader.buffer();
    let of = |x: u16| buffer[(x, u16::try_from(y).unwrap())].bg;
    assert_ne!(of(lit), of(lit - 5), "its ground is not that of the page");
    let fact = row.find("12 years").and_then(|at| u16::try_from(at).ok()).unwrap();
    let ink = |x: u16| buffer[(x, u16::try_from(y).unwrap())].fg;
    assert!(of(fact) == of(lit) && ink(fact) != ink(lit), "a fact has its own colour there");
}

#[test]
fn the_list_has_marks_and_highlights_in_the_order_of_the_text() {
    let mut reader = reader(TEXT);
    reader.press("Right Right a Enter text:how? Enter Right Right a Enter Enter J m b g A");
    assert_snapshot!(reader.screen());
    reader.press("Down Enter");
    assert!(reader.app.card().is_none());
    reader.press("A Home Backspace");
    assert_eq!(reader.remembered.highlights.len(), 1);
    reader.press("Backspace Backspace");
    assert!(reader.app.card().is_none(), "nothing is left to list");
    assert!(reader.remembered == Remarks::default());
    assert!(matches!(reader.press("A").app.message(), Some(Message::Nothing(_))));
}

#[test]
fn marks_highlights_and_headings_are_found_again_in_a_text_that_was_edited() {
    let mut reader = Reader::new(article(TEXT), "en", 140, 40);
    reader.press("Right Right a Enter text:how? Enter J J m b S-Tab + Tab");
    let remarks = reader.remembered.clone();
    assert_eq!(remarks.headings.len(), 1);
    let edited = TEXT.replace("# The bridge\n", "# The bridge\n\nOf which there were two, été.\n");
    let edited = edited.replace("It took 12 years,", "It took\n12 years,");
    let again = again(&edited, remarks);
    let sentence = "It took 12 years, and cost 3 million euros.".to_owned();
    assert_eq!(highlighted(&again), [(sentence, Some("how?".to_owned()))]);
    let mark = again.app.marks().next().unwrap();
    let rest = again.app.document().texts(Span::new(mark.spot.start, again.app.size()));
    assert!(rest.starts_with("## Boats"), "{rest}");
    let levels = again.app.document().outline().sections().iter();
    assert_eq!(levels.map(|section| section.heading.level).collect::<Vec<_>>(), [1, 1]);
}

#[test]
fn what_is_not_in_the_text_any_more_is_listed_as_lost_and_can_be_taken_away() {
    let mut reader = reader(TEXT);
    reader.press("Right Right a Enter text:how? Enter J J m b");
    let mut again = again("# Another text\n\nNothing of it is here.\n", reader.remembered.clone());
    assert!(texts(&again).is_empty() && again.app.marks().count() == 0);
    let screen = again.press("A").screen();
    assert!(screen.contains("It took 12 years") && screen.contains("not in the text any more"));
    again.press("Enter");
    assert!(again.app.card().is_some(), "it leads nowhere");
    again.press("Backspace Backspace");
    assert!(again.remembered == Remarks::default());
}

#[test]
fn a_file_that_changes_while_it_is_read_keeps_its_highlights() {
    let mut reader = reader(TEXT);
    reader.press("Right Right a Enter Enter");
    let longer = format!("Before all of it.\n\n{TEXT}");
    let parts: Vec<_> = lutrin::work::Parts::new(article(&longer)).map(Result::unwrap).collect();
    let digest =
        |(at, part): (u32, &lutrin::document::Part)| lutrin::document::Digest::of(at, &part.read());
    let digests = (0..).zip(&parts).map(digest).collect();
    reader.act(lutrin::app::Action::Renew(parts, digests));
    assert_eq!(texts(&reader), ["It took 12 years, and cost 3 million euros."]);
}

#[test]
fn highlights_and_what_is_proposed_are_told() {
    let size = Size { width: LINEAR_WIDTH, height: 1 };
    let mut reader = Reader::of(look("en"), "bridge.md".to_owned(), size, None).read(article(TEXT));
    let mut told = Told::default();
    tell(&mut told, &reader.app, &reader.look);
    let mut lines = Vec::new();
    for key in ["j", "j", "j", "j", "a", "l", "Enter", "text:why", "Enter", "k", "j", "A", "Esc"] {
        reader.press(key);
        lines.push(format!("[{key}]"));
        lines.extend(tell(&mut told, &reader.app, &reader.look));
    }
    assert_snapshot!(lines.join("\n"));
}

#[test]
fn where_nothing_is_kept_the_reader_is_told_so() {
    let size = Size { width: 100, height: 30 };
    let reader = Reader::forgetful(look("en"), "bridge.md".to_owned(), size);
    let mut reader = reader.read(article(TEXT));
    reader.press("a Enter Enter");
    assert_eq!(reader.app.message(), Some(&Message::HighlightedForNow));
    assert!(reader.screen().contains("for this reading only"));
    assert_eq!(reader.app.highlights().count(), 1);
}

#[test]
fn a_text_without_a_sentence_has_nothing_to_highlight() {
    let mut reader = reader("***\n");
    assert!(matches!(reader.press("a").app.message(), Some(Message::Nothing(_))));
    assert!(Document::default().sentence_at(0).is_none());
}
