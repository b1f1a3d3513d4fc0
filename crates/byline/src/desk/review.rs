//! The one screen on which an op-ed is reviewed: every field with its evidence, the excerpt against its allowance, what is missing.
//! It refuses to lose what was typed: whatever stands in the way, the form comes back as it was sent.

mod around;
mod at_field;
mod conflict;
mod fields;
mod meter;
mod picture;
mod proposed;
mod reading;
mod rows;
mod take;
mod twins;
mod typed;
mod view;
mod witnesses;

pub(super) use around::Around;
pub(super) use conflict::Conflict;
pub(super) use rows::{outlet_label, person_label, person_name};
pub(super) use typed::with_typing;
pub(super) use view::labelled;

use super::{
    again,
    hand::Hand,
    own, pictures,
    save::{self, Done, SaveRefused},
    spoken::{Answer, in_conflict, notice, notice_about, shown, to_mend, went},
    stages::{self, Refused, Shown},
    stretch::{self, STRETCH},
    typing,
};
use crate::{
    app::App,
    form::{Form, Mistakes},
    refusal::Refusal,
    sign_in::Signed,
};
use axum::{
    extract::{Path, RawQuery, State},
    response::{IntoResponse, Redirect},
};
use byline_core::{
    address::WebAddress,
    displayed::Gap,
    excerpt::{Allowance, Selection},
    ids::{OpEdId, VersionId},
    role::Capability,
};
use std::sync::Arc;
use take::Taken;

pub async fn page(
    State(app): State<Arc<App>>,
    signed: Signed,
    Path(id): Path<String>,
    RawQuery(query): RawQuery,
) -> Answer {
    let around = Around::load(&app, &signed, op_ed_id(&id)?).await?;
    let form = stretch::within(fields::of(&around), query.as_deref());
    let notice = notice_about(query.as_deref(), around.record.op_ed.id);
    let mut page = around.page(&app, &signed, &form, Mistakes::default());
    let notice = typing::way_back(notice, query.as_deref(), around.record.op_ed.id);
    page.frame.notice = again::way_back(&app, &signed, &around.record, notice).await?;
    shown(&app, &page)
}

fn op_ed_not_here() -> Refusal {
    Refusal::NotFound
}

pub(super) fn op_ed_id(raw: &str) -> Result<OpEdId, Refusal> {
    raw.parse().map_err(|_| Refusal::NotFound)
}

/// Everything the form's buttons do: save, save as a draft beside what readers see, correct, save over, display, or only fill in the most that is allowed or what a witness of the page says.
pub async fn save(State(app): State<Arc<App>>, signed: Signed, Path(id): Path<String>, form: Form) -> Answer {
    let mut around = Around::load(&app, &signed, op_ed_id(&id)?).await?;
    around.picture = pictures::of_form(&app.store, &signed.site, &form).await?;
    let form = with_the_outlet(form);
    let act = form.get("act").to_owned();
    if matches!(act.as_str(), "display" | "correct") {
        signed.needs(Capability::Display)?;
    }
    if act == "most" {
        let form = with_the_most(&around, &form);
        return shown(&app, &around.page(&app, &signed, &form, Mistakes::default()));
    }
    if let Some(taken) = Taken::asked(&form) {
        let form = taken.put(&around, &form);
        let mut page = around.page(&app, &signed, &form, Mistakes::default());
        page.frame.notice = notice(Some("did=taken"));
        return shown(&app, &page);
    }
    let mut mistakes = Mistakes::default();
    let uploaded = pictures::uploaded(&app, &form, "picture", &mut mistakes).await?;
    let hand = Hand::of(&app, Some(signed.account.id));
    let read = reading::FormRead { form: &form, around: &around, hand: &hand, site: &signed.site };
    let Some(mut draft) = read.draft(uploaded, act == "correct", &mut mistakes) else {
        return to_mend(&app, &around.page(&app, &signed, &form, mistakes));
    };
    if let Some(over) =
        form.filled("over").filter(|_| act == "over").and_then(|id| id.parse::<VersionId>().ok())
    {
        draft.from = over;
    }
    if !signed.role.may(Capability::Review) {
        draft = own::without_deciding(draft, &around.record, signed.role);
    }
    match save::save(&hand, &signed.site, around.record.op_ed.id, &draft).await {
        Ok(done) => after(&app, &signed, (&hand, &form), around.record.op_ed.id, done).await,
        Err(refused) => refuse(&app, &signed, around, &form, refused).await,
    }
}

async fn after(app: &App, signed: &Signed, (hand, form): (&Hand, &Form), id: OpEdId, done: Done) -> Answer {
    let act = form.get("act");
    typing::saved(app, signed, id, form).await?;
    if act == "display" {
        return display(app, signed, (hand, form), id).await;
    }
    let did = match done {
        Done::Unchanged => "unchanged",
        Done::Saved { .. } if act == "correct" => "corrected",
        Done::Saved { shown: false } if reading::is_draft(form) => "drafted",
        Done::Saved { shown: true } => "shown",
        Done::Saved { shown: false } => "saved",
    };
    match form.filled(STRETCH) {
        // A save decides nothing: the stretch goes on from here.
        Some(_) => Ok(Redirect::to(&format!("/desk/op-ed/{id}?{STRETCH}=1&did={did}")).into_response()),
        None => went(&format!("/desk/op-ed/{id}"), did),
    }
}

/// Displays what is saved; what is missing comes back on the review screen as the list to mend.
pub(super) async fn display(app: &App, signed: &Signed, (hand, form): (&Hand, &Form), id: OpEdId) -> Answer {
    let asked = match passing(signed, form) {
        Some(Err(mistakes)) => {
            let around = Around::load(app, signed, id).await?;
            let form = fields::of(&around).with(let_pass(form));
            return to_mend(app, &around.page(app, signed, &form, mistakes));
        }
        Some(Ok(passing)) => stages::display_passing(hand, &signed.site, id, &passing).await,
        None => stages::display(hand, &signed.site, id).await,
    };
    match asked {
        Ok(Shown::Now) => stretch::decided(app, form, id, "displayed").await,
        Ok(Shown::From(_)) => stretch::decided(app, form, id, "scheduled").await,
        Err(refused @ (Refused::Gaps(_) | Refused::Stopped(_))) => {
            let mut mistakes = Mistakes::default();
            match &refused {
                Refused::Stopped(gaps) => {
                    gaps.iter().for_each(|gap| mistakes.add(at_field::field_of_soft(gap), gap))
                }
                Refused::Gaps(gaps) => gaps.iter().for_each(|gap| mistakes.add(at_field::field_of(gap), gap)),
                _ => {}
            }
            let around = Around::load(app, signed, id).await?;
            let kept = form.filled(STRETCH).map(|one| (STRETCH.to_owned(), one.to_owned()));
            let form = fields::of(&around).with(kept);
            to_mend(app, &around.page(app, signed, &form, mistakes))
        }
        Err(other) => Err(refusal(other)),
    }
}

/// The screen with what is missing in the working version, as the list to mend.
pub(super) async fn to_mend_gaps(app: &App, signed: &Signed, id: OpEdId, gaps: &[Gap]) -> Answer {
    let mut mistakes = Mistakes::default();
    gaps.iter().for_each(|gap| mistakes.add(at_field::field_of(gap), gap));
    let around = Around::load(app, signed, id).await?;
    let form = fields::of(&around);
    to_mend(app, &around.page(app, signed, &form, mistakes))
}

/// The soft gates that the form lets the op-ed pass; a mistake where no reason is given.
fn passing(signed: &Signed, form: &Form) -> Option<Result<stages::Passing, Mistakes>> {
    let gates: Vec<_> = form.all("pass").filter_map(|gate| gate.parse().ok()).collect();
    if gates.is_empty() {
        return None;
    }
    let mut mistakes = Mistakes::default();
    let why = form.need(
        "pass-why",
        "say why this may be displayed all the same; it stays with the op-ed",
        &mut mistakes,
    );
    Some(why.ok_or(mistakes).map(|why| stages::Passing { gates, name: signed.account.name.clone(), why }))
}

/// What of the form lets it pass, to be shown again.
fn let_pass(form: &Form) -> Vec<(String, String)> {
    let gates = form.all("pass").map(|gate| ("pass".to_owned(), gate.to_owned()));
    gates.chain([("pass-why".to_owned(), form.get("pass-why").to_owned())]).collect()
}

/// A refused move as an answer of its own.
pub(super) fn refusal(refused: Refused) -> Refusal {
    match refused {
        Refused::NotThere => Refusal::NotFound,
        Refused::NotYours => Refusal::Forbidden(sentence(&refused.to_string())),
        Refused::Move(_)
        | Refused::NoDraft
        | Refused::TooLate
        | Refused::Drafted
        | Refused::Gaps(_)
        | Refused::Stopped(_)
        | Refused::Twin(_) => Refusal::Conflict(sentence(&refused.to_string())),
        Refused::Store(error) => error.into(),
    }
}

/// A core refusal as a sentence of its own.
pub(super) fn sentence(words: &str) -> String {
    let mut letters = words.chars();
    match letters.next() {
        Some(first) => format!("{}{}.", first.to_uppercase(), letters.as_str()),
        None => String::new(),
    }
}

async fn refuse(app: &App, signed: &Signed, around: Around, form: &Form, refused: SaveRefused) -> Answer {
    let mut mistakes = Mistakes::default();
    match refused {
        SaveRefused::Stale { current } => {
            // The page is loaded anew: what the other saved may be younger than what this request began with.
            let around = Around {
                picture: around.picture,
                ..Around::load(app, signed, around.record.op_ed.id).await?
            };
            let mut page = around.page(app, signed, form, mistakes);
            page.conflict = Some(Conflict::between(app, &around, form, current));
            return in_conflict(app, &page);
        }
        SaveRefused::Gaps(gaps) => {
            gaps.iter().for_each(|gap| mistakes.add(at_field::field_of(gap), gap));
        }
        SaveRefused::AddressTaken { address, op_ed } => {
            mistakes.add(
                &at_address(form, &address),
                format!("{address} is another op-ed\u{2019}s address already: see /desk/op-ed/{op_ed}"),
            );
        }
        SaveRefused::PermissionNames { appearance, .. } => {
            let n = (0..form.rows("appearance"))
                .find(|n| form.get(&format!("appearance.{n}.id")) == appearance.to_string());
            mistakes.add(&format!("appearance.{}.remove", n.unwrap_or_default()), &refused);
        }
        SaveRefused::SlugTaken { .. } => mistakes.add("slug", &refused),
        SaveRefused::NotOfDraft(ref fields) => {
            fields.iter().for_each(|field| mistakes.add(at_field::field_of_filing(field), &refused));
        }
        SaveRefused::Refused(refused) => return Err(refusal(refused)),
    }
    to_mend(app, &around.page(app, signed, form, mistakes))
}

/// The field in which an address was typed.
fn at_address(form: &Form, address: &str) -> String {
    let is_it =
        |name: &&str| form.get(name).trim().parse::<WebAddress>().is_ok_and(|url| url.to_string() == address);
    let typed =
        form.names().filter(|name| name.starts_with("appearance.") && name.ends_with(".url")).find(is_it);
    typed.unwrap_or("appearance.0.address.0.url").to_owned()
}

/// The button that adds an outlet saves the form with that choice made.
fn with_the_outlet(form: Form) -> Form {
    let Some(n) = form.filled("add-outlet").map(ToOwned::to_owned) else { return form };
    let field = format!("appearance.{n}.outlet");
    let form = form.without(&["add-outlet", "act", &field]);
    form.with([(field, "new".to_owned()), ("act".to_owned(), "save".to_owned())])
}

/// The form with the most of the text ticked that the allowance holds, from the beginning.
fn with_the_most(around: &Around, form: &Form) -> Form {
    let words = meter::typed(around, form);
    let allowance = around.preview.standing.allowance(words.length()).unwrap_or(Allowance::LinkOnly);
    let most = Selection::from_start(words.kept(), allowance);
    let blocks = most.blocks().iter().map(|n| ("block".to_owned(), n.to_string()));
    let last = most.last_sentences().map(|n| n.to_string()).unwrap_or_default();
    form.without(&["block", "last_sentences", "act"]).with(blocks).with([("last_sentences".to_owned(), last)])
}

/// The screen again, asking for the reason that an act needs.
pub(super) async fn ask_why(app: &App, signed: &Signed, id: OpEdId, form: &Form, field: &str) -> Answer {
    let around = Around::load(app, signed, id).await?;
    let mut mistakes = Mistakes::default();
    mistakes.add(field, "say why, in a sentence your colleagues will understand");
    let stretch = form.filled(STRETCH).map(|one| (STRETCH.to_owned(), one.to_owned()));
    let kept = fields::of(&around).with([(field.to_owned(), form.get("why").to_owned())]).with(stretch);
    let page = around.page(app, signed, &kept, mistakes);
    if !page.can.put_away {
        let why = "This op-ed waits for no decision; bring it back into review first.";
        return Err(Refusal::Conflict(why.to_owned()));
    }
    to_mend(app, &page)
}
