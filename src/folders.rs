//! Where each system has programs keep their files.
//!
//! The variables come from the caller, so that nothing here knows the world.

use std::ffi::OsString;
use std::path::PathBuf;

/// A system, as far as its folders go.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum System {
    /// Linux, the BSDs and their like: the XDG Base Directory Specification.
    Xdg,
    /// macOS; who sets the variables of XDG there means them.
    Mac,
    /// Windows.
    Windows,
}

impl System {
    /// The system that this program was built for.
    #[must_use]
    pub const fn here() -> Self {
        if cfg!(target_os = "macos") {
            Self::Mac
        } else if cfg!(windows) {
            Self::Windows
        } else {
            Self::Xdg
        }
    }

    /// The folder of the reader's own files: configuration, keys, themes.
    #[must_use]
    pub fn config(self, variable: impl Fn(&str) -> Option<OsString>) -> Option<PathBuf> {
        let places = match self {
            Self::Xdg => [("XDG_CONFIG_HOME", "lutrin"), ("HOME", ".config/lutrin")],
            Self::Mac => {
                [("XDG_CONFIG_HOME", "lutrin"), ("HOME", "Library/Application Support/lutrin")]
            }
            Self::Windows => [("APPDATA", "lutrin"), ("USERPROFILE", "AppData\\Roaming\\lutrin")],
        };
        first(&places, variable)
    }

    /// The folder of what lutrin remembers by itself.
    #[must_use]
    pub fn state(self, variable: impl Fn(&str) -> Option<OsString>) -> Option<PathBuf> {
        let places = match self {
            Self::Xdg => [("XDG_STATE_HOME", "lutrin"), ("HOME", ".local/state/lutrin")],
            Self::Mac => {
                [("XDG_STATE_HOME", "lutrin"), ("HOME", "Library/Application Support/lutrin/state")]
            }
            Self::Windows => {
                [("LOCALAPPDATA", "lutrin"), ("USERPROFILE", "AppData\\Local\\lutrin")]
            }
        };
        first(&places, variable)
    }
}

/// The first place whose variable holds an absolute path: what is relative means nothing (XDG).
fn first(places: &[(&str, &str)], variable: impl Fn(&str) -> Option<OsString>) -> Option<PathBuf> {
    let folder = |(name, within): &(&str, &str)| {
        let folder = variable(name).map(PathBuf::from).filter(|folder| folder.is_absolute());
        folder.map(|folder| folder.join(within))
    };
    places.iter().find_map(folder)
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use super::System;

    fn check(system: System, set: &[(&str, &str)], config: &str, state: &str) {
        let variable = |name: &str| {
            set.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value).into())
        };
        assert_eq!(system.config(variable), Some(PathBuf::from(config)));
        assert_eq!(system.state(variable), Some(PathBuf::from(state)));
    }

    #[test]
    fn each_system_has_its_own_folders() {
        let home = [("HOME", "/h")];
        check(System::Xdg, &home, "/h/.config/lutrin", "/h/.local/state/lutrin");
        let library = "/h/Library/Application Support/lutrin";
        check(System::Mac, &home, library, &format!("{library}/state"));
        let windows = [("APPDATA", "/r"), ("LOCALAPPDATA", "/l")];
        check(System::Windows, &windows, "/r/lutrin", "/l/lutrin");
    }

    #[test]
    fn what_is_said_goes_before_home_unless_it_is_relative() {
        let said = [("HOME", "/h"), ("XDG_CONFIG_HOME", "/c"), ("XDG_STATE_HOME", "s")];
        check(System::Xdg, &said, "/c/lutrin", "/h/.local/state/lutrin");
        assert_eq!(System::Xdg.state(|_| None), None);
    }
}
