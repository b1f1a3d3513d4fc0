//! What libraries harvest of a set, whichever way it is found, and what the map of a site counts.

use super::institute::Institute;
use crate::{
    Store, changes,
    display::{
        self, Room, Stretch,
        harvest::{is_large, walked},
    },
    on_both_engines, opeds,
};
use byline_core::{clock::Moment, oped::Decision, text::Text};

on_both_engines! {
    async fn a_set_is_the_same_gathered_and_walked_by_key(fresh: &Fresh) {
        let store = fresh.open().await.unwrap();
        let house = Institute::founded(&store).await;
        let mut tx = store.write().await.unwrap();
        let mut last = None;
        for name in ["the-first", "the-second", "the-third", "the-fourth", "the-fifth"] {
            last = Some(house.displayed(&mut tx, name, "2024-05-01").await);
        }
        let mut gone = last.unwrap();
        let decision = Decision { at: house.clock.now(), by: None, why: Text::new("asked for").unwrap() };
        gone.stage = gone.stage.withdraw(decision).unwrap();
        opeds::set_stage(&mut tx, &gone).await.unwrap();
        tx.commit().await.unwrap();
        let site = house.site_now(&store).await;
        let mut tx = store.read().await.unwrap();
        let scholar = house.scholar.id.to_string();
        for (thing, of) in [(&scholar, 5), (&"none".to_owned(), 0)] {
            let (mut found, mut after) = (Vec::new(), (Moment::from_micros(-1), None));
            loop {
                let before = Moment::from_micros(i64::MAX);
                let stretch = Stretch { after, before, thing: Some(thing.clone()) };
                let [gathered, by_key] = [
                    walked(&mut tx, &site, &stretch, (2, false)).await.unwrap(),
                    walked(&mut tx, &site, &stretch, (2, true)).await.unwrap(),
                ];
                let said = |all: &[crate::display::Harvested]| all.iter().map(|one| (one.id, one.touched, one.shown.is_some())).collect::<Vec<_>>();
                assert_eq!(said(&gathered), said(&by_key));
                let Some(last) = by_key.last() else { break };
                after = (last.touched, Some(last.id));
                found.extend(said(&by_key));
            }
            assert_eq!((found.len(), found.iter().filter(|one| !one.2).count()), (of, of / 5), "{thing}");
        }
        assert!(!is_large(&mut tx, &site, &scholar, 100).await.unwrap() && is_large(&mut tx, &site, &scholar, 1).await.unwrap());
    }

    async fn the_map_counts_each_year_as_readers_see_it(store: Store) {
        let house = Institute::founded(&store).await;
        let mut tx = store.write().await.unwrap();
        let mut op_eds = Vec::new();
        for (name, day) in [("the-first", "2024-05-01"), ("the-second", "2024"), ("the-third", "2026-01-02")] {
            op_eds.push(house.displayed(&mut tx, name, day).await);
        }
        house.brought_in(&mut tx, "a-draft", "2020-01-01").await;
        tx.commit().await.unwrap();
        assert_eq!(years(&store, &house).await, ["2024 has 2", "2026 has 1"]);
        let before = touched(&store, &house, 2024).await;
        house.clock.advance_seconds(60);

        let mut tx = store.write().await.unwrap();
        let mut appearance = opeds::appearances_of(&mut tx, op_eds[0].id).await.unwrap().remove(0);
        appearance.day = Some("2025-05-01".parse().unwrap());
        opeds::put_appearance(&mut tx, house.site.id, op_eds[0].id, &appearance).await.unwrap();
        changes::record(&mut tx, house.site.id, "dated", Some(op_eds[0].id), house.clock.now()).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(years(&store, &house).await, ["2024 has 1", "2025 has 1", "2026 has 1"]);
        assert!(touched(&store, &house, 2024).await > before, "what went from a year changed it");
        assert_eq!(touched(&store, &house, 2025).await, house.clock.now());

        let mut tx = store.write().await.unwrap();
        let decision = Decision { at: house.clock.now(), by: None, why: Text::new("asked for").unwrap() };
        op_eds[2].stage = op_eds[2].stage.clone().withdraw(decision).unwrap();
        opeds::set_stage(&mut tx, &op_eds[2]).await.unwrap();
        changes::record(&mut tx, house.site.id, "withdrawn", Some(op_eds[2].id), house.clock.now()).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(years(&store, &house).await, ["2024 has 1", "2025 has 1"]);
        let mut tx = store.read().await.unwrap();
        let site = house.site_now(&store).await;
        assert_eq!(display::mapped(&mut tx, &site, (2025, 5, 0)).await.unwrap().map(|leaf| leaf.len()), Some(1));
        assert_eq!(display::mapped(&mut tx, &site, (2025, 5, 1)).await.unwrap(), None);
        assert_eq!(display::mapped(&mut tx, &site, (2026, 5, 0)).await.unwrap(), None);
    }
}

/// The years of the map, which must be those that lists count.
pub(super) async fn years(store: &Store, house: &Institute) -> Vec<String> {
    let mut tx = store.read().await.unwrap();
    let site = house.site_now(store).await;
    let mapped = display::map_years(&mut tx, &site).await.unwrap();
    let mapped: Vec<String> = mapped.iter().map(|of| format!("{} has {}", of.year, of.op_eds)).collect();
    let counted = display::counts_by(&mut tx, &site, Room::Years).await.unwrap();
    assert_eq!(mapped, counted.iter().map(|(year, n)| format!("{year} has {n}")).collect::<Vec<_>>());
    mapped
}

async fn touched(store: &Store, house: &Institute, year: i16) -> Moment {
    let mut tx = store.read().await.unwrap();
    let site = house.site_now(store).await;
    let all = display::map_years(&mut tx, &site).await.unwrap();
    all.iter().find(|of| of.year == year).unwrap().touched
}
