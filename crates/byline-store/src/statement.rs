//! Every SQL text of Byline has a name and stands in one list, so that a test can prepare all of them on both engines.
//! A statement is written in the source and never put together from strings.

/// One SQL text, valid on SQLite and PostgreSQL alike, with `$1`, `$2`, ... for values.
#[derive(Debug, PartialEq, Eq)]
pub struct Statement {
    name: &'static str,
    sql: &'static str,
}

impl Statement {
    /// Only for [`statements!`], which also puts the statement on the file's list.
    pub(crate) const fn registered(name: &'static str, sql: &'static str) -> Self {
        Self { name, sql }
    }

    /// The module and name, as errors give it.
    #[must_use]
    pub fn name(&self) -> &'static str {
        self.name
    }

    /// The text.
    #[must_use]
    pub fn sql(&self) -> &'static str {
        self.sql
    }
}

/// Declares all statements of a file at once, and its `ALL`, which `lib.rs` puts on the list of the crate.
macro_rules! statements {
    ($($(#[$note:meta])* $name:ident = $sql:literal;)+) => {
        $(
            $(#[$note])*
            static $name: $crate::statement::Statement = $crate::statement::Statement::registered(
                concat!(module_path!(), "::", stringify!($name)),
                $sql,
            );
        )+
        /// Every statement of this file.
        pub(crate) static ALL: &[&$crate::statement::Statement] = &[$(&$name),+];
    };
}
pub(crate) use statements;
