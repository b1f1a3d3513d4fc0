//! A name withheld is nowhere: every surface there is, asked over HTTP, before and after, and taken back; and a takedown by one press.

use crate::at_the_desk::{Desk, Form, text};
use axum::{
    body::Body,
    http::{Request, StatusCode, header},
};
use byline::{server, surfaces::SURFACES};
use byline_core::{oped::StageName, topic::Topic};
use byline_store::{display, on_both_engines, people, sites, topics};
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
    let mut saying = Vec::new();
    for surface in SURFACES {
        for path in paths(surface.name, surface.at, walk) {
            let (status, page) = read(desk, &path).await;
            assert!(!status.is_server_error(), "{path}");
            // The address somebody typed is theirs to say; what answers must not.
            if page.to_lowercase().contains("farooqi") {
                saying.push(format!("{} at {path}", surface.name));
            }
        }
    }
    let mut tx = desk.app.store.read().await.unwrap();
    let site = sites::get(&mut tx, desk.site.id).await.unwrap().unwrap();
    let listed = display::all_slugs(&mut tx, &site).await.unwrap();
    if listed.iter().any(|(slug, _)| slug.as_str().contains("farooqi")) {
        saying.push("list of addresses".to_owned());
    }
    saying
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
}
