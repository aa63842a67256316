//! Any bytes as a document, any as keys: what is written to the terminal draws the cells that lutrin
//! means, and does nothing else.

use std::sync::Arc;

use lutrin::app::{Action, COMMANDS, Command, Size};
use lutrin::document::{Block, Digest, Language, Prose};
use lutrin::facts::{Fact, Packed, Recogniser};
use lutrin::format::{FORMATS, Format};
use lutrin::source::Decoder;
use lutrin::ui::Look;
use ratatui::backend::{Backend, CrosstermBackend};
use ratatui::buffer::{Buffer, Cell};

use super::sent::{is_drawing, told_apart};
use super::support::Reader;

const WIDTH: u16 = 100;
const HEIGHT: u16 = 30;

thread_local! {
    // Made once: they are read from files, and the targets of `fuzz/` come here again and again.
    static LOOK: Look = super::support::look("en");
    static RECOGNISER: Recogniser = Recogniser::new(None, Some("2025-05-20"));
}

/// What is typed where letters are: some mean harm.
const LETTERS: [char; 12] =
    ['a', 'e', 'é', '5', '.', '(', '火', ' ', '\u{1B}', '\u{9B}', '\u{202E}', '\u{E0041}'];

/// Reads a document, presses keys, and looks at what is written after each: the first byte says how
/// many of those after it are keys.
pub(crate) fn check(bytes: &[u8]) {
    let Some((count, rest)) = bytes.split_first() else { return };
    let (keys, document) = rest.split_at(usize::from(count % 32).min(rest.len()));
    let mut text = String::new();
    Decoder::new(document).push(document, true, &mut text);
    for format in FORMATS {
        let mut reader = open(format, &text);
        assert_drawn(&mut reader);
        for key in keys {
            press(&mut reader, *key);
            assert_drawn(&mut reader);
        }
    }
}

/// Opens a text whose name is as hostile as itself.
fn open(format: Format, text: &str) -> Reader {
    let name: String = text.chars().take(40).collect();
    let size = Size { width: WIDTH, height: HEIGHT };
    let mut reader = Reader::of(LOOK.with(Look::clone), name, size, None);
    let chunk = Arc::new((format.read)(&(format.survey)(text), text.into(), 0));
    let texts = chunk.blocks.iter().filter(|block| block.has_prose()).flat_map(Block::texts);
    let extract =
        |pieces| RECOGNISER.with(|of| of.extract(&Prose::new(&chunk, pieces), Language::English));
    let facts: Vec<Fact> = texts.flat_map(extract).collect();
    let end = chunk.span.end();
    reader.act(Action::Append(vec![Arc::clone(&chunk).into()]));
    reader.act(Action::Index(vec![Digest::of(0, &chunk)]));
    reader.act(Action::AddFacts(vec![Packed::new(&facts, 0)], end));
    reader.act(Action::Complete(end));
    reader
}

fn press(reader: &mut Reader, key: u8) {
    let at = usize::from(key);
    match key {
        0..=183 => reader.act(Action::Do(command(at))),
        184..=219 => reader.act(Action::Type(LETTERS[at % LETTERS.len()])),
        220..=229 => reader.act(Action::Digit(key - 220, None)),
        230..=239 => drop(reader.resize(u16::from(key - 229) * 17, u16::from(240 - key) * 4)),
        240.. => drop(reader.click(u16::from(key - 240) * 6, u16::from(key - 240) * 2)),
    }
}

fn command(at: usize) -> Command {
    let (_, command) = COMMANDS[at % COMMANDS.len()];
    command
}

/// Asserts that drawing the screen sends nothing but a drawing, and that a terminal shows it.
fn assert_drawn(reader: &mut Reader) {
    let buffer = reader.buffer();
    let mut sent = Vec::new();
    let cells = Buffer::empty(buffer.area).diff(buffer);
    CrosstermBackend::new(&mut sent).draw(cells.into_iter()).unwrap();
    let text = std::str::from_utf8(&sent).unwrap();
    let other = told_apart(text).into_iter().find(|sent| !is_drawing(sent));
    assert_eq!(other, None, "among what is sent for a screen");
    let size = [buffer.area.height, buffer.area.width].map(|count| count.try_into().unwrap());
    let mut emulator = vt100::Parser::new_with_callbacks(size[0], size[1], 0, Nothing);
    emulator.process(&sent);
    assert_shown(buffer, emulator.screen());
}

/// Asserts that every row stands as it was meant; of letters that have several characters or columns
/// terminals think differently, and what stands after them is not looked at.
fn assert_shown(buffer: &Buffer, screen: &vt100::Screen) {
    for y in 0..buffer.area.height {
        for x in 0..buffer.area.width {
            let meant = buffer[(x, y)].symbol();
            // This emulator draws no U+FFFD, and puts a mark that stands on one on the cell before.
            let replaced = |next: &Cell| next.symbol().starts_with('\u{FFFD}');
            if !meant.is_ascii()
                || meant.len() != 1
                || buffer.cell((x + 1, y)).is_some_and(replaced)
            {
                break;
            }
            let shown = screen.cell(y, x).map(|cell| cell.contents().to_owned());
            let shown = shown.filter(|shown| !shown.is_empty());
            assert_eq!(shown.as_deref().unwrap_or(" "), meant, "at {x}, {y}");
        }
    }
}

/// What a drawing must not ask of a terminal.
struct Nothing;

impl vt100::Callbacks for Nothing {
    fn audible_bell(&mut self, _: &mut vt100::Screen) {
        panic!("a bell is rung");
    }

    fn set_window_title(&mut self, _: &mut vt100::Screen, title: &[u8]) {
        panic!("the title is set: {title:?}");
    }

    fn set_window_icon_name(&mut self, _: &mut vt100::Screen, name: &[u8]) {
        panic!("the name is set: {name:?}");
    }

    fn copy_to_clipboard(&mut self, _: &mut vt100::Screen, _: &[u8], text: &[u8]) {
        panic!("something is copied: {text:?}");
    }

    fn paste_from_clipboard(&mut self, _: &mut vt100::Screen, _: &[u8]) {
        panic!("the clipboard is asked for");
    }

    fn unhandled_control(&mut self, _: &mut vt100::Screen, control: u8) {
        panic!("a control is sent: {control}");
    }
}

#[test]
fn a_mark_on_what_is_no_letter_stands_with_it() {
    check(b"\0\n\n\x80\xDE\xAF");
}

#[test]
fn a_landmark_is_named_by_a_few_letters_of_an_endless_word() {
    let [format, ..] = FORMATS;
    let reader = open(format, &"a,".repeat(50_000));
    let sections = reader.app.document().outline().sections();
    assert!(!sections.is_empty());
    assert!(sections.iter().all(|section| section.title.chars().count() < 200));
}
