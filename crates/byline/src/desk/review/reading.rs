//! What an editor typed on the review screen, read into a draft that can be saved.
//! It refuses rows of other op-eds, people and outlets of other sites, and a field nobody can read; all at once, by field.

use super::{around::Around, typed};
use crate::{
    desk::{
        hand::Hand,
        save::{AppearanceDraft, Appearances, BylineDraft, Edit, WhichOutlet, WhoIs},
    },
    form::{Form, Mistakes},
    pictures::KeptFile,
};
use byline_core::{
    appearance::{Address, AddressKind, Appearance, AppearanceKind},
    byline::{Byline, BylineRole},
    clock::Moment,
    day::Day,
    excerpt::Selection,
    ids::{AddressId, AppearanceId, BylineId, OutletId, PersonId},
    language::Direction,
    person::PersonKind,
    site::Site,
    text::Text,
    version::{CorrectionKind, MOST_WORDS, Words},
};

/// A form with what it is read against.
pub(super) struct FormRead<'a> {
    pub form: &'a Form,
    pub around: &'a Around,
    pub hand: &'a Hand,
    pub site: &'a Site,
}

impl FormRead<'_> {
    /// The draft; none when anything has to be mended.
    pub fn draft(
        &self,
        uploaded: Option<KeptFile>,
        correction: bool,
        mistakes: &mut Mistakes,
    ) -> Option<Edit> {
        let (form, record) = (self.form, &self.around.record);
        let from = form.get("from").parse().ok();
        if from.is_none() {
            mistakes.add("title", "this form is incomplete; open the op-ed again");
        }
        let title = form.need("title", "give the title", mistakes);
        let language = form.need("language", "give the language of the text, such as en or ur", mistakes);
        let mut bylines = self.bylines(mistakes);
        bylines.sort_by_key(|(place, _)| *place);
        let bylines: Vec<BylineDraft> = bylines.into_iter().map(|(_, row)| row).collect();
        let appearances = self.appearances(mistakes);
        let (picture, new_picture) = self.picture(uploaded, mistakes);
        let kept = &record.version.words;
        let body = typed::body(form, kept);
        let words = title.zip(language).map(|(title, language)| Words {
            title,
            standfirst: form.read("standfirst", mistakes),
            selection: self.selection(mistakes).carried(&kept.body, &body),
            body,
            is_part: form.ticked("is_part"),
            given_length: self.given_length(mistakes),
            summary: form.read("summary", mistakes),
            language,
            direction: if form.get("direction") == "rtl" { Direction::Rtl } else { Direction::Ltr },
            bylines: bylines.iter().map(|row| row.byline.id).collect(),
            picture,
        });
        let kind = form.need("kind", "say what kind of piece it is", mistakes);
        let slug = form.need("slug", "give the readable part of its address", mistakes);
        let series =
            form.read("series", mistakes).filter(|id| self.around.series.iter().any(|s| s.id == *id));
        let note = correction.then(|| {
            let kind = form.read::<CorrectionKind>("note-kind", mistakes).unwrap_or_default();
            let said = "say what was wrong and what is right; readers see this note";
            form.need::<Text>("note", said, mistakes).map(|note| (kind, note))
        });
        if !mistakes.is_empty() {
            return None;
        }
        let topics = self.around.topics.iter().map(|t| t.id);
        let regions = self.around.regions.iter().map(|r| r.id);
        Some(Edit {
            from: from?,
            words: words?,
            bylines,
            appearances,
            new_picture,
            kind: kind?,
            series,
            commissioned: form.ticked("commissioned"),
            slug: slug?,
            topics: topics.filter(|id| self.picked("topic", *id)).collect(),
            regions: regions.filter(|id| self.picked("region", *id)).collect(),
            correction: note.flatten(),
            is_draft: is_draft(form),
        })
    }

    fn picked(&self, field: &str, id: impl ToString) -> bool {
        let id = id.to_string();
        self.form.all(field).any(|value| value == id)
    }

    fn given_length(&self, mistakes: &mut Mistakes) -> Option<u32> {
        let words = self.form.number("given_length", mistakes).filter(|n| *n > 0)?;
        if words > MOST_WORDS {
            mistakes
                .add("given_length", format!("{words} words are more than any op-ed has; count it again"));
        }
        Some(words)
    }

    fn selection(&self, mistakes: &mut Mistakes) -> Selection {
        let last = self.form.number("last_sentences", mistakes);
        chosen(self.form, last)
    }

    fn bylines(&self, mistakes: &mut Mistakes) -> Vec<(u32, BylineDraft)> {
        let rows = (0..self.form.rows("byline")).filter_map(|n| self.byline(n, mistakes));
        rows.collect()
    }

    fn byline(&self, n: usize, mistakes: &mut Mistakes) -> Option<(u32, BylineDraft)> {
        let field = |name: &str| format!("byline.{n}.{name}");
        let kept = self.form.filled(&field("id")).and_then(|id| id.parse::<BylineId>().ok());
        // A row of another op-ed would be rewritten there: only this op-ed's own rows are taken by their id.
        let kept = kept.filter(|id| self.around.byline_rows.contains(id));
        let blank = self.form.filled(&field("name")).is_none() && kept.is_none();
        if blank || self.form.ticked(&field("remove")) {
            return None;
        }
        let name = self.form.need(&field("name"), "give the name as printed, or remove the row", mistakes)?;
        let role = self.form.need::<BylineRole>(&field("role"), "say what the person did", mistakes)?;
        let byline = Byline {
            id: kept.unwrap_or_else(|| BylineId::new(&self.hand.clock, &self.hand.entropy)),
            person: None,
            role,
            name_printed: name,
            position_printed: self.form.read(&field("position"), mistakes),
        };
        let place = self.form.number(&field("place"), mistakes);
        let who = self.who(&field("who"), mistakes)?;
        Some((place.unwrap_or(u32::MAX), BylineDraft { byline, who }))
    }

    fn who(&self, field: &str, mistakes: &mut Mistakes) -> Option<WhoIs> {
        match self.form.get(field) {
            "" => Some(WhoIs::Unsaid),
            "new-scholar" => Some(WhoIs::New(PersonKind::Scholar)),
            "new-outsider" => Some(WhoIs::New(PersonKind::Outsider)),
            id => {
                let id = id.parse::<PersonId>().ok();
                let known = id.filter(|id| self.around.people.iter().any(|person| person.id == *id));
                if known.is_none() {
                    mistakes.add(field, "this person is not known at this site any more; choose again");
                }
                known.map(WhoIs::Known)
            }
        }
    }

    fn appearances(&self, mistakes: &mut Mistakes) -> Appearances {
        let (mut rows, mut firsts, mut others) = (Vec::new(), Vec::new(), Vec::new());
        for n in 0..self.form.rows("appearance") {
            if self.form.ticked(&format!("appearance.{n}.remove")) {
                continue;
            }
            if let Some(row) = self.appearance(n, self.own_appearance(n), mistakes) {
                let of_its_kind =
                    if row.appearance.kind == AppearanceKind::First { &mut firsts } else { &mut others };
                of_its_kind.push(format!("appearance.{n}.kind"));
                rows.push(row);
            }
        }
        for field in firsts.iter().skip(1) {
            mistakes.add(field, "an op-ed is first published once; say what this running is");
        }
        if let Some(field) = others.first().filter(|_| firsts.is_empty()) {
            mistakes.add(field, "say which running was the first publication, or add the one that was");
        }
        Appearances::new(rows)
    }

    fn own_appearance(&self, n: usize) -> Option<&Appearance> {
        let id = self.form.filled(&format!("appearance.{n}.id"))?.parse::<AppearanceId>().ok()?;
        self.around.record.appearances.iter().map(|(a, _)| a).find(|a| a.id == id)
    }

    fn appearance(
        &self,
        n: usize,
        own: Option<&Appearance>,
        mistakes: &mut Mistakes,
    ) -> Option<AppearanceDraft> {
        let field = |name: &str| format!("appearance.{n}.{name}");
        let addresses = self.addresses(n, own, mistakes);
        let said = ["outlet", "outlet-name", "section", "title", "day", "print"];
        if own.is_none() && addresses.is_empty() && said.iter().all(|f| self.form.filled(&field(f)).is_none())
        {
            return None;
        }
        let outlet = self.outlet(n, mistakes);
        let appearance = Appearance {
            id: own.map_or_else(|| AppearanceId::new(&self.hand.clock, &self.hand.entropy), |a| a.id),
            outlet: None,
            outlet_printed: self.form.read(&field("outlet-name"), mistakes),
            section: self.form.read(&field("section"), mistakes),
            title: self.form.read(&field("title"), mistakes),
            day: self.form.read(&field("day"), mistakes),
            language: self.form.read(&field("language"), mistakes),
            kind: self.form.read(&field("kind"), mistakes).unwrap_or(AppearanceKind::First),
            print: self.form.read(&field("print"), mistakes),
            is_text_source: self.form.get("text-source") == n.to_string(),
            addresses,
        };
        Some(AppearanceDraft { appearance, outlet })
    }

    fn outlet(&self, n: usize, mistakes: &mut Mistakes) -> WhichOutlet {
        let field = format!("appearance.{n}.outlet");
        match self.form.get(&field) {
            "" => WhichOutlet::Unsaid,
            "new" => {
                if self.form.filled(&format!("{field}-name")).is_none() {
                    mistakes.add(&format!("{field}-name"), "give the new outlet\u{2019}s name");
                }
                WhichOutlet::New
            }
            id => {
                let id = id.parse::<OutletId>().ok();
                match id.filter(|id| self.around.outlets.iter().any(|outlet| outlet.id == *id)) {
                    Some(id) => WhichOutlet::Known(id),
                    None => {
                        mistakes.add(&field, "this outlet is not known at this site any more; choose again");
                        WhichOutlet::Unsaid
                    }
                }
            }
        }
    }

    fn addresses(&self, n: usize, own: Option<&Appearance>, mistakes: &mut Mistakes) -> Vec<Address> {
        let stem = format!("appearance.{n}.address");
        let mut addresses = Vec::new();
        for m in 0..self.form.rows(&stem) {
            let field = |name: &str| format!("{stem}.{m}.{name}");
            let Some(url) = self.form.read(&field("url"), mistakes) else { continue };
            let id = self.form.filled(&field("id")).and_then(|id| id.parse::<AddressId>().ok());
            let id = id.filter(|id| own.is_some_and(|a| a.addresses.iter().any(|kept| kept.id == *id)));
            let kind = self.form.read(&field("kind"), mistakes).unwrap_or(AddressKind::AsGiven);
            addresses.push(Address {
                id: id.unwrap_or_else(|| AddressId::new(&self.hand.clock, &self.hand.entropy)),
                url,
                kind,
                expires: self.ends(&field("expires"), mistakes).filter(|_| kind == AddressKind::Gift),
            });
        }
        addresses
    }

    fn ends(&self, field: &str, mistakes: &mut Mistakes) -> Option<Moment> {
        self.form.read::<Day>(field, mistakes).map(|day| day.ends(&self.site.zone))
    }
}

/// Whether what is typed is to be kept beside what readers see; saved over another's save, it is still.
pub(super) fn is_draft(form: &Form) -> bool {
    form.get("act") == "draft" || form.get("act") == "over" && form.ticked("as-draft")
}

/// The blocks ticked, with the cut in the last of them.
pub(super) fn chosen(form: &Form, last_sentences: Option<u32>) -> Selection {
    let blocks: Vec<u32> = form.all("block").filter_map(|n| n.parse().ok()).collect();
    let last = last_sentences.filter(|_| !blocks.is_empty());
    Selection::new(blocks, last)
}
