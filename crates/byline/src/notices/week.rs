//! What became of originals, in one letter a week, and only when something did.
//! It refuses a letter that says nothing, and one to whoever chose never to be told.

use super::{BEHIND_SECONDS, MORNING, NoticeKind, Pace, people};
use crate::{
    app::App,
    pages::{Said, Voice, Words},
    post::{self, Dispatch},
};
use byline_core::{day::Day, site::Site};
use byline_store::{WriteTx, accounts::Account, board, desk_manners, notices};
use fluent_bundle::FluentArgs;

/// A week is over after so many days: a letter that went out late on a Monday puts the next off by no week.
const DAYS: i64 = 6;

/// Op-eds named of each kind; the others stand on the board.
const NAMED: u32 = 10;

const GRAVEST_FIRST: [&str; 5] = ["taken-over", "host-gone", "gone", "changed", "moved"];

/// What became of so many originals, with the titles of some.
struct Became {
    state: String,
    n: i64,
    titles: Vec<String>,
}

/// Writes the weekly letter of a site, on Monday morning.
pub(super) async fn weekly(app: &App, site: &Site) -> anyhow::Result<()> {
    let now = app.clock.now();
    let monday = Day::of(now, &site.zone).days_since_monday() == Some(0);
    if !monday || now.in_zone(&site.zone).hour() < MORNING {
        return Ok(());
    }
    let told = board::told_until(&mut app.store.read().await?, site.id).await?;
    if told.is_some_and(|told| told.plus_days(DAYS) > now) {
        return Ok(());
    }
    let until = now.plus_seconds(-BEHIND_SECONDS);
    let mut tx = app.store.write().await?;
    let before = board::told(&mut tx, site.id, until.plus_days(-7)).await?;
    let mut became = Vec::new();
    for (state, n) in board::between(&mut tx, site.id, (before, until)).await? {
        let titles = board::named_between(&mut tx, site.id, (before, until), (&state, NAMED)).await?;
        became.push(Became { state, n, titles });
    }
    became.sort_by_key(|one| GRAVEST_FIRST.iter().position(|state| *state == one.state));
    if !board::tell(&mut tx, site.id, (before, until)).await? {
        return Ok(());
    }
    if !became.is_empty() {
        for (account, role) in people(&mut tx, site, false).await? {
            let chosen = notices::choice(&mut tx, account.id).await?;
            let pace = chosen.get(NoticeKind::Originals.name()).and_then(|name| Pace::named(name));
            if NoticeKind::Originals.concerns(role) && pace != Some(Pace::Never) {
                write(app, &mut tx, site, &account, &became).await?;
            }
        }
    }
    Ok(tx.commit().await?)
}

async fn write(
    app: &App,
    tx: &mut WriteTx,
    site: &Site,
    account: &Account,
    became: &[Became],
) -> anyhow::Result<()> {
    let voice = match desk_manners::of(tx, account.id).await? {
        Some(manner) => Voice::at_desk(&manner.language, manner.digits, manner.date_style),
        None => Voice::of_site(site),
    };
    let words = app.pages.words(&voice);
    let mut lines = vec![words.plain("notice-originals-what")?];
    for Became { state, n, titles } in became {
        lines.push(counted(&words, &format!("notice-originals-{state}"), *n)?);
        for title in titles {
            let mut args = FluentArgs::new();
            args.set("title", title.clone());
            lines.push(words.say("notice-originals-one", &args)?);
        }
    }
    let mut args = FluentArgs::new();
    args.set("address", app.desk_address(site, "/desk/notices"));
    lines.push(words.say("notice-choice", &args)?);
    let all = became.iter().map(|one| one.n).sum();
    let subject = counted(&words, "notice-originals-subject", all)?;
    let institute = Said::label(&site.names, &voice.language()).text;
    let letter = Dispatch {
        to: account.email.clone(),
        subject: format!("{institute}: {subject}"),
        lines,
        way: Some((app.desk_address(site, "/desk/originals"), words.plain("notice-open")?)),
    };
    post::queue(app, tx, (site, voice), &letter, None).await?;
    Ok(())
}

fn counted(words: &Words, key: &str, n: i64) -> anyhow::Result<String> {
    let mut args = FluentArgs::new();
    args.set("count", n);
    Ok(words.say(key, &args)?)
}
