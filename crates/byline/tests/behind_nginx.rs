//! Byline under a path of an institute's own site, behind a real nginx with the recipe of the operators' page, and old addresses
//! led on by a real nginx, a real Apache and PHP. It refuses recipes and maps of its own: what is documented and printed is read.
#![expect(clippy::unwrap_used, reason = "an nginx that cannot be started ends its test there")]

mod installation;
mod old_hosts;

use installation::{Answer, Installation, Serving, sent, sign_in};
use std::{
    collections::BTreeSet,
    fs,
    net::{SocketAddr, TcpListener, TcpStream},
    path::Path,
    process::{Child, Command, Stdio},
    time::Duration,
};

const RECIPE: &str = include_str!("../../../docs/recipes/nginx.conf");

/// A host with pages of its own, and Byline under `/op-eds`.
struct Host {
    address: SocketAddr,
    nginx: Child,
    serving: Serving,
    here: Installation,
}

impl Host {
    fn open() -> Self {
        let address = free_address();
        let here = Installation::new();
        let base = format!("http://{address}/op-eds");
        let serving = here.serve(&["--sample", "--base-url", &base, "--proxies", "127.0.0.1"]);
        let nginx = nginx(here.folder(), address, serving.address);
        Self { address, nginx, serving, here }
    }

    fn ask(&self, method: &str, path: &str, headers: &str) -> Answer {
        let address = self.address;
        let request =
            format!("{method} {path} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n{headers}\r\n");
        sent(address, request.as_bytes()).unwrap()
    }

    fn get(&self, path: &str) -> Answer {
        self.ask("GET", path, "")
    }
}

impl Drop for Host {
    fn drop(&mut self) {
        // The word to stop, so that its worker goes with it.
        let _ = Command::new("kill").args(["-TERM", &self.nginx.id().to_string()]).status();
        let _ = self.nginx.wait();
    }
}

fn free_address() -> SocketAddr {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap()
}

/// What an institute's nginx has around the recipe: pages, an error page, its own rules for kinds of files.
fn nginx(folder: &Path, address: SocketAddr, byline: SocketAddr) -> Child {
    let program = std::env::var("BYLINE_TEST_NGINX").expect("`cargo xtask with` sets BYLINE_TEST_NGINX");
    assert_eq!(RECIPE.matches("http://127.0.0.1:8080;").count(), 4);
    let recipe = RECIPE.replace("127.0.0.1:8080", &byline.to_string());
    let at = folder.join("nginx");
    fs::create_dir_all(at.join("host")).unwrap();
    fs::write(at.join("byline.conf"), recipe).unwrap();
    fs::write(at.join("host/index.html"), "the host's own page").unwrap();
    fs::write(at.join("host/404.html"), "the host has no such page").unwrap();
    fs::write(at.join("host/robots.txt"), "User-agent: *\nDisallow: /desk\n").unwrap();
    let at = at.display();
    let temporary: String = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
        .iter()
        .map(|what| format!("{what}_temp_path {at}/{what};\n"))
        .collect();
    let whole = format!(
        "daemon off; user root root; pid {at}/pid; error_log {at}/error.log; worker_processes 1;\nevents {{}}\n\
         http {{ access_log off; default_type text/html; gzip on; gzip_types *; gzip_min_length 1;\n{temporary}\
         server {{ listen {address}; root {at}/host; error_page 404 /404.html;\n\
         location ~ \\.(css|js|woff2)$ {{ expires 1h; }}\ninclude {at}/byline.conf; }} }}\n"
    );
    let file = folder.join("nginx.conf");
    fs::write(&file, whole).unwrap();
    let mut command = Command::new(program);
    command.args(["-p", folder.to_str().unwrap(), "-e", "stderr", "-c"]).arg(&file).stdout(Stdio::null());
    let mut child = command.stderr(Stdio::null()).spawn().unwrap();
    for _ in 0..1_000 {
        if TcpStream::connect(address).is_ok() {
            return child;
        }
        assert!(child.try_wait().unwrap().is_none(), "nginx refused its configuration");
        std::thread::sleep(Duration::from_millis(20));
    }
    panic!("nginx did not begin to listen");
}

/// The addresses a page names, each once.
fn named(page: &str) -> BTreeSet<String> {
    let of = |attribute: &str| -> Vec<String> {
        let begins = format!(" {attribute}=\"");
        let pieces = page.split(&begins).skip(1);
        pieces.map(|piece| piece.split('"').next().unwrap().replace("&amp;", "&")).collect()
    };
    [of("href"), of("src"), of("action")].concat().into_iter().collect()
}

/// Pages of one kind that are looked at.
const OF_A_KIND: usize = 4;

#[test]
fn the_recipe_puts_byline_under_a_path_of_its_host() {
    let host = Host::open();
    every_page_keeps_to_its_path(&host);
    answers_pass_unchanged(&host);
    the_host_keeps_what_is_its_own(&host);
    the_desk_is_beside_the_path(&host);
}

fn every_page_keeps_to_its_path(host: &Host) {
    let base = format!("http://{}/op-eds/", host.address);
    let mut paths: Vec<String> = vec!["/op-eds/".to_owned()];
    let mut seen: BTreeSet<String> = paths.iter().cloned().collect();
    let mut next = 0;
    while let Some(path) = paths.get(next).cloned() {
        next += 1;
        let got = host.get(&path);
        assert_eq!(got.status, 200, "{path}\n{}", got.body);
        if !got.header("content-type").unwrap().starts_with("text/html") {
            continue;
        }
        assert!(got.body.contains(&format!("rel=\"canonical\" href=\"{base}")), "{path}");
        for address in named(&got.body).into_iter().filter(|address| address.starts_with('/')) {
            assert!(address.starts_with("/op-eds/"), "{path} leads out of the path: {address}");
            let kind = |path: &str| path.rsplit_once('/').unwrap().0.to_owned();
            let bare = address.split('#').next().unwrap().to_owned();
            if bare.starts_with("/op-eds/report/") {
                continue; // A form is sent there; nobody reads it.
            }
            let alike = seen.iter().filter(|other| kind(other) == kind(&bare)).count();
            if (alike < OF_A_KIND || kind(&bare) == "/op-eds") && seen.insert(bare.clone()) {
                paths.push(bare);
            }
        }
    }
    let kinds =
        ["/op-eds/op-ed/", "/op-eds/scholar/", "/op-eds/assets/", "/op-eds/media/", "/op-eds/privacy"];
    for kind in kinds {
        assert!(seen.iter().any(|path| path.starts_with(kind)), "nothing of {kind} was found: {seen:?}");
    }
    let op_ed = seen.iter().find(|path| path.starts_with("/op-eds/op-ed/")).unwrap();
    let page = host.get(op_ed).body;
    let mut shared = url::form_urlencoded::byte_serialize(base.as_bytes()).collect::<String>();
    shared.push_str("op-ed%2F");
    let shares = named(&page).into_iter().filter(|address| address.contains(&shared)).count();
    assert!(shares > 3, "share links carry the path: {page}");
}

/// An op-ed of the sample by its readable and its short path.
fn an_op_ed(host: &Host) -> (String, String) {
    let urls = host.here.run(&["urls"]).out;
    let path = |part: &str| {
        let url = urls.lines().find(|url| url.contains(part)).unwrap();
        url[url.find("/op-eds").unwrap()..].to_owned()
    };
    (path("/op-ed/"), path("/o/"))
}

fn answers_pass_unchanged(host: &Host) {
    let (page, short) = an_op_ed(host);
    let first = host.get(&page);
    assert!(first.header("cache-control").unwrap().contains("s-maxage="), "{:?}", first.headers);
    assert!(first.header("content-security-policy").is_some());
    let tag = first.header("etag").unwrap();
    let again = host.ask("GET", &page, &format!("If-None-Match: {tag}\r\n"));
    assert_eq!((again.status, again.body.as_str()), (304, ""));
    assert_eq!(again.header("etag"), Some(tag));
    let head = host.ask("HEAD", &page, "");
    assert_eq!((head.status, head.body.as_str(), head.header("etag")), (200, "", Some(tag)));
    assert_eq!(head.header("content-length"), first.header("content-length"));
    let packed = host.ask("GET", &page, "Accept-Encoding: gzip\r\n");
    assert_eq!(
        (packed.status, packed.header("content-encoding")),
        (200, Some("gzip")),
        "{:?}",
        packed.headers
    );
    assert!(packed.header("vary").unwrap().to_ascii_lowercase().contains("accept-encoding"));
    let tag = packed.header("etag").unwrap();
    let again = host.ask("GET", &page, &format!("Accept-Encoding: gzip\r\nIf-None-Match: {tag}\r\n"));
    assert_eq!(again.status, 304, "a packed page is found unchanged too");
    let sheet = named(&first.body).into_iter().find(|address| address.ends_with(".css")).unwrap();
    let sheet = host.get(&sheet);
    assert!(
        sheet.header("cache-control").unwrap().contains("immutable"),
        "the host\u{2019}s own rule for .css stays out"
    );
    assert!(sheet.header("expires").is_none());
    let moved = host.get(&short);
    assert_eq!((moved.status, moved.header("location")), (301, Some(page.as_str())));
    let moved = host.get("/op-eds/about/en");
    assert_eq!((moved.status, moved.header("location")), (301, Some("/op-eds/about")));
    let moved = host.get("/op-eds?order=added");
    let to = format!("http://{}/op-eds/?order=added", host.address);
    assert_eq!((moved.status, moved.header("location")), (308, Some(to.as_str())));
    let gone = host.get("/op-eds/op-ed/nothing-of-this-name");
    assert_eq!(gone.status, 404);
    assert!(gone.body.contains("href=\"/op-eds/scholars\""), "the way out is Byline\u{2019}s: {}", gone.body);
    assert_eq!(host.ask("POST", &page, "Content-Length: 0\r\n").status, 405);
    assert_eq!(host.get("/op-eds/robots.txt").status, 404);
}

fn the_host_keeps_what_is_its_own(host: &Host) {
    assert_eq!(host.get("/").body, "the host's own page");
    for path in ["/nothing", "/op-edstuff", "/op-eds-of-others/", "/desktop", "/scholars", "/assets/x.css"] {
        let got = host.get(path);
        assert_eq!((got.status, got.body.as_str()), (404, "the host has no such page"), "{path}");
        assert!(got.header("content-security-policy").is_none(), "{path} is not Byline\u{2019}s");
    }
    assert_eq!(host.get("/robots.txt").body, "User-agent: *\nDisallow: /desk\n");
}

fn the_desk_is_beside_the_path(host: &Host) {
    let link = host.serving.link().unwrap();
    let mut browser = host.serving.browser();
    browser.at(host.address);
    sign_in(&mut browser, &link);
    let desk = browser.get("/desk");
    assert_eq!(desk.status, 200, "{}", desk.body);
    let outside: Vec<String> = named(&desk.body)
        .into_iter()
        .filter(|address| address.starts_with('/') && !address.starts_with("/desk"))
        .collect();
    assert_eq!(outside, Vec::<String>::new());
    assert!(
        desk.body.contains(&format!("href=\"http://{}/op-eds/\"", host.address)),
        "the way to the public site"
    );
    let signed_out = browser.post("/desk/sign-out", &[]);
    assert_eq!((signed_out.status, signed_out.header("location")), (303, Some("/desk/sign-in")));
}
