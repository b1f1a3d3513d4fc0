//! The desk in three languages: what the browser asks for, what somebody chooses, and what they are told in it.

use crate::at_the_desk::{Desk, Form, PASSWORD};
use axum::{
    body::Body,
    http::{Method, StatusCode, header},
};
use byline_core::role::Role;
use byline_store::on_both_engines;

on_both_engines! {
    async fn before_signing_in_the_browsers_languages_and_a_switch_decide(fresh: &Fresh) {
        let desk = Desk::new(fresh).await;
        let asked = |path: &'static str, languages: &'static str, cookie: &'static str| {
            let headers = [("accept-language", languages), ("cookie", cookie)];
            let desk = &desk;
            async move { desk.ask(Method::GET, path, &headers, Body::empty()).await }
        };
        asked("/desk/sign-in", "fr", "").await.says("<html lang=\"en\" dir=\"ltr\">").says("Sign in");
        let urdu = asked("/desk/sign-in?next=%2Fdesk%2Fpeople", "ur-PK, en;q=0.5", "").await;
        urdu.says("<html lang=\"ur\" dir=\"rtl\">").says("سائن ان").never_says("Sign in");
        urdu.says("href=\"?language=ar&amp;next=%2Fdesk%2Fpeople\"");
        let arabic = asked("/desk/sign-in?language=ar&next=%2Fdesk%2Fpeople", "ur", "").await;
        arabic.says("<html lang=\"ar\" dir=\"rtl\">").says("value=\"/desk/people\"");
        let kept = arabic.headers[header::SET_COOKIE].to_str().unwrap();
        assert!(kept.starts_with("__Host-byline-language=ar; Path=/; Secure; HttpOnly; SameSite=Lax"), "{kept}");
        asked("/desk/sign-in", "en", "__Host-byline-language=ar").await.says("lang=\"ar\"");
    }

    async fn an_account_chooses_how_the_desk_speaks_to_it_and_to_nobody_else(fresh: &Fresh) {
        let desk = Desk::signed_in(fresh).await;
        let colleague = desk.of_a_colleague().await;
        let op_ed = desk.draft().await;
        desk.get("/desk/manner").await.says("Your desk");
        let form = Form::of(&[("language", "ar"), ("digits", "native"), ("date_style", "day-first")]);
        let reply = desk.post("/desk/manner", &form).await;
        assert_eq!(reply.to(), "/desk/manner?did=own-desk-saved");
        desk.get(reply.to()).await.says("<html lang=\"ar\" dir=\"rtl\">").says("حُفظ");
        let queue = desk.get("/desk").await;
        queue.says("قائمة الانتظار").says("٢٠٢٥").never_says("Came in").never_says("2025-11-24 ");
        let parked = desk.post(&format!("/desk/op-ed/{op_ed}/park"), &Form::of(&[("why", "waits")])).await;
        assert_eq!(parked.status, StatusCode::SEE_OTHER, "{}", parked.body);
        let history = desk.get(&format!("/desk/op-ed/{op_ed}/versions")).await;
        history.says("<strong>أُجّل</strong>").says("السبب: ").never_says("parked");
        colleague.get("/desk").await.says("lang=\"en\"").never_says("قائمة الانتظار");
        let narrowed = colleague.get("/desk/op-eds?language=ar").await;
        assert!(!narrowed.headers.contains_key(header::SET_COOKIE), "there the word narrows the list, and nothing else");
        let refused = desk.post("/desk/manner", &form.set("language", "tlh")).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        refused.says("اختر لغة");
    }

    async fn mistakes_and_refusals_are_told_in_the_desks_language(fresh: &Fresh) {
        let desk = Desk::signed_in_as(fresh, Role::Editor).await;
        desk.post("/desk/manner", &Form::of(&[("language", "ur")])).await;
        let page = desk.get("/desk/people/new").await;
        let reply = desk.post("/desk/people/new", &page.form("/desk/people/new")).await;
        assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY);
        reply.says("کم از کم ایک نام لکھیں").never_says("give at least one name");
        let wrong = Form::of(&[("present", PASSWORD), ("password", "short")]);
        desk.post("/desk/password", &wrong).await.says("<html lang=\"ur\"");
        let lost = desk.get("/desk/people/nobody").await;
        assert_eq!(lost.status, StatusCode::NOT_FOUND);
        lost.says("<html lang=\"ur\" dir=\"rtl\">");
        let forbidden = desk.get("/desk/accounts").await;
        assert_eq!(forbidden.status, StatusCode::FORBIDDEN);
        forbidden.says("lang=\"ur\"").says("آپ کا کردار اس کی اجازت نہیں دیتا");
    }
}
