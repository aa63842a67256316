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

/// What follows a number without being counted by it, beside the little words of every text.
pub(super) const UNCOUNTED: [&str; 8] = ["to", "in", "on", "is", "were", "for", "by", "with"];

/// What a number counts off, in its short and its long form.
#[rustfmt::skip]
pub(super) const BEFORE_NUMBER: [&str; 68] = [
    "n°", "nº", "no.", "no", "nos", "nᵒ", "n^o", "№", "§", "§§", "p.", "pp.", "page", "pages",
    "art.", "article", "articles", "fig.", "figs.", "figure", "figures", "vol.", "chap.", "ch.",
    "chapitre", "chapitres", "chapter", "chapters", "t.", "tome", "l.", "ligne", "lignes", "line",
    "lines", "vers.", "version", "section", "sections", "sec.", "acte", "act", "scène", "scene",
    "tableau", "table", "tab.", "eq.", "éq.", "éd.", "ed.", "niveau", "level", "étape", "step",
    "annexe", "appendix", "partie", "part", "livre", "book", "note", "ex.", "cf.", "ca.", "c.",
    "env.", "vers",
];

/// What is numbered with letters as well.
pub(super) const BEFORE_LETTER: [&str; 2] = ["annexe", "appendix"];

#[rustfmt::skip]
pub(super) const BEFORE_NAME: [&str; 26] = [
    "M.", "MM.", "Mme", "Mmes", "Mlle", "Mlles", "Me", "Mgr", "Mr", "Mr.", "Mrs", "Mrs.", "Ms",
    "Ms.", "Dr", "Dr.", "Pr", "St.", "Ste", "Prof.", "Gen.", "Col.", "Lt.", "Capt.", "av.", "apr.",
];

/// What stands between a title and a name.
pub(super) const PARTICLES: [&str; 7] = ["de", "du", "des", "d’", "von", "van", "la"];
