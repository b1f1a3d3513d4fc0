//! The compressed forms of a page: which one a browser asks for (RFC 9110, 12.5.3), and how each is made.
//! It refuses to compress what is compressed already, and to make a form twice.

use axum::http::{HeaderMap, HeaderValue, header};
use bytes::Bytes;
use std::{io::Write, sync::OnceLock};

/// A way of compressing a body, best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Coding {
    Brotli,
    Zstd,
    Gzip,
}

impl Coding {
    pub const ALL: [Self; 3] = [Self::Brotli, Self::Zstd, Self::Gzip];

    /// Its registered name, as `Content-Encoding` writes it.
    pub fn token(self) -> HeaderValue {
        HeaderValue::from_static(match self {
            Self::Brotli => "br",
            Self::Zstd => "zstd",
            Self::Gzip => "gzip",
        })
    }

    /// What stands in a strong tag after the digest: two codings of one page are two representations (RFC 9110, 8.8.1).
    pub fn suffix(self) -> &'static str {
        match self {
            Self::Brotli => "-br",
            Self::Zstd => "-zst",
            Self::Gzip => "-gz",
        }
    }

    /// The coding a request asks for by the highest weight, ours deciding between equals; none for the bytes as they are.
    pub fn asked_in(headers: &HeaderMap) -> Option<Self> {
        let mut best: Option<(Self, u16)> = None;
        for line in headers.get_all(header::ACCEPT_ENCODING) {
            for one in line.to_str().unwrap_or_default().split(',') {
                let (name, weight) = weighed(one);
                for coding in Self::ALL.into_iter().filter(|coding| coding.is_named(name)) {
                    let better = best.is_none_or(|(so_far, most)| {
                        weight > most || (weight == most && coding.rank() < so_far.rank())
                    });
                    if weight > 0 && better {
                        best = Some((coding, weight));
                    }
                }
            }
        }
        best.map(|(coding, _)| coding)
    }

    fn is_named(self, name: &str) -> bool {
        name.eq_ignore_ascii_case(match self {
            Self::Brotli => "br",
            Self::Zstd => "zstd",
            Self::Gzip => "gzip",
        }) || (self == Self::Gzip && name.eq_ignore_ascii_case("x-gzip"))
    }

    pub fn rank(self) -> usize {
        self as usize
    }

    fn made_of(self, body: &[u8]) -> std::io::Result<Vec<u8>> {
        match self {
            Self::Brotli => {
                let mut out = Vec::with_capacity(body.len() / 3);
                let settings = brotli::enc::BrotliEncoderParams { quality: 9, ..Default::default() };
                brotli::BrotliCompress(&mut &*body, &mut out, &settings)?;
                Ok(out)
            }
            Self::Zstd => zstd::bulk::compress(body, 12),
            Self::Gzip => {
                let out = Vec::with_capacity(body.len() / 3);
                let mut encoder = flate2::write::GzEncoder::new(out, flate2::Compression::best());
                encoder.write_all(body)?;
                encoder.finish()
            }
        }
    }
}

/// A member of `Accept-Encoding` and its weight in thousandths; no weight is the full one, one that is none counts nothing.
fn weighed(member: &str) -> (&str, u16) {
    let mut parts = member.split(';');
    let name = parts.next().unwrap_or_default().trim();
    let weight =
        parts.find_map(|part| part.trim().strip_prefix("q=").or_else(|| part.trim().strip_prefix("Q=")));
    let thousandths = weight.map_or(1_000.0, |raw| raw.trim().parse::<f32>().unwrap_or(0.0) * 1_000.0);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to 0..=1000")]
    (name, thousandths.clamp(0.0, 1_000.0) as u16)
}

/// A body with the forms of it that were asked for so far; each is made once, by the first who asks.
pub struct Coded {
    plain: Bytes,
    compresses: bool,
    forms: [OnceLock<Option<Bytes>>; 3],
}

impl Coded {
    pub fn new(plain: Bytes, compresses: bool) -> Self {
        Self { plain, compresses, forms: Default::default() }
    }

    pub fn plain(&self) -> &Bytes {
        &self.plain
    }

    /// The form in `coding` if it is made; the plain bytes where no form helps.
    pub fn ready(&self, coding: Option<Coding>) -> Option<(Option<Coding>, &Bytes)> {
        let Some(coding) = coding.filter(|_| self.compresses) else { return Some((None, &self.plain)) };
        self.forms[coding.rank()].get().map(|form| self.or_plain(coding, form))
    }

    /// The form in `coding`, made now if nobody has.
    pub fn form(&self, coding: Option<Coding>) -> (Option<Coding>, &Bytes) {
        let Some(coding) = coding.filter(|_| self.compresses) else { return (None, &self.plain) };
        let form = self.forms[coding.rank()].get_or_init(|| {
            let made = coding.made_of(&self.plain).ok();
            made.filter(|made| made.len() < self.plain.len()).map(Bytes::from)
        });
        self.or_plain(coding, form)
    }

    fn or_plain<'a>(&'a self, coding: Coding, form: &'a Option<Bytes>) -> (Option<Coding>, &'a Bytes) {
        form.as_ref().map_or((None, &self.plain), |form| (Some(coding), form))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(value: &'static str) -> Option<Coding> {
        let mut headers = HeaderMap::new();
        headers.insert(header::ACCEPT_ENCODING, HeaderValue::from_static(value));
        Coding::asked_in(&headers)
    }

    #[test]
    fn the_heaviest_coding_is_taken_and_ours_decides_between_equals() {
        assert_eq!(asked("gzip, deflate, br, zstd"), Some(Coding::Brotli));
        assert_eq!(asked("gzip;q=1.0, br;q=0.5"), Some(Coding::Gzip));
        assert_eq!(asked("br;q=0, gzip"), Some(Coding::Gzip));
        assert_eq!(asked("GZIP"), Some(Coding::Gzip));
        assert_eq!(asked("identity, deflate"), None);
        assert_eq!(asked("br;q=oops"), None);
        assert_eq!(Coding::asked_in(&HeaderMap::new()), None);
    }

    #[test]
    fn every_form_unpacks_to_the_page() {
        let page = "<p>A page of an op-ed, and again.</p>".repeat(200);
        let coded = Coded::new(Bytes::from(page.clone()), true);
        for coding in Coding::ALL {
            assert!(coded.ready(Some(coding)).is_none(), "nothing is made before it is asked for");
            let (said, form) = coded.form(Some(coding));
            assert!(said == Some(coding) && form.len() < page.len() / 4);
            let mut out = Vec::new();
            match coding {
                Coding::Brotli => brotli::BrotliDecompress(&mut &form[..], &mut out).unwrap(),
                Coding::Zstd => out = zstd::bulk::decompress(form, page.len()).unwrap(),
                Coding::Gzip => {
                    std::io::Read::read_to_end(&mut flate2::read::GzDecoder::new(&form[..]), &mut out)
                        .unwrap();
                }
            }
            assert_eq!(out, page.as_bytes());
            assert_eq!(coded.ready(Some(coding)).unwrap().1.as_ptr(), form.as_ptr());
        }
    }

    #[test]
    fn what_does_not_shrink_is_sent_as_it_is() {
        let short = Coded::new(Bytes::from_static(b"x"), true);
        assert_eq!(short.form(Some(Coding::Gzip)), (None, &Bytes::from_static(b"x")));
        let picture = Coded::new(Bytes::from(vec![0; 4_096]), false);
        assert_eq!(picture.ready(Some(Coding::Brotli)).unwrap().0, None);
    }
}
