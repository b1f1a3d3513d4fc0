//! An index beside a site that changes: additions, withdrawals, narrowed rights, withheld names, lost files, a second node.
//! It refuses to wait: each change is followed once, and what is asked before that must already be safe.

use super::institute::Institute;
use crate::{
    Store, changes, disclaimers, on_both_engines, opeds, people, provisions, rights,
    search::{Builder, Facet, Findings, Indexes, Inquiry, Lexicon, Position, Rank},
    sites,
    statement::Statement,
    value::params,
    withholds,
};
use byline_core::{
    ids::{NameId, OpEdId, ProvisionId},
    name::{Name, NameKind},
    provision::{Provided, Provision},
    text::Text,
};
use proptest::prelude::*;
use std::sync::Arc;

/// As what came in with an archive stands.
static UNTELL: Statement = Statement::registered("UNTELL", "UPDATE op_ed SET told = NULL WHERE id = $1");

const TITLE: &str = "a-ledger-nobody-may-open";

async fn found(indexes: &Indexes, store: &Store, house: &Institute, words: &str) -> Findings {
    let inquiry = Inquiry { words: words.to_owned(), most: 20, ..Inquiry::default() };
    asked(indexes, store, house, &inquiry).await
}

async fn asked(indexes: &Indexes, store: &Store, house: &Institute, inquiry: &Inquiry) -> Findings {
    let site = house.site_now(store).await;
    let mut tx = store.read().await.unwrap();
    let lexicon = indexes.lexicon(&mut tx, &site).await.unwrap();
    let answered = indexes.ask(site.id, &lexicon, inquiry.clone()).await.unwrap().unwrap();
    indexes.hits(&mut tx, &site, answered).await.unwrap()
}

async fn ids(indexes: &Indexes, store: &Store, house: &Institute, words: &str) -> Vec<OpEdId> {
    found(indexes, store, house, words).await.hits.iter().map(|hit| hit.facts().id).collect()
}

async fn displayed(store: &Store, house: &Institute, name: &str, day: &str) -> OpEdId {
    let mut tx = store.write().await.unwrap();
    let op_ed = house.displayed(&mut tx, name, day).await;
    tx.commit().await.unwrap();
    op_ed.id
}

async fn noted(store: &Store, house: &Institute, what: &str, op_ed: Option<OpEdId>) {
    let mut tx = store.write().await.unwrap();
    changes::record(&mut tx, house.site.id, what, op_ed, house.clock.now()).await.unwrap();
    tx.commit().await.unwrap();
}

async fn withdrawn(store: &Store, house: &Institute, id: OpEdId) {
    use byline_core::oped::Decision;
    let mut tx = store.write().await.unwrap();
    let mut op_ed = opeds::get(&mut tx, id).await.unwrap().unwrap();
    let decision = Decision { at: house.clock.now(), by: None, why: Text::new("asked for").unwrap() };
    op_ed.stage = op_ed.stage.withdraw(decision).unwrap();
    opeds::set_stage(&mut tx, &op_ed).await.unwrap();
    tx.commit().await.unwrap();
}

on_both_engines! {
    async fn what_is_displayed_is_found_and_what_leaves_is_gone_at_once(fresh: &Fresh) {
        let store = fresh.open().await.unwrap();
        let house = Institute::founded(&store).await;
        let indexes = Indexes::at(fresh.data().join("search"));
        let one = displayed(&store, &house, TITLE, "2024-05-01").await;
        indexes.follow(&store).await.unwrap();
        let two = displayed(&store, &house, "a-second-summer", "2023-05-01").await;
        assert_eq!(ids(&indexes, &store, &house, "summer").await, [one], "not followed yet");
        indexes.follow(&store).await.unwrap();
        assert_eq!(ids(&indexes, &store, &house, "summer").await.len(), 2);
        let named = [("Farooqi", 2), ("فاروقی", 2), ("Faruqi", 2), ("ledgers", 1), ("پانی", 2), ("\"same argument\"", 2),
            ("argument same", 2), ("sumer", 2), ("ledg", 1), ("\"argument same\"", 0), ("nonsense", 0)];
        for (words, n) in named {
            assert_eq!(ids(&indexes, &store, &house, words).await.len(), n, "{words}");
        }
        let in_order = async |rank| {
            let inquiry = Inquiry { rank, most: 20, under: vec![Facet::By(house.scholar.id)], ..Inquiry::default() };
            asked(&indexes, &store, &house, &inquiry).await.hits.iter().map(|hit| hit.facts().id).collect::<Vec<_>>()
        };
        assert_eq!((in_order(Rank::Newest).await, in_order(Rank::Oldest).await), (vec![one, two], vec![two, one]));
        let answered = found(&indexes, &store, &house, "summer").await.answered;
        let count = |facet: &Facet| answered.facets.iter().find(|(known, _)| known == facet).map(|(_, n)| *n);
        assert_eq!(count(&Facet::By(house.scholar.id)), Some(2));
        assert_eq!((count(&Facet::Year(2023)), count(&Facet::In("en".into()))), (Some(1), Some(2)));

        withdrawn(&store, &house, one).await;
        assert_eq!(ids(&indexes, &store, &house, "summer").await, [two], "gone before any change is noted");
        noted(&store, &house, "withdrawn", Some(one)).await;
        assert_eq!(ids(&indexes, &store, &house, "summer").await, [two]);
        let behind = found(&indexes, &store, &house, "summer").await.answered;
        assert_eq!((behind.total, behind.some, behind.facets.len()), (1, false, 0), "what is gone is not counted");
        let behind = found(&indexes, &store, &house, "ledger nonsense").await.answered;
        assert_eq!((behind.total, behind.more, behind.some), (0, false, false), "nor told of in any other way");
        indexes.follow(&store).await.unwrap();
        let after = found(&indexes, &store, &house, "summer").await;
        assert_eq!((after.hits.len(), after.answered.total), (1, 1));
    }

    async fn followers_of_a_search_are_told_of_what_fits_it_whole_the_latest_first(fresh: &Fresh) {
        let store = fresh.open().await.unwrap();
        let house = Institute::founded(&store).await;
        let indexes = Indexes::at(fresh.data().join("search"));
        let told = async |words: &str, most: u32| {
            let site = house.site_now(&store).await;
            let mut tx = store.read().await.unwrap();
            let lexicon = indexes.lexicon(&mut tx, &site).await.unwrap();
            let inquiry = Inquiry { words: words.to_owned(), rank: Rank::Told, most, ..Inquiry::default() };
            let answered = indexes.ask(site.id, &lexicon, inquiry).await.unwrap().unwrap();
            let news = indexes.news(&mut tx, &site, answered).await.unwrap();
            news.iter().map(|news| news.displayed.facts().id).collect::<Vec<_>>()
        };
        let one = displayed(&store, &house, TITLE, "2024-05-01").await;
        house.clock.advance_seconds(60);
        let two = displayed(&store, &house, "a-second-summer", "1999-05-01").await;
        house.clock.advance_seconds(60);
        let silent = displayed(&store, &house, "a-third-summer", "2025-05-01").await;
        let mut tx = store.write().await.unwrap();
        tx.execute(&UNTELL, params![silent]).await.unwrap();
        tx.commit().await.unwrap();
        indexes.follow(&store).await.unwrap();
        assert_eq!(ids(&indexes, &store, &house, "summer").await.len(), 3);
        assert_eq!(told("summer", 50).await, [two, one], "by when they were told, and not of what came in silently");
        assert_eq!(told("summer", 1).await, [two]);
        assert_eq!(told("ledger", 50).await, [one]);
        assert_eq!(told("ledger nonsense", 50).await, [], "nor of what fits in part");
        let mut tx = store.write().await.unwrap();
        assert!(opeds::tell(&mut tx, silent, house.clock.now()).await.unwrap());
        changes::record(&mut tx, house.site.id, "announced", Some(silent), house.clock.now()).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(told("summer", 50).await, [two, one], "not followed yet");
        indexes.follow(&store).await.unwrap();
        assert_eq!(told("summer", 50).await, [silent, two, one]);
        withdrawn(&store, &house, two).await;
        noted(&store, &house, "withdrawn", Some(two)).await;
        assert_eq!(told("summer", 50).await, [silent, one], "gone before the index follows");
    }

    async fn narrowed_rights_leave_no_word_that_the_page_does_not_show(fresh: &Fresh) {
        let store = fresh.open().await.unwrap();
        let house = Institute::founded(&store).await;
        let indexes = Indexes::default();
        displayed(&store, &house, TITLE, "2024-05-01").await;
        indexes.follow(&store).await.unwrap();
        assert_eq!(ids(&indexes, &store, &house, "argument").await.len(), 1);
        let mut tx = store.write().await.unwrap();
        let rule = house.rule("link-only");
        rights::insert_rule(&mut tx, house.site.id, &rule, None, house.clock.now()).await.unwrap();
        for old in rights::rules(&mut tx, house.site.id, Some(house.outlet.id)).await.unwrap() {
            if old.id != rule.id {
                rights::end_rule(&mut tx, old.id, &"2000-01-01".parse().unwrap(), (house.clock.now(), &house.site.zone)).await.unwrap();
            }
        }
        changes::record(&mut tx, house.site.id, "rule added", None, house.clock.now()).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(ids(&indexes, &store, &house, "argument").await.len(), 0, "before the index follows");
        indexes.follow(&store).await.unwrap();
        assert_eq!(found(&indexes, &store, &house, "argument").await.answered.total, 0);
        assert_eq!(ids(&indexes, &store, &house, "ledger").await.len(), 1, "its title is shown still");
    }

    async fn a_new_name_needs_no_new_index_and_one_given_up_leads_nowhere(fresh: &Fresh) {
        let store = fresh.open().await.unwrap();
        let house = Institute::founded(&store).await;
        let indexes = Indexes::default();
        displayed(&store, &house, TITLE, "2024-05-01").await;
        indexes.follow(&store).await.unwrap();
        let mut person = house.scholar.clone();
        let name = |text: &str, kind| Name { text: Text::new(text).unwrap(), kind, ..person.names[0].clone() };
        let names = [name("Zubeida Rahmani", NameKind::Alias), name("Gulnar Ispahani", NameKind::Former)];
        person.names.extend(names.into_iter().zip([1, 2]).map(|(name, n)| Name { id: NameId::of_number(n), ..name }));
        let mut tx = store.write().await.unwrap();
        people::update(&mut tx, house.site.id, &person).await.unwrap();
        changes::record(&mut tx, house.site.id, "person changed", None, house.clock.now()).await.unwrap();
        tx.commit().await.unwrap();
        for (words, n) in [("Rahmani", 1), ("رحمانی", 1), ("Ispahani", 0)] {
            assert_eq!(ids(&indexes, &store, &house, words).await.len(), n, "{words}");
        }
    }

    async fn a_lost_broken_or_foreign_index_is_made_again(fresh: &Fresh) {
        let store = fresh.open().await.unwrap();
        let house = Institute::founded(&store).await;
        let folder = fresh.data().join("search");
        displayed(&store, &house, TITLE, "2024-05-01").await;
        {
            let first = Indexes::at(folder.clone());
            first.follow(&store).await.unwrap();
            let other = Indexes::at(folder.clone());
            other.follow(&store).await.unwrap();
            assert_eq!(ids(&other, &store, &house, "ledger").await.len(), 1, "a second server on the folder has its own");
            displayed(&store, &house, "the-second", "2024-06-01").await;
            first.follow(&store).await.unwrap();
            assert_eq!(ids(&first, &store, &house, "summer").await.len(), 2);
        }
        let again = Indexes::at(folder.clone());
        again.follow(&store).await.unwrap();
        assert_eq!(ids(&again, &store, &house, "summer").await.len(), 2, "it was taken up as it stood");
        drop(again);
        let home = folder.join(house.site.id.to_string());
        for entry in std::fs::read_dir(&home).unwrap().flatten() {
            std::fs::write(entry.path().join("meta.json"), "{ broken").unwrap();
        }
        let mended = Indexes::at(folder.clone());
        mended.follow(&store).await.unwrap();
        assert_eq!(ids(&mended, &store, &house, "summer").await.len(), 2, "made again from broken files");
        drop(mended);
        std::fs::remove_dir_all(&folder).unwrap();
        let anew = Indexes::at(folder.clone());
        anew.follow(&store).await.unwrap();
        assert_eq!(ids(&anew, &store, &house, "summer").await.len(), 2, "made again from nothing");
        assert_eq!(std::fs::read_dir(&home).unwrap().count(), 1);
        // A log that is trimmed beyond where the index stands says nothing of what is missing.
        displayed(&store, &house, "the-third", "2024-07-01").await;
        displayed(&store, &house, "the-fourth", "2024-08-01").await;
        let mut tx = store.write().await.unwrap();
        changes::trim(&mut tx, house.clock.now().plus_days(1)).await.unwrap();
        tx.commit().await.unwrap();
        noted(&store, &house, "look changed", None).await;
        anew.follow(&store).await.unwrap();
        assert_eq!(ids(&anew, &store, &house, "summer").await.len(), 4);
    }

    async fn nobody_is_given_away_by_a_draft_or_beside_a_name_withheld(fresh: &Fresh) {
        let store = fresh.open().await.unwrap();
        let house = Institute::founded(&store).await;
        let indexes = Indexes::default();
        let mut tx = store.write().await.unwrap();
        house.brought_in(&mut tx, TITLE, "2024-05-01").await;
        tx.commit().await.unwrap();
        let named = async || {
            let site = house.site_now(&store).await;
            let lexicon = indexes.lexicon(&mut store.read().await.unwrap(), &site).await.unwrap();
            ["amina-farooqi", "the-quay", "a-scholars-take", "water", "sindh"].map(|slug| lexicon.at(slug, |_| true).is_some())
        };
        assert_eq!(named().await, [false; 5], "a draft");
        let id = displayed(&store, &house, "a-second-summer", "2023-05-01").await;
        assert_eq!(named().await, [true; 5]);
        let what = Provided::Withholds { person: house.scholar.id };
        let id_of = ProvisionId::new(&house.clock, &house.entropy);
        let mut tx = store.write().await.unwrap();
        let provision = Provision { id: id_of, what, by: None, at: house.clock.now() };
        provisions::insert(&mut tx, house.site.id, id, &provision, None).await.unwrap();
        withholds::withheld(&mut tx, id).await.unwrap();
        changes::record(&mut tx, house.site.id, "name withheld", Some(id), house.clock.now()).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(named().await, [false, true, true, true, true], "withheld everywhere");
        indexes.follow(&store).await.unwrap();
        assert_eq!(ids(&indexes, &store, &house, "Farooqi").await, []);
    }

    async fn what_becomes_of_a_link_has_nothing_compared(fresh: &Fresh) {
        let store = fresh.open().await.unwrap();
        let house = Institute::founded(&store).await;
        let indexes = Indexes::default();
        let one = displayed(&store, &house, TITLE, "2024-05-01").await;
        indexes.follow(&store).await.unwrap();
        withdrawn(&store, &house, one).await;
        let held = async |what| {
            noted(&store, &house, what, None).await;
            indexes.follow(&store).await.unwrap();
            indexes.of(house.site.id).unwrap().len()
        };
        for what in ["original", "links of texts are known"] {
            assert_eq!(held(what).await, 1, "{what}");
        }
        assert_eq!(held("rights").await, 0, "what may change anything has all compared");
    }

    async fn an_index_that_breaks_while_it_serves_is_made_anew(fresh: &Fresh) {
        let store = fresh.open().await.unwrap();
        let house = Institute::founded(&store).await;
        let folder = fresh.data().join("search");
        let indexes = Indexes::at(folder.clone());
        displayed(&store, &house, TITLE, "2024-05-01").await;
        indexes.follow(&store).await.unwrap();
        displayed(&store, &house, "a-second-summer", "2023-05-01").await;
        indexes.follow(&store).await.unwrap();
        let home = folder.join(house.site.id.to_string());
        std::fs::remove_dir_all(&home).unwrap();
        displayed(&store, &house, "a-third-summer", "2022-05-01").await;
        indexes.follow(&store).await.unwrap();
        assert_eq!(ids(&indexes, &store, &house, "summer").await.len(), 3);
        let again = indexes.of(house.site.id).unwrap();
        assert_eq!((again.len(), again.position().number), (3, house.site_now(&store).await.change));
        assert_eq!(std::fs::read_dir(&home).unwrap().count(), 1, "its files are there again");
    }

    async fn a_site_without_an_index_has_no_answer_yet(fresh: &Fresh) {
        let store = fresh.open().await.unwrap();
        let house = Institute::founded(&store).await;
        let site = sites::get(&mut store.read().await.unwrap(), house.site.id).await.unwrap().unwrap();
        let mut tx = store.read().await.unwrap();
        let none = Indexes::default().ask(site.id, &Arc::default(), Inquiry::default()).await.unwrap();
        assert!(none.is_none());
        assert!(!disclaimers::rules(&mut tx, site.id).await.unwrap().is_empty());
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_question_is_answered_within_bounds(
        words in "\\PC{0,400}|[\"«» a-zاب\u{202e}\u{2067}\u{301}*~^()+-]{0,10000}|(ledger ){0,2000}",
        from in any::<u32>(),
        most in any::<u32>(),
    ) {
        let builder = Builder::new(None, 1).unwrap();
        let index = builder.finish(Position::default()).unwrap();
        let inquiry = Inquiry { words, from, most, ..Inquiry::default() };
        let answered = index.ask(&Lexicon::default(), &inquiry).unwrap();
        prop_assert_eq!(answered.total, 0);
    }
}
