//! The certificates that TLS outlets on loopback show, good and bad.
//! They refuse to be trusted by anybody who was not told to: their authority is in no system's store.

use rustls::{
    ServerConfig,
    pki_types::{CertificateDer, PrivateKeyDer, pem::PemObject},
};
use std::{
    path::{Path, PathBuf},
    sync::Arc,
};
use tokio_rustls::TlsAcceptor;

/// What a TLS outlet shows; `certificates/README.md` says more.
#[derive(Clone, Copy, Debug)]
pub enum Certificate {
    /// In order for `outlet.example` and 127.0.0.1, signed by [`authority`].
    Valid,
    /// As `Valid`, but it ended in 2021.
    Expired,
    /// Signed by [`authority`] for another name.
    Elsewhere,
    /// For `sealed.example` and another paper of its house, by one authority.
    Shared,
    /// For the same two, by another authority.
    Renewed,
    /// For `sealed.example` alone, by that other authority: whoever bought the name.
    Sold,
}

/// The PEM file of the authorities that signed every [`Certificate`].
#[must_use]
pub fn authority() -> PathBuf {
    // Not where this was compiled: several checkouts may share a target folder.
    let under_test = std::env::var("CARGO_MANIFEST_DIR").expect("cargo names the crate whose tests it runs");
    Path::new(&under_test).join("../byline-testkit/certificates/authority.pem")
}

impl Certificate {
    pub(crate) fn acceptor(self) -> TlsAcceptor {
        let pem: &[u8] = match self {
            Self::Valid => include_bytes!("../certificates/outlet.pem"),
            Self::Expired => include_bytes!("../certificates/expired.pem"),
            Self::Elsewhere => include_bytes!("../certificates/elsewhere.pem"),
            Self::Shared => include_bytes!("../certificates/shared.pem"),
            Self::Renewed => include_bytes!("../certificates/renewed.pem"),
            Self::Sold => include_bytes!("../certificates/sold.pem"),
        };
        let chain = vec![CertificateDer::from_pem_slice(pem).expect("the file holds a certificate")];
        let key = PrivateKeyDer::from_pem_slice(include_bytes!("../certificates/key.pem"))
            .expect("the file holds a key");
        let config = ServerConfig::builder_with_provider(Arc::new(rustls::crypto::ring::default_provider()))
            .with_safe_default_protocol_versions()
            .expect("ring speaks every version")
            .with_no_client_auth()
            .with_single_cert(chain, key)
            .expect("key and certificate belong together");
        TlsAcceptor::from(Arc::new(config))
    }
}
