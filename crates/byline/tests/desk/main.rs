//! The desk over HTTP, on a real store: who may pass which door, what each act does, and that nothing typed is lost.

mod at_the_desk;
mod doors;
mod lists;
mod review;
mod sign_in;
mod stages;
