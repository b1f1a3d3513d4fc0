//! A DNS server on loopback whose answers a test writes, so that names can lie as an attacker's would.
//! It refuses everything but questions for A, AAAA and NS over UDP, and never lets an answer be kept (TTL 0).

use std::{
    collections::HashMap,
    net::{IpAddr, SocketAddr},
    sync::{Arc, Mutex, PoisonError},
};
use tokio::{net::UdpSocket, task::JoinHandle};

const A: u16 = 1;
const AAAA: u16 = 28;
const NS: u16 = 2;
const NAME_ERROR: u8 = 3;

const SERVER_FAILURE: u8 = 2;

/// What a name server says of a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Known {
    /// It is at this address.
    At(IpAddr),
    /// It does not exist.
    Not,
    /// The server fails.
    Failing,
}

/// Says what is known of a name, without its final dot, at this moment.
pub type Teller = Box<dyn Fn(&str) -> Known + Send + Sync>;

/// Says which name servers a domain has, each without its final dot.
pub type Servers = Box<dyn Fn(&str) -> Vec<String> + Send + Sync>;

#[derive(Clone)]
enum Script {
    Rounds(Arc<Mutex<HashMap<String, Vec<Vec<IpAddr>>>>>),
    Told(Arc<Teller>, Arc<Servers>),
}

/// A name server on loopback, gone when dropped. Names without an answer do not exist.
pub struct FakeNameServer {
    address: SocketAddr,
    script: Script,
    listening: JoinHandle<()>,
}

impl FakeNameServer {
    /// Listens on a free UDP port of 127.0.0.1.
    ///
    /// # Panics
    /// When loopback has no free port.
    pub async fn start() -> Self {
        Self::listening(Script::Rounds(Arc::default())).await
    }

    /// Listens on a free UDP port of 127.0.0.1 and says what the teller says.
    ///
    /// # Panics
    /// When loopback has no free port.
    pub async fn start_telling(teller: Teller) -> Self {
        Self::start_telling_all(teller, Box::new(|_| Vec::new())).await
    }

    /// The same, which also says which name servers a domain has.
    ///
    /// # Panics
    /// When loopback has no free port.
    pub async fn start_telling_all(teller: Teller, servers: Servers) -> Self {
        Self::listening(Script::Told(Arc::new(teller), Arc::new(servers))).await
    }

    async fn listening(script: Script) -> Self {
        let socket = UdpSocket::bind(("127.0.0.1", 0)).await.expect("loopback has a free port");
        let address = socket.local_addr().expect("a bound socket has an address");
        let listening = tokio::spawn(listen(socket, script.clone()));
        Self { address, script, listening }
    }

    /// Where it listens.
    #[must_use]
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Each look-up of `name` gets the next of `rounds`, and the last one from then on. A round is used up by its
    /// question for A; the question for AAAA beside it sees the same round or the next, so give both in one kind only.
    pub fn answer(&self, name: &str, rounds: Vec<Vec<IpAddr>>) {
        if let Script::Rounds(script) = &self.script {
            script.lock().unwrap_or_else(PoisonError::into_inner).insert(format!("{name}."), rounds);
        }
    }
}

impl Drop for FakeNameServer {
    fn drop(&mut self) {
        self.listening.abort();
    }
}

async fn listen(socket: UdpSocket, script: Script) {
    let mut packet = [0; 1500];
    while let Ok((length, client)) = socket.recv_from(&mut packet).await {
        if let Some(answer) = answered(&packet[..length], &script) {
            let _ = socket.send_to(&answer, client).await;
        }
    }
}

/// One question in, one message out (RFC 1035, 4.1).
fn answered(query: &[u8], script: &Script) -> Option<Vec<u8>> {
    let (name, end) = name_at(query, 12)?;
    let kind = u16::from_be_bytes([*query.get(end)?, *query.get(end + 1)?]);
    let (found, failing) = match script {
        Script::Rounds(rounds) => (round(rounds, &name, kind), false),
        Script::Told(teller, _) => match teller(name.trim_end_matches('.')) {
            Known::At(address) => (Some(vec![address]), false),
            Known::Not => (None, false),
            Known::Failing => (None, true),
        },
    };
    let addresses: Vec<IpAddr> = found
        .iter()
        .flatten()
        .copied()
        .filter(|address| if address.is_ipv4() { kind == A } else { kind == AAAA })
        .collect();
    let code = match (&found, failing) {
        (Some(_), _) => 0,
        (None, true) => SERVER_FAILURE,
        (None, false) => NAME_ERROR,
    };
    let servers: Vec<String> = match script {
        Script::Told(_, servers) if kind == NS && code == 0 => servers(name.trim_end_matches('.')),
        _ => Vec::new(),
    };
    let count = u16::try_from(addresses.len() + servers.len()).ok()?.to_be_bytes();
    let mut answer = query.get(..2)?.to_vec();
    answer.extend([0x85, 0x80 | code, 0, 1, count[0], count[1], 0, 0, 0, 0]);
    answer.extend(query.get(12..end + 4)?);
    for address in addresses {
        answer.extend([0xc0, 12]);
        answer.extend(kind.to_be_bytes());
        answer.extend([0, 1, 0, 0, 0, 0]);
        match address {
            IpAddr::V4(v4) => answer.extend([&[0, 4], v4.octets().as_slice()].concat()),
            IpAddr::V6(v6) => answer.extend([&[0, 16], v6.octets().as_slice()].concat()),
        }
    }
    for server in servers {
        let name = labels(&server)?;
        answer.extend([0xc0, 12, 0, 2, 0, 1, 0, 0, 0, 0]);
        answer.extend(u16::try_from(name.len()).ok()?.to_be_bytes());
        answer.extend(name);
    }
    Some(answer)
}

/// A name as its labels (RFC 1035, 3.1).
fn labels(name: &str) -> Option<Vec<u8>> {
    let mut out = Vec::new();
    for label in name.split('.') {
        out.push(u8::try_from(label.len()).ok()?);
        out.extend(label.as_bytes());
    }
    out.push(0);
    Some(out)
}

type Rounds = Mutex<HashMap<String, Vec<Vec<IpAddr>>>>;

fn round(script: &Rounds, name: &str, kind: u16) -> Option<Vec<IpAddr>> {
    let mut script = script.lock().unwrap_or_else(PoisonError::into_inner);
    let rounds = script.get_mut(name)?;
    let uses_up = kind == A && rounds.len() > 1;
    match kind {
        A if uses_up => Some(rounds.remove(0)),
        A | AAAA => rounds.first().cloned(),
        _ => None,
    }
}

/// The name in lower case with its final dot, and where it ends.
fn name_at(query: &[u8], start: usize) -> Option<(String, usize)> {
    let mut name = String::new();
    let mut at = start;
    loop {
        let length = usize::from(*query.get(at)?);
        at += 1;
        if length == 0 {
            return Some((name, at));
        }
        name.push_str(&String::from_utf8_lossy(query.get(at..at + length)?).to_ascii_lowercase());
        name.push('.');
        at += length;
    }
}
