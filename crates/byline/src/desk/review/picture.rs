//! The picture of the form that goes into the draft: kept as it was, said anew, replaced, or taken away.
//! It refuses a picture nobody has put into words, unless somebody says that it is decoration.

use super::reading::FormRead;
use crate::{desk::pictures::focus, form::Mistakes, pictures::KeptFile};
use byline_core::{
    ids::{PictureId, PictureUseId},
    picture::{Alt, Picture, PictureUse},
};

impl FormRead<'_> {
    /// The use the words name from now on, and the use to keep first when it is a new one.
    pub(super) fn picture(
        &self,
        uploaded: Option<KeptFile>,
        mistakes: &mut Mistakes,
    ) -> (Option<PictureUseId>, Option<PictureUse>) {
        let kept = self.around.picture.as_ref();
        if self.form.ticked("picture-remove") && uploaded.is_none() {
            return (None, None);
        }
        let is_new = uploaded.is_some();
        let file = match (uploaded, kept) {
            (Some(file), _) => file,
            (None, Some(kept)) => KeptFile::of(&kept.picture),
            (None, None) => return (None, None),
        };
        let focus = focus(self.form, kept, is_new, mistakes);
        let Some(alt) = self.alt(mistakes) else { return (None, None) };
        let picture = Picture {
            id: PictureId::new(&self.hand.clock, &self.hand.entropy),
            digest: file.digest,
            format: file.format,
            width: file.width,
            height: file.height,
            transparent: file.transparent,
            credit: self.form.read("credit", mistakes),
            licence: self.form.read("licence", mistakes),
            expires: self.form.read("picture-expires", mistakes),
        };
        if let Some(kept) = kept {
            let same = Picture { id: kept.picture.id, ..picture.clone() };
            if same == kept.picture && alt == kept.alt && focus == kept.focus {
                return (Some(kept.id), None);
            }
        }
        let id = PictureUseId::new(&self.hand.clock, &self.hand.entropy);
        let used = PictureUse { id, picture, alt, focus };
        (Some(used.id), Some(used))
    }

    fn alt(&self, mistakes: &mut Mistakes) -> Option<Alt> {
        if self.form.ticked("decorative") {
            return Some(Alt::Decorative);
        }
        Alt::words(self.form.get("alt")).map_err(|why| mistakes.add("alt", why)).ok()
    }
}
