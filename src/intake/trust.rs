//! Whom a fetch over https trusts, and why it does not trust somebody.
#![expect(clippy::wildcard_enum_match_arm, reason = "of what may go wrong this is about a part")]

use std::io;
use std::sync::Arc;

use rustls::CertificateError;
use rustls::crypto::ring::default_provider;
use ureq::Error;
use ureq::tls::{RootCerts, TlsConfig};

const OWN: &str =
    "where that is as it should be, name the file of its certificate in SSL_CERT_FILE";
const NAME: &str = "look at the spelling of the address";
const DATE: &str = "look at the date of this machine, or try again later";
const NONE: &str =
    "install the package ca-certificates, or name a file of certificates in SSL_CERT_FILE";
const OTHER: &str = "fetch it with another program and pipe it to `lutrin -`";

/// Trusts whom this system trusts: its administrator may know more than a list from the day of our build.
pub(super) fn as_this_system() -> TlsConfig {
    TlsConfig::builder()
        .root_certs(RootCerts::PlatformVerifier)
        .unversioned_rustls_crypto_provider(Arc::new(default_provider()))
        .build()
}

/// Why a server is not trusted, and what to do; none where that is not what went wrong.
pub(super) fn distrust(error: &Error) -> Option<(String, &'static str)> {
    match fault(error)? {
        rustls::Error::InvalidCertificate(flaw) => {
            let (what, hint) = of_certificate(flaw);
            Some((format!("cannot be trusted: its certificate {what}"), hint))
        }
        // What the verifier says where it finds no certificate at all.
        rustls::Error::General(_) if matches!(error, Error::Rustls(_)) => {
            Some(("cannot be had: this system has no certificates to trust".to_owned(), NONE))
        }
        _ => None,
    }
}

/// What rustls says of it, which comes as it is or inside a fault of the connection.
fn fault(error: &Error) -> Option<&rustls::Error> {
    match error {
        Error::Rustls(fault) => Some(fault),
        Error::Io(error) => io::Error::get_ref(error)?.downcast_ref(),
        _ => None,
    }
}

fn of_certificate(flaw: &CertificateError) -> (String, &'static str) {
    use CertificateError as Flaw;
    let (what, hint) = match flaw {
        Flaw::UnknownIssuer => ("is signed by nobody whom this system trusts", OWN),
        Flaw::NotValidForName | Flaw::NotValidForNameContext { .. } => {
            ("is for another name", NAME)
        }
        Flaw::Expired | Flaw::ExpiredContext { .. } => ("has expired", DATE),
        Flaw::NotValidYet | Flaw::NotValidYetContext { .. } => ("is not valid yet", DATE),
        Flaw::Revoked => ("has been revoked", OTHER),
        other => return (format!("is not valid ({other})"), OTHER),
    };
    (what.to_owned(), hint)
}
