//! Any bytes: decoded, read in every format and set at several widths, nothing reaches the page that
//! a terminal would obey.

use std::sync::Arc;

use lutrin::document::Document;
use lutrin::format::FORMATS;
use lutrin::layout::{Layout, Place, Setting};
use lutrin::source::Decoder;

use super::sent::deceives;

/// Sets the lines of a document.
pub(crate) fn check(bytes: &[u8]) {
    let mut text = String::new();
    Decoder::new(bytes).push(bytes, true, &mut text);
    for format in FORMATS {
        let manner = (format.survey)(&text);
        let mut document = Document::default();
        document.append(Arc::new((format.read)(&manner, text.as_str().into(), 0)));
        for measure in [1, 20, 64] {
            let mut layout = Layout::new(Setting { measure, ..Setting::default() });
            for row in layout.rows(&document, Place::default(), 200) {
                for run in &row.line().runs {
                    let is_obeyed = |c: char| c.is_control() || deceives(c);
                    assert!(!run.text.contains(is_obeyed), "{run:?}");
                }
            }
        }
    }
}
