//! A name withheld is nowhere: every surface there is, asked over HTTP, before and after, and taken back; and a takedown by one press.

use crate::at_the_desk::{Desk, Form, text};
use axum::{
    body::Body,
    http::{Request, StatusCode, header},
};
use byline::{
    keep, server,
    surfaces::{Gone, SURFACES},
};
use byline_core::{
    address::WebAddress,
    ids::{ManuscriptId, OpEdId, SourceId},
    manuscript::{Manuscript, ManuscriptFile, ManuscriptWords},
    oped::StageName,
    original::{Answer, Check, Seen, judge},
    source::{Came, Source},
    topic::Topic,
};
use byline_store::{
    changes, display, manuscripts, on_both_engines,
    originals::{self, Kept},
    people, sites, sources, topics, versions,
};
use tower::ServiceExt;

/// What a reader gets at a path: the status, where it leads, and the page.
pub async fn read(desk: &Desk, path: &str) -> (StatusCode, String) {
    let request = Request::get(path).header(header::HOST, "water.example").body(Body::empty()).unwrap();
    let answer = server::router(&desk.app).oneshot(request).await.unwrap();
    let status = answer.status();
    let heads: String = answer.headers().values().map(|value| format!("{value:?} ")).collect();
    let packed = answer.headers().get(header::CONTENT_TYPE).is_some_and(|kind| kind == "application/gzip");
    let mut bytes = axum::body::to_bytes(answer.into_body(), 1 << 24).await.unwrap().to_vec();
    if packed {
        let whole = std::mem::take(&mut bytes);
        std::io::Read::read_to_end(&mut flate2::read::MultiGzDecoder::new(&whole[..]), &mut bytes).unwrap();
    }
    (status, format!("{heads}\n{}", String::from_utf8_lossy(&bytes)))
}

/// Every path under which a surface may speak of the op-ed; a surface without one here would be missed, so it panics.
pub fn paths(surface: &str, at: &str, of: &Walk) -> Vec<String> {
    let filled = |with: &[&str]| filled(at, with);
    match surface {
        "op-ed page" => filled(&[&of.old_slug, &of.slug]),
        "earlier versions" => {
            [&of.old_slug, &of.slug].iter().map(|slug| format!("/op-ed/{slug}/versions")).collect()
        }
        "short address" => filled(&[&of.short]),
        "scholar" => filled(&[&of.person]),
        "outlet" => filled(&["the-harbour-gazette"]),
        "topic" => filled(&["water"]),
        "series" | "region" => filled(&["none"]),
        "year" => filled(&["2024"]),
        "selection" | "index of years" | "index of scholars" | "index of outlets" => vec![at.to_owned()],
        "media" | "sizes of media" => filled(&["none"]),
        "old address" => vec!["/2024/03/amina-farooqi-counts/".to_owned()],
        "list of addresses" | "dump by command" => Vec::new(),
        "op-ed in Markdown" => vec![format!("/op-ed/{}.md", of.old_slug), format!("/op-ed/{}.md", of.slug)],
        "op-ed as data" => filled(&[&of.short]),
        "card" => filled(&[&format!("{}.png", of.short)]),
        "op-eds as data" | "scholars as data" | "outlets as data" | "framed latest" | "piece of latest" => {
            vec![at.to_owned()]
        }
        "dump" | "page for programs" => vec![at.to_owned()],
        "search" => vec!["/search?topic=water".to_owned(), "/search?q=counts+pump".to_owned()],
        "feed of a search" => {
            let asked = ["atom?topic=water", "rss?q=counts+pump", "json?q=counts"];
            asked.map(|form| format!("/search/feed/{form}")).into()
        }
        // What was typed does not come back: only what is found says it.
        "search as it is typed" => {
            vec!["/search/begun?q=faro".to_owned(), "/search/begun?q=counts".to_owned()]
        }
        "harvest" => {
            ["ListRecords&metadataPrefix=oai_dc", "ListSets"].map(|verb| format!("/oai?verb={verb}")).into()
        }
        "map of the site" => filled(&["0.xml", "1.xml"]),
        // Walked where there are captures: tests/keep_captures.rs.
        "captured original" | "gate to captures" | "map of captures" => Vec::new(),
        "manuscript of an op-ed" => {
            [&of.old_slug, &of.slug].iter().map(|slug| format!("/op-ed/{slug}/manuscript")).collect()
        }
        "file of a manuscript" => vec![format!("/op-ed/{}/manuscript.pdf", of.slug)],
        _ => carried_paths(surface, at, of),
    }
}

fn filled(at: &str, with: &[&str]) -> Vec<String> {
    with.iter().map(|word| format!("{}{word}", at.split('{').next().unwrap())).collect()
}

/// The same of what is carried elsewhere: frames and pieces, feeds, citations.
fn carried_paths(surface: &str, at: &str, of: &Walk) -> Vec<String> {
    let filled = |with: &[&str]| filled(at, with);
    match surface {
        "framed scholar" => filled(&[&of.person]),
        "framed topic" => filled(&["water"]),
        "framed outlet" => filled(&["the-harbour-gazette"]),
        "piece of outlet" => filled(&["the-harbour-gazette/fragment"]),
        "framed series" | "framed region" => filled(&["none"]),
        "piece of series" | "piece of region" => filled(&["none/fragment"]),
        "piece of scholar" => filled(&[&format!("{}/fragment", of.person)]),
        "piece of topic" => filled(&["water/fragment"]),
        "link shown elsewhere" => {
            let asked = |path: String| format!("/oembed?url=https%3A%2F%2Fwater.example{path}");
            vec![asked(format!("/op-ed/{}", of.slug)), asked(format!("/o/{}", of.short))]
        }
        "feed of the site" => ["atom", "rss", "json"].map(|form| at.replace("{form}", form)).into(),
        "feed of a scholar" => vec![filled(&[&of.person]).remove(0) + "/feed/atom"],
        "feed of an outlet" => vec![filled(&["the-harbour-gazette"]).remove(0) + "/feed/rss"],
        "feed of a topic" => vec![filled(&["water"]).remove(0) + "/feed/json"],
        "feed of a series" | "feed of a region" => vec![filled(&["none"]).remove(0) + "/feed/atom"],
        "citation" => [&of.old_slug, &of.slug]
            .iter()
            .flat_map(|slug| {
                ["ris", "bibtex", "csl", "text"].map(|form| format!("/op-ed/{slug}/cite/{form}"))
            })
            .collect(),
        "linkset" => [&of.old_slug, &of.slug].iter().map(|slug| format!("/op-ed/{slug}/linkset")).collect(),
        "references of a scholar" => vec![format!("/scholar/{}/references/text", of.person)],
        other => panic!("the surface {other} is not walked"),
    }
}

pub struct Walk {
    pub old_slug: String,
    pub slug: String,
    pub short: String,
    pub person: String,
}

/// The surfaces that say the name.
async fn who_says_it(desk: &Desk, walk: &Walk) -> Vec<String> {
    let mut saying: Vec<String> =
        who_says(desk, walk, "farooqi").await.into_iter().map(|(_, at)| at).collect();
    let mut tx = desk.app.store.read().await.unwrap();
    let site = sites::get(&mut tx, desk.site.id).await.unwrap().unwrap();
    let listed = display::all_slugs(&mut tx, &site).await.unwrap();
    if listed.iter().any(|(slug, _)| slug.as_str().contains("farooqi")) {
        saying.push("list of addresses".to_owned());
    }
    saying
}

/// The surfaces that say these words, each with what it says of an op-ed that is gone.
async fn who_says(desk: &Desk, walk: &Walk, words: &str) -> Vec<(Gone, String)> {
    let mut saying = Vec::new();
    for surface in SURFACES {
        for path in paths(surface.name, surface.at, walk) {
            let (status, page) = read(desk, &path).await;
            assert!(!status.is_server_error(), "{path}");
            // The address somebody typed is theirs to say; what answers must not.
            if page.to_lowercase().contains(words) {
                saying.push((surface.gone, format!("{} at {path}", surface.name)));
            }
        }
    }
    saying
}

/// The original was looked at and is gone.
async fn lose(desk: &Desk, id: OpEdId, page: &str) {
    let (app, site, page) = (&desk.app, desk.site.id, page.parse::<WebAddress>().unwrap());
    let mut checks = Vec::new();
    for _ in 0..2 {
        app.clock.advance_seconds(3_600);
        let at = app.clock.now();
        let mut tx = app.store.write().await.unwrap();
        originals::take_up(&mut tx, &[(site, page.clone())], false, (at, |_: &WebAddress| at)).await.unwrap();
        let removed = Seen::Answer(Box::new(Answer { status: 410, ..Answer::default() }));
        checks.push(Check { at, asked: page.clone(), seen: removed });
        let taken = originals::one(&mut tx, site, &page.key()).await.unwrap().unwrap();
        let standing = judge(&checks);
        let check = checks.last().unwrap();
        let next_at = at.plus_days(7);
        let kept = Kept { check, standing: &standing, newly_failing: false, next_at, read_since: 0 };
        originals::keep(&mut tx, &taken, &kept).await.unwrap();
        changes::record(&mut tx, site, "looked", Some(id), at).await.unwrap();
        tx.commit().await.unwrap();
    }
}

/// A manuscript that is a file, as the desk records one.
async fn give_file(desk: &Desk, id: OpEdId, bytes: &[u8]) {
    let (app, site) = (&desk.app, desk.site.id);
    app.clock.advance_seconds(1);
    let now = app.clock.now();
    let body = app.store.blobs().put(bytes.to_vec()).await.unwrap();
    let came = Came::File { name: text("draft.pdf"), media_type: None, body, url: None, given_by: None };
    let source = Source { id: SourceId::new(&app.clock, &app.entropy), at: now, came };
    let english = byline_core::language::Language::english();
    let words = ManuscriptWords {
        title: None,
        direction: english.direction(),
        language: english,
        text: <_>::default(),
        file: Some(ManuscriptFile { pages: 2, bytes: bytes.len() as u64 }),
    };
    let manuscript = Manuscript {
        id: ManuscriptId::new(&app.clock, &app.entropy),
        source: source.id,
        came: now,
        words,
        evidence: text("Mail of its author"),
        since: now,
        until: None,
    };
    let mut tx = app.store.write().await.unwrap();
    sources::insert(&mut tx, site, &source).await.unwrap();
    manuscripts::insert(&mut tx, (site, id), &manuscript, (None, now)).await.unwrap();
    changes::record(&mut tx, site, "manuscript recorded", Some(id), now).await.unwrap();
    tx.commit().await.unwrap();
}

on_both_engines! {
    async fn a_name_withheld_is_said_by_no_surface_until_it_is_taken_back(fresh: &Fresh) {
        let desk = Desk::signed_in(fresh).await;
        let topic = Topic {
            id: byline_core::ids::TopicId::new(&desk.app.clock, &desk.app.entropy),
            slug: "water".parse().unwrap(),
            names: byline_core::labels::Labels::one(byline_core::language::Language::english(), text("Water")),
            intro: None,
        };
        let mut tx = desk.app.store.write().await.unwrap();
        topics::insert(&mut tx, desk.site.id, &topic).await.unwrap();
        tx.commit().await.unwrap();
        let id = desk.draft_titled("Amina Farooqi counts the water", "https://harbour.example/opinion/counted").await;
        let form = desk.completed(id).await.set("act", "display").set("topic", &topic.id.to_string())
            .set("summary", "What Amina Farooqi saw at the pump.");
        let reply = desk.post(&format!("/desk/op-ed/{id}"), &form).await;
        assert_eq!(reply.to(), format!("/desk/op-ed/{id}?did=displayed"), "{}", reply.body);
        let why = Form::of(&[("why", "Amina Farooqi was the first to count.")]);
        let told = desk.post(&format!("/desk/op-ed/{id}/why"), &why).await;
        assert_eq!(told.to(), format!("/desk/op-ed/{id}/notes?did=why-told"));
        let person = people::all(&mut desk.app.store.read().await.unwrap(), desk.site.id).await.unwrap().remove(0);
        let op_ed = desk.op_ed(id).await;
        let mut walk = Walk {
            old_slug: op_ed.slug.to_string(),
            slug: op_ed.slug.to_string(),
            short: op_ed.short.to_string(),
            person: person.slug.to_string(),
        };
        assert!(walk.slug.contains("farooqi"), "{}", walk.slug);
        desk.app.search.follow(&desk.app.store).await.unwrap();
        assert!(who_says_it(&desk, &walk).await.len() > 6, "the walk looks where the name is");

        let at = format!("/desk/people/{}/safety", person.id);
        let unsaid = desk.post(&at, &Form::of(&[("act", "look")])).await;
        assert_eq!(unsaid.status, StatusCode::UNPROCESSABLE_ENTITY);
        let scope = [("scope", "topic"), ("topic", &topic.id.to_string())];
        let dry = desk.post(&at, &Form::of(&[scope[0], scope[1], ("act", "look")])).await;
        dry.says("Beside one op-ed.").says(&format!("On all {} surfaces there are:", SURFACES.len())).says("addresses of the old site");
        assert!(who_says_it(&desk, &walk).await.len() > 6, "looking changes nothing");
        let done = desk.post(&at, &Form::of(&[scope[0], scope[1], ("act", "withhold")])).await;
        assert_eq!(done.to(), format!("{at}?did=name-withheld"));
        walk.slug = desk.op_ed(id).await.slug.to_string();
        assert_eq!(who_says_it(&desk, &walk).await, Vec::<String>::new());
        let (status, page) = read(&desk, &format!("/op-ed/{}", walk.slug)).await;
        assert!(status == StatusCode::OK && page.contains("Paragraph 1 begins here."), "the op-ed stays: {page}");
        assert!(page.contains("was the first to count."), "why it was selected is told without the name: {page}");
        assert_eq!(read(&desk, &format!("/op-ed/{}", walk.old_slug)).await.0, StatusCode::NOT_FOUND);
        assert_eq!(read(&desk, &format!("/scholar/{}", walk.person)).await.0, StatusCode::NOT_FOUND);

        let down = desk.post(&format!("/desk/op-ed/{id}/take-down"), &Form::of(&[("kind", "author")])).await;
        assert_eq!(down.to(), format!("/desk/op-ed/{id}?did=withdrawn"));
        assert_eq!(who_says_it(&desk, &walk).await, Vec::<String>::new());
        let (status, stone) = read(&desk, &format!("/op-ed/{}", walk.slug)).await;
        assert_eq!(status, StatusCode::GONE);
        let told = stone.split_once("<main").map_or("", |(_, told)| told);
        assert!(told.contains("has been removed"), "{stone}");
        assert!(!stone.contains("counts the water") && !told.contains("request"), "no title, no reason: {stone}");
        desk.post(&format!("/desk/op-ed/{id}/bring-back?again=1"), &Form::default()).await;
        assert_eq!(desk.op_ed(id).await.stage.name(), StageName::Displayed);
        assert_eq!(who_says_it(&desk, &walk).await, Vec::<String>::new());

        let page = desk.get(&at).await;
        let undo = page.body.find("/undo").map(|end| page.body[..end].rsplit('"').next().unwrap().to_owned()).unwrap();
        assert_eq!(desk.post(&format!("{undo}/undo"), &Form::default()).await.to(), format!("{at}?did=name-said-again"));
        assert!(who_says_it(&desk, &walk).await.len() > 4, "said again");
        assert_eq!(desk.post(&format!("{undo}/undo"), &Form::default()).await.status, StatusCode::CONFLICT);
    }

    async fn one_press_takes_down_with_the_sentence_of_its_kind_and_another_press_undoes_it(fresh: &Fresh) {
        let desk = Desk::signed_in(fresh).await;
        let id = desk.displayed().await;
        let at = format!("/desk/op-ed/{id}/take-down");
        desk.get(&format!("/desk/op-ed/{id}/withdraw")).await.says("Taken down for legal reasons").says("Our mistake");
        assert_eq!(desk.post(&at, &Form::of(&[("kind", "spite")])).await.status, StatusCode::UNPROCESSABLE_ENTITY);
        let done = desk.post(&at, &Form::of(&[("kind", "legal")])).await;
        let slug = desk.op_ed(id).await.slug;
        let (status, stone) = read(&desk, &format!("/op-ed/{slug}")).await;
        assert!(status == StatusCode::GONE && stone.contains("Taken down for legal reasons"), "{stone}");
        desk.get(done.to()).await.says("bring-back?again=1");
        desk.app.clock.advance_seconds(29 * 86_400);
        let again = desk.of_a_colleague().await;
        again.post(&format!("/desk/op-ed/{id}/bring-back?again=1"), &Form::default()).await;
        assert_eq!(read(&desk, &format!("/op-ed/{slug}")).await.0, StatusCode::OK);
        // After thirty days no press shows it again unlooked at.
        again.post(&at, &Form::of(&[("kind", "rights-holder")])).await;
        desk.app.clock.advance_seconds(30 * 86_400);
        let later = desk.of_another_colleague().await;
        let refused = later.post(&format!("/desk/op-ed/{id}/bring-back?again=1"), &Form::default()).await;
        assert_eq!(refused.status, StatusCode::CONFLICT);
        refused.says("taken down more than thirty days ago");
        later.get(&format!("/desk/op-ed/{id}")).await.says("/bring-back").never_says("name=\"again\"");
        later.post(&format!("/desk/op-ed/{id}/bring-back"), &Form::default()).await;
        assert_eq!(desk.op_ed(id).await.stage.name(), StageName::InReview);
    }

    async fn an_op_ed_that_goes_takes_its_manuscript_along_on_every_surface(fresh: &Fresh) {
        let mut desk = Desk::signed_in(fresh).await;
        desk.router = byline::desk::routes(&desk.app).merge(keep::routes(&desk.app)).with_state(desk.app.clone());
        let original = "https://harbour.example/opinion/counted";
        let id = desk.draft_titled("Quillwort counts the water", original).await;
        let shown = desk.post(&format!("/desk/op-ed/{id}"), &desk.completed(id).await.set("act", "display")).await;
        assert_eq!(shown.to(), format!("/desk/op-ed/{id}?did=displayed"), "{}", shown.body);
        let op_ed = desk.op_ed(id).await;
        let version = versions::get(&mut desk.app.store.read().await.unwrap(), op_ed.working).await.unwrap().unwrap();
        let written = format!("# Quillwort at dawn\n\n{}\n\nA zanthoxylum grows at the pump.\n", version.words.body.to_plain());
        let evidence = Form::of(&[("evidence", "Mail of its author")]);
        let manuscripts = format!("/desk/op-ed/{id}/manuscripts");
        let given = desk.upload(&manuscripts, &evidence, ("file", "draft.md", written.as_bytes())).await;
        assert_eq!(given.to(), format!("{manuscripts}?did=manuscript-recorded"), "{}", given.body);
        lose(&desk, id, original).await;
        let person = people::all(&mut desk.app.store.read().await.unwrap(), desk.site.id).await.unwrap().remove(0);
        let slug = op_ed.slug.to_string();
        let walk = Walk { old_slug: slug.clone(), slug: slug.clone(), short: op_ed.short.to_string(), person: person.slug.to_string() };
        let (page, file) = (format!("/op-ed/{slug}/manuscript"), format!("/op-ed/{slug}/manuscript.pdf"));
        let says = async |words: &str| -> Vec<String> {
            desk.app.search.follow(&desk.app.store).await.unwrap();
            who_says(&desk, &walk, words).await.into_iter().map(|(_, at)| at).collect()
        };
        let twice = |at: &str| vec![at.to_owned(); 2];
        assert_eq!(says("zanthoxylum").await, twice(&format!("manuscript of an op-ed at {page}")));
        assert_eq!(read(&desk, &file).await.0, StatusCode::NOT_FOUND, "its text is shown, so no file is handed over");
        let leading = says(&page).await;
        for surface in ["op-ed page", "feed of the site", "op-ed as data", "op-ed in Markdown"] {
            assert!(leading.iter().any(|at| at.starts_with(surface)), "{surface} leads to it: {leading:?}");
        }
        assert!(says("quillwort counts").await.len() > 10, "the walk looks where its title is");

        give_file(&desk, id, b"%PDF-1.7 of a zanthoxylum").await;
        assert_eq!(says("zanthoxylum").await, [format!("file of a manuscript at {file}")]);
        let offered = read(&desk, &page).await.1;
        assert!(offered.contains("as a PDF: 2 pages, 1 KiB") && offered.contains(&format!("href=\"{file}\"")), "{offered}");
        let heads = read(&desk, &file).await.1;
        for said in ["application/pdf", "-manuscript.pdf", "attachment;", "sandbox; default-src 'none'", "nosniff", "noindex", "no-store"] {
            assert!(heads.contains(said), "{said} in {heads}");
        }

        let (at, again) = (format!("/desk/op-ed/{id}"), Form::default());
        let gone = async |how: &str| {
            for words in ["zanthoxylum", "paragraph 1 begins"] {
                assert_eq!(says(words).await, Vec::<String>::new(), "{how}");
            }
            for lost in [&page, &file] {
                assert_eq!(read(&desk, lost).await.0, StatusCode::GONE, "{how}: {lost}");
            }
            let named = who_says(&desk, &walk, "quillwort counts").await;
            let elsewhere = named.iter().filter(|(gone, _)| *gone != Gone::Tombstone);
            assert_eq!(elsewhere.collect::<Vec<_>>(), Vec::<&(Gone, String)>::new(), "{how}");
            desk.post(&format!("{at}/bring-back?again=1"), &again).await;
            assert_eq!(says("zanthoxylum").await.len(), 1, "{how}, and brought back");
        };
        let why = Form::of(&[("why", "at the author\u{2019}s request"), ("act", "withdraw")]);
        let withdrawn = desk.post(&format!("{at}/withdraw"), &why).await;
        assert_eq!(withdrawn.to(), format!("{at}?did=withdrawn"), "{}", withdrawn.body);
        gone("withdrawn").await;
        desk.post(&format!("{at}/take-down"), &Form::of(&[("kind", "legal")])).await;
        gone("taken down").await;
        desk.post(&format!("{at}/take-down"), &Form::of(&[("kind", "author")])).await;
        gone("taken down for its author").await;

        let safety = format!("/desk/people/{}/safety", person.id);
        let whom = [("scope", "all"), ("act", "withhold"), ("why", "She was threatened.")];
        assert!(desk.post(&safety, &Form::of(&whom)).await.status.is_redirection());
        assert_eq!(says("zanthoxylum").await, Vec::<String>::new(), "it may say the name");
        let slug = desk.op_ed(id).await.slug;
        assert_eq!(read(&desk, &format!("/op-ed/{slug}/manuscript.pdf")).await.0, StatusCode::NOT_FOUND);
    }
}
