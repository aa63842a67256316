//! A reader's own words, in files laid out as the carried lexicons.

use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use crate::app::{Mistake, Slip, like};
use crate::facts::{Flaw, OwnWords};

/// Reads the files of a folder, with what is wrong with them; none where it has no such files.
#[must_use]
pub fn own_words(folder: Option<&Path>) -> (Option<OwnWords>, Vec<Slip>) {
    let Some(folder) = folder.filter(|folder| folder.join("lexicons").is_dir()) else {
        return (None, Vec::new());
    };
    let (mut own, mut slips) = (OwnWords::default(), Vec::new());
    for file in OwnWords::files() {
        match fs::read_to_string(folder.join(file)) {
            Ok(text) => {
                let flaws = own.add(file, &text).into_iter();
                slips.extend(flaws.map(|(at, flaw)| Slip::at(file, &text, at, mistake(flaw))));
            }
            Err(error) if error.kind() == ErrorKind::NotFound => {}
            Err(error) => {
                slips.push(Slip { file, line: 1, mistake: Mistake::File(error.to_string()) });
            }
        }
    }
    (Some(own), slips)
}

fn mistake(flaw: Flaw) -> Mistake {
    match flaw {
        Flaw::File(why) => Mistake::File(why),
        Flaw::Form(name, form) => Mistake::Value(name, form.to_owned()),
        Flaw::Unknown(name, known) => {
            let like = like(&name, known.iter().map(String::as_str));
            Mistake::Table(name, like)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::own_words;
    use std::fs;

    #[test]
    fn what_is_wrong_is_named_by_file_and_line_and_the_rest_is_used() {
        let folder = tempfile::tempdir().unwrap();
        assert!(own_words(Some(folder.path())).0.is_none());
        fs::create_dir(folder.path().join("lexicons")).unwrap();
        let write = |name: &str, text: &[u8]| {
            fs::write(folder.path().join("lexicons").join(name), text).unwrap();
        };
        write("fr.toml", b"[units]\n\"{x}\" = [\"barrique\"]\n[unites]\nm = 1\n");
        write("en.toml", b"[roles]\nvet = 3\n");
        write("es.toml", b"\xFF");
        let (own, slips) = own_words(Some(folder.path()));
        let said = slips.iter().map(|slip| slip.to_string().lines().next().unwrap().to_owned());
        assert!(own.is_some());
        assert_eq!(
            said.collect::<Vec<_>>(),
            [
                "`lexicons/fr.toml`, line 3: there is no table or entry `unites`",
                "`lexicons/en.toml`, line 2: there is no table or entry `vet`",
                "`lexicons/es.toml`, line 1: stream did not contain valid UTF-8",
            ]
        );
        assert!(slips[0].to_string().ends_with("hint: did you mean `units`?"));
    }
}
