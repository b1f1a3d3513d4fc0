//! Connections kept for the next transaction, never more than the engine is told to bear.
//! It refuses to hand one connection to two transactions, and to let a caller wait for ever.

use crate::error::StoreError;
use std::{
    ops::{Deref, DerefMut},
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

pub(super) struct Pool<C> {
    idle: Mutex<Vec<C>>,
    seats: Arc<Semaphore>,
    most_wait: Duration,
    full: &'static str,
}

impl<C> Pool<C> {
    /// `full` says what everyone is waiting for when the wait is too long.
    pub(super) fn new(seats: usize, most_wait: Duration, full: &'static str) -> Arc<Self> {
        let seats = Arc::new(Semaphore::new(seats));
        Arc::new(Self { idle: Mutex::default(), seats, most_wait, full })
    }

    /// A seat, first come first served, with an idle connection or with what `open` makes.
    pub(super) async fn take(
        self: &Arc<Self>,
        open: impl AsyncFnOnce() -> Result<C, StoreError>,
    ) -> Result<Seat<C>, StoreError> {
        let permit = tokio::time::timeout(self.most_wait, Arc::clone(&self.seats).acquire_owned())
            .await
            .map_err(|_| StoreError::Busy { why: self.full.to_owned() })?
            .map_err(StoreError::unavailable)?;
        let idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner).pop();
        let connection = match idle {
            Some(connection) => connection,
            None => open().await?,
        };
        Ok(Seat { connection: Some(connection), pool: Arc::clone(self), _permit: permit })
    }
}

/// A connection for the time of one transaction; goes back when dropped.
pub(super) struct Seat<C> {
    connection: Option<C>,
    pool: Arc<Pool<C>>,
    _permit: OwnedSemaphorePermit,
}

impl<C> Seat<C> {
    /// Gives up the seat and throws the connection away.
    pub(super) fn discard(mut self) {
        self.connection = None;
    }
}

impl<C> Deref for Seat<C> {
    type Target = C;

    fn deref(&self) -> &C {
        self.connection.as_ref().expect("a seat holds its connection until it is dropped or discarded")
    }
}

impl<C> DerefMut for Seat<C> {
    fn deref_mut(&mut self) -> &mut C {
        self.connection.as_mut().expect("a seat holds its connection until it is dropped or discarded")
    }
}

impl<C> Drop for Seat<C> {
    fn drop(&mut self) {
        if let Some(connection) = self.connection.take() {
            self.pool.idle.lock().unwrap_or_else(PoisonError::into_inner).push(connection);
        }
    }
}
