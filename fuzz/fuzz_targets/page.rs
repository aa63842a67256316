//! Any bytes: decoded, read in every format and set at several widths, nothing reaches the page that
//! a terminal would obey, and prose keeps to the measure.

#![no_main]

use std::sync::Arc;

use libfuzzer_sys::fuzz_target;
use lutrin::document::Document;
use lutrin::format::FORMATS;
use lutrin::layout::{Layout, Place, Setting};
use lutrin::source::Decoder;

fuzz_target!(|bytes: &[u8]| {
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
                    assert!(!run.text.contains(char::is_control), "{run:?}");
                }
            }
        }
    }
});
