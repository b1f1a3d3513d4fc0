#!/usr/bin/env python3
"""own_pages.py SCORER: Byline's own op-eds as JSON lines, decoded as the scorer decodes those of the public sets."""

import importlib.util, json, sys
from pathlib import Path

OP_EDS = Path(__file__).resolve().parents[2] / "crates/byline-extract/tests/op_eds"


def main():
    spec = importlib.util.spec_from_file_location("scorer", sys.argv[1])
    scorer = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(scorer)
    for answers in sorted(OP_EDS.glob("*.json")):
        html = scorer._decode(answers.with_suffix(".html").read_bytes())
        print(json.dumps({"id": answers.stem, "url": json.loads(answers.read_text("utf8"))["url"], "html": html}))


if __name__ == "__main__":
    main()
