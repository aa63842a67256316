//! A theme: what each part of the page and of the panels looks like.

use super::given::{self, Flaw};
use super::palette::{Ground, Palette, Tint};
use super::{Colour, Depth, Hue, Part, Role, Style, Token, Tone};

/// The themes that lutrin carries: name on the command line, and file.
pub const THEMES: [(&str, &str); 2] = [
    ("dark", include_str!(concat!(env!("OUT_DIR"), "/themes/encre.json"))),
    ("light", include_str!(concat!(env!("OUT_DIR"), "/themes/velin.json"))),
];

/// A palette in the depth that the terminal has.
#[derive(Clone, Debug)]
pub struct Theme {
    palette: Palette,
    depth: Depth,
}

/// Where a hue is used.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Shade {
    /// In panels, views and marks.
    Kind,
    /// In the running text.
    Text,
    /// The current fact, on its ground.
    Current,
}

impl Theme {
    /// Reads a theme that lutrin carries, as JSON.
    ///
    /// # Errors
    /// When it is not a theme: the message names the line and what is wrong with it.
    pub fn read(file: &str, depth: Depth) -> Result<Self, String> {
        let palette = serde_json::from_str(file).map_err(|error| error.to_string())?;
        Ok(Self { palette, depth })
    }

    /// The themes that lutrin carries, in the order of [`THEMES`].
    ///
    /// # Errors
    /// Never for the files as they are; a test reads them.
    pub fn carried(depth: Depth) -> Result<Vec<Self>, String> {
        THEMES.iter().map(|(_, file)| Self::read(file, depth)).collect()
    }

    /// Reads a reader's own theme: a file that is laid over the carried theme of its ground. Where it
    /// says no `name`, it bears the one given here.
    ///
    /// # Errors
    /// When it names what there is not or is no TOML: the line and what is wrong there.
    pub fn given(file: &str, name: &str, carried: &[Self]) -> Result<Self, Flaw> {
        let ground = given::ground_of(file);
        let wanted = if ground.as_deref() == Some("light") { Ground::Light } else { Ground::Dark };
        let base = carried.iter().find(|theme| theme.palette.ground == wanted);
        let Some(Self { palette, depth }) = base.or(carried.first()) else {
            return Err(Flaw::nowhere("there is no theme to lay it over"));
        };
        let mut palette = Palette { name: name.to_owned(), ..palette.clone() };
        given::lay_over(&mut palette, file)?;
        Ok(Self { palette, depth: *depth })
    }

    /// Its name.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.palette.name
    }

    /// Whether it is light on dark, or dark on light.
    #[must_use]
    pub fn kind(&self) -> Ground {
        self.palette.ground
    }

    /// How many colours it uses.
    #[must_use]
    pub fn depth(&self) -> Depth {
        self.depth
    }

    /// Letters in the colour of a token; without colours, what stands for it.
    #[must_use]
    pub fn ink(&self, token: Token) -> Style {
        if self.depth == Depth::None {
            return match token {
                Token::Strong | Token::Rubric => Style { bold: true, ..Style::default() },
                Token::Muted | Token::Faint | Token::Rule => {
                    Style { dim: true, ..Style::default() }
                }
                Token::Page
                | Token::Desk
                | Token::Raised
                | Token::Overlay
                | Token::Match
                | Token::Ink
                | Token::RubricSoft
                | Token::Aside
                | Token::Highlight => Style::default(),
            };
        }
        self.palette.token(token).ink(self.depth)
    }

    /// A ground in the colour of a token; the terminal's own with sixteen colours or none.
    #[must_use]
    pub fn ground(&self, token: Token) -> Style {
        Style { ground: self.palette.token(token).colour(self.depth), ..Style::default() }
    }

    /// The true colour of a token, whatever the depth: what the terminal's edges are matched to.
    #[must_use]
    pub fn colour(&self, token: Token) -> Option<Colour> {
        self.palette.token(token).colour(Depth::True)
    }

    /// Facts of a hue.
    #[must_use]
    pub fn hue(&self, hue: Hue, shade: Shade) -> Style {
        let swatch = |tint| self.palette.hue(hue, tint);
        match (shade, self.depth) {
            (Shade::Kind, Depth::None) => Style::default(),
            (Shade::Text, Depth::None) => Style { underline: true, ..Style::default() },
            (Shade::Current, Depth::None) => {
                Style { reverse: true, bold: true, ..Style::default() }
            }
            (Shade::Kind, _) => swatch(Tint::Kind).ink(self.depth),
            (Shade::Text, _) => swatch(Tint::Text).ink(self.depth),
            (Shade::Current, Depth::Sixteen) => {
                Style { reverse: true, bold: true, ..swatch(Tint::Kind).ink(self.depth) }
            }
            (Shade::Current, _) => Style {
                ground: swatch(Tint::Ground).colour(self.depth),
                bold: true,
                ..swatch(Tint::Strong).ink(self.depth)
            },
        }
    }

    /// A match of the search: the current one or another.
    #[must_use]
    pub fn hit(&self, current: bool) -> Style {
        let plain = Style { bold: true, ..Style::default() };
        match (self.depth, current) {
            (Depth::True | Depth::Indexed, true) => Style {
                ink: self.palette.token(Token::Page).colour(self.depth),
                ground: self.palette.token(Token::Rubric).colour(self.depth),
                ..plain
            },
            (Depth::True | Depth::Indexed, false) => {
                self.ink(Token::Strong).over(self.ground(Token::Match))
            }
            (Depth::Sixteen | Depth::None, true) => Style { reverse: true, ..plain },
            (Depth::Sixteen | Depth::None, false) => Style { underline: true, ..plain },
        }
    }

    /// A passage that the reader has highlighted: a ground, below the facts in it; underlined where
    /// there are no grounds.
    #[must_use]
    pub fn highlight(&self) -> Style {
        match self.depth {
            Depth::True | Depth::Indexed => self.ground(Token::Highlight),
            Depth::Sixteen | Depth::None => Style { underline: true, ..Style::default() },
        }
    }

    /// A run of the page.
    #[must_use]
    pub fn role(&self, role: Role) -> Style {
        self.toned(self.part(role.part), role.tone)
    }

    fn part(&self, part: Part) -> Style {
        match part {
            Part::Text | Part::Code => self.ink(Token::Ink),
            Part::Title | Part::AsideTitle | Part::Heading3 => self.ink(Token::Strong).bold(),
            Part::TitleNote | Part::CodeComment | Part::Image | Part::PictureNote => {
                self.ink(Token::Muted).italic()
            }
            Part::Heading2 => self.ink(Token::Rubric).bold(),
            Part::Heading4 | Part::Quote => self.ink(Token::Ink).italic(),
            Part::Hanging | Part::CodeLanguage | Part::Edge | Part::Break => self.ink(Token::Faint),
            Part::QuoteBar | Part::AsideBar => self.ink(Token::RubricSoft),
            Part::Attribution | Part::TaskOpen | Part::Quiet => self.ink(Token::Muted),
            Part::TitleDash | Part::Bullet | Part::TaskDone => self.ink(Token::Rubric),
            Part::TableHead => self.ink(Token::Muted).bold(),
            Part::TableRule => self.ink(Token::Rule),
            Part::CodeKey => self.ink(Token::Strong),
        }
    }

    fn toned(&self, style: Style, tone: Tone) -> Style {
        let mut style = style;
        if tone.contains(Tone::STRONG) {
            style = style.over(self.ink(Token::Strong)).bold();
        }
        if tone.contains(Tone::CODE) {
            style = style.over(self.ground(Token::Desk));
        }
        if tone.contains(Tone::NOTE) {
            style = style.over(self.ink(Token::Rubric));
        }
        style.italic ^= tone.contains(Tone::EMPHASIS);
        style.underline |= tone.contains(Tone::LINK);
        style.struck |= tone.contains(Tone::STRUCK);
        style
    }
}

#[cfg(test)]
mod tests {
    use super::{Colour, Depth, Hue, Shade, THEMES, Theme, Token};

    fn luminance(colour: Colour) -> f64 {
        let Colour::Rgb(r, g, b) = colour else { panic!("a theme is written in true colours") };
        let channel = |value: u8| {
            let share = f64::from(value) / 255.0;
            if share <= 0.03928 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b)
    }

    /// The contrast of WCAG 2.1.
    fn contrast(one: Colour, other: Colour) -> f64 {
        let (one, other) = (luminance(one), luminance(other));
        (one.max(other) + 0.05) / (one.min(other) + 0.05)
    }

    fn themes() -> Vec<Theme> {
        THEMES.iter().map(|(_, file)| Theme::read(file, Depth::True).unwrap()).collect()
    }

    #[test]
    fn the_text_can_be_read_on_every_ground_it_stands_on() {
        for theme in themes() {
            let grounds = [Token::Page, Token::Desk, Token::Raised, Token::Overlay, Token::Aside];
            let grounds = [grounds.as_slice(), &[Token::Highlight]].concat();
            for ground in grounds.into_iter().map(|ground| theme.colour(ground).unwrap()) {
                let of = |token| contrast(theme.colour(token).unwrap(), ground);
                assert!(of(Token::Ink) >= 7.0, "{}: body {}", theme.name(), of(Token::Ink));
                for token in [Token::Strong, Token::Muted, Token::Rubric] {
                    assert!(of(token) >= 4.5, "{}: {token:?} {}", theme.name(), of(token));
                }
            }
        }
    }

    #[test]
    fn every_fact_can_be_read_in_the_text_and_on_its_ground() {
        for theme in themes() {
            let page = theme.colour(Token::Page).unwrap();
            let highlight = theme.colour(Token::Highlight).unwrap();
            for hue in Hue::ALL {
                let text = theme.hue(hue, Shade::Text).ink.unwrap();
                assert!(contrast(text, page) >= 7.0, "{}: {hue:?}", theme.name());
                let lit = contrast(text, highlight);
                assert!(lit >= 4.5, "{}: {hue:?} {lit}", theme.name());
                let current = theme.hue(hue, Shade::Current);
                let on_its_ground = contrast(current.ink.unwrap(), current.ground.unwrap());
                assert!(on_its_ground >= 4.5, "{}: {hue:?}", theme.name());
            }
        }
    }

    #[test]
    fn without_colours_only_attributes_are_left() {
        for (_, file) in THEMES {
            let theme = Theme::read(file, Depth::None).unwrap();
            let current = theme.hue(Hue::Money, Shade::Current);
            assert!(current.ink.is_none() && current.ground.is_none() && current.reverse);
        }
    }
}
