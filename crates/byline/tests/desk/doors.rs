//! Every door of the desk keeps its rule: nobody comes in unasked, nobody does more than the role says, no other site sends.

use crate::at_the_desk::{Desk, Form};
use axum::{
    body::Body,
    http::{Method, StatusCode},
};
use byline::{
    desk::DOORS,
    sign_in::{Verb, Who},
};
use byline_core::role::Role;
use byline_store::on_both_engines;

fn filled(path: &str, id: &str) -> String {
    let path = path.replace("{name}", "x.css").replace("{secret}", "nothing");
    ["{id}", "{version}", "{source}", "{permission}", "{rule}", "{use}", "{session}"]
        .iter()
        .fold(path, |p, part| p.replace(part, id))
}

on_both_engines! {
    async fn nobody_passes_a_kept_door_without_signing_in(fresh: &Fresh) {
        let desk = Desk::new(fresh).await;
        let id = desk.draft().await.to_string();
        let kept = DOORS.iter().filter(|door| door.who != Who::Anyone);
        let mut doors = 0;
        for door in kept {
            let path = filled(door.path, &id);
            let reply = match door.verb {
                Verb::Get => desk.get(&path).await,
                Verb::Post => desk.post(&path, &Form::of(&[("act", "save")])).await,
            };
            assert_eq!(reply.status, StatusCode::SEE_OTHER, "{} {:?}", door.path, door.verb);
            assert!(reply.to().starts_with("/desk/sign-in"), "{}: {}", door.path, reply.to());
            assert_eq!(reply.body, "", "{}", door.path);
            doors += 1;
        }
        assert!(doors > 40, "{doors}");
    }

    async fn each_role_passes_exactly_its_doors(fresh: &Fresh) {
        let mut desk = Desk::new(fresh).await;
        for role in Role::ALL {
            let account = desk.account(&format!("{role}@water.example"), role).await;
            desk.enter(account).await;
            for door in DOORS.iter().filter(|door| door.who != Who::Anyone) {
                let title = format!("For the {role} at {:?} {}", door.verb, door.path);
                let address = door.path.replace(['{', '}', '/'], "-");
                let address = format!("https://harbour.example/{role}{:?}{address}", door.verb);
                let id = desk.draft_by(&title, &address, Some(account)).await;
                let path = filled(door.path, &id.to_string());
                let reply = match door.verb {
                    Verb::Get => desk.get(&path).await,
                    Verb::Post => desk.post(&path, &Form::default()).await,
                };
                let passed = reply.status != StatusCode::FORBIDDEN;
                let may = door.who.roles().contains(&role);
                assert_eq!(passed, may, "{role} at {:?} {}: {}", door.verb, door.path, reply.status);
                assert!(
                    !reply.status.is_server_error(),
                    "{role} at {:?} {}: {}",
                    door.verb,
                    door.path,
                    reply.status
                );
            }
        }
    }

    async fn what_another_site_sends_changes_nothing(fresh: &Fresh) {
        let desk = Desk::signed_in(fresh).await;
        let id = desk.draft().await.to_string();
        let strangers: [&[(&str, &str)]; 4] = [
            &[("host", "desk.example"), ("origin", "https://evil.example")],
            &[("host", "desk.example"), ("origin", "null")],
            &[("host", "desk.example"), ("sec-fetch-site", "cross-site")],
            &[("host", "desk.example")],
        ];
        assert!(DOORS.iter().all(|door| !door.shared), "the one that shows what a telephone hands it is of bringing in");
        for door in DOORS.iter().filter(|door| door.verb == Verb::Post) {
            for headers in strangers {
                let reply = desk.ask(Method::POST, &filled(door.path, &id), headers, Body::empty()).await;
                assert_eq!(reply.status, StatusCode::FORBIDDEN, "{} {headers:?}", door.path);
            }
        }
        let own = [("sec-fetch-site", "same-origin"), ("content-type", "application/x-www-form-urlencoded")];
        let reply = desk.ask(Method::POST, "/desk/sign-out", &own, Body::empty()).await;
        assert_eq!(reply.to(), "/desk/sign-in");
    }

    async fn an_op_ed_of_another_site_is_not_there(fresh: &Fresh) {
        let desk = Desk::signed_in(fresh).await;
        let other = desk.of_another_institute().await;
        let id = other.draft().await;
        let before = other.op_ed(id).await;
        let why = Form::of(&[("why", "Not ours"), ("act", "withdraw")]);
        let mut doors = 0;
        for door in DOORS.iter().filter(|door| door.path.starts_with("/desk/op-ed/{id}")) {
            let path = filled(door.path, &id.to_string());
            let reply = match door.verb {
                Verb::Get => desk.get(&path).await,
                Verb::Post => desk.post(&path, &why).await,
            };
            assert_eq!(reply.status, StatusCode::NOT_FOUND, "{:?} {}", door.verb, door.path);
            reply.never_says("Count the Water First");
            doors += 1;
        }
        assert!(doors > 12, "{doors}");
        assert_eq!(other.op_ed(id).await, before);
        assert_eq!(desk.get("/desk/op-ed/not-an-id").await.status, StatusCode::NOT_FOUND);
    }
}
