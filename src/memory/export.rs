//! Files that the reader asked for, beside which nothing is ever lost.

use std::io::{self, BufWriter, ErrorKind, Write};
use std::path::{Path, PathBuf};

/// So many names are tried before giving up.
const TRIES: usize = 1000;

/// Writes a new file `stem.extension` in a folder, whole or not at all; where there is one, it is
/// `stem-2`, `stem-3` and so on. Gives its path.
///
/// # Errors
/// When the folder cannot be written to; nothing is left behind.
pub fn write_new(
    folder: &Path,
    (stem, extension): (&str, &str),
    write: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> io::Result<PathBuf> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".lutrin-");
    #[cfg(unix)]
    builder.permissions(as_any_other());
    let mut file = builder.tempfile_in(folder)?;
    let mut out = BufWriter::new(&mut file);
    write(&mut out)?;
    out.flush()?;
    drop(out);
    for number in 1..=TRIES {
        let name = if number == 1 { stem.to_owned() } else { format!("{stem}-{number}") };
        let path = folder.join(format!("{name}.{extension}"));
        match file.persist_noclobber(&path) {
            Ok(_) => return Ok(path),
            Err(error) if error.error.kind() == ErrorKind::AlreadyExists => file = error.file,
            Err(error) => return Err(error.error),
        }
    }
    Err(ErrorKind::AlreadyExists.into())
}

/// The rights of any other new file: what may be done with it is said by the umask.
#[cfg(unix)]
fn as_any_other() -> std::fs::Permissions {
    std::os::unix::fs::PermissionsExt::from_mode(0o666)
}

/// What the files of an article are named by: its own name without folders and ending, and without
/// signs that a shell would not take as they are.
#[must_use]
pub fn stem(name: &str) -> String {
    let stem = Path::new(name).file_stem().unwrap_or_default().to_string_lossy();
    let parts = stem.split(|c: char| !c.is_alphanumeric() && !matches!(c, '_' | '.'));
    let parts: Vec<&str> = parts.filter(|part| !part.is_empty()).collect();
    let stem: String = parts.join("-").chars().take(80).collect();
    if stem.is_empty() { "article".to_owned() } else { stem.trim_start_matches('.').to_owned() }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::{stem, write_new};

    #[test]
    fn a_file_that_is_there_is_never_overwritten() {
        let folder = tempfile::tempdir().unwrap();
        let write = |text: &'static str| {
            let path =
                write_new(folder.path(), ("a-facts", "csv"), |out| out.write_all(text.as_bytes()));
            path.unwrap().file_name().unwrap().to_string_lossy().into_owned()
        };
        let names = [write("one"), write("two"), write("three")];
        assert_eq!(names, ["a-facts.csv", "a-facts-2.csv", "a-facts-3.csv"]);
        let read = |name: &str| fs::read_to_string(folder.path().join(name)).unwrap();
        assert_eq!([read("a-facts.csv"), read("a-facts-3.csv")], ["one", "three"]);
    }

    #[test]
    fn what_cannot_be_written_whole_leaves_nothing_behind() {
        let folder = tempfile::tempdir().unwrap();
        let fails = write_new(folder.path(), ("a", "csv"), |out| {
            out.write_all(b"half")?;
            Err(std::io::ErrorKind::StorageFull.into())
        });
        assert!(fails.is_err());
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
        let nowhere = folder.path().join("nowhere");
        assert!(write_new(&nowhere, ("a", "csv"), |_| Ok(())).is_err());
    }

    #[test]
    fn a_file_is_named_after_the_article() {
        assert_eq!(stem("../texts/mon article (2).fr.md"), "mon-article-2-.fr");
        assert_eq!(stem("lutrin (article)"), "lutrin-article");
        assert_eq!(stem("-"), "article");
        assert_eq!(stem("été.txt"), "été");
        assert_eq!(stem("../.md"), "md");
    }
}
