//! How far the reader is, at the right of the status line.

use crate::app::{App, Pane};
use crate::source::clean;
use crate::style::{Shade, Style, Token};

use super::canvas::{Canvas, cut};

/// The current fact or match, the percentage, the time left; gives the column they begin in.
pub(super) fn draw(canvas: &mut Canvas<'_>, app: &App, right: u16, y: u16, margin: u16) -> u16 {
    let look = canvas.look;
    let muted = look.theme.ink(Token::Muted);
    let percent = format!("{}\u{A0}%", app.percent());
    let mut parts: Vec<(String, Style)> = vec![(percent, look.theme.ink(Token::Ink))];
    if app.search().is_active() {
        parts = matches_of(canvas, app);
    } else if app.view().is_some() {
        parts = fact_of(canvas, app).into_iter().collect();
    } else {
        let least = usize::from(right.saturating_sub(margin));
        if let Some(fact) = fact_of(canvas, app).filter(|_| least > 30) {
            parts.insert(0, fact);
        }
        if let Some(count) = app.count() {
            parts.insert(0, (count.to_string(), look.theme.ink(Token::Strong).bold()));
        }
        if let Some(filter) = filter_of(canvas, app).filter(|_| least > 50) {
            parts.insert(0, filter);
        }
        if app.screen().size.width >= 96 && app.percent() < 100 {
            let time = |words| look.words.time(app.pace().minutes(words));
            if app.screen().size.width >= 160 && app.section().is_some() {
                let here = time(app.words_left_here());
                parts.push((look.words.filled("section-left", &[&here]), muted));
            }
            parts.push((look.words.filled("time-left", &[&time(app.words_left())]), muted));
        }
    }
    let mut x = right;
    for (text, style) in parts.iter().rev() {
        x = canvas.write_right(x, y, text, *style).saturating_sub(3);
    }
    x + 3
}

fn matches_of(canvas: &Canvas<'_>, app: &App) -> Vec<(String, Style)> {
    let look = canvas.look;
    let search = app.search();
    if search.is_unfinished() {
        return vec![(look.words.text("unfinished").to_owned(), look.theme.ink(Token::Muted))];
    }
    let total = look.words.number(search.hits().len());
    let more = if search.is_complete() { "" } else { look.glyphs.cut };
    let count = match search.current() {
        Some(at) => look.words.filled("of", &[&look.words.number(at + 1), &total]),
        None => total,
    };
    let mut parts = vec![(format!("{count}{more}"), look.theme.ink(Token::Ink))];
    if app.screen().size.width >= 132 && search.prompt().is_some() {
        let has_capital = search.pattern().chars().any(char::is_uppercase);
        let folding = if has_capital { "folding-accents" } else { "folding" };
        parts.push((look.words.text(folding).to_owned(), look.theme.ink(Token::Muted)));
    }
    parts
}

/// What the facts are filtered by, and how many are left of how many; where the panel beside the page
/// does not say so already.
fn filter_of(canvas: &Canvas<'_>, app: &App) -> Option<(String, Style)> {
    let (look, facts, screen) = (canvas.look, app.listed_facts(), app.screen());
    let is_said = screen.facts.is_some() && screen.drawer != Some(Pane::Facts);
    if is_said || app.prompt().is_some() || !facts.is_filtered() {
        return None;
    }
    let hue = facts.only_hue();
    let glyph = hue.map(|hue| look.glyphs.of(Some(hue)).to_owned());
    let keys = facts.only_keys().then(|| look.words.text("keys-only").to_owned());
    let typed = clean(facts.words().typed()).trim().to_owned();
    let typed = (!typed.is_empty())
        .then(|| look.words.filled("quoted", &[&cut(&typed, 12, look.glyphs.cut)]));
    let [listed, all] = [facts.listed().len(), facts.all().len()].map(|n| look.words.number(n));
    let count = look.words.filled("of", &[&listed, &all]);
    let parts: Vec<String> = [glyph, keys, typed, Some(count)].into_iter().flatten().collect();
    let style = hue.map_or(look.theme.ink(Token::Ink), |hue| look.theme.hue(hue, Shade::Kind));
    Some((parts.join(" "), style))
}

/// The kind of the current fact, and which of the listed ones it is.
fn fact_of(canvas: &Canvas<'_>, app: &App) -> Option<(String, Style)> {
    let look = canvas.look;
    let facts = app.listed_facts();
    let index = facts.current()?;
    let (at, count) = match app.view() {
        Some(view) => {
            let entries = view.facts();
            (entries.iter().position(|entry| *entry == index)?, entries.len())
        }
        None => (facts.entry_of(index)?, facts.listed().len()),
    };
    let hue = facts.fact(index)?.value.kind().hue();
    let words = &look.words;
    let total = words.number(count);
    let text = format!("{} {}/{total}", look.glyphs.of(hue), words.number(at + 1));
    let style = hue.map_or(look.theme.ink(Token::Muted), |hue| look.theme.hue(hue, Shade::Kind));
    Some((text, style))
}
