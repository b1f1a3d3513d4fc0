//! The secrets that stand for somebody: session cookies and one-time links, kept only as digests.
//! It refuses to keep a secret, and to let more than ten passwords be tried in a quarter of an hour.

use super::{DEVICE_COOKIE, HALF_COOKIE, Password, Peer, SESSION_COOKIE};
use crate::seal::Seal;
use byline_core::{
    clock::{Clock, Entropy, Moment},
    digest::Digest,
    ids::AccountId,
};
use byline_store::{Store, StoreError, WriteTx, accounts::Account, second_factor, sessions};
use data_encoding::BASE64URL_NOPAD;

/// A session nobody used for so long is over.
pub const IDLE_SECONDS: i64 = 8 * 3_600;

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

/// The value of `Set-Cookie` by which a browser is known again.
pub fn device_cookie(token: &Token) -> String {
    let age = sessions::DEVICE_DAYS * 86_400;
    format!("{DEVICE_COOKIE}={}; Path=/; Max-Age={age}; Secure; HttpOnly; SameSite=Lax", token.secret())
}

/// The value of `Set-Cookie` for whoever owes the second factor, for so many seconds.
pub fn half_cookie(token: &Token, seconds: i64) -> String {
    format!("{HALF_COOKIE}={}; Path=/; Max-Age={seconds}; Secure; HttpOnly; SameSite=Lax", token.secret())
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
    peer: &Peer,
) -> Result<Tried, StoreError> {
    let now = clock.now();
    let email = as_kept(email);
    let mut tx = store.write().await?;
    let account = byline_store::accounts::by_email(&mut tx, &email).await?;
    let from = counted_by(&mut tx, account.as_ref().map(|account| account.id), peer, now).await?;
    if !may_try(&mut tx, &email, &from, (now, entropy)).await? {
        return Ok(Tried::TooOften);
    }
    tx.commit().await?;
    let open = account.as_ref().filter(|account| !account.disabled);
    let right = password.is(open.and_then(|account| account.password.clone())).await;
    let Some(account) = account.filter(|_| right) else { return Ok(Tried::Wrong) };
    let mut tx = store.write().await?;
    sessions::forget_attempts(&mut tx, &email, &from).await?;
    tx.commit().await?;
    Ok(Tried::Right(Box::new(account)))
}

/// An e-mail address as accounts are found by it, however it was typed.
pub fn as_kept(email: &str) -> String {
    email.trim().to_lowercase().chars().filter(|c| !c.is_control()).take(254).collect()
}

/// What tries are counted by: the browser that this account signed in from before, else the address. Whoever tries from
/// elsewhere, be it from behind the same address, cannot lock the owner out.
async fn counted_by(
    tx: &mut WriteTx,
    account: Option<AccountId>,
    peer: &Peer,
    now: Moment,
) -> Result<String, StoreError> {
    let Some(device) = &peer.1 else { return Ok(peer.0.clone()) };
    let owner = sessions::device_of(tx, device, now).await?;
    let own = owner.is_some() && owner == account;
    Ok(if own { format!("device {device}") } else { peer.0.clone() })
}

/// Counts a try of `what` from `from`, unless there were too many already.
pub async fn may_try(
    tx: &mut WriteTx,
    what: &str,
    from: &str,
    (now, entropy): (Moment, &Entropy),
) -> Result<bool, StoreError> {
    may_try_of(tx, (what, MOST_TRIES), from, (now, entropy)).await
}

/// The same with another number of tries.
pub async fn may_try_of(
    tx: &mut WriteTx,
    (what, most): (&str, i64),
    from: &str,
    (now, entropy): (Moment, &Entropy),
) -> Result<bool, StoreError> {
    let since = now.plus_seconds(-TRIES_WITHIN_SECONDS);
    if sessions::attempts_since(tx, what, from, since).await? >= most {
        return Ok(false);
    }
    sessions::attempt(tx, what, from, now, entropy).await?;
    Ok(true)
}

/// Tries the second factor of an account: a code of about now, or a recovery code.
pub async fn tried_code(
    store: &Store,
    seal: &Seal,
    (clock, entropy): (&Clock, &Entropy),
    account: AccountId,
    typed: &str,
    peer: &Peer,
) -> Result<CodeTried, StoreError> {
    let now = clock.now();
    let mut tx = store.write().await?;
    let (what, from) = (format!("code {account}"), counted_by(&mut tx, Some(account), peer, now).await?);
    if !may_try(&mut tx, &what, &from, (now, entropy)).await? {
        return Ok(CodeTried::TooOften);
    }
    let secret = second_factor::get(&mut tx, account).await?;
    let step = secret
        .and_then(|kept| super::code::step_of(&seal.open(&account.to_string(), &kept.secret)?, typed, now));
    let right = match step {
        Some(step) => second_factor::use_step(&mut tx, account, step).await?,
        None => {
            let code = super::code::recovery_digest(typed);
            second_factor::use_recovery(&mut tx, account, &code, now).await?
        }
    };
    if right {
        sessions::forget_attempts(&mut tx, &what, &from).await?;
    }
    tx.commit().await?;
    Ok(if right { CodeTried::Right } else { CodeTried::Wrong })
}

/// What came of trying a code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CodeTried {
    Right,
    /// No code of about now, or one that was taken before.
    Wrong,
    TooOften,
}
