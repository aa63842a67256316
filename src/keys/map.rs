//! The table of keys.

use std::collections::HashMap;
use std::fmt;

use serde::Deserialize;

use crate::app::{Action, App, COMMANDS, Command};

use super::Key;

/// The keys that lutrin carries.
const CARRIED: &str = include_str!(concat!(env!("OUT_DIR"), "/keys.json"));

/// What the keys go to.
#[derive(Deserialize, Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[serde(rename_all = "lowercase")]
pub enum Mode {
    /// The text and the panels.
    Read,
    /// Something is being typed.
    Prompt,
    /// A card lies over everything, and what is typed goes into it.
    Card,
    /// One letter is waited for.
    Letter,
    /// The form to write facts in is asked for.
    Export,
    /// A passage is about to be highlighted.
    Passage,
    /// Its note is being typed.
    Note,
}

impl Mode {
    /// What the keys go to now.
    #[must_use]
    pub fn of(app: &App) -> Self {
        if let Some(draft) = app.draft() {
            if draft.note.is_some() { Self::Note } else { Self::Passage }
        } else if app.asks_form() {
            Self::Export
        } else if app.awaited().is_some() {
            Self::Letter
        } else if app.card().is_some() {
            Self::Card
        } else if app.prompt().is_some() {
            Self::Prompt
        } else {
            Self::Read
        }
    }

    /// Whether a letter that is bound to nothing is typed.
    #[must_use]
    pub fn takes_letters(self) -> bool {
        match self {
            Self::Prompt | Self::Card | Self::Letter | Self::Note => true,
            Self::Read | Self::Export | Self::Passage => false,
        }
    }
}

impl fmt::Display for Mode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Read => "read",
            Self::Prompt => "prompt",
            Self::Card => "card",
            Self::Letter => "letter",
            Self::Export => "export",
            Self::Passage => "passage",
            Self::Note => "note",
        })
    }
}

/// Keys that belong together, under one title in the help.
#[derive(Clone, Debug)]
pub struct Group {
    /// Its name: the title is a message of that name.
    pub name: String,
    /// The modes its keys work in.
    pub modes: Vec<Mode>,
    /// Its keys, in the order of the file.
    pub bindings: Vec<Binding>,
}

/// The keys of one command.
#[derive(Clone, Debug)]
pub struct Binding {
    /// The keys, the first one the most usual.
    pub keys: Vec<Key>,
    /// The name of the command: its explanation is a message of that name.
    pub name: String,
    /// The command.
    pub command: Command,
}

/// Which command a key gives in which mode.
#[derive(Clone, Debug)]
pub struct KeyMap {
    pub(super) groups: Vec<Group>,
    commands: HashMap<(Mode, Key), Command>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    group: Vec<FileGroup>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FileGroup {
    name: String,
    modes: Vec<Mode>,
    keys: Vec<(String, String)>,
}

impl KeyMap {
    /// The keys that lutrin carries.
    ///
    /// # Errors
    /// Never for the file as it is; a test reads it.
    pub fn carried() -> Result<Self, String> {
        Self::read(CARRIED)
    }

    /// Reads a key file, as JSON.
    ///
    /// # Errors
    /// When it is not one, names a command that does not exist or a key that cannot be written so:
    /// the message names it.
    pub fn read(file: &str) -> Result<Self, String> {
        let file: File = serde_json::from_str(file).map_err(|error| error.to_string())?;
        let mut map = Self { groups: Vec::new(), commands: HashMap::new() };
        for group in file.group {
            let bindings = group.keys.iter().map(|(keys, name)| binding(keys, name));
            let bindings = bindings.collect::<Result<_, _>>()?;
            map.groups.push(Group { name: group.name, modes: group.modes, bindings });
        }
        map.index();
        Ok(map)
    }

    /// Notes which command each key gives; where there are two, that of the fewest modes.
    pub(super) fn index(&mut self) {
        self.commands.clear();
        let count = |group: &Group| {
            group.modes.len()
                * group.bindings.iter().map(|binding| binding.keys.len()).sum::<usize>()
        };
        self.commands.reserve(self.groups.iter().map(count).sum());
        let mut groups: Vec<&Group> = self.groups.iter().collect();
        groups.sort_by_key(|group| std::cmp::Reverse(group.modes.len()));
        for (group, binding) in groups.iter().flat_map(|g| g.bindings.iter().map(move |b| (g, b))) {
            for mode in &group.modes {
                let keys = binding.keys.iter().map(|key| ((*mode, *key), binding.command));
                self.commands.extend(keys);
            }
        }
    }

    /// The command of a key.
    #[must_use]
    pub fn command(&self, mode: Mode, key: Key) -> Option<Command> {
        self.commands.get(&(mode, key)).copied()
    }

    /// What a key does now: a command, a letter or a digit.
    #[must_use]
    pub fn action(&self, app: &App, key: Key) -> Option<Action> {
        let mode = Mode::of(app);
        let (command, typed) = (self.command(mode, key), key.typed());
        let digit = typed.and_then(|letter| letter.to_digit(10)).filter(|_| mode == Mode::Read);
        if let Some(digit) = digit.and_then(|digit| u8::try_from(digit).ok()) {
            return Some(Action::Digit(digit, command));
        }
        let letter = typed.filter(|_| mode.takes_letters()).map(Action::Type);
        command.map(Action::Do).or(letter)
    }

    /// The groups, in the order of the file.
    #[must_use]
    pub fn groups(&self) -> &[Group] {
        &self.groups
    }

    /// The first key of a command in a mode.
    #[must_use]
    pub fn key_of(&self, mode: Mode, command: Command) -> Option<Key> {
        let groups = self.groups.iter().filter(|group| group.modes.contains(&mode));
        let bindings = groups.flat_map(|group| &group.bindings);
        let mut found = bindings.filter(|binding| binding.command == command);
        found.next().and_then(|binding| binding.keys.first()).copied()
    }
}

/// As a key file, which gives the same keys again.
impl fmt::Display for KeyMap {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, group) in self.groups.iter().enumerate() {
            let modes: Vec<String> = group.modes.iter().map(|mode| format!("\"{mode}\"")).collect();
            let (start, modes) = (if at == 0 { "" } else { "\n" }, modes.join(", "));
            writeln!(f, "{start}[[group]]\nname = {:?}\nmodes = [{modes}]\nkeys = [", group.name)?;
            for binding in &group.bindings {
                let keys: Vec<String> = binding.keys.iter().map(Key::to_string).collect();
                writeln!(f, "  [{:?}, {:?}],", keys.join(" "), binding.name)?;
            }
            writeln!(f, "]")?;
        }
        Ok(())
    }
}

fn binding(keys: &str, name: &str) -> Result<Binding, String> {
    let command = COMMANDS.iter().find(|(known, _)| *known == name).map(|(_, command)| *command);
    let command = command.ok_or_else(|| format!("there is no command `{name}`"))?;
    let read = |key| Key::read(key).ok_or_else(|| format!("`{key}` is no key"));
    let keys = keys.split_whitespace().map(read).collect::<Result<_, _>>()?;
    Ok(Binding { keys, name: name.to_owned(), command })
}

#[cfg(test)]
mod tests {
    use super::{COMMANDS, Key, KeyMap, Mode};
    use crate::app::Command;

    const MODES: [Mode; 7] = [
        Mode::Read,
        Mode::Prompt,
        Mode::Card,
        Mode::Letter,
        Mode::Export,
        Mode::Passage,
        Mode::Note,
    ];

    #[test]
    fn every_command_has_a_key() {
        let map = KeyMap::carried().unwrap();
        for (name, command) in COMMANDS {
            let has_key = |mode: Mode| map.key_of(mode, command).is_some();
            assert!(MODES.into_iter().any(has_key), "{name} has no key");
        }
    }

    #[test]
    fn no_key_has_two_commands_in_one_mode() {
        let map = KeyMap::carried().unwrap();
        let mut seen = std::collections::HashMap::new();
        for mode in MODES {
            for binding in map.groups().iter().flat_map(|group| &group.bindings) {
                for key in &binding.keys {
                    let is_bound = map.command(mode, *key) == Some(binding.command);
                    let other = seen.insert((mode, *key, is_bound), binding.command);
                    let is_new = other.is_none() || other == Some(binding.command);
                    assert!(!is_bound || is_new, "{key} in {mode:?}");
                }
            }
        }
    }

    #[test]
    fn brackets_are_never_the_only_key() {
        let map = KeyMap::carried().unwrap();
        for binding in map.groups().iter().flat_map(|group| &group.bindings) {
            let hard = |key: &&Key| "[]{}\\|~`@".contains(&key.to_string());
            assert!(binding.keys.iter().any(|key| !hard(&key)), "{}", binding.name);
        }
    }

    #[test]
    fn a_key_file_with_a_mistake_is_refused_by_name() {
        let file = |line: &str| {
            format!(r#"{{"group":[{{"name":"x","modes":["read"],"keys":[{line}]}}]}}"#)
        };
        let error = KeyMap::read(&file(r#"["j", "fly"]"#)).unwrap_err();
        assert_eq!(error, "there is no command `fly`");
        let error = KeyMap::read(&file(r#"["Foo", "quit"]"#)).unwrap_err();
        assert_eq!(error, "`Foo` is no key");
        let map = KeyMap::read(&file(r#"["x", "quit"]"#)).unwrap();
        let key = Key::read("x").unwrap();
        assert_eq!(map.command(Mode::Read, key), Some(Command::Quit));
    }
}
