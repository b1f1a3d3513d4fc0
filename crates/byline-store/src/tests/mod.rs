//! The questions, asked of equal data on both engines; what readers may see, what a save may overwrite, when a turn comes.

mod bulk;
mod harvests;
mod institute;
mod listing;
mod looks;
mod originals;
mod parts;
mod plain;
mod search;
mod turning;
mod twins;
mod typed;
mod walks;

use crate::{
    Store, accounts, changes,
    counts::{self, Counted, DailyCount},
    display::{self, Answer, Order, Room, Shelf},
    events, jobs, on_both_engines,
    opeds::{self, Put, Saved},
    outlets, people,
    picture_sizes::{self, MadeOf},
    pictures, queue, records, regions, rights, series, sessions, sites, titles, topics, turns, versions,
};
use byline_core::{
    clock::Moment,
    digest::Digest,
    displayed::Tombstone,
    ids::*,
    oped::{Decision, OpEd, Stage, StageName},
    picture::{FocalPoint, PictureFile},
    role::Role,
    site::Site,
    version::{Correction, CorrectionKind, Version, VersionWhy},
};
use institute::{Institute, id, slug, text};

async fn shown(store: &Store, site: &Site, shelf: Shelf, order: Order) -> Vec<String> {
    let mut tx = store.read().await.unwrap();
    let listed = display::list(&mut tx, site, shelf, order, (50, 0)).await.unwrap();
    assert_eq!(display::count(&mut tx, site, shelf).await.unwrap(), i64::try_from(listed.len()).unwrap());
    listed.iter().map(|d| d.facts().title.to_string()).collect()
}

async fn at(store: &Store, site: &Site, name: &str) -> Answer {
    display::op_ed(&mut store.read().await.unwrap(), site, &slug(name)).await.unwrap()
}

fn decision(at: Moment) -> Decision {
    Decision { by: None, at, why: text("at the author’s request") }
}

fn next_version(of: &Institute, op_ed: &OpEd, number: u32, title: &str) -> Version {
    Version {
        id: id!(of, VersionId),
        op_ed: op_ed.id,
        number,
        made_at: of.clock.now(),
        made_by: None,
        why: VersionWhy::Edit,
        words: of.words(title, vec![]),
    }
}

on_both_engines! {
    async fn every_shelf_answers_alike(store: Store) -> Vec<String> {
        let of = Institute::founded(&store).await;
        let mut tx = store.write().await.unwrap();
        for (name, day) in [("third", "2024"), ("first", "2026-02-01"), ("second", "2026-01"), ("zebra", "2024-05-05")] {
            of.displayed(&mut tx, name, day).await;
            of.clock.advance_seconds(1);
        }
        of.brought_in(&mut tx, "unseen", "2026-03-01").await;
        tx.commit().await.unwrap();
        let site = of.site_now(&store).await;
        let mut answers = Vec::new();
        let shelves = [
            Shelf::All, Shelf::Series(of.series.id), Shelf::Topic(of.topic.id), Shelf::Region(of.region.id),
            Shelf::Outlet(of.outlet.id), Shelf::Person(of.scholar.id), Shelf::Year(2024),
        ];
        for shelf in shelves {
            answers.push(shown(&store, &site, shelf, Order::Day).await.join(" "));
            answers.push(shown(&store, &site, shelf, Order::Added).await.join(" "));
        }
        assert_eq!(shown(&store, &site, Shelf::Topic(of.topic.id), Order::Oldest).await.join(" "), "third zebra second first");
        assert_eq!(answers[0], "first second zebra third");
        assert_eq!(answers[1], "zebra second first third");
        assert_eq!(answers[12], "zebra third");
        let mut tx = store.read().await.unwrap();
        for room in [Room::Scholars, Room::Outlets, Room::Topics, Room::Series, Room::Regions, Room::Years] {
            answers.push(format!("{:?}", display::counts_by(&mut tx, &site, room).await.unwrap()));
        }
        let people = display::people_of(&mut tx, &site, Shelf::Year(2024), 9).await.unwrap();
        assert_eq!(people, [(of.scholar.id, 2)], "a draft names nobody");
        assert_eq!(display::topics_of_people(&mut tx, &site).await.unwrap(), [(of.scholar.id, of.topic.id)]);
        answers.push(format!("{:?}", display::all_slugs(&mut tx, &site).await.unwrap()));
        answers.push(format!("{:?}", queue::counts(&mut tx, site.id).await.unwrap()));
        answers.push(format!("{:?}", queue::list(&mut tx, site.id, None, (queue::Going::First, 10)).await.unwrap()));
        answers.push(format!("{:?}", queue::list(&mut tx, site.id, Some(StageName::Draft), (queue::Going::First, 10)).await.unwrap()));
        answers
    }

    async fn what_is_kept_comes_back_the_same(store: Store) -> Vec<String> {
        let of = Institute::founded(&store).await;
        let mut tx = store.write().await.unwrap();
        let op_ed = of.brought_in(&mut tx, "water", "2026-02-01").await;
        let site = of.site.id;
        assert_eq!(sites::all(&mut tx).await.unwrap(), std::slice::from_ref(&of.site));
        assert_eq!(people::get(&mut tx, of.scholar.id).await.unwrap(), Some(of.scholar.clone()));
        assert_eq!(people::named(&mut tx, site, "آمنه فاروقي").await.unwrap(), std::slice::from_ref(&of.scholar));
        assert_eq!(outlets::by_domain(&mut tx, site, "Quay.example").await.unwrap(), Some(of.outlet.clone()));
        assert_eq!(outlets::named(&mut tx, site, "the quay").await.unwrap(), std::slice::from_ref(&of.outlet));
        assert_eq!(series::get(&mut tx, of.series.id).await.unwrap(), Some(of.series.clone()));
        assert_eq!(topics::all(&mut tx, site).await.unwrap(), std::slice::from_ref(&of.topic));
        assert_eq!(regions::get(&mut tx, of.region.id).await.unwrap(), Some(of.region.clone()));
        assert_eq!(opeds::get(&mut tx, op_ed.id).await.unwrap(), Some(op_ed.clone()));
        assert_eq!(opeds::by_short(&mut tx, site, &op_ed.short).await.unwrap(), Some(op_ed.clone()));
        assert_eq!(titles::op_eds_under(&mut tx, site, &text("WATER!")).await.unwrap(), [op_ed.id]);
        let record = records::load(&mut tx, &of.site, op_ed.id, records::Which::Working).await.unwrap().unwrap();
        vec![format!("{record:?}"), format!("{:?}", opeds::evidence(&mut tx, op_ed.id).await.unwrap())]
    }

    async fn totals_of_a_day_add_up_whoever_adds_them(store: Store) -> Vec<String> {
        let of = Institute::founded(&store).await;
        let mut tx = store.write().await.unwrap();
        let water = of.displayed(&mut tx, "water", "2026-02-02").await.id;
        let bread = of.displayed(&mut tx, "bread", "2026-02-03").await.id;
        let day = |day: &str| day.parse::<byline_core::day::Day>().unwrap();
        let site = of.site.id;
        let count = |op_ed, on, what, n| DailyCount { site, op_ed, day: day(on), what, rule: 1, n };
        let first = [
            count(water, "2026-11-25", Counted::Read, 3),
            count(water, "2026-11-26", Counted::Read, 2),
            count(bread, "2026-11-26", Counted::Read, 9),
        ];
        assert_eq!(counts::first_day(&mut tx, site).await.unwrap(), None);
        counts::add(&mut tx, &first).await.unwrap();
        let second = [count(water, "2026-11-26", Counted::Read, 5), count(water, "2026-11-26", Counted::Press, 1)];
        counts::add(&mut tx, &second).await.unwrap();
        let of_water = counts::of_op_ed(&mut tx, water).await.unwrap();
        let seen: Vec<_> = of_water.iter().map(|one| (one.what, one.n)).collect();
        assert_eq!(seen, [(Counted::Read, 3), (Counted::Press, 1), (Counted::Read, 7)]);
        let week = (day("2026-11-25"), day("2026-11-26"));
        let most = counts::most_read(&mut tx, site, (&week.0, &week.1), 10).await.unwrap();
        assert_eq!(most.iter().map(|one| (one.reads, one.presses)).collect::<Vec<_>>(), [(10, 1), (9, 0)]);
        assert_eq!(counts::first_day(&mut tx, site).await.unwrap(), Some(day("2026-11-25")));
        vec![format!("{of_water:?}"), format!("{most:?}")]
    }

    async fn readers_see_only_what_is_displayed_and_what_was(store: Store) {
        let of = Institute::founded(&store).await;
        let mut tx = store.write().await.unwrap();
        of.brought_in(&mut tx, "draft", "2026-02-01").await;
        let mut water = of.displayed(&mut tx, "water", "2026-02-02").await;
        tx.commit().await.unwrap();
        let site = of.site_now(&store).await;
        assert!(matches!(at(&store, &site, "draft").await, Answer::Nothing));
        assert!(matches!(at(&store, &site, "no-such-thing").await, Answer::Nothing));
        assert!(matches!(at(&store, &site, "water").await, Answer::Displayed(_)));

        let mut tx = store.write().await.unwrap();
        water.stage = water.stage.withdraw(decision(of.clock.now())).unwrap();
        opeds::set_stage(&mut tx, &water).await.unwrap();
        tx.commit().await.unwrap();
        assert!(matches!(at(&store, &site, "water").await, Answer::Gone(Tombstone::Withdrawn { .. })));
        assert!(shown(&store, &site, Shelf::All, Order::Day).await.is_empty());

        let mut tx = store.write().await.unwrap();
        water.stage = water.stage.erase(of.clock.now()).unwrap();
        opeds::set_stage(&mut tx, &water).await.unwrap();
        tx.commit().await.unwrap();
        assert!(matches!(at(&store, &site, "water").await, Answer::Nothing), "its slug held its words");
        let mut tx = store.read().await.unwrap();
        let by_id = display::op_ed_by_short(&mut tx, &site, &water.short).await.unwrap();
        assert!(matches!(by_id, Answer::Gone(Tombstone::Erased { .. })));
    }

    async fn a_past_slug_leads_to_the_present_one(store: Store) {
        let of = Institute::founded(&store).await;
        let mut tx = store.write().await.unwrap();
        let mut water = of.displayed(&mut tx, "water", "2026-02-02").await;
        water.slug = opeds::free_slug(&mut tx, of.site.id, &slug("count-the-water")).await.unwrap();
        opeds::set_slug(&mut tx, &water).await.unwrap();
        assert_eq!(opeds::free_slug(&mut tx, of.site.id, &slug("water")).await.unwrap(), slug("water-2"));
        let mut scholar = of.scholar.clone();
        scholar.slug = slug("amina-f");
        people::update(&mut tx, of.site.id, &scholar).await.unwrap();
        let (found, current) = people::by_slug(&mut tx, of.site.id, &slug("amina-farooqi")).await.unwrap().unwrap();
        assert_eq!((found, current), (scholar, false));
        tx.commit().await.unwrap();
        let site = of.site_now(&store).await;
        assert!(matches!(at(&store, &site, "water").await, Answer::Moved(to) if to == slug("count-the-water")));
    }

    async fn a_later_save_never_overwrites_silently(store: Store) {
        let of = Institute::founded(&store).await;
        let mut tx = store.write().await.unwrap();
        let op_ed = of.brought_in(&mut tx, "water", "2026-02-02").await;
        let (mine, theirs) = (next_version(&of, &op_ed, 2, "mine"), next_version(&of, &op_ed, 2, "theirs"));
        assert_eq!(opeds::save_version(&mut tx, &theirs, op_ed.working).await.unwrap(), Saved::Done);
        let saved = opeds::save_version(&mut tx, &mine, op_ed.working).await.unwrap();
        assert_eq!(saved, Saved::Stale { current: theirs.id });
        assert_eq!(versions::of_op_ed(&mut tx, op_ed.id).await.unwrap().len(), 2);
        assert_eq!(versions::next_number(&mut tx, op_ed.id).await.unwrap(), 3);
        assert_eq!(versions::get(&mut tx, theirs.id).await.unwrap(), Some(theirs));
    }

    async fn an_address_belongs_to_one_op_ed_however_it_is_spelled(store: Store) {
        let of = Institute::founded(&store).await;
        let mut tx = store.write().await.unwrap();
        let water = of.brought_in(&mut tx, "water", "2026-02-02").await;
        let other = of.brought_in(&mut tx, "other", "2026-02-02").await;
        let record = records::load(&mut tx, &of.site, other.id, records::Which::Working).await.unwrap().unwrap();
        let mut appearance = record.appearances[0].0.clone();
        appearance.addresses[0].url = "http://WWW.quay.example/water/?utm_source=x".parse().unwrap();
        let put = opeds::put_appearance(&mut tx, of.site.id, other.id, &appearance).await.unwrap();
        assert_eq!(put, Put::Taken(water.id));
        let key = appearance.addresses[0].url.key();
        assert_eq!(opeds::by_address(&mut tx, of.site.id, &[key]).await.unwrap(), Some(water.id));
        opeds::put_outside_id(&mut tx, of.site.id, ("wordpress", "123"), water.id).await.unwrap();
        opeds::put_outside_id(&mut tx, of.site.id, ("wordpress", "123"), other.id).await.unwrap();
        let known = opeds::by_outside_id(&mut tx, of.site.id, ("wordpress", "123")).await.unwrap();
        assert_eq!(known, Some(water.id), "the first to take an id keeps it");
    }

    async fn an_address_moves_to_an_earlier_appearance_and_two_may_change_places(store: Store) {
        let of = Institute::founded(&store).await;
        let mut tx = store.write().await.unwrap();
        let water = of.brought_in(&mut tx, "water", "2026-02-02").await;
        let record = records::load(&mut tx, &of.site, water.id, records::Which::Working).await.unwrap().unwrap();
        let mut first = record.appearances[0].0.clone();
        let mut later = first.clone();
        later.id = id!(of, AppearanceId);
        later.addresses = vec![byline_core::appearance::Address {
            id: id!(of, AddressId),
            url: "https://courier.example/water".parse().unwrap(),
            ..first.addresses[0].clone()
        }];
        opeds::put_appearance(&mut tx, of.site.id, water.id, &later).await.unwrap();
        let (one, two) = (first.addresses[0].url.clone(), later.addresses[0].url.clone());
        (first.addresses[0].url, later.addresses[0].url) = (two.clone(), one.clone());
        let both = [first.clone(), later.clone()];
        assert_eq!(opeds::put_appearances(&mut tx, of.site.id, water.id, &both).await.unwrap(), Put::Done);
        (first.addresses[0].url, later.addresses) = (one.clone(), vec![]);
        opeds::put_appearances(&mut tx, of.site.id, water.id, &[first, later]).await.unwrap();
        let kept = records::load(&mut tx, &of.site, water.id, records::Which::Working).await.unwrap().unwrap();
        let urls: Vec<_> = kept.appearances.iter().flat_map(|(a, _)| &a.addresses).map(|a| a.url.clone()).collect();
        assert_eq!(urls, [one]);
        assert_eq!(opeds::by_address(&mut tx, of.site.id, &[two.key()]).await.unwrap(), None);
    }

    async fn a_turn_that_waited_for_a_withdrawal_does_not_show_what_was_taken_down(store: Store) {
        let of = Institute::founded(&store).await;
        let mut tx = store.write().await.unwrap();
        let mut water = of.brought_in(&mut tx, "water", "2026-02-02").await;
        water.stage = water.stage.schedule(water.working, of.clock.now().plus_seconds(60)).unwrap();
        opeds::set_stage(&mut tx, &water).await.unwrap();
        tx.commit().await.unwrap();
        of.clock.advance_seconds(60);
        let now = of.clock.now();

        let mut taking_down = store.write().await.unwrap();
        let mut held = opeds::held(&mut taking_down, of.site.id, water.id).await.unwrap().unwrap();
        held.stage = held.stage.withdraw(decision(now)).unwrap();
        opeds::set_stage(&mut taking_down, &held).await.unwrap();
        let turning = async {
            let mut tx = store.write().await.unwrap();
            turns::advance(&mut tx, of.site.id, now).await.unwrap();
            tx.commit().await.unwrap();
        };
        let done = async {
            tokio::time::sleep(std::time::Duration::from_millis(300)).await;
            taking_down.commit().await.unwrap();
        };
        tokio::join!(turning, done);
        let stands = opeds::get(&mut store.read().await.unwrap(), water.id).await.unwrap().unwrap();
        assert_eq!(stands.stage.name(), StageName::Withdrawn);
    }

    async fn a_person_written_again_makes_no_turn_of_what_is_past(store: Store) {
        let of = Institute::founded(&store).await;
        let mut tx = store.write().await.unwrap();
        people::update(&mut tx, of.site.id, &of.scholar).await.unwrap();
        assert!(!turns::advance(&mut tx, of.site.id, of.clock.now()).await.unwrap(), "2015 was no news");
        let end = of.scholar.positions[0].until.clone().unwrap().ends(&of.site.zone);
        assert_eq!(turns::next(&mut tx).await.unwrap(), Some(end), "what is to come is a turn");
    }

    async fn a_slug_of_what_is_no_op_ed_is_told_and_not_free(store: Store) {
        let of = Institute::founded(&store).await;
        let mut tx = store.write().await.unwrap();
        let damaged = "INSERT INTO slug (site, room, slug, subject, since) VALUES ($1, 'op-ed', 'water', 'nonsense', 0)";
        tx.put_all("damage", damaged, vec![crate::value::params![of.site.id]]).await.unwrap();
        let read = opeds::slug_holder(&mut tx, of.site.id, &slug("water")).await;
        assert!(matches!(read, Err(crate::StoreError::CorruptRow { .. })), "{read:?}");
    }

    async fn what_is_scheduled_goes_live_with_its_turn_and_not_before(store: Store) {
        let of = Institute::founded(&store).await;
        let mut tx = store.write().await.unwrap();
        let mut water = of.brought_in(&mut tx, "water", "2026-02-02").await;
        let due = of.clock.now().plus_seconds(60);
        water.stage = water.stage.schedule(water.working, due).unwrap();
        opeds::set_stage(&mut tx, &water).await.unwrap();
        let turn = byline_core::turn::Turn { at: due, narrows: false };
        turns::set(&mut tx, of.site.id, Some(water.id), "schedule", &[turn]).await.unwrap();
        tx.commit().await.unwrap();

        let site = of.site_now(&store).await;
        assert!(matches!(at(&store, &site, "water").await, Answer::Nothing));
        of.clock.advance_seconds(60);
        let mut tx = store.write().await.unwrap();
        assert!(turns::due(&mut tx, of.clock.now()).await.unwrap().contains(&of.site.id));
        assert!(turns::advance(&mut tx, of.site.id, of.clock.now()).await.unwrap());
        assert!(!turns::advance(&mut tx, of.site.id, of.clock.now()).await.unwrap(), "a turn comes once");
        tx.commit().await.unwrap();
        let site = of.site_now(&store).await;
        assert_eq!((site.change, site.turned_at), (1, due));
        assert!(matches!(at(&store, &site, "water").await, Answer::Displayed(d) if d.facts().first_displayed == Some(due)));
    }

    async fn a_rule_that_narrows_makes_the_page_step_down(store: Store) {
        let of = Institute::founded(&store).await;
        let mut tx = store.write().await.unwrap();
        of.displayed(&mut tx, "water", "2026-02-02").await;
        of.clock.advance_seconds(86_400);
        let mut narrow = of.rule("words:8");
        narrow.from = Some("2026-11-24".parse().unwrap());
        rights::insert_rule(&mut tx, of.site.id, &narrow, None, of.clock.now()).await.unwrap();
        changes::record(&mut tx, of.site.id, "rights", None, of.clock.now()).await.unwrap();
        assert_eq!(rights::rules(&mut tx, of.site.id, Some(of.outlet.id)).await.unwrap().len(), 2);
        assert_eq!(rights::op_eds_under(&mut tx, of.site.id, Some(of.outlet.id)).await.unwrap().len(), 1);
        tx.commit().await.unwrap();
        let site = of.site_now(&store).await;
        let Answer::Displayed(displayed) = at(&store, &site, "water").await else { panic!("it vanished") };
        assert_eq!(displayed.facts().excerpt.words(), 8);
    }

    async fn a_correction_stands_with_its_date(store: Store) {
        let of = Institute::founded(&store).await;
        let mut tx = store.write().await.unwrap();
        let water = of.displayed(&mut tx, "water", "2026-02-02").await;
        let note = Correction {
            id: id!(of, CorrectionId),
            kind: CorrectionKind::Retraction,
            at: of.clock.now(),
            note: text("The year was 2011."),
            version: water.working,
        };
        opeds::add_correction(&mut tx, water.id, &note).await.unwrap();
        tx.commit().await.unwrap();
        let site = of.site_now(&store).await;
        let Answer::Displayed(displayed) = at(&store, &site, "water").await else { panic!("not shown") };
        assert_eq!(displayed.facts().corrections, [note]);
    }

    async fn removing_an_account_touches_no_byline(store: Store) {
        let of = Institute::founded(&store).await;
        let now = of.clock.now();
        let account = accounts::Account {
            id: id!(of, AccountId),
            email: "amina@institute.example".into(),
            name: text("Amina Farooqi"),
            password: None,
            disabled: false,
            created_at: now,
        };
        let token = Digest::of(b"secret");
        let mut tx = store.write().await.unwrap();
        accounts::insert(&mut tx, &account).await.unwrap();
        accounts::grant(&mut tx, account.id, of.site.id, Role::Editor, now).await.unwrap();
        accounts::grant(&mut tx, account.id, of.site.id, Role::Administrator, now).await.unwrap();
        assert_eq!(accounts::role(&mut tx, account.id, of.site.id).await.unwrap(), Some(Role::Administrator));
        sessions::start(&mut tx, &token, account.id, now, now.plus_days(7)).await.unwrap();
        assert!(sessions::find(&mut tx, &token, now).await.unwrap().is_some());
        assert!(sessions::find(&mut tx, &token, now.plus_days(7)).await.unwrap().is_none());
        accounts::set_disabled(&mut tx, account.id, Some(now)).await.unwrap();
        assert!(sessions::find(&mut tx, &token, now).await.unwrap().is_none(), "a disabled account has no session");
        of.displayed(&mut tx, "water", "2026-02-02").await;
        accounts::remove(&mut tx, account.id).await.unwrap();
        assert_eq!(accounts::count(&mut tx).await.unwrap(), 0);
        tx.commit().await.unwrap();
        let site = of.site_now(&store).await;
        assert!(matches!(at(&store, &site, "water").await, Answer::Displayed(_)));
    }

    async fn a_one_time_link_works_once(store: Store) {
        let of = Institute::founded(&store).await;
        let (now, token) = (of.clock.now(), Digest::of(b"link"));
        let mut tx = store.write().await.unwrap();
        sessions::link_insert(&mut tx, &token, None, now.plus_days(1)).await.unwrap();
        assert_eq!(sessions::link_peek(&mut tx, &token, now).await.unwrap(), Some(None));
        assert_eq!(sessions::link_take(&mut tx, &token, now).await.unwrap(), Some(None));
        assert_eq!(sessions::link_take(&mut tx, &token, now).await.unwrap(), None);
        sessions::attempt(&mut tx, "a@b.example", "127.0.0.1", now, &of.entropy).await.unwrap();
        let since = now.plus_seconds(-900);
        assert_eq!(sessions::attempts_since(&mut tx, "a@b.example", "127.0.0.1", since).await.unwrap(), 1);
        assert_eq!(sessions::attempts_since(&mut tx, "a@b.example", "127.0.0.2", since).await.unwrap(), 0);
    }

    async fn a_job_is_claimed_by_one_and_again_when_its_lease_is_over(store: Store) {
        let of = Institute::founded(&store).await;
        let now = of.clock.now();
        let job = jobs::NewJob {
            id: id!(of, JobId),
            name: "ping".into(),
            payload: serde_json::json!({ "n": 1 }),
            dedup: Some("ping 1".into()),
            run_at: now,
        };
        let mut tx = store.write().await.unwrap();
        assert!(jobs::enqueue(&mut tx, &job).await.unwrap());
        let twin = jobs::NewJob { id: id!(of, JobId), ..job.clone() };
        assert!(!jobs::enqueue(&mut tx, &twin).await.unwrap());
        let claimed = jobs::claim(&mut tx, "ping", (now, now.plus_seconds(30))).await.unwrap().unwrap();
        assert_eq!((claimed.id, claimed.attempts), (job.id, 1));
        let others = jobs::NewJob { id: id!(of, JobId), name: "pong".into(), dedup: None, ..job.clone() };
        assert!(jobs::enqueue(&mut tx, &others).await.unwrap(), "work of another name is for whoever knows it");
        assert_eq!(jobs::claim(&mut tx, "ping", (now, now.plus_seconds(30))).await.unwrap(), None);
        let later = now.plus_seconds(31);
        assert_eq!(jobs::claim(&mut tx, "ping", (later, later.plus_seconds(30))).await.unwrap().unwrap().attempts, 2);
        jobs::retry(&mut tx, job.id, later.plus_seconds(60), "down").await.unwrap();
        assert_eq!(jobs::claim(&mut tx, "ping", (later, later)).await.unwrap(), None);
        jobs::give_up(&mut tx, job.id, later, "down for good").await.unwrap();
        assert_eq!(jobs::claim(&mut tx, "ping", (later.plus_days(1), later.plus_days(2))).await.unwrap(), None);
        jobs::done(&mut tx, job.id).await.unwrap();
    }

    async fn only_pictures_in_public_use_are_public(store: Store) {
        let of = Institute::founded(&store).await;
        let mut tx = store.write().await.unwrap();
        let banner = of.series.banner.clone().unwrap().picture;
        assert_eq!(pictures::public_use(&mut tx, of.site.id, banner.id).await.unwrap(), Some(banner.clone()));
        let private = byline_core::picture::PictureUse { id: id!(of, PictureUseId), ..banner };
        pictures::insert_use(&mut tx, &private).await.unwrap();
        assert_eq!(pictures::public_use(&mut tx, of.site.id, private.id).await.unwrap(), None);
        assert_eq!(display::picture_beside(&mut tx, &of.site, private.id).await.unwrap(), None);
    }

    async fn a_size_is_kept_once_and_one_that_is_not_cropped_is_the_same_about_any_point(store: Store) {
        let mut tx = store.write().await.unwrap();
        let now = store.clock().now();
        let of = |x| MadeOf { source: Digest::of(b"picture"), focus: FocalPoint::new(x, 50).unwrap() };
        let file = |name: &str| name.parse::<PictureFile>().unwrap();
        let (whole, lead) = (file("whole-320.webp"), file("lead-320.webp"));
        assert_eq!(picture_sizes::find(&mut tx, of(50), whole).await.unwrap(), None);
        picture_sizes::keep(&mut tx, of(10), whole, Digest::of(b"whole"), now).await.unwrap();
        picture_sizes::keep(&mut tx, of(10), lead, Digest::of(b"left"), now).await.unwrap();
        picture_sizes::keep(&mut tx, of(90), lead, Digest::of(b"right"), now).await.unwrap();
        assert_eq!(picture_sizes::find(&mut tx, of(70), whole).await.unwrap(), Some(Digest::of(b"whole")));
        assert_eq!(picture_sizes::find(&mut tx, of(90), lead).await.unwrap(), Some(Digest::of(b"right")));
        assert_eq!(picture_sizes::find(&mut tx, of(91), lead).await.unwrap(), None);
        assert_eq!(picture_sizes::find(&mut tx, of(10), file("lead-320.jpg")).await.unwrap(), None);
        // Made again, because its blob was lost: the new one takes its place.
        picture_sizes::keep(&mut tx, of(10), lead, Digest::of(b"anew"), now).await.unwrap();
        assert_eq!(picture_sizes::find(&mut tx, of(10), lead).await.unwrap(), Some(Digest::of(b"anew")));
        assert_eq!(picture_sizes::digests(&mut tx).await.unwrap().len(), 3);
    }

    async fn the_history_is_in_the_order_of_the_acts(store: Store) {
        let of = Institute::founded(&store).await;
        let mut tx = store.write().await.unwrap();
        let water = of.brought_in(&mut tx, "water", "2026-02-02").await;
        for act in ["brought in", "displayed", "withdrawn"] {
            of.clock.advance_seconds(1);
            let event = events::Event {
                at: of.clock.now(),
                account: None,
                act: act.into(),
                op_ed: Some(water.id),
                detail: serde_json::json!({ "because": "test" }),
            };
            events::record(&mut tx, of.site.id, &event, &of.entropy).await.unwrap();
        }
        let acts: Vec<String> =
            events::of_op_ed(&mut tx, water.id).await.unwrap().into_iter().map(|e| e.act).collect();
        assert_eq!(acts, ["brought in", "displayed", "withdrawn"]);
    }
}

#[test]
fn stages_are_stored_under_the_words_the_rule_of_visibility_asks_for() {
    let version = VersionId::new(
        &byline_core::clock::Clock::frozen(Moment::from_micros(0)),
        &byline_core::clock::Entropy::seeded(1),
    );
    let since = Moment::from_micros(0);
    assert_eq!(Stage::Displayed { version, since }.name().to_string(), "displayed");
    assert_eq!(Stage::Scheduled { version, at: since }.name().to_string(), "scheduled");
}
