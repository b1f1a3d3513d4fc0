//! What tests of Byline stand on: misbehaving outlets and lying name servers on loopback.
//! It refuses to be part of any binary that an institute runs: a dev-dependency only.

pub mod archive;
mod certificate;
pub mod name_server;
pub mod outlet;
pub mod web;
