//! What stands around every page: a site found by its address, a panic met with a page, a stop that is kept.

use super::*;
use crate::settings::Settings;
use axum::http::{StatusCode, Uri, header::LOCATION};
use byline_core::{
    clock::{Clock, Entropy, Moment},
    ids::SiteId,
    labels::Labels,
    language::Language,
    site::Site,
    text::Text,
};
use byline_store::{BlobsAt, Database, Store, on_both_engines, sites};
use http_body_util::BodyExt;
use tokio::io::{AsyncReadExt, AsyncWriteExt};

async fn an_app(database: &Database, base_url: &str) -> Arc<App> {
    let (clock, entropy) = (Clock::frozen(Moment::from_micros(1_800_000_000_000_000)), Entropy::seeded(3));
    let store = Store::open(database, &BlobsAt::Memory, clock.clone()).await.unwrap();
    let site = Site::new(
        SiteId::new(&clock, &entropy),
        Labels::one(Language::english(), Text::new("Institute of Water").unwrap()),
        base_url.parse().unwrap(),
        clock.now(),
    );
    let mut tx = store.write().await.unwrap();
    sites::insert(&mut tx, &site).await.unwrap();
    tx.commit().await.unwrap();
    let settings = Settings::default();
    Arc::new(App::over(store, clock, entropy, settings).unwrap())
}

/// The app served on loopback: where, who can say stop, and what ends when it has stopped.
async fn served(app: Arc<App>) -> (SocketAddr, watch::Sender<bool>, tokio::task::JoinHandle<io::Result<()>>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let (say, stop) = Stop::new();
    (address, say, tokio::spawn(async move { answer(&app, listener, stop).await }))
}

async fn asked(router: &Router, path: &str) -> (StatusCode, Option<String>, String) {
    let request =
        Request::builder().uri(path).header("host", "anywhere.example").body(Body::empty()).unwrap();
    let answer = router.clone().oneshot(request).await.unwrap();
    let to = answer.headers().get(LOCATION).map(|to| to.to_str().unwrap().to_owned());
    let status = answer.status();
    let body = answer.into_body().collect().await.unwrap().to_bytes();
    (status, to, String::from_utf8_lossy(&body).into_owned())
}

/// The paths the router really has, as axum tells them.
fn real_paths(app: &Arc<App>) -> std::collections::BTreeSet<String> {
    let told = format!("{:?}", rooms(app));
    let own = told.split("fallback_router:").next().unwrap();
    let paths = own.rsplit("paths: {").next().unwrap();
    paths.split('"').skip(1).step_by(2).map(str::to_owned).collect()
}

/// What may be asked of a path, as the router answers a method that nothing has.
async fn real_verbs(app: &Arc<App>, path: &str) -> std::collections::BTreeSet<String> {
    let path = path.replace(['{', '}'], "x");
    let request = Request::builder().method("BREW").uri(path).body(Body::empty()).unwrap();
    let answer = rooms(app).oneshot(request).await.unwrap();
    let allowed = answer.headers()[axum::http::header::ALLOW].to_str().unwrap().to_owned();
    allowed.split(',').filter(|verb| *verb != "HEAD").map(str::to_owned).collect()
}

on_both_engines! {
    async fn a_room_asked_for_in_the_sites_own_language_leads_on(fresh: &Fresh) {
        let router = router(&an_app(fresh.database(), "https://institute.example/op-eds").await);
        for (path, to) in [("/op-eds/en/topics?page=2", "/op-eds/topics?page=2"), ("/op-eds/en", "/op-eds/")] {
            let (status, location, _) = asked(&router, path).await;
            assert_eq!((status, location.as_deref()), (StatusCode::MOVED_PERMANENTLY, Some(to)), "{path}");
        }
        assert_eq!(asked(&router, "/op-eds/ur/topics").await.0, StatusCode::NOT_FOUND);
    }

    async fn every_real_route_has_one_rule_and_every_rule_a_route(fresh: &Fresh) {
        let app = an_app(fresh.database(), "https://institute.example").await;
        let real = real_paths(&app);
        assert!(real.len() > 80 && real.contains("/desk/op-ed/{id}/preview"), "{real:?}");
        let mut found = Vec::new();
        for path in &real {
            for verb in real_verbs(&app, path).await {
                found.push(format!("{verb} {path}"));
            }
        }
        found.push(format!("GET {ELSEWHERE}"));
        found.sort();
        let mut ruled: Vec<String> =
            rules().iter().map(|rule| format!("{} {}", rule.verb, rule.path)).collect();
        ruled.sort();
        assert_eq!(found, ruled);
    }

    async fn a_site_under_a_path_answers_there_and_leads_there(fresh: &Fresh) {
        let app = an_app(fresh.database(), "https://institute.example/op-eds").await;
        let router = router(&app);
        let (status, _, home) = asked(&router, "/op-eds/").await;
        assert_eq!(status, StatusCode::OK);
        assert!(home.contains("href=\"/op-eds/scholars\""), "links keep the path: {home}");
        assert_eq!(asked(&router, "/op-eds/scholars?page=1").await.0, StatusCode::OK);
        let (status, to, _) = asked(&router, "/").await;
        assert_eq!((status, to.as_deref()), (StatusCode::TEMPORARY_REDIRECT, Some("/op-eds/")));
        assert_eq!(asked(&router, "/scholars").await.0, StatusCode::NOT_FOUND);
        let (status, to, _) = asked(&router, "/desk").await;
        assert_eq!(
            (status, to.as_deref()),
            (StatusCode::SEE_OTHER, Some("/desk/sign-in")),
            "the desk keeps its own"
        );
    }

    async fn a_page_that_panics_is_met_with_a_page_and_the_next_one_is_answered(fresh: &Fresh) {
        let app = an_app(fresh.database(), "https://institute.example").await;
        async fn broken(uri: Uri) -> &'static str {
            panic!("a mistake of ours at {uri}")
        }
        let router =
            guarded(&app, Router::new().route("/broken", get(broken)).route("/whole", get(|| async { "whole" })));
        let (status, _, body) = asked(&router, "/broken").await;
        assert_eq!(status, StatusCode::INTERNAL_SERVER_ERROR);
        assert!(body.contains("<html") && !body.contains("a mistake of ours"), "{body}");
        assert_eq!(asked(&router, "/whole").await.2, "whole");
    }

    async fn one_connection_carries_several_requests_and_ends_when_told_to_stop(fresh: &Fresh) {
        let app = an_app(fresh.database(), "https://institute.example").await;
        let (address, say, serving) = served(app).await;
        let mut line = TcpStream::connect(address).await.unwrap();
        for _ in 0..2 {
            line.write_all(b"GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n").await.unwrap();
            let mut start = [0; 15];
            line.read_exact(&mut start).await.unwrap();
            assert_eq!(&start, b"HTTP/1.1 200 OK");
            let mut rest = Vec::new();
            while !rest.ends_with(b"ok\n") {
                rest.push(line.read_u8().await.unwrap());
            }
        }
        say.send_replace(true);
        assert_eq!(line.read(&mut [0; 1]).await.unwrap(), 0, "an idle connection is closed at once");
        serving.await.unwrap().unwrap();
        assert!(TcpStream::connect(address).await.is_err());
    }

    async fn a_refused_upload_is_heard_out_and_the_connection_goes_on(fresh: &Fresh) {
        let app = an_app(fresh.database(), "https://institute.example").await;
        let (address, say, serving) = served(app).await;
        let mut line = TcpStream::connect(address).await.unwrap();
        let upload = vec![b'x'; 4 * 1024 * 1024];
        for _ in 0..2 {
            let head = format!("POST /nothing-here HTTP/1.1\r\nHost: x\r\nContent-Length: {}\r\n\r\n", upload.len());
            line.write_all(head.as_bytes()).await.unwrap();
            line.write_all(&upload).await.expect("all of it is taken, as by a proxy that reads nothing before");
            let mut start = [0; 12];
            line.read_exact(&mut start).await.unwrap();
            assert_eq!(&start, b"HTTP/1.1 404");
            let mut rest = Vec::new();
            while !rest.ends_with(b"</html>\n") && !rest.ends_with(b"</html>") {
                rest.push(line.read_u8().await.unwrap());
            }
        }
        say.send_replace(true);
        serving.await.unwrap().unwrap();
    }
}

#[tokio::test]
async fn an_answer_that_is_made_while_it_is_sent_arrives_whole_or_is_cut() {
    let pieces = |ends_well: bool| {
        let end = if ends_well { Ok("end") } else { Err(io::Error::other("given up")) };
        let lines = (0..5).map(|_| Ok("a line\n")).chain([end]);
        made_behind(Body::from_stream(stream::iter(lines.collect::<Vec<_>>())).into_response())
    };
    let whole = pieces(true).into_body().collect().await.unwrap().to_bytes();
    assert_eq!(whole, "a line\n".repeat(5) + "end");
    assert!(pieces(false).into_body().collect().await.is_err(), "a part is not taken for the whole");
}

// On one engine: time that is paused for the timer would run out for a database's network too.
#[tokio::test(start_paused = true)]
async fn an_answer_that_takes_too_long_is_given_up_with_a_page() {
    let folder = tempfile::tempdir().unwrap();
    let database = Database::Sqlite(folder.path().join("byline.sqlite"));
    let app = an_app(&database, "https://institute.example").await;
    let slow = get(|| async {
        tokio::time::sleep(Duration::from_secs(3_600)).await;
        "late"
    });
    let (status, _, body) = asked(&guarded(&app, Router::new().route("/slow", slow)), "/slow").await;
    assert_eq!(status, StatusCode::SERVICE_UNAVAILABLE);
    assert!(body.contains("<html"), "{body}");
}
