//! The threads that hold readers' connections, one for each core as a server of files has them: a connection stays where it is.
//! They refuse to make a page: what is not kept ready is made by the threads behind, and only who asked for it waits.

use super::{LAST_ANSWERS, Reception, Stop, converse};
use std::{
    cell::Cell,
    io,
    net::{SocketAddr, TcpStream},
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    thread,
};
use tokio::{
    runtime::Builder,
    sync::{OwnedSemaphorePermit, mpsc},
    task::JoinSet,
};

/// Threads at most: beyond so many the pages themselves need the cores.
const MOST: usize = 8;

/// After so many answers a thread asks whether somebody else wants its core.
const IN_A_ROW: u32 = 16;

thread_local! {
    static ANSWERED: Cell<u32> = const { Cell::new(0) };
}

/// Lets whoever else wants this core have it, now and then: under load a thread that never waits would keep it for a whole slice
/// of the kernel's, and the readers of the other threads, or the proxy in front, would wait milliseconds.
pub(super) fn give_way() {
    let answered = ANSWERED.get().wrapping_add(1);
    ANSWERED.set(answered);
    if answered.is_multiple_of(IN_A_ROW) {
        thread::yield_now();
    }
}

/// A connection that was accepted, with the room it takes.
pub(super) struct Caller {
    pub(super) stream: TcpStream,
    pub(super) peer: SocketAddr,
    pub(super) held: OwnedSemaphorePermit,
}

/// The threads, and how many connections each has.
pub(super) struct Fronts {
    every: Vec<Front>,
    /// Says nothing, and ends when the last thread has.
    ended: mpsc::Receiver<()>,
}

struct Front {
    callers: mpsc::UnboundedSender<Caller>,
    lines: Arc<AtomicUsize>,
}

impl Fronts {
    /// Starts them; they end once no more callers can come and the last has their answer.
    pub(super) fn start(reception: &Reception, stop: &Stop) -> io::Result<Self> {
        let (end, ended) = mpsc::channel(1);
        let threads = thread::available_parallelism().map_or(1, usize::from).min(MOST);
        let mut every = Vec::with_capacity(threads);
        for _ in 0..threads {
            let (callers, calling) = mpsc::unbounded_channel();
            let lines = Arc::<AtomicUsize>::default();
            let (reception, stop, end, own) =
                (reception.clone(), stop.clone(), end.clone(), Arc::clone(&lines));
            let runtime = Builder::new_current_thread().enable_all().build()?;
            thread::Builder::new().name("front".to_owned()).spawn(move || {
                runtime.block_on(attend(calling, reception, stop, own));
                drop(end);
            })?;
            every.push(Front { callers, lines });
        }
        Ok(Self { every, ended })
    }

    /// Hands a caller to the thread that has the fewest.
    pub(super) fn take(&self, caller: Caller) {
        let idlest = self.every.iter().min_by_key(|front| front.lines.load(Ordering::Relaxed));
        if let Some(front) = idlest {
            front.lines.fetch_add(1, Ordering::Relaxed);
            // Refused only when the thread is gone, and then its connections are.
            let _ = front.callers.send(caller);
        }
    }

    /// Lets nobody else in, and waits until what is under way is finished.
    pub(super) async fn close(mut self) {
        self.every.clear();
        let _ = self.ended.recv().await;
    }
}

/// Holds connections until no more come, then waits a while for the last.
async fn attend(
    mut calling: mpsc::UnboundedReceiver<Caller>,
    reception: Reception,
    stop: Stop,
    own: Arc<AtomicUsize>,
) {
    let mut lines = JoinSet::new();
    loop {
        let caller = tokio::select! {
            Some(_) = lines.join_next() => continue,
            caller = calling.recv() => caller,
        };
        let Some(Caller { stream, peer, held }) = caller else { break };
        let (reception, stop, own) = (reception.clone(), stop.clone(), Arc::clone(&own));
        lines.spawn(async move {
            match tokio::net::TcpStream::from_std(stream) {
                Ok(stream) => converse(stream, peer, reception, stop).await,
                Err(error) => tracing::warn!(%error, "a connection could not be taken over"),
            }
            own.fetch_sub(1, Ordering::Relaxed);
            drop(held);
        });
    }
    let finished = tokio::time::timeout(LAST_ANSWERS, async { while lines.join_next().await.is_some() {} });
    if finished.await.is_err() {
        tracing::warn!(left = lines.len(), "answers not finished in time were cut off");
        lines.shutdown().await;
    }
}
