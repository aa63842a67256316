//! One colour in every depth that a terminal may have.

use serde::Deserialize;

use super::{Colour, Depth, Style};

/// One colour in every depth.
#[derive(Deserialize, Clone, Debug)]
#[serde(deny_unknown_fields)]
pub(super) struct Swatch {
    hex: String,
    index: Option<u8>,
    sixteen: String,
}

impl Swatch {
    /// The terminal's own colour.
    pub(super) const NONE: Self = Self { hex: String::new(), index: None, sixteen: String::new() };

    /// The same in another true colour, with the nearest of 256.
    pub(super) fn with_hex(self, text: &str) -> Option<Self> {
        let Some(Colour::Rgb(r, g, b)) = hex(text) else { return None };
        Some(Self { hex: text.to_owned(), index: Some(nearest([r, g, b])), ..self })
    }

    /// The same in another of 256.
    pub(super) fn with_index(self, index: u8) -> Self {
        Self { index: Some(index), ..self }
    }

    /// The same in another of sixteen.
    pub(super) fn with_sixteen(self, text: &str) -> Option<Self> {
        let is_known = |word: &str| {
            let name = word.strip_prefix("bright-").unwrap_or(word);
            matches!(word, "bold" | "underline") || NAMES.contains(&name)
        };
        let sixteen = text.to_owned();
        text.split_whitespace().all(is_known).then_some(Self { sixteen, ..self })
    }

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
            Depth::Indexed => self.index.map(Colour::Indexed),
            Depth::Sixteen | Depth::None => None,
        }
    }
}

fn hex(text: &str) -> Option<Colour> {
    let is_hex = |digits: &&str| digits.len() == 6 && !digits.starts_with('+');
    let digits = text.strip_prefix('#').filter(is_hex)?;
    let number = u32::from_str_radix(digits, 16).ok()?;
    let [_, r, g, b] = number.to_be_bytes();
    Some(Colour::Rgb(r, g, b))
}

/// The levels of each channel in the cube of 256 colours.
const LEVELS: [u8; 6] = [0, 95, 135, 175, 215, 255];

/// The nearest of 256 colours, among those that every terminal shows alike: the cube and the greys.
fn nearest(colour: [u8; 3]) -> u8 {
    let level = |at: u8| LEVELS.get(usize::from(at)).copied().unwrap_or_default();
    let cube = |at: u8| [level(at / 36), level(at / 6 % 6), level(at % 6)];
    let cube = (0..216).map(|at| (16 + at, cube(at)));
    let greys = (0..24).map(|at| (232 + at, [8 + 10 * at; 3]));
    let distance = |other: [u8; 3]| -> u32 {
        colour.iter().zip(other).map(|(one, other)| u32::from(one.abs_diff(other)).pow(2)).sum()
    };
    let best = cube.chain(greys).min_by_key(|(_, other)| distance(*other));
    best.map_or(0, |(index, _)| index)
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
    use super::{Colour, Swatch, nearest, sixteen};

    #[test]
    fn sixteen_colours_are_words() {
        let style = sixteen("bright-magenta underline");
        assert_eq!((style.ink, style.underline), (Some(Colour::Ansi(13)), true));
        assert!(sixteen("bold").ink.is_none());
    }

    #[test]
    fn a_colour_is_six_digits_and_has_its_nearest_of_256() {
        assert_eq!(nearest([0, 0, 0]), 16);
        assert_eq!(nearest([255, 255, 255]), 231);
        assert_eq!(nearest([26, 27, 31]), 234);
        assert_eq!(nearest([255, 95, 0]), 202);
        for wrong in ["", "#", "#fff", "e8876f", "#e8876", "#e8876ff", "#g8876f", "#+8876f", "red"]
        {
            assert!(Swatch::NONE.with_hex(wrong).is_none(), "{wrong}");
        }
        assert!(Swatch::NONE.with_sixteen("bright-red bold").is_some());
        assert!(Swatch::NONE.with_sixteen("crimson").is_none());
    }
}
