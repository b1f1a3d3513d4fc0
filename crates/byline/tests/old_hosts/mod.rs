//! Old sites that lead on by the maps of `byline redirects`: in nginx, in Apache for a whole server and in a folder, and in PHP as WordPress runs it.
//! It refuses to judge by a map's text: each address is asked for as a reader would, and only the answer counts.

use super::{Installation, free_address};
use crate::installation::sent;
use std::{
    fs,
    net::{SocketAddr, TcpStream},
    os::unix::fs::PermissionsExt,
    path::Path,
    process::{Child, Command, Stdio},
    time::Duration,
};

/// A program that ends with its test.
struct Started(Child);

impl Started {
    fn new(command: &mut Command, address: SocketAddr) -> Self {
        let mut child = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        for _ in 0..1_000 {
            if TcpStream::connect(address).is_ok() {
                return Self(child);
            }
            assert!(child.try_wait().unwrap().is_none(), "{command:?} refused its configuration");
            std::thread::sleep(Duration::from_millis(20));
        }
        panic!("{command:?} did not begin to listen");
    }
}

impl Drop for Started {
    fn drop(&mut self) {
        // The word to stop, so that its workers go with it.
        let _ = Command::new("kill").args(["-TERM", &self.0.id().to_string()]).status();
        let _ = self.0.wait();
    }
}

fn program(variable: &str) -> String {
    std::env::var(variable).unwrap_or_else(|_| panic!("`cargo xtask with` sets {variable}"))
}

const URDU: &str = "%D9%BE%D8%A7%D9%86%DB%8C-%DA%A9%D8%A7-%D8%AD%D8%B3%D8%A7%D8%A8";

/// An op-ed of the old site: the address its readers knew, and its number.
fn entry(link: &str, number: u32) -> String {
    format!(
        "<item><title>Piece {number}</title><link>https://www.institute.example{link}</link><dc:creator>amina</dc:creator>\
         <guid isPermaLink=\"false\">https://www.institute.example/?p={number}</guid>\
         <content:encoded><![CDATA[<p>What piece {number} says of the water of the city and of those who count it.</p>]]></content:encoded>\
         <wp:post_id>{number}</wp:post_id><wp:post_date>2012-01-02 09:30:00</wp:post_date>\
         <wp:post_name>piece-{number}</wp:post_name><wp:status>publish</wp:status><wp:post_type>post</wp:post_type></item>\n"
    )
}

fn export() -> String {
    let entries = [
        entry("/2012/01/count-the-water/", 1),
        entry(&format!("/2013/02/{URDU}/"), 2),
        entry("/2014/03/a%20b(c)$d/", 3),
        entry("/?page_id=4&amp;lang=ur", 4),
    ];
    format!(
        "<?xml version=\"1.0\"?><rss xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" \
         xmlns:wp=\"http://wordpress.org/export/1.2/\"><channel><link>https://www.institute.example</link><wp:wxr_version>1.2</wp:wxr_version>\
         <wp:base_site_url>https://www.institute.example</wp:base_site_url><wp:base_blog_url>https://www.institute.example</wp:base_blog_url>{}</channel></rss>",
        entries.concat()
    )
}

/// What is asked for, and the path of the new site to which it leads; none where the old site answers itself.
fn asked() -> Vec<(String, Option<String>)> {
    let urdu = format!("/2013/02/{URDU}/");
    let led = [
        ("/2012/01/count-the-water/", "/2012/01/count-the-water/"),
        ("/2012/01/count-the-water", "/2012/01/count-the-water/"),
        ("/2012/01/Count-The-Water/?utm_source=x&utm_medium=mail", "/2012/01/count-the-water/"),
        ("/2012/01/count-the-water?fbclid=9", "/2012/01/count-the-water/"),
        ("/?p=1", "/?p=1"),
        ("/?p=1&utm_source=x", "/?p=1"),
        ("/?utm_source=x&p=1", "/?p=1"),
        ("/?utm_source=x&mc_cid=9&p=1&utm_medium=mail&fbclid=2", "/?p=1"),
        (&urdu, &urdu),
        (&urdu.to_ascii_lowercase(), &urdu),
        (&format!("{}?utm_campaign=a", urdu.trim_end_matches('/')), &urdu),
        ("/2014/03/a%20b(c)$d/", "/2014/03/a%20b(c)$d/"),
        ("/2014/03/a%20b(c)$d?gclid=1", "/2014/03/a%20b(c)$d/"),
        ("/?page_id=4&lang=ur", "/?page_id=4&lang=ur"),
        ("/?page_id=4&lang=ur&igshid=7", "/?page_id=4&lang=ur"),
    ]
    .map(|(from, to)| (from.to_owned(), Some(to.replace('$', "%24"))));
    let stays =
        ["/", "/?utm_source=x", "/2012/01/count-the-water-2/", "/?p=10", "/?xp=1", "/?p=1x", "/2012/01/"];
    led.into_iter().chain(stays.map(|from| (from.to_owned(), None))).collect()
}

fn try_all(host: &str, address: SocketAddr) {
    let mut wrong = Vec::new();
    for (from, to) in asked() {
        let request =
            format!("GET {from} HTTP/1.1\r\nHost: www.institute.example\r\nConnection: close\r\n\r\n");
        let got = sent(address, request.as_bytes()).unwrap();
        let location = got.header("location").map(|to| to.replace('$', "%24"));
        let wanted = to.map(|to| format!("http://op-eds.example{to}"));
        if location != wanted || (got.status == 301) != wanted.is_some() {
            wrong.push(format!("{from} answered {} {location:?}, not {wanted:?}", got.status));
        }
    }
    assert!(wrong.is_empty(), "{host}:\n{}", wrong.join("\n"));
}

#[test]
fn each_map_leads_old_addresses_on_in_the_program_it_is_for() {
    let here = Installation::new();
    let at = here.folder().join("hosts");
    fs::create_dir_all(at.join("site")).unwrap();
    fs::create_dir_all(at.join("folder")).unwrap();
    for readable in [here.folder(), &at] {
        fs::set_permissions(readable, fs::Permissions::from_mode(0o755)).unwrap();
    }
    for front in ["site/index.html", "folder/index.html"] {
        fs::write(at.join(front), "the old site").unwrap();
    }
    fs::write(at.join("export.xml"), export()).unwrap();
    let serving = here.serve(&["--sample", "--base-url", "http://op-eds.example"]);
    let ran = here.run(&["import", "wordpress", at.join("export.xml").to_str().unwrap()]);
    assert_eq!(ran.code, 0, "{}{}", ran.out, ran.err);
    let map = |shape: &str| {
        let ran = here.run(&["redirects", shape]);
        assert_eq!(ran.code, 0, "{}", ran.err);
        ran.out
    };
    let (_nginx, address) = nginx(&at, &map("--nginx"));
    try_all("nginx", address);
    let (_apache, [server, folder]) = apache(&at, &map("--apache"));
    try_all("Apache, for a server", server);
    try_all("Apache, in a folder", folder);
    let (_php, address) = php(&at, &map("--wordpress"));
    try_all("PHP", address);
    // Where they lead, there is a page.
    for to in asked().into_iter().filter_map(|(_, to)| to) {
        let request = format!("GET {to} HTTP/1.1\r\nHost: op-eds.example\r\nConnection: close\r\n\r\n");
        let got = sent(serving.address, request.as_bytes()).unwrap();
        assert!(got.status == 200 && got.body.contains("Piece "), "{to} answered {}", got.status);
    }
}

fn nginx(at: &Path, map: &str) -> (Started, SocketAddr) {
    let (address, shown) = (free_address(), at.display());
    fs::write(at.join("map.conf"), map).unwrap();
    let temporary: String = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
        .map(|what| format!("{what}_temp_path {shown}/{what};\n"))
        .concat();
    let whole = format!(
        "daemon off; user root root; pid {shown}/pid; error_log {shown}/error.log; worker_processes 1;\nevents {{}}\n\
         http {{ access_log off; default_type text/html;\n{temporary}include {shown}/map.conf;\n\
         server {{ listen {address}; root {shown}/site; if ($byline_moved) {{ return 301 $byline_moved; }} }} }}\n"
    );
    fs::write(at.join("nginx.conf"), whole).unwrap();
    let mut command = Command::new(program("BYLINE_TEST_NGINX"));
    command.args(["-p", at.to_str().unwrap(), "-e", "stderr", "-c"]).arg(at.join("nginx.conf"));
    (Started::new(&mut command, address), address)
}

/// The rules in a server's own configuration, and in a .htaccess file.
fn apache(at: &Path, map: &str) -> (Started, [SocketAddr; 2]) {
    let ([server, folder], shown) = ([free_address(), free_address()], at.display());
    fs::write(at.join("rules.conf"), map).unwrap();
    fs::write(at.join("folder/.htaccess"), map).unwrap();
    let modules: String = ["mpm_event", "authz_core", "dir", "rewrite"]
        .map(|name| format!("LoadModule {name}_module /usr/lib/apache2/modules/mod_{name}.so\n"))
        .concat();
    let whole = format!(
        "ServerRoot {shown}\nServerName old.example\nPidFile {shown}/apache.pid\nErrorLog {shown}/apache.log\n\
         DefaultRuntimeDir {shown}\n{modules}User www-data\nGroup www-data\nListen {server}\nListen {folder}\n\
         <VirtualHost {server}>\nDocumentRoot {shown}/site\nDirectoryIndex index.html\nInclude {shown}/rules.conf\n</VirtualHost>\n\
         <VirtualHost {folder}>\nDocumentRoot {shown}/folder\nDirectoryIndex index.html\n\
         <Directory {shown}/folder>\nAllowOverride All\nOptions FollowSymLinks\n</Directory>\n</VirtualHost>\n"
    );
    fs::write(at.join("apache.conf"), whole).unwrap();
    let mut command = Command::new(program("BYLINE_TEST_APACHE"));
    command.args(["-d", at.to_str().unwrap(), "-DFOREGROUND", "-f"]).arg(at.join("apache.conf"));
    (Started::new(&mut command, server), [server, folder])
}

/// As WordPress does it: each file of the folder is read before anything else.
fn php(at: &Path, map: &str) -> (Started, SocketAddr) {
    let address = free_address();
    fs::write(at.join("byline.php"), map).unwrap();
    let front = "<?php require __DIR__ . '/byline.php'; http_response_code(404); echo 'the old site';";
    fs::write(at.join("front.php"), front).unwrap();
    let mut command = Command::new(program("BYLINE_TEST_PHP"));
    command.args(["-n", "-S", &address.to_string()]).arg(at.join("front.php"));
    (Started::new(&mut command, address), address)
}
