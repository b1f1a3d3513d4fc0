//! A list of addresses of the institute's old site, asked for one after the other: each page a draft, its address kept to lead on.
//! It refuses to hurry its host, to ask again for what is here, and to take the old site for an outlet.

use super::{Brought, Intake, Options, Prepared, Refused, Report, duplicates, link, reading, the_site};
use byline_core::{
    address::WebAddress,
    ids::{OpEdId, SiteId},
    old_key::OldKey,
};
use byline_store::{StoreError, old_addresses};
use std::time::Duration;

/// Asks for every address in turn, `pause` after each page that was fetched; a line that holds none is left with its reason.
/// `tell` hears of each as soon as it is settled. Run again, it asks for those alone that are not here.
pub async fn crawl(
    intake: &Intake<'_>,
    list: impl IntoIterator<Item = (String, Result<WebAddress, Refused>)>,
    options: &Options,
    pause: Duration,
    mut tell: impl FnMut(&str, &Result<Brought, Refused>),
) -> Report {
    let mut report = Report::default();
    let mut asked = false;
    for (place, address) in list {
        let settled = match address {
            Ok(address) => brought(intake, &address, options, (&mut asked, pause)).await,
            Err(refused) => Err(refused),
        };
        tell(&place, &settled);
        report.add(place, settled);
    }
    report
}

async fn brought(
    intake: &Intake<'_>,
    address: &WebAddress,
    options: &Options,
    (asked, pause): (&mut bool, Duration),
) -> Result<Brought, Refused> {
    let mut tx = intake.store.read().await?;
    let site = the_site(&mut tx, options.site).await?;
    if let Some(known) = duplicates::by_old_address(&mut tx, &site, address).await? {
        return Ok(Brought::Known(known));
    }
    drop(tx);
    if std::mem::replace(asked, true) {
        tokio::time::sleep(pause).await;
    }
    let mut came = link::fetched(intake.fetch, address).await?;
    came.of_old_site = true;
    let old: Vec<WebAddress> =
        [Some(address), came.ended_at.as_ref()].into_iter().flatten().cloned().collect();
    let brought = match intake.has_seen(&came, options.site).await? {
        Some(known) => Brought::Known(known),
        None => {
            let read = reading::read(came).await?;
            intake.settle(Prepared::Read(Box::new(read)), options).await?
        }
    };
    let op_ed = match &brought {
        Brought::New { id, .. } => Some(*id),
        Brought::Known(known) => Some(known.id),
        Brought::Further(further) => Some(further.id),
        Brought::Dry(_) => None,
    };
    if let Some(op_ed) = op_ed.filter(|_| !options.dry_run) {
        lead_on(intake, options.site, &old, op_ed).await?;
    }
    Ok(brought)
}

/// Notes that the op-ed was found at these addresses.
async fn lead_on(
    intake: &Intake<'_>,
    site: SiteId,
    old: &[WebAddress],
    op_ed: OpEdId,
) -> Result<(), StoreError> {
    let mut tx = intake.store.write().await?;
    for address in old {
        old_addresses::put(&mut tx, site, address, op_ed).await?;
    }
    tx.commit().await
}

/// The addresses of a list: one a line; blank lines and those that begin with `#` are passed over.
pub fn listed(text: &str) -> Vec<(String, Result<WebAddress, Refused>)> {
    let lines = text.lines().enumerate().map(|(n, line)| (n + 1, line.trim()));
    let told = lines.filter(|(_, line)| !line.is_empty() && !line.starts_with('#'));
    let left = |number: usize, why: String| Refused::LeftOf { place: format!("line {number}"), why };
    told.map(|(number, line)| {
        let address = line.parse::<WebAddress>().map_err(|why| left(number, why.to_string()));
        let address = address.and_then(|address| match OldKey::of_address(&address) {
            Ok(_) => Ok(address),
            Err(front) => Err(left(number, front.to_string())),
        });
        (line.to_owned(), address)
    })
    .collect()
}
