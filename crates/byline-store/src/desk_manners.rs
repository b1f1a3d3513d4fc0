//! How the desk speaks to an account: in which language, with which digits, dates written how.
//! It refuses to guess: an account that chose nothing has no row, and its browser's languages decide.

use crate::{
    engine::{ReadTx, WriteTx},
    error::StoreError,
    statement::statements,
    value::params,
};
use byline_core::{
    ids::AccountId,
    language::Language,
    site::{DateStyle, Digits},
};

statements! {
    SET = "INSERT INTO desk_manner (account, language, digits, date_style) VALUES ($1, $2, $3, $4)
        ON CONFLICT (account) DO UPDATE SET language = excluded.language, digits = excluded.digits, date_style = excluded.date_style";
    ONE = "SELECT language, digits, date_style FROM desk_manner WHERE account = $1";
}

/// What an account chose for its desk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeskManner {
    /// The language of the desk.
    pub language: Language,
    /// Which digits stand in dates and numbers.
    pub digits: Digits,
    /// How dates are written.
    pub date_style: DateStyle,
}

/// Keeps what an account chose.
///
/// # Errors
/// [`StoreError`]
pub async fn set(tx: &mut WriteTx, account: AccountId, manner: &DeskManner) -> Result<(), StoreError> {
    let (digits, style) = (manner.digits.to_string(), manner.date_style.to_string());
    tx.execute(&SET, params![account, manner.language, digits, style]).await.map(drop)
}

/// What an account chose; none when it chose nothing.
///
/// # Errors
/// [`StoreError`]
pub async fn of(tx: &mut ReadTx, account: AccountId) -> Result<Option<DeskManner>, StoreError> {
    let Some(row) = tx.query_opt(&ONE, params![account]).await? else { return Ok(None) };
    let (digits, style): (String, String) = (row.get("digits")?, row.get("date_style")?);
    // A word of a later Byline is the usual habit, never a desk that does not open.
    Ok(Some(DeskManner {
        language: row.get("language")?,
        digits: digits.parse().unwrap_or_default(),
        date_style: style.parse().unwrap_or_default(),
    }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{accounts, on_both_engines};
    use byline_core::{
        clock::{Entropy, Moment},
        text::Text,
    };

    on_both_engines! {
        async fn an_account_keeps_its_last_choice_and_loses_it_with_itself(fresh: &Fresh) {
            let store = fresh.open().await.unwrap();
            let account = accounts::Account {
                id: AccountId::new(fresh.clock(), &Entropy::seeded(7)),
                email: "a@b.example".to_owned(),
                name: Text::new("A").unwrap(),
                password: None,
                disabled: false,
                created_at: Moment::from_micros(0),
            };
            let mut tx = store.write().await.unwrap();
            accounts::insert(&mut tx, &account).await.unwrap();
            assert_eq!(of(&mut tx, account.id).await.unwrap(), None);
            for (tag, digits, date_style) in
                [("ar", Digits::Native, DateStyle::Iso), ("ur", Digits::Latin, DateStyle::Numeric)]
            {
                let manner = DeskManner { language: tag.parse().unwrap(), digits, date_style };
                set(&mut tx, account.id, &manner).await.unwrap();
                assert_eq!(of(&mut tx, account.id).await.unwrap(), Some(manner));
            }
            accounts::remove(&mut tx, account.id).await.unwrap();
            assert_eq!(of(&mut tx, account.id).await.unwrap(), None);
            tx.commit().await.unwrap();
        }
    }
}
