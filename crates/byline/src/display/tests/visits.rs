//! What readers get at the addresses of the public site, on both engines.

use super::house::House;
use crate::site_map::routes;
use crate::surfaces::{Gone, LetsOut, SURFACES, Surface};
use axum::{
    body::Body,
    extract::Request,
    http::{Method, StatusCode},
};
use byline_core::{
    displayed::Record,
    oped::Stage,
    outlet::OutletStatus,
    person::PersonKind,
    plain_page::{PlainPage, PlainPageKind},
    prose::Prose,
    rights::{Allow, Permission},
    text::Text,
};
use byline_store::{
    changes, on_both_engines, opeds,
    picture_sizes::{self, MadeOf},
    plain_pages, rights, sites,
};

/// A whole record with a name of its own.
fn called(house: &House, slug: &str, title: &str) -> Record {
    let mut record = house.maker.whole("en");
    record.op_ed.slug = slug.parse().unwrap();
    record.version.words.title = Text::new(title).unwrap();
    record.appearances.truncate(1);
    let address = format!("https://outlet.example/{slug}").parse().unwrap();
    record.appearances[0].0.addresses[0].url = address;
    record.appearances[0].1.as_mut().unwrap().domains = vec![format!("{slug}.example")];
    record
}

on_both_engines! {
    async fn the_selection_holds_what_is_displayed_and_nothing_else(fresh: &Fresh) {
        let house = House::open(fresh).await;
        assert!(house.get("/").await.text().contains("Nothing is on display"));
        house.display(&called(&house, "shown", "On display")).await;
        house.bring_in(&called(&house, "draft", "Only a draft")).await;
        let gone = called(&house, "gone", "Taken down");
        house.display(&gone).await;
        house.withdraw(&gone, "At the author\u{2019}s request").await;
        let home = house.get("/").await;
        assert!(home.text().contains("On display") && home.text().contains("href=\"/op-eds/op-ed/shown\""));
        assert!(!home.text().contains("Only a draft") && !home.text().contains("Taken down"));
        assert_eq!(house.get("/?utm_source=mail&page=0").await.bytes, home.bytes, "strangers change no body");
        assert!(house.get("/?order=added").await.text().contains("On display"));
        assert_eq!(house.get("/?page=2").await.status, StatusCode::NOT_FOUND);
    }

    async fn an_op_ed_page_has_every_part(fresh: &Fresh) {
        let house = House::open(fresh).await;
        let mut record = called(&house, "whole", "The whole of it");
        record.bylines[0].0.name_printed = Text::new("A. Writer").unwrap();
        house.display(&record).await;
        let got = house.get("/op-ed/whole").await;
        assert_eq!((got.status, got.header("cache-control")), (StatusCode::OK, "public, max-age=0, s-maxage=60, must-revalidate"));
        let page = got.text();
        let short = format!("https://institute.example/op-eds/o/{}", record.op_ed.short.as_str());
        let parts = [
            "alt=\"Sample words\"",
            "media=\"(prefers-color-scheme: dark)\"",
            "fill=\"#17324d\"",
            "<h1>The whole of it</h1>",
            "By <a href=\"/op-eds/scholar/",
            "<bdi>A. Writer</bdi>",
            "now: <bdi>Sample words, 2015</bdi>",
            "First published in <a href=\"/op-eds/outlet/",
            "<time datetime=\"2012-01-03\">3 January 2012</time>",
            "closed since <time datetime=\"2019\">2019</time>",
            "<a href=\"#disclaimer\">The authors\u{2019} own view, selected by <bdi>Sample words</bdi>.</a>",
            "the first paragraph of a text",
            "<span aria-hidden=\"true\">[\u{2026}]</span>",
            "These are 22 of about 2,400 words.",
            "href=\"https://outlet.example/whole\" hreflang=\"en\" rel=\"noopener\"><span>Continue reading at",
            "<bdi dir=\"ltr\" class=\"url\">https://outlet.example/whole</bdi>",
            "Summary, in the words of",
            "id=\"disclaimer\"",
            "has been closed since <time datetime=\"2019\">2019</time>. Its page may not answer any more.",
            "data-mastodon=\"\u{201c}The whole of it\u{201d} by ",
            "Corrected on <time",
            "id=\"corrections\"",
            "href=\"/op-eds/topic/",
            "href=\"/op-eds/region/",
            "href=\"/op-eds/series/",
            "mailto:?subject=The%20whole%20of%20it&amp;body=",
            "https://wa.me/?text=",
            "https://bsky.app/intent/compose?text=",
            "https://www.linkedin.com/sharing/share-offsite/?url=https%3A%2F%2Finstitute.example%2Fop-eds%2Fop-ed%2Fwhole\"",
            "https://x.com/intent/post?text=",
            "https://www.facebook.com/sharer/sharer.php?u=",
            short.as_str(),
            "About the author</h2>",
            "<link rel=\"canonical\" href=\"https://outlet.example/whole\">",
            "<meta name=\"robots\" content=\"noindex\">",
            "<meta name=\"description\" content=\"Sample words\">",
        ];
        for part in parts {
            assert!(page.contains(part), "{part} is missing from\n{page}");
        }
        assert!(page.contains(&format!("data-press=\"/op-eds/press/{}\" href=\"https://outlet.example/whole\"", record.op_ed.short.as_str())));
        assert!(!page.contains("left out.</p>"), "a paragraph that was not chosen is shown");
        assert_eq!(page.matches("rel=\"noopener noreferrer\"").count(), 5);
    }

    async fn an_outlet_says_whether_it_lives_and_what_its_terms_are(fresh: &Fresh) {
        let house = House::open(fresh).await;
        let mut record = called(&house, "priced", "Behind a door");
        record.rights.policy[0].embargo_days = 3;
        let outlet = record.appearances[0].1.as_mut().unwrap();
        outlet.status = OutletStatus::Live { subscription: true };
        let slug = outlet.slug.clone();
        house.display(&record).await;
        let page = house.get(&format!("/outlet/{slug}")).await;
        for said in ["It is still published. Readers may need a subscription.", "Up to 250 words of an op-ed may be shown here.", "It may be shown from 3 days after it ran there.", "priced.example"] {
            assert!(page.text().contains(said), "{said}\n{}", page.text());
        }
        assert!(!page.text().contains("for editors only"), "an editor\u{2019}s note on the outlet is not for readers");
        assert!(house.get("/op-ed/priced").await.text().contains("<bdi>Sample words</bdi> may ask for a subscription."));
    }

    async fn old_and_short_addresses_lead_to_the_page(fresh: &Fresh) {
        let house = House::open(fresh).await;
        let mut record = called(&house, "first-name", "Renamed");
        house.display(&record).await;
        record.op_ed.slug = "second-name".parse().unwrap();
        let mut write = house.app.store.write().await.unwrap();
        opeds::set_slug(&mut write, &record.op_ed).await.unwrap();
        write.commit().await.unwrap();
        for path in ["/op-ed/first-name".to_owned(), format!("/o/{}", record.op_ed.short.as_str())] {
            let got = house.get(&path).await;
            assert_eq!(got.status, StatusCode::MOVED_PERMANENTLY, "{path}");
            assert_eq!(got.header("location"), "/op-eds/op-ed/second-name");
        }
        assert_eq!(house.get("/op-ed/second-name").await.status, StatusCode::OK);
    }

    async fn what_is_gone_says_so_and_what_never_was_says_nothing(fresh: &Fresh) {
        let house = House::open(fresh).await;
        let record = called(&house, "gone", "Taken down");
        house.display(&record).await;
        house.bring_in(&called(&house, "draft", "Only a draft")).await;
        house.withdraw(&record, "At the author\u{2019}s request").await;
        let short = format!("/o/{}", record.op_ed.short.as_str());
        for path in ["/op-ed/gone", &short] {
            let got = house.get(path).await;
            assert_eq!(got.status, StatusCode::GONE, "{path}");
            assert!(got.text().contains("Taken down") && got.text().contains("At the author\u{2019}s request"));
            assert!(!got.text().contains("first paragraph") && got.text().contains("23 November 2026"));
        }
        let draft = house.get("/op-ed/draft").await;
        let missing = house.get("/op-ed/no-such-thing").await;
        assert_eq!((draft.status, &draft.bytes), (StatusCode::NOT_FOUND, &missing.bytes));
        assert_eq!(draft.headers, missing.headers);
        house.stage(&record, Stage::Erased { at: house.app.clock.now() }).await;
        assert_eq!(house.get("/op-ed/gone").await.status, StatusCode::NOT_FOUND);
        let erased = house.get(&short).await;
        assert_eq!(erased.status, StatusCode::GONE);
        assert!(!erased.text().contains("Taken down") && !erased.text().contains("s request"));
    }

    async fn every_room_names_what_is_displayed_and_nobody_else(fresh: &Fresh) {
        let house = House::open(fresh).await;
        let shown = called(&house, "shown", "On display");
        let mut draft = called(&house, "draft", "Only a draft");
        draft.bylines[0].1.as_mut().unwrap().slug = "of-a-draft".parse().unwrap();
        draft.appearances[0].1.as_mut().unwrap().slug = "unused-outlet".parse().unwrap();
        house.display(&shown).await;
        house.bring_in(&draft).await;
        let scholar = shown.bylines[0].1.as_ref().unwrap();
        let outsider = shown.bylines[1].1.as_ref().unwrap();
        assert_eq!((scholar.kind, outsider.kind), (PersonKind::Scholar, PersonKind::Outsider));
        let pages = [
            format!("/scholar/{}", scholar.slug),
            format!("/outlet/{}", shown.appearances[0].1.as_ref().unwrap().slug),
            format!("/topic/{}", shown.topics[0].slug),
            format!("/series/{}", shown.series.as_ref().unwrap().slug),
            format!("/region/{}", shown.regions[0].slug),
            "/year/2012".to_owned(),
        ];
        for path in &pages {
            let got = house.get(path).await;
            assert_eq!(got.status, StatusCode::OK, "{path}");
            assert!(got.text().contains("On display") && !got.text().contains("Only a draft"), "{path}");
            assert_eq!(house.get(&format!("{path}?page=2")).await.status, StatusCode::NOT_FOUND);
        }
        let indexes = ["/scholars", "/outlets", "/topics", "/series", "/regions", "/years"];
        for (index, page) in indexes.iter().zip(&pages) {
            let got = house.get(index).await;
            assert_eq!(got.status, StatusCode::OK, "{index}");
            assert!(got.text().contains(&format!("href=\"/op-eds{page}\"")), "{index}\n{}", got.text());
            assert!(!got.text().contains("of-a-draft") && !got.text().contains("unused-outlet"), "{index}");
        }
        for hidden in ["/year/2013", "/year/02012", "/scholar/of-a-draft", "/outlet/unused-outlet", &format!("/scholar/{}", outsider.slug)] {
            assert_eq!(house.get(hidden).await.status, StatusCode::NOT_FOUND, "{hidden}");
        }
    }

    async fn a_takedown_reaches_every_surface(fresh: &Fresh) {
        let house = House::open(fresh).await;
        let mut record = called(&house, "threatened", "A dangerous title");
        house.picture(&mut record).await;
        house.display(&record).await;
        let at = |surface: &Surface| {
            let fill = [
                ("{short}", record.op_ed.short.as_str().to_owned()),
                ("{use}", record.picture.as_ref().unwrap().id.to_string()),
                ("{file}", "lead-480.webp".to_owned()),
                ("/op-ed/{slug}", "/op-ed/threatened".to_owned()),
                ("/scholar/{slug}", format!("/scholar/{}", record.bylines[0].1.as_ref().unwrap().slug)),
                ("/outlet/{slug}", format!("/outlet/{}", record.appearances[0].1.as_ref().unwrap().slug)),
                ("/topic/{slug}", format!("/topic/{}", record.topics[0].slug)),
                ("/series/{slug}", format!("/series/{}", record.series.as_ref().unwrap().slug)),
                ("{year}", "2012".to_owned()),
                ("{part}", "2012.xml".to_owned()),
                ("/region/{slug}", format!("/region/{}", record.regions[0].slug)),
            ];
            if surface.at == routes::OAI {
                return "/oai?verb=ListRecords&metadataPrefix=oai_dc".to_owned();
            }
            let form = match surface.at {
                routes::CITE | routes::REFERENCES => ("{form}", "ris".to_owned()),
                _ => ("{form}", "atom".to_owned()),
            };
            let fill = fill.into_iter().chain([form]);
            fill.fold(surface.at.to_owned(), |path, (hole, with)| path.replace(hole, &with))
        };
        // Those of the other stages are walked by tests over the whole server.
        let followed = [
            routes::MARKDOWN,
            routes::SITEMAP_PART,
            routes::FEED,
            routes::SCHOLAR_FEED,
            routes::OUTLET_FEED,
            routes::TOPIC_FEED,
            routes::SERIES_FEED,
            routes::REGION_FEED,
            routes::CITE,
            routes::LINKSET,
            routes::REFERENCES,
            routes::OAI,
        ];
        let own = |surface: &&Surface| super::super::paths().chain(followed).any(|path| path == surface.at);
        let over_http: Vec<&Surface> = SURFACES.iter().filter(own).collect();
        assert!(over_http.len() > 14, "{over_http:?}");
        for surface in &over_http {
            let got = house.get(&at(surface)).await;
            let there = got.status == StatusCode::OK || got.status == StatusCode::MOVED_PERMANENTLY;
            assert!(there, "{}: {} {}", surface.name, at(surface), got.status);
            if matches!(surface.lets_out, LetsOut::Page | LetsOut::Entry) {
                assert!(got.text().contains("A dangerous title"), "{}", surface.name);
            }
        }
        house.withdraw(&record, "threatened").await;
        for surface in &over_http {
            let got = house.get(&at(surface)).await;
            match surface.gone {
                Gone::Tombstone => assert_eq!(got.status, StatusCode::GONE, "{}", surface.name),
                Gone::NotFound => assert_eq!(got.status, StatusCode::NOT_FOUND, "{}", surface.name),
                Gone::Absent => assert!(!got.text().contains("A dangerous title"), "{}", surface.name),
            }
        }
    }

    async fn a_picture_is_seen_in_its_sizes_while_its_op_ed_is(fresh: &Fresh) {
        let house = House::open(fresh).await;
        let mut record = called(&house, "pictured", "With a picture");
        let given = house.picture(&mut record).await;
        let used = record.picture.clone().unwrap();
        let (whole, lead) = (format!("/media/{}", used.id), format!("/media/{}/lead-480.webp", used.id));
        house.bring_in(&record).await;
        for path in [&whole, &lead] {
            assert_eq!(house.get(path).await.status, StatusCode::NOT_FOUND, "{path} of a draft");
        }
        house.stage(&record, Stage::Displayed { version: record.version.id, since: house.app.clock.now() }).await;
        let got = house.get(&whole).await;
        assert_eq!((got.status, got.header("content-type")), (StatusCode::OK, "image/png"));
        assert_ne!(got.bytes, given, "never the bytes that were given");
        let page = house.get("/op-ed/pictured").await;
        let named: Vec<&str> = page.text().split(['"', ' ']).filter(|part| part.starts_with("/op-eds/media/") && part.contains(&format!("{}/", used.id))).collect();
        assert_eq!(named.len(), 7, "three sizes in two formats, and the one for old programs: {named:?}");
        for address in named {
            let got = house.get(address.strip_prefix("/op-eds").unwrap()).await;
            assert_eq!(got.status, StatusCode::OK, "{address}");
            let picture = image::load_from_memory(&got.bytes).unwrap();
            let width = address.rsplit(['-', '.']).nth(1).unwrap();
            assert_eq!((picture.width().to_string(), picture.width() / 3), (width.to_owned(), picture.height() / 2));
        }
        assert!(page.text().contains("width=\"600\" height=\"400\" loading=\"lazy\" decoding=\"async\""), "{}", page.text());
        let again = house.get(&lead).await;
        assert_eq!((again.header("content-type"), again.header("cache-control")), ("image/webp", "public, max-age=300"));
        for other in ["lead-481.webp", "lead-480.jpg", "lead-1440.webp", "portrait-0160.webp", "lead-480.webp/x", "../lead-480.webp"] {
            let got = house.get(&format!("/media/{}/{other}", used.id)).await;
            assert_eq!(got.status, StatusCode::NOT_FOUND, "{other} is not offered");
        }
        house.withdraw(&record, "threatened").await;
        for path in [&whole, &lead] {
            assert_eq!(house.get(path).await.status, StatusCode::NOT_FOUND, "{path} after a withdrawal");
        }
    }

    async fn a_size_is_made_once_and_again_when_it_was_lost(fresh: &Fresh) {
        let house = House::open(fresh).await;
        let mut record = called(&house, "pictured", "With a picture");
        house.picture(&mut record).await;
        house.display(&record).await;
        let used = record.picture.clone().unwrap();
        let path = format!("/media/{}/lead-480.webp", used.id);
        let (one, other) = tokio::join!(house.get(&path), house.get(&path));
        assert_eq!((one.status, &one.bytes), (StatusCode::OK, &other.bytes));
        let of = MadeOf { source: used.picture.digest, focus: used.focus };
        let file = "lead-480.webp".parse().unwrap();
        let mut tx = house.app.store.read().await.unwrap();
        let first = picture_sizes::find(&mut tx, of, file).await.unwrap().unwrap();
        assert_eq!(picture_sizes::digests(&mut tx).await.unwrap().len(), 6);
        drop(tx);
        // Served from what is kept: the source is not opened again.
        house.app.store.blobs().delete(used.picture.digest).await.unwrap();
        assert_eq!(house.get(&path).await.bytes, one.bytes);
        house.app.store.blobs().put(house.wide_picture()).await.unwrap();
        house.app.store.blobs().delete(first).await.unwrap();
        assert_eq!(house.get(&path).await.bytes, one.bytes, "made anew");
    }

    async fn a_picture_kept_damaged_is_told_as_missing(fresh: &Fresh) {
        let house = House::open(fresh).await;
        let mut record = called(&house, "pictured", "With a picture");
        let used = record.picture.as_mut().unwrap();
        used.picture.digest = house.app.store.blobs().put(b"\x89PNG".to_vec()).await.unwrap();
        house.display(&record).await;
        for _ in 0..2 {
            let got = house.get(&format!("/media/{}/lead-480.webp", record.picture.as_ref().unwrap().id)).await;
            assert_eq!(got.status, StatusCode::NOT_FOUND);
        }
    }

    async fn a_page_that_someone_has_is_not_sent_again(fresh: &Fresh) {
        let house = House::open(fresh).await;
        house.display(&called(&house, "shown", "On display")).await;
        let first = house.get("/op-ed/shown").await;
        let asked = |tag: &str| Request::get("/op-ed/shown").header("if-none-match", tag).body(Body::empty()).unwrap();
        let again = house.ask(asked(first.header("etag"))).await;
        assert_eq!((again.status, again.bytes.len()), (StatusCode::NOT_MODIFIED, 0));
        assert_eq!(again.header("etag"), first.header("etag"));
        assert_eq!(house.ask(asked("\"other\"")).await.status, StatusCode::OK);
        let head = Request::builder().method(Method::HEAD).uri("/op-ed/shown").body(Body::empty()).unwrap();
        let head = house.ask(head).await;
        assert_eq!((head.status, head.bytes.len(), head.header("etag")), (StatusCode::OK, 0, first.header("etag")));
    }

    async fn when_a_permission_ends_less_is_shown_even_if_no_job_ran(fresh: &Fresh) {
        let house = House::open(fresh).await;
        let mut record = called(&house, "stepping", "Stepping down");
        record.rights.policy[0].allow = Allow::LinkOnly;
        record.rights.permissions = vec![Permission {
            id: byline_core::ids::PermissionId::new(&house.app.clock, &house.app.entropy),
            appearance: None,
            allow: Allow::Full,
            from: None,
            until: Some(house.app.clock.now().plus_seconds(30)),
            embargo_until: None,
            pictures: true,
            evidence: Text::new("mail of 3 May").unwrap(),
            given_by: Text::new("the editor").unwrap(),
        }];
        house.display(&record).await;
        let mut write = house.app.store.write().await.unwrap();
        let (id, permission) = (record.op_ed.id, &record.rights.permissions[0]);
        rights::insert_permission(&mut write, id, permission, None, house.app.clock.now()).await.unwrap();
        write.commit().await.unwrap();
        let before = house.get("/op-ed/stepping").await;
        assert!(before.text().contains("the first paragraph"), "{}", before.text());
        assert_eq!(before.header("cache-control"), "public, max-age=0, s-maxage=30, must-revalidate");
        house.app.clock.advance_seconds(31);
        let after = house.get("/op-ed/stepping").await;
        assert!(after.status == StatusCode::OK && !after.text().contains("the first paragraph"));
        assert!(after.text().contains("Read it at"));
    }

    async fn files_are_kept_for_good_and_strangers_are_refused_with_a_page(fresh: &Fresh) {
        let house = House::open(fresh).await;
        let sheet = house.app.pages.assets().name("public.css").unwrap().to_owned();
        let got = house.get(&format!("/assets/{sheet}")).await;
        assert_eq!(got.header("content-type"), "text/css; charset=utf-8");
        assert_eq!(got.header("cache-control"), "public, max-age=31536000, immutable");
        for path in ["/assets/public.css", "/op-ed/No_Slug", "/o/i", "/media/x", "/nowhere", "/op-ed/%FF"] {
            let got = house.get(path).await;
            assert!(matches!(got.status, StatusCode::NOT_FOUND | StatusCode::BAD_REQUEST), "{path} {}", got.status);
            assert!(got.text().contains("href=\"/op-eds/scholars\""), "{path}: a way out\n{}", got.text());
        }
        let post = house.ask(Request::post("/scholars").body(Body::empty()).unwrap()).await;
        assert_eq!(post.status, StatusCode::METHOD_NOT_ALLOWED);
        assert!(post.header("allow").contains("GET") && post.text().contains("<h1"));
    }

    async fn a_plain_page_stands_in_every_language_before_and_after_it_is_written(fresh: &Fresh) {
        let house = House::open(fresh).await;
        for (kind, path, _) in routes::PLAIN {
            let got = house.get(path).await;
            assert_eq!(got.status, StatusCode::OK, "{path}");
            assert!(got.text().contains(&format!("<link rel=\"canonical\" href=\"https://institute.example/op-eds{path}\">")));
            assert!(got.text().contains(&format!("<a href=\"/op-eds{path}\" aria-current=\"page\">")), "{}", got.text());
            assert!(got.text().contains(&format!("href=\"/op-eds{path}/ur\" hreflang=\"ur\"><bdi lang=\"ur\" dir=\"rtl\">اردو</bdi>")), "{}", got.text());
            let urdu = house.get(&format!("{path}/ur")).await;
            assert!(urdu.text().contains("<html lang=\"ur\" dir=\"rtl\"") && urdu.text().contains("Sample words"), "{kind}");
            assert!(urdu.text().contains(&format!("href=\"/op-eds{path}/ur\" aria-current")), "{}", urdu.text());
            assert_eq!(house.get(&format!("{path}/en")).await.header("location"), format!("/op-eds{path}"));
            assert_eq!(house.get(&format!("{path}/fr")).await.status, StatusCode::NOT_FOUND);
        }
        let page = |language: &str, typed: &str| PlainPage {
            kind: PlainPageKind::Privacy,
            language: language.parse().unwrap(),
            text: Prose::from_typed(typed),
        };
        let mut write = house.app.store.write().await.unwrap();
        for written in [page("en", "Ours & <only> ours."), page("ur", "ہماری اپنی بات۔")] {
            plain_pages::put(&mut write, house.maker.site.id, &written).await.unwrap();
        }
        changes::record(&mut write, house.maker.site.id, "page", None, house.app.clock.now()).await.unwrap();
        write.commit().await.unwrap();
        let own = house.get("/privacy").await;
        assert!(own.text().contains("<p>Ours &amp; &lt;only&gt; ours.</p>") && !own.text().contains("no cookies"));
        assert!(house.get("/privacy/ur").await.text().contains("<p>ہماری اپنی بات۔</p>"));
        assert!(house.get("/privacy/ar").await.text().contains("<html lang=\"ar\""));
        assert!(house.get("/about").await.text().contains("Sample words displays here"), "other pages stay");
    }

    async fn crawlers_are_told_at_the_root_of_a_host_alone(fresh: &Fresh) {
        let mut house = House::open(fresh).await;
        assert_eq!(house.get("/robots.txt").await.status, StatusCode::NOT_FOUND);
        assert_eq!(house.get("/favicon.ico").await.status, StatusCode::NOT_FOUND, "the host's own");
        house.maker.site.base_url = "https://op-eds.institute.example/".parse().unwrap();
        let mut write = house.app.store.write().await.unwrap();
        sites::update(&mut write, &house.maker.site).await.unwrap();
        changes::record(&mut write, house.maker.site.id, "moved", None, house.app.clock.now()).await.unwrap();
        write.commit().await.unwrap();
        let got = house.get("/robots.txt").await;
        assert_eq!((got.status, got.header("content-type")), (StatusCode::OK, "text/plain; charset=utf-8"));
        assert_eq!(
            got.text(),
            "User-agent: *\nDisallow: /desk\nDisallow: /search\n\nSitemap: https://op-eds.institute.example/sitemap.xml\n"
        );
        let icon = house.get("/favicon.ico").await;
        assert_eq!((icon.status, icon.header("content-type")), (StatusCode::OK, "image/png"));
    }
}
