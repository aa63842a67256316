//! The colours of a theme, as its file names them.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::swatch::Swatch;

/// How many colours the terminal has.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Depth {
    /// All of them.
    #[default]
    True,
    /// 256.
    Indexed,
    /// Sixteen: no grounds, the terminal's own letters.
    Sixteen,
    /// None: attributes only.
    None,
}

/// The tokens of a palette: what a colour is for.
#[derive(Deserialize, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
#[serde(try_from = "String")]
pub enum Token {
    /// The sheet: the ground of the text.
    Page,
    /// Everything around the sheet; code on it.
    Desk,
    /// The current row of a panel, the active chip, the search prompt.
    Raised,
    /// Help, palette, dialogs.
    Overlay,
    /// Hairlines.
    Rule,
    /// The ground of a search match.
    Match,
    /// Running text.
    Ink,
    /// The title, bold text, the current row.
    Strong,
    /// Labels, running heads, hints.
    Muted,
    /// What never carries a meaning alone.
    Faint,
    /// The one accent: structure and focus.
    Rubric,
    /// The bar of a quotation.
    RubricSoft,
    /// The ground of an aside.
    Aside,
    /// The ground of a passage that the reader has highlighted.
    Highlight,
}

/// The six hues that the twelve kinds of facts share.
#[derive(Deserialize, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
#[serde(try_from = "String")]
pub enum Hue {
    /// Dates, periods, times.
    Date,
    /// Money.
    Money,
    /// Percentages and ratios.
    Percent,
    /// Counts.
    Count,
    /// Durations and frequencies.
    Duration,
    /// Quantities in units.
    Measure,
}

impl Hue {
    /// All six, in the order of their keys.
    pub const ALL: [Self; 6] =
        [Self::Date, Self::Money, Self::Percent, Self::Count, Self::Duration, Self::Measure];
}

/// The four colours of a hue.
#[derive(Deserialize, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
#[serde(try_from = "String")]
pub(super) enum Tint {
    /// In panels, views and marks.
    Kind,
    /// In the running text.
    Text,
    /// The current fact.
    Strong,
    /// What the current fact stands on.
    Ground,
}

/// The tokens by their names in a theme.
pub(super) const TOKENS: [(&str, Token); 14] = [
    ("page", Token::Page),
    ("desk", Token::Desk),
    ("raised", Token::Raised),
    ("overlay", Token::Overlay),
    ("rule", Token::Rule),
    ("match", Token::Match),
    ("ink", Token::Ink),
    ("strong", Token::Strong),
    ("muted", Token::Muted),
    ("faint", Token::Faint),
    ("rubric", Token::Rubric),
    ("rubric-soft", Token::RubricSoft),
    ("aside", Token::Aside),
    ("highlight", Token::Highlight),
];

/// The hues by their names in a theme.
pub(super) const HUES: [(&str, Hue); 6] = [
    ("date", Hue::Date),
    ("money", Hue::Money),
    ("percent", Hue::Percent),
    ("count", Hue::Count),
    ("duration", Hue::Duration),
    ("measure", Hue::Measure),
];

/// The colours of a hue by their names in a theme.
pub(super) const TINTS: [(&str, Tint); 4] = [
    ("kind", Tint::Kind),
    ("text", Tint::Text),
    ("strong", Tint::Strong),
    ("ground", Tint::Ground),
];

/// What bears a name in a theme.
pub(super) fn named<T: Copy>(table: &[(&str, T)], name: &str) -> Option<T> {
    table.iter().find(|(known, _)| *known == name).map(|(_, of)| *of)
}

impl TryFrom<String> for Token {
    type Error = String;

    fn try_from(name: String) -> Result<Self, String> {
        named(&TOKENS, &name).ok_or_else(|| format!("there is no role `{name}`"))
    }
}

impl TryFrom<String> for Hue {
    type Error = String;

    fn try_from(name: String) -> Result<Self, String> {
        named(&HUES, &name).ok_or_else(|| format!("there is no hue `{name}`"))
    }
}

impl TryFrom<String> for Tint {
    type Error = String;

    fn try_from(name: String) -> Result<Self, String> {
        named(&TINTS, &name).ok_or_else(|| format!("there is no colour `{name}` of a hue"))
    }
}

/// The file of a theme.
#[derive(Deserialize, Clone, Debug)]
#[serde(deny_unknown_fields)]
pub(super) struct Palette {
    pub(super) name: String,
    pub(super) ground: Ground,
    pub(super) colours: BTreeMap<Token, Swatch>,
    pub(super) hues: BTreeMap<Hue, BTreeMap<Tint, Swatch>>,
}

/// Whether the page is dark or light.
#[derive(Deserialize, Clone, Copy, PartialEq, Eq, Debug)]
#[serde(rename_all = "lowercase")]
pub enum Ground {
    /// Light letters on dark.
    Dark,
    /// Dark letters on light.
    Light,
}

/// What stands for a colour that a theme does not have: the terminal's own. A test holds the themes
/// that lutrin carries to having them all.
static NONE: Swatch = Swatch::NONE;

impl Palette {
    pub(super) fn token(&self, token: Token) -> &Swatch {
        self.colours.get(&token).unwrap_or(&NONE)
    }

    pub(super) fn hue(&self, hue: Hue, tint: Tint) -> &Swatch {
        self.hues.get(&hue).and_then(|tints| tints.get(&tint)).unwrap_or(&NONE)
    }
}
