//! A key, and how it is written.

use std::fmt;

/// A key as the terminal reports it.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Key {
    /// Which key.
    pub code: Code,
    /// With Control held.
    pub control: bool,
    /// With Alt held.
    pub alt: bool,
}

/// Which key. A letter bears its case, so Shift is not told apart from it.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Code {
    /// A character.
    Char(char),
    /// Up.
    Up,
    /// Down.
    Down,
    /// Left.
    Left,
    /// Right.
    Right,
    /// Home.
    Home,
    /// End.
    End,
    /// Page up.
    PageUp,
    /// Page down.
    PageDown,
    /// Tab.
    Tab,
    /// Tab with Shift held.
    BackTab,
    /// Enter.
    Enter,
    /// Escape.
    Escape,
    /// Backspace.
    Backspace,
    /// Delete.
    Delete,
}

/// The names of the keys that are no character.
const NAMES: [(&str, Code); 16] = [
    ("Space", Code::Char(' ')),
    ("Up", Code::Up),
    ("Down", Code::Down),
    ("Left", Code::Left),
    ("Right", Code::Right),
    ("Home", Code::Home),
    ("End", Code::End),
    ("PgUp", Code::PageUp),
    ("PgDn", Code::PageDown),
    ("Tab", Code::Tab),
    ("S-Tab", Code::BackTab),
    ("Enter", Code::Enter),
    ("Esc", Code::Escape),
    ("Backspace", Code::Backspace),
    ("Del", Code::Delete),
    ("Delete", Code::Delete),
];

impl Key {
    /// A key without Control or Alt.
    #[must_use]
    pub const fn plain(code: Code) -> Self {
        Self { code, control: false, alt: false }
    }

    /// The character it types, if it types one.
    #[must_use]
    pub fn typed(self) -> Option<char> {
        match self.code {
            Code::Char(c) if !self.control && !self.alt => Some(c),
            Code::Char(_)
            | Code::Up
            | Code::Down
            | Code::Left
            | Code::Right
            | Code::Home
            | Code::End
            | Code::PageUp
            | Code::PageDown
            | Code::Tab
            | Code::BackTab
            | Code::Enter
            | Code::Escape
            | Code::Backspace
            | Code::Delete => None,
        }
    }

    /// Reads a key as it is written: `j`, `C-d`, `A-r`, `PgDn`.
    #[must_use]
    pub fn read(spelling: &str) -> Option<Self> {
        let (alt, rest) = strip(spelling, "A-");
        let (control, name) = strip(rest, "C-");
        let named = NAMES.iter().find(|(known, _)| *known == name).map(|(_, code)| *code);
        let mut letters = name.chars();
        let single = letters.next().filter(|_| letters.next().is_none()).map(Code::Char);
        named.or(single).map(|code| Self { code, control, alt })
    }
}

fn strip<'a>(spelling: &'a str, prefix: &str) -> (bool, &'a str) {
    spelling.strip_prefix(prefix).map_or((false, spelling), |rest| (true, rest))
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.alt {
            f.write_str("A-")?;
        }
        if self.control {
            f.write_str("C-")?;
        }
        match NAMES.iter().find(|(_, code)| *code == self.code) {
            Some((name, _)) => f.write_str(name),
            None => self.typed_or_nothing(f),
        }
    }
}

impl Key {
    fn typed_or_nothing(self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match Self::plain(self.code).typed() {
            Some(c) => write!(f, "{c}"),
            None => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Code, Key};

    #[test]
    fn a_key_is_written_as_it_is_read() {
        for spelling in ["j", "J", "]", "C-d", "A-r", "A-C-x", "PgDn", "S-Tab", "Space", "é"] {
            assert_eq!(Key::read(spelling).map(|key| key.to_string()), Some(spelling.to_owned()));
        }
    }

    #[test]
    fn what_is_no_key_is_none() {
        assert_eq!(Key::read(""), None);
        assert_eq!(Key::read("Foo"), None);
        assert_eq!(Key::read("-"), Some(Key::plain(Code::Char('-'))));
    }
}
