//! A scholar's two minutes: by their own link, without an account, and what the desk makes of it, on both engines.

use crate::at_the_desk::{Desk, Form, Reply, png};
use axum::{
    body::Body,
    http::{Method, StatusCode},
};
use byline_core::{
    ids::{OpEdId, PersonId},
    oped::StageName,
    role::Role,
    text::Text,
};
use byline_store::{events, on_both_engines, people, proofs, proposals, queue, rights, scholar_pieces};

/// The scholar of the displayed op-ed, and their link.
async fn linked(desk: &Desk) -> (PersonId, String) {
    let person =
        people::all(&mut desk.app.store.read().await.unwrap(), desk.site.id).await.unwrap().remove(0).id;
    let path = format!("/desk/people/{person}/links");
    desk.get(&path).await.says("No link has been made");
    let reply = desk.post(&path, &Form::of(&[("days", "long")])).await;
    assert_eq!(reply.status, StatusCode::OK, "{}", reply.body);
    let at = reply.body.find("/desk/by-link/").expect("the page that made the link shows it");
    let link = reply.body[at..].split('<').next().unwrap().to_owned();
    desk.get(&path).await.never_says(&link);
    (person, link)
}

/// Whoever has the link, and no account.
fn stranger(desk: &Desk) -> Desk {
    Desk { app: desk.app.clone(), site: desk.site.clone(), router: desk.router.clone(), cookie: None }
}

/// A draft that names the scholar.
async fn draft_of(desk: &Desk, person: PersonId, title: &str) -> OpEdId {
    let id = desk.draft_titled(title, &format!("https://harbour.example/{}", title.len())).await;
    let form = desk.completed(id).await.set("byline.0.who", &person.to_string()).set("act", "save");
    let form = form.set("appearance.0.outlet-name", title);
    let reply = desk.post(&format!("/desk/op-ed/{id}"), &form).await;
    assert_eq!(reply.status, StatusCode::SEE_OTHER, "{}", reply.body);
    id
}

async fn stage(desk: &Desk, id: OpEdId) -> StageName {
    desk.op_ed(id).await.stage.name()
}

#[track_caller]
fn is_quiet(reply: &Reply) {
    let head = |name: &str| reply.headers.get(name).map(|value| value.to_str().unwrap().to_owned());
    assert_eq!(head("referrer-policy").as_deref(), Some("no-referrer"));
    assert_eq!(head("cache-control").as_deref(), Some("no-store"));
    assert_eq!(head("x-robots-tag").as_deref(), Some("noindex, nofollow"));
    assert!(!reply.headers.contains_key("set-cookie"), "a link signs nobody in");
}

on_both_engines! {
    async fn a_scholar_signs_off_a_draft_by_link_and_reads_only_what_changed_since(fresh: &Fresh) {
        let desk = Desk::signed_in(fresh).await;
        desk.displayed().await;
        let (person, link) = linked(&desk).await;
        let id = draft_of(&desk, person, "Share the Water").await;
        let scholar = stranger(&desk);
        let home = scholar.get(&link).await;
        is_quiet(&home);
        home.says("Hello, Amina Farooqi").says("One draft waits for your word").says("Share the Water").says("Count the Water First");
        let piece = format!("{link}/piece/{id}");
        let page = scholar.get(&piece).await;
        is_quiet(&page);
        page.says("Paragraph 1 begins here.").never_says("<ins>");
        let back = format!("{piece}/send-back");
        let told = scholar.post(&back, &page.form(&back)).await;
        assert_eq!(told.status, StatusCode::UNPROCESSABLE_ENTITY);
        is_quiet(&told);
        told.says("say in a few words what is not right yet");
        let told = scholar.post(&back, &told.form(&back).set("words", "The second paragraph is not mine")).await;
        assert_eq!(told.to(), format!("{piece}?did=by-link-sent-back"));
        desk.get("/desk").await.says("One word from a scholar waits").says("sent back");
        let form = desk.get(&format!("/desk/op-ed/{id}")).await.form(&format!("/desk/op-ed/{id}"));
        let body = form.get("body").replace("Paragraph 2 begins here.", "Paragraph 2 starts here.");
        let saved = desk.post(&format!("/desk/op-ed/{id}"), &form.set("body", &body).set("act", "save")).await;
        assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.body);
        let page = scholar.get(&piece).await;
        page.says("<del>begins</del>").says("<ins>starts</ins>").never_says("Paragraph 1 begins here.");
        let off = format!("{piece}/sign-off");
        let stale = page.form(&off).set("version", "0193d1f0-0000-7000-8000-000000000000");
        scholar.post(&off, &stale).await.says("the piece was changed while you read it");
        desk.app.clock.advance_seconds(60);
        let signed = scholar.post(&off, &page.form(&off)).await;
        assert_eq!(signed.to(), format!("{piece}?did=by-link-signed-off"));
        scholar.get(&piece).await.says("You signed this version off.").says("Nothing has changed since you answered");
        scholar.get(&link).await.never_says("waits for your word").says("you sent another in its place");
        let waits = desk.get("/desk/proposals").await;
        waits.says("signed off").never_says("sent back");
        assert_eq!(stage(&desk, id).await, StageName::InReview, "a word of a scholar displays nothing");
    }

    async fn three_answers_become_a_permission_only_when_a_publisher_accepts_them(fresh: &Fresh) {
        let mut desk = Desk::signed_in(fresh).await;
        let id = desk.displayed().await;
        let (_, link) = linked(&desk).await;
        let scholar = stranger(&desk);
        let rights_at = format!("{link}/piece/{id}/rights");
        let form = scholar.get(&format!("{link}/piece/{id}")).await.form(&rights_at);
        let missing = scholar.post(&rights_at, &form.clone().set("holder", "other")).await;
        assert_eq!(missing.status, StatusCode::UNPROCESSABLE_ENTITY);
        missing.says("say who holds the rights").says("say where it is written");
        let form = form.set("holder", "me").set("allow", "full").set("from", "2024-03-11").set("proof", "Letter of 3 May");
        let sent = scholar.upload(&rights_at, &form, ("proof-file", "letter.pdf", b"%PDF-1.7 letter")).await;
        assert_eq!(sent.to(), format!("{link}/piece/{id}?did=by-link-rights"), "{}", sent.body);
        let permissions = async |desk: &Desk| rights::permissions(&mut desk.app.store.read().await.unwrap(), id).await.unwrap();
        assert_eq!(permissions(&desk).await.len(), 0, "an answer is no permission");
        let proposal = proposals::waiting(&mut desk.app.store.read().await.unwrap(), desk.site.id, "", 9).await.unwrap().remove(0);
        let at = format!("/desk/proposals/{}", proposal.id);
        let page = desk.get(&at).await;
        page.says("letter.pdf").says("Letter of 3 May").says("Amina Farooqi");
        let proof = proofs::of_op_ed(&mut desk.app.store.read().await.unwrap(), id).await.unwrap().remove(0);
        assert_eq!(desk.bytes(&format!("/desk/proofs/{}", proof.id)).await, b"%PDF-1.7 letter");
        let unsigned = scholar.get(&format!("/desk/proofs/{}", proof.id)).await;
        assert_eq!(unsigned.status, StatusCode::SEE_OTHER);
        let editor = desk.account("reviewer@water.example", Role::Editor).await;
        let owner = desk.cookie.clone();
        desk.enter(editor).await;
        assert_eq!(desk.post(&format!("{at}/accept"), &Form::default()).await.status, StatusCode::FORBIDDEN);
        desk.cookie = owner;
        assert_eq!(desk.post(&format!("{at}/accept"), &Form::default()).await.to(), "/desk/proposals?did=proposal-accepted");
        let kept = permissions(&desk).await;
        assert_eq!((kept.len(), kept[0].given_by.as_str(), kept[0].evidence.as_str()), (1, "Amina Farooqi", "Letter of 3 May"));
        let proof = proofs::of_op_ed(&mut desk.app.store.read().await.unwrap(), id).await.unwrap().remove(0);
        assert_eq!(proof.permission, Some(kept[0].id));
        let twice = desk.post(&format!("{at}/accept"), &Form::default()).await;
        assert_eq!(twice.status, StatusCode::CONFLICT);
        assert_eq!(permissions(&desk).await.len(), 1);
    }

    async fn details_and_order_wait_beside_what_is_kept_and_a_portrait_is_nowhere_until_accepted(fresh: &Fresh) {
        let desk = Desk::signed_in(fresh).await;
        let first = desk.displayed().await;
        let (person, link) = linked(&desk).await;
        let scholar = stranger(&desk);
        let kept = async || people::get(&mut desk.app.store.read().await.unwrap(), person).await.unwrap().unwrap();
        let before = kept().await;
        let at = format!("{link}/details");
        let form = scholar.get(&at).await.form(&at);
        assert_eq!(scholar.post(&at, &form).await.to(), format!("{at}?did=by-link-unchanged"));
        let changed = form.clone().set("name.0.text", "Amina R. Farooqi").set("position.0.title", "senior fellow").set("alt", "Amina at her desk");
        let sent = scholar.upload(&at, &changed, ("portrait", "me.png", &png(300, 400))).await;
        assert_eq!(sent.to(), format!("{at}?did=by-link-details"), "{}", sent.body);
        assert_eq!(kept().await, before, "nothing changes before an editor accepts");
        let wrong = scholar.post(&at, &form.set("position.0.title", "x").set("position.0.from", "soon")).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        wrong.says("is not a date").says("soon");
        let proposal = proposals::waiting(&mut desk.app.store.read().await.unwrap(), desk.site.id, "", 9).await.unwrap().remove(0);
        let page = desk.get(&format!("/desk/proposals/{}", proposal.id)).await;
        page.says("Amina R. Farooqi").says("senior fellow").says("The portrait proposed");
        let left = desk.post(&format!("/desk/proposals/{}/leave", proposal.id), &Form::default()).await;
        desk.get(left.to()).await.says("Take it up again");
        assert_eq!(kept().await, before);
        desk.post(&format!("/desk/proposals/{}/reopen", proposal.id), &Form::default()).await;
        let change = desk.change().await;
        desk.post(&format!("/desk/proposals/{}/accept", proposal.id), &Form::default()).await;
        let after = kept().await;
        assert_eq!(after.names[0].text, Text::new("Amina R. Farooqi").unwrap());
        assert!(after.portrait.is_some() && after.positions[0].title.as_str() == "senior fellow");
        assert_eq!(after.id, before.id);
        assert!(desk.change().await > change, "readers see it from then on");
        assert!(!scholar.bytes(&format!("{link}/portrait")).await.is_empty());
        let at = format!("{link}/order");
        let form = scholar.get(&at).await.form(&at).set(&format!("place.{first}"), "1");
        assert_eq!(scholar.post(&at, &form).await.to(), format!("{at}?did=by-link-order"));
        let pins = async || scholar_pieces::first(&mut desk.app.store.read().await.unwrap(), person).await.unwrap();
        assert_eq!(pins().await, []);
        let proposal = proposals::waiting(&mut desk.app.store.read().await.unwrap(), desk.site.id, "", 9).await.unwrap().remove(0);
        desk.get(&format!("/desk/proposals/{}", proposal.id)).await.says("Count the Water First").says("All by their day.");
        desk.post(&format!("/desk/proposals/{}/accept", proposal.id), &Form::default()).await;
        assert_eq!(pins().await, [first]);
        // What stands first is there on each leaf of the others, and nothing is lost by saying the same of it again.
        let older = format!("{at}?before=1.{first}");
        let leaf = scholar.get(&older).await;
        let again = leaf.says("Count the Water First").form(&older);
        assert_eq!(scholar.post(&older, &again).await.to(), format!("{at}?did=by-link-unchanged"));
        let site = byline_store::sites::get(&mut desk.app.store.read().await.unwrap(), desk.site.id).await.unwrap().unwrap();
        let shown = byline_store::display::first_of_a_person(&mut desk.app.store.read().await.unwrap(), &site, person).await.unwrap();
        assert_eq!(shown.iter().map(|d| d.facts().id).collect::<Vec<_>>(), [first]);
    }

    async fn an_author_declines_display_and_it_is_gone_at_once_and_told(fresh: &Fresh) {
        let desk = Desk::signed_in(fresh).await;
        let id = desk.displayed().await;
        let (person, link) = linked(&desk).await;
        let scholar = stranger(&desk);
        let at = format!("{link}/piece/{id}/decline");
        let asked = scholar.post(&at, &Form::of(&[("act", "ask"), ("why", "I was wrong")])).await;
        asked.says("The piece goes off display at once.").says("I was wrong");
        assert_eq!(stage(&desk, id).await, StageName::Displayed, "asked once more first");
        let change = desk.change().await;
        let declined = scholar.post(&at, &Form::of(&[("act", "decline"), ("why", "I was wrong")])).await;
        assert_eq!(declined.to(), format!("{link}/piece/{id}?did=by-link-declined"));
        assert_eq!(stage(&desk, id).await, StageName::Withdrawn);
        assert!(desk.change().await > change);
        let why = desk.op_ed(id).await.stage;
        assert!(format!("{why:?}").contains("At its author\u{2019}s request") && !format!("{why:?}").contains("I was wrong"));
        desk.get("/desk").await.says("declined display");
        let acts = events::of_op_ed(&mut desk.app.store.read().await.unwrap(), id).await.unwrap();
        assert!(acts.iter().any(|event| event.act == "declined by its scholar" && event.account.is_none()));
        let draft = draft_of(&desk, person, "Another Draft").await;
        scholar.post(&format!("{link}/piece/{draft}/decline"), &Form::of(&[("act", "decline")])).await;
        assert_eq!(stage(&desk, draft).await, StageName::Parked);
        let other = desk.draft_titled("Not hers", "https://harbour.example/not-hers").await;
        for act in ["", "/sign-off", "/send-back", "/rights", "/decline"] {
            let path = format!("{link}/piece/{other}{act}");
            let reply = match act {
                "" => scholar.get(&path).await,
                _ => scholar.post(&path, &Form::of(&[("act", "decline"), ("words", "x")])).await,
            };
            assert_eq!(reply.status, StatusCode::NOT_FOUND, "{act}");
            reply.never_says("Not hers");
        }
        assert_eq!(stage(&desk, other).await, StageName::Draft);
    }

    async fn a_document_that_a_telephone_shares_waits_until_its_scholar_presses(fresh: &Fresh) {
        let desk = Desk::signed_in(fresh).await;
        desk.displayed().await;
        let (_, link) = linked(&desk).await;
        let bringing_in = byline::intake::routes(&desk.app).with_state(desk.app.clone());
        let scholar = Desk { router: desk.router.clone().merge(bringing_in), ..stranger(&desk) };
        let open: Vec<&str> = byline::intake::DOORS.iter().filter(|door| door.shared).map(|door| door.path).collect();
        assert_eq!(open, ["/desk/by-link/{secret}/shared"], "no other door takes a post from no page of ours");
        let text = b"# A Ledger for the River\n\nEvery summer the city holds the same argument about water, and nobody writes it down.\n";
        // As Chromium posts it: from no page, with an origin that tells nothing.
        let system = [("content-type", "multipart/form-data; boundary=edge"), ("host", "desk.example"), ("origin", "null"), ("sec-fetch-site", "none")];
        let share = async |file: (&str, &str, &[u8])| {
            let form = Form::of(&[("title", "My files"), ("text", "Sent from my telephone"), ("address", "")]);
            scholar.ask(Method::POST, &format!("{link}/shared"), &system, Body::from(form.in_parts(file))).await
        };
        let before = queue::waiting_count(&mut desk.app.store.read().await.unwrap(), desk.site.id).await.unwrap();
        let shown = share(("file", "ledger.md", text)).await;
        assert_eq!(shown.status, StatusCode::OK, "{}", shown.body);
        is_quiet(&shown);
        shown.says("ledger.md").never_says("Sent from my telephone");
        let waiting = async || queue::waiting_count(&mut desk.app.store.read().await.unwrap(), desk.site.id).await.unwrap();
        assert_eq!(waiting().await, before, "nothing comes of it before the press");
        let form = shown.form(&format!("{link}/send"));
        // A mistake beside the file does not lose it.
        let none = ("nothing", "", &b""[..]);
        let to_mend = scholar.upload(&format!("{link}/send"), &form.clone().set("address", "no address"), none).await;
        assert_eq!(to_mend.status, StatusCode::UNPROCESSABLE_ENTITY);
        let form = to_mend.form(&format!("{link}/send")).set("address", "");
        let looked = scholar.upload(&format!("{link}/send"), &form.set("dry_run", "yes"), none).await;
        assert_eq!(looked.status, StatusCode::OK, "{}", looked.body);
        looked.says("This would be handed in").says("A Ledger for the River").never_says("not known here");
        assert_eq!(waiting().await, before, "a look sends nothing");
        let form = looked.form(&format!("{link}/send"));
        let sent = scholar.upload(&format!("{link}/send"), &form, none).await;
        assert_eq!(sent.status, StatusCode::OK, "{}", sent.body);
        sent.says("A Ledger for the River");
        assert_eq!(waiting().await, before + 1);
        let picture = share(("file", "beach.png", &png(4, 4))).await;
        assert_eq!(picture.status, StatusCode::UNPROCESSABLE_ENTITY);
        picture.says("a picture").never_says("name=\"kept\"");
        let large = share(("file", "large.md", &vec![b'x'; (8 << 20) + 1])).await;
        assert_eq!(large.status, StatusCode::UNPROCESSABLE_ENTITY);
        large.says("too large to be shared");
        let words = scholar.ask(Method::POST, &format!("{link}/shared"), &system, Body::from(Form::of(&[("title", "Count the Water"), ("text", "https://harbour.example/water")]).in_parts(none))).await;
        words.says("value=\"https://harbour.example/water\"");
        let other = scholar.ask(Method::POST, "/desk/by-link/nobodys/shared", &system, Body::from(form.in_parts(("file", "x.md", text)))).await;
        assert_eq!(other.status, StatusCode::BAD_REQUEST, "a stranger uploads nothing");
    }

    async fn a_link_lets_in_as_long_as_it_holds_and_its_maker_may(fresh: &Fresh) {
        let mut desk = Desk::signed_in(fresh).await;
        desk.displayed().await;
        let editor = desk.account("maker@water.example", Role::Editor).await;
        let owner = desk.cookie.clone();
        desk.enter(editor).await;
        let (person, link) = linked(&desk).await;
        desk.cookie = owner;
        let scholar = stranger(&desk);
        let manifest = scholar.get(&format!("{link}/app.webmanifest")).await;
        assert_eq!(manifest.headers["content-type"], "application/manifest+json");
        let manifest: serde_json::Value = serde_json::from_str(&manifest.body).unwrap();
        let target = &manifest["share_target"];
        assert_eq!((&target["action"], &target["method"]), (&format!("{link}/shared").into(), &"POST".into()));
        assert_eq!(target["enctype"], "multipart/form-data");
        assert!(target["params"]["files"][0]["accept"].as_array().unwrap().contains(&".docx".into()));
        let over = async |what: &str| {
            for path in ["", "/details", "/order", "/app.webmanifest"] {
                let reply = scholar.get(&format!("{link}{path}")).await;
                assert_eq!(reply.status, StatusCode::BAD_REQUEST, "{what}: {path}");
                is_quiet(&reply);
            }
        };
        let reads = [("host", "desk.example"), ("origin", "https://evil.example")];
        let sent = scholar.ask(Method::POST, &format!("{link}/order"), &reads, Body::empty()).await;
        assert_eq!(sent.status, StatusCode::FORBIDDEN, "not even with the link from another site");
        let hidden = [("host", "desk.example"), ("origin", "null"), ("sec-fetch-site", "same-origin"), ("content-type", "application/x-www-form-urlencoded")];
        let sent = scholar.ask(Method::POST, &format!("{link}/order"), &hidden, Body::empty()).await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER, "a page that hides its address sends no origin");
        desk.post(&format!("/desk/accounts/{editor}/role"), &Form::of(&[("role", "contributor")])).await;
        over("its maker may not keep people any more").await;
        desk.post(&format!("/desk/accounts/{editor}/role"), &Form::of(&[("role", "editor")])).await;
        assert_eq!(scholar.get(&link).await.status, StatusCode::OK);
        let page = desk.get(&format!("/desk/people/{person}/links")).await;
        let at = page.body.find("/revoke").map(|end| page.body[..end].rsplit('"').next().unwrap().to_owned()).unwrap();
        let reply = desk.post(&format!("{at}/revoke"), &Form::default()).await;
        assert_eq!(reply.to(), format!("/desk/people/{person}/links?did=scholar-link-revoked"));
        over("taken back").await;
        let dated = desk.post(&format!("/desk/people/{person}/links"), &Form::of(&[("days", "30")])).await;
        let at = dated.body.find("/desk/by-link/").unwrap();
        let dated = dated.body[at..].split('<').next().unwrap().to_owned();
        assert_eq!(scholar.get(&dated).await.status, StatusCode::OK);
        desk.app.clock.advance_seconds(31 * 86_400);
        assert_eq!(scholar.get(&dated).await.status, StatusCode::BAD_REQUEST);
    }
}
