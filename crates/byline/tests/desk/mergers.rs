//! Two made one: scholars, outlets and topics, with what goes over shown first, old addresses leading on, and all of it put back.

use crate::at_the_desk::{Desk, Form, Reply};
use axum::http::StatusCode;
use byline_core::{
    day::Day,
    ids::{OutletId, PersonId, RightsRuleId, TopicId},
    rights::{Allow, RightsRule},
    role::Role,
};
use byline_store::{
    mergers::{self, Thing},
    on_both_engines, opeds, outlets, people, rights, scholar_links, scholar_pieces, topics, unwatched,
};

const DAYS: i64 = 24 * 60 * 60;

fn address_in(page: &Reply, start: &str) -> String {
    let at = page.body.find(start).unwrap_or_else(|| panic!("no {start} in {}", page.body));
    page.body[at..].split(['"', '<']).next().unwrap().replace("&amp;", "&").replace("&#x2f;", "/")
}

fn between(thing: &str, gone: impl ToString, stays: impl ToString) -> Form {
    Form::of(&[("thing", thing), ("gone", &gone.to_string()), ("stays", &stays.to_string())])
}

async fn added(desk: &Desk, path: &str, form: &Form) -> String {
    let reply = desk.post(path, form).await;
    assert_eq!(reply.status, StatusCode::SEE_OTHER, "{}", reply.body);
    reply.to().split('?').next().unwrap().rsplit('/').next().unwrap().to_owned()
}

on_both_engines! {
    async fn two_scholars_of_one_name_are_made_one_and_two_again(fresh: &Fresh) {
        let desk = Desk::signed_in(fresh).await;
        desk.get("/desk/mergers").await.says("No two names here").says("There are not two of them yet");
        desk.displayed().await;
        desk.app.clock.advance_seconds(60);
        desk.displayed_other().await;
        let mut tx = desk.app.store.read().await.unwrap();
        let before = people::all(&mut tx, desk.site.id).await.unwrap();
        drop(tx);
        assert_eq!(before.len(), 2);
        let page = desk.get("/desk/mergers?thing=person").await;
        page.says("the same name");
        let asked = desk.get(&address_in(&page, "/desk/mergers/look?")).await;
        asked.says("Make these two people one?").says("One op-ed.").says("Readers see one of them.");
        let form = asked.form("/desk/mergers");
        let (gone, stays) = (form.get("gone").to_owned(), form.get("stays").to_owned());
        // What their own link leads to, and what stands first on their page, goes over as well.
        let links = |person: &str| format!("/desk/people/{person}/links");
        let made = desk.post(&links(&gone), &Form::of(&[("days", "long")])).await;
        let link = address_in(&made, "/desk/by-link/");
        let ids = [&gone, &stays].map(|id| id.parse::<PersonId>().unwrap());
        let mut tx = desk.app.store.write().await.unwrap();
        let wrote = mergers::op_eds_of(&mut tx, Thing::Person, &gone).await.unwrap();
        scholar_pieces::put_first(&mut tx, ids[0], &wrote).await.unwrap();
        tx.commit().await.unwrap();
        let gone_slug = before.iter().find(|p| p.id.to_string() == gone).unwrap().slug.clone();
        let number = desk.change().await;
        assert_eq!(desk.post("/desk/mergers", &form).await.to(), "/desk/mergers?thing=person&did=merged");
        assert!(desk.change().await > number, "readers\u{2019} pages are made anew");
        let mut tx = desk.app.store.read().await.unwrap();
        assert_eq!(people::all(&mut tx, desk.site.id).await.unwrap().len(), 1);
        let (holder, current) = people::by_slug(&mut tx, desk.site.id, &gone_slug).await.unwrap().unwrap();
        assert_eq!((holder.id.to_string(), current), (stays.clone(), false), "the old address leads on");
        assert_eq!(mergers::op_eds_of(&mut tx, Thing::Person, &stays).await.unwrap().len(), 2);
        assert_eq!(scholar_pieces::first(&mut tx, ids[1]).await.unwrap(), wrote);
        drop(tx);
        desk.get(&format!("{link}/order")).await.says("Count the Water First").says("value=\"1\"");
        assert_eq!(desk.get(&format!("/desk/people/{gone}")).await.to(), format!("/desk/people/{stays}"));
        while byline_store::listing::catch_up(&desk.app.store, 30).await.unwrap() > 0 {}
        desk.get(&format!("/desk/op-eds?scholar={gone}")).await.says("2 op-eds.");
        assert_eq!(desk.post("/desk/mergers", &form).await.status, StatusCode::BAD_REQUEST, "it is gone already");
        let undo = address_in(&desk.get("/desk/mergers").await, "/desk/mergers/0");
        assert_eq!(desk.post(&undo, &Form::default()).await.to(), "/desk/mergers?thing=person&did=merger-undone");
        let mut tx = desk.app.store.read().await.unwrap();
        assert_eq!(people::all(&mut tx, desk.site.id).await.unwrap(), before, "everything is back");
        for person in [&gone, &stays] {
            assert_eq!(mergers::op_eds_of(&mut tx, Thing::Person, person).await.unwrap().len(), 1);
        }
        assert_eq!(scholar_pieces::first(&mut tx, ids[0]).await.unwrap(), wrote);
        assert!(scholar_pieces::first(&mut tx, ids[1]).await.unwrap().is_empty());
        let own = scholar_links::of_person(&mut tx, desk.site.id, ids[0]).await.unwrap();
        assert_eq!(own.len(), 1, "the link is its scholar's again");
        drop(tx);
        assert_eq!(desk.post(&undo, &Form::default()).await.status, StatusCode::CONFLICT);
        let apart = Form::of(&[("thing", "person"), ("one", &gone), ("other", &stays)]);
        desk.post("/desk/mergers/apart", &apart).await;
        desk.get("/desk/mergers").await.says("No two names here").says("undone");
    }

    async fn topics_on_the_same_op_ed_are_told_apart_again(fresh: &Fresh) {
        let mut desk = Desk::signed_in(fresh).await;
        for name in ["Refugee", "Refugees", "Water"] {
            desk.post("/desk/topics", &Form::of(&[("name.en", name)])).await;
        }
        let (both, one) = (desk.draft().await, desk.draft_titled("Two", "https://harbour.example/two").await);
        let mut tx = desk.app.store.write().await.unwrap();
        let all = topics::all(&mut tx, desk.site.id).await.unwrap();
        let of = |slug: &str| all.iter().find(|t| t.slug.as_str() == slug).unwrap().id;
        let (gone, stays, water): (TopicId, TopicId, TopicId) = (of("refugee"), of("refugees"), of("water"));
        opeds::set_topics(&mut tx, both, &[gone, water, stays]).await.unwrap();
        opeds::set_topics(&mut tx, one, &[gone]).await.unwrap();
        tx.commit().await.unwrap();
        desk.get("/desk/mergers?thing=topic").await.says("likely the same name").never_says("desk-");
        let reply = desk.post("/desk/mergers", &between("topic", gone, stays)).await;
        assert_eq!(reply.to(), "/desk/mergers?thing=topic&did=merged", "{}", reply.body);
        let mut tx = desk.app.store.read().await.unwrap();
        assert_eq!(opeds::topics_of(&mut tx, both).await.unwrap(), [water, stays]);
        assert_eq!(opeds::topics_of(&mut tx, one).await.unwrap(), [stays]);
        assert_eq!(topics::all(&mut tx, desk.site.id).await.unwrap().len(), 2);
        drop(tx);
        let undo = address_in(&desk.get("/desk/mergers").await, "/desk/mergers/0");
        desk.app.clock.advance_seconds(29 * DAYS);
        let later = desk.account("later@water.example", Role::Editor).await;
        desk.enter(later).await;
        assert_eq!(desk.post(&undo, &Form::default()).await.to(), "/desk/mergers?thing=topic&did=merger-undone");
        let mut tx = desk.app.store.read().await.unwrap();
        assert_eq!(opeds::topics_of(&mut tx, both).await.unwrap(), [gone, water, stays]);
        assert_eq!(opeds::topics_of(&mut tx, one).await.unwrap(), [gone]);
        assert_eq!(topics::all(&mut tx, desk.site.id).await.unwrap(), all);
    }

    async fn outlets_bring_domains_names_and_rules_and_mergers_are_undone_in_turn(fresh: &Fresh) {
        let mut desk = Desk::signed_in(fresh).await;
        let mut ids: Vec<OutletId> = Vec::new();
        for (name, domain) in [("Dawn", "dawn.example"), ("The Dawn", "thedawn.example"), ("Dawn News", "news.example")] {
            let form = Form::of(&[("name.0.text", name), ("domains", domain), ("languages", "en"), ("state", "live")]);
            ids.push(added(&desk, "/desk/outlets/new", &form).await.parse().unwrap());
        }
        let [dawn, the_dawn, news] = ids[..] else { panic!("three were added") };
        let rule = RightsRule {
            id: RightsRuleId::new(&desk.app.clock, &desk.app.entropy),
            outlet: Some(the_dawn),
            from: None::<Day>,
            until: None,
            allow: Allow::LinkOnly,
            embargo_days: 0,
            step_up: None,
            noindex: false,
            canonical_original: true,
            pictures: false,
            source: crate::at_the_desk::text("their letter"),
        };
        let mut tx = desk.app.store.write().await.unwrap();
        rights::insert_rule(&mut tx, desk.site.id, &rule, None, desk.app.clock.now()).await.unwrap();
        tx.commit().await.unwrap();
        let mut tx = desk.app.store.read().await.unwrap();
        let before = outlets::all(&mut tx, desk.site.id).await.unwrap();
        drop(tx);
        desk.get("/desk/mergers?thing=outlet").await.says("the same name");
        let look = format!("/desk/mergers/look?thing=outlet&gone={the_dawn}&stays={dawn}");
        desk.get(&look).await.says("Its rule about rights; the other has none.");
        desk.get(&format!("/desk/mergers/look?thing=outlet&gone={dawn}&stays={dawn}")).await.says("not the same");
        let first = desk.post("/desk/mergers", &between("outlet", the_dawn, dawn)).await;
        assert_eq!(first.to(), "/desk/mergers?thing=outlet&did=merged", "{}", first.body);
        let first = address_in(&desk.get("/desk/mergers").await, "/desk/mergers/0");
        desk.app.clock.advance_seconds(1);
        desk.post("/desk/mergers", &between("outlet", dawn, news)).await;
        let second = address_in(&desk.get("/desk/mergers").await, "/desk/mergers/0");
        let mut tx = desk.app.store.read().await.unwrap();
        for domain in ["dawn.example", "thedawn.example"] {
            assert_eq!(outlets::by_domain(&mut tx, desk.site.id, domain).await.unwrap().unwrap().id, news);
        }
        assert_eq!(outlets::named(&mut tx, desk.site.id, "the dawn").await.unwrap()[0].id, news, "over two mergers");
        assert_eq!(rights::rules(&mut tx, desk.site.id, Some(news)).await.unwrap().len(), 1);
        drop(tx);
        let early = desk.post(&first, &Form::default()).await;
        assert_eq!(early.status, StatusCode::CONFLICT);
        early.says("Undo that first");
        for undo in [&second, &first] {
            let reply = desk.post(undo, &Form::default()).await;
            assert_eq!(reply.to(), "/desk/mergers?thing=outlet&did=merger-undone", "{}", reply.body);
        }
        let mut tx = desk.app.store.read().await.unwrap();
        assert_eq!(outlets::all(&mut tx, desk.site.id).await.unwrap(), before);
        assert!(outlets::named(&mut tx, desk.site.id, "the dawn").await.unwrap().iter().all(|o| o.id == the_dawn));
        assert_eq!(rights::rules(&mut tx, desk.site.id, Some(the_dawn)).await.unwrap(), [rule]);
        drop(tx);
        let editor = desk.account("names@water.example", Role::Editor).await;
        desk.enter(editor).await;
        let refused = desk.post("/desk/mergers", &between("outlet", the_dawn, dawn)).await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN, "rules are the administrator\u{2019}s");
        desk.get(&look).await.says("your role does not change these").never_says("Make them one</button>");
    }

    async fn an_outlet_that_is_left_alone_stays_so_when_it_is_merged_and_the_other_is_watched_after_the_undo(fresh: &Fresh) {
        let desk = Desk::signed_in(fresh).await;
        let mut ids: Vec<OutletId> = Vec::new();
        for name in ["Dawn", "The Dawn", "Dawn News"] {
            let form = Form::of(&[("name.0.text", name), ("domains", ""), ("languages", "en"), ("state", "live")]);
            ids.push(added(&desk, "/desk/outlets/new", &form).await.parse().unwrap());
        }
        let [left, other, third] = ids[..] else { panic!("three were added") };
        let since = async |id| unwatched::since(&mut desk.app.store.read().await.unwrap(), id).await.unwrap();
        let leave = async |id, leaves: bool| {
            desk.app.clock.advance_seconds(1);
            let now = desk.app.clock.now();
            let mut tx = desk.app.store.write().await.unwrap();
            let did = if leaves {
                unwatched::leave(&mut tx, id, (None, now)).await.unwrap()
            } else {
                unwatched::watch(&mut tx, id, (None, now)).await.unwrap()
            };
            assert!(did);
            tx.commit().await.unwrap();
            now
        };
        let first = leave(left, true).await;
        let look = |gone, stays| format!("/desk/mergers/look?thing=outlet&gone={gone}&stays={stays}");
        desk.get(&look(left, other)).await.says("That its originals are left alone");
        desk.get(&look(other, left)).await.never_says("That its originals are left alone");
        desk.post("/desk/mergers", &between("outlet", left, other)).await;
        assert_eq!(since(other).await, Some(first), "nothing is asked of it under its new name either");
        let undo = async || {
            let undo = address_in(&desk.get("/desk/mergers").await, "/desk/mergers/0");
            let reply = desk.post(&undo, &Form::default()).await;
            assert_eq!(reply.to(), "/desk/mergers?thing=outlet&did=merger-undone", "{}", reply.body);
        };
        undo().await;
        assert_eq!((since(left).await, since(other).await), (Some(first), None));
        // What an editor says of the one that stays counts, before and since.
        let own = leave(third, true).await;
        desk.app.clock.advance_seconds(1);
        desk.post("/desk/mergers", &between("outlet", left, third)).await;
        assert_eq!(since(third).await, Some(own));
        undo().await;
        assert_eq!((since(left).await, since(third).await), (Some(first), Some(own)));
        desk.app.clock.advance_seconds(1);
        desk.post("/desk/mergers", &between("outlet", left, other)).await;
        leave(other, false).await;
        undo().await;
        assert_eq!((since(left).await, since(other).await), (Some(first), None), "it was watched again");
        // That the one that stays is to be watched again is a word of an editor's too.
        let watched = "it was said of the other that its originals are to be watched again";
        desk.get(&look(left, other)).await.says(watched).never_says("That its originals are left alone");
        desk.get(&look(other, left)).await.never_says(watched);
        desk.app.clock.advance_seconds(1);
        desk.post("/desk/mergers", &between("outlet", left, other)).await;
        assert_eq!(since(other).await, None);
        let again = leave(other, true).await;
        undo().await;
        assert_eq!((since(left).await, since(other).await), (Some(first), Some(again)));
    }
}
