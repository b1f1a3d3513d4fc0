//! Plain pages: each language of each site has its own, and an empty one is none.

use super::institute::{Institute, id};
use crate::{
    on_both_engines,
    plain_pages::{get, of_site, put},
    sites,
};
use byline_core::{
    ids::SiteId,
    plain_page::{PlainPage, PlainPageKind},
    prose::Prose,
    site::Site,
};

on_both_engines! {
    async fn a_page_is_written_rewritten_and_unwritten_in_one_language_of_one_site(fresh: &Fresh) {
        let store = fresh.open().await.unwrap();
        let house = Institute::founded(&store).await;
        let one = house.site.clone();
        let address = "https://other.example/".parse().unwrap();
        let other = Site { id: id!(house, SiteId), base_url: address, ..one.clone() };
        let mut tx = store.write().await.unwrap();
        sites::insert(&mut tx, &other).await.unwrap();
        let page = |language: &str, words: &str| PlainPage {
            kind: PlainPageKind::HowWeChoose,
            language: language.parse().unwrap(),
            text: Prose::from_typed(words),
        };
        for written in [page("en", "We choose."), page("ur", "x"), page("en", "We choose *well*.")] {
            put(&mut tx, one.id, &written).await.unwrap();
        }
        assert_eq!(of_site(&mut tx, one.id).await.unwrap(), [page("en", "We choose *well*."), page("ur", "x")]);
        assert_eq!(of_site(&mut tx, other.id).await.unwrap(), []);
        let english = "en".parse().unwrap();
        let got = get(&mut tx, one.id, PlainPageKind::HowWeChoose, &english).await.unwrap();
        assert_eq!(got, Some(page("en", "We choose *well*.")));
        assert_eq!(get(&mut tx, one.id, PlainPageKind::Privacy, &english).await.unwrap(), None);
        put(&mut tx, one.id, &page("en", " \n ")).await.unwrap();
        assert_eq!(of_site(&mut tx, one.id).await.unwrap(), [page("ur", "x")]);
        tx.commit().await.unwrap();
    }
}
