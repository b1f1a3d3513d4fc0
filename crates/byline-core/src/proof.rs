//! A file that proves a right: a letter, a mail, a contract, kept as it was given.
//! It refuses to be public: only the desk may fetch it.

use crate::{
    clock::Moment,
    digest::Digest,
    ids::{AccountId, OpEdId, PermissionId, ProofId},
    text::Text,
};

/// A file that proves a right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proof {
    /// Its id.
    pub id: ProofId,
    /// The op-ed whose right it proves.
    pub op_ed: OpEdId,
    /// The permission that rests on it; none while it is only proposed.
    pub permission: Option<PermissionId>,
    /// The bytes, as given.
    pub digest: Digest,
    /// How many.
    pub size: u64,
    /// What its giver called it.
    pub name: Text,
    /// When it was kept.
    pub at: Moment,
    /// Which account gave it; none where a scholar did by their link.
    pub by: Option<AccountId>,
}

/// A file that is no proof.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NoProof {
    /// There is nothing in it.
    #[error("this file is empty; choose another")]
    Empty,
    /// It is none of the kinds that a letter, a mail or a contract comes as.
    #[error(
        "this is no letter, mail or contract as a file; choose a PDF, a picture (PNG, JPEG, WebP), a mail, a text, or a .docx or .odt"
    )]
    Kind,
}

impl Proof {
    /// Whether these bytes are of a kind that a right is proved by; their name says nothing.
    ///
    /// # Errors
    /// [`NoProof`], with the way to mend it.
    pub fn judge(bytes: &[u8]) -> Result<(), NoProof> {
        let picture = bytes.starts_with(b"\x89PNG\r\n\x1a\n")
            || bytes.starts_with(b"\xff\xd8\xff")
            || (bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP".as_slice()));
        // Both kinds of document are a zip; what is in it is opened by nobody here.
        let document = bytes.starts_with(b"%PDF-") || bytes.starts_with(b"PK\x03\x04");
        // A mail is text in lines too.
        let text = || std::str::from_utf8(bytes).is_ok_and(|text| !text.contains('\0'));
        match bytes {
            [] => Err(NoProof::Empty),
            _ if picture || document || text() => Ok(()),
            _ => Err(NoProof::Kind),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_is_taken_whatever_it_is_called_and_a_program_is_not() {
        for taken in [
            b"%PDF-1.7 x".as_slice(),
            b"PK\x03\x04docx",
            b"\xff\xd8\xff\xe0",
            b"From: desk@outlet.example\r\n\r\nYes.",
        ] {
            assert_eq!(Proof::judge(taken), Ok(()));
        }
        assert_eq!(Proof::judge(b"MZ\x90\0\x03"), Err(NoProof::Kind));
        assert_eq!(Proof::judge(b"\x7fELF\x02\x01\0"), Err(NoProof::Kind));
        assert_eq!(Proof::judge(b""), Err(NoProof::Empty));
    }
}
