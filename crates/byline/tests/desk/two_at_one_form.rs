//! Two editors at one form: the second sees what the first changed before taking its place, and nothing typed is lost.

use crate::at_the_desk::{self, Desk, Form, Reply};
use axum::http::StatusCode;
use byline_core::{appearance::AppearanceKind, displayed::Record, ids::OpEdId};
use byline_store::{on_both_engines, outlets, people, pictures, records, regions, series, sites, topics};

/// A PNG of this width.
fn png(width: u32) -> Vec<u8> {
    at_the_desk::png(width, 2)
}

/// Adds something by its form and says where it is edited from now on.
async fn added(desk: &Desk, at: &str, form: &Form) -> String {
    let reply = desk.post(at, form).await;
    assert_eq!(reply.status, StatusCode::SEE_OTHER, "{}", reply.body);
    reply.to().split('?').next().unwrap().to_owned()
}

/// What the page says of one field in which the two differ: mine and theirs.
#[track_caller]
fn told(page: &Reply, label: &str) -> (String, String) {
    let row = format!("<th scope=\"row\">{label}</th>");
    let at = page.body.find(&row).unwrap_or_else(|| panic!("{label:?} is not compared in:\n{}", page.body));
    let mut cells =
        page.body[at + row.len()..].split("</td>").map(|cell| cell.rsplit('>').next().unwrap().to_owned());
    (cells.next().unwrap(), cells.next().unwrap())
}

/// How many fields the page compares.
fn compared(page: &Reply) -> usize {
    page.body.matches("<th scope=\"row\">").count()
}

async fn record(desk: &Desk, id: OpEdId) -> Record {
    let mut tx = desk.app.store.read().await.unwrap();
    records::load(&mut tx, &desk.site, id, records::Which::Working).await.unwrap().unwrap()
}

/// Two editors open the form at `path`; the first saves `theirs`. What comes back to the second, who typed `mine`.
async fn second(desk: &Desk, path: &str, theirs: &[(&str, &str)], mine: &[(&str, &str)]) -> Reply {
    let colleague = desk.of_a_colleague().await;
    let typed = |form: Form, pairs: &[(&str, &str)]| {
        pairs.iter().fold(form, |form, (name, value)| form.set(name, value))
    };
    let my_form = typed(desk.get(path).await.form(path), mine);
    let their_form = typed(colleague.get(path).await.form(path), theirs);
    let reply = colleague.post(path, &their_form).await;
    assert_eq!(reply.status, StatusCode::SEE_OTHER, "{}", reply.body);
    let number = desk.change().await;
    let page = desk.post(path, &my_form).await;
    assert_eq!(page.status, StatusCode::CONFLICT, "{}", page.body);
    assert_eq!(desk.change().await, number, "nothing is saved before the second has seen it");
    page.says("Somebody else has saved this since you opened it");
    let again = page.form(path);
    for (name, value) in mine {
        assert_eq!(again.get(name), *value, "what was typed stands in the form");
    }
    page
}

on_both_engines! {
    async fn two_at_one_person(fresh: &Fresh) {
        let desk = Desk::signed_in(fresh).await;
        let form = Form::of(&[
            ("kind", "scholar"),
            ("name.0.text", "Layla al-Haddawi"),
            ("position.0.title", "fellow"),
            ("bio.0.text", "She writes."),
            ("bio.0.language", "en"),
        ]);
        let path = added(&desk, "/desk/people/new", &form).await;
        let page = second(
            &desk,
            &path,
            &[("bio.0.text", "She writes on water."), ("press_contact", "press@water.example")],
            &[("position.0.title", "senior fellow"), ("links", "https://layla.example/")],
        )
        .await;
        assert_eq!(told(&page, "Text 1"), ("She writes.".into(), "She writes on water.".into()));
        assert_eq!(told(&page, "Press contact"), (String::new(), "press@water.example".into()));
        assert_eq!(told(&page, "Title of the position 1"), ("senior fellow".into(), "fellow".into()));
        assert_eq!(told(&page, "Web pages"), ("https://layla.example/".into(), String::new()));
        assert_eq!(compared(&page), 4, "{}", page.body);
        let taken_over = page.form(&path).set("press_contact", "press@water.example");
        assert_eq!(desk.post(&path, &taken_over).await.to(), format!("{path}?did=person-saved"));
        let mut tx = desk.app.store.read().await.unwrap();
        let person = people::all(&mut tx, desk.site.id).await.unwrap().remove(0);
        assert_eq!(person.positions[0].title.as_str(), "senior fellow");
        assert_eq!(person.press_contact.unwrap().as_str(), "press@water.example");
        assert_eq!(person.bios[0].text.to_plain(), "She writes.", "knowingly saved over");
    }

    async fn a_save_that_has_seen_the_second_has_not_seen_the_third(fresh: &Fresh) {
        let desk = Desk::signed_in(fresh).await;
        let path = added(&desk, "/desk/people/new", &Form::of(&[("kind", "scholar"), ("name.0.text", "Layla")])).await;
        let page = second(&desk, &path, &[("orcid", "0000-0002-1825-0097")], &[("press_contact", "Mine")]).await;
        let third = desk.get(&path).await.form(&path).set("name.0.text", "Layla al-Haddawi");
        assert_eq!(desk.post(&path, &third).await.status, StatusCode::SEE_OTHER);
        let again = desk.post(&path, &page.form(&path)).await;
        assert_eq!(again.status, StatusCode::CONFLICT);
        assert_eq!(told(&again, "Name 1"), ("Layla".into(), "Layla al-Haddawi".into()));
        assert_eq!(desk.post(&path, &again.form(&path)).await.to(), format!("{path}?did=person-saved"));
    }

    async fn a_portrait_that_a_colleague_chose_is_told_and_never_gets_my_words(fresh: &Fresh) {
        let desk = Desk::signed_in(fresh).await;
        let first = Form::of(&[("kind", "scholar"), ("name.0.text", "Layla"), ("alt", "Layla at a gauge")]);
        let reply = desk.upload("/desk/people/new", &first, ("portrait", "gauge.png", &png(3))).await;
        let path = reply.to().split('?').next().unwrap().to_owned();
        let portrait = async || {
            let mut tx = desk.app.store.read().await.unwrap();
            let id = people::all(&mut tx, desk.site.id).await.unwrap()[0].portrait.unwrap();
            pictures::get_use(&mut tx, id).await.unwrap().unwrap()
        };
        let before = portrait().await;
        let mine = desk.get(&path).await.form(&path).set("press_contact", "Mine");
        let theirs = desk.get(&path).await.form(&path).set("alt", "Layla at a dam");
        let reply = desk.upload(&path, &theirs, ("portrait", "dam.png", &png(9))).await;
        assert_eq!(reply.to(), format!("{path}?did=person-saved"), "{}", reply.body);
        let page = desk.post(&path, &mine).await;
        assert_eq!(page.status, StatusCode::CONFLICT);
        assert_eq!(told(&page, "Picture file"), ("the picture as you opened it".into(), "another picture".into()));
        assert_eq!(told(&page, "What the picture shows"), ("Layla at a gauge".into(), "Layla at a dam".into()));
        assert_eq!(compared(&page), 3, "{}", page.body);
        assert_eq!(desk.post(&path, &page.form(&path)).await.to(), format!("{path}?did=person-saved"));
        assert_eq!(portrait().await, before);
    }

    async fn two_at_one_outlet(fresh: &Fresh) {
        let desk = Desk::signed_in(fresh).await;
        let form = |name, domain| Form::of(&[("name.0.text", name), ("domains", domain), ("state", "live")]);
        let other = added(&desk, "/desk/outlets/new", &form("The Courier", "courier.example")).await;
        let successor = other.rsplit('/').next().unwrap();
        let path = added(&desk, "/desk/outlets/new", &form("Harbour Gazette", "harbour.example")).await;
        let page = second(
            &desk,
            &path,
            &[("state", "defunct"), ("since", "2023-05"), ("successor", successor)],
            &[("domains", "harbour.example\nold.example"), ("habits", "answers robots with 403")],
        )
        .await;
        assert_eq!(told(&page, "What took its place"), (String::new(), "The Courier".into()));
        assert_eq!(told(&page, "Defunct since"), (String::new(), "2023-05".into()));
        assert_eq!(told(&page, "State"), ("live".into(), "defunct".into()));
        assert_eq!(told(&page, "Domains"), ("harbour.example\nold.example".into(), "harbour.example".into()));
        assert_eq!(compared(&page), 5, "{}", page.body);
        assert_eq!(desk.post(&path, &page.form(&path)).await.to(), format!("{path}?did=outlet-saved"));
        let mut tx = desk.app.store.read().await.unwrap();
        let outlet = outlets::by_domain(&mut tx, desk.site.id, "old.example").await.unwrap().unwrap();
        assert_eq!(outlet.state().to_string(), "live");
    }

    async fn two_at_one_series(fresh: &Fresh) {
        let desk = Desk::signed_in(fresh).await;
        let path = added(&desk, "/desk/series/new", &Form::of(&[("name.en", "Tides")])).await;
        let page = second(&desk, &path, &[("intro.en", "Monthly.")], &[("name.en", "High Tides"), ("slug", "tides-2")]).await;
        assert_eq!(told(&page, "Introduction (en)"), (String::new(), "Monthly.".into()));
        assert_eq!(told(&page, "Name (en)"), ("High Tides".into(), "Tides".into()));
        assert_eq!(compared(&page), 3, "{}", page.body);
        let over = page.form(&path).set("intro.en", "Monthly.");
        assert_eq!(desk.post(&path, &over).await.to(), format!("{path}?did=series-saved"));
        let mut tx = desk.app.store.read().await.unwrap();
        let kept = series::all(&mut tx, desk.site.id).await.unwrap().remove(0);
        assert_eq!((kept.slug.as_str(), kept.intro.is_some()), ("tides-2", true));
    }

    async fn two_at_the_site(fresh: &Fresh) {
        let desk = Desk::signed_in(fresh).await;
        let page = second(
            &desk,
            "/desk/site",
            &[("zone", "Europe/London"), ("digits", "native")],
            &[("intro.en", "What our scholars wrote.")],
        )
        .await;
        assert_eq!(told(&page, "Time zone"), ("Asia/Karachi".into(), "Europe/London".into()));
        assert_eq!(told(&page, "Introduction (en)"), ("What our scholars wrote.".into(), String::new()));
        assert_eq!(compared(&page), 3, "{}", page.body);
        let over = page.form("/desk/site").set("zone", "Europe/London");
        assert_eq!(desk.post("/desk/site", &over).await.to(), "/desk/site?did=site-saved");
        let site = sites::get(&mut desk.app.store.read().await.unwrap(), desk.site.id).await.unwrap().unwrap();
        assert_eq!((site.zone.name(), site.intro.is_some()), ("Europe/London", true));
    }

    async fn a_site_that_only_went_on_in_time_is_no_other_site(fresh: &Fresh) {
        let desk = Desk::signed_in(fresh).await;
        let form = desk.get("/desk/site").await.form("/desk/site").set("zone", "Europe/London");
        desk.displayed().await;
        assert_eq!(desk.post("/desk/site", &form).await.to(), "/desk/site?did=site-saved");
    }

    async fn how_an_op_ed_is_filed_is_compared_like_its_words(fresh: &Fresh) {
        let desk = Desk::signed_in(fresh).await;
        let colleague = desk.of_a_colleague().await;
        added(&desk, "/desk/series/new", &Form::of(&[("name.en", "Tides")])).await;
        for (room, name) in [("topics", "Water"), ("topics", "Grain"), ("regions", "The Delta")] {
            desk.post(&format!("/desk/{room}"), &Form::of(&[("name.en", name)])).await;
        }
        let mut tx = desk.app.store.read().await.unwrap();
        let tides = series::all(&mut tx, desk.site.id).await.unwrap()[0].id.to_string();
        let all = topics::all(&mut tx, desk.site.id).await.unwrap();
        let topic = |name| all.iter().find(|t| format!("{:?}", t.names).contains(name)).unwrap().id.to_string();
        let delta = regions::all(&mut tx, desk.site.id).await.unwrap()[0].id.to_string();
        drop(tx);
        let id = desk.draft().await;
        let path = format!("/desk/op-ed/{id}");
        let mine = desk.get(&path).await.form(&path);
        let theirs = mine
            .clone()
            .set("topic", &topic("Water"))
            .set("region", &delta)
            .set("series", &tides)
            .set("slug", "count-it")
            .set("commissioned", "yes")
            .set("byline.0.who", "new-scholar")
            .set("appearance.0.section", "Opinion")
            .set("appearance.0.address.1.url", "https://harbour.example/gift")
            .set("appearance.0.address.1.kind", "gift")
            .set("alt", "A gauge")
            .set("act", "save");
        let reply = colleague.upload(&path, &theirs, ("picture", "gauge.png", &png(3))).await;
        assert_eq!(reply.to(), format!("{path}?did=saved"), "{}", reply.body);
        let page = desk.post(&path, &mine.set("topic", &topic("Grain")).set("act", "save")).await;
        assert_eq!(page.status, StatusCode::CONFLICT, "{}", page.body);
        page.says("colleague</bdi> saved it at");
        let no = || (String::from("no"), String::from("yes"));
        assert_eq!(told(&page, "Topics"), ("Grain".into(), "Water".into()));
        assert_eq!(told(&page, "Regions"), (String::new(), "The Delta".into()));
        assert_eq!(told(&page, "Series"), (String::new(), "Tides".into()));
        assert_eq!(told(&page, "Readable part of its address").1, "count-it");
        assert_eq!(told(&page, "The institute commissioned it"), no());
        assert_eq!(told(&page, "Picture file"), ("no picture".into(), "png, 3 \u{d7} 2".into()));
        assert_eq!(told(&page, "What the picture shows").1, "A gauge");
        assert!(told(&page, "Authors").1.ends_with("= Amina Farooqi"), "{}", page.body);
        let ran = told(&page, "Where it ran");
        assert!(!ran.0.contains("gift") && ran.1.contains("gift") && ran.1.contains("Opinion"), "{ran:?}");
        assert_eq!(compared(&page), 9, "{}", page.body);
        assert_eq!(desk.post(&path, &page.form(&path).set("act", "over")).await.to(), format!("{path}?did=saved"));
        let kept = record(&desk, id).await;
        assert_eq!(kept.topics.iter().map(|t| t.id.to_string()).collect::<Vec<_>>(), [topic("Grain")]);
        assert_eq!((kept.series.is_some(), kept.op_ed.commissioned, kept.regions.len()), (false, false, 0));
        assert!(kept.picture.is_none(), "saved over what I had: no picture");
    }

    async fn the_picture_i_had_comes_back_with_its_own_words_when_mine_is_saved_over(fresh: &Fresh) {
        let desk = Desk::signed_in(fresh).await;
        let id = desk.draft().await;
        let path = format!("/desk/op-ed/{id}");
        let form = desk.completed(id).await.set("alt", "A gauge").set("act", "save");
        desk.upload(&path, &form, ("picture", "gauge.png", &png(3))).await;
        let before = record(&desk, id).await.picture.unwrap();
        let mine = desk.get(&path).await.form(&path).set("title", "My title").set("act", "save");
        let theirs = desk.get(&path).await.form(&path).set("alt", "A dam").set("act", "save");
        let reply = desk.upload(&path, &theirs, ("picture", "dam.png", &png(9))).await;
        assert_eq!(reply.to(), format!("{path}?did=saved"), "{}", reply.body);
        let page = desk.post(&path, &mine).await;
        assert_eq!(told(&page, "Picture file"), ("the picture as you opened it".into(), "png, 9 \u{d7} 2".into()));
        assert_eq!(desk.post(&path, &page.form(&path).set("act", "over")).await.to(), format!("{path}?did=saved"));
        let kept = record(&desk, id).await.picture.unwrap();
        assert_eq!((kept.picture.digest, kept.alt), (before.picture.digest, before.alt));
    }

    async fn an_address_moves_from_a_later_running_to_an_earlier_one(fresh: &Fresh) {
        let desk = Desk::signed_in(fresh).await;
        let id = desk.draft().await;
        let path = format!("/desk/op-ed/{id}");
        let two = desk
            .completed(id)
            .await
            .set("appearance.1.outlet-name", "The Courier")
            .set("appearance.1.kind", "republished")
            .set("appearance.1.address.0.url", "https://courier.example/water")
            .set("act", "save");
        assert_eq!(desk.post(&path, &two).await.to(), format!("{path}?did=saved"));
        let form = desk.get(&path).await.form(&path);
        let swapped = form
            .clone()
            .set("appearance.0.address.0.url", "https://courier.example/water")
            .set("appearance.1.address.0.url", form.get("appearance.0.address.0.url"))
            .set("act", "save");
        assert_eq!(desk.post(&path, &swapped).await.to(), format!("{path}?did=saved"));
        let urls = |record: &Record| -> Vec<(AppearanceKind, String)> {
            let rows = record.appearances.iter();
            rows.flat_map(|(a, _)| a.addresses.iter().map(|address| (a.kind, address.url.to_string()))).collect()
        };
        let (courier, harbour) = ("https://courier.example/water", "https://harbour.example/opinion/water");
        let mut kept = urls(&record(&desk, id).await);
        kept.sort_by_key(|(_, url)| url.clone());
        assert_eq!(
            kept,
            [(AppearanceKind::First, courier.to_owned()), (AppearanceKind::Republished, harbour.to_owned())]
        );
    }

    async fn a_running_that_a_permission_names_stays_until_the_permission_ends(fresh: &Fresh) {
        let desk = Desk::signed_in(fresh).await;
        let id = desk.draft().await;
        let path = format!("/desk/op-ed/{id}");
        let two = desk
            .completed(id)
            .await
            .set("appearance.1.outlet-name", "The Courier")
            .set("appearance.1.kind", "republished")
            .set("act", "save");
        assert_eq!(desk.post(&path, &two).await.to(), format!("{path}?did=saved"));
        let courier = desk.get(&path).await.form(&path).get("appearance.1.id").to_owned();
        let given = Form::of(&[
            ("allow", "full"),
            ("given_by", "The editor of the Courier"),
            ("evidence", "a mail"),
            ("appearance", &courier),
        ]);
        let reply = desk.post(&format!("{path}/permissions"), &given).await;
        assert_eq!(reply.status, StatusCode::SEE_OTHER, "{}", reply.body);
        let removed = || async {
            let form = desk.get(&path).await.form(&path);
            desk.post(&path, &form.set("appearance.1.remove", "yes").set("title", "Typed").set("act", "save")).await
        };
        let page = removed().await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", page.body);
        page.says("a permission of The editor of the Courier names this running").says("href=\"#appearance.1.remove\"");
        assert_eq!((page.form(&path).get("title"), page.form(&path).get("appearance.1.remove")), ("Typed", "yes"));
        assert_eq!(record(&desk, id).await.appearances.len(), 2);
        let permission = record(&desk, id).await.rights.permissions[0].id;
        desk.post(&format!("{path}/permissions/{permission}/end"), &Form::default()).await;
        desk.app.clock.advance_seconds(1);
        assert_eq!(removed().await.to(), format!("{path}?did=saved"));
        let kept = record(&desk, id).await;
        assert_eq!(kept.appearances.len(), 1);
        assert_eq!(kept.rights.permissions.len(), 1, "that it was once given stays known");
    }

    async fn without_its_text_source_an_op_ed_has_its_text_from_the_first_publication(fresh: &Fresh) {
        let desk = Desk::signed_in(fresh).await;
        let id = desk.draft().await;
        let path = format!("/desk/op-ed/{id}");
        let two = desk
            .completed(id)
            .await
            .set("appearance.1.outlet-name", "The Courier")
            .set("appearance.1.kind", "republished")
            .set("text-source", "1")
            .set("act", "save");
        assert_eq!(desk.post(&path, &two).await.to(), format!("{path}?did=saved"));
        let sources = |record: &Record| -> Vec<(AppearanceKind, bool)> {
            record.appearances.iter().map(|(a, _)| (a.kind, a.is_text_source)).collect()
        };
        assert_eq!(
            sources(&record(&desk, id).await),
            [(AppearanceKind::First, false), (AppearanceKind::Republished, true)]
        );
        let removed = desk.get(&path).await.form(&path).set("appearance.1.remove", "yes").set("act", "save");
        assert_eq!(desk.post(&path, &removed).await.to(), format!("{path}?did=saved"));
        assert_eq!(sources(&record(&desk, id).await), [(AppearanceKind::First, true)]);
        let none_is_first = desk.get(&path).await.form(&path).set("appearance.0.kind", "republished").set("act", "save");
        let page = desk.post(&path, &none_is_first).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", page.body);
        page.says("say which running was the first publication");
    }

    async fn two_at_one_plain_page(fresh: &Fresh) {
        let desk = Desk::signed_in(fresh).await;
        let field = format!("text.{}", desk.site.language());
        let path = "/desk/pages/about";
        let first = desk.get(path).await.form(path).set(&field, "We are many.");
        assert_eq!(desk.post(path, &first).await.status, StatusCode::SEE_OTHER);
        let page = second(&desk, path, &[(&field, "We are few.")], &[(&field, "We\nare *one*.")]).await;
        let label = format!("Text ({})", desk.site.language());
        assert_eq!(told(&page, &label), ("We are *one*.".into(), "We are few.".into()));
        assert_eq!(compared(&page), 1, "{}", page.body);
        assert_eq!(desk.post(path, &page.form(path)).await.to(), format!("{path}?did=page-saved"));
    }
}
