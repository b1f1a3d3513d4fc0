//! Bytes unpacked from gzip, zlib or brotli while they are counted.
//! It refuses to unpack beyond the limit it is given, whatever the bytes say of their length.

use super::WrapRefusal;
use flate2::bufread::{DeflateDecoder, MultiGzDecoder, ZlibDecoder};
use std::io::{self, Read};

/// A gzip file's content, at most `most` bytes of it.
pub fn unpacked(bytes: &[u8], most: u64) -> Result<Vec<u8>, WrapRefusal> {
    match read_within(MultiGzDecoder::new(bytes), most) {
        Ok(Some(page)) => Ok(page),
        Ok(None) => Err(WrapRefusal::Limit(format!("it unpacks to more than {most} bytes"))),
        Err(why) => Err(WrapRefusal::Broken { what: "gzip file", why: why.to_string() }),
    }
}

/// A body by its `Content-Encoding`; none when it is beyond `most` or cannot be undone.
pub fn decoded(body: &[u8], coding: &str, most: u64) -> Option<Vec<u8>> {
    match coding {
        "gzip" | "x-gzip" => read_within(MultiGzDecoder::new(body), most).ok()?,
        // Servers send both what the standard calls deflate and what the word says.
        "deflate" => match read_within(ZlibDecoder::new(body), most) {
            Ok(found) => found,
            Err(_) => read_within(DeflateDecoder::new(body), most).ok()?,
        },
        "br" => read_within(brotli_decompressor::Decompressor::new(body, 4_096), most).ok()?,
        _ => None,
    }
}

fn read_within(reader: impl Read, most: u64) -> io::Result<Option<Vec<u8>>> {
    let mut bytes = Vec::new();
    reader.take(most + 1).read_to_end(&mut bytes)?;
    Ok((bytes.len() as u64 <= most).then_some(bytes))
}

/// Lets at most so many bytes through, then fails with a sentence.
pub struct Capped<R> {
    pub inner: R,
    pub left: u64,
    pub limit: &'static str,
}

impl<R: Read> Read for Capped<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let read = self.inner.read(into)?;
        self.left = self.left.checked_sub(read as u64).ok_or_else(|| io::Error::other(self.limit))?;
        Ok(read)
    }
}
