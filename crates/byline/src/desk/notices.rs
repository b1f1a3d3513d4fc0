//! What one is told by e-mail, and how soon: each account chooses for itself, and an editor whether scholars are told anything.
//! It refuses to choose for anybody else.

use super::{
    desk_page,
    hand::Hand,
    spoken::{Answer, Choice, notice, shown, went},
};
use crate::{
    app::App,
    form::Form,
    notices::{NoticeKind, Pace},
    sign_in::{DeskFrame, Signed},
};
use axum::extract::{RawQuery, State};
use byline_core::role::{Capability, Role};
use byline_store::notices;
use serde::Serialize;
use serde_json::json;
use std::{collections::BTreeMap, sync::Arc};

#[derive(Serialize)]
pub struct NoticesPage {
    pub frame: DeskFrame,
    pub email: String,
    /// Whether letters are sent at all.
    pub has_mail: bool,
    pub kinds: Vec<KindRow>,
    /// Whether scholars are told, for whoever decides about it.
    pub scholars: Option<bool>,
    /// A scholar who is told nothing yet, whatever they choose.
    pub is_mute: bool,
}
desk_page!(NoticesPage, "desk/notices.html");

/// One kind of notice, with how soon one is told.
#[derive(Serialize)]
pub struct KindRow {
    pub name: &'static str,
    pub paces: Vec<Choice>,
}

pub async fn page(State(app): State<Arc<App>>, signed: Signed, RawQuery(query): RawQuery) -> Answer {
    let mut tx = app.store.read().await?;
    let chosen = notices::choice(&mut tx, signed.account.id).await?;
    let told = notices::to_scholars(&mut tx, signed.site.id).await?;
    drop(tx);
    let row = |kind: NoticeKind| {
        let now = chosen.get(kind.name()).and_then(|name| Pace::named(name)).unwrap_or_else(|| kind.habit());
        let paces =
            kind.paces().iter().map(|pace| Choice::new(pace.name(), pace.name(), *pace == now)).collect();
        KindRow { name: kind.name(), paces }
    };
    let page = NoticesPage {
        frame: DeskFrame::new(&signed, &app.pages, "desk-notices").noting(notice(query.as_deref())),
        email: signed.account.email.clone(),
        has_mail: app.settings.sends_letters(),
        kinds: NoticeKind::ALL.into_iter().filter(|kind| kind.concerns(signed.role)).map(row).collect(),
        scholars: signed.role.may(Capability::Keep).then_some(told),
        is_mute: signed.role == Role::Scholar && !told,
    };
    shown(&app, &page)
}

/// Keeps what one chose; what one's role is not told of stays as it was.
pub async fn save(State(app): State<Arc<App>>, signed: Signed, form: Form) -> Answer {
    let mut tx = app.store.write().await?;
    let mut paces: BTreeMap<String, String> = notices::choice(&mut tx, signed.account.id).await?;
    for kind in NoticeKind::ALL {
        if let Some(pace) = Pace::named(form.get(kind.name())).filter(|pace| kind.paces().contains(pace)) {
            paces.insert(kind.name().to_owned(), pace.name().to_owned());
        }
    }
    notices::choose(&mut tx, signed.account.id, &paces).await?;
    tx.commit().await?;
    went("/desk/notices", "notices-saved")
}

/// Lets scholars be told, or no more.
pub async fn scholars(State(app): State<Arc<App>>, signed: Signed, form: Form) -> Answer {
    let hand = Hand::of(&app, Some(signed.account.id));
    let told = form.ticked("on");
    let mut tx = app.store.write().await?;
    let before = notices::to_scholars(&mut tx, signed.site.id).await?;
    notices::set_to_scholars(&mut tx, signed.site.id, told, hand.now()).await?;
    let detail = json!({ "before": before, "after": told });
    hand.note(&mut tx, &signed.site, "notices to scholars", None, detail).await?;
    tx.commit().await?;
    went("/desk/notices", "notices-saved")
}
