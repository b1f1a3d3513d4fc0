//! Any bytes as the certificate that a host shows: what is kept of them is small, comes back as it was, and is no other than itself.
//! It refuses a panic, marks without measure, and a host that is somebody else's than a moment before.
#![no_main]

use byline::fetch::{CertificateTold, certificate_told};
use byline_core::original::{HostMarks, MarksChanged};
use libfuzzer_sys::fuzz_target;

/// A hundred names, each with quotes around it and every letter escaped.
const LARGEST: usize = 256 << 10;

fuzz_target!(|der: &[u8]| {
    let Some(CertificateTold { names, issuer }) = certificate_told(der) else { return };
    assert!(names.len() <= der.len());
    let marks = HostMarks::new(["ns1.house.example".to_owned()], names, issuer);
    let kept = serde_json::to_string(&marks).expect("marks are plain text");
    assert!(kept.len() <= LARGEST, "{}", kept.len());
    assert_eq!(serde_json::from_str::<HostMarks>(&kept).expect("it was written so"), marks);
    assert_eq!(marks.changed(&marks, "sealed.example"), MarksChanged::default());
    assert_eq!(marks.clone().or(&marks), marks);
});
