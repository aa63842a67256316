//! What the tags and character references of HTML mean for a reader.

use crate::document::{FrameKind, Marker, Marks};

/// A tag of HTML.
#[derive(Debug)]
pub(super) struct Tag {
    /// Its name, in lower case.
    pub(super) name: Box<str>,
    /// Whether it closes what another opened.
    pub(super) is_closing: bool,
    inside: Box<str>,
}

/// What a tag means for the text.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Meaning {
    Break,
    Rule,
    /// Text before and after stands on different lines.
    Block,
    Item,
    Heading(u8),
    Preformatted,
    Table,
    Details,
    Summary,
    Cell,
    /// Nothing shows up to this.
    Hidden(&'static str),
    Image,
    Inline(Marks),
    Link,
    Nothing,
}

impl Meaning {
    /// Whether text before and after stands in different blocks.
    pub(super) fn parts(self) -> bool {
        match self {
            Self::Rule
            | Self::Block
            | Self::Item
            | Self::Heading(_)
            | Self::Preformatted
            | Self::Table
            | Self::Details
            | Self::Summary => true,
            Self::Break
            | Self::Cell
            | Self::Hidden(_)
            | Self::Image
            | Self::Inline(_)
            | Self::Link
            | Self::Nothing => false,
        }
    }
}

impl Tag {
    /// Reads what stands between `<` and `>`.
    pub(super) fn read(inside: &str) -> Self {
        let (is_closing, inside) =
            inside.strip_prefix('/').map_or((false, inside), |inside| (true, inside));
        let name = inside.split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default();
        Self { name: name.to_ascii_lowercase().into(), is_closing, inside: inside.into() }
    }

    pub(super) fn meaning(&self) -> Meaning {
        match &*self.name {
            "br" => Meaning::Break,
            "hr" => Meaning::Rule,
            "li" => Meaning::Item,
            "h1" => Meaning::Heading(1),
            "h2" => Meaning::Heading(2),
            "h3" => Meaning::Heading(3),
            "h4" => Meaning::Heading(4),
            "h5" => Meaning::Heading(5),
            "h6" => Meaning::Heading(6),
            "pre" => Meaning::Preformatted,
            "td" | "th" => Meaning::Cell,
            "table" => Meaning::Table,
            "details" => Meaning::Details,
            "summary" => Meaning::Summary,
            "script" => Meaning::Hidden("</script>"),
            "style" => Meaning::Hidden("</style>"),
            "template" => Meaning::Hidden("</template>"),
            "img" => Meaning::Image,
            "a" => Meaning::Link,
            "em" | "i" | "cite" | "var" | "dfn" => Meaning::Inline(Marks::EMPHASIS),
            "strong" | "b" => Meaning::Inline(Marks::STRONG),
            "s" | "del" | "strike" => Meaning::Inline(Marks::STRUCK),
            "code" | "kbd" | "samp" | "tt" => Meaning::Inline(Marks::CODE),
            "sup" => Meaning::Inline(Marks::SUPERSCRIPT),
            "sub" => Meaning::Inline(Marks::SUBSCRIPT),
            "address" | "article" | "aside" | "blockquote" | "body" | "caption" | "center"
            | "dd" | "div" | "dl" | "dt" | "fieldset" | "figcaption" | "figure" | "footer"
            | "form" | "header" | "html" | "legend" | "main" | "nav" | "ol" | "option" | "p"
            | "section" | "tbody" | "tfoot" | "thead" | "title" | "tr" | "ul" => Meaning::Block,
            _ => Meaning::Nothing,
        }
    }

    /// The value of an attribute.
    pub(super) fn attribute(&self, name: &str) -> Option<String> {
        let lower = self.inside.to_ascii_lowercase();
        let at = lower.match_indices(name).map(|(at, _)| at).find(|at| {
            let before = lower.as_bytes().get(at.wrapping_sub(1));
            let after = lower.get(at + name.len()..).unwrap_or_default().trim_start();
            before.is_some_and(u8::is_ascii_whitespace) && after.starts_with('=')
        })?;
        let value =
            self.inside.get(at + name.len()..)?.trim_start().strip_prefix('=')?.trim_start();
        let quote = value.chars().next().filter(|c| *c == '"' || *c == '\'');
        let value = match quote {
            Some(quote) => value.get(1..)?.split(quote).next()?,
            None => value.split(|c: char| c.is_ascii_whitespace()).next()?,
        };
        Some(decode(value))
    }
}

/// What an item of a list of HTML hangs from.
pub(super) fn item() -> FrameKind {
    FrameKind::Item(Marker::Bullet(0))
}

/// Whether a `<` begins a tag, and is not a sign of its own.
pub(super) fn begins(rest: &str) -> bool {
    let mut letters = rest.chars();
    letters.next() == Some('<')
        && letters.next().is_some_and(|c| c.is_ascii_alphabetic() || c == '/')
}

/// Where the `>` of a tag stands in `rest`; `quote` is the quotation mark that is open before it,
/// and after it.
pub(super) fn end(rest: &str, quote: &mut Option<u8>) -> Option<usize> {
    rest.bytes().position(|byte| {
        match *quote {
            Some(open) if open == byte => *quote = None,
            None if byte == b'"' || byte == b'\'' => *quote = Some(byte),
            Some(_) | None => {}
        }
        quote.is_none() && byte == b'>'
    })
}

/// Where a text stands in another, whatever the case of its letters.
pub(super) fn find(text: &str, wanted: &str) -> Option<usize> {
    let is_same = |part: &[u8]| part.eq_ignore_ascii_case(wanted.as_bytes());
    text.as_bytes().windows(wanted.len()).position(is_same)
}

/// The character reference that a text begins with: its length, and what it shows.
pub(super) fn entity(rest: &str) -> Option<(usize, String)> {
    let name = rest.strip_prefix('&')?.split(';').next()?;
    let is_name = name.len() <= 10 && name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'#');
    let is_closed = rest.as_bytes().get(name.len() + 1) == Some(&b';');
    let shown = (is_name && is_closed).then(|| character(name)).flatten()?;
    Some((name.len() + 2, shown.to_string()))
}

fn character(name: &str) -> Option<char> {
    if let Some(number) = name.strip_prefix('#') {
        let hex = number.strip_prefix(['x', 'X']);
        let code = hex.map_or_else(|| number.parse().ok(), |h| u32::from_str_radix(h, 16).ok());
        return code.and_then(char::from_u32);
    }
    NAMED.iter().find(|(known, _)| *known == name).map(|(_, shown)| *shown)
}

/// A text with its character references read.
fn decode(text: &str) -> String {
    let mut decoded = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let (length, shown) = entity(rest).unwrap_or_else(|| (first.len_utf8(), first.to_string()));
        decoded.push_str(&shown);
        rest = rest.get(length..).unwrap_or_default();
    }
    decoded
}

/// The names that articles use; the parser itself knows all of them outside blocks of HTML.
const NAMED: [(&str, char); 46] = [
    ("amp", '&'),
    ("lt", '<'),
    ("gt", '>'),
    ("quot", '"'),
    ("apos", '\''),
    ("nbsp", '\u{A0}'),
    ("thinsp", '\u{2009}'),
    ("laquo", '«'),
    ("raquo", '»'),
    ("ldquo", '“'),
    ("rdquo", '”'),
    ("lsquo", '‘'),
    ("rsquo", '’'),
    ("hellip", '…'),
    ("mdash", '—'),
    ("ndash", '–'),
    ("bull", '•'),
    ("middot", '·'),
    ("euro", '€'),
    ("pound", '£'),
    ("yen", '¥'),
    ("cent", '¢'),
    ("copy", '©'),
    ("reg", '®'),
    ("trade", '™'),
    ("deg", '°'),
    ("times", '×'),
    ("eacute", 'é'),
    ("egrave", 'è'),
    ("ecirc", 'ê'),
    ("euml", 'ë'),
    ("agrave", 'à'),
    ("acirc", 'â'),
    ("ccedil", 'ç'),
    ("icirc", 'î'),
    ("iuml", 'ï'),
    ("ocirc", 'ô'),
    ("ugrave", 'ù'),
    ("ucirc", 'û'),
    ("oelig", 'œ'),
    ("Eacute", 'É'),
    ("Agrave", 'À'),
    ("Ccedil", 'Ç'),
    ("OElig", 'Œ'),
    ("rarr", '→'),
    ("larr", '←'),
];
