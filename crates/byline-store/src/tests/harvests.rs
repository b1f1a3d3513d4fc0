//! What libraries harvest of a set, whichever way it is found.

use super::institute::Institute;
use crate::{
    display::{
        Stretch,
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
}
