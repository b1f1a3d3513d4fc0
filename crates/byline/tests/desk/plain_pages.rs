//! The plain pages at the desk: written in each language, taken back, and never silently saved over.

use crate::at_the_desk::{Desk, Form};
use axum::http::StatusCode;
use byline_core::plain_page::PlainPageKind;
use byline_store::{on_both_engines, plain_pages};

async fn kept(desk: &Desk) -> Vec<(PlainPageKind, String, String)> {
    let mut tx = desk.app.store.read().await.unwrap();
    let pages = plain_pages::of_site(&mut tx, desk.site.id).await.unwrap();
    pages.into_iter().map(|page| (page.kind, page.language.to_string(), page.text.to_html())).collect()
}

on_both_engines! {
    async fn a_page_is_written_and_an_emptied_one_is_in_bylines_words_again(fresh: &Fresh) {
        let desk = Desk::signed_in(fresh).await;
        let own = desk.site.language();
        let field = format!("text.{own}");
        let list = desk.get("/desk/pages").await;
        list.says("href=\"/desk/pages/how-we-choose\"").never_says("quiet-words\">written");
        let at = "/desk/pages/privacy";
        let page = desk.get(at).await;
        page.says("Readers are given no cookies").says(&format!("name=\"{field}\""));
        let number = desk.change().await;
        let typed = page.form(at).set(&field, "## Ours\r\n\r\n- *No* [cookies](https://water.example/) <b>");
        assert_eq!(desk.post(at, &typed).await.to(), "/desk/pages/privacy?did=page-saved");
        assert_eq!(desk.change().await, number + 1, "readers see something else now");
        let link = "<a rel=\"noopener nofollow\" href=\"https://water.example/\">cookies</a>";
        let html = format!("<h2>Ours</h2><ul><li><p><em>No</em> {link} &lt;b&gt;</p></li></ul>");
        assert_eq!(kept(&desk).await, [(PlainPageKind::Privacy, own.to_string(), html)]);
        desk.get("/desk/pages").await.says("quiet-words\">written");
        let again = desk.get(at).await.form(at);
        assert_eq!(again.get(&field), "## Ours\n\n- *No* [cookies](https://water.example/) <b>");
        assert_eq!(desk.post(at, &again.set(&field, " ")).await.status, StatusCode::SEE_OTHER);
        assert_eq!(kept(&desk).await, []);
        let long = desk.get(at).await.form(at).set(&field, &"long ".repeat(9_000));
        let refused = desk.post(at, &long).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        refused.says("longer than a page may be");
        assert_eq!(desk.get("/desk/pages/imprint").await.status, StatusCode::NOT_FOUND);
        let another = desk.of_another_institute().await;
        assert_eq!(kept(&another).await, []);
        assert_eq!(desk.post("/desk/pages/imprint", &Form::default()).await.status, StatusCode::NOT_FOUND);
    }
}
