//! How op-eds come in: from outlets that behave and outlets that do not, on both engines.
//! Nothing here reaches beyond loopback, and after every refusal the database is as it was.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on says where it stands")]

use byline::{
    app::App,
    fetch::{Client, FetchSettings, Limits},
    intake::{
        Brought, Given, Intake, Known, ListJob, Options, Recognised, Refused, Report, bring_in, bring_in_all,
        import_list,
    },
    settings::Settings,
};
use byline_core::{
    address::WebAddress,
    appearance::AppearanceKind,
    clock::{Clock, Entropy},
    digest::Digest,
    evidence::{Evidence, Field, Origin},
    ids::{NameId, OpEdId, OutletId, PersonId, RightsRuleId, SiteId},
    labels::Labels,
    language::{Direction, Language},
    name::{Name, NameKind, matching_key},
    old_key::OldKey,
    oped::{Decision, Stage, StageName},
    outlet::{Outlet, OutletName, OutletStatus},
    person::{Person, PersonKind},
    rights::{Allow, RightsRule},
    site::{Manners, Site},
    slug::Slug,
    source::Came,
    text::Text,
};
use byline_store::{
    Store, accounts, events, old_addresses, on_both_engines, opeds, outlets, people, queue, records, rights,
    sites, sources, testing::Fresh,
};
use byline_testkit::{
    name_server::FakeNameServer,
    outlet::{Answer, FakeOutlet},
};
use std::{net::SocketAddr, time::Duration};

const PARAGRAPHS: [&str; 4] = [
    "Every summer the city holds the same argument about water, and every summer it forgets to count what it has before it spends.",
    "A ledger would do more than a canal. It needs four columns, a date, and the name of an officer who signs it every single month.",
    "Those who say that the river cannot be measured have never asked the women who carry it up four flights of stairs each morning.",
    "The council should print the ledger on the day it is signed, in the two languages of the city, and pin it to the door of the works.",
];

// -- the room in which the stories are told

struct Room {
    store: Store,
    fetch: Client,
    entropy: Entropy,
    site: Site,
    outlet: FakeOutlet,
    names: FakeNameServer,
}

impl Room {
    async fn open(fresh: &Fresh) -> Self {
        Self::within(fresh, Limits { total: Duration::from_secs(5), ..Limits::default() }).await
    }

    async fn within(fresh: &Fresh, limits: Limits) -> Self {
        let store = fresh.open().await.unwrap();
        let names = FakeNameServer::start().await;
        for name in ["harbour.example", "meridian.example", "short.example"] {
            names.answer(name, vec![vec![[127, 0, 0, 1].into()]]);
        }
        let outlet = FakeOutlet::start().await;
        let settings = FetchSettings {
            allow: vec![outlet.address()],
            resolver: Some(names.address()),
            limits,
            ..FetchSettings::default()
        };
        let fetch = Client::new(&settings, fresh.clock().clone()).unwrap();
        let entropy = Entropy::System;
        let site = a_site(&store, &entropy).await;
        Self { store, fetch, entropy, site, outlet, names }
    }

    fn options(&self) -> Options {
        Options { dry_run: false, by: None, site: self.site.id }
    }

    fn intake(&self) -> Intake<'_> {
        Intake { store: &self.store, fetch: &self.fetch, porter: None, entropy: &self.entropy }
    }

    /// What came of a list of old addresses, and of a run of it.
    async fn walked(&self, list: &str) -> Report {
        let mut settings = Settings::default();
        settings.fetch.allow = vec![self.outlet.address()];
        settings.fetch.resolver = Some(self.names.address());
        let app =
            App::over(self.store.clone(), self.store.clock().clone(), Entropy::System, settings).unwrap();
        let job = ListJob {
            text: list.to_owned(),
            file: "old.txt".to_owned(),
            pause: Duration::ZERO,
            dry_run: false,
            most: None,
            by: None,
            id: None,
        };
        let mut report = Report::default();
        import_list(&app, &self.site, job, |_| {}, |place, settled| report.add(place, settled))
            .await
            .unwrap();
        report
    }

    async fn bring(&self, given: Given) -> Result<Brought, Refused> {
        bring_in(&self.intake(), given, &self.options()).await
    }

    /// The address of a path at a host of the outlet.
    fn at(&self, host: &str, path: &str) -> WebAddress {
        let SocketAddr::V4(address) = self.outlet.address() else { panic!("loopback is 127.0.0.1") };
        format!("http://{host}:{}{path}", address.port()).parse().unwrap()
    }

    fn link(&self, path: &str) -> Given {
        Given::Link(self.at("harbour.example", path))
    }

    async fn drafts(&self) -> i64 {
        let mut tx = self.store.read().await.unwrap();
        queue::counts(&mut tx, self.site.id).await.unwrap().iter().map(|(_, count)| count).sum()
    }

    async fn blobs(&self) -> Vec<Digest> {
        self.store.blobs().list().await.unwrap()
    }
}

async fn a_site(store: &Store, entropy: &Entropy) -> Site {
    let clock = store.clock();
    let site = Site {
        id: SiteId::new(clock, entropy),
        names: Labels::one(Language::english(), text("Sample Institute")),
        intro: None,
        base_url: "https://institute.example/op-eds".parse().unwrap(),
        zone: "Asia/Karachi".parse().unwrap(),
        languages: vec![Language::english()],
        manners: Manners::default(),
        look: byline_core::look::Look::default(),
        change: 0,
        turned_at: clock.now(),
    };
    let mut tx = store.write().await.unwrap();
    sites::insert(&mut tx, &site).await.unwrap();
    tx.commit().await.unwrap();
    site
}

impl Room {
    async fn a_person(&self, name: &str) -> PersonId {
        let clock = self.store.clock();
        let person = Person {
            id: PersonId::new(clock, &self.entropy),
            kind: PersonKind::Scholar,
            slug: Slug::of_or(
                &format!("{name} {}", self.entropy.bytes::<4>().map(|b| b.to_string()).join("")),
                "x",
            ),
            names: vec![Name {
                id: NameId::new(clock, &self.entropy),
                text: text(name),
                language: None,
                kind: NameKind::Preferred,
            }],
            replaces_past_names: false,
            positions: vec![],
            bios: vec![],
            portrait: None,
            languages: vec![],
            links: vec![],
            orcid: None,
            press_contact: None,
        };
        let mut tx = self.store.write().await.unwrap();
        people::insert(&mut tx, self.site.id, &person).await.unwrap();
        tx.commit().await.unwrap();
        person.id
    }

    async fn an_outlet(&self, name: &str, domain: &str) -> OutletId {
        let outlet = Outlet {
            id: OutletId::new(self.store.clock(), &self.entropy),
            slug: Slug::of_or(name, "outlet"),
            names: vec![OutletName { text: text(name), from: None, until: None }],
            domains: vec![domain.to_owned()],
            languages: vec![],
            status: OutletStatus::Live { subscription: false },
            habits: None,
            medium: byline_core::outlet::Medium::default(),
        };
        let mut tx = self.store.write().await.unwrap();
        outlets::insert(&mut tx, self.site.id, &outlet).await.unwrap();
        tx.commit().await.unwrap();
        outlet.id
    }

    async fn a_rule(&self, outlet: Option<OutletId>, allow: Allow) {
        let rule = RightsRule {
            id: RightsRuleId::new(self.store.clock(), &self.entropy),
            outlet,
            from: None,
            until: None,
            allow,
            embargo_days: 0,
            step_up: None,
            noindex: false,
            canonical_original: false,
            pictures: false,
            source: text("reprint terms"),
        };
        let mut tx = self.store.write().await.unwrap();
        let now = self.store.clock().now();
        rights::insert_rule(&mut tx, self.site.id, &rule, None, now).await.unwrap();
        tx.commit().await.unwrap();
    }

    async fn record(&self, id: OpEdId) -> byline_core::displayed::Record {
        let mut tx = self.store.read().await.unwrap();
        records::load(&mut tx, &self.site, id, records::Which::Working).await.unwrap().unwrap()
    }

    async fn evidence(&self, id: OpEdId) -> Vec<Evidence> {
        let mut tx = self.store.read().await.unwrap();
        opeds::evidence(&mut tx, id).await.unwrap()
    }
}

fn text(words: &str) -> Text {
    Text::new(words).unwrap()
}

fn escaped(words: &str) -> String {
    words.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

struct PageOf<'a> {
    title: &'a str,
    author: &'a str,
    day: &'a str,
    canonical: Option<String>,
    head: &'a str,
    paragraphs: Vec<&'a str>,
}

impl Default for PageOf<'_> {
    fn default() -> Self {
        Self {
            title: "Count the Water",
            author: "Amina Farooqi",
            day: "2024-03-11",
            canonical: None,
            head: "<meta property=\"og:site_name\" content=\"The Harbour Gazette\">",
            paragraphs: PARAGRAPHS.to_vec(),
        }
    }
}

impl<'a> PageOf<'a> {
    /// A page with a title and words of its own: those of the other pages in another order, four of them nowhere in a row.
    fn another(title: &'a str) -> Self {
        let words: Vec<&str> = PARAGRAPHS.iter().flat_map(|p| p.split(' ')).collect();
        let step = [7, 11, 13, 17, 19, 23]
            .into_iter()
            .filter(|step| !words.len().is_multiple_of(*step))
            .nth(title.len() % 4)
            .unwrap();
        let turned: Vec<&str> =
            (0..words.len()).map(|n| words[(n * step + title.len()) % words.len()]).collect();
        let paragraphs = turned.chunks(25).map(|words| &*words.join(" ").leak()).collect();
        Self { title, paragraphs, ..Self::default() }
    }
}

impl PageOf<'_> {
    fn html(&self) -> String {
        let canonical = self
            .canonical
            .as_ref()
            .map_or_else(String::new, |c| format!("<link rel=canonical href=\"{c}\">"));
        let body: String = self.paragraphs.iter().map(|p| format!("<p>{p}</p>")).collect();
        let (title, author, day, head) = (escaped(self.title), escaped(self.author), self.day, self.head);
        format!(
            "<!DOCTYPE html><html lang=en><head><meta charset=utf-8><title>{title}</title>{head}{canonical}\
             <meta property=\"og:title\" content=\"{title}\"><meta name=author content=\"{author}\">\
             <meta property=\"article:published_time\" content=\"{day}\"></head>\
             <body><article><h1>{title}</h1>{body}</article></body></html>"
        )
    }
}

fn file(name: &str, html: impl Into<Vec<u8>>) -> Given {
    Given::File { name: name.to_owned(), bytes: html.into().into(), media_type: None, url: None }
}

fn new(brought: Result<Brought, Refused>) -> (OpEdId, byline::intake::DraftReport) {
    match brought {
        Ok(Brought::New { id, draft, .. }) => (id, *draft),
        other => panic!("expected a new draft, not {other:?}"),
    }
}

fn further(brought: Result<Brought, Refused>) -> byline::intake::Further {
    match brought {
        Ok(Brought::Further(further)) => *further,
        other => panic!("expected a further running, not {other:?}"),
    }
}

fn known(brought: Result<Brought, Refused>) -> Known {
    match brought {
        Ok(Brought::Known(known)) => known,
        other => panic!("expected a known op-ed, not {other:?}"),
    }
}

fn refused(brought: Result<Brought, Refused>) -> String {
    match brought {
        Err(refused) => refused.to_string(),
        Ok(other) => panic!("expected a refusal, not {other:?}"),
    }
}

// -- new

on_both_engines! {
    async fn a_link_becomes_a_draft_with_its_source_kept(fresh: &Fresh) {
        let room = Room::open(fresh).await;
        let person = room.a_person("Amina Farooqi").await;
        let outlet = room.an_outlet("The Harbour Gazette", "harbour.example").await;
        room.a_rule(Some(outlet), Allow::Words(60)).await;
        let html = PageOf { canonical: Some("/opinion/water".into()), ..PageOf::default() }.html();
        room.outlet.route("/w?utm_source=mail", Answer::redirect(302, "/opinion/water?page=1"));
        room.outlet.route("/opinion/water?page=1", Answer::gzipped(&html));

        let (id, draft) = new(room.bring(room.link("/w?utm_source=mail")).await);

        assert_eq!(draft.title.as_str(), "Count the Water");
        assert_eq!((draft.words > 80, draft.excerpt_words <= 60, draft.excerpt_words > 20), (true, true, true));
        let record = room.record(id).await;
        assert_eq!(record.op_ed.stage, Stage::Draft);
        assert_eq!((record.version.number, record.version.made_by), (1, None));
        assert_eq!((record.bylines.len(), record.bylines[0].0.person), (1, Some(person)));
        let (appearance, matched) = &record.appearances[0];
        assert_eq!((appearance.outlet, matched.is_some()), (Some(outlet), true));
        assert_eq!(appearance.day.as_ref().map(ToString::to_string).as_deref(), Some("2024-03-11"));
        let mut ways: Vec<_> = appearance.addresses.iter().map(|a| format!("{} {}", a.kind, a.url.url().path())).collect();
        ways.sort();
        assert_eq!(ways, ["as-given /opinion/water", "as-given /w", "canonical /opinion/water"]);
        assert_eq!(appearance.way(fresh.clock().now()).unwrap().url().path(), "/opinion/water");
        assert_eq!((record.version.words.language.as_str(), record.version.words.direction), ("en", Direction::Ltr));

        let mut tx = room.store.read().await.unwrap();
        let kept = sources::of_op_ed(&mut tx, id).await.unwrap();
        let Came::Fetch { hops } = &kept[0].came else { panic!("it was fetched") };
        assert_eq!((kept.len(), hops.len(), hops[0].status, hops[1].status), (1, 2, 302, 200));
        let asked = room.store.blobs().get(hops[1].request_head).await.unwrap();
        assert!(asked.starts_with(b"GET /opinion/water?page=1 HTTP/1.1\r\n"));
        let body = room.store.blobs().get(hops[1].body).await.unwrap();
        assert_eq!(body[..2], [0x1f, 0x8b], "the body is kept as it was sent");
        let history = events::of_op_ed(&mut tx, id).await.unwrap();
        assert_eq!((history.len(), history[0].act.as_str(), history[0].account), (1, "brought in", None));

        let evidence = room.evidence(id).await;
        for field in [Field::Title, Field::Authors, Field::Outlet, Field::Day, Field::Language, Field::Body, Field::Canonical] {
            assert!(evidence.iter().any(|e| e.field == field && e.source == kept[0].body()), "{field}");
        }
        assert!(evidence.iter().any(|e| e.field == Field::Authors && e.origin == Origin::Known));
    }

    async fn strangers_and_unknown_outlets_stay_proposals(fresh: &Fresh) {
        let room = Room::open(fresh).await;
        room.a_person("Amina Farooqi").await;
        room.a_person("amina  FAROOQI").await;
        room.outlet.route("/a", Answer::page(&PageOf::default().html()));
        let (id, draft) = new(room.bring(room.link("/a")).await);
        assert!(draft.notes.iter().any(|n| n.contains("more than one person here is called Amina Farooqi")));
        assert!(draft.notes.iter().any(|n| n.contains("The Harbour Gazette is not known here")));
        assert_eq!((draft.excerpt_words, draft.allow), (0, Allow::LinkOnly));
        let record = room.record(id).await;
        assert_eq!(record.bylines[0].0.person, None);
        assert_eq!(record.appearances[0].0.outlet, None);
        assert_eq!(record.appearances[0].0.outlet_printed, Some(text("The Harbour Gazette")));
        let mut tx = room.store.read().await.unwrap();
        assert_eq!(people::all(&mut tx, room.site.id).await.unwrap().len(), 2);
        assert!(outlets::all(&mut tx, room.site.id).await.unwrap().is_empty());
    }

    async fn a_document_by_link_is_kept_as_it_came_with_its_text_beside(fresh: &Fresh) {
        let room = Room::open(fresh).await;
        let docx = std::fs::read(concat!(env!("CARGO_MANIFEST_DIR"), "/../byline-extract/tests/files/pandoc.docx")).unwrap();
        let office = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
        room.outlet.route("/water.docx", Answer::whole(200, &[("Content-Type", office)], docx.clone()));
        let (id, draft) = new(room.bring(room.link("/water.docx")).await);
        assert!(draft.words > 50, "{draft:?}");
        assert!(draft.runnings[0].addresses[0].as_str().ends_with("/water.docx"), "{draft:?}");
        let mut tx = room.store.read().await.unwrap();
        let kept = sources::of_op_ed(&mut tx, id).await.unwrap();
        let Came::Fetch { hops } = &kept[0].came else { panic!("it was a link") };
        assert_eq!(room.store.blobs().get(hops[0].body).await.unwrap(), docx);
        drop(tx);
        // The words of a PDF are read by the program itself, which this test is not; without them it is kept all the same.
        for (path, answer) in [
            ("/print.pdf", Answer::pdf()),
            ("/unlabelled.pdf", Answer::whole(200, &[("Content-Type", "text/html")], "%PDF-1.7 x")),
        ] {
            room.outlet.route(path, answer);
            let (_, draft) = new(room.bring(room.link(path)).await);
            assert!(format!("{draft:?}").contains("no text could be read out of the PDF"), "{draft:?}");
        }
    }

    async fn a_saved_page_says_where_it_came_from(fresh: &Fresh) {
        let room = Room::open(fresh).await;
        let picture = format!("<img src=\"data:image/png;base64,{}\">", "QUJD".repeat(5_000_000));
        let html = PageOf::default().html().replace("<article>", &format!("<article>{picture}"));
        let saved = format!("<!-- saved from url=(0029)https://harbour.example/water?fbclid=1 -->\n{html}");
        assert!(saved.len() > 16 << 20);
        let (id, draft) = new(room.bring(file("/tmp/folder/Count the Water.html", saved.clone())).await);
        assert_eq!(draft.runnings[0].addresses[0].as_str(), "https://harbour.example/water");
        let mut tx = room.store.read().await.unwrap();
        let kept = sources::of_op_ed(&mut tx, id).await.unwrap();
        let Came::File { name, body, url, .. } = &kept[0].came else { panic!("it was a file") };
        assert_eq!(name.as_str(), "Count the Water.html");
        assert_eq!(url.as_ref().unwrap().as_str(), "https://harbour.example/water?fbclid=1");
        assert_eq!(room.store.blobs().get(*body).await.unwrap(), saved.into_bytes(), "kept with its pictures");

        let told: WebAddress = "https://meridian.example/w".parse().unwrap();
        let other = PageOf::another("Count the Ink").html();
        let given = Given::File { name: "x".into(), bytes: other.into(), media_type: None, url: Some(told.clone()) };
        assert_eq!(new(room.bring(given).await).1.runnings[0].addresses, [told]);
    }

    async fn the_seed_page_comes_in_with_every_part_right(fresh: &Fresh) {
        let room = Room::open(fresh).await;
        let html = include_bytes!("../../byline-testkit/pages/seed-op-ed.html");
        let (id, draft) = new(room.bring(file("seed-op-ed.html", html.as_slice())).await);
        assert_eq!(draft.title.as_str(), "US-Pakistan Relations: Common and Clashing Interests");
        assert_eq!(draft.runnings[0].outlet.name, Some(text("World Affairs Journal")));
        let record = room.record(id).await;
        let byline = &record.bylines[0].0;
        assert_eq!(byline.name_printed.as_str(), "Shehzad H. Qazi");
        let position = byline.position_printed.as_ref().unwrap().as_str();
        assert!(position.starts_with("research associate") && position.contains("Social Policy and Understanding"), "{position}");
        let words = &record.version.words;
        assert!(words.is_part);
        let body = words.body.to_plain();
        assert!(body.starts_with("The last calendar year was by far the most tumultuous in a decade"));
        assert!(body.ends_with("while others are pushing for new rules of engagement."));
        let (appearance, _) = &record.appearances[0];
        assert_eq!(
            appearance.addresses[0].url.as_str(),
            "http://www.worldaffairsjournal.example/article/us-pakistan-relations-common-and-clashing-interests"
        );
        let copies = &record.appearances[1..];
        assert!(copies.iter().all(|(copy, _)| copy.kind == AppearanceKind::Republished && copy.is_text_source), "{copies:?}");
        let evidence = room.evidence(id).await;
        let quoted = |field: Field, words: &str| {
            evidence.iter().any(|e| e.field == field && e.quote.as_ref().is_some_and(|q| q.as_str().contains(words)))
        };
        assert!(quoted(Field::Authors, "Shehzad H. Qazi is a research associate at the Institute for Social Policy"));
        assert!(quoted(Field::Disclaimer, "ISPU scholars are provided a space on our site"));
        assert!(quoted(Field::Disclaimer, "do not necessarily reflect the views of ISPU."));
        assert_eq!(known(room.bring(file("again.html", html.as_slice())).await).by, Recognised::Bytes);
        let touched = [html.as_slice(), b"<!-- -->"].concat();
        assert_eq!(known(room.bring(file("again.html", touched)).await).by, Recognised::Address);
    }

    async fn the_sample_pages_all_come_in(fresh: &Fresh) {
        let room = Room::open(fresh).await;
        let folder = format!("{}/samples/pages", std::env::var("CARGO_MANIFEST_DIR").unwrap());
        let mut pages: Vec<_> = std::fs::read_dir(folder).unwrap().map(|f| f.unwrap().path()).collect();
        pages.sort();
        assert!(pages.len() >= 12);
        for page in pages {
            let given = byline::intake::given_at(page.to_str().unwrap(), None).unwrap();
            let (_, draft) = new(room.bring(given).await);
            assert!(!draft.authors.is_empty() && draft.words > 100, "{}: {draft:?}", page.display());
        }
    }
}

// -- copies

const COPY: &str = "This article first appeared in <a href=\"https://meridian.example/opinion/count\">Meridian Review</a> on 3 March 2024.";

fn copied(notice: &str) -> String {
    let html = PageOf::default().html();
    html.replace("</article>", &format!("<p><em>{notice}</em></p></article>"))
}

on_both_engines! {
    async fn a_copy_is_two_runnings_and_its_text_is_the_copys(fresh: &Fresh) {
        let room = Room::open(fresh).await;
        let (gazette, meridian) =
            (room.an_outlet("The Harbour Gazette", "harbour.example").await, room.an_outlet("Meridian Review", "meridian.example").await);
        room.a_rule(Some(gazette), Allow::Words(60)).await;
        room.a_rule(Some(meridian), Allow::LinkOnly).await;
        room.outlet.route("/copy", Answer::page(&copied(COPY)));

        let (id, draft) = new(room.bring(room.link("/copy")).await);

        assert_eq!((draft.allow, draft.excerpt_words > 20), (Allow::Words(60), true), "the text is the Gazette's");
        let record = room.record(id).await;
        let [(first, _), (copy, _)] = record.appearances.as_slice() else { panic!("two runnings: {:?}", record.appearances) };
        assert_eq!((first.kind, first.outlet, first.is_text_source), (AppearanceKind::First, Some(meridian), false));
        assert_eq!(first.day.as_ref().unwrap().edtf(), "2024-03-03");
        assert_eq!(first.addresses[0].url.as_str(), "https://meridian.example/opinion/count");
        assert_eq!((copy.kind, copy.outlet, copy.is_text_source), (AppearanceKind::Republished, Some(gazette), true));
        assert_eq!(copy.day.as_ref().unwrap().edtf(), "2024-03-11");
        assert_eq!(copy.addresses[0].url.url().path(), "/copy");
        assert_eq!(record.first_appearance().map(|a| a.id), Some(first.id));
        let rights = &record.rights;
        assert_eq!(rights.published.as_ref().unwrap().edtf(), "2024-03-03", "an embargo is reckoned from the first day");
        let evidence = room.evidence(id).await;
        let says = |field: Field, words: &str| evidence.iter().any(|e| e.field == field && e.says.as_ref().is_some_and(|s| s.as_str() == words));
        assert!(says(Field::OriginalDay, "2024-03-03") && says(Field::Day, "2024-03-11"));
        assert!(says(Field::Outlet, "The Harbour Gazette") && says(Field::OriginalOutlet, "Meridian Review"));
        let original: WebAddress = "https://meridian.example/opinion/count".parse().unwrap();
        assert_eq!(known(room.bring(Given::Link(original)).await).by, Recognised::Address);
    }

    async fn a_copy_that_only_names_its_original_is_two_runnings_too(fresh: &Fresh) {
        let room = Room::open(fresh).await;
        room.outlet.route("/copy", Answer::page(&copied("This article first appeared in The Meridian Review.")));
        let (id, draft) = new(room.bring(room.link("/copy")).await);
        assert_eq!(draft.runnings.iter().map(|r| r.outlet.name.as_ref().unwrap().as_str()).collect::<Vec<_>>(), ["The Meridian Review", "The Harbour Gazette"]);
        assert!(draft.runnings[0].day.is_none() && draft.runnings[0].addresses.is_empty());
        assert!(draft.notes.iter().any(|n| n.contains("on which day it first ran at The Meridian Review")), "{:?}", draft.notes);
        assert_eq!(room.record(id).await.appearances[1].0.day.as_ref().unwrap().edtf(), "2024-03-11");

        let own = PageOf::another("The ink of it").html();
        let notice = "<p><em>This article was originally published in The Harbour Gazette.</em></p></article>";
        let own = own.replace("</article>", notice);
        room.outlet.route("/own", Answer::page(&own));
        let (_, draft) = new(room.bring(room.link("/own")).await);
        assert_eq!(draft.runnings.len(), 1, "an outlet that speaks of itself copies nobody: {:?}", draft.runnings);
    }

    async fn the_institutes_own_site_is_no_outlet(fresh: &Fresh) {
        let room = Room::open(fresh).await;
        let page = copied(COPY).replace("The Harbour Gazette", "Sample Institute");
        let url = Some("https://www.institute.example/old/count".parse().unwrap());
        let given = Given::File { name: "old.html".into(), bytes: page.into(), media_type: None, url };
        let (id, _) = new(room.bring(given).await);
        let record = room.record(id).await;
        assert_eq!(record.appearances.len(), 1, "{:?}", record.appearances);
        let (only, _) = &record.appearances[0];
        assert_eq!((only.kind, only.is_text_source), (AppearanceKind::First, true));
        assert_eq!(only.outlet_printed, Some(text("Meridian Review")));
        assert_eq!(only.day.as_ref().unwrap().edtf(), "2024-03-03", "not the day it came onto the institute's site");
    }
}

// -- known

on_both_engines! {
    async fn the_same_piece_is_recognised_by_address_redirect_canonical_and_bytes(fresh: &Fresh) {
        let room = Room::open(fresh).await;
        let canonical = room.at("harbour.example", "/opinion/water").to_string();
        let html = PageOf { canonical: Some(canonical.clone()), ..PageOf::default() }.html();
        room.outlet.route("/opinion/water", Answer::page(&html));
        let (id, _) = new(room.bring(room.link("/opinion/water")).await);
        let blobs = room.blobs().await;
        let asked = room.outlet.requests().len();

        let by_key = known(room.bring(room.link("/opinion/water/?utm_source=x#top")).await);
        assert_eq!((by_key.id, by_key.by, by_key.stage), (id, Recognised::Address, StageName::Draft));
        assert_eq!(room.outlet.requests().len(), asked, "what is known is not fetched again");

        room.outlet.route("/s/1", Answer::redirect(301, "/opinion/water"));
        assert_eq!(known(room.bring(Given::Link(room.at("short.example", "/s/1"))).await).id, id);

        let print = html.replace("<article>", "<article><p>Print this page</p>");
        room.outlet.route("/print?id=7", Answer::page(&print));
        assert_eq!(known(room.bring(room.link("/print?id=7")).await).by, Recognised::Address);

        let by_bytes = known(room.bring(file("saved.html", html)).await);
        assert_eq!((by_bytes.id, by_bytes.by), (id, Recognised::Bytes));
        assert_eq!((room.drafts().await, room.blobs().await), (1, blobs), "nothing was written");
    }

    async fn the_same_text_at_another_outlet_is_a_further_running(fresh: &Fresh) {
        let room = Room::open(fresh).await;
        let meridian = room.an_outlet("Meridian Review", "meridian.example").await;
        room.outlet.route("/a", Answer::page(&PageOf::default().html()));
        let (id, _) = new(room.bring(room.link("/a")).await);
        let reprint = |title, day, paragraphs: &[&'static str]| {
            PageOf {
                title,
                day,
                head: "<meta property=\"og:site_name\" content=\"Meridian Review\">",
                paragraphs: paragraphs.to_vec(),
                ..PageOf::default()
            }
            .html()
        };
        // Another title, and only its beginning.
        room.outlet.route("/again", Answer::page(&reprint("A city that cannot count", "2024-03-20", &PARAGRAPHS[..3])));
        let again = room.at("meridian.example", "/again");
        let dry = Options { dry_run: true, ..room.options() };
        let told = bring_in(&room.intake(), Given::Link(again.clone()), &dry).await;
        assert!(further(told).dry_run);
        assert_eq!((room.record(id).await.appearances.len(), room.drafts().await), (1, 1), "a dry run only tells");

        let found = further(room.bring(Given::Link(again.clone())).await);
        assert_eq!((found.id, found.stage, found.dry_run), (id, StageName::Draft, false));
        assert!(found.why.contains("ran at The Harbour Gazette on 2024-03-11"), "{}", found.why);
        let record = room.record(id).await;
        assert_eq!((record.appearances.len(), room.drafts().await), (2, 1));
        let (added, _) = &record.appearances[1];
        assert_eq!((added.kind, added.outlet, added.is_text_source), (AppearanceKind::Republished, Some(meridian), false));
        assert_eq!(added.day.as_ref().unwrap().edtf(), "2024-03-20");
        let mut tx = room.store.read().await.unwrap();
        assert_eq!(sources::of_op_ed(&mut tx, id).await.unwrap().len(), 2, "its source is kept");
        assert!(events::of_op_ed(&mut tx, id).await.unwrap().iter().any(|event| event.act == "further running"));
        drop(tx);
        assert_eq!(known(room.bring(Given::Link(again)).await).by, Recognised::Address);
        // Another page of an outlet that it ran at already is another address of that running.
        room.outlet.route("/print", Answer::page(&reprint("A city that cannot count", "2024-03-20", &PARAGRAPHS)));
        assert_eq!(further(room.bring(Given::Link(room.at("meridian.example", "/print"))).await).id, id);
        let addresses = &room.record(id).await.appearances[1].0.addresses;
        assert_eq!((room.record(id).await.appearances.len(), addresses.len()), (2, 2));
    }

    async fn what_only_may_be_the_same_comes_in_and_names_the_other(fresh: &Fresh) {
        let room = Room::open(fresh).await;
        room.outlet.route("/a", Answer::page(&PageOf::default().html()));
        let (id, _) = new(room.bring(room.link("/a")).await);
        let elsewhere = |author: &'static str, title: &'static str, paragraphs: Vec<&'static str>| {
            PageOf { title, author, paragraphs, head: "", ..PageOf::default() }.html()
        };
        room.outlet.route("/other", Answer::page(&elsewhere("Rahel Dar", "A city that cannot count", PARAGRAPHS.to_vec())));
        let (_, draft) = new(room.bring(Given::Link(room.at("meridian.example", "/other"))).await);
        assert!(draft.notes.iter().any(|n| n.contains(&format!("/desk/op-ed/{id}")) && n.contains("may be the same piece")), "{:?}", draft.notes);

        // The same standing title over other words is another piece.
        let other = vec!["The market for onions opened late this week because the lorries had waited at the bridge since Tuesday night for a form.",
            "Nobody who sells onions has ever seen that form, and nobody who asks for it could say which law had made it necessary at all.",
            "A bridge is a place where a country shows what it thinks of time, and ours thinks nothing of it whatever the hour may be."];
        room.outlet.route("/column", Answer::page(&elsewhere("Amina Farooqi", "Count the Water", other)));
        let (_, draft) = new(room.bring(Given::Link(room.at("meridian.example", "/column"))).await);
        assert!(draft.notes.iter().all(|n| !n.contains("may be the same piece")), "{:?}", draft.notes);
    }

    async fn the_same_urdu_text_is_found_in_arabic_letters_and_other_points(fresh: &Fresh) {
        let room = Room::open(fresh).await;
        let urdu = "شہر ہر سال پانی پر ایک ہی بحث کرتا ہے، اور ہر سال یہ گننا بھول جاتا ہے کہ اس کے پاس کیا ہے۔ کیا کوئی سنتا ہے؟ ایک کھاتہ نہر سے زیادہ کام کرے گا۔ اس میں چار خانے چاہییں، ایک تاریخ، اور اس افسر کا نام جو ہر مہینے دستخط کرتا ہے۔ جو کہتے ہیں کہ دریا ناپا نہیں جا سکتا انھوں نے کبھی ان عورتوں سے نہیں پوچھا جو اسے ہر صبح چار منزل اوپر اٹھا کر لے جاتی ہیں۔";
        let page = |title: &str, body: &str| {
            format!("<!DOCTYPE html><html lang=ur dir=rtl><head><meta charset=utf-8><title>{title}</title></head><body><article><h1>{title}</h1><p>{body}</p></article></body></html>")
        };
        room.outlet.route("/ur", Answer::page(&page("پانی پہلے گنو", urdu)));
        let (id, _) = new(room.bring(room.link("/ur")).await);
        let typed = urdu.replace('ی', "ي").replace('ک', "ك").replace('،', " -").replace("شہر", "شهر");
        room.outlet.route("/ur2", Answer::page(&page("ایک شہر جو گن نہیں سکتا", &typed)));
        assert_eq!(further(room.bring(Given::Link(room.at("meridian.example", "/ur2"))).await).id, id);
    }

    async fn a_declined_op_ed_stays_declined_when_it_runs_elsewhere(fresh: &Fresh) {
        let room = Room::open(fresh).await;
        room.outlet.route("/a", Answer::page(&PageOf::default().html()));
        let (id, _) = new(room.bring(room.link("/a")).await);
        let mut tx = room.store.write().await.unwrap();
        let mut op_ed = opeds::get(&mut tx, id).await.unwrap().unwrap();
        op_ed.stage = op_ed.stage.decline(Decision { by: None, at: fresh.clock().now(), why: text("not our field") }).unwrap();
        opeds::set_stage(&mut tx, &op_ed).await.unwrap();
        tx.commit().await.unwrap();
        room.outlet.route("/b", Answer::page(&PageOf { title: "Elsewhere", ..PageOf::default() }.html()));
        let found = further(room.bring(Given::Link(room.at("meridian.example", "/b"))).await);
        assert_eq!((found.id, found.stage), (id, StageName::Declined));
        assert!(found.standing.contains("stays declined"), "{}", found.standing);
        assert!(matches!(room.record(id).await.op_ed.stage, Stage::Declined(_)));
        assert_eq!(room.drafts().await, 1);
    }

    async fn a_declined_op_ed_stays_declined_by_every_door(fresh: &Fresh) {
        let room = Room::open(fresh).await;
        let html = PageOf::default().html();
        room.outlet.route("/a", Answer::page(&html));
        let (id, _) = new(room.bring(room.link("/a")).await);
        let account = an_account(&room.store, &room.entropy).await;
        let mut tx = room.store.write().await.unwrap();
        let mut op_ed = opeds::get(&mut tx, id).await.unwrap().unwrap();
        let decision = Decision { by: Some(account), at: fresh.clock().now(), why: text("not our field") };
        op_ed.stage = op_ed.stage.decline(decision).unwrap();
        opeds::set_stage(&mut tx, &op_ed).await.unwrap();
        tx.commit().await.unwrap();

        for given in [room.link("/a"), file("saved.html", html)] {
            let found = known(room.bring(given).await);
            assert_eq!((found.id, found.stage), (id, StageName::Declined));
            assert_eq!(
                found.standing,
                "it was declined by Rabia Editor on 2026-11-23 (\u{201c}not our field\u{201d}) and stays declined; bring it back from its review screen if that has changed"
            );
        }
        assert!(matches!(room.record(id).await.op_ed.stage, Stage::Declined(_)));
    }
}

async fn an_account(store: &Store, entropy: &Entropy) -> byline_core::ids::AccountId {
    let account = accounts::Account {
        id: byline_core::ids::AccountId::new(store.clock(), entropy),
        email: "rabia@institute.example".into(),
        name: text("Rabia Editor"),
        password: None,
        disabled: false,
        created_at: store.clock().now(),
    };
    let mut tx = store.write().await.unwrap();
    accounts::insert(&mut tx, &account).await.unwrap();
    tx.commit().await.unwrap();
    account.id
}

// -- refused

on_both_engines! {
    async fn every_refusal_is_one_sentence_and_leaves_nothing(fresh: &Fresh) {
        let limits = Limits { total: Duration::from_millis(1_500), body: 200_000, ..Limits::default() };
        let room = Room::within(fresh, limits).await;
        let json = Answer::whole(200, &[("Content-Type", "application/json")], "{}");
        let untitled = "<html><body><p>".to_owned() + &PARAGRAPHS.join("</p><p>") + "</p></body></html>";
        let answers = [
            ("/401", Answer::status(401), "save the page and give Byline the file"),
            ("/403", Answer::status(403), "is not given to robots (status 403); open it in your browser, save the page"),
            ("/429", Answer::too_many_requests(9), "not given to robots"),
            ("/451", Answer::status(451), "not given to robots"),
            ("/404", Answer::status(404), "is gone (status 404)"),
            ("/410", Answer::status(410), "is gone (status 410)"),
            ("/500", Answer::status(500), "try again later"),
            ("/json", json, "is JSON data"),
            ("/picture", Answer::whole(200, &[("Content-Type", "image/png")], "\u{89}PNG"), "is a picture"),
            ("/empty", Answer::empty(), "the page is empty"),
            ("/endless", Answer::endless_body(), "over 200000 bytes"),
            ("/bomb", Answer::gzip_bomb(300_000), "unpacks to over 200000 bytes"),
            ("/silence", Answer::silence(), "save the page in your browser"),
            ("/garbage", Answer::garbage(), "not HTTP"),
            ("/half", Answer::broken_off(), "broke off"),
            ("/untitled", Answer::page(&untitled), "title"),
            ("/home", Answer::redirect(302, "/"), "leads to the front page"),
            ("/inward", Answer::redirect(302, "http://10.0.0.1/op-ed"), "not the public web"),
        ];
        room.outlet.route("/", Answer::page("<title>The Harbour Gazette</title>"));
        for (path, answer, expected) in answers {
            room.outlet.route(path, answer);
            let sentence = refused(room.bring(room.link(path)).await);
            assert!(sentence.contains(expected), "{path}: {sentence}");
            assert!(sentence.contains(&path[1..]) || path == "/inward", "it names its place: {sentence}");
            assert!(!sentence.contains('\n') && sentence.len() < 400, "{sentence}");
        }
        assert!(refused(room.bring(room.link("/")).await).contains("is a front page"));
        let unknown = Given::Link("https://nowhere.example/water".parse().unwrap());
        assert!(refused(room.bring(unknown).await).contains("does not exist"));
        assert_eq!((room.drafts().await, room.blobs().await), (0, vec![]));
    }

    async fn bad_files_are_refused_by_name(fresh: &Fresh) {
        let room = Room::open(fresh).await;
        for (name, bytes, expected) in [
            ("letter.odt", b"PK\x03\x04".as_slice(), "letter.odt: the zip file is damaged"),
            ("letter.rtf", b"{\\rtf1 x}", "letter.rtf is an office document of another kind than .docx"),
            ("page.webarchive", b"bplist00", "page.webarchive is a Safari web archive, which Byline does not take"),
            ("page.html", b"From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n", "holds no web page"),
            ("page.warc", b"WARC/1.1\r\nContent-Length: 7\r\n\r\nx", "page.warc: the capture is damaged"),
            ("page.html", b"", "page.html: the page is empty"),
            ("page.html", b" \r\n\t", "page.html: the page is empty"),
            ("page.html", b"<title>Nothing</title>", "page.html: "),
        ] {
            let sentence = refused(room.bring(file(name, bytes)).await);
            assert!(sentence.contains(expected), "{name}: {sentence}");
        }
        let huge = Given::File { name: "huge.html".into(), bytes: vec![b'a'; (64 << 20) + 1].into(), media_type: None, url: None };
        assert!(refused(room.bring(huge).await).contains("huge.html has 67108865 bytes"));
        assert_eq!((room.drafts().await, room.blobs().await), (0, vec![]));
    }

    async fn a_page_within_an_archive_comes_in_as_the_page_it_is(fresh: &Fresh) {
        let room = Room::open(fresh).await;
        let page = PageOf::default().html();
        let mhtml = format!(
            "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://harbour.example/kept\r\nDate: Tue, 4 Mar 2025 05:06:07 -0000\r\n\
             MIME-Version: 1.0\r\nContent-Type: multipart/related; type=\"text/html\"; boundary=q\r\n\r\n\
             --q\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\nContent-Location: https://harbour.example/kept\r\n\r\n{page}\r\n--q--\r\n"
        );
        let (id, draft) = new(room.bring(file("kept.mhtml", mhtml.clone())).await);
        assert_eq!(draft.runnings[0].addresses[0].as_str(), "https://harbour.example/kept");
        assert!(room.record(id).await.version.words.body.to_plain().contains("A ledger would do more"));
        assert!(matches!(room.bring(file("again.mhtml", mhtml)).await, Ok(Brought::Known(_))));
    }

    async fn each_page_of_a_capture_is_a_piece_and_comes_in_once(fresh: &Fresh) {
        let room = Room::open(fresh).await;
        let record = |path: &str, page: &str| {
            let block = format!("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n{page}");
            format!("WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: https://harbour.example/{path}\r\nContent-Length: {}\r\n\r\n{block}\r\n\r\n", block.len())
        };
        let second = PageOf::another("Count the Bread").html();
        let capture = record("one", &PageOf::default().html()) + &record("two", &second) + &record("three", "<p>");
        let given = || [("x.warc".to_owned(), Ok(file("x.warc", capture.clone())))];
        let report = bring_in_all(&room.intake(), given(), &room.options(), |_, _| {}).await;
        assert_eq!((report.new.len(), report.known.len(), report.refused.len()), (2, 0, 1), "{report:?}");
        assert_eq!(report.new[1].place, "x.warc \u{203a} https://harbour.example/two");
        let again = bring_in_all(&room.intake(), given(), &room.options(), |_, _| {}).await;
        assert_eq!((again.new.len(), again.known.len(), room.drafts().await), (0, 2, 2));
    }

    async fn wrongly_declared_encodings_are_read_as_they_are(fresh: &Fresh) {
        let room = Room::open(fresh).await;
        let mut html = PageOf { title: "TITLE", head: "", ..PageOf::default() }.html().into_bytes();
        let at = |html: &[u8], needle: &[u8]| html.windows(needle.len()).position(|w| w == needle);
        while let Some(found) = at(&html, b"TITLE") {
            html.splice(found..found + 5, b"Caf\xe9 na\xefve".iter().copied());
        }
        let talk = |day: u8| [b"<p>It\x92s \x93na\xefve\x94 \x96 and caf\xe9 talk \xe9\xe8\xe0\xf9 goes on all of day ", day.to_string().as_bytes(), b".</p>"].concat();
        let many: Vec<u8> = (1..=20).flat_map(talk).collect();
        let body = at(&html, b"</article>").unwrap();
        html.splice(body..body, many);
        room.outlet.route("/a", Answer::whole(200, &[("Content-Type", "text/html; charset=utf-8")], html));
        let (id, draft) = new(room.bring(room.link("/a")).await);
        assert_eq!(draft.title.as_str(), "Caf\u{e9} na\u{ef}ve");
        assert!(room.record(id).await.version.words.body.to_plain().contains("It\u{2019}s \u{201c}na\u{ef}ve\u{201d} \u{2013} and"));
    }

    async fn hostile_pages_do_no_harm(fresh: &Fresh) {
        let room = Room::open(fresh).await;
        let deep = PageOf::default().html().replace("<article>", &("<div>".repeat(50_000) + "<article>"));
        let (id, _) = new(room.bring(file("deep.html", deep)).await);
        assert!(room.record(id).await.version.words.body.to_plain().contains("A ledger would do more"));
        let script = PageOf { author: "<b onclick=x>Amina Farooqi</b>", ..PageOf::another("</title><script>alert(1)</script>") };
        let (id, draft) = new(room.bring(file("script.html", script.html())).await);
        assert_eq!(draft.title.as_str(), "</title><script>alert(1)</script>");
        let html = room.record(id).await.version.words.body.to_html();
        assert!(!html.contains("<script") && !html.contains("onclick"));
        let json = serde_json::to_string(&draft).unwrap();
        assert_eq!(serde_json::from_str::<serde_json::Value>(&json).unwrap()["title"], draft.title.as_str());
    }

    async fn naughty_strings_survive_as_titles(fresh: &Fresh) {
        let room = Room::open(fresh).await;
        let mut changed = Vec::new();
        for (line, naughty) in include_str!("../../byline-testkit/pages/naughty.txt").lines().enumerate() {
            let expected = text(naughty);
            let ld = serde_json::json!({"@context": "https://schema.org", "@type": "OpinionNewsArticle", "headline": expected.as_str(),
                "author": {"@type": "Person", "name": "Amina Farooqi"}, "datePublished": "2024-03-11"});
            let head = format!("<script type=\"application/ld+json\">{}</script>", ld.to_string().replace('<', "\\u003c"));
            // Every line its own words, for the same words under a like title would be the same piece.
            let own: Vec<String> = PARAGRAPHS.iter().map(|p| p.replace(' ', &format!(" x{line} "))).collect();
            let paragraphs = own.iter().map(String::as_str).collect();
            let page = PageOf { title: naughty, head: &head, paragraphs, ..PageOf::default() }.html();
            let settled = room.bring(file(&format!("{line}.html"), page)).await;
            let kept = match &settled {
                Ok(Brought::New { id, .. }) => Some(room.record(*id).await.version.words.title),
                _ => None,
            };
            // Outlets escape twice more often than they print an entity.
            let entities = naughty.contains('&') && naughty.contains(';');
            let said = !matching_key(naughty).is_empty();
            match kept {
                Some(kept) if kept == expected || entities => {}
                None if !said && matches!(settled, Err(Refused::NoTitle(_))) => {}
                _ => changed.push(format!("line {}: {naughty:?} became {settled:?}", line + 1)),
            }
        }
        assert!(changed.is_empty(), "{changed:#?}");
    }

    async fn naughty_strings_as_authors_break_nothing(fresh: &Fresh) {
        let room = Room::open(fresh).await;
        let dry = Options { dry_run: true, ..room.options() };
        for naughty in include_str!("../../byline-testkit/pages/naughty.txt").lines() {
            let page = PageOf { author: naughty, ..PageOf::default() }.html();
            let told = bring_in(&room.intake(), file("page.html", page), &dry).await.unwrap();
            let json = serde_json::to_string(&told).unwrap();
            let back: serde_json::Value = serde_json::from_str(&json).unwrap();
            assert_eq!(back["title"], "Count the Water");
        }
    }
}

// -- nothing half-made

on_both_engines! {
    async fn a_dry_run_writes_nothing_and_tells_what_would_come(fresh: &Fresh) {
        let room = Room::open(fresh).await;
        room.outlet.route("/a", Answer::page(&PageOf::default().html()));
        let dry = Options { dry_run: true, ..room.options() };
        let told = bring_in(&room.intake(), room.link("/a"), &dry).await.unwrap();
        let Brought::Dry(told) = told else { panic!("expected a dry report, not {told:?}") };
        assert_eq!((room.drafts().await, room.blobs().await), (0, vec![]));
        let (_, draft) = new(room.bring(room.link("/a")).await);
        assert_eq!(serde_json::to_value(&*told).unwrap(), serde_json::to_value(&draft).unwrap());
        let again = bring_in(&room.intake(), room.link("/a"), &dry).await;
        assert_eq!(known(again).by, Recognised::Address);
    }

    async fn a_kill_between_blob_and_row_leaves_only_a_blob_nobody_names(fresh: &Fresh) {
        let room = std::sync::Arc::new(Room::open(fresh).await);
        room.outlet.route("/a", Answer::page(&PageOf::default().html()));
        // Another intake of the same address is under way, so that ours waits inside its transaction.
        let held = in_the_way(&room).await;
        let ours = tokio::spawn({
            let room = std::sync::Arc::clone(&room);
            async move { room.bring(room.link("/a")).await.map(drop) }
        });
        while room.blobs().await.len() < 4 {
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
        ours.abort();
        assert!(ours.await.unwrap_err().is_cancelled());
        drop(held);
        assert_eq!((room.drafts().await, room.blobs().await.len()), (1, 4), "the first file, and our three blobs");
        new(room.bring(room.link("/a")).await);
        assert_eq!((room.drafts().await, room.blobs().await.len()), (2, 4));
    }

    async fn an_address_that_the_desk_gives_away_meanwhile_is_not_given_twice(fresh: &Fresh) {
        let room = std::sync::Arc::new(Room::open(fresh).await);
        room.outlet.route("/a", Answer::page(&PageOf::default().html()));
        let held = in_the_way(&room).await;
        let ours = tokio::spawn({
            let room = std::sync::Arc::clone(&room);
            async move { room.bring(room.link("/a")).await }
        });
        while room.blobs().await.len() < 4 {
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
        held.commit().await.unwrap();
        let found = known(ours.await.unwrap());
        assert_eq!((found.by, found.title.as_str()), (Recognised::Address, "In the way"));
        assert_eq!(room.drafts().await, 1);
    }

    async fn intakes_at_once_make_one_draft(fresh: &Fresh) {
        let room = std::sync::Arc::new(Room::open(fresh).await);
        room.outlet.route("/a", Answer::page(&PageOf::default().html()));
        let saved = PageOf::another("Without an address").html();
        for (given, drafts) in [(room.link("/a"), 1), (file("saved.html", saved), 2)] {
            let at_once = (0..6).map(|_| {
                let (room, given) = (std::sync::Arc::clone(&room), given.clone());
                tokio::spawn(async move { room.bring(given).await })
            });
            let mut new_ones = 0;
            for brought in at_once.collect::<Vec<_>>() {
                match brought.await.unwrap().unwrap() {
                    Brought::New { .. } => new_ones += 1,
                    Brought::Known(_) => {}
                    Brought::Dry(_) | Brought::Further(_) => panic!("nothing was dry, and nothing ran elsewhere"),
                }
            }
            assert_eq!((new_ones, room.drafts().await), (1, drafts));
        }
    }

    async fn a_batch_goes_on_after_a_bad_piece(fresh: &Fresh) {
        let room = Room::open(fresh).await;
        room.outlet.route("/a", Answer::page(&PageOf::default().html()));
        room.outlet.route("/403", Answer::status(403));
        let saved = PageOf::another("Another Ledger").html();
        let pieces = [
            ("403".to_owned(), Ok(room.link("/403"))),
            ("a".to_owned(), Ok(room.link("/a"))),
            ("missing.html".to_owned(), byline::intake::given_at("/nowhere/missing.html", None)),
            ("a again".to_owned(), Ok(room.link("/a?utm_medium=x"))),
            ("saved.html".to_owned(), Ok(file("saved.html", saved))),
        ];
        let mut told = Vec::new();
        let report = bring_in_all(&room.intake(), pieces, &room.options(), |place, settled| {
            told.push((place.to_owned(), settled.is_ok()));
        })
        .await;
        assert_eq!(told.len(), 5);
        assert_eq!((report.new.len(), report.known.len(), report.refused.len()), (2, 1, 2));
        assert!(report.came_in());
        assert_eq!(report.refused[0].place, "403");
        assert!(report.refused[1].why.starts_with("/nowhere/missing.html cannot be opened"));
        let json = serde_json::to_value(&report).unwrap();
        assert_eq!(json["new"][0]["title"], "Count the Water");
        assert_eq!(json["known"][0]["by"], "address");
        assert_eq!(json["known"][0]["outcome"], "known");
        assert!(json["refused"][0]["why"].as_str().unwrap().contains("403"));
    }

    async fn an_old_sites_list_comes_in_and_its_addresses_lead_on(fresh: &Fresh) {
        let room = Room::open(fresh).await;
        let mut copy = PageOf { head: "<meta property=\"og:site_name\" content=\"Old Harbour Institute\">", ..PageOf::default() };
        copy.paragraphs.push("This article first appeared in <a href=\"https://meridian.example/opinion/water\">The Meridian</a>.");
        room.outlet.route("/2012/01/water/", Answer::page(&copy.html()));
        room.outlet.route("/?p=7", Answer::page(&PageOf::another("Fish and Chips").html()));
        let at = |path: &str| room.at("harbour.example", path);
        let list = format!("# ours\n\n{}\n{}\nwater\n{}\n{}\n", at("/2012/01/water/"), at("/?p=7"), at("/"), at("/gone"));
        room.outlet.route("/gone", Answer::status(404));

        let report = room.walked(&list).await;

        assert_eq!((report.new.len(), report.known.len(), report.refused.len()), (2, 0, 3), "{report:?}");
        assert!(report.refused[0].why.starts_with("line 5: "), "{}", report.refused[0].why);
        let ids: Vec<OpEdId> = report.new.iter().map(|one| match &one.brought {
            Brought::New { id, .. } => *id,
            other => panic!("expected a new draft, not {other:?}"),
        }).collect();
        let ran = room.record(ids[0]).await.appearances;
        assert_eq!((ran.len(), ran[0].0.outlet_printed.as_ref().map(Text::as_str)), (1, Some("The Meridian")));
        assert_eq!(ran[0].0.addresses[0].url.as_str(), "https://meridian.example/opinion/water");
        let untold = room.record(ids[1]).await.appearances;
        assert_eq!((untold[0].0.outlet_printed.as_ref(), untold[0].0.addresses.len()), (None, 0));
        let mut tx = room.store.read().await.unwrap();
        for (path, id) in [("/2012/01/water", ids[0]), ("/?p=7", ids[1])] {
            let key = OldKey::of_address(&at(path)).unwrap();
            assert_eq!(old_addresses::holder(&mut tx, room.site.id, &key).await.unwrap(), Some(id), "{path}");
        }
        drop(tx);

        let asked = room.outlet.requests().len();
        let again = room.walked(&list).await;
        assert_eq!((again.new.len(), again.known.len(), again.refused.len()), (0, 2, 3));
        assert_eq!(room.outlet.requests().len(), asked + 1, "only what did not come in is asked for again");
    }
}

/// An op-ed in a transaction that has taken the address `/a` and is not over.
async fn in_the_way(room: &Room) -> byline_store::WriteTx {
    let (clock, entropy): (&Clock, &Entropy) = (room.store.clock(), &room.entropy);
    let html = PageOf::another("In the way").html();
    let (id, _) = new(room.bring(file("first.html", html)).await);
    let record = room.record(id).await;
    let mut tx = room.store.write().await.unwrap();
    let mut appearance = record.appearances[0].0.clone();
    appearance.addresses = vec![byline_core::appearance::Address {
        id: byline_core::ids::AddressId::new(clock, entropy),
        url: room.at("harbour.example", "/a"),
        kind: byline_core::appearance::AddressKind::AsGiven,
        expires: None,
    }];
    opeds::put_appearance(&mut tx, room.site.id, id, &appearance).await.unwrap();
    tx
}
