//! Tells HTML by its first bytes.

/// How far down the first tag may stand, below comments and the declaration of XML.
const SEEN: usize = 4096;

/// Whether an ending of file names, in lower case, is that of pages.
#[must_use]
pub fn is_named(ending: &str) -> bool {
    matches!(ending, "html" | "htm" | "xhtml" | "xht")
}

/// Whether bytes begin as a page of HTML does: nothing but a tag that only pages begin with.
#[must_use]
pub fn is_likely(beginning: &[u8]) -> bool {
    let seen = beginning.get(..beginning.len().min(SEEN)).unwrap_or(beginning);
    // A page in UTF-16 has its letters at every second byte.
    let text: Vec<u8> = seen.iter().copied().filter(|byte| *byte != 0).collect();
    let text = String::from_utf8_lossy(&text).to_ascii_lowercase();
    let first = after_prolog(text.trim_start_matches(['\u{FEFF}', '\u{FFFD}']));
    ["<!doctype html", "<html", "<head>", "<body"].iter().any(|tag| first.starts_with(tag))
}

/// What stands after comments and the declaration of XML.
fn after_prolog(text: &str) -> &str {
    let mut rest = text.trim_start();
    loop {
        let end = match rest {
            _ if rest.starts_with("<!--") => "-->",
            _ if rest.starts_with("<?xml") => "?>",
            _ => return rest,
        };
        let Some((_, after)) = rest.split_once(end) else { return "" };
        rest = after.trim_start();
    }
}

#[cfg(test)]
mod tests {
    use super::is_likely;

    #[test]
    fn a_page_is_known_by_its_first_tag() {
        for page in [
            "<!DOCTYPE html><title>A</title>",
            "\u{FEFF}\n<!-- a --> <HTML lang=fr>",
            "<?xml version='1.0'?><!DOCTYPE html PUBLIC ''>",
        ] {
            assert!(is_likely(page.as_bytes()), "{page}");
            let wide: Vec<u8> = page.encode_utf16().flat_map(u16::to_le_bytes).collect();
            assert!(is_likely(&wide), "{page}");
        }
    }

    #[test]
    fn markdown_with_a_tag_in_it_is_no_page() {
        for text in
            ["<div>A</div>\n\n# Title", "About <html>", "<?xml version='1.0'?><rss>", "<!--"]
        {
            assert!(!is_likely(text.as_bytes()), "{text}");
        }
    }
}
