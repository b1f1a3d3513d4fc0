#!/usr/bin/env python3
"""own.py SCORER pages: Byline's own op-eds as JSON lines, decoded as the scorer decodes those of the public sets.
own.py SCORER plain READINGS: a peer's readings with its bylines split into names and its days as days, as the scorer does for
every reader of the public sets; the test of our own pages compares them letter by letter.
"""

import importlib.util, json, re, sys
from pathlib import Path

OP_EDS = Path(__file__).resolve().parents[2] / "crates/byline-extract/tests/op_eds"

VOWEL_SIGNS = re.compile("[\u064b-\u0652]")


def main():
    spec = importlib.util.spec_from_file_location("scorer", sys.argv[1])
    scorer = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(scorer)
    for line in pages(scorer) if sys.argv[2] == "pages" else plain(scorer, Path(sys.argv[3])):
        print(json.dumps(line))


def pages(scorer):
    for answers in sorted(OP_EDS.glob("*.json")):
        html = scorer._decode(answers.with_suffix(".html").read_bytes())
        yield {"id": answers.stem, "url": json.loads(answers.read_text("utf8"))["url"], "html": html}


def plain(scorer, readings):
    for line in readings.read_text("utf8").splitlines():
        told = json.loads(line)
        # The scorer would part a word at a vowel sign, which the test leaves out of both sides.
        authors = [VOWEL_SIGNS.sub("", author) for author in told.get("authors") or []]
        yield {**told, "text": told.get("text") or "", "authors": sorted(scorer.names(authors)), "date": scorer.day(told.get("date"))}


if __name__ == "__main__":
    main()
