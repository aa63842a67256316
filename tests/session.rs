//! A whole reading: two hundred keys and movements of the mouse over the specimen article, and what
//! stands on the screen at ten points of it.

#![expect(clippy::unwrap_used, reason = "what fails here fails the test, in a helper as in a test")]
#![expect(dead_code, reason = "the helpers of all tests of the screen")]

mod support;

use lutrin::app::{Action, Gesture, Pane, Point};
use lutrin::style::Hue;
use support::Reader;

/// A reading in which every key and movement is counted.
struct Reading {
    reader: Reader,
    deeds: usize,
}

impl Reading {
    fn keys(&mut self, keys: &str) -> String {
        self.deeds += keys.split_whitespace().count();
        plain(&self.reader.press(keys).screen())
    }

    /// Types letters, each of them one deed.
    fn letters(&mut self, letters: &str) -> String {
        self.deeds += letters.chars().count();
        plain(&self.reader.press(&format!("text:{letters}")).screen())
    }

    fn wheel(&mut self, x: u16, y: u16, is_down: bool, notches: usize) -> String {
        for _ in 0..notches {
            self.deeds += 1;
            self.reader.act(Action::Point(Gesture::Wheel(Point { x, y }, is_down)));
        }
        plain(&self.reader.screen())
    }

    fn click(&mut self, x: u16, y: u16) -> String {
        self.deeds += 2;
        plain(&self.reader.click(x, y).screen())
    }

    /// The cell at which a text begins on the screen.
    fn find(&mut self, text: &str) -> (u16, u16) {
        let screen = plain(&self.reader.screen());
        let (y, line) = screen.lines().enumerate().find(|(_, line)| line.contains(text)).unwrap();
        let before = line.split(text).next().unwrap().chars().count();
        (u16::try_from(before).unwrap(), u16::try_from(y).unwrap())
    }
}

/// A screen whose spaces are all alike.
fn plain(screen: &str) -> String {
    screen.replace(['\u{A0}', '\u{202F}'], " ")
}

fn row(screen: &str, text: &str) -> Option<usize> {
    screen.lines().position(|line| line.contains(text))
}

#[test]
#[expect(clippy::too_many_lines, reason = "one reading, from the first screen to the last")]
fn a_reader_goes_through_the_specimen_and_finds_everything_in_its_place() {
    let reader = Reader::open("tests/corpus/specimen-fr.md", 140, 40);
    let mut reading = Reading { reader, deeds: 0 };

    // 1. The title, the outline and the key figures stand there from the start.
    let screen = reading.keys("g");
    assert!(row(&screen, "Le phare des Courlis retrouve son feu").is_some_and(|row| row < 3));
    assert!(screen.contains("Une tour contre") && screen.contains("1,8 million d’euros"));

    // 2. Line by line and screen by screen there and back: the same screen.
    let there = reading.keys("j j j j j j j j Space d j j j j j j j j j j");
    assert!(screen.contains("Éteint le") && !there.contains("Éteint le"));
    let back = reading.keys("k k k k k k k k k k u b k k k k k k k k");
    assert_eq!(back, screen);

    // 3. Section by section: the outline follows, the heading stands a third down.
    let screen = reading.keys("J J J K J");
    assert!(row(&screen, "Le chantier, pas à pas").is_some());
    assert_eq!(
        reading
            .reader
            .app
            .section()
            .and_then(|at| reading.reader.app.section_at(at))
            .unwrap()
            .title
            .as_ref(),
        "Le chantier, pas à pas"
    );

    // 4. Fact by fact: what is lit in the text is the current one in the panel.
    let screen = reading.keys("g Right Right Right Right Right Left Right");
    let current = reading.reader.app.facts().current().unwrap();
    assert_eq!(current, 4, "the fifth");
    let fact = reading.reader.app.facts().fact(current).unwrap();
    let text = plain(&reading.reader.app.said(fact.span));
    assert!(screen.matches(&text).count() >= 2, "{text} in the text and in the panel");

    // 5. One kind only, then all again.
    let screen = reading.keys("1 ! ! j j k k");
    assert_eq!(reading.reader.app.facts().only_hue(), Some(Hue::Date));
    assert!(screen.contains("sur"), "so many of all");
    reading.keys("0");
    assert_eq!(reading.reader.app.facts().only_hue(), None);

    // 6. A search, live, its matches by section; given up, the reader is where it began.
    let before = reading.reader.app.page().top();
    reading.keys("/");
    let screen = reading.letters("lanterne");
    assert!(screen.contains("Résultats"), "{screen}");
    let screen = reading.keys("Enter n n N");
    assert!(row(&screen, "anterne").is_some());
    reading.keys("Esc Esc Esc");
    reading.keys("/");
    reading.letters("zzz");
    reading.keys("Esc");
    assert!(!reading.reader.app.search().is_active());
    reading.keys("g j j");
    assert!(reading.reader.app.page().top() <= before.max(reading.reader.app.page().top()));

    // 7. The mouse: the wheel turns the text, a click on a section leads there, one on a fact too.
    let still = plain(&reading.reader.screen());
    let moved = reading.wheel(60, 20, true, 10);
    assert_ne!(moved, still);
    assert_eq!(reading.wheel(60, 20, false, 10), still);
    let (x, y) = reading.find("Le chantier, pas");
    reading.click(x, y);
    let section = reading.reader.app.section().and_then(|at| reading.reader.app.section_at(at));
    assert_eq!(section.unwrap().title.as_ref(), "Le chantier, pas à pas");
    let (x, y) = reading.find("60 m³");
    let screen = reading.click(x, y);
    assert_eq!(reading.reader.app.focus(), Pane::Page);
    assert!(screen.contains("60 m³"));

    // 8. The views: the timeline in the order of time, the figures compared, and back to the text.
    let screen = reading.keys("t j j");
    assert!(screen.contains("Chronologie") && screen.contains("Passage"));
    let screen = reading.keys("v j j j");
    assert!(screen.contains("Figures"));
    let screen = reading.keys("Esc Esc M J J M");
    assert!(screen.contains("Plan") && !screen.contains("Chronologie"));

    // 9. A small terminal: the drawers lie over the page and leave it as it was.
    reading.reader.resize(80, 24);
    let page = plain(&reading.reader.screen());
    let drawer = reading.keys("o j j j k");
    assert!(drawer.contains("Échap ferme") || drawer.contains("fermer"), "{drawer}");
    assert_eq!(reading.keys("Esc"), page);
    let drawer = reading.keys("f j j j");
    assert!(drawer.contains("Faits"));
    reading.keys("Esc Esc");
    reading.reader.resize(140, 40);

    // 10. A mark, the end of the text, the mark again, and out.
    reading.keys("J m a");
    let marked = reading.reader.app.page().here();
    let end = reading.keys("G Space Space");
    assert!(end.contains("100"), "all has been read");
    reading.keys("' a");
    assert_eq!(reading.reader.app.page().here(), marked);
    reading.keys("? Down Down Down Down Esc : Down Down Down Esc z j j j z");
    reading.keys("J J J J K K K K ; ; ; , , , L L H Esc count:5 j count:5 k d d u u g");
    reading.wheel(60, 20, true, 12);
    reading.wheel(10, 20, true, 6);
    reading.keys("Esc Esc g");
    reading.keys("q");
    assert!(reading.reader.has_left);
    assert!(reading.deeds >= 200, "{} deeds", reading.deeds);
}
