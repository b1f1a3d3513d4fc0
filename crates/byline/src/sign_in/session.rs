//! The secrets that stand for somebody: session cookies and one-time links, kept only as digests.
//! It refuses to keep a secret, and to let more than ten passwords be tried in a quarter of an hour.

use super::{Password, SESSION_COOKIE};
use byline_core::{
    clock::{Clock, Entropy, Moment},
    digest::Digest,
    ids::AccountId,
};
use byline_store::{Store, StoreError, WriteTx, accounts::Account, sessions};
use data_encoding::BASE64URL_NOPAD;

/// A session lasts no longer than this, however busy.
const LONGEST_DAYS: i64 = 7;

/// Within this time at most [`MOST_TRIES`] passwords are tried for one account from one address.
const TRIES_WITHIN_SECONDS: i64 = 15 * 60;
const MOST_TRIES: i64 = 10;

/// 256 random bits as text; only its digest is ever stored.
pub struct Token(String);

impl Token {
    /// A secret that nobody can guess.
    pub fn new(entropy: &Entropy) -> Self {
        Self(BASE64URL_NOPAD.encode(&entropy.bytes::<32>()))
    }

    /// The name under which the store knows it.
    pub fn digest(&self) -> Digest {
        Digest::of(self.0.as_bytes())
    }

    /// The secret itself, for the one who is to have it.
    pub fn secret(&self) -> &str {
        &self.0
    }
}

/// Starts a session; the secret goes into the cookie and nowhere else.
pub async fn start(
    tx: &mut WriteTx,
    clock: &Clock,
    entropy: &Entropy,
    account: AccountId,
) -> Result<Token, StoreError> {
    let token = Token::new(entropy);
    let now = clock.now();
    sessions::start(tx, &token.digest(), account, now, now.plus_days(LONGEST_DAYS)).await?;
    Ok(token)
}

/// Makes a one-time link for an account, or for setting up an empty installation.
pub async fn new_link(
    tx: &mut WriteTx,
    entropy: &Entropy,
    account: Option<AccountId>,
    ends_at: Moment,
) -> Result<Token, StoreError> {
    let token = Token::new(entropy);
    sessions::link_insert(tx, &token.digest(), account, ends_at).await?;
    Ok(token)
}

/// The value of `Set-Cookie` for a session.
pub fn cookie(token: &Token) -> String {
    let age = LONGEST_DAYS * 86_400;
    format!("{SESSION_COOKIE}={}; Path=/; Max-Age={age}; Secure; HttpOnly; SameSite=Lax", token.secret())
}

/// The value of `Set-Cookie` that makes a browser forget it.
pub fn forget_cookie() -> String {
    format!("{SESSION_COOKIE}=; Path=/; Max-Age=0; Secure; HttpOnly; SameSite=Lax")
}

pub(super) async fn seen(store: &Store, session: &Digest, now: Moment) -> Result<(), StoreError> {
    let mut tx = store.write().await?;
    sessions::touch(&mut tx, session, now).await?;
    tx.commit().await
}

/// What came of trying a password.
pub enum Tried {
    Right(Box<Account>),
    /// No such account, another password, or an account that may not sign in: nobody is told which.
    Wrong,
    /// Too many tries; again in a quarter of an hour.
    TooOften,
}

/// Tries a password. The try is counted before the password is looked at, so that many at once count as many.
pub async fn tried(
    store: &Store,
    (clock, entropy): (&Clock, &Entropy),
    email: &str,
    password: Password,
    peer: &str,
) -> Result<Tried, StoreError> {
    let now = clock.now();
    let email: String = email.trim().to_lowercase().chars().filter(|c| !c.is_control()).take(254).collect();
    let mut tx = store.write().await?;
    let since = now.plus_seconds(-TRIES_WITHIN_SECONDS);
    if sessions::attempts_since(&mut tx, &email, peer, since).await? >= MOST_TRIES {
        return Ok(Tried::TooOften);
    }
    sessions::attempt(&mut tx, &email, peer, now, entropy).await?;
    let account = byline_store::accounts::by_email(&mut tx, &email).await?;
    tx.commit().await?;
    let open = account.as_ref().filter(|account| !account.disabled);
    let right = password.is(open.and_then(|account| account.password.clone())).await;
    let Some(account) = account.filter(|_| right) else { return Ok(Tried::Wrong) };
    let mut tx = store.write().await?;
    sessions::forget_attempts(&mut tx, &email, peer).await?;
    tx.commit().await?;
    Ok(Tried::Right(Box::new(account)))
}
