//! Unpacks a body as an outlet compressed it, keeping what was sent untouched.
//! It refuses to unpack past a cap, and to take half an archive for a page.

use flate2::bufread::{DeflateDecoder, GzDecoder, ZlibDecoder};
use std::io::{self, Read};

#[derive(Debug, PartialEq, Eq)]
pub(super) enum Unpacking {
    TooLarge,
    /// The coding's name, whose rules the bytes break or which is none we know.
    Broken(String),
}

/// The `Content-Encoding` of an answer by its kept head, all its lines as one value (RFC 9110, 5.3).
pub(super) fn said_in(head: &[u8]) -> String {
    let head = String::from_utf8_lossy(head);
    let lines = head.lines().filter_map(|line| line.split_once(':'));
    let said = lines.filter(|(name, _)| name.trim().eq_ignore_ascii_case("content-encoding"));
    said.map(|(_, value)| value.trim()).collect::<Vec<_>>().join(",")
}

/// Applies the codings of a `Content-Encoding` value in reverse, never holding more than `cap` bytes of any result.
pub(super) fn unpack(body: &[u8], codings: &str, cap: usize) -> Result<Option<Vec<u8>>, Unpacking> {
    let mut unpacked: Option<Vec<u8>> = None;
    // Each coding listed costs a whole pass; no outlet uses more than one, RFC 9110 allows a list.
    let listed: Vec<&str> = codings.split(',').map(str::trim).collect();
    if listed.len() > 3 {
        return Err(Unpacking::Broken(codings.to_owned()));
    }
    for coding in listed.into_iter().rev() {
        let packed = unpacked.as_deref().unwrap_or(body);
        // Some servers name a coding on an empty body (a HEAD answer kept, a 304).
        if packed.is_empty() {
            continue;
        }
        let broken = |_: io::Error| Unpacking::Broken(coding.to_owned());
        let next = match coding.to_ascii_lowercase().as_str() {
            "gzip" | "x-gzip" => members(packed, cap).map_err(broken)?,
            "deflate" => deflate(packed, cap).map_err(broken)?,
            "br" => capped(brotli_decompressor::Decompressor::new(packed, 4096), cap).map_err(broken)?,
            "zstd" | "compress" | "x-compress" | "dcb" | "dcz" => {
                return Err(Unpacking::Broken(coding.to_owned()));
            }
            // Misused for character sets and the like; browsers read the body as it is.
            _ => continue,
        };
        if next.len() > cap {
            return Err(Unpacking::TooLarge);
        }
        unpacked = Some(next);
    }
    Ok(unpacked)
}

/// Reads one byte more than the cap, so that the caller can tell full from over.
fn capped(from: impl Read, cap: usize) -> io::Result<Vec<u8>> {
    let mut out = Vec::new();
    from.take(cap as u64 + 1).read_to_end(&mut out)?;
    Ok(out)
}

/// A gzip body may be several members one after the other (RFC 1952, 2.2); what follows the last and is no member is ignored,
/// as browsers do.
fn members(mut packed: &[u8], cap: usize) -> io::Result<Vec<u8>> {
    let mut out = Vec::new();
    loop {
        let mut member = GzDecoder::new(packed);
        let room = cap - out.len();
        (&mut member).take(room as u64 + 1).read_to_end(&mut out)?;
        packed = member.into_inner();
        if out.len() > cap || !packed.starts_with(&[0x1f, 0x8b]) {
            return Ok(out);
        }
    }
}

/// "deflate" is zlib by the standard and bare deflate by many servers (RFC 9110, 8.4.1.2).
fn deflate(packed: &[u8], cap: usize) -> io::Result<Vec<u8>> {
    capped(ZlibDecoder::new(packed), cap).or_else(|_| capped(DeflateDecoder::new(packed), cap))
}
