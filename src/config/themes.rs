//! The themes there are: those that lutrin carries, and the reader's own.

use std::fs;
use std::path::{Path, PathBuf};

use crate::style::{Depth, Flaw, THEMES, Theme};

/// The themes there are, and what is wrong with those that could not be read.
#[derive(Clone, Debug)]
pub struct Shelf {
    /// The themes: those that lutrin carries, then the reader's own by their names.
    pub themes: Vec<Theme>,
    /// What each is called on the command line.
    names: Vec<String>,
    /// What is wrong with those that could not be read.
    pub complaints: Vec<Complaint>,
}

/// What is wrong with a file.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Complaint {
    /// The file.
    pub path: PathBuf,
    /// What is wrong with it.
    pub flaw: Flaw,
}

impl Shelf {
    /// Reads the themes that lutrin carries and those in a folder. One that is called as a carried
    /// one stands in its place.
    ///
    /// # Errors
    /// Never for the carried ones as they are; a test reads them.
    pub fn read(folder: Option<&Path>, depth: Depth) -> Result<Self, String> {
        let themes = Theme::carried(depth)?;
        let names = THEMES.map(|(name, _)| name.to_owned()).to_vec();
        let carried = themes.clone();
        let mut shelf = Self { themes, names, complaints: Vec::new() };
        for path in folder.map(|folder| files(&folder.join("themes"))).unwrap_or_default() {
            match read(&path, &carried) {
                Ok(theme) => shelf.put(name_of(&path), theme),
                Err(flaw) => shelf.complaints.push(Complaint { path, flaw }),
            }
        }
        Ok(shelf)
    }

    fn put(&mut self, name: String, theme: Theme) {
        if let Some(carried) = self.position(&name).and_then(|at| self.themes.get_mut(at)) {
            *carried = theme;
        } else {
            self.names.push(name);
            self.themes.push(theme);
        }
    }

    /// What each is called on the command line.
    #[must_use]
    pub fn names(&self) -> &[String] {
        &self.names
    }

    /// Where a theme stands, by its name on the command line.
    #[must_use]
    pub fn position(&self, name: &str) -> Option<usize> {
        self.names.iter().position(|known| known == name)
    }

    /// Where the theme of this name stands.
    ///
    /// # Errors
    /// When there is none or it cannot be read: what is wrong, and what there is.
    pub fn find(&self, name: &str) -> anyhow::Result<usize> {
        let broken = self.complaints.iter().find(|complaint| name_of(&complaint.path) == name);
        match (broken, self.position(name)) {
            (Some(Complaint { path, flaw }), _) => {
                Err(anyhow::anyhow!("cannot use the theme `{}`: {flaw}", path.display()))
            }
            (None, Some(at)) => Ok(at),
            (None, None) => {
                let names = self.names.join(", ");
                Err(anyhow::anyhow!("there is no theme `{name}`\nhint: there are {names}"))
            }
        }
    }
}

fn read(path: &Path, carried: &[Theme]) -> Result<Theme, Flaw> {
    let text = fs::read_to_string(path).map_err(|error| Flaw::nowhere(&error.to_string()))?;
    Theme::given(&text, &name_of(path), carried)
}

fn name_of(path: &Path) -> String {
    path.file_stem().unwrap_or_default().to_string_lossy().into_owned()
}

/// The TOML files of a folder in the order of their names; none where it cannot be read.
fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let is_toml = |path: &PathBuf| path.extension().is_some_and(|extension| extension == "toml");
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.path()).filter(is_toml).collect();
    files.sort();
    files
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use super::Shelf;
    use crate::style::{Colour, Depth, Ground, Hue, Shade, Theme, Token};

    /// The themes there are beside files of these names and contents.
    fn shelf(files: &[(&str, &str)]) -> Shelf {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("themes")).unwrap();
        for (name, text) in files {
            fs::write(folder.path().join("themes").join(name), text).unwrap();
        }
        Shelf::read(Some(folder.path()), Depth::True).unwrap()
    }

    /// What is said of a file with this content.
    fn complaint(text: &str) -> String {
        let shelf = shelf(&[("mine.toml", text)]);
        assert_eq!(shelf.themes.len(), 2, "{text}");
        let said = shelf.complaints.first().map(|complaint| complaint.flaw.to_string());
        said.unwrap().lines().next().unwrap().to_owned()
    }

    #[test]
    fn a_theme_names_only_what_it_changes() {
        let text = "ground = 'light'\n[colours]\nink = '#102030'\n[hues.date]\n\
            text = { hex = '#203040', index = 17, sixteen = 'blue bold' }\n";
        let shelf = shelf(&[("pale.toml", text), ("notes.txt", "no theme")]);
        assert!(shelf.complaints.is_empty());
        let [_, light, pale] = shelf.themes.as_slice() else { panic!("three themes") };
        assert_eq!((pale.name(), pale.kind()), ("pale", Ground::Light));
        assert_eq!(pale.colour(Token::Ink), Some(Colour::Rgb(0x10, 0x20, 0x30)));
        assert_eq!(pale.colour(Token::Page), light.colour(Token::Page));
        let ink = |theme: &Theme, shade| theme.hue(Hue::Date, shade).ink;
        assert_eq!(ink(pale, Shade::Text), Some(Colour::Rgb(0x20, 0x30, 0x40)));
        assert_eq!(ink(pale, Shade::Kind), ink(light, Shade::Kind));
        assert_eq!(shelf.find("pale").unwrap(), 2);
    }

    #[test]
    fn a_theme_called_as_a_carried_one_stands_in_its_place() {
        let shelf = shelf(&[("dark.toml", "name = 'Nuit'\n[colours]\npage = '#000000'\n")]);
        let names: Vec<&str> = shelf.themes.iter().map(Theme::name).collect();
        assert_eq!(names, ["Nuit", "Vélin"]);
    }

    #[test]
    fn what_is_wrong_is_told_by_its_line_and_its_name() {
        assert_eq!(
            complaint("[colours]\nink = '#102030'\ninkk = '#000000'\nzz = 1"),
            "line 3: there is no role `colours.inkk`"
        );
        assert_eq!(complaint("[colours]\n\nink = 'red'"), "line 3: `red` is no colour");
        assert_eq!(complaint("[colours]\nink = { hex = '#12' }"), "line 2: `#12` is no colour");
        assert_eq!(complaint("[colours]\nink = { index = 300 }"), "line 2: `300` is no colour");
        assert_eq!(complaint("[colours]\nink = { rgb = 1 }"), "line 2: there is no role `rgb`");
        assert_eq!(complaint("[hues.dates]"), "line 1: there is no role `hues.dates`");
        assert_eq!(
            complaint("[hues.date]\nshine = '#000000'"),
            "line 2: there is no role `hues.date.shine`"
        );
        assert_eq!(complaint("ground = 'dusk'"), "line 1: `dusk` is no ground");
        assert_eq!(complaint("colors = {}"), "line 1: there is no role `colors`");
        assert!(complaint("[colours]\nink = \n").starts_with("line 2: "));
    }

    #[test]
    fn a_theme_that_is_not_there_or_is_broken_is_refused_by_name() {
        let shelf = shelf(&[("bad.toml", "[colours]\nink = 'x'"), ("good.toml", "")]);
        let refused = |name| shelf.find(name).unwrap_err().to_string();
        assert_eq!(refused("none"), "there is no theme `none`\nhint: there are dark, light, good");
        assert!(refused("bad").contains("bad.toml`: line 2: `x` is no colour"));
    }

    #[test]
    fn without_a_folder_there_are_the_carried_themes() {
        let none = Shelf::read(None, Depth::True).unwrap();
        assert_eq!(none.themes.len(), 2);
        let nowhere = Shelf::read(Some(Path::new("/nowhere/at/all")), Depth::True).unwrap();
        assert!(nowhere.complaints.is_empty() && nowhere.themes.len() == 2);
    }
}
