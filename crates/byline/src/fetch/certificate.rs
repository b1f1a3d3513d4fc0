//! What a host's certificate says: the names it is for, and who signed it.
//! It refuses to judge it: that was done before a byte of the page came.

use x509_parser::{extensions::GeneralName, parse_x509_certificate};

/// What a certificate says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CertificateTold {
    /// The host names it is for.
    pub names: Vec<String>,
    /// The organisation that signed it, else the name that it signs by.
    pub issuer: Option<String>,
}

/// What this certificate says (RFC 5280); none where it cannot be read, or something stands after it.
pub fn told(der: &[u8]) -> Option<CertificateTold> {
    let (rest, certificate) = parse_x509_certificate(der).ok()?;
    if !rest.is_empty() {
        return None;
    }
    let others = certificate.subject_alternative_name().ok().flatten();
    let name = |name: &GeneralName<'_>| match name {
        GeneralName::DNSName(name) => Some((*name).to_owned()),
        _ => None,
    };
    let names = others.iter().flat_map(|names| &names.value.general_names).filter_map(name).collect();
    let signed = certificate.issuer();
    let mut by = signed.iter_organization().chain(signed.iter_common_name());
    let issuer = by.find_map(|by| by.as_str().ok()).map(str::to_owned);
    Some(CertificateTold { names, issuer })
}

#[cfg(test)]
mod tests {
    use super::{CertificateTold, told};
    use byline_core::original::HostMarks;
    use rustls::pki_types::{CertificateDer, pem::PemObject};

    fn der(pem: &[u8]) -> Vec<u8> {
        CertificateDer::from_pem_slice(pem).unwrap().to_vec()
    }

    fn shared() -> Vec<u8> {
        der(include_bytes!("../../../byline-testkit/certificates/shared.pem"))
    }

    /// One value of DER: its tag, its length, its bytes.
    fn value(tag: u8, inner: &[u8]) -> Vec<u8> {
        let [.., high, middle, low] = inner.len().to_be_bytes();
        let length = match inner.len() {
            0..0x80 => vec![low],
            0x80..0x100 => vec![0x81, low],
            0x100..0x1_0000 => vec![0x82, middle, low],
            _ => vec![0x83, high, middle, low],
        };
        [vec![tag], length, inner.to_vec()].concat()
    }

    /// A certificate for these names, signed by nobody, by an issuer of this name.
    fn forged(issuer: &[u8], names: &[Vec<u8>]) -> Vec<u8> {
        let algorithm = value(0x30, &value(0x06, &[0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, 0x02]));
        let named = value(0x30, &[value(0x06, &[0x55, 0x04, 0x0a]), issuer.to_vec()].concat());
        let issued = value(0x30, &value(0x31, &named));
        let day = value(0x17, b"200101000000Z");
        let key = value(0x30, &[value(0x30, &value(0x06, &[0x2a, 0x03])), value(0x03, &[0, 1])].concat());
        let others = value(0x04, &value(0x30, &names.concat()));
        let extension = value(0x30, &[value(0x06, &[0x55, 0x1d, 0x11]), others].concat());
        let told = [
            value(0xa0, &value(0x02, &[2])),
            value(0x02, &[1]),
            algorithm.clone(),
            issued,
            value(0x30, &[day.clone(), day].concat()),
            value(0x30, &[]),
            key,
            value(0xa3, &value(0x30, &extension)),
        ];
        value(0x30, &[value(0x30, &told.concat()), algorithm, value(0x03, &[0, 0])].concat())
    }

    #[test]
    fn the_names_and_the_signer_are_told() {
        let says = told(&shared()).unwrap();
        assert_eq!(says.names, ["sealed.example", "www.sealed.example", "ledger.example"]);
        assert_eq!(says.issuer.as_deref(), Some("Good Certificates"));
        let nameless = told(&der(include_bytes!("../../../byline-testkit/certificates/outlet.pem"))).unwrap();
        assert_eq!(nameless.names, ["outlet.example"], "an address is no name");
        assert_eq!(nameless.issuer.as_deref(), Some("Byline test authority"), "without an organisation");
    }

    #[test]
    fn what_is_cut_off_or_goes_on_is_no_certificate() {
        let whole = shared();
        for end in 0..whole.len() {
            assert_eq!(told(&whole[..end]), None, "{end}");
        }
        assert_eq!(told(&[whole.as_slice(), b"\0"].concat()), None);
    }

    #[test]
    fn no_changed_byte_breaks_the_reader() {
        let whole = shared();
        for at in 0..whole.len() {
            for byte in [0, 0x7f, 0x80, 0xff, whole[at] ^ 1, whole[at] ^ 0x20] {
                let mut changed = whole.clone();
                changed[at] = byte;
                let says = told(&changed).unwrap_or_default();
                assert!(says.names.len() <= whole.len() / 2);
            }
        }
    }

    #[test]
    fn lengths_that_lie_and_values_within_values_are_refused() {
        for hostile in [
            vec![0x30, 0x80],
            vec![0x30, 0x84, 0xff, 0xff, 0xff, 0xff],
            vec![0x30, 0x88, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff],
            vec![0x30; 60_000],
            [0x30, 0x80].repeat(30_000),
            (0..5_000).fold(Vec::new(), |inner, _| value(0x30, &inner)),
            b"-----BEGIN CERTIFICATE-----".to_vec(),
        ] {
            assert_eq!(told(&hostile), None);
        }
    }

    #[test]
    fn a_certificate_with_thousands_of_strange_names_is_kept_small() {
        let mut names: Vec<Vec<u8>> =
            (0..4_000).map(|n| value(0x82, format!("{n}.example").as_bytes())).collect();
        names.insert(0, value(0x82, b"\0\r\n<script>"));
        names.insert(1, value(0x82, b"*."));
        names.insert(2, value(0x82, &[b'x'; 60_000]));
        names.insert(3, value(0x87, &[192, 0, 2, 1]));
        let CertificateTold { names, issuer } = told(&forged(&value(0x0c, b"Nobody"), &names)).unwrap();
        assert!(names.len() > 4_000 && issuer.as_deref() == Some("Nobody"));
        let marks = HostMarks::new([], names, issuer);
        let kept = serde_json::to_string(&marks).unwrap();
        assert!(kept.len() < 4_000, "{}", kept.len());
        assert_eq!(serde_json::from_str::<HostMarks>(&kept).unwrap(), marks);
    }

    #[test]
    fn names_that_are_no_text_tell_nothing() {
        let says =
            told(&forged(&value(0x0c, &[0xff, 0xfe]), &[value(0x82, &[0xff, 0xfe])])).unwrap_or_default();
        assert_eq!(says, CertificateTold::default());
    }
}
