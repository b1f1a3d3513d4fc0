//! What an installation does by itself while it serves: one table of recurring work, and the loop that keeps to it.
//! It refuses to stop over a failure: a piece of work that fails is logged and tried again at its next time.

use crate::{app::App, desk, intake, keep, measure, notices, post, reach, server::Stop};
use byline_core::{
    clock::{Moment, Zone},
    day::Day,
};
use byline_store::{changes, listing, missed, reports, sessions, turns, typings};
use std::{
    future::Future,
    pin::Pin,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};
use tokio::task::JoinSet;

/// A change is told to followers for so long; one who stayed away longer reads everything anew.
const CHANGES_KEPT_DAYS: i64 = 90;

/// Attempts to sign in count for a quarter of an hour; a day of them is kept for whoever looks into an attack.
const ATTEMPTS_KEPT_DAYS: i64 = 1;

/// What somebody typed, did not save and did not come back to is forgotten after half a year.
const TYPINGS_KEPT_DAYS: i64 = 180;

/// What was asked for in vain, and what readers reported, is known for so many days.
const MISSED_KEPT_DAYS: i64 = 90;
const REPORTS_KEPT_DAYS: i64 = 180;

/// Op-eds listed anew in one transaction, and such transactions in a row: the first keeps an editor's save from waiting.
const LISTED_AT_ONCE: u32 = 40;
const LISTED_IN_A_ROW: u32 = 100;
/// So many listed anew change what the database knows of its tables.
const SETTLED_AFTER: usize = 2_000;

type Work<'a> = Pin<Box<dyn Future<Output = anyhow::Result<()>> + Send + 'a>>;

/// A piece of work that comes again. Every node may do it, so each must be harmless when done twice.
struct Recurring {
    name: &'static str,
    every: Duration,
    work: fn(&App) -> Work<'_>,
}

const RECURRING: &[Recurring] = &[
    Recurring {
        name: "dated facts take effect",
        every: Duration::from_secs(1),
        work: |app| Box::pin(turn(app)),
    },
    Recurring {
        name: "what was counted is kept",
        every: Duration::from_secs(10),
        work: |app| Box::pin(measure::keep(app)),
    },
    Recurring {
        name: "watched feeds are looked at",
        every: Duration::from_secs(5),
        work: |app| Box::pin(intake::watch::keep(app)),
    },
    Recurring {
        name: "originals are looked at",
        every: Duration::from_secs(5),
        work: |app| Box::pin(keep::watch::keep(app)),
    },
    Recurring {
        name: "links that were asked for are written",
        every: Duration::from_secs(2),
        work: |app| Box::pin(desk::mail_links(app)),
    },
    Recurring {
        name: "op-eds whose original went live are displayed",
        every: Duration::from_secs(5),
        work: |app| Box::pin(display_what_went_live(app)),
    },
    Recurring {
        name: "links of texts are watched",
        every: Duration::from_secs(30),
        work: |app| Box::pin(keep::watch_links(app)),
    },
    Recurring {
        name: "changed originals are read for their editors",
        every: Duration::from_secs(10),
        work: |app| Box::pin(intake::watch::read_changed(app)),
    },
    Recurring {
        name: "archives are asked for copies of what is gone",
        every: Duration::from_secs(10),
        work: |app| Box::pin(keep::search_archives(app)),
    },
    Recurring {
        name: "originals are handed over to an archive",
        every: Duration::from_secs(10),
        work: |app| Box::pin(keep::push(app)),
    },
    Recurring {
        name: "who wants to know is told",
        every: Duration::from_secs(5),
        work: |app| Box::pin(notices::keep(app)),
    },
    Recurring {
        name: "letters are sent",
        every: Duration::from_secs(5),
        work: |app| Box::pin(post::keep(app)),
    },
    Recurring {
        name: "the hub is told of changed feeds",
        every: Duration::from_secs(5),
        work: |app| Box::pin(reach::tell_hub(app)),
    },
    Recurring {
        name: "originals are captured",
        every: Duration::from_secs(5),
        work: |app| Box::pin(keep::captures::keep(app)),
    },
    Recurring {
        name: "texts from before get their marks",
        every: Duration::from_secs(5),
        work: |app| Box::pin(mark_texts(app)),
    },
    Recurring {
        name: "changed op-eds are listed anew",
        every: Duration::from_secs(1),
        work: |app| Box::pin(list_anew(app)),
    },
    Recurring {
        name: "search follows what readers see",
        every: Duration::from_secs(1),
        work: |app| Box::pin(follow_search(app)),
    },
    Recurring {
        name: "acts on many that were cut go on",
        every: Duration::from_secs(10),
        work: |app| Box::pin(desk::go_on_with_all(app)),
    },
    Recurring {
        name: "ended sessions and old attempts are forgotten",
        every: Duration::from_secs(60 * 60),
        work: |app| Box::pin(forget_sessions(app)),
    },
    Recurring {
        name: "files of imports that ended are taken away",
        every: Duration::from_secs(60 * 60),
        work: |app| Box::pin(intake::clean_imports(app)),
    },
    Recurring {
        name: "looks at originals that are too old to count are forgotten",
        every: Duration::from_secs(24 * 60 * 60),
        work: |app| Box::pin(async { Ok(keep::watch::trim(app).await?) }),
    },
    Recurring {
        name: "the change log is trimmed",
        every: Duration::from_secs(24 * 60 * 60),
        work: |app| Box::pin(trim_changes(app)),
    },
];

/// Keeps to the table until `stop`.
pub async fn keep(app: Arc<App>, stop: Stop) {
    let mut tasks = JoinSet::new();
    for recurring in RECURRING {
        let (app, mut stop) = (app.clone(), stop.clone());
        tasks.spawn(async move {
            let mut times = tokio::time::interval(recurring.every);
            times.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
            loop {
                tokio::select! {
                    biased;
                    () = stop.said() => return,
                    _ = times.tick() => {}
                }
                if let Err(error) = (recurring.work)(&app).await {
                    tracing::warn!(
                        work = recurring.name,
                        error = format!("{error:#}"),
                        "will be tried again"
                    );
                }
            }
        });
    }
    while tasks.join_next().await.is_some() {}
}

/// Lets dated facts up to now take effect at every site. Also done once before the first page after a start, so that
/// what expired while nobody served is never shown.
pub async fn turn(app: &App) -> anyhow::Result<()> {
    let now = app.clock.now();
    let due = turns::due(&mut app.store.read().await?, now).await?;
    for site in due {
        let mut tx = app.store.write().await?;
        turns::advance(&mut tx, site, now).await?;
        tx.commit().await?;
    }
    Ok(())
}

/// Looks for the originals that op-eds wait for, and displays those that are there.
pub async fn display_what_went_live(app: &App) -> anyhow::Result<()> {
    for found in intake::watch::look_for_originals(app).await? {
        desk::display_awaited(app, &found).await?;
    }
    Ok(())
}

/// Texts that came in before marks were kept are marked, a few at a time: an editor's save waits for each.
async fn mark_texts(app: &App) -> anyhow::Result<()> {
    Ok(intake::Intake::of(app).catch_up().await?)
}

/// What changed is found anew at the desk, a few op-eds a transaction, for at most a few seconds at a time. After many of them the store
/// may settle, as after an import: what is found is then read from its index alone.
async fn list_anew(app: &App) -> anyhow::Result<()> {
    static SINCE: AtomicUsize = AtomicUsize::new(0);
    for _ in 0..LISTED_IN_A_ROW {
        let listed = listing::catch_up(&app.store, LISTED_AT_ONCE).await?;
        let since = SINCE.fetch_add(listed, Ordering::Relaxed) + listed;
        if listed == 0 {
            if since >= SETTLED_AFTER {
                SINCE.store(0, Ordering::Relaxed);
                app.store.settle().await?;
            }
            return Ok(());
        }
        tokio::task::yield_now().await;
    }
    Ok(())
}

/// This node's indexes take in what changed; where there is none yet, it is made.
async fn follow_search(app: &App) -> anyhow::Result<()> {
    Ok(app.search.follow(&app.store).await?)
}

async fn forget_sessions(app: &App) -> anyhow::Result<()> {
    let now = app.clock.now();
    let mut tx = app.store.write().await?;
    sessions::sweep(&mut tx, now, now.plus_days(-ATTEMPTS_KEPT_DAYS)).await?;
    typings::sweep(&mut tx, now.plus_days(-TYPINGS_KEPT_DAYS)).await?;
    missed::sweep(&mut tx, &day(now, MISSED_KEPT_DAYS)).await?;
    reports::sweep(&mut tx, &day(now, REPORTS_KEPT_DAYS)).await?;
    Ok(tx.commit().await?)
}

fn day(now: Moment, days_ago: i64) -> Day {
    Day::of(now.plus_days(-days_ago), &Zone::utc())
}

async fn trim_changes(app: &App) -> anyhow::Result<()> {
    let mut tx = app.store.write().await?;
    changes::trim(&mut tx, app.clock.now().plus_days(-CHANGES_KEPT_DAYS)).await?;
    Ok(tx.commit().await?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::settings::Settings;
    use byline_core::{
        clock::Entropy, ids::SiteId, labels::Labels, language::Language, site::Site, text::Text, turn::Turn,
    };
    use byline_store::{on_both_engines, sites, testing::Fresh};

    async fn an_app(fresh: &Fresh) -> (App, Site) {
        let (clock, entropy) = (fresh.clock().clone(), Entropy::seeded(5));
        let store = fresh.open().await.unwrap();
        let site = Site::new(
            SiteId::new(&clock, &entropy),
            Labels::one(Language::english(), Text::new("Institute").unwrap()),
            "https://institute.example".parse().unwrap(),
            clock.now(),
        );
        let mut tx = store.write().await.unwrap();
        sites::insert(&mut tx, &site).await.unwrap();
        tx.commit().await.unwrap();
        let settings = Settings::default();
        (App::over(store, clock, entropy, settings).unwrap(), site)
    }

    async fn stands(app: &App, site: &Site) -> (i64, Moment) {
        changes::current(&mut app.store.read().await.unwrap(), site.id).await.unwrap()
    }

    on_both_engines! {
        async fn a_dated_fact_takes_effect_once_and_not_before(fresh: &Fresh) {
            let (app, site) = an_app(fresh).await;
            let start = app.clock.now();
            let turns_at = [Turn { at: start.plus_seconds(10), narrows: true }];
            let mut tx = app.store.write().await.unwrap();
            turns::set(&mut tx, site.id, None, "rights", &turns_at).await.unwrap();
            tx.commit().await.unwrap();
            turn(&app).await.unwrap();
            assert_eq!(stands(&app, &site).await, (0, start));
            app.clock.advance_seconds(11);
            turn(&app).await.unwrap();
            turn(&app).await.unwrap();
            assert_eq!(stands(&app, &site).await, (1, start.plus_seconds(11)));
        }

        async fn what_is_over_is_forgotten_and_what_is_young_is_kept(fresh: &Fresh) {
            let (app, site) = an_app(fresh).await;
            let digest = |name: &str| byline_core::digest::Digest::of(name.as_bytes());
            let start = app.clock.now();
            let mut tx = app.store.write().await.unwrap();
            sessions::link_insert(&mut tx, &digest("old"), None, start.plus_days(1)).await.unwrap();
            sessions::link_insert(&mut tx, &digest("young"), None, start.plus_days(100)).await.unwrap();
            changes::record(&mut tx, site.id, "first", None, start).await.unwrap();
            tx.commit().await.unwrap();
            app.clock.advance_seconds(91 * 86_400);
            let mut tx = app.store.write().await.unwrap();
            changes::record(&mut tx, site.id, "second", None, app.clock.now()).await.unwrap();
            tx.commit().await.unwrap();
            for recurring in RECURRING {
                (recurring.work)(&app).await.unwrap();
            }
            let mut tx = app.store.write().await.unwrap();
            let left = changes::trim(&mut tx, app.clock.now().plus_days(1)).await.unwrap();
            assert_eq!(left, 1, "the first change was trimmed, the second was there");
            // Looked for as of the start, when both would still work.
            assert_eq!(sessions::link_peek(&mut tx, &digest("old"), start).await.unwrap(), None);
            assert_eq!(sessions::link_peek(&mut tx, &digest("young"), start).await.unwrap(), Some(None));
        }
    }
}
