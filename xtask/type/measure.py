"""How wide and how high the site's type is beside what stands in for it while it loads: lines for assets/type/fallbacks.css.

Called by `cargo xtask type`, which gives the folder of the cut files. Each stand-in is measured on the same sentences as the face
it stands in for, shaped as a browser shapes them. Georgia, Segoe UI and their like are not free to have: they are taken as so much
wider than a font of known metrics, by the average widths their makers publish in the fonts' OS/2 tables.
"""

import sys
import tempfile
from pathlib import Path

import uharfbuzz as hb
from fontTools.ttLib import TTFont

LATIN = (
    "The water ledger of a city is the document its people most need to read, and the one its officers least like to print. "
    "By Amina Farooqi, fellow at the Sample Institute. First published in The Harbour Gazette, 11 March 2024. "
    "Continue reading: what was promised in 1998, “in due course”, has come to nobody’s door."
)
ARABIC = (
    "مياه النهر ليست سرًّا عسكريًّا، وثلاثة أرقام تكفي لأن يعرف الناس ما يجري فيه. نُشر أوّلًا في صحيفة الميناء، وهذا رأي صاحبه، "
    "وقد اختاره المعهد. بين الميناءين طريق قصير لم يُعبَّد منذ أربعين عامًا، ولا أحد يسأل لماذا."
)
URDU = (
    "ہسپتال کی پرچی اور غریب کا دن ایک ساتھ شروع ہوتے ہیں، اور اکثر ایک ساتھ ختم بھی۔ یہ مصنف کی اپنی رائے ہے۔ "
    "شہر کے بڑے ہسپتال میں صبح چھ بجے قطار لگتی ہے اور دوپہر تک آدھے لوگ لوٹ جاتے ہیں۔"
)

DEBIAN = Path("/usr/share/fonts/truetype")
SERIF = ("liberation/LiberationSerif-Regular.ttf", "liberation/LiberationSerif-Bold.ttf")
SANS = ("liberation/LiberationSans-Regular.ttf", "liberation/LiberationSans-Bold.ttf")
DEJAVU_SERIF = ("dejavu/DejaVuSerif.ttf", "dejavu/DejaVuSerif-Bold.ttf")
DEJAVU_SANS = ("dejavu/DejaVuSans.ttf", "dejavu/DejaVuSans-Bold.ttf")

# Family, the files of its weights (and the weight where one file has several), the text, and its stand-ins: name, local names by weight, the measured font, how much wider it is.
STANDING_IN = [
    ("Source Serif 4", (("source-serif", 400), ("source-serif", 600)), LATIN, [
        ("Serif as Georgia", (("Georgia",), ("Georgia Bold", "Georgia-Bold")), SERIF, 913 / 832),
        ("Serif as Times", (("Times New Roman", "TimesNewRomanPSMT", "Liberation Serif", "Tinos"),
                            ("Times New Roman Bold", "TimesNewRomanPS-BoldMT", "Liberation Serif Bold", "Tinos Bold")), SERIF, 1),
        ("Serif as DejaVu", (("DejaVu Serif",), ("DejaVu Serif Bold",)), DEJAVU_SERIF, 1),
    ]),
    ("Source Sans 3", (("source-sans", 400), ("source-sans", 600)), LATIN, [
        ("Sans as Segoe", (("Segoe UI",), ("Segoe UI Semibold", "SegoeUI-Semibold", "Segoe UI Bold")), SANS, 908 / 904),
        ("Sans as Arial", (("Arial", "ArialMT", "Helvetica", "Liberation Sans", "Arimo"),
                           ("Arial Bold", "Arial-BoldMT", "Helvetica Bold", "Liberation Sans Bold", "Arimo Bold")), SANS, 1),
        ("Sans as DejaVu", (("DejaVu Sans",), ("DejaVu Sans Bold",)), DEJAVU_SANS, 1),
    ]),
    ("Noto Naskh Arabic", (("naskh-400", None), ("naskh-600", None)), ARABIC, [
        ("Naskh as DejaVu", (("DejaVu Sans",), ("DejaVu Sans Bold",)), DEJAVU_SANS, 1),
    ]),
    ("Noto Nastaliq Urdu", (("nastaliq-400", None),), URDU, [
        ("Nastaliq as DejaVu", (("DejaVu Sans",),), DEJAVU_SANS, 1),
    ]),
]


def width(path, text, weight=None):
    """The width of `text` in ems, at a weight of a variable font."""
    tables = TTFont(path)
    tables.flavor = None
    with tempfile.NamedTemporaryFile(suffix=".ttf") as plain:
        tables.save(plain.name)
        face = hb.Face(Path(plain.name).read_bytes())
    run = hb.Buffer()
    run.add_str(text)
    run.guess_segment_properties()
    font = hb.Font(face)
    if weight:
        font.set_variations({"wght": weight})
    hb.shape(font, run)
    return sum(p.x_advance for p in run.glyph_positions) / face.upem


def heights(path):
    font = TTFont(path)
    upem = font["head"].unitsPerEm
    return font["hhea"].ascent / upem, -font["hhea"].descent / upem, font["hhea"].lineGap / upem


def main(folder):
    for family, files, text, stand_ins in STANDING_IN:
        for name, locals_, measured, wider in stand_ins:
            for at, ((file, weighing), local) in enumerate(zip(files, locals_)):
                own = folder / f"{file}.woff2"
                ratio = width(own, text, weighing) / (width(DEBIAN / measured[at], text) * wider)
                up, down, gap = heights(own)
                weight = ("100 500", "600 900")[at] if len(files) > 1 else "100 900"
                # A stand-in for Arabic letters leaves Latin words to the Latin stand-ins.
                only = "" if text is LATIN else ";unicode-range:U+0600-06FF,U+FD3E-FDFF"
                src = ",".join(f'local("{n}")' for n in local)
                print(
                    f'@font-face{{font-family:"{name}";font-weight:{weight};src:{src};size-adjust:{ratio:.2%};'
                    f"ascent-override:{up / ratio:.2%};descent-override:{down / ratio:.2%};line-gap-override:{gap / ratio:.2%}{only}}}"
                )


main(Path(sys.argv[1]))
