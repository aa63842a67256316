//! Texts as they are compared: without case, accents and the width of spaces.

use crate::source::{Case, Folded};

/// A text as it is compared.
pub(super) fn folded(text: &str) -> String {
    Folded::new(text, Case::Ignored).text().trim().to_owned()
}
