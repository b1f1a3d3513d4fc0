//! Words so common that a question means nothing by them: articles, prepositions, forms of "to be", in the languages sites write most.
//! It refuses to leave them out of texts: only a question forgets them, and never inside quotation marks.

/// In the folded form of words, parted by blanks.
const STOP: [&str; 7] = [
    "a an and are as at be but by for from has have how in is it its of on or that the their this to was were what when \
     where which who why will with",
    "au aux avec ce ces dans de des du en est et la le les leur ou par pas pour qui que se son sur un une",
    "auf aus bei das dem den der die ein eine einen einer fur im ist mit nicht sich sie und von wie zu zum zur",
    "al con como da del della di do dos e el il las lo los no para por si su una uno y",
    "من فی علی الی عن ما لا ان او هذا هذه التی الذی مع کان و",
    "از با به بر برای در را که این است هم ها های هایی می نمی تر ترین ای",
    "کا کی کو سی مین پر نی هی هین اور یه وه ایک تها تهی",
];

/// Whether a folded word is one.
pub(super) fn is_stop(word: &str) -> bool {
    STOP.iter().flat_map(|line| line.split(' ')).any(|stop| stop == word)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::words::folded;

    #[test]
    fn small_words_are_kept_as_words_are_folded() {
        for word in STOP.iter().flat_map(|line| line.split(' ')) {
            assert_eq!(folded(word), word);
        }
        assert!(
            is_stop("the") && is_stop(&folded("في")) && is_stop(&folded("میں")) && !is_stop(&folded("پانی"))
        );
        assert!(!is_stop(""));
    }
}
