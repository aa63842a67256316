//! Folders of every sort.

use std::fs;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

use super::{By, Documents};

fn folder(files: &[(&str, &[u8])]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, bytes) in files {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
    folder
}

/// What is found in a folder, by paths below it.
fn found(folder: &Path) -> Vec<String> {
    let below = |path: &Path| path.strip_prefix(folder).unwrap().display().to_string();
    let documents = Documents::of(&[folder.to_owned()]);
    documents.map(|document| below(&document.unwrap().path).replace('\\', "/")).collect()
}

#[test]
fn a_folder_is_walked_in_the_order_of_its_paths() {
    let folder = folder(&[("b.md", b"x"), ("a/z.txt", b"x"), ("a/c.md", b"x"), ("c.html", b"x")]);
    assert_eq!(found(folder.path()), ["a/c.md", "a/z.txt", "b.md", "c.html"]);
}

#[test]
fn what_is_hidden_or_ignored_is_passed_over() {
    let folder = folder(&[
        (".gitignore", b"drafts/\n*.log\n!kept.log\n"),
        (".hidden.md", b"x"),
        ("drafts/a.md", b"x"),
        ("a.log", b"x"),
        ("kept.log", b"x"),
        ("sub/.gitignore", b"b.md\n"),
        ("sub/b.md", b"x"),
        ("sub/c.md", b"x"),
    ]);
    assert_eq!(found(folder.path()), ["kept.log", "sub/c.md"]);
}

#[test]
fn a_file_without_a_telling_name_is_taken_by_its_first_bytes() {
    let packed = |bytes: &[u8]| {
        use std::io::Write;
        let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
        packed.write_all(bytes).unwrap();
        packed.finish().unwrap()
    };
    let zstandard = ruzstd::encoding::compress_to_vec(
        &b"Un pont."[..],
        ruzstd::encoding::CompressionLevel::Fastest,
    );
    let folder = folder(&[
        ("LICENCE", "Texte libre.".as_bytes()),
        ("a.bin", b"\x7fELF\x02\x01\x01\0\0\0\0\0\0"),
        ("b.pdf", b"%PDF-1.7 ..."),
        ("c.epub.zst", b"taken by its name"),
        ("d.dump.gz", &packed(&[0; 600])),
        ("e.notes.gz", &packed(b"Un pont.")),
        ("f.zst", &zstandard),
        ("g.txt.gz", &packed(b"Un pont.")),
        ("h.gz", b"\x1f\x8b\x08 but no more"),
        ("i", b""),
    ]);
    let expected = ["LICENCE", "c.epub.zst", "e.notes.gz", "f.zst", "g.txt.gz", "i"];
    assert_eq!(found(folder.path()), expected);
}

#[test]
fn what_is_named_is_taken_as_it_is_and_in_its_order() {
    let folder = folder(&[("a.md", b"x"), ("b.bin", b"\0\0\0")]);
    let missing = PathBuf::from("missing.md");
    let named = [folder.path().join("b.bin"), folder.path().to_owned(), missing, "-".into()];
    let found: Vec<_> = Documents::of(&named).map(|d| d.unwrap()).map(|d| (d.path, d.by)).collect();
    let expected = [
        (named[0].clone(), By::Name),
        (folder.path().join("a.md"), By::Folder),
        (named[2].clone(), By::Name),
        (named[3].clone(), By::Name),
    ];
    assert_eq!(found, expected);
    assert!(Documents::may_be_several(&named[1..2]) && !Documents::may_be_several(&named[..1]));
    let input: Vec<_> = Documents::of(&[]).map(|d| d.unwrap().path).collect();
    assert_eq!(input, [PathBuf::from("-")]);
}

#[test]
fn a_folder_with_nothing_to_read_says_so_and_the_next_is_read() {
    let (empty, full) = (folder(&[("a.png", b"\x89PNG\r\n\x1a\n")]), folder(&[("a.md", b"x")]));
    let mut documents = Documents::of(&[empty.path().to_owned(), full.path().to_owned()]);
    let error = documents.next().unwrap().unwrap_err().to_string();
    let name = empty.path().display();
    assert!(error.starts_with(&format!("`{name}` holds no document")), "{error}");
    assert!(error.contains("\nhint: "), "{error}");
    assert_eq!(documents.next().unwrap().unwrap().path, full.path().join("a.md"));
    assert!(documents.next().is_none());
}
