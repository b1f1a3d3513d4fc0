//! A walk through what readers may see: each once, newest original first, whatever is sought, on both engines alike.

use super::*;
use byline_core::language::Language;
use display::{Mark, Sought};

async fn walked(store: &Store, site: &Site, sought: &Sought, most: u32) -> Vec<String> {
    let mut tx = store.read().await.unwrap();
    let (mut mark, mut names): (Option<Mark>, Vec<String>) = (None, Vec::new());
    loop {
        let found = display::walk(&mut tx, site, sought, mark, most).await.unwrap();
        assert!(found.op_eds.len() <= most as usize);
        names.extend(found.op_eds.iter().map(|displayed| displayed.facts().title.to_string()));
        match found.next {
            // As a program would hand it back.
            Some(next) => mark = Some(next.to_string().parse().unwrap()),
            None => return names,
        }
    }
}

on_both_engines! {
    async fn a_walk_meets_each_once_whatever_is_sought(store: Store) -> Vec<String> {
        let of = Institute::founded(&store).await;
        let mut tx = store.write().await.unwrap();
        for (name, day) in [("third", "2024"), ("first", "2026-02-01"), ("second", "2026-01"), ("zebra", "2024-05-05"), ("twin", "2024-05-05")] {
            of.displayed(&mut tx, name, day).await;
            of.clock.advance_seconds(1);
        }
        let unfiled = of.displayed(&mut tx, "unfiled", "2025").await;
        opeds::set_topics(&mut tx, unfiled.id, &[]).await.unwrap();
        of.brought_in(&mut tx, "unseen", "2026-03-01").await;
        let gone = of.displayed(&mut tx, "gone", "2026-01-15").await;
        let withdrawn = Stage::Withdrawn { version: gone.working, decision: decision(of.clock.now()) };
        opeds::set_stage(&mut tx, &OpEd { stage: withdrawn, ..gone }).await.unwrap();
        changes::record(&mut tx, of.site.id, "withdrawn", None, of.clock.now()).await.unwrap();
        tx.commit().await.unwrap();
        let site = of.site_now(&store).await;
        let all = ["first", "second", "unfiled", "twin", "zebra", "third"];
        for most in [1, 2, 3, 6, 50] {
            assert_eq!(walked(&store, &site, &Sought::default(), most).await, all, "{most} at once");
        }
        let topic = Sought { shelves: vec![Shelf::Topic(of.topic.id)], ..Sought::default() };
        assert_eq!(walked(&store, &site, &topic, 2).await, ["first", "second", "twin", "zebra", "third"]);
        let five = [Shelf::Person(of.scholar.id), Shelf::Outlet(of.outlet.id), Shelf::Topic(of.topic.id),
            Shelf::Series(of.series.id), Shelf::Region(of.region.id)];
        let english = Some(Language::english());
        let all_of_it = Sought { shelves: five.to_vec(), language: english, since: Some("2024-05".parse().unwrap()) };
        assert_eq!(walked(&store, &site, &all_of_it, 2).await, ["first", "second", "twin", "zebra"]);
        let urdu = Sought { language: Some("ur".parse().unwrap()), ..Sought::default() };
        assert_eq!(walked(&store, &site, &urdu, 2).await, Vec::<String>::new());
        let british = Sought { language: Some("en-GB".parse().unwrap()), ..Sought::default() };
        assert_eq!(walked(&store, &site, &british, 2).await, Vec::<String>::new(), "plain English is no British");
        let mut tx = store.read().await.unwrap();
        let first = display::walk_through(&mut tx, &site, None, 4).await.unwrap();
        let rest = display::walk_through(&mut tx, &site, first.next, 4).await.unwrap();
        let through: Vec<String> =
            first.op_eds.iter().chain(&rest.op_eds).map(|displayed| displayed.facts().title.to_string()).collect();
        assert_eq!((through, rest.next), (all.map(str::to_owned).to_vec(), None));
        walked(&store, &site, &Sought::default(), 2).await
    }
}
