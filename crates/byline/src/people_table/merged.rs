//! A person as kept, as the last import left it, and as the table lists it now: field by field, what changes.
//! It refuses to touch a field that is not as the last import left it: somebody at the desk has been there.

use byline_core::person::Person;
use serde::Serialize;
use serde_json::Value;

/// What comes of the three.
pub(super) struct Merged {
    /// The person as it is to be kept.
    pub person: Person,
    /// The person as the import remembers it.
    pub made: Person,
    /// Fields in which the table says another thing than the desk, which stays.
    pub kept: Vec<&'static str>,
}

/// Takes over what the table says anew, field by field.
pub(super) fn merged(here: &Person, before: &Person, listed: Person) -> Merged {
    let mut merged = Merged { person: here.clone(), made: before.clone(), kept: Vec::new() };
    macro_rules! field {
        ($field:ident, $said:literal) => {
            let as_left = bare(&here.$field) == bare(&before.$field);
            let is_new = bare(&listed.$field) != bare(&before.$field);
            if is_new && as_left {
                merged.person.$field = listed.$field.clone();
                merged.made.$field = listed.$field;
            } else if is_new && bare(&listed.$field) != bare(&here.$field) {
                merged.kept.push($said);
            }
        };
    }
    field!(names, "names");
    field!(positions, "positions");
    field!(bios, "biographies");
    field!(languages, "languages");
    field!(links, "links");
    field!(orcid, "ORCID iD");
    field!(press_contact, "press contact");
    field!(portrait, "portrait");
    field!(kind, "kind");
    merged
}

/// A value without the ids of its parts, by which nobody knows it.
fn bare(value: &impl Serialize) -> Value {
    let mut whole = serde_json::to_value(value).expect("people serialise to JSON by derive with string keys");
    if let Value::Array(parts) = &mut whole {
        for part in parts {
            if let Value::Object(fields) = part {
                fields.remove("id");
            }
        }
    }
    whole
}
