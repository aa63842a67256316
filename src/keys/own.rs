//! A reader's own keys, laid over those that lutrin carries.
//!
//! A line says all the keys of a command in the modes of its group; whatever else these keys did there,
//! they do not any more. What holds in more modes than the line speaks of (Esc, C-c) stays.

use serde::Deserialize;
use toml::Spanned;

use crate::app::{COMMANDS, Mistake, Slip, like};

use super::{Binding, Group, Key, KeyMap, Mode};

/// The name of the file.
const FILE: &str = "keys.toml";

/// The group of keys that belong to no other.
const HOME: &str = "lutrin";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default)]
    group: Vec<FileGroup>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FileGroup {
    #[serde(default)]
    name: String,
    modes: Vec<Mode>,
    keys: Vec<(Spanned<String>, Spanned<String>)>,
}

impl KeyMap {
    /// Lays a key file over these keys; gives what is wrong with it. Lines that are right are used.
    pub fn lay_over(&mut self, text: &str) -> Vec<Slip> {
        let file: File = match toml::from_str(text) {
            Ok(file) => file,
            Err(error) => {
                let mistake = Mistake::File(error.message().to_owned());
                let at = error.span().map_or(0, |span| span.start);
                return vec![Slip::at(FILE, text, at, mistake)];
            }
        };
        let mut slips = Vec::new();
        for group in &file.group {
            for (keys, name) in &group.keys {
                match binding(keys, name) {
                    Ok(binding) => self.bind(group, binding),
                    Err((at, mistake)) => slips.push(Slip::at(FILE, text, at, mistake)),
                }
            }
        }
        self.index();
        slips
    }

    /// Gives a command these keys and no others in the modes of a group: in the place of those of a
    /// group of the same modes, where there is one, else of those of fewer modes.
    fn bind(&mut self, group: &FileGroup, new: Binding) {
        let is_within = |known: &Group| known.modes.iter().all(|mode| group.modes.contains(mode));
        let has_it = |known: &Group| known.bindings.iter().any(|old| old.command == new.command);
        let is_same = |known: &Group| known.modes == group.modes && has_it(known);
        let is_there = self.groups.iter().any(is_same);
        let mut place = None;
        for (at, known) in self.groups.iter_mut().enumerate().filter(|(_, known)| is_within(known))
        {
            let old = known.bindings.iter().position(|old| old.command == new.command);
            if let Some(old) = old.filter(|_| !is_there || known.modes == group.modes) {
                known.bindings.remove(old);
                place = place.or(Some((at, old)));
            }
        }
        self.take_keys(&new, is_within);
        let bindings =
            place.and_then(|(at, old)| Some((&mut self.groups.get_mut(at)?.bindings, old)));
        match bindings {
            _ if new.keys.is_empty() => {}
            Some((bindings, old)) => bindings.insert(old.min(bindings.len()), new),
            None => self.add(group, new),
        }
    }

    /// Takes the keys of a command from all others, whose lines then may have none left.
    fn take_keys(&mut self, new: &Binding, is_within: impl Fn(&Group) -> bool) {
        for known in self.groups.iter_mut().filter(|known| is_within(known)) {
            for binding in known.bindings.iter_mut().filter(|old| old.command != new.command) {
                binding.keys.retain(|key| !new.keys.contains(key));
            }
            known.bindings.retain(|binding| !binding.keys.is_empty());
        }
    }

    /// Adds a command to a group that has its modes, or to a new one.
    fn add(&mut self, group: &FileGroup, new: Binding) {
        let is_same = |known: &&mut Group| {
            known.modes == group.modes && (group.name.is_empty() || known.name == group.name)
        };
        if let Some(known) = self.groups.iter_mut().rev().find(is_same) {
            known.bindings.push(new);
            return;
        }
        let is_known = self.groups.iter().any(|known| known.name == group.name);
        let name = if is_known { group.name.clone() } else { HOME.to_owned() };
        self.groups.push(Group { name, modes: group.modes.clone(), bindings: vec![new] });
    }
}

fn binding(keys: &Spanned<String>, name: &Spanned<String>) -> Result<Binding, (usize, Mistake)> {
    let command = COMMANDS.iter().find(|(known, _)| *known == name.get_ref());
    let Some((name, command)) = command else {
        let known = COMMANDS.iter().map(|(known, _)| *known);
        let mistake = Mistake::Command(name.get_ref().clone(), like(name.get_ref(), known));
        return Err((name.span().start, mistake));
    };
    let read =
        |key| Key::read(key).ok_or_else(|| (keys.span().start, Mistake::Key(String::from(key))));
    let keys = keys.get_ref().split_whitespace().map(read).collect::<Result<_, _>>()?;
    Ok(Binding { keys, name: (*name).to_owned(), command: *command })
}

#[cfg(test)]
mod tests {
    use super::super::{Key, KeyMap, Mode};
    use crate::app::{Command, Slip};

    /// The keys with one line laid over them, in the mode of reading.
    fn over(line: &str) -> (KeyMap, Vec<Slip>) {
        let mut keys = KeyMap::carried().unwrap();
        let slips = keys.lay_over(&format!("[[group]]\nmodes = [\"read\"]\nkeys = [{line}]\n"));
        (keys, slips)
    }

    fn gives(keys: &KeyMap, key: &str) -> Option<Command> {
        keys.command(Mode::Read, Key::read(key).unwrap())
    }

    #[test]
    fn a_line_says_all_the_keys_of_a_command() {
        let (keys, slips) = over("[\"w C-w\", \"line-down\"]");
        assert_eq!(slips, []);
        assert_eq!(gives(&keys, "w"), Some(Command::LineDown));
        assert_eq!(gives(&keys, "C-w"), Some(Command::LineDown));
        assert_eq!(gives(&keys, "j"), None);
        let first = &keys.groups()[0].bindings[0];
        assert_eq!((first.name.as_str(), first.keys.len()), ("line-down", 2));
    }

    #[test]
    fn a_key_is_taken_from_what_it_did_before_and_can_be_taken_away() {
        let (keys, _) = over("[\"q\", \"line-down\"], [\"\", \"mouse\"]");
        assert_eq!((gives(&keys, "q"), gives(&keys, "A-m")), (Some(Command::LineDown), None));
        assert_eq!(keys.key_of(Mode::Read, Command::Quit), Key::read("C-c"), "it still leaves");
    }

    #[test]
    fn other_modes_stay_as_they_were() {
        let (keys, _) = over("[\"w\", \"go\"]");
        let enter = Key::read("Enter").unwrap();
        assert_eq!(keys.command(Mode::Card, enter), Some(Command::Go));
        assert_eq!(keys.command(Mode::Read, enter), None);
    }

    #[test]
    fn what_is_wrong_is_named_by_its_line_and_the_rest_is_used() {
        let (keys, slips) =
            over("\n[\"w\", \"line-dwn\"],\n[\"Foo\", \"quit\"],\n[\"Q\", \"quit\"]");
        let said: Vec<String> = slips.iter().map(ToString::to_string).collect();
        assert_eq!(
            said[0],
            "`keys.toml`, line 4: there is no command `line-dwn`\nhint: did you mean `line-down`?"
        );
        assert!(said[1].starts_with("`keys.toml`, line 5: `Foo` is no key\nhint: "));
        assert_eq!(gives(&keys, "Q"), Some(Command::Quit));
        let slips = KeyMap::carried().unwrap().lay_over("[[group]]\nmode = 1");
        assert!(slips[0].to_string().starts_with("`keys.toml`, line 2: unknown field"));
    }

    #[test]
    fn the_carried_keys_laid_over_themselves_change_nothing() {
        let carried = KeyMap::carried().unwrap();
        let mut keys = carried.clone();
        assert_eq!(keys.lay_over(&carried.to_string()), []);
        assert!(keys.to_string() == carried.to_string());
    }
}
