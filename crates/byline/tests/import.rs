//! `byline import` as an operator meets it: an old site's export comes in whole, once, however often it is killed.
//! Nothing here reaches beyond this machine.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on says where it stands")]

mod installation;

use byline_core::{
    clock::{Clock, Entropy},
    disclaimer::{DisclaimerForms, DisclaimerRule},
    ids::{DisclaimerId, NameId, OutletId, PersonId, RightsRuleId, SiteId},
    labels::Labels,
    language::Language,
    name::{Name, NameKind},
    outlet::{Outlet, OutletName, OutletStatus},
    person::{Person, PersonKind},
    rights::{Allow, RightsRule},
    site::Site,
    text::Text,
};
use byline_store::{
    BlobsAt, Database, Store, changes, disclaimers,
    display::{self, Shelf},
    imports, old_addresses, on_both_engines, opeds, outlets, people,
    records::{self, Which},
    rights, sites,
    testing::Fresh,
};
use installation::Installation;
use std::{collections::BTreeMap, fmt::Write as _, fs, thread, time::Duration};

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" ?><rss version=\"2.0\"><channel><title>Institute</title>\
    <link>https://www.institute.example</link><language>en-US</language><wp:wxr_version>1.2</wp:wxr_version>\
    <wp:base_blog_url>https://www.institute.example</wp:base_blog_url>\
    <wp:author><wp:author_id>3</wp:author_id><wp:author_login>amina</wp:author_login>\
    <wp:author_display_name><![CDATA[Amina Farooqi]]></wp:author_display_name></wp:author>\
    <wp:author><wp:author_id>4</wp:author_id><wp:author_login>omar</wp:author_login>\
    <wp:author_display_name><![CDATA[Omar Dar]]></wp:author_display_name></wp:author>";

/// One post of the export.
struct Posted {
    id: usize,
    title: String,
    by: &'static str,
    status: &'static str,
    /// Where it first ran.
    original: Option<String>,
    inside: String,
    /// The number whose text it has; none for its own.
    like: Option<usize>,
}

impl Posted {
    fn new(id: usize, title: &str) -> Self {
        let original = Some(format!("https://harbour.example/opinion/{id}"));
        Self {
            id,
            title: title.to_owned(),
            by: "amina",
            status: "publish",
            original,
            inside: String::new(),
            like: None,
        }
    }

    /// Two paragraphs, in the words of this number or those of `like`: nothing is the same piece by chance.
    fn said(&self) -> String {
        let id = self.like.unwrap_or(self.id);
        let paragraph =
            |words: &str| words.split(' ').map(|word| format!("{word}{id}")).collect::<Vec<_>>().join(" ");
        let (first, second) = (
            "Every summer the city holds the same argument about water and number one says so It forgets to count what it has before it spends",
            "A ledger would do more than a canal in that year It needs four columns and a date and the name of whoever signs it",
        );
        format!("<p>{}.</p>\n<p>{}.</p>", paragraph(first), paragraph(second))
    }

    fn xml(&self) -> String {
        let Self { id, title, by, status, inside, .. } = self;
        let way = self.original.as_ref().map(|address| {
            let name = if address.contains("meridian") { "The Meridian" } else { "The Harbour" };
            format!("<p>Continue reading at <a href=\"{address}\">{name}</a>.</p>")
        });
        let day = id % 28 + 1;
        let said = self.said();
        format!(
            "<item><title><![CDATA[{title}]]></title><link>https://www.institute.example/2012/01/post-{id}/</link><dc:creator>{by}</dc:creator>\
             <guid isPermaLink=\"false\">https://www.institute.example/?p={id}</guid><content:encoded><![CDATA[{said}{}]]></content:encoded><wp:post_id>{id}</wp:post_id>\
             <wp:post_date>2012-01-{day:02} 09:30:00</wp:post_date><wp:post_date_gmt>2012-01-{day:02} 04:30:00</wp:post_date_gmt>\
             <wp:post_name>post-{id}</wp:post_name><wp:status>{status}</wp:status><wp:post_type>post</wp:post_type>{inside}</item>\n",
            way.unwrap_or_default()
        )
    }
}

fn export(posts: &[Posted]) -> String {
    let items: String = posts.iter().map(Posted::xml).collect();
    let attachment =
        "<item><title>x</title><wp:post_id>900001</wp:post_id><wp:post_type>attachment</wp:post_type></item>";
    format!("{HEAD}{attachment}{items}</channel></rss>")
}

/// An institute at `host` with a scholar, an outlet of which 20 words may be shown, and a disclaimer.
async fn an_institute(store: &Store, host: &str) -> Site {
    let (clock, entropy) = (Clock::System, Entropy::System);
    let english = Language::english();
    let names = Labels::one(english.clone(), text("Sample Institute"));
    let site = Site::new(
        SiteId::new(&clock, &entropy),
        names,
        format!("https://{host}").parse().unwrap(),
        clock.now(),
    );
    let mut tx = store.write().await.unwrap();
    sites::insert(&mut tx, &site).await.unwrap();
    let person = a_scholar(&clock, &entropy);
    people::insert(&mut tx, site.id, &person).await.unwrap();
    let outlet = the_harbour(&clock, &entropy);
    outlets::insert(&mut tx, site.id, &outlet).await.unwrap();
    let rule = RightsRule {
        id: RightsRuleId::new(&clock, &entropy),
        outlet: Some(outlet.id),
        from: None,
        until: None,
        allow: Allow::Words(20),
        embargo_days: 0,
        step_up: None,
        noindex: false,
        canonical_original: false,
        pictures: false,
        source: text("their page on syndication"),
    };
    rights::insert_rule(&mut tx, site.id, &rule, None, clock.now()).await.unwrap();
    let words = DisclaimerForms { one: text("The views are the author\u{2019}s own."), several: None };
    let rule = DisclaimerRule {
        id: DisclaimerId::new(&clock, &entropy),
        series: None,
        kinds: Vec::new(),
        commissioned: None,
        forms: BTreeMap::from([(english, words)]),
        from: byline_core::clock::Moment::from_micros(0),
        only_new: false,
        until: None,
    };
    disclaimers::insert(&mut tx, site.id, &rule).await.unwrap();
    tx.commit().await.unwrap();
    site
}

fn text(words: &str) -> Text {
    Text::new(words).unwrap()
}

fn a_scholar(clock: &Clock, entropy: &Entropy) -> Person {
    let name = Name {
        id: NameId::new(clock, entropy),
        text: text("Amina Farooqi"),
        language: None,
        kind: NameKind::Preferred,
    };
    Person {
        id: PersonId::new(clock, entropy),
        kind: PersonKind::Scholar,
        slug: "amina-farooqi".parse().unwrap(),
        names: vec![name],
        replaces_past_names: false,
        positions: Vec::new(),
        bios: Vec::new(),
        portrait: None,
        languages: Vec::new(),
        links: Vec::new(),
        orcid: None,
        press_contact: None,
    }
}

fn the_harbour(clock: &Clock, entropy: &Entropy) -> Outlet {
    Outlet {
        id: OutletId::new(clock, entropy),
        slug: "the-harbour".parse().unwrap(),
        names: vec![OutletName { text: text("The Harbour"), from: None, until: None }],
        domains: vec!["harbour.example".to_owned()],
        languages: Vec::new(),
        status: OutletStatus::Live { subscription: false },
        habits: None,
        medium: byline_core::outlet::Medium::default(),
    }
}

async fn opened(here: &Installation, fresh: &Fresh) -> Store {
    fs::create_dir_all(here.data()).unwrap();
    let database = match fresh.database() {
        Database::Postgres(url) => url.clone(),
        Database::Sqlite(file) => file.to_str().unwrap().to_owned(),
    };
    fs::write(here.data().join("byline.toml"), format!("database = \"{database}\"\n")).unwrap();
    Store::open(fresh.database(), &BlobsAt::Disk(here.data().join("blobs")), Clock::System).await.unwrap()
}

/// All that an import left at a site, without what differs between two of them: ids and the moments of today.
async fn left_by_it(store: &Store, site: &Site) -> String {
    let site = sites::get(&mut store.read().await.unwrap(), site.id).await.unwrap().unwrap();
    let mut tx = store.read().await.unwrap();
    let (mut told, mut slugs, mut kept) = (String::new(), BTreeMap::new(), Vec::new());
    for id in opeds::all(&mut tx, site.id).await.unwrap() {
        let record = records::load(&mut tx, &site, id, Which::Working).await.unwrap().unwrap();
        let (op_ed, words) = (&record.op_ed, &record.version.words);
        let ran: Vec<_> = record
            .appearances
            .iter()
            .map(|(ran, outlet)| {
                let ways: Vec<_> =
                    ran.addresses.iter().map(|address| (address.url.to_string(), address.kind)).collect();
                (ran.day.clone(), outlet.as_ref().map(|outlet| outlet.slug.clone()), ways)
            })
            .collect();
        let by: Vec<_> = record
            .bylines
            .iter()
            .map(|(row, person)| {
                (row.name_printed.clone(), person.as_ref().map(|person| person.slug.clone()))
            })
            .collect();
        let stage = op_ed.stage.name();
        let evidence: Vec<_> = opeds::evidence(&mut tx, id).await.unwrap();
        let source: Vec<_> = byline_store::sources::of_op_ed(&mut tx, id)
            .await
            .unwrap()
            .iter()
            .map(byline_core::source::Source::body)
            .collect();
        kept.push(format!(
            "{} {stage} {:?} {} {:?} {ran:?} {by:?} {} {evidence:?} {source:?}",
            op_ed.slug,
            op_ed.first_displayed,
            words.title,
            words.selection,
            words.body.to_plain()
        ));
        slugs.insert(id, op_ed.slug.to_string());
    }
    // Ids of one millisecond sort by chance.
    kept.sort();
    told.push_str(&kept.join("\n"));
    for old in old_addresses::after(&mut tx, site.id, None, 100_000).await.unwrap() {
        writeln!(told, "{} {} {}", old.key, old.url, slugs[&old.op_ed]).unwrap();
    }
    for run in imports::last(&mut tx, site.id, 9).await.unwrap() {
        writeln!(told, "{} {:?} {:?}", run.file, run.failed, run.summary).unwrap();
        for entry in imports::entries(&mut tx, run.id, None, (0, 100_000)).await.unwrap() {
            let op_ed = entry.op_ed.map(|id| &slugs[&id]);
            writeln!(told, "{} {} {} {op_ed:?} {:?}", entry.number, entry.place, entry.outcome, entry.told)
                .unwrap();
        }
    }
    told
}

fn counts(out: &str) -> BTreeMap<String, u64> {
    let report: serde_json::Value = serde_json::from_str(out).unwrap();
    serde_json::from_value(report["counts"].clone()).unwrap()
}

on_both_engines! {
    async fn an_export_comes_in_once_with_its_dates_and_the_report_says_the_rest(fresh: &Fresh) {
        let here = Installation::new();
        let store = opened(&here, fresh).await;
        let site = an_institute(&store, "institute.example").await;
        let posts = [
            Posted::new(1, "Count the water"),
            Posted { by: "omar", ..Posted::new(2, "Two pens") },
            Posted { original: None, ..Posted::new(3, "No way back") },
            Posted { status: "draft", ..Posted::new(4, "Not yet") },
            Posted { original: Some("https://harbour.example/opinion/1".into()), ..Posted::new(5, "Count the water again") },
            Posted { status: "trash", ..Posted::new(6, "Gone") },
        ];
        let file = here.folder().join("export.xml");
        fs::write(&file, export(&posts)).unwrap();
        let file = file.to_str().unwrap();
        let map = here.folder().join("map.toml");
        let dry = here.run(&["import", "wordpress", file, "--display", "--dry-run", "--json", "--write-map", map.to_str().unwrap()]);
        assert_eq!(dry.code, 0, "{}", dry.err);
        let expected = BTreeMap::from([("displayed", 1), ("draft", 1), ("known", 1), ("left", 2), ("waits", 2)].map(|(word, count)| (word.to_owned(), count)));
        assert_eq!(counts(&dry.out), expected);
        assert!(opeds::all(&mut store.read().await.unwrap(), site.id).await.unwrap().is_empty(), "a look writes nothing");
        let proposed = fs::read_to_string(&map).unwrap();
        assert!(proposed.contains("Omar Dar") && proposed.contains("known here as amina-farooqi"), "{proposed}");

        let ran = here.run(&["import", "wordpress", file, "--display", "--json"]);
        assert_eq!((ran.code, counts(&ran.out)), (0, expected), "{}", ran.err);
        let mut tx = store.read().await.unwrap();
        let found = old_addresses::holder(&mut tx, site.id, &"/?p=1".parse().unwrap()).await.unwrap().unwrap();
        let op_ed = opeds::get(&mut tx, found).await.unwrap().unwrap();
        assert_eq!((op_ed.stage.name().to_string().as_str(), op_ed.first_displayed.unwrap().rfc3339().as_str()), ("displayed", "2012-01-02T04:30:00Z"));
        let twin = old_addresses::holder(&mut tx, site.id, &"/2012/01/post-5".parse().unwrap()).await.unwrap();
        assert_eq!(twin, Some(found), "the old address of what is known leads there too");
        let hidden = old_addresses::holder(&mut tx, site.id, &"/?p=4".parse().unwrap()).await.unwrap();
        assert_eq!(hidden, None, "nobody had the address of a draft");
        let report = ran.out;
        for says in ["more than may be shown here; the excerpt is cut", "nobody has said who", "the way to the original is missing", "could not see it there (draft)", "lies in the trash"] {
            assert!(report.contains(says), "{says}: {report}");
        }
        let news = display::news(&mut tx, &site, Shelf::All, 50).await.unwrap();
        assert!(news.is_empty() && opeds::told(&mut tx, found).await.unwrap().is_none(), "an archive is no news");
        drop(tx);
        let mut tx = store.write().await.unwrap();
        assert!(opeds::tell(&mut tx, found, site.turned_at).await.unwrap(), "an editor says so");
        assert!(!opeds::tell(&mut tx, found, site.turned_at).await.unwrap(), "once");
        changes::record(&mut tx, site.id, "announced", Some(found), site.turned_at).await.unwrap();
        tx.commit().await.unwrap();
        let mut tx = store.read().await.unwrap();
        let now = sites::get(&mut tx, site.id).await.unwrap().unwrap();
        let news = display::news(&mut tx, &now, Shelf::All, 50).await.unwrap();
        assert_eq!(news.iter().map(|news| news.displayed.facts().id).collect::<Vec<_>>(), [found]);
        drop(tx);

        let list = here.folder().join("old.txt");
        fs::write(&list, "https://www.institute.example/2012/01/post-1/\n/?p=1\nhttps://institute.example/2012/01/POST-2?utm_source=x\n").unwrap();
        let walked = here.run(&["redirects", "--walk", list.to_str().unwrap()]);
        assert_eq!((walked.code, walked.err.as_str()), (0, "1 are answered with a page (200), 2 lead to an op-ed\u{2019}s page (301)\n"), "{}", walked.out);
        assert!(walked.out.contains("301\t/?p=1\t/op-ed/count-the-water\n"), "{}", walked.out);
        fs::write(&list, "/2012/01/post-4/\n/nowhere\n").unwrap();
        let walked = here.run(&["redirects", "--walk", list.to_str().unwrap()]);
        assert_eq!((walked.code, walked.err.as_str()), (1, "2 are not found (404)\n"), "{}", walked.out);
        let map = here.run(&["redirects", "--nginx"]).out;
        assert!(map.contains("\"/?p=5\" \"https://institute.example/op-ed/count-the-water\";"), "{map}");
        assert!(map.contains("\"/2012/01/post-2/\" \"https://institute.example/2012/01/post-2/\";"), "{map}");

        let again = here.run(&["import", "wordpress", file, "--display", "--json"]);
        let known = counts(&again.out);
        assert_eq!((again.code, known["known"], known["left"], known.len()), (0, 5, 2, 2), "{known:?}");
        assert_eq!(opeds::all(&mut store.read().await.unwrap(), site.id).await.unwrap().len(), 4);
    }

    async fn one_piece_in_several_outlets_is_one_op_ed_and_stays_declined(fresh: &Fresh) {
        let here = Installation::new();
        let store = opened(&here, fresh).await;
        let site = an_institute(&store, "institute.example").await;
        let import = |name: &str, posts: &[Posted]| {
            let file = here.folder().join(name);
            fs::write(&file, export(posts)).unwrap();
            here.run(&["import", "wordpress", file.to_str().unwrap(), "--json"])
        };
        let elsewhere = |id| Some(format!("https://meridian.example/{id}"));
        let first = import("first.xml", &[
            Posted::new(1, "Count the water"),
            Posted::new(2, "Two pens"),
            Posted { like: Some(1), original: elsewhere(3), ..Posted::new(3, "A ledger for the city") },
        ]);
        assert_eq!(counts(&first.out), BTreeMap::from([("draft", 2), ("known", 1), ("left", 1)].map(|(word, n)| (word.to_owned(), n))), "{}", first.out);
        assert!(first.out.contains("It is the same piece as \u{201c}Count the water\u{201d} (draft)"), "{}", first.out);
        let at = |path: &'static str| {
            let store = store.clone();
            async move { old_addresses::holder(&mut store.read().await.unwrap(), site.id, &path.parse().unwrap()).await.unwrap().unwrap() }
        };
        let one = at("/?p=1").await;
        assert_eq!(at("/?p=3").await, one, "its old address leads to the one op-ed");
        let ran = async |id| {
            let mut tx = store.read().await.unwrap();
            let site = sites::get(&mut tx, site.id).await.unwrap().unwrap();
            records::load(&mut tx, &site, id, Which::Working).await.unwrap().unwrap()
        };
        let record = ran(one).await;
        assert_eq!((record.appearances.len(), record.version.words.title.as_str()), (2, "Count the water"));
        assert_eq!(record.appearances.iter().filter(|(row, _)| row.is_text_source).count(), 1);

        let hand = byline::desk::Hand { store: store.clone(), clock: Clock::System, entropy: Entropy::System, by: None };
        byline::desk::decline(&hand, &record.site, one, text("not our field")).await.unwrap();
        let added = record.appearances.iter().find(|(row, _)| !row.is_text_source).unwrap().0.id;
        byline::desk::take_running_off(&hand, &record.site, one, (added, false)).await.unwrap();
        let again = import("again.xml", &[
            Posted { like: Some(1), original: elsewhere(3), ..Posted::new(33, "A ledger for the city") },
            Posted { like: Some(1), original: elsewhere(4), ..Posted::new(4, "Count it") },
        ]);
        assert_eq!(counts(&again.out), BTreeMap::from([("known", 2), ("left", 1)].map(|(word, n)| (word.to_owned(), n))), "{}", again.out);
        assert!(again.out.contains("(declined), which stays as it is"), "{}", again.out);
        let record = ran(one).await;
        let addresses: Vec<String> = record.appearances.iter().flat_map(|(row, _)| &row.addresses).map(|a| a.url.to_string()).collect();
        assert_eq!(addresses.len(), 2, "what was taken off does not come back, what is new is noted: {addresses:?}");
        assert_eq!(record.op_ed.stage.name().to_string(), "declined");

        let other = record.appearances.iter().find(|(row, _)| !row.is_text_source).unwrap().0.id;
        byline::desk::take_running_off(&hand, &record.site, one, (other, true)).await.unwrap();
        let apart = import("apart.xml", &[Posted { like: Some(1), original: elsewhere(4), ..Posted::new(4, "Count it") }]);
        assert_eq!(counts(&apart.out)["draft"], 1, "told to be another piece, it comes in by itself: {}", apart.out);
        assert_ne!(at("/?p=4").await, one);
    }

    async fn a_mapping_makes_whom_it_names_and_files_by_terms(fresh: &Fresh) {
        let here = Installation::new();
        let store = opened(&here, fresh).await;
        let site = an_institute(&store, "institute.example").await;
        let category = "<category domain=\"category\" nicename=\"water\"><![CDATA[Water]]></category>";
        let posts = [Posted { by: "omar", inside: category.to_owned(), ..Posted::new(1, "Two pens") }];
        let file = here.folder().join("export.xml");
        fs::write(&file, export(&posts)).unwrap();
        let map = here.folder().join("map.toml");
        fs::write(&map, "[[author]]\nname = \"Omar Dar\"\nperson = \"new\"\n[[term]]\ntaxonomy = \"category\"\nslug = \"water\"\nname = \"Water\"\nbecomes = \"topic\"\n").unwrap();
        let args = ["import", "wordpress", file.to_str().unwrap(), "--map", map.to_str().unwrap(), "--display", "--json"];
        let ran = here.run(&args);
        assert_eq!((ran.code, counts(&ran.out)), (0, BTreeMap::from([("displayed".to_owned(), 1), ("left".to_owned(), 1)])), "{}{}", ran.err, ran.out);
        let mut tx = store.read().await.unwrap();
        let id = opeds::all(&mut tx, site.id).await.unwrap()[0];
        let site = sites::get(&mut tx, site.id).await.unwrap().unwrap();
        let record = records::load(&mut tx, &site, id, Which::Working).await.unwrap().unwrap();
        assert_eq!(record.topics[0].slug.as_str(), "water");
        assert_eq!(record.bylines[0].1.as_ref().unwrap().slug.as_str(), "omar-dar");
        let mistaken = here.folder().join("mistaken.toml");
        fs::write(&mistaken, "[[author]]\nname = \"Omar Dar\"\nperson = \"nobody-here\"\n").unwrap();
        let ran = here.run(&["import", "wordpress", file.to_str().unwrap(), "--map", mistaken.to_str().unwrap()]);
        assert!(ran.code == 1 && ran.err.contains("nobody-here"), "{}", ran.err);
    }

    async fn an_import_that_is_killed_ten_times_ends_as_one_that_is_not(fresh: &Fresh) {
        let many: usize = std::env::var("POSTS").ok().map_or(1_000, |given| given.parse().unwrap());
        let here = Installation::new();
        let store = opened(&here, fresh).await;
        let (calm, rough) = (an_institute(&store, "calm.example").await, an_institute(&store, "rough.example").await);
        let mut posts: Vec<Posted> = (1..=many).map(|id| Posted::new(id, &format!("Piece {}", id % 700))).collect();
        for (at, post) in posts.iter_mut().enumerate() {
            match at % 10 {
                3 => post.by = "omar",
                5 => post.status = "trash",
                7 => post.original = Some(format!("https://harbour.example/opinion/{}", at - 7)),
                9 => post.original = None,
                1 if at > 100 => post.like = Some(at - 90),
                2 if at % 100 == 2 => post.like = Some(at - 1),
                _ => {}
            }
        }
        let file = here.folder().join("export.xml");
        fs::write(&file, export(&posts)).unwrap();
        let args = |host: &'static str| ["import", "wordpress", file.to_str().unwrap(), "--display", "--json", "--site", host];
        let whole = here.run(&args("calm.example"));
        assert_eq!(whole.code, 0, "{}", whole.err);
        let mut random = 0x9e37_79b9_7f4a_7c15_u64;
        let mut killed = 0;
        while killed < 10 {
            random = random.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            let mut child = here.command(&args("rough.example")).stdout(std::process::Stdio::null()).stderr(std::process::Stdio::null()).spawn().unwrap();
            thread::sleep(Duration::from_millis(150 + killed * 60 + (random >> 33) % 400));
            let ended = child.try_wait().unwrap().is_some();
            child.kill().unwrap();
            child.wait().unwrap();
            assert!(!ended || killed >= 3, "it was over before it was killed three times; give it more posts");
            killed = if ended { 10 } else { killed + 1 };
        }
        let under_way = imports::last(&mut store.read().await.unwrap(), rough.id, 9).await.unwrap();
        if under_way.iter().all(|run| run.ended_at.is_none()) {
            let last = here.run(&args("rough.example"));
            assert_eq!((last.code, counts(&last.out)), (0, counts(&whole.out)), "{}", last.err);
        }
        let (calm, rough) = (left_by_it(&store, &calm).await, left_by_it(&store, &rough).await);
        let differs = calm.lines().zip(rough.lines()).find(|(calm, rough)| calm != rough);
        assert!(calm == rough, "{differs:#?} {} {}", calm.len(), rough.len());
    }
}
