//! Tells cargo that the embedded folders belong to the binary's sources, so that a newly fetched typeface is noticed.
//! Builds nothing and fetches nothing.

use std::path::Path;

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    // A folder named here but absent would make every build start anew.
    for folder in ["assets", "templates", "locales", "samples"] {
        if Path::new(folder).exists() {
            println!("cargo::rerun-if-changed={folder}");
        }
    }
}
