//! Text of a stranger inside Markdown: shown as it is, and never read as markup.

use super::facts_text::one_line;

/// The text cleaned, on one line, with a backslash before every sign that Markdown, its tables or
/// its formulas could read; for a cell or a link, where no sign opens a block.
pub(super) fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for c in one_line(text).chars() {
        if matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '|' | '~' | '&' | '$') {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    escaped
}

/// The same for a paragraph of its own: its first sign opens no block either.
pub(super) fn paragraph(text: &str) -> String {
    let escaped = escaped(text);
    let digits = escaped.bytes().take_while(u8::is_ascii_digit).count();
    let (number, rest) = escaped.split_at(digits);
    if rest.starts_with(['#', '+', '-', '=', '>', ':']) || rest.starts_with(['.', ')']) {
        return format!("{number}\\{rest}");
    }
    escaped
}

/// A path as the address of a link: the letters of every script stay as they are.
pub(super) fn address(path: &str) -> String {
    let encoded = |c: char| match c {
        '-' | '.' | '_' | '~' | '/' => c.to_string(),
        c if c.is_ascii() && !c.is_ascii_alphanumeric() => format!("%{:02X}", u32::from(c)),
        c => c.to_string(),
    };
    one_line(path).chars().map(encoded).collect()
}

/// A row of a table.
pub(super) fn row(cells: &[String]) -> String {
    format!("| {} |", cells.join(" | "))
}

#[cfg(test)]
mod tests {
    use super::{address, escaped, paragraph};

    #[test]
    fn what_markdown_would_read_is_escaped() {
        assert_eq!(escaped("a|b *c* <d> [e](f)"), r"a\|b \*c\* \<d> \[e\](f)");
        assert_eq!(escaped("1.5 $\n& more"), r"1.5 \$ \& more");
    }

    #[test]
    fn a_paragraph_opens_no_block() {
        assert_eq!(paragraph("1986. It opened."), r"1986\. It opened.");
        assert_eq!(paragraph("- no item"), r"\- no item");
        assert_eq!(paragraph("# > +"), r"\# > +");
        assert_eq!(paragraph("36 % of it"), "36 % of it");
    }

    #[test]
    fn a_path_is_an_address() {
        assert_eq!(address("a b/été (1)#2.md"), "a%20b/été%20%281%29%232.md");
    }
}
