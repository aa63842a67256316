//! The palette: every command by its name, the best match first.

use crate::document::Language;
use crate::query::Query;

use super::super::Command;
use super::super::manual::{Leaf, Manual};
use super::fuzzy::{Fuzzy, best};
use super::{Area, Chooser, Size, centred, room};

/// The columns and the rows of its list, where the screen has them.
const WIDTH: u16 = 72;
const ROWS: usize = 16;

/// What begins a query, in the languages of the interface.
const WHERE: [&str; 2] = ["where ", "où "];

/// The palette.
#[derive(Clone, Debug, Default)]
pub struct Palette {
    typed: String,
    found: Vec<Found>,
    pub(super) chooser: Chooser,
}

/// Something that can be chosen.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Found {
    /// What it does.
    pub choice: Choice,
    /// Which letters of its name, and past them of its chapter's title, were typed: by the place of
    /// each grapheme.
    pub letters: Vec<usize>,
}

/// What can be chosen.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Choice {
    /// The command of an entry.
    Do(Leaf),
    /// A place in the text, in hundredths.
    Percent(u8),
    /// The facts that pass the query that is typed.
    Where,
}

impl Palette {
    /// Everything that can be done.
    pub(super) fn new(manual: &Manual) -> Self {
        Self { found: find("", manual), ..Self::default() }
    }

    /// What is typed.
    #[must_use]
    pub fn typed(&self) -> &str {
        &self.typed
    }

    /// What was found, the best first.
    #[must_use]
    pub fn found(&self) -> &[Found] {
        &self.found
    }

    /// Which of them is chosen, and which are shown.
    #[must_use]
    pub fn chooser(&self) -> &Chooser {
        &self.chooser
    }

    /// What is chosen.
    pub(super) fn choice(&self) -> Option<Choice> {
        self.found.get(self.chooser.chosen()).map(|found| found.choice)
    }

    /// Where it stands: always in the same place, however much is found.
    pub(super) fn area(size: Size) -> Area {
        centred(size, WIDTH, ROWS)
    }

    pub(super) fn edit(&mut self, change: impl FnOnce(&mut String), manual: &Manual) {
        change(&mut self.typed);
        self.found = find(&self.typed, manual);
        self.chooser = Chooser::default();
    }

    pub(super) fn settle(&mut self, size: Size) {
        self.chooser.settle(self.found.len(), room(Self::area(size)));
    }
}

/// The place in the text that a number or a percentage means.
fn percent(typed: &str) -> Option<u8> {
    let number = typed.trim().trim_end_matches('%').trim_end();
    number.parse().ok().filter(|percent| *percent <= 100)
}

/// The query after `where`; nothing, where it is none.
pub(super) fn query(typed: &str) -> Option<&str> {
    let query = WHERE.iter().find_map(|word| typed.trim_start().strip_prefix(word))?.trim();
    Query::read(query, Language::default()).is_ok().then_some(query)
}

/// What is meant by what was typed, the best match first, equal ones in the order of the manual.
fn find(typed: &str, manual: &Manual) -> Vec<Found> {
    let mut fuzzy = Fuzzy::new(typed);
    let mut found: Vec<(u32, Found)> = Vec::new();
    for leaf in manual.actions() {
        let Some((chapter, entry)) = manual.at(leaf) else { continue };
        if entry.command == Command::Palette {
            continue;
        }
        if let Some((score, letters)) = fuzzy.find(&format!("{} {}", entry.name, chapter.title)) {
            found.push((score, Found { choice: Choice::Do(leaf), letters }));
        }
    }
    let place = percent(&typed.replace('\u{A0}', " "))
        .map(|percent| Found { choice: Choice::Percent(percent), letters: Vec::new() });
    let facts = query(typed).map(|_| Found { choice: Choice::Where, letters: Vec::new() });
    facts.into_iter().chain(place).chain(best(found)).collect()
}

#[cfg(test)]
mod tests {
    use super::super::super::manual::{Chapter, Entry, Manual};
    use super::{Choice, Command, find, percent};

    fn names(typed: &str) -> Vec<&'static str> {
        let names = ["la fin", "thème suivant", "les thèmes", "l’écran", "Zen"];
        let commands =
            [Command::Bottom, Command::Timeline, Command::Top, Command::Go, Command::Zen];
        let entries = names.iter().zip(commands).map(|(name, command)| Entry {
            keys: Vec::new(),
            name: (*name).to_owned(),
            command,
        });
        let entries = entries.collect();
        let chapter = Chapter { title: "Lire".to_owned(), is_for_reading: true, entries };
        let found = find(typed, &Manual { chapters: vec![chapter] });
        let of = |choice| match choice {
            Choice::Do(leaf) => names.get(leaf.entry).copied(),
            Choice::Percent(_) => Some("%"),
            Choice::Where => Some("where"),
        };
        found.into_iter().filter_map(|found| of(found.choice)).collect()
    }

    #[test]
    fn the_best_match_comes_first_and_accents_and_apostrophes_are_folded() {
        assert_eq!(names("").len(), 5);
        assert_eq!(names("theme"), ["thème suivant", "les thèmes"]);
        assert_eq!(names("thème"), names("theme"));
        assert_eq!(names("l'ec"), ["l’écran"]);
        assert_eq!(names("fin li"), ["la fin"]);
        assert_eq!(names("xyz"), <[&str; 0]>::default());
    }

    #[test]
    fn a_capital_makes_case_count() {
        assert_eq!(names("zen"), ["Zen"]);
        assert_eq!(names("Zen"), ["Zen"]);
        assert_eq!(names("ZEN"), <[&str; 0]>::default());
    }

    #[test]
    fn a_query_comes_first() {
        assert_eq!(names("where kind=money"), ["where"]);
        assert_eq!(names("où montant>5 km"), <[&str; 0]>::default(), "fields have one name");
        assert_eq!(names("où >5 km"), ["where"]);
        assert_eq!(names("where kind="), <[&str; 0]>::default());
    }

    #[test]
    fn a_number_is_a_place_in_the_text() {
        for typed in ["50", "50%", "50 %", "50\u{A0}%", " 50"] {
            assert_eq!(percent(typed), Some(50), "{typed}");
        }
        for typed in ["", "%", "101", "-1", "a", "5 0"] {
            assert_eq!(percent(typed), None, "{typed}");
        }
        assert_eq!(names("50"), ["%"]);
    }
}
