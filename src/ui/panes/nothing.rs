//! The sheet without a text: one that is still to come, or an empty one.

use crate::app::{App, Command};
use crate::keys::Mode;
use crate::source::clean;
use crate::style::{Style, Token};
use crate::ui::canvas::{Canvas, columns};
use crate::ui::manual::spelled;

/// The keys that do something without a text.
const KEYS: [(Command, &str); 3] =
    [(Command::Palette, "palette"), (Command::Help, "help"), (Command::Quit, "quit")];

/// How a text is put on the lectern; the same in every language.
const WAYS: [&str; 2] = ["lutrin article.md", "curl … | lutrin"];

/// Says what is being read, or what could be.
pub(super) fn draw(canvas: &mut Canvas<'_>, app: &App) {
    let page = app.screen().page;
    if !app.is_complete() {
        let text = canvas.look.words.filled("reading", &[&clean(app.name())]);
        let style = canvas.look.theme.ink(Token::Muted);
        return centre(canvas, app, page.y + page.height / 2, &text, style);
    }
    let lines = lines(canvas);
    let height = u16::try_from(lines.len()).unwrap_or(u16::MAX);
    // Where there is no room for all of it, the sentence alone.
    let (skipped, kept) = if height + 2 <= page.height { (0, lines.len()) } else { (3, 1) };
    let top = page.y + page.height.saturating_sub(u16::try_from(kept).unwrap_or(0)) / 2;
    for ((text, style), y) in lines.iter().skip(skipped).take(kept).zip(top..page.bottom()) {
        centre(canvas, app, y, text, *style);
    }
}

/// The whole page: the name over its dash, the sentence, the keys, the two ways.
fn lines(canvas: &Canvas<'_>) -> Vec<(String, Style)> {
    let look = canvas.look;
    let ink = |token| look.theme.ink(token);
    let blank = || (String::new(), ink(Token::Ink));
    let mut lines = vec![
        ("lutrin".to_owned(), ink(Token::Strong).bold()),
        (look.glyphs.dash.repeat(6), ink(Token::Rubric)),
        blank(),
        (look.words.text("empty").to_owned(), ink(Token::Ink)),
        blank(),
    ];
    let keys = KEYS.iter().filter_map(|(command, name)| {
        let key = spelled(look, look.keys.key_of(Mode::Read, *command)?);
        Some(format!("{key}  {}", look.words.command(name)))
    });
    lines.extend(as_wide(keys.collect()).into_iter().map(|text| (text, ink(Token::Muted))));
    lines.push(blank());
    let ways = WAYS.map(|way| way.replace('…', look.glyphs.cut));
    lines.extend(as_wide(ways.to_vec()).into_iter().map(|text| (text, ink(Token::Muted))));
    lines
}

/// Lines made as wide as the widest of them, so that they begin in one column when centred.
fn as_wide(lines: Vec<String>) -> Vec<String> {
    let widest = lines.iter().map(|line| columns(line)).max().unwrap_or(0);
    let pad = |line: String| {
        let missing = usize::from(widest.saturating_sub(columns(&line)));
        line + &" ".repeat(missing)
    };
    lines.into_iter().map(pad).collect()
}

fn centre(canvas: &mut Canvas<'_>, app: &App, y: u16, text: &str, style: Style) {
    let page = app.screen().page;
    let x = page.x + page.width.saturating_sub(columns(text)) / 2;
    canvas.write_cut(x, y, usize::from(page.width), text, style);
}
