#!/usr/bin/env python3
"""How well the same op-ed is found again: pairs of known sameness made from the development pages beside the checkout, read by
Byline and told apart by the rule of `crates/byline-core/src/sketch.rs`.

    cargo build --release -p byline && cargo build --release -p byline-core --example twins
    python3 bench/near_duplicates.py ../shared/corpus DEST

DEST is outside the checkout: it keeps the unpacked pages, the pages made of them and each wrong answer (`wrong.jsonl`).
The pages are for measuring only; none of their text goes into the project.

Each article of WCXB's development split and each of our own op-eds of `crates/byline-extract/tests/op_eds` (in English, Arabic,
Urdu and seven other languages) is read as its outlet printed it; then it comes again, as another outlet would print it:
  template   whole, in another page: other title, site, day, navigation, a note on the author
  beginning  the first quarter (80 words at least), and "continue reading at"
  middle     some 200 words from the middle
  edited     every tenth sentence dropped, every twentieth word another, a new first sentence
  heavy      four of ten sentences dropped, every tenth word another
  quoting    another article that quotes 120 words of it: not the same op-ed
Everything else is a pair of different texts, those of one host and one author among them.
"""
import argparse
import collections
import json
import random
import subprocess
import sys
import tarfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
KINDS = ["template", "beginning", "middle", "edited", "heavy"]
SAME = {"template": "sure", "beginning": "sure", "middle": "sure", "edited": "sure", "heavy": "likely"}
MADE_OF = 300


def bases(corpus, dest):
    """The articles with their whole text: id, url, html, text, title, author."""
    folder = dest / "wcxb-dev"
    if not folder.exists():
        with tarfile.open(corpus / "wcxb-dev.tar.xz") as tar:
            tar.extractall(folder, filter="data")
    for truth in sorted(folder.rglob("*.json")):
        data = json.loads(truth.read_text("utf-8"))
        page = next(folder.rglob(f"{truth.stem}.html"), None)
        known = data.get("ground_truth") or {}
        if page is None or len((known.get("main_content") or "").split()) < 150:
            continue
        yield {"id": f"wcxb-{truth.stem}", "url": data["url"], "html": page.read_text("utf-8", "replace"),
               "text": known["main_content"], "title": known.get("title") or "", "author": known.get("author") or ""}
    own = ROOT / "crates/byline-extract/tests/op_eds"
    for truth in sorted(own.glob("*.json")):
        data = json.loads(truth.read_text("utf-8"))
        text = "\n".join(data.get("body") or [])
        page = truth.with_suffix(".html")
        if len(text.split()) < 150 or not page.exists():
            continue
        yield {"id": f"own-{truth.stem}", "url": data.get("url") or f"https://{truth.stem}.example/a",
               "html": page.read_bytes().decode(data.get("charset", "utf-8"), "replace"), "text": text,
               "title": data.get("title") or "", "author": ""}


def paragraphs(text):
    return [line.strip() for line in text.split("\n") if line.strip()]


def sentences(text):
    cut = text.replace("۔", "۔\u0000").replace(". ", ".\u0000 ").replace("؟", "؟\u0000").replace("? ", "?\u0000 ").replace("! ", "!\u0000 ")
    return [part.strip() for part in cut.split("\u0000") if part.strip()]


def first_words(text, count):
    out = []
    for line in paragraphs(text):
        words = line.split()
        if count <= 0:
            break
        out.append(" ".join(words[:count]))
        count -= len(words)
    return out


def edited(text, chance, drop, change):
    lines = []
    for line in paragraphs(text):
        kept = [s for s in sentences(line) if chance.random() >= drop]
        words = " ".join(kept).split()
        pool = [w for w in words if w.isalpha()] or ["so"]
        lines.append(" ".join(chance.choice(pool) if chance.random() < change else word for word in words))
    return [line for line in lines if line]


def page(base, kind, lines, number):
    """Another outlet's page."""
    escape = lambda words: words.replace("&", "&amp;").replace("<", "&lt;")
    right = any("\u0600" <= c <= "\u06ff" for c in base["text"][:200])
    title = f"Another view, number {number}" if not right else f"ایک اور نظر {number}"
    author = f'<p class="byline">By {escape(base["author"])}</p>' if base["author"] and kind in ("template", "beginning") else ""
    more = "<p><em>Continue reading at the paper where it first appeared.</em></p>" if kind == "beginning" else ""
    body = "\n".join(f"<p>{escape(line)}</p>" for line in lines)
    return (f'<!doctype html><html lang="{"ur" if right else "en"}"><head><meta charset="utf-8"><title>{title} - The Second Paper</title>'
            f'<meta property="og:site_name" content="The Second Paper"><meta property="og:title" content="{title}"></head><body>'
            f'<header><nav><a href="/">Home</a> <a href="/opinion">Opinion</a> <a href="/about">About us</a></nav></header><main><article>'
            f"<h1>{title}</h1>{author}<time datetime=\"2025-11-{number % 28 + 1:02}\">2025-11-{number % 28 + 1:02}</time>{body}{more}</article></main>"
            f'<aside><h2>Most read</h2><ul><li><a href="/x">What the ministers said on Monday</a></li></ul></aside>'
            f"<footer>All rights reserved. The Second Paper is printed in two cities.</footer></body></html>")


def made(base, others, number):
    chance = random.Random(number)
    text, words = base["text"], len(base["text"].split())
    lines = paragraphs(text)
    yield "template", lines
    yield "beginning", first_words(text, max(80, words // 4))
    middle = " ".join(text.split()[words // 3:words // 3 + 200])
    yield "middle", [middle]
    yield "edited", ["Something new was written for these readers, and it stands before the rest."] + edited(text, chance, 0.1, 0.05)
    yield "heavy", edited(text, chance, 0.4, 0.1)
    other = paragraphs(others[(number * 7 + 13) % len(others)]["text"])
    quote = " ".join(text.split()[40:160])
    yield "quoting", other[:3] + [quote] + other[3:]


def main():
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("corpus", type=Path)
    ask.add_argument("dest", type=Path)
    ask.add_argument("--byline", type=Path, default=ROOT / "target/release/byline")
    ask.add_argument("--twins", type=Path, default=ROOT / "target/release/examples/twins")
    ask.add_argument("--others", action="store_true", help="made of the articles that are passed over else: those the rule was not set by")
    given = ask.parse_args()
    given.dest.mkdir(parents=True, exist_ok=True)
    # An article that the corpus holds twice is one.
    once = {" ".join(base["text"].split())[:400]: base for base in bases(given.corpus, given.dest)}
    all_bases = list(once.values())
    chosen = [b for n, b in enumerate(all_bases) if b["id"].startswith("own-") or n % 2 == given.others][-MADE_OF:]
    quoted_from = [b for b in all_bases if b not in chosen]
    inputs, label = [], {}
    for base in all_bases:
        inputs.append({"id": base["id"], "url": base["url"], "html": base["html"]})
    for number, base in enumerate(chosen):
        for kind, lines in made(base, quoted_from, number):
            name = f"{kind}/{base['id']}"
            label[name] = (kind, base["id"], quoted_from[(number * 7 + 13) % len(quoted_from)]["id"] if kind == "quoting" else None)
            inputs.append({"id": name, "url": f"https://second-paper.example/{kind}/{number}", "html": page(base, kind, lines, number)})
    pages = given.dest / "pages.jsonl"
    with pages.open("w", encoding="utf-8") as out:
        out.writelines(json.dumps(line, ensure_ascii=False) + "\n" for line in inputs)
    with (given.dest / "readings.jsonl").open("w", encoding="utf-8") as out:
        subprocess.run([given.byline, "extract", pages, "--jsonl"], stdout=out, check=True)
    readings = {}
    for line in (given.dest / "readings.jsonl").open(encoding="utf-8"):
        read = json.loads(line)
        readings[read["id"]] = {key: read.get(key) for key in ("id", "text", "title", "authors", "date")}
    # What was made of a page is compared with the pages as their outlets printed them; the other way round too, cut texts first.
    originals = [b["id"] for b in all_bases if b["id"] in readings and readings[b["id"]]["text"]]
    variants = [name for name in label if name in readings and readings[name]["text"]]
    wrong = (given.dest / "wrong.jsonl").open("w", encoding="utf-8")
    for order, named in (("outlets' pages first", originals + variants), ("cut and edited ones first", variants + originals)):
        pairs = tell([readings[name] for name in named], given.twins)
        score(order, pairs, label, set(variants), readings, wrong)
    print(f"of {len(originals)} articles, {len(variants)} pages made of {len(chosen)}")


def tell(readings, twins):
    lines = "".join(json.dumps(reading, ensure_ascii=False) + "\n" for reading in readings)
    told = subprocess.run([twins], input=lines.encode(), stdout=subprocess.PIPE, check=True).stdout
    pairs = {}
    for line in told.decode().splitlines():
        pair = json.loads(line)
        pairs[frozenset((pair["id"], pair["with"]))] = pair
    return pairs


def score(order, pairs, label, variants, readings, wrong):
    print(f"\n{order}")
    found = collections.defaultdict(collections.Counter)
    known_same = set()
    for name in variants:
        kind, base, beside = label[name]
        pair = pairs.get(frozenset((name, base)))
        tells = pair["tells"] if pair else "not looked at"
        found[kind][tells] += 1
        known_same.add(frozenset((name, base)))
        if beside:
            known_same.add(frozenset((name, beside)))
        if kind in SAME and tells not in ("sure", SAME[kind]):
            wrong.write(json.dumps({"order": order, "missed": name, "pair": pair}) + "\n")
        if kind == "quoting" and tells == "sure":
            wrong.write(json.dumps({"order": order, "taken for the same": name, "pair": pair}) + "\n")
    print(f"{'kind':10} {'pairs':>6} {'sure':>6} {'likely':>7} {'other':>6} {'unseen':>7}  recall (sure)  recall (sure or likely)")
    totals = collections.Counter()
    for kind in KINDS + ["quoting"]:
        of = found[kind]
        count = sum(of.values())
        sure, near = of["sure"] / count, (of["sure"] + of["likely"]) / count
        totals["sure"] += of["sure"] if kind in SAME else 0
        totals["near"] += of["sure"] + of["likely"] if kind in SAME else 0
        totals["same"] += count if kind in SAME else 0
        recall = f"{sure:12.3f} {near:12.3f}" if kind in SAME else f"{'not the same op-ed':>25}"
        print(f"{kind:10} {count:6} {of['sure']:6} {of['likely']:7} {of['other']:6} {of['not looked at']:7}  {recall}")
    quoted = found["quoting"]["sure"]
    others = {"sure": 0, "likely": 0}
    compared = 0
    for key, pair in pairs.items():
        ends = [label.get(name, (None, name, None))[1] for name in key]
        # Two pages made of one article, and what quotes it, are the same text in part; they are counted above.
        of_one = len(set(ends)) == 1 or any(label[name][2] in ends for name in key if name in label and label[name][2])
        if key in known_same or of_one:
            continue
        compared += 1
        if pair["tells"] in others:
            others[pair["tells"]] += 1
            wrong.write(json.dumps({"order": order, "different": sorted(key), "pair": pair}) + "\n")
    texts = len(readings)
    print(f"different texts: {texts * (texts - 1) // 2:,} pairs, {compared} of them looked at, {others['sure']} called sure, {others['likely']} likely")
    made_sure = totals["sure"] + quoted + others["sure"]
    made_near = totals["near"] + quoted + found["quoting"]["likely"] + others["sure"] + others["likely"]
    print(f"sure: precision {totals['sure'] / max(made_sure, 1):.4f}, recall {totals['sure'] / totals['same']:.4f}; "
          f"sure or likely: precision {totals['near'] / max(made_near, 1):.4f}, recall {totals['near'] / totals['same']:.4f}")


if __name__ == "__main__":
    sys.exit(main())
