//! Elements of HTML that go on over blank lines: a table, a box that unfolds.
//!
//! The parser ends a block of HTML at a blank line, so that their insides may be Markdown; only
//! their tags tell where they end. One that is not closed nearby is none, lest a tag that somebody
//! forgot to close swallow the rest of the text.

/// The farthest that an element may reach, in bytes.
const FARTHEST: usize = 32 * 1024;

/// What they are called.
const NAMES: [&str; 2] = ["details", "table"];

/// The elements of a text, in the order in which they begin.
#[derive(Debug)]
pub(in crate::format) struct Elements {
    all: Vec<Element>,
    /// How long the text is.
    length: usize,
}

/// An element: where its tag begins, and where the tag that closes it does.
#[derive(Clone, Copy, Debug)]
struct Element {
    start: usize,
    end: Option<usize>,
}

impl Elements {
    /// The elements of a text; each closing tag closes the last that is open.
    pub(in crate::format) fn of(text: &str) -> Self {
        let mut all: Vec<Element> = Vec::new();
        let mut open = [const { Vec::new() }; NAMES.len()];
        for start in memchr::memchr_iter(b'<', text.as_bytes()) {
            let rest = text.as_bytes().get(start + 1..).unwrap_or_default();
            let (rest, is_closing) = rest.strip_prefix(b"/").map_or((rest, false), |r| (r, true));
            let named = NAMES.iter().zip(&mut open).find(|(name, _)| is_tag(rest, name));
            let Some((_, open)) = named else { continue };
            if !is_closing {
                open.push(all.len());
                all.push(Element { start, end: None });
            } else if let Some(element) = open.pop().and_then(|index| all.get_mut(index)) {
                element.end = Some(start);
            }
        }
        Self { all, length: text.len() }
    }

    /// Where the closing tag of the element that begins at `start` begins, if that is nearby.
    pub(super) fn closing(&self, start: usize) -> Option<usize> {
        let index = self.all.binary_search_by_key(&start, |element| element.start).ok()?;
        self.all.get(index)?.end.filter(|end| *end <= start + FARTHEST)
    }

    /// What the elements hold together, from where to where; to the end of all texts where this one
    /// ends too early to tell.
    pub(in crate::format) fn holds(&self) -> impl Iterator<Item = (usize, usize)> {
        self.all.iter().filter_map(|element| {
            let farthest = element.start + FARTHEST;
            let end = element.end.filter(|end| *end <= farthest);
            let is_unknown = element.end.is_none() && farthest >= self.length;
            Some((element.start, end.or(is_unknown.then_some(usize::MAX))?))
        })
    }
}

/// Whether a tag of this name begins here, its `<` left off.
fn is_tag(bytes: &[u8], name: &str) -> bool {
    let start = bytes.get(..name.len()).is_some_and(|b| b.eq_ignore_ascii_case(name.as_bytes()));
    start && bytes.get(name.len()).is_none_or(|byte| !byte.is_ascii_alphanumeric())
}
