//! One op-ed as a library's record: Dublin Core, unqualified, of what its page says.
//! It refuses to say of what is gone more than its name and the moment it went.

use super::{Xml, sets};
use crate::imprint::{Imprint, machine_day};
use byline_core::{byline::BylineRole, site::Site};
use byline_store::display::Harvested;

/// The one form of records.
pub(super) const PREFIX: &str = "oai_dc";
pub(super) const OAI_DC: &str = "http://www.openarchives.org/OAI/2.0/oai_dc/";
pub(super) const DC_SCHEMA: &str = "http://www.openarchives.org/OAI/2.0/oai_dc.xsd";
const DC: &str = "http://purl.org/dc/elements/1.1/";
const SCHEMA_AT: &str =
    "http://www.openarchives.org/OAI/2.0/oai_dc/ http://www.openarchives.org/OAI/2.0/oai_dc.xsd";

/// Whether records are given, or their heads alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Listing {
    Headers,
    Records,
}

fn prefix(site: &Site) -> String {
    format!("oai:{}:", site.base_url.url().host_str().unwrap_or_default())
}

/// The permanent name in an identifier of this site.
pub(super) fn short_of<'a>(site: &Site, identifier: &'a str) -> Option<&'a str> {
    identifier.strip_prefix(prefix(site).as_str())
}

/// Writes one.
pub(super) fn write(xml: &mut Xml, site: &Site, harvested: &Harvested, listing: Listing) {
    if listing == Listing::Headers {
        return head(xml, site, harvested);
    }
    xml.open("record", &[]);
    head(xml, site, harvested);
    if let Some(displayed) = &harvested.shown {
        xml.open("metadata", &[]);
        dublin_core(xml, &Imprint::new(site, displayed.facts()));
        xml.close("metadata");
    }
    xml.close("record");
}

fn head(xml: &mut Xml, site: &Site, harvested: &Harvested) {
    let gone: &[(&str, &str)] = if harvested.shown.is_none() { &[("status", "deleted")] } else { &[] };
    xml.open("header", gone);
    xml.text("identifier", &[], &format!("{}{}", prefix(site), harvested.short.as_str()));
    xml.text("datestamp", &[], &harvested.touched.rfc3339());
    for set in harvested.shown.iter().flat_map(|displayed| sets::of(displayed.facts())) {
        xml.text("setSpec", &[], &set);
    }
    xml.close("header");
}

fn dublin_core(xml: &mut Xml, imprint: &Imprint<'_>) {
    let facts = imprint.facts;
    let spaces = [
        ("xmlns:oai_dc", OAI_DC),
        ("xmlns:dc", DC),
        ("xmlns:xsi", super::SCHEMA),
        ("xsi:schemaLocation", SCHEMA_AT),
    ];
    xml.open("oai_dc:dc", &spaces);
    let mut put = |element: &str, text: &str| {
        if !text.is_empty() {
            xml.text(element, &[], text);
        }
    };
    put("dc:title", facts.title.as_str());
    for line in imprint.writers() {
        put("dc:creator", line.name.as_str());
    }
    for topic in &facts.topics {
        put("dc:subject", imprint.label(&topic.names));
    }
    put("dc:description", imprint.description().as_deref().unwrap_or_default());
    put("dc:publisher", imprint.institute());
    for line in facts.authors.iter().filter(|line| line.role == BylineRole::Translator) {
        put("dc:contributor", line.name.as_str());
    }
    put("dc:date", &imprint.day().map(machine_day).unwrap_or_default());
    put("dc:type", "Text");
    put("dc:type", imprint.filed_as());
    put("dc:format", "text/html");
    put("dc:identifier", &imprint.permanent());
    put("dc:source", imprint.outlet());
    put("dc:language", facts.language.as_str());
    put("dc:relation", imprint.original_address().unwrap_or_default());
    for region in &facts.regions {
        put("dc:coverage", imprint.label(&region.names));
    }
    put("dc:rights", imprint.disclaimer());
    put("dc:rights", &imprint.rights());
    xml.close("oai_dc:dc");
}
