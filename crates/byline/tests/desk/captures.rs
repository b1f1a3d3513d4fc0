//! An op-ed's captures at the desk: what is kept and why not, the private look, the ground for a copy, and what readers' pages say.

use crate::at_the_desk::{Desk, Form};
use axum::{
    body::Body,
    http::{HeaderMap, Request, StatusCode, header},
};
use byline::{keep, server};
use byline_core::{ids::OpEdId, role::Role};
use byline_store::{
    captures::{self, Due},
    on_both_engines, people,
    testing::Fresh,
    versions,
};
use tower::ServiceExt;

/// What came from the outlet, with the words of the op-ed in it.
async fn page_of(desk: &Desk, id: OpEdId) -> String {
    let version = versions::get(&mut desk.app.store.read().await.unwrap(), desk.op_ed(id).await.working)
        .await
        .unwrap()
        .unwrap();
    let paragraphs: String =
        version.words.body.to_plain().split("\n\n").map(|words| format!("<p>{words}</p>")).collect();
    format!("<title>{0}</title><body><h1>{0}</h1><script>alert(1)</script>{paragraphs}", version.words.title)
}

async fn a_desk(fresh: &Fresh) -> Desk {
    let mut desk = Desk::signed_in(fresh).await;
    desk.router = byline::desk::routes(&desk.app).merge(keep::routes(&desk.app)).with_state(desk.app.clone());
    desk
}

/// What anybody gets at a path of the site.
async fn read(desk: &Desk, path: &str, cookie: bool) -> (StatusCode, HeaderMap, String) {
    let mut request = Request::get(path).header(header::HOST, "water.example");
    if let Some(cookie) = desk.cookie.as_ref().filter(|_| cookie) {
        request = request.header(header::COOKIE, cookie);
    }
    let answer = server::router(&desk.app).oneshot(request.body(Body::empty()).unwrap()).await.unwrap();
    let (status, headers) = (answer.status(), answer.headers().clone());
    let bytes = axum::body::to_bytes(answer.into_body(), 1 << 24).await.unwrap();
    (status, headers, String::from_utf8_lossy(&bytes).into_owned())
}

/// The file of a page's style sheets, as they are fetched.
fn parts_file(sheets: &[(&str, &str)]) -> Vec<u8> {
    let mut writer = byline_warc::Writer::new(Vec::new());
    for (n, (name, text)) in sheets.iter().enumerate() {
        let block = format!("HTTP/1.1 200 OK\r\nContent-Type: text/css\r\n\r\n{text}");
        let id = uuid::Uuid::from_u128(n as u128 + 1);
        let at = jiff::Timestamp::from_second(1_795_428_000).unwrap();
        let record = byline_warc::Record::new(byline_warc::Kind::Response, id, at, block.into_bytes());
        writer.write(&record.of(&format!("https://harbour.example/{name}"))).unwrap();
    }
    writer.finish().unwrap()
}

/// The private look at the page of an op-ed that was captured with a small sheet and this one.
async fn looked_at_with(desk: &Desk, id: OpEdId, sheet: &str) -> String {
    let sheets = "<link rel=stylesheet href=/small.css><link rel=stylesheet href=/other.css><body>";
    let page = page_of(desk, id).await.replace("<body>", sheets);
    desk.fetched_packed(id, page.as_bytes()).await;
    keep::captures::keep(&desk.app).await.unwrap();
    let capture = captures::of_op_ed(&mut desk.app.store.read().await.unwrap(), id).await.unwrap().remove(0);
    let file = parts_file(&[("small.css", "p{margin:0}"), ("other.css", sheet)]);
    let size = file.len() as u64;
    let digest = desk.app.store.blobs().put(file).await.unwrap();
    let mut tx = desk.app.store.write().await.unwrap();
    assert!(captures::keep_parts(&mut tx, capture.id, Some((digest, size))).await.unwrap());
    tx.commit().await.unwrap();
    keep::captures::index_anew(&desk.app).await.unwrap();
    let (status, _, page) = read(desk, &format!("/desk/op-ed/{id}/captures/{}", capture.id), true).await;
    assert_eq!(status, StatusCode::OK, "{page}");
    page
}

on_both_engines! {
    async fn a_capture_is_looked_at_privately_and_given_to_readers_on_a_ground(fresh: &Fresh) {
        let desk = a_desk(fresh).await;
        let id = desk.displayed().await;
        let at = format!("/desk/op-ed/{id}/captures");
        desk.get(&at).await.says("There is no source");
        desk.fetched_packed(id, page_of(&desk, id).await.as_bytes()).await;
        desk.get(&at).await.says("still to be captured");
        let public = format!("/op-ed/{}", desk.op_ed(id).await.slug);
        let ways = async || {
            let headers = read(&desk, &public, false).await.1;
            let links = headers.get_all(header::LINK).iter().map(|value| value.to_str().unwrap().to_owned());
            links.collect::<Vec<_>>().join(", ")
        };
        keep::captures::keep(&desk.app).await.unwrap();
        let shown = desk.get(&at).await;
        shown.says("Kept").says("Readers are given no copy");
        assert!(!ways().await.contains("timegate"));

        let look = shown.body.split('"').find(|part| part.starts_with(&format!("{at}/")) && !part.ends_with("/file") && !part.ends_with("/again")).unwrap().to_owned();
        let (status, headers, page) = read(&desk, &look, true).await;
        assert_eq!(status, StatusCode::OK, "{page}");
        assert!(page.contains("as this site captured it") && !page.contains("<script"), "{page}");
        let policy = headers[header::CONTENT_SECURITY_POLICY].to_str().unwrap();
        assert!(policy.starts_with("sandbox; default-src 'none'; img-src data:;"), "{policy}");
        assert_eq!(read(&desk, &look, false).await.0, StatusCode::SEE_OTHER, "nobody else sees it");
        let file = desk.bytes(&format!("{look}/file")).await;
        assert_eq!(byline_warc::index(file.as_slice(), "x").unwrap().len(), 1);

        let unsaid = desk.post(&format!("/desk/op-ed/{id}/copies"), &Form::of(&[("until", "2001-01-01")])).await;
        assert_eq!(unsaid.status, StatusCode::UNPROCESSABLE_ENTITY);
        unsaid.says("say on which ground").says("this day is over").says("say where it is written");
        let before = desk.change().await;
        let ground = Form::of(&[("ground", "open-licence"), ("evidence", "CC BY 4.0, at the foot of the page")]);
        let reply = desk.post(&format!("/desk/op-ed/{id}/copies"), &ground).await;
        assert_eq!(reply.to(), format!("{at}?did=copy-recorded"), "{}", reply.body);
        assert!(desk.change().await > before, "pages are made anew");
        let links = ways().await;
        for said in ["<https://harbour.example/opinion/water>; rel=\"original\"", "rel=\"timegate\"", "rel=\"timemap\""] {
            assert!(links.contains(said), "{links}");
        }
        let shown = desk.get(&at).await;
        shown.says("Readers are given a copy").says("CC BY 4.0");

        // The name of its author is withheld: the copy, on which it stands, is given no more.
        let person = people::all(&mut desk.app.store.read().await.unwrap(), desk.site.id).await.unwrap().remove(0);
        let safety = format!("/desk/people/{}/safety", person.id);
        let whom = [("scope", "all"), ("act", "withhold"), ("why", "She was threatened.")];
        let withheld = desk.post(&safety, &Form::of(&whom)).await;
        assert!(withheld.status.is_redirection(), "{}", withheld.body);
        assert!(!ways().await.contains("timegate"), "the name is withheld");
        let gate = read(&desk, "/timegate/https://harbour.example/opinion/water", false).await;
        assert_eq!(gate.0, StatusCode::FORBIDDEN);

        let end = shown.body.split('"').find(|part| part.ends_with("/end")).unwrap().to_owned();
        assert_eq!(desk.post(&end, &Form::default()).await.to(), format!("{at}?did=copy-ended"));
        let again = desk.post(&format!("{at}/again"), &Form::default()).await;
        assert_eq!(again.to(), format!("{at}?did=captured"));
        desk.get(&at).await.says("Kept");
    }

    async fn a_sheet_too_large_for_the_private_look_is_said_to_be_left_out(fresh: &Fresh) {
        let desk = a_desk(fresh).await;
        let large = format!("p{{color:#123}}/* {} */", "x".repeat(9 << 20));
        let id = desk.displayed().await;
        let page = looked_at_with(&desk, id, &large).await;
        assert!(page.contains("One picture or style sheet is too large to be shown here"), "{page}");
        assert_eq!(page.matches("data:text/css").count(), 1, "the small one stands within the page");
        let other = desk.displayed_other().await;
        let page = looked_at_with(&desk, other, "p{color:#123}").await;
        assert_eq!(page.matches("data:text/css").count(), 2, "{page}");
        assert!(!page.contains("too large to be shown"), "with room for all, nothing is said: {page}");
    }

    async fn the_file_of_an_import_is_no_source_that_is_still_to_be_captured(fresh: &Fresh) {
        let desk = a_desk(fresh).await;
        let id = desk.displayed().await;
        let at = format!("/desk/op-ed/{id}/captures");
        let source = desk.fetched_packed(id, page_of(&desk, id).await.as_bytes()).await;
        // As an import leaves it: read from a file, of which no capture is due.
        let mut tx = desk.app.store.write().await.unwrap();
        assert!(captures::is_done(&mut tx, Due { op_ed: id, site: desk.site.id, source }).await.unwrap());
        tx.commit().await.unwrap();
        desk.get(&at).await.says("There is no source").never_says("still to be captured");
        desk.post(&format!("{at}/again"), &Form::default()).await;
        desk.get(&at).await.says("There is no source").never_says("Kept");
    }

    async fn whoever_may_not_permit_records_no_ground(fresh: &Fresh) {
        let desk = a_desk(fresh).await;
        let id = desk.displayed().await;
        let mut editor = Desk { app: desk.app.clone(), site: desk.site.clone(), router: desk.router.clone(), cookie: None };
        let account = editor.account("junior@water.example", Role::Editor).await;
        editor.enter(account).await;
        let ground = Form::of(&[("ground", "commissioned"), ("evidence", "The contract of May")]);
        let refused = editor.post(&format!("/desk/op-ed/{id}/copies"), &ground).await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN);
        editor.get(&format!("/desk/op-ed/{id}/captures")).await.never_says("Record the ground");
        // What came in the place of the page is said where the op-ed is looked at.
        let wall = "<title>Before you continue</title><p>We and our partners use cookies. Accept all. Your privacy, your consent.";
        editor.get(&format!("/desk/op-ed/{id}")).await.never_says("No capture");
        desk.fetched_packed(id, wall.as_bytes()).await;
        keep::captures::keep(&desk.app).await.unwrap();
        editor.get(&format!("/desk/op-ed/{id}")).await.says("No capture");
        editor.get(&format!("/desk/op-ed/{id}/captures")).await.says("a question for consent to cookies");
    }
}
