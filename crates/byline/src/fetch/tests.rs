//! The guard against every trick that was thought of: canaries on loopback must see no connection at all.
//! They refuse the real network: whatever is reached is on 127.0.0.0/8 and was allowed by exact address and port.

use super::{
    address::closed,
    coding::{Unpacking, unpack},
    *,
};
use byline_core::clock::Moment;
use byline_testkit::{
    name_server::{FakeNameServer, Known},
    outlet::{Answer, Certificate, FakeOutlet, authority},
};
use proptest::prelude::*;
use std::{
    net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr},
    time::Duration,
};

const PUBLIC: IpAddr = IpAddr::V4(Ipv4Addr::new(8, 8, 8, 8));

fn clock() -> Clock {
    Clock::frozen(Moment::from_micros(1_700_000_000_000_000))
}

fn settings(allow: &[SocketAddr]) -> FetchSettings {
    FetchSettings { allow: allow.to_vec(), ..FetchSettings::default() }
}

fn client(settings: &FetchSettings) -> Client {
    Client::new(settings, clock()).unwrap()
}

fn url(text: &str) -> Url {
    text.parse().unwrap()
}

async fn outlet(path: &str, answer: Answer) -> FakeOutlet {
    let outlet = FakeOutlet::start().await;
    outlet.route(path, answer);
    outlet
}

/// A canary on another loopback address with the outlet's own port, so that no port rule can be what saves it.
async fn canary_beside(outlet: &FakeOutlet) -> FakeOutlet {
    let canary = FakeOutlet::start_at(SocketAddr::from(([127, 0, 0, 2], outlet.address().port()))).await;
    canary.route("/", Answer::page("the inside of an institute"));
    canary
}

async fn get(outlet: &FakeOutlet, path: &str) -> Result<Exchange, FetchRefusal> {
    client(&settings(&[outlet.address()])).get(&url(&outlet.url(path))).await
}

// -- the whole exchange

#[tokio::test]
async fn both_heads_are_kept_byte_for_byte() {
    let head = "HTTP/1.1 200 Fine, thanks\r\nX-ODD-case:  two  spaces \r\nSet-Cookie: a=1\r\nx-odd-CASE: again\r\nSet-Cookie: b=2\r\n\
                Content-Length: 5\r\nbad header line\r\n\r\n";
    let outlet = outlet("/op-ed?id=1", Answer::raw(format!("{head}Hello, and what is not part of it"))).await;
    let settings = FetchSettings {
        contact: Some("https://institute.example/byline".into()),
        ..settings(&[outlet.address()])
    };
    let exchange =
        client(&settings).get_in(&url(&outlet.url("/op-ed?id=1#part")), "ur, en;q=0.5").await.unwrap();

    let hop = exchange.answer();
    assert_eq!(std::str::from_utf8(&hop.response_head).unwrap(), head);
    assert_eq!(hop.request_head, outlet.requests()[0].as_bytes());
    assert_eq!(&hop.body[..], b"Hello");
    assert_eq!((hop.status, hop.peer), (200, outlet.address()));
    assert_eq!((hop.started, hop.ended), (clock().now(), clock().now()));
    assert_eq!(exchange.final_url().as_str(), outlet.url("/op-ed?id=1"));
    let expected = format!(
        "GET /op-ed?id=1 HTTP/1.1\r\nhost: {}\r\nuser-agent: Byline/0.1 (+https://institute.example/byline)\r\n\
         accept: text/html,application/xhtml+xml;q=0.9,*/*;q=0.5\r\naccept-encoding: gzip, br\r\nconnection: close\r\n\
         accept-language: ur, en;q=0.5\r\n\r\n",
        outlet.address()
    );
    assert_eq!(outlet.requests()[0], expected);
}

#[tokio::test]
async fn interim_answers_are_let_go_of_and_chunks_joined() {
    let raw = "HTTP/1.1 103 Early Hints\r\nLink: </a.css>\r\n\r\nHTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n\
               5\r\nHello\r\n7\r\n, world\r\n0\r\n\r\n";
    let outlet = outlet("/", Answer::raw(raw)).await;
    let exchange = get(&outlet, "/").await.unwrap();
    assert_eq!(
        &exchange.answer().response_head[..],
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
    );
    assert_eq!(&exchange.decoded()[..], b"Hello, world");
}

#[tokio::test]
async fn a_body_is_kept_as_sent_and_given_unpacked() {
    let outlet = outlet("/", Answer::gzipped("<title>Water talks</title>")).await;
    let exchange = get(&outlet, "/").await.unwrap();
    assert_eq!(&exchange.decoded()[..], b"<title>Water talks</title>");
    assert_eq!(exchange.answer().body[..2], [0x1f, 0x8b]);
    assert_eq!(exchange.content_type(), Some("text/html; charset=utf-8"));
    assert_eq!(exchange.media_type().as_deref(), Some("text/html"));
}

#[tokio::test]
async fn odd_pages_come_through_as_they_are() {
    let outlet = FakeOutlet::start().await;
    outlet.route("/empty", Answer::empty());
    outlet.route("/pdf", Answer::pdf());
    outlet.route("/charset", Answer::wrong_charset());
    assert!(get(&outlet, "/empty").await.unwrap().decoded().is_empty());
    assert_eq!(get(&outlet, "/pdf").await.unwrap().media_type().as_deref(), Some("application/pdf"));
    assert!(std::str::from_utf8(get(&outlet, "/charset").await.unwrap().decoded()).is_err());
}

#[tokio::test]
async fn a_status_is_an_answer_and_says_what_it_means() {
    let outlet = FakeOutlet::start().await;
    outlet.route("/429", Answer::too_many_requests(120));
    for status in [200, 204, 304, 401, 402, 403, 404, 410, 418, 451, 500, 503] {
        outlet.route(&format!("/{status}"), Answer::status(status));
        let exchange = get(&outlet, &format!("/{status}")).await.unwrap();
        let url = outlet.url(&format!("/{status}"));
        let expected = match status {
            200 | 204 => None,
            401 | 402 | 403 | 451 => Some(RefusedStatus::Robot { url, status }),
            404 | 410 => Some(RefusedStatus::Gone { url, status }),
            500 | 503 => Some(RefusedStatus::Unreachable { url, status }),
            _ => Some(RefusedStatus::Unexpected { url, status }),
        };
        assert_eq!(exchange.refused_status(), expected, "{status}");
    }
    let limited = get(&outlet, "/429").await.unwrap();
    assert_eq!(limited.header("retry-after"), Some("120"));
    let sentence = limited.refused_status().unwrap().to_string();
    assert!(sentence.contains("save the page and give Byline the file"), "{sentence}");
}

// -- redirects

#[tokio::test]
async fn redirects_are_followed_and_every_hop_is_kept() {
    let outlet = FakeOutlet::start().await;
    for (at, status) in [301, 302, 303, 307, 308].into_iter().enumerate() {
        outlet.route(&format!("/{at}"), Answer::redirect(status, &format!("/{}#there", at + 1)));
    }
    outlet.route("/5", Answer::page("arrived"));
    let exchange = get(&outlet, "/0").await.unwrap();
    let statuses: Vec<u16> = exchange.hops().iter().map(|hop| hop.status).collect();
    assert_eq!(statuses, [301, 302, 303, 307, 308, 200]);
    assert_eq!(exchange.final_url().as_str(), outlet.url("/5"));
    assert!(!exchange.downgraded());
}

#[tokio::test]
async fn a_sixth_redirect_is_one_too_many() {
    let outlet = FakeOutlet::start().await;
    outlet.route("/loop", Answer::redirect(302, "/loop"));
    assert_eq!(
        get(&outlet, "/loop").await.unwrap_err(),
        FetchRefusal::TooManyRedirects { url: outlet.url("/loop"), redirects: 5 }
    );
    assert_eq!(outlet.connections(), 6);
}

#[tokio::test]
async fn redirects_lead_to_no_closed_place() {
    let outlet = FakeOutlet::start().await;
    let canary = canary_beside(&outlet).await;
    let port = canary.address().port();
    let targets = [
        format!("http://127.0.0.2:{port}/"),
        format!("//127.0.0.2:{port}/"),
        format!("http://0x7f.2:{port}/"),
        format!("http://[::ffff:127.0.0.2]:{port}/"),
        "http://169.254.169.254/latest/meta-data/".to_owned(),
        "https://10.0.0.1/".to_owned(),
        "http://[fe80::1]/".to_owned(),
    ];
    for (at, target) in targets.iter().enumerate() {
        outlet.route(&format!("/{at}"), Answer::redirect(302, target));
        let refused = get(&outlet, &format!("/{at}")).await.unwrap_err();
        assert!(matches!(refused, FetchRefusal::Address { .. }), "{target}: {refused}");
    }
    assert_eq!(canary.connections(), 0);
}

#[tokio::test]
async fn redirects_lead_to_no_other_scheme_port_or_login() {
    let outlet = FakeOutlet::start().await;
    let canary = FakeOutlet::start().await;
    let unlisted = get_redirected(&outlet, &canary.url("/")).await;
    assert!(matches!(unlisted, FetchRefusal::Port { .. }), "{unlisted}");
    for (target, scheme) in
        [("file:///etc/passwd", true), ("gopher://127.0.0.1:70/", true), ("javascript:alert(1)", true)]
    {
        let refused = get_redirected(&outlet, target).await;
        assert_eq!(matches!(refused, FetchRefusal::Scheme { .. }), scheme, "{target}: {refused}");
    }
    let login = get_redirected(&outlet, "http://editor:secret@outlet.example/").await;
    assert_eq!(login, FetchRefusal::Credentials { url: "http://outlet.example/".into() });
    assert!(matches!(get_redirected(&outlet, "http://[::bad/").await, FetchRefusal::RedirectTarget { .. }));
    assert_eq!(canary.connections(), 0);
}

async fn get_redirected(outlet: &FakeOutlet, target: &str) -> FetchRefusal {
    outlet.route("/", Answer::redirect(302, target));
    get(outlet, "/").await.unwrap_err()
}

// -- addresses and names

#[tokio::test]
async fn this_machine_is_not_reached_however_it_is_written() {
    let outlet = FakeOutlet::start().await;
    let canary = canary_beside(&outlet).await;
    let guarded = client(&settings(&[outlet.address()]));
    for host in [
        "127.0.0.2",
        "0x7f.2",
        "0177.0.0.2",
        "2130706434",
        "127.2",
        "\u{ff11}27.0.0.2",
        "[::1]",
        "[::ffff:127.0.0.2]",
        "[::ffff:7f00:1]",
        "[::127.0.0.1]",
        "[64:ff9b::127.0.0.1]",
        "[2002:7f00:1::]",
        "0.0.0.0",
        "[::]",
    ] {
        for port in [canary.address().port(), 80] {
            let refused = guarded.get(&url(&format!("http://{host}:{port}/"))).await.unwrap_err();
            assert!(matches!(refused, FetchRefusal::Address { .. }), "{host}:{port}: {refused}");
        }
    }
    for host in ["localhost", "outlet.localhost", "localhost."] {
        let refused = guarded.get(&url(&format!("http://{host}/"))).await.unwrap_err();
        assert!(
            matches!(refused, FetchRefusal::Address { class: Closed::Loopback, .. }),
            "{host}: {refused}"
        );
    }
    assert_eq!((canary.connections(), outlet.connections()), (0, 0));
}

#[tokio::test]
async fn an_allowed_pair_opens_itself_alone() {
    let outlet = outlet("/", Answer::page("in")).await;
    let canary = canary_beside(&outlet).await;
    assert_eq!(get(&outlet, "/").await.unwrap().status(), 200);

    let guarded = client(&settings(&[canary.address()]));
    assert!(matches!(guarded.get(&url(&outlet.url("/"))).await, Err(FetchRefusal::Address { .. })));
    let shut = client(&settings(&[]));
    assert!(matches!(shut.get(&url(&outlet.url("/"))).await, Err(FetchRefusal::Port { .. })));
    assert_eq!((outlet.connections(), canary.connections()), (1, 0));
}

#[tokio::test]
async fn a_name_is_looked_up_and_its_host_header_kept() {
    let outlet = outlet("/", Answer::page("by name")).await;
    let names = FakeNameServer::start().await;
    names.answer("outlet.example", vec![vec![outlet.address().ip()]]);
    let settings = FetchSettings { resolver: Some(names.address()), ..settings(&[outlet.address()]) };
    let port = outlet.address().port();
    let exchange = client(&settings).get(&url(&format!("http://Outlet.example:{port}/"))).await.unwrap();
    assert_eq!(exchange.answer().peer, outlet.address());
    assert!(outlet.requests()[0].contains(&format!("host: outlet.example:{port}\r\n")));
}

#[tokio::test]
async fn a_name_that_changes_its_mind_between_hops_is_checked_again() {
    let outlet = FakeOutlet::start().await;
    let canary = canary_beside(&outlet).await;
    let port = outlet.address().port();
    outlet.route("/", Answer::redirect(302, &format!("http://rebinding.example:{port}/again")));
    let names = FakeNameServer::start().await;
    names.answer("rebinding.example", vec![vec![outlet.address().ip()], vec![canary.address().ip()]]);
    let settings = FetchSettings { resolver: Some(names.address()), ..settings(&[outlet.address()]) };
    let refused =
        client(&settings).get(&url(&format!("http://rebinding.example:{port}/"))).await.unwrap_err();
    assert!(
        matches!(refused, FetchRefusal::Address { address, class: Closed::Loopback, .. } if address == canary.address().ip()),
        "{refused}"
    );
    assert_eq!((outlet.connections(), canary.connections()), (1, 0));
}

#[tokio::test]
async fn a_name_with_one_closed_address_is_refused_whole() {
    let outlet = FakeOutlet::start().await;
    let canary = canary_beside(&outlet).await;
    let names = FakeNameServer::start().await;
    names.answer("mixed.example", vec![vec![outlet.address().ip(), canary.address().ip()]]);
    names.answer("public-and-inside.example", vec![vec![PUBLIC, IpAddr::V4(Ipv4Addr::LOCALHOST)]]);
    names.answer("sixth.example", vec![vec![PUBLIC, "fd00::1".parse().unwrap()]]);
    let settings = FetchSettings { resolver: Some(names.address()), ..settings(&[outlet.address()]) };
    let guarded = client(&settings);
    let port = outlet.address().port();
    for target in [
        &format!("http://mixed.example:{port}/"),
        "http://public-and-inside.example/",
        "https://sixth.example/",
    ] {
        let refused = guarded.get(&url(target)).await.unwrap_err();
        assert!(matches!(refused, FetchRefusal::Address { .. }), "{refused}");
    }
    assert_eq!((outlet.connections(), canary.connections()), (0, 0));
}

#[tokio::test]
async fn a_public_name_on_a_borrowed_port_is_refused() {
    let outlet = FakeOutlet::start().await;
    let names = FakeNameServer::start().await;
    names.answer("public.example", vec![vec![PUBLIC]]);
    let settings = FetchSettings { resolver: Some(names.address()), ..settings(&[outlet.address()]) };
    let target = format!("http://public.example:{}/", outlet.address().port());
    assert!(matches!(client(&settings).get(&url(&target)).await, Err(FetchRefusal::Port { .. })));
}

#[tokio::test]
async fn names_that_do_not_resolve_say_so() {
    let names = FakeNameServer::start().await;
    names.answer("no-address.example", vec![vec![]]);
    let guarded = client(&FetchSettings { resolver: Some(names.address()), ..settings(&[]) });
    let long = format!("http://{}.example/", "a".repeat(64));
    for target in ["https://no-such-outlet.example/", "https://no-address.example/", &long] {
        let refused = guarded.get(&url(target)).await.unwrap_err();
        assert!(matches!(refused, FetchRefusal::UnknownName { .. }), "{refused}");
        assert!(!refused.may_pass());
    }
    let nobody = FakeOutlet::start().await.address();
    let limits = Limits { connect: Duration::from_millis(200), ..Limits::default() };
    let alone = client(&FetchSettings { resolver: Some(nobody), limits, ..settings(&[]) });
    let refused = alone.get(&url("https://outlet.example/")).await.unwrap_err();
    assert!(matches!(refused, FetchRefusal::NameServer { .. } | FetchRefusal::TooSlow { .. }), "{refused}");
    assert!(refused.may_pass());
}

#[tokio::test]
async fn addresses_no_page_has_are_refused_before_anything_is_asked() {
    let guarded = client(&settings(&[]));
    for (target, shown) in [
        ("ftp://outlet.example/a", "ftp://outlet.example/a was not fetched"),
        ("data:text/html,hello", "http and https addresses only"),
        (
            "https://editor:secret@outlet.example/",
            "https://outlet.example/ was not fetched: the address carries",
        ),
        ("https://outlet.example:8443/", "port 8443"),
        ("http://outlet.example:22/", "port 22"),
        ("http://192.168.1.1/", "a private network"),
        ("http://169.254.169.254/", "the local link"),
        ("http://100.64.0.1/", "a carrier's inner network"),
    ] {
        let refused = guarded.get(&url(target)).await.unwrap_err().to_string();
        assert!(refused.contains(shown), "{refused}");
        assert!(!refused.contains("secret"), "{refused}");
    }
}

// -- outlets that misbehave

fn impatient(allow: &[SocketAddr]) -> FetchSettings {
    let limits = Limits { total: Duration::from_millis(300), ..Limits::default() };
    FetchSettings { limits, ..settings(allow) }
}

#[tokio::test]
async fn outlets_that_take_too_long_are_given_up() {
    let outlet = FakeOutlet::start().await;
    outlet.route("/slow", Answer::slow_body(Duration::from_millis(20)));
    outlet.route("/silent", Answer::silence());
    let guarded = client(&impatient(&[outlet.address()]));
    for (path, expected) in [("/slow", Stage::Body), ("/silent", Stage::Answer)] {
        let refused = guarded.get(&url(&outlet.url(path))).await.unwrap_err();
        assert!(matches!(refused, FetchRefusal::TooSlow { stage, .. } if stage == expected), "{refused}");
        assert!(refused.may_pass());
    }
}

#[tokio::test]
async fn bodies_without_measure_are_given_up() {
    let outlet = FakeOutlet::start().await;
    outlet.route("/endless", Answer::endless_body());
    outlet.route("/huge", Answer::huge_length());
    outlet.route("/bomb", Answer::gzip_bomb(17 * 1024 * 1024));
    for path in ["/endless", "/huge"] {
        let refused = get(&outlet, path).await.unwrap_err();
        assert_eq!(refused, FetchRefusal::BodyTooLarge { url: outlet.url(path), cap: 16 * 1024 * 1024 });
    }
    let refused = get(&outlet, "/bomb").await.unwrap_err();
    assert_eq!(refused, FetchRefusal::UnpacksTooLarge { url: outlet.url("/bomb"), cap: 16 * 1024 * 1024 });
}

#[tokio::test]
async fn the_hops_of_one_fetch_share_its_measure() {
    let outlet = FakeOutlet::start().await;
    outlet.route("/", Answer::whole(302, &[("Location", "/two")], vec![b'a'; 600]));
    outlet.route("/two", Answer::whole(200, &[], vec![b'a'; 600]));
    let limits = Limits { body: 1000, ..Limits::default() };
    let guarded = client(&FetchSettings { limits, ..settings(&[outlet.address()]) });
    assert_eq!(guarded.get(&url(&outlet.url("/two"))).await.unwrap().decoded().len(), 600);
    let refused = guarded.get(&url(&outlet.url("/"))).await.unwrap_err();
    assert_eq!(refused, FetchRefusal::BodyTooLarge { url: outlet.url("/two"), cap: 1000 });
}

#[tokio::test]
async fn heads_without_measure_are_given_up() {
    let outlet = FakeOutlet::start().await;
    outlet.route("/headers", Answer::header_bomb());
    outlet.route("/interim", Answer::interim_bomb());
    let filler = format!("HTTP/1.1 200 OK\r\nX: {}\r\nContent-Length: 0\r\n\r\n", "a".repeat(65536));
    outlet.route("/just-over", Answer::raw(filler));
    for path in ["/headers", "/interim", "/just-over"] {
        let refused = get(&outlet, path).await.unwrap_err();
        assert_eq!(refused, FetchRefusal::HeadTooLarge { url: outlet.url(path), cap: 65536 });
    }
    let wide = format!("HTTP/1.1 200 OK\r\nX: {}\r\nContent-Length: 0\r\n\r\n", "a".repeat(60000));
    outlet.route("/just-under", Answer::raw(wide.clone()));
    assert_eq!(get(&outlet, "/just-under").await.unwrap().answer().response_head, wide.as_bytes());
}

#[tokio::test]
async fn what_is_not_http_or_breaks_off_says_so() {
    let outlet = FakeOutlet::start().await;
    outlet.route("/garbage", Answer::garbage());
    outlet.route(
        "/lengths",
        Answer::raw("HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nHello!"),
    );
    for path in ["/garbage", "/lengths"] {
        let refused = get(&outlet, path).await.unwrap_err();
        assert!(matches!(refused, FetchRefusal::NotHttp { .. }), "{path}: {refused}");
    }
    outlet.route("/midway", Answer::broken_off());
    outlet.route("/hang-up", Answer::hang_up());
    outlet.route("/half-head", Answer::raw("HTTP/1.1 200 OK\r\nContent-"));
    outlet.route("/chunk", Answer::raw("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nHel"));
    for path in ["/midway", "/hang-up", "/half-head", "/chunk"] {
        let refused = get(&outlet, path).await.unwrap_err();
        assert!(matches!(refused, FetchRefusal::BrokenOff { .. }), "{path}: {refused}");
        assert!(refused.may_pass());
    }
}

#[tokio::test]
async fn a_closed_door_says_so() {
    let address = FakeOutlet::start().await.address();
    tokio::task::yield_now().await;
    let refused = client(&settings(&[address])).get(&url(&format!("http://{address}/"))).await.unwrap_err();
    assert!(matches!(refused, FetchRefusal::Connection { .. }), "{refused}");
    assert!(refused.to_string().contains("(connection refused)"), "{refused}");
}

// -- compression

const BR_TITLE: [u8; 34] = [
    0x8b, 0x0e, 0x80, 0x3c, 0x74, 0x69, 0x74, 0x6c, 0x65, 0x3e, 0x43, 0x61, 0x66, 0xc3, 0xa9, 0x20, 0x64,
    0x69, 0x70, 0x6c, 0x6f, 0x6d, 0x61, 0x63, 0x79, 0x3c, 0x2f, 0x74, 0x69, 0x74, 0x6c, 0x65, 0x3e, 0x03,
];
/// One mebibyte of zeros in 14 bytes.
const BR_BOMB: [u8; 14] =
    [0x5b, 0xff, 0xff, 0x8f, 0x7f, 0x02, 0x20, 0x1e, 0x0b, 0x04, 0x72, 0xef, 0x1f, 0x00];

fn packed(encoder: impl FnOnce(&mut Vec<u8>)) -> Vec<u8> {
    let mut out = Vec::new();
    encoder(&mut out);
    out
}

fn gzip(text: &str) -> Vec<u8> {
    packed(|out| {
        let mut encoder = flate2::write::GzEncoder::new(out, flate2::Compression::default());
        std::io::Write::write_all(&mut encoder, text.as_bytes()).unwrap();
    })
}

#[test]
fn every_coding_asked_for_is_unpacked() {
    let text = "<title>Café diplomacy</title>";
    let zlib = packed(|out| {
        let mut encoder = flate2::write::ZlibEncoder::new(out, flate2::Compression::default());
        std::io::Write::write_all(&mut encoder, text.as_bytes()).unwrap();
    });
    let bare = packed(|out| {
        let mut encoder = flate2::write::DeflateEncoder::new(out, flate2::Compression::default());
        std::io::Write::write_all(&mut encoder, text.as_bytes()).unwrap();
    });
    let two_members = [gzip("<title>Café "), gzip("diplomacy</title>"), b"\0\0trailing".to_vec()].concat();
    for (body, coding) in [
        (gzip(text), "gzip"),
        (gzip(text), "X-GZIP"),
        (two_members, "gzip"),
        (zlib, "deflate"),
        (bare, "deflate"),
        (BR_TITLE.to_vec(), "br"),
    ] {
        assert_eq!(unpack(&body, coding, 1000).unwrap().as_deref(), Some(text.as_bytes()), "{coding}");
    }
    assert_eq!(unpack(text.as_bytes(), "utf-8, identity", 1000), Ok(None));
    assert_eq!(unpack(b"", "gzip", 1000), Ok(None));
}

#[test]
fn no_coding_unpacks_past_its_cap_or_from_rubble() {
    assert_eq!(unpack(&BR_BOMB, "br", 1 << 20).unwrap().unwrap().len(), 1 << 20);
    assert_eq!(unpack(&BR_BOMB, "br", (1 << 20) - 1), Err(Unpacking::TooLarge));
    let members = [gzip(&"a".repeat(600)), gzip(&"a".repeat(600))].concat();
    assert_eq!(unpack(&members, "gzip", 1000), Err(Unpacking::TooLarge));
    let whole = gzip(&"diplomacy ".repeat(50));
    for (body, coding) in [
        (&whole[..whole.len() - 12], "gzip"),
        (b"<title>plain</title>".as_slice(), "gzip"),
        (b"<title>plain</title>", "br"),
        (b"<title>plain</title>", "deflate"),
        (b"(\xb5/\xfd", "zstd"),
        (b"x", "gzip, gzip, gzip, gzip"),
    ] {
        assert_eq!(unpack(body, coding, 1000), Err(Unpacking::Broken(coding.to_owned())));
    }
}

proptest! {
    #[test]
    fn unpacking_never_panics(body in proptest::collection::vec(any::<u8>(), 0..300), coding in "gzip|deflate|br|gzip, br") {
        if let Ok(Some(out)) = unpack(&body, &coding, 100) {
            prop_assert!(out.len() <= 100);
        }
    }
}

// -- TLS

fn trusting(allow: &[SocketAddr]) -> FetchSettings {
    FetchSettings { trust: Some(authority()), ..settings(allow) }
}

#[tokio::test]
async fn an_authority_named_by_the_operator_is_trusted() {
    let outlet = FakeOutlet::start_tls(Certificate::Valid).await;
    outlet.route("/", Answer::page("sealed"));
    let exchange = client(&trusting(&[outlet.address()])).get(&url(&outlet.url("/"))).await.unwrap();
    assert_eq!(&exchange.decoded()[..], b"sealed");
    let shown = certificate_told(exchange.answer().certificate.as_ref().unwrap()).unwrap();
    let issuer = Some("Byline test authority".to_owned());
    assert_eq!(shown, CertificateTold { names: vec!["outlet.example".to_owned()], issuer });
    assert!(exchange.answer().response_head.starts_with(b"HTTP/1.1 200 "));

    let refused = client(&settings(&[outlet.address()])).get(&url(&outlet.url("/"))).await.unwrap_err();
    assert!(refused.to_string().contains("nobody we trust has signed its certificate"), "{refused}");
    assert_eq!(outlet.requests().len(), 1);
}

#[test]
fn what_is_no_certificate_tells_nothing() {
    for bytes in [&b""[..], b"-----BEGIN CERTIFICATE-----", &[0x30, 0x82, 0xff, 0xff], &[0x30; 4_000]] {
        assert_eq!(certificate_told(bytes), None);
    }
}

#[tokio::test]
async fn the_name_servers_of_the_nearest_domain_are_told_and_a_failure_says_nothing() {
    let known = |name: &str| match name {
        "fails.example" => Known::Failing,
        "none.example" => Known::Not,
        _ => Known::At(IpAddr::V4(Ipv4Addr::LOCALHOST)),
    };
    let servers = |name: &str| match name {
        "quay.example" => vec!["ns1.house.example".to_owned(), "NS2.house.example".to_owned()],
        "example" => vec!["a.nic.example".to_owned()],
        _ => Vec::new(),
    };
    let names = FakeNameServer::start_telling_all(Box::new(known), Box::new(servers)).await;
    let guarded = client(&FetchSettings { resolver: Some(names.address()), ..settings(&[]) });
    for host in ["quay.example", "www.opinion.quay.example."] {
        let mut told = guarded.servers_of(host).await;
        told.iter_mut().for_each(|server| *server = server.to_lowercase());
        told.sort();
        assert_eq!(told, ["ns1.house.example.", "ns2.house.example."], "{host}");
    }
    for host in ["fails.example", "none.example", "a.none.example", "127.0.0.1", "::1", "localhost", ""] {
        assert_eq!(guarded.servers_of(host).await, Vec::<String>::new(), "{host}");
    }
}

#[tokio::test]
async fn certificates_that_do_not_fit_say_why() {
    for (certificate, reason) in [
        (Certificate::Expired, "its certificate has expired"),
        (Certificate::Elsewhere, "its certificate is for another name"),
    ] {
        let outlet = FakeOutlet::start_tls(certificate).await;
        let refused = client(&trusting(&[outlet.address()])).get(&url(&outlet.url("/"))).await.unwrap_err();
        assert!(
            matches!(refused, FetchRefusal::Tls { .. }) && refused.to_string().contains(reason),
            "{refused}"
        );
        assert!(outlet.requests().is_empty());
    }
}

#[tokio::test]
async fn a_door_without_tls_is_no_https() {
    let outlet = FakeOutlet::start_blurting(b"HTTP/1.1 400 Plain HTTP here\r\n\r\n").await;
    let target = format!("https://{}/", outlet.address());
    let refused = client(&settings(&[outlet.address()])).get(&url(&target)).await.unwrap_err();
    assert!(matches!(refused, FetchRefusal::Tls { .. }), "{refused}");
    assert!(!refused.may_pass());
}

#[tokio::test]
async fn a_name_is_checked_against_the_certificate_and_a_downgrade_noted() {
    let sealed = FakeOutlet::start_tls(Certificate::Valid).await;
    let open = outlet("/", Answer::page("in the open")).await;
    sealed.route("/", Answer::redirect(301, &open.url("/")));
    let names = FakeNameServer::start().await;
    names.answer("outlet.example", vec![vec![sealed.address().ip()]]);
    names.answer("other.example", vec![vec![sealed.address().ip()]]);
    let settings =
        FetchSettings { resolver: Some(names.address()), ..trusting(&[sealed.address(), open.address()]) };
    let guarded = client(&settings);
    let port = sealed.address().port();
    let exchange = guarded.get(&url(&format!("https://outlet.example:{port}/"))).await.unwrap();
    assert!(exchange.downgraded());
    assert_eq!(exchange.hops().iter().map(|hop| hop.downgraded).collect::<Vec<_>>(), [false, true]);
    let refused = guarded.get(&url(&format!("https://other.example:{port}/"))).await.unwrap_err();
    assert!(matches!(refused, FetchRefusal::Tls { .. }), "{refused}");
}

// -- settings

#[test]
fn settings_that_cannot_work_are_refused_at_the_start() {
    for contact in ["", "line\nbreak", "a (b)", "caf\u{e9}\u{0}"] {
        let refused = Client::new(
            &FetchSettings { contact: Some(contact.into()), ..FetchSettings::default() },
            clock(),
        );
        assert!(matches!(refused, Err(FetchSetupError::Contact(_))), "{contact:?}");
    }
    let folder = tempfile::tempdir().unwrap();
    let empty = folder.path().join("empty.pem");
    std::fs::write(&empty, "no certificate").unwrap();
    for path in [empty, folder.path().join("absent.pem")] {
        let refused = Client::new(&FetchSettings { trust: Some(path), ..FetchSettings::default() }, clock());
        assert!(matches!(refused, Err(FetchSetupError::Trust { .. })));
    }
    let written: FetchSettings = toml::from_str(
        "allow = [\"127.0.0.1:18080\"]\nresolver = \"127.0.0.1:5353\"\ntrust = \"ca.pem\"\ncontact = \"mailto:web@institute.example\"",
    )
    .unwrap();
    assert_eq!(written.allow, ["127.0.0.1:18080".parse::<SocketAddr>().unwrap()]);
    assert_eq!(written.limits.redirects, 5);
    assert!(toml::from_str::<FetchSettings>("allow = [\"127.0.0.0/8\"]").is_err());
    assert!(toml::from_str::<FetchSettings>("alow = []").is_err());
}

// -- classes of addresses, against the IANA special-purpose registries written out anew

const CLOSED_V4: [(&str, u32); 17] = [
    ("0.0.0.0", 8),
    ("10.0.0.0", 8),
    ("100.64.0.0", 10),
    ("127.0.0.0", 8),
    ("169.254.0.0", 16),
    ("172.16.0.0", 12),
    ("192.0.0.0", 24),
    ("192.0.2.0", 24),
    ("192.88.99.0", 24),
    ("192.168.0.0", 16),
    ("198.18.0.0", 15),
    ("198.51.100.0", 24),
    ("203.0.113.0", 24),
    ("224.0.0.0", 4),
    ("240.0.0.0", 4),
    ("255.255.255.255", 32),
    ("239.255.255.250", 32),
];

const CLOSED_V6: [(&str, u32); 22] = [
    ("::", 96),
    ("::ffff:0:0", 96),
    ("::ffff:0:0:0", 96),
    ("64:ff9b:1::", 48),
    ("100::", 64),
    ("100:0:0:1::", 64),
    ("2001::", 23),
    ("2001::", 32),
    ("2001:2::", 48),
    ("2001:10::", 28),
    ("2001:20::", 28),
    ("2001:30::", 28),
    ("2001:db8::", 32),
    ("2002::", 16),
    ("3fff::", 20),
    ("4000::", 2),
    ("5f00::", 16),
    ("8000::", 1),
    ("fc00::", 7),
    ("fe80::", 10),
    ("fec0::", 10),
    ("ff00::", 8),
];

fn within_v4(address: u32) -> bool {
    CLOSED_V4
        .iter()
        .any(|(net, bits)| (address ^ u32::from(net.parse::<Ipv4Addr>().unwrap())) >> (32 - bits) == 0)
}

proptest! {
    #[test]
    fn an_ipv4_address_is_closed_exactly_when_a_registry_says_so(address: u32) {
        prop_assert_eq!(closed(Ipv4Addr::from(address).into()).is_some(), within_v4(address));
    }

    #[test]
    fn every_address_of_every_closed_ipv4_block_is_closed(block in 0..CLOSED_V4.len(), low: u32) {
        let (net, bits) = CLOSED_V4[block];
        let address = Ipv4Addr::from(u32::from(net.parse::<Ipv4Addr>().unwrap()) | (u64::from(low) & ((1_u64 << (32 - bits)) - 1)) as u32);
        prop_assert!(closed(address.into()).is_some(), "{}", address);
        let inside = u128::from(u32::from(address));
        let [a, b, c, d] = address.octets();
        let teredo = (0x2001_0000_u128 << 96) | u128::from(!u32::from(address));
        for wrapped in [
            inside,
            0xffff_u128 << 32 | inside,
            0xffff_u128 << 48 | inside,
            0x0064_ff9b_u128 << 96 | inside,
            0x0064_ff9b_0001_u128 << 80 | inside,
            0x2002_u128 << 112 | inside << 80,
            teredo,
            0x2a00_1450_4001_0800_u128 << 64 | 0x5efe_u128 << 32 | inside,
        ] {
            let wrapped = Ipv6Addr::from(wrapped);
            prop_assert!(closed(wrapped.into()).is_some(), "{} in {}", address, wrapped);
        }
        prop_assert!(closed(IpAddr::from([a, b, c, d])).is_some());
    }

    #[test]
    fn every_address_of_every_closed_ipv6_block_is_closed(block in 0..CLOSED_V6.len(), low: u128) {
        let (net, bits) = CLOSED_V6[block];
        let address = Ipv6Addr::from(u128::from(net.parse::<Ipv6Addr>().unwrap()) | (low & (u128::MAX >> bits)));
        prop_assert!(closed(address.into()).is_some(), "{}", address);
    }

    #[test]
    fn nothing_outside_global_unicast_is_open(address: u128) {
        let v6 = Ipv6Addr::from(address);
        let nat64 = address >> 32 == 0x0064_ff9b_u128 << 64;
        if closed(v6.into()).is_none() {
            prop_assert!(address >> 125 == 1 || nat64, "{}", v6);
        }
    }

    #[test]
    fn nat64_is_as_open_as_what_it_holds(inside: u32) {
        let v6 = Ipv6Addr::from(0x0064_ff9b_u128 << 96 | u128::from(inside));
        prop_assert_eq!(closed(v6.into()).is_some(), within_v4(inside));
    }
}

#[test]
fn the_public_web_is_open() {
    for address in [
        "8.8.8.8",
        "1.1.1.1",
        "192.0.1.1",
        "172.32.0.1",
        "100.128.0.1",
        "223.255.255.255",
        "198.20.0.1",
        "2606:4700::1111",
        "2a00:1450:4001:800::200e",
        "2001:4860:4860::8888",
        "2001:200::1",
        "3ffe::1",
    ] {
        assert_eq!(closed(address.parse().unwrap()), None, "{address}");
    }
}
