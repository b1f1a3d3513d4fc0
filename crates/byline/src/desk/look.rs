//! How the site looks: its colour, typefaces and logo, and the header and footer of the institute's own site around it.
//! It refuses colours that somebody could not read, and changes nothing of what was read from a page until its editor saves.

mod preview;
mod reading;

pub(super) use preview::dressed;
pub use preview::{preview, sheet};

use super::{
    conflict::{self, Difference},
    desk_page,
    hand::Hand,
    people::PictureWanted,
    spoken::{Answer, Choice, asked, in_conflict, notice, shown, to_mend, went},
};
use crate::{
    app::App,
    form::{Form, Mistakes},
    host_page::{Proposed, host_seen, proposed},
    refusal::Refusal,
    sign_in::{DeskFrame, Notice, Signed, Undo},
};
use axum::extract::{RawQuery, State};
use byline_core::{
    ids::PictureUseId,
    language::Language,
    look::{Look, Typefaces},
    picture::PictureUse,
    site::Site,
};
use byline_store::{StoreError, WriteTx, events, pictures as kept_pictures, sites};
use serde::Serialize;
use serde_json::{Value, json};
use std::{collections::BTreeMap, sync::Arc};

/// The word in the history under which a look and the one before it are found.
const CHANGED: &str = "look changed";

#[derive(Serialize)]
pub struct LookPage {
    pub frame: DeskFrame,
    pub f: BTreeMap<String, String>,
    pub languages: Vec<LookIn>,
    pub typefaces: Vec<Choice>,
    pub preview_in: Vec<Choice>,
    pub logo: Option<LogoNow>,
    pub logo_dark: Option<LogoNow>,
    pub stand_in: Option<LogoNow>,
    /// What was read from the institute's own page, by field; none when nothing was read.
    pub proposals: Option<BTreeMap<String, Proposal>>,
    /// What was read that could not be read whole: stylesheets that did not come.
    pub notes: Vec<String>,
    /// What somebody else saved while the form was open.
    pub unseen: Option<Vec<Difference>>,
    pub mistakes: Mistakes,
    pub wrong: BTreeMap<String, String>,
}
desk_page!(LookPage, "desk/look.html");

/// The fields in one language.
#[derive(Serialize)]
pub struct LookIn {
    pub tag: String,
    pub dir: &'static str,
    pub menu: String,
    pub columns: String,
    pub words: String,
}

/// A logo as it is.
#[derive(Serialize)]
pub struct LogoNow {
    pub src: String,
    pub width: u32,
    pub height: u32,
    pub alt: String,
}

/// What was read for a field, beside what is kept.
#[derive(Serialize)]
pub struct Proposal {
    pub now: String,
    pub origin: String,
    pub confidence: String,
    pub quote: Option<String>,
}

pub async fn page(State(app): State<Arc<App>>, signed: Signed, RawQuery(query): RawQuery) -> Answer {
    let mut page = look_page(&app, &signed, &reading::form_of(&signed.site), Mistakes::default());
    page.frame.notice = said_with_undo(&app, &signed, query.as_deref()).await?;
    shown(&app, &page)
}

async fn said_with_undo(app: &App, signed: &Signed, query: Option<&str>) -> Result<Option<Notice>, Refusal> {
    let Some(mut said) = notice(query) else { return Ok(None) };
    if asked(query, "did").as_deref() == Some("look-saved") {
        let before = events::last(&mut app.store.read().await?, signed.site.id, CHANGED).await?;
        said.undo = before.map(|_| Undo { action: "/desk/look/put-back".to_owned(), key: "desk-undo-look" });
    }
    Ok(Some(said))
}

pub async fn save(State(app): State<Arc<App>>, signed: Signed, form: Form) -> Answer {
    let hand = Hand::of(&app, Some(signed.account.id));
    let mut mistakes = Mistakes::default();
    let look = reading::look(&form, &signed.site, &mut mistakes);
    let logos = reading::logos(&app, &form, &signed.site, &hand, &mut mistakes).await?;
    let (Some(look), true) = (look, mistakes.is_empty()) else {
        return to_mend(&app, &look_page(&app, &signed, &form, mistakes));
    };
    let mut tx = app.store.write().await?;
    sites::hold(&mut tx, signed.site.id).await?;
    let now = sites::get(&mut tx, signed.site.id).await?.ok_or(Refusal::NotFound)?;
    if !conflict::is_seen(&form, &now.look) {
        drop(tx);
        return unseen(&app, &signed, &now, &form);
    }
    let look = Look {
        logo: logo(&mut tx, &now, &hand, now.look.logo.clone(), logos.light).await?,
        logo_dark: logo(&mut tx, &now, &hand, now.look.logo_dark.clone(), logos.dark).await?,
        stand_in: logo(&mut tx, &now, &hand, now.look.stand_in.clone(), logos.stand_in).await?,
        ..look
    };
    change(&mut tx, &now, &look, &hand).await?;
    tx.commit().await?;
    went("/desk/look", "look-saved")
}

/// Keeps the look and, in the history, the one it takes the place of.
async fn change(tx: &mut WriteTx, now: &Site, look: &Look, hand: &Hand) -> Result<(), StoreError> {
    sites::keep_look(tx, now.id, look).await?;
    hand.note_public(tx, now, CHANGED, None, before(&now.look)).await
}

async fn logo(
    tx: &mut WriteTx,
    site: &Site,
    hand: &Hand,
    kept: Option<PictureUse>,
    wanted: PictureWanted,
) -> Result<Option<PictureUse>, StoreError> {
    match wanted {
        PictureWanted::None => Ok(None),
        PictureWanted::Kept(_) => Ok(kept),
        PictureWanted::New(used) => {
            kept_pictures::insert(tx, site.id, &used.picture, hand.now()).await?;
            kept_pictures::insert_use(tx, &used).await?;
            Ok(Some(*used))
        }
    }
}

/// The form with what somebody else saved meanwhile.
fn unseen(app: &App, signed: &Signed, now: &Site, form: &Form) -> Answer {
    let mut page = look_page(app, signed, &conflict::seen(form, &now.look), Mistakes::default());
    page.unseen = Some(conflict::differences(app, form, &reading::form_of(now), |_, _| None));
    in_conflict(app, &page)
}

/// A look as the history keeps it: its logos by their uses, which stay where they are.
fn before(look: &Look) -> Value {
    let said = Look { logo: None, logo_dark: None, stand_in: None, ..look.clone() };
    let used = |logo: &Option<PictureUse>| logo.as_ref().map(|used| used.id.to_string());
    json!({
        "before": said,
        "logo": used(&look.logo),
        "logo_dark": used(&look.logo_dark),
        "stand_in": used(&look.stand_in),
    })
}

/// Puts the look before the last change back; put back again, that change is made again.
pub async fn put_back(State(app): State<Arc<App>>, signed: Signed, _form: Form) -> Answer {
    let hand = Hand::of(&app, Some(signed.account.id));
    let mut tx = app.store.write().await?;
    sites::hold(&mut tx, signed.site.id).await?;
    let now = sites::get(&mut tx, signed.site.id).await?.ok_or(Refusal::NotFound)?;
    let event = events::last(&mut tx, now.id, CHANGED).await?.ok_or(Refusal::NotFound)?;
    let mut look: Look =
        event.detail.get("before").and_then(|said| serde_json::from_value(said.clone()).ok()).ok_or_else(
            || Refusal::Bad("The look before this one cannot be read any more; set it anew.".to_owned()),
        )?;
    look.logo = used_then(&mut tx, &now, event.detail.get("logo")).await?;
    look.logo_dark = used_then(&mut tx, &now, event.detail.get("logo_dark")).await?;
    look.stand_in = used_then(&mut tx, &now, event.detail.get("stand_in")).await?;
    change(&mut tx, &now, &look, &hand).await?;
    tx.commit().await?;
    went("/desk/look", "look-put-back")
}

async fn used_then(
    tx: &mut WriteTx,
    site: &Site,
    id: Option<&Value>,
) -> Result<Option<PictureUse>, StoreError> {
    match id.and_then(Value::as_str).and_then(|id| id.parse::<PictureUseId>().ok()) {
        Some(id) => kept_pictures::use_at(tx, site.id, id).await,
        None => Ok(None),
    }
}

/// Reads the institute's own page and shows what it says in the form, beside what is kept. Nothing is written.
pub async fn read(State(app): State<Arc<App>>, signed: Signed, form: Form) -> Answer {
    let mut mistakes = Mistakes::default();
    let kept = reading::form_of(&signed.site);
    let address = form.need("read-from", "give the address of a page of your own site", &mut mistakes);
    let seen = match address {
        Some(address) => {
            host_seen(&app.fetch, &address).await.map_err(|why| mistakes.add("read-from", why)).ok()
        }
        None => None,
    };
    let Some((seen, notes)) = seen else {
        let again = kept.with([("read-from".to_owned(), form.get("read-from").to_owned())]);
        return to_mend(&app, &look_page(&app, &signed, &again, mistakes));
    };
    let found = proposed(&seen, &signed.site);
    let fields: Vec<&str> = found.iter().map(|one| one.field.as_str()).collect();
    let filled = kept.without(&fields).with(found.iter().map(|one| (one.field.clone(), one.value.clone())));
    let filled = filled.with([("read-from".to_owned(), form.get("read-from").to_owned())]);
    let mut page = look_page(&app, &signed, &filled, mistakes);
    let beside = |one: Proposed| {
        let now = kept.get(&one.field).to_owned();
        let proposal = Proposal {
            now,
            origin: one.origin.to_string(),
            confidence: one.confidence.to_string(),
            quote: one.quote.map(String::from),
        };
        (one.field, proposal)
    };
    page.proposals = Some(found.into_iter().map(beside).collect());
    page.notes = notes;
    shown(&app, &page)
}

fn look_page(app: &App, signed: &Signed, form: &Form, mistakes: Mistakes) -> LookPage {
    let site = &signed.site;
    let in_language = |language: &Language| LookIn {
        tag: language.to_string(),
        dir: language.direction().as_str(),
        menu: form.get(&format!("menu.{language}")).to_owned(),
        columns: form.get(&format!("columns.{language}")).to_owned(),
        words: form.get(&format!("words.{language}")).to_owned(),
    };
    let logo = |used: &PictureUse| LogoNow {
        src: format!("/desk/picture/{}", used.id),
        width: used.picture.width,
        height: used.picture.height,
        alt: used.alt.attribute().to_owned(),
    };
    let chosen = |tag: &Language| form.filled("preview-in").is_some_and(|wanted| wanted == tag.as_str());
    LookPage {
        frame: DeskFrame::new(signed, &app.pages, "desk-nav-look").in_room("/desk/look"),
        languages: site.languages.iter().map(in_language).collect(),
        typefaces: [Typefaces::SerifAndSans, Typefaces::Sans, Typefaces::Own]
            .map(|t| Choice::new(t, t, form.get("typefaces") == t.to_string()))
            .into(),
        preview_in: site.languages.iter().map(|l| Choice::new(l, l, chosen(l))).collect(),
        logo: site.look.logo.as_ref().map(logo),
        logo_dark: site.look.logo_dark.as_ref().map(logo),
        stand_in: site.look.stand_in.as_ref().map(logo),
        proposals: None,
        notes: Vec::new(),
        unseen: None,
        f: form.typed(),
        wrong: mistakes.by_field(),
        mistakes,
    }
}
