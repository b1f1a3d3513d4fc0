//! The review screen as its template sees it.
//! It refuses to offer an act that the op-ed's stage or the editor's role would refuse.

use super::{
    around::Around,
    at_field::{field_of, field_of_soft},
    conflict::Conflict,
    meter::{self, BlockRow, Meter},
    proposed::{self, CitedRow, Filing},
    rows::{self, AppearanceRow, BylineRow, SourceRow},
    twins::Twins,
    typed::TypedView,
    witnesses::{self, SpokenIn, Witnesses},
};
use crate::{
    app::App,
    desk::{
        counts::CountsView,
        desk_page,
        pictures::InUse,
        spoken::{Choice, When},
        stretch::{Neighbours, STRETCH},
    },
    form::{Form, Mistakes},
    pages::Said,
    sign_in::{DeskFrame, Signed},
    site_map::Place,
};
use byline_core::{
    displayed::{Record, WayWords},
    gate::{self, SoftGap},
    language::Language,
    oped::{Decision, Kind, Stage, StageName},
    picture::Shape,
    provision::{Provided, Provision},
    role::{Capability, Claim, Role, Wish},
    version::{Correction, CorrectionKind},
};
use serde::Serialize;
use std::collections::BTreeMap;

#[derive(Serialize)]
pub(in crate::desk) struct ReviewPage<'a> {
    pub frame: DeskFrame,
    pub id: String,
    pub short: String,
    pub title: Said,
    pub zone: String,
    pub stage: StageView,
    pub made: Made,
    /// The fields as they stand or were typed.
    pub f: BTreeMap<String, String>,
    pub directions: Vec<Choice>,
    pub kinds: Vec<Choice>,
    #[serde(flatten)]
    pub filing: Filing,
    pub languages: Vec<String>,
    pub bylines: Vec<BylineRow>,
    pub appearances: Vec<AppearanceRow>,
    pub blocks: Vec<BlockRow>,
    pub meter: Meter,
    pub evidence: BTreeMap<String, Witnesses>,
    /// The parts in another language than the text.
    pub spoken: BTreeMap<String, SpokenIn>,
    pub cited: Vec<CitedRow>,
    pub sources: Vec<SourceRow>,
    pub picture: Option<InUse>,
    pub seen: AsSeen,
    pub gaps: Vec<GapView>,
    pub soft: Vec<SoftView>,
    pub passed: Vec<PassedView>,
    pub corrections: Vec<CorrectionView>,
    pub note_kinds: Vec<Choice>,
    /// The number of the version that readers see, where a draft runs ahead of it.
    pub ahead_of: Option<u32>,
    pub twins: &'a Twins,
    /// What waits around it, while a stretch is reviewed.
    pub stretch: Option<&'a Neighbours>,
    /// The single keys of the screen, with what each does.
    pub keys: &'static [(&'static str, &'static str)],
    pub counts: Option<&'a CountsView>,
    /// Whether captures of its original were tried and none is kept.
    pub not_captured: bool,
    #[serde(flatten)]
    pub typed: TypedView,
    pub can: Can,
    /// Whose name may be withheld beside it: where that is done, and the name.
    pub named: Vec<(String, String)>,
    pub mistakes: Mistakes,
    pub wrong: BTreeMap<String, String>,
    pub conflict: Option<Conflict>,
}
desk_page!(ReviewPage<'_>, "desk/review.html");

/// Where the op-ed stands.
#[derive(Serialize)]
pub(in crate::desk) struct StageView {
    pub name: String,
    pub since: Option<When>,
    pub why: Option<String>,
    pub by: Option<String>,
    /// The public page, while readers see it.
    pub public: Option<String>,
}

/// The version under work.
#[derive(Serialize)]
pub(in crate::desk) struct Made {
    pub number: u32,
    pub at: When,
    pub by: Option<String>,
}

/// What is missing, and where to mend it.
#[derive(Serialize)]
pub(in crate::desk) struct GapView {
    pub field: &'static str,
    pub why: String,
}

#[derive(Serialize)]
pub(in crate::desk) struct CorrectionView {
    pub kind: String,
    pub at: When,
    pub note: String,
}

/// A soft gate that is closed, and whether the form lets it pass.
#[derive(Serialize)]
pub(in crate::desk) struct SoftView {
    pub name: String,
    pub field: &'static str,
    pub why: String,
    pub ticked: bool,
}

/// A soft gate that somebody let it pass.
#[derive(Serialize)]
pub(in crate::desk) struct PassedView {
    pub gate: String,
    pub name: String,
    pub why: String,
    pub at: When,
}

fn soft_gates(record: &Record, form: &Form) -> Vec<SoftView> {
    let one = |gap: &SoftGap| SoftView {
        name: gap.name().to_string(),
        field: field_of_soft(gap),
        why: gap.to_string(),
        ticked: form.all("pass").any(|gate| gate == gap.name().to_string()),
    };
    gate::closed(record).iter().map(one).collect()
}

fn passed_gates(record: &Record) -> Vec<PassedView> {
    let one = |p: &Provision| match &p.what {
        Provided::Passes { gate, name, why } => Some(PassedView {
            gate: gate.to_string(),
            name: name.to_string(),
            why: why.to_string(),
            at: When::new(p.at, &record.site.zone),
        }),
        _ => None,
    };
    record.provisions.iter().filter_map(one).collect()
}

/// The page as readers will see it, in short.
#[derive(Serialize)]
pub(in crate::desk) struct AsSeen {
    pub title: Said,
    pub authors: Vec<AuthorSeen>,
    pub outlet: Option<String>,
    pub day: Option<String>,
    pub summary: Option<Said>,
    /// The excerpt, serialised by core alone.
    pub excerpt: minijinja::Value,
    pub way: &'static str,
    pub disclaimer: Option<Said>,
}

/// One author, with the position as of the op-ed's day.
#[derive(Serialize)]
pub(in crate::desk) struct AuthorSeen {
    pub name: String,
    pub position: Option<String>,
}

/// What may be done now, by this editor, at this stage.
#[derive(Serialize)]
pub(in crate::desk) struct Can {
    pub edit: bool,
    pub display: bool,
    pub correct: bool,
    pub put_away: bool,
    pub withdraw: bool,
    pub bring_back: bool,
    /// Whether one press shows it again to readers.
    pub bring_back_again: bool,
}

/// The keys as they are engraved for Latin letters; `desk.js` hears where they are.
const KEYS: [(&str, &str); 16] = [
    ("J", "desk-key-next"),
    ("K", "desk-key-previous"),
    ("F", "desk-key-on"),
    ("A", "desk-key-accept"),
    ("N", "desk-key-new"),
    ("O", "desk-key-outsider"),
    ("E", "desk-key-edit"),
    ("Esc", "desk-key-leave"),
    ("M", "desk-key-most"),
    ("[", "desk-key-shorter"),
    ("]", "desk-key-longer"),
    ("S", "desk-key-save"),
    ("D", "desk-key-display"),
    ("P", "desk-key-park"),
    ("X", "desk-key-decline"),
    ("U", "desk-key-undo"),
];

const KINDS: [Kind; 6] =
    [Kind::OpEd, Kind::Letter, Kind::Review, Kind::Interview, Kind::QuotedIn, Kind::Broadcast];

impl Around {
    /// The screen with the form as it stands or was typed.
    pub(in crate::desk) fn page(
        &self,
        app: &App,
        signed: &Signed,
        form: &Form,
        mistakes: Mistakes,
    ) -> ReviewPage<'_> {
        let (record, words) = (&self.record, &self.record.version.words);
        let zone = &record.site.zone;
        let is = |name: &str, value: &str| form.get(name) == value;
        ReviewPage {
            frame: DeskFrame::new(signed, &app.pages, words.title.to_string()).in_room("/desk"),
            id: record.op_ed.id.to_string(),
            short: record.op_ed.short.to_string(),
            title: Said::directed(&words.title, &words.language, words.direction),
            zone: zone.name().to_owned(),
            stage: self.stage(),
            made: Made {
                number: record.version.number,
                at: When::new(record.version.made_at, zone),
                by: self.made_by.clone(),
            },
            directions: ["ltr", "rtl"].map(|d| Choice::new(d, d, is("direction", d))).into(),
            kinds: KINDS.iter().map(|k| Choice::new(k, k, is("kind", &k.to_string()))).collect(),
            filing: Filing::of(self, form),
            languages: record.site.languages.iter().map(ToString::to_string).collect(),
            bylines: rows::bylines(self, form),
            appearances: rows::appearances(self, form),
            blocks: meter::blocks(self, form),
            meter: meter::meter(self, form),
            evidence: witnesses::by_field(self, form),
            spoken: witnesses::spoken_in(self, form),
            cited: proposed::cited(self),
            sources: rows::sources(self),
            picture: self.picture(),
            seen: self.as_seen(app),
            soft: soft_gates(&self.record, form),
            passed: passed_gates(&self.record),
            gaps: self.gaps(),
            corrections: self.corrections(),
            note_kinds: CorrectionKind::ALL
                .map(|kind| Choice::new(kind, kind, is("note-kind", &kind.to_string())))
                .into(),
            ahead_of: self.ahead_of,
            twins: &self.twins,
            stretch: form.filled(STRETCH).map(|_| &self.neighbours),
            keys: &KEYS,
            counts: self.counts.as_ref(),
            not_captured: self.not_captured,
            typed: TypedView::of(self, app, signed, form),
            can: can(self.claim, signed.role, self.comes_back_at_once),
            named: self.named(signed.role),
            f: form.typed(),
            wrong: mistakes.by_field(),
            mistakes,
            conflict: None,
        }
    }

    fn gaps(&self) -> Vec<GapView> {
        let gaps = self.preview.gaps.iter();
        gaps.map(|gap| GapView { field: field_of(gap), why: gap.to_string() }).collect()
    }

    fn corrections(&self) -> Vec<CorrectionView> {
        let view = |c: &Correction| CorrectionView {
            kind: c.kind.to_string(),
            at: When::new(c.at, &self.record.site.zone),
            note: c.note.to_string(),
        };
        self.record.corrections.iter().map(view).collect()
    }

    fn stage(&self) -> StageView {
        let (op_ed, zone) = (&self.record.op_ed, &self.record.site.zone);
        let since = match &op_ed.stage {
            Stage::Scheduled { at, .. } | Stage::Expired { at, .. } | Stage::Erased { at } => Some(*at),
            Stage::Displayed { since, .. } => Some(*since),
            other => decision(other).map(|decision| decision.at),
        };
        let seen = matches!(op_ed.stage, Stage::Displayed { .. });
        StageView {
            name: op_ed.stage.name().to_string(),
            since: since.map(|at| When::new(at, zone)),
            why: decision(&op_ed.stage).map(|decision| decision.why.to_string()),
            by: self.decided_by.clone(),
            public: seen.then(|| Place::OpEd(op_ed.slug.clone()).absolute(&self.record.site)),
        }
    }

    /// The people it names, for whoever may withhold a name beside it.
    fn named(&self, role: Role) -> Vec<(String, String)> {
        let id = self.record.op_ed.id;
        let rows = self.record.bylines.iter().filter(|_| role.may(Capability::Display));
        rows.filter_map(|(row, person)| {
            let person = person.as_ref()?.id;
            Some((format!("/desk/people/{person}/safety?op-ed={id}"), row.name_printed.to_string()))
        })
        .collect()
    }

    fn picture(&self) -> Option<InUse> {
        self.picture.as_ref().map(|used| InUse::new(used, Shape::Lead))
    }

    fn as_seen(&self, _app: &App) -> AsSeen {
        let facts = &self.preview.facts;
        let original = facts.original();
        AsSeen {
            title: Said::directed(&facts.title, &facts.language, facts.direction),
            authors: facts
                .authors
                .iter()
                .map(|author| AuthorSeen {
                    name: author.name.to_string(),
                    position: author.then.as_ref().map(ToString::to_string),
                })
                .collect(),
            outlet: original.map(|o| o.outlet.name.to_string()),
            day: original.and_then(|o| o.day.as_ref()).map(ToString::to_string),
            summary: facts.summary.as_ref().map(|summary| Said::in_own_direction(summary, &facts.language)),
            excerpt: minijinja::Value::from_safe_string(facts.excerpt.prose().to_html()),
            way: match facts.way {
                WayWords::ContinueReading => "desk-way-continue",
                WayWords::Read => "desk-way-read",
                WayWords::FirstPublished => "desk-way-first",
                WayWords::Printed => "desk-way-printed",
            },
            disclaimer: facts.disclaimer.as_ref().map(|d| Said::new(&d.text, &d.language)),
        }
    }
}

/// Names in a list, in English where there is one.
pub(in crate::desk) fn labelled<'a>(
    things: impl Iterator<Item = (String, &'a byline_core::labels::Labels)>,
    language: &Language,
    chosen: impl Fn(String) -> bool,
) -> Vec<Choice> {
    things
        .map(|(id, names)| {
            let is_chosen = chosen(id.clone());
            Choice::new(id, names.in_language(language).0, is_chosen)
        })
        .collect()
}

/// The decision a stage rests on.
pub(super) fn decision(stage: &Stage) -> Option<&Decision> {
    match stage {
        Stage::Parked(decision) | Stage::Declined(decision) | Stage::Withdrawn { decision, .. } => {
            Some(decision)
        }
        _ => None,
    }
}

fn can(claim: Claim, role: Role, at_once: bool) -> Can {
    use StageName::{Declined, Displayed, Draft, Erased, Expired, InReview, Parked, Scheduled, Withdrawn};
    let stage = claim.stage;
    let (decides, displays) = (role.may_with(Wish::Decide, claim), role.may(Capability::Display));
    Can {
        edit: role.may_with(Wish::Edit, claim) && stage != Erased,
        display: displays && matches!(stage, Draft | InReview | Parked | Expired),
        correct: displays && stage == Displayed,
        put_away: decides && matches!(stage, Draft | InReview),
        withdraw: displays && matches!(stage, Displayed | Scheduled | Expired),
        bring_back: decides && matches!(stage, Parked | Declined | Withdrawn | Expired),
        bring_back_again: displays && stage == Withdrawn && at_once,
    }
}
