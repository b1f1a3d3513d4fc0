//! Outlets on loopback that serve pages, or misbehave in every way an institute's fetcher will meet.
//! They refuse to be clever: raw bytes over TCP, one request a connection, everything counted.

pub use crate::certificate::{Certificate, authority};

use std::{
    collections::HashMap,
    io::Write as _,
    net::{IpAddr, Ipv4Addr, SocketAddr},
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};
use tokio::{
    io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt},
    net::{TcpListener, TcpStream},
    task::JoinHandle,
};
use tokio_rustls::TlsAcceptor;

/// What an outlet says on one path.
#[derive(Clone, Debug)]
pub struct Answer {
    head: Vec<u8>,
    body: Manner,
}

#[derive(Clone, Debug)]
enum Manner {
    /// These bytes, then the connection is closed.
    Once(Vec<u8>),
    /// These bytes over and over, with a pause between.
    ForEver(Vec<u8>, Duration),
    /// Nothing more, with the connection kept open.
    Silence,
}

impl Answer {
    /// Exactly these bytes, then the connection is closed: the base of all the others.
    #[must_use]
    pub fn raw(bytes: impl Into<Vec<u8>>) -> Self {
        Self { head: bytes.into(), body: Manner::Once(Vec::new()) }
    }

    /// A status, headers in order and a body with its true length.
    #[must_use]
    pub fn whole(status: u16, headers: &[(&str, &str)], body: impl Into<Vec<u8>>) -> Self {
        let body = body.into();
        let length = body.len().to_string();
        let mut all = headers.to_vec();
        all.push(("Content-Length", &length));
        Self { head: head(status, &all), body: Manner::Once(body) }
    }

    /// A page in UTF-8.
    #[must_use]
    pub fn page(html: &str) -> Self {
        Self::whole(200, &[("Content-Type", "text/html; charset=utf-8")], html)
    }

    /// A short page under any status.
    #[must_use]
    pub fn status(status: u16) -> Self {
        Self::whole(status, &[("Content-Type", "text/html")], format!("<title>{status}</title>"))
    }

    /// 429 with `Retry-After`.
    #[must_use]
    pub fn too_many_requests(seconds: u32) -> Self {
        Self::whole(429, &[("Retry-After", &seconds.to_string())], "")
    }

    /// A redirect to `target`, as written.
    #[must_use]
    pub fn redirect(status: u16, target: &str) -> Self {
        Self::whole(status, &[("Location", target)], "")
    }

    /// A page with nothing in it.
    #[must_use]
    pub fn empty() -> Self {
        Self::whole(200, &[("Content-Type", "text/html")], "")
    }

    /// A page in windows-1252 that says it is UTF-8.
    #[must_use]
    pub fn wrong_charset() -> Self {
        let body = b"<title>Caf\xe9 diplomacy</title><p>It\x92s over.</p>".as_slice();
        Self::whole(200, &[("Content-Type", "text/html; charset=utf-8")], body)
    }

    /// Something that is no page.
    #[must_use]
    pub fn pdf() -> Self {
        Self::whole(200, &[("Content-Type", "application/pdf")], b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n".as_slice())
    }

    /// A chunked body that never ends.
    #[must_use]
    pub fn endless_body() -> Self {
        let mut chunk = b"8000\r\n".to_vec();
        chunk.extend(std::iter::repeat_n(b'a', 0x8000));
        chunk.extend(b"\r\n");
        let head = head(200, &[("Content-Type", "text/html"), ("Transfer-Encoding", "chunked")]);
        Self { head, body: Manner::ForEver(chunk, Duration::ZERO) }
    }

    /// A body that comes one byte at a time, `pause` apart.
    #[must_use]
    pub fn slow_body(pause: Duration) -> Self {
        let head = head(200, &[("Content-Type", "text/html")]);
        Self { head, body: Manner::ForEver(b"a".to_vec(), pause) }
    }

    /// A length of many gigabytes and then nothing.
    #[must_use]
    pub fn huge_length() -> Self {
        Self { head: head(200, &[("Content-Length", "68719476736")]), body: Manner::Silence }
    }

    /// Half of what its length promised, then the end.
    #[must_use]
    pub fn broken_off() -> Self {
        Self { head: head(200, &[("Content-Length", "1000")]), body: Manner::Once(vec![b'a'; 500]) }
    }

    /// A small gzip body that unpacks to `unpacked` bytes of zero.
    ///
    /// # Panics
    /// Never: it compresses into memory.
    #[must_use]
    pub fn gzip_bomb(unpacked: usize) -> Self {
        let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
        let zeros = vec![0; 1 << 16];
        let mut left = unpacked;
        while left > 0 {
            let now = left.min(zeros.len());
            packed.write_all(&zeros[..now]).expect("memory takes what is written");
            left -= now;
        }
        let body = packed.finish().expect("memory takes what is written");
        Self::whole(200, &[("Content-Type", "text/html"), ("Content-Encoding", "gzip")], body)
    }

    /// A page compressed with gzip.
    ///
    /// # Panics
    /// Never: it compresses into memory.
    #[must_use]
    pub fn gzipped(html: &str) -> Self {
        let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
        packed.write_all(html.as_bytes()).expect("memory takes what is written");
        let body = packed.finish().expect("memory takes what is written");
        Self::whole(200, &[("Content-Type", "text/html; charset=utf-8"), ("Content-Encoding", "gzip")], body)
    }

    /// Header after header without end.
    #[must_use]
    pub fn header_bomb() -> Self {
        let line = format!("X-Bomb: {}\r\n", "a".repeat(1000)).into_bytes();
        Self { head: b"HTTP/1.1 200 OK\r\n".to_vec(), body: Manner::ForEver(line, Duration::ZERO) }
    }

    /// One interim answer after the other without end.
    #[must_use]
    pub fn interim_bomb() -> Self {
        let hint = b"HTTP/1.1 103 Early Hints\r\nLink: </a.css>; rel=preload\r\n\r\n".to_vec();
        Self { head: Vec::new(), body: Manner::ForEver(hint, Duration::ZERO) }
    }

    /// Bytes that are not HTTP.
    #[must_use]
    pub fn garbage() -> Self {
        Self::raw(b"\x16\x03\x01 SSH-2.0-not a web server\r\n\r\n".as_slice())
    }

    /// The connection is closed without a word.
    #[must_use]
    pub fn hang_up() -> Self {
        Self::raw(Vec::new())
    }

    /// The connection stays open without a word.
    #[must_use]
    pub fn silence() -> Self {
        Self { head: Vec::new(), body: Manner::Silence }
    }
}

fn head(status: u16, headers: &[(&str, &str)]) -> Vec<u8> {
    let mut head = format!("HTTP/1.1 {status} Said So\r\n");
    for (name, value) in headers {
        head.push_str(&format!("{name}: {value}\r\n"));
    }
    head.push_str("\r\n");
    head.into_bytes()
}

const ANY_PORT: SocketAddr = SocketAddr::new(IpAddr::V4(Ipv4Addr::LOCALHOST), 0);

/// A server on loopback, gone when dropped.
pub struct FakeOutlet {
    address: SocketAddr,
    kept: Arc<Kept>,
    listening: JoinHandle<()>,
}

#[derive(Default)]
struct Kept {
    routes: Mutex<HashMap<String, Answer>>,
    requests: Mutex<Vec<String>>,
    connections: AtomicUsize,
    tls: Mutex<Option<TlsAcceptor>>,
    blurted: Option<Vec<u8>>,
    teller: Option<Teller>,
}

/// Gives the answer to a request head.
pub type Teller = Box<dyn Fn(&str) -> Answer + Send + Sync>;

impl FakeOutlet {
    /// Listens on a free port of 127.0.0.1; every path answers 404 until it has a route.
    ///
    /// # Panics
    /// When loopback has no free port.
    pub async fn start() -> Self {
        Self::start_at(ANY_PORT).await
    }

    /// Listens on a chosen address, to stand beside another outlet on the same port of another address.
    ///
    /// # Panics
    /// When the address is taken.
    pub async fn start_at(address: SocketAddr) -> Self {
        Self::listening(address, Kept::default()).await
    }

    /// Says these bytes to whoever connects, without hearing a request first, and closes.
    ///
    /// # Panics
    /// When loopback has no free port.
    pub async fn start_blurting(bytes: &[u8]) -> Self {
        Self::listening(ANY_PORT, Kept { blurted: Some(bytes.to_vec()), ..Kept::default() }).await
    }

    /// Listens on a free port of 127.0.0.1 and speaks TLS with one of the [`Certificate`]s.
    ///
    /// # Panics
    /// When loopback has no free port.
    pub async fn start_tls(certificate: Certificate) -> Self {
        Self::listening(ANY_PORT, Kept { tls: Mutex::new(Some(certificate.acceptor())), ..Kept::default() })
            .await
    }

    /// Listens on a free port of 127.0.0.1, with TLS where a certificate is given; each answer is what the teller says to the
    /// head of its request.
    ///
    /// # Panics
    /// When loopback has no free port.
    pub async fn start_telling(certificate: Option<Certificate>, teller: Teller) -> Self {
        let tls = Mutex::new(certificate.map(Certificate::acceptor));
        Self::listening(ANY_PORT, Kept { teller: Some(teller), tls, ..Kept::default() }).await
    }

    async fn listening(address: SocketAddr, kept: Kept) -> Self {
        let listener = TcpListener::bind(address).await.expect("loopback has a free port");
        let address = listener.local_addr().expect("a bound listener has an address");
        let kept = Arc::new(kept);
        let listening = tokio::spawn(listen(listener, Arc::clone(&kept)));
        Self { address, kept, listening }
    }

    /// Where it listens.
    #[must_use]
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// The URL of one of its paths, by address.
    #[must_use]
    pub fn url(&self, path: &str) -> String {
        let scheme = if locked(&self.kept.tls).is_some() { "https" } else { "http" };
        format!("{scheme}://{}{path}", self.address)
    }

    /// From now on `path` (with its query, as asked for) answers so.
    pub fn route(&self, path: &str, answer: Answer) {
        locked(&self.kept.routes).insert(path.to_owned(), answer);
    }

    /// From now on it speaks TLS and shows this certificate.
    pub fn show(&self, certificate: Certificate) {
        *locked(&self.kept.tls) = Some(certificate.acceptor());
    }

    /// Connections accepted so far, whether or not a request came over them.
    #[must_use]
    pub fn connections(&self) -> usize {
        self.kept.connections.load(Ordering::SeqCst)
    }

    /// The request heads received so far, in order, as sent.
    #[must_use]
    pub fn requests(&self) -> Vec<String> {
        locked(&self.kept.requests).clone()
    }
}

impl Drop for FakeOutlet {
    fn drop(&mut self) {
        self.listening.abort();
    }
}

async fn listen(listener: TcpListener, kept: Arc<Kept>) {
    // The conversations end with the outlet, so that endless ones do not outlive their test.
    let mut open = tokio::task::JoinSet::new();
    loop {
        tokio::select! {
            accepted = listener.accept() => {
                let Ok((stream, _)) = accepted else { return };
                kept.connections.fetch_add(1, Ordering::SeqCst);
                open.spawn(converse(stream, Arc::clone(&kept)));
            }
            Some(_) = open.join_next() => {}
        }
    }
}

/// A client that hangs up is no error here: refusing to listen on is what many tests want to see.
async fn converse(mut stream: TcpStream, kept: Arc<Kept>) {
    let tls = locked(&kept.tls).clone();
    let _ = match (&kept.blurted, tls) {
        (Some(blurted), _) => stream.write_all(blurted).await,
        (None, None) => answer(&mut stream, &kept).await,
        (None, Some(tls)) => match tls.accept(stream).await {
            Ok(mut sealed) => answer(&mut sealed, &kept).await,
            Err(refused) => Err(refused),
        },
    };
}

async fn answer<S: AsyncRead + AsyncWrite + Unpin>(stream: &mut S, kept: &Kept) -> std::io::Result<()> {
    let Some(request) = request_head(stream).await? else { return Ok(()) };
    let path = request.split(' ').nth(1).unwrap_or_default().to_owned();
    let told = kept.teller.as_ref().map(|teller| teller(&request));
    locked(&kept.requests).push(request);
    let routed = || locked(&kept.routes).get(&path).cloned().unwrap_or_else(|| Answer::status(404));
    let answer = told.unwrap_or_else(routed);
    stream.write_all(&answer.head).await?;
    match answer.body {
        Manner::Once(body) => {
            stream.write_all(&body).await?;
            stream.shutdown().await
        }
        Manner::ForEver(piece, pause) => loop {
            stream.write_all(&piece).await?;
            stream.flush().await?;
            if !pause.is_zero() {
                tokio::time::sleep(pause).await;
            }
        },
        Manner::Silence => {
            stream.flush().await?;
            let mut rest = Vec::new();
            stream.read_to_end(&mut rest).await.map(drop)
        }
    }
}

async fn request_head<S: AsyncRead + Unpin>(stream: &mut S) -> std::io::Result<Option<String>> {
    let mut head = Vec::new();
    let mut byte = [0];
    while !head.ends_with(b"\r\n\r\n") {
        if stream.read(&mut byte).await? == 0 {
            return Ok(None);
        }
        head.push(byte[0]);
    }
    Ok(Some(String::from_utf8_lossy(&head).into_owned()))
}

fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
