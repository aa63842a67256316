//! The rails that bars and dots stand on.

use crate::app::{Group, Unit};
use crate::style::{Style, Token};
use crate::ui::canvas::{Canvas, columns};

/// A scale of so many columns: from zero for bars, by powers of ten for dots.
pub(super) struct Rail {
    longest: f64,
    /// The powers of ten of the first and the last column of dots.
    powers: (f64, f64),
    width: u16,
}

impl Rail {
    /// The rail of a group; percentages stand on one of a hundred, or more where one of them is.
    pub(super) fn new(group: &Group, width: u16) -> Self {
        // What is below zero has no length: a bar to the right would say the contrary.
        let lengths = || group.bars.iter().map(|bar| bar.length.max(0.0));
        let longest = lengths().fold(0.0, f64::max);
        let longest = if group.unit == Unit::Percent { longest.max(100.0).ceil() } else { longest };
        let power = |length: f64| length.max(1.0).log10();
        let least = lengths().map(power).fold(f64::INFINITY, f64::min).floor();
        let most = lengths().map(power).fold(0.0, f64::max).ceil().max(least + 1.0);
        Self { longest, powers: (least, most), width }
    }

    /// What the whole rail stands for.
    pub(super) fn longest(&self) -> f64 {
        self.longest
    }

    /// The length of a bar, in half columns.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped before")]
    fn halves(&self, length: f64) -> u16 {
        let share = if self.longest > 0.0 { length / self.longest } else { 0.0 };
        (share.clamp(0.0, 1.0) * f64::from(self.width) * 2.0).round() as u16
    }

    /// The column of a dot.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped before")]
    fn column(&self, length: f64) -> u16 {
        let (least, most) = self.powers;
        let share = (length.max(1.0).log10() - least) / (most - least);
        (share.clamp(0.0, 1.0) * f64::from(self.width.saturating_sub(3))).round() as u16
    }
}

/// A bar, and the rest of its rail.
pub(super) fn draw_bar(
    canvas: &mut Canvas<'_>,
    rail: &Rail,
    x: u16,
    y: u16,
    length: f64,
    style: Style,
) {
    let look = canvas.look;
    let [full, half, empty] = look.glyphs.bars;
    let halves = rail.halves(length);
    let rest = usize::from(rail.width) - usize::from(halves.div_ceil(2));
    let after = canvas.write(x, y, 400, &full.repeat(usize::from(halves / 2)), style);
    let after = if halves % 2 == 1 { canvas.write(after, y, 1, half, style) } else { after };
    canvas.write(after, y, rest, &empty.repeat(rest), look.theme.ink(Token::Rule));
}

/// A dot at its order of magnitude; gives the column after it.
pub(super) fn draw_dot(
    canvas: &mut Canvas<'_>,
    rail: &Rail,
    x: u16,
    y: u16,
    length: f64,
    style: Style,
) -> u16 {
    let look = canvas.look;
    let column = usize::from(rail.column(length));
    let after =
        canvas.write(x, y, column, &look.glyphs.dot.repeat(column), look.theme.ink(Token::Rule));
    canvas.write(after, y, 1, look.glyphs.current_mark, style)
}

/// The powers of ten under the dots, as many as there is room for.
pub(super) fn draw_scale(canvas: &mut Canvas<'_>, rail: &Rail, x: u16, y: u16) {
    let look = canvas.look;
    let muted = look.theme.ink(Token::Muted);
    let mut free = x;
    for power in 0..=30_i32 {
        let length = 10f64.powi(power);
        if f64::from(power) < rail.powers.0 || f64::from(power) > rail.powers.1 {
            continue;
        }
        let at = x + rail.column(length);
        let name = format!("{}{}", look.glyphs.ruler[2], named(power, look));
        if at >= free {
            canvas.write(at, y, 12, &name, muted);
            free = at + columns(&name) + 1;
        }
    }
}

/// A power of ten: `10`, `1 k`, `100 M`.
fn named(power: i32, look: &crate::ui::Look) -> String {
    let digits = "1".to_owned() + &"0".repeat(usize::try_from(power.rem_euclid(3)).unwrap_or(0));
    let sign = match power / 3 {
        0 => return digits,
        1 => "k",
        2 => look.words.text("million"),
        3 => look.words.text("billion"),
        _ => return format!("10^{power}"),
    };
    format!("{digits}\u{A0}{sign}")
}
