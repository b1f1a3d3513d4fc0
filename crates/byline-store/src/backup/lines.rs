//! Rows as lines of JSON, the same for both engines, so that a backup of one can be restored into the other.
//! It refuses a line that is not a row of its table.

use crate::value::Value;
use data_encoding::BASE64;
use serde_json::{Value as Json, json};

/// A row as one line.
pub(super) fn line_of(values: &[Value]) -> String {
    Json::Array(values.iter().map(encode).collect()).to_string()
}

/// The row of a line that should have `columns` values.
pub(super) fn row_of(line: &[u8], columns: usize) -> Result<Vec<Value>, String> {
    let row: Vec<Json> = serde_json::from_slice(line).map_err(|why| why.to_string())?;
    if row.len() != columns {
        return Err(format!("{} values for {columns} columns", row.len()));
    }
    row.iter().map(decode).collect()
}

// Reals and bytes have no JSON of their own that reads back the same everywhere.
fn encode(value: &Value) -> Json {
    match value {
        Value::Null => Json::Null,
        Value::Int(number) => json!(number),
        Value::Text(text) => json!(text),
        Value::Real(real) => json!({ "real": format!("{real:?}") }),
        Value::Bytes(bytes) => json!({ "base64": BASE64.encode(bytes) }),
    }
}

fn decode(value: &Json) -> Result<Value, String> {
    let refused = || format!("{value} is not a value");
    match value {
        Json::Null => Ok(Value::Null),
        Json::Number(number) => number.as_i64().map(Value::Int).ok_or_else(refused),
        Json::String(text) => Ok(Value::Text(text.clone())),
        Json::Object(typed) if typed.len() == 1 => match typed.iter().next() {
            Some((kind, Json::String(real))) if kind == "real" => {
                real.parse().map(Value::Real).map_err(|_| refused())
            }
            Some((kind, Json::String(bytes))) if kind == "base64" => {
                BASE64.decode(bytes.as_bytes()).map(Value::Bytes).map_err(|_| refused())
            }
            _ => Err(refused()),
        },
        _ => Err(refused()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_comes_back_from_its_line() {
        let row = vec![
            Value::Null,
            Value::Int(i64::MIN),
            Value::Real(0.1 + 0.2),
            Value::Real(f64::NEG_INFINITY),
            Value::Text("line\nbreak \u{2028} \u{627}".to_owned()),
            Value::Bytes(vec![0, 255, 10]),
        ];
        let line = line_of(&row);
        assert!(!line.contains('\n'));
        assert_eq!(row_of(line.as_bytes(), 6).unwrap(), row);
        for wrong in ["[]", "{}", "[1.5,1,1,1,1,1]", "[true,1,1,1,1,1]", "[{\"real\":1},1,1,1,1,1]", "[1"] {
            assert!(row_of(wrong.as_bytes(), 6).is_err(), "{wrong}");
        }
    }
}
