//! Watched originals on both engines: who may look, what a look changes, and what a broken network does not.

use super::*;
use byline_core::{
    address::WebAddress,
    ladder::ArchiveCopy,
    merger::CameOver,
    original::{
        Answer as Answered, Check, HostMarks, NoAnswer, OriginalState, PageSeen, Seen, Shingles, Standing,
        judge,
    },
    outlet::{Outlet, OutletName, OutletStatus},
    provision::{Provided, Provision},
};

use crate::{
    board, closings, mementos,
    mergers::{self, Merger, Thing},
    migrations::STEPS,
    missed,
    originals::{self, Kept, Taken},
    provisions, pushes, unwatched,
};

fn page(contained: u16) -> Seen {
    let page =
        PageSeen { contained: Some(contained), proven: true, words: 300, mark: 7, ..PageSeen::default() };
    Seen::Answer(Box::new(Answered { status: 200, page: Some(page), ..Answered::default() }))
}

fn status(code: u16) -> Seen {
    Seen::Answer(Box::new(Answered { status: code, ..Answered::default() }))
}

async fn watched(store: &Store, of: &Institute, links: &[&str]) -> Vec<WebAddress> {
    let addresses: Vec<WebAddress> = links.iter().map(|link| link.parse().unwrap()).collect();
    let all: Vec<_> = addresses.iter().map(|address| (of.site.id, address.clone())).collect();
    let mut tx = store.write().await.unwrap();
    let now = store.clock().now();
    originals::take_up(&mut tx, &all, true, (now, |_: &WebAddress| now)).await.unwrap();
    tx.commit().await.unwrap();
    addresses
}

/// The original of an op-ed on display, watched from now on.
async fn watched_original(store: &Store, of: &Institute, name: &str) -> WebAddress {
    let mut tx = store.write().await.unwrap();
    of.displayed(&mut tx, name, "2024-03-11").await;
    let new = originals::walk(&mut tx, None, 100).await.unwrap().new;
    let now = store.clock().now();
    originals::take_up(&mut tx, &new, false, (now, |_: &WebAddress| now)).await.unwrap();
    tx.commit().await.unwrap();
    new[0].1.clone()
}

async fn taken(store: &Store, host: &str) -> Option<Taken> {
    let now = store.clock().now();
    let mut tx = store.write().await.unwrap();
    let taken = originals::take(&mut tx, host, (now, now.plus_seconds(300))).await.unwrap();
    tx.commit().await.unwrap();
    taken
}

async fn saw(store: &Store, taken: &Taken, seen: Seen) -> bool {
    let now = store.clock().now();
    let mut tx = store.write().await.unwrap();
    let mut checks = originals::checks(&mut tx, taken.original.site, &taken.original.address).await.unwrap();
    checks.push(Check { at: now, asked: taken.original.address.clone(), seen });
    let standing = judge(&checks);
    let newly_failing = standing.failing && !taken.original.failing;
    let check = checks.last().unwrap();
    let next_at = now.plus_days(1);
    let kept = Kept { check, standing: &standing, newly_failing, next_at, read_since: 0 };
    let changed = originals::keep(&mut tx, taken, &kept).await.unwrap();
    originals::put_off(&mut tx, taken.original.address.host(), now.plus_seconds(10)).await.unwrap();
    tx.commit().await.unwrap();
    changed
}

/// An original is in another state a minute later.
async fn becomes(store: &Store, of: &Institute, address: &WebAddress, state: OriginalState) {
    store.clock().advance_seconds(60);
    let now = store.clock().now();
    let mut tx = store.write().await.unwrap();
    let one = originals::one(&mut tx, of.site.id, &address.key()).await.unwrap().unwrap();
    let check = Check { at: now, asked: address.clone(), seen: status(410) };
    let standing = Standing { failing: state.is_dead(), state, since: Some(now), ..Standing::unchecked() };
    let kept = Kept { check: &check, standing: &standing, newly_failing: true, next_at: now, read_since: 0 };
    originals::keep(&mut tx, &one, &kept).await.unwrap();
    tx.commit().await.unwrap();
}

/// What step 41 mends of the rows that are here.
async fn mended_by_step_41(store: &Store, table: &'static str) {
    let step = STEPS.iter().find(|step| step.number == 41).unwrap();
    let mends =
        step.sqlite.split(";\n").filter_map(|text| Some(&text[text.find(&format!("UPDATE {table} "))?..]));
    let mut tx = store.write().await.unwrap();
    let mut done = 0;
    for mend in mends {
        tx.ask(table, mend, Vec::new()).await.unwrap();
        done += 1;
    }
    assert_eq!(done, 1);
    tx.commit().await.unwrap();
}

/// An outlet of this name, besides those of the institute.
async fn another_outlet(store: &Store, of: &Institute, name: &str) -> Outlet {
    let names = vec![OutletName { text: text(name), from: None, until: None }];
    let outlet =
        Outlet { id: id!(of, OutletId), slug: slug(name), names, domains: Vec::new(), ..of.outlet.clone() };
    let mut tx = store.write().await.unwrap();
    outlets::insert(&mut tx, of.site.id, &outlet).await.unwrap();
    tx.commit().await.unwrap();
    outlet
}

/// One outlet becomes another.
async fn merged(store: &Store, of: &Institute, gone: OutletId, stays: OutletId) -> Merger {
    store.clock().advance_seconds(1);
    let merger = Merger {
        id: id!(of, MergerId),
        thing: Thing::Outlet,
        gone: gone.to_string(),
        stays: stays.to_string(),
        account: None,
        at: store.clock().now(),
        names: ("One".to_owned(), "Other".to_owned()),
        came: CameOver::default(),
        undone_at: None,
    };
    let mut tx = store.write().await.unwrap();
    mergers::add(&mut tx, of.site.id, &merger).await.unwrap();
    mergers::merge(&mut tx, of.site.id, &merger, false).await.unwrap();
    tx.commit().await.unwrap();
    merger
}

async fn parted(store: &Store, of: &Institute, merger: &Merger) {
    let now = store.clock().now();
    let mut tx = store.write().await.unwrap();
    assert!(mergers::undone(&mut tx, merger.id, now).await.unwrap());
    mergers::put_back(&mut tx, of.site.id, merger, now).await.unwrap();
    tx.commit().await.unwrap();
}

on_both_engines! {
    async fn one_node_looks_at_a_host_and_what_readers_are_told_anew_takes_a_number(store: Store) {
        let of = Institute::founded(&store).await;
        let links = watched(&store, &of, &["https://quay.example/a", "https://quay.example/b"]).await;
        let due = originals::due_hosts(&mut store.read().await.unwrap(), store.clock().now(), 10).await.unwrap();
        assert_eq!(due, ["quay.example"]);
        let first = taken(&store, "quay.example").await.unwrap();
        assert_eq!(taken(&store, "quay.example").await, None, "another node has the host");
        let number = |site: Site| site.change;
        let before = number(of.site_now(&store).await);
        assert!(saw(&store, &first, page(950)).await);
        assert_eq!(number(of.site_now(&store).await), before, "that it is there is what readers were told");
        assert_eq!(taken(&store, "quay.example").await, None, "the host is left alone for a while");
        store.clock().advance_seconds(10);
        let second = taken(&store, "quay.example").await.unwrap();
        assert_ne!(first.original.address, second.original.address);
        assert!(saw(&store, &second, page(950)).await);
        store.clock().advance_seconds(86_400);
        let again = taken(&store, "quay.example").await.unwrap();
        assert!(!saw(&store, &again, status(404)).await, "one look changes nothing");
        assert_eq!(number(of.site_now(&store).await), before);
        let at = originals::at(&mut store.read().await.unwrap(), of.site.id, &links[0].key()).await.unwrap().unwrap();
        assert_eq!(at.state, OriginalState::Live);
    }

    async fn what_a_broken_network_showed_does_not_count(store: Store) {
        let of = Institute::founded(&store).await;
        let links = ["https://a.example/1", "https://b.example/1", "https://c.example/1"];
        let watched = watched(&store, &of, &links).await;
        for (host, seen) in [("a.example", page(950)), ("b.example", page(950)), ("c.example", page(950))] {
            let one = taken(&store, host).await.unwrap();
            saw(&store, &one, seen).await;
        }
        store.clock().advance_seconds(86_400);
        let since = store.clock().now().plus_seconds(-10);
        for host in ["a.example", "b.example", "c.example"] {
            let one = taken(&store, host).await.unwrap();
            saw(&store, &one, Seen::NoAnswer(NoAnswer::Names)).await;
        }
        let flips = originals::flips(&mut store.read().await.unwrap(), since, 100).await.unwrap();
        assert!(byline_core::original::Breaker::of(&flips).trips(), "{flips:?}");
        let now = store.clock().now();
        let mut tx = store.write().await.unwrap();
        assert_eq!(originals::stop(&mut tx, (now, since), "it is us").await.unwrap(), Some(3));
        assert_eq!(originals::stop(&mut tx, (now, since), "again").await.unwrap(), None);
        tx.commit().await.unwrap();
        let mut r = store.read().await.unwrap();
        assert_eq!(originals::stopped(&mut r).await.unwrap().unwrap().why, "it is us");
        for address in &watched {
            let one = originals::at(&mut r, of.site.id, &address.key()).await.unwrap().unwrap();
            assert_eq!((one.state, one.failing), (OriginalState::Live, false));
            assert_eq!(originals::checks(&mut r, of.site.id, address).await.unwrap().len(), 1);
        }
        drop(r);
        let mut tx = store.write().await.unwrap();
        assert!(originals::go_on(&mut tx).await.unwrap());
        assert!(!originals::go_on(&mut tx).await.unwrap());
        tx.commit().await.unwrap();
        assert!(taken(&store, "a.example").await.is_some(), "it is looked at first");
    }

    async fn an_op_ed_knows_its_originals_and_a_pending_look_comes_back(store: Store) {
        let of = Institute::founded(&store).await;
        let mut tx = store.write().await.unwrap();
        let op_ed = of.displayed(&mut tx, "water", "2024-03-11").await;
        tx.commit().await.unwrap();
        let mut r = store.read().await.unwrap();
        let walked = originals::walk(&mut r, None, 100).await.unwrap();
        assert_eq!(originals::walk(&mut r, walked.last, 100).await.unwrap().last, None);
        drop(r);
        let now = store.clock().now();
        let mut tx = store.write().await.unwrap();
        let (site, address) = walked.new[0].clone();
        originals::take_up(&mut tx, &walked.new, false, (now, |_: &WebAddress| now)).await.unwrap();
        assert!(originals::walk(&mut tx, None, 100).await.unwrap().new.is_empty());
        tx.commit().await.unwrap();
        let states = originals::states(&mut store.read().await.unwrap(), site, &[op_ed.id]).await.unwrap();
        assert_eq!((states[0].0, &states[0].1.state), (op_ed.id, &OriginalState::Unchecked));
        let one = taken(&store, address.host()).await.unwrap();
        let words = Shingles::of("some words of the page that wait for their probe");
        let mut tx = store.write().await.unwrap();
        originals::postpone(&mut tx, &one, now, Some(("{}", &words))).await.unwrap();
        originals::put_words(&mut tx, &one).await.unwrap();
        originals::put_off(&mut tx, address.host(), now).await.unwrap();
        tx.commit().await.unwrap();
        let again = taken(&store, address.host()).await.unwrap();
        assert_eq!(again.pending, Some(("{}".to_owned(), words)));
        saw(&store, &again, page(950)).await;
        let mut tx = store.write().await.unwrap();
        assert_eq!(originals::census(&mut tx, &again, 7, None).await.unwrap(), 0);
        assert!(originals::look_at_once(&mut tx, site, &address, now).await.unwrap());
        assert!(!originals::forget_unless_known(&mut tx, site, &address.key()).await.unwrap());
        assert_eq!(originals::counts(&mut tx, site).await.unwrap(), [("live".to_owned(), 1)]);
        assert_eq!(originals::trim(&mut tx, now.plus_days(1)).await.unwrap(), 1);
    }

    async fn the_last_look_is_found_and_a_death_is_told_from_when_it_became_known(store: Store) {
        let of = Institute::founded(&store).await;
        let address = watched_original(&store, &of, "water").await;
        let mut known = Vec::new();
        for _ in 0..20 {
            let one = taken(&store, address.host()).await.unwrap();
            if saw(&store, &one, if known.is_empty() { page(950) } else { status(410) }).await {
                known.push(store.clock().now());
            }
            if known.len() > 1 {
                break;
            }
            store.clock().advance_seconds(2 * 86_400);
        }
        let mut r = store.read().await.unwrap();
        let one = originals::at(&mut r, of.site.id, &address.key()).await.unwrap().unwrap();
        assert_eq!((one.state.clone(), one.since < Some(known[1])), (OriginalState::Gone, true));
        let last = originals::last_look(&mut r, of.site.id, &address).await.unwrap().unwrap();
        assert_eq!((last.at, last.seen), (known[1], status(410)));
        let before = known[1].plus_seconds(-1);
        let told = board::between(&mut r, of.site.id, (before, known[1])).await.unwrap();
        assert_eq!(told, [("gone".to_owned(), 1)]);
        assert_eq!(board::between(&mut r, of.site.id, (known[1], known[1].plus_days(7))).await.unwrap(), []);
        let (site, after) = (of.site.id, known[1].plus_seconds(1));
        let gone = board::gone_between(&mut r, site, (before, after), 9).await.unwrap();
        assert_eq!(gone.len(), 1, "each op-ed once");
        assert_eq!(board::gone_between(&mut r, site, (after, after.plus_days(7)), 9).await.unwrap(), []);
    }

    async fn of_two_states_of_one_stake_the_latest_are_shown(store: Store) {
        let of = Institute::founded(&store).await;
        for (name, state) in [("water", OriginalState::Gone), ("bread", OriginalState::HostGone)] {
            let address = watched_original(&store, &of, name).await;
            becomes(&store, &of, &address, state).await;
        }
        let mut r = store.read().await.unwrap();
        let now = store.clock().now();
        for most in [1, 2] {
            let shown = board::at_stake(&mut r, of.site.id, board::Stake::NoCopy, (now, most)).await.unwrap();
            assert_eq!((shown.len(), &shown[0].state), (most as usize, &OriginalState::HostGone));
        }
    }

    async fn an_outlet_whose_pages_answer_nowhere_seems_closed_until_an_editor_says_it_lives(store: Store) {
        let of = Institute::founded(&store).await;
        let water = watched_original(&store, &of, "water").await;
        let bread = watched_original(&store, &of, "bread").await;
        let seem = async || closings::of_site(&mut store.read().await.unwrap(), of.site.id).await.unwrap();
        becomes(&store, &of, &water, OriginalState::Live).await;
        becomes(&store, &of, &bread, OriginalState::HostGone).await;
        assert_eq!(seem().await, [], "one of its pages answers");
        becomes(&store, &of, &water, OriginalState::HostGone).await;
        let found = seem().await;
        assert_eq!(found.len(), 1);
        assert_eq!((found[0].outlet.id, found[0].gone, found[0].since), (of.outlet.id, 2, store.clock().now()));
        let mut tx = store.write().await.unwrap();
        closings::lives(&mut tx, &found[0], (None, store.clock().now())).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(seem().await, [], "an editor knows better");
        becomes(&store, &of, &bread, OriginalState::Temporary).await;
        becomes(&store, &of, &bread, OriginalState::HostGone).await;
        assert_eq!(seem().await.len(), 1, "gone anew, it is asked anew");
        let since = Some("2026".parse().unwrap());
        let closed = Outlet { status: OutletStatus::Defunct { since, successor: None }, ..of.outlet.clone() };
        let mut tx = store.write().await.unwrap();
        outlets::update(&mut tx, of.site.id, &closed).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(seem().await, [], "it is kept as closed");
    }

    async fn what_became_of_an_original_is_derived_anew_from_its_looks(store: Store) {
        let of = Institute::founded(&store).await;
        let water = watched_original(&store, &of, "water").await;
        let bread = watched_original(&store, &of, "bread").await;
        let one = async |address: &WebAddress| {
            originals::at(&mut store.read().await.unwrap(), of.site.id, &address.key()).await.unwrap().unwrap()
        };
        let derive = async |address: &WebAddress| {
            let known = one(address).await;
            let mut tx = store.write().await.unwrap();
            let became = originals::derive(&mut tx, &known, store.clock().now()).await.unwrap();
            tx.commit().await.unwrap();
            became
        };
        for _ in 0..2 {
            store.clock().advance_seconds(7_200);
            let key = water.key();
            let known = originals::one(&mut store.read().await.unwrap(), of.site.id, &key).await.unwrap().unwrap();
            saw(&store, &known, status(410)).await;
        }
        let settled = store.clock().now();
        assert_eq!(one(&water).await.state, OriginalState::Gone);
        assert_eq!(derive(&water).await, None, "it is so already");
        becomes(&store, &of, &water, OriginalState::Live).await;
        let number = async || changes::current(&mut store.read().await.unwrap(), of.site.id).await.unwrap().0;
        let before = number().await;
        assert_eq!(derive(&water).await, Some(OriginalState::Gone));
        assert_eq!(one(&water).await.state, OriginalState::Gone);
        assert!(number().await > before, "pages are made anew");
        let told = async |from: Moment, until: Moment| {
            let mut r = store.read().await.unwrap();
            let gone = board::gone_between(&mut r, of.site.id, (from, until), 10).await.unwrap();
            (gone.len(), board::between(&mut r, of.site.id, (from, until)).await.unwrap().len())
        };
        assert_eq!(told(settled, settled.plus_seconds(1)).await.0, 1, "it was known by the look that settled it");
        assert_eq!(told(settled.plus_seconds(1), store.clock().now().plus_seconds(1)).await, (0, 0), "and is no news today");
        becomes(&store, &of, &bread, OriginalState::Gone).await;
        assert_eq!(derive(&bread).await, None, "without a look nothing is said");
        assert_eq!(one(&bread).await.state, OriginalState::Gone);
    }

    async fn that_an_outlet_lives_is_known_of_the_one_it_was_merged_into(store: Store) {
        let of = Institute::founded(&store).await;
        let water = watched_original(&store, &of, "water").await;
        becomes(&store, &of, &water, OriginalState::HostGone).await;
        let seem = async || closings::of_site(&mut store.read().await.unwrap(), of.site.id).await.unwrap();
        let found = seem().await;
        let mut tx = store.write().await.unwrap();
        closings::lives(&mut tx, &found[0], (None, store.clock().now())).await.unwrap();
        tx.commit().await.unwrap();
        let (ledger, herald) = (another_outlet(&store, &of, "ledger").await, another_outlet(&store, &of, "herald").await);
        let first = merged(&store, &of, of.outlet.id, ledger.id).await;
        assert_eq!(seem().await, [], "an editor has said that it lives");
        let second = merged(&store, &of, ledger.id, herald.id).await;
        assert_eq!(seem().await, [], "and it is the same still");
        becomes(&store, &of, &water, OriginalState::Temporary).await;
        becomes(&store, &of, &water, OriginalState::HostGone).await;
        let anew = seem().await;
        assert_eq!((anew.len(), anew[0].outlet.id), (1, herald.id), "gone anew, it is asked anew");
        parted(&store, &of, &second).await;
        parted(&store, &of, &first).await;
        assert_eq!(seem().await[0].outlet.id, of.outlet.id);
    }

    async fn outlets_left_alone_are_watched_again_when_the_last_of_them_is_parted(store: Store) {
        let of = Institute::founded(&store).await;
        let (one, other, stays, last) = (
            another_outlet(&store, &of, "one").await.id,
            another_outlet(&store, &of, "other").await.id,
            another_outlet(&store, &of, "stays").await.id,
            another_outlet(&store, &of, "last").await.id,
        );
        let is_left = async |outlet| unwatched::since(&mut store.read().await.unwrap(), outlet).await.unwrap().is_some();
        for outlet in [one, other] {
            let mut tx = store.write().await.unwrap();
            assert!(unwatched::leave(&mut tx, outlet, (None, store.clock().now())).await.unwrap());
            tx.commit().await.unwrap();
        }
        let by_one = merged(&store, &of, one, stays).await;
        let by_other = merged(&store, &of, other, stays).await;
        parted(&store, &of, &by_one).await;
        assert!(is_left(stays).await, "the other is still part of it");
        let onward = merged(&store, &of, stays, last).await;
        assert!(is_left(last).await);
        parted(&store, &of, &onward).await;
        assert!(!is_left(last).await && is_left(stays).await);
        parted(&store, &of, &by_other).await;
        assert!(!is_left(stays).await && is_left(one).await && is_left(other).await);

        // As mergers of before wrote it: a copy with the moment of the one it came from.
        let again = merged(&store, &of, one, stays).await;
        let mut tx = store.write().await.unwrap();
        tx.ask("outlet_unwatched", "UPDATE outlet_unwatched SET inherited = 0", Vec::new()).await.unwrap();
        let noted = format!(
            "INSERT INTO merger_part (merger, what, part, place) VALUES ('{}', 'left-alone', '{one}', 0)",
            again.id
        );
        tx.ask("merger_part", noted, Vec::new()).await.unwrap();
        tx.commit().await.unwrap();
        mended_by_step_41(&store, "outlet_unwatched").await;
        parted(&store, &of, &again).await;
        assert!(!is_left(stays).await && is_left(one).await && is_left(other).await);
    }

    async fn an_outlet_that_is_watched_again_stays_so_over_later_mergers(store: Store) {
        let of = Institute::founded(&store).await;
        let (one, other, stays, last) = (
            another_outlet(&store, &of, "one").await.id,
            another_outlet(&store, &of, "other").await.id,
            another_outlet(&store, &of, "stays").await.id,
            another_outlet(&store, &of, "last").await.id,
        );
        let is_left = async |outlet| unwatched::since(&mut store.read().await.unwrap(), outlet).await.unwrap().is_some();
        let said = async |outlet, leaves: bool| {
            let by = (None, store.clock().now());
            let mut tx = store.write().await.unwrap();
            let did = if leaves {
                unwatched::leave(&mut tx, outlet, by).await.unwrap()
            } else {
                unwatched::watch(&mut tx, outlet, by).await.unwrap()
            };
            tx.commit().await.unwrap();
            did
        };
        assert!(!said(one, false).await, "it is watched already");
        assert!(said(one, true).await && said(other, true).await);
        merged(&store, &of, one, stays).await;
        assert!(is_left(stays).await);
        assert!(said(stays, false).await && !said(stays, false).await);
        let later = merged(&store, &of, other, stays).await;
        assert!(!is_left(stays).await, "an editor has said that it is watched");
        let onward = merged(&store, &of, stays, last).await;
        assert!(!is_left(last).await, "what is watched brings nothing along");
        parted(&store, &of, &onward).await;
        parted(&store, &of, &later).await;
        assert!(!is_left(stays).await && is_left(one).await && is_left(other).await);
        assert!(said(stays, true).await && !said(stays, true).await);
        let own = merged(&store, &of, other, stays).await;
        parted(&store, &of, &own).await;
        assert!(is_left(stays).await, "its own word is no inheritance");

        // As it was forgotten before: the row of the one that stays had gone.
        let before = merged(&store, &of, other, last).await;
        let mut tx = store.write().await.unwrap();
        let forgotten = format!("DELETE FROM outlet_unwatched WHERE outlet IN ('{last}', '{stays}')");
        tx.ask("outlet_unwatched", forgotten, Vec::new()).await.unwrap();
        let step = STEPS.iter().find(|step| step.number == 43).unwrap();
        let mend = step.sqlite.split(";\n").find_map(|text| Some(&text[text.find("INSERT INTO outlet_unwatched")?..])).unwrap();
        tx.ask("outlet_unwatched", mend, Vec::new()).await.unwrap();
        tx.commit().await.unwrap();
        parted(&store, &of, &before).await;
        merged(&store, &of, other, last).await;
        assert!(!is_left(last).await && is_left(other).await);
    }

    async fn a_public_archive_gets_what_is_public_alone(store: Store) {
        let of = Institute::founded(&store).await;
        let mut tx = store.write().await.unwrap();
        let op_ed = of.displayed(&mut tx, "water", "2024-03-11").await;
        of.clock.advance_seconds(1);
        of.brought_in(&mut tx, "bread", "2024-03-11").await;
        tx.commit().await.unwrap();
        let now = store.clock().now();
        let mut tx = store.write().await.unwrap();
        let walked = pushes::walk(&mut tx, None, 1).await.unwrap();
        assert_eq!((walked.last, walked.new.len()), (Some(op_ed.id), 1));
        let rest = pushes::walk(&mut tx, walked.last, 200).await.unwrap();
        assert!(rest.last.is_some() && rest.new.is_empty(), "a draft is nobody's");
        assert_eq!(pushes::walk(&mut tx, rest.last, 200).await.unwrap(), pushes::Walked::default());
        let withheld = Provision {
            id: id!(of, ProvisionId),
            what: Provided::Withholds { person: of.scholar.id },
            by: None,
            at: now,
        };
        provisions::insert(&mut tx, of.site.id, op_ed.id, &withheld, None).await.unwrap();
        assert_eq!(pushes::walk(&mut tx, None, 200).await.unwrap().new, []);
        pushes::enlist(&mut tx, &walked.new, now).await.unwrap();
        assert_eq!(pushes::due(&mut tx, now).await.unwrap(), None);
        provisions::undo(&mut tx, op_ed.id, "withholds", now).await.unwrap();
        assert_eq!(pushes::due(&mut tx, now).await.unwrap().unwrap().op_ed, op_ed.id);
        assert_eq!(pushes::walk(&mut tx, None, 200).await.unwrap().new, [], "none is handed over twice");
        tx.commit().await.unwrap();
        let water = watched_original(&store, &of, "tea").await;
        assert_eq!(water, walked.new[0].2, "both are watched now, this one first");
        let due = async || {
            let mut r = store.read().await.unwrap();
            let new = pushes::walk(&mut r, None, 200).await.unwrap().new;
            (new.len(), pushes::due(&mut r, store.clock().now()).await.unwrap().is_some())
        };
        assert_eq!(due().await, (1, true));
        let tea = pushes::walk(&mut store.read().await.unwrap(), None, 200).await.unwrap().new[0].2.clone();
        for address in [&water, &tea] {
            becomes(&store, &of, address, OriginalState::TakenOver).await;
        }
        assert_eq!(due().await, (0, false), "what stands there now is not the op-ed");
        let kept = async |at: Moment| {
            let copy = ArchiveCopy { at, url: "https://archive.example/web/20240704120000/x".parse().unwrap() };
            let mut tx = store.write().await.unwrap();
            mementos::put(&mut tx, of.site.id, (&water, "archive.example"), &copy, at).await.unwrap();
            let figure = board::figure(&mut tx, of.site.id).await.unwrap();
            tx.commit().await.unwrap();
            (figure.kept, figure.lost)
        };
        assert_eq!(kept(store.clock().now()).await, (0, 2), "a copy of what stands there now keeps nothing alive");
        assert_eq!(kept(store.clock().now().plus_days(-9)).await, (1, 1));
        for address in [&water, &tea] {
            becomes(&store, &of, address, OriginalState::Live).await;
        }
        assert_eq!(due().await, (1, true));
    }

    async fn how_pages_stand_at_an_archive_is_counted_with_each_step(store: Store) {
        let of = Institute::founded(&store).await;
        let now = store.clock().now();
        let mut tx = store.write().await.unwrap();
        for slug in ["water", "bread", "tea"] {
            of.displayed(&mut tx, slug, "2024-03-11").await;
            of.clock.advance_seconds(1);
        }
        let new = pushes::walk(&mut tx, None, 200).await.unwrap().new;
        assert_eq!(new.len(), 3);
        for _ in 0..2 {
            pushes::enlist(&mut tx, &new, now).await.unwrap();
        }
        tx.commit().await.unwrap();
        let told = async || {
            let stands = pushes::figure(&mut store.read().await.unwrap(), of.site.id).await.unwrap();
            stands.into_iter().map(|one| (one.outcome, one.is_over, one.n)).collect::<Vec<_>>()
        };
        let stand = |outcome: &str, is_over, n| (outcome.to_owned(), is_over, n);
        assert_eq!(told().await, [stand("", false, 3)], "none is counted twice");
        let step = async |outcome: &str, is_over: bool| {
            let mut tx = store.write().await.unwrap();
            let due = pushes::due(&mut tx, store.clock().now()).await.unwrap().unwrap();
            let next = (!is_over).then(|| store.clock().now().plus_days(1));
            let stands = pushes::Stands { job: None, copy: None, next, tries: 1, failed: 0, outcome };
            pushes::stands(&mut tx, &due, &stands).await.unwrap();
            tx.commit().await.unwrap();
        };
        step("kept", true).await;
        step("status 429", false).await;
        step("status 429", false).await;
        assert_eq!(told().await, [stand("status 429", false, 2), stand("kept", true, 1)]);
        of.clock.advance_seconds(2 * 86_400);
        step("kept", true).await;
        step("status 429", true).await;
        assert_eq!(told().await, [stand("kept", true, 2), stand("status 429", true, 1)]);
    }

    async fn a_full_site_lets_go_what_it_does_not_know(store: Store) {
        let of = Institute::founded(&store).await;
        let count = |path: &str| missed::MissedCount {
            site: of.site.id,
            key: path.parse().unwrap(),
            day: "2026-11-25".parse().unwrap(),
            readers: 1,
            robots: 0,
        };
        let mut tx = store.write().await.unwrap();
        missed::add_up_to(&mut tx, &[count("/a"), count("/b"), count("/c"), count("/a")], 2).await.unwrap();
        missed::add_up_to(&mut tx, &[count("/d"), count("/b")], 2).await.unwrap();
        let kept = missed::list(&mut tx, of.site.id, (0, 10)).await.unwrap();
        let kept: Vec<_> = kept.iter().map(|one| (one.key.as_str(), one.readers)).collect();
        assert_eq!(kept, [("/a", 2), ("/b", 2)]);
    }

    async fn a_host_is_known_by_its_marks_as_they_were_last(store: Store) -> Option<(HostMarks, Moment)> {
        let now = store.clock().now();
        let marks = |server: &str| HostMarks::new([server.to_owned()], ["quay.example".to_owned()], None);
        let mut tx = store.write().await.unwrap();
        assert_eq!(originals::marks_of(&mut tx, "quay.example").await.unwrap(), None);
        originals::put_marks(&mut tx, "quay.example", &marks("ns1.first.example"), now).await.unwrap();
        originals::put_marks(&mut tx, "other.example", &marks("ns1.other.example"), now).await.unwrap();
        let later = now.plus_days(31);
        originals::put_marks(&mut tx, "quay.example", &marks("ns1.second.example"), later).await.unwrap();
        tx.commit().await.unwrap();
        let kept = originals::marks_of(&mut store.read().await.unwrap(), "quay.example").await.unwrap();
        assert_eq!(kept, Some((marks("ns1.second.example"), later)));
        kept
    }

    async fn what_is_withheld_by_law_asks_for_an_editor_at_once_and_a_wall_after_a_month(store: Store) {
        let of = Institute::founded(&store).await;
        let (law, wall) = (watched_original(&store, &of, "law").await, watched_original(&store, &of, "wall").await);
        assert_ne!(law, wall);
        for _ in 0..6 {
            let host = law.host();
            if let Some(one) = taken(&store, host).await {
                let code = if one.original.address == law { 451 } else { 403 };
                saw(&store, &one, status(code)).await;
            }
            store.clock().advance_seconds(43_200);
        }
        let at_stake = async |stake, later: i64| {
            let now = store.clock().now().plus_days(later);
            let mut r = store.read().await.unwrap();
            let shown = board::at_stake(&mut r, of.site.id, stake, (now, 10)).await.unwrap();
            assert_eq!(board::how_many(&mut r, of.site.id, stake, now).await.unwrap(), shown.len() as i64);
            shown.into_iter().map(|one| one.address).collect::<Vec<_>>()
        };
        assert_eq!(at_stake(board::Stake::Legal, 0).await, std::slice::from_ref(&law));
        assert_eq!(at_stake(board::Stake::Walled, 0).await, []);
        // As it was before it was noted: what the looks tell is found by the step that came after.
        let mut tx = store.write().await.unwrap();
        tx.ask("original", "UPDATE original SET legal = 0", Vec::new()).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(at_stake(board::Stake::Legal, 0).await, []);
        mended_by_step_41(&store, "original").await;
        assert_eq!(at_stake(board::Stake::Legal, 0).await, std::slice::from_ref(&law));
        assert_eq!(at_stake(board::Stake::Walled, 31).await, [wall]);
        assert_eq!(at_stake(board::Stake::Legal, 31).await, [law]);
    }
}
