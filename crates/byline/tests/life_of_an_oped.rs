//! An op-ed's whole life over HTTP, as an editor with scripts off and a reader live it, told on both engines.
//! It refuses to look inside: whatever it knows, a page, an outlet or the command line has said.
#![expect(clippy::unwrap_used, reason = "a life that cannot go on ends its test there")]

mod installation;

use byline_store::{
    Database,
    testing::{On, run},
};
use byline_testkit::outlet::{Answer as Says, FakeOutlet};
use installation::{Answer, Browser, Installation, SET_UP, Serving, form::Form};
use std::{path::PathBuf, thread};
use tokio::{runtime::Handle, task::block_in_place};

const TITLE: &str = "A Ledger Nobody May Open";
const PRINTED_AT: &str = "/opinion/2024/03/ledger";
const PUBLIC: &str = "/op-ed/a-ledger-nobody-may-open";

/// Six sentences, 50 words.
const PARAGRAPH: &str = "A ledger that nobody may open is a weight. The clerk who keeps the book knows that well. \
    The minister who signs it knows that even better. A figure asked for twice is often a figure. So the first reform \
    costs almost nothing at all. Ask again the next season.";

#[test]
fn the_whole_life_on_sqlite_then_its_backup_on_postgresql() {
    life(On::Sqlite, On::Postgres);
}

#[test]
fn the_whole_life_on_postgresql_then_its_backup_on_sqlite() {
    life(On::Postgres, On::Sqlite);
}

fn life(here: On, elsewhere: On) {
    on_fresh(here, |database| {
        let mut life = Life::begin(database);
        life.the_house_sets_its_rule();
        life.a_link_becomes_a_draft();
        life.what_is_missing_is_told();
        life.more_than_allowed_is_told_with_both_numbers();
        life.the_editor_displays_it();
        life.a_reader_reads_it();
        life.its_manuscript_is_a_pdf();
        life.a_small_edit_and_a_correction();
        life.two_people_lose_nothing();
        life.it_moves_into_a_series_and_to_another_address();
        life.it_is_withdrawn_and_brought_back();
        life.its_author_is_threatened();
        let (backup, page) = life.goes_into_a_backup();
        // A runtime of its own for the other engine.
        let other = || on_fresh(elsewhere, |database| comes_back(database, &backup, &page));
        thread::scope(|scope| scope.spawn(other).join()).unwrap();
    });
}

/// Gives the story a line of `byline.toml` that names an empty database of its own.
fn on_fresh(on: On, story: impl FnOnce(&str)) {
    run(on, async |fresh| {
        let place = match fresh.database() {
            Database::Sqlite(file) => file.to_str().unwrap(),
            Database::Postgres(url) => url,
        };
        block_in_place(|| story(&format!("database = \"{place}\"")));
    });
}

/// Two pages of a PDF with nothing on them that can be read, as a scanner makes them.
fn scanned_pages(title: &str) -> Vec<u8> {
    let info = format!("<</Title({title})>>");
    let page = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>";
    let objects =
        ["<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R 4 0 R]/Count 2>>", page, page, &info];
    let (mut file, mut places) = ("%PDF-1.4\n".to_owned(), String::new());
    for (n, object) in objects.iter().enumerate() {
        places.push_str(&format!("{:010} 00000 n \n", file.len()));
        file.push_str(&format!("{} 0 obj\n{object}\nendobj\n", n + 1));
    }
    let start = file.len();
    file.push_str(&format!("xref\n0 6\n0000000000 65535 f \n{places}"));
    file.push_str(&format!("trailer\n<</Size 6/Root 1 0 R/Info 5 0 R>>\nstartxref\n{start}\n%%EOF\n"));
    file.into_bytes()
}

/// The op-ed as its outlet printed it: two authors, one of them told of at the foot, eight paragraphs.
fn printed(address: &str) -> String {
    let paragraphs: String =
        (1..=8).map(|n| format!("<p>Part {n} of the ledger. {PARAGRAPH}</p>\n")).collect();
    format!(
        "<!doctype html><html lang=en><head><meta charset=utf-8><title>{TITLE} | The Harbour Gazette</title>\
         <link rel=canonical href='{address}'><meta property='og:site_name' content='The Harbour Gazette'>\
         <script type='application/ld+json'>{{\"@context\":\"https://schema.org\",\"@type\":\"OpinionNewsArticle\",\
         \"headline\":\"{TITLE}\",\"datePublished\":\"2024-03-11\",\"publisher\":{{\"@type\":\"Organization\",\
         \"name\":\"The Harbour Gazette\"}},\"author\":[{{\"@type\":\"Person\",\"name\":\"Amina Farooqi\"}},\
         {{\"@type\":\"Person\",\"name\":\"Rahel Tesfaye\"}}]}}</script></head><body><main><article><h1>{TITLE}</h1>\
         <p class=byline>By Amina Farooqi and Rahel Tesfaye</p><time datetime=2024-03-11>11 March 2024</time>\n\
         {paragraphs}</article></main></body></html>"
    )
}

struct Life {
    here: Installation,
    serving: Serving,
    _outlet: FakeOutlet,
    original: String,
    editor: Browser,
    /// The op-ed's page at the desk.
    desk: String,
}

impl Life {
    /// An outlet prints; an institute sets up Byline on an empty folder.
    fn begin(database: &str) -> Self {
        let outlet = Handle::current().block_on(FakeOutlet::start());
        let original = outlet.url(PRINTED_AT);
        outlet.route(PRINTED_AT, Says::page(&printed(&original)));
        let settings =
            format!("{database}\n[fetch]\nallow = [\"{}\"]\n[budget]\nrobots = \"none\"\n", outlet.address());
        let here = Installation::with_settings(&settings);
        let serving = here.serve(&[]);
        let mut editor = serving.browser();
        installation::set_up(&mut editor, &serving.link().unwrap());
        says(&serving.get("/"), 200, &["Institute of Harbours", "Nothing is on display here at the moment."]);
        Self { here, serving, _outlet: outlet, original, editor, desk: String::new() }
    }

    fn the_house_sets_its_rule(&mut self) {
        let page = self.editor.get("/desk/rights");
        let form = Form::on_page(&page.body, "/desk/rights")
            .set("allow", "words")
            .set("allow-number", "120")
            .set("source", "House rule of the board.");
        let done = self.editor.send("/desk/rights", &form);
        assert_eq!(done.status, 303, "{}", done.body);
    }

    fn a_link_becomes_a_draft(&mut self) {
        // A browser sends the field of a file that was not chosen too.
        let no_file = ("file", "", [].as_slice());
        let door = "/desk/bring-in";
        let link = Form::on_page(&self.editor.get(door).body, door).set("address", &self.original);
        let dry = self.editor.send_file(door, &link.clone().and("dry_run", "yes"), no_file);
        says(&dry, 200, &[TITLE, "Amina Farooqi", "The Harbour Gazette"]);
        says(&self.editor.get("/desk"), 200, &[]);
        assert!(!self.editor.get("/desk").body.contains(TITLE), "a dry run leaves nothing");
        let done = self.editor.send_file(door, &link, no_file);
        assert_eq!(done.status, 303, "{}", done.body);
        self.desk = path_of(done.header("location").unwrap());
        let page = self.editor.get(&self.desk);
        says(&page, 200, &["from JSON-LD · sure", "Fetched page", "This outlet is only a proposal."]);
        let draft = Form::on_page(&page.body, &self.desk);
        let drafted = [
            ("title", TITLE),
            ("language", "en"),
            ("byline.0.name", "Amina Farooqi"),
            ("byline.1.name", "Rahel Tesfaye"),
            ("appearance.0.outlet-name", "The Harbour Gazette"),
            ("appearance.0.day", "2024-03-11"),
            ("appearance.0.address.0.url", &self.original),
        ];
        for (field, words) in drafted {
            assert_eq!(draft.get(field), words, "{field}");
        }
        let again = self.editor.send_file(door, &link, no_file);
        says(&again, 200, &[&format!("href=\"{}\"", self.desk)]);
        assert_eq!(self.serving.get(PUBLIC).status, 404, "readers see no draft");
    }

    fn what_is_missing_is_told(&mut self) {
        let early = self.save(|form| form.set("act", "display"));
        says(&early, 422, &["nobody has said who", "Amina Farooqi"]);
        assert_eq!(self.serving.get(PUBLIC).status, 404);
    }

    fn more_than_allowed_is_told_with_both_numbers(&mut self) {
        let all = |form: Form| (0..8).fold(form, |form, n: u8| form.and("block", &n.to_string()));
        let page = self.save(|form| {
            all(form.without("block").set("last_sentences", ""))
                .set("byline.0.who", "new-scholar")
                .set("byline.0.position", "fellow")
                .set("byline.1.who", "new-outsider")
                .set("appearance.0.outlet", "new")
                .set("act", "display")
        });
        says(&page, 422, &["the excerpt has 440 words; 120 are allowed"]);
        let most = Form::on_page(&page.body, &self.desk).set("act", "most");
        let page = self.editor.send(&self.desk, &most);
        says(&page, 200, &["of 120 words"]);
        let cut = Form::on_page(&page.body, &self.desk)
            .set("summary", "What a closed book costs.")
            .set("act", "save");
        let done = self.editor.send(&self.desk, &cut);
        assert_eq!(done.status, 303, "{}", done.body);
    }

    fn the_editor_displays_it(&mut self) {
        let preview = self.editor.get(&format!("{}/preview", self.desk));
        says(&preview, 200, &["Nothing is missing", "What a closed book costs."]);
        let done = self.save(|form| form.set("act", "display"));
        assert_eq!(done.status, 303, "{}", done.body);
        let excerpt = |page: &str| part(page, "<div class=\"prose\"", "</section>");
        let shown = self.serving.get(PUBLIC);
        assert_eq!(excerpt(&shown.body), excerpt(&preview.body), "the preview and the page are one");
    }

    fn a_reader_reads_it(&mut self) {
        let page = self.serving.get(PUBLIC);
        let way = format!(" href=\"{}\" hreflang=", self.original);
        let parts = [
            TITLE,
            "Amina Farooqi",
            ", <bdi>fellow",
            "Rahel Tesfaye",
            "First published in",
            "11 March 2024",
            "Part 1 of the ledger.",
            "What a closed book costs.",
            "Continue reading at",
            &way,
            "The opinions are the author\u{2019}s own.",
            "mailto:",
        ];
        says(&page, 200, &parts);
        assert!(!page.body.contains("Part 4 of the ledger."), "no more than the allowance");
        assert_eq!(page.header("set-cookie"), None);
        assert!(page.header("content-security-policy").unwrap().starts_with("default-src 'none'"));
        let short = part(&page.body, "class=\"short\"", "</p>");
        let short = path_of(short.split_once("href=\"").unwrap().1.split('"').next().unwrap());
        let moved = self.serving.get(&short);
        assert!(moved.header("location").unwrap().ends_with(PUBLIC), "{moved:?}");
        let head = part(&page.body, "<header class=\"op-ed-head", "</header>");
        let shelves: Vec<&str> =
            head.split("href=\"/").skip(1).map(|rest| rest.split('"').next().unwrap()).collect();
        assert_eq!(
            shelves.len(),
            2,
            "the scholar and the outlet have pages, who is from elsewhere has none: {shelves:?}"
        );
        for list in shelves.into_iter().chain(["", "?order=added"]) {
            says(&self.serving.get(&format!("/{list}")), 200, &[TITLE]);
        }
        let urls = self.here.run(&["urls"]);
        assert!(urls.out.lines().any(|line| line.ends_with(PUBLIC)), "{}{}", urls.out, urls.err);
    }

    fn its_manuscript_is_a_pdf(&mut self) {
        let door = format!("{}/manuscripts", self.desk);
        let form = Form::of(&[("evidence", "Letter of both authors, 2 May 2024")]);
        let another = include_bytes!("../../byline-extract/tests/files/libreoffice.pdf");
        let refused = self.editor.send_file(&door, &form, ("file", "water.pdf", another));
        says(&refused, 422, &["hardly any words of this op-ed stand in it"]);
        let broken = self.editor.send_file(&door, &form, ("file", "broken.pdf", b"%PDF-1.7 and no more"));
        says(&broken, 422, &["this PDF could not be opened"]);
        let page = format!("{PUBLIC}/manuscript");
        assert_eq!(self.serving.get(&page).status, 404);
        let scanned = scanned_pages("The Ledger, as Typed");
        let given = self.editor.send_file(&door, &form, ("file", "ledger.pdf", &scanned));
        assert_eq!(given.status, 303, "{}", given.body);
        says(&self.editor.get(&door), 200, &["Pages: 2.", "The Ledger, as Typed"]);
        let link = format!("href=\"{page}.pdf\"");
        says(&self.serving.get(&page), 200, &["The Ledger, as Typed", "as a PDF: 2 pages, 1 KiB", &link]);
        let file = self.serving.get(&format!("{page}.pdf"));
        says(&file, 200, &["%PDF-1.4"]);
        for (name, value) in [
            ("content-type", "application/pdf"),
            ("content-disposition", "attachment; filename=\"a-ledger-nobody-may-open-manuscript.pdf\""),
            ("content-security-policy", "sandbox; default-src 'none'; frame-ancestors 'none'"),
            ("x-content-type-options", "nosniff"),
            ("x-robots-tag", "noindex"),
            ("cache-control", "no-store"),
        ] {
            assert_eq!(file.header(name), Some(value), "{:?}", file.headers);
        }
    }

    fn a_small_edit_and_a_correction(&mut self) {
        let edited = self.save(|form| form.set("standfirst", "Open the book.").set("act", "save"));
        assert_eq!(edited.status, 303, "{}", edited.body);
        let page = self.serving.get(PUBLIC);
        says(&page, 200, &["Open the book."]);
        assert!(!page.body.contains("id=\"corrections\""), "a small edit gives no notice");
        let silent = self.save(|form| form.set("standfirst", "Open it twice a year.").set("act", "correct"));
        says(&silent, 422, &["say what was wrong", "Open it twice a year."]);
        let told = self.save(|form| {
            form.set("standfirst", "Open it twice a year.")
                .set("note", "An earlier standfirst did not say how often.")
                .set("act", "correct")
        });
        assert_eq!(told.status, 303, "{}", told.body);
        let page = self.serving.get(PUBLIC);
        says(
            &page,
            200,
            &["Open it twice a year.", "An earlier standfirst did not say how often.", "Corrected on"],
        );
        says(&self.editor.get(&format!("{}/versions", self.desk)), 200, &["corrected", "displayed"]);
    }

    fn two_people_lose_nothing(&mut self) {
        let email = "second@institute.example";
        let added =
            self.here.run(&["account", "add", "Second Editor", "--email", email, "--role", "publisher"]);
        assert_eq!(added.code, 0, "{}", added.err);
        let link = added.out.split_whitespace().find(|word| word.contains("/desk/link/")).unwrap();
        let mut second = self.serving.browser();
        installation::sign_in(&mut second, &path_of(link));
        let theirs = Form::on_page(&second.get(&self.desk).body, &self.desk);
        let first = self.save(|form| form.set("standfirst", "The first hand.").set("act", "save"));
        assert_eq!(first.status, 303, "{}", first.body);
        let stale = second.send(&self.desk, &theirs.set("standfirst", "The second hand.").set("act", "save"));
        says(&stale, 409, &["Two of you have worked on this op-ed", "The first hand.", "The second hand."]);
        says(&self.serving.get(PUBLIC), 200, &["The first hand."]);
        let over = Form::on_page(&stale.body, &self.desk).set("act", "over");
        assert_eq!(second.send(&self.desk, &over).status, 303);
        says(&self.serving.get(PUBLIC), 200, &["The second hand."]);
    }

    fn it_moves_into_a_series_and_to_another_address(&mut self) {
        let banner = include_bytes!("../samples/pictures/a-scholars-take.png");
        let form = Form::on_page(&self.editor.get("/desk/series/new").body, "/desk/series/new")
            .set("name.en", "A Scholar\u{2019}s Take");
        let file = ("banner", "take.png", banner.as_slice());
        let wordless = self.editor.send_file("/desk/series/new", &form, file);
        says(&wordless, 422, &["alternative text"]);
        let words = form.set("alt", "A Scholar\u{2019}s Take, in white").set("ground", "#17324d");
        let made = self.editor.send_file("/desk/series/new", &words, file);
        assert_eq!(made.status, 303, "{}", made.body);
        let review = self.editor.get(&self.desk);
        let series = part(&review.body, "<select id=\"series\"", "</select>");
        let (before, _) = series.split_once(">A Scholar\u{2019}s Take<").expect("the series is offered");
        let id = before.rsplit_once("value=\"").unwrap().1.split('"').next().unwrap().to_owned();
        let moved = self.save(|form| form.set("series", &id).set("slug", "ledger-shut").set("act", "save"));
        assert_eq!(moved.status, 303, "{}", moved.body);
        let old = self.serving.get(PUBLIC);
        assert_eq!(
            (old.status, path_of(old.header("location").unwrap()).as_str()),
            (301, "/op-ed/ledger-shut")
        );
        let page = self.serving.get("/op-ed/ledger-shut");
        says(&page, 200, &["alt=\"A Scholar\u{2019}s Take, in white\""]);
        let picture = part(&page.body, "<img src=\"", "\"");
        assert_eq!(self.serving.get(&path_of(&picture)).status, 200);
    }

    fn it_is_withdrawn_and_brought_back(&mut self) {
        let ask = format!("{}/withdraw", self.desk);
        let why = Form::of(&[("why", "At the author\u{2019}s wish.")]);
        let dry = self.editor.send(&ask, &why.clone().and("act", "look"));
        says(&dry, 200, &["At the author\u{2019}s wish."]);
        assert_eq!(self.serving.get("/op-ed/ledger-shut").status, 200, "looking changes nothing");
        let (places, told) = (self.places(), "as Typed");
        assert_eq!(self.telling(&places, told).len(), 2, "its manuscript, as page and as file");
        assert!(
            self.telling(&places, "Part 1 of the ledger.").len() > 5,
            "the walk looks where its words are"
        );
        assert_eq!(self.editor.send(&ask, &why.and("act", "withdraw")).status, 303);
        says(&self.serving.get("/op-ed/ledger-shut"), 410, &["At the author\u{2019}s wish.", TITLE]);
        assert!(!self.serving.get("/").body.contains(TITLE), "no list leads to it");
        self.holds_nothing_of_it(&places, "withdrawn");
        self.comes_back_by_a_press(&places);
        for kind in ["legal", "author"] {
            let down = self.editor.send(&format!("{}/take-down", self.desk), &Form::of(&[("kind", kind)]));
            assert_eq!(down.status, 303, "{}", down.body);
            self.holds_nothing_of_it(&places, kind);
            self.comes_back_by_a_press(&places);
        }
    }

    fn its_author_is_threatened(&mut self) {
        let people = self.editor.get("/desk/people").body;
        let (before, _) = people.split_once("Amina Farooqi").expect("she is listed");
        let (_, scholar) = before.rsplit_once("href=\"").expect("her name is a link");
        let safety = format!("{}/safety", path_of(scholar.split('"').next().unwrap()));
        let whom = Form::of(&[("scope", "all"), ("why", "She was threatened.")]);
        let done = self.editor.send(&safety, &whom.and("act", "withhold"));
        assert_eq!(done.status, 303, "{}", done.body);
        let places = self.places();
        for name in ["Farooqi", "as Typed"] {
            assert_eq!(
                self.telling(&places, name),
                Vec::<String>::new(),
                "{name}: a manuscript may say the name too"
            );
        }
        assert_eq!(self.serving.get("/op-ed/ledger-shut/manuscript.pdf").status, 404);
        says(&self.serving.get("/op-ed/ledger-shut"), 200, &[TITLE, "Rahel Tesfaye"]);
        let page = self.editor.get(&safety).body;
        let undo =
            page[..page.find("/undo\"").expect("it can be undone")].rsplit('"').next().unwrap().to_owned();
        assert_eq!(self.editor.send(&format!("{undo}/undo"), &Form::default()).status, 303);
        assert_eq!(self.telling(&self.places(), "as Typed").len(), 2);
    }

    fn comes_back_by_a_press(&mut self, places: &[String]) {
        let back = format!("{}/bring-back", self.desk);
        assert_eq!(self.editor.send(&back, &Form::of(&[("again", "1")])).status, 303);
        says(&self.serving.get("/op-ed/ledger-shut"), 200, &[TITLE]);
        assert_eq!(self.telling(places, "as Typed").len(), 2, "its manuscript came back with it");
    }

    /// What is gone is had nowhere: not its words, not its manuscript, and its picture for other pages neither.
    fn holds_nothing_of_it(&self, places: &[String], how: &str) {
        for words in ["as Typed", "Part 1 of the ledger.", "manuscript.pdf", "%PDF"] {
            assert_eq!(self.telling(places, words), Vec::<String>::new(), "{how}: {words}");
        }
        for lost in ["manuscript", "manuscript.pdf"] {
            assert_eq!(self.serving.get(&format!("/op-ed/ledger-shut/{lost}")).status, 410, "{how}: {lost}");
        }
        // A build without the type draws no cards at all.
        let card = places.iter().find(|place| place.starts_with("/card/")).unwrap();
        assert!(matches!(self.serving.get(card).status, 404 | 410), "{how}");
    }

    /// Wherever readers and programs may have heard of it.
    fn places(&self) -> Vec<String> {
        let urls = self.here.run(&["urls"]).out;
        let listed: Vec<String> = urls.lines().filter(|line| line.contains("://")).map(path_of).collect();
        assert!(listed.len() > 5, "{urls}");
        let page = self.serving.get("/op-ed/ledger-shut").body;
        let short = part(part(&page, "class=\"short\"", "</p>").as_str(), "/o/", "\"");
        let own =
            ["", ".md", "/manuscript", "/manuscript.pdf", "/versions", "/linkset", "/cite/ris", "/cite/csl"];
        let own = own.map(|end| format!("/op-ed/ledger-shut{end}"));
        let more = [
            format!("/o/{short}"),
            format!("/card/{short}.png"),
            format!("/api/v1/op-eds/{short}"),
            "/api/v1/op-eds".to_owned(),
            "/feed/atom".to_owned(),
            "/feed/rss".to_owned(),
            "/feed/json".to_owned(),
            "/search?q=ledger".to_owned(),
            "/search/feed/atom?q=ledger".to_owned(),
            "/oai?verb=ListRecords&metadataPrefix=oai_dc".to_owned(),
            "/embed/latest".to_owned(),
            "/llms.txt".to_owned(),
        ];
        listed.into_iter().chain(own).chain(more).collect()
    }

    /// Those of these places, and the dump by command, that say so.
    fn telling(&self, places: &[String], words: &str) -> Vec<String> {
        let says_it = |place: &&String| {
            let answer = self.serving.get(place);
            assert!(answer.status < 500 && answer.status != 429, "{place}: {answer:?}");
            answer.body.contains(words)
        };
        let mut telling: Vec<String> = places.iter().filter(says_it).cloned().collect();
        let dump = self.here.run(&["dump"]);
        assert_eq!(dump.code, 0, "{}", dump.err);
        telling.extend(dump.out.contains(words).then(|| "byline dump".to_owned()));
        telling
    }

    /// A backup while serving; the page as readers see it then.
    fn goes_into_a_backup(self) -> (PathBuf, String) {
        let file = tempfile::Builder::new().suffix(".backup").tempdir().unwrap().keep().join("all.tar.zst");
        let ran = self.here.run(&["backup", file.to_str().unwrap()]);
        assert_eq!(ran.code, 0, "{}", ran.err);
        let page = self.serving.get("/op-ed/ledger-shut").body;
        let doctor = self.here.run(&["doctor"]);
        assert_eq!(doctor.code, 0, "{}{}", doctor.out, doctor.err);
        assert_eq!(self.serving.stop(), Some(0));
        (file, page)
    }

    /// The review form as the page has it now, changed and sent.
    fn save(&mut self, change: impl FnOnce(Form) -> Form) -> Answer {
        let form = Form::on_page(&self.editor.get(&self.desk).body, &self.desk);
        self.editor.send(&self.desk, &change(form))
    }
}

/// The backup on an empty folder and the other engine: the same page, the same way in.
fn comes_back(database: &str, backup: &std::path::Path, page: &str) {
    let there = Installation::with_settings(database);
    let restored = there.run(&["restore", backup.to_str().unwrap()]);
    assert_eq!(restored.code, 0, "{}", restored.err);
    let serving = there.serve(&[]);
    let shown = serving.get("/op-ed/ledger-shut").body;
    let addressless = |page: &str, port: &str| page.replace(port, "");
    let old = part(page, "127.0.0.1:", "/");
    assert_eq!(addressless(&shown, &serving.address.port().to_string()), addressless(page, &old));
    let mut editor = serving.browser();
    let email = SET_UP.iter().find(|(field, _)| *field == "email").unwrap().1;
    let done = editor.post("/desk/sign-in", &[("email", email), ("password", "correct horse battery")]);
    assert_eq!(done.status, 303, "{}", done.body);
    says(&editor.get("/desk"), 200, &["Institute of Harbours"]);
    std::fs::remove_dir_all(backup.parent().unwrap()).unwrap();
}

#[track_caller]
fn says(answer: &Answer, status: u16, words: &[&str]) {
    assert_eq!(answer.status, status, "{}", answer.body);
    for word in words {
        assert!(answer.body.contains(word), "{word:?} is not said in:\n{}", answer.body);
    }
}

/// What stands after `start` and before the next `end`.
#[track_caller]
fn part(page: &str, start: &str, end: &str) -> String {
    let (_, after) = page.split_once(start).unwrap_or_else(|| panic!("no {start} in:\n{page}"));
    after.split_once(end).unwrap_or_else(|| panic!("{start} has no end {end}")).0.to_owned()
}

/// The path of an address on this site, without its query.
fn path_of(address: &str) -> String {
    let from = address.find("://").map_or(0, |at| at + 3);
    let path = address[from..].find('/').map_or("/", |at| &address[from + at..]);
    path.split('?').next().unwrap().to_owned()
}
