//! How a site looks, as readers get it: the institute's header in each language, its own sheet, and the logo it shows.

use super::house::House;
use crate::site_map::Place;
use axum::http::StatusCode;
use byline_core::{
    colour::Colour,
    language::Language,
    look::{Accent, HostColours, HostFooter, HostHeader, Look},
    menu::{Menu, Menus},
    site::Site,
};
use byline_store::{changes, on_both_engines, pictures, sites};

/// Gives the site this look and these languages, as the desk does.
async fn give(house: &House, look: &Look, languages: &[&str]) {
    let languages = languages.iter().map(|tag| tag.parse().unwrap()).collect();
    let site = Site { languages, ..house.maker.site.clone() };
    let mut tx = house.app.store.write().await.unwrap();
    for logo in look.logo.iter().chain(&look.logo_dark) {
        if pictures::get_use(&mut tx, logo.id).await.unwrap().is_none() {
            pictures::insert(&mut tx, site.id, &logo.picture, house.app.clock.now()).await.unwrap();
            pictures::insert_use(&mut tx, logo).await.unwrap();
        }
    }
    sites::update(&mut tx, &site).await.unwrap();
    sites::keep_look(&mut tx, site.id, look).await.unwrap();
    changes::record(&mut tx, site.id, "look changed", None, house.app.clock.now()).await.unwrap();
    tx.commit().await.unwrap();
}

fn look(house: &House) -> Look {
    let base = house.maker.site.base_url.url();
    let menu =
        |tag: &str, raw: &str| (tag.parse::<Language>().unwrap(), Menu::from_lines(raw, base).unwrap());
    let colour = |raw: &str| raw.parse::<Colour>().unwrap();
    Look {
        accent: Some(Accent::new(colour("#0b4f6c"), None).unwrap()),
        logo: Some(house.maker.whole("en").picture.unwrap()),
        header: Some(HostHeader {
            home: "https://institute.example/".parse().unwrap(),
            menus: Menus::of([
                menu("en", "About us | /about\nResearch\n- Water & <land> | /water?a=1&b=2"),
                menu("ar", "من نحن | /ar/about"),
            ]),
            colours: Some(HostColours::new(colour("#0b2239"), None).unwrap()),
        }),
        footer: HostFooter {
            columns: Menus::of([menu("en", "Visit\n- Map | /map")]),
            ..HostFooter::default()
        },
        ..Look::default()
    }
}

on_both_engines! {
    async fn the_rooms_of_a_site_stand_in_each_of_its_languages(fresh: &Fresh) {
        let house = House::open(fresh).await;
        let (english, mut arabic) = (house.maker.whole("en"), house.maker.whole("ar"));
        // It ran elsewhere: an address and a domain belong to one.
        arabic.appearances[0].1.as_mut().unwrap().domains = vec!["elsewhere.example".to_owned()];
        arabic.appearances[0].0.addresses[0].url = "https://elsewhere.example/2012/b".parse().unwrap();
        arabic.op_ed.slug = "in-arabic".parse().unwrap();
        house.display(&english).await;
        house.display(&arabic).await;
        give(&house, &Look::default(), &["en", "ar"]).await;
        let scholar = Place::Scholar(english.bylines[0].1.as_ref().unwrap().slug.clone()).path();
        for path in ["/", "/scholars", "/outlets", "/topics", "/years", scholar.as_str()] {
            let (own, other) = (house.get(path).await, house.get(&format!("/ar{path}")).await);
            assert_eq!((own.status, other.status), (StatusCode::OK, StatusCode::OK), "{path}");
            assert!(own.text().contains("<html lang=\"en\" dir=\"ltr\"") && other.text().contains("<html lang=\"ar\" dir=\"rtl\""));
            let at = |path: &str| format!("{}{path}", house.maker.site.base_url.as_str().trim_end_matches('/'));
            let canonical = |path: &str| format!("rel=\"canonical\" href=\"{}\"", at(path));
            assert!(own.text().contains(&canonical(path)), "{path}");
            assert!(other.text().contains(&canonical(&format!("/ar{path}"))), "{path}");
            for page in [&own, &other] {
                for (tag, path) in [("en", path.to_owned()), ("ar", format!("/ar{path}"))] {
                    assert!(page.text().contains(&format!("hreflang=\"{tag}\" href=\"{}\"", at(&path))), "{path}");
                }
            }
            assert!(own.text().contains(&format!("<a href=\"/op-eds/ar{path}\" hreflang=\"ar\"><bdi lang=\"ar\" dir=\"rtl\">")));
            assert!(other.text().contains(&format!("<a href=\"/op-eds{path}\" hreflang=\"en\"><bdi lang=\"en\" dir=\"ltr\">")));
            assert!(!other.text().contains("href=\"/op-eds/regions\""), "{path}: who reads Arabic stays there");
        }
        let of = |record: &byline_core::displayed::Record| Place::OpEd(record.op_ed.slug.clone()).path();
        let (own, other) = (house.get(&of(&english)).await, house.get(&of(&arabic)).await);
        assert!(own.text().contains("href=\"/op-eds/topics\"") && !own.text().contains("/op-eds/ar/"));
        assert!(other.text().contains("href=\"/op-eds/ar/topics\"") && !other.text().contains("href=\"/op-eds/topics\""));
        for path in [format!("/ar{}", of(&arabic)), "/ur/topics".to_owned(), "/en/topics".to_owned(), "/ar/about".to_owned()] {
            assert_eq!(house.get(&path).await.status, StatusCode::NOT_FOUND, "{path}");
        }
    }

    async fn the_institutes_header_stands_above_every_page_in_its_language(fresh: &Fresh) {
        let house = House::open(fresh).await;
        house.display(&house.maker.whole("en")).await;
        let plain = house.get("/").await;
        assert!(plain.text().contains("<header class=\"site\">") && !plain.text().contains("class=\"host"), "nothing was set");
        give(&house, &look(&house), &["en", "ar", "ur"]).await;
        for path in ["/", "/scholars", "/topics"] {
            let page = house.get(path).await;
            for part in [
                "<header class=\"host\">",
                "<a href=\"https://institute.example/\"><picture><source type=\"image/webp\" srcset=\"/op-eds/media/",
                "<li><a href=\"https://institute.example/about\"><bdi>About us</bdi></a></li>",
                "<summary><bdi>Research</bdi></summary>",
                "<a href=\"https://institute.example/water?a=1&amp;b=2\"><bdi>Water &amp; &lt;land&gt;</bdi></a>",
                "<footer class=\"host-foot\">",
                "<span class=\"host-column\"><bdi>Visit</bdi></span>",
            ] {
                assert!(page.text().contains(part), "{path} lacks {part}\n{}", page.text());
            }
            let banners = ["<header class=\"host\"", "<header class=\"site\""].map(|one| page.text().matches(one).count());
            assert_eq!(banners, [1, 0], "{path}: one banner");
            assert_eq!(page.text().matches("<footer").count(), 1, "{path}: one foot");
        }
        give(&house, &look(&house), &["ar", "en"]).await;
        let arabic = house.get("/").await;
        assert!(arabic.text().contains("<a href=\"https://institute.example/ar/about\"><bdi>من نحن</bdi></a>"));
        assert!(arabic.text().contains("<span class=\"host-column\"><bdi lang=\"en\" dir=\"ltr\">Visit</bdi></span>"));
        give(&house, &look(&house), &["ur", "ar", "en"]).await;
        let urdu = house.get("/").await;
        assert!(urdu.text().contains("<bdi lang=\"ar\">من نحن</bdi>") || urdu.text().contains("<bdi lang=\"en\" dir=\"ltr\">About us</bdi>"), "{}", urdu.text());
        assert!(urdu.text().contains("<summary>فہرست</summary>"));
    }

    async fn the_sheet_of_a_site_is_its_own_and_is_kept_for_ever_under_its_name(fresh: &Fresh) {
        let mut house = House::open(fresh).await;
        give(&house, &look(&house), &["en"]).await;
        let page = house.get("/").await;
        let (_, rest) = page.text().split_once("href=\"/op-eds/assets/site.").unwrap();
        let name = format!("site.{}", rest.split('"').next().unwrap());
        house.maker.site = sites::get(&mut house.app.store.read().await.unwrap(), house.maker.site.id).await.unwrap().unwrap();
        let sheet = house.get(&format!("/assets/{name}")).await;
        assert_eq!((sheet.status, sheet.header("content-type")), (StatusCode::OK, "text/css; charset=utf-8"));
        assert_eq!(sheet.header("cache-control"), "public, max-age=31536000, immutable");
        for rule in ["--accent:#0b4f6c;", "--host-ground:#0b2239;--host-ink:#ffffff;", "(prefers-color-scheme:dark)"] {
            assert!(sheet.text().contains(rule), "{}", sheet.text());
        }
        let earlier = house.get("/assets/site.000000000000.css").await;
        assert_eq!((earlier.bytes.clone(), earlier.header("cache-control")), (sheet.bytes, "public, max-age=300"));
        give(&house, &Look::default(), &["en"]).await;
        house.maker.site = sites::get(&mut house.app.store.read().await.unwrap(), house.maker.site.id).await.unwrap().unwrap();
        assert_eq!(house.get(&format!("/assets/{name}")).await.status, StatusCode::NOT_FOUND);
    }
}
