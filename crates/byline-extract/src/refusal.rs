//! Why a page gave no draft, said so that an editor knows what to do next.
//! It refuses to pass a wall, an error page or an empty shell off as an op-ed.

/// Why [`crate::read`] gave no draft. Each message is one sentence that stands after the page's name.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ReadRefusal {
    /// No bytes, or nothing but white space.
    #[error("the page is empty; save it again from your browser and give the file")]
    Empty,
    /// Something that is not a web page, named.
    #[error("this is {0}, not a web page; give the address or the saved page of the op-ed itself")]
    NotAWebPage(&'static str),
    /// More bytes than the caller allows.
    #[error(
        "the page has {bytes} bytes and {largest} are allowed; save it as \u{201c}HTML only\u{201d} and give the file"
    )]
    TooLarge {
        /// The size of the page.
        bytes: usize,
        /// The cap it broke.
        largest: usize,
    },
    /// More elements than a page of text ever has.
    #[error("the page has more than {0} elements, as no op-ed does; save the text alone and give the file")]
    TooManyElements(usize),
    /// More words than an op-ed, its page and its readers' comments ever have.
    #[error(
        "the page has more than {0} bytes of text, as no op-ed does; save the op-ed alone and give the file"
    )]
    TooMuchText(usize),
    /// A page without running text.
    #[error("no running text was found on the page; check that the address is the op-ed\u{2019}s own")]
    NothingReadable,
    /// A consent wall stands before the text.
    #[error(
        "the page shows only a consent notice; accept it in your browser, save the page and give the file"
    )]
    ConsentWall,
    /// The text comes by script.
    #[error(
        "the page shows its text only by script; open it in your browser, save the page and give the file"
    )]
    NeedsScripts,
    /// A page made to stop robots.
    #[error(
        "the page asks whether the reader is a robot; open it in your browser, save the page and give the file"
    )]
    RobotCheck,
}
