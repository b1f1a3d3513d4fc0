//! The values that go into statements and come out of rows, the same for both engines.
//! A value that is not what its column should hold is an error naming the place, never a default.

use crate::error::StoreError;
use byline_core::{
    address::{AddressKey, WebAddress},
    appearance::{AddressKind, AppearanceKind},
    byline::BylineRole,
    capture::{CaptureFault, CopyGround},
    clock::{Moment, Zone},
    colour::Colour,
    day::Day,
    digest::Digest,
    evidence::Field,
    ids::{
        AccountId, AddressId, AppearanceId, BioId, BulkActId, BylineId, CaptureId, CorrectionId,
        DisclaimerId, EventId, ImportId, JobId, ManuscriptId, MergerId, NameId, NoteId, OpEdId, OutletId,
        PermissionId, PersonId, PictureId, PictureUseId, PositionId, ProofId, ProposalId, ProvisionId,
        PublicCopyId, RegionId, RightsRuleId, ScholarLinkId, SeriesId, ShortId, SiteId, SlotId, SourceId,
        TopicId, TurnId, VersionId, ViewId, WatchId,
    },
    language::Language,
    name::NameKind,
    oped::{Kind, StageName},
    outlet::Medium,
    person::{Orcid, PersonKind},
    picture::{PictureFormat, Shape},
    plain_page::PlainPageKind,
    proposal::{Outcome, ProposedKind},
    rights::Allow,
    role::Role,
    slug::Slug,
    text::Text,
    version::{CorrectionKind, VersionWhy},
};
use std::{str::FromStr, sync::Arc};

/// What a column can hold on both engines: BIGINT, DOUBLE PRECISION, TEXT or BYTEA, or nothing.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// NULL.
    Null,
    /// BIGINT; also truth values (0 and 1) and moments (microseconds).
    Int(i64),
    /// DOUBLE PRECISION, never NaN.
    Real(f64),
    /// TEXT without NUL characters.
    Text(String),
    /// BYTEA.
    Bytes(Vec<u8>),
}

/// What can be given to a statement.
pub trait ToValue {
    /// The stored form.
    fn to_value(&self) -> Value;
}

/// What can be read from a column.
pub trait FromValue: Sized {
    /// The value of a stored form.
    /// # Errors
    /// When the stored form is not one of this type: what is wrong with it.
    fn from_value(stored: &Value) -> Result<Self, String>;
}

/// The values of a statement in order, `params![site, "draft", 20]`, for `$1`, `$2`, `$3`.
macro_rules! params {
    ($($value:expr),* $(,)?) => {
        vec![$($crate::value::ToValue::to_value(&$value)),*]
    };
}
pub(crate) use params;

/// Lets values that have one text form (`Display`, `FromStr`) be stored as TEXT.
macro_rules! stored_as_text {
    ($($kind:ty),+ $(,)?) => {$(
        impl $crate::value::ToValue for $kind {
            fn to_value(&self) -> $crate::value::Value {
                $crate::value::Value::Text(self.to_string())
            }
        }

        impl $crate::value::FromValue for $kind {
            fn from_value(stored: &$crate::value::Value) -> Result<Self, String> {
                $crate::value::parsed(stored)
            }
        }
    )+};
}

stored_as_text! {
    SiteId, ViewId, NoteId, BulkActId, MergerId, WatchId, OpEdId, VersionId, PersonId, NameId, PositionId, BioId, BylineId, AppearanceId,
    AddressId, OutletId, RightsRuleId, PermissionId, ProvisionId, SlotId, SeriesId, TopicId, RegionId, PictureId, PictureUseId,
    DisclaimerId, SourceId, CorrectionId, AccountId, JobId, TurnId, EventId, ImportId, ShortId, Digest, Text,
    Language, WebAddress, Slug, Day, AddressKey, StageName, Kind, BylineRole, AppearanceKind, AddressKind,
    NameKind, PersonKind, PlainPageKind, Role, PictureFormat, Shape, Allow, VersionWhy, CorrectionKind, Field, Orcid,
    Colour, Zone, ProofId, ProposalId, ScholarLinkId, Outcome, ProposedKind, Medium, CaptureId,
    PublicCopyId, ManuscriptId, CaptureFault, CopyGround
}

impl ToValue for Moment {
    fn to_value(&self) -> Value {
        Value::Int(self.micros())
    }
}

impl FromValue for Moment {
    fn from_value(stored: &Value) -> Result<Self, String> {
        i64::from_value(stored).map(Self::from_micros)
    }
}

/// Reads a TEXT value by its `FromStr`.
pub(crate) fn parsed<T>(stored: &Value) -> Result<T, String>
where
    T: FromStr<Err: std::fmt::Display>,
{
    match stored {
        Value::Text(text) => text.parse().map_err(|why: T::Err| why.to_string()),
        other => Err(unlike("text", other)),
    }
}

fn unlike(wanted: &str, found: &Value) -> String {
    format!("expected {wanted}, found {}", found.kind())
}

impl Value {
    pub(crate) fn kind(&self) -> &'static str {
        match self {
            Self::Null => "nothing",
            Self::Int(_) => "a whole number",
            Self::Real(_) => "a real number",
            Self::Text(_) => "text",
            Self::Bytes(_) => "bytes",
        }
    }

    /// Why not both engines could hold this.
    pub(crate) fn unfit(&self) -> Option<&'static str> {
        match self {
            Self::Text(text) if text.contains('\0') => {
                Some("text with a NUL character cannot be stored; take the character out")
            }
            Self::Real(real) if real.is_nan() => Some("a number that is not a number cannot be stored"),
            _ => None,
        }
    }
}

impl ToValue for Value {
    fn to_value(&self) -> Value {
        self.clone()
    }
}

impl<T: ToValue + ?Sized> ToValue for &T {
    fn to_value(&self) -> Value {
        (**self).to_value()
    }
}

impl<T: ToValue> ToValue for Option<T> {
    fn to_value(&self) -> Value {
        self.as_ref().map_or(Value::Null, ToValue::to_value)
    }
}

macro_rules! whole_numbers {
    ($($kind:ty),+) => {$(
        impl ToValue for $kind {
            fn to_value(&self) -> Value {
                Value::Int(i64::from(*self))
            }
        }

        impl FromValue for $kind {
            fn from_value(stored: &Value) -> Result<Self, String> {
                match stored {
                    Value::Int(number) => Self::try_from(*number)
                        .map_err(|_| format!("{number} is out of the range of {}", stringify!($kind))),
                    other => Err(unlike("a whole number", other)),
                }
            }
        }
    )+};
}
whole_numbers!(i64, i32, i16, u32, u16, u8);

impl ToValue for bool {
    fn to_value(&self) -> Value {
        Value::Int(i64::from(*self))
    }
}

impl ToValue for f64 {
    fn to_value(&self) -> Value {
        Value::Real(*self)
    }
}

impl ToValue for str {
    fn to_value(&self) -> Value {
        Value::Text(self.to_owned())
    }
}

impl ToValue for String {
    fn to_value(&self) -> Value {
        Value::Text(self.clone())
    }
}

impl ToValue for [u8] {
    fn to_value(&self) -> Value {
        Value::Bytes(self.to_vec())
    }
}

impl ToValue for Vec<u8> {
    fn to_value(&self) -> Value {
        Value::Bytes(self.clone())
    }
}

impl FromValue for Value {
    fn from_value(stored: &Value) -> Result<Self, String> {
        Ok(stored.clone())
    }
}

impl<T: FromValue> FromValue for Option<T> {
    fn from_value(stored: &Value) -> Result<Self, String> {
        match stored {
            Value::Null => Ok(None),
            filled => T::from_value(filled).map(Some),
        }
    }
}

impl FromValue for bool {
    fn from_value(stored: &Value) -> Result<Self, String> {
        match stored {
            Value::Int(0) => Ok(false),
            Value::Int(1) => Ok(true),
            Value::Int(other) => Err(format!("expected 0 or 1, found {other}")),
            other => Err(unlike("0 or 1", other)),
        }
    }
}

impl FromValue for f64 {
    fn from_value(stored: &Value) -> Result<Self, String> {
        match stored {
            Value::Real(real) => Ok(*real),
            other => Err(unlike("a real number", other)),
        }
    }
}

impl FromValue for String {
    fn from_value(stored: &Value) -> Result<Self, String> {
        match stored {
            Value::Text(text) => Ok(text.clone()),
            other => Err(unlike("text", other)),
        }
    }
}

impl FromValue for Vec<u8> {
    fn from_value(stored: &Value) -> Result<Self, String> {
        match stored {
            Value::Bytes(bytes) => Ok(bytes.clone()),
            other => Err(unlike("bytes", other)),
        }
    }
}

/// One row of an answer; columns are asked for by name.
#[derive(Clone, Debug)]
pub struct Row {
    statement: &'static str,
    number: usize,
    columns: Arc<[String]>,
    values: Vec<Value>,
}

impl Row {
    pub(crate) fn new(
        statement: &'static str,
        number: usize,
        columns: Arc<[String]>,
        values: Vec<Value>,
    ) -> Self {
        Self { statement, number, columns, values }
    }

    /// The value of a column.
    ///
    /// # Errors
    /// [`StoreError::CorruptRow`] when there is no such column or it does not hold a `T`.
    pub fn get<T: FromValue>(&self, column: &str) -> Result<T, StoreError> {
        T::from_value(self.stored(column)?).map_err(|why| self.corrupt(column, why))
    }

    /// The value of a TEXT column that holds JSON.
    ///
    /// # Errors
    /// [`StoreError::CorruptRow`] when the JSON is not a `T`.
    pub fn json<T: serde::de::DeserializeOwned>(&self, column: &str) -> Result<T, StoreError> {
        let text: String = self.get(column)?;
        serde_json::from_str(&text).map_err(|why| self.corrupt(column, why.to_string()))
    }

    /// The same for a column that may be empty.
    ///
    /// # Errors
    /// [`StoreError::CorruptRow`] when the JSON is not a `T`.
    pub fn json_if_any<T: serde::de::DeserializeOwned>(&self, column: &str) -> Result<Option<T>, StoreError> {
        if *self.stored(column)? == Value::Null { Ok(None) } else { self.json(column).map(Some) }
    }

    /// The error of a column whose value reads well but cannot be, given its neighbours.
    #[must_use]
    pub fn corrupt(&self, column: &str, why: impl Into<String>) -> StoreError {
        StoreError::CorruptRow {
            statement: self.statement,
            column: column.to_owned(),
            row: self.number,
            why: why.into(),
        }
    }

    /// The names of the columns, in the order of the statement.
    #[cfg(test)]
    #[must_use]
    pub fn columns(&self) -> &[String] {
        &self.columns
    }

    /// All values, in the order of the statement.
    #[must_use]
    pub fn values(&self) -> &[Value] {
        &self.values
    }

    fn stored(&self, column: &str) -> Result<&Value, StoreError> {
        let place = self.columns.iter().position(|name| name == column);
        place
            .and_then(|place| self.values.get(place))
            .ok_or_else(|| self.corrupt(column, "the answer has no such column"))
    }
}

/// A value as the JSON text that [`Row::json`] reads.
///
/// # Panics
/// Never for types that serialise to JSON by derive with string keys, which all stored types do.
pub(crate) fn json_text<T: serde::Serialize>(value: &T) -> String {
    serde_json::to_string(value).expect("stored types serialise to JSON by derive with string keys")
}
