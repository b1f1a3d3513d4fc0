//! Topics and regions: terms with a name in each language and a page of their own.
//! It refuses to tell the two apart in more than their tables: what holds for one holds for the other.

macro_rules! term {
    ($(#[$doc:meta])+ $module:ident, $table:literal, $type:ty, $id:ty) => {
        $(#[$doc])+
        pub mod $module {
            use crate::{
                engine::{ReadTx, WriteTx},
                error::StoreError,
                slugs,
                statement::statements,
                touches,
                value::{Row, Value, json_text, params},
            };
            use byline_core::{ids::SiteId, slug::Slug};

            statements! {
                INSERT = concat!("INSERT INTO ", $table, " (id, site, slug, names, intro, created_at)
                    VALUES ($1, $2, $3, $4, $5, (SELECT turned_at FROM site WHERE id = $2))");
                UPDATE = concat!("UPDATE ", $table, " SET slug = $3, names = $4, intro = $5 WHERE id = $1 AND site = $2");
                ONE = concat!("SELECT * FROM ", $table, " WHERE id = $1");
                OF_SITE = concat!("SELECT * FROM ", $table, " WHERE site = $1 AND merged_into IS NULL ORDER BY slug");
                SITE_TIME = "SELECT turned_at FROM site WHERE id = $1";
            }

            /// Keeps a new one.
            ///
            /// # Errors
            /// [`StoreError::Conflict`] when its slug is taken.
            pub async fn insert(tx: &mut WriteTx, site: SiteId, term: &$type) -> Result<(), StoreError> {
                tx.execute(&INSERT, row_of(site, term)).await?;
                claim(tx, site, term).await
            }

            /// Changes one; its past slugs stay its own.
            ///
            /// # Errors
            /// [`StoreError::Conflict`] when its slug is taken.
            pub async fn update(tx: &mut WriteTx, site: SiteId, term: &$type) -> Result<(), StoreError> {
                tx.execute(&UPDATE, row_of(site, term)).await?;
                touches::of_thing(tx, &term.id.to_string()).await?;
                claim(tx, site, term).await
            }

            fn row_of(site: SiteId, term: &$type) -> Vec<Value> {
                params![term.id, site, term.slug, json_text(&term.names), term.intro.as_ref().map(json_text)]
            }

            async fn claim(tx: &mut WriteTx, site: SiteId, term: &$type) -> Result<(), StoreError> {
                let since = tx.query_one(&SITE_TIME, params![site]).await?.get("turned_at")?;
                slugs::claim(tx, (site, $table), &term.slug, &term.id.to_string(), since).await
            }

            /// One of them.
            ///
            /// # Errors
            /// [`StoreError`]
            pub async fn get(tx: &mut ReadTx, id: $id) -> Result<Option<$type>, StoreError> {
                tx.query_opt(&ONE, params![id]).await?.as_ref().map(read).transpose()
            }

            /// The one that has or had this slug, and whether it is the present one.
            ///
            /// # Errors
            /// [`StoreError`]
            pub async fn by_slug(
                tx: &mut ReadTx,
                site: SiteId,
                slug: &Slug,
            ) -> Result<Option<($type, bool)>, StoreError> {
                let Some(holder) = slugs::holder::<$id>(tx, site, $table, slug).await? else { return Ok(None) };
                let row = tx.query_opt(&ONE, params![holder]).await?;
                let term = row.as_ref().map(read).transpose()?;
                Ok(term.map(|term| {
                    let current = term.slug == *slug;
                    (term, current)
                }))
            }

            /// All of a site, by slug.
            ///
            /// # Errors
            /// [`StoreError`]
            pub async fn all(tx: &mut ReadTx, site: SiteId) -> Result<Vec<$type>, StoreError> {
                tx.query(&OF_SITE, params![site]).await?.iter().map(read).collect()
            }

            /// Every slug that one of a site has or had, with the id of that one.
            ///
            /// # Errors
            /// [`StoreError`]
            pub async fn slugs(tx: &mut ReadTx, site: SiteId) -> Result<Vec<(Slug, String)>, StoreError> {
                slugs::all(tx, site, $table).await
            }

            /// A slug that none here has or had.
            ///
            /// # Errors
            /// [`StoreError`]
            pub async fn free_slug(tx: &mut ReadTx, site: SiteId, wanted: &Slug) -> Result<Slug, StoreError> {
                slugs::free(tx, site, $table, wanted).await
            }

            /// The slug `wanted` for this term, when no other has or had it; else one that is free.
            ///
            /// # Errors
            /// [`StoreError`]
            pub async fn free_slug_for(
                tx: &mut ReadTx,
                site: SiteId,
                wanted: &Slug,
                own: $id,
            ) -> Result<Slug, StoreError> {
                slugs::free_for(tx, (site, $table), wanted, &own.to_string()).await
            }

            pub(crate) fn read(row: &Row) -> Result<$type, StoreError> {
                Ok(<$type>::from(super::Term {
                    id: row.get("id")?,
                    slug: row.get("slug")?,
                    names: row.json("names")?,
                    intro: row.json_if_any("intro")?,
                }))
            }
        }
    };
}

/// The columns that a topic and a region share.
struct Term<I> {
    id: I,
    slug: byline_core::slug::Slug,
    names: byline_core::labels::Labels,
    intro: Option<byline_core::labels::Labels>,
}

impl From<Term<byline_core::ids::TopicId>> for byline_core::topic::Topic {
    fn from(Term { id, slug, names, intro }: Term<byline_core::ids::TopicId>) -> Self {
        Self { id, slug, names, intro }
    }
}

impl From<Term<byline_core::ids::RegionId>> for byline_core::region::Region {
    fn from(Term { id, slug, names, intro }: Term<byline_core::ids::RegionId>) -> Self {
        Self { id, slug, names, intro }
    }
}

term! {
    /// The subject terms of a site.
    topics, "topic", byline_core::topic::Topic, byline_core::ids::TopicId
}

term! {
    /// The parts of the world a site's op-eds speak of.
    regions, "region", byline_core::region::Region, byline_core::ids::RegionId
}
