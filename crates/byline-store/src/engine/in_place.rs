//! Reading where one stands: a page's short questions are answered on the thread that makes it, not by a way to another and back.
//! It refuses that to whoever has not asked for it: a long question would hold up what else that thread has to do.

use std::{
    cell::Cell,
    future::Future,
    pin::Pin,
    task::{Context, Poll},
};

thread_local! {
    static IS_ON: Cell<bool> = const { Cell::new(false) };
}

/// Whether what is being done right now may wait for the file itself.
pub(super) fn is_on() -> bool {
    IS_ON.get()
}

/// Work whose questions are all short, as a public page's are; see [`in_place`].
pub struct InPlace<F>(F);

/// Does `work` with its reads answered in place, on engines that can.
pub fn in_place<F: Future + Unpin>(work: F) -> InPlace<F> {
    InPlace(work)
}

impl<F: Future + Unpin> Future for InPlace<F> {
    type Output = F::Output;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<F::Output> {
        let _on = On(IS_ON.replace(true));
        Pin::new(&mut self.0).poll(context)
    }
}

/// Puts the flag back, also after a panic.
struct On(bool);

impl Drop for On {
    fn drop(&mut self) {
        IS_ON.set(self.0);
    }
}
