//! The chips of the kinds: a glyph and a number for each kind that is present.

use crate::app::{App, Area, Target};
use crate::style::{Hue, Shade, Token};
use crate::ui::canvas::{Canvas, columns};

/// One chip for each kind that is present: its glyph and how many there are.
pub(super) fn draw(canvas: &mut Canvas<'_>, app: &App, area: Area, y: u16) {
    let look = canvas.look;
    let facts = app.listed_facts();
    let chips: Vec<(Hue, String)> = Hue::ALL
        .into_iter()
        .map(|hue| (hue, facts.count(hue)))
        .filter(|(_, count)| *count > 0)
        .map(|(hue, count)| (hue, look.words.number(count)))
        .collect();
    let width: u16 = chips.iter().map(|(_, count)| columns(count) + 2).sum();
    let gaps = u16::try_from(chips.len()).unwrap_or(0).saturating_sub(1);
    let free = area.width.saturating_sub(4 + width);
    let gap = free.checked_div(gaps).unwrap_or(0).clamp(1, 2);
    let mut x = area.x + 2;
    for (hue, count) in chips {
        let is_active = facts.only_hue() == Some(hue);
        let is_faded = facts.only_hue().is_some() && !is_active;
        let kind = look.theme.hue(hue, Shade::Kind);
        let token = if is_faded { Token::Faint } else { Token::Muted };
        let (glyph, number) = match (is_active, is_faded) {
            (true, _) => (look.theme.hue(hue, Shade::Current), look.theme.hue(hue, Shade::Current)),
            (false, true) => (look.theme.ink(Token::Faint), look.theme.ink(token)),
            (false, false) => (kind, look.theme.ink(token)),
        };
        let chip = Area { x, width: columns(&count) + 2, ..area };
        canvas.target(chip, y, Target::Hue(hue));
        x = canvas.write(x, y, 1, look.glyphs.of(Some(hue)), glyph);
        x = canvas.write(x, y, 8, &format!(" {count}"), number) + gap;
    }
}
