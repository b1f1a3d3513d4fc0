//! The banner of a series' form: its artwork, other artwork for dark pages, and the words that both say.
//! It refuses a banner that says nothing to those who cannot see it, and dark artwork without the other.

use crate::{
    desk::{
        hand::Hand,
        people::{PictureWanted, picture_wanted},
        pictures::{self, DARK, named_in},
    },
    form::{Form, Mistakes},
    pictures::KeptFile,
    refusal::Refusal,
};
use byline_core::{
    colour::Colour,
    ids::{PictureId, PictureUseId},
    picture::{Alt, FocalPoint, Picture, PictureUse},
    series::Banner,
    site::Site,
};
use byline_store::{StoreError, WriteTx, pictures as kept_pictures};

const BANNER_WORDS: &str = "give the words in the banner; they are its alternative text";

/// What the form wants of the banner; files are kept already.
pub(super) struct BannerWanted {
    kept: Option<PictureUse>,
    light: PictureWanted,
    kept_dark: Option<PictureUse>,
    new_dark: Option<KeptFile>,
    ground: Option<Colour>,
}

impl BannerWanted {
    /// Read from the form.
    pub(super) async fn read(
        hand: &Hand,
        site: &Site,
        app: &crate::app::App,
        form: &Form,
        mistakes: &mut Mistakes,
    ) -> Result<Self, Refusal> {
        let uploaded = pictures::uploaded(app, form, "banner", mistakes).await?;
        let new_dark = pictures::uploaded(app, form, "dark", mistakes).await?;
        let kept = pictures::of_form(&app.store, site, form).await?;
        let kept_dark = named_in(&app.store, site, form, DARK).await?;
        let light = light(form, kept.as_ref(), uploaded, hand, mistakes);
        if new_dark.is_some() && matches!(light, PictureWanted::None) {
            mistakes.add(
                "banner",
                "give the artwork for light pages too; the other stands in for it in the dark",
            );
        }
        let kept_dark = kept_dark.filter(|_| !form.ticked("dark-remove"));
        Ok(Self { kept, light, kept_dark, new_dark, ground: form.read("ground", mistakes) })
    }

    /// The banner from now on, with every new use of a picture kept.
    pub(super) async fn keep(
        self,
        tx: &mut WriteTx,
        site: &Site,
        hand: &Hand,
    ) -> Result<Option<Banner>, StoreError> {
        let picture = match self.light {
            PictureWanted::None => None,
            PictureWanted::Kept(_) => self.kept,
            PictureWanted::New(used) => Some(keep_use(tx, site, hand, *used).await?),
        };
        let Some(picture) = picture else { return Ok(None) };
        let dark = match (self.new_dark, self.kept_dark) {
            (Some(file), _) => Some(keep_use(tx, site, hand, beside(&picture, file, hand)).await?),
            // Both say the same words.
            (None, Some(kept)) if kept.alt != picture.alt => {
                let file = KeptFile::of(&kept.picture);
                Some(keep_use(tx, site, hand, beside(&picture, file, hand)).await?)
            }
            (None, kept) => kept,
        };
        Ok(Some(Banner { picture, dark, ground: self.ground }))
    }
}

async fn keep_use(
    tx: &mut WriteTx,
    site: &Site,
    hand: &Hand,
    used: PictureUse,
) -> Result<PictureUse, StoreError> {
    kept_pictures::insert(tx, site.id, &used.picture, hand.now()).await?;
    kept_pictures::insert_use(tx, &used).await?;
    Ok(used)
}

/// The dark artwork, with the words, credit and licence of the light one.
fn beside(light: &PictureUse, file: KeptFile, hand: &Hand) -> PictureUse {
    let picture = Picture {
        id: PictureId::new(&hand.clock, &hand.entropy),
        digest: file.digest,
        format: file.format,
        width: file.width,
        height: file.height,
        transparent: file.transparent,
        ..light.picture.clone()
    };
    PictureUse {
        id: PictureUseId::new(&hand.clock, &hand.entropy),
        picture,
        alt: light.alt.clone(),
        focus: FocalPoint::default(),
    }
}

/// What becomes of the banner. It is never decoration, and its form offers no way to say so.
fn light(
    form: &Form,
    kept: Option<&PictureUse>,
    uploaded: Option<KeptFile>,
    hand: &Hand,
    mistakes: &mut Mistakes,
) -> PictureWanted {
    let mut of_picture = Mistakes::default();
    let wanted = picture_wanted(form, kept, uploaded, hand, &mut of_picture);
    for (field, why) in of_picture.by_field() {
        let wordless = field == "alt" && form.filled("alt").is_none();
        mistakes.add(&field, if wordless { BANNER_WORDS } else { &why });
    }
    if matches!(&wanted, PictureWanted::New(used) if used.alt == Alt::Decorative) {
        mistakes.add("alt", BANNER_WORDS);
    }
    wanted
}
