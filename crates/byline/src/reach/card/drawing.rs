//! What stands on a card and where: laid out here by measured widths, mirrored where the words run from the right, drawn by a template.
//! It refuses words that the page does not say, and type that was not built in.

use crate::{
    pages::{Around, Page, UnknownWords, Voice, card_type, set_apart},
    refusal::Refusal,
};
use byline_core::{
    colour::Colour,
    displayed::{Displayed, Facts},
    language::{Direction, Language},
    look::{LIGHT_GROUNDS, Look},
    series::Banner,
};
use byline_picture::{Block, Letters, Placed, Setting, Side};
use fluent_bundle::FluentArgs;
use serde::Serialize;
use std::sync::{Arc, LazyLock};

/// Left edge and width of all that stands on a card.
const LEFT: f32 = 80.0;
const WIDTH: f32 = 1040.0;
/// The room at the head for logo, name and series.
const HEAD: (f32, f32) = (56.0, 76.0);
/// Where the title's room begins, and where the last line ends.
const TITLE_TOP: f32 = 168.0;
const FOOT: f32 = 594.0;

/// The accent of pages whose institute has given none, as in the public stylesheet.
const ACCENT: Colour = Colour::of(0x7a, 0x1f, 0x2b);
const INK: Colour = Colour::of(0x1c, 0x1b, 0x18);
const SOFT: Colour = Colour::of(0x5b, 0x57, 0x4d);
const RULE: Colour = Colour::of(0xd9, 0xd4, 0xc7);

/// The faces of each script: for titles, and for the lines around them.
pub(super) struct Scripts {
    latin: (Letters, Letters),
    arabic: (Letters, Letters),
    urdu: (Letters, Letters),
}

impl Scripts {
    /// What was built in; none where no type was fetched.
    pub(super) fn embedded() -> Option<Arc<Self>> {
        static EMBEDDED: LazyLock<Option<Arc<Scripts>>> = LazyLock::new(|| Scripts::read().map(Arc::new));
        EMBEDDED.clone()
    }

    fn read() -> Option<Self> {
        let (serif, sans) =
            ([card_type("serif")?, card_type("serif-far")?], [card_type("sans")?, card_type("sans-far")?]);
        let (bold, naskh, nastaliq) = (card_type("naskh-bold")?, card_type("naskh")?, card_type("nastaliq")?);
        let letters = |first: &[&'static [u8]], then: &[&'static [u8]]| {
            let read = Letters::new(&[first, then].concat());
            read.inspect_err(|why| tracing::error!(%why, "there are no cards")).ok()
        };
        Some(Self {
            latin: (letters(&serif, &[bold, nastaliq])?, letters(&sans, &[naskh, nastaliq])?),
            arabic: (letters(&[bold], &serif)?, letters(&[naskh], &sans)?),
            urdu: (
                letters(&[nastaliq], &[sans.as_slice(), &[naskh]].concat())?,
                letters(&[nastaliq], &[sans.as_slice(), &[naskh]].concat())?,
            ),
        })
    }

    /// The faces and the distance of lines for words in a language.
    fn of(&self, language: &Language, direction: Direction) -> (&(Letters, Letters), f32) {
        match (language.primary(), direction) {
            ("ur", Direction::Rtl) => (&self.urdu, 2.05),
            (_, Direction::Rtl) => (&self.arabic, 1.5),
            (_, Direction::Ltr) => (&self.latin, 1.16),
        }
    }
}

/// What the template draws.
#[derive(Serialize)]
pub(super) struct Drawing {
    #[serde(skip)]
    voice: Voice,
    rtl: bool,
    colours: Colours,
    parts: Vec<Part>,
    series_ground: Option<GroundView>,
}

#[derive(Serialize)]
struct Colours {
    ground: String,
    ink: String,
    soft: String,
    accent: String,
    rule: String,
}

/// Words in one colour.
#[derive(Serialize)]
struct Part {
    ink: &'static str,
    lines: Vec<LineView>,
}

#[derive(Serialize)]
struct LineView {
    outlines: String,
    x: f32,
    y: f32,
}

#[derive(Serialize)]
struct GroundView {
    x: f32,
    y: f32,
    width: f32,
    height: f32,
    fill: String,
}

impl Page for Drawing {
    const TEMPLATE: &'static str = "card.svg";

    fn voice(&self) -> &Voice {
        &self.voice
    }
}

/// The logo, and the banner of the series.
type Pictures = (Option<Vec<u8>>, Option<(Vec<u8>, Banner)>);

impl Drawing {
    /// The card of an op-ed, and the pictures to be laid on it.
    pub(super) fn new(
        around: &Around<'_>,
        scripts: &Scripts,
        displayed: &Displayed,
        (logo, banner): Pictures,
    ) -> Result<(Self, Vec<Placed>), Refusal> {
        let facts = displayed.facts();
        let rtl = around.voice.direction() == Direction::Rtl;
        let mut laid = Laid { around, scripts, rtl, parts: Vec::new(), placed: Vec::new() };
        laid.head(facts, logo, banner.as_ref().map(|(bytes, _)| bytes.clone()));
        let foot = laid.foot(displayed).map_err(|unknown| Refusal::Broken(unknown.into()))?;
        laid.title(facts, foot);
        let ground = banner.as_ref().and_then(|(_, banner)| banner.ground);
        let drawing = Self {
            voice: around.voice.clone(),
            rtl,
            colours: Colours::of(&around.site.look),
            series_ground: banner.as_ref().zip(ground).map(|((_, banner), fill)| {
                let width = fitted(banner) + 16.0;
                GroundView {
                    x: if rtl { LEFT - 8.0 } else { LEFT + WIDTH + 8.0 - width },
                    y: HEAD.0 - 4.0,
                    width,
                    height: HEAD.1 + 8.0,
                    fill: fill.to_string(),
                }
            }),
            parts: laid.parts,
        };
        Ok((drawing, laid.placed))
    }
}

/// How wide a banner is where it stands, fitted into its box.
fn fitted(banner: &Banner) -> f32 {
    let picture = &banner.picture.picture;
    #[expect(clippy::cast_precision_loss, reason = "a side of a picture is some thousand pixels")]
    let (width, height) = (picture.width as f32, picture.height.max(1) as f32);
    (width * 68.0 / height).min(404.0)
}

impl Colours {
    fn of(look: &Look) -> Self {
        let accent = look.accent.as_ref().map_or(ACCENT, byline_core::look::Accent::light_fill);
        let [ground, ink, soft, accent, rule] =
            [LIGHT_GROUNDS[0], INK, SOFT, accent, RULE].map(|colour| colour.to_string());
        Self { ground, ink, soft, accent, rule }
    }
}

/// A card being laid out.
struct Laid<'a> {
    around: &'a Around<'a>,
    scripts: &'a Scripts,
    rtl: bool,
    parts: Vec<Part>,
    placed: Vec<Placed>,
}

impl Laid<'_> {
    /// The institute where reading begins, the series across from it.
    fn head(&mut self, facts: &Facts, logo: Option<Vec<u8>>, banner: Option<Vec<u8>>) {
        let (start, end) = if self.rtl { (Side::Right, Side::Left) } else { (Side::Left, Side::Right) };
        match logo {
            Some(bytes) => self.place(bytes, start, 560),
            None => {
                let name = self.around.label(&self.around.site.names).text;
                self.line(&name, start, 560.0);
            }
        }
        match (banner, &facts.series) {
            (Some(bytes), _) => self.place(bytes, end, 404),
            (None, Some(series)) => {
                let name = self.around.label(&series.names).text;
                self.line(&name, end, 420.0);
            }
            (None, None) => {}
        }
    }

    fn place(&mut self, bytes: Vec<u8>, side: Side, width: u32) {
        let x = if side == Side::Left { 80 } else { 1120 - width };
        self.placed.push(Placed { bytes, x, y: 60, width, height: 68, side });
    }

    fn line(&mut self, words: &str, side: Side, width: f32) {
        let (language, direction) = (self.around.voice.language(), self.around.voice.direction());
        let ((_, letters), leading) = self.scripts.of(&language, direction);
        let left = if side == Side::Left { LEFT } else { LEFT + WIDTH - width };
        let frame = (left, HEAD.0, width, HEAD.1);
        let setting = Setting {
            sizes: &[32.0, 27.0, 24.0],
            leading: leading.min(1.5),
            frame,
            lines: 2,
            rtl: self.rtl,
            side,
        };
        let block = letters.block(words, &setting);
        self.keep("soft", block);
    }

    /// Authors, outlet and day, whose view: from the foot upwards. Where it begins.
    fn foot(&mut self, displayed: &Displayed) -> Result<f32, UnknownWords> {
        let (around, facts) = (self.around, displayed.facts());
        let words = around.words();
        let apart = |text: &str| set_apart(text, around.voice.direction());
        let names: Vec<String> = facts.writers().map(|line| apart(line.name.as_str())).collect();
        let role = facts.writers().next().map(|line| line.role.to_string()).unwrap_or_default();
        let by = args([("name", words.listed(&names))]);
        let origin = args([
            ("outlet", apart(displayed.original().outlet.name.as_str())),
            ("day", words.day(displayed.day())?),
        ]);
        let mut whose = args([("institute", apart(&around.label(&around.site.names).text))]);
        whose.set("authors", i64::try_from(names.len().max(1)).unwrap_or(1));
        let lines = [
            (words.say("whose-view", &whose)?, "soft", [24.0, 20.0]),
            (words.say("origin-first", &origin)?, "soft", [30.0, 24.0]),
            (words.say(&format!("by-{role}"), &by)?, "ink", [38.0, 30.0]),
        ];
        let ((_, letters), leading) = self.scripts.of(&around.voice.language(), around.voice.direction());
        let side = if self.rtl { Side::Right } else { Side::Left };
        let mut bottom = FOOT;
        for (text, ink, sizes) in lines {
            let leading = leading.max(1.35);
            let step = sizes[0] * leading;
            let frame = (LEFT, bottom - step, WIDTH, step);
            let setting = Setting { sizes: &sizes, leading, frame, lines: 1, rtl: self.rtl, side };
            let block = letters.block(&text, &setting);
            self.keep(ink, block);
            bottom -= step;
        }
        Ok(bottom)
    }

    fn title(&mut self, facts: &Facts, foot: f32) {
        let rtl = facts.direction == Direction::Rtl;
        let ((letters, _), leading) = self.scripts.of(&facts.language, facts.direction);
        // A title stands where its own words begin.
        let side = if rtl { Side::Right } else { Side::Left };
        let sizes = [92.0, 84.0, 76.0, 68.0, 60.0, 54.0, 48.0, 42.0, 36.0];
        let frame = (LEFT, TITLE_TOP, WIDTH, foot - 12.0 - TITLE_TOP);
        let setting = Setting { sizes: &sizes, leading, frame, lines: 4, rtl, side };
        let block = letters.block(facts.title.as_str(), &setting);
        self.keep("ink", block);
    }

    fn keep(&mut self, ink: &'static str, block: Block) {
        let line = |line: byline_picture::Line| LineView { outlines: line.outlines, x: line.x, y: line.y };
        self.parts.push(Part { ink, lines: block.lines.into_iter().map(line).collect() });
    }
}

fn args<const N: usize>(given: [(&'static str, String); N]) -> FluentArgs<'static> {
    let mut args = FluentArgs::new();
    for (name, value) in given {
        args.set(name, value);
    }
    args
}
