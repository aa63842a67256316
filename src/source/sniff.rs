//! What is no text, told by its first bytes.

/// A file format that is not text, and what to do about it.
struct Magic {
    bytes: &'static [u8],
    at: usize,
    name: &'static str,
    hint: &'static str,
}

const CONVERT: &str = "convert it to text or Markdown first";
const PICTURE: &str = "lutrin reads articles; name a text or Markdown file";
const PROGRAM: &str = "name the text file that it came with";
const UNPACK: &str = "unpack it first and name one article in it";

const fn magic(bytes: &'static [u8], name: &'static str, hint: &'static str) -> Magic {
    Magic { bytes, at: 0, name, hint }
}

const MAGICS: [Magic; 19] = [
    magic(b"%PDF-", "a PDF document", "pdftotext -layout FILE - | lutrin"),
    magic(b"\x89PNG\r\n\x1a\n", "a PNG picture", PICTURE),
    magic(b"\xff\xd8\xff", "a JPEG picture", PICTURE),
    magic(b"GIF8", "a GIF picture", PICTURE),
    Magic { bytes: b"WEBP", at: 8, name: "a WebP picture", hint: PICTURE },
    magic(b"\x7fELF", "a program", PROGRAM),
    magic(b"MZ\x90\x00", "a Windows program", PROGRAM),
    magic(b"\xcf\xfa\xed\xfe", "a macOS program", PROGRAM),
    magic(b"\xca\xfe\xba\xbe", "a compiled program", PROGRAM),
    magic(b"PK\x03\x04", "a ZIP archive", UNPACK),
    magic(b"{\\rtf", "an RTF document", "pandoc -f rtf -t markdown FILE | lutrin"),
    magic(b"\x1f\x8b", "a gzip file", "gzip -dc FILE | lutrin"),
    magic(b"\x28\xb5\x2f\xfd", "a Zstandard file", "zstd -dc FILE | lutrin"),
    magic(b"BZh", "a bzip2 file", "bzip2 -dc FILE | lutrin"),
    magic(b"\xfd7zXZ\x00", "an xz file", "xz -dc FILE | lutrin"),
    magic(b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive", UNPACK),
    magic(b"SQLite format 3\x00", "a database", CONVERT),
    magic(
        b"\xd0\xcf\x11\xe0",
        "an old office document",
        "pandoc or LibreOffice turns it into text",
    ),
    Magic { bytes: b"ftyp", at: 4, name: "a video", hint: PICTURE },
];

/// What a ZIP archive is by a name that stands in it, and what to do about it.
const ZIPPED: [(&[u8], &str, &str); 4] = [
    (b"word/", "a Word document", "pandoc -f docx -t markdown FILE | lutrin"),
    (b"opendocument.text", "an OpenDocument text", "pandoc -f odt -t markdown FILE | lutrin"),
    (b"xl/", "a spreadsheet", "save it as CSV, or copy its text"),
    (b"ppt/", "a presentation", "pandoc -f pptx -t markdown FILE | lutrin"),
];

/// Refuses what is no text, saying what it is and, on a line of its own, what to do.
///
/// # Errors
/// When the bytes begin as a known binary format does, or hold what no text holds.
pub fn refuse_unless_text(beginning: &[u8]) -> Result<(), String> {
    let zipped = ZIPPED.iter().filter(|_| beginning.starts_with(b"PK\x03\x04"));
    for (name, what, hint) in zipped {
        if beginning.windows(name.len()).any(|part| part == *name) {
            return Err(format!("is {what}, not text\nhint: {hint}"));
        }
    }
    for magic in &MAGICS {
        if beginning.get(magic.at..).is_some_and(|bytes| bytes.starts_with(magic.bytes)) {
            return Err(format!("is {}, not text\nhint: {}", magic.name, magic.hint));
        }
    }
    if super::decode::is_utf16(beginning) || !is_binary(beginning) {
        return Ok(());
    }
    Err(format!("holds binary data, not text\nhint: {CONVERT}"))
}

/// More than one control character in fifty is in no text that people read; compressed data and
/// machine code have five times as many. A damaged text may hold a few, NUL included.
fn is_binary(beginning: &[u8]) -> bool {
    // ESC (0x1B) is not counted: coloured logs are text.
    let is_odd = |byte: &u8| u8::from(matches!(*byte, 0..=0x08 | 0x0E..=0x1A | 0x1C..=0x1F | 0x7F));
    // Small sums, which the processor makes many of at once.
    let odd = beginning.chunks(255).map(|part| usize::from(part.iter().map(is_odd).sum::<u8>()));
    odd.sum::<usize>() * 50 > beginning.len()
}

#[cfg(test)]
mod tests {
    use super::refuse_unless_text;

    #[test]
    fn a_picture_is_refused_by_name() {
        let error = refuse_unless_text(b"\x89PNG\r\n\x1a\n....").unwrap_err();
        assert!(error.starts_with("is a PNG picture, not text\nhint: "));
    }

    #[test]
    fn an_office_document_is_named_with_what_reads_it() {
        let error = |bytes: &[u8]| refuse_unless_text(bytes).unwrap_err();
        assert_eq!(
            error(b"PK\x03\x04\x14[Content_Types].xml..PK\x03\x04\x14word/document.xml"),
            "is a Word document, not text\nhint: pandoc -f docx -t markdown FILE | lutrin"
        );
        assert!(
            error(b"PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.text").contains("odt")
        );
        assert!(error(b"PK\x03\x04readme.txt").starts_with("is a ZIP archive"));
        assert!(error(b"{\\rtf1 x").contains("pandoc -f rtf"));
        assert!(error(b"%PDF-1.7").contains("pdftotext -layout FILE - | lutrin"));
    }

    #[test]
    fn bytes_that_no_text_holds_are_refused() {
        assert!(refuse_unless_text(b"abc\0def").is_err());
        assert!(refuse_unless_text(&[1, 2, 3, 4, 5, 6]).is_err());
    }

    #[test]
    fn a_text_with_a_few_damaged_bytes_is_still_one() {
        let mut bytes = "Une phrase comme une autre. ".repeat(20).into_bytes();
        bytes.push(0);
        assert!(refuse_unless_text(&bytes).is_ok());
    }

    #[test]
    fn text_in_any_encoding_is_taken() {
        assert!(refuse_unless_text(b"").is_ok());
        assert!(refuse_unless_text("L’été\n".as_bytes()).is_ok());
        assert!(refuse_unless_text(b"caf\xe9\r\n").is_ok());
        let wide: Vec<u8> = "\u{FEFF}Bonjour".encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert!(refuse_unless_text(&wide).is_ok());
    }
}
