//! What the side panels share: title, rows, wrapped labels.

use std::ops::Range;

use unicode_width::UnicodeWidthStr;

use crate::app::{App, Area, Order, Pane};
use crate::style::Token;
use crate::ui::Look;
use crate::ui::canvas::{Canvas, cut};

/// The title of a panel, with a figure at the right.
pub(super) fn title(canvas: &mut Canvas<'_>, app: &App, pane: Pane, area: Area, figure: &str) {
    let (y, _) = app.screen().panel();
    let look = canvas.look;
    let is_focused = app.focus() == pane;
    let name = match pane {
        Pane::Page => "",
        Pane::Outline if app.map().is_some() => "map",
        Pane::Outline => "outline",
        Pane::Facts if app.search().is_active() => "matches",
        Pane::Facts => match (app.facts().order(), app.lists_all()) {
            (Order::Text, false) => "facts",
            (Order::Value, false) => "title-by-value",
            (Order::Date, false) => "title-by-date",
            (Order::Text, true) => "all-facts",
            (Order::Value, true) => "all-by-value",
            (Order::Date, true) => "all-by-date",
        },
    };
    let style = if is_focused {
        // Without grounds the panel's first column is a line.
        let inset = u16::from(!canvas.has_grounds());
        let rubric = look.theme.ink(Token::Rubric);
        canvas.write(area.x + inset, y, 1, look.glyphs.bar, rubric);
        look.theme.ink(Token::Strong).bold()
    } else {
        look.theme.ink(Token::Muted).bold()
    };
    let room = usize::from(area.width.saturating_sub(4));
    canvas.write_cut(area.x + 2, y, room, look.words.text(name), style);
    let figure_style = look.theme.ink(Token::Muted);
    canvas.write_right(area.right().saturating_sub(2), y, figure, figure_style);
}

/// An article of fewer bytes is through before a figure can be read.
const SHORT: usize = 2_000_000;

/// A panel's figure with how far the work behind it has got, where that takes a while.
pub(super) fn with_progress(
    figure: String,
    look: &Look,
    size: usize,
    done: Option<usize>,
) -> String {
    let Some(done) = done.filter(|_| size >= SHORT) else { return figure };
    let percent = format!("{}\u{A0}%", done.saturating_mul(100) / size);
    if figure.is_empty() { percent } else { format!("{figure} {} {percent}", look.glyphs.dot) }
}

/// Where a panel's list stands, below its title. A drawer says in its last row how it is closed: the
/// status line of a small screen may have no room for that.
pub(super) fn list(canvas: &mut Canvas<'_>, app: &App, pane: Pane, area: Area) -> Area {
    let (_, top) = app.screen().panel();
    let height = area.bottom().saturating_sub(top);
    let list = Area { y: top, height, ..area };
    if app.screen().drawer != Some(pane) || height < 6 {
        return list;
    }
    let look = canvas.look;
    let room = usize::from(area.width.saturating_sub(4));
    let hint = look.words.text("drawer-close");
    canvas.write_cut(area.x + 2, area.bottom() - 1, room, hint, look.theme.ink(Token::Muted));
    Area { height: height - 2, ..list }
}

/// A text in lines of at most `room` columns, cut with an ellipsis after `most` of them.
pub(super) fn wrapped(text: &str, room: usize, most: usize, ellipsis: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let (mut line, mut columns) = (String::new(), 0);
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        let fits = line.is_empty() || columns + 1 + word.width() <= room;
        if !fits && lines.len() + 1 < most {
            lines.push(std::mem::take(&mut line));
            columns = 0;
        }
        if columns > room {
            // It is cut already, and a label of a hostile text may be as long as that.
            break;
        }
        if !line.is_empty() {
            line.push(' ');
            columns += 1;
        }
        line.push_str(word);
        columns += word.width();
    }
    lines.push(line);
    lines.iter().map(|line| cut(line, room, ellipsis)).collect()
}

/// So many rows at the top may be taken by the names of what the first entry stands in.
const NAMES: usize = 2;

/// The rows of a list that are shown, and the entries they belong to.
pub(super) struct Window<R> {
    pub(super) rows: Vec<R>,
    pub(super) entries: Range<usize>,
}

impl<R> Window<R> {
    /// The rows around an entry, which stands about a third down; only these are made.
    pub(super) fn around(
        focus: usize,
        count: usize,
        height: usize,
        rows_of: impl Fn(usize) -> Vec<R>,
    ) -> Self {
        let mut start = focus.min(count);
        let mut before = 0;
        let own = if start < count { rows_of(start).len() } else { 0 };
        while start > 0 && before < height / 3 {
            let rows = rows_of(start - 1).len();
            if before + rows + own + NAMES > height {
                break;
            }
            start -= 1;
            before += rows;
        }
        let mut window = Self { rows: Vec::new(), entries: start..start };
        while window.rows.len() < height && window.entries.end < count {
            window.rows.extend(rows_of(window.entries.end));
            window.entries.end += 1;
        }
        while window.rows.len() < height && window.entries.start > 0 {
            window.entries.start -= 1;
            window.rows.splice(0..0, rows_of(window.entries.start));
            // The end is shown whole: what is too much stands above.
            window.rows.drain(..window.rows.len().saturating_sub(height));
        }
        window
    }

    /// The rows of a thumb that shows which entries of `count` are in the window, if not all.
    pub(super) fn thumb(&self, count: usize, height: usize) -> Option<Range<usize>> {
        let shown = self.entries.len();
        (shown < count && height > 2).then(|| {
            let length = (shown * height).div_ceil(count).clamp(2, height);
            let start = self.entries.start * (height - length) / (count - shown);
            start..start + length
        })
    }
}

#[cfg(test)]
mod tests {
    use super::{Window, wrapped};

    #[test]
    fn a_window_shows_what_is_around_its_entry_and_makes_no_more() {
        let two = |entry: usize| vec![entry, entry];
        let window = Window::around(50, 100, 12, two);
        assert_eq!((window.entries.clone(), window.rows.len()), (48..54, 12));
        assert_eq!(Window::around(0, 100, 12, two).entries, 0..6);
        assert_eq!(Window::around(99, 100, 12, two).entries, 94..100);
        assert_eq!(Window::around(0, 2, 12, two).entries, 0..2);
        assert_eq!(window.thumb(100, 12), Some(5..7));
        assert_eq!(Window::around(0, 2, 12, two).thumb(2, 12), None);
    }

    #[test]
    fn a_title_wraps_at_words_and_is_cut_at_its_last_line() {
        assert_eq!(wrapped("Une flotte qui renaît", 20, 3, "…"), ["Une flotte qui", "renaît"]);
        assert_eq!(wrapped("Une flotte qui renaît", 8, 2, "…"), ["Une", "flotte…"]);
        assert_eq!(wrapped("", 8, 2, "…"), [""]);
    }
}
