//! One connection to an address that was checked, encrypted when the scheme says so.
//! It refuses to look a name up again: what it is given is what it connects to.

use super::{
    refusal::{FetchRefusal, FetchSetupError, Stage, shown},
    settings::FetchSettings,
};
use bytes::Bytes;
use rustls::{
    CertificateError, ClientConfig, RootCertStore,
    pki_types::{CertificateDer, ServerName, pem::PemObject},
};
use std::{io, net::SocketAddr, path::Path, sync::Arc, time::Duration};
use tokio::{
    io::{AsyncRead, AsyncWrite},
    net::TcpStream,
    time::{Instant, timeout_at},
};
use tokio_rustls::TlsConnector;
use url::{Host, Url};

/// What HTTP is spoken over: TCP, or TLS on it.
pub(super) trait Line: AsyncRead + AsyncWrite + Unpin + Send {}
impl<T: AsyncRead + AsyncWrite + Unpin + Send> Line for T {}

/// A connection that was made.
pub(super) struct Opened {
    pub line: Box<dyn Line>,
    pub peer: SocketAddr,
    /// The certificate its host showed, where it is encrypted.
    pub certificate: Option<Bytes>,
}

pub(super) struct Lines {
    tls: TlsConnector,
    patience: Duration,
}

impl Lines {
    pub(super) fn new(settings: &FetchSettings) -> Result<Self, FetchSetupError> {
        let mut roots = RootCertStore { roots: webpki_roots::TLS_SERVER_ROOTS.to_vec() };
        if let Some(path) = &settings.trust {
            trust(&mut roots, path)?;
        }
        let mut config =
            ClientConfig::builder_with_provider(Arc::new(rustls::crypto::ring::default_provider()))
                .with_safe_default_protocol_versions()?
                .with_root_certificates(roots)
                .with_no_client_auth();
        config.alpn_protocols = vec![b"http/1.1".to_vec()];
        Ok(Self { tls: TlsConnector::from(Arc::new(config)), patience: settings.limits.connect })
    }

    /// Connects to the first of `addresses` that answers.
    pub(super) async fn open(
        &self,
        url: &Url,
        addresses: &[SocketAddr],
        deadline: Instant,
    ) -> Result<Opened, FetchRefusal> {
        let (tcp, peer) = self.connect(url, addresses, deadline).await?;
        if url.scheme() != "https" {
            return Ok(Opened { line: Box::new(tcp), peer, certificate: None });
        }
        let name = server_name(url)?;
        let by = deadline.min(Instant::now() + self.patience);
        match timeout_at(by, self.tls.connect(name, tcp)).await {
            Ok(Ok(stream)) => {
                let shown = stream.get_ref().1.peer_certificates().and_then(<[_]>::first);
                let certificate = shown.map(|shown| Bytes::copy_from_slice(shown));
                Ok(Opened { line: Box::new(stream), peer, certificate })
            }
            Ok(Err(error)) => Err(FetchRefusal::Tls { url: shown(url), reason: tls_reason(&error) }),
            Err(_) => Err(self.too_slow(url, Stage::Tls)),
        }
    }

    async fn connect(
        &self,
        url: &Url,
        addresses: &[SocketAddr],
        deadline: Instant,
    ) -> Result<(TcpStream, SocketAddr), FetchRefusal> {
        let by = deadline.min(Instant::now() + self.patience);
        let mut first_failure = None;
        for (tried, peer) in addresses.iter().enumerate() {
            // Each address left gets an equal share, so that one dead address cannot use up the time of the others.
            let left = u32::try_from(addresses.len() - tried).unwrap_or(1);
            let share = Instant::now() + by.saturating_duration_since(Instant::now()) / left;
            let failure = match timeout_at(share, TcpStream::connect(peer)).await {
                Ok(Ok(stream)) => return Ok((stream, *peer)),
                Ok(Err(error)) => {
                    FetchRefusal::Connection { url: shown(url), peer: *peer, reason: plainly(&error) }
                }
                Err(_) => self.too_slow(url, Stage::Connection),
            };
            first_failure.get_or_insert(failure);
        }
        Err(first_failure.unwrap_or_else(|| FetchRefusal::Host { url: shown(url) }))
    }

    fn too_slow(&self, url: &Url, stage: Stage) -> FetchRefusal {
        FetchRefusal::TooSlow { url: shown(url), stage, after: self.patience }
    }
}

fn trust(roots: &mut RootCertStore, path: &Path) -> Result<(), FetchSetupError> {
    let refused = |reason: String| FetchSetupError::Trust { path: path.display().to_string(), reason };
    let mut found = false;
    for certificate in CertificateDer::pem_file_iter(path).map_err(|error| refused(error.to_string()))? {
        let certificate = certificate.map_err(|error| refused(error.to_string()))?;
        roots.add(certificate).map_err(|error| refused(error.to_string()))?;
        found = true;
    }
    if found { Ok(()) } else { Err(refused("it holds no certificate".to_owned())) }
}

fn server_name(url: &Url) -> Result<ServerName<'static>, FetchRefusal> {
    let refused = || FetchRefusal::Host { url: shown(url) };
    match url.host() {
        Some(Host::Ipv4(v4)) => Ok(ServerName::from(std::net::IpAddr::V4(v4))),
        Some(Host::Ipv6(v6)) => Ok(ServerName::from(std::net::IpAddr::V6(v6))),
        // SNI has no final dot (RFC 6066, 3).
        Some(Host::Domain(name)) => {
            ServerName::try_from(name.trim_end_matches('.').to_owned()).map_err(|_| refused())
        }
        None => Err(refused()),
    }
}

fn tls_reason(error: &io::Error) -> String {
    let Some(tls) = error.get_ref().and_then(|inner| inner.downcast_ref::<rustls::Error>()) else {
        return plainly(error);
    };
    let rustls::Error::InvalidCertificate(certificate) = tls else { return tls.to_string() };
    match certificate {
        CertificateError::Expired | CertificateError::ExpiredContext { .. } => {
            "its certificate has expired".into()
        }
        CertificateError::NotValidYet | CertificateError::NotValidYetContext { .. } => {
            "its certificate is not valid yet".into()
        }
        CertificateError::NotValidForName | CertificateError::NotValidForNameContext { .. } => {
            "its certificate is for another name".into()
        }
        CertificateError::UnknownIssuer => "nobody we trust has signed its certificate".into(),
        CertificateError::Revoked => "its certificate was revoked".into(),
        other => format!("its certificate is not valid: {other}"),
    }
}

/// The reason without the operating system's error number.
pub(super) fn plainly(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::ConnectionRefused => "connection refused".into(),
        io::ErrorKind::ConnectionReset | io::ErrorKind::ConnectionAborted | io::ErrorKind::BrokenPipe => {
            "the connection was reset".into()
        }
        io::ErrorKind::UnexpectedEof => "the connection was closed".into(),
        io::ErrorKind::HostUnreachable | io::ErrorKind::NetworkUnreachable => "no way leads there".into(),
        io::ErrorKind::TimedOut => "no answer".into(),
        _ => error.to_string(),
    }
}
