//! What SQLite refuses, as the store's own errors, which PostgreSQL's become too.
//! It refuses to lose the engine's words: they stand in every error.

use crate::error::{Constraint, StoreError};
use rusqlite::{ErrorCode, ffi};

pub(super) fn translate(statement: &'static str, cause: &rusqlite::Error) -> StoreError {
    let why = cause.to_string();
    let rusqlite::Error::SqliteFailure(failure, detail) = cause else {
        return StoreError::Statement { statement, why };
    };
    let detail = detail.clone().unwrap_or_else(|| why.clone());
    match failure.code {
        ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => {
            StoreError::Busy { why: "another process is writing to the same file".to_owned() }
        }
        ErrorCode::ConstraintViolation => match constraint(failure.extended_code) {
            Some(kind) => StoreError::Conflict { statement, kind, detail },
            None => StoreError::Statement { statement, why },
        },
        ErrorCode::DiskFull => StoreError::Full { why },
        ErrorCode::CannotOpen
        | ErrorCode::SystemIoFailure
        | ErrorCode::ReadOnly
        | ErrorCode::PermissionDenied
        | ErrorCode::DatabaseCorrupt
        | ErrorCode::NotADatabase => StoreError::Unavailable { why, cause: None },
        _ => StoreError::Statement { statement, why },
    }
}

fn constraint(extended: std::ffi::c_int) -> Option<Constraint> {
    match extended {
        ffi::SQLITE_CONSTRAINT_UNIQUE | ffi::SQLITE_CONSTRAINT_PRIMARYKEY | ffi::SQLITE_CONSTRAINT_ROWID => {
            Some(Constraint::Unique)
        }
        ffi::SQLITE_CONSTRAINT_FOREIGNKEY => Some(Constraint::ForeignKey),
        ffi::SQLITE_CONSTRAINT_NOTNULL => Some(Constraint::NotNull),
        ffi::SQLITE_CONSTRAINT_CHECK => Some(Constraint::Check),
        _ => None,
    }
}

pub(super) fn unavailable(why: &str, cause: rusqlite::Error) -> StoreError {
    StoreError::Unavailable { why: why.to_owned(), cause: Some(Box::new(cause)) }
}
