//! The help: every key in columns, filtered by what is typed, scrolled.

use crate::source::{Case, fold};

use super::super::manual::{Chapter, Entry, Leaf, Manual};
use super::{Area, Size, centred, room};

/// A column of keys and what they do is no wider than this, whatever the screen.
const WIDEST: u16 = 42;

/// The columns of the card that are not the list's: two margins, and what parts it from the edges.
const MARGINS: u16 = 6;

/// A row of the help.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum HelpRow {
    /// Nothing.
    Blank,
    /// The title of a chapter.
    Title(usize),
    /// Keys and what they do.
    Keys(Leaf),
}

/// The help.
#[derive(Clone, Debug, Default)]
pub struct Help {
    typed: String,
    top: usize,
    columns: Vec<Vec<HelpRow>>,
    /// The rows that the longest column would have with nothing typed: the card keeps its size.
    rows: usize,
}

impl Help {
    /// What it is filtered by.
    #[must_use]
    pub fn typed(&self) -> &str {
        &self.typed
    }

    /// The first row that is shown.
    #[must_use]
    pub fn top(&self) -> usize {
        self.top
    }

    /// Its columns.
    #[must_use]
    pub fn columns(&self) -> &[Vec<HelpRow>] {
        &self.columns
    }

    /// How many rows there are.
    #[must_use]
    pub fn count(&self) -> usize {
        longest(&self.columns)
    }

    /// Where it stands.
    pub(super) fn area(&self, size: Size) -> Area {
        let (count, width) = shape(size);
        centred(size, count * width + MARGINS, self.rows)
    }

    /// The columns of the screen that a column of keys has.
    #[must_use]
    pub fn column(size: Size) -> u16 {
        shape(size).1
    }

    pub(super) fn scroll(&mut self, rows: isize) {
        self.top = self.top.saturating_add_signed(rows);
    }

    pub(super) fn edit(&mut self, change: impl FnOnce(&mut String)) {
        change(&mut self.typed);
        self.top = 0;
    }

    /// Shares the keys that are let through out among the columns that the screen has room for.
    pub(super) fn settle(&mut self, manual: &Manual, size: Size) {
        let (count, _) = shape(size);
        self.rows = longest(&columns_of(manual, "", usize::from(count)));
        self.columns = columns_of(manual, &self.typed, usize::from(count));
        let room = room(self.area(size));
        self.top = self.top.min(self.count().saturating_sub(room));
    }
}

/// How many columns there are, and how wide each is.
fn shape(size: Size) -> (u16, u16) {
    let count = match size.width {
        110.. => 3,
        72.. => 2,
        _ => 1,
    };
    (count, (size.width.saturating_sub(MARGINS) / count).min(WIDEST))
}

fn longest(columns: &[Vec<HelpRow>]) -> usize {
    columns.iter().map(Vec::len).max().unwrap_or(0)
}

/// The chapters shared out among columns, each chapter whole, so that the longest column is as short
/// as it can be.
fn columns_of(manual: &Manual, typed: &str, count: usize) -> Vec<Vec<HelpRow>> {
    let chapters: Vec<Vec<HelpRow>> =
        (0..).zip(&manual.chapters).map(|(at, chapter)| rows_of(chapter, at, typed)).collect();
    let total: usize = chapters.iter().map(Vec::len).sum();
    let heights = total.div_ceil(count)..=total;
    let shared = heights.map(|height| shared(&chapters, height));
    let mut columns = shared.into_iter().find(|columns| columns.len() <= count).unwrap_or_default();
    for column in &mut columns {
        // The blank row below a chapter parts it from the next one; the last has none.
        column.pop_if(|row| *row == HelpRow::Blank);
    }
    columns
}

/// The chapters in columns of so many rows, a longer chapter in a longer one.
fn shared(chapters: &[Vec<HelpRow>], height: usize) -> Vec<Vec<HelpRow>> {
    let mut columns: Vec<Vec<HelpRow>> = Vec::new();
    for chapter in chapters.iter().filter(|chapter| !chapter.is_empty()) {
        match columns.last_mut() {
            Some(column) if column.len() + chapter.len() <= height => column.extend(chapter),
            Some(_) | None => columns.push(chapter.clone()),
        }
    }
    columns
}

/// The rows of a chapter that are let through, under its title; none where nothing is.
fn rows_of(chapter: &Chapter, at: usize, typed: &str) -> Vec<HelpRow> {
    let entries = chapter.entries.iter().enumerate();
    let found = entries.filter(|(_, entry)| lets_through(typed, chapter, entry));
    let mut rows: Vec<HelpRow> =
        found.map(|(entry, _)| HelpRow::Keys(Leaf { chapter: at, entry })).collect();
    if !rows.is_empty() {
        rows.insert(0, HelpRow::Title(at));
        rows.push(HelpRow::Blank);
    }
    rows
}

/// Whether every word that is typed is a key of the entry, or begins a word of what it does or of
/// the title above it. A key counts with its case: `g` is not `G`.
fn lets_through(typed: &str, chapter: &Chapter, entry: &Entry) -> bool {
    let fold = |text: &str| fold(text, Case::Ignored);
    let said = fold(&format!("{} {}", chapter.title, entry.name));
    let keys = fold(&entry.keys.join(" "));
    typed.split_whitespace().all(|word| {
        let folded = fold(word);
        let is_key = entry.keys.iter().any(|key| key == word);
        let is_long = word.chars().nth(1).is_some();
        is_key || begins_a_word(&said, &folded) || (is_long && begins_a_word(&keys, &folded))
    })
}

fn begins_a_word(text: &str, beginning: &str) -> bool {
    let mut found = text.match_indices(beginning);
    found.any(|(at, _)| {
        let before = text.get(..at).and_then(|before| before.chars().next_back());
        before.is_none_or(|c| !c.is_alphanumeric())
    })
}

#[cfg(test)]
mod tests {
    use super::{Chapter, Entry, lets_through};
    use crate::app::Command;

    fn found(typed: &str) -> bool {
        let entry = Entry {
            keys: vec!["g".to_owned(), "Début".to_owned()],
            name: "aller à l’entrée".to_owned(),
            command: Command::Top,
        };
        let chapter =
            Chapter { title: "Lire".to_owned(), is_for_reading: true, entries: Vec::new() };
        lets_through(typed, &chapter, &entry)
    }

    #[test]
    fn a_row_is_found_by_its_key_and_by_the_words_beside_it() {
        for typed in ["", "g", "debut", "DÉBUT", "entree", "l'entr", "lire", "all entr", "g aller"]
        {
            assert!(found(typed), "{typed}");
        }
        for typed in ["G", "ntree", "aller loin", "x", "re"] {
            assert!(!found(typed), "{typed}");
        }
    }
}
