//! Rights that end, days that begin elsewhere, texts that stand from a moment on: what is written down when a fact changes.

use super::{
    at,
    institute::{Institute, id, text},
};
use crate::{
    Store, changes, disclaimers,
    display::Answer,
    on_both_engines, opeds, people, records, rights, sites,
    turns::{self, Ahead},
};
use byline_core::{
    appearance::{Address, AddressKind, AppearanceKind},
    clock::Moment,
    day::Day,
    displayed::Record,
    ids::*,
    oped::{OpEd, Stage},
    person::Position,
    rights::{Allow, Permission},
    turn::Turn,
};

fn day(written: &str) -> Day {
    written.parse().unwrap()
}

fn starts(of: &Institute, written: &str) -> Moment {
    day(written).starts(&of.site.zone)
}

async fn record(of: &Institute, store: &Store, op_ed: &OpEd) -> Record {
    let site = of.site_now(store).await;
    let mut tx = store.read().await.unwrap();
    records::load(&mut tx, &site, op_ed.id, records::Which::Shown).await.unwrap().unwrap()
}

async fn turned_to(of: &Institute, store: &Store, moment: Moment) {
    of.clock.advance_seconds((moment.micros() - of.clock.now().micros()) / 1_000_000);
    let mut tx = store.write().await.unwrap();
    turns::advance(&mut tx, of.site.id, of.clock.now()).await.unwrap();
    tx.commit().await.unwrap();
}

async fn words_seen(of: &Institute, store: &Store, name: &str) -> Option<u32> {
    match at(store, &of.site_now(store).await, name).await {
        Answer::Displayed(shown) => Some(shown.facts().excerpt.words()),
        _ => None,
    }
}

async fn texts(store: &Store, op_ed: &OpEd) -> Vec<(Moment, String)> {
    disclaimers::history(&mut store.read().await.unwrap(), op_ed.id).await.unwrap()
}

fn permission(of: &Institute, until: Option<Moment>) -> Permission {
    Permission {
        id: id!(of, PermissionId),
        appearance: None,
        allow: Allow::Full,
        from: None,
        until,
        embargo_until: None,
        pictures: false,
        evidence: text("mail of 3 May"),
        given_by: text("the editor"),
    }
}

on_both_engines! {
    async fn what_goes_live_soon_is_not_hidden_by_what_ends_before_it(store: Store) {
        let of = Institute::founded(&store).await;
        let mut tx = store.write().await.unwrap();
        let op_ed = of.displayed(&mut tx, "water", "2024-03-11").await;
        let (site, now) = (of.site.id, of.clock.now());
        let turn = |minutes: i64, narrows: bool| Turn { at: now.plus_seconds(60 * minutes), narrows };
        let ends: Vec<Turn> = (1..9).map(|n| turn(n, true)).collect();
        turns::set(&mut tx, site, Some(op_ed.id), "rights", &[ends.clone(), vec![turn(9, false)]].concat()).await.unwrap();
        turns::set(&mut tx, site, Some(op_ed.id), "goes-live", &[turn(10, false)]).await.unwrap();
        let day = (now, now.plus_days(1));
        let told = [(op_ed.id, "water".to_owned())];
        assert_eq!(turns::told_ahead(&mut tx, site, Ahead::GoesLive, (day, 1)).await.unwrap(), told);
        let ending = turns::told_ahead(&mut tx, site, Ahead::Narrows, (day, 99)).await.unwrap();
        assert_eq!(ending.len(), ends.len(), "what widens is no ending");
        let before = (now, now.plus_seconds(599));
        assert_eq!(turns::told_ahead(&mut tx, site, Ahead::GoesLive, (before, 9)).await.unwrap(), []);
    }

    async fn what_has_ended_is_never_revived(store: Store) {
        let of = Institute::founded(&store).await;
        let mut tx = store.write().await.unwrap();
        let water = of.displayed(&mut tx, "water", "2026-02-02").await;
        let (now, zone) = (of.clock.now(), &of.site.zone);
        let end = now.plus_seconds(60);
        let given = permission(&of, Some(end));
        rights::insert_permission(&mut tx, water.id, &given, None, now).await.unwrap();
        assert!(!rights::end_permission(&mut tx, given.id, end.plus_seconds(1)).await.unwrap());
        assert!(rights::end_permission(&mut tx, given.id, now).await.unwrap());
        assert!(!rights::end_permission(&mut tx, given.id, end).await.unwrap());
        assert_eq!(rights::permissions(&mut tx, water.id).await.unwrap()[0].until, Some(now));

        let mut rule = of.rule("full");
        (rule.from, rule.until) = (Some(day("2026-12-01")), Some(day("2026-12")));
        rights::insert_rule(&mut tx, of.site.id, &rule, None, now).await.unwrap();
        let standing = (now, zone);
        for later in ["2027", "2026-12-31", "2026-12"] {
            assert!(!rights::end_rule(&mut tx, rule.id, &day(later), standing).await.unwrap(), "{later}");
        }
        assert!(rights::end_rule(&mut tx, rule.id, &day("2026-12-20"), standing).await.unwrap());
        let over = (starts(&of, "2027-01-01"), zone);
        assert!(!rights::end_rule(&mut tx, rule.id, &day("2026-12-10"), over).await.unwrap(), "it was in force then");
        let kept = rights::rules(&mut tx, of.site.id, Some(of.outlet.id)).await.unwrap();
        let until = kept.iter().find(|kept| kept.id == rule.id).unwrap().until.clone();
        assert_eq!(until, Some(day("2026-12-20")));
    }

    async fn days_that_begin_elsewhere_move_every_turn(store: Store) {
        let of = Institute::founded(&store).await;
        let mut tx = store.write().await.unwrap();
        of.displayed(&mut tx, "water", "2026-02-02").await;
        let mut narrow = of.rule("words:8");
        narrow.from = Some(day("2027-01-01"));
        rights::insert_rule(&mut tx, of.site.id, &narrow, None, of.clock.now()).await.unwrap();
        let mut scholar = of.scholar.clone();
        scholar.positions = vec![Position {
            id: id!(of, PositionId),
            title: text("fellow"),
            organisation: None,
            from: Some(day("2026-12-30")),
            until: None,
        }];
        people::update(&mut tx, of.site.id, &scholar).await.unwrap();
        turns::of_site(&mut tx, &of.site, of.clock.now()).await.unwrap();
        tx.commit().await.unwrap();
        let mut moved = of.site.clone();
        moved.zone = "Pacific/Kiritimati".parse().unwrap();
        let mut tx = store.write().await.unwrap();
        assert_eq!(turns::next(&mut tx).await.unwrap(), Some(starts(&of, "2026-12-30")));
        sites::update(&mut tx, &moved).await.unwrap();
        turns::of_site(&mut tx, &moved, of.clock.now()).await.unwrap();
        let next = turns::next_narrowing(&mut tx, of.site.id).await.unwrap();
        assert_eq!(next, Some(day("2027-01-01").starts(&moved.zone)));
        assert_eq!(turns::next(&mut tx).await.unwrap(), Some(day("2026-12-30").starts(&moved.zone)));
        assert_ne!(next, Some(starts(&of, "2027-01-01")), "the zones differ");
        tx.commit().await.unwrap();
        turned_to(&of, &store, next.unwrap().plus_seconds(-1)).await;
        assert_eq!(words_seen(&of, &store, "water").await, Some(12));
        turned_to(&of, &store, next.unwrap()).await;
        assert_eq!(words_seen(&of, &store, "water").await, Some(8));
    }

    async fn a_later_embargo_leaves_the_link_and_what_is_scheduled_waits_for_it(store: Store) {
        let of = Institute::founded(&store).await;
        let mut tx = store.write().await.unwrap();
        let now = of.clock.now();
        let water = of.displayed(&mut tx, "water", "2026-11-01").await;
        let mut salt = of.brought_in(&mut tx, "salt", "2026-11-01").await;
        salt.stage = salt.stage.schedule(salt.working, now.plus_seconds(60)).unwrap();
        opeds::set_stage(&mut tx, &salt).await.unwrap();
        let mut embargoed = of.rule("words:40");
        (embargoed.from, embargoed.embargo_days) = (Some(day("2026-01-01")), 90);
        rights::insert_rule(&mut tx, of.site.id, &embargoed, None, now).await.unwrap();
        let under = rights::op_eds_under(&mut tx, of.site.id, Some(of.outlet.id)).await.unwrap();
        assert!(turns::again(&mut tx, &of.site, &under, now).await.unwrap());
        changes::record(&mut tx, of.site.id, "rights", None, now).await.unwrap();
        tx.commit().await.unwrap();
        let end = day("2026-11-01").ends_after(89, &of.site.zone);
        assert_eq!(record(&of, &store, &water).await.rights.at(now, &of.site.zone).embargo_until, Some(end));
        turned_to(&of, &store, now.plus_seconds(120)).await;
        assert_eq!(words_seen(&of, &store, "water").await, Some(0), "the page stays, with the link alone");
        assert_eq!(words_seen(&of, &store, "salt").await, None, "and nothing goes live before the embargo's end");
        turned_to(&of, &store, end).await;
        assert_eq!(words_seen(&of, &store, "water").await, Some(12));
        assert_eq!(words_seen(&of, &store, "salt").await, Some(12));
    }

    async fn an_address_that_ends_is_a_turn_and_the_page_stays(store: Store) {
        let of = Institute::founded(&store).await;
        let mut tx = store.write().await.unwrap();
        let water = of.displayed(&mut tx, "water", "2026-02-02").await;
        let end = of.clock.now().plus_seconds(600);
        let mut appearance = record_in(&mut tx, &of, &water).await.appearances[0].0.clone();
        appearance.addresses = vec![Address {
            id: id!(of, AddressId),
            url: "https://quay.example/gift/water".parse().unwrap(),
            kind: AddressKind::Gift,
            expires: Some(end),
        }];
        opeds::put_appearance(&mut tx, of.site.id, water.id, &appearance).await.unwrap();
        let kept = record_in(&mut tx, &of, &water).await;
        turns::of_op_ed(&mut tx, &kept, of.clock.now()).await.unwrap();
        assert_eq!(turns::next_narrowing(&mut tx, of.site.id).await.unwrap(), Some(end));
        tx.commit().await.unwrap();
        turned_to(&of, &store, end).await;
        match at(&store, &of.site_now(&store).await, "water").await {
            Answer::Displayed(shown) => assert_eq!(shown.original().address, None),
            other => panic!("{other:?}"),
        }
    }

    async fn the_first_publication_is_one_for_rights_and_lists(store: Store) {
        let of = Institute::founded(&store).await;
        let mut tx = store.write().await.unwrap();
        let water = of.displayed(&mut tx, "water", "2026-02-02").await;
        let mut unmarked = record_in(&mut tx, &of, &water).await.appearances[0].0.clone();
        unmarked.is_text_source = false;
        opeds::put_appearance(&mut tx, of.site.id, water.id, &unmarked).await.unwrap();
        let mut earlier = unmarked.clone();
        (earlier.id, earlier.addresses, earlier.outlet) = (id!(of, AppearanceId), vec![], None);
        (earlier.outlet_printed, earlier.day) = (Some(text("The Mole")), Some(day("2025-05-05")));
        opeds::put_appearance(&mut tx, of.site.id, water.id, &earlier).await.unwrap();
        let both = record_in(&mut tx, &of, &water).await;
        assert_eq!(both.rights.published, Some(day("2025-05-05")));
        assert_eq!(both.rights.text_source, Some(earlier.id));
        assert_eq!(both.first_appearance().map(|first| first.id), Some(earlier.id));
        let years = crate::display::counts_by(&mut tx, &of.site, crate::display::Room::Years).await.unwrap();
        assert_eq!(years, [("2025".to_owned(), 1)]);

        earlier.kind = AppearanceKind::Republished;
        opeds::put_appearance(&mut tx, of.site.id, water.id, &earlier).await.unwrap();
        let first = record_in(&mut tx, &of, &water).await;
        assert_eq!((first.rights.text_source, first.rights.policy.len()), (Some(unmarked.id), 1));
        let years = crate::display::counts_by(&mut tx, &of.site, crate::display::Room::Years).await.unwrap();
        assert_eq!(years, [("2026".to_owned(), 1)]);
        let mut narrow = of.rule("words:8");
        narrow.from = Some(day("2027-01-01"));
        rights::insert_rule(&mut tx, of.site.id, &narrow, None, of.clock.now()).await.unwrap();
        let under = rights::op_eds_under(&mut tx, of.site.id, Some(of.outlet.id)).await.unwrap();
        assert!(turns::again(&mut tx, &of.site, &under, of.clock.now()).await.unwrap());
        let next = turns::next_narrowing(&mut tx, of.site.id).await.unwrap();
        assert_eq!(next, Some(starts(&of, "2027-01-01")), "no appearance is marked, its turns come all the same");
    }

    async fn every_text_that_stood_under_an_op_ed_is_in_its_history(store: Store) {
        let of = Institute::founded(&store).await;
        let mut tx = store.write().await.unwrap();
        let mut water = of.brought_in(&mut tx, "water", "2026-02-02").await;
        let due = of.clock.now().plus_seconds(60);
        water.stage = water.stage.schedule(water.working, due).unwrap();
        opeds::set_stage(&mut tx, &water).await.unwrap();
        let waiting = record_in(&mut tx, &of, &water).await;
        turns::of_op_ed(&mut tx, &waiting, of.clock.now()).await.unwrap();
        disclaimers::shown_again(&mut tx, &of.site, of.clock.now()).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(texts(&store, &water).await, [], "nobody has seen it yet");
        turned_to(&of, &store, due).await;
        assert!(matches!(record(&of, &store, &water).await.op_ed.stage, Stage::Displayed { .. }));
        assert_eq!(texts(&store, &water).await, [(due, "The author’s own view.".to_owned())]);

        of.clock.advance_seconds(60);
        let now = of.clock.now();
        let mut tx = store.write().await.unwrap();
        let mut rule = disclaimers::rules(&mut tx, of.site.id).await.unwrap().remove(0);
        (rule.id, rule.from) = (id!(of, DisclaimerId), now);
        rule.forms.values_mut().for_each(|forms| forms.one = text("Not the institute’s view."));
        disclaimers::insert(&mut tx, of.site.id, &rule).await.unwrap();
        disclaimers::shown_again(&mut tx, &of.site, now).await.unwrap();
        disclaimers::shown_again(&mut tx, &of.site, now.plus_seconds(1)).await.unwrap();
        tx.commit().await.unwrap();
        let both = [(due, "The author’s own view.".to_owned()), (now, "Not the institute’s view.".to_owned())];
        assert_eq!(texts(&store, &water).await, both, "what stands on is not told twice");
    }
}

async fn record_in(tx: &mut crate::WriteTx, of: &Institute, op_ed: &OpEd) -> Record {
    records::load(tx, &of.site, op_ed.id, records::Which::Shown).await.unwrap().unwrap()
}
