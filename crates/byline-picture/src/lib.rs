//! A picture's bytes looked at, the sizes it is served in made of them, and cards drawn; nothing but pixels passes from one to the other.
//! This crate refuses to wait, to read files, to reach a network or a database, and to trust what a picture says of itself.
#![deny(missing_docs)]

mod card;
mod develop;
mod jpeg;
mod open;
mod refusal;

pub use card::{Block, CARD, CardRefusal, Letters, Line, NoType, Placed, Setting, Side, card};
pub use develop::{Developed, develop};
pub use open::{Looked, MOST_PIXELS, look};
pub use refusal::PictureRefusal;

#[cfg(test)]
mod tests;
