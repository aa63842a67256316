//! Books in EPUB, made here.

use std::io::{Cursor, Write};

use zip::CompressionMethod::{Deflated, Stored};
use zip::write::{SimpleFileOptions, ZipWriter};

use crate::{file, lutrin, printed, records, refusal, said};

const CONTAINER: &str = r#"<?xml version="1.0"?><container><rootfiles>
    <rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/>
    </rootfiles></container>"#;

/// The parts of a book, by their names.
#[derive(Clone)]
struct Book(Vec<(String, String)>);

impl Book {
    /// A book of two parts with chapters, as EPUB 3 has them.
    fn new() -> Self {
        let mut book = Self(Vec::new());
        book.set("META-INF/container.xml", CONTAINER);
        book.set("OEBPS/book.opf", &package(&["title", "one", "two", "three", "notes"], ""));
        book.set("OEBPS/nav.xhtml", NAVIGATION);
        book.set("OEBPS/text/title.xhtml", &page("<h1>The Bridges</h1>"));
        book.set(
            "OEBPS/text/one.xhtml",
            &page(
                "<h1>Wood</h1><p>It cost 12 million euros<a
            epub:type='noteref' href='notes.xhtml#n1'>1</a>.</p><h2>Oak</h2><p>Strong.</p>",
            ),
        );
        book.set("OEBPS/text/two.xhtml", &page("<p>No heading here, but 7 arches.<a id='x'/></p>"));
        book.set(
            "OEBPS/text/three.xhtml",
            &page(
                "<h2>Stone</h2><p>See <a href='one.xhtml'>one</a>
            or <a href='https://example.org'>this</a><sup><a href='#f'>2</a></sup>.</p>
            <aside epub:type='footnote' id='f'><p>2. Here.</p></aside>",
            ),
        );
        book.set(
            "OEBPS/text/notes.xhtml",
            &page(
                "<h1>Notes</h1><p id='n1'><a href='one.xhtml#r'>1</a>.
            In 2024.</p>",
            ),
        );
        book
    }

    fn set(&mut self, name: &str, text: &str) {
        self.0.retain(|(known, _)| known != name);
        self.0.push((name.to_owned(), text.to_owned()));
    }

    fn bytes(&self) -> Vec<u8> {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        let stored = SimpleFileOptions::default().compression_method(Stored);
        zip.start_file("mimetype", stored).unwrap();
        zip.write_all(b"application/epub+zip").unwrap();
        for (name, text) in &self.0 {
            zip.start_file(name, stored.compression_method(Deflated)).unwrap();
            zip.write_all(text.as_bytes()).unwrap();
        }
        zip.finish().unwrap().into_inner()
    }
}

const NAVIGATION: &str = r#"<html xmlns:epub="http://www.idpf.org/2007/ops"><body>
    <nav epub:type="toc"><ol>
    <li><a href="text/one.xhtml">Part one</a><ol>
        <li><a href="text/two.xhtml">Iron &amp; steel</a></li></ol></li>
    <li><a href="text/three.xhtml">Stone</a></li></ol></nav></body></html>"#;

fn package(chapters: &[&str], spine: &str) -> String {
    let items: Vec<_> = chapters
        .iter()
        .map(|c| {
            format!("<item id='{c}' href='text/{c}.xhtml' media-type='application/xhtml+xml'/>")
        })
        .collect();
    let spine_items: Vec<_> = chapters.iter().map(|c| format!("<itemref idref='{c}'/>")).collect();
    format!(
        "<?xml version='1.0'?><package><metadata xmlns:dc='x'><dc:title>The Bridges</dc:title>
        <dc:creator>Anne Martin</dc:creator><dc:creator>B. C.</dc:creator>
        <dc:language>en</dc:language><dc:date>2024-05-03T00:00:00Z</dc:date></metadata>
        <manifest><item id='nav' href='nav.xhtml' properties='nav'/>
        <item id='ncx' href='toc.ncx'/>{}</manifest><spine {spine}>{}</spine></package>",
        items.concat(),
        spine_items.concat()
    )
}

fn page(body: &str) -> String {
    format!("<?xml version='1.0'?><html><head><title/></head><body>{body}</body></html>")
}

fn outline(book: &Book) -> Vec<String> {
    let sections = records(&printed(&["outline", "--format", "jsonl"], book.bytes()));
    let title = |section: &serde_json::Value| {
        format!("{} {}", section["level"], section["title"].as_str().unwrap())
    };
    sections.iter().map(title).collect()
}

const SECTIONS: [&str; 6] =
    ["1 The Bridges", "2 Wood", "3 Oak", "3 Iron & steel", "2 Stone", "2 Notes"];

#[test]
fn the_chapters_stand_below_the_title_as_the_contents_have_them() {
    assert_eq!(outline(&Book::new()), SECTIONS);
}

#[test]
fn an_old_table_of_contents_is_one_too() {
    let mut book = Book::new();
    let chapters = ["title", "one", "two", "three", "notes"];
    let package = package(&chapters, "toc='ncx'").replace("properties='nav'", "");
    book.set("OEBPS/book.opf", &package);
    book.set(
        "OEBPS/toc.ncx",
        "<ncx><navMap><navPoint><navLabel><text>Part one</text></navLabel>
        <content src='text/one.xhtml'/><navPoint><navLabel><text>Iron &amp; steel</text></navLabel>
        <content src='text/two.xhtml#x'/></navPoint></navPoint><navPoint><navLabel>
        <text>Stone</text></navLabel><content src='text/three.xhtml'/></navPoint></navMap></ncx>",
    );
    assert_eq!(outline(&book), SECTIONS);
}

#[test]
fn a_book_is_read_as_a_page_with_its_byline_and_notes() {
    let text = printed(&["render"], Book::new().bytes());
    for wanted in [
        "Anne Martin, B. C. · 2024-05-03",
        "12 million euros¹.",
        "See one or this².",
        "2. Here.",
        "1. In 2024.",
    ] {
        assert!(text.contains(wanted), "{wanted}: {text}");
    }
}

#[test]
fn a_book_is_read_by_its_name_or_its_first_bytes() {
    let (_folder, path) = file("book.epub", &Book::new().bytes());
    let facts = records(&printed(&["facts", "--format", "jsonl", &path], ""));
    let money = facts.iter().find(|fact| fact["kind"] == "money").unwrap();
    assert_eq!(money["section"].to_string(), r#"["The Bridges","Wood"]"#);
    assert_eq!(printed(&["render", &path], ""), printed(&["render"], Book::new().bytes()));
}

#[test]
fn a_locked_book_is_refused_and_locked_fonts_are_not() {
    let mut book = Book::new();
    let lock = |algorithm: &str| {
        format!(
            "<encryption><EncryptedData><EncryptionMethod Algorithm='{algorithm}'/></EncryptedData></encryption>"
        )
    };
    book.set("META-INF/encryption.xml", &lock("http://www.idpf.org/2008/embedding"));
    assert_eq!(outline(&book), SECTIONS);
    book.set("META-INF/encryption.xml", &lock("http://www.w3.org/2001/04/xmlenc#aes128-cbc"));
    let error = refusal(&["render"], book.bytes());
    assert!(error.contains("`-` is locked (DRM)") && error.contains("\nhint: "), "{error}");
}

#[test]
fn a_bomb_is_not_unpacked() {
    let mut book = Book::new();
    book.set("OEBPS/text/title.xhtml", &" ".repeat(80 * 1024 * 1024));
    let error = refusal(&["render"], book.bytes());
    assert!(error.contains("far more than a book is") && error.contains("\nhint: "), "{error}");
}

#[test]
fn paths_do_not_lead_out_of_the_book() {
    let mut book = Book::new();
    book.set("META-INF/container.xml", &CONTAINER.replace("OEBPS/", "../../../../etc/"));
    let error = refusal(&["render"], book.bytes());
    assert!(error.contains("has no `etc/book.opf`") && error.contains("\nhint: "), "{error}");
    let mut book = Book::new();
    let package = package(&["one", "../../../../../../etc/passwd"], "");
    book.set("OEBPS/book.opf", &package.replace("passwd.xhtml", "passwd"));
    assert!(printed(&["render"], book.bytes()).contains("12 million"));
}

#[test]
fn a_broken_book_says_so_as_far_as_it_goes() {
    let whole = Book::new().bytes();
    let error = refusal(&["render"], &whole[..whole.len() / 2]);
    assert!(error.contains("is a broken EPUB") && error.contains("\nhint: "), "{error}");
    let mut book = Book::new();
    let long: Vec<_> = (0..9000).map(|n| format!("<p>Arch {n} of {}.</p>", n * n)).collect();
    book.set("OEBPS/text/one.xhtml", &page(&long.concat()));
    let mut bytes = book.bytes();
    let name = b"OEBPS/text/three.xhtml";
    let at = bytes.windows(name.len()).position(|part| part == name).unwrap();
    bytes[at + name.len() + 20] ^= 0x55;
    let output = lutrin(&["render"], bytes);
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&output.stdout).contains("Arch 8999 of"));
    assert!(said(&output).contains("`OEBPS/text/three.xhtml` cannot be read"), "{}", said(&output));
}

#[test]
fn what_is_no_whole_book_says_what_it_lacks() {
    for part in ["META-INF/container.xml", "OEBPS/book.opf"] {
        let mut book = Book::new();
        book.0.retain(|(name, _)| name != part);
        assert!(refusal(&["render"], book.bytes()).contains(&format!("has no `{part}`")));
    }
}

#[test]
fn a_book_that_a_public_tool_has_bound_is_read_as_the_text_it_was_bound_from() {
    let bound = printed(&["render", "tests/corpus/books/quays.epub"], "");
    let head = "The quays of Morvan\n━━━━━━\n\n\nInes Calder · 2023-04-18\n\n\nThe oldest stones\n";
    assert!(bound.starts_with(head), "{bound}");
    let source = printed(&["render", "tests/corpus/books/quays.md"], "");
    let sorted = |text: &str| {
        let is_word = |word: &&str| word.chars().any(char::is_alphanumeric);
        let mut words: Vec<_> =
            text.split_whitespace().filter(is_word).map(str::to_owned).collect();
        words.sort();
        words
    };
    // The title of the source is its front matter's, and the note stands at the end of the text there.
    assert_eq!(sorted(bound.split_once('\n').unwrap().1), sorted(&source));
    let outline = printed(&["outline", "--format", "jsonl", "tests/corpus/books/quays.epub"], "");
    let titles: Vec<_> = records(&outline)
        .iter()
        .map(|section| {
            (section["level"].as_u64().unwrap(), section["title"].as_str().unwrap().to_owned())
        })
        .collect();
    let expected = [
        (1, "The quays of Morvan"),
        (2, "The oldest stones"),
        (3, "Oak and granite"),
        (2, "The new basin"),
        (2, "What comes next"),
    ];
    assert_eq!(titles, expected.map(|(level, title)| (level, title.to_owned())));
    let facts = |path: &str| -> Vec<String> {
        let facts = records(&printed(&["facts", "--format", "jsonl", path], ""));
        let mut said: Vec<_> = facts.iter().map(|fact| fact["value"].to_string()).collect();
        said.sort();
        said
    };
    assert_eq!(facts("tests/corpus/books/quays.epub"), facts("tests/corpus/books/quays.md"));
}

#[test]
fn the_author_below_the_title_is_the_byline_and_below_a_preface_a_signature() {
    let mut book = Book::new();
    let authors = "Anne Martin, B. C.";
    let text = "<h1>The Bridges</h1><p>AUTHORS</p><p>A preface.</p><p>AUTHORS</p>";
    book.set("OEBPS/text/title.xhtml", &page(&text.replace("AUTHORS", authors)));
    let (_folder, path) = file("book.epub", &book.bytes());
    let printed = printed(&["render", &path], "");
    let (before, after) = printed.split_once("A preface.").unwrap();
    assert_eq!(
        (before.matches(authors).count(), after.matches(authors).count()),
        (1, 1),
        "{printed}"
    );
}
