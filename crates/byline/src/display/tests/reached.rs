//! What programs get: the head of an op-ed's page, feeds, citations, maps, harvests; on both engines, all of the same facts.

use super::house::{Got, House};
use axum::{
    body::Body,
    extract::Request,
    http::{Method, StatusCode, header},
};
use byline_core::{displayed::Record, outlet::Medium, text::Text};
use byline_store::{changes, on_both_engines, opeds};
use serde_json::Value;

const AT: &str = "https://institute.example/op-eds";

fn called(house: &House, slug: &str, title: &str) -> Record {
    let mut record = house.maker.whole("en");
    record.op_ed.slug = slug.parse().unwrap();
    record.op_ed.first_displayed = None;
    record.version.words.title = Text::new(title).unwrap();
    record.appearances.truncate(1);
    record.appearances[0].0.addresses[0].url = format!("https://outlet.example/{slug}").parse().unwrap();
    record.appearances[0].1.as_mut().unwrap().domains = vec![format!("{slug}.example")];
    record
}

/// The data of schema.org in a page.
fn data(got: &Got) -> Value {
    let (_, after) = got.text().split_once("<script type=\"application/ld+json\">").unwrap();
    serde_json::from_str(after.split_once("</script>").unwrap().0).unwrap()
}

fn of_type<'a>(data: &'a Value, kind: &str) -> &'a Value {
    data["@graph"].as_array().unwrap().iter().find(|one| one["@type"] == kind).unwrap()
}

fn has_all(got: &Got, parts: &[&str]) {
    for part in parts {
        assert!(got.text().contains(part), "{part} is missing from\n{}", got.text());
    }
}

on_both_engines! {
    async fn an_op_ed_tells_programs_what_it_tells_readers(fresh: &Fresh) {
        let house = House::open(fresh).await;
        let mut record = called(&house, "whole", "The \u{201c}whole\u{201d} of <it> & more");
        record.bylines[0].0.name_printed = Text::new("Ana de la Cruz").unwrap();
        record.appearances[0].1.as_mut().unwrap().medium = Medium::Magazine;
        house.picture(&mut record).await;
        house.display(&record).await;
        let got = house.get("/op-ed/whole").await;
        let said = data(&got);
        let piece = of_type(&said, "OpinionNewsArticle");
        assert_eq!(piece["headline"], "The \u{201c}whole\u{201d} of <it> & more");
        assert_eq!(piece["url"], format!("{AT}/op-ed/whole"), "its own, though the original is the canonical address");
        assert_eq!((&piece["datePublished"], &piece["isAccessibleForFree"]), (&"2012-01-03".into(), &true.into()));
        let author = &piece["author"][0];
        assert_eq!((&author["name"], &author["sameAs"]), (&"Ana de la Cruz".into(), &"https://orcid.org/0000-0002-1825-0097".into()));
        assert_eq!(author["affiliation"]["name"], "2010", "the organisation of the op-ed\u{2019}s day, not of today");
        assert!(author["url"].as_str().unwrap().starts_with(&format!("{AT}/scholar/")));
        assert_eq!(piece["author"].as_array().unwrap().len(), 2);
        assert_eq!(piece["isBasedOn"]["url"], "https://outlet.example/whole");
        assert_eq!(piece["isBasedOn"]["publisher"]["name"], "Sample words");
        assert_eq!(piece["correction"][0]["@type"], "CorrectionComment");
        assert_eq!(piece["publishingPrinciples"], format!("{AT}/how-we-choose"));
        let trail = of_type(&said, "BreadcrumbList");
        assert_eq!(trail["itemListElement"][1]["item"], format!("{AT}/op-ed/whole"));
        let image = piece["image"]["url"].as_str().unwrap().to_owned();
        let card = format!("{AT}/card/{}.png", record.op_ed.short.as_str());
        let shown = if house.app.cards.are_there() { card } else { image.clone() };
        has_all(&got, &[
            "<meta property=\"og:type\" content=\"article\">",
            "<meta name=\"citation_title\" content=\"The \u{201c}whole\u{201d} of &lt;it&gt; &amp; more\">",
            "<meta name=\"citation_author\" content=\"Ana de la Cruz\">",
            "<meta name=\"citation_publication_date\" content=\"2012/01/03\">",
            "<meta name=\"DC.type\" content=\"magazineArticle\">",
            "<meta name=\"DC.source\" content=\"Sample words\">",
            "<meta name=\"tdm-reservation\" content=\"1\">",
            &format!("<meta property=\"og:image\" content=\"{shown}\">"),
            "<meta property=\"og:image:alt\" content=\"",
            &format!("<link rel=\"alternate\" href=\"{AT}/feed/atom\" type=\"application/atom+xml\""),
            "<cite>Sample words</cite>",
            "href=\"/op-eds/op-ed/whole/cite/ris\"",
        ]);
        assert!(!got.text().contains("citation_journal_title"));
        let picture = house.get(image.strip_prefix(AT).unwrap()).await;
        assert_eq!(picture.status, StatusCode::OK, "{image}");
        assert_eq!((got.header("tdm-reservation"), got.header("tdm-policy")), ("1", format!("{AT}/rights").as_str()));
        let links: Vec<&str> = got.headers.get_all(header::LINK).iter().map(|link| link.to_str().unwrap()).collect();
        for post in [
            format!("<{AT}/o/{}>; rel=\"cite-as\"", record.op_ed.short.as_str()),
            "<https://orcid.org/0000-0002-1825-0097>; rel=\"author\"".to_owned(),
            "<https://schema.org/OpinionNewsArticle>; rel=\"type\"".to_owned(),
            format!("<{AT}/op-ed/whole/cite/csl>; rel=\"describedby\"; type=\"application/vnd.citationstyles.csl+json\""),
            format!("<{AT}/rights>; rel=\"license\""),
            format!("<{AT}/op-ed/whole/linkset>; rel=\"linkset\"; type=\"application/linkset+json\""),
        ] {
            assert!(links.contains(&post.as_str()), "{post} is not among {links:#?}");
        }
        let set: Value = serde_json::from_str(house.get("/op-ed/whole/linkset").await.text()).unwrap();
        assert_eq!(set["linkset"][0]["describedby"].as_array().unwrap().len(), 3);
    }

    async fn feeds_follow_the_first_display_and_carry_the_originals_day(fresh: &Fresh) {
        let house = House::open(fresh).await;
        assert_eq!(house.get("/feed/atom").await.status, StatusCode::OK, "an empty feed is one");
        let mut older = called(&house, "older", "Written long ago, shown last");
        older.appearances[0].0.day = Some("1999-05-06".parse().unwrap());
        house.display(&called(&house, "first", "Shown first")).await;
        house.app.clock.advance_seconds(3_600);
        house.display(&older).await;
        house.bring_in(&called(&house, "draft", "Only a draft")).await;
        let json: Value = serde_json::from_str(house.get("/feed/json").await.text()).unwrap();
        let told: Vec<&str> = json["items"].as_array().unwrap().iter().map(|one| one["title"].as_str().unwrap()).collect();
        assert_eq!(told, ["Written long ago, shown last", "Shown first"]);
        let one = &json["items"][0];
        assert_eq!((&one["date_published"], &one["url"]), (&"1999-05-06T12:00:00Z".into(), &format!("{AT}/op-ed/older").into()));
        assert_eq!((&one["external_url"], &one["date_modified"]), (&"https://outlet.example/older".into(), &"2026-11-23T11:00:00Z".into()));
        assert_eq!(one["_byline"]["disclaimer"], "Sample words");
        let shown = one["content_html"].as_str().unwrap();
        assert!(shown.contains("<p>This is the first paragraph") && shown.contains("<p>[\u{2026}]</p>") && !shown.contains("left out.</p>"), "{shown}");
        let atom = house.get("/feed/atom").await;
        has_all(&atom, &["<published>1999-05-06T12:00:00Z</published>", "<title>Shown first</title>", "&lt;p&gt;This is the first paragraph"]);
        let rss = house.get("/feed/rss").await;
        has_all(&rss, &["<pubDate>Thu, 06 May 1999 12:00:00 GMT</pubDate>", "<dc:creator>Sample words</dc:creator>", "<guid isPermaLink=\"true\">"]);
        for path in [
            format!("/scholar/{}", older.bylines[0].1.as_ref().unwrap().slug),
            format!("/outlet/{}", older.appearances[0].1.as_ref().unwrap().slug),
            format!("/topic/{}", older.topics[0].slug),
            format!("/series/{}", older.series.as_ref().unwrap().slug),
            format!("/region/{}", older.regions[0].slug),
        ] {
            let page = house.get(&path).await;
            has_all(&page, &[&format!("href=\"{AT}{path}/feed/atom\" type=\"application/atom+xml\"")]);
            let feed = house.get(&format!("{path}/feed/atom")).await;
            has_all(&feed, &["<title>Written long ago, shown last</title>"]);
            assert!(!feed.text().contains("Shown first"), "{path}");
        }
        let outsider = older.bylines[1].1.as_ref().unwrap().slug.clone();
        for hidden in [format!("/scholar/{outsider}/feed/atom"), "/feed/xml".to_owned(), "/topic/none/feed/rss".to_owned()] {
            assert_eq!(house.get(&hidden).await.status, StatusCode::NOT_FOUND, "{hidden}");
        }
        let again = Request::get("/feed/rss").header(header::IF_NONE_MATCH, rss.header("etag")).body(Body::empty()).unwrap();
        assert_eq!(house.ask(again).await.status, StatusCode::NOT_MODIFIED);
        assert_eq!(house.get("/feed/rss?page=3&utm_source=x").await.bytes, rss.bytes);
    }

    async fn a_map_lists_what_readers_see_with_when_it_last_changed(fresh: &Fresh) {
        let house = House::open(fresh).await;
        let mut record = called(&house, "mapped", "On the map");
        record.rights.policy[0].noindex = false;
        house.display(&record).await;
        has_all(&house.get("/sitemap.xml").await, &[&format!("<loc>{AT}/sitemap/around.xml</loc>\n</sitemap>"), &format!("<loc>{AT}/sitemap/2012.xml</loc>\n<lastmod>2026-11-23T10:00:00Z</lastmod>")]);
        let scholar = &record.bylines[0].1.as_ref().unwrap().slug;
        has_all(&house.get("/sitemap/around.xml").await, &[&format!("<loc>{AT}/</loc>"), &format!("<loc>{AT}/scholar/{scholar}</loc>"), &format!("<loc>{AT}/about/ur</loc>"), &format!("<loc>{AT}/year/2012</loc>")]);
        has_all(&house.get("/sitemap/2012.xml").await, &[&format!("<loc>{AT}/op-ed/mapped</loc>\n<lastmod>2026-11-23T10:00:00Z</lastmod>")]);
        house.display(&called(&house, "kept-out", "Kept out of search engines")).await;
        let kept_out = house.get("/op-ed/kept-out").await;
        assert!(kept_out.text().contains("<meta name=\"robots\" content=\"noindex\">"));
        let map = house.get("/sitemap/2012.xml").await;
        assert!(map.text().contains("/op-ed/mapped<") && !map.text().contains("/op-ed/kept-out<"), "{}", map.text());
        house.app.clock.advance_seconds(86_400);
        let mut person = record.bylines[0].1.clone().unwrap();
        person.orcid = None;
        let mut write = house.app.store.write().await.unwrap();
        byline_store::people::update(&mut write, house.maker.site.id, &person).await.unwrap();
        changes::record(&mut write, house.maker.site.id, "person changed", None, house.app.clock.now()).await.unwrap();
        write.commit().await.unwrap();
        has_all(&house.get("/sitemap/2012.xml").await, &["<lastmod>2026-11-24T10:00:00Z</lastmod>"]);
        for none in ["/sitemap/2011.xml", "/sitemap/2012-2.xml", "/sitemap/02012.xml", "/sitemap/2012", "/sitemap/-1.xml", "/.well-known/tdmrep.json"] {
            assert_eq!(house.get(none).await.status, StatusCode::NOT_FOUND, "{none}");
        }
    }

    async fn citations_are_files_of_their_own_kind(fresh: &Fresh) {
        let house = House::open(fresh).await;
        let mut record = called(&house, "cited", "Water & {power}");
        record.bylines[0].0.name_printed = Text::new("Ana de la Cruz").unwrap();
        house.display(&record).await;
        let scholar = record.bylines[0].1.as_ref().unwrap().slug.clone();
        let ris = house.get("/op-ed/cited/cite/ris").await;
        assert_eq!((ris.header("content-type"), ris.header("content-disposition")), ("application/x-research-info-systems", "attachment; filename=\"cited.ris\""));
        has_all(&ris, &["TY  - NEWS\r\n", "AU  - de la Cruz, Ana\r\n", "UR  - https://outlet.example/cited\r\n"]);
        has_all(&house.get("/op-ed/cited/cite/bibtex").await, &["title = {{Water \\& \\{power\\}}}"]);
        let csl: Value = serde_json::from_str(house.get("/op-ed/cited/cite/csl").await.text()).unwrap();
        assert_eq!(csl[0]["author"][0]["family"], "de la Cruz");
        has_all(&house.get("/op-ed/cited/cite/text").await, &["de la Cruz, A., & words, S. (2012, January 3)", "Displayed by Sample words: https://institute.example/op-eds/o/"]);
        let list = house.get(&format!("/scholar/{scholar}/references/docx")).await;
        assert!(list.status == StatusCode::OK && list.bytes.starts_with(b"PK"));
        has_all(&house.get(&format!("/scholar/{scholar}/references/bibtex")).await, &["@article{"]);
        let lines = house.get(&format!("/scholar/{scholar}/references/text")).await;
        has_all(&lines, &["https://outlet.example/cited. Displayed by Sample words: https://institute.example/op-eds/o/"]);
        for none in ["/op-ed/cited/cite/docx", "/op-ed/cited/cite/pdf", "/op-ed/none/cite/ris", "/scholar/none/references/ris"] {
            assert_eq!(house.get(none).await.status, StatusCode::NOT_FOUND, "{none}");
        }
        let mut renamed = record.op_ed.clone();
        renamed.slug = "renamed".parse().unwrap();
        let mut write = house.app.store.write().await.unwrap();
        opeds::set_slug(&mut write, &renamed).await.unwrap();
        changes::record(&mut write, house.maker.site.id, "renamed", Some(renamed.id), house.app.clock.now()).await.unwrap();
        write.commit().await.unwrap();
        assert_eq!(house.get("/op-ed/cited/cite/ris").await.header("location"), "/op-eds/op-ed/renamed/cite/ris");
        house.withdraw(&record, "gone").await;
        assert_eq!(house.get("/op-ed/renamed/cite/ris").await.status, StatusCode::GONE);
    }

    async fn a_library_harvests_all_of_it_and_hears_of_what_went(fresh: &Fresh) {
        let house = House::open(fresh).await;
        let oai = async |query: &str| house.get(&format!("/oai?{query}")).await.text().to_owned();
        assert!(oai("verb=ListRecords&metadataPrefix=oai_dc").await.contains("<error code=\"noRecordsMatch\">"));
        let mut records = Vec::new();
        for n in 1..=5 {
            let record = called(&house, &format!("number-{n}"), &format!("Number {n}"));
            house.display(&record).await;
            house.app.clock.advance_seconds(60);
            records.push(record);
        }
        house.bring_in(&called(&house, "draft", "Only a draft")).await;
        let mut walked = Vec::new();
        let mut query = "verb=ListIdentifiers&metadataPrefix=oai_dc".to_owned();
        let mut pages = 0;
        loop {
            let answer = oai(&query).await;
            pages += 1;
            walked.extend(between(&answer, "<identifier>", "</identifier>"));
            if pages == 1 {
                // What changes during a walk is for the next one.
                house.app.clock.advance_seconds(1);
                house.withdraw(&records[4], "gone meanwhile").await;
            }
            match between(&answer, "completeListSize=\"5\">", "</resumptionToken>").first() {
                Some(token) => query = format!("verb=ListIdentifiers&resumptionToken={token}"),
                None => break,
            }
        }
        let named = |n: usize| format!("oai:institute.example:{}", records[n].op_ed.short.as_str());
        assert_eq!((pages, walked), (2, (0..4).map(named).collect::<Vec<_>>()));
        let since = oai("verb=ListRecords&metadataPrefix=oai_dc&from=2026-11-23T10:05:00Z").await;
        assert_eq!(between(&since, "<identifier>", "</identifier>"), [named(4)]);
        assert!(since.contains("<header status=\"deleted\">") && !since.contains("<metadata>") && !since.contains("Number 5"), "{since}");
        let set = format!("scholar.{}", records[1].bylines[0].1.as_ref().unwrap().slug);
        let one = oai(&format!("verb=ListRecords&metadataPrefix=oai_dc&set={set}")).await;
        assert_eq!(between(&one, "<identifier>", "</identifier>"), [named(1)]);
        for part in ["<dc:title>Number 2</dc:title>", "<dc:creator>Sample words</dc:creator>", "<dc:date>2012-01-03</dc:date>", "<dc:rights>Sample words</dc:rights>", &format!("<setSpec>{set}</setSpec>")] {
            assert!(one.contains(part), "{part} is missing from {one}");
        }
        assert!(oai("verb=ListSets").await.contains(&format!("<setSpec>{set}</setSpec>")));
        let got = oai(&format!("verb=GetRecord&metadataPrefix=oai_dc&identifier={}", named(0))).await;
        assert!(got.contains("<dc:title>Number 1</dc:title>"), "{got}");
        for (query, code) in [
            ("verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:institute.example:nothing", "idDoesNotExist"),
            ("verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:other.example:x", "idDoesNotExist"),
            ("verb=ListRecords&resumptionToken=stolen", "badResumptionToken"),
            ("verb=ListRecords&metadataPrefix=oai_dc&set=topic.none", "noRecordsMatch"),
            ("verb=ListRecords&metadataPrefix=oai_dc&from=2030-01-01", "noRecordsMatch"),
            ("verb=ListRecords&metadataPrefix=mods", "cannotDisseminateFormat"),
            ("verb=Nothing", "badVerb"),
        ] {
            assert!(oai(query).await.contains(&format!("<error code=\"{code}\">")), "{query}");
        }
        let by_form = Request::builder().method(Method::POST).uri("/oai")
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded").body(Body::from("verb=Identify")).unwrap();
        let identity = house.ask(by_form).await;
        has_all(&identity, &["<deletedRecord>persistent</deletedRecord>", "<baseURL>https://institute.example/op-eds/oai</baseURL>", "<earliestDatestamp>2026-11-23T10:00:00Z</earliestDatestamp>", "<adminEmail>postmaster@institute.example</adminEmail>"]);
    }

    async fn the_head_of_a_page_leaves_it_light(fresh: &Fresh) {
        let house = House::open(fresh).await;
        let mut record = called(&house, "weighed", "Weighed");
        house.picture(&mut record).await;
        house.display(&record).await;
        let got = house.get("/op-ed/weighed").await;
        let sheets: Vec<String> = got.text().split("<link rel=\"stylesheet\" href=\"/op-eds").skip(1)
            .map(|after| after.split('"').next().unwrap().to_owned()).collect();
        let mut weight = packed(&got.bytes);
        for sheet in &sheets {
            weight += packed(&house.get(sheet).await.bytes);
        }
        assert!(!sheets.is_empty() && weight <= 20 * 1024, "{weight} bytes of HTML with its script and style");
    }
}

fn between(text: &str, from: &str, to: &str) -> Vec<String> {
    text.split(from).skip(1).filter_map(|after| Some(after.split_once(to)?.0.to_owned())).collect()
}

/// The bytes of it as a browser that knows Brotli gets them.
fn packed(bytes: &[u8]) -> usize {
    let mut out = Vec::new();
    let params = brotli::enc::BrotliEncoderParams { quality: 5, ..Default::default() };
    brotli::BrotliCompress(&mut &*bytes, &mut out, &params).unwrap();
    out.len()
}
