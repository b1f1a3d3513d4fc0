//! Two people who are one: what comes over from the one that goes, told so exactly that it can be taken off again.
//! It refuses to overwrite: where the one that stays says something, that stands.

use crate::{
    address::WebAddress,
    clock::{Clock, Entropy},
    ids::{BioId, NameId, PictureUseId, PositionId},
    language::Language,
    name::{Name, NameKind},
    person::{Bio, Orcid, Person, Position},
    text::Text,
};
use serde::{Deserialize, Serialize};

/// What came over from a person into another.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CameOver {
    /// Names that the other did not bear.
    pub names: Vec<NameId>,
    /// Positions that the other did not hold.
    pub positions: Vec<PositionId>,
    /// Biographies in languages the other had none in.
    pub bios: Vec<BioId>,
    /// Web pages.
    pub links: Vec<WebAddress>,
    /// Languages spoken to the press.
    pub languages: Vec<Language>,
    /// The ORCID iD, where the other had none.
    pub orcid: Option<Orcid>,
    /// Whom the press may ask, where the other said nothing.
    pub press_contact: Option<Text>,
    /// The portrait, where the other had none.
    pub portrait: Option<PictureUseId>,
}

/// Lets `into` be `gone` as well: names as aliases, positions, biographies, and what `into` says nothing of.
pub fn fold(into: &mut Person, gone: &Person, (clock, entropy): (&Clock, &Entropy)) -> CameOver {
    let mut came = CameOver::default();
    for name in &gone.names {
        if into.names.iter().all(|own| own.text != name.text) {
            let kind = if name.kind == NameKind::Former { NameKind::Former } else { NameKind::Alias };
            let id = NameId::new(clock, entropy);
            into.names.push(Name { id, kind, ..name.clone() });
            came.names.push(id);
        }
    }
    for position in &gone.positions {
        let is_it = |own: &Position| {
            own.title == position.title
                && own.organisation == position.organisation
                && own.from == position.from
        };
        if !into.positions.iter().any(is_it) {
            let id = PositionId::new(clock, entropy);
            into.positions.push(Position { id, ..position.clone() });
            came.positions.push(id);
        }
    }
    for bio in &gone.bios {
        if into.bios.iter().all(|own| own.language != bio.language || came.bios.contains(&own.id)) {
            let id = BioId::new(clock, entropy);
            into.bios.push(Bio { id, ..bio.clone() });
            came.bios.push(id);
        }
    }
    came.links = missing(&mut into.links, &gone.links);
    came.languages = missing(&mut into.languages, &gone.languages);
    came.orcid = given(&mut into.orcid, &gone.orcid);
    came.press_contact = given(&mut into.press_contact, &gone.press_contact);
    came.portrait = given(&mut into.portrait, &gone.portrait);
    came
}

fn missing<T: Clone + PartialEq>(own: &mut Vec<T>, theirs: &[T]) -> Vec<T> {
    let new: Vec<T> = theirs.iter().filter(|one| !own.contains(one)).cloned().collect();
    own.extend(new.iter().cloned());
    new
}

fn given<T: Clone>(own: &mut Option<T>, theirs: &Option<T>) -> Option<T> {
    let given = if own.is_none() { theirs.clone() } else { None };
    if given.is_some() {
        own.clone_from(&given);
    }
    given
}

/// Takes off again what came over; what was changed or added since stays.
pub fn unfold(into: &mut Person, came: &CameOver) {
    into.names.retain(|name| !came.names.contains(&name.id));
    into.positions.retain(|position| !came.positions.contains(&position.id));
    into.bios.retain(|bio| !came.bios.contains(&bio.id));
    into.links.retain(|link| !came.links.contains(link));
    into.languages.retain(|language| !came.languages.contains(language));
    into.orcid.take_if(|own| came.orcid.as_ref() == Some(own));
    into.press_contact.take_if(|own| came.press_contact.as_ref() == Some(own));
    into.portrait.take_if(|own| came.portrait.as_ref() == Some(own));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{clock::Moment, ids::PersonId, person::PersonKind};

    #[test]
    fn what_comes_over_can_be_taken_off_again() {
        let (clock, entropy) = (Clock::frozen(Moment::from_micros(0)), Entropy::seeded(3));
        let person = |name: &str, slug: &str| {
            let name = Name {
                id: NameId::new(&clock, &entropy),
                text: Text::new(name).unwrap(),
                language: None,
                kind: NameKind::Preferred,
            };
            Person::named(PersonId::new(&clock, &entropy), PersonKind::Scholar, slug.parse().unwrap(), name)
        };
        let mut gone = person("S. Qazi", "s-qazi");
        gone.orcid = Some("0000-0002-1825-0097".parse().unwrap());
        gone.positions.push(Position {
            id: PositionId::new(&clock, &entropy),
            title: Text::new("fellow").unwrap(),
            organisation: None,
            from: None,
            until: None,
        });
        let before = person("Shehzad Qazi", "shehzad-qazi");
        let mut into = before.clone();
        let came = fold(&mut into, &gone, (&clock, &entropy));
        assert_eq!(into.names[1].kind, NameKind::Alias);
        assert_eq!((into.positions.len(), into.orcid.clone()), (1, gone.orcid.clone()));
        assert_ne!(into.names[1].id, gone.names[0].id, "each row is one person's");
        assert_eq!(
            fold(&mut into.clone(), &gone, (&clock, &entropy)),
            CameOver::default(),
            "nothing comes twice"
        );
        let added_since = Name {
            id: NameId::new(&clock, &entropy),
            text: Text::new("Shehzad").unwrap(),
            ..before.names[0].clone()
        };
        into.names.push(added_since.clone());
        unfold(&mut into, &came);
        assert_eq!(into.names, [before.names[0].clone(), added_since]);
        assert!(into.positions.is_empty() && into.orcid.is_none());
    }
}
