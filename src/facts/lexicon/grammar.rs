//! What languages differ in, and what their words stand for.

use serde::Deserialize;

/// The order of the parts of a date in digits.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Deserialize)]
pub(in crate::facts) enum DateOrder {
    /// 24/04/2025
    #[serde(rename = "dmy")]
    DayFirst,
    /// 4/24/2025
    #[serde(rename = "mdy")]
    MonthFirst,
}

/// Where the word for “and” may stand inside a number.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(in crate::facts) enum AndJoins {
    /// Between tens and one: vingt et un.
    Ones,
    /// Between tens and any unit: treinta y dos.
    Units,
    /// After a scale: “a hundred and five”.
    Scales,
}

/// On which side of a month or a year « dernier » stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(in crate::facts) enum Beside {
    /// “last year”
    Before,
    /// « l’an dernier »
    After,
    /// el año pasado, el próximo verano
    Either,
}

/// A length of time with a name: so many ISO 8601 units.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(in crate::facts) struct TimeUnit {
    /// How many.
    pub(in crate::facts) count: u32,
    /// The power of ten to divide by (milliseconds).
    pub(in crate::facts) decimals: u8,
    /// `Y`, `M`, `W`, `D`, `H`, `m` (minutes), `S`.
    pub(in crate::facts) letter: char,
}

/// A currency, and how many decimals its subunit is away.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(in crate::facts) struct Money {
    /// ISO 4217.
    pub(in crate::facts) code: [u8; 3],
    /// 0, or 2 for cents.
    pub(in crate::facts) decimals: u8,
    /// The power of ten in its sign: 6 for “MEUR”.
    pub(in crate::facts) power: u8,
    /// Whether the word means money only after « millions de ».
    pub(in crate::facts) only_scaled: bool,
}

/// A day with a name.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(in crate::facts) enum Feast {
    /// The same month and day each year.
    Fixed(u8, u8),
    /// So many days after Easter.
    Easter(i16),
    /// In a month, on a weekday, the so-manieth one, and so many days after it.
    Weekday(u8, u8, u8, u8),
}
