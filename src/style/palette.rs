//! The colours of a theme, as its file names them.

use serde::Deserialize;

use super::{Colour, Style};

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
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
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
}

/// The six hues that the twelve kinds of facts share.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
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

/// One colour in every depth.
#[derive(Deserialize, Clone, Debug)]
#[serde(deny_unknown_fields)]
pub(super) struct Swatch {
    hex: String,
    index: u8,
    sixteen: String,
}

/// The four colours of a hue.
#[derive(Deserialize, Clone, Debug)]
#[serde(deny_unknown_fields)]
pub(super) struct HueSwatches {
    pub(super) kind: Swatch,
    pub(super) text: Swatch,
    pub(super) strong: Swatch,
    pub(super) ground: Swatch,
}

/// The file of a theme.
#[derive(Deserialize, Clone, Debug)]
#[serde(deny_unknown_fields)]
pub(super) struct Palette {
    pub(super) name: String,
    pub(super) ground: Ground,
    colours: Colours,
    hues: Hues,
}

/// Whether the page is dark or light.
#[derive(Deserialize, Clone, Copy, PartialEq, Eq, Debug)]
#[serde(rename_all = "lowercase")]
pub(super) enum Ground {
    Dark,
    Light,
}

#[derive(Deserialize, Clone, Debug)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct Colours {
    page: Swatch,
    desk: Swatch,
    raised: Swatch,
    overlay: Swatch,
    rule: Swatch,
    r#match: Swatch,
    ink: Swatch,
    strong: Swatch,
    muted: Swatch,
    faint: Swatch,
    rubric: Swatch,
    rubric_soft: Swatch,
    aside: Swatch,
}

#[derive(Deserialize, Clone, Debug)]
#[serde(deny_unknown_fields)]
struct Hues {
    date: HueSwatches,
    money: HueSwatches,
    percent: HueSwatches,
    count: HueSwatches,
    duration: HueSwatches,
    measure: HueSwatches,
}

impl Palette {
    pub(super) fn token(&self, token: Token) -> &Swatch {
        let colours = &self.colours;
        match token {
            Token::Page => &colours.page,
            Token::Desk => &colours.desk,
            Token::Raised => &colours.raised,
            Token::Overlay => &colours.overlay,
            Token::Rule => &colours.rule,
            Token::Match => &colours.r#match,
            Token::Ink => &colours.ink,
            Token::Strong => &colours.strong,
            Token::Muted => &colours.muted,
            Token::Faint => &colours.faint,
            Token::Rubric => &colours.rubric,
            Token::RubricSoft => &colours.rubric_soft,
            Token::Aside => &colours.aside,
        }
    }

    pub(super) fn hue(&self, hue: Hue) -> &HueSwatches {
        let hues = &self.hues;
        match hue {
            Hue::Date => &hues.date,
            Hue::Money => &hues.money,
            Hue::Percent => &hues.percent,
            Hue::Count => &hues.count,
            Hue::Duration => &hues.duration,
            Hue::Measure => &hues.measure,
        }
    }
}

impl Swatch {
    /// Letters in this colour.
    pub(super) fn ink(&self, depth: Depth) -> Style {
        match depth {
            Depth::True | Depth::Indexed => Style { ink: self.colour(depth), ..Style::default() },
            Depth::Sixteen => sixteen(&self.sixteen),
            Depth::None => Style::default(),
        }
    }

    /// The colour itself, where the depth has more than sixteen.
    pub(super) fn colour(&self, depth: Depth) -> Option<Colour> {
        match depth {
            Depth::True => hex(&self.hex),
            Depth::Indexed => Some(Colour::Indexed(self.index)),
            Depth::Sixteen | Depth::None => None,
        }
    }
}

fn hex(text: &str) -> Option<Colour> {
    let number = u32::from_str_radix(text.strip_prefix('#')?, 16).ok()?;
    let [_, r, g, b] = number.to_be_bytes();
    Some(Colour::Rgb(r, g, b))
}

const NAMES: [&str; 8] = ["black", "red", "green", "yellow", "blue", "magenta", "cyan", "white"];

/// Words such as `red bold`, `bright-blue`, `underline`.
fn sixteen(words: &str) -> Style {
    let mut style = Style::default();
    for word in words.split_whitespace() {
        let (bright, name) = word.strip_prefix("bright-").map_or((0, word), |name| (8, name));
        match word {
            "bold" => style.bold = true,
            "underline" => style.underline = true,
            _ => {
                let number = NAMES.iter().position(|known| *known == name);
                let number = number.and_then(|number| u8::try_from(number).ok());
                style.ink = number.map(|number| Colour::Ansi(number + bright));
            }
        }
    }
    style
}

#[cfg(test)]
mod tests {
    use super::{Colour, sixteen};

    #[test]
    fn sixteen_colours_are_words() {
        let style = sixteen("bright-magenta underline");
        assert_eq!((style.ink, style.underline), (Some(Colour::Ansi(13)), true));
        assert!(sixteen("bold").ink.is_none());
    }
}
