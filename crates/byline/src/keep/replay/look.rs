//! The private look at a capture: the page as it was, for whoever may see the op-ed, and the file that holds it.
//! It refuses to ask for anything: pictures and styles stand within the page, which has no origin and brings no session along.

use super::{
    answers::{had, had_of},
    page::{as_it_is, banner, face_of},
};
use crate::{
    app::App,
    keep::at_desk::{op_ed_id, own},
    keep::captures::{Files, Leads, rewritten, sheet},
    page_text::decoded,
    pages::{Cache, html},
    refusal::Refusal,
    sign_in::Signed,
};
use axum::{
    extract::{Path, State},
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use byline_core::ids::{CaptureId, SiteId};
use byline_store::{
    StoreError,
    captures::{self, Capture, Line},
};
use byline_warc::surt;
use data_encoding::BASE64;
use std::{
    cell::{Cell, RefCell},
    collections::{BTreeSet, HashMap},
    sync::Arc,
};
use url::Url;

/// Pictures and styles of a page that are shown within it, in bytes.
const MOST_WITHIN: usize = 8 << 20;
/// The same as it is put in, where a page may name each several times.
const MOST_PUT_IN: usize = 32 << 20;

async fn kept(
    app: &App,
    signed: &Signed,
    (id, capture): (&str, &str),
) -> Result<(Capture, Vec<Line>), Refusal> {
    let id = op_ed_id(id)?;
    let capture: CaptureId = capture.parse().map_err(|_| Refusal::NotFound)?;
    let mut tx = app.store.read().await?;
    own(&mut tx, signed, id).await?;
    let found = captures::get(&mut tx, capture).await?.filter(|found| found.op_ed == id);
    let found = found.ok_or(Refusal::NotFound)?;
    let lines = captures::lines_of(&mut tx, found.id).await?;
    Ok((found, lines))
}

/// The file of the page's records, as it is kept.
pub(super) async fn file(
    State(app): State<Arc<App>>,
    signed: Signed,
    Path((id, capture)): Path<(String, String)>,
) -> Result<Response, Refusal> {
    let (capture, _) = kept(&app, &signed, (&id, &capture)).await?;
    let digest = capture.file.ok_or(Refusal::NotFound)?;
    let bytes = app.store.blobs().get(digest).await.map_err(StoreError::from)?;
    let name = format!("attachment; filename=\"{}.warc.gz\"", capture.id);
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("application/warc")),
        (
            header::CONTENT_DISPOSITION,
            HeaderValue::try_from(name).unwrap_or(HeaderValue::from_static("attachment")),
        ),
        (header::CACHE_CONTROL, Cache::Never.header()),
    ];
    Ok((headers, bytes).into_response())
}

/// The page as it was captured, for whoever may see the op-ed. Its pictures and styles stand within it: a page without an
/// origin of its own brings nobody's session along, so that nothing private could be asked for by it.
pub(super) async fn look(
    State(app): State<Arc<App>>,
    signed: Signed,
    Path((id, capture)): Path<(String, String)>,
) -> Result<Response, Refusal> {
    let (capture, lines) = kept(&app, &signed, (&id, &capture)).await?;
    let file = capture.file.ok_or(Refusal::NotFound)?;
    let page = lines.iter().rfind(|line| line.file == file).ok_or(Refusal::NotFound)?;
    let had_page = had(&app, signed.site.id, page).await?;
    let base = Url::parse(&had_page.url).map_err(|_| Refusal::NotFound)?;
    let leads =
        Within::of(&app, signed.site.id, lines.iter().filter(|line| Some(line.file) == capture.parts_file))
            .await?;
    let kind = had_page.media_type();
    let mut answer = if kind.contains("html") {
        let (app, site) = (app.clone(), signed.site.clone());
        let written = tokio::task::spawn_blocking(move || -> Result<String, Refusal> {
            let page = decoded(&had_page.unpacked(), Some(&had_page.content_type));
            let whole = rewritten(&page, &base, &leads, &banner(&app, &site, &had_page, 0)?);
            // Only now it is known what there was no room for; it is said first on the page, which is written once more.
            match leads.begin_again() {
                0 => Ok(whole),
                left => Ok(rewritten(&page, &base, &leads, &banner(&app, &site, &had_page, left)?)),
            }
        });
        let page = written.await.map_err(|why| Refusal::Broken(why.into()))?;
        html(StatusCode::OK, page?, Cache::Never)
    } else {
        as_it_is(&had_page, &base, &leads)
    };
    let policy = HeaderValue::from_static(
        "sandbox; default-src 'none'; img-src data:; style-src 'unsafe-inline' data:; font-src data:; form-action 'none'; base-uri 'none'; frame-ancestors 'none'",
    );
    answer.headers_mut().insert(header::CONTENT_SECURITY_POLICY, policy);
    answer.headers_mut().insert(header::CACHE_CONTROL, Cache::Never.header());
    Ok(answer)
}

/// Pictures and styles by the key of their address, each as an address that holds it whole.
#[derive(Default)]
struct Within {
    parts: HashMap<String, String>,
    room: Room,
    left: Left,
}

/// The keys of those that are kept and for which there was no room here.
type Left = RefCell<BTreeSet<String>>;

impl Within {
    async fn of(app: &App, site: SiteId, lines: impl Iterator<Item = &Line>) -> Result<Self, Refusal> {
        let (mut parts, left) = (HashMap::new(), Left::default());
        let mut sheets = Vec::new();
        let mut room = MOST_WITHIN;
        let mut files = Files::new(&app.store);
        for line in lines {
            let had = had_of(app, (site, line), &mut files).await?;
            let kind = had.media_type();
            let bytes = had.unpacked();
            if had.status != 200 {
                continue;
            }
            if bytes.len() > room {
                left.borrow_mut().insert(line.surt.clone());
                continue;
            }
            room -= bytes.len();
            if let Some(face) = face_of(&had, &bytes) {
                parts.insert(line.surt.clone(), format!("data:{face};base64,{}", BASE64.encode(&bytes)));
            } else if kind == "text/css" {
                sheets.push((line.surt.clone(), had.url.clone(), decoded(&bytes, Some(&had.content_type))));
            } else if kind.starts_with("image/")
                && kind.bytes().all(|b| b.is_ascii_alphanumeric() || b"/+-.".contains(&b))
            {
                parts.insert(line.surt.clone(), format!("data:{kind};base64,{}", BASE64.encode(&bytes)));
            }
        }
        // Once more, so that a sheet holds those it imports; they hold none themselves.
        let mut bare = HashMap::new();
        for _ in 0..2 {
            let mut within = HashMap::new();
            for (key, url, text) in &sheets {
                let Ok(base) = Url::parse(url) else { continue };
                let led = sheet(
                    text,
                    &base,
                    &Both { parts: &parts, bare: &bare, room: Room::default(), left: &left },
                );
                let whole = format!("data:text/css;charset=utf-8;base64,{}", BASE64.encode(led.as_bytes()));
                // A sheet that holds many others many times is left as it was without them.
                if whole.len() <= MOST_WITHIN {
                    within.insert(key.clone(), whole);
                } else {
                    left.borrow_mut().insert(key.clone());
                }
            }
            bare = within;
        }
        parts.extend(bare);
        Ok(Self { parts, room: Room::default(), left })
    }

    /// The page is written anew; how many parts there was no room for.
    fn begin_again(&self) -> usize {
        self.room.0.set(0);
        self.left.borrow().len()
    }
}

/// What a sheet may name: pictures and type, and the sheets as they are without those they import.
struct Both<'a> {
    parts: &'a HashMap<String, String>,
    bare: &'a HashMap<String, String>,
    room: Room,
    left: &'a Left,
}

/// What was put in so far, in bytes: what is named a thousand times is put in as often as there is room.
#[derive(Default)]
struct Room(Cell<usize>);

impl Room {
    fn take(&self, (key, part): (String, Option<&String>), left: &Left) -> Option<String> {
        let part = part?;
        let taken = self.0.get().saturating_add(part.len());
        if taken > MOST_PUT_IN {
            left.borrow_mut().insert(key);
            return None;
        }
        self.0.set(taken);
        Some(part.clone())
    }
}

impl Leads for Both<'_> {
    fn link(&self, to: &Url) -> Option<String> {
        Some(to.to_string())
    }

    fn part(&self, at: &Url) -> Option<String> {
        let key = surt(at.as_str());
        let part = self.parts.get(&key).or_else(|| self.bare.get(&key));
        self.room.take((key, part), self.left)
    }
}

impl Leads for Within {
    fn link(&self, to: &Url) -> Option<String> {
        Some(to.to_string())
    }

    fn part(&self, at: &Url) -> Option<String> {
        let key = surt(at.as_str());
        let part = self.parts.get(&key);
        self.room.take((key, part), &self.left)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_named_more_often_than_there_is_room_for_is_told_of() {
        let key = surt("https://quay.example/large.css");
        let large = "x".repeat(MOST_PUT_IN / 3);
        let within = Within { parts: HashMap::from([(key.clone(), large.clone())]), ..Within::default() };
        let at: Url = "https://quay.example/large.css".parse().unwrap();
        for _ in 0..3 {
            assert_eq!(within.part(&at), Some(large.clone()));
        }
        assert_eq!((within.part(&at), within.part(&at)), (None, None));
        assert_eq!(within.part(&"https://quay.example/none.css".parse().unwrap()), None, "it was never kept");
        assert_eq!(within.left.borrow().iter().collect::<Vec<_>>(), [&key]);
        assert_eq!(within.begin_again(), 1);
        assert_eq!(within.part(&at), Some(large));
    }
}
