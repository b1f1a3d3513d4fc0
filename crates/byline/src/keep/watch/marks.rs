//! By what a host is known besides its pages: remembered where the text stands, compared where another page does.
//! It refuses to ask for them at every look: a host whose text stands is asked once a week.

use crate::{
    app::App,
    fetch::{CertificateTold, Exchange, certificate_told},
};
use byline_core::{
    address::WebAddress,
    original::{HostMarks, Seen},
};
use byline_store::{
    StoreError,
    originals::{self, Taken},
};

/// In thousandths: from here on the text stands there; below this nothing of it does.
const STANDS: u16 = 500;
const NOTHING: u16 = 100;
/// Marks are asked for anew after so many days.
const FRESH_DAYS: i64 = 7;

/// Puts into a look whether its host is another's than when the text stood there, or remembers by what it is known.
pub(super) async fn marked(
    app: &App,
    taken: &Taken,
    seen: &mut Seen,
    exchange: Option<&Exchange>,
) -> Result<(), StoreError> {
    let Seen::Answer(answer) = seen else { return Ok(()) };
    let Some(page) = answer.page.as_mut().filter(|_| matches!(answer.status, 200..=299)) else {
        return Ok(());
    };
    let Some(contained) = page.contained else { return Ok(()) };
    let stands = contained >= STANDS;
    if !stands && (contained >= NOTHING || !taken.proven) {
        return Ok(());
    }
    let (host, now) = (taken.original.address.host(), app.clock.now());
    let kept = originals::marks_of(&mut app.store.read().await?, host).await?;
    let is_fresh = kept.as_ref().is_some_and(|(_, at)| at.plus_days(FRESH_DAYS) > now);
    if (stands && is_fresh) || (!stands && kept.is_none()) {
        return Ok(());
    }
    let CertificateTold { names, issuer } =
        exchange.and_then(|exchange| shown_by(&taken.original.address, exchange)).unwrap_or_default();
    let marks = HostMarks::new(app.watch.client.servers_of(host).await, names, issuer);
    match kept {
        Some((before, _)) if !stands => {
            let changed = before.changed(&marks, host);
            (page.other_servers, page.other_certificate) = (changed.servers, changed.certificate);
        }
        before if stands && !marks.is_empty() => {
            let marks = before.map_or(marks.clone(), |(before, _)| marks.or(&before));
            let mut tx = app.store.write().await?;
            originals::put_marks(&mut tx, host, &marks, now).await?;
            tx.commit().await?;
        }
        _ => {}
    }
    Ok(())
}

/// The certificate of the address's own host, where the page came from there.
fn shown_by(address: &WebAddress, exchange: &Exchange) -> Option<CertificateTold> {
    let last = exchange.hops().last()?;
    let from: WebAddress = last.url.as_str().parse().ok()?;
    let shown = last.certificate.as_ref().filter(|_| from.host() == address.host())?;
    certificate_told(shown)
}
