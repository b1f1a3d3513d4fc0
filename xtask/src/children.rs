//! Programs we start: run to the end, read, or kept beside us and stopped by their own process id.
//! A program that fails is named with its whole line, so that it can be typed again by hand.

use std::ffi::OsStr;
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::Duration;

use anyhow::{Context, Result, bail};

/// The command as one would type it.
pub fn line(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words.map(|word| word.to_string_lossy().into_owned()).collect::<Vec<_>>().join(" ")
}

/// Runs to the end with our own output; no standard input, as in CI.
pub fn run(command: &mut Command) -> Result<()> {
    let status = command
        .stdin(Stdio::null())
        .status()
        .with_context(|| format!("cannot start `{}`", command.get_program().to_string_lossy()))?;
    if !status.success() {
        bail!("`{}` ended with {status}", line(command));
    }
    Ok(())
}

/// Runs to the end and returns what it printed; its complaints are part of the error.
pub fn read(command: &mut Command) -> Result<String> {
    let output = command
        .stdin(Stdio::null())
        .output()
        .with_context(|| format!("cannot start `{}`", command.get_program().to_string_lossy()))?;
    if !output.status.success() {
        let said = String::from_utf8_lossy(&output.stderr);
        bail!("`{}` ended with {}\n{}", line(command), output.status, said.trim_end());
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Where a program stands on the path, if it does.
pub fn on_path(program: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path).map(|dir| dir.join(program)).find(|file| file.is_file())
}

/// A server kept beside us for as long as this value lives.
pub struct Server {
    child: Child,
    stop: Stop,
    log: PathBuf,
}

/// The signal a server wants for a clean, quick end.
#[derive(Clone, Copy)]
pub enum Stop {
    Interrupt,
    Terminate,
}

impl Stop {
    fn signal(self) -> &'static str {
        match self {
            Stop::Interrupt => "INT",
            Stop::Terminate => "TERM",
        }
    }
}

/// Who a server runs as when we are root; none means as ourselves.
pub type Account<'a> = Option<&'a str>;

/// A command that gives up root for `account`, and that the kernel stops should we be killed ourselves.
pub fn guarded(program: &OsStr, account: Account, stop: Stop) -> Command {
    let Some(setpriv) = on_path("setpriv") else {
        return Command::new(program);
    };
    let mut command = Command::new(setpriv);
    command.args(["--pdeathsig", stop.signal()]);
    if let Some(account) = account {
        command.args(["--reuid", account, "--regid", account, "--clear-groups"]);
    }
    command.arg(program);
    command
}

impl Server {
    /// Starts `command`, what it says going to `log`.
    pub fn start(mut command: Command, stop: Stop, log: &Path) -> Result<Server> {
        let out = std::fs::File::create(log).with_context(|| format!("cannot write {}", log.display()))?;
        let child = command
            .stdin(Stdio::null())
            .stdout(out.try_clone()?)
            .stderr(out)
            .spawn()
            .with_context(|| format!("cannot start `{}`", line(&command)))?;
        Ok(Server { child, stop, log: log.to_path_buf() })
    }

    /// Waits until `ready` answers yes; a server that ended meanwhile is an error with the end of its log.
    pub fn await_ready(&mut self, what: &str, mut ready: impl FnMut() -> bool) -> Result<()> {
        for _ in 0..600 {
            if ready() {
                return Ok(());
            }
            if let Some(status) = self.child.try_wait()? {
                bail!("{what} ended at once with {status}\n{}", self.last_words());
            }
            sleep(Duration::from_millis(100));
        }
        bail!("{what} was not ready within a minute\n{}", self.last_words())
    }

    fn last_words(&self) -> String {
        let log = std::fs::read_to_string(&self.log).unwrap_or_default();
        let lines: Vec<&str> = log.lines().collect();
        lines[lines.len().saturating_sub(15)..].join("\n")
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let pid = self.child.id().to_string();
        // `kill` by our own child's number: the one process we may end.
        let _asked = Command::new("kill").args(["-s", self.stop.signal(), &pid]).status();
        for _ in 0..100 {
            if matches!(self.child.try_wait(), Ok(Some(_)) | Err(_)) {
                return;
            }
            sleep(Duration::from_millis(100));
        }
        let _gone = self.child.kill();
        let _reaped = self.child.wait();
    }
}

/// A port of this machine nobody listens on just now.
pub fn free_port() -> Result<u16> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).context("no free loopback port")?;
    Ok(listener.local_addr()?.port())
}

pub fn answers(port: u16) -> bool {
    let address = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
    TcpStream::connect_timeout(&address, Duration::from_secs(1)).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failing_program_is_named_with_its_line_and_complaint() {
        let error = read(Command::new("sh").args(["-c", "echo sorry >&2; exit 3"])).unwrap_err().to_string();
        assert!(error.contains("sh -c") && error.contains("sorry") && error.contains('3'), "{error}");
    }

    #[test]
    fn a_server_that_ends_at_once_is_reported_with_its_last_words() {
        let log = std::env::temp_dir().join(format!("xtask-server-{}", std::process::id()));
        let mut command = Command::new("sh");
        command.args(["-c", "echo port taken; exit 1"]);
        let mut server = Server::start(command, Stop::Terminate, &log).unwrap();
        let error = server.await_ready("the outlet", || false).unwrap_err().to_string();
        std::fs::remove_file(&log).unwrap();
        assert!(error.contains("the outlet ended") && error.contains("port taken"), "{error}");
    }
}
