//! One connection to the file, on a thread of its own or, for a page's short questions, on the thread that asks.
//! It refuses to do two pieces of work at once, and any out of their order.

use super::super::in_place;
use crate::error::StoreError;
use rusqlite::Connection;
use std::sync::{
    Arc, Mutex, PoisonError,
    atomic::{AtomicUsize, Ordering},
    mpsc,
};
use tokio::sync::oneshot;

/// A connection on its own thread. What is asked of it is done in order.
pub(in crate::engine) struct Lane {
    work: mpsc::Sender<Work>,
    connection: Arc<Mutex<Connection>>,
    /// Pieces of work that are not done yet; while there is none, the connection is its holder's.
    queued: Arc<AtomicUsize>,
}

type Work = Box<dyn FnOnce(&mut Connection) + Send>;

impl Lane {
    pub(super) fn start(connection: Connection) -> Result<Self, StoreError> {
        let (work, given) = mpsc::channel::<Work>();
        let (connection, queued) = (Arc::new(Mutex::new(connection)), Arc::<AtomicUsize>::default());
        let (own, left) = (Arc::clone(&connection), Arc::clone(&queued));
        std::thread::Builder::new()
            .name("sqlite".to_owned())
            .spawn(move || {
                for piece in given {
                    piece(&mut own.lock().unwrap_or_else(PoisonError::into_inner));
                    left.fetch_sub(1, Ordering::Release);
                }
            })
            .map_err(StoreError::unavailable)?;
        Ok(Self { work, connection, queued })
    }

    /// The work done on this thread, where that was asked for and nothing else is to be done before it; else the work itself.
    pub(super) fn here<T, W: FnOnce(&mut Connection) -> T>(&self, work: W) -> Result<T, W> {
        if !in_place::is_on() || self.queued.load(Ordering::Acquire) > 0 {
            return Err(work);
        }
        Ok(work(&mut self.connection.lock().unwrap_or_else(PoisonError::into_inner)))
    }

    pub(in crate::engine) async fn ask<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Connection) -> T + Send + 'static,
    ) -> Result<T, StoreError> {
        let (answer, answered) = oneshot::channel();
        self.tell(move |connection| {
            // Nobody listens when the caller gave up; the work is done all the same, and then rolled back.
            let _ = answer.send(work(connection));
        });
        answered.await.map_err(StoreError::unavailable)
    }

    pub(super) fn tell(&self, work: impl FnOnce(&mut Connection) + Send + 'static) {
        self.queued.fetch_add(1, Ordering::Relaxed);
        // Fails only when the thread is gone; the next `ask` then reports it.
        let _ = self.work.send(Box::new(work));
    }
}
