//! The parts of a captured page on both engines: two nodes that each read a sheet of it lose none of what these name, and double none.

use super::*;
use crate::{
    captures::{self, Capture, Parts},
    sources,
};
use byline_core::{
    address::WebAddress,
    source::{Came, Source},
};
use std::time::Duration;

async fn captured(store: &Store, of: &Institute) -> CaptureId {
    let mut tx = store.write().await.unwrap();
    let op_ed = of.displayed(&mut tx, "water", "2024-03-11").await;
    let came = Came::File {
        name: text("page.html"),
        media_type: None,
        body: Digest::of(b"page"),
        url: None,
        given_by: None,
    };
    let now = of.clock.now();
    let source = Source { id: id!(of, SourceId), at: now, came };
    sources::insert(&mut tx, of.site.id, &source).await.unwrap();
    sources::attach(&mut tx, op_ed.id, source.id).await.unwrap();
    let capture = Capture {
        id: id!(of, CaptureId),
        site: of.site.id,
        op_ed: op_ed.id,
        source: source.id,
        at: now,
        made_at: now,
        asked: None,
        url: None,
        fault: None,
        file: Some(Digest::of(b"records")),
        size: 7,
        parts: Parts::Waiting,
        parts_file: None,
        parts_size: 0,
    };
    assert!(captures::insert(&mut tx, &capture).await.unwrap());
    tx.commit().await.unwrap();
    capture.id
}

fn at(names: &[&str]) -> Vec<WebAddress> {
    names.iter().map(|name| format!("https://quay.example/{name}").parse().unwrap()).collect()
}

on_both_engines! {
    async fn what_two_sheets_name_is_asked_for_once_and_all_of_it_though_two_nodes_read_them(fresh: &Fresh) {
        let store = fresh.open().await.unwrap();
        let of = Institute::founded(&store).await;
        let capture = captured(&store, &of).await;
        let now = of.clock.now();
        let mut tx = store.write().await.unwrap();
        captures::put_parts(&mut tx, capture, &at(&["one.css", "two.css"]), now).await.unwrap();
        tx.commit().await.unwrap();
        let sheets = captures::due_parts(&mut store.read().await.unwrap(), now, 10).await.unwrap();
        let (one, two) = (sheets[0].clone(), sheets[1].clone());
        let mut tx = store.write().await.unwrap();
        assert!(captures::had_part(&mut tx, &one, None).await.unwrap());
        let named = at(&["a.png", "both.png", "both.png", "b.png"]);
        captures::more_parts(&mut tx, capture, (&named, 48), now).await.unwrap();
        let beside = store.clone();
        let other = tokio::spawn(async move {
            let mut tx = beside.write().await.unwrap();
            assert!(captures::had_part(&mut tx, &two, None).await.unwrap());
            let named = at(&["both.png", "one.css", "c.png", "d.png"]);
            captures::more_parts(&mut tx, capture, (&named, 48), now).await.unwrap();
            tx.commit().await.unwrap();
        });
        tokio::time::sleep(Duration::from_millis(300)).await;
        tx.commit().await.unwrap();
        other.await.unwrap();
        let urls = async || {
            let parts = captures::parts_of(&mut store.read().await.unwrap(), capture).await.unwrap();
            parts.into_iter().map(|part| part.url).collect::<Vec<_>>()
        };
        let all = at(&["one.css", "two.css", "a.png", "both.png", "b.png", "c.png", "d.png"]);
        assert_eq!(urls().await, all);
        let mut tx = store.write().await.unwrap();
        captures::more_parts(&mut tx, capture, (&at(&["e.png", "f.png"]), 8), now).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(urls().await, [all, at(&["e.png"])].concat(), "never more than a page may have");
        // What comes when its file is written already is too late.
        let mut tx = store.write().await.unwrap();
        captures::keep_parts(&mut tx, capture, None).await.unwrap();
        captures::more_parts(&mut tx, capture, (&at(&["late.png"]), 48), now).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(urls().await, []);
    }
}
