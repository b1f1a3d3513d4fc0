//! What leaves the sample site, read by programs that are not ours: feed readers, reference managers, harvesters, crawlers.
//! It refuses to pass without them: they are installed by lock file, and missing ones fail it.
#![expect(clippy::unwrap_used, reason = "a site that cannot be made ends its test there")]

mod installation;

use installation::Installation;
use std::{path::Path, process::Command};

#[test]
fn programs_of_others_read_the_same_of_every_op_ed_wherever_they_look() {
    let python = std::env::var("BYLINE_TEST_PYTHON").expect("`cargo xtask with` sets BYLINE_TEST_PYTHON");
    let here = Installation::new();
    let serving = here.serve(&["--sample"]);
    let judge = Path::new(&std::env::var("CARGO_MANIFEST_DIR").unwrap()).join("tests/judges/reach.py");
    let base = format!("http://{}", serving.address);
    let ran = Command::new(python).arg(judge).arg(base).output().unwrap();
    let (out, err) = (String::from_utf8_lossy(&ran.stdout), String::from_utf8_lossy(&ran.stderr));
    assert!(ran.status.success(), "{out}\n{err}");
}
