//! Any bytes as a bibliography or a table: records, each whole or left, or a refusal.
//! It refuses a panic, and a list without end.
#![no_main]

use byline_extract::catalogue::{
    Catalogue,
    references::{Bibtex, CslJson, DateOrder, ReferenceTable, Ris},
};
use libfuzzer_sys::fuzz_target;

fn listed(catalogue: Option<impl Catalogue>, bytes: &[u8]) {
    let Some(mut catalogue) = catalogue else { return };
    let mut count = 0;
    while let Ok(Some(_)) = catalogue.next() {
        count += 1;
        assert!(count <= bytes.len());
    }
}

fuzz_target!(|bytes: &[u8]| {
    listed(Bibtex::new(bytes, "x").ok(), bytes);
    listed(CslJson::new(bytes, "x").ok(), bytes);
    listed(Ris::new(bytes, "x").ok(), bytes);
    listed(ReferenceTable::new(bytes, "x", &[], DateOrder::Unknown).ok(), bytes);
});
