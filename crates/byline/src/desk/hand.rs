//! Whose hand does an act at the desk or the command line: the data, the clock, chance, and who is answerable.
//! It refuses to know of pages and requests, so that a command does exactly what the desk does.

use crate::{app::App, sign_in};
use byline_core::{
    clock::{Clock, Entropy, Moment},
    ids::{AccountId, OpEdId},
    role::Wish,
    site::Site,
};
use byline_store::{ReadTx, Store, StoreError, WriteTx, accounts, changes, events, own};
use serde_json::Value;

/// Whose hand, and what it works with.
#[derive(Clone)]
pub struct Hand {
    pub store: Store,
    pub clock: Clock,
    pub entropy: Entropy,
    /// The account answerable; none for the command line.
    pub by: Option<AccountId>,
}

impl Hand {
    /// The hand of an account at work in the desk; none for the command line.
    pub fn of(app: &App, by: Option<AccountId>) -> Self {
        Self { store: app.store.clone(), clock: app.clock.clone(), entropy: app.entropy.clone(), by }
    }

    pub fn now(&self) -> Moment {
        self.clock.now()
    }

    /// Whether the account may do that with an op-ed as both stand within this transaction; the command line may all.
    pub async fn may(
        &self,
        tx: &mut ReadTx,
        site: &Site,
        id: OpEdId,
        wish: Wish,
    ) -> Result<bool, StoreError> {
        let Some(account) = self.by else { return Ok(true) };
        let role = accounts::role(tx, account, site.id).await?;
        let claim = own::claim(tx, site.id, id, account).await?;
        Ok(role.zip(claim).is_some_and(|(role, claim)| role.may_with(wish, claim)))
    }

    /// Writes an act into the history.
    pub async fn note(
        &self,
        tx: &mut WriteTx,
        site: &Site,
        act: &str,
        op_ed: Option<OpEdId>,
        detail: Value,
    ) -> Result<(), StoreError> {
        let event = events::Event { at: self.now(), account: self.by, act: act.to_owned(), op_ed, detail };
        let from = sign_in::of_request();
        events::record_from(tx, site.id, &event, from.as_deref(), &self.entropy).await
    }

    /// Writes an act into the history that changes what readers see; the last thing a transaction does.
    pub async fn note_public(
        &self,
        tx: &mut WriteTx,
        site: &Site,
        act: &str,
        op_ed: Option<OpEdId>,
        detail: Value,
    ) -> Result<(), StoreError> {
        self.note(tx, site, act, op_ed, detail).await?;
        changes::record(tx, site.id, act, op_ed, self.now()).await?;
        Ok(())
    }
}
