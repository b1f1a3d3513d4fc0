//! A private PostgreSQL for the tests: its own data folder, its own loopback port, gone at the end.
//! Never touches a cluster that was there before, and durability is off because nothing in it is to last.

use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use crate::aside::Aside;
use crate::children::{Server, Stop, free_port, guarded, on_path, read};
use crate::debian::Machine;

const OPERATOR: &str = "byline_test";

/// A running cluster; dropping it stops the server first, then removes its folder.
pub struct Cluster {
    url: String,
    _server: Server,
    _aside: Aside,
}

impl Cluster {
    pub fn start(machine: &Machine) -> Result<Cluster> {
        let programs = programs(machine)?;
        let account = machine.is_root().then_some("postgres");
        let aside = Aside::new("postgres")?;
        let password = password()?;
        let secret = aside.path().join("password");
        fs::write(&secret, &password)?;
        if let Some(account) = account {
            read(Command::new("chown").args(["-R", account]).arg(aside.path()))?;
        }
        read(Command::new("chmod").arg("700").arg(aside.path()))?;
        let data = aside.path().join("data");
        lay_out(&programs, account, &data, &secret)?;
        let (server, port) = serve(&programs, account, &data, aside.path())?;
        let url = format!("postgres://{OPERATOR}:{password}@127.0.0.1:{port}/postgres");
        Ok(Cluster { url, _server: server, _aside: aside })
    }

    /// A superuser's address; tests make their own databases.
    pub fn url(&self) -> &str {
        &self.url
    }
}

fn lay_out(programs: &Path, account: Option<&str>, data: &Path, secret: &Path) -> Result<()> {
    let mut initdb = guarded(programs.join("initdb").as_os_str(), account, Stop::Terminate);
    initdb.current_dir("/").arg("--pgdata").arg(data).arg("--pwfile").arg(secret);
    // Plain passwords on loopback: a salted exchange costs a debug build tens of milliseconds a connection.
    initdb.args(["--username", OPERATOR, "--auth", "password", "--encoding", "UTF8", "--locale", "C.UTF-8"]);
    read(initdb.arg("--no-sync")).context("PostgreSQL's data folder could not be laid out")?;
    Ok(())
}

fn serve(programs: &Path, account: Option<&str>, data: &Path, aside: &Path) -> Result<(Server, u16)> {
    let port = free_port()?;
    let mut postgres = guarded(programs.join("postgres").as_os_str(), account, Stop::Interrupt);
    postgres.current_dir("/").arg("-D").arg(data).args(["-p", &port.to_string()]);
    for setting in [
        "listen_addresses=127.0.0.1",
        "unix_socket_directories=",
        "max_connections=300",
        "fsync=off",
        "synchronous_commit=off",
        "full_page_writes=off",
    ] {
        postgres.args(["-c", setting]);
    }
    let mut server = Server::start(postgres, Stop::Interrupt, &aside.join("postgres.log"))?;
    let isready = programs.join("pg_isready");
    server.await_ready("PostgreSQL", || {
        read(Command::new(&isready).args(["-q", "-h", "127.0.0.1", "-p", &port.to_string()])).is_ok()
    })?;
    Ok((server, port))
}

/// The folder of the newest server programs; Debian keeps them off the path, one folder a version.
fn programs(machine: &Machine) -> Result<PathBuf> {
    if let Some(found) = newest_programs() {
        return Ok(found);
    }
    machine.install(&["postgresql"], "PostgreSQL")?;
    newest_programs().context("PostgreSQL was installed but has no initdb under /usr/lib/postgresql")
}

fn newest_programs() -> Option<PathBuf> {
    let version = |dir: &PathBuf| dir.parent()?.file_name()?.to_str()?.parse::<u32>().ok();
    let versions = fs::read_dir("/usr/lib/postgresql").ok();
    let debian = versions
        .into_iter()
        .flatten()
        .flatten()
        .map(|entry| entry.path().join("bin"))
        .filter(|dir| dir.join("initdb").is_file() && dir.join("postgres").is_file())
        .max_by_key(version);
    debian.or_else(|| on_path("initdb")?.parent().map(Path::to_path_buf))
}

fn password() -> Result<String> {
    let mut bytes = [0_u8; 16];
    fs::File::open("/dev/urandom")?.read_exact(&mut bytes).context("no randomness for a password")?;
    Ok(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
}
