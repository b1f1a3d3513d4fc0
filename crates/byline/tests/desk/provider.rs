//! Signing in by a real OpenID provider on loopback: who is let in, whose role follows their groups, and what is not believed.

use crate::at_the_desk::{Desk, Form, Reply};
use axum::{
    body::Body,
    http::{Method, Request, Response, StatusCode, header},
};
use byline::{
    fetch::{Client, FetchSettings},
    settings::Settings,
};
use byline_core::{clock::Clock, role::Role};
use byline_store::{accounts, on_both_engines, subjects};
use serde_json::{Value, json};
use std::{
    io::{BufRead, BufReader},
    net::{SocketAddr, TcpListener},
    path::Path,
    process::{Child, ChildStdout, Command, Stdio},
};
use tempfile::TempDir;
use url::Url;

const BACK: &str = "https://desk.example/desk/sign-in/provider/back";

/// The provider program, ended with the test, and the people it knows.
struct Provider {
    child: Child,
    address: SocketAddr,
    folder: TempDir,
    /// What it tells goes somewhere as long as it lives: a program whose words nobody takes ends over them.
    _told: BufReader<ChildStdout>,
}

impl Drop for Provider {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Provider {
    fn start() -> Self {
        let node = std::env::var("BYLINE_TEST_NODE").expect("`cargo xtask with` sets BYLINE_TEST_NODE");
        let free = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = free.local_addr().unwrap();
        drop(free);
        let folder = tempfile::tempdir().unwrap();
        let here = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/provider");
        let mut child = Command::new(node)
            .arg("provider.mjs")
            .arg(address.port().to_string())
            .arg(folder.path().join("people.json"))
            .arg(BACK)
            .current_dir(here)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let (mut told, mut line) = (BufReader::new(child.stdout.take().unwrap()), String::new());
        told.read_line(&mut line).unwrap();
        assert_eq!(line, "ready\n");
        Self { child, address, folder, _told: told }
    }

    fn issuer(&self) -> String {
        format!("http://{}", self.address)
    }

    fn knows(&self, people: &Value) {
        std::fs::write(self.folder.path().join("people.json"), people.to_string()).unwrap();
    }

    fn settings(&self) -> Settings {
        let mut settings = Settings::default();
        settings.provider.issuer = Some(self.issuer());
        settings.provider.client = Some("byline".to_owned());
        settings.provider.secret = Some("a secret of the tests alone".to_owned());
        settings.provider.scopes = ["email", "profile", "groups"].map(str::to_owned).into();
        settings.provider.roles = vec![
            "op-ed-publishers=publisher".parse().unwrap(),
            "op-ed-editors=editor@water.example".parse().unwrap(),
        ];
        settings
    }
}

/// A browser as far as the provider sees one: it keeps cookies and follows where it is sent.
struct Browser {
    out: Client,
    cookies: Vec<(String, String)>,
}

impl Browser {
    fn new(provider: &Provider) -> Self {
        let settings = FetchSettings { allow: vec![provider.address], ..FetchSettings::default() };
        Self { out: Client::new(&settings, Clock::System).unwrap(), cookies: Vec::new() }
    }

    async fn ask(&mut self, url: &str, form: Option<&str>) -> Response<Vec<u8>> {
        let jar: Vec<String> = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let method = if form.is_some() { Method::POST } else { Method::GET };
        let request = Request::builder()
            .method(method)
            .uri(url)
            .header("cookie", jar.join("; "))
            .header("content-type", "application/x-www-form-urlencoded")
            .body(form.unwrap_or_default().as_bytes().to_vec())
            .unwrap();
        let answer = self.out.ask(request).await.unwrap();
        for line in answer.headers().get_all(header::SET_COOKIE) {
            let (name, value) = line.to_str().unwrap().split(';').next().unwrap().split_once('=').unwrap();
            self.cookies.retain(|(kept, _)| kept != name);
            if !value.is_empty() {
                self.cookies.push((name.to_owned(), value.to_owned()));
            }
        }
        answer
    }

    /// Signs in at the provider as somebody; where the browser is sent back to.
    async fn signs_in(&mut self, asked: &str, who: &str) -> String {
        let base: Url = asked.parse().unwrap();
        let to = |answer: &Response<Vec<u8>>| {
            let said = String::from_utf8_lossy(answer.body()).into_owned();
            let to = answer
                .headers()
                .get(header::LOCATION)
                .unwrap_or_else(|| panic!("{}: {said}", answer.status()));
            base.join(to.to_str().unwrap()).unwrap().to_string()
        };
        let question = to(&self.ask(asked, None).await);
        let resumed = to(&self.ask(&question, Some(&format!("prompt=login&login={who}&password=x"))).await);
        to(&self.ask(&resumed, None).await)
    }
}

async fn asked_by(desk: &Desk, path: &str, more: &[(&str, &str)]) -> Reply {
    let headers = [&[("host", "desk.example"), ("accept", "text/html")], more].concat();
    desk.ask(Method::GET, path, &headers, Body::empty()).await
}

fn cookie_of(reply: &Reply, name: &str) -> Option<String> {
    let lines = reply.headers.get_all(header::SET_COOKIE).iter().filter_map(|line| line.to_str().ok());
    lines
        .filter_map(|line| line.split(';').next())
        .find(|pair| pair.starts_with(&format!("{name}=")))
        .map(str::to_owned)
}

/// Comes to the desk by the provider as somebody: the way back that the provider gave, and what the desk answers to it.
async fn comes(desk: &mut Desk, provider: &Provider, who: &str) -> (String, Reply) {
    desk.cookie = None;
    let sent = asked_by(desk, "/desk/sign-in/provider?next=%2Fdesk%2Fpeople", &[]).await;
    assert!(sent.to().starts_with(&provider.issuer()), "{} {}", sent.status, sent.body);
    for needed in ["code_challenge_method=S256", "nonce=", "state=", "response_type=code"] {
        assert!(sent.to().contains(needed), "{}", sent.to());
    }
    let back = Browser::new(provider).signs_in(sent.to(), who).await;
    let path = back.strip_prefix("https://desk.example").unwrap().to_owned();
    desk.cookie = cookie_of(&sent, "__Host-byline-provider");
    let reply = asked_by(desk, &path, &[]).await;
    if let Some(session) = cookie_of(&reply, "__Host-byline") {
        desk.cookie = Some(session);
    }
    (path, reply)
}

fn layla(groups: &[&str]) -> Value {
    json!({ "layla": { "email": "Layla@water.example", "email_verified": true, "name": "Layla", "groups": groups } })
}

async fn role(desk: &Desk, email: &str) -> Option<Role> {
    let mut tx = desk.app.store.read().await.unwrap();
    let account = accounts::by_email(&mut tx, email).await.unwrap()?;
    accounts::role(&mut tx, account.id, desk.site.id).await.unwrap()
}

on_both_engines! {
    async fn whoever_has_a_group_gets_an_account_and_its_role_follows_the_groups(fresh: &Fresh) {
        let provider = Provider::start();
        let mut desk = Desk::set(fresh, provider.settings()).await;
        desk.account("admin@water.example", Role::Administrator).await;
        provider.knows(&layla(&["staff"]));
        desk.get("/desk/sign-in").await.says("Sign in with 127.0.0.1").says("/desk/sign-in/provider?next=");
        let (_, nobody) = comes(&mut desk, &provider, "layla").await;
        assert_eq!(nobody.status, StatusCode::FORBIDDEN);
        nobody.says("none of your groups has a role here");
        assert_eq!(role(&desk, "layla@water.example").await, None, "nothing was made");
        provider.knows(&layla(&["staff", "op-ed-editors"]));
        let (_, entered) = comes(&mut desk, &provider, "layla").await;
        assert_eq!(entered.to(), "/desk/people", "{}", entered.body);
        desk.get("/desk/people").await.says("<h1>People</h1>").says("Layla");
        assert_eq!(role(&desk, "layla@water.example").await, Some(Role::Editor));
        let session = desk.cookie.clone();
        provider.knows(&layla(&["op-ed-publishers", "op-ed-editors"]));
        comes(&mut desk, &provider, "layla").await;
        assert_eq!(role(&desk, "layla@water.example").await, Some(Role::Publisher));
        desk.cookie = session;
        assert_eq!(desk.get("/desk/people").await.status, StatusCode::SEE_OTHER, "the session from before is over");
        provider.knows(&layla(&[]));
        let (_, out) = comes(&mut desk, &provider, "layla").await;
        assert_eq!(out.status, StatusCode::FORBIDDEN, "no group, no role");
        assert_eq!(role(&desk, "layla@water.example").await, None);
    }

    async fn an_address_alone_finds_nobody_and_its_holder_connects_by_hand(fresh: &Fresh) {
        let provider = Provider::start();
        let mut desk = Desk::set(fresh, provider.settings()).await;
        let account = desk.account("layla@water.example", Role::Administrator).await;
        provider.knows(&layla(&["op-ed-editors"]));
        let (_, refused) = comes(&mut desk, &provider, "layla").await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN);
        refused.says("an account with your e-mail address already");
        desk.enter(account).await;
        let session = desk.cookie.clone().unwrap();
        desk.get("/desk/security").await.says("/desk/security/provider");
        assert_eq!(asked_by(&desk, "/desk/security/provider", &[]).await.to(), "/desk/security", "by a link from elsewhere");
        let sent = asked_by(&desk, "/desk/security/provider", &[("sec-fetch-site", "same-origin")]).await;
        let back = Browser::new(&provider).signs_in(sent.to(), "layla").await;
        let path = back.strip_prefix("https://desk.example").unwrap();
        desk.cookie = Some(format!("{session}; {}", cookie_of(&sent, "__Host-byline-provider").unwrap()));
        assert_eq!(asked_by(&desk, path, &[]).await.to(), "/desk/security?did=provider-connected");
        let (_, entered) = comes(&mut desk, &provider, "layla").await;
        assert_eq!(entered.to(), "/desk/people", "{}", entered.body);
        assert_eq!(role(&desk, "layla@water.example").await, Some(Role::Administrator), "a role given here stays");
        desk.post("/desk/security/provider/part", &Form::default()).await;
        let mut tx = desk.app.store.read().await.unwrap();
        assert!(subjects::of_account(&mut tx, account).await.unwrap().is_empty());
    }

    async fn what_comes_back_is_believed_once_from_the_browser_that_was_sent_and_from_the_issuer(fresh: &Fresh) {
        let provider = Provider::start();
        let mut desk = Desk::set(fresh, provider.settings()).await;
        provider.knows(&layla(&["op-ed-editors"]));
        let (path, entered) = comes(&mut desk, &provider, "layla").await;
        assert_eq!(entered.to(), "/desk/people");
        asked_by(&desk, &path, &[]).await.says("came too late, or from another browser");
        desk.cookie = None;
        let sent = asked_by(&desk, "/desk/sign-in/provider", &[]).await;
        let back = Browser::new(&provider).signs_in(sent.to(), "layla").await;
        let path = back.strip_prefix("https://desk.example").unwrap();
        asked_by(&desk, path, &[]).await.says("from another browser");
        for (from, to) in [("&iss=", "&iss=https%3A%2F%2Fevil.example&was="), ("code=", "code=x")] {
            desk.cookie = None;
            let sent = asked_by(&desk, "/desk/sign-in/provider", &[]).await;
            let back = Browser::new(&provider).signs_in(sent.to(), "layla").await;
            let path = back.strip_prefix("https://desk.example").unwrap().replace(from, to);
            desk.cookie = cookie_of(&sent, "__Host-byline-provider");
            let reply = asked_by(&desk, &path, &[]).await;
            assert!(matches!(reply.status, StatusCode::FORBIDDEN | StatusCode::BAD_GATEWAY), "{to}: {}", reply.status);
            assert_eq!(cookie_of(&reply, "__Host-byline"), None, "{to}");
        }
        asked_by(&desk, "/desk/sign-in/provider/back?state=x&code=y", &[]).await.says("too late");
    }

    async fn a_provider_that_calls_itself_otherwise_or_is_away_lets_nobody_in(fresh: &Fresh) {
        let provider = Provider::start();
        let mut settings = provider.settings();
        settings.provider.issuer = Some(format!("{}/", provider.issuer()));
        let desk = Desk::set(fresh, settings).await;
        let reply = asked_by(&desk, "/desk/sign-in/provider", &[]).await;
        assert_eq!(reply.status, StatusCode::BAD_GATEWAY);
        reply.says("could not be asked just now");
        drop(provider);
        assert_eq!(asked_by(&desk, "/desk/sign-in/provider", &[]).await.status, StatusCode::BAD_GATEWAY);
        let without = desk.another_node(fresh).await;
        assert_eq!(asked_by(&without, "/desk/sign-in/provider", &[]).await.status, StatusCode::NOT_FOUND);
        without.get("/desk/sign-in").await.never_says("/desk/sign-in/provider");
    }
}
