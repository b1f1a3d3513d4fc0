//! What is typed and not saved, and who is there: kept apart by op-ed, account and page.

use super::institute::{Institute, id, text};
use crate::{
    accounts::{self, Account},
    on_both_engines,
    presence::{self, Presence},
    typings::{self, Typing},
};
use byline_core::ids::{AccountId, OpEdId};

async fn account(of: &Institute, store: &crate::Store, name: &str) -> AccountId {
    let account = Account {
        id: id!(of, AccountId),
        email: format!("{name}@water.example"),
        name: text(name),
        password: None,
        disabled: false,
        created_at: of.clock.now(),
    };
    let mut tx = store.write().await.unwrap();
    accounts::insert(&mut tx, &account).await.unwrap();
    tx.commit().await.unwrap();
    account.id
}

async fn op_ed(of: &Institute, store: &crate::Store) -> OpEdId {
    let mut tx = store.write().await.unwrap();
    let op_ed = of.brought_in(&mut tx, "water", "2026-02-01").await;
    tx.commit().await.unwrap();
    op_ed.id
}

on_both_engines! {
    async fn what_is_typed_stays_until_it_is_saved_or_left(fresh: &Fresh) {
        let store = fresh.open().await.unwrap();
        let house = Institute::founded(&store).await;
        let op_ed = op_ed(&house, &store).await;
        let (one, other) = (account(&house, &store, "sana").await, account(&house, &store, "omar").await);
        let now = house.clock.now();
        let typing = |page: &str, words: &str, at| Typing {
            page: page.to_owned(),
            at,
            fields: vec![("body".to_owned(), words.to_owned()), ("block".to_owned(), "1".to_owned()), ("block".to_owned(), "2".to_owned())],
        };
        let mut tx = store.write().await.unwrap();
        for (page, words, at) in [("a", "x", now), ("b", "\u{627}\u{631}\u{62f}\u{648}", now.plus_seconds(1)), ("a", "xy", now.plus_seconds(2))] {
            typings::put(&mut tx, (op_ed, one), &typing(page, words, at)).await.unwrap();
        }
        typings::put(&mut tx, (op_ed, other), &typing("a", "theirs", now)).await.unwrap();
        let (a, b) = (typing("a", "xy", now.plus_seconds(2)), typing("b", "\u{627}\u{631}\u{62f}\u{648}", now.plus_seconds(1)));
        assert_eq!(typings::of(&mut tx, op_ed, one).await.unwrap(), [a.clone(), b.clone()]);
        typings::leave(&mut tx, (op_ed, one), "a", now).await.unwrap();
        assert_eq!(typings::of(&mut tx, op_ed, one).await.unwrap(), std::slice::from_ref(&b));
        assert_eq!(typings::one(&mut tx, (op_ed, one), "a").await.unwrap(), Some(a.clone()));
        typings::take_back(&mut tx, (op_ed, one), "a").await.unwrap();
        assert!(!typings::is_settled(&mut tx, (op_ed, one), "b").await.unwrap());
        for page in ["b", "c"] {
            typings::settle(&mut tx, (op_ed, one), page, now.plus_seconds(9)).await.unwrap();
            assert!(typings::is_settled(&mut tx, (op_ed, one), page).await.unwrap());
        }
        assert_eq!(typings::of(&mut tx, op_ed, one).await.unwrap(), [a]);
        assert_eq!(typings::of(&mut tx, op_ed, other).await.unwrap(), [typing("a", "theirs", now)]);
        assert_eq!(typings::sweep(&mut tx, now.plus_seconds(1)).await.unwrap(), 1);
        assert_eq!(typings::of(&mut tx, op_ed, other).await.unwrap(), []);
        // An account that goes takes what it typed with it.
        accounts::remove(&mut tx, one).await.unwrap();
        assert_eq!(typings::of(&mut tx, op_ed, one).await.unwrap(), []);
        tx.commit().await.unwrap();
    }

    async fn who_is_there_is_known_until_they_leave_or_fall_silent(fresh: &Fresh) {
        let store = fresh.open().await.unwrap();
        let house = Institute::founded(&store).await;
        let op_ed = op_ed(&house, &store).await;
        let (one, other) = (account(&house, &store, "sana").await, account(&house, &store, "omar").await);
        let now = house.clock.now();
        let mut tx = store.write().await.unwrap();
        presence::heard(&mut tx, (op_ed, one), "", now).await.unwrap();
        presence::heard(&mut tx, (op_ed, one), "body", now.plus_seconds(10)).await.unwrap();
        let sana = |since, field: &str| Presence { name: text("sana"), since, field: field.to_owned() };
        let seen = async |tx: &mut _, after: i64| presence::others(tx, op_ed, other, now.plus_seconds(after)).await.unwrap();
        assert_eq!(seen(&mut tx, 11).await, [sana(now, "body")]);
        assert_eq!(presence::others(&mut tx, op_ed, one, now).await.unwrap(), [], "nobody sees themselves");
        assert_eq!(seen(&mut tx, 10 + presence::PATIENCE + 1).await, []);
        let back = now.plus_seconds(10 + presence::PATIENCE + 1);
        presence::heard(&mut tx, (op_ed, one), "title", back).await.unwrap();
        assert_eq!(presence::others(&mut tx, op_ed, other, back).await.unwrap(), [sana(back, "title")], "who comes back is there anew");
        presence::left(&mut tx, op_ed, one).await.unwrap();
        assert_eq!(presence::others(&mut tx, op_ed, other, back).await.unwrap(), []);
        tx.commit().await.unwrap();
    }
}
