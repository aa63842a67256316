//! Whatever a reader presses, points at or resizes to: no panic, and the screen can be drawn.

#![expect(dead_code, reason = "the helpers of all tests of the screen")]

mod support;

use lutrin::app::{Action, COMMANDS, Gesture, Point};
use lutrin::ui::{Glyphs, Look};
use proptest::prelude::*;
use std::time::Duration;
use support::Reader;

/// One thing that a reader does.
#[derive(Clone, Copy, Debug)]
enum Deed {
    Command(usize),
    Letter(char),
    Digit(u8),
    Pause,
    Resize(u16, u16),
    Press(u16, u16),
    Drag(u16, u16),
    Release,
    Wheel(u16, u16, bool),
}

fn deed() -> impl Strategy<Value = Deed> {
    let place = || (0..150u16, 0..50u16);
    prop_oneof![
        12 => (0..COMMANDS.len()).prop_map(Deed::Command),
        3 => prop::sample::select(vec!['a', 'e', 'é', '1', '.', '(', '%', 'ß', '火', ' ']).prop_map(Deed::Letter),
        1 => (0..10u8).prop_map(Deed::Digit),
        1 => Just(Deed::Pause),
        1 => (1..200u16, 1..60u16).prop_map(|(width, height)| Deed::Resize(width, height)),
        2 => place().prop_map(|(x, y)| Deed::Press(x, y)),
        1 => place().prop_map(|(x, y)| Deed::Drag(x, y)),
        1 => Just(Deed::Release),
        1 => (place(), any::<bool>()).prop_map(|((x, y), is_down)| Deed::Wheel(x, y, is_down)),
    ]
}

fn act(reader: &mut Reader, deed: Deed) {
    match deed {
        Deed::Command(at) => {
            let (_, command) = COMMANDS[at];
            reader.act(Action::Do(command));
        }
        Deed::Letter(letter) => reader.act(Action::Type(letter)),
        Deed::Digit(digit) => reader.act(Action::Digit(digit, None)),
        Deed::Pause => {
            reader.act(Action::ForgetCount);
            reader.act(Action::Waited(Duration::from_secs(9)));
        }
        Deed::Resize(width, height) => {
            reader.resize(width, height);
        }
        Deed::Press(x, y) => {
            reader.click(x, y);
        }
        Deed::Drag(x, y) => reader.act(Action::Point(Gesture::Drag(Point { x, y }))),
        Deed::Release => reader.act(Action::Point(Gesture::Release)),
        Deed::Wheel(x, y, is_down) => {
            reader.act(Action::Point(Gesture::Wheel(Point { x, y }, is_down)));
        }
    }
}

/// Whether a few steps back lead to the text, whatever was done.
fn comes_back(reader: &mut Reader, deeds: Vec<Deed>) -> bool {
    for deed in deeds {
        act(reader, deed);
        drop(reader.screen());
    }
    for _ in 0..12 {
        reader.press("Esc");
    }
    let app = &reader.app;
    let is_bare = app.card().is_none() && app.view().is_none();
    is_bare && app.prompt().is_none() && app.awaited().is_none()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_that_a_reader_does_is_too_much(
        deeds in prop::collection::vec(deed(), 1..80),
        article in prop::sample::select(vec![
            "tests/corpus/specimen-fr.md", "tests/corpus/specimen-en.md", "assets/articles/fr.txt",
        ]),
        is_ascii in any::<bool>(),
    ) {
        let mut reader = Reader::open(article, 140, 40);
        if is_ascii {
            reader.look = Look { glyphs: Glyphs::ASCII, ..reader.look };
        }
        prop_assert!(comes_back(&mut reader, deeds));
    }

    #[test]
    fn nothing_is_too_much_among_several_documents_either(
        deeds in prop::collection::vec(deed(), 1..80),
    ) {
        let texts = [("a.md", "# A\n\nIt cost 3 euros in 1921.\n"), ("gone", ""), ("b", "B.\n")];
        let mut reader = Reader::before(&texts, "fr", 140, 40);
        reader.press("Enter");
        prop_assert!(comes_back(&mut reader, deeds));
    }
}
