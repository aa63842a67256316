//! The encoding of a page: by its mark, as it came, or as the page says itself.

use crate::source::Decoder;

/// How far down a page may name its encoding (the standard of HTML says 1024).
const SEEN: usize = 4096;

/// The text of a page.
pub(super) fn decode(bytes: &[u8], sent: Option<&str>) -> String {
    // What is UTF-8 from its first byte to its last is not by chance: a page that was saved says often what it was.
    let is_utf8 = || !bytes.is_ascii() && std::str::from_utf8(bytes).is_ok();
    let said = sent.map(str::to_owned).or_else(|| said(bytes).filter(|_| !is_utf8()));
    let mut text = String::new();
    Decoder::labelled(bytes, said.as_deref()).push(bytes, true, &mut text);
    text
}

/// The encoding that a page names: `<meta charset=…>`, `content="…; charset=…"`, or its XML
/// declaration.
fn said(bytes: &[u8]) -> Option<String> {
    let seen = bytes.get(..bytes.len().min(SEEN)).unwrap_or(bytes);
    let text = String::from_utf8_lossy(seen).to_ascii_lowercase();
    let declared = text.strip_prefix("<?xml").and_then(|rest| rest.split("?>").next());
    let declared = declared.and_then(|rest| named(rest, "encoding"));
    let mut metas = text.split("<meta").skip(1).filter_map(|rest| rest.split('>').next());
    declared.or_else(|| metas.find_map(|meta| named(meta, "charset")))
}

/// What stands after `name=`.
fn named(text: &str, name: &str) -> Option<String> {
    let (_, rest) = text.split_once(name)?;
    let rest = rest.trim_start().strip_prefix('=')?;
    let rest = rest.trim_start().trim_start_matches(['"', '\'']);
    let end = |c: char| !(c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | ':' | '.'));
    rest.split(end).next().filter(|name| !name.is_empty()).map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::decode;

    #[test]
    fn a_page_says_its_encoding() {
        for head in [
            &b"<meta charset='iso-8859-15'>"[..],
            b"<META http-equiv=Content-Type content=\"text/html; charset=ISO-8859-15\">",
            b"<?xml version=\"1.0\" encoding=\"iso-8859-15\"?>",
        ] {
            let page = [head, b"<p>2 \xA4 d\xE9j\xE0</p>"].concat();
            assert!(decode(&page, None).ends_with("<p>2 € déjà</p>"), "{head:?}");
        }
    }

    #[test]
    fn what_came_with_the_page_is_surer_and_its_mark_surest() {
        assert_eq!(
            decode(b"<meta charset=utf-8>\xE9", Some("windows-1252")),
            "<meta charset=utf-8>é"
        );
        assert_eq!(decode("\u{FEFF}é".as_bytes(), Some("windows-1252")), "\u{FEFF}é");
    }

    #[test]
    fn what_is_utf8_all_through_is_read_as_that_whatever_it_says() {
        let page = "<meta charset=gb2312>新电脑已可利用";
        assert_eq!(decode(page.as_bytes(), None), page);
        assert_ne!(decode(page.as_bytes(), Some("gb2312")), page);
    }

    #[test]
    fn what_is_said_and_cannot_be_is_not_believed() {
        assert_eq!(decode("<meta charset=utf-8>é".as_bytes(), None), "<meta charset=utf-8>é");
        let page = b"<meta charset=utf-8>Le caf\xe9 co\xfbte cher, d\xe9j\xe0 pay\xe9";
        assert!(decode(page, None).ends_with("Le café coûte cher, déjà payé"));
        assert_eq!(decode("<meta charset=klingon>é".as_bytes(), None), "<meta charset=klingon>é");
    }
}
