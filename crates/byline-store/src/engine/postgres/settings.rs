//! Where the server is and how it is spoken to, from the URL an operator writes.
//! It refuses a server away from this machine whose certificate it cannot verify, unless told to do without TLS.

use crate::error::StoreError;
use futures::stream::{BoxStream, StreamExt};
use rustls::pki_types::pem::PemObject;
use std::{sync::Arc, time::Duration};
use tokio_postgres::{
    AsyncMessage, Client, Config, NoTls,
    config::{Host, SslMode},
};
use tokio_postgres_rustls::MakeRustlsConnect;

const CONNECT_WAIT: Duration = Duration::from_secs(3);

/// What a connection tells beside its answers; polling it is what drives the connection.
pub(super) type Messages = BoxStream<'static, Result<AsyncMessage, tokio_postgres::Error>>;

/// Whether the URL can be read, without connecting.
pub(in crate::engine) fn check_url(url: &str) -> Result<(), StoreError> {
    Settings::read(url).map(drop)
}

/// Where the server is and how it is spoken to.
#[derive(Clone)]
pub(in crate::engine) struct Settings {
    config: Config,
    tls: Option<MakeRustlsConnect>,
}

impl Settings {
    pub(super) fn read(url: &str) -> Result<Self, StoreError> {
        let unreadable = |why: &dyn std::fmt::Display| {
            StoreError::Setting(format!("database: this PostgreSQL URL cannot be read: {why}"))
        };
        let (url, root_file) = without_root_file(url);
        let mut config: Config = url.parse().map_err(|why: tokio_postgres::Error| {
            unreadable(&std::error::Error::source(&why).map_or(why.to_string(), ToString::to_string))
        })?;
        config.application_name("byline");
        if config.get_connect_timeout().is_none() {
            config.connect_timeout(CONNECT_WAIT);
        }
        let here = config.get_hosts().iter().all(is_this_machine);
        // Debian's server offers TLS with a certificate of its own making, which on loopback protects nothing.
        let plain = match config.get_ssl_mode() {
            SslMode::Disable => true,
            SslMode::Prefer => here && root_file.is_none(),
            _ => false,
        };
        let tls = if plain { None } else { Some(verified_tls(root_file.as_deref())?) };
        Ok(Self { config, tls })
    }

    pub(super) async fn dial(&self) -> Result<(Client, Messages), StoreError> {
        let refused = |cause: tokio_postgres::Error| {
            let told = std::error::Error::source(&cause).map(ToString::to_string);
            let why = told.map_or_else(|| cause.to_string(), |told| format!("{cause}: {told}"));
            StoreError::Unavailable { why, cause: Some(Box::new(cause)) }
        };
        match &self.tls {
            None => {
                let (client, mut connection) = self.config.connect(NoTls).await.map_err(refused)?;
                Ok((client, futures::stream::poll_fn(move |cx| connection.poll_message(cx)).boxed()))
            }
            Some(tls) => {
                let (client, mut connection) = self.config.connect(tls.clone()).await.map_err(refused)?;
                Ok((client, futures::stream::poll_fn(move |cx| connection.poll_message(cx)).boxed()))
            }
        }
    }
}

fn is_this_machine(host: &Host) -> bool {
    match host {
        Host::Tcp(name) => {
            name == "localhost" || name.parse::<std::net::IpAddr>().is_ok_and(|address| address.is_loopback())
        }
        Host::Unix(_) => true,
    }
}

/// `sslrootcert` is libpq's and unknown to the driver; `verify-full` is what `require` means here anyway.
fn without_root_file(url: &str) -> (String, Option<String>) {
    let Some((front, query)) = url.split_once('?') else { return (url.to_owned(), None) };
    let mut root_file = None;
    let mut kept = Vec::new();
    for pair in query.split('&') {
        match pair.split_once('=') {
            Some(("sslrootcert", file)) => root_file = Some(file.replace("%2F", "/")),
            Some(("sslmode", "verify-full" | "verify-ca")) => kept.push("sslmode=require"),
            _ => kept.push(pair),
        }
    }
    (format!("{front}?{}", kept.join("&")), root_file)
}

fn verified_tls(root_file: Option<&str>) -> Result<MakeRustlsConnect, StoreError> {
    let mut roots = rustls::RootCertStore { roots: webpki_roots::TLS_SERVER_ROOTS.to_vec() };
    if let Some(file) = root_file {
        let unreadable = |why: &dyn std::fmt::Display| {
            StoreError::Setting(format!(
                "database: the certificates of sslrootcert={file} cannot be read: {why}"
            ))
        };
        let certificates =
            rustls::pki_types::CertificateDer::pem_file_iter(file).map_err(|why| unreadable(&why))?;
        for certificate in certificates {
            roots.add(certificate.map_err(|why| unreadable(&why))?).map_err(|why| unreadable(&why))?;
        }
    }
    let config =
        rustls::ClientConfig::builder_with_provider(Arc::new(rustls::crypto::ring::default_provider()))
            .with_safe_default_protocol_versions()
            .expect("ring speaks the protocol versions that rustls holds safe")
            .with_root_certificates(roots)
            .with_no_client_auth();
    Ok(MakeRustlsConnect::new(config))
}
