//! What an operator says of the OpenID provider by which people of the institute sign in, and which of its groups has which role.
//! It refuses an issuer that readers on the way could speak for: TLS everywhere but on this machine itself.

use byline_core::{address::WebAddress, role::Role};
use std::str::FromStr;

/// The provider, as the settings give it.
#[derive(Clone, Debug)]
pub struct ProviderSettings {
    /// The address it calls itself, letter by letter.
    pub issuer: Option<String>,
    /// What it calls Byline.
    pub client: Option<String>,
    pub secret: Option<String>,
    /// What it is called on the sign-in page.
    pub name: Option<String>,
    /// What it is asked for.
    pub scopes: Vec<String>,
    /// The claim that lists groups.
    pub groups: String,
    /// Which group has which role; the first that fits counts.
    pub roles: Vec<GroupRole>,
}

impl Default for ProviderSettings {
    fn default() -> Self {
        Self {
            issuer: None,
            client: None,
            secret: None,
            name: None,
            scopes: vec!["email".to_owned(), "profile".to_owned()],
            groups: "groups".to_owned(),
            roles: Vec::new(),
        }
    }
}

/// The role of a group, at every site or at one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GroupRole {
    pub group: String,
    pub role: Role,
    /// The host of the one site it is for.
    pub host: Option<String>,
}

/// `op-ed-editors=editor`, `op-ed-editors=editor@www.institute.example`
impl FromStr for GroupRole {
    type Err = ();

    fn from_str(raw: &str) -> Result<Self, ()> {
        // A group's name may hold signs of its own: what it is equal to stands last.
        let (group, role) = raw.rsplit_once('=').ok_or(())?;
        let (role, host) = match role.split_once('@') {
            Some((role, host)) => (role, Some(host.trim().to_ascii_lowercase())),
            None => (role, None),
        };
        let group = group.trim();
        if group.is_empty() || host.as_ref().is_some_and(String::is_empty) {
            return Err(());
        }
        Ok(Self { group: group.to_owned(), role: role.trim().parse().map_err(|_| ())?, host })
    }
}

/// The address a provider calls itself, kept as it is written: it is compared letter by letter.
pub(super) fn issuer(raw: &str) -> Result<String, String> {
    let address: WebAddress = raw.parse().map_err(|refusal| format!("{refusal}"))?;
    let url = address.url();
    let here = matches!(url.host_str(), Some("127.0.0.1" | "[::1]" | "localhost"));
    if url.scheme() != "https" && !here {
        return Err(format!("\u{201c}{raw}\u{201d} is not https; what it says could come from anybody"));
    }
    if url.query().is_some() || url.fragment().is_some() {
        return Err(format!(
            "\u{201c}{raw}\u{201d} has a ? or a # in it; give the address the provider calls itself"
        ));
    }
    Ok(raw.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_group_has_a_role_everywhere_or_at_one_site() {
        let one: GroupRole = "ou=desk, x=editor".parse().unwrap();
        assert_eq!((one.group.as_str(), one.role, one.host), ("ou=desk, x", Role::Editor, None));
        let at: GroupRole = " it = administrator@WWW.Institute.example".parse().unwrap();
        assert_eq!((at.group.as_str(), at.role), ("it", Role::Administrator));
        assert_eq!(at.host.as_deref(), Some("www.institute.example"));
        for wrong in ["", "editor", "=editor", "x=king", "x=editor@"] {
            assert!(wrong.parse::<GroupRole>().is_err(), "{wrong}");
        }
    }

    #[test]
    fn an_issuer_is_https_or_on_this_machine() {
        assert_eq!(issuer("https://login.example").as_deref(), Ok("https://login.example"));
        assert!(issuer("http://127.0.0.1:9000").is_ok());
        for wrong in ["http://login.example", "login", "https://login.example/?a=b", ""] {
            assert!(issuer(wrong).is_err(), "{wrong}");
        }
    }
}
