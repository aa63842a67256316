//! Which words a text says where: finds lines that were lifted from it to break up a column.

use std::collections::HashMap;

use super::view::View;

/// Fewer words come again by chance.
const ROW: usize = 4;

/// The passage where each row of four words is first said.
pub(super) struct Spoken {
    passages: HashMap<u64, usize>,
}

impl Spoken {
    /// What the running text says.
    pub(super) fn of(view: &View<'_>) -> Self {
        let mut passages = HashMap::new();
        for passage in (0..view.passages.len()).filter(|passage| view.is_content(*passage)) {
            for row in rows(view.said(passage)) {
                passages.entry(row).or_insert(passage);
            }
        }
        Self { passages }
    }

    /// Whether another passage says what this one does.
    pub(super) fn elsewhere(&self, view: &View<'_>, passage: usize, said: &str) -> bool {
        let place = rows(said).next().and_then(|row| self.passages.get(&row));
        place.is_some_and(|other| *other != passage && view.said(*other).contains(said))
    }
}

/// Every four words in a row, as a number.
fn rows(said: &str) -> impl Iterator<Item = u64> {
    let mut last = [0; ROW];
    let words = said.split_whitespace().map(|word| {
        // FNV-1a, which a look at the words themselves confirms.
        word.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3)
        })
    });
    let rows = words.map(move |word| {
        last.rotate_left(1);
        last[ROW - 1] = word;
        last.iter().fold(0, |row: u64, word| row.rotate_left(13) ^ word)
    });
    rows.skip(ROW - 1)
}
