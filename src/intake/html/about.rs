//! What a page says of itself, as the front matter of Markdown.

use dom_query::Document;
use dom_smoothie::{Metadata, Readability};

/// The longest byline that is one.
const LONGEST: usize = 200;

/// What a page says of itself.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(crate) struct About {
    pub(crate) title: Option<String>,
    pub(crate) author: Option<String>,
    pub(crate) date: Option<String>,
    pub(crate) language: Option<String>,
}

impl About {
    /// What a page says in its head.
    pub(super) fn of(document: &Document) -> Self {
        let Ok(reader) = Readability::with_document(document.clone(), None, None) else {
            return Self::default();
        };
        let metadata = reader.get_article_metadata(reader.parse_json_ld());
        Self::read(document, metadata)
    }

    pub(super) fn read(document: &Document, found: Metadata) -> Self {
        let said = |selector: &str, name: &str| {
            document.select_single(selector).attr(name).map(|value| value.to_string())
        };
        let date = found.published_time.or_else(|| {
            said("meta[name='date' i], meta[name='dc.date' i], meta[name='dcterms.date' i], meta[name='dcterms.created' i], meta[itemprop='datePublished']", "content")
                .or_else(|| said("time[pubdate], time[itemprop='datePublished']", "datetime"))
        });
        let language = said("html", "lang").or_else(|| said("html", "xml:lang")).or(found.lang);
        let title = Some(shown_title(document, &found.title));
        Self { title, author: found.byline, date, language }.clean()
    }

    /// Each on one line, and nothing that says nothing.
    pub(crate) fn clean(self) -> Self {
        let line = |text: Option<String>| {
            let text = text.unwrap_or_default();
            let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
            Some(text).filter(|text| !text.is_empty())
        };
        let is_short = |text: &String| text.chars().count() <= LONGEST;
        Self {
            title: line(self.title),
            author: line(self.author).filter(is_short).filter(|author| !author.contains("://")),
            date: self.date.and_then(|date| day(date.trim())),
            language: line(self.language).filter(|tag| tag.len() <= 35),
        }
    }

    /// As front matter; nothing where nothing is known.
    pub(crate) fn front_matter(&self) -> String {
        let lines = [
            ("title", &self.title),
            ("author", &self.author),
            ("date", &self.date),
            ("lang", &self.language),
        ];
        let said = |(key, value): (&str, &Option<String>)| {
            value.as_ref().map(|value| format!("{key}: {}\n", quoted(value)))
        };
        let said: String = lines.into_iter().filter_map(said).collect();
        if said.is_empty() { said } else { format!("---\n{said}---\n\n") }
    }
}

/// The title without the name of the site: as a first heading of the page has it.
fn shown_title(document: &Document, title: &str) -> String {
    let plain = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let title = plain(title);
    let headings = document.select("h1");
    let headings = headings.nodes().iter().map(|heading| plain(&heading.text()));
    let is_of_title = |heading: &String| {
        heading.chars().count() > 3 && (title.starts_with(heading) || title.ends_with(heading))
    };
    headings.into_iter().find(is_of_title).unwrap_or(title)
}

/// A value that begins with a quotation mark would lose it.
fn quoted(value: &str) -> String {
    if value.starts_with(['"', '\'']) { format!("\"{value}\"") } else { value.to_owned() }
}

/// The day of a date and time.
fn day(date: &str) -> Option<String> {
    let day = date.get(..10)?;
    let is_day = day.bytes().enumerate().all(|(at, byte)| match at {
        4 | 7 => byte == b'-',
        _ => byte.is_ascii_digit(),
    });
    is_day.then(|| day.to_owned())
}
