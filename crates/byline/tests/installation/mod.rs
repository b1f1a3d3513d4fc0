//! A whole installation for tests of the built binary: a data folder, commands on it, a server, a browser without a window.
//! It refuses to leave a server behind: one that a test forgets is ended with it.
#![expect(dead_code, reason = "each test file takes what it needs of these")]
#![expect(clippy::unwrap_used, reason = "in a test, what is not as expected is the failure")]

pub mod form;

use form::Form;
use std::{
    collections::BTreeMap,
    fmt::Write as _,
    io::{BufRead, BufReader, Read, Write},
    net::{SocketAddr, TcpStream},
    path::{Path, PathBuf},
    process::{Child, Command, Output, Stdio},
    time::Duration,
};
use tempfile::TempDir;

/// A data folder of its own.
pub struct Installation {
    folder: TempDir,
}

/// What a command said and how it ended.
pub struct Ran {
    pub code: i32,
    pub out: String,
    pub err: String,
}

impl Installation {
    pub fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    pub fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    /// The same with a `byline.toml` of these lines in the data folder.
    pub fn with_settings(lines: &str) -> Self {
        let here = Self::new();
        std::fs::create_dir(here.data()).unwrap();
        std::fs::write(here.data().join("byline.toml"), lines).unwrap();
        here
    }

    /// The binary on this data folder, deaf to the environment the tests run in.
    pub fn command(&self, args: &[&str]) -> Command {
        // An earlier binary keeps data of its day: `tests/upgrade/README.md`.
        let earlier = std::env::var_os("BYLINE_KEEP_WITH");
        let mut command = Command::new(earlier.unwrap_or_else(|| env!("CARGO_BIN_EXE_byline").into()));
        for (name, _) in std::env::vars().filter(|(name, _)| name.starts_with("BYLINE_")) {
            command.env_remove(name);
        }
        command.args(args).env("BYLINE_DATA", self.data()).current_dir(self.folder());
        command
    }

    pub fn run(&self, args: &[&str]) -> Ran {
        Ran::of(&self.command(args).output().unwrap())
    }

    /// The same with these bytes on standard input.
    pub fn run_with(&self, args: &[&str], input: &[u8]) -> Ran {
        let mut command = self.command(args);
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        child.stdin.take().unwrap().write_all(input).unwrap();
        Ran::of(&child.wait_with_output().unwrap())
    }

    /// Starts the server on any free port, and waits until it has said where it is.
    pub fn serve(&self, args: &[&str]) -> Serving {
        Serving::start(self.command(&[&["serve", "--listen", "127.0.0.1:0"], args].concat()))
    }

    /// Starts the server where an earlier one was.
    pub fn serve_at(&self, address: SocketAddr) -> Serving {
        Serving::start(self.command(&["serve", "--listen", &address.to_string()]))
    }
}

impl Ran {
    pub fn of(output: &Output) -> Self {
        Self {
            code: output.status.code().unwrap_or(-1),
            out: String::from_utf8(output.stdout.clone()).unwrap(),
            err: String::from_utf8(output.stderr.clone()).unwrap(),
        }
    }
}

/// A running server.
pub struct Serving {
    child: Child,
    pub address: SocketAddr,
    /// What it printed until it was ready.
    pub told: Vec<String>,
}

impl Serving {
    fn start(mut command: Command) -> Self {
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let mut told: Vec<String> = Vec::new();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        while told.last().is_none_or(|line| !line.starts_with("Ready")) {
            match lines.next() {
                Some(line) => told.push(line.unwrap()),
                None => {
                    let mut err = String::new();
                    child.stderr.take().unwrap().read_to_string(&mut err).unwrap();
                    panic!("the server ended before it was ready: {told:?} {err}");
                }
            }
        }
        // Nobody reads on, and a full pipe would stop the server.
        let mut err = child.stderr.take().unwrap();
        std::thread::spawn(move || std::io::copy(&mut err, &mut std::io::sink()));
        std::thread::spawn(move || lines.for_each(drop));
        let address = word_after(&told, "Ready on ").parse().unwrap();
        Self { child, address, told }
    }

    /// The one-time link that was printed, as a path.
    pub fn link(&self) -> Option<String> {
        let line = self.told.iter().find(|line| line.contains("within a day and once"))?;
        let (_, address) = line.rsplit_once("http://").unwrap();
        Some(address[address.find('/').unwrap()..].to_owned())
    }

    pub fn pid(&self) -> u32 {
        self.child.id()
    }

    /// SIGKILL, as a machine that loses its power would.
    pub fn kill(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    /// SIGTERM; how the process ended.
    pub fn stop(mut self) -> Option<i32> {
        let told = Command::new("kill").args(["-TERM", &self.pid().to_string()]).status().unwrap();
        assert!(told.success());
        self.child.wait().unwrap().code()
    }

    pub fn browser(&self) -> Browser {
        Browser { address: self.address, host: self.address.to_string(), cookies: BTreeMap::new() }
    }

    pub fn get(&self, path: &str) -> Answer {
        self.browser().get(path)
    }
}

impl Drop for Serving {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn word_after(told: &[String], before: &str) -> String {
    let line = told.iter().find_map(|line| line.strip_prefix(before)).unwrap();
    line.split_whitespace().next().unwrap().to_owned()
}

/// What a server answered.
#[derive(Clone, Debug)]
pub struct Answer {
    pub status: u16,
    pub headers: Vec<(String, String)>,
    pub body: String,
}

impl Answer {
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(found, _)| found == name).map(|(_, value)| value.as_str())
    }

    /// The value of a hidden or filled field of the page's forms.
    pub fn field(&self, name: &str) -> Option<String> {
        let (_, after) = self.body.split_once(&format!("name=\"{name}\""))?;
        let tag = after.split_once('>')?.0;
        let (_, value) = tag.split_once("value=\"")?;
        Some(value.split_once('"')?.0.to_owned())
    }
}

/// Keeps cookies and sends forms as a browser with scripts off does.
#[derive(Clone)]
pub struct Browser {
    address: SocketAddr,
    host: String,
    cookies: BTreeMap<String, String>,
}

impl Browser {
    pub fn at(&mut self, address: SocketAddr) {
        self.address = address;
        self.host = address.to_string();
    }

    /// The same browser, told by its name server that this host is at the same address.
    pub fn by_name(mut self, host: &str) -> Self {
        self.host = host.to_owned();
        self
    }

    pub fn get(&mut self, path: &str) -> Answer {
        self.ask("GET", path, None).unwrap()
    }

    pub fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Answer {
        self.try_post(path, fields).unwrap()
    }

    /// The same where the server may be gone at any moment.
    pub fn try_post(&mut self, path: &str, fields: &[(&str, &str)]) -> std::io::Result<Answer> {
        let body = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
        self.ask("POST", path, Some(("application/x-www-form-urlencoded", body.as_bytes())))
    }

    /// Sends a form that a page gave.
    pub fn send(&mut self, path: &str, form: &Form) -> Answer {
        self.ask("POST", path, Some(("application/x-www-form-urlencoded", form.encoded().as_bytes())))
            .unwrap()
    }

    /// The same with a file: field, name, bytes.
    pub fn send_file(&mut self, path: &str, form: &Form, file: (&str, &str, &[u8])) -> Answer {
        self.ask("POST", path, Some(("multipart/form-data; boundary=edge", &form.in_parts(file)))).unwrap()
    }

    fn ask(
        &mut self,
        method: &str,
        path: &str,
        sent_along: Option<(&str, &[u8])>,
    ) -> std::io::Result<Answer> {
        let (address, host) = (self.address, &self.host);
        let mut request = format!("{method} {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n");
        if !self.cookies.is_empty() {
            let pairs: Vec<String> =
                self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
            write!(request, "Cookie: {}\r\n", pairs.join("; ")).unwrap();
        }
        if let Some((kind, body)) = sent_along {
            write!(request, "Origin: http://{host}\r\nContent-Length: {}\r\n", body.len()).unwrap();
            write!(request, "Content-Type: {kind}\r\n").unwrap();
        }
        request.push_str("\r\n");
        let body = sent_along.map_or(&[][..], |(_, body)| body);
        let answer = sent(address, &[request.as_bytes(), body].concat())?;
        for (_, cookie) in answer.headers.iter().filter(|(name, _)| name == "set-cookie") {
            let (name, value) = cookie.split(';').next().unwrap().split_once('=').unwrap();
            self.cookies.insert(name.to_owned(), value.to_owned());
        }
        Ok(answer)
    }
}

/// One request as it stands, one answer.
pub fn sent(address: SocketAddr, request: &[u8]) -> std::io::Result<Answer> {
    let mut line = TcpStream::connect(address)?;
    line.set_read_timeout(Some(Duration::from_secs(120)))?;
    line.write_all(request)?;
    let mut bytes = Vec::new();
    line.read_to_end(&mut bytes)?;
    let text = String::from_utf8_lossy(&bytes);
    let cut_off = || std::io::Error::from(std::io::ErrorKind::UnexpectedEof);
    let (head, body) = text.split_once("\r\n\r\n").ok_or_else(cut_off)?;
    let mut lines = head.lines();
    let status = lines.next().and_then(|line| line.split(' ').nth(1)).and_then(|code| code.parse().ok());
    let headers: Vec<(String, String)> = lines
        .filter_map(|line| line.split_once(": "))
        .map(|(name, value)| (name.to_ascii_lowercase(), value.to_owned()))
        .collect();
    let length: Option<usize> =
        headers.iter().find(|(name, _)| name == "content-length").and_then(|(_, value)| value.parse().ok());
    // The answer to HEAD tells the length of a body it does not have.
    if !request.starts_with(b"HEAD ") && length.is_some_and(|length| body.len() < length) {
        return Err(cut_off());
    }
    Ok(Answer { status: status.ok_or_else(cut_off)?, headers, body: body.to_owned() })
}

/// What the set-up page asks, answered.
pub const SET_UP: [(&str, &str); 7] = [
    ("institute", "Institute of Harbours"),
    ("zone", "Asia/Karachi"),
    ("languages", "en, ur"),
    ("disclaimer", "The opinions are the author\u{2019}s own."),
    ("name", "Rabia Editor"),
    ("email", "rabia@institute.example"),
    ("password", "correct horse battery"),
];

/// Sets an empty installation up, and stays signed in as its first editor.
pub fn set_up(browser: &mut Browser, link: &str) {
    let done = browser.post(link, &SET_UP);
    assert_eq!(done.status, 303, "{}", done.body);
}

/// Uses a one-time link, and stays signed in.
pub fn sign_in(browser: &mut Browser, link: &str) {
    let done = browser.post(link, &[("password", "correct horse battery")]);
    assert_eq!(done.status, 303, "{}", done.body);
}

/// The desk's page of the topic with this name.
pub fn topic_page(browser: &mut Browser, name: &str) -> String {
    let topics = browser.get("/desk/topics").body;
    let (before, _) = topics.split_once(&format!(">{name}<")).expect("the topic is listed");
    let (_, href) = before.rsplit_once("href=\"").expect("its name is a link");
    href.split('"').next().unwrap().to_owned()
}
