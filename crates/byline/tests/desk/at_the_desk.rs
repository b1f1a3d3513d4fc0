//! A desk with an institute, an editor and a draft, asked over HTTP as a browser without scripts asks.

pub use crate::form::Form;
use crate::form::attribute;
use axum::{
    Router,
    body::Body,
    http::{HeaderMap, Method, Request, StatusCode, header},
};
use byline::{
    app::App,
    desk, fetch,
    refusal::{self, Asked},
    settings::Settings,
    sign_in,
};
use byline_core::{
    appearance::{Address, AddressKind, Appearance, AppearanceKind},
    byline::{Byline, BylineRole},
    clock::{Clock, Entropy, Moment},
    disclaimer::{DisclaimerForms, DisclaimerRule},
    evidence::{Confidence, Evidence, Field, Origin},
    excerpt::Selection,
    ids::{
        AccountId, AddressId, AppearanceId, BylineId, DisclaimerId, OpEdId, RightsRuleId, ShortId, SiteId,
        SourceId, VersionId,
    },
    labels::Labels,
    language::{Direction, Language},
    oped::{Kind, OpEd, Stage},
    prose::{Block, Prose},
    rights::{Allow, RightsRule},
    role::Role,
    site::{Manners, Site},
    slug::Slug,
    source::{Came, HopKept, Source},
    text::Text,
    version::{Version, VersionWhy, Words},
};
use byline_store::{Store, accounts, disclaimers, opeds, rights, sites, sources, testing::Fresh};
use std::{collections::BTreeMap, io::Write, sync::Arc};
use tower::ServiceExt;

pub const START: i64 = 1_764_000_000_000_000;
pub const PASSWORD: &str = "four unrelated words here";

/// A grey PNG of this width and height.
pub fn png(width: u32, height: u32) -> Vec<u8> {
    picture(width, height, [128, 128, 128, 255])
}

/// A PNG of one colour.
pub fn picture(width: u32, height: u32, colour: [u8; 4]) -> Vec<u8> {
    let mut bytes = std::io::Cursor::new(Vec::new());
    let pixels = image::RgbaImage::from_pixel(width, height, image::Rgba(colour));
    pixels.write_to(&mut bytes, image::ImageFormat::Png).unwrap();
    bytes.into_inner()
}

/// A desk to ask.
pub struct Desk {
    pub app: Arc<App>,
    pub site: Site,
    pub router: Router,
    pub cookie: Option<String>,
}

/// What came back.
#[derive(Debug)]
pub struct Reply {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: String,
}

impl Reply {
    pub fn to(&self) -> &str {
        self.headers.get(header::LOCATION).map_or("", |to| to.to_str().unwrap())
    }

    #[track_caller]
    pub fn says(&self, words: &str) -> &Self {
        assert!(self.body.contains(words), "{words:?} is not said ({}) in:\n{}", self.status, self.body);
        self
    }

    #[track_caller]
    pub fn never_says(&self, words: &str) -> &Self {
        assert!(!self.body.contains(words), "{words:?} is said in:\n{}", self.body);
        self
    }

    /// Where the page's link of this relation leads: `prev` or `next`.
    #[track_caller]
    pub fn way(&self, rel: &str) -> String {
        let marked = format!("rel=\"{rel}\"");
        let link = self
            .body
            .split("<a href=\"")
            .find(|link| link.split('>').next().is_some_and(|tag| tag.contains(&marked)));
        link.and_then(|link| link.split('"').next()).expect("the page has that link").replace("&amp;", "&")
    }

    /// The form on the page as a browser would send it back, unless told otherwise.
    pub fn form(&self, action: &str) -> Form {
        Form::on_page(&self.body, action)
    }
}

pub fn text(words: &str) -> Text {
    Text::new(words).unwrap()
}

impl Desk {
    /// An institute with one disclaimer and 40 words by default, and nobody signed in.
    pub async fn new(fresh: &Fresh) -> Self {
        Self::fetching(fresh, &Settings::default().fetch).await
    }

    /// The same with another way out to the web.
    pub async fn fetching(fresh: &Fresh, fetch: &fetch::FetchSettings) -> Self {
        let mut settings = Settings::default();
        settings.fetch = fetch.clone();
        Self::set(fresh, settings).await
    }

    /// The same with a mail server, which nobody speaks to: letters wait in the outbox.
    pub async fn mailing(fresh: &Fresh) -> Self {
        let mut settings = Settings::default();
        settings.mail_server = Some("smtp://127.0.0.1:9".to_owned());
        settings.mail_from = Some("Op-eds <op-eds@water.example>".to_owned());
        Self::set(fresh, settings).await
    }

    /// The same with these settings.
    pub async fn set(fresh: &Fresh, settings: Settings) -> Self {
        let clock = Clock::frozen(Moment::from_micros(START));
        let entropy = Entropy::seeded(7);
        let store = Store::open(fresh.database(), &fresh.blobs(), clock.clone()).await.unwrap();
        let site = an_institute(&store, &clock, &entropy, "water").await;
        let app = Arc::new(App::over(store, clock, entropy, settings).unwrap());
        let router = desk::routes(&app).with_state(app.clone());
        Self { app, site, router, cookie: None }
    }

    /// The same desk on a second node over the same data.
    pub async fn another_node(&self, fresh: &Fresh) -> Self {
        self.second_node(fresh, Settings::default()).await
    }

    /// The same with these settings.
    pub async fn second_node(&self, fresh: &Fresh, settings: Settings) -> Self {
        let clock = self.app.clock.clone();
        let store = Store::open(fresh.database(), &fresh.blobs(), clock.clone()).await.unwrap();
        let app = Arc::new(App::over(store, clock, Entropy::seeded(8), settings).unwrap());
        let router = desk::routes(&app).with_state(app.clone());
        Self { app, site: self.site.clone(), router, cookie: None }
    }

    /// The desk of a second institute in the same data, and nobody signed in.
    pub async fn of_another_institute(&self) -> Self {
        let app = self.app.clone();
        let site = an_institute(&app.store, &app.clock, &app.entropy, "rivers").await;
        Self { app, site, router: self.router.clone(), cookie: None }
    }

    /// The same desk as another editor of the same site sees it.
    pub async fn of_a_colleague(&self) -> Self {
        let (app, site, router) = (self.app.clone(), self.site.clone(), self.router.clone());
        let mut colleague = Self { app, site, router, cookie: None };
        let account = colleague.account("colleague@water.example", Role::Administrator).await;
        colleague.enter(account).await;
        colleague
    }

    /// And of one more, whose session begins now.
    pub async fn of_another_colleague(&self) -> Self {
        let (app, site, router) = (self.app.clone(), self.site.clone(), self.router.clone());
        let mut colleague = Self { app, site, router, cookie: None };
        let account = colleague.account("another@water.example", Role::Administrator).await;
        colleague.enter(account).await;
        colleague
    }

    /// The same with an administrator signed in.
    pub async fn signed_in(fresh: &Fresh) -> Self {
        Self::signed_in_as(fresh, Role::Administrator).await
    }

    pub async fn signed_in_as(fresh: &Fresh, role: Role) -> Self {
        let mut desk = Self::new(fresh).await;
        let account = desk.account("editor@water.example", role).await;
        desk.enter(account).await;
        desk
    }

    /// An account without a password.
    pub async fn account(&self, email: &str, role: Role) -> AccountId {
        let app = &self.app;
        let account = accounts::Account {
            id: AccountId::new(&app.clock, &app.entropy),
            email: email.to_owned(),
            name: text(email.split('@').next().unwrap()),
            password: None,
            disabled: false,
            created_at: app.clock.now(),
        };
        let mut tx = app.store.write().await.unwrap();
        accounts::insert(&mut tx, &account).await.unwrap();
        accounts::grant(&mut tx, account.id, self.site.id, role, app.clock.now()).await.unwrap();
        tx.commit().await.unwrap();
        account.id
    }

    /// Lets an account in without asking for its password.
    pub async fn enter(&mut self, account: AccountId) {
        let app = &self.app;
        let mut tx = app.store.write().await.unwrap();
        let token = sign_in::start(&mut tx, &app.clock, &app.entropy, account).await.unwrap();
        tx.commit().await.unwrap();
        self.cookie = Some(sign_in::cookie(&token).split(';').next().unwrap().to_owned());
    }

    pub async fn get(&self, path: &str) -> Reply {
        self.ask(Method::GET, path, &[("accept", "text/html")], Body::empty()).await
    }

    /// Sends a form as the desk's own page does.
    pub async fn post(&self, path: &str, form: &Form) -> Reply {
        let headers = [
            ("content-type", "application/x-www-form-urlencoded"),
            ("host", "desk.example"),
            ("origin", "http://desk.example"),
        ];
        self.ask(Method::POST, path, &headers, Body::from(form.encoded())).await
    }

    /// Sends a form with a file, as `multipart/form-data`.
    pub async fn upload(&self, path: &str, form: &Form, file: (&str, &str, &[u8])) -> Reply {
        let headers = [
            ("content-type", "multipart/form-data; boundary=edge"),
            ("host", "desk.example"),
            ("origin", "http://desk.example"),
        ];
        self.ask(Method::POST, path, &headers, Body::from(form.in_parts(file))).await
    }

    /// The bytes of what is at `path`, which must be there.
    pub async fn bytes(&self, path: &str) -> Vec<u8> {
        let mut request = Request::get(path);
        if let Some(cookie) = &self.cookie {
            request = request.header(header::COOKIE, cookie);
        }
        let response = self.router.clone().oneshot(request.body(Body::empty()).unwrap()).await.unwrap();
        assert_eq!(response.status(), StatusCode::OK, "{path}");
        axum::body::to_bytes(response.into_body(), 1 << 24).await.unwrap().to_vec()
    }

    pub async fn ask(&self, method: Method, path: &str, headers: &[(&str, &str)], body: Body) -> Reply {
        let asked = method.clone();
        let mut request = Request::builder().method(method).uri(path);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        if let Some(cookie) = &self.cookie {
            request = request.header(header::COOKIE, cookie);
        }
        let _ = tracing_subscriber::fmt().with_test_writer().try_init();
        let response = self.router.clone().oneshot(request.body(body).unwrap()).await.unwrap();
        let asked = Asked { site: Some(&self.site), path, method: &asked };
        let (parts, body) = refusal::dress(response, asked, &self.app.pages).into_parts();
        let bytes = axum::body::to_bytes(body, 1 << 24).await.unwrap();
        let body = String::from_utf8_lossy(&bytes).into_owned();
        if parts
            .headers
            .get(header::CONTENT_TYPE)
            .is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"))
        {
            inspect(path, &body);
        }
        Reply { status: parts.status, headers: parts.headers, body }
    }

    /// A draft as the intake leaves it: five paragraphs, one name and one outlet proposed.
    pub async fn draft(&self) -> OpEdId {
        self.draft_titled("Count the Water First", "https://harbour.example/opinion/water").await
    }

    pub async fn draft_titled(&self, title: &str, address: &str) -> OpEdId {
        self.draft_by(title, address, None).await
    }

    /// A draft that an account brought in.
    pub async fn draft_by(&self, title: &str, address: &str, by: Option<AccountId>) -> OpEdId {
        let (clock, entropy) = (&self.app.clock, &self.app.entropy);
        let id = OpEdId::new(clock, entropy);
        let byline = Byline {
            id: BylineId::new(clock, entropy),
            person: None,
            role: BylineRole::Author,
            name_printed: text("Amina Farooqi"),
            position_printed: Some(text("fellow")),
        };
        let version = Version { made_by: by, ..self.first_version(id, title, byline.id) };
        let evidence = Evidence {
            quote: Some(text("headline as the page has it")),
            ..Evidence::of(Field::Title, Origin::JsonLd, Confidence::Sure)
        };
        let mut tx = self.app.store.write().await.unwrap();
        let slug = opeds::free_slug(&mut tx, self.site.id, &Slug::of(title).unwrap()).await.unwrap();
        let op_ed = OpEd {
            id,
            site: self.site.id,
            short: ShortId::new(entropy),
            kind: Kind::OpEd,
            stage: Stage::Draft,
            working: version.id,
            slug,
            series: None,
            commissioned: false,
            first_displayed: None,
            came_in: clock.now(),
        };
        let new = opeds::NewOpEd {
            op_ed: &op_ed,
            version: &version,
            bylines: &[byline],
            appearances: &[self.appearance(address)],
            evidence: &[evidence],
            source: None,
        };
        opeds::insert(&mut tx, &new).await.unwrap();
        tx.commit().await.unwrap();
        // As the recurring work does.
        byline_store::listing::catch_up(&self.app.store, 30).await.unwrap();
        id
    }

    fn first_version(&self, op_ed: OpEdId, title: &str, byline: BylineId) -> Version {
        let paragraph =
            |n: usize| Block::paragraph(&format!("Paragraph {n} begins here. It has ten words in two."));
        Version {
            id: VersionId::new(&self.app.clock, &self.app.entropy),
            op_ed,
            number: 1,
            made_at: self.app.clock.now(),
            made_by: None,
            why: VersionWhy::Intake,
            words: Words {
                title: text(title),
                standfirst: None,
                body: Prose::new((1..=5).map(paragraph).collect()),
                is_part: false,
                given_length: None,
                selection: Selection::nothing(),
                summary: None,
                language: Language::english(),
                direction: Direction::Ltr,
                bylines: vec![byline],
                picture: None,
            },
        }
    }

    fn appearance(&self, address: &str) -> Appearance {
        let (clock, entropy) = (&self.app.clock, &self.app.entropy);
        Appearance {
            id: AppearanceId::new(clock, entropy),
            outlet: None,
            outlet_printed: Some(text("The Harbour Gazette")),
            section: None,
            title: None,
            day: Some("2024-03-11".parse().unwrap()),
            language: None,
            kind: AppearanceKind::First,
            print: None,
            is_text_source: true,
            addresses: vec![Address {
                id: AddressId::new(clock, entropy),
                url: address.parse().unwrap(),
                kind: AddressKind::Canonical,
                expires: None,
            }],
        }
    }

    /// A draft whose every gap an editor has closed and who displayed it, by the forms of the desk.
    pub async fn displayed(&self) -> OpEdId {
        let id = self.draft().await;
        let form = self.completed(id).await.set("act", "display");
        let reply = self.post(&format!("/desk/op-ed/{id}"), &form).await;
        assert_eq!(reply.to(), format!("/desk/op-ed/{id}?did=displayed"), "{}", reply.body);
        id
    }

    /// Keeps a page that an outlet sent packed as the source of an op-ed.
    pub async fn fetched_packed(&self, op_ed: OpEdId, page: &[u8]) -> SourceId {
        let app = &self.app;
        let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
        packed.write_all(page).unwrap();
        let blobs = app.store.blobs();
        let head = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n".to_vec();
        let hop = HopKept {
            url: "https://harbour.example/opinion/water".parse().unwrap(),
            peer: text("192.0.2.1:443"),
            started: app.clock.now(),
            ended: app.clock.now(),
            request_head: blobs.put(b"GET / HTTP/1.1\r\n\r\n".to_vec()).await.unwrap(),
            response_head: blobs.put(head).await.unwrap(),
            status: 200,
            body: blobs.put(packed.finish().unwrap()).await.unwrap(),
        };
        let source = Source {
            id: SourceId::new(&app.clock, &app.entropy),
            at: app.clock.now(),
            came: Came::Fetch { hops: vec![hop] },
        };
        let mut tx = app.store.write().await.unwrap();
        sources::insert(&mut tx, self.site.id, &source).await.unwrap();
        sources::attach(&mut tx, op_ed, source.id).await.unwrap();
        tx.commit().await.unwrap();
        source.id
    }

    /// Another displayed op-ed.
    pub async fn displayed_other(&self) -> OpEdId {
        let id = self.draft_titled("Another Piece", "https://harbour.example/other").await;
        let form = self.completed(id).await.set("act", "display").set("appearance.0.outlet-name", "Other");
        let reply = self.post(&format!("/desk/op-ed/{id}"), &form).await;
        assert_eq!(reply.to(), format!("/desk/op-ed/{id}?did=displayed"), "{}", reply.body);
        id
    }

    /// The review form with the proposals accepted and the first paragraph chosen.
    pub async fn completed(&self, id: OpEdId) -> Form {
        let page = self.get(&format!("/desk/op-ed/{id}")).await;
        page.form(&format!("/desk/op-ed/{id}"))
            .set("byline.0.who", "new-scholar")
            .set("appearance.0.outlet", "new")
            .set("block", "0")
    }

    pub async fn op_ed(&self, id: OpEdId) -> OpEd {
        opeds::get(&mut self.app.store.read().await.unwrap(), id).await.unwrap().unwrap()
    }

    pub async fn change(&self) -> i64 {
        byline_store::changes::current(&mut self.app.store.read().await.unwrap(), self.site.id)
            .await
            .unwrap()
            .0
    }
}

async fn an_institute(store: &Store, clock: &Clock, entropy: &Entropy, of: &str) -> Site {
    let site = Site {
        id: SiteId::new(clock, entropy),
        names: Labels::one(Language::english(), text(&format!("Institute of {of}"))),
        intro: None,
        base_url: format!("https://{of}.example").parse().unwrap(),
        zone: "Asia/Karachi".parse().unwrap(),
        languages: vec![Language::english(), "ur".parse().unwrap()],
        manners: Manners::default(),
        look: byline_core::look::Look::default(),
        change: 0,
        turned_at: clock.now(),
    };
    let mut tx = store.write().await.unwrap();
    sites::insert(&mut tx, &site).await.unwrap();
    let forms = DisclaimerForms { one: text("The author\u{2019}s own view."), several: None };
    let disclaimer = DisclaimerRule {
        id: DisclaimerId::new(clock, entropy),
        series: None,
        kinds: vec![],
        commissioned: None,
        forms: BTreeMap::from([(Language::english(), forms)]),
        from: clock.now(),
        only_new: false,
        until: None,
    };
    disclaimers::insert(&mut tx, site.id, &disclaimer).await.unwrap();
    let rule = RightsRule {
        id: RightsRuleId::new(clock, entropy),
        outlet: None,
        from: None,
        until: None,
        allow: Allow::Words(40),
        embargo_days: 0,
        step_up: None,
        noindex: false,
        canonical_original: false,
        pictures: false,
        source: text("house rule"),
    };
    rights::insert_rule(&mut tx, site.id, &rule, None, clock.now()).await.unwrap();
    tx.commit().await.unwrap();
    site
}

/// What every page of the desk keeps: each id once, each label at its field, each description there, nothing inline.
#[track_caller]
fn inspect(path: &str, html: &str) {
    assert_eq!(html.matches("<h1").count(), 1, "{path}: one h1\n{html}");
    assert!(
        !html.contains("<script>") && !html.contains(" style=") && !html.contains(" onclick="),
        "{path}: inline"
    );
    assert!(!html.contains("<title>desk-"), "{path}: its title is said in words");
    let values = |name: &str| -> Vec<String> {
        let before = format!(" {name}=\"");
        let pieces = html.split(before.as_str()).skip(1).map(|p| p.split('"').next().unwrap());
        pieces.flat_map(str::split_whitespace).map(str::to_owned).collect()
    };
    let ids = values("id");
    let once: std::collections::BTreeSet<&String> = ids.iter().collect();
    assert_eq!(once.len(), ids.len(), "{path}: an id stands twice in {ids:?}");
    for name in ["for", "aria-describedby", "aria-labelledby", "form", "list"] {
        for id in values(name) {
            assert!(once.contains(&id), "{path}: {name} names {id}, which is not there\n{html}");
        }
    }
    for tag in ["<input", "<select", "<textarea"] {
        for (at, _) in html.match_indices(tag) {
            let head = html[at..].split('>').next().unwrap();
            let hidden = head.contains("type=\"hidden\"");
            let labelled = attribute(head, "id").is_some_and(|id| html.contains(&format!("for=\"{id}\"")));
            let named = labelled || attribute(head, "aria-label").is_some_and(|label| !label.is_empty());
            assert!(hidden || named, "{path}: no label for {head}");
        }
    }
    for mistake in html.split("href=\"#").skip(1).map(|p| p.split('"').next().unwrap()) {
        assert!(once.contains(&mistake.to_owned()), "{path}: #{mistake} leads nowhere\n{html}");
    }
}
