//! A page made once for many, true to the number of its site and to the turn at which less may be shown.

use super::*;
use crate::{
    app::{App, AskedSite},
    pages::{Cache, Rendered, html},
    settings::Settings,
};
use axum::{Router, extract::State, http::StatusCode, middleware::from_fn_with_state, routing::get};
use byline_core::{
    clock::{Entropy, Moment},
    ids::SiteId,
    labels::Labels,
    language::Language,
    site::Site,
    text::Text,
};
use byline_store::{changes, on_both_engines, sites, testing::Fresh};
use http_body_util::BodyExt;
use std::{
    sync::atomic::{AtomicU32, Ordering},
    time::Duration,
};
use tower::ServiceExt;

/// A site with one page, which tells how often it was made.
struct House {
    app: Arc<App>,
    site: SiteId,
    router: Router,
    made: Arc<AtomicU32>,
}

#[derive(Clone)]
struct Press {
    app: Arc<App>,
    made: Arc<AtomicU32>,
    narrows: Option<Moment>,
}

async fn page(State(press): State<Press>, asked: AskedSite) -> Response {
    let number = press.made.fetch_add(1, Ordering::SeqCst);
    // Long enough for a crowd to gather before the door.
    tokio::time::sleep(Duration::from_millis(50)).await;
    let words = format!("<p>made {number}, {}</p>", "and the same words again ".repeat(50));
    let policy = Cache::page(press.app.clock.now(), press.narrows);
    let site = asked.0.id;
    let change = changes::current(&mut press.app.store.read().await.unwrap(), site).await.unwrap().0;
    Rendered { policy, number: Some(change), narrows: press.narrows, counted: None }.mark(html(
        StatusCode::OK,
        words,
        policy,
    ))
}

impl House {
    async fn open(fresh: &Fresh, narrows_in: Option<i64>) -> Self {
        let (clock, entropy) = (fresh.clock().clone(), Entropy::seeded(5));
        let store = fresh.open().await.unwrap();
        let site = Site::new(
            SiteId::new(&clock, &entropy),
            Labels::one(Language::english(), Text::new("Institute").unwrap()),
            "https://institute.example/op-eds".parse().unwrap(),
            clock.now(),
        );
        let mut tx = store.write().await.unwrap();
        sites::insert(&mut tx, &site).await.unwrap();
        tx.commit().await.unwrap();
        let narrows = narrows_in.map(|seconds| clock.now().plus_seconds(seconds));
        let app = Arc::new(App::over(store, clock, entropy, Settings::default()).unwrap());
        let made = Arc::new(AtomicU32::new(0));
        let press = Press { app: app.clone(), made: made.clone(), narrows };
        let router = Router::new()
            .route("/page", get(page))
            .route("/nothing", get(|| async { StatusCode::NOT_FOUND }))
            .layer(from_fn_with_state(app.clone(), keep))
            .with_state(press);
        Self { app, site: site.id, router, made }
    }

    async fn asked(&self, method: Method, headers: &[(&str, &str)]) -> Response {
        let known = self.app.cache.sites(&self.app.store).await.unwrap();
        let Chosen::Site(site, path) = known.chosen(None, "/op-eds/page") else {
            panic!("the site is there")
        };
        let mut request = axum::extract::Request::builder().method(method).uri(path);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let mut request = request.body(Body::empty()).unwrap();
        request.extensions_mut().insert(AskedSite(site.clone()));
        self.router.clone().oneshot(request).await.unwrap()
    }

    async fn text(&self) -> String {
        String::from_utf8(bytes(self.asked(Method::GET, &[]).await).await).unwrap()
    }

    fn at_once(&self) -> Option<Response> {
        let uri = Uri::from_static("/op-eds/page?utm_source=mail");
        self.app.cache.at_once(&self.app.store, &self.app.clock, (&Method::GET, &uri, &HeaderMap::new()))
    }

    async fn change(&self) {
        let mut tx = self.app.store.write().await.unwrap();
        changes::record(&mut tx, self.site, "a test", None, self.app.clock.now()).await.unwrap();
        tx.commit().await.unwrap();
    }

    fn made(&self) -> u32 {
        self.made.load(Ordering::SeqCst)
    }
}

async fn bytes(response: Response) -> Vec<u8> {
    response.into_body().collect().await.unwrap().to_bytes().to_vec()
}

on_both_engines! {
    async fn a_crowd_before_a_cold_page_has_it_made_once(fresh: &Fresh) {
        let house = Arc::new(House::open(fresh, None).await);
        let mut crowd = tokio::task::JoinSet::new();
        for _ in 0..40 {
            let house = house.clone();
            crowd.spawn(async move { house.text().await });
        }
        let mut texts = crowd.join_all().await;
        texts.dedup();
        assert_eq!((texts.len(), house.made()), (1, 1));
    }

    async fn a_page_stands_until_its_site_changes_and_no_longer(fresh: &Fresh) {
        let house = House::open(fresh, None).await;
        let _heard = house.app.store.changes().await.unwrap();
        assert!(house.at_once().is_none(), "nothing is kept yet");
        let first = house.text().await;
        let at_once = bytes(house.at_once().expect("kept and true")).await;
        assert_eq!((String::from_utf8(at_once).unwrap(), house.made()), (first.clone(), 1));
        house.change().await;
        assert!(house.at_once().is_none(), "a commit was heard: what is kept is asked about first");
        assert_ne!(house.text().await, first);
        assert_eq!(house.made(), 2);
    }

    async fn a_page_does_not_outlive_the_turn_that_takes_something_away(fresh: &Fresh) {
        let house = House::open(fresh, Some(30)).await;
        let _heard = house.app.store.changes().await.unwrap();
        let first = house.asked(Method::GET, &[]).await;
        assert_eq!(first.headers()[header::CACHE_CONTROL], "public, max-age=0, s-maxage=30, must-revalidate");
        house.app.clock.advance_seconds(20);
        let later = house.at_once().expect("still true");
        assert_eq!(later.headers()[header::CACHE_CONTROL], "public, max-age=0, s-maxage=10, must-revalidate");
        house.app.clock.advance_seconds(10);
        assert!(house.at_once().is_none(), "due now, whether or not the job has come round");
        house.text().await;
        assert_eq!(house.made(), 2);
    }

    async fn codings_tags_and_heads_belong_to_one_page(fresh: &Fresh) {
        let house = House::open(fresh, None).await;
        let head = house.asked(Method::HEAD, &[("accept-encoding", "gzip")]).await;
        let (length, tag) = (head.headers()[header::CONTENT_LENGTH].clone(), head.headers()[header::ETAG].clone());
        assert_eq!(head.headers()[header::CONTENT_ENCODING], "gzip");
        assert_eq!(head.headers()[header::VARY], "accept-encoding");
        assert!(bytes(head).await.is_empty(), "a head has no body");
        let whole = house.asked(Method::GET, &[("accept-encoding", "gzip")]).await;
        assert_eq!((&whole.headers()[header::ETAG], bytes(house.asked(Method::GET, &[("accept-encoding", "gzip")]).await).await.len().to_string()), (&tag, length.to_str().unwrap().to_owned()));
        let again = house.asked(Method::GET, &[("if-none-match", tag.to_str().unwrap())]).await;
        assert_eq!(again.status(), StatusCode::NOT_MODIFIED);
        assert!(again.headers().contains_key(header::ETAG) && again.headers().contains_key(header::CACHE_CONTROL));
        assert!(bytes(again).await.is_empty());
        let plain = house.asked(Method::GET, &[]).await;
        assert!(!plain.headers().contains_key(header::CONTENT_ENCODING));
        assert_ne!(plain.headers()[header::ETAG], tag, "two codings are two representations");
        assert_eq!(house.made(), 1);
    }
}

#[test]
fn what_is_kept_never_weighs_more_than_allowed() {
    let cache = PageCache::new(256 * 1024);
    let site = SiteId::new(&Clock::frozen(Moment::from_micros(0)), &Entropy::seeded(1));
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    for n in 0..200 {
        let path = format!("/op-ed/{n}");
        let rendered = Rendered { policy: Cache::Forever, number: None, narrows: None, counted: None };
        let answer = rendered.mark(html(StatusCode::OK, "x".repeat(20_000), Cache::Forever));
        let Ok(kept) = runtime.block_on(Kept::from(answer, None, |_| unreachable!("nothing is counted")))
        else {
            panic!("such an answer is kept")
        };
        cache.pages.insert(Asked::new(site, &path, None, &HeaderMap::new()).key(), Arc::new(kept));
        assert!(cache.weight() <= 256 * 1024);
    }
    assert!(cache.weight() > 40 * 1024, "and something is kept");
}
