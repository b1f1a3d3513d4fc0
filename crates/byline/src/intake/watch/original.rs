//! Whether the original of an op-ed has gone live: its address asked politely, its page read, and compared with the draft.
//! It refuses to take a wall, a front page or another piece for it, and to display anything itself.

use crate::{
    app::App,
    intake::{Intake, link, reading},
    visit::{Turn, turn},
};
use byline_core::{
    clock::Moment,
    name::matching_key,
    sketch::{Beside, Sameness, Sketch},
};
use byline_store::{
    StoreError,
    awaited::{self, Awaited},
    opeds, versions,
};

/// A look that nobody finishes is made again after so many seconds.
const CLAIMED: i64 = 5 * 60;
/// How often it is looked for: at first, from the third hour on, and from the third day on, in seconds.
const AT_FIRST: i64 = 2 * 60;
const LATER: i64 = 10 * 60;
const MUCH_LATER: i64 = 60 * 60;

/// What was there.
enum Seen {
    /// The piece.
    Itself,
    /// Not the piece: a word of the interface and more where there is more to say.
    Not(&'static str, Option<String>),
    /// Its host may be asked then.
    Wait(Moment),
}

/// Looks for the originals that are due; answers the op-eds whose original is live.
///
/// # Errors
/// [`StoreError`]; what an outlet does wrong is kept with the op-ed that waits.
pub async fn look_for_originals(app: &App) -> anyhow::Result<Vec<Awaited>> {
    let due = awaited::due(&mut app.store.read().await?, app.clock.now()).await?;
    let mut live = Vec::new();
    for one in due {
        let now = app.clock.now();
        let mut tx = app.store.write().await?;
        let ours = awaited::claim(&mut tx, &one, now.plus_seconds(CLAIMED)).await?;
        tx.commit().await?;
        if !ours {
            continue;
        }
        let seen = seen(&Intake::of(app), &one).await?;
        let next = now.plus_seconds(rest(&one, now));
        let mut tx = app.store.write().await?;
        match &seen {
            Seen::Itself => awaited::looked(&mut tx, one.op_ed, (now, next), ("itself", None)).await?,
            Seen::Not(word, more) => {
                awaited::looked(&mut tx, one.op_ed, (now, next), (*word, more.as_deref())).await?;
            }
            Seen::Wait(at) => awaited::later(&mut tx, one.op_ed, *at).await?,
        }
        tx.commit().await?;
        if matches!(seen, Seen::Itself) {
            live.push(one);
        }
    }
    Ok(live)
}

/// How long it is left alone after a look.
fn rest(one: &Awaited, now: Moment) -> i64 {
    let waited = now.micros().saturating_sub(one.since.micros()) / 1_000_000;
    match waited {
        0..7_200 => AT_FIRST,
        7_200..172_800 => LATER,
        _ => MUCH_LATER,
    }
}

async fn seen(intake: &Intake<'_>, one: &Awaited) -> Result<Seen, StoreError> {
    let visit = match turn(&intake.way(), &one.address).await? {
        Turn::Now(visit) => visit,
        Turn::Later(at) => return Ok(Seen::Wait(at)),
        Turn::Closed(why) => return Ok(Seen::Not("closed", Some(why))),
        Turn::Unknown(why) => return Ok(Seen::Not("no-answer", Some(why))),
    };
    let came = link::fetched(intake, &one.address).await;
    visit.over(&intake.way(), None).await?;
    let read = match came {
        Ok(came) => reading::read(came).await,
        Err(refused) => return Ok(Seen::Not("not-there", Some(refused.to_string()))),
    };
    let page = match read {
        Ok(page) => page,
        Err(refused) => return Ok(Seen::Not("another", Some(refused.to_string()))),
    };
    let mut tx = intake.store.read().await?;
    let Some(op_ed) = opeds::get(&mut tx, one.op_ed).await? else { return Ok(Seen::Not("another", None)) };
    let Some(version) = versions::get(&mut tx, op_ed.working).await? else {
        return Ok(Seen::Not("another", None));
    };
    let title = page.title.value.to_string();
    let same_title = matching_key(&title) == matching_key(version.words.title.as_str());
    let overlap = Sketch::of(&version.words.body).overlap(&page.sketch);
    let told = overlap.tells(Beside { title: same_title, author: None, close: None });
    Ok(if same_title || told == Sameness::Sure { Seen::Itself } else { Seen::Not("another", Some(title)) })
}
