//! `byline sample`: a site of as many made-up op-eds as asked for, to see how Byline behaves at that size.
//! It refuses data that hold an institute: a made-up op-ed must never stand among real ones.

use super::Outcome;
use crate::{app::App, sample::plenty, settings::Settings};

/// Fill an empty data folder with made-up op-eds in three languages; an interrupted one is gone on with
#[derive(clap::Args)]
pub(super) struct Sample {
    /// How many op-eds
    #[arg(long = "opeds", value_name = "N")]
    op_eds: u64,
    /// Where chance starts; the same number makes the same op-eds
    #[arg(long, value_name = "N", default_value_t = 1)]
    seed: u64,
}

impl Sample {
    pub(super) async fn run(self, settings: Settings) -> anyhow::Result<Outcome> {
        let app = App::open(settings).await?;
        plenty::make(&app, self.op_eds, self.seed).await?;
        Ok(Outcome::Done)
    }
}
