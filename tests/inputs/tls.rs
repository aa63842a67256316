//! Pages served over https from here, by servers that are to be trusted and others.
//!
//! Where the system's own store of certificates can be another file for one run only.
#![cfg(all(unix, not(target_vendor = "apple")))]

use std::io::Write;
use std::net::{TcpListener, TcpStream};
use std::process::Output;
use std::sync::Arc;

use rcgen::{BasicConstraints, CertificateParams, DnType, IsCa, Issuer, KeyPair, date_time_ymd};
use rustls::crypto::ring::default_provider;
use rustls::pki_types::PrivatePkcs8KeyDer;
use rustls::{ServerConfig, ServerConnection, StreamOwned};

use crate::web::{answer, asked_path};
use crate::{command, file, said};

/// Somebody who signs certificates.
struct Authority {
    issuer: Issuer<'static, KeyPair>,
    certificate: String,
}

impl Authority {
    fn new(name: &str) -> Self {
        let key = KeyPair::generate().unwrap();
        let mut parameters = CertificateParams::new(Vec::new()).unwrap();
        parameters.distinguished_name.push(DnType::CommonName, name);
        parameters.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        let certificate = parameters.self_signed(&key).unwrap().pem();
        Self { issuer: Issuer::new(parameters, key), certificate }
    }

    /// Serves a page under a certificate of theirs, and says at which address.
    fn serve(&self, certified: &CertificateParams) -> String {
        let key = KeyPair::generate().unwrap();
        let certificate = certified.signed_by(&key, &self.issuer).unwrap().der().clone();
        let config = ServerConfig::builder_with_provider(Arc::new(default_provider()))
            .with_safe_default_protocol_versions()
            .unwrap()
            .with_no_client_auth()
            .with_single_cert(
                vec![certificate],
                PrivatePkcs8KeyDer::from(key.serialize_der()).into(),
            );
        let (config, listener) = (Arc::new(config.unwrap()), TcpListener::bind("127.0.0.1:0"));
        let listener = listener.unwrap();
        let address = format!("https://{}/page", listener.local_addr().unwrap());
        let serve = move || {
            for stream in listener.incoming() {
                greet(stream.unwrap(), Arc::clone(&config));
            }
        };
        std::thread::Builder::new().spawn(serve).unwrap();
        address
    }
}

/// Answers a request, if who asks goes so far as to make one.
fn greet(stream: TcpStream, config: Arc<ServerConfig>) {
    let mut stream = StreamOwned::new(ServerConnection::new(config).unwrap(), stream);
    if asked_path(&mut stream).is_some() {
        drop(stream.write_all(&answer("text/html", b"<p>Seven arches")));
        stream.conn.send_close_notify();
        drop(stream.flush());
    }
}

fn for_names(names: &[&str]) -> CertificateParams {
    CertificateParams::new(names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>()).unwrap()
}

/// Renders what stands at an address, on a system that trusts the certificates of this text.
fn rendered(address: &str, trusted: &str) -> Output {
    let (_folder, path) = file("trusted.pem", trusted.as_bytes());
    let mut command = command();
    command.env("SSL_CERT_FILE", path).env_remove("SSL_CERT_DIR");
    command.args(["render", address]).output().unwrap()
}

#[test]
fn a_page_is_fetched_over_https_from_whom_the_system_trusts() {
    let authority = Authority::new("one");
    let output = rendered(&authority.serve(&for_names(&["127.0.0.1"])), &authority.certificate);
    assert!(output.status.success(), "{}", said(&output));
    assert_eq!(String::from_utf8(output.stdout).unwrap(), "Seven arches\n");
}

#[test]
fn whom_the_system_does_not_trust_nothing_is_read_from_and_it_says_why() {
    let (authority, other) = (Authority::new("one"), Authority::new("another"));
    let mut old = for_names(&["127.0.0.1"]);
    (old.not_before, old.not_after) = (date_time_ymd(2001, 1, 1), date_time_ymd(2002, 1, 1));
    let mut early = for_names(&["127.0.0.1"]);
    (early.not_before, early.not_after) = (date_time_ymd(4001, 1, 1), date_time_ymd(4002, 1, 1));
    let own = &*authority.certificate;
    for (certified, trusted, wanted) in [
        (for_names(&["127.0.0.1"]), &*other.certificate, "is signed by nobody whom this system"),
        (for_names(&["elsewhere.example"]), own, "is for another name\nhint: look at the spelling"),
        (old, own, "has expired\nhint: look at the date"),
        (early, own, "is not valid yet\nhint: look at the date"),
        (for_names(&["127.0.0.1"]), "", "has no certificates to trust\nhint: install"),
    ] {
        let output = rendered(&authority.serve(&certified), trusted);
        let said = said(&output);
        assert_eq!(output.status.code(), Some(2), "{said}");
        assert!(said.contains(wanted) && output.stdout.is_empty(), "{said}");
    }
}
