//! The large sample, small: every page of it answers, and the same seed makes the same one.

use super::{chance::Chance, given, house, house::House, make, op_ed};
use crate::{app::App, server, settings::Settings, site_map::Place};
use axum::{
    body::{Body, to_bytes},
    http::Request,
};
use byline_core::{clock::Entropy, language::Language};
use byline_store::{
    display::{self, Room, Shelf},
    on_both_engines, sites,
    testing::Fresh,
};
use std::{collections::BTreeSet, sync::Arc};
use tower::ServiceExt;

async fn app(fresh: &Fresh) -> Arc<App> {
    let store = fresh.open().await.unwrap();
    let (clock, entropy, settings) = (fresh.clock().clone(), Entropy::seeded(5), Settings::default());
    Arc::new(App::over(store, clock, entropy, settings).unwrap())
}

on_both_engines! {
    async fn three_hundred_made_up_op_eds_are_a_site(fresh: &Fresh) {
        let app = app(fresh).await;
        make(&app, 200, 1).await.unwrap();
        // Asked for again, only the rest is made.
        make(&app, 300, 1).await.unwrap();
        let mut tx = app.store.read().await.unwrap();
        let site = sites::all(&mut tx).await.unwrap().remove(0);
        let shown = display::count(&mut tx, &site, Shelf::All).await.unwrap();
        assert_eq!(shown, 299, "one of three hundred was withdrawn");
        let years = display::counts_by(&mut tx, &site, Room::Years).await.unwrap();
        assert!(years.len() > 15, "{years:?}");
        assert!(display::counts_by(&mut tx, &site, Room::Scholars).await.unwrap().len() > 100);
        let slugs = display::all_slugs(&mut tx, &site).await.unwrap();
        drop(tx);
        let router = server::router(&app);
        let mut languages: BTreeSet<&str> = BTreeSet::new();
        for (slug, _) in slugs.iter().step_by(7) {
            let asked = Request::get(Place::OpEd(slug.clone()).href(&site)).body(Body::empty()).unwrap();
            let answer = router.clone().oneshot(asked).await.unwrap();
            assert_eq!(answer.status(), 200, "{slug}");
            let page = to_bytes(answer.into_body(), 1 << 20).await.unwrap();
            let page = String::from_utf8(page.to_vec()).unwrap();
            languages.extend(["<html lang=\"en\"", "<html lang=\"ar\"", "<html lang=\"ur\""].iter().filter(|tag| page.contains(**tag)));
        }
        assert_eq!(languages.len(), 3, "{languages:?}");
    }

    async fn another_institute_is_left_alone(fresh: &Fresh) {
        let app = app(fresh).await;
        crate::sample::make_institute(&app, "http://127.0.0.1:8080/".parse().unwrap()).await.unwrap();
        assert!(make(&app, 3, 1).await.is_err());
    }

    async fn one_seed_makes_one_sample(fresh: &Fresh) {
        let app = app(fresh).await;
        let given = given::read().unwrap();
        house::make(&app, &given, 9).await.unwrap();
        let site = sites::all(&mut app.store.read().await.unwrap()).await.unwrap().remove(0);
        let house = House::read(&app, &site).await.unwrap();
        for number in [0, 7, 4_711] {
            let (one, two) = (op_ed::put_together(&given, &house, 9, number), op_ed::put_together(&given, &house, 9, number));
            let (one, two) = (one.unwrap(), two.unwrap());
            assert_eq!((&one.op_ed, &one.versions, &one.appearances), (&two.op_ed, &two.versions, &two.appearances));
            let other = op_ed::put_together(&given, &house, 10, number).unwrap();
            assert_ne!(one.op_ed.id, other.op_ed.id);
            let language: &Language = &one.versions[0].words.language;
            assert!(given.text.contains_key(language));
        }
        assert_eq!(Chance::of(3, 4).below(1_000), Chance::of(3, 4).below(1_000));
    }
}
