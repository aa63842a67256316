//! The words that say where a line may not end, in French and English.

/// Powers of ten that are counted.
pub(super) const SCALES: [&str; 10] = [
    "million",
    "millions",
    "milliard",
    "milliards",
    "billion",
    "billions",
    "trillion",
    "trillions",
    "thousand",
    "mille",
];

/// What a number that looks like a year counts, and millions are of.
pub(super) const UNITS: [&str; 47] = [
    "euros",
    "euro",
    "dollars",
    "dollar",
    "livres",
    "pounds",
    "francs",
    "yens",
    "yen",
    "yuans",
    "roubles",
    "couronnes",
    "km",
    "m",
    "cm",
    "mm",
    "kg",
    "g",
    "mg",
    "t",
    "tonnes",
    "tons",
    "ha",
    "km²",
    "m²",
    "m³",
    "l",
    "litres",
    "s",
    "h",
    "min",
    "kW",
    "MW",
    "GW",
    "kWh",
    "MWh",
    "W",
    "V",
    "Hz",
    "octets",
    "bytes",
    "mètres",
    "metres",
    "meters",
    "kilomètres",
    "miles",
    "millions",
];

/// Currencies whose code stands before the amount.
pub(super) const CURRENCIES: [&str; 8] = ["EUR", "USD", "GBP", "CHF", "JPY", "CAD", "AUD", "US$"];

/// What follows a number without being counted by it.
pub(super) const SMALL_WORDS: [&str; 34] = [
    "à", "et", "ou", "de", "des", "du", "sur", "en", "par", "au", "aux", "pour", "dans", "le",
    "la", "les", "un", "une", "est", "a", "to", "and", "or", "of", "in", "on", "at", "the", "is",
    "was", "were", "for", "by", "with",
];

pub(super) const MONTHS: [&str; 23] = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "december",
];

pub(super) const BEFORE_NUMBER: [&str; 26] = [
    "n°", "nº", "no.", "no", "nos", "nᵒ", "n^o", "p.", "pp.", "art.", "article", "fig.", "figure",
    "vol.", "chap.", "chapitre", "chapter", "t.", "l.", "§", "vers.", "version", "page", "№",
    "tome", "section",
];

pub(super) const BEFORE_NAME: [&str; 18] = [
    "M.", "MM.", "Mme", "Mmes", "Mlle", "Me", "Mr", "Mr.", "Mrs", "Mrs.", "Ms.", "Dr", "Dr.", "Pr",
    "St.", "Prof.", "av.", "apr.",
];
