//! Who may sign in, and as what at which site.
//! It refuses to know people: removing an account touches no byline.

use crate::{
    engine::{ReadTx, WriteTx},
    error::StoreError,
    statement::statements,
    value::{Row, params},
};
use byline_core::{
    clock::Moment,
    ids::{AccountId, SiteId},
    role::Role,
    text::Text,
};

statements! {
    INSERT = "INSERT INTO account (id, email, name, password, disabled_at, created_at) VALUES ($1, $2, $3, $4, $5, $6)";
    ONE = "SELECT * FROM account WHERE id = $1";
    BY_EMAIL = "SELECT * FROM account WHERE email = $1";
    EVERY = "SELECT * FROM account ORDER BY email";
    COUNT = "SELECT count(*) AS n FROM account";
    SET_PASSWORD = "UPDATE account SET password = $2 WHERE id = $1";
    SET_DISABLED = "UPDATE account SET disabled_at = $2 WHERE id = $1";
    JOIN = "UPDATE account SET joined_at = $2 WHERE id = $1 AND joined_at IS NULL";
    RULES = "SELECT 1 AS rules FROM account_grant g JOIN account a ON a.id = g.account
        WHERE g.site = $1 AND g.role = 'administrator' AND a.id <> $2
        AND a.disabled_at IS NULL AND a.joined_at IS NOT NULL LIMIT 1";
    INVITED = "SELECT id FROM account WHERE joined_at IS NULL";
    REMOVE_HAND_INS = "DELETE FROM hand_in_link WHERE made_by = $1";
    REMOVE = "DELETE FROM account WHERE id = $1";
    GRANT = "INSERT INTO account_grant (account, site, role, granted_at) VALUES ($1, $2, $3, $4)
        ON CONFLICT (account, site) DO UPDATE SET role = excluded.role, granted_at = excluded.granted_at";
    REVOKE = "DELETE FROM account_grant WHERE account = $1 AND site = $2";
    ROLE = "SELECT role FROM account_grant WHERE account = $1 AND site = $2";
    GRANTS = "SELECT site, role FROM account_grant WHERE account = $1 ORDER BY site";
}

/// An account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    /// Its id.
    pub id: AccountId,
    /// Its e-mail address, lower case.
    pub email: String,
    /// What to call the person who holds it.
    pub name: Text,
    /// The password's PHC string (Argon2id); none until one is set.
    pub password: Option<String>,
    /// Whether it may not sign in.
    pub disabled: bool,
    /// Since when it is.
    pub created_at: Moment,
}

/// Keeps a new account.
///
/// # Errors
/// [`StoreError::Conflict`] when the e-mail address is taken.
pub async fn insert(tx: &mut WriteTx, account: &Account) -> Result<(), StoreError> {
    let disabled = account.disabled.then_some(account.created_at);
    let values =
        params![account.id, account.email, account.name, account.password, disabled, account.created_at];
    tx.execute(&INSERT, values).await.map(drop)
}

/// One account.
///
/// # Errors
/// [`StoreError`]
pub async fn get(tx: &mut ReadTx, account: AccountId) -> Result<Option<Account>, StoreError> {
    tx.query_opt(&ONE, params![account]).await?.as_ref().map(read).transpose()
}

/// The account of an e-mail address, given in lower case.
///
/// # Errors
/// [`StoreError`]
pub async fn by_email(tx: &mut ReadTx, email: &str) -> Result<Option<Account>, StoreError> {
    tx.query_opt(&BY_EMAIL, params![email]).await?.as_ref().map(read).transpose()
}

/// All accounts by e-mail address, each with its roles.
///
/// # Errors
/// [`StoreError`]
pub async fn all(tx: &mut ReadTx) -> Result<Vec<(Account, Vec<(SiteId, Role)>)>, StoreError> {
    let mut accounts = Vec::new();
    for row in tx.query(&EVERY, params![]).await? {
        let account = read(&row)?;
        let rows = tx.query(&GRANTS, params![account.id]).await?;
        let grants =
            rows.iter().map(|g| Ok((g.get("site")?, g.get("role")?))).collect::<Result<_, StoreError>>()?;
        accounts.push((account, grants));
    }
    Ok(accounts)
}

/// The accounts whose holders have never come in.
///
/// # Errors
/// [`StoreError`]
pub async fn invited(tx: &mut ReadTx) -> Result<Vec<AccountId>, StoreError> {
    tx.query(&INVITED, params![]).await?.iter().map(|row| row.get("id")).collect()
}

/// Notes that whoever holds an account has come in: from now on it is invited no more.
///
/// # Errors
/// [`StoreError`]
pub(crate) async fn join(tx: &mut WriteTx, account: AccountId, now: Moment) -> Result<(), StoreError> {
    tx.execute(&JOIN, params![account, now]).await.map(drop)
}

/// Whether an account that has come in and may sign in, other than `without`, administers the site.
///
/// # Errors
/// [`StoreError`]
pub async fn has_administrator(
    tx: &mut ReadTx,
    site: SiteId,
    without: AccountId,
) -> Result<bool, StoreError> {
    Ok(tx.query_opt(&RULES, params![site, without]).await?.is_some())
}

/// How many accounts there are.
///
/// # Errors
/// [`StoreError`]
pub async fn count(tx: &mut ReadTx) -> Result<i64, StoreError> {
    tx.query_one(&COUNT, params![]).await?.get("n")
}

/// Sets the password's PHC string.
///
/// # Errors
/// [`StoreError`]
pub async fn set_password(tx: &mut WriteTx, account: AccountId, phc: &str) -> Result<(), StoreError> {
    tx.execute(&SET_PASSWORD, params![account, phc]).await.map(drop)
}

/// Disables an account since a moment, or enables it again.
///
/// # Errors
/// [`StoreError`]
pub async fn set_disabled(
    tx: &mut WriteTx,
    account: AccountId,
    since: Option<Moment>,
) -> Result<(), StoreError> {
    tx.execute(&SET_DISABLED, params![account, since]).await.map(drop)
}

/// Removes an account with its sessions, its roles and the links it made; what it did stays in the history under its id.
///
/// # Errors
/// [`StoreError`]
pub async fn remove(tx: &mut WriteTx, account: AccountId) -> Result<(), StoreError> {
    tx.execute(&REMOVE_HAND_INS, params![account]).await?;
    tx.execute(&REMOVE, params![account]).await.map(drop)
}

/// Gives an account a role at a site, in place of the one it had there.
///
/// # Errors
/// [`StoreError`]
pub async fn grant(
    tx: &mut WriteTx,
    account: AccountId,
    site: SiteId,
    role: Role,
    now: Moment,
) -> Result<(), StoreError> {
    tx.execute(&GRANT, params![account, site, role, now]).await.map(drop)
}

/// Takes an account's role at a site.
///
/// # Errors
/// [`StoreError`]
pub async fn revoke(tx: &mut WriteTx, account: AccountId, site: SiteId) -> Result<(), StoreError> {
    tx.execute(&REVOKE, params![account, site]).await.map(drop)
}

/// The role of an account at a site.
///
/// # Errors
/// [`StoreError`]
pub async fn role(tx: &mut ReadTx, account: AccountId, site: SiteId) -> Result<Option<Role>, StoreError> {
    tx.query_opt(&ROLE, params![account, site]).await?.map(|row| row.get("role")).transpose()
}

pub(crate) fn read(row: &Row) -> Result<Account, StoreError> {
    Ok(Account {
        id: row.get("id")?,
        email: row.get("email")?,
        name: row.get("name")?,
        password: row.get("password")?,
        disabled: row.get::<Option<Moment>>("disabled_at")?.is_some(),
        created_at: row.get("created_at")?,
    })
}
