"""Joins the cut parts of one weight of one type into one file, packed for the wire: join.py OUT PART...

Called by `cargo xtask type` and by the build. The parts are slices of the same font, so that their measures agree; each part is
removed once it is in. No hour is noted, so that the same parts are the same file anywhere. Tables are packed by fontTools itself: HarfBuzz's packing compresses worse, a tenth more for Nastaliq.
"""

import os
import sys
from pathlib import Path

from fontTools.merge import Merger
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables.otBase import USE_HARFBUZZ_REPACKER

os.environ["SOURCE_DATE_EPOCH"] = "0"
out, *parts = sys.argv[1:]
font = TTFont(parts[0]) if len(parts) == 1 else Merger().merge(parts)
font.cfg[USE_HARFBUZZ_REPACKER] = False
font.flavor = "woff2"
font.save(out)
for part in parts:
    Path(part).unlink()
