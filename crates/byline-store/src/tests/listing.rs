//! The desk's list: found by words in three scripts, by what they are about, and no longer found by what was taken away.

use super::institute::{Institute, text};
use crate::{
    Store, assignments,
    listing::{self, SortedBy, Sought, Term, Wait},
    on_both_engines, opeds,
};
use byline_core::{
    ids::*,
    oped::{Decision, StageName},
};

async fn caught_up(store: &Store) {
    while listing::catch_up(store, 7).await.unwrap() > 0 {}
    assert_eq!(listing::waiting(&mut store.read().await.unwrap(), 1).await.unwrap(), 0);
}

async fn found(store: &Store, site: SiteId, terms: &[Term], words: &str) -> Vec<OpEdId> {
    let sought = Sought { terms: terms.to_vec(), words: words.to_owned(), ..Sought::default() };
    let mut tx = store.read().await.unwrap();
    let (leaf, counted) = listing::leaf(&mut tx, site, &sought, None, 50).await.unwrap();
    let n = i64::try_from(leaf.rows.len()).unwrap();
    assert_eq!(counted, listing::Counted { n, more: false }, "{sought:?}");
    let ids: Vec<OpEdId> = leaf.rows.iter().map(|(_, row)| row.id).collect();
    assert_eq!(listing::all(&mut tx, site, &sought, 100).await.unwrap(), ids, "{sought:?}");
    ids
}

on_both_engines! {
    async fn an_op_ed_is_found_by_what_it_is_about_and_by_its_words(fresh: &Fresh) {
        let store = fresh.open().await.unwrap();
        let of = Institute::founded(&store).await;
        let site = of.site.id;
        let mut tx = store.write().await.unwrap();
        let water = of.brought_in(&mut tx, "water", "2026-02-01").await;
        of.clock.advance_seconds(60);
        let tanks = of.displayed(&mut tx, "tanks", "2019-04-01").await;
        tx.commit().await.unwrap();
        assert_eq!(listing::waiting(&mut store.read().await.unwrap(), 10).await.unwrap(), 2);
        caught_up(&store).await;
        assert_eq!(found(&store, site, &[], "").await, [tanks.id, water.id], "the newest in first");
        assert_eq!(found(&store, site, &[Term::Stage(StageName::Displayed)], "").await, [tanks.id]);
        assert_eq!(found(&store, site, &[Term::Year(2026)], "").await, [water.id]);
        assert_eq!(found(&store, site, &[Term::By(of.scholar.id), Term::Year(2019)], "").await, [tanks.id]);
        assert_eq!(found(&store, site, &[Term::Waits(Wait::Decision)], "").await, [water.id]);
        let title = crate::versions::get(&mut store.read().await.unwrap(), tanks.working).await.unwrap().unwrap().words.title;
        assert_eq!(found(&store, site, &[Term::Year(2019)], title.as_str()).await, [tanks.id]);
        assert!(found(&store, site, &[], "zebra").await.is_empty());
        // A scholar's name finds all of hers, also half typed and in another case.
        let name = of.scholar.names[0].text.to_string().to_uppercase();
        let half: String = name.chars().take(name.chars().count() - 1).collect();
        assert_eq!(found(&store, site, &[], &half).await.len(), 2, "{half}");
        let outlet = of.outlet.name_on(None).unwrap().to_string();
        assert_eq!(found(&store, site, &[], &outlet).await.len(), 2, "{outlet}");
    }

    async fn what_changes_is_found_anew_and_counted_once(fresh: &Fresh) {
        let store = fresh.open().await.unwrap();
        let of = Institute::founded(&store).await;
        let site = of.site.id;
        let mut tx = store.write().await.unwrap();
        let mut tanks = of.displayed(&mut tx, "tanks", "2019-04-01").await;
        tx.commit().await.unwrap();
        caught_up(&store).await;
        let shown = listing::standing(&mut store.read().await.unwrap(), site, None).await.unwrap();
        let by = format!("by:{}", of.scholar.id);
        assert!(shown.iter().any(|one| one.thing == by && one.n == 1 && one.last == 201_904), "{shown:?}");
        assert_eq!(listing::years(&mut store.read().await.unwrap(), site).await.unwrap(), [2019]);
        let mut tx = store.write().await.unwrap();
        let decision = Decision { by: None, at: of.clock.now(), why: text("Gone") };
        tanks.stage = tanks.stage.clone().withdraw(decision).unwrap();
        opeds::set_stage(&mut tx, &tanks).await.unwrap();
        opeds::set_topics(&mut tx, tanks.id, &[]).await.unwrap();
        tx.commit().await.unwrap();
        caught_up(&store).await;
        assert!(found(&store, site, &[Term::About(of.topic.id)], "").await.is_empty());
        assert!(found(&store, site, &[Term::Stage(StageName::Displayed)], "").await.is_empty());
        assert_eq!(found(&store, site, &[Term::Stage(StageName::Withdrawn)], "").await, [tanks.id]);
        assert!(listing::standing(&mut store.read().await.unwrap(), site, None).await.unwrap().is_empty());
        let mut outlet = of.outlet.clone();
        outlet.names[0].text = text("\u{635}\u{62d}\u{64a}\u{641}\u{629} \u{627}\u{644}\u{645}\u{631}\u{641}\u{623}");
        let mut tx = store.write().await.unwrap();
        crate::outlets::update(&mut tx, site, &outlet).await.unwrap();
        assignments::set(&mut tx, tanks.id, None, of.clock.now()).await.unwrap();
        tx.commit().await.unwrap();
        caught_up(&store).await;
        // Written with and without the article, with Arabic and with Urdu letters.
        for words in ["\u{645}\u{631}\u{641}\u{623}", "\u{627}\u{644}\u{645}\u{631}\u{641}\u{627}", "\u{635}\u{62d}\u{6cc}\u{641}\u{6c1}"] {
            assert_eq!(found(&store, site, &[], words).await, [tanks.id], "{words}");
        }
    }

    async fn what_is_on_display_is_summed_as_its_months_are(fresh: &Fresh) {
        let store = fresh.open().await.unwrap();
        let of = Institute::founded(&store).await;
        let site = of.site.id;
        let by = format!("by:{}", of.scholar.id);
        let standing = async |year| {
            let mut tx = store.read().await.unwrap();
            let all = listing::standing(&mut tx, site, year).await.unwrap();
            all.into_iter().find(|one| one.thing == by).map(|one| (one.n, one.last))
        };
        let mut tx = store.write().await.unwrap();
        let days = ["2019-04-01", "2019-04-09", "2019-07-01", "2021-02-01", "2021-12-31"];
        let mut shown = Vec::new();
        for (n, day) in days.iter().enumerate() {
            shown.push(of.displayed(&mut tx, &format!("piece-{n}"), day).await);
        }
        tx.commit().await.unwrap();
        caught_up(&store).await;
        assert_eq!(standing(None).await, Some((5, 202_112)));
        assert_eq!(standing(Some(2019)).await, Some((3, 201_907)));
        assert_eq!(standing(Some(2020)).await, None);
        assert_eq!(standing(Some(2021)).await, Some((2, 202_112)));
        // The last of a year goes, and then all of it: the sum and the last month follow.
        for (n, after) in [(4, (4, 202_102)), (3, (3, 201_907))] {
            let mut tx = store.write().await.unwrap();
            let decision = Decision { by: None, at: of.clock.now(), why: text("Gone") };
            shown[n].stage = shown[n].stage.clone().withdraw(decision).unwrap();
            opeds::set_stage(&mut tx, &shown[n]).await.unwrap();
            tx.commit().await.unwrap();
            caught_up(&store).await;
            assert_eq!(standing(None).await, Some(after));
        }
        assert_eq!(standing(Some(2021)).await, None);
        let summed = listing::standing(&mut store.read().await.unwrap(), site, None).await.unwrap();
        for one in &summed {
            let mut n = 0;
            for year in listing::years(&mut store.read().await.unwrap(), site).await.unwrap() {
                let of_year = listing::standing(&mut store.read().await.unwrap(), site, Some(year)).await.unwrap();
                n += of_year.iter().filter(|other| other.thing == one.thing).map(|other| other.n).sum::<i64>();
            }
            assert_eq!(one.n, n, "{one:?}");
        }
    }

    async fn a_walk_that_ends_at_its_bound_goes_on_where_it_ended(fresh: &Fresh) {
        let store = fresh.open().await.unwrap();
        let of = Institute::founded(&store).await;
        let site = of.site.id;
        let mut ids = Vec::new();
        let mut tx = store.write().await.unwrap();
        for n in 0..31 {
            of.clock.advance_seconds(60);
            let (name, day) = (format!("piece-{n}"), if n < 15 { "2020-02-01" } else { "2021-02-01" });
            let made = if n < 16 { of.displayed(&mut tx, &name, day).await } else { of.brought_in(&mut tx, &name, day).await };
            ids.push(made.id);
        }
        tx.commit().await.unwrap();
        caught_up(&store).await;
        let mut tx = store.read().await.unwrap();
        // Sixteen are displayed and sixteen are of the year: more than are looked at for one leaf. One is both.
        let terms = [Term::Stage(StageName::Displayed), Term::Year(2021)];
        for (oldest, by) in [(false, None), (true, None), (false, Some(SortedBy::Title)), (false, Some(SortedBy::Displayed))] {
            let sought = Sought { terms: terms.to_vec(), words: String::new(), oldest, by };
            let (mut found, mut cuts, mut after) = (Vec::new(), 0, None);
            loop {
                let (leaf, counted) = listing::leaf(&mut tx, site, &sought, after, 5).await.unwrap();
                assert!(counted.more && counted.n <= 1, "{counted:?}: it is not known that there is but one");
                found.extend(leaf.rows.iter().map(|(_, row)| row.id));
                cuts += i32::from(leaf.cut);
                after = leaf.next;
                if after.is_none() {
                    break;
                }
            }
            assert_eq!(found, [ids[15]], "{sought:?}");
            assert!(cuts > 0, "{sought:?}");
            assert_eq!(listing::all(&mut tx, site, &sought, 100).await.unwrap(), [ids[15]], "{sought:?}");
        }
        // Where many are found, leaves are full; every one is met once.
        let sought = Sought { terms: vec![Term::By(of.scholar.id), Term::Stage(StageName::Displayed)], ..Sought::default() };
        let (mut found, mut after) = (Vec::new(), None);
        loop {
            let (leaf, counted) = listing::leaf(&mut tx, site, &sought, after, 5).await.unwrap();
            assert_eq!(counted, listing::Counted { n: 12, more: true });
            found.extend(leaf.rows.iter().map(|(_, row)| row.id));
            after = leaf.next;
            if after.is_none() {
                break;
            }
        }
        let wanted: Vec<OpEdId> = ids[..16].iter().rev().copied().collect();
        assert_eq!(found, wanted);
        assert_eq!(listing::all(&mut tx, site, &sought, 100).await.unwrap(), wanted);
        assert_eq!(listing::all(&mut tx, site, &sought, 14).await.unwrap(), wanted[..14]);
    }

    async fn the_list_is_walked_by_title_and_by_when_readers_saw_it(fresh: &Fresh) {
        let store = fresh.open().await.unwrap();
        let of = Institute::founded(&store).await;
        let site = of.site.id;
        let mut ids = std::collections::BTreeMap::new();
        let mut tx = store.write().await.unwrap();
        for name in ["delta", "alpha", "charlie", "bravo"] {
            of.clock.advance_seconds(60);
            let made = match name {
                "charlie" => of.brought_in(&mut tx, name, "2026-02-01").await,
                _ => of.displayed(&mut tx, name, "2026-02-02").await,
            };
            ids.insert(made.id, name);
        }
        tx.commit().await.unwrap();
        caught_up(&store).await;
        let titles = async |sought: &Sought| {
            let mut tx = store.read().await.unwrap();
            let (mut seen, mut after) = (Vec::new(), None);
            loop {
                // A leaf of one: each goes on from the row before.
                let (leaf, _) = listing::leaf(&mut tx, site, sought, after, 1).await.unwrap();
                seen.extend(leaf.rows.iter().map(|(_, row)| ids[&row.id]));
                after = leaf.next;
                if after.is_none() {
                    return seen;
                }
            }
        };
        let by = |by, terms: &[Term], words: &str| Sought {
            terms: terms.to_vec(), words: words.to_owned(), oldest: false, by: Some(by),
        };
        let sorted = ["alpha", "bravo", "charlie", "delta"];
        let mut wanted: Vec<(String, &str)> = Vec::new();
        for (id, name) in &ids {
            let op_ed = opeds::get(&mut store.read().await.unwrap(), *id).await.unwrap().unwrap();
            let version = crate::versions::get(&mut store.read().await.unwrap(), op_ed.working).await.unwrap().unwrap();
            wanted.push((byline_core::name::matching_key(version.words.title.as_str()), name));
        }
        wanted.sort();
        let wanted: Vec<&str> = wanted.into_iter().map(|(_, name)| name).collect();
        assert_eq!(wanted.len(), sorted.len());
        assert_eq!(titles(&by(SortedBy::Title, &[], "")).await, wanted);
        assert_eq!(titles(&by(SortedBy::Displayed, &[], "")).await, ["bravo", "alpha", "delta", "charlie"]);
        let displayed = [Term::Stage(StageName::Displayed)];
        assert_eq!(titles(&by(SortedBy::Displayed, &displayed, "")).await, ["bravo", "alpha", "delta"]);
        let of_name = of.scholar.names[0].text.to_string();
        assert_eq!(titles(&by(SortedBy::Title, &[], &of_name)).await, wanted, "found by a word, in the same order");
        assert_eq!(titles(&by(SortedBy::Title, &displayed, &of_name)).await.len(), 3);
    }
}
