//! Exact decimal numbers, as an article writes them.

use std::cmp::Ordering;
use std::fmt;

use serde::{Deserialize, Serialize};

/// An exact decimal number: `mantissa` × 10^−`scale`, never rounded through a binary float.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct Decimal {
    mantissa: i128,
    scale: u8,
}

impl Decimal {
    /// `mantissa` × 10^−`scale`, with no zero at the end of its decimals.
    #[must_use]
    pub const fn new(mut mantissa: i128, mut scale: u8) -> Self {
        while scale > 0 && mantissa % 10 == 0 {
            mantissa /= 10;
            scale -= 1;
        }
        Self { mantissa, scale }
    }

    /// A whole number.
    #[must_use]
    pub const fn whole(number: i128) -> Self {
        Self { mantissa: number, scale: 0 }
    }

    /// The product, or `None` when it does not fit in 128 bits.
    #[must_use]
    pub fn times(self, other: Self) -> Option<Self> {
        let mantissa = self.mantissa.checked_mul(other.mantissa)?;
        Some(Self::new(mantissa, self.scale.checked_add(other.scale)?))
    }

    /// The sum, or `None` when it does not fit in 128 bits.
    #[must_use]
    pub fn plus(self, other: Self) -> Option<Self> {
        let scale = self.scale.max(other.scale);
        let sum = self.scaled(scale)?.checked_add(other.scaled(scale)?)?;
        Some(Self::new(sum, scale))
    }

    /// The number divided by a small whole one: exact where decimals can write it, else to fifteen
    /// places.
    #[must_use]
    pub fn divided(self, by: i128) -> Option<Self> {
        const PLACES: u8 = 15;
        let (mut mantissa, mut scale) = (self.mantissa, self.scale);
        while mantissa.checked_rem(by)? != 0 && scale < self.scale + PLACES {
            mantissa = mantissa.checked_mul(10)?;
            scale += 1;
        }
        Some(Self::new(mantissa.checked_div(by)?, scale))
    }

    /// The number times ten to a power.
    #[must_use]
    pub fn shifted(self, power: u8) -> Option<Self> {
        self.times(Self::whole(10i128.checked_pow(u32::from(power))?))
    }

    /// The number divided by ten to a power.
    #[must_use]
    pub fn lowered(self, power: u8) -> Option<Self> {
        Some(Self::new(self.mantissa, self.scale.checked_add(power)?))
    }

    /// The number with its sign turned.
    #[must_use]
    pub fn negated(self) -> Self {
        Self { mantissa: self.mantissa.saturating_neg(), ..self }
    }

    /// The whole number it is, if it is one.
    #[must_use]
    pub fn as_whole(self) -> Option<i128> {
        (self.scale == 0).then_some(self.mantissa)
    }

    /// The nearest binary float, to draw a bar with; never to print.
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "a bar is a few dozen columns long")]
    pub fn to_f64(self) -> f64 {
        self.mantissa as f64 / 10f64.powi(i32::from(self.scale))
    }

    fn scaled(self, scale: u8) -> Option<i128> {
        let factor = 10i128.checked_pow(u32::from(scale.checked_sub(self.scale)?))?;
        self.mantissa.checked_mul(factor)
    }
}

impl PartialEq for Decimal {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Decimal {}

impl PartialOrd for Decimal {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Decimal {
    fn cmp(&self, other: &Self) -> Ordering {
        let scale = self.scale.max(other.scale);
        match (self.scaled(scale), other.scaled(scale)) {
            (Some(mine), Some(theirs)) => mine.cmp(&theirs),
            // Too far apart to be written at one scale: the floats tell them apart.
            _ => self.to_f64().total_cmp(&other.to_f64()),
        }
    }
}

impl fmt::Display for Decimal {
    /// Plain digits with a point, as JSON wants them.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.scale == 0 {
            return write!(f, "{}", self.mantissa);
        }
        let sign = if self.mantissa < 0 { "-" } else { "" };
        let scale = usize::from(self.scale);
        let digits = format!("{:0width$}", self.mantissa.unsigned_abs(), width = scale + 1);
        let (whole, part) = digits.split_at(digits.len() - scale);
        write!(f, "{sign}{whole}.{part}")
    }
}

#[cfg(test)]
mod tests {
    use super::Decimal;

    #[test]
    fn decimals_print_without_a_float_between() {
        assert_eq!(Decimal::new(120, 2).to_string(), "1.2");
        assert_eq!(Decimal::new(-5, 2).to_string(), "-0.05");
        assert_eq!(Decimal::whole(119_000_000).to_string(), "119000000");
    }

    #[test]
    fn decimals_multiply_and_compare_exactly() {
        let product = Decimal::new(12, 1).times(Decimal::whole(1_000_000_000));
        assert_eq!(product, Some(Decimal::whole(1_200_000_000)));
        assert!(Decimal::new(15, 1) < Decimal::whole(2));
        assert_eq!(Decimal::new(1, 1).plus(Decimal::new(2, 1)), Some(Decimal::new(3, 1)));
    }
}
