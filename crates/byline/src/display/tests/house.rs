//! A public site over fresh data, asked without a network.

use crate::{
    app::{App, AskedLanguage, AskedSite},
    display::samples::Maker,
    page_cache::Chosen,
    pages::guard_headers,
    refusal::{Asked, Refusal, dress},
    server::public,
    settings::Settings,
    site_map::asked_language,
};
use axum::{
    Router,
    body::{Body, to_bytes},
    extract::Request,
    http::{HeaderMap, Method, StatusCode, header},
    middleware::from_fn,
};
use byline_core::{
    clock::Entropy,
    displayed::Record,
    oped::{Decision, Stage},
    text::Text,
};
use byline_store::{
    changes, disclaimers, opeds, outlets, people, pictures, regions, rights, series, sites, testing::Fresh,
    topics, turns,
};
use std::sync::Arc;
use tower::ServiceExt;

/// A site with whatever a test has put on display.
pub struct House {
    pub app: Arc<App>,
    pub maker: Maker,
}

/// What a reader got.
pub struct Got {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub bytes: Vec<u8>,
}

impl Got {
    pub fn text(&self) -> &str {
        std::str::from_utf8(&self.bytes).unwrap()
    }

    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }
}

impl House {
    /// An English site with nothing on display.
    pub async fn open(fresh: &Fresh) -> Self {
        let store = fresh.open().await.unwrap();
        let clock = fresh.clock().clone();
        let settings = Settings::default();
        let mut maker = Maker::new("en", "Sample words");
        maker.site.turned_at = clock.now();
        let app = Arc::new(App::over(store, clock, Entropy::seeded(3), settings).unwrap());
        let mut write = app.store.write().await.unwrap();
        sites::insert(&mut write, &maker.site).await.unwrap();
        write.commit().await.unwrap();
        Self { app, maker }
    }

    /// A transparent picture, 600 pixels square.
    pub fn wide_picture(&self) -> Vec<u8> {
        let mut bytes = std::io::Cursor::new(Vec::new());
        let pixels = image::RgbaImage::from_fn(600, 600, |x, y| {
            image::Rgba([200, 30, 30, if x > y { 255 } else { 0 }])
        });
        pixels.write_to(&mut bytes, image::ImageFormat::Png).unwrap();
        bytes.into_inner()
    }

    /// Keeps that picture and puts it beside the record's op-ed; says what was given.
    pub async fn picture(&self, record: &mut Record) -> Vec<u8> {
        let bytes = self.wide_picture();
        let kept = crate::pictures::take_in(&self.app, bytes.clone()).await.unwrap().unwrap();
        let picture = &mut record.picture.as_mut().unwrap().picture;
        (picture.digest, picture.width, picture.height) = (kept.digest, kept.width, kept.height);
        bytes
    }

    /// Keeps a record with all it points at, as a draft.
    pub async fn bring_in(&self, record: &Record) {
        let site = self.maker.site.id;
        let mut write = self.app.store.write().await.unwrap();
        let w = &mut write;
        for person in record.bylines.iter().filter_map(|(_, person)| person.as_ref()) {
            people::insert(w, site, person).await.unwrap();
        }
        let (first, outlet) = &record.appearances[0];
        outlets::insert(w, site, outlet.as_ref().unwrap()).await.unwrap();
        for rule in &record.rights.policy {
            rights::insert_rule(w, site, rule, None, self.app.clock.now()).await.unwrap();
        }
        for rule in &record.disclaimers {
            disclaimers::insert(w, site, rule).await.unwrap();
        }
        let banner = record.series.as_ref().and_then(|series| series.banner.as_ref());
        let banners = banner.into_iter().flat_map(|b| [Some(&b.picture), b.dark.as_ref()]).flatten();
        for used in banners.chain(&record.picture) {
            pictures::insert(w, site, &used.picture, self.app.clock.now()).await.unwrap();
            pictures::insert_use(w, used).await.unwrap();
        }
        if let Some(one) = &record.series {
            series::insert(w, site, one).await.unwrap();
        }
        for topic in &record.topics {
            topics::insert(w, site, topic).await.unwrap();
        }
        for region in &record.regions {
            regions::insert(w, site, region).await.unwrap();
        }
        let bylines: Vec<_> = record.bylines.iter().map(|(byline, _)| byline.clone()).collect();
        let mut version = record.version.clone();
        version.words.bylines = bylines.iter().map(|byline| byline.id).collect();
        version.words.picture = record.picture.as_ref().map(|used| used.id);
        let new = opeds::NewOpEd {
            op_ed: &record.op_ed,
            version: &version,
            bylines: &bylines,
            appearances: std::slice::from_ref(first),
            evidence: &[],
            source: None,
        };
        opeds::insert(w, &new).await.unwrap();
        let terms: Vec<_> = record.topics.iter().map(|topic| topic.id).collect();
        opeds::set_topics(w, record.op_ed.id, &terms).await.unwrap();
        let terms: Vec<_> = record.regions.iter().map(|region| region.id).collect();
        opeds::set_regions(w, record.op_ed.id, &terms).await.unwrap();
        for correction in &record.corrections {
            opeds::add_correction(w, record.op_ed.id, correction).await.unwrap();
        }
        write.commit().await.unwrap();
    }

    /// Brings a record in and shows it.
    pub async fn display(&self, record: &Record) {
        self.bring_in(record).await;
        let now = self.app.clock.now();
        self.stage(record, Stage::Displayed { version: record.version.id, since: now }).await;
    }

    pub async fn withdraw(&self, record: &Record, reason: &str) {
        let decision = Decision { by: None, at: self.app.clock.now(), why: Text::new(reason).unwrap() };
        self.stage(record, Stage::Withdrawn { version: record.version.id, decision }).await;
    }

    pub async fn stage(&self, record: &Record, stage: Stage) {
        let mut op_ed = record.op_ed.clone();
        op_ed.stage = stage;
        op_ed.first_displayed = Some(self.app.clock.now());
        let mut write = self.app.store.write().await.unwrap();
        opeds::set_stage(&mut write, &op_ed).await.unwrap();
        let now = self.app.clock.now();
        let staged = Record { op_ed: op_ed.clone(), ..record.clone() };
        turns::of_op_ed(&mut write, &staged, now).await.unwrap();
        changes::record(&mut write, self.maker.site.id, "stage", Some(op_ed.id), now).await.unwrap();
        write.commit().await.unwrap();
    }

    pub async fn get(&self, path: &str) -> Got {
        self.ask(Request::get(path).body(Body::empty()).unwrap()).await
    }

    /// Asks as the server would: with the site found and its prefix taken off.
    pub async fn ask(&self, mut request: Request) -> Got {
        let known = self.app.cache.sites(&self.app.store).await.unwrap();
        let Chosen::Site(site, _) = known.chosen(None, "/op-eds/") else { panic!("the site is there") };
        let site = site.clone();
        request.extensions_mut().insert(AskedSite(site.clone()));
        let path = request.uri().path().to_owned();
        if let Some((language, within)) = asked_language(&site, &path) {
            request.extensions_mut().insert(AskedLanguage(language.clone()));
            *request.uri_mut() = within.parse().unwrap();
        }
        let app = self.app.clone();
        let router: Router = public(&self.app)
            .fallback(|| async { Refusal::NotFound })
            .method_not_allowed_fallback(|| async { Refusal::Method })
            .with_state(app.clone())
            .layer(axum::middleware::map_response(move |response| {
                let asked = Asked { site: Some(&site), path: &path, method: &Method::GET };
                std::future::ready(dress(response, asked, &app.pages))
            }))
            .layer(from_fn(guard_headers));
        let response = router.oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        assert!(!parts.headers.contains_key(header::SET_COOKIE), "no cookie, ever");
        assert!(
            parts.headers[header::CONTENT_SECURITY_POLICY]
                .to_str()
                .unwrap()
                .starts_with("default-src 'none'")
        );
        let bytes = to_bytes(body, 1 << 24).await.unwrap().to_vec();
        Got { status: parts.status, headers: parts.headers, bytes }
    }
}
