//! The rows of many op-eds, gathered by table and written table by table.
//! It refuses to look anything up: what it is given was found free and whole before.

use super::{Came, Seen, Whole, arrivals};
use crate::{
    engine::WriteTx,
    error::StoreError,
    opeds::{self, ROOM, appearances, shelving},
    statement::{Statement, statements},
    touches, turns,
    value::{Value, json_text, params},
    versions,
};
use byline_core::{
    clock::Moment,
    day::Day,
    ids::{OpEdId, SiteId},
    name::matching_key,
    oped::Stage,
    site::Site,
};
use std::collections::{BTreeMap, HashMap};

statements! {
    OP_ED = "INSERT INTO op_ed (id, site, short, kind, stage, stage_detail, shown_version, working_version, visible_from,
        slug, series, commissioned, first_displayed, came_in, day_key, told, touched)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)";
    SLUG = "INSERT INTO slug (site, room, slug, subject, since) VALUES ($1, $2, $3, $4, $5)";
    TITLE = "INSERT INTO op_ed_title (site, title_key, op_ed) VALUES ($1, $2, $3) ON CONFLICT (site, title_key, op_ed) DO NOTHING";
    BYLINE = "INSERT INTO byline (id, op_ed, person, role, name_printed, position_printed) VALUES ($1, $2, $3, $4, $5, $6)";
    VERSION = "INSERT INTO version (id, op_ed, number, made_at, made_by, why, title, language, picture, words)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    VERSION_BYLINE = "INSERT INTO version_byline (version, place, byline) VALUES ($1, $2, $3)";
    APPEARANCE = "INSERT INTO appearance (id, op_ed, place, outlet, outlet_printed, section, title, day, day_key, language,
        kind, print, is_text_source) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)";
    ADDRESS = "INSERT INTO address (id, site, appearance, op_ed, url, address_key, kind, expires)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (site, address_key) DO NOTHING";
    TOPIC = "INSERT INTO op_ed_topic (op_ed, topic, place) VALUES ($1, $2, $3)";
    REGION = "INSERT INTO op_ed_region (op_ed, region, place) VALUES ($1, $2, $3)";
    EVIDENCE = "INSERT INTO evidence (op_ed, witnesses) VALUES ($1, $2)";
    CORRECTION = "INSERT INTO correction (id, op_ed, at, note, version, kind) VALUES ($1, $2, $3, $4, $5, $6)";
    SHOWN = "INSERT INTO version_shown (version, op_ed, since) VALUES ($1, $2, $3)";
    SOURCE = "INSERT INTO source (id, site, at, came, body) VALUES ($1, $2, $3, $4, $5) ON CONFLICT (id) DO NOTHING";
    READ_FROM = "INSERT INTO op_ed_source (op_ed, source) VALUES ($1, $2) ON CONFLICT (op_ed, source) DO NOTHING";
    CALLED = "INSERT INTO outside_id (site, scheme, value, op_ed) VALUES ($1, $2, $3, $4)
        ON CONFLICT (site, scheme, value) DO NOTHING";
    OLD_ADDRESS = "INSERT INTO old_address (site, old_key, url, op_ed) VALUES ($1, $2, $3, $4)
        ON CONFLICT (site, old_key) DO NOTHING";
    TOLD = "INSERT INTO import_entry (run, number, place, outcome, op_ed, told) VALUES ($1, $2, $3, $4, $5, $6)
        ON CONFLICT (run, number) DO NOTHING";
    UNLISTED = "INSERT INTO unlisted (op_ed, came_in, touched) VALUES ($1, $2, 1) ON CONFLICT (op_ed) DO NOTHING";
    DISCLAIMER = "INSERT INTO disclaimer_shown (op_ed, since, rule, text) VALUES ($1, $2, $3, $4)";
}

/// The rows of one transaction, by table, in the order in which one points at another.
#[derive(Default)]
pub(super) struct Rows {
    shelved: Vec<OpEdId>,
    turns: Vec<(OpEdId, Seen)>,
    /// Displayed, by the year of the original.
    years: BTreeMap<i64, i64>,
    by_table: HashMap<&'static str, Vec<Vec<Value>>>,
    /// Marks of texts, which are written with those of others.
    pub(super) marks: Vec<(i64, OpEdId)>,
}

const ORDER: [&Statement; 20] = [
    &OP_ED,
    &SLUG,
    &BYLINE,
    &VERSION,
    &VERSION_BYLINE,
    &TITLE,
    &APPEARANCE,
    &ADDRESS,
    &TOPIC,
    &REGION,
    &EVIDENCE,
    &CORRECTION,
    &SHOWN,
    &DISCLAIMER,
    &SOURCE,
    &READ_FROM,
    &CALLED,
    &OLD_ADDRESS,
    &TOLD,
    &UNLISTED,
];

impl Rows {
    fn push(&mut self, statement: &'static Statement, row: Vec<Value>) {
        self.by_table.entry(statement.name()).or_default().push(row);
    }

    pub(super) fn add(
        &mut self,
        site: &Site,
        piece: &Whole,
        seen: Seen,
        now: Moment,
    ) -> Result<(), StoreError> {
        let id = piece.op_ed.id;
        self.add_op_ed(site, piece, now);
        for byline in &piece.bylines {
            self.push(&BYLINE, opeds::bylines::row_of(id, byline));
        }
        for version in &piece.versions {
            self.push(&VERSION, versions::row_of(version));
            self.by_table.entry(VERSION_BYLINE.name()).or_default().extend(versions::byline_rows(version));
            let key = matching_key(version.words.title.as_str());
            self.push(&TITLE, params![site.id, key, id]);
        }
        self.marks.extend(seen.marks.iter().map(|mark| (*mark, id)));
        self.add_appearances(site, piece);
        for (topic, place) in piece.topics.iter().zip(0i64..) {
            self.push(&TOPIC, params![id, topic, place]);
        }
        for (region, place) in piece.regions.iter().zip(0i64..) {
            self.push(&REGION, params![id, region, place]);
        }
        if !piece.evidence.is_empty() {
            self.push(&EVIDENCE, params![id, opeds::witnesses(&piece.evidence)]);
        }
        for correction in &piece.corrections {
            self.push(&CORRECTION, opeds::correction_row(id, correction));
        }
        self.add_shown(piece);
        if let (Some(disclaimer), Some(since)) = (&seen.disclaimer, opeds::visible_from(&piece.op_ed.stage)) {
            self.push(&DISCLAIMER, params![id, since, disclaimer.rule, disclaimer.text]);
        }
        self.shelved.extend(opeds::visible_from(&piece.op_ed.stage).map(|_| id));
        if !seen.rights.is_empty() || seen.goes_live.is_some() {
            self.turns.push((id, seen));
        }
        Ok(())
    }

    /// What an op-ed from a file brings along: to itself, or to the one that was here already.
    pub(super) fn arrived(&mut self, site: SiteId, piece: &Whole, came: &Came) {
        let Some(arrival) = &piece.arrival else { return };
        let op_ed = if let Came::Taken(holder) = came { *holder } else { piece.op_ed.id };
        if let Some(source) = arrival.source.as_ref().filter(|_| op_ed == piece.op_ed.id || arrival.is_twin())
        {
            let row = params![source.id, site, source.at, json_text(&source.came), source.body()];
            self.push(&SOURCE, row);
            self.push(&READ_FROM, params![op_ed, source.id]);
        }
        for id in &arrival.ids {
            self.push(&CALLED, params![site, id.scheme.to_string(), id.value, op_ed]);
        }
        for (key, url) in arrivals::keys(arrival) {
            self.push(&OLD_ADDRESS, params![site, key.as_str(), url, op_ed]);
        }
        if let Some(told) = piece.told(came) {
            self.push(&TOLD, told.row(arrival.run));
        }
    }

    fn add_op_ed(&mut self, site: &Site, piece: &Whole, now: Moment) {
        let op_ed = &piece.op_ed;
        let first = byline_core::appearance::first_publication(&piece.appearances);
        let mut row = opeds::row_of(op_ed);
        let day_key = first.and_then(|first| first.day.as_ref()).map_or(0, Day::sort_key);
        row.push(Value::Int(day_key));
        if matches!(op_ed.stage, Stage::Displayed { .. }) {
            *self.years.entry(day_key / 10_000).or_default() += 1;
        }
        // Nobody is told of what an archive brings: an import would be thousands of news at once.
        let told = op_ed.first_displayed.filter(|_| piece.arrival.is_none());
        row.extend(params![told, now]);
        self.push(&OP_ED, row);
        self.push(&UNLISTED, params![op_ed.id, op_ed.came_in]);
        self.push(&SLUG, params![site.id, ROOM, op_ed.slug, op_ed.id, op_ed.came_in]);
    }

    /// The versions that readers saw: the one shown, and, of what was corrected, what the corrections say and what stood before.
    fn add_shown(&mut self, piece: &Whole) {
        let Some(first) = piece.op_ed.first_displayed else { return };
        let stage = &piece.op_ed.stage;
        let shown = stage.shown_version().filter(|_| !matches!(stage, Stage::Scheduled { .. }));
        let corrected = |n: usize| {
            let version = piece.versions.get(n);
            version.is_some_and(|v| piece.corrections.iter().any(|correction| correction.version == v.id))
        };
        for (n, version) in piece.versions.iter().enumerate() {
            if Some(version.id) == shown || corrected(n) || corrected(n + 1) {
                self.push(
                    &SHOWN,
                    versions::shown_row(piece.op_ed.id, version.id, version.made_at.max(first)),
                );
            }
        }
    }

    fn add_appearances(&mut self, site: &Site, piece: &Whole) {
        let id = piece.op_ed.id;
        for (appearance, place) in piece.appearances.iter().zip(0i64..) {
            let mut row = appearances::row_of(id, appearance);
            row.insert(2, Value::Int(place));
            self.push(&APPEARANCE, row);
            for address in &appearance.addresses {
                self.push(&ADDRESS, appearances::address_row(site.id, id, appearance.id, address));
            }
        }
    }

    pub(super) async fn put(mut self, tx: &mut WriteTx, site: &Site, now: Moment) -> Result<(), StoreError> {
        let of = |statement: &'static Statement| {
            (statement, self.by_table.remove(statement.name()).unwrap_or_default())
        };
        tx.batches(ORDER.into_iter().map(of).collect()).await?;
        shelving::shelve_new(tx, &self.shelved).await?;
        touches::loaded(tx, site.id, &self.years, now).await?;
        for (op_ed, seen) in self.turns {
            turns::set(tx, site.id, Some(op_ed), "rights", &seen.rights).await?;
            turns::set(tx, site.id, Some(op_ed), "goes-live", seen.goes_live.as_slice()).await?;
        }
        Ok(())
    }
}
