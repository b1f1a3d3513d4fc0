"""Makes a font of many joining rules small on the wire, drawing the same to a third of a dot. Naskh and Nastaliq are.

Nastaliq is mostly rules: 1,400 of them, each with lists of the letters it is for. Letters that stand in the same lists get neighbouring
numbers, so that a list is a few spans and not a hundred numbers; and letters are drawn on a grid of 320 to the em, a third of a dot at
the size of a title on the finest screen. Together a sixth of the file (woff2).
"""

from collections import Counter, defaultdict

from fontTools.ttLib.reorderGlyphs import reorderGlyphs
from fontTools.ttLib.scaleUpem import scale_upem
from fontTools.ttLib.tables import otTables

GRID = 320
STARTS = 24
ROUNDS = 8


def pack(font):
    """Numbers the letters of `font` anew and draws them on the coarser grid, in place."""
    scale_upem(font, GRID)
    first, *letters = font.getGlyphOrder()
    reorderGlyphs(font, [first, *neighbours(letters, lists(font))])


def lists(font):
    """Which letters stand in a list together, and how often the rules of `font` have that list."""
    found, seen = Counter(), set()

    def walk(part):
        if id(part) in seen:
            return
        seen.add(id(part))
        if isinstance(part, otTables.Coverage):
            found[tuple(sorted(part.glyphs))] += 1
        elif isinstance(part, otTables.ClassDef):
            classes = defaultdict(list)
            for letter, number in part.classDefs.items():
                classes[number].append(letter)
            found.update(tuple(sorted(of)) for of in classes.values())
        elif isinstance(part, list):
            for one in part:
                walk(one)
        elif hasattr(part, "__dict__"):
            if hasattr(part, "ensureDecompiled"):
                part.ensureDecompiled()
            for one in vars(part).values():
                walk(one)

    for tag in ("GSUB", "GPOS"):
        if tag in font:
            walk(font[tag].table)
    return found


def neighbours(letters, found):
    """`letters` so that each has about the same lists as the next: the nearest first, then pieces turned round where that is shorter."""
    places = dict.fromkeys(letters, 0)
    bit = 0
    for of, times in sorted(found.items()):
        # A list's weight is as many bits as the root of how often it is there.
        weight = round(times**0.5)
        for letter in of:
            if letter in places:
                places[letter] |= ((1 << weight) - 1) << bit
        bit += weight
    marks = [places[letter] for letter in letters]
    apart = [[(one ^ other).bit_count() for other in marks] for one in marks]
    starts = range(0, len(letters), max(1, len(letters) // STARTS))
    best = min((nearest(start, apart) for start in starts), key=lambda way: length(way, apart))
    return [letters[n] for n in turned(best, apart)]


def nearest(start, apart):
    way, left = [start], set(range(len(apart))) - {start}
    while left:
        here = apart[way[-1]]
        way.append(min(left, key=lambda n: (here[n], n)))
        left.remove(way[-1])
    return way


def length(way, apart):
    return sum(apart[one][next] for one, next in zip(way, way[1:]))


def turned(way, apart):
    for _ in range(ROUNDS):
        before = length(way, apart)
        for i in range(len(way) - 3):
            one, next = way[i], way[i + 1]
            gains = (apart[one][next] + apart[way[j]][way[j + 1]] - apart[one][way[j]] - apart[next][way[j + 1]] for j in range(i + 2, len(way) - 1))
            gain, j = max(((gain, -j) for j, gain in enumerate(gains, i + 2)), default=(0, 0))
            if gain > 0:
                way[i + 1 : 1 - j] = reversed(way[i + 1 : 1 - j])
        if length(way, apart) == before:
            break
    return way
