//! Every key of the help does what it says.
//!
//! Each command has scenes: keys that bring the reader to where it makes sense, and what is true after
//! it that was not true before. Every key of the live key map is pressed in every scene of its command;
//! a scene whose promise already holds when nothing happens proves nothing, and fails.

use std::collections::HashMap;
use std::fmt::Write as _;

use crate::promises::{Scene, scenes_of};
use crate::support::Reader;
use lutrin::app::{Action, App, Effect};
use lutrin::compare::{Amended, Change};
use lutrin::keys::{Key, KeyMap, Mode};

/// What is asked to be read: sections of two levels, facts of every hue, links, wide code.
fn article() -> String {
    let mut text = String::from(
        "# The long quay\n\nA [first](#part-2) link and a [second](https://example.org/) one. The quay \
         cost 42 million euros on 3 May 1921, and 36 % of it came 48 km by boat in 5 hours. Its wall has \
         1,200 lamps. Its keeper was paid 900 euros a year until 1950.\n\n```\n",
    );
    text.push_str(&"wide code ".repeat(20));
    text.push_str("\n```\n\n");
    for part in 1..9 {
        let level = if part % 3 == 0 { "###" } else { "##" };
        writeln!(text, "{level} Part {part}\n").unwrap();
        for paragraph in 1..9 {
            let year = 1900 + part * 10 + paragraph;
            writeln!(
                text,
                "In {year} the keeper of the quay counted the boats that came in before the \
                 evening bell, wrote their number down with care, and went home along the wall \
                 where the lamps were being lit, one after the other, as on every other day.\n"
            )
            .unwrap();
        }
    }
    text
}

/// Two facts that were others in the version before.
fn changes(app: &App) -> Vec<Amended> {
    let span = |index| app.facts().fact(index).unwrap().span;
    let amended = |index| Amended {
        change: Change::Changed,
        kind: lutrin::facts::Kind::Number,
        span: span(index),
        old: "12".to_owned(),
        about: String::new(),
    };
    vec![amended(1), amended(3)]
}

/// The state after keys; the first of them may be a size, as in `60x20`.
fn staged(keys: &str) -> App {
    let article = article();
    let documents = [("a.md", "# A\n"), ("quay.md", &*article), ("b.md", "# B\n")];
    let mut reader = Reader::before(&documents, "en", 140, 40);
    reader.press("Down Enter");
    reader.act(Action::Compare(Ok(changes(&reader.app))));
    reader.act(Action::ForgetMessage);
    let size = keys.split(' ').next().and_then(|word| {
        let (width, height) = word.split_once('x')?;
        Some((width.parse().ok()?, height.parse().ok()?))
    });
    let mut keys = keys;
    if let Some((width, height)) = size {
        reader.resize(width, height);
        keys = keys.split_once(' ').map_or("", |(_, rest)| rest);
    }
    reader.press(keys);
    reader.app
}

/// Presses a key of the live key map.
fn press(app: &mut App, keys: &KeyMap, key: Key) -> Option<Effect> {
    let command = keys.command(Mode::of(app), key).unwrap();
    app.update(Action::Do(command))
}

#[test]
fn every_key_of_the_help_does_what_it_says() {
    let keys = KeyMap::carried().unwrap();
    let mut stages: HashMap<&str, App> = HashMap::new();
    let mut broken = Vec::new();
    for group in keys.groups() {
        let modes = group.modes.iter();
        for (mode, binding) in modes.flat_map(|mode| group.bindings.iter().map(move |b| (*mode, b)))
        {
            let scenes = scenes_of(binding.command).into_iter().filter(|scene| {
                let stage = stages.entry(scene.before).or_insert_with(|| staged(scene.before));
                Mode::of(stage) == mode
            });
            let scenes: Vec<Scene> = scenes.collect();
            assert!(!scenes.is_empty(), "{} has no scene in {mode:?}", binding.name);
            for Scene { before, holds } in scenes {
                let stage = stages.get(before).unwrap();
                let does = |key: &&Key| {
                    let mut app = stage.clone();
                    let effect = press(&mut app, &keys, **key);
                    holds(stage, &app, effect.as_ref())
                };
                let idle: Vec<&Key> = binding.keys.iter().filter(|key| !does(key)).collect();
                if !idle.is_empty() || holds(stage, stage, None) {
                    broken.push(format!("{} after `{before}`: {idle:?}", binding.name));
                }
            }
        }
    }
    assert!(broken.is_empty(), "{broken:#?}");
}
