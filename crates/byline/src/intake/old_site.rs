//! A list of addresses of the institute's old site, asked for one after the other: each page a draft, its address kept to lead on.
//! It refuses to hurry its host, to ask again for what is here, and to take the old site for an outlet.

use super::{Brought, Intake, Options, Prepared, Refused, duplicates, link, reading, the_site};
use byline_core::{
    address::WebAddress,
    ids::{OpEdId, SiteId},
    old_key::OldKey,
};
use byline_store::{StoreError, old_addresses};
use std::time::Duration;

/// The old site as it is asked, page after page.
pub(super) struct OldSite {
    pause: Duration,
    asked: bool,
}

impl OldSite {
    /// Nobody has been asked yet; `pause` passes between two pages.
    pub(super) fn new(pause: Duration) -> Self {
        Self { pause, asked: false }
    }

    /// The op-ed that is here already for this address; it is not asked for again.
    pub(super) async fn known(
        intake: &Intake<'_>,
        address: &WebAddress,
        site: SiteId,
    ) -> Result<Option<Brought>, Refused> {
        let mut tx = intake.store.read().await?;
        let site = the_site(&mut tx, site).await?;
        Ok(duplicates::by_old_address(&mut tx, &site, address).await?.map(Brought::Known))
    }

    /// Asks for one page, after the pause, and brings it in.
    pub(super) async fn bring(
        &mut self,
        intake: &Intake<'_>,
        address: &WebAddress,
        options: &Options,
    ) -> Result<Brought, Refused> {
        if std::mem::replace(&mut self.asked, true) {
            tokio::time::sleep(self.pause).await;
        }
        let mut came = link::fetched(intake, address).await?;
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
        if let Some(op_ed) = brought.op_ed().filter(|_| !options.dry_run) {
            lead_on(intake, options.site, &old, op_ed).await?;
        }
        Ok(brought)
    }
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
    let lines = text.lines().enumerate().map(|(n, line)| (n + 1, line.trim().trim_start_matches('\u{feff}')));
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
