//! The description of the programming interface (OpenAPI 3.1), by which a program finds every address, parameter and field of it.
//! It refuses to drift: a test compares it with the routes and with real answers.

use super::{Began, answer, told};
use crate::{refusal::Refusal, site_map::Place};
use axum::response::Response;
use serde_json::Value;

/// What is the same for every site.
const DESCRIPTION: &str = include_str!("../../../data/openapi.json");

pub(in crate::reach) async fn show(reading: Began) -> Response {
    let described = async {
        let reading = reading?;
        let base = Place::Home.absolute(&reading.site);
        let institute = reading.site.names.in_language(&reading.site.language()).0.to_string();
        answer(
            &reading,
            &described(&institute, base.trim_end_matches('/')).map_err(|e| Refusal::Broken(e.into()))?,
        )
    };
    told(described.await)
}

/// The description for the site of an institute at an address.
fn described(institute: &str, base: &str) -> serde_json::Result<Value> {
    let mut description: Value = serde_json::from_str(DESCRIPTION)?;
    description["info"]["title"] = format!("Op-eds of {institute}").into();
    description["info"]["version"] = env!("CARGO_PKG_VERSION").into();
    description["servers"] = serde_json::json!([{ "url": base }]);
    Ok(description)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reach::api::PATHS;
    use std::collections::BTreeSet;

    #[test]
    fn every_address_of_the_interface_is_described_and_no_other() {
        let description = described("Institute", "https://institute.example").unwrap();
        let told: BTreeSet<&str> =
            description["paths"].as_object().unwrap().keys().map(String::as_str).collect();
        assert_eq!(told, BTreeSet::from(PATHS));
    }
}
