//! All that is known around an op-ed under review: its record, its witnesses, and whom and what it may be matched to.
//! It refuses op-eds of other sites.

use super::{op_ed_not_here, twins::Twins};
use crate::{
    app::App,
    desk::{counts::CountsView, stages, stretch::Neighbours},
    refusal::Refusal,
    sign_in::Signed,
};
use byline_core::{
    clock::Moment,
    displayed::{Preview, Record},
    evidence::Evidence,
    ids::{BylineId, OpEdId, OutletId, PersonId},
    name::matching_key,
    oped::Stage,
    outlet::Outlet,
    person::Person,
    picture::PictureUse,
    region::Region,
    role::{Capability, Claim},
    series::Series,
    slug::Slug,
    source::Source,
    topic::Topic,
};
use byline_store::{
    ReadTx, StoreError, accounts, captures, opeds, outlets, own, people,
    presence::{self, Presence},
    records::{self, Which},
    regions, series, sources, topics,
    typings::{self, Typing},
    versions,
};

/// What stands around an op-ed.
pub(in crate::desk) struct Around {
    pub record: Record,
    /// What claim whoever looks has to it.
    pub claim: Claim,
    pub preview: Preview,
    /// The end of an embargo that has not ended.
    pub embargo: Option<Moment>,
    /// Every byline row the op-ed ever had.
    pub byline_rows: Vec<BylineId>,
    pub evidence: Vec<Evidence>,
    pub sources: Vec<Source>,
    pub people: Vec<Person>,
    pub outlets: Vec<Outlet>,
    pub series: Vec<Series>,
    pub topics: Vec<Topic>,
    pub regions: Vec<Region>,
    /// Readable addresses that topics and regions have or had, each with its holder's id.
    pub past_slugs: Vec<(Slug, String)>,
    /// The picture of the form: the one kept, unless the form was made with another.
    pub picture: Option<PictureUse>,
    /// The number of the version that readers see, where a draft runs ahead of it.
    pub ahead_of: Option<u32>,
    /// Whether what was taken down is shown again by one press.
    pub comes_back_at_once: bool,
    /// Who made the version under work.
    pub made_by: Option<String>,
    /// Who decided on the stage it is in.
    pub decided_by: Option<String>,
    /// What may be the same op-ed, was joined into this one, or came in as a further running of it.
    pub twins: Twins,
    /// What waits before and after it.
    pub neighbours: Neighbours,
    /// What its editor typed and has not saved.
    pub unsaved: Vec<Typing>,
    /// Who else has it open.
    pub beside: Vec<Presence>,
    /// What readers did with it, once they did.
    pub counts: Option<CountsView>,
    /// Whether captures of its original were tried and none is kept.
    pub not_captured: bool,
}

/// The number of the version that readers see, where the one under work is another.
async fn ahead_of(tx: &mut ReadTx, record: &Record) -> Result<Option<u32>, StoreError> {
    let Stage::Displayed { version, .. } = record.op_ed.stage else { return Ok(None) };
    if version == record.version.id {
        return Ok(None);
    }
    Ok(versions::get(tx, version).await?.map(|version| version.number))
}

impl Around {
    pub async fn load(app: &App, signed: &Signed, id: OpEdId) -> Result<Self, Refusal> {
        let site = &signed.site;
        let mut tx = app.store.read().await?;
        let claim = own::claim(&mut tx, site.id, id, signed.account.id).await?.ok_or_else(op_ed_not_here)?;
        let record = records::load(&mut tx, site, id, Which::Working).await?.ok_or_else(op_ed_not_here)?;
        let ahead_of = ahead_of(&mut tx, &record).await?;
        let mut name_of = async |account: Option<byline_core::ids::AccountId>| match account {
            Some(id) => accounts::get(&mut tx, id).await.map(|found| found.map(|a| a.name.to_string())),
            None => Ok(None),
        };
        let made_by = name_of(record.version.made_by).await?;
        let decided_by = name_of(super::view::decision(&record.op_ed.stage).and_then(|d| d.by)).await?;
        let all = signed.role.may(Capability::ReadAll);
        let (now, preview) = (app.clock.now(), Preview::of(&record, app.clock.now()));
        Ok(Self {
            embargo: preview.standing.embargo_at(now),
            preview,
            byline_rows: opeds::bylines(&mut tx, id).await?.iter().map(|byline| byline.id).collect(),
            evidence: opeds::evidence(&mut tx, id).await?,
            sources: sources::of_op_ed(&mut tx, id).await?,
            people: people::all(&mut tx, site.id).await?,
            outlets: outlets::all(&mut tx, site.id).await?,
            series: series::all(&mut tx, site.id).await?,
            topics: topics::all(&mut tx, site.id).await?,
            regions: regions::all(&mut tx, site.id).await?,
            past_slugs: [topics::slugs(&mut tx, site.id).await?, regions::slugs(&mut tx, site.id).await?]
                .concat(),
            not_captured: captures::all_failed(&mut tx, id).await?,
            counts: CountsView::load(&mut tx, site, id, now).await?,
            // What stands beside it is named only to whoever reads all of the desk.
            neighbours: if all { Neighbours::of(&mut tx, &record).await? } else { Neighbours::default() },
            twins: if all { Twins::load(&mut tx, &record).await? } else { Twins::default() },
            unsaved: typings::of(&mut tx, id, signed.account.id).await?,
            beside: presence::others(&mut tx, id, signed.account.id, now).await?,
            ahead_of,
            comes_back_at_once: stages::may_come_back_at_once(&record.op_ed.stage, now),
            made_by,
            decided_by,
            claim,
            picture: record.picture.clone(),
            record,
        })
    }

    /// People who bear the name, by any of their spellings.
    pub fn people_named(&self, name: &str) -> Vec<PersonId> {
        let key = matching_key(name);
        let bears = |person: &&Person| person.names.iter().any(|n| matching_key(n.text.as_str()) == key);
        self.people.iter().filter(bears).map(|person| person.id).collect()
    }

    /// Outlets that bear the name printed, or publish under the address.
    pub fn outlets_like(&self, printed: &str, hosts: &[String]) -> Vec<OutletId> {
        let key = matching_key(printed);
        let fits = |outlet: &&Outlet| {
            let named = !key.is_empty() && outlet.names.iter().any(|n| matching_key(n.text.as_str()) == key);
            let under =
                |host: &String| outlet.domains.iter().any(|d| host == d || host.ends_with(&format!(".{d}")));
            named || hosts.iter().any(under)
        };
        self.outlets.iter().filter(fits).map(|outlet| outlet.id).collect()
    }

    /// The outlet the text was taken from, when it is known.
    pub fn text_outlet(&self) -> Option<OutletId> {
        self.record.text_source().and_then(|a| a.outlet)
    }
}
