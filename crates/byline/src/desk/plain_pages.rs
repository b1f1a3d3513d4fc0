//! The plain pages at the foot of the site: what the institute writes on each of them, language by language.
//! It refuses a page of any other kind, and lets an emptied one fall back to the words that stand for it.

use super::{
    conflict::{self, Difference},
    desk_page,
    hand::Hand,
    spoken::{Answer, in_conflict, notice, shown, to_mend, went},
    told,
};
use crate::{
    app::App,
    form::{Form, Mistakes},
    pages::{Voice, standing},
    refusal::Refusal,
    sign_in::{DeskFrame, Signed, Title},
    site_map::Place,
};
use axum::extract::{Path, RawQuery, State};
use byline_core::{
    ids::SiteId,
    plain_page::{PlainPage, PlainPageKind},
    prose::Prose,
    site::Site,
};
use byline_store::{ReadTx, StoreError, plain_pages, sites};
use serde::Serialize;
use serde_json::json;
use std::{collections::BTreeMap, sync::Arc};

/// The most characters of one page: what is longer is no page of this kind.
const LONGEST: usize = 40_000;

#[derive(Serialize)]
pub struct PlainPagesPage {
    pub frame: DeskFrame,
    pub pages: Vec<PlainRow>,
}
desk_page!(PlainPagesPage, "desk/plain-pages.html");

#[derive(Serialize)]
pub struct PlainRow {
    pub href: String,
    pub kind: PlainPageKind,
    pub languages: Vec<Written>,
}

/// Whether a page is written in a language of the site.
#[derive(Serialize)]
pub struct Written {
    pub tag: String,
    pub written: bool,
}

#[derive(Serialize)]
pub struct PlainPagePage {
    pub frame: DeskFrame,
    pub action: String,
    pub public: String,
    pub from: String,
    pub languages: Vec<InLanguage>,
    pub may_edit: bool,
    /// The script of the editor, where it was built in.
    pub editor: Option<String>,
    /// What somebody else saved while the form was open.
    pub unseen: Option<Vec<Difference>>,
    pub mistakes: Mistakes,
    pub wrong: BTreeMap<String, String>,
}
desk_page!(PlainPagePage, "desk/plain-page.html");

/// The page in a language of the site.
#[derive(Serialize)]
pub struct InLanguage {
    pub tag: String,
    pub dir: &'static str,
    /// As an editor types it.
    pub text: String,
    /// What stands there while nothing is written, as HTML serialised from prose.
    pub standing: String,
    /// The language that is in.
    pub standing_lang: String,
    pub standing_dir: &'static str,
}

pub async fn list(State(app): State<Arc<App>>, signed: Signed, RawQuery(query): RawQuery) -> Answer {
    let written = plain_pages::of_site(&mut app.store.read().await?, signed.site.id).await?;
    let row = |kind: PlainPageKind| PlainRow {
        href: at(kind),
        kind,
        languages: (signed.site.languages.iter())
            .map(|language| Written {
                tag: language.to_string(),
                written: written.iter().any(|page| page.kind == kind && page.language == *language),
            })
            .collect(),
    };
    let frame = DeskFrame::new(&signed, &app.pages, "desk-nav-pages").in_room("/desk/pages");
    let pages = PlainPageKind::ALL.map(row).into();
    shown(&app, &PlainPagesPage { frame: frame.noting(notice(query.as_deref())), pages })
}

pub async fn page(
    State(app): State<Arc<App>>,
    signed: Signed,
    Path(kind): Path<String>,
    RawQuery(query): RawQuery,
) -> Answer {
    let kind = known(&kind)?;
    let kept = kept(&mut app.store.read().await?, signed.site.id, kind).await?;
    let mut page = plain_page(&app, &signed, kind, &form_of(&kept), Mistakes::default())?;
    page.frame.notice = notice(query.as_deref());
    shown(&app, &page)
}

pub async fn save(
    State(app): State<Arc<App>>,
    signed: Signed,
    Path(kind): Path<String>,
    form: Form,
) -> Answer {
    let kind = known(&kind)?;
    let mut mistakes = Mistakes::default();
    let wanted = read(&form, &signed.site, kind, &mut mistakes);
    if !mistakes.is_empty() {
        return to_mend(&app, &plain_page(&app, &signed, kind, &form, mistakes)?);
    }
    let hand = Hand::of(&app, Some(signed.account.id));
    let mut tx = app.store.write().await?;
    sites::hold(&mut tx, signed.site.id).await?;
    let now = kept(&mut tx, signed.site.id, kind).await?;
    if !conflict::is_seen(&form, &now) {
        drop(tx);
        let mut page = plain_page(&app, &signed, kind, &conflict::seen(&form, &now), mistakes)?;
        page.unseen = Some(conflict::differences(&app, &form_of(&wanted), &form_of(&now), |_, _| None));
        return in_conflict(&app, &page);
    }
    for page in &wanted {
        plain_pages::put(&mut tx, signed.site.id, page).await?;
    }
    let detail = told::changed(json!({ "page": kind }), &form_of(&now), &form_of(&wanted));
    hand.note_public(&mut tx, &signed.site, "page changed", None, detail).await?;
    tx.commit().await?;
    went(&at(kind), "page-saved")
}

fn known(kind: &str) -> Result<PlainPageKind, Refusal> {
    kind.parse().map_err(|_| Refusal::NotFound)
}

fn at(kind: PlainPageKind) -> String {
    format!("/desk/pages/{kind}")
}

async fn kept(tx: &mut ReadTx, site: SiteId, kind: PlainPageKind) -> Result<Vec<PlainPage>, StoreError> {
    let mut pages = plain_pages::of_site(tx, site).await?;
    pages.retain(|page| page.kind == kind);
    Ok(pages)
}

/// The page in every language of the site, empty where nothing is typed.
fn read(form: &Form, site: &Site, kind: PlainPageKind, mistakes: &mut Mistakes) -> Vec<PlainPage> {
    let mut page = |language: &byline_core::language::Language| {
        let field = format!("text.{language}");
        let typed = form.get(&field);
        if typed.chars().count() > LONGEST {
            mistakes.add(
                &field,
                format!("this is longer than a page may be; keep it under {LONGEST} characters"),
            );
        }
        PlainPage { kind, language: language.clone(), text: Prose::from_typed(typed) }
    };
    site.languages.iter().map(&mut page).collect()
}

fn form_of(pages: &[PlainPage]) -> Form {
    let texts = pages.iter().filter(|page| !page.text.is_empty());
    let texts = texts.map(|page| (format!("text.{}", page.language), page.text.to_typed()));
    Form::of(texts.chain([(conflict::FROM.to_owned(), conflict::stamp(&pages))]))
}

fn plain_page(
    app: &App,
    signed: &Signed,
    kind: PlainPageKind,
    form: &Form,
    mistakes: Mistakes,
) -> Result<PlainPagePage, Refusal> {
    let title = app.pages.words(&crate::sign_in::spoken_here()).plain(&format!("plain-{kind}"));
    let title = Title::from(title.map_err(anyhow::Error::from)?);
    let site = &signed.site;
    let languages: Result<Vec<InLanguage>, Refusal> = site
        .languages
        .iter()
        .map(|language| {
            let words = app.pages.words(&Voice::beside(site, language));
            let spoken = words.voice().language();
            Ok(InLanguage {
                tag: language.to_string(),
                dir: language.direction().as_str(),
                text: form.get(&format!("text.{language}")).to_owned(),
                standing: standing(&words, site, kind).map_err(anyhow::Error::from)?.to_html(),
                standing_dir: spoken.direction().as_str(),
                standing_lang: spoken.to_string(),
            })
        })
        .collect();
    Ok(PlainPagePage {
        frame: DeskFrame::new(signed, &app.pages, title).in_room("/desk/pages"),
        action: at(kind),
        public: Place::Plain(kind, None).absolute(site),
        from: form.get(conflict::FROM).to_owned(),
        languages: languages?,
        may_edit: signed.role.may_edit(),
        editor: app.pages.assets().name("editor.js").map(|served| format!("/desk/assets/{served}")),
        unseen: None,
        wrong: mistakes.by_field(),
        mistakes,
    })
}
