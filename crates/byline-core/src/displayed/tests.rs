//! A Displayed is whole or is not; a Preview says what it lacks.

use super::*;
use crate::{
    appearance::{Address, AddressKind, AppearanceKind},
    byline::BylineRole,
    clock::{Clock, Entropy, Zone},
    disclaimer::DisclaimerForms,
    excerpt::Selection,
    ids::*,
    labels::Labels,
    name::{Name, NameKind},
    outlet::{OutletName, OutletStatus},
    person::{PersonKind, Position},
    picture::{FocalPoint, Picture, PictureFormat},
    prose::Prose,
    rights::{Allow, Permission, RightsRule},
    turn::Turn,
    version::{VersionWhy, Words},
};
use std::collections::BTreeMap;

struct Maker {
    clock: Clock,
    entropy: Entropy,
}

macro_rules! id {
    ($m:expr, $type:ty) => {
        <$type>::new(&$m.clock, &$m.entropy)
    };
}

fn text(t: &str) -> Text {
    Text::new(t).unwrap()
}

fn day(t: &str) -> Day {
    t.parse().unwrap()
}

fn now() -> Moment {
    day("2026-11-23").starts(&Zone::utc())
}

fn person(m: &Maker) -> Person {
    let position = |title: &str, from: Option<&str>, until: Option<&str>| Position {
        id: id!(m, PositionId),
        title: text(title),
        organisation: Some(text("ISPU")),
        from: from.map(day),
        until: until.map(day),
    };
    Person {
        id: id!(m, PersonId),
        kind: PersonKind::Scholar,
        slug: "shehzad-qazi".parse().unwrap(),
        names: vec![Name {
            id: id!(m, NameId),
            text: text("Shehzad Qazi"),
            language: None,
            kind: NameKind::Preferred,
        }],
        replaces_past_names: false,
        positions: vec![
            position("research associate", None, Some("2014")),
            position("senior fellow", Some("2015"), None),
        ],
        bios: vec![],
        portrait: None,
        languages: vec![],
        links: vec![],
        orcid: None,
        press_contact: None,
    }
}

fn permission(m: &Maker, until: Option<Moment>) -> Permission {
    Permission {
        id: id!(m, PermissionId),
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

#[expect(clippy::too_many_lines, reason = "one literal value that every test starts from")]
fn record() -> Record {
    let m = Maker { clock: Clock::frozen(now()), entropy: Entropy::seeded(4) };
    let (op_ed, version, byline) = (id!(m, OpEdId), id!(m, VersionId), id!(m, BylineId));
    let english = Language::english();
    let site = Site::new(
        id!(m, SiteId),
        Labels::one(english.clone(), text("Institute")),
        "https://institute.example/op-eds".parse().unwrap(),
        now(),
    );
    let outlet = Outlet {
        id: id!(m, OutletId),
        slug: "world-affairs".parse().unwrap(),
        names: vec![OutletName { text: text("World Affairs Journal"), from: None, until: None }],
        domains: vec!["worldaffairs.example".into()],
        languages: vec![english.clone()],
        status: OutletStatus::Defunct { since: Some(day("2020")), successor: None },
        habits: None,
        medium: crate::outlet::Medium::default(),
    };
    let appearance = Appearance {
        id: id!(m, AppearanceId),
        outlet: Some(outlet.id),
        outlet_printed: None,
        section: None,
        title: None,
        day: Some(day("2012-01-03")),
        language: None,
        kind: AppearanceKind::First,
        print: None,
        is_text_source: true,
        addresses: vec![Address {
            id: id!(m, AddressId),
            url: "https://worldaffairs.example/us-pakistan".parse().unwrap(),
            kind: AddressKind::Canonical,
            expires: None,
        }],
    };
    let rule = RightsRule {
        id: id!(m, RightsRuleId),
        outlet: Some(outlet.id),
        from: None,
        until: None,
        allow: Allow::Words(6),
        embargo_days: 0,
        step_up: None,
        noindex: false,
        canonical_original: false,
        pictures: false,
        source: text("terms"),
    };
    let person = person(&m);
    Record {
        op_ed: OpEd {
            id: op_ed,
            site: site.id,
            short: ShortId::new(&m.entropy),
            kind: Kind::OpEd,
            stage: Stage::Draft,
            working: version,
            slug: "us-pakistan".parse().unwrap(),
            series: None,
            commissioned: false,
            first_displayed: None,
            came_in: now(),
        },
        version: Version {
            id: version,
            op_ed,
            number: 1,
            made_at: now(),
            made_by: None,
            why: VersionWhy::Intake,
            words: Words {
                title: text("US-Pakistan Relations"),
                standfirst: None,
                body: Prose::from_plain("One two three four. Five six.\n\nSeven eight."),
                is_part: false,
                given_length: None,
                selection: Selection::new(vec![0], None),
                summary: None,
                language: english.clone(),
                direction: Direction::Ltr,
                bylines: vec![byline],
                picture: None,
            },
        },
        bylines: vec![(
            Byline {
                id: byline,
                person: Some(person.id),
                role: BylineRole::Author,
                name_printed: text("Shehzad H. Qazi"),
                position_printed: None,
            },
            Some(person),
        )],
        rights: Rights {
            policy: vec![rule],
            text_source: Some(appearance.id),
            published: appearance.day.clone(),
            ..Rights::default()
        },
        appearances: vec![(appearance, Some(outlet))],
        series: None,
        topics: vec![],
        regions: vec![],
        disclaimers: vec![DisclaimerRule {
            id: id!(m, DisclaimerId),
            series: None,
            kinds: vec![],
            commissioned: None,
            forms: BTreeMap::from([(
                english,
                DisclaimerForms { one: text("The author\u{2019}s own view."), several: None },
            )]),
            from: Moment::from_micros(0),
            only_new: false,
            until: None,
        }],
        corrections: vec![],
        provisions: vec![],
        silenced: vec![],
        ways: Ways::default(),
        picture: None,
        site,
    }
}

#[test]
fn a_whole_record_is_displayed_with_then_and_now() {
    let displayed = Displayed::build(&record(), now()).unwrap();
    let author = &displayed.facts().authors[0];
    assert_eq!(author.name.as_str(), "Shehzad H. Qazi");
    assert_eq!(author.then.as_ref().unwrap().as_str(), "research associate, ISPU");
    assert_eq!(author.now.as_ref().unwrap().as_str(), "senior fellow, ISPU");
    assert_eq!(displayed.facts().way, WayWords::ContinueReading);
    assert!(displayed.original().outlet.is_defunct);
    assert_eq!(displayed.disclaimer().text.as_str(), "The author\u{2019}s own view.");
}

#[test]
fn a_person_who_replaces_past_names_is_shown_under_the_present_one() {
    let mut record = record();
    record.bylines[0].1.as_mut().unwrap().replaces_past_names = true;
    let displayed = Displayed::build(&record, now()).unwrap();
    assert_eq!(displayed.facts().authors[0].name.as_str(), "Shehzad Qazi");
}

#[test]
fn every_gap_is_named_at_once() {
    let mut record = record();
    record.bylines[0].1 = None;
    record.appearances[0].1 = None;
    record.appearances[0].0.day = None;
    record.appearances[0].0.addresses.clear();
    record.disclaimers.clear();
    record.version.words.selection = Selection::new(vec![0, 1], None);
    let gaps = Preview::of(&record, now()).gaps;
    let said: Vec<String> = gaps.iter().map(ToString::to_string).collect();
    assert_eq!(said.len(), 6, "{said:#?}");
    assert!(Displayed::build(&record, now()).is_err());
}

#[test]
fn when_a_permission_ends_the_page_steps_down_and_does_not_vanish() {
    let mut record = record();
    let m = Maker { clock: Clock::frozen(now()), entropy: Entropy::seeded(8) };
    let end = now().plus_days(1);
    record.version.words.selection = Selection::new(vec![0, 1], None);
    record.rights.permissions = vec![permission(&m, Some(end))];
    let whole = Displayed::build_exactly(&record, now()).unwrap();
    assert_eq!((whole.facts().excerpt.words(), whole.facts().way), (8, WayWords::FirstPublished));
    assert!(Displayed::build_exactly(&record, end).is_err());
    let less = Displayed::build(&record, end).unwrap();
    assert_eq!((less.facts().excerpt.words(), less.facts().way), (6, WayWords::ContinueReading));
}

#[test]
fn an_embargo_keeps_it_back() {
    let mut record = record();
    record.rights.policy[0].embargo_days = 10_000;
    let gaps = Displayed::build(&record, now()).unwrap_err();
    assert!(matches!(gaps[..], [Gap::Embargoed { .. }]));
    record.site.zone = "Asia/Karachi".parse().unwrap();
    let said = Displayed::build(&record, now()).unwrap_err()[0].to_string();
    assert!(said.contains("until 2039-05-21 00:00 (Asia/Karachi)"), "{said}");
}

#[test]
fn what_is_displayed_steps_down_to_the_link_for_an_embargo_and_comes_back() {
    let mut record = record();
    record.version.words.standfirst = Some(text("Two words"));
    record.version.words.summary = Some(text("The institute's own words."));
    record.rights.policy[0].allow = Allow::Full;
    record.op_ed.stage = Stage::Displayed { version: record.version.id, since: now() };
    record.op_ed.first_displayed = Some(now());
    record.rights.policy[0].embargo_days = 10_000;
    let less = Displayed::build_exactly(&record, now()).expect("editors can still mend its title");
    let facts = less.facts();
    assert!(facts.excerpt.is_empty() && facts.standfirst.is_none());
    assert_eq!((facts.way, facts.authors.len(), facts.summary.is_some()), (WayWords::Read, 1, true));
    let turns = record.turns_after(now());
    let end = record.rights.at(now(), &record.site.zone).embargo_until.unwrap();
    assert_eq!(turns, [Turn { at: end, narrows: false }]);
    let more = Displayed::build(&record, end).unwrap();
    assert_eq!((more.facts().excerpt.words(), more.facts().standfirst.is_some()), (6, true));
    let waits = Stage::Scheduled { version: record.version.id, at: now() };
    record.op_ed.stage = waits;
    assert!(Displayed::build(&record, now()).is_err(), "a first display waits");
}

#[test]
fn a_permission_that_ends_inside_an_embargo_leaves_the_link() {
    let mut record = record();
    let m = Maker { clock: Clock::frozen(now()), entropy: Entropy::seeded(8) };
    let end = now().plus_days(1);
    record.op_ed.stage = Stage::Displayed { version: record.version.id, since: now() };
    record.rights.policy[0].embargo_days = 10_000;
    record.rights.permissions = vec![permission(&m, Some(end))];
    assert_eq!(Displayed::build(&record, now()).unwrap().facts().excerpt.words(), 6);
    assert!(Displayed::build(&record, end).unwrap().facts().excerpt.is_empty());
    assert_eq!(record.turns_after(now())[0], Turn { at: end, narrows: true });
}

#[test]
fn an_address_that_has_ended_is_not_offered_and_the_page_stays() {
    let mut record = record();
    let end = now().plus_days(1);
    record.op_ed.stage = Stage::Displayed { version: record.version.id, since: now() };
    let gift = &mut record.appearances[0].0.addresses[0];
    (gift.kind, gift.expires) = (AddressKind::Gift, Some(end));
    assert_eq!(record.turns_after(now()), [Turn { at: end, narrows: true }]);
    assert!(Displayed::build(&record, now()).unwrap().original().address.is_some());
    let after = Displayed::build(&record, end).unwrap();
    assert_eq!((after.original().address.as_ref(), after.facts().way), (None, WayWords::Printed));
    assert_eq!(Displayed::build_exactly(&record, end), Err(vec![Gap::WayEnded]));
    let mut other = record.appearances[0].0.addresses[0].clone();
    (other.kind, other.expires) = (AddressKind::AsGiven, None);
    record.appearances[0].0.addresses.push(other);
    assert!(Displayed::build_exactly(&record, end).unwrap().original().address.is_some());
}

#[test]
fn an_expired_picture_is_not_shown_from_its_turn_on() {
    let mut record = record();
    let m = Maker { clock: Clock::frozen(now()), entropy: Entropy::seeded(12) };
    record.op_ed.stage = Stage::Displayed { version: record.version.id, since: now() };
    record.picture = Some(PictureUse {
        id: id!(m, PictureUseId),
        picture: Picture {
            id: id!(m, PictureId),
            digest: crate::digest::Digest::of(b"picture"),
            format: PictureFormat::Png,
            width: 3,
            height: 2,
            transparent: false,
            credit: Some(text("A. Painter")),
            licence: Some(text("by agreement")),
            expires: Some(day("2026-11-30")),
        },
        alt: Alt::Decorative,
        focus: FocalPoint::default(),
    });
    let end = day("2026-12-01").starts(&Zone::utc());
    assert_eq!(record.turns_after(now()), [Turn { at: end, narrows: true }]);
    let last = Moment::from_micros(end.micros() - 1);
    assert!(Displayed::build(&record, last).unwrap().facts().picture.is_some());
    assert_eq!(Displayed::build(&record, end).unwrap().facts().picture, None);
    let stand_in = PictureUse { id: id!(m, PictureUseId), ..record.picture.clone().unwrap() };
    record.site.look.stand_in = Some(stand_in.clone());
    assert_eq!(Displayed::build(&record, end).unwrap().facts().picture, Some(stand_in), "at the instant");
    assert_eq!(Displayed::build(&record, last).unwrap().facts().picture, record.picture);
    assert_eq!(Displayed::build_exactly(&record, end), Err(vec![Gap::PictureExpired(day("2026-11-30"))]));
}

#[test]
fn only_authors_make_several_and_an_op_ed_needs_one() {
    let mut record = record();
    let forms = record.disclaimers[0].forms.values_mut().next().unwrap();
    forms.several = Some(text("The authors\u{2019} own views."));
    let mut other = record.bylines[0].clone();
    other.0.role = BylineRole::Translator;
    record.bylines.push(other.clone());
    other.0.role = BylineRole::Quoted;
    record.bylines.push(other);
    let said = |record: &Record| Displayed::build(record, now()).unwrap().disclaimer().text.to_string();
    assert_eq!(said(&record), "The author\u{2019}s own view.");
    record.bylines[1].0.role = BylineRole::Author;
    assert_eq!(said(&record), "The authors\u{2019} own views.");
    record.bylines = vec![record.bylines.remove(2)];
    assert_eq!(Displayed::build_exactly(&record, now()), Err(vec![Gap::NoAuthor]));
    record.op_ed.kind = Kind::QuotedIn;
    assert!(Displayed::build_exactly(&record, now()).is_ok());
}

#[test]
fn a_length_somebody_typed_counts_only_for_a_part() {
    let mut record = record();
    record.rights.policy[0].allow = Allow::Percent(50);
    record.version.words.given_length = Some(5_000);
    record.version.words.selection = Selection::new(vec![0, 1], None);
    assert_eq!(Displayed::build(&record, now()).unwrap().facts().excerpt.words(), 4);
    record.version.words.is_part = true;
    assert_eq!(Displayed::build(&record, now()).unwrap().facts().excerpt.words(), 8);
    record.version.words.given_length = Some(2);
    assert_eq!(Displayed::build(&record, now()).unwrap().facts().excerpt.words(), 4);
}

#[test]
fn one_rule_says_which_publication_was_first_and_whence_the_text_comes() {
    let mut record = record();
    let m = Maker { clock: Clock::frozen(now()), entropy: Entropy::seeded(21) };
    let mut earlier = record.appearances[0].clone();
    (earlier.0.id, earlier.0.day) = (id!(m, AppearanceId), Some(day("2011-12-30")));
    earlier.0.is_text_source = false;
    record.appearances[0].0.is_text_source = false;
    record.appearances.push(earlier.clone());
    assert_eq!(record.first_appearance().unwrap().id, earlier.0.id);
    assert_eq!(record.text_source().unwrap().id, earlier.0.id);
    let displayed = Displayed::build(&record, now()).unwrap();
    assert_eq!(displayed.day(), &day("2011-12-30"));
    record.appearances[0].0.is_text_source = true;
    assert_eq!(record.text_source().unwrap().id, record.appearances[0].0.id);
}

#[test]
fn a_link_alone_reads_at_the_outlet_and_print_alone_names_the_page() {
    let mut record = record();
    record.version.words.selection = Selection::nothing();
    assert_eq!(Displayed::build(&record, now()).unwrap().facts().way, WayWords::Read);
    record.appearances[0].0.addresses.clear();
    record.appearances[0].0.print = Some(text("Asia edition, p. 9"));
    assert_eq!(Displayed::build(&record, now()).unwrap().facts().way, WayWords::Printed);
}

#[test]
fn only_what_readers_saw_leaves_a_tombstone_with_its_title() {
    let mut record = record();
    let decision = crate::oped::Decision { by: None, at: now(), why: text("at the author\u{2019}s request") };
    record.op_ed.stage = Stage::Withdrawn { version: record.version.id, decision };
    assert_eq!(Tombstone::of(&record.op_ed, &record.version), None);
    record.op_ed.first_displayed = Some(now());
    assert!(matches!(Tombstone::of(&record.op_ed, &record.version), Some(Tombstone::Withdrawn { .. })));
    record.op_ed.stage = Stage::Erased { at: now() };
    assert_eq!(Tombstone::of(&record.op_ed, &record.version), Some(Tombstone::Erased { at: now() }));
}
