//! Why a file gave no page, said so that an editor knows what to do next.
//! It refuses to be vague about a limit: each names itself.

/// Why a container gave nothing. Each message is one sentence that stands after the file's name.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum WrapRefusal {
    /// Nothing of use in it.
    #[error("the {0} holds no web page; open the op-ed in your browser, save the page and give that file")]
    NoPage(&'static str),
    /// It cannot be read to its end.
    #[error("the {what} is damaged ({why}); save it again and give the new file")]
    Broken {
        /// What it is.
        what: &'static str,
        /// Where it broke.
        why: String,
    },
    /// It asks for a password.
    #[error("the file is locked with a password; save it without one and give the new file")]
    Locked,
    /// It breaks a limit, named.
    #[error("the file was not opened, for {0}; give the op-ed\u{2019}s own page alone")]
    Limit(String),
}
