//! Bringing in: a link or a saved page becomes a draft with its source kept, the same whoever asks.
//! It refuses to leave half of anything: a page is a whole draft, a known op-ed, or one sentence and no row at all.

mod batch;
mod by_link;
mod came;
mod draft;
mod duplicates;
mod file;
mod folder;
mod form;
mod further;
mod hand_in;
mod hand_over;
mod import;
mod large;
mod link;
mod looked;
mod matched;
mod old_site;
mod pieces;
mod reading;
mod refused;
mod report;
mod runnings;
mod sender;
mod sent;
mod shared;
pub mod watch;
mod witnesses;

use batch::bring_in_pieces;
pub use batch::{Left, Outcome, Report, bring_in_all};
pub use duplicates::{Known, Recognised};
pub use file::{LARGEST_FILE, given_at};
pub use folder::{Folder, files_in};
pub use form::{DOORS, routes, rules};
pub use further::Further;
pub use import::{
    Bar, DatesSaid, FORMATS, Format, Group, ImportJob, ImportRefused, ImportReport, Imported, ListJob,
    Mapping, MappingRefusal, Progress, UnderWay, clean as clean_imports, run as import, takes_whole_file,
    walk as import_list,
};
pub use refused::Refused;
pub use report::{AuthorDrafted, DraftReport, OutletDrafted, RunningDrafted};

use crate::{
    app::App,
    fetch::{Client, Porter},
    visit::{Rules, Way},
};
use byline_core::{
    address::WebAddress,
    clock::Entropy,
    ids::{AccountId, OpEdId, ShortId, SiteId},
    site::Site,
    sketch::Sameness,
    source::Source,
    text::Text,
};
use byline_store::{
    ReadTx, Store, StoreError, WriteTx, events,
    opeds::{self, Inserted},
    sites, sources, twins,
};
use bytes::Bytes;
use came::Came;
use draft::Drafting;
use duplicates::Twin;
use reading::PageRead;
use sender::Sender;
use serde::Serialize;

/// How often a draft is written anew when another intake took its address or its short name first.
const ATTEMPTS: usize = 3;

/// Op-eds that are given their marks beside an intake, at most.
const MARKED_AT_ONCE: u32 = 256;

/// What bringing in needs: where rows and blobs go, the way out to the web, and chance for ids.
#[derive(Clone, Copy)]
pub struct Intake<'a> {
    pub store: &'a Store,
    pub fetch: &'a Client,
    /// Asked about each redirect, where nobody waits for the page.
    pub porter: Option<&'a dyn Porter>,
    pub entropy: &'a Entropy,
}

/// What somebody gives.
#[derive(Clone, Debug)]
pub enum Given {
    /// The address of an op-ed's page.
    Link(WebAddress),
    /// A saved page.
    File {
        /// As the giver calls it, with or without folders.
        name: String,
        bytes: Bytes,
        /// The media type it was given as.
        media_type: Option<String>,
        /// The address the giver says it is from; it beats what the file says of itself.
        url: Option<WebAddress>,
    },
}

/// How to bring in.
#[derive(Clone, Debug)]
pub struct Options {
    /// Say what would come in and write nothing, no blob either.
    pub dry_run: bool,
    /// Who asks; none for the command line.
    pub by: Option<AccountId>,
    pub site: SiteId,
}

/// What became of what was given.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "kebab-case", tag = "outcome")]
pub enum Brought {
    /// A new draft.
    New {
        id: OpEdId,
        short: ShortId,
        #[serde(flatten)]
        draft: Box<DraftReport>,
    },
    /// An op-ed that is here already; nothing was changed.
    Known(Known),
    /// An op-ed that is here already: where it ran besides was added to it, or would be.
    Further(Box<Further>),
    /// What a run that is not dry would draft.
    Dry(Box<DraftReport>),
}

impl Brought {
    /// What it is called.
    #[must_use]
    pub fn title(&self) -> &Text {
        match self {
            Self::New { draft, .. } | Self::Dry(draft) => &draft.title,
            Self::Known(known) => &known.title,
            Self::Further(further) => &further.title,
        }
    }

    /// The op-ed it is; none for what is only looked at.
    #[must_use]
    pub fn op_ed(&self) -> Option<OpEdId> {
        match self {
            Self::New { id, .. } => Some(*id),
            Self::Known(known) => Some(known.id),
            Self::Further(further) => Some(further.id),
            Self::Dry(_) => None,
        }
    }
}

impl Given {
    /// What the giver called it, for messages.
    #[must_use]
    pub fn place(&self) -> String {
        match self {
            Self::Link(address) => address.to_string(),
            Self::File { name, .. } => name.clone(),
        }
    }

    fn address(&self) -> Option<&WebAddress> {
        match self {
            Self::Link(address) => Some(address),
            Self::File { url, .. } => url.as_ref(),
        }
    }
}

/// Brings in one piece.
///
/// # Errors
/// [`Refused`], one sentence that names the place and says what to do next; nothing was written then, save perhaps
/// blobs that no row names.
pub async fn bring_in(intake: &Intake<'_>, given: Given, options: &Options) -> Result<Brought, Refused> {
    let prepared = prepare(intake, Piece::from(given), options).await?;
    intake.settle(prepared, options).await
}

/// One piece to bring in, and who sent it where it came by mail.
struct Piece {
    given: Given,
    sent_by: Option<Sender>,
}

impl From<Given> for Piece {
    fn from(given: Given) -> Self {
        Self { given, sent_by: None }
    }
}

/// What can be known of a piece before its turn to be written.
enum Prepared {
    Known(Known),
    Read(Box<PageRead>),
}

/// Looks for the piece, gets it and reads it; several may be under way at once.
async fn prepare(intake: &Intake<'_>, piece: Piece, options: &Options) -> Result<Prepared, Refused> {
    let Piece { given, sent_by } = piece;
    if let Some(known) = intake.knows(given.address(), options.site).await? {
        return Ok(Prepared::Known(known));
    }
    let mut came = match given {
        Given::Link(address) => link::fetched(intake, &address).await?,
        Given::File { name, bytes, media_type, url } => {
            let (place, by) = (name.clone(), options.by);
            // Lightening and hashing 64 MiB is work for a thread of its own.
            tokio::task::spawn_blocking(move || file::opened(&name, bytes, media_type.as_deref(), url, by))
                .await
                .unwrap_or(Err(Refused::Stumbled(place)))?
        }
    };
    came.sent_by = sent_by;
    if let Some(known) = intake.has_seen(&came, options.site).await? {
        return Ok(Prepared::Known(known));
    }
    Ok(Prepared::Read(Box::new(reading::read(came).await?)))
}

impl<'a> Intake<'a> {
    #[must_use]
    pub fn of(app: &'a App) -> Self {
        Self { store: &app.store, fetch: &app.fetch, porter: None, entropy: &app.entropy }
    }

    /// The way out for visits that nobody waits for.
    #[must_use]
    pub fn way(&self) -> Way<'a> {
        Way { store: self.store, fetch: self.fetch, rules: Rules::All }
    }

    /// Asked before anything is fetched: what is here already costs its outlet nothing.
    async fn knows(&self, address: Option<&WebAddress>, site: SiteId) -> Result<Option<Known>, Refused> {
        let Some(address) = address else { return Ok(None) };
        let mut tx = self.store.read().await?;
        let site = the_site(&mut tx, site).await?;
        Ok(duplicates::by_address(&mut tx, &site, &[address.key()]).await?)
    }

    /// Asked before anything is read: the same bytes make the same draft.
    async fn has_seen(&self, came: &Came, site: SiteId) -> Result<Option<Known>, Refused> {
        let mut tx = self.store.read().await?;
        let site = the_site(&mut tx, site).await?;
        Ok(duplicates::by_body(&mut tx, &site, &came.body).await?)
    }

    async fn settle(&self, prepared: Prepared, options: &Options) -> Result<Brought, Refused> {
        let reading = match prepared {
            Prepared::Known(known) => return Ok(Brought::Known(known)),
            Prepared::Read(reading) => reading,
        };
        let reading = reading.as_ref();
        let mut tx = self.store.read().await?;
        let site = the_site(&mut tx, options.site).await?;
        if let Some(known) = duplicates::recognise(&mut tx, &site, reading).await? {
            return Ok(Brought::Known(known));
        }
        let drafting = Drafting { store: self.store, entropy: self.entropy, site: &site, by: options.by };
        if options.dry_run {
            return Ok(drafting.would(&mut tx, reading).await?);
        }
        drop(tx);
        self.catch_up().await?;
        // Durable before the row that names them: a kill in between leaves blobs that nobody names, never the reverse.
        let source = reading.came.keep(self.store, self.entropy).await?;
        let mut attempt = 1;
        loop {
            match drafting.write(reading, &source).await {
                Ok(Some(brought)) => return Ok(brought),
                Err(refused) if !refused.is_taken() => return Err(refused.into()),
                _ if attempt < ATTEMPTS => attempt += 1,
                Ok(None) => return Err(Refused::InTheWay(reading.came.place.clone())),
                Err(refused) => return Err(refused.into()),
            }
        }
    }
}

impl Intake<'_> {
    /// Some of the op-eds that came in before texts had marks are given theirs.
    ///
    /// # Errors
    /// [`StoreError`]
    pub async fn catch_up(&self) -> Result<(), StoreError> {
        if !twins::are_due(&mut self.store.read().await?).await? {
            return Ok(());
        }
        let mut tx = self.store.write().await?;
        if twins::catch_up(&mut tx, MARKED_AT_ONCE).await? > 0 {
            tx.commit().await?;
        }
        Ok(())
    }
}

async fn the_site(tx: &mut ReadTx, id: SiteId) -> Result<Site, Refused> {
    sites::get(tx, id).await?.ok_or(Refused::NoSite(id))
}

impl Drafting<'_> {
    /// What a run that is not dry would do.
    async fn would(&self, tx: &mut ReadTx, reading: &PageRead) -> Result<Brought, StoreError> {
        let twin = duplicates::twin(tx, self.site, reading).await?;
        if let Some(twin) = twin.as_ref().filter(|twin| twin.sameness == Sameness::Sure) {
            return self.would_add(tx, reading, twin).await;
        }
        let mut drafted = self.draft(tx, reading).await?;
        drafted.report.notes.extend(twin.as_ref().map(further::likely));
        Ok(Brought::Dry(Box::new(drafted.report)))
    }

    /// The whole draft in one transaction, or the op-ed that came in by another door meanwhile; none when an address was
    /// taken under our hands.
    async fn write(&self, reading: &PageRead, source: &Source) -> Result<Option<Brought>, StoreError> {
        let mut tx = self.held().await?;
        if let Some(known) = duplicates::recognise(&mut tx, self.site, reading).await? {
            return Ok(Some(Brought::Known(known)));
        }
        let twin = duplicates::twin(&mut tx, self.site, reading).await?;
        if let Some(twin) = twin.as_ref().filter(|twin| twin.sameness == Sameness::Sure) {
            if let Some(brought) = self.add(&mut tx, (reading, source), twin).await? {
                tx.commit().await?;
                return Ok(Some(brought));
            }
            // What was tried is rolled back: it comes in as a draft that names the other.
            drop(tx);
            tx = self.held().await?;
        }
        self.write_draft(tx, (reading, source), twin.as_ref()).await
    }

    /// From here to the commit no other intake of this site comes between looking and writing.
    async fn held(&self) -> Result<WriteTx, StoreError> {
        let mut tx = self.store.write().await?;
        sites::hold(&mut tx, self.site.id).await?;
        Ok(tx)
    }

    async fn write_draft(
        &self,
        mut tx: WriteTx,
        (reading, source): (&PageRead, &Source),
        twin: Option<&Twin>,
    ) -> Result<Option<Brought>, StoreError> {
        let mut drafted = self.draft(&mut tx, reading).await?;
        drafted.report.notes.extend(twin.map(further::likely));
        sources::insert(&mut tx, self.site.id, source).await?;
        if let Inserted::Taken(_) = opeds::insert(&mut tx, &drafted.rows(source.id)).await? {
            return Ok(None);
        }
        events::record(&mut tx, self.site.id, &drafted.event(reading, self.by), self.entropy).await?;
        tx.commit().await?;
        let (id, short) = (drafted.op_ed.id, drafted.op_ed.short);
        Ok(Some(Brought::New { id, short, draft: Box::new(drafted.report) }))
    }
}
