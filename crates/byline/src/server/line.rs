//! A connection that watches how its client keeps pace.
//! It refuses to wait for ever: a head must be there within ten seconds, and after half a minute of silence it closes.

use std::{
    future::Future,
    io,
    pin::Pin,
    sync::{
        Arc,
        atomic::{AtomicU32, Ordering},
    },
    task::{Context, Poll},
    time::Duration,
};
use tokio::{
    io::{AsyncRead, AsyncWrite, ReadBuf},
    time::{Instant, Sleep, sleep},
};

/// From the first byte of a request to the end of its head.
const HEAD_WITHIN: Duration = Duration::from_secs(10);

/// Without a byte either way, between requests or in the middle of an answer that is not taken.
const SILENCE: Duration = Duration::from_secs(30);

/// Whose turn it is, shared between the connection and the service behind it: begun and finished answers, counted.
#[derive(Clone, Default)]
pub(super) struct Phase(Arc<Counts>);

#[derive(Default)]
struct Counts {
    begun: AtomicU32,
    finished: AtomicU32,
}

/// Held while an answer is worked on: silence then is ours, not the client's.
pub(super) struct Answering(Phase);

impl Phase {
    pub(super) fn answering(&self) -> Answering {
        self.0.begun.fetch_add(1, Ordering::AcqRel);
        Answering(self.clone())
    }

    /// An answer may be begun and finished before the connection looks again, so both numbers tell.
    fn counts(&self) -> (u32, u32) {
        (self.0.begun.load(Ordering::Acquire), self.0.finished.load(Ordering::Acquire))
    }
}

impl Drop for Answering {
    fn drop(&mut self) {
        self.0.0.finished.fetch_add(1, Ordering::AcqRel);
    }
}

/// The watched connection.
pub(super) struct Line<S> {
    stream: S,
    phase: Phase,
    /// Rings at or before the deadline: moving a timer for every request would cost more than the answer.
    patience: Pin<Box<Sleep>>,
    deadline: Instant,
    /// A request has begun to arrive and its head is not whole yet.
    in_head: bool,
    seen: (u32, u32),
}

impl<S> Line<S> {
    pub(super) fn new(stream: S, phase: Phase) -> Self {
        let (patience, deadline) = (Box::pin(sleep(HEAD_WITHIN)), Instant::now() + HEAD_WITHIN);
        Self { stream, phase, patience, deadline, in_head: true, seen: (0, 0) }
    }

    /// Starts the wait anew where the turn has passed from us to the client or back.
    fn notice(&mut self) {
        let counts = self.phase.counts();
        if counts != self.seen {
            self.seen = counts;
            self.in_head = false;
            self.wait(SILENCE);
        }
    }

    fn is_ours(&self) -> bool {
        self.seen.0 != self.seen.1
    }

    fn wait(&mut self, time: Duration) {
        self.deadline = Instant::now() + time;
        if self.patience.deadline() > self.deadline {
            self.patience.as_mut().reset(self.deadline);
        }
    }

    fn out_of_patience(&mut self, context: &mut Context<'_>) -> bool {
        if self.is_ours() {
            return false;
        }
        while self.patience.as_mut().poll(context).is_ready() {
            if Instant::now() >= self.deadline {
                return true;
            }
            self.patience.as_mut().reset(self.deadline);
        }
        false
    }
}

impl<S: AsyncRead + Unpin> AsyncRead for Line<S> {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let before = buffer.filled().len();
        let read = Pin::new(&mut self.stream).poll_read(context, buffer);
        self.notice();
        match read {
            Poll::Ready(Ok(())) if buffer.filled().len() > before && !self.is_ours() && !self.in_head => {
                self.in_head = true;
                self.wait(HEAD_WITHIN);
                read
            }
            Poll::Pending if self.out_of_patience(context) => {
                Poll::Ready(Err(io::ErrorKind::TimedOut.into()))
            }
            read => read,
        }
    }
}

impl<S: AsyncWrite + Unpin> Line<S> {
    fn written(
        &mut self,
        context: &mut Context<'_>,
        written: Poll<io::Result<usize>>,
    ) -> Poll<io::Result<usize>> {
        self.notice();
        match written {
            Poll::Ready(Ok(_)) if !self.in_head => self.wait(SILENCE),
            Poll::Pending if self.out_of_patience(context) => {
                return Poll::Ready(Err(io::ErrorKind::TimedOut.into()));
            }
            _ => {}
        }
        written
    }
}

impl<S: AsyncWrite + Unpin> AsyncWrite for Line<S> {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        let written = Pin::new(&mut self.stream).poll_write(context, bytes);
        self.written(context, written)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        slices: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        let written = Pin::new(&mut self.stream).poll_write_vectored(context, slices);
        self.written(context, written)
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(context)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use tokio::io::{AsyncReadExt, AsyncWriteExt, duplex};

    // The tokio clock of these tests stands still and jumps to the next timer, so no test waits.
    fn line(room: usize) -> (Line<tokio::io::DuplexStream>, tokio::io::DuplexStream, Phase) {
        let (ours, theirs) = duplex(room);
        let phase = Phase::default();
        (Line::new(ours, phase.clone()), theirs, phase)
    }

    async fn refused(line: &mut Line<tokio::io::DuplexStream>) -> Duration {
        let start = Instant::now();
        let error = line.read_to_end(&mut Vec::new()).await.unwrap_err();
        assert_eq!(error.kind(), io::ErrorKind::TimedOut);
        start.elapsed()
    }

    #[tokio::test(start_paused = true)]
    async fn a_head_sent_drop_by_drop_is_cut_off_after_ten_seconds() {
        let (mut line, mut client, _phase) = line(64);
        let slowly = tokio::spawn(async move {
            loop {
                tokio::time::sleep(Duration::from_secs(1)).await;
                if client.write_all(b"x").await.is_err() {
                    return;
                }
            }
        });
        assert_eq!(refused(&mut line).await.as_secs(), 10);
        drop(line);
        slowly.await.unwrap();
    }

    #[tokio::test(start_paused = true)]
    async fn between_requests_a_connection_is_kept_for_half_a_minute() {
        let (mut line, mut client, phase) = line(64);
        client.write_all(b"GET").await.unwrap();
        line.read_exact(&mut [0; 3]).await.unwrap();
        let answering = phase.answering();
        line.write_all(b"200").await.unwrap();
        drop(answering);
        assert_eq!(refused(&mut line).await.as_secs(), 30);
    }

    #[tokio::test(start_paused = true)]
    async fn a_quick_answer_taken_slowly_is_not_cut_off() {
        let (mut line, mut client, phase) = line(1);
        client.write_all(b"G").await.unwrap();
        line.read_u8().await.unwrap();
        drop(phase.answering());
        let taking = tokio::spawn(async move {
            let mut taken = Vec::new();
            for _ in 0..5 {
                tokio::time::sleep(Duration::from_secs(9)).await;
                taken.push(client.read_u8().await.unwrap());
            }
            taken
        });
        line.write_all(b"12345").await.unwrap();
        assert_eq!(taking.await.unwrap(), b"12345");
    }

    #[tokio::test(start_paused = true)]
    async fn while_we_work_on_an_answer_silence_is_not_the_clients_fault() {
        let (mut line, mut client, phase) = line(64);
        let answering = phase.answering();
        let reading = tokio::time::timeout(Duration::from_secs(50), line.read_u8()).await;
        assert!(reading.is_err(), "still patient");
        drop(answering);
        client.write_all(b"x").await.unwrap();
        assert_eq!(line.read_u8().await.unwrap(), b'x');
    }

    #[tokio::test(start_paused = true)]
    async fn an_answer_nobody_takes_is_given_up() {
        let (mut line, _client, phase) = line(4);
        drop(phase.answering());
        let error = line.write_all(b"more than there is room for").await.unwrap_err();
        assert_eq!(error.kind(), io::ErrorKind::TimedOut);
    }
}
