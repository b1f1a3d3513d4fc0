//! Who somebody is at the institute's OpenID provider, and which account is theirs.
//! It refuses to find anybody by an e-mail address: a subject of an issuer is bound to one account, or to none.

use crate::{
    engine::{ReadTx, WriteTx},
    error::StoreError,
    statement::statements,
    value::{Row, params},
};
use byline_core::{clock::Moment, ids::AccountId};

statements! {
    BIND = "INSERT INTO account_subject (issuer, subject, account, by_groups, bound_at) VALUES ($1, $2, $3, $4, $5)";
    ONE = "SELECT account, by_groups FROM account_subject WHERE issuer = $1 AND subject = $2";
    OF_ACCOUNT = "SELECT issuer, subject FROM account_subject WHERE account = $1 ORDER BY issuer, subject";
    PART = "DELETE FROM account_subject WHERE account = $1";
}

/// A subject's account.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bound {
    /// The account.
    pub account: AccountId,
    /// Whether the provider's groups decide about its roles.
    pub by_groups: bool,
}

/// Binds a subject of an issuer to an account.
///
/// # Errors
/// [`StoreError::Conflict`] when it is bound already.
pub async fn bind(
    tx: &mut WriteTx,
    (issuer, subject): (&str, &str),
    bound: Bound,
    now: Moment,
) -> Result<(), StoreError> {
    let by_groups = i64::from(bound.by_groups);
    tx.execute(&BIND, params![issuer, subject, bound.account, by_groups, now]).await.map(drop)
}

/// The account of a subject.
///
/// # Errors
/// [`StoreError`]
pub async fn get(tx: &mut ReadTx, issuer: &str, subject: &str) -> Result<Option<Bound>, StoreError> {
    let read =
        |row: Row| Ok(Bound { account: row.get("account")?, by_groups: row.get::<i64>("by_groups")? != 0 });
    tx.query_opt(&ONE, params![issuer, subject]).await?.map(read).transpose()
}

/// The subjects of an account, each with its issuer.
///
/// # Errors
/// [`StoreError`]
pub async fn of_account(tx: &mut ReadTx, account: AccountId) -> Result<Vec<(String, String)>, StoreError> {
    let rows = tx.query(&OF_ACCOUNT, params![account]).await?;
    rows.iter().map(|row| Ok((row.get("issuer")?, row.get("subject")?))).collect()
}

/// Parts an account from every provider.
///
/// # Errors
/// [`StoreError`]
pub async fn part(tx: &mut WriteTx, account: AccountId) -> Result<(), StoreError> {
    tx.execute(&PART, params![account]).await.map(drop)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{accounts, on_both_engines};
    use byline_core::{clock::Entropy, text::Text};

    on_both_engines! {
        async fn a_subject_belongs_to_one_account_of_one_issuer_until_they_part(fresh: &Fresh) {
            let (store, entropy) = (fresh.open().await.unwrap(), Entropy::seeded(7));
            let mut tx = store.write().await.unwrap();
            let account = accounts::Account {
                id: AccountId::new(fresh.clock(), &entropy),
                email: "a@b.example".to_owned(),
                name: Text::new("A").unwrap(),
                password: None,
                disabled: false,
                created_at: Moment::from_micros(0),
            };
            accounts::insert(&mut tx, &account).await.unwrap();
            let bound = Bound { account: account.id, by_groups: true };
            let (issuer, now) = ("https://login.example", Moment::from_micros(1));
            bind(&mut tx, (issuer, "7"), bound, now).await.unwrap();
            assert_eq!(get(&mut tx, issuer, "7").await.unwrap(), Some(bound));
            assert_eq!(get(&mut tx, "https://other.example", "7").await.unwrap(), None);
            assert_eq!(get(&mut tx, issuer, "a@b.example").await.unwrap(), None);
            assert_eq!(of_account(&mut tx, account.id).await.unwrap().len(), 1);
            part(&mut tx, account.id).await.unwrap();
            assert_eq!(get(&mut tx, issuer, "7").await.unwrap(), None);
            bind(&mut tx, (issuer, "7"), bound, now).await.unwrap();
            accounts::remove(&mut tx, account.id).await.unwrap();
            assert_eq!(get(&mut tx, issuer, "7").await.unwrap(), None, "it goes with its account");
            tx.commit().await.unwrap();
        }
    }
}
