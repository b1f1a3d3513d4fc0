//! Which rung a reader stands on, and which they are never led to.

use super::*;
use crate::{
    clock::{Clock, Entropy},
    ids::AddressId,
};

const PAGE: &str = "https://outlet.example/water";

fn url(raw: &str) -> WebAddress {
    raw.parse().unwrap()
}

fn on(day: &str) -> Moment {
    day.parse::<Day>().unwrap().starts(&Zone::utc())
}

fn address(raw: &str, kind: AddressKind) -> Address {
    let clock = Clock::frozen(Moment::from_micros(0));
    Address { id: AddressId::new(&clock, &Entropy::seeded(1)), url: url(raw), kind, expires: None }
}

fn copy(day: &str) -> ArchiveCopy {
    let digits = day.replace('-', "");
    ArchiveCopy { at: on(day), url: url(&format!("https://archive.example/web/{digits}000000/{PAGE}")) }
}

fn seen(raw: &str, state: OriginalState, since: &str, copies: &[&str]) -> Whereabouts {
    let copies = copies.iter().map(|day| copy(day)).collect();
    Whereabouts { address: url(raw), state, since: Some(on(since)), copies }
}

fn climbed(addresses: &[Address], known: Vec<Whereabouts>, own: &[&str], is_here: bool) -> Ladder {
    let own = own.iter().map(|day| OwnCopy { at: on(day), of: url(PAGE) }).collect();
    let (day, zone) = ("2019-06-03".parse::<Day>().unwrap(), Zone::utc());
    let asked = Climb { moment: on("2026-11-27"), day: Some(&day), zone: &zone, is_here };
    Ways::new(known, own).climb(addresses, asked).unwrap()
}

fn of(state: OriginalState, copies: &[&str], own: &[&str], is_here: bool) -> Ladder {
    let known = vec![seen(PAGE, state, "2026-05-02", copies)];
    climbed(&[address(PAGE, AddressKind::Canonical)], known, own, is_here)
}

#[test]
fn what_is_not_known_to_be_gone_is_led_to() {
    let alone = climbed(&[address(PAGE, AddressKind::AsGiven)], Vec::new(), &[], false);
    assert_eq!((alone.rung, alone.state), (Rung::Live(url(PAGE)), OriginalState::Unchecked));
    let moved = OriginalState::Moved(url("https://new.example/water"));
    for state in [OriginalState::Live, OriginalState::Changed, OriginalState::Temporary, moved] {
        let ladder = of(state, &["2020-01-01"], &["2019-06-03"], true);
        assert_eq!((ladder.rung, ladder.beside), (Rung::Live(url(PAGE)), None));
        assert_eq!(ladder.copy, Some(copy("2020-01-01")), "what is there has its copy named too");
    }
}

#[test]
fn each_rung_stands_in_for_the_one_above() {
    let gone = || OriginalState::Gone;
    let all = of(gone(), &["2021-01-01", "2019-07-01"], &["2019-06-03"], true);
    assert_eq!(all.rung, Rung::Archive(copy("2019-07-01")));
    assert_eq!(all.since, Some(on("2026-05-02")));
    assert_eq!(of(gone(), &[], &["2019-06-03", "2020-06-03"], true).rung.name(), "own");
    assert_eq!(of(gone(), &[], &[], true).rung, Rung::Here);
    assert_eq!(of(OriginalState::HostGone, &[], &[], false).rung, Rung::Citation);
}

#[test]
fn a_copy_from_before_it_ran_or_from_after_it_was_lost_is_no_copy_of_it() {
    let ladder = of(OriginalState::TakenOver, &["2012-01-01", "2026-05-02", "2026-08-01"], &[], false);
    assert_eq!((ladder.rung, ladder.copy), (Rung::Citation, None));
    let eve = of(OriginalState::Gone, &["2019-06-02"], &[], false);
    assert_eq!(eve.rung, Rung::Archive(copy("2019-06-02")), "a day may be dated in another zone");
}

#[test]
fn no_address_of_a_host_that_was_taken_over_is_led_to() {
    let other = "https://www.outlet.example/2019/water";
    let both = [address(PAGE, AddressKind::Canonical), address(other, AddressKind::AsGiven)];
    let known = vec![
        seen(PAGE, OriginalState::TakenOver, "2026-05-02", &[]),
        seen(other, OriginalState::Live, "2020-01-01", &[]),
    ];
    let ladder = climbed(&both, known.clone(), &[], false);
    assert_eq!((ladder.rung.clone(), ladder.way(), ladder.is_lost()), (Rung::Citation, None, true));
    let elsewhere = "https://elsewhere.example/water";
    let all = [both.as_slice(), &[address(elsewhere, AddressKind::AsGiven)]].concat();
    let known = [known, vec![seen(elsewhere, OriginalState::Live, "2020-01-01", &[])]].concat();
    assert_eq!(
        climbed(&all, known, &[], false).rung,
        Rung::Live(url(elsewhere)),
        "another host's page is led to"
    );
}

#[test]
fn where_one_address_is_gone_another_counts_only_when_it_was_seen_alive() {
    let other = "https://elsewhere.example/water";
    let both = [address(PAGE, AddressKind::Canonical), address(other, AddressKind::AsGiven)];
    let gone = || seen(PAGE, OriginalState::Gone, "2026-05-02", &[]);
    assert_eq!(climbed(&both, vec![gone()], &[], false).rung, Rung::Citation);
    let unchecked = seen(other, OriginalState::Unchecked, "2026-05-02", &[]);
    assert_eq!(climbed(&both, vec![gone(), unchecked], &[], false).rung, Rung::Citation);
    let alive = seen(other, OriginalState::Live, "2020-01-01", &[]);
    assert_eq!(climbed(&both, vec![gone(), alive], &[], false).rung, Rung::Live(url(other)));
}

#[test]
fn a_move_that_an_editor_accepted_is_a_rung_of_its_own() {
    let new = "https://new.example/water";
    let both = [address(PAGE, AddressKind::Canonical), address(new, AddressKind::MovedTo)];
    let known = vec![
        seen(PAGE, OriginalState::Gone, "2026-05-02", &[]),
        seen(new, OriginalState::Live, "2026-05-03", &[]),
    ];
    assert_eq!(climbed(&both, known, &[], false).rung, Rung::Moved(url(new)));
}

#[test]
fn a_walled_original_offers_what_may_be_read_beside_its_live_link() {
    let ladder = of(OriginalState::Walled, &[], &["2019-06-03"], true);
    assert_eq!(ladder.rung, Rung::Live(url(PAGE)));
    assert_eq!(ladder.beside.map(|rung| rung.name()), Some("own"));
    assert_eq!(of(OriginalState::Truncated, &[], &[], true).beside, Some(Rung::Here));
    assert_eq!(of(OriginalState::Walled, &["2020-01-01"], &[], false).beside, None);
}

#[test]
fn links_of_a_text_lead_to_the_copy_of_what_is_gone() {
    let day = "2019-06-03".parse::<Day>().unwrap();
    let zone = Zone::utc();
    let href = url(PAGE);
    let lead_of = |state, copies: &[&str]| {
        let ways = Ways::new(vec![seen(PAGE, state, "2026-05-02", copies)], Vec::new());
        let lead = ways.lead(&href, Some(&day), &zone);
        (lead.href.cloned(), lead.is_kept)
    };
    assert_eq!(lead_of(OriginalState::Live, &["2020-01-01"]), (Some(href.clone()), false));
    assert_eq!(lead_of(OriginalState::Gone, &["2020-01-01"]), (Some(copy("2020-01-01").url), true));
    assert_eq!(lead_of(OriginalState::Gone, &[]), (Some(href.clone()), false));
    assert_eq!(lead_of(OriginalState::TakenOver, &[]), (None, false));
    let nothing = Ways::default();
    assert_eq!(nothing.lead(&href, None, &zone).href, Some(&href));
}

#[test]
fn the_manuscript_stands_in_after_every_copy_and_beside_a_wall() {
    let came = on("2019-05-20");
    let with = |state, copies: &[&str], own: &[&str], is_here| {
        let own = own.iter().map(|day| OwnCopy { at: on(day), of: url(PAGE) }).collect();
        let (day, zone) = ("2019-06-03".parse::<Day>().unwrap(), Zone::utc());
        let asked = Climb { moment: on("2026-11-27"), day: Some(&day), zone: &zone, is_here };
        let ways = Ways::new(vec![seen(PAGE, state, "2026-05-02", copies)], own).with_manuscript(Some(came));
        let held = ways.clone().without_own_copies();
        assert_eq!(held.manuscript(), None, "an embargo holds for it too");
        ways.climb(&[address(PAGE, AddressKind::Canonical)], asked).unwrap()
    };
    let gone = || OriginalState::Gone;
    assert_eq!(with(gone(), &[], &[], false).rung, Rung::Manuscript(came));
    assert_eq!(with(gone(), &[], &[], true).rung, Rung::Here);
    assert_eq!(with(gone(), &[], &["2019-06-03"], false).rung.name(), "own");
    assert_eq!(with(gone(), &["2019-07-01"], &[], false).rung.name(), "archive");
    let walled = with(OriginalState::Walled, &[], &[], false);
    assert_eq!((walled.rung, walled.beside), (Rung::Live(url(PAGE)), Some(Rung::Manuscript(came))));
    let live = with(OriginalState::Live, &[], &[], false);
    assert_eq!(live.beside, None, "what is there needs nothing beside it");
    let printed = Ways::default().with_manuscript(Some(came));
    let (zone, asked_at) = (Zone::utc(), on("2026-11-27"));
    let in_print = |is_here| printed.climb(&[], Climb { moment: asked_at, day: None, zone: &zone, is_here });
    assert_eq!(
        in_print(false).unwrap().rung,
        Rung::Manuscript(came),
        "what ran in print alone has no other way"
    );
    assert_eq!(in_print(true), None, "the whole text stands on its page");
    assert_eq!(
        Ways::default().climb(&[], Climb { moment: asked_at, day: None, zone: &zone, is_here: false }),
        None
    );
    let taken = with(OriginalState::TakenOver, &[], &[], false);
    assert_eq!((taken.rung.name(), taken.way()), ("manuscript", None));
}

#[test]
fn an_archives_address_says_its_moment_or_is_none() {
    let read = |raw: &str| ArchiveCopy::at_address(url(raw)).map(|copy| copy.at);
    let at = on("2019-07-04");
    assert_eq!(read("https://web.archive.example/web/20190704000000/https://outlet.example/water"), Some(at));
    assert_eq!(read("https://web.archive.example/web/20190704000000id_/https://outlet.example/"), Some(at));
    for none in [
        "https://a.example/web/2019/x",
        "https://a.example/20191304000000/",
        "https://a.example/é20190704000000/",
        "https://a.example/201907040000001/",
    ] {
        assert_eq!(read(none), None, "{none}");
    }
}
