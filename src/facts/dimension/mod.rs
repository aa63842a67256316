//! What a UCUM code measures, and how much of it: what makes six thousand metres six kilometres.
//!
//! A code is read as UCUM builds it: a product of components with `.` and `/`, each an atom with a
//! prefix and an exponent. What an atom is stands in `atoms`, in terms of others, down to bases.
//! Currencies are no units here: no text tells what one is worth in another.

mod atoms;
mod code;

use super::Decimal;

/// What a unit measures, and how much of it.
#[derive(Clone, PartialEq, Debug)]
pub struct Measure {
    /// How much of the bases one is.
    factor: f64,
    /// What is added to an amount before: degrees of temperature begin elsewhere.
    offset: f64,
    /// The bases with their powers, by name; none of the powers is zero.
    bases: Vec<(Box<str>, i8)>,
}

impl Measure {
    /// What a unit measures, by its UCUM code; `%` and `1` are known too. None where a part of the
    /// code is not known.
    #[must_use]
    pub fn of(code: &str) -> Option<Self> {
        // Only a temperature that stands alone begins at its own zero: W/(m2.Cel) speaks of a
        // difference.
        let offset = atoms::OFFSETS.iter().find(|(atom, _)| *atom == code);
        let measure = code::read(code)?;
        Some(Self { offset: offset.map_or(0.0, |(_, offset)| *offset), ..measure })
    }

    /// Whether an amount of one can be said as an amount of the other.
    #[must_use]
    pub fn is_like(&self, other: &Self) -> bool {
        self.bases == other.bases
    }

    /// What it measures: the bases with their powers, the same for all units of one dimension.
    #[must_use]
    pub fn dimension(&self) -> String {
        let power = |(name, power): &(Box<str>, i8)| format!("{name}{power}");
        self.bases.iter().map(power).collect::<Vec<_>>().join(".")
    }

    /// Whether it is a bare share: a percentage, parts per million.
    #[must_use]
    pub fn is_share(&self) -> bool {
        self.bases.is_empty()
    }

    /// An amount in the bases, to be compared with others; never to be printed.
    #[must_use]
    pub fn in_bases(&self, amount: Decimal) -> f64 {
        (amount.to_f64() + self.offset) * self.factor
    }

    fn base(name: &str) -> Self {
        Self { factor: 1.0, offset: 0.0, bases: vec![(name.into(), 1)] }
    }

    fn number(factor: f64) -> Self {
        Self { factor, offset: 0.0, bases: Vec::new() }
    }

    fn times(mut self, other: &Self, power: i8) -> Self {
        self.factor *= other.factor.powi(i32::from(power));
        for (base, own) in &other.bases {
            let own = own.saturating_mul(power);
            match self.bases.binary_search_by(|(name, _)| name.cmp(base)) {
                Ok(at) => self.add(at, own),
                Err(at) if own != 0 => self.bases.insert(at, (base.clone(), own)),
                Err(_) => {}
            }
        }
        self
    }

    fn add(&mut self, at: usize, power: i8) {
        if let Some((_, sum)) = self.bases.get_mut(at) {
            *sum = sum.saturating_add(power);
        }
        self.bases.retain(|(_, power)| *power != 0);
    }
}

/// How many seconds an ISO 8601 length of time has; a year and a month as UCUM has them, 365.25 and
/// 30.4375 days.
#[must_use]
pub fn seconds(iso: &str) -> Option<f64> {
    let mut sum = 0.0;
    let (days, hours) = iso.strip_prefix('P')?.split_once('T').unwrap_or((iso.get(1..)?, ""));
    let parts = [(days, ["Y", "M", "W", "D"]), (hours, ["H", "M", "S", ""])];
    let lengths = [[31_557_600.0, 2_629_800.0, 604_800.0, 86_400.0], [3_600.0, 60.0, 1.0, 0.0]];
    for ((text, letters), lengths) in parts.into_iter().zip(lengths) {
        let mut rest = text;
        while !rest.is_empty() {
            let end = rest.find(|c: char| c.is_ascii_uppercase())?;
            let (count, after) = rest.split_at_checked(end)?;
            let letter = after.get(..1)?;
            let at = letters.iter().position(|known| *known == letter)?;
            sum += count.parse::<f64>().ok()? * lengths.get(at)?;
            rest = after.get(1..)?;
        }
    }
    Some(sum)
}

#[cfg(test)]
mod tests;
