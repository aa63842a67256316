//! Which command a key gives: made from `assets/keys.toml`, which the help shows too.

mod key;
mod map;
mod own;

pub use key::{Code, Key};
pub use map::{Binding, Group, KeyMap, Mode};
