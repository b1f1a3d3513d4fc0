//! Values as PostgreSQL sends and takes them.
//! It refuses a value for a placeholder of another type, and a column of a type that no table of ours has.

use crate::value::Value;
use bytes::{BufMut, BytesMut};
use tokio_postgres::types::{FromSql, IsNull, ToSql, Type, to_sql_checked};

/// A value for a placeholder of a type that cannot take it.
#[derive(Debug, thiserror::Error)]
#[error("a placeholder of type {wanted} was given {given}")]
pub(super) struct Mismatch {
    wanted: String,
    given: &'static str,
}

type Coded = Result<IsNull, Box<dyn std::error::Error + Sync + Send>>;

impl ToSql for Value {
    fn to_sql(&self, wanted: &Type, out: &mut BytesMut) -> Coded {
        match (self, wanted) {
            (Self::Null, _) => return Ok(IsNull::Yes),
            (Self::Int(number), &Type::INT8) => out.put_i64(*number),
            (Self::Int(number), &Type::INT4) => out.put_i32(i32::try_from(*number)?),
            (Self::Int(number), &Type::INT2) => out.put_i16(i16::try_from(*number)?),
            (Self::Int(truth @ 0..=1), &Type::BOOL) => out.put_u8(u8::try_from(*truth)?),
            (Self::Real(real), &Type::FLOAT8) => out.put_f64(*real),
            (Self::Text(text), &Type::TEXT | &Type::VARCHAR | &Type::NAME | &Type::UNKNOWN) => {
                out.put_slice(text.as_bytes());
            }
            (Self::Bytes(bytes), &Type::BYTEA) => out.put_slice(bytes),
            (given, wanted) => {
                return Err(Box::new(Mismatch { wanted: wanted.to_string(), given: given.kind() }));
            }
        }
        Ok(IsNull::No)
    }

    fn accepts(_: &Type) -> bool {
        true
    }

    to_sql_checked!();
}

impl<'a> FromSql<'a> for Value {
    fn from_sql(found: &Type, raw: &'a [u8]) -> Result<Self, Box<dyn std::error::Error + Sync + Send>> {
        Ok(match *found {
            Type::INT8 => Self::Int(i64::from_sql(found, raw)?),
            Type::INT4 => Self::Int(i32::from_sql(found, raw)?.into()),
            Type::INT2 => Self::Int(i16::from_sql(found, raw)?.into()),
            Type::OID => Self::Int(u32::from_sql(found, raw)?.into()),
            Type::BOOL => Self::Int(bool::from_sql(found, raw)?.into()),
            Type::FLOAT8 => Self::Real(f64::from_sql(found, raw)?),
            Type::NUMERIC => numeric(raw)?,
            Type::TEXT | Type::VARCHAR | Type::NAME | Type::UNKNOWN => {
                Self::Text(String::from_sql(found, raw)?)
            }
            Type::BYTEA => Self::Bytes(raw.to_vec()),
            _ => return Err(format!("a column of type {found} is not one Byline stores").into()),
        })
    }

    fn from_sql_null(_: &Type) -> Result<Self, Box<dyn std::error::Error + Sync + Send>> {
        Ok(Self::Null)
    }

    fn accepts(_: &Type) -> bool {
        true
    }
}

/// `sum` of BIGINT is NUMERIC: whole when it has no decimals (numeric_send in PostgreSQL's numeric.c: count,
/// weight, sign and scale as 16-bit numbers, then digits to base 10,000).
fn numeric(raw: &[u8]) -> Result<Value, Box<dyn std::error::Error + Sync + Send>> {
    let word = |place: usize| -> Result<i16, &'static str> {
        let bytes = raw.get(place * 2..place * 2 + 2).ok_or("a NUMERIC that is cut off")?;
        Ok(i16::from_be_bytes([bytes[0], bytes[1]]))
    };
    let (count, weight, sign, scale) = (word(0)?, word(1)?, word(2)?, word(3)?);
    if sign != 0 && sign != 0x4000 {
        return Err("a NUMERIC that is not a number".into());
    }
    if scale > 0 {
        return Err("a NUMERIC with decimals; cast it to DOUBLE PRECISION".into());
    }
    let mut whole: i128 = 0;
    for place in 0..=weight.max(-1) {
        let digit = if place < count { word(4 + usize::try_from(place)?)? } else { 0 };
        whole = whole
            .checked_mul(10_000)
            .and_then(|w| w.checked_add(digit.into()))
            .ok_or("a NUMERIC too large")?;
    }
    Ok(Value::Int(i64::try_from(if sign == 0 { whole } else { -whole })?))
}
