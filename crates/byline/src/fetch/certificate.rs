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

/// What this certificate says (RFC 5280); none where it cannot be read.
pub fn told(der: &[u8]) -> Option<CertificateTold> {
    let (_, certificate) = parse_x509_certificate(der).ok()?;
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
