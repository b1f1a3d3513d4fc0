//! Passkeys of accounts, and what browsers were asked to have signed.
//! It refuses an answer twice: what was asked is taken out as it is looked at.

use crate::{
    engine::{ReadTx, WriteTx},
    error::StoreError,
    statement::statements,
    value::{Row, params},
};
use byline_core::{clock::Moment, digest::Digest, ids::AccountId, text::Text};

statements! {
    INSERT = "INSERT INTO passkey (id, account, name, credential, created_at) VALUES ($1, $2, $3, $4, $5)";
    OF_ACCOUNT = "SELECT * FROM passkey WHERE account = $1 ORDER BY created_at, id";
    ONE = "SELECT p.* FROM passkey p JOIN account a ON a.id = p.account WHERE p.id = $1 AND a.disabled_at IS NULL";
    USED = "UPDATE passkey SET credential = $2, used_at = $3 WHERE id = $1";
    RENAME = "UPDATE passkey SET name = $3 WHERE id = $1 AND account = $2";
    REMOVE = "DELETE FROM passkey WHERE id = $1 AND account = $2";
    REMOVE_ALL = "DELETE FROM passkey WHERE account = $1";
    SWEEP = "DELETE FROM ceremony WHERE ends_at <= $1";
    BEGIN = "INSERT INTO ceremony (token, account, state, ends_at) VALUES ($1, $2, $3, $4)
        ON CONFLICT (token) DO UPDATE SET account = excluded.account, state = excluded.state, ends_at = excluded.ends_at";
    TAKE = "DELETE FROM ceremony WHERE token = $1 AND ends_at > $2 RETURNING account, state";
}

/// A passkey of an account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptPasskey {
    /// Its id, as authenticators know it, in base 64.
    pub id: String,
    /// Whose.
    pub account: AccountId,
    /// What its holder calls it.
    pub name: Text,
    /// Its public half with its counter, as JSON.
    pub credential: String,
    /// Since when.
    pub created_at: Moment,
    /// When somebody last came in by it.
    pub used_at: Option<Moment>,
}

/// Keeps a new passkey.
///
/// # Errors
/// [`StoreError::Conflict`] when there is one of this id.
pub async fn insert(tx: &mut WriteTx, passkey: &KeptPasskey) -> Result<(), StoreError> {
    let values = params![passkey.id, passkey.account, passkey.name, passkey.credential, passkey.created_at];
    tx.execute(&INSERT, values).await.map(drop)
}

/// The passkeys of an account, the oldest first.
///
/// # Errors
/// [`StoreError`]
pub async fn of_account(tx: &mut ReadTx, account: AccountId) -> Result<Vec<KeptPasskey>, StoreError> {
    tx.query(&OF_ACCOUNT, params![account]).await?.iter().map(read).collect()
}

/// A passkey by its id, unless its account may not sign in.
///
/// # Errors
/// [`StoreError`]
pub async fn get(tx: &mut ReadTx, id: &str) -> Result<Option<KeptPasskey>, StoreError> {
    tx.query_opt(&ONE, params![id]).await?.as_ref().map(read).transpose()
}

/// Notes that somebody came in by a passkey, with its counter as it is from then on.
///
/// # Errors
/// [`StoreError`]
pub async fn used(tx: &mut WriteTx, id: &str, credential: &str, now: Moment) -> Result<(), StoreError> {
    tx.execute(&USED, params![id, credential, now]).await.map(drop)
}

/// Calls a passkey of an account something else; false when it has none such.
///
/// # Errors
/// [`StoreError`]
pub async fn rename(tx: &mut WriteTx, account: AccountId, id: &str, name: &Text) -> Result<bool, StoreError> {
    Ok(tx.execute(&RENAME, params![id, account, name]).await? > 0)
}

/// Removes a passkey of an account; false when it has none such.
///
/// # Errors
/// [`StoreError`]
pub async fn remove(tx: &mut WriteTx, account: AccountId, id: &str) -> Result<bool, StoreError> {
    Ok(tx.execute(&REMOVE, params![id, account]).await? > 0)
}

/// Removes every passkey of an account.
///
/// # Errors
/// [`StoreError`]
pub async fn remove_all(tx: &mut WriteTx, account: AccountId) -> Result<(), StoreError> {
    tx.execute(&REMOVE_ALL, params![account]).await.map(drop)
}

/// Keeps what a browser is asked under the digest of a token, and forgets what was asked too long ago.
///
/// # Errors
/// [`StoreError`]
pub async fn begin(
    tx: &mut WriteTx,
    token: &Digest,
    account: Option<AccountId>,
    state: &str,
    (now, ends_at): (Moment, Moment),
) -> Result<(), StoreError> {
    tx.execute(&SWEEP, params![now]).await?;
    tx.execute(&BEGIN, params![token, account, state, ends_at]).await.map(drop)
}

/// Takes out what was asked under a token, once: for whom, and what.
///
/// # Errors
/// [`StoreError`]
pub async fn take(
    tx: &mut WriteTx,
    token: &Digest,
    now: Moment,
) -> Result<Option<(Option<AccountId>, String)>, StoreError> {
    let row = tx.query_opt(&TAKE, params![token, now]).await?;
    row.map(|row| Ok((row.get("account")?, row.get("state")?))).transpose()
}

fn read(row: &Row) -> Result<KeptPasskey, StoreError> {
    Ok(KeptPasskey {
        id: row.get("id")?,
        account: row.get("account")?,
        name: row.get("name")?,
        credential: row.get("credential")?,
        created_at: row.get("created_at")?,
        used_at: row.get("used_at")?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{accounts, on_both_engines};
    use byline_core::clock::Entropy;

    on_both_engines! {
        async fn a_passkey_is_its_accounts_alone_and_goes_with_it(fresh: &Fresh) {
            let (store, entropy) = (fresh.open().await.unwrap(), Entropy::seeded(7));
            let mut tx = store.write().await.unwrap();
            let mut ids = Vec::new();
            for email in ["a@b.example", "b@b.example"] {
                let account = accounts::Account {
                    id: AccountId::new(fresh.clock(), &entropy),
                    email: email.to_owned(),
                    name: Text::new("A").unwrap(),
                    password: None,
                    disabled: false,
                    created_at: Moment::from_micros(0),
                };
                accounts::insert(&mut tx, &account).await.unwrap();
                ids.push(account.id);
            }
            let key = KeptPasskey {
                id: "abc".to_owned(),
                account: ids[0],
                name: Text::new("Telephone").unwrap(),
                credential: "{}".to_owned(),
                created_at: Moment::from_micros(1),
                used_at: None,
            };
            insert(&mut tx, &key).await.unwrap();
            assert_eq!(get(&mut tx, "abc").await.unwrap(), Some(key.clone()));
            let other = Text::new("Stolen").unwrap();
            assert!(!rename(&mut tx, ids[1], "abc", &other).await.unwrap());
            assert!(!remove(&mut tx, ids[1], "abc").await.unwrap());
            used(&mut tx, "abc", "{\"counter\":1}", Moment::from_micros(9)).await.unwrap();
            let seen = of_account(&mut tx, ids[0]).await.unwrap();
            assert_eq!((seen.len(), seen[0].used_at), (1, Some(Moment::from_micros(9))));
            accounts::set_disabled(&mut tx, ids[0], Some(Moment::from_micros(2))).await.unwrap();
            assert_eq!(get(&mut tx, "abc").await.unwrap(), None, "its account may not sign in");
            accounts::remove(&mut tx, ids[0]).await.unwrap();
            assert_eq!(of_account(&mut tx, ids[0]).await.unwrap(), []);
            tx.commit().await.unwrap();
        }

        async fn what_was_asked_is_answered_once_and_not_too_late(fresh: &Fresh) {
            let store = fresh.open().await.unwrap();
            let at = |n| Moment::from_micros(n);
            let [token, other] = ["a", "b"].map(|name| Digest::of(name.as_bytes()));
            let mut tx = store.write().await.unwrap();
            begin(&mut tx, &token, None, "first", (at(0), at(10))).await.unwrap();
            begin(&mut tx, &token, None, "second", (at(0), at(10))).await.unwrap();
            assert_eq!(take(&mut tx, &token, at(5)).await.unwrap(), Some((None, "second".to_owned())));
            assert_eq!(take(&mut tx, &token, at(5)).await.unwrap(), None);
            begin(&mut tx, &token, None, "third", (at(5), at(10))).await.unwrap();
            assert_eq!(take(&mut tx, &token, at(10)).await.unwrap(), None, "too late");
            begin(&mut tx, &other, None, "fourth", (at(10), at(20))).await.unwrap();
            assert_eq!(take(&mut tx, &token, at(5)).await.unwrap(), None, "and forgotten");
            tx.commit().await.unwrap();
        }
    }
}
