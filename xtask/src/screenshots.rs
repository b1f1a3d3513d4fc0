//! `cargo xtask screenshots DEST`: the sample site and desk as a reader and an editor see them, as pictures to look at.
//! Serves a fresh sample from a folder of its own; no institute's data is opened.

use std::process::{Command, ExitCode};

use anyhow::{Result, bail};

use crate::aside::Aside;
use crate::children::{Server, Stop, answers, free_port, guarded, run};
use crate::chromium::chromium;
use crate::debian::Machine;
use crate::node::{FOR_TESTS, Node};
use crate::richtext;
use crate::run::build_release;
use crate::typefaces;
use crate::workspace::Workspace;

const SUITE: &str = "crates/byline/tests/browser";

pub fn screenshots(workspace: &Workspace, dest: &str) -> Result<ExitCode> {
    let suite = workspace.path(SUITE);
    if !suite.join("screenshots.mjs").is_file() {
        bail!("{SUITE}/screenshots.mjs is missing: nobody here knows which pages to picture");
    }
    let dest = workspace.outside(dest)?;
    let machine = Machine::look();
    let chromium = chromium(&machine)?;
    let node = Node::find(workspace, &machine, FOR_TESTS)?;
    node.packages(&suite)?;
    typefaces::fetch(workspace, &machine)?;
    richtext::bundle(workspace, &machine)?;
    build_release(workspace)?;
    let aside = Aside::new("sample")?;
    let log = aside.path().join("serve.log");
    let port = free_port()?;
    let _server = serve(workspace, &aside, port)?;
    let mut picture: Command = node.command();
    picture.arg("screenshots.mjs").arg(&dest).current_dir(&suite);
    picture.env("BYLINE_TEST_CHROMIUM", chromium).env("BYLINE_TEST_BINARY", workspace.binary("release"));
    picture.env("BYLINE_TEST_SITE", format!("http://127.0.0.1:{port}/"));
    picture.env("BYLINE_TEST_DATA", aside.path().join("data")).env("BYLINE_TEST_SERVE_LOG", log);
    run(&mut picture)?;
    println!("pictures in {}", dest.display());
    Ok(ExitCode::SUCCESS)
}

fn serve(workspace: &Workspace, aside: &Aside, port: u16) -> Result<Server> {
    let mut serve = guarded(workspace.binary("release").as_os_str(), None, Stop::Terminate);
    serve
        .args(["serve", "--sample", "--listen", &format!("127.0.0.1:{port}"), "--data"])
        .arg(aside.path().join("data"));
    let mut server = Server::start(serve, Stop::Terminate, &aside.path().join("serve.log"))?;
    server.await_ready("byline serve --sample", || answers(port))?;
    Ok(server)
}
