//! Texts as they are compared: without case, accents and the width of spaces.

use crate::source::{Case, fold};

/// A text as it is compared.
pub(super) fn folded(text: &str) -> String {
    fold(text, Case::Ignored).trim().to_owned()
}
