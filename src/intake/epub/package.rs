//! What a book says of itself: who wrote it, its chapters in order, its table of contents.

use std::collections::HashMap;

use dom_query::Document;

use crate::intake::address::straight;
use crate::intake::html::About;

use super::Flaw;
use super::archive::Archive;
use super::xml::{Element, elements};

/// What a book says of itself.
#[derive(Debug)]
pub(super) struct Package {
    pub(super) about: About,
    /// The paths of its chapters, in the order of reading.
    pub(super) chapters: Vec<String>,
    /// The title and the depth, from 1, that the table of contents gives to a path.
    pub(super) contents: HashMap<String, (String, usize)>,
}

impl Package {
    pub(super) fn read(archive: &mut Archive) -> Result<Self, Flaw> {
        refuse_locked(archive)?;
        let path = package_path(archive)?;
        let package = elements(&text(&archive.read(&path)?));
        let items: Vec<&Element> = package.iter().filter(|e| e.name == "item").collect();
        let by_id: HashMap<&str, &Element> =
            items.iter().filter_map(|item| Some((item.get("id")?, *item))).collect();
        let item = |id: &str| by_id.get(id).copied();
        let path_of = |item: &Element| item.get("href").map(|to| resolved(&path, to).0);
        let is_map = |item: &&Element| item.get("properties").is_some_and(|p| has_word(p, "nav"));
        let map = items.iter().copied().find(is_map).and_then(path_of);
        let spine = package.iter().find(|element| element.name == "spine");
        let old_map = spine.and_then(|spine| spine.get("toc")).and_then(item).and_then(path_of);
        let chapters = package.iter().filter(|element| element.name == "itemref");
        let chapters = chapters.filter_map(|part| item(part.get("idref")?)).filter_map(path_of);
        let chapters = chapters.filter(|path| archive.has(path) && Some(path) != map.as_ref());
        let chapters: Vec<String> = chapters.collect();
        if chapters.is_empty() {
            return Err(Flaw::Missing("spine".to_owned()));
        }
        let mut contents = match &map {
            Some(map) => archive.find(map)?.map(|nav| navigation(map, &text(&nav))),
            None => None,
        };
        if let Some(old) = old_map.filter(|_| contents.as_ref().is_none_or(HashMap::is_empty)) {
            contents = archive.find(&old)?.map(|ncx| old_navigation(&old, &text(&ncx)));
        }
        Ok(Self { about: about(&package), chapters, contents: contents.unwrap_or_default() })
    }
}

/// A book that only the program of its shop can open says so in a part of its own.
fn refuse_locked(archive: &mut Archive) -> Result<(), Flaw> {
    let Some(locks) = archive.find("META-INF/encryption.xml")? else { return Ok(()) };
    // Fonts are often made unusable by themselves; nobody reads them.
    let is_of_fonts = |algorithm: &str| {
        algorithm.contains("idpf.org/2008/embedding") || algorithm.contains("ns.adobe.com/pdf/enc")
    };
    let locks = elements(&text(&locks));
    let mut methods = locks.iter().filter(|element| element.name == "EncryptionMethod");
    let is_locked = methods.any(|m| m.get("Algorithm").is_some_and(|a| !is_of_fonts(a)));
    if is_locked { Err(Flaw::Locked) } else { Ok(()) }
}

fn package_path(archive: &mut Archive) -> Result<String, Flaw> {
    let container = archive.read("META-INF/container.xml")?;
    let container = elements(&text(&container));
    let root = container.iter().find(|element| element.name == "rootfile");
    let path = root.and_then(|root| root.get("full-path"));
    Ok(straight(path.ok_or_else(|| Flaw::Missing("package".to_owned()))?))
}

fn about(package: &[Element]) -> About {
    let all = |name: &'static str| {
        let said = package.iter().filter(move |element| element.name == name);
        said.map(|element| element.text.trim().to_owned()).filter(|text| !text.is_empty())
    };
    let authors: Vec<String> = all("creator").collect();
    About {
        title: all("title").next(),
        author: Some(authors.join(", ")),
        date: all("date").next(),
        language: all("language").next(),
    }
    .clean()
}

/// The table of contents of EPUB 3: a page.
fn navigation(path: &str, page: &str) -> HashMap<String, (String, usize)> {
    let document = Document::from(page);
    let mut contents = HashMap::new();
    for nav in document.select("nav").nodes() {
        if nav.attr("epub:type").is_some_and(|kind| !has_word(&kind, "toc")) {
            continue;
        }
        for link in nav.descendants_it().filter(|node| node.has_name("a")) {
            let depth = link.ancestors_it(None).filter(|above| above.has_name("ol")).count();
            enter(&mut contents, path, &link.attr_or("href", ""), &link.text(), depth);
        }
    }
    contents
}

/// The table of contents of EPUB 2: `ncx` > `navMap` > `navPoint`, nested.
fn old_navigation(path: &str, ncx: &str) -> HashMap<String, (String, usize)> {
    let (mut contents, mut title) = (HashMap::new(), String::new());
    for element in elements(ncx) {
        match &*element.name {
            "text" => title.clone_from(&element.text),
            "content" => {
                let depth = element.depth.saturating_sub(2);
                enter(&mut contents, path, element.get("src").unwrap_or_default(), &title, depth);
            }
            _ => {}
        }
    }
    contents
}

/// The first entry that leads to a path is its title.
fn enter(
    contents: &mut HashMap<String, (String, usize)>,
    from: &str,
    to: &str,
    title: &str,
    depth: usize,
) {
    let title = title.split_whitespace().collect::<Vec<_>>().join(" ");
    if !title.is_empty() {
        contents.entry(resolved(from, to).0).or_insert((title, depth.max(1)));
    }
}

/// The path and the place in it that a link of another part leads to.
pub(in crate::intake) fn resolved(from: &str, to: &str) -> (String, String) {
    let (path, place) = to.split_once('#').unwrap_or((to, ""));
    let path = match (path, from.rsplit_once('/')) {
        ("", _) => from.to_owned(),
        (path, Some((folder, _))) => straight(&format!("{folder}/{}", unescaped(path))),
        (path, None) => straight(&unescaped(path)),
    };
    (path, place.to_owned())
}

/// A path whose `%20` are letters again.
fn unescaped(path: &str) -> String {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let digits = after.get(..2).and_then(|two| std::str::from_utf8(two).ok());
        let code = digits.filter(|_| *first == b'%').map(|two| u8::from_str_radix(two, 16));
        let (byte, left) = match code {
            Some(Ok(byte)) => (byte, after.get(2..).unwrap_or_default()),
            Some(Err(_)) | None => (*first, after),
        };
        bytes.push(byte);
        rest = left;
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

fn has_word(list: &str, word: &str) -> bool {
    list.split_ascii_whitespace().any(|one| one == word)
}

fn text(bytes: &[u8]) -> String {
    crate::intake::html::decode(bytes)
}
