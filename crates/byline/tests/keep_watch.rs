//! The watch over originals against a labelled web that misbehaves for a frozen year and more, on both engines.
//! Nothing here reaches beyond loopback; no living page may ever be called gone, and our own broken network proves nothing.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on says where it stands")]

use byline::{
    app::App,
    fetch::{FetchSettings, Limits},
    intake::{Given, Intake, Options, bring_in},
    keep::watch,
    settings::Settings,
};
use byline_core::{
    address::WebAddress,
    clock::Entropy,
    ids::{OpEdId, SiteId},
    labels::Labels,
    language::Language,
    original::{OriginalState, Seen, judge},
    site::Site,
    text::Text,
};
use byline_store::{changes, on_both_engines, opeds, originals, outlets, sites, testing::Fresh, unwatched};
use byline_testkit::web::{End, FakeWeb, STORIES, Story};
use std::{
    collections::{BTreeMap, BTreeSet},
    time::Duration,
};

const DAYS: i64 = 400;
/// Looks that fall into one stretch of so many seconds are made together, to spare the test its time.
const STRETCH: i64 = 6 * 60 * 60;

struct Institute {
    app: App,
    site: Site,
    web: FakeWeb,
    watched: Vec<(WebAddress, OpEdId, &'static Story)>,
}

impl Institute {
    async fn open(fresh: &Fresh, wanted: impl Fn(&Story) -> bool) -> Self {
        let store = fresh.open().await.unwrap();
        let (clock, entropy) = (fresh.clock().clone(), Entropy::System);
        let web = FakeWeb::start(&clock).await;
        let (first, second) = web.resolvers();
        let mut settings = Settings::default();
        let limits = Limits { total: Duration::from_secs(3), ..Limits::default() };
        settings.fetch = FetchSettings {
            allow: web.addresses(),
            resolver: Some(first),
            second_resolver: Some(second),
            limits,
            ..FetchSettings::default()
        };
        let site = Site::new(
            SiteId::new(&clock, &entropy),
            Labels::one(Language::english(), Text::new("Sample Institute").unwrap()),
            "https://institute.example".parse().unwrap(),
            clock.now(),
        );
        let mut tx = store.write().await.unwrap();
        sites::insert(&mut tx, &site).await.unwrap();
        tx.commit().await.unwrap();
        let app = App::over(store, clock, entropy, settings).unwrap();
        let mut this = Self { app, site, web, watched: Vec::new() };
        for story in STORIES.iter().filter(|story| wanted(story)) {
            for path in story.paths {
                this.bring_in(story, path).await;
            }
        }
        this
    }

    async fn bring_in(&mut self, story: &'static Story, path: &str) {
        let address: WebAddress = self.web.url(story.host, path).parse().unwrap();
        let options = Options { dry_run: false, by: None, site: self.site.id };
        let brought = bring_in(&Intake::of(&self.app), Given::Link(address.clone()), &options).await;
        let id = brought.unwrap_or_else(|why| panic!("{address}: {why}")).op_ed().unwrap();
        watch::take_up_of(&self.app, self.site.id, id).await.unwrap();
        self.watched.push((address, id, story));
    }

    /// Lets the next looks be made; the stretches in between pass at once.
    async fn go_on(&self) {
        let now = self.app.clock.now();
        let next = originals::next_of_host(&mut self.app.store.read().await.unwrap()).await.unwrap().unwrap();
        let wait = (next.micros() - now.micros()) / 1_000_000 + 1;
        // A look that is under way goes on after the pause of its host.
        let pass = if wait < 60 { wait.max(10) } else { (wait / STRETCH + 1) * STRETCH };
        self.app.clock.advance_seconds(pass);
        watch::round(&self.app).await.unwrap();
    }

    async fn state(&self, address: &WebAddress) -> OriginalState {
        let mut r = self.app.store.read().await.unwrap();
        originals::at(&mut r, self.site.id, &address.key()).await.unwrap().unwrap().state
    }

    async fn dead(&self) -> Vec<(WebAddress, OriginalState)> {
        let mut r = self.app.store.read().await.unwrap();
        let mut dead = Vec::new();
        for state in [OriginalState::Gone, OriginalState::HostGone, OriginalState::TakenOver] {
            let found = originals::in_state(&mut r, self.site.id, &state, 1_000).await.unwrap();
            dead.extend(found.into_iter().map(|one| (one.address, one.state)));
        }
        dead
    }

    async fn evidence(&self, address: &WebAddress) -> String {
        let mut r = self.app.store.read().await.unwrap();
        let one = originals::at(&mut r, self.site.id, &address.key()).await.unwrap().unwrap();
        let checks = originals::checks(&mut r, self.site.id, address).await.unwrap();
        let last = checks
            .iter()
            .rev()
            .take(4)
            .map(|check| format!("\n    day {} {:?}", self.web.day(check.at), check.seen));
        format!(
            "{address}: {} since {:?}{}",
            one.state,
            one.since.map(|at| self.web.day(at)),
            last.collect::<String>()
        )
    }

    async fn stopped(&self) -> Option<originals::Stopped> {
        originals::stopped(&mut self.app.store.read().await.unwrap()).await.unwrap()
    }
}

on_both_engines! {
    async fn no_living_page_is_called_gone_and_the_dead_are_found_in_time(fresh: &Fresh) {
        let here = Institute::open(fresh, |_| true).await;
        let (mut day, mut found) = (0, BTreeMap::new());
        while day < DAYS {
            here.go_on().await;
            assert_eq!(here.stopped().await, None, "day {day}");
            let today = here.web.day(here.app.clock.now());
            if today == day {
                continue;
            }
            day = today;
            for (address, state) in here.dead().await {
                let (_, _, story) = here.watched.iter().find(|(known, ..)| *known == address).unwrap();
                let dies = matches!(story.end, End::Dies(..)) && story.turns_on <= day;
                assert!(dies, "day {day}: {} lives\n{}", story.row, here.evidence(&address).await);
                found.entry(address).or_insert((day, state));
            }
        }
        judged(&here, &found).await;
        replayed(&here).await;
        polite(&here);
        read_whole_now_and_then(&here).await;
    }

    async fn an_outlet_that_is_left_alone_is_asked_nothing_until_it_is_watched_again(fresh: &Fresh) {
        let here = Institute::open(fresh, |story| story.host == "steady.example").await;
        let (clock, site) = (here.app.clock.clone(), here.site.id);
        let outlet = byline_core::outlet::Outlet {
            id: byline_core::ids::OutletId::new(&clock, &Entropy::System),
            slug: "steady".parse().unwrap(),
            names: vec![byline_core::outlet::OutletName { text: Text::new("The Steady").unwrap(), from: None, until: None }],
            domains: Vec::new(),
            languages: Vec::new(),
            status: byline_core::outlet::OutletStatus::Live { subscription: false },
            habits: None,
            medium: byline_core::outlet::Medium::Newspaper,
        };
        let mut tx = here.app.store.write().await.unwrap();
        outlets::insert(&mut tx, site, &outlet).await.unwrap();
        for (_, id, _) in &here.watched {
            for mut running in opeds::appearances_of(&mut tx, *id).await.unwrap() {
                running.outlet = Some(outlet.id);
                opeds::put_appearance(&mut tx, site, *id, &running).await.unwrap();
            }
        }
        assert!(unwatched::leave(&mut tx, outlet.id, (None, clock.now())).await.unwrap());
        tx.commit().await.unwrap();
        let before = here.web.requests().len();
        for _ in 0..12 {
            here.go_on().await;
        }
        assert_eq!(here.web.requests().len(), before, "nothing is asked of it");
        let mut tx = here.app.store.write().await.unwrap();
        assert!(unwatched::watch(&mut tx, outlet.id, (None, clock.now())).await.unwrap());
        tx.commit().await.unwrap();
        for _ in 0..12 {
            here.go_on().await;
        }
        assert!(here.web.requests().len() > before);
        for (address, ..) in &here.watched {
            assert_eq!(here.state(address).await, OriginalState::Live, "{}", here.evidence(address).await);
        }
    }

    async fn a_dead_network_stops_the_watch_and_proves_nothing(fresh: &Fresh) {
        let living = |story: &Story| story.turns_on > 30 && matches!(story.row, "moved" | "same address" | "corrected" | "paywall");
        let here = Institute::open(fresh, living).await;
        while here.web.day(here.app.clock.now()) < 2 {
            here.go_on().await;
        }
        for (address, ..) in &here.watched {
            assert_eq!(here.state(address).await, OriginalState::Live, "{}", here.evidence(address).await);
        }
        let (before, _) = changes::current(&mut here.app.store.read().await.unwrap(), here.site.id).await.unwrap();
        here.web.dies(true);
        for (address, ..) in &here.watched {
            watch::look_soon(&here.app, here.site.id, address).await.unwrap();
        }
        for _ in 0..20 {
            here.go_on().await;
        }
        let stopped = here.stopped().await.expect("the breaker trips");
        assert!(stopped.why.contains("our own network"), "{}", stopped.why);
        let asked = here.web.requests().len();
        for (address, ..) in &here.watched {
            assert_eq!(here.state(address).await, OriginalState::Live);
        }
        let (after, _) = changes::current(&mut here.app.store.read().await.unwrap(), here.site.id).await.unwrap();
        assert_eq!(before, after, "no page was made anew");
        here.web.dies(false);
        here.go_on().await;
        assert_eq!(here.web.requests().len(), asked, "it stands until somebody says otherwise");
        let mut tx = here.app.store.write().await.unwrap();
        assert!(originals::go_on(&mut tx).await.unwrap());
        tx.commit().await.unwrap();
        for _ in 0..20 {
            if here.web.day(here.app.clock.now()) < 10 {
                here.go_on().await;
            }
        }
        assert!(here.web.requests().len() > asked);
        for (address, ..) in &here.watched {
            assert_eq!(here.state(address).await, OriginalState::Live, "{}", here.evidence(address).await);
        }
    }
}

/// The end of each story, and how many of the dead were found within their time.
async fn judged(here: &Institute, found: &BTreeMap<WebAddress, (i64, OriginalState)>) {
    let (mut wrong, mut dead, mut late) = (Vec::new(), 0, Vec::new());
    for (address, _, story) in &here.watched {
        let state = here.state(address).await;
        let (allowed, within) = match story.end {
            End::Lives(allowed) => (allowed, None),
            End::Dies(allowed, within) => (allowed, Some(within)),
        };
        if !allowed.contains(&state.name()) {
            wrong.push(format!("{} should be {allowed:?}\n  {}", story.row, here.evidence(address).await));
        }
        if let Some(within) = within {
            dead += 1;
            match found.get(address) {
                Some((day, _)) if *day <= story.turns_on + within => {}
                other => late.push(format!("{address}: {other:?}, turned on {}", story.turns_on)),
            }
        }
    }
    assert!(wrong.is_empty(), "{} of {} are wrong:\n{}", wrong.len(), here.watched.len(), wrong.join("\n"));
    assert!(late.len() * 20 <= dead, "{} of {dead} were found late:\n{}", late.len(), late.join("\n"));
}

/// The same function over all of history says what was said look by look.
async fn replayed(here: &Institute) {
    for (address, ..) in &here.watched {
        let checks = originals::checks(&mut here.app.store.read().await.unwrap(), here.site.id, address)
            .await
            .unwrap();
        assert_eq!(judge(&checks).state, here.state(address).await, "{address}");
    }
}

/// A page that knows its state is mostly only asked whether it is another, and read whole once in three months at least.
async fn read_whole_now_and_then(here: &Institute) {
    let (address, ..) = here.watched.iter().find(|(_, _, story)| story.host == "steady.example").unwrap();
    let mut r = here.app.store.read().await.unwrap();
    let checks = originals::checks(&mut r, here.site.id, address).await.unwrap();
    let unchanged = checks.iter().filter(|check| check.seen == Seen::Unchanged).count();
    assert!(unchanged * 2 > checks.len(), "{unchanged} of {}", checks.len());
    let read: Vec<i64> = checks
        .iter()
        .filter(|check| check.seen != Seen::Unchanged)
        .map(|check| here.web.day(check.at))
        .collect();
    assert!(read.len() >= 4 && read.windows(2).all(|pair| pair[1] - pair[0] <= 90 + 37), "{read:?}");
}

/// Only GET, by a name that can be reached, and no host of ours that nobody asked about.
fn polite(here: &Institute) {
    let requests = here.web.requests();
    let methods: BTreeSet<&str> = requests.iter().filter_map(|head| head.split(' ').next()).collect();
    assert_eq!(methods, BTreeSet::from(["GET"]));
    assert!(requests.iter().all(|head| head.to_ascii_lowercase().contains("user-agent: byline/")));
}
