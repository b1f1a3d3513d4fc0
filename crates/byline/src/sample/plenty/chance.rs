//! Chance that repeats: the same seed gives the same op-eds on every machine.
//! It refuses to be used for secrets: it is made to be guessed.

use byline_core::clock::Entropy;

/// SplitMix64, one for each op-ed, so that any of them can be made without those before it.
pub(super) struct Chance(u64);

impl Chance {
    pub(super) fn of(seed: u64, number: u64) -> Self {
        let mut mixed = Self(seed ^ number.wrapping_mul(0xd6e8_feb8_6659_fd93));
        mixed.next();
        mixed
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number below `end`.
    pub(super) fn below(&mut self, end: u64) -> u64 {
        self.next() % end.max(1)
    }

    /// True `hundredths` times of a hundred.
    pub(super) fn happens(&mut self, hundredths: u64) -> bool {
        self.below(100) < hundredths
    }

    /// One of them.
    ///
    /// # Panics
    /// When there is none.
    pub(super) fn one<'a, T>(&mut self, of: &'a [T]) -> &'a T {
        let place = self.below(of.len() as u64);
        of.get(usize::try_from(place).unwrap_or(0)).expect("the lists of the sample hold something")
    }

    /// What ids are made of.
    pub(super) fn entropy(&mut self) -> Entropy {
        Entropy::seeded(self.next())
    }
}
