//! The relationships of a part of a document: which id stands for which web address.
//! It refuses every target that is not an http or https address; files and places within are nothing to follow.

use super::super::{
    ManuscriptRefusal,
    xml::{Pulled, Step},
};
use byline_core::address::WebAddress;
use std::collections::HashMap;

/// Web addresses by relationship id.
pub type Links = HashMap<String, WebAddress>;

pub fn links(part: &[u8]) -> Result<Links, ManuscriptRefusal> {
    let (mut found, mut xml) = (Links::new(), Pulled::of(part));
    while let Some(step) = xml.step()? {
        if let Step::Start(element) = step
            && element.name == "Relationship"
            && element.get("TargetMode") == Some("External")
            && element.get("Type").is_some_and(|kind| kind.ends_with("/hyperlink"))
            && let (Some(id), Some(target)) = (element.get("Id"), element.get("Target"))
            && let Ok(address) = target.parse::<WebAddress>()
        {
            found.insert(id.to_owned(), address);
        }
    }
    Ok(found)
}
