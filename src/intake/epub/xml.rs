//! The little that is read of XML: elements in the order of the text, each with its attributes.
//!
//! What is no XML ends the list where it stops being some; entities that a document defines itself
//! are not read, so nothing in it can grow.

use std::collections::HashMap;

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

/// An element.
#[derive(Debug, Default)]
pub(super) struct Element {
    /// Its name, without that of its space.
    pub(super) name: String,
    attributes: HashMap<String, String>,
    /// The text directly in it.
    pub(super) text: String,
    /// How many elements it stands in.
    pub(super) depth: usize,
}

impl Element {
    /// The value of an attribute, whatever its space.
    pub(super) fn get(&self, name: &str) -> Option<&str> {
        self.attributes.get(name).map(String::as_str)
    }
}

/// All elements of a document.
pub(super) fn elements(document: &str) -> Vec<Element> {
    let mut reader = Reader::from_str(document.trim_start_matches('\u{FEFF}'));
    reader.config_mut().expand_empty_elements = true;
    reader.config_mut().check_end_names = false;
    reader.config_mut().allow_dangling_amp = true;
    let (mut elements, mut open) = (Vec::new(), Vec::new());
    loop {
        match reader.read_event() {
            Ok(Event::Start(tag)) => {
                open.push(elements.len());
                elements.push(element(&tag, open.len() - 1));
            }
            Ok(Event::End(_)) => drop(open.pop()),
            Ok(Event::Eof) | Err(_) => return elements,
            Ok(event) => {
                if let Some(inside) = open.last().and_then(|at| elements.get_mut(*at)) {
                    inside.text.push_str(&text(&event));
                }
            }
        }
    }
}

fn element(tag: &BytesStart<'_>, depth: usize) -> Element {
    let name = tag.local_name().as_ref().to_owned();
    let mut attributes = tag.attributes();
    let attributes = attributes.with_checks(false).flatten().map(|attribute| {
        let name = attribute.key.local_name().as_ref().to_owned();
        let value = attribute.normalized_value(quick_xml::XmlVersion::Explicit1_0);
        (name, value.map(|value| value.trim().to_owned()).unwrap_or_default())
    });
    Element { name, attributes: attributes.collect(), text: String::new(), depth }
}

/// The text of an event between tags.
fn text(event: &Event<'_>) -> String {
    if let Event::Text(text) = event {
        return text.xml10_content().into_owned();
    }
    if let Event::CData(text) = event {
        return text.xml10_content().into_owned();
    }
    let Event::GeneralRef(name) = event else { return String::new() };
    match (name.resolve_char_ref(), &*name.xml10_content()) {
        (Ok(Some(c)), _) => c.to_string(),
        (_, "amp") => "&".to_owned(),
        (_, "lt") => "<".to_owned(),
        (_, "gt") => ">".to_owned(),
        (_, "quot") => "\"".to_owned(),
        (_, "apos") => "'".to_owned(),
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::elements;

    #[test]
    fn elements_come_in_order_with_text_and_attributes() {
        let found = elements("<?xml version='1.0'?><a x:b='c&amp;d'><e>f &amp; &#233;<g/></e></a>");
        let told: Vec<_> = found.iter().map(|e| (&*e.name, &*e.text, e.depth)).collect();
        assert_eq!(told, [("a", "", 0), ("e", "f & é", 1), ("g", "", 2)]);
        assert_eq!(found[0].get("b"), Some("c&d"));
    }

    #[test]
    fn what_is_no_xml_ends_the_list() {
        assert_eq!(elements("<a><b></c><d <").len(), 2);
        assert!(elements("<!DOCTYPE a [<!ENTITY b 'bbbb'>]>&b;").is_empty());
    }
}
