//! The desk, where editors select: sign in, look through what came in, review it, display it, correct it, take it down.
//! It refuses every door that the table below does not name, and whoever the table does not let in.

mod account;
mod accounts;
mod again;
mod assets;
mod awaited;
mod balance;
mod by_link;
mod calendar;
mod closings;
mod compare;
mod conflict;
mod counts;
mod disclaimers;
mod draft;
mod hand;
mod history;
mod leaf;
mod look;
mod mailed_link;
mod mergers;
mod missed;
mod moves;
mod notices;
mod op_eds;
mod originals;
mod outlets;
mod own;
mod own_desk;
mod own_password;
mod passkeys;
mod people;
mod permissions;
mod pictures;
mod plain_pages;
mod preview;
mod preview_bar;
mod promo;
mod proofs;
mod proposals;
mod provider;
mod queue;
mod review;
mod rights;
mod safety;
mod save;
mod schedule;
mod scholar_links;
mod security;
mod series;
mod set_up;
mod settings_preview;
mod sign_in_link;
mod site;
mod source;
mod spoken;
mod stages;
mod step_ups;
mod stretch;
mod taken_back;
mod talk;
mod terms;
mod told;
mod twins;
mod typing;
mod versions;
mod watch_stop;
mod way_in;
mod weekday;

pub use awaited::display_awaited;
pub use hand::Hand;
pub use mailed_link::keep as mail_links;
pub use mergers::AlikeNames;
pub use op_eds::go_on_with_all;
pub use permissions::permit;
pub use save::{AppearanceDraft, Appearances, BylineDraft, Edit, WhichOutlet, WhoIs, save};
pub use set_up::empty_installation_link;
pub use stages::{Refused, Shown, bring_back, decline, display, park, withdraw};
pub use twins::take_running_off;

use crate::{
    app::App,
    form::MOST_BODY,
    sign_in::{Door, Who, door, doors},
};
use axum::{Router, extract::DefaultBodyLimit};
use byline_core::role::{Capability, Wish};
use std::sync::Arc;

const ANYONE: Who = Who::Anyone;
/// Whoever is signed in: their own account.
const SIGNED: Who = Who::Signed;
/// Whoever has op-eds of their own here.
const OWN: Who = Who::May(Capability::ReadOwn);
/// Whoever reads all of the desk.
const READER: Who = Who::May(Capability::ReadAll);
/// Whoever keeps people, outlets and terms.
const EDITOR: Who = Who::May(Capability::Keep);
/// Whoever decides what readers see.
const PUBLISHER: Who = Who::May(Capability::Display);
const PERMITTER: Who = Who::May(Capability::Permit);
const KEEPER: Who = Who::May(Capability::Rule);
/// Whoever answers for what was done.
const AUDITOR: Who = Who::May(Capability::Audit);
const ACCOUNTS: Who = Who::May(Capability::Accounts);
/// Whoever may look at, edit or decide on the op-ed of the door.
const SEES: Who = Who::With(Wish::See);
/// Whoever works on op-eds, be it only on their own: they may speak of each that they see.
const SPEAKS: Who = Who::May(Capability::EditOwn);
const EDITS: Who = Who::With(Wish::Edit);
const DECIDES: Who = Who::With(Wish::Decide);

/// Every door of the desk: what one asks, where, who may, and what is behind it.
pub const DOORS: &[Door] = &[
    door!(Get "/desk/assets/{name}" ANYONE, assets::file),
    door!(Get "/desk/sign-in" ANYONE, way_in::page),
    door!(Post "/desk/sign-in" ANYONE, way_in::sign_in),
    door!(Get "/desk/sign-in/code" ANYONE, way_in::code_page),
    door!(Post "/desk/sign-in/code" ANYONE, way_in::code),
    door!(Get "/desk/sign-in/link" ANYONE, mailed_link::page),
    door!(Post "/desk/sign-in/link" ANYONE, mailed_link::ask),
    door!(Post "/desk/sign-in/passkey/begin" ANYONE, passkeys::ask),
    door!(Post "/desk/sign-in/passkey" ANYONE, passkeys::enter),
    door!(Get "/desk/sign-in/provider" ANYONE, provider::begin),
    door!(Get "/desk/sign-in/provider/back" ANYONE, provider::back_from),
    door!(Post "/desk/sign-out" ANYONE, way_in::sign_out),
    door!(Get "/desk/link/{secret}" ANYONE, sign_in_link::page),
    door!(Post "/desk/link/{secret}" ANYONE, sign_in_link::use_it),
    door!(Get "/desk/set-up/{secret}" ANYONE, set_up::page),
    door!(Post "/desk/set-up/{secret}" ANYONE, set_up::set_up),
    door!(Post "/desk/change-site" SIGNED, way_in::change_site),
    door!(Get "/desk/security" SIGNED, security::page),
    door!(Post "/desk/security/code" SIGNED, security::offer),
    door!(Post "/desk/security/code/confirm" SIGNED, security::confirm),
    door!(Post "/desk/security/code/remove" SIGNED, security::remove),
    door!(Post "/desk/security/passkeys/begin" SIGNED, passkeys::begin),
    door!(Post "/desk/security/passkeys" SIGNED, passkeys::add),
    door!(Post "/desk/security/passkeys/{passkey}/name" SIGNED, passkeys::rename),
    door!(Post "/desk/security/passkeys/{passkey}/remove" SIGNED, passkeys::remove),
    door!(Get "/desk/security/provider" SIGNED, provider::connect),
    door!(Post "/desk/security/provider/part" SIGNED, provider::part),
    door!(Post "/desk/security/sessions/{session}/end" SIGNED, security::end),
    door!(Post "/desk/security/sessions/end-others" SIGNED, security::end_others),
    door!(Get "/desk/history" AUDITOR, history::page),
    door!(Get "/desk/history/file" AUDITOR, history::file),
    door!(Get "/desk/password" SIGNED, own_password::page),
    door!(Post "/desk/password" SIGNED, own_password::change),
    door!(Get "/desk" OWN, queue::page),
    door!(Get "/desk/own" OWN, own::page),
    door!(Get "/desk/manner" SIGNED, own_desk::page),
    door!(Post "/desk/manner" SIGNED, own_desk::save),
    door!(Get "/desk/notices" SIGNED, notices::page),
    door!(Post "/desk/notices" SIGNED, notices::save),
    door!(Post "/desk/notices/scholars" EDITOR, notices::scholars),
    door!(Get "/desk/op-eds" READER, op_eds::page),
    door!(Post "/desk/op-eds/views" EDITOR, op_eds::keep_view),
    door!(Post "/desk/op-eds/views/{id}/remove" EDITOR, op_eds::remove_view),
    door!(Post "/desk/op-eds/views/{id}/put-back" EDITOR, op_eds::put_view_back),
    door!(Post "/desk/op-eds/many" EDITOR, op_eds::begin),
    door!(Get "/desk/op-eds/many/{id}" READER, op_eds::many_page),
    door!(Post "/desk/op-eds/many/{id}/go-on" EDITOR, op_eds::go_on),
    door!(Post "/desk/op-eds/many/{id}/undo" EDITOR, op_eds::undo),
    door!(Get "/desk/originals" READER, originals::page),
    door!(Post "/desk/originals" EDITOR, originals::act),
    door!(Get "/desk/originals/compare" READER, originals::compare::page),
    door!(Post "/desk/originals/read" EDITOR, originals::compare::read),
    door!(Get "/desk/originals/many" EDITOR, originals::ask_many),
    door!(Post "/desk/originals/many" EDITOR, originals::many),
    door!(Get "/desk/addresses" READER, missed::page),
    door!(Post "/desk/addresses" EDITOR, missed::lead),
    door!(Get "/desk/balance" READER, balance::page),
    door!(Get "/desk/counts" READER, counts::week),
    door!(Get "/desk/op-ed/{id}" SEES, review::page),
    door!(Post "/desk/op-ed/{id}" EDITS, review::save),
    door!(Post "/desk/op-ed/{id}/typing" EDITS, typing::hear),
    door!(Post "/desk/op-ed/{id}/typing/{page}/take" EDITS, typing::take),
    door!(Post "/desk/op-ed/{id}/typing/{page}/leave" EDITS, typing::leave),
    door!(Post "/desk/prose" OWN, typing::read),
    door!(Get "/desk/op-ed/{id}/preview" SEES, preview::page),
    door!(Get "/desk/op-ed/{id}/notes" SEES, talk::page),
    door!(Post "/desk/op-ed/{id}/notes" SPEAKS, talk::say),
    door!(Post "/desk/op-ed/{id}/assign" EDITOR, talk::assign),
    door!(Post "/desk/op-ed/{id}/why" PUBLISHER, talk::tell),
    door!(Get "/desk/op-ed/{id}/promo" SEES, promo::page),
    door!(Post "/desk/op-ed/{id}/announce" PUBLISHER, talk::announce),
    door!(Get "/desk/op-ed/{id}/versions" SEES, versions::page),
    door!(Get "/desk/op-ed/{id}/versions/{version}" SEES, versions::one),
    door!(Post "/desk/op-ed/{id}/versions/{version}/close" PUBLISHER, draft::close),
    door!(Post "/desk/op-ed/{id}/versions/{version}/again" EDITS, again::act),
    door!(Post "/desk/op-ed/{id}/draft" PUBLISHER, draft::act),
    door!(Get "/desk/op-ed/{id}/compare" SEES, compare::page),
    door!(Get "/desk/op-ed/{id}/source/{source}" SEES, source::bytes),
    door!(Post "/desk/op-ed/{id}/display" PUBLISHER, moves::display),
    door!(Get "/desk/op-ed/{id}/withdraw" PUBLISHER, moves::withdraw_page),
    door!(Post "/desk/op-ed/{id}/withdraw" PUBLISHER, moves::withdraw),
    door!(Post "/desk/op-ed/{id}/take-down" PUBLISHER, moves::take_down),
    door!(Post "/desk/op-ed/{id}/decline" DECIDES, moves::decline),
    door!(Post "/desk/op-ed/{id}/park" DECIDES, moves::park),
    door!(Post "/desk/op-ed/{id}/bring-back" DECIDES, moves::bring_back),
    door!(Post "/desk/op-ed/{id}/join" DECIDES, twins::join),
    door!(Post "/desk/op-ed/{id}/part" DECIDES, twins::part),
    door!(Post "/desk/op-ed/{id}/take-off" DECIDES, twins::take_off),
    door!(Post "/desk/op-ed/{id}/apart" DECIDES, twins::tell_apart),
    door!(Post "/desk/op-ed/{id}/near" DECIDES, twins::compare_again),
    door!(Get "/desk/op-ed/{id}/permissions" READER, permissions::page),
    door!(Post "/desk/op-ed/{id}/permissions" PERMITTER, permissions::record),
    door!(Post "/desk/op-ed/{id}/permissions/{permission}/end" PERMITTER, permissions::end),
    door!(Get "/desk/op-ed/{id}/schedule" READER, schedule::page),
    door!(Post "/desk/op-ed/{id}/schedule" PUBLISHER, schedule::set),
    door!(Post "/desk/op-ed/{id}/schedule/cancel" PUBLISHER, schedule::cancel),
    door!(Post "/desk/op-ed/{id}/await" PUBLISHER, awaited::wait),
    door!(Post "/desk/op-ed/{id}/await/cancel" PUBLISHER, awaited::cancel),
    door!(Post "/desk/op-ed/{id}/end" PUBLISHER, schedule::end),
    door!(Post "/desk/op-ed/{id}/end/cancel" PUBLISHER, schedule::no_end),
    door!(Post "/desk/op-ed/{id}/front" PUBLISHER, schedule::front),
    door!(Post "/desk/op-ed/{id}/front/{slot}/remove" PUBLISHER, schedule::off_front),
    door!(Get "/desk/calendar" READER, calendar::page),
    door!(Get "/desk/rights/coming" READER, calendar::coming),
    door!(Get "/desk/rights/more" READER, step_ups::page),
    door!(Post "/desk/rights/more" PUBLISHER, step_ups::act),
    door!(Get "/desk/picture/{use}" OWN, pictures::file),
    door!(Get "/desk/picture/{use}/{file}" OWN, pictures::size),
    door!(Get "/desk/mergers" READER, mergers::page),
    door!(Get "/desk/mergers/look" READER, mergers::look),
    door!(Post "/desk/mergers" EDITOR, mergers::merge),
    door!(Post "/desk/mergers/apart" EDITOR, mergers::apart),
    door!(Post "/desk/mergers/{id}/undo" EDITOR, mergers::undo),
    door!(Get "/desk/people" READER, people::list),
    door!(Get "/desk/people/table" EDITOR, people::table_page),
    door!(Post "/desk/people/table" EDITOR, people::give_table),
    door!(Get "/desk/people/new" EDITOR, people::new),
    door!(Post "/desk/people/new" EDITOR, people::add),
    door!(Get "/desk/people/{id}" READER, people::page),
    door!(Post "/desk/people/{id}" EDITOR, people::save),
    door!(Get "/desk/people/{id}/links" READER, scholar_links::page),
    door!(Post "/desk/people/{id}/links" EDITOR, scholar_links::make),
    door!(Post "/desk/people/{id}/links/{link}/revoke" EDITOR, scholar_links::revoke),
    door!(Get "/desk/people/{id}/safety" READER, safety::page),
    door!(Post "/desk/people/{id}/safety" PUBLISHER, safety::withhold),
    door!(Post "/desk/people/{id}/safety/{act}/undo" PUBLISHER, safety::undo),
    door!(Post "/desk/originals/go-on" EDITOR, watch_stop::go_on),
    door!(Get "/desk/proposals" READER, proposals::list),
    door!(Get "/desk/proposals/{id}" READER, proposals::page),
    door!(Post "/desk/proposals/{id}/accept" EDITOR, proposals::accept),
    door!(Post "/desk/proposals/{id}/leave" EDITOR, proposals::leave),
    door!(Post "/desk/proposals/{id}/reopen" EDITOR, proposals::reopen),
    door!(Get "/desk/proofs/{id}" READER, proofs::file),
    door!(Get "/desk/by-link/{secret}" ANYONE, by_link::page),
    door!(Get "/desk/by-link/{secret}/app.webmanifest" ANYONE, by_link::manifest),
    door!(Get "/desk/by-link/{secret}/portrait" ANYONE, by_link::portrait),
    door!(Get "/desk/by-link/{secret}/details" ANYONE, by_link::details_page),
    door!(Post "/desk/by-link/{secret}/details" ANYONE, by_link::send_details),
    door!(Get "/desk/by-link/{secret}/order" ANYONE, by_link::order_page),
    door!(Post "/desk/by-link/{secret}/order" ANYONE, by_link::send_order),
    door!(Get "/desk/by-link/{secret}/piece/{id}" ANYONE, by_link::piece_page),
    door!(Post "/desk/by-link/{secret}/piece/{id}/sign-off" ANYONE, by_link::sign_off),
    door!(Post "/desk/by-link/{secret}/piece/{id}/send-back" ANYONE, by_link::send_back),
    door!(Post "/desk/by-link/{secret}/piece/{id}/rights" ANYONE, by_link::rights),
    door!(Post "/desk/by-link/{secret}/piece/{id}/decline" ANYONE, by_link::decline),
    door!(Get "/desk/outlets" READER, outlets::list),
    door!(Get "/desk/outlets/new" EDITOR, outlets::new),
    door!(Post "/desk/outlets/new" EDITOR, outlets::add),
    door!(Get "/desk/outlets/{id}" READER, outlets::page),
    door!(Post "/desk/outlets/{id}" EDITOR, outlets::save),
    door!(Post "/desk/outlets/{id}/watching" EDITOR, outlets::watching),
    door!(Post "/desk/outlets/{id}/closing" EDITOR, closings::act),
    door!(Get "/desk/rights" READER, rights::page),
    door!(Post "/desk/rights" KEEPER, rights::record),
    door!(Post "/desk/rights/{rule}/end" KEEPER, rights::end),
    door!(Get "/desk/series" READER, series::list),
    door!(Get "/desk/series/new" EDITOR, series::new),
    door!(Post "/desk/series/new" EDITOR, series::add),
    door!(Get "/desk/series/{id}" READER, series::page),
    door!(Post "/desk/series/{id}" EDITOR, series::save),
    door!(Get "/desk/topics" READER, terms::topics),
    door!(Post "/desk/topics" EDITOR, terms::add_topic),
    door!(Get "/desk/topics/{id}" READER, terms::topic),
    door!(Post "/desk/topics/{id}" EDITOR, terms::save_topic),
    door!(Get "/desk/regions" READER, terms::regions),
    door!(Post "/desk/regions" EDITOR, terms::add_region),
    door!(Get "/desk/regions/{id}" READER, terms::region),
    door!(Post "/desk/regions/{id}" EDITOR, terms::save_region),
    door!(Get "/desk/disclaimers" READER, disclaimers::page),
    door!(Post "/desk/disclaimers" KEEPER, disclaimers::add),
    door!(Post "/desk/disclaimers/preview" KEEPER, disclaimers::preview),
    door!(Post "/desk/disclaimers/{id}/end" KEEPER, disclaimers::end),
    door!(Get "/desk/pages" READER, plain_pages::list),
    door!(Get "/desk/pages/{name}" READER, plain_pages::page),
    door!(Post "/desk/pages/{name}" EDITOR, plain_pages::save),
    door!(Get "/desk/site" KEEPER, site::page),
    door!(Post "/desk/site" KEEPER, site::save),
    door!(Post "/desk/site/preview" KEEPER, site::preview),
    door!(Get "/desk/look" KEEPER, look::page),
    door!(Post "/desk/look" KEEPER, look::save),
    door!(Post "/desk/look/read" KEEPER, look::read),
    door!(Post "/desk/look/preview" KEEPER, look::preview),
    door!(Get "/desk/look/sheet" KEEPER, look::sheet),
    door!(Post "/desk/look/put-back" KEEPER, look::put_back),
    door!(Get "/desk/accounts" ACCOUNTS, accounts::page),
    door!(Post "/desk/accounts" ACCOUNTS, accounts::add),
    door!(Get "/desk/accounts/{id}" ACCOUNTS, account::page),
    door!(Post "/desk/accounts/{id}/role" ACCOUNTS, accounts::role),
    door!(Post "/desk/accounts/{id}/person" ACCOUNTS, account::person),
    door!(Post "/desk/accounts/{id}/sign-out" ACCOUNTS, account::sign_out),
    door!(Post "/desk/accounts/{id}/code" ACCOUNTS, account::remove_code),
    door!(Post "/desk/accounts/{id}/passkeys" ACCOUNTS, account::remove_passkeys),
    door!(Post "/desk/accounts/{id}/remove" ACCOUNTS, account::remove),
    door!(Post "/desk/accounts/{id}/link" ACCOUNTS, accounts::link),
    door!(Post "/desk/accounts/{id}/disable" ACCOUNTS, accounts::disable),
];

/// The desk's router, at `/desk` of the host it is served on.
pub fn routes(app: &Arc<App>) -> Router<Arc<App>> {
    doors(app, DOORS).layer(DefaultBodyLimit::max(MOST_BODY))
}

/// Makes a struct with a `frame` a page of the desk.
macro_rules! desk_page {
    ($page:ty, $template:literal) => {
        impl $crate::pages::Page for $page {
            const TEMPLATE: &'static str = $template;

            fn voice(&self) -> &$crate::pages::Voice {
                &self.frame.voice
            }
        }
    };
}
pub(crate) use desk_page;
