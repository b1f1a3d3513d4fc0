//! What happens at a site, told by e-mail to those who want to know: at once, once a day, or never, as each account chooses.
//! It refuses to tell a scholar anything before an editor has turned it on, and anybody of what they did themselves.

mod week;

use crate::{
    app::App,
    pages::{Said, Voice},
    post::{self, Dispatch},
};
use byline_core::{
    clock::Moment,
    ids::{AccountId, OpEdId},
    role::{Capability, Role},
    site::Site,
};
use byline_store::{
    ReadTx, WriteTx,
    accounts::{self, Account},
    board, desk_manners, notices,
    notices::{Told, Waiting},
    sites,
    turns::{self, Ahead},
};
use fluent_bundle::FluentArgs;
use serde_json::Value;

/// Acts are told this long after they were done: by then every transaction that began before them has ended.
const BEHIND_SECONDS: i64 = 10;

/// So long nothing is noted where nothing happened.
const QUIET_SECONDS: i64 = 60 * 60;

/// So many days ahead an ending is told.
const AHEAD_DAYS: i64 = 14;

/// So many days ahead it is told that an op-ed goes live by itself.
const SOON_DAYS: i64 = 1;

/// What goes live so much later than it was to is late, in microseconds.
const LATE: i64 = 5 * 60 * 1_000_000;

/// As many dated facts are told at a time.
const MOST_AHEAD: u32 = 500;

/// From this hour of the site's day on the daily letters go out.
const MORNING: i8 = 7;

/// As many lines a daily letter has at most; the rest stands at the desk.
const MOST_LINES: usize = 100;

/// What is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoticeKind {
    /// Something came in and waits in the queue.
    New,
    /// One's own op-ed was declined or put aside.
    SentBack,
    /// One's own op-ed is on display.
    Displayed,
    /// An op-ed was withdrawn.
    Withdrawn,
    /// The right to a text or the licence of a picture ends soon.
    Ending,
    /// An op-ed goes live by itself within a day.
    Soon,
    /// One went live later than it was to.
    Late,
    /// The original of one on display is gone, or its address somebody else's.
    Gone,
    /// Originals are gone, taken over, changed or moved.
    Originals,
}

impl NoticeKind {
    pub const ALL: [Self; 9] = [
        Self::New,
        Self::SentBack,
        Self::Soon,
        Self::Late,
        Self::Displayed,
        Self::Withdrawn,
        Self::Ending,
        Self::Gone,
        Self::Originals,
    ];

    pub fn name(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::SentBack => "sent-back",
            Self::Displayed => "displayed",
            Self::Withdrawn => "withdrawn",
            Self::Ending => "ending",
            Self::Soon => "soon",
            Self::Late => "late",
            Self::Gone => "gone",
            Self::Originals => "originals",
        }
    }

    /// The kind of an act of the history.
    fn of_act(act: &str) -> Option<Self> {
        Some(match act {
            "brought in" => Self::New,
            "parked" | "declined" => Self::SentBack,
            "displayed" => Self::Displayed,
            "withdrawn" => Self::Withdrawn,
            _ => return None,
        })
    }

    /// What somebody who may this is told although the op-ed is not their own.
    fn for_all_who(self) -> Option<Capability> {
        match self {
            Self::New => Some(Capability::Review),
            Self::Withdrawn | Self::Ending | Self::Soon | Self::Late | Self::Gone | Self::Originals => {
                Some(Capability::Display)
            }
            Self::SentBack | Self::Displayed => None,
        }
    }

    /// How soon somebody is told who chose nothing.
    pub fn habit(self) -> Pace {
        match self {
            Self::New | Self::Ending | Self::Gone => Pace::Daily,
            Self::SentBack | Self::Displayed | Self::Withdrawn | Self::Soon | Self::Late => Pace::AtOnce,
            Self::Originals => Pace::Weekly,
        }
    }

    /// How soon one may be told of it.
    pub fn paces(self) -> &'static [Pace] {
        match self {
            Self::Originals => &[Pace::Weekly, Pace::Never],
            _ => &[Pace::AtOnce, Pace::Daily, Pace::Never],
        }
    }

    /// Whether a role is ever told of it.
    pub fn concerns(self, role: Role) -> bool {
        match self.for_all_who() {
            Some(capability) => {
                role.may(capability) || (self == Self::Withdrawn && role.may(Capability::EditOwn))
            }
            None => role.may(Capability::EditOwn),
        }
    }
}

/// How soon.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pace {
    AtOnce,
    Daily,
    Weekly,
    Never,
}

impl Pace {
    pub const ALL: [Self; 4] = [Self::AtOnce, Self::Daily, Self::Weekly, Self::Never];

    pub fn name(self) -> &'static str {
        match self {
            Self::AtOnce => "at-once",
            Self::Daily => "daily",
            Self::Weekly => "weekly",
            Self::Never => "never",
        }
    }

    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|pace| pace.name() == name)
    }
}

/// One thing to be told.
struct News {
    kind: NoticeKind,
    by: Option<AccountId>,
    op_ed: OpEdId,
    title: String,
    why: Option<String>,
}

impl News {
    /// What nobody did, and nobody gave a reason for.
    fn of(kind: NoticeKind, op_ed: OpEdId, title: String) -> Self {
        Self { kind, by: None, op_ed, title, why: None }
    }
}

/// Tells what happened at every site since the last time, and sends the daily letters when their hour has come.
pub async fn keep(app: &App) -> anyhow::Result<()> {
    if !app.settings.sends_letters() {
        return Ok(());
    }
    let all = sites::all(&mut app.store.read().await?).await?;
    for site in all {
        tell(app, &site).await?;
        daily(app, &site).await?;
        week::weekly(app, &site).await?;
    }
    Ok(())
}

async fn tell(app: &App, site: &Site) -> anyhow::Result<()> {
    let until = app.clock.now().plus_seconds(-BEHIND_SECONDS);
    let mut read = app.store.read().await?;
    if let Some(stands) = notices::standing(&mut read, site.id).await? {
        if until <= stands.reached_at {
            return Ok(());
        }
        let (news, reached) = happened(&mut read, site, (stands.reached_at, until)).await?;
        // Nothing is written where nothing happened; that it did not is noted now and then.
        let is_lately = stands.reached_at.plus_seconds(QUIET_SECONDS) > until;
        if is_lately && news.is_empty() && reached == until {
            return Ok(());
        }
    }
    drop(read);
    let mut tx = app.store.write().await?;
    let stands = notices::stands(&mut tx, site.id, until).await?;
    // Another node whose clock is ahead has told more meanwhile: nothing is told twice.
    if until < stands.reached_at {
        return Ok(());
    }
    let (news, reached) = happened(&mut tx, site, (stands.reached_at, until)).await?;
    if !notices::reach(&mut tx, site.id, stands.reached_at, reached).await? {
        return Ok(());
    }
    if !news.is_empty() {
        let people = people(&mut tx, site, stands.to_scholars).await?;
        for one in &news {
            spread(app, &mut tx, site, &people, one).await?;
        }
    }
    Ok(tx.commit().await?)
}

/// What is to be told of a time, and up to where: many acts are told in several rounds.
async fn happened(
    tx: &mut ReadTx,
    site: &Site,
    (from, until): (Moment, Moment),
) -> anyhow::Result<(Vec<News>, Moment)> {
    let (acts, until) = notices::between(tx, site.id, (from, until)).await?;
    let mut news: Vec<News> = acts.into_iter().flat_map(news_of).collect();
    let soon = (from.plus_days(SOON_DAYS), until.plus_days(SOON_DAYS));
    let live = turns::told_ahead(tx, site.id, Ahead::GoesLive, (soon, MOST_AHEAD)).await?;
    news.extend(live.into_iter().map(|(op_ed, title)| News::of(NoticeKind::Soon, op_ed, title)));
    let gone = board::gone_between(tx, site.id, (from, until), MOST_AHEAD).await?;
    news.extend(gone.into_iter().map(|(op_ed, title)| News::of(NoticeKind::Gone, op_ed, title)));
    let ahead = (from.plus_days(AHEAD_DAYS), until.plus_days(AHEAD_DAYS));
    let ending = turns::told_ahead(tx, site.id, Ahead::Narrows, (ahead, MOST_AHEAD)).await?;
    news.extend(ending.into_iter().map(|(op_ed, title)| News::of(NoticeKind::Ending, op_ed, title)));
    Ok((news, until))
}

fn news_of(told: Told) -> Vec<News> {
    let Some(kind) = NoticeKind::of_act(&told.act) else { return Vec::new() };
    let why = told.detail.get("why").and_then(Value::as_str).map(str::to_owned);
    let late = is_late(&told).then(|| News::of(NoticeKind::Late, told.op_ed, told.title.clone()));
    let news = News { kind, by: told.by, op_ed: told.op_ed, title: told.title, why };
    late.into_iter().chain([news]).collect()
}

/// Whether it went live by itself, later than it was to.
fn is_late(told: &Told) -> bool {
    let due = told.detail.get("due").and_then(Value::as_str);
    let due = due.and_then(|due| due.parse::<jiff::Timestamp>().ok());
    told.act == "displayed" && due.is_some_and(|due| told.at.micros() - due.as_microsecond() > LATE)
}

/// Everybody at the site who may be told anything, with their role.
async fn people(tx: &mut WriteTx, site: &Site, to_scholars: bool) -> anyhow::Result<Vec<(Account, Role)>> {
    let invited = accounts::invited(tx).await?;
    let all = accounts::all(tx).await?.into_iter().filter_map(|(account, grants)| {
        let role = grants.iter().find(|(at, _)| *at == site.id)?.1;
        let is_there = !account.disabled && !invited.contains(&account.id);
        (is_there && (to_scholars || role != Role::Scholar)).then_some((account, role))
    });
    Ok(all.collect())
}

/// Tells one thing to each whom it concerns, as soon as they want.
async fn spread(
    app: &App,
    tx: &mut WriteTx,
    site: &Site,
    people: &[(Account, Role)],
    news: &News,
) -> anyhow::Result<()> {
    let owners = notices::owners(tx, news.op_ed).await?;
    for (account, role) in people {
        let own =
            owners.contains(&account.id) && role.may(Capability::EditOwn) && news.kind != NoticeKind::New;
        let concerned = own || news.kind.for_all_who().is_some_and(|capability| role.may(capability));
        if !concerned || news.by == Some(account.id) {
            continue;
        }
        let chosen = notices::choice(tx, account.id).await?;
        let pace = chosen.get(news.kind.name()).and_then(|name| Pace::named(name));
        let waiting = Waiting {
            account: account.id,
            kind: news.kind.name().to_owned(),
            op_ed: news.op_ed,
            title: news.title.clone(),
            why: news.why.clone(),
        };
        match pace.unwrap_or_else(|| news.kind.habit()) {
            Pace::Never => {}
            Pace::Daily | Pace::Weekly => {
                notices::wait(tx, site.id, &waiting, (app.clock.now(), &app.entropy)).await?;
            }
            Pace::AtOnce => write(app, tx, site, account, &[waiting]).await?,
        }
    }
    Ok(())
}

async fn daily(app: &App, site: &Site) -> anyhow::Result<()> {
    let now: Moment = app.clock.now();
    let civil = now.in_zone(&site.zone);
    let today = civil.strftime("%Y-%m-%d").to_string();
    let stands = notices::standing(&mut app.store.read().await?, site.id).await?;
    let Some(stands) = stands.filter(|stands| civil.hour() >= MORNING && stands.told_on != today) else {
        return Ok(());
    };
    let mut tx = app.store.write().await?;
    if !notices::tell_on(&mut tx, site.id, &stands.told_on, &today).await? {
        return Ok(());
    }
    let people = people(&mut tx, site, stands.to_scholars).await?;
    let waiting = notices::waiting(&mut tx, site.id).await?;
    for of_one in waiting.chunk_by(|one, next| one.account == next.account) {
        // Whoever has left meanwhile, or may not be told any more, is not.
        if let Some((account, _)) = people.iter().find(|(account, _)| account.id == of_one[0].account) {
            write(app, &mut tx, site, account, of_one).await?;
        }
        notices::done(&mut tx, site.id, of_one[0].account).await?;
    }
    Ok(tx.commit().await?)
}

/// One letter of one thing, or of a day's things.
async fn write(
    app: &App,
    tx: &mut WriteTx,
    site: &Site,
    account: &Account,
    all: &[Waiting],
) -> anyhow::Result<()> {
    let voice = match desk_manners::of(tx, account.id).await? {
        Some(manner) => Voice::at_desk(&manner.language, manner.digits, manner.date_style),
        None => Voice::of_site(site),
    };
    let words = app.pages.words(&voice);
    let mut lines = Vec::new();
    for notice in all.iter().take(MOST_LINES) {
        let mut args = FluentArgs::new();
        args.set("title", notice.title.clone());
        lines.push(words.say(&format!("notice-{}-what", notice.kind), &args)?);
        if let Some(why) = &notice.why {
            let mut args = FluentArgs::new();
            args.set("why", why.clone());
            lines.push(words.say("notice-why", &args)?);
        }
    }
    let mut args = FluentArgs::new();
    args.set("institute", Said::label(&site.names, &voice.language()).text);
    args.set("title", all[0].title.clone());
    args.set("count", i64::try_from(all.len()).unwrap_or(i64::MAX));
    let (subject, path) = match all {
        [one] => (format!("notice-{}-subject", one.kind), format!("/desk/op-ed/{}", one.op_ed)),
        _ => ("notice-daily-subject".to_owned(), "/desk".to_owned()),
    };
    lines.push(words.say("notice-choice", &{
        let mut args = FluentArgs::new();
        args.set("address", app.desk_address(site, "/desk/notices"));
        args
    })?);
    let letter = Dispatch {
        to: account.email.clone(),
        subject: words.say(&subject, &args)?,
        lines,
        way: Some((app.desk_address(site, &path), words.plain("notice-open")?)),
    };
    post::queue(app, tx, (site, voice), &letter, None).await?;
    Ok(())
}
