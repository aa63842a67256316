//! The reading pane.

use crate::app::{App, Area, Row};
use crate::document::SectionKind;
use crate::layout::{Ground, Line};
use crate::source::Span;
use crate::style::{Part, Role, Shade, Style, Token};
use crate::ui::canvas::{Canvas, brief, columns};

use super::overlay::Overlay;
use super::{nothing, pictures, track};

/// The sheet, its running head, its text, its track.
pub(in crate::ui) fn draw(canvas: &mut Canvas<'_>, app: &App) {
    let screen = app.screen();
    canvas.fill(
        screen.page,
        canvas.look.theme.ink(Token::Ink).over(canvas.look.theme.ground(Token::Page)),
    );
    if app.document().is_empty() {
        return nothing::draw(canvas, app);
    }
    let above = app.page().above();
    if let (Some(row), 0) = (screen.head, above) {
        draw_head(canvas, app, row);
    }
    let rows = app.page().shown();
    let only_keys = is_dense(app);
    let first = usize::from(screen.top).saturating_sub(above);
    for (row, y) in rows.iter().zip(first..) {
        let Ok(y) = u16::try_from(y) else { break };
        draw_row(canvas, app, row, y, only_keys);
    }
    pictures::draw(canvas, app, first);
    draw_end(canvas, app, first + rows.len());
    if let Some(x) = screen.track {
        track::draw(canvas, app, x);
    }
}

/// So many facts tell whether a page is dense: a table may have thousands in a row.
const MOST: usize = 500;

/// More than one fact for two lines: then only key figures are tinted, so that a dense page stays
/// calm.
fn is_dense(app: &App) -> bool {
    let facts = app.facts();
    let shown = facts.between(app.page().span()).take(MOST);
    let mut tinted = shown.filter(|index| {
        let hue = facts.fact(*index).and_then(|fact| fact.value.kind().hue());
        hue.is_some() && facts.lets_through(*index)
    });
    let lines = app.page().shown().iter().filter(|row| row.span().is_some()).count();
    facts.is_complete() && tinted.nth(lines.max(1) / 2).is_some()
}

/// The article's title at the left, the current section at the right.
fn draw_head(canvas: &mut Canvas<'_>, app: &App, y: u16) {
    let screen = app.screen();
    let style = canvas.look.theme.ink(Token::Muted);
    let right = screen.text + screen.measure;
    let section = app.section().filter(|index| *index > 0).and_then(|index| app.section_at(index));
    let section = section.filter(|section| section.heading.kind != SectionKind::Landmark);
    let section = section.map(|section| section.title.as_ref()).unwrap_or_default();
    let half = usize::from(screen.measure) / 2;
    let cut = canvas.look.glyphs.cut;
    let section = crate::ui::canvas::cut(&brief(section), half + half / 4, cut);
    let start = canvas.write_right(right, y, &section, style.italic());
    let room = usize::from(start.saturating_sub(screen.text + 2));
    canvas.write_cut(screen.text, y, room, &short_title(app), style);
}

/// The title up to its colon, where it has one: a running head is short.
fn short_title(app: &App) -> String {
    let title = app.section_at(0).filter(|section| section.heading.level == 1);
    let said = app.document().metadata().title.as_deref();
    let title = title.map(|section| section.title.as_ref()).or(said);
    // Without a title the file has a name; the way to it would fill the line.
    let title = title.unwrap_or_else(|| app.name().rsplit('/').next().unwrap_or_default());
    let title = brief(title);
    let short = title.split(" : ").next().and_then(|title| title.split(": ").next());
    short.unwrap_or(&title).trim().to_owned()
}

fn draw_row(canvas: &mut Canvas<'_>, app: &App, row: &Row, y: u16, only_keys: bool) {
    let Some(line) = row.line() else { return };
    let screen = app.screen();
    let look = canvas.look;
    let ground = match line.ground {
        Ground::Page => Style::default(),
        Ground::Code => look.theme.ground(Token::Desk),
        Ground::Aside => look.theme.ground(Token::Aside),
    };
    let measure = Area { x: screen.text, y, width: screen.measure, height: 1 };
    canvas.fill(measure, ground);
    draw_margin(canvas, app, line, y);
    if app.page().last_read() == Some(row.place) {
        let style = look.theme.ink(Token::Muted);
        canvas.write(screen.text.saturating_sub(2), y, 1, look.glyphs.heading_mark, style);
    }
    let mut x = left(screen.text, line);
    let right = match line.ground {
        Ground::Page => screen.text + screen.measure + screen.overhang,
        Ground::Code | Ground::Aside => screen.text + screen.measure,
    };
    let overlay = Overlay::new(app, look, row.span().unwrap_or_default(), only_keys);
    for run in &line.runs {
        let style = look.theme.role(run.role).over(Style::default());
        for (text, style) in overlay.split(run, style) {
            // What is not the source's is drawn with the glyphs of the look.
            let text = if run.verbatim { text.into() } else { look.glyphs.drawn(text) };
            x = canvas.write(x, y, usize::from(right.saturating_sub(x)), &text, style);
        }
        if run.role == Role::plain(Part::TitleNote) {
            draw_title_note(canvas, app, x, y);
        }
        if run.role == Role::plain(Part::PictureNote) {
            pictures::draw_note(canvas, app, row, (x, y));
        }
    }
}

/// The column that a row of text begins in.
fn left(text: u16, line: &Line) -> u16 {
    text.saturating_sub(u16::try_from(line.outdent).unwrap_or(u16::MAX))
}

/// The mark of a heading, or the bar of the current fact, left of the text.
fn draw_margin(canvas: &mut Canvas<'_>, app: &App, line: &Line, y: u16) {
    let look = canvas.look;
    let text = left(app.screen().text, line);
    if let Some(hanging) = &line.hanging {
        let x = text.saturating_sub(1 + columns(&hanging.text));
        let text = look.glyphs.drawn(&hanging.text);
        canvas.write(x, y, 2, &text, look.theme.role(hanging.role));
    }
    let fact = app.facts().current().and_then(|index| app.facts().fact(index));
    let Some(fact) = fact.filter(|fact| shows(line, fact.span)) else { return };
    let style = fact.value.kind().hue().map(|hue| look.theme.hue(hue, Shade::Kind));
    let style = style.unwrap_or(look.theme.ink(Token::Muted));
    canvas.write(text.saturating_sub(2), y, 1, look.glyphs.bar, style);
}

fn shows(line: &Line, span: Span) -> bool {
    line.runs.iter().any(|run| run.span.is_some_and(|shown| shown.overlaps(span)))
}

/// Words, minutes, facts.
fn draw_title_note(canvas: &mut Canvas<'_>, app: &App, x: u16, y: u16) {
    let look = canvas.look;
    let dot = format!(" {} ", look.glyphs.dot);
    let minutes = app.pace().minutes(app.words());
    let parts = [
        look.words.many(app.words(), "word"),
        look.words.time(minutes),
        look.words.many(app.facts().all().len(), "fact"),
    ];
    let style = look.theme.role(Role::plain(Part::TitleNote));
    canvas.write_cut(x, y, usize::from(app.screen().measure), &parts.join(&dot), style);
}

/// The mark after the end of the text.
fn draw_end(canvas: &mut Canvas<'_>, app: &App, after: usize) {
    let screen = app.screen();
    let Ok(y) = u16::try_from(after + 1) else { return };
    if !app.page().ends() || !app.is_complete() || y >= screen.page.bottom() {
        return;
    }
    let end = canvas.look.glyphs.end;
    let x = screen.text + screen.measure.saturating_sub(columns(end)) / 2;
    let style = canvas.look.theme.ink(Token::Faint);
    canvas.write(x, y, usize::from(screen.measure), end, style);
}
