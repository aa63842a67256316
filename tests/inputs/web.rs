//! Addresses of the web, served from here.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpListener;

use crate::packed::gzip;
use crate::{lutrin, printed, refusal, said};

/// A path, and what is answered there by a server at an address.
type Answer = (&'static str, fn(&str) -> Vec<u8>);

/// Serves one answer to each path until the test ends, and says at which address.
fn serve(answers: &'static [Answer]) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    let here = address.clone();
    let serve = move || {
        for stream in listener.incoming() {
            let mut stream = stream.unwrap();
            let path = asked_path(&mut stream).unwrap();
            let answer = answers.iter().find(|(known, _)| *known == path);
            let bytes =
                answer.map_or_else(|| b"HTTP/1.1 404 No\r\n\r\n".to_vec(), |(_, of)| of(&here));
            // A reader may leave before all is sent.
            drop(stream.write_all(&bytes));
        }
    };
    std::thread::Builder::new().spawn(serve).unwrap();
    address
}

/// The path that a request asks for; none where it breaks off.
pub(crate) fn asked_path(stream: &mut impl Read) -> Option<String> {
    let mut lines = BufReader::new(stream).lines();
    let first = lines.next()?.ok()?;
    lines.find(|line| line.as_ref().is_ok_and(String::is_empty));
    first.split(' ').nth(1).map(str::to_owned)
}

pub(crate) fn answer(kind: &str, body: &[u8]) -> Vec<u8> {
    let head = format!(
        "HTTP/1.1 200 OK\r\nContent-Type: {kind}\r\nContent-Length: {}\r\nConnection: close\r\n\r\n",
        body.len()
    );
    [head.as_bytes(), body].concat()
}

#[test]
fn a_page_is_read_as_a_file_would_be_in_the_encoding_that_came_with_it() {
    let here = serve(&[
        ("/a/page", |_| {
            answer("text/html; charset=iso-8859-15", b"<p>D\xE9j\xE0 5 \xA4, <a href=b>l\xE0</a>")
        }),
        ("/notes.md", |_| {
            answer("text/plain; charset=windows-1252", b"Some *words* \x97 d\xE9j\xE0.")
        }),
        ("/raw.txt", |_| answer("text/plain", b"Some *words*.")),
        ("/packed", |_| answer("application/octet-stream", &gzip(b"<html><p>Seven <b>arches</b>"))),
    ]);
    let render = |path: &str| printed(&["render", &format!("{here}{path}")], "");
    assert_eq!(render("/a/page"), "Déjà 5 €, là\n");
    assert_eq!(render("/notes.md"), "Some words — déjà.\n");
    assert_eq!(render("/raw.txt"), "Some *words*.\n");
    assert_eq!(render("/packed"), "Seven arches\n");
}

#[test]
fn redirections_are_followed_but_not_without_end() {
    let here = serve(&[
        ("/old", |_| {
            b"HTTP/1.1 301 Moved\r\nLocation: /new\r\nContent-Length: 0\r\nConnection: close\r\n\r\n".to_vec()
        }),
        ("/new", |_| answer("text/html", b"<p>New")),
        ("/ring", |here| {
            format!("HTTP/1.1 302 Found\r\nLocation: {here}/ring\r\nContent-Length: 0\r\nConnection: close\r\n\r\n").into_bytes()
        }),
    ]);
    assert_eq!(printed(&["render", &format!("{here}/old")], ""), "New\n");
    let error = refusal(&["render", &format!("{here}/ring")], "");
    assert!(error.contains("without end\nhint: "), "{error}");
}

#[test]
fn what_cannot_be_had_says_why_and_what_to_do() {
    let here = serve(&[
        ("/locked", |_| {
            b"HTTP/1.1 403 No\r\nContent-Length: 0\r\nConnection: close\r\n\r\n".to_vec()
        }),
        ("/picture", |_| answer("image/png", b"\x89PNG\r\n\x1a\n....")),
    ]);
    for (address, wanted) in [
        (format!("{here}/none"), "is not there (404)\nhint: "),
        (format!("{here}/locked"), "may not be read without leave\nhint: "),
        (format!("{here}/picture"), "is a PNG picture, not text"),
        ("http://127.0.0.1:1/".to_owned(), "cannot be had"),
        ("ftp://example.org/a".to_owned(), "is no address of the web (`ftp`)\nhint: "),
        ("file:///etc/passwd".to_owned(), "is no address of the web (`file`)\nhint: "),
    ] {
        let error = refusal(&["render", &address], "");
        assert!(error.starts_with(&format!("lutrin: `{address}` ")), "{error}");
        assert!(error.contains(wanted), "{error}");
    }
}

#[test]
fn what_is_cut_short_or_too_large_is_read_as_far_as_it_goes() {
    let here = serve(&[("/short", |_| {
        b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 99\r\nConnection: close\r\n\r\nSeven arches.".to_vec()
    })]);
    let output = lutrin(&["render", &format!("{here}/short")], "");
    assert_eq!(output.status.code(), Some(1), "{}", said(&output));
    assert_eq!(output.stdout, b"Seven arches.\n");
    assert!(said(&output).contains("the page cannot be had"), "{}", said(&output));
}
