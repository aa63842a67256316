//! `config.toml`: what the reader wants without saying it every time.
//!
//! It is read by hand, and not into a structure, so that every line that is right is used and the
//! first that is wrong is named.

use std::fs;
use std::path::Path;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::app::{MEASURES, Mistake, Slip, like};
use crate::pictures::Way;

/// The name of the file.
const FILE: &str = "config.toml";

/// A commented file that changes nothing.
pub const DEFAULT: &str = include_str!("../../assets/config.toml");

/// The names of the settings.
const NAMES: [&str; 7] = ["theme", "measure", "hyphenate", "justify", "lang", "mouse", "images"];

/// What the reader wants without saying it every time.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Settings {
    /// The name of a theme, after the line that names it.
    pub theme: Option<(usize, String)>,
    /// The columns of text.
    pub measure: Option<u16>,
    /// Whether words are parted at the ends of lines.
    pub hyphenate: Option<bool>,
    /// Whether the lines of paragraphs end at the measure.
    pub justify: Option<bool>,
    /// The language of the interface.
    pub lang: Option<String>,
    /// Whether the mouse is taken.
    pub mouse: Option<bool>,
    /// How pictures are shown.
    pub images: Option<Images>,
}

/// How pictures are shown.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Images {
    /// Where the terminal can show them.
    Auto,
    /// In this way.
    In(Way),
    /// Not at all.
    Off,
}

impl Settings {
    /// Reads the file of a folder, with what is wrong with it; where there is none, nothing is set.
    #[must_use]
    pub fn load(folder: Option<&Path>) -> (Self, Vec<Slip>) {
        let text = folder.and_then(|folder| fs::read_to_string(folder.join(FILE)).ok());
        text.map(|text| Self::read(&text)).unwrap_or_default()
    }

    /// Reads a file's text, with what is wrong with it.
    #[must_use]
    pub fn read(text: &str) -> (Self, Vec<Slip>) {
        let mut settings = Self::default();
        let table = match DeTable::parse(text) {
            Ok(table) => table,
            Err(error) => {
                let mistake = Mistake::File(error.message().to_owned());
                let at = error.span().map_or(0, |span| span.start);
                return (settings, vec![Slip::at(FILE, text, at, mistake)]);
            }
        };
        let mut slips = Vec::new();
        for (key, value) in table.get_ref() {
            let (name, at) = (key.get_ref().as_ref(), key.span().start);
            let slip = |mistake| Slip::at(FILE, text, at, mistake);
            let line = Slip::line(text, at);
            slips.extend(settings.set(line, name, value).err().map(slip));
        }
        // A table is kept in the order of its keys.
        slips.sort_by_key(|slip| slip.line);
        (settings, slips)
    }

    fn set(
        &mut self,
        line: usize,
        name: &str,
        value: &Spanned<DeValue<'_>>,
    ) -> Result<(), Mistake> {
        let value = value.get_ref();
        let wrong = |values: &str| Mistake::Value(name.to_owned(), values.to_owned());
        let truth = || value.as_bool().ok_or_else(|| wrong("true, false"));
        let text = || value.as_str().map(str::to_owned);
        match name {
            "theme" => {
                let theme = text().ok_or_else(|| wrong("\"dark\", \"light\", …"))?;
                self.theme = Some((line, theme));
            }
            "measure" => {
                let columns = measure(value).ok_or_else(|| wrong("44 … 80"))?;
                self.measure = Some(columns);
            }
            "hyphenate" => self.hyphenate = Some(truth()?),
            "justify" => self.justify = Some(truth()?),
            "lang" => {
                let code = text().filter(|code| matches!(code.as_str(), "fr" | "en"));
                self.lang = Some(code.ok_or_else(|| wrong("\"fr\", \"en\""))?);
            }
            "mouse" => self.mouse = Some(truth()?),
            "images" => {
                let images = images(value);
                self.images = Some(images.ok_or_else(|| wrong("\"auto\", \"blocks\", …, false"))?);
            }
            _ => return Err(Mistake::Setting(name.to_owned(), like(name, NAMES))),
        }
        Ok(())
    }
}

fn measure(value: &DeValue<'_>) -> Option<u16> {
    let columns = value.as_integer()?.as_str().parse().ok()?;
    MEASURES.contains(&columns).then_some(columns)
}

fn images(value: &DeValue<'_>) -> Option<Images> {
    if value.as_bool() == Some(false) {
        return Some(Images::Off);
    }
    Some(match value.as_str()? {
        "auto" => Images::Auto,
        "blocks" => Images::In(Way::Blocks),
        "kitty" => Images::In(Way::Kitty),
        "iterm" => Images::In(Way::Iterm),
        "sixel" => Images::In(Way::Sixel),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::{DEFAULT, Settings};

    /// What is said of a file with this content, the first line of each.
    fn said(text: &str) -> Vec<String> {
        let (_, slips) = Settings::read(text);
        slips.iter().map(|slip| slip.to_string().lines().next().unwrap().to_owned()).collect()
    }

    #[test]
    fn the_default_changes_nothing_and_each_of_its_lines_can_be_used() {
        assert_eq!(Settings::read(DEFAULT), (Settings::default(), Vec::new()));
        let lines = DEFAULT.lines().map(|line| line.strip_prefix("# ").unwrap_or(line));
        let lines = lines.filter(|line| line.contains(" = "));
        let (settings, slips) = Settings::read(&lines.collect::<Vec<_>>().join("\n"));
        assert_eq!(slips, []);
        assert!(settings.theme.is_some() && settings.measure.is_some() && settings.lang.is_some());
        assert!(settings.hyphenate.is_some() && settings.justify.is_some());
        assert!(settings.mouse.is_some() && settings.images.is_some());
    }

    #[test]
    fn what_is_wrong_is_named_by_its_line_and_the_rest_is_used() {
        let text = "measure = 90\nthem = \"night\"\njustify = true\nmouse = 1\nlang = \"es\"\nimages = true";
        assert_eq!(
            said(text),
            [
                "`config.toml`, line 1: `measure` cannot have this value",
                "`config.toml`, line 2: there is no setting `them`",
                "`config.toml`, line 4: `mouse` cannot have this value",
                "`config.toml`, line 5: `lang` cannot have this value",
                "`config.toml`, line 6: `images` cannot have this value",
            ]
        );
        let (settings, slips) = Settings::read(text);
        assert_eq!(settings, Settings { justify: Some(true), ..Settings::default() });
        assert!(slips[1].to_string().ends_with("hint: did you mean `theme`?"));
    }

    #[test]
    fn what_is_no_toml_is_named_by_its_line() {
        let said = said("justify = true\nmeasure = \n");
        assert!(said[0].starts_with("`config.toml`, line 2: "), "{said:?}");
    }
}
