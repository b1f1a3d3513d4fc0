//! A save as the history keeps it: what stood in its fields, and what stands in them since.
//! It refuses to repeat a long text: that is in the versions, of which the history names the one.

use super::{BylineDraft, Saving};
use crate::{desk::told, form::Form};
use byline_core::{
    appearance::Appearance,
    byline::Byline,
    displayed::Record,
    ids::{RegionId, SeriesId, TopicId, VersionId},
    oped::Kind,
    version::Words,
};
use byline_store::{StoreError, WriteTx, regions, series, topics};
use serde_json::{Value, json};

impl Saving<'_> {
    /// What the history says of this save: its version, the fields it changed, and the short ones of them before and after.
    pub(super) async fn told(
        &mut self,
        before: &Record,
        version: VersionId,
        fields: &[&str],
    ) -> Result<Value, StoreError> {
        let (op_ed, edit) = (&before.op_ed, self.edit);
        let ids = |all: &[BylineDraft]| all.iter().map(|row| row.byline.clone()).collect::<Vec<_>>();
        let kept: Vec<Byline> = before.bylines.iter().map(|(byline, _)| byline.clone()).collect();
        let was = Filed {
            kind: op_ed.kind,
            commissioned: op_ed.commissioned,
            address: op_ed.slug.to_string(),
            series: op_ed.series,
            topics: before.topics.iter().map(|topic| topic.id).collect(),
            regions: before.regions.iter().map(|region| region.id).collect(),
            ran: before.appearances.iter().map(|(a, _)| a).collect(),
        };
        let is = Filed {
            kind: edit.kind,
            commissioned: edit.commissioned,
            address: edit.slug.to_string(),
            series: edit.series,
            topics: edit.topics.clone(),
            regions: edit.regions.clone(),
            ran: edit.appearances.rows().iter().map(|row| &row.appearance).collect(),
        };
        let was = was.form(self.tx).await?.with(said(&before.version.words, &kept));
        let is = is.form(self.tx).await?.with(said(&edit.words, &ids(&edit.bylines)));
        let detail = json!({ "version": version.to_string(), "fields": fields });
        Ok(told::changed(detail, &was, &is))
    }
}

/// How an op-ed is filed, and where it ran.
struct Filed<'a> {
    kind: Kind,
    commissioned: bool,
    address: String,
    series: Option<SeriesId>,
    topics: Vec<TopicId>,
    regions: Vec<RegionId>,
    ran: Vec<&'a Appearance>,
}

impl Filed<'_> {
    /// The same as fields, each thing by the readable part of its address.
    async fn form(self, tx: &mut WriteTx) -> Result<Form, StoreError> {
        let (mut of_topics, mut of_regions, mut of_series) = (Vec::new(), Vec::new(), Vec::new());
        for id in self.topics {
            of_topics.extend(topics::get(tx, id).await?.map(|topic| topic.slug.to_string()));
        }
        for id in self.regions {
            of_regions.extend(regions::get(tx, id).await?.map(|region| region.slug.to_string()));
        }
        if let Some(id) = self.series {
            of_series.extend(series::get(tx, id).await?.map(|series| series.slug.to_string()));
        }
        let commissioned = if self.commissioned { "yes" } else { "no" };
        let pairs = [
            ("kind", self.kind.to_string()),
            ("commissioned", commissioned.to_owned()),
            ("address", self.address),
            ("series", of_series.concat()),
            ("topics", of_topics.join(", ")),
            ("regions", of_regions.join(", ")),
            ("appearances", self.ran.into_iter().map(ran).collect::<Vec<_>>().join("; ")),
        ];
        Ok(Form::of(pairs.map(|(name, value)| (name.to_owned(), value))))
    }
}

/// One running in a line.
fn ran(running: &Appearance) -> String {
    let outlet = running.outlet_printed.as_ref().map(ToString::to_string);
    let day = running.day.as_ref().map(ToString::to_string);
    let own = [outlet, running.section.as_ref().map(ToString::to_string), day];
    let addresses = running.addresses.iter().map(|address| address.url.to_string());
    own.into_iter().flatten().chain(addresses).collect::<Vec<_>>().join(", ")
}

/// The short ones among the words, and who stands under them.
fn said(words: &Words, bylines: &[Byline]) -> Vec<(String, String)> {
    let line = |row: &Byline| match &row.position_printed {
        Some(position) => format!("{} ({position}), {}", row.name_printed, row.role),
        None => format!("{}, {}", row.name_printed, row.role),
    };
    let text = |text: &Option<byline_core::text::Text>| text.as_ref().map(ToString::to_string);
    let pairs = [
        ("title", words.title.to_string()),
        ("standfirst", text(&words.standfirst).unwrap_or_default()),
        ("summary", text(&words.summary).unwrap_or_default()),
        ("language", words.language.to_string()),
        ("direction", words.direction.as_str().to_owned()),
        ("bylines", bylines.iter().map(line).collect::<Vec<_>>().join("; ")),
    ];
    pairs.map(|(name, value)| (name.to_owned(), value)).into()
}
