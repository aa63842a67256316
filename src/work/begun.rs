//! The beginning of an article: what the first screen shows, read before any thread is started.

use std::io;

use crate::document::{Digest, Part};

use super::{Article, News, Parts};

/// An article whose first part has been read.
///
/// To hand that from a thread to the one that draws would take longer than to read it.
pub struct Begun {
    pub(super) parts: Parts,
    /// None where there is no text.
    pub(super) first: Option<io::Result<Part>>,
    /// What it says.
    digest: Option<Digest>,
    /// Whether the first part is read as its first lines tell, until more of the article is known.
    pub(super) is_preview: bool,
}

impl Begun {
    /// Reads the first part of an article, for which no more than its beginning is needed.
    #[must_use]
    pub fn new(article: Article) -> Self {
        let mut parts = Parts::new(article);
        let preview = parts.preview();
        let is_preview = preview.is_some();
        let first = preview.map(Ok).or_else(|| parts.next());
        // Its blocks are shown at once: they need not be read a second time.
        let first = first.map(|part| part.map(|part| Part::from(part.read())));
        let part = first.as_ref().and_then(|part| part.as_ref().ok());
        let digest = part.map(|part| Digest::of(0, &part.read()));
        Self { parts, first, digest, is_preview }
    }

    /// The article.
    #[must_use]
    pub fn article(&self) -> &Article {
        self.parts.article()
    }

    /// What the first screen is drawn from.
    #[must_use]
    pub fn news(&self) -> Vec<News> {
        let part = self.first.as_ref().and_then(|part| part.as_ref().ok());
        let told = part.zip(self.digest.as_ref());
        let told = told.map(|(part, digest)| {
            [News::Parts(vec![part.clone()]), News::Index(vec![digest.clone()])]
        });
        told.into_iter().flatten().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::Begun;
    use crate::work::{Article, News};

    #[test]
    fn the_first_part_is_read_with_what_it_says_and_nothing_is_told_of_an_empty_article() {
        let begun = Begun::new(Article::carried("a.md", "# The title\n\nWords.\n").unwrap());
        let news = begun.news();
        let [News::Parts(parts), News::Index(digests)] = &*news else { panic!("{news:?}") };
        assert_eq!((parts.len(), digests.len(), begun.is_preview), (1, 1, false));
        assert!(Begun::new(Article::carried("b.md", "").unwrap()).news().is_empty());
    }
}
