"""Joins the cut parts of one type into one file, packed for the wire where OUT ends in woff2: join.py OUT WEIGHTS PART...

Called by `cargo xtask type` and by the build. The parts are slices of the same font, so that their measures agree; each part is
removed once it is in. WEIGHTS is what a variable font is held to: one weight (400), a span (400:600), or - for a font of one weight.
Over a span each pair of letters keeps the distance of the lightest: those of every weight would be an eighth of the file. No hour is
noted, so that the same parts are the same file anywhere. Tables are packed by fontTools itself: HarfBuzz's packing compresses worse, a
tenth more for Nastaliq. A font of one weight that goes over the wire is made smaller as pack.py says.
"""

import os
import sys
from pathlib import Path

from fontTools.merge import Merger
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables.otBase import USE_HARFBUZZ_REPACKER
from fontTools.varLib.instancer import instantiateVariableFont

from pack import pack

MARKS = (4, 5, 6)  # kinds of rules that place marks on letters, ligatures, other marks (OpenType, GPOS)


def held_to(font, weights):
    """`font` within `weights`; over a span its letters stand as far apart as at the lightest, save where marks are placed, too."""
    first, _, last = weights.partition(":")
    lightest = instantiateVariableFont(font, {"wght": int(first)})
    if not last:
        return lightest
    span = instantiateVariableFont(font, {"wght": (int(first), int(last))})
    if "GPOS" in span and not any(lookup.LookupType in MARKS for lookup in span["GPOS"].table.LookupList.Lookup):
        span["GPOS"], span["GDEF"] = lightest["GPOS"], lightest["GDEF"]
    return span


os.environ["SOURCE_DATE_EPOCH"] = "0"
out, weights, *parts = sys.argv[1:]
font = TTFont(parts[0]) if len(parts) == 1 else Merger().merge(parts)
if weights != "-":
    font = held_to(font, weights)
font.cfg[USE_HARFBUZZ_REPACKER] = False
font.flavor = "woff2" if out.endswith(".woff2") else None
if font.flavor and weights == "-":
    pack(font)
font.save(out)
for part in parts:
    Path(part).unlink()
