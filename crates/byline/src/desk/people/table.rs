//! The desk's page for people by table: the form, and what became of each row.
//! It refuses to do anything in a dry run but say what would be done.

use crate::{
    app::App,
    desk::{
        desk_page,
        people::frame,
        spoken::{Answer, shown, to_mend},
    },
    form::{LargeForm, MOST_LARGE_FILE, Mistakes},
    people_table::{PeopleReport, PeopleTable, Portraits, import_people},
    sign_in::{DeskFrame, Signed},
};
use axum::extract::State;
use serde::Serialize;
use std::{collections::BTreeMap, sync::Arc};

#[derive(Serialize)]
pub struct PeopleTablePage {
    pub frame: DeskFrame,
    pub dry_run: bool,
    pub report: Option<PeopleReport>,
    pub counts: [usize; 4],
    pub mistakes: Mistakes,
    pub wrong: BTreeMap<String, String>,
}
desk_page!(PeopleTablePage, "desk/people-table.html");

pub async fn page(State(app): State<Arc<App>>, signed: Signed) -> Answer {
    shown(&app, &empty(&app, &signed, true, Mistakes::default()))
}

pub async fn give(State(app): State<Arc<App>>, signed: Signed, LargeForm(form): LargeForm) -> Answer {
    let dry_run = form.ticked("dry_run");
    let mut mistakes = Mistakes::default();
    for field in ["table", "portraits"].into_iter().filter(|field| form.is_beyond(field)) {
        let most = MOST_LARGE_FILE >> 20;
        mistakes.add(field, format!("the file has more than {most} MiB; split it, or give it on the server: byline import people FILE"));
    }
    if !mistakes.is_empty() {
        return to_mend(&app, &empty(&app, &signed, dry_run, mistakes));
    }
    let Some(table) = form.file("table") else {
        mistakes.add("table", "choose the file of the table");
        return to_mend(&app, &empty(&app, &signed, dry_run, mistakes));
    };
    let portraits = form.file("portraits").map_or(Portraits::None, |zip| Portraits::Zip(zip.bytes.to_vec()));
    let table = PeopleTable { bytes: table.bytes.to_vec(), portraits, dry_run };
    match import_people(&app, (&signed.site, Some(signed.account.id)), &table, |_| {}).await? {
        Ok(report) => {
            let counts = report.counts();
            let page = empty(&app, &signed, dry_run, mistakes);
            shown(&app, &PeopleTablePage { counts, report: Some(report), ..page })
        }
        Err(refused) => {
            mistakes.add("table", refused);
            to_mend(&app, &empty(&app, &signed, dry_run, mistakes))
        }
    }
}

fn empty(app: &App, signed: &Signed, dry_run: bool, mistakes: Mistakes) -> PeopleTablePage {
    PeopleTablePage {
        frame: frame(app, signed, "desk-people-table"),
        dry_run,
        report: None,
        counts: [0; 4],
        wrong: mistakes.by_field(),
        mistakes,
    }
}
