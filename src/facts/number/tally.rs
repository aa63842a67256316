//! A number in words while it is being added up.

use crate::facts::token::Text;

/// The number so far.
#[derive(Clone, Copy)]
pub(super) struct Tally {
    /// What the scales from a thousand on have closed.
    pub(super) total: i128,
    /// What is being filled, below a thousand (or a hundred hundreds).
    pub(super) current: i128,
    /// The last scale that closed, which the next must stay under.
    pub(super) scale: u8,
    /// The token after the last one taken.
    pub(super) end: usize,
    /// Whether the last word was a scale: the counted noun may follow after « de ».
    pub(super) takes_of: bool,
}

impl Tally {
    /// What it is worth.
    pub(super) fn value(&self) -> i128 {
        self.total + self.current
    }

    /// Takes a number below a hundred in, if one may stand here.
    pub(super) fn fill(&mut self, number: i128, is_vigesimal: bool) -> bool {
        let tens = self.current % 100;
        let fits = match number {
            0 => self.value() == 0 && self.scale == u8::MAX,
            1..=9 if is_vigesimal && tens == 10 => number >= 7,
            1..=9 => {
                tens == 0
                    || (tens >= 20 && tens % 10 == 0 && tens != 90)
                    || tens == 90 && self.current % 10 == 0
            }
            10..=19 => tens == 0 || is_vigesimal && (tens == 60 || tens == 80),
            20 if is_vigesimal && tens == 4 => {
                self.current += 76;
                return true;
            }
            100.. => self.current == 0,
            _ => tens == 0,
        };
        // « dix » after soixante leaves room for sept, huit and neuf.
        let after_ten = is_vigesimal && matches!(tens, 70 | 90) && (7..=9).contains(&number);
        if fits || after_ten {
            self.current += number;
        }
        fits || after_ten
    }

    /// Multiplies by a power of ten, if one may stand here.
    pub(super) fn multiply(&mut self, power: u8) -> bool {
        let Some(factor) = 10i128.checked_pow(u32::from(power)) else { return false };
        if power == 2 {
            let fits =
                self.current < 100 && (self.current > 0 || self.value() == 0 || self.takes_of);
            self.current = if fits { self.current.max(1) * factor } else { self.current };
            return fits;
        }
        // « mille milliards »: a thousand takes a greater scale after it.
        if power > self.scale && self.current == 0 && self.total > 0 && self.total < 1_000_000 {
            self.total *= factor;
            self.scale = power;
            return true;
        }
        // « un million mille »: a thousand needs no number before it, a million does.
        if power >= self.scale || self.current == 0 && self.total > 0 && power > 3 {
            return false;
        }
        self.total += self.current.max(1) * factor;
        self.current = 0;
        self.scale = power;
        true
    }
}

/// The place of the next word of a number: a hyphen may stand before it.
pub(super) fn after_hyphen(text: &Text<'_>, at: usize) -> usize {
    let joins = text.is_sign(at, '-') && text.is_glued(at) && text.is_glued(at + 1);
    if joins { at + 1 } else { at }
}
