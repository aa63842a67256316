//! A page of the web, fetched within limits.
//!
//! It is read as it comes, up to a size and for a time; the whole of it is asked for unpacked, and
//! what comes packed all the same is told by its first bytes like any file.

use std::io::{self, Read};
use std::time::Duration;

use ureq::{Agent, Error, ResponseExt};

use super::Bytes;
use super::trust::{as_this_system, distrust};

/// The most that is fetched.
const LARGEST: u64 = 64 * 1024 * 1024;

/// How long a server may take to be found, to begin and to send everything.
const CONNECT: Duration = Duration::from_secs(10);
const BEGIN: Duration = Duration::from_secs(20);
const WHOLE: Duration = Duration::from_mins(2);

/// What was fetched.
pub struct Fetched {
    /// Where it was found, after all redirections.
    pub address: String,
    /// The encoding that came with it.
    pub charset: Option<String>,
    /// What it was said to be, `text/html`.
    pub kind: Option<String>,
    /// It.
    pub bytes: Bytes,
}

/// Whether a name is an address of the web rather than that of a file.
#[must_use]
pub fn is_address(name: &str) -> bool {
    name.split_once("://").is_some_and(|(scheme, rest)| {
        !rest.is_empty() && scheme.len() > 1 && scheme.bytes().all(|b| b.is_ascii_alphanumeric())
    })
}

/// A name for what was fetched, whose ending tells what it is: as the server says where that says
/// much, else as in the address.
#[must_use]
pub fn file_name(address: &str, kind: Option<&str>) -> Option<String> {
    match kind {
        Some("text/html" | "application/xhtml+xml") => return Some("page.html".to_owned()),
        Some("text/markdown" | "text/x-markdown") => return Some("page.md".to_owned()),
        Some("application/epub+zip") => return Some("book.epub".to_owned()),
        Some(_) | None => {}
    }
    let path = address.split(['?', '#']).next()?.split_once("://")?.1.split_once('/')?.1;
    path.rsplit('/').next().filter(|name| name.contains('.')).map(str::to_owned)
}

/// Fetches what stands at an address.
///
/// # Errors
/// When it cannot be had; what is wrong, said of the address, and, on a line of its own, what to do.
pub fn fetch(address: &str) -> Result<Fetched, String> {
    let scheme = address.split("://").next().unwrap_or_default().to_ascii_lowercase();
    if scheme != "http" && scheme != "https" {
        return Err(format!(
            "is no address of the web (`{scheme}`)\nhint: use http or https, or fetch it with \
             another program and pipe it to `lutrin -`"
        ));
    }
    let response = agent().get(address).call().map_err(|error| told(&error))?;
    let found = response.get_uri().to_string();
    let body = response.into_body();
    let charset = body.charset().filter(|_| body.mime_type().is_some()).map(str::to_owned);
    let kind = body.mime_type().map(str::to_ascii_lowercase);
    let bytes = body.into_with_config().limit(LARGEST).reader();
    Ok(Fetched { address: found, charset, kind, bytes: Box::new(Told(bytes)) })
}

fn agent() -> Agent {
    let config = Agent::config_builder()
        .user_agent(concat!("lutrin/", env!("CARGO_PKG_VERSION")))
        .accept("text/html, text/markdown, text/plain, application/epub+zip, */*;q=0.5")
        .tls_config(as_this_system())
        .max_redirects(10)
        .timeout_resolve(Some(CONNECT))
        .timeout_connect(Some(CONNECT))
        .timeout_recv_response(Some(BEGIN))
        .timeout_global(Some(WHOLE))
        .build();
    config.new_agent()
}

/// What went wrong, and what to do about it.
fn told(error: &Error) -> String {
    let (what, hint) = distrust(error).unwrap_or_else(|| of_http(error));
    format!("{what}\nhint: {hint}")
}

#[expect(clippy::wildcard_enum_match_arm, reason = "ureq may add errors, and says what they are")]
fn of_http(error: &Error) -> (String, &'static str) {
    match error {
        Error::StatusCode(401 | 403) => {
            ("may not be read without leave".to_owned(), "open it in a browser, and save the page")
        }
        Error::StatusCode(404 | 410) => {
            ("is not there (404)".to_owned(), "look at the spelling of the address")
        }
        Error::StatusCode(code) => {
            (format!("cannot be had: its server answers {code}"), "try again later")
        }
        Error::HostNotFound => (
            "cannot be had: there is no such server".to_owned(),
            "look at the spelling of the address, and at your connection",
        ),
        Error::Timeout(_) => ("takes too long".to_owned(), "try again later"),
        Error::TooManyRedirects | Error::RedirectFailed => {
            ("leads from one address to the next without end".to_owned(), "open it in a browser")
        }
        Error::BodyExceedsLimit(_) => (
            "has more than 64 MiB".to_owned(),
            "fetch it with another program and pipe it to `lutrin -`",
        ),
        Error::BadUri(_) | Error::Http(_) => ("is no address".to_owned(), "look at its spelling"),
        error => (
            format!("cannot be had ({error})"),
            "look at your connection, or fetch it with another program and pipe it to `lutrin -`",
        ),
    }
}

/// Bytes as they come, whose faults are told for people.
struct Told<R>(R);

impl<R: Read> Read for Told<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.0.read(buffer).map_err(|error| {
            let kind = error.kind();
            io::Error::new(kind, format!("the page {}", told(&Error::from(error))))
        })
    }
}
