//! The scroll track right of the text, and the marks beside it.

use crate::app::App;
use crate::source::Span;
use crate::style::{Shade, Style, Token};
use crate::ui::canvas::Canvas;

/// A facts' mark is only looked for among this many facts of a row: a row of a large text stands
/// for thousands, and the first one with a hue gives it its colour.
const MOST: usize = 64;

/// The track in column `x`, the marks left of it.
pub(super) fn draw(canvas: &mut Canvas<'_>, app: &App, x: u16) {
    let screen = app.screen();
    let rows = usize::from(screen.page.bottom().saturating_sub(screen.top));
    let (size, look) = (app.size().max(1), canvas.look);
    let sight = app.page().span();
    let thumb = thumb(sight, size, rows);
    for row in 0..rows {
        let Ok(offset) = u16::try_from(row) else { break };
        let y = screen.top + offset;
        let is_thumb = thumb.contains(&row);
        let glyph = if is_thumb { look.glyphs.thumb } else { look.glyphs.track };
        let token = if is_thumb { Token::Muted } else { Token::Rule };
        canvas.write(x, y, 1, glyph, look.theme.ink(token));
        let span = Span::new(size * row / rows, size * (row + 1) / rows);
        let name =
            named(app, span).map(|letter| (letter.to_string(), look.theme.ink(Token::Strong)));
        let mark = || mark(app, canvas, span).map(|(glyph, style)| (glyph.to_owned(), style));
        if let Some((glyph, style)) = name.or_else(mark) {
            canvas.write(x.saturating_sub(1), y, 1, &glyph, style);
        }
    }
}

/// The rows of the thumb: at least two, at the very top and the very bottom where the text is.
fn thumb(sight: Span, size: usize, rows: usize) -> std::ops::Range<usize> {
    let length = (sight.len() * rows).div_ceil(size).clamp(2.min(rows), rows);
    let free = rows - length;
    let scrollable = size.saturating_sub(sight.len()).max(1);
    let start = (sight.start() * free).div_ceil(scrollable).min(free);
    start..start + length
}

/// The letter that the reader has given to a place in a row.
fn named(app: &App, span: Span) -> Option<char> {
    app.marks().find(|mark| span.contains(mark.spot.start)).map(|mark| mark.letter)
}

/// The mark of a row that stands for these source bytes.
fn mark(app: &App, canvas: &Canvas<'_>, span: Span) -> Option<(&'static str, Style)> {
    let look = canvas.look;
    let search = app.search();
    let current_fact = app.facts().current().and_then(|index| app.facts().fact(index));
    if search.is_active() {
        let hits = search.within(span);
        let is_current = hits.iter().any(|hit| search.is_current(*hit));
        let glyph = if is_current { look.glyphs.current_mark } else { look.glyphs.mark };
        return (!hits.is_empty()).then(|| (glyph, look.theme.ink(Token::Rubric)));
    }
    if let Some(fact) = current_fact.filter(|fact| span.contains(fact.span.start())) {
        let hue = fact.value.kind().hue();
        let style = hue.map(|hue| look.theme.hue(hue, Shade::Kind));
        return Some((look.glyphs.current_mark, style.unwrap_or(look.theme.ink(Token::Muted))));
    }
    if app.departed().is_some_and(|start| span.contains(start)) {
        return Some((look.glyphs.left, look.theme.ink(Token::Muted)));
    }
    if app.highlights().any(|highlight| span.contains(highlight.passage.start)) {
        return Some((look.glyphs.highlight, look.theme.ink(Token::Strong)));
    }
    let section = app.document().outline().at(span.end().saturating_sub(1));
    let section = section.and_then(|index| app.section_at(index));
    if section.is_some_and(|s| s.heading.level == 2 && span.contains(s.span.start())) {
        return Some((look.glyphs.heading_mark, look.theme.ink(Token::Faint)));
    }
    let facts = app.facts();
    let indices = facts.between(span).take(MOST).filter(|index| facts.lets_through(*index));
    // One that goes on from the row above has its mark there.
    let mut here = indices.filter_map(|i| facts.fact(i)).filter(|f| span.contains(f.span.start()));
    let hue = here.find_map(|fact| fact.value.kind().hue())?;
    Some((look.glyphs.mark, look.theme.hue(hue, Shade::Kind)))
}

#[cfg(test)]
mod tests {
    use super::{Span, thumb};

    #[test]
    fn the_thumb_is_at_the_ends_when_the_text_is() {
        assert_eq!(thumb(Span::new(0, 100), 1000, 20), 0..2);
        assert_eq!(thumb(Span::new(900, 1000), 1000, 20), 18..20);
        assert_eq!(thumb(Span::new(0, 10), 10, 20), 0..20);
        assert_eq!(thumb(Span::new(5, 6), 1_000_000, 20), 1..3);
    }
}
