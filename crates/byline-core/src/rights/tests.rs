//! What the rights say before, at and after each of their turns.

use super::*;
use crate::clock::{Clock, Entropy};

fn rule(allow: &str) -> RightsRule {
    RightsRule {
        id: RightsRuleId::new(&Clock::frozen(Moment::from_micros(0)), &Entropy::seeded(9)),
        outlet: None,
        from: None,
        until: None,
        allow: allow.parse().unwrap(),
        embargo_days: 0,
        step_up: None,
        noindex: false,
        canonical_original: false,
        pictures: false,
        source: Text::new("terms").unwrap(),
    }
}

fn permission(allow: &str, from: Option<Moment>, until: Option<Moment>) -> Permission {
    Permission {
        id: PermissionId::new(&Clock::frozen(Moment::from_micros(0)), &Entropy::seeded(3)),
        appearance: None,
        allow: allow.parse().unwrap(),
        from,
        until,
        embargo_until: None,
        pictures: false,
        evidence: Text::new("mail").unwrap(),
        given_by: Text::new("the editor").unwrap(),
    }
}

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn start(text: &str) -> Moment {
    day(text).starts(&Zone::utc())
}

#[test]
fn amounts_come_back_from_their_words() {
    for words in ["link-only", "words:250", "percent:20", "paragraphs:2", "full"] {
        assert_eq!(words.parse::<Allow>().unwrap().to_string(), words);
    }
    for bad in ["", "words:0", "percent:101", "words:-1", "all", "words:", "full:1"] {
        assert!(bad.parse::<Allow>().is_err(), "{bad}");
    }
}

#[test]
fn with_nothing_recorded_only_the_link_may_be_shown() {
    let standing = Rights::default().at(start("2026"), &Zone::utc());
    assert_eq!((standing.allow, standing.basis), (Allow::LinkOnly, Basis::Nothing));
}

#[test]
fn policy_beats_default_and_permission_beats_both_while_it_lasts() {
    let (utc, until) = (Zone::utc(), start("2026-06-01"));
    let mut rights = Rights { site_default: vec![rule("words:150")], ..Rights::default() };
    assert_eq!(rights.at(until, &utc).allow, Allow::Words(150));
    rights.policy = vec![rule("words:250")];
    assert_eq!(rights.at(until, &utc).basis.kind(), BasisKind::Policy);
    rights.permissions = vec![permission("full", None, Some(until))];
    assert_eq!(rights.at(Moment::from_micros(until.micros() - 1), &utc).allow, Allow::Full);
    assert_eq!(rights.at(until, &utc).allow, Allow::Words(250));
    assert_eq!(rights.turns_after(start("2026"), &utc), [Turn { at: until, narrows: true }]);
    assert!(rights.turns_after(until, &utc).is_empty());
}

#[test]
fn the_latest_beginning_policy_counts() {
    let mut newer = rule("paragraphs:1");
    newer.from = Some(day("2025"));
    let rights = Rights { policy: vec![newer, rule("full")], ..Rights::default() };
    assert_eq!(rights.at(start("2024-12-31"), &Zone::utc()).allow, Allow::Full);
    assert_eq!(rights.at(start("2025-01-01"), &Zone::utc()).allow, Allow::Paragraphs(1));
    assert!(rights.turns_after(start("2024"), &Zone::utc())[0].narrows);
}

#[test]
fn an_embargo_ends_the_given_days_after_the_day_of_publication() {
    let mut embargoed = rule("words:100");
    embargoed.embargo_days = 30;
    embargoed.step_up = Some(StepUp { after_days: 60, when_closed: false, allow: Allow::Full });
    let rights = Rights { policy: vec![embargoed], published: Some(day("2026-01-01")), ..Rights::default() };
    let utc = Zone::utc();
    assert_eq!(rights.at(start("2026-01-15"), &utc).embargo_until, Some(start("2026-01-31")));
    let turns = rights.turns_after(start("2026-01-15"), &utc);
    assert_eq!(
        turns.iter().map(|t| (t.at, t.narrows)).collect::<Vec<_>>(),
        [(start("2026-01-31"), false), (start("2026-03-02"), false)]
    );
    assert_eq!(rights.at(start("2026-03-02"), &utc).allow, Allow::Full);
}

#[test]
fn an_embargo_ends_with_a_civil_day_though_daylight_saving_moved_the_hour() {
    let mut embargoed = rule("full");
    embargoed.embargo_days = 30;
    embargoed.step_up = Some(StepUp { after_days: 40, when_closed: false, allow: Allow::Full });
    let published = Some(day("2026-03-20"));
    let rights = Rights { policy: vec![embargoed], published, ..Rights::default() };
    let berlin: Zone = "Europe/Berlin".parse().unwrap();
    let ends = [day("2026-04-19").starts(&berlin), day("2026-04-29").starts(&berlin)];
    assert_eq!(rights.at(day("2026-04-01").starts(&berlin), &berlin).embargo_until, Some(ends[0]));
    let turns = rights.turns_after(day("2026-04-01").starts(&berlin), &berlin);
    assert_eq!(turns.iter().map(|turn| turn.at).collect::<Vec<_>>(), ends);
    assert_eq!(day("2026-03-20").ends_after(u32::MAX, &berlin), Moment::from_micros(i64::MAX));
}

#[test]
fn an_agreed_embargo_holds_beside_any_policy() {
    let mut agreed = permission("words:300", None, None);
    agreed.embargo_until = Some(day("2099-01-01"));
    let rights = Rights { policy: vec![rule("full")], permissions: vec![agreed], ..Rights::default() };
    assert_eq!(rights.at(start("2026"), &Zone::utc()).embargo_until, Some(start("2099-01-01")));
}

#[test]
fn a_permission_for_another_appearance_says_nothing_here() {
    let ids = (Clock::frozen(Moment::from_micros(0)), Entropy::seeded(5));
    let mut other = permission("full", None, None);
    other.appearance = Some(AppearanceId::new(&ids.0, &ids.1));
    let rights = Rights {
        permissions: vec![other],
        text_source: Some(AppearanceId::new(&ids.0, &ids.1)),
        ..Rights::default()
    };
    assert_eq!(rights.at(start("2026"), &Zone::utc()).allow, Allow::LinkOnly);
}

#[test]
fn terms_that_let_more_be_shown_of_a_closed_outlet_do_so_from_its_closing_on() {
    let utc = Zone::utc();
    let mut terms = rule("words:150");
    terms.step_up = Some(StepUp { after_days: 0, when_closed: true, allow: Allow::Full });
    let published = Some(day("2024-01-01"));
    let lives = Rights { policy: vec![terms], published, ..Rights::default() };
    assert_eq!(
        lives.at(start("2030"), &utc).allow,
        Allow::Words(150),
        "a living outlet's terms wait for ever"
    );
    assert_eq!(lives.turns_after(start("2024"), &utc), []);
    let closes = start("2026-05-01");
    let mut closed = Rights { closed: Some(closes), ..lives };
    assert_eq!(closed.at(start("2026-04-30"), &utc).allow, Allow::Words(150));
    assert_eq!(closed.at(closes, &utc).allow, Allow::Full);
    assert_eq!(closed.turns_after(start("2024"), &utc), [Turn { at: closes, narrows: false }]);
    closed.policy[0].step_up = Some(StepUp { after_days: 10, when_closed: false, allow: Allow::Full });
    assert_eq!(
        closed.at(start("2024-01-05"), &utc).allow,
        Allow::Words(150),
        "days alone, where the closing is not named"
    );
    assert_eq!(closed.turns_after(start("2024"), &utc).len(), 1);
}

#[test]
fn a_step_up_of_before_closings_were_known_reads_and_writes_as_it_did() {
    let kept = r#"{"after_days":30,"allow":"full"}"#;
    let read: StepUp = serde_json::from_str(kept).unwrap();
    assert_eq!(read, StepUp { after_days: 30, when_closed: false, allow: Allow::Full });
    assert_eq!(serde_json::to_string(&read).unwrap(), kept);
}
