//! Many op-eds at once: whole, once, and only what a page would show.

use super::{
    harvests::years,
    institute::{Institute, id, slug, text},
};
use crate::{
    Store,
    bulk::{Came, Load, Whole},
    disclaimers,
    display::{self, Order, Shelf},
    on_both_engines, opeds, records, versions,
};
use byline_core::{
    displayed::Gap,
    ids::{CorrectionId, DisclaimerId, VersionId},
    oped::Stage,
    version::{Correction, CorrectionKind, Version},
};

/// An op-ed as the institute keeps it, taken apart again; nothing of it stays.
async fn whole(store: &Store, of: &Institute, name: &str, day: &str) -> Whole {
    let mut tx = store.write().await.unwrap();
    let op_ed = of.displayed(&mut tx, name, day).await;
    let record = records::load(&mut tx, &of.site, op_ed.id, records::Which::Working).await.unwrap().unwrap();
    Whole {
        op_ed: record.op_ed,
        versions: vec![record.version],
        bylines: record.bylines.into_iter().map(|(byline, _)| byline).collect(),
        appearances: record.appearances.into_iter().map(|(appearance, _)| appearance).collect(),
        evidence: opeds::evidence(&mut tx, op_ed.id).await.unwrap(),
        topics: vec![of.topic.id],
        regions: vec![of.region.id],
        corrections: Vec::new(),
        arrival: None,
    }
}

on_both_engines! {
    async fn what_came_in_bulk_is_what_came_in_one_by_one(store: Store) -> Vec<String> {
        let of = Institute::founded(&store).await;
        let pieces = vec![
            whole(&store, &of, "tanks", "2019-04-01").await,
            whole(&store, &of, "pipes", "2021-06").await,
        ];
        let mut told = Vec::new();
        let mut load = Load::open(&store, &of.site, "archive").await.unwrap();
        assert_eq!(load.keep(pieces.clone()).await.unwrap(), [Came::Kept, Came::Kept]);
        let site = of.site_now(&store).await;
        assert_eq!(years(&store, &of).await, ["2019 has 1", "2021 has 1"]);
        let mut tx = store.read().await.unwrap();
        for shelf in [
            Shelf::All,
            Shelf::Person(of.scholar.id),
            Shelf::Outlet(of.outlet.id),
            Shelf::Topic(of.topic.id),
            Shelf::Region(of.region.id),
            Shelf::Series(of.series.id),
            Shelf::Year(2021),
        ] {
            let shown = display::list(&mut tx, &site, shelf, Order::Day, (9, 0)).await.unwrap();
            let slugs: Vec<String> = shown.iter().map(|d| d.facts().slug.to_string()).collect();
            assert_eq!(display::count(&mut tx, &site, shelf).await.unwrap(), slugs.len() as i64);
            told.push(slugs.join(" "));
        }
        for piece in &pieces {
            let kept = records::load(&mut tx, &site, piece.op_ed.id, records::Which::Shown).await.unwrap().unwrap();
            assert_eq!((&kept.op_ed, &kept.version), (&piece.op_ed, &piece.versions[0]));
            assert_eq!(kept.appearances[0].0, piece.appearances[0]);
            assert_eq!(opeds::evidence(&mut tx, piece.op_ed.id).await.unwrap(), piece.evidence);
        }
        told
    }

    async fn what_was_corrected_comes_with_what_readers_saw_before(store: Store) {
        let of = Institute::founded(&store).await;
        let mut piece = whole(&store, &of, "tanks", "2019-04-01").await;
        let first = piece.versions[0].clone();
        let version = |number: u32| Version {
            id: id!(of, VersionId), number, made_at: first.made_at.plus_days(i64::from(number)), ..first.clone()
        };
        // A version that nobody saw, the one that was corrected, and the correction.
        let (unseen, before, now) = (version(2), version(3), version(4));
        piece.corrections = vec![Correction {
            id: id!(of, CorrectionId),
            kind: CorrectionKind::Clarification,
            at: now.made_at,
            note: text("Clearer now."),
            version: now.id,
        }];
        piece.op_ed.working = now.id;
        piece.op_ed.stage = piece.op_ed.stage.display(now.id, now.made_at).unwrap();
        piece.versions = vec![first.clone(), unseen, before.clone(), now.clone()];
        let mut load = Load::open(&store, &of.site, "archive").await.unwrap();
        assert_eq!(load.keep(vec![piece.clone()]).await.unwrap(), [Came::Kept]);
        let site = of.site_now(&store).await;
        let mut tx = store.read().await.unwrap();
        let shown = versions::all_shown(&mut tx, piece.op_ed.id, 9).await.unwrap();
        let ids: Vec<VersionId> = shown.iter().map(|was| was.version).collect();
        assert_eq!(ids, [now.id, before.id], "the latest first, and nothing that nobody saw");
        let earlier = display::earlier(&mut tx, &site, piece.op_ed.id).await.unwrap().unwrap();
        assert_eq!(earlier.versions.len(), 2);
        assert_eq!(earlier.versions[0].shown.as_ref().unwrap().facts().corrections[0].kind, CorrectionKind::Clarification);
        drop(tx);
        let mut tx = store.write().await.unwrap();
        assert!(versions::close(&mut tx, piece.op_ed.id, before.id, Some(now.made_at)).await.unwrap());
        let earlier = display::earlier(&mut tx, &site, piece.op_ed.id).await.unwrap().unwrap();
        assert!(earlier.versions[0].shown.is_some() && earlier.versions[1].shown.is_none());
        assert!(!versions::close(&mut tx, piece.op_ed.id, first.id, None).await.unwrap(), "nobody saw it");
    }

    async fn an_interrupted_load_goes_on_without_doubles(store: Store) {
        let of = Institute::founded(&store).await;
        let mut pieces = Vec::new();
        for number in 0..40 {
            pieces.push(whole(&store, &of, &format!("piece-{number}"), "2020-01-02").await);
        }
        let mut load = Load::open(&store, &of.site, "archive").await.unwrap();
        load.keep(pieces[..25].to_vec()).await.unwrap();
        drop(load);
        let mut again = Load::open(&store, &of.site, "archive").await.unwrap();
        assert_eq!(again.done(), 25);
        let from = usize::try_from(again.done()).unwrap();
        let came = again.keep(pieces[from..].to_vec()).await.unwrap();
        assert_eq!((came.len(), again.done()), (15, 40));
        again.finish().await.unwrap();
        let site = of.site_now(&store).await;
        assert_eq!(display::count(&mut store.read().await.unwrap(), &site, Shelf::All).await.unwrap(), 40);
        assert_eq!(Load::open(&store, &of.site, "archive").await.unwrap().done(), 0);
    }

    async fn alone_a_load_is_durable_with_its_transaction_and_killed_before_it_begins_again(store: Store) {
        let of = Institute::founded(&store).await;
        let mut pieces = Vec::new();
        for number in 0..30 {
            pieces.push(whole(&store, &of, &format!("piece-{number}"), "2020-01-02").await);
        }
        let mut killed = Load::open(&store, &of.site, "archive").await.unwrap().alone();
        killed.keep(pieces[..10].to_vec()).await.unwrap();
        killed.settle().await.unwrap();
        killed.keep(pieces[10..20].to_vec()).await.unwrap();
        assert_eq!(killed.done(), 20);
        drop(killed);
        let mut again = Load::open(&store, &of.site, "archive").await.unwrap().alone();
        assert_eq!(again.done(), 10);
        let first = again.keep(pieces[10..25].to_vec()).await.unwrap();
        let twice = again.keep(pieces[20..].to_vec()).await.unwrap();
        assert!(first.iter().all(|came| *came == Came::Kept));
        assert!(twice[..5].iter().zip(&pieces[20..]).all(|(came, piece)| *came == Came::Taken(piece.op_ed.id)));
        again.finish().await.unwrap();
        let (site, mut tx) = (of.site_now(&store).await, store.read().await.unwrap());
        assert_eq!(display::count(&mut tx, &site, Shelf::All).await.unwrap(), 30);
        let sketch = byline_core::sketch::Sketch::of(&pieces[7].versions[0].words.body);
        let kept = sketch.kept();
        let bearers = crate::twins::bearers(&mut tx, of.site.id, std::slice::from_ref(&kept)).await.unwrap();
        assert_eq!(bearers[0].len(), kept.len());
        assert!(bearers[0].iter().all(|bearers| !bearers.is_empty()));
    }

    async fn an_address_of_another_and_a_page_with_gaps_are_left_out(store: Store) {
        let of = Institute::founded(&store).await;
        let good = whole(&store, &of, "tanks", "2019-04-01").await;
        let mut twin = whole(&store, &of, "tanks", "2019-04-01").await;
        twin.op_ed.slug = slug("tanks-again");
        let mut nobodys = whole(&store, &of, "nobody", "2019-04-01").await;
        nobodys.versions[0].words.bylines.clear();
        let mut namesake = whole(&store, &of, "elsewhere", "2019-04-01").await;
        namesake.op_ed.slug = slug("tanks");
        let mut where_nobodys_ran = whole(&store, &of, "nobody", "2019-04-01").await;
        where_nobodys_ran.op_ed.slug = slug("tanks");
        let mut last = whole(&store, &of, "last", "2019-04-01").await;
        last.op_ed.slug = slug("tanks");
        let mut load = Load::open(&store, &of.site, "archive").await.unwrap();
        let namesakes = [namesake, where_nobodys_ran, last];
        let came =
            load.keep([vec![good.clone(), twin, nobodys], namesakes.to_vec()].concat()).await.unwrap();
        assert_eq!(came[..2], [Came::Kept, Came::Taken(good.op_ed.id)]);
        assert!(matches!(&came[2], Came::Lacks(gaps) if gaps.contains(&Gap::NoByline)), "{:?}", came[2]);
        assert_eq!(came[3..], [Came::Kept, Came::Kept, Came::Kept], "what was left out takes no address");
        let mut tx = store.read().await.unwrap();
        for (namesake, numbered) in namesakes.iter().zip(["tanks-2", "tanks-3", "tanks-4"]) {
            let kept = opeds::get(&mut tx, namesake.op_ed.id).await.unwrap().unwrap();
            assert_eq!(kept.slug, slug(numbered));
        }
    }

    async fn what_somebody_changes_meanwhile_holds_for_all_that_follows(store: Store) {
        let of = Institute::founded(&store).await;
        let mut pieces = Vec::new();
        for number in 0..60 {
            pieces.push(whole(&store, &of, &format!("piece-{number}"), "2020-01-02").await);
        }
        let mut load = Load::open(&store, &of.site, "archive").await.unwrap();
        load.keep(pieces[..1].to_vec()).await.unwrap();
        of.clock.advance_seconds(60);
        let mut tx = store.write().await.unwrap();
        let mut rule = disclaimers::rules(&mut tx, of.site.id).await.unwrap().remove(0);
        (rule.id, rule.from) = (id!(of, DisclaimerId), of.clock.now());
        rule.forms.values_mut().for_each(|forms| forms.one = text("Not the institute’s view."));
        disclaimers::insert(&mut tx, of.site.id, &rule).await.unwrap();
        crate::changes::record(&mut tx, of.site.id, "rule", None, of.clock.now()).await.unwrap();
        tx.commit().await.unwrap();
        load.keep(pieces[1..].to_vec()).await.unwrap();
        let mut tx = store.read().await.unwrap();
        for piece in &pieces[1..] {
            let told = disclaimers::history(&mut tx, piece.op_ed.id).await.unwrap();
            assert_eq!(told.last().unwrap().1, "Not the institute’s view.", "{}", piece.op_ed.slug);
        }
    }

    async fn a_change_of_what_lists_rest_on_moves_an_op_ed_between_them(store: Store) -> Vec<usize> {
        let of = Institute::founded(&store).await;
        let mut tx = store.write().await.unwrap();
        let mut op_ed = of.displayed(&mut tx, "tanks", "2019-04-01").await;
        tx.commit().await.unwrap();
        let mut told = Vec::new();
        let shelves = [Shelf::Topic(of.topic.id), Shelf::Person(of.scholar.id), Shelf::Outlet(of.outlet.id)];
        for step in 0..3 {
            let mut tx = store.write().await.unwrap();
            match step {
                0 => {}
                1 => opeds::set_topics(&mut tx, op_ed.id, &[]).await.unwrap(),
                _ => {
                    op_ed.stage = Stage::InReview;
                    opeds::set_stage(&mut tx, &op_ed).await.unwrap();
                }
            }
            crate::changes::record(&mut tx, of.site.id, "told", None, of.clock.now()).await.unwrap();
            tx.commit().await.unwrap();
            let site = of.site_now(&store).await;
            let mut tx = store.read().await.unwrap();
            for shelf in shelves {
                told.push(display::list(&mut tx, &site, shelf, Order::Added, (9, 0)).await.unwrap().len());
            }
        }
        assert_eq!(told, [1, 1, 1, 0, 1, 1, 0, 0, 0]);
        told
    }
}
