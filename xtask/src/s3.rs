//! An S3 of our own for the blob tests: moto's server on a free loopback port, in memory, gone at the end.
//! No bucket of an institute is ever spoken to.

use anyhow::Result;

use crate::aside::Aside;
use crate::children::{Server, Stop, answers, free_port, guarded};
use crate::debian::Machine;
use crate::python::environment;
use crate::workspace::Workspace;

const LOCK: &str = "crates/byline-store/tests/requirements.txt";

/// A running stand-in; dropping it stops the server.
pub struct S3 {
    url: String,
    _server: Server,
    _aside: Aside,
}

impl S3 {
    pub fn start(workspace: &Workspace, machine: &Machine) -> Result<S3> {
        let home = environment(workspace, machine, LOCK)?;
        let aside = Aside::new("s3")?;
        let port = free_port()?;
        let mut moto = guarded(home.join("bin/python").as_os_str(), None, Stop::Terminate);
        moto.current_dir(aside.path()).args([
            "-m",
            "moto.server",
            "-H",
            "127.0.0.1",
            "-p",
            &port.to_string(),
        ]);
        let mut server = Server::start(moto, Stop::Terminate, &aside.path().join("moto.log"))?;
        server.await_ready("the S3 stand-in", || answers(port))?;
        Ok(S3 { url: format!("http://127.0.0.1:{port}"), _server: server, _aside: aside })
    }

    pub fn url(&self) -> &str {
        &self.url
    }
}
