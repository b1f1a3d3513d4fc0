//! An op-ed's whole anatomy, from the outlet's page to the review screen: what each witness says, and taking its word.

use crate::at_the_desk::{Desk, Form, Reply, text};
use axum::http::StatusCode;
use byline::{desk, intake};
use byline_core::{
    evidence::Field,
    ids::{OpEdId, TopicId},
    labels::Labels,
    language::Language,
    name::{Name, NameKind},
    person::{Person, PersonKind},
    slug::Slug,
    topic::Topic,
};
use byline_store::{on_both_engines, opeds, people, records, topics};

/// A page whose witnesses disagree: data, Open Graph, metas and print each tell something else.
const DISAGREES: &str = r##"<!doctype html><html lang="en"><head><meta charset="utf-8">
<title>Count the water before it is spent | The Quay Courier</title>
<meta property="og:title" content="Why nobody counts water">
<meta property="og:description" content="A short word for those who share it on their walls.">
<meta property="og:site_name" content="The Quay Courier">
<meta property="og:image" content="https://quay.example/lead.jpg"><meta property="og:image:alt" content="A dry canal at noon">
<meta name="author" content="Quay Web Desk"><meta name="keywords" content="Économie de l'eau, Lahore, canals">
<link rel="canonical" href="https://quay.example/opinion/count-the-water">
<script type="application/ld+json">{"@context":"https://schema.org","@type":"OpinionNewsArticle",
"headline":"Count the water before it is spent","datePublished":"2024-03-11","dateModified":"2024-03-14",
"author":[{"@type":"Person","name":"Amina Farooqi"},{"@type":"Person","name":"Rahel Dar"}],
"publisher":{"@type":"Organization","name":"Quay Media Holding"},"articleSection":"Opinion","inLanguage":"en",
"isAccessibleForFree":false,"wordCount":900}</script></head>
<body><article><h1>Count the water before it is spent</h1>
<p class="standfirst">A ledger would do more than any canal.</p>
<p class="byline">By Amina Farooqi</p><time datetime="2024-03-12">12 March 2024</time>
<figure><img src="/lead.jpg" alt=""><figcaption>The canal. Photo: Sana Mir</figcaption></figure>
<p>Every summer the city holds the same argument about water, and every summer it forgets to count what it has before it
spends. The <a href="https://ledger.example/2023">ledger of last year</a> was never opened.</p>
<p>A ledger would do more than a canal. It needs four columns, a date, and the name of an officer who signs it every
month, as <a href="https://report.example/p?utm_source=quay">the report</a> said.</p>
<p>Those who say that the river cannot be measured have never asked the women who carry it up four flights of stairs,
nor read <a href="https://www.ledger.example/2023#page-4">the ledger</a>. They should do both before the next summer.</p>
<p><em>This article first appeared in The Harbour Gazette.</em></p>
</article></body></html>"##;

impl Desk {
    /// The same desk with the door of bringing in.
    fn with_intake(mut self) -> Self {
        let routes = desk::routes(&self.app).merge(intake::routes(&self.app));
        self.router = routes.with_state(self.app.clone());
        self
    }

    async fn bring_in(&self, address: &str, page: &str) -> OpEdId {
        let form = Form::of(&[("address", address)]);
        let reply = self.upload("/desk/bring-in", &form, ("file", "saved.html", page.as_bytes())).await;
        assert_eq!(reply.status, StatusCode::SEE_OTHER, "{}", reply.body);
        reply.to().strip_prefix("/desk/op-ed/").unwrap().parse().unwrap()
    }

    async fn record(&self, id: OpEdId) -> byline_core::displayed::Record {
        let mut tx = self.app.store.read().await.unwrap();
        records::load(&mut tx, &self.site, id, records::Which::Working).await.unwrap().unwrap()
    }

    async fn a_topic(&self, slug: &str, names: &[(&str, &str)]) -> Topic {
        let names: Labels = serde_json::from_value(names.iter().copied().collect()).unwrap();
        let topic = Topic {
            id: TopicId::new(&self.app.clock, &self.app.entropy),
            slug: Slug::of(slug).unwrap(),
            names,
            intro: None,
        };
        let mut tx = self.app.store.write().await.unwrap();
        topics::insert(&mut tx, self.site.id, &topic).await.unwrap();
        tx.commit().await.unwrap();
        topic
    }

    async fn a_scholar(&self, name: &str) -> Person {
        let (clock, entropy) = (&self.app.clock, &self.app.entropy);
        let person = Person {
            id: byline_core::ids::PersonId::new(clock, entropy),
            kind: PersonKind::Scholar,
            slug: Slug::of(name).unwrap(),
            names: vec![Name {
                id: byline_core::ids::NameId::new(clock, entropy),
                text: text(name),
                language: Some(Language::english()),
                kind: NameKind::Preferred,
            }],
            replaces_past_names: false,
            positions: Vec::new(),
            bios: Vec::new(),
            portrait: None,
            languages: Vec::new(),
            links: Vec::new(),
            orcid: None,
            press_contact: None,
        };
        let mut tx = self.app.store.write().await.unwrap();
        people::insert(&mut tx, self.site.id, &person).await.unwrap();
        tx.commit().await.unwrap();
        person
    }

    /// The screen after a press of the button that takes a value.
    async fn taking(&self, form: Form, path: &str, field: &str, value: &str) -> Reply {
        let reply = self.post(path, &form.set(&format!("take.{field}"), value)).await;
        assert_eq!(reply.status, StatusCode::OK, "{}", reply.body);
        reply.says("It is kept when you save.").never_says("desk-");
        reply
    }
}

/// The buttons that offer a value for a field.
fn offered(reply: &Reply, field: &str) -> Vec<String> {
    let before = format!("<button name=\"take.{field}\" value=\"");
    let found = reply.body.split(before.as_str()).skip(1);
    found.map(|rest| rest.split('"').next().unwrap().replace("&#x2f;", "/").replace("&#x27;", "'")).collect()
}

on_both_engines! {
    async fn each_witness_is_heard_and_its_word_is_taken_by_one_press(fresh: &Fresh) {
        let desk = Desk::signed_in(fresh).await.with_intake();
        let rahel = desk.a_scholar("Rahel Dar").await;
        let id = desk.bring_in("https://quay.example/opinion/count-the-water", DISAGREES).await;
        let path = format!("/desk/op-ed/{id}");
        let page = desk.get(&path).await;
        assert_eq!(offered(&page, "title"), ["Why nobody counts water"]);
        assert_eq!(offered(&page, "standfirst"), ["A short word for those who share it on their walls."]);
        assert_eq!(offered(&page, "outlet"), ["Quay Media Holding"]);
        assert_eq!(page.form(&path).get("appearance.1.day"), "2024-03-12", "the printed day is next door to the data's");
        assert_eq!(offered(&page, "day"), ["2024-03-11"]);
        assert_eq!(offered(&page, "alt"), ["A dry canal at noon"]);
        assert_eq!(offered(&page, "credit"), ["Sana Mir"]);
        page.says("from a heading, from JSON-LD").says("formaction=\"").says("#appearance.1.day\"").never_says("desk-");

        let taken = desk.taking(page.form(&path), &path, "title", "Why nobody counts water").await;
        assert_eq!(taken.form(&path).get("title"), "Why nobody counts water");
        assert_eq!(offered(&taken, "title"), ["Count the water before it is spent"]);
        let taken = desk.taking(taken.form(&path), &path, "day", "2024-03-11").await;
        let both = desk.taking(taken.form(&path), &path, "authors", "Amina Farooqi; Rahel Dar").await.form(&path);
        assert_eq!((both.get("byline.0.name"), both.get("byline.1.name")), ("Amina Farooqi", "Rahel Dar"));
        assert_eq!(both.get("byline.1.who"), rahel.id.to_string(), "the one person of that name is proposed");
        assert_eq!(both.get("appearance.1.day"), "2024-03-11", "what was taken before stays");
        let kept = desk.op_ed(id).await.working;
        let reply = desk.post(&path, &both.set("act", "save")).await;
        assert_eq!(reply.to(), format!("{path}?did=saved"), "{}", reply.body);
        assert_ne!(desk.op_ed(id).await.working, kept);
        let after = desk.get(&path).await;
        after.says("set by an editor");
        assert_eq!(offered(&after, "title"), ["Count the water before it is spent"], "the page's own word can be had back");
        let evidence = opeds::evidence(&mut desk.app.store.read().await.unwrap(), id).await.unwrap();
        assert!(evidence.iter().filter(|e| e.field == Field::Title).count() >= 4, "{evidence:?}");
    }

    async fn signs_of_length_and_opinion_and_the_pages_cited_are_told(fresh: &Fresh) {
        let desk = Desk::signed_in(fresh).await.with_intake();
        let id = desk.bring_in("https://quay.example/opinion/count-the-water", DISAGREES).await;
        let page = desk.get(&format!("/desk/op-ed/{id}")).await;
        page.says("<strong>only the beginning</strong>").says("isAccessibleForFree: false");
        page.says("<strong>opinion</strong>").says("OpinionNewsArticle").says("2024-03-14");
        page.says("2 links in the text").says("href=\"https://ledger.example/2023\" rel=\"noreferrer noopener\"");
        page.says("ledger of last year").never_says("page-4\"");
    }

    async fn where_it_first_ran_stands_before_the_copy_and_is_taken_back_by_one_press(fresh: &Fresh) {
        let desk = Desk::signed_in(fresh).await.with_intake();
        let id = desk.bring_in("https://quay.example/opinion/count-the-water", DISAGREES).await;
        let path = format!("/desk/op-ed/{id}");
        let page = desk.get(&path).await;
        page.says("The page says that this ran somewhere else first.").says("This article first appeared in");
        assert!(offered(&page, "original-outlet").is_empty(), "what stands is not offered");
        let form = page.form(&path);
        assert_eq!(form.get("appearance.0.outlet-name"), "The Harbour Gazette");
        assert_eq!((form.get("appearance.0.kind"), form.get("appearance.1.kind")), ("first", "republished"));
        assert_eq!((form.get("text-source"), form.get("appearance.0.day")), ("1", ""), "the text is the copy's, the notice tells no day");

        let without = form.set("appearance.0.outlet-name", "Another Paper").set("appearance.0.kind", "republished");
        let reply = desk.taking(without, &path, "original-outlet", "The Harbour Gazette").await;
        let form = reply.form(&path);
        assert_eq!(form.get("appearance.2.outlet-name"), "The Harbour Gazette");
        assert_eq!((form.get("appearance.1.kind"), form.get("appearance.2.kind")), ("republished", "first"));
        let form = form.set("appearance.0.remove", "yes").set("appearance.1.outlet", "new").set("appearance.2.outlet", "new");
        let reply = desk.post(&path, &form.set("act", "save")).await;
        assert_eq!(reply.status, StatusCode::SEE_OTHER, "{}", reply.body);
        let mut tx = desk.app.store.read().await.unwrap();
        let record = records::load(&mut tx, &desk.site, id, records::Which::Working).await.unwrap().unwrap();
        let first = record.first_appearance().and_then(|a| a.outlet_printed.clone());
        assert_eq!(first, Some(text("The Harbour Gazette")));
        drop(tx);
        assert!(offered(&desk.get(&path).await, "original-outlet").is_empty(), "what stands is not offered again");
    }

    async fn keywords_propose_topics_and_file_nothing(fresh: &Fresh) {
        let desk = Desk::signed_in(fresh).await.with_intake();
        let water = desk.a_topic("water", &[("en", "Water"), ("fr", "\u{c9}conomie de l\u{2019}eau")]).await;
        let mut rivers = desk.a_topic("canals", &[("en", "Rivers and what is made of them")]).await;
        desk.a_topic("ballots", &[("en", "Ballots")]).await;
        rivers.slug = Slug::of("rivers").unwrap();
        let mut tx = desk.app.store.write().await.unwrap();
        topics::update(&mut tx, desk.site.id, &rivers).await.unwrap();
        tx.commit().await.unwrap();
        let id = desk.bring_in("https://quay.example/opinion/count-the-water", DISAGREES).await;
        let path = format!("/desk/op-ed/{id}");
        let page = desk.get(&path).await;
        let proposed = page.body.split("Proposed by the page\u{2019}s own keywords").nth(1).unwrap();
        let proposed = proposed.split("</fieldset>").next().unwrap();
        for topic in [&water, &rivers] {
            assert!(proposed.contains(&format!("value=\"{}\">", topic.id)), "{proposed}");
        }
        assert!(!proposed.contains("Ballots") && !proposed.contains(" checked"), "{proposed}");
        page.says("<bdi>Lahore</bdi>");
        let reply = desk.post(&path, &page.form(&path).set("topic", &water.id.to_string()).set("act", "save")).await;
        assert_eq!(reply.to(), format!("{path}?did=saved"), "{}", reply.body);
        let mut tx = desk.app.store.read().await.unwrap();
        let record = records::load(&mut tx, &desk.site, id, records::Which::Working).await.unwrap().unwrap();
        assert_eq!(record.topics.iter().map(|t| t.id).collect::<Vec<_>>(), [water.id]);
    }

    async fn a_page_in_two_languages_shows_each_part_in_its_own(fresh: &Fresh) {
        let desk = Desk::signed_in(fresh).await.with_intake();
        let paragraph = "شہر ہر سال پانی پر ایک ہی بحث کرتا ہے، اور ہر سال یہ گننا بھول جاتا ہے کہ اس کے پاس کیا ہے۔ کیا کوئی سنتا ہے؟ ایک کھاتہ نہر سے زیادہ کام کرے گا۔ ";
        let body: String = (0..4).map(|_| format!("<p>{}</p>", paragraph.repeat(2))).collect();
        let html = format!(
            "<!doctype html><html lang=ur dir=rtl><head><meta charset=utf-8><title>Count the Water First</title></head><body><article>\
            <h1 lang=en dir=ltr>Count the Water First</h1><p>By Amina Farooqi</p>{body}</article></body></html>"
        );
        let id = desk.bring_in("https://harbour.example/ur/water", &html).await;
        let page = desk.get(&format!("/desk/op-ed/{id}")).await;
        page.says("<textarea id=\"title\" name=\"title\" rows=\"1\" dir=\"ltr\" lang=\"en\"");
        page.says("The title is in another language than the text (en), written left to right.").says("<ol class=\"blocks\" lang=\"ur\" dir=\"rtl\">");
        let form = page.form(&format!("/desk/op-ed/{id}"));
        let mut tx = desk.app.store.read().await.unwrap();
        let record = records::load(&mut tx, &desk.site, id, records::Which::Working).await.unwrap().unwrap();
        let excerpt = record.version.words.selection;
        assert_eq!((form.get("block"), excerpt.last_sentences()), ("0", Some(3)), "40 words end at an Urdu sentence");
    }

    async fn two_that_are_one_are_joined_by_one_press_and_parted_by_another(fresh: &Fresh) {
        let desk = Desk::signed_in(fresh).await.with_intake();
        let first = desk.bring_in("https://quay.example/opinion/count-the-water", DISAGREES).await;
        let page = DISAGREES.replace("Amina Farooqi", "Sana Iqbal").replace("Rahel Dar", "Sana Iqbal").replace("Quay", "Meridian").replace("quay.example", "meridian.example").replace("The Harbour Gazette", "The Lombard Review");
        let second = desk.bring_in("https://meridian.example/opinion/ledger", &page).await;
        assert_ne!(first, second, "another author's name makes it only likely");
        let path = format!("/desk/op-ed/{second}");
        let screen = desk.get(&path).await;
        screen.says("This may be here already").says(&format!("value=\"{first}\"")).says("100%").never_says("desk-");
        let before = desk.record(second).await;
        let reply = desk.post(&format!("{path}/join"), &Form::of(&[("other", &first.to_string())])).await;
        assert_eq!(reply.to(), format!("/desk/op-ed/{first}?did=joined"), "{}", reply.body);
        let (one, other) = (desk.record(first).await, desk.record(second).await);
        assert_eq!((one.appearances.len(), other.appearances.len()), (4, 0));
        assert!(matches!(other.op_ed.stage, byline_core::oped::Stage::Declined(_)));
        assert_eq!(one.appearances.iter().filter(|(a, _)| a.is_text_source).count(), 1);
        let screen = desk.get(&format!("/desk/op-ed/{first}?did=joined")).await;
        screen.says("Joined into this").says("Part them again").never_says("desk-");
        let reply = desk.upload("/desk/bring-in", &Form::of(&[("address", "https://meridian.example/opinion/ledger")]), ("file", "x.html", page.as_bytes())).await;
        assert!(reply.body.contains(&format!("/desk/op-ed/{first}")), "it is known as the other now: {}", reply.body);

        let reply = desk.post(&format!("/desk/op-ed/{first}/part"), &Form::of(&[("other", &second.to_string())])).await;
        assert_eq!(reply.to(), format!("{path}?did=parted"), "{}", reply.body);
        let (one, other) = (desk.record(first).await, desk.record(second).await);
        assert_eq!((one.appearances.len(), other.op_ed.stage.name()), (2, before.op_ed.stage.name()));
        let rows = |record: &byline_core::displayed::Record| {
            let mut rows: Vec<_> = record.appearances.iter().map(|(a, _)| (a.id, a.kind, a.is_text_source, a.addresses.len())).collect();
            rows.sort();
            rows
        };
        assert_eq!(rows(&other), rows(&before), "each has again what it came with");
        let mut tx = desk.app.store.read().await.unwrap();
        assert_eq!(byline_store::sources::of_op_ed(&mut tx, first).await.unwrap().len(), 1);
        assert_eq!(byline_store::sources::of_op_ed(&mut tx, second).await.unwrap().len(), 1);
    }

    async fn a_further_running_is_taken_off_again_and_its_source_stays(fresh: &Fresh) {
        let desk = Desk::signed_in(fresh).await.with_intake();
        let id = desk.bring_in("https://quay.example/opinion/count-the-water", DISAGREES).await;
        let page = DISAGREES.replace("quay.example", "meridian.example").replace("<p><em>This article first appeared in The Harbour Gazette.</em></p>", "").replace("The Quay", "The Meridian");
        let reply = desk.upload("/desk/bring-in", &Form::of(&[("address", "https://meridian.example/a")]), ("file", "x.html", page.as_bytes())).await;
        assert_eq!(reply.to(), format!("/desk/op-ed/{id}?did=further"), "{}", reply.body);
        let path = format!("/desk/op-ed/{id}");
        desk.get(&format!("{path}?did=further")).await.says("Came in as a further running").says("Take it off again").never_says("desk-");
        let added = desk.record(id).await.appearances.last().unwrap().0.id;
        let reply = desk.post(&format!("{path}/take-off"), &Form::of(&[("running", &added.to_string())])).await;
        assert_eq!(reply.to(), format!("{path}?did=taken-off"), "{}", reply.body);
        assert_eq!(desk.record(id).await.appearances.len(), 2);
        let source = desk.record(id).await.appearances.iter().find(|(a, _)| a.is_text_source).unwrap().0.id;
        let refused = desk.post(&format!("{path}/take-off"), &Form::of(&[("running", &source.to_string())])).await;
        assert_eq!(refused.status, StatusCode::CONFLICT);
        let mut tx = desk.app.store.read().await.unwrap();
        assert_eq!(byline_store::sources::of_op_ed(&mut tx, id).await.unwrap().len(), 2);
    }

    async fn an_outlet_that_is_publicly_known_is_added_with_its_facts_by_one_press(fresh: &Fresh) {
        let desk = Desk::signed_in(fresh).await.with_intake();
        let page = DISAGREES.replace("<p><em>This article first appeared in The Harbour Gazette.</em></p>", "").replace("The Quay Courier", "JANG.COM.PK");
        let page = page.replace("https://quay.example", "https://jang.com.pk").replace("Quay Media Holding", "JANG.COM.PK");
        let id = desk.bring_in("https://jang.com.pk/opinion/count-the-water", &page).await;
        let path = format!("/desk/op-ed/{id}");
        let screen = desk.get(&path).await;
        screen.says("Publicly known:").says("روزنامہ جنگ, ur, live; by the outlet").says("not checked online").never_says("desk-");
        let mut tx = desk.app.store.read().await.unwrap();
        let before = byline_store::outlets::all(&mut tx, desk.site.id).await.unwrap().len();
        drop(tx);
        let reply = desk.post(&path, &screen.form(&path).set("add-outlet", "0")).await;
        assert_eq!(reply.to(), format!("{path}?did=saved"), "{}", reply.body);
        let (row, outlet) = desk.record(id).await.appearances.remove(0);
        let outlet = outlet.unwrap();
        assert_eq!(row.outlet_printed, Some(text("JANG.COM.PK")), "what the page printed stays");
        assert_eq!(outlet.domains, ["jang.com.pk"]);
        assert_eq!(outlet.names.iter().map(|name| name.text.as_str()).collect::<Vec<_>>(), ["Daily Jang", "روزنامہ جنگ"]);
        assert_eq!(outlet.languages, ["ur".parse().unwrap()]);
        assert!(outlet.habits.unwrap().as_str().contains("Known publicly"));
        let mut tx = desk.app.store.read().await.unwrap();
        assert_eq!(byline_store::outlets::all(&mut tx, desk.site.id).await.unwrap().len(), before + 1);
        drop(tx);
        assert!(!desk.get(&path).await.body.contains("Publicly known:"), "it is settled");
    }
}
