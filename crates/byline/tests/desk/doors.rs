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

fn filled(path: &str, id: &str) -> String {
    let path = path.replace("{name}", "x.css").replace("{secret}", "nothing");
    ["{id}", "{version}", "{source}", "{permission}", "{rule}", "{use}"]
        .iter()
        .fold(path, |p, part| p.replace(part, id))
}

#[tokio::test]
async fn nobody_passes_a_kept_door_without_signing_in() {
    let desk = Desk::new().await;
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

#[tokio::test]
async fn each_role_passes_exactly_its_doors() {
    for role in [Role::Auditor, Role::Editor, Role::Administrator] {
        let desk = Desk::signed_in_as(role).await;
        let id = desk.draft().await.to_string();
        for door in DOORS {
            let Who::AtLeast(least) = door.who else { continue };
            let path = filled(door.path, &id);
            let reply = match door.verb {
                Verb::Get => desk.get(&path).await,
                Verb::Post => desk.post(&path, &Form::default()).await,
            };
            let passed = reply.status != StatusCode::FORBIDDEN;
            assert_eq!(passed, role >= least, "{role} at {:?} {}: {}", door.verb, door.path, reply.status);
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

#[tokio::test]
async fn what_another_site_sends_changes_nothing() {
    let desk = Desk::signed_in().await;
    let id = desk.draft().await.to_string();
    let strangers: [&[(&str, &str)]; 4] = [
        &[("host", "desk.example"), ("origin", "https://evil.example")],
        &[("host", "desk.example"), ("origin", "null")],
        &[("host", "desk.example"), ("sec-fetch-site", "cross-site")],
        &[("host", "desk.example")],
    ];
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

#[tokio::test]
async fn an_op_ed_of_another_site_is_not_there() {
    let (desk, other) = (Desk::signed_in().await, Desk::with_chance(8).await);
    let id = other.draft().await;
    for path in ["", "/preview", "/versions", "/permissions"] {
        assert_eq!(
            desk.get(&format!("/desk/op-ed/{id}{path}")).await.status,
            StatusCode::NOT_FOUND,
            "{path}"
        );
    }
    assert_eq!(desk.get("/desk/op-ed/not-an-id").await.status, StatusCode::NOT_FOUND);
}
