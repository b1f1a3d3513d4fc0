//! Every role at every door of an op-ed in every stage, its own and others', and the half-states, against the printed table.

use crate::at_the_desk::{Desk, Form, Reply};
use axum::http::StatusCode;
use byline::{
    desk::DOORS,
    sign_in::{Verb, Who},
};
use byline_core::{
    ids::{AccountId, OpEdId, PermissionId, SourceId},
    oped::{Decision, OpEd, Stage, StageName},
    rights::{Allow, Permission},
    role::{Capability, Role, Wish},
    source::{Came, Source},
    text::Text,
};
use byline_store::{accounts, on_both_engines, opeds, rights, sources};

/// What the operators' page says, written down once more by hand: the table of the program is not asked.
fn says_the_page(role: Role, who: Who, stage: StageName, own: bool) -> bool {
    use Role::{Administrator, Auditor, Contributor, Editor, Publisher, Scholar};
    let readers_know = matches!(
        stage,
        StageName::Scheduled
            | StageName::Displayed
            | StageName::Expired
            | StageName::Withdrawn
            | StageName::Erased
    );
    let sees = matches!(role, Auditor | Editor | Publisher | Administrator) || own;
    let decides = matches!(role, Publisher | Administrator) || (role == Editor && !readers_know);
    let mends = own
        && matches!(role, Scholar | Contributor)
        && matches!(stage, StageName::Draft | StageName::InReview | StageName::Parked);
    match who {
        Who::With(Wish::See) => sees,
        Who::With(Wish::Edit) => decides || mends,
        Who::With(Wish::Decide) => decides,
        Who::May(Capability::ReadAll) => matches!(role, Auditor | Editor | Publisher | Administrator),
        Who::May(Capability::EditOwn) => sees && role != Auditor,
        Who::May(Capability::Keep) => matches!(role, Editor | Publisher | Administrator),
        _ => matches!(role, Publisher | Administrator),
    }
}

/// Doors that name a thing of the op-ed which is not there in the story: whoever is let in is told so.
const OF_A_THING_NOT_THERE: [&str; 5] = ["{page}", "{slot}", "/take-off", "/part", "{version}/close"];

fn stage_of(name: StageName, op_ed: &OpEd, desk: &Desk) -> Stage {
    let (version, now) = (op_ed.working, desk.app.clock.now());
    let decision = Decision { by: None, at: now, why: Text::new("For the table").unwrap() };
    match name {
        StageName::Draft => Stage::Draft,
        StageName::InReview => Stage::InReview,
        StageName::Parked => Stage::Parked(decision),
        StageName::Declined => Stage::Declined(decision),
        StageName::Scheduled => Stage::Scheduled { version, at: now.plus_days(3) },
        StageName::Displayed => Stage::Displayed { version, since: now },
        StageName::Expired => Stage::Expired { version, at: now },
        StageName::Withdrawn => Stage::Withdrawn { version, decision },
        StageName::Erased => Stage::Erased { at: now },
    }
}

/// An op-ed in a stage, brought in by `by`, with a source; and both their ids.
async fn op_ed(
    desk: &Desk,
    n: usize,
    name: StageName,
    by: Option<AccountId>,
) -> (OpEdId, SourceId, PermissionId) {
    let id = desk.draft_by(&format!("Number {n}"), &format!("https://harbour.example/{n}"), by).await;
    let app = &desk.app;
    let body = app.store.blobs().put(b"what came in".to_vec()).await.unwrap();
    let came =
        Came::File { name: Text::new("page.html").unwrap(), media_type: None, body, url: None, given_by: by };
    let source = Source { id: SourceId::new(&app.clock, &app.entropy), at: app.clock.now(), came };
    let mut tx = app.store.write().await.unwrap();
    sources::insert(&mut tx, desk.site.id, &source).await.unwrap();
    sources::attach(&mut tx, id, source.id).await.unwrap();
    let permission = Permission {
        id: PermissionId::new(&app.clock, &app.entropy),
        appearance: None,
        allow: Allow::LinkOnly,
        from: None,
        until: None,
        embargo_until: None,
        pictures: false,
        evidence: Text::new("Letter").unwrap(),
        given_by: Text::new("The outlet").unwrap(),
    };
    rights::insert_permission(&mut tx, id, &permission, None, app.clock.now()).await.unwrap();
    let mut op_ed = opeds::get(&mut tx, id).await.unwrap().unwrap();
    op_ed.stage = stage_of(name, &op_ed, desk);
    if matches!(name, StageName::Displayed | StageName::Expired | StageName::Withdrawn) {
        op_ed.first_displayed = Some(app.clock.now());
    }
    opeds::set_stage(&mut tx, &op_ed).await.unwrap();
    tx.commit().await.unwrap();
    (id, source.id, permission.id)
}

/// Whether somebody was let in, and not merely told that something is missing.
fn passed(reply: &Reply) -> bool {
    let to_sign_in = reply.status == StatusCode::SEE_OTHER && reply.to().starts_with("/desk/sign-in");
    !to_sign_in && !matches!(reply.status, StatusCode::FORBIDDEN | StatusCode::NOT_FOUND)
}

on_both_engines! {
    async fn every_role_at_every_door_of_an_op_ed_in_every_stage_is_as_printed(fresh: &Fresh) {
        let mut desk = Desk::new(fresh).await;
        let doors: Vec<_> = DOORS
            .iter()
            .filter(|door| door.path.starts_with("/desk/op-ed/{id}"))
            .collect();
        assert!(doors.len() > 12);
        let (mut n, mut differences) = (0, Vec::new());
        for role in Role::ALL {
            let account = desk.account(&format!("{role}@water.example"), role).await;
            desk.enter(account).await;
            for stage in StageName::ALL {
                for own in [false, true] {
                    let mut made = None;
                    for door in &doors {
                        if made.is_none() || door.verb == Verb::Post {
                            n += 1;
                            made = Some(op_ed(&desk, n, stage, own.then_some(account)).await);
                        }
                        let (id, source, permission) = made.unwrap();
                        let mut tx = desk.app.store.read().await.unwrap();
                        let version = opeds::get(&mut tx, id).await.unwrap().unwrap().working;
                        drop(tx);
                        let path = door.path.replace("{id}", &id.to_string())
                            .replace("{permission}", &permission.to_string())
                            .replace("{source}", &source.to_string()).replace("{version}", &version.to_string());
                        let stranger = source.to_string();
                        let form = Form::of(&[("other", id.to_string().as_str()), ("running", &stranger)]);
                        let reply = match door.verb {
                            Verb::Get => desk.get(&path).await,
                            Verb::Post => desk.post(&path, &form).await,
                        };
                        assert!(!reply.status.is_server_error(), "{role} {:?} {path} in {stage}: {}", door.verb, reply.status);
                        let expected = says_the_page(role, door.who, stage, own);
                        let told_so = reply.status == StatusCode::NOT_FOUND
                            && OF_A_THING_NOT_THERE.iter().any(|part| door.path.contains(part));
                        if passed(&reply) != expected && !(expected && told_so) {
                            differences.push(format!("{role} {:?} {} {stage} own={own}: {}", door.verb, door.path, reply.status));
                        }
                    }
                }
            }
        }
        assert!(differences.is_empty(), "{} of {n} differ:\n{}", differences.len(), differences.join("\n"));
    }

    async fn half_states_have_no_rights_at_any_door(fresh: &Fresh) {
        let mut desk = Desk::new(fresh).await;
        let account = desk.account("keeper@water.example", Role::Administrator).await;
        let id = desk.draft_by("Half", "https://harbour.example/half", Some(account)).await;
        desk.enter(account).await;
        let now = desk.app.clock.now();
        let at = |path: &str| {
            ["{id}", "{version}", "{source}", "{permission}", "{rule}", "{use}", "{session}"]
                .iter().fold(path.to_owned(), |path, part| path.replace(part, &id.to_string()))
        };
        let kept = || DOORS.iter().filter(|door| door.who != Who::Anyone);
        // Disabled, without any session ended.
        let mut tx = desk.app.store.write().await.unwrap();
        accounts::set_disabled(&mut tx, account, Some(now)).await.unwrap();
        tx.commit().await.unwrap();
        for door in kept() {
            let reply = match door.verb { Verb::Get => desk.get(&at(door.path)).await, Verb::Post => desk.post(&at(door.path), &Form::default()).await };
            assert!(reply.to().starts_with("/desk/sign-in"), "disabled: {:?} {}: {}", door.verb, door.path, reply.status);
        }
        // Demoted in mid-session, without any session ended: the new role holds from the next request.
        let mut tx = desk.app.store.write().await.unwrap();
        accounts::set_disabled(&mut tx, account, None).await.unwrap();
        accounts::grant(&mut tx, account, desk.site.id, Role::Scholar, now).await.unwrap();
        tx.commit().await.unwrap();
        for door in kept() {
            let reply = match door.verb { Verb::Get => desk.get(&at(door.path)).await, Verb::Post => desk.post(&at(door.path), &Form::default()).await };
            if !door.who.roles().contains(&Role::Scholar) {
                assert_eq!(reply.status, StatusCode::FORBIDDEN, "demoted: {:?} {}", door.verb, door.path);
            }
        }
        desk.enter(account).await;
        // Without a role here, and with one at another site only.
        let mut tx = desk.app.store.write().await.unwrap();
        accounts::revoke(&mut tx, account, desk.site.id).await.unwrap();
        tx.commit().await.unwrap();
        assert!(desk.get("/desk/own").await.to().starts_with("/desk/sign-in"), "no role");
        let other = desk.of_another_institute().await;
        let mut tx = desk.app.store.write().await.unwrap();
        accounts::grant(&mut tx, account, other.site.id, Role::Administrator, now).await.unwrap();
        tx.commit().await.unwrap();
        for door in kept().filter(|door| door.path.starts_with("/desk/op-ed/{id}")) {
            let why = Form::of(&[("why", "x"), ("act", "withdraw")]);
            let reply = match door.verb { Verb::Get => desk.get(&at(door.path)).await, Verb::Post => desk.post(&at(door.path), &why).await };
            assert_eq!(reply.status, StatusCode::NOT_FOUND, "of another site: {:?} {}", door.verb, door.path);
        }
    }
}
