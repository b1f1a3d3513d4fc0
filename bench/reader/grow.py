#!/usr/bin/env python3
"""Grows the two forests by which Byline judges the runs of words on a page, and says how well they do on pages they did not see.

    bench/reader/grow.py DEST [--check]

DEST is where `cargo xtask score DEST` unpacked the development pages. Their texts are known, so every run of each page is known to be the
op-ed's or not: a run is when half of its four-word shingles are in the text. Of the pages with marked strings alone only the runs that
hold one are learnt from. Byline's own pages are learnt from too. --check leaves out a fifth of the pages at a time and scores that fifth, with the same measure as the scorer; without
it both forests are grown on all pages and written to crates/byline-extract/src/runs. Needs Python 3.11, numpy and lightgbm 4 from PyPI. The pages
themselves stay in DEST; what enters the repository is some thousand thresholds.
"""

import argparse, collections, json, random, re, subprocess, sys
from pathlib import Path

import lightgbm
import numpy as np

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT.parent / "shared" / "tools"))
import extraction_score as scorer

WORD = re.compile(r"\w+")
SHINGLE, TREES, LEAVES, RATE, FOLDS, THRESHOLD = 4, 70, 14, 0.13, 5, 0.33


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("dest", type=Path)
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args()
    told = {set_: {key: truth for key, _, _, truth in scorer.DATASETS[set_](options.dest / set_)} for set_ in ("wcxb-dev", "trafilatura")}
    own = options.dest / "own.pages.jsonl"
    told["own"] = own_pages(own)
    pages = {}
    for set_, truths in told.items():
        for key, runs in signs(options.dest / f"{set_}.pages.jsonl").items():
            pages[set_, key] = Page(runs, truths[key])
    keys = sorted(pages)
    random.Random(1).shuffle(keys)
    folds = [keys[fold::FOLDS] for fold in range(FOLDS)]
    # The second forest must hear the first as it is on pages it has not seen.
    unseen = {}
    for fold in folds:
        first = grown([pages[key] for key in keys if key not in set(fold)], lambda page: page.signs)
        unseen.update({key: first.predict_proba(pages[key].signs)[:, 1] for key in fold})
    for key, likely in unseen.items():
        pages[key].with_context = np.hstack([pages[key].signs, context(pages[key], likely)])
    if options.check:
        return check(told, pages, folds)
    write(grown(pages.values(), lambda page: page.signs), "first")
    write(grown(pages.values(), lambda page: page.with_context), "second")


def own_pages(file):
    """Byline's own op-ed pages: smaller and plainer than those of newspapers, as blogs, print views and think tanks have them."""
    truths = {}
    with open(file, "w") as lines:
        for answers in sorted((ROOT / "crates/byline-extract/tests/op_eds").glob("*.json")):
            truth = json.loads(answers.read_text())
            truths[answers.stem] = {"text": "\n".join(truth["body"])}
            html = scorer._decode(answers.with_suffix(".html").read_bytes())
            print(json.dumps({"id": answers.stem, "url": truth["url"], "html": html}), file=lines)
    return truths


class Page:
    def __init__(self, runs, truth):
        self.texts = [text for text, _, _ in runs]
        self.holders = [holders for _, holders, _ in runs]
        self.signs = np.array([signs for _, _, signs in runs], dtype=np.float32)
        self.words = np.array([len(text.split(" ")) for text in self.texts], dtype=np.float32)
        self.known, self.weight = known(self.texts, self.words, truth)


def signs(file):
    subprocess.run(["cargo", "build", "--release", "--quiet", "--package", "byline-extract", "--example", "signs"], cwd=ROOT, check=True)
    told = json.loads(subprocess.run(["cargo", "metadata", "--format-version", "1", "--no-deps"], cwd=ROOT, check=True, capture_output=True).stdout)
    pages = collections.defaultdict(list)
    with open(file) as given, subprocess.Popen([Path(told["target_directory"]) / "release/examples/signs"], stdin=given, stdout=subprocess.PIPE, text=True) as reading:
        for line in reading.stdout:
            key, *run = json.loads(line)
            pages[key].append(run)
    return pages


def known(texts, words, truth):
    """Which runs are the text's, and how much each weighs: its share of the text, so that every page counts alike."""
    if truth.get("text"):
        is_text = np.array(in_text(texts, truth["text"]), dtype=np.float32)
        whole = max(30, len(truth["text"].split()))
        return is_text, np.minimum((words + 0.5) / whole, 0.5) * 60 + 0.02
    flat = lambda text: re.sub(r"\s+", " ", text).strip()
    has, bad = ([flat(one) for one in truth.get(which) or [] if len(one) >= 15] for which in ("with", "without"))
    is_text, weight = np.zeros(len(texts), dtype=np.float32), np.zeros(len(texts))
    for at, text in enumerate(texts):
        good, wrong = any(one in text for one in has), any(one in text for one in bad)
        if good != wrong:
            is_text[at], weight[at] = good, 3.0
    return is_text, weight


def in_text(texts, whole):
    words = WORD.findall(whole)
    shingles = {tuple(words[at:at + SHINGLE]) for at in range(len(words) - SHINGLE + 1)}
    lines = {scorer.norm(line) for line in whole.split("\n")}
    found = []
    for text in texts:
        own = WORD.findall(text)
        if len(own) >= 6:
            all_ = [tuple(own[at:at + SHINGLE]) for at in range(len(own) - SHINGLE + 1)]
            found.append(sum(one in shingles for one in all_) * 2 >= len(all_))
        else:
            found.append(bool(own) and scorer.norm(text) in lines)
    # Of a text that stands twice on the page, the one among its like.
    places = collections.defaultdict(list)
    for at, text in enumerate(texts):
        if found[at]:
            places[text].append(at)
    before = list(found)
    for twice in (all_ for all_ in places.values() if len(all_) > 1):
        best = max(twice, key=lambda at: (sum(before[max(0, at - 4):at + 5]), at))
        for at in twice:
            found[at] = at == best
    return found


def context(page, likely):
    """As crates/byline-extract/src/runs/context.rs."""
    count, words = len(likely), np.minimum(page.words, 80)
    boxes = [collections.defaultdict(lambda: [0.0, 0.0]) for _ in range(3)]
    for at, holders in enumerate(page.holders):
        for box, holder in zip(boxes, holders):
            box[holder][0] += likely[at] * words[at]
            box[holder][1] += words[at]
    before = np.cumsum(likely * words)
    text = max(1.0, float((likely * words).sum()))
    rows = np.zeros((count, 14), dtype=np.float32)
    for at, holders in enumerate(page.holders):
        parent, grandparent, owner = (box[holder] for box, holder in zip(boxes, holders))
        beside = [likely[at + step] if 0 <= at + step < count else 0.0 for step in (-1, 1, -2, 2, -3, 3)]
        near = slice(max(0, at - 6), min(count, at + 7))
        rows[at] = [likely[at], *beside, parent[0] / max(1, parent[1]), grandparent[0] / max(1, grandparent[1]), parent[0] / text,
                    grandparent[0] / text, before[at] / text, (likely[near] * words[near]).sum() / max(1, words[near].sum()), owner[0] / text]
    return rows


def grown(pages, of):
    pages = list(pages)
    weight = np.concatenate([page.weight for page in pages])
    signs, is_text = np.vstack([of(page) for page in pages])[weight > 0], np.concatenate([page.known for page in pages])[weight > 0]
    forest = lightgbm.LGBMClassifier(n_estimators=TREES, num_leaves=LEAVES, learning_rate=RATE, min_child_samples=30, subsample=0.8, subsample_freq=1,
                                     colsample_bytree=0.3, reg_lambda=10, random_state=7, deterministic=True, n_jobs=2, verbose=-1)
    return forest.fit(signs, is_text, sample_weight=weight[weight > 0])


def check(told, pages, folds):
    likely = {}
    for fold in folds:
        rest = [pages[key] for key in pages if key not in set(fold)]
        second = grown(rest, lambda page: page.with_context)
        likely.update({key: second.predict_proba(pages[key].with_context)[:, 1] for key in fold})
    for least in (0.25, THRESHOLD, 0.4, 0.5):
        text = {key: "\n".join(run for run, p in zip(pages[key].texts, likely[key]) if p >= least) for key in likely}
        for set_ in ("wcxb-dev", "own"):
            shingled = [scorer.shingle_counts(truth["text"], text.get((set_, key), "")) for key, truth in told[set_].items()]
            print(f"at {least}, {set_}: body F1 %.4f, precision %.4f, recall %.4f" % scorer.body_scores(shingled))
        print(f"at {least}, trafilatura: F1 of strings {strings(told['trafilatura'], text):.4f}")


def strings(truths, text):
    flat = lambda words: re.sub(r"\s+", " ", words).strip()
    hit = wrong = missed = 0
    for key, truth in truths.items():
        own = flat(text.get(("trafilatura", key), ""))
        found = sum(flat(one) in own for one in truth["with"])
        hit, missed, wrong = hit + found, missed + len(truth["with"]) - found, wrong + sum(flat(one) in own for one in truth["without"])
    return 2 * hit / (2 * hit + wrong + missed)


def write(forest, name):
    lines = [f"# The {name} forest, grown by bench/reader/grow.py: a tree a line; `sign<=most` forks, first to the smaller side; other words are leaves."]
    for tree in forest.booster_.dump_model()["tree_info"]:
        lines.append(" ".join(walked(tree["tree_structure"])))
    (ROOT / "crates/byline-extract/src/runs" / f"{name}.forest").write_text("\n".join(lines) + "\n")


def walked(node):
    if "leaf_value" in node:
        return [f"{node['leaf_value']:.4g}"]
    return [f"{node['split_feature']}<={node['threshold']:.5g}", *walked(node["left_child"]), *walked(node["right_child"])]


if __name__ == "__main__":
    sys.exit(main())
