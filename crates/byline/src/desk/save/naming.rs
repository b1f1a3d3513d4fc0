//! Byline rows as a save finds them: what readers were once told stays as it was told, and what is said from now on is a row of its own.
//! It refuses to change what an earlier version printed of who wrote it, and to tell readers of a draft's names before it is shown.

use super::{BylineDraft, Edit, WhoIs};
use crate::desk::hand::Hand;
use byline_core::{
    byline::Byline,
    ids::{BylineId, NameId},
    language::Language,
    name::{Name, NameKind, matching_key},
    site::Site,
};
use byline_store::{StoreError, WriteTx, people};

/// The edit in which every row that reads otherwise than in a version readers saw is another row; in a draft also one that names
/// somebody else.
pub(super) fn renewed(
    hand: &Hand,
    (rows, seen): (&[Byline], &[BylineId]),
    edit: &Edit,
    drafts: bool,
) -> Edit {
    let mut edit = edit.clone();
    for row in &mut edit.bylines {
        // Also a row that only an older form names: somebody saved another in its place, and this one is saved over it.
        let kept = rows.iter().find(|kept| kept.id == row.byline.id && seen.contains(&kept.id));
        let Some(kept) = kept.filter(|kept| reads_otherwise(row, kept) || drafts && names_another(row, kept))
        else {
            continue;
        };
        let id = BylineId::new(&hand.clock, &hand.entropy);
        edit.words.bylines.iter_mut().filter(|named| **named == kept.id).for_each(|named| *named = id);
        row.byline.id = id;
    }
    edit
}

fn reads_otherwise(row: &BylineDraft, kept: &Byline) -> bool {
    let printed =
        |byline: &Byline| (byline.name_printed.clone(), byline.position_printed.clone(), byline.role);
    printed(&row.byline) != printed(kept)
}

fn names_another(row: &BylineDraft, kept: &Byline) -> bool {
    match row.who {
        WhoIs::Unsaid => kept.person.is_some(),
        WhoIs::Known(id) => kept.person != Some(id),
        WhoIs::New(_) => true,
    }
}

/// A name somebody is printed under is known from then on, so that it is proposed the next time.
pub(in crate::desk) async fn learn(
    hand: &Hand,
    tx: &mut WriteTx,
    site: &Site,
    (byline, language): (&Byline, &Language),
) -> Result<(), StoreError> {
    let Some(id) = byline.person else { return Ok(()) };
    let Some(mut person) = people::get(tx, id).await? else { return Ok(()) };
    let key = matching_key(byline.name_printed.as_str());
    if person.names.iter().any(|name| matching_key(name.text.as_str()) == key) {
        return Ok(());
    }
    person.names.push(named(hand, (byline, language), NameKind::Printed));
    people::update(tx, site.id, &person).await
}

/// The name that a row prints.
pub(super) fn named(hand: &Hand, (byline, language): (&Byline, &Language), kind: NameKind) -> Name {
    Name {
        id: NameId::new(&hand.clock, &hand.entropy),
        text: byline.name_printed.clone(),
        language: Some(language.clone()),
        kind,
    }
}
