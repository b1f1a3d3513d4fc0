#!/usr/bin/env python3
"""Grows the two forests by which Byline judges the runs of words on a page, and says how well they do on pages they did not see.

    bench/reader/grow.py DEST [--whole]

DEST is where `cargo xtask score DEST` unpacked the development pages. Their texts are known, so every run of each page is known to be the
op-ed's or not: a long run is when half of its four-word shingles are in the text, a short one (a cell, an entry of a list) when it is a line
of it or four words that reach into the run beside it are. Of the pages with marked strings alone only the runs that
hold one are learnt from. Byline's own pages are learnt from too. Pages are parted by site: first a fifth of the sites at a time is left out and its
pages are scored, with the same measure as the scorer (the forests of each fifth stay in DEST/fold0 and so on); then both forests are grown on all
pages and written to crates/byline-extract/src/runs. --whole does neither: it builds the whole reader once for every fifth, with the forests that stayed
in DEST, and lets it read the pages they did not see. Needs Python 3.11, numpy and lightgbm 4 from PyPI. The pages
themselves stay in DEST; what enters the repository is some thousand thresholds.
"""

import argparse, collections, json, random, re, subprocess, sys, time
from pathlib import Path
from urllib.parse import urlsplit

import lightgbm
import numpy as np

ROOT = Path(__file__).resolve().parents[2]
RUNS = ROOT / "crates/byline-extract/src/runs"
sys.path.insert(0, str(ROOT.parent / "shared" / "tools"))
import extraction_score as scorer

WORD = re.compile(r"\w+")
SHINGLE, FOLDS, THRESHOLD = 4, 5, 0.5
# The first forest is asked of every run of a page, the second of those about which it is in doubt.
FIRST = dict(n_estimators=70, num_leaves=14, learning_rate=0.13, min_child_samples=30, reg_lambda=10)
SECOND = dict(n_estimators=180, num_leaves=63, learning_rate=0.06, min_child_samples=20, reg_lambda=20)
# Of a page read worse than this by forests that did not see it the known text is likely a part of the text alone: nothing is learnt from it.
DOUBTFUL = 0.7
MOST_WEIGHT, LEAST_WEIGHT, FAR = 0.5, 0.1, 60
SETS = ("wcxb-dev", "trafilatura")
NAMES = ("first", "second")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("dest", type=Path)
    parser.add_argument("--whole", action="store_true")
    options = parser.parse_args()
    told, sites = known_pages(options.dest)
    folds = parted({(set_, key) for set_, truths in told.items() for key in truths}, sites)
    if options.whole:
        return whole(options.dest, folds)
    pages = {}
    for set_, truths in told.items():
        for key, runs in signs(options.dest / f"{set_}.pages.jsonl").items():
            pages[set_, key] = Page(runs, truths[key])
    folds = [[key for key in fold if key in pages] for fold in folds]
    hear(pages, folds, pages)
    learnt = clear(told, pages, folds)
    firsts = hear(pages, folds, learnt)
    seconds, found = unseen(pages, folds, learnt)
    for at, forests in enumerate(zip(firsts, seconds)):
        write(forests, options.dest / f"fold{at}")
    check(told, found, pages)
    grow(pages, learnt)


def known_pages(dest):
    told, sites = {}, {}
    for set_ in SETS:
        told[set_] = {}
        for key, url, _, truth in scorer.DATASETS[set_](dest / set_):
            told[set_][key], sites[set_, key] = truth, site(url)
    told["own"] = own_pages(dest / "own.pages.jsonl")
    return told, sites


def site(url):
    """The host without what stands before its name: pages of one outlet look alike."""
    labels = (urlsplit(url).hostname or url).split(".")
    return ".".join(labels[-2:] if len(labels[-1]) > 2 or len(labels) < 3 or len(labels[-2]) > 3 else labels[-3:])


def parted(pages, sites):
    """The pages in fifths, all pages of a site in one of them."""
    of = {key: sites.get(key, key[1]) for key in pages}
    all_ = sorted(set(of.values()))
    random.Random(1).shuffle(all_)
    fold = {one: at % FOLDS for at, one in enumerate(all_)}
    return [[key for key in sorted(pages) if fold[of[key]] == at] for at in range(FOLDS)]


def but(pages, learnt, fold):
    left_out = set(fold)
    return [pages[key] for key in pages if key in learnt and key not in left_out]


def hear(pages, folds, learnt):
    """The second forest must hear the first as it is on pages it has not seen."""
    firsts = []
    for fold in folds:
        first = grown(but(pages, learnt, fold), lambda page: page.signs, FIRST)
        for key in fold:
            pages[key].with_context = np.hstack([pages[key].signs, context(pages[key], likely(first, pages[key].signs))])
        firsts.append(first)
    return firsts


def likely(forest, signs):
    return forest.predict_proba(signs)[:, 1].astype(np.float32)


def unseen(pages, folds, learnt):
    seconds, told = [], {}
    for fold in folds:
        second = grown(but(pages, learnt, fold), lambda page: page.with_context, SECOND)
        told.update({key: likely(second, pages[key].with_context) for key in fold})
        seconds.append(second)
    return seconds, told


def clear(told, pages, folds):
    """The pages whose known text is likely all of it."""
    _, found = unseen(pages, folds, pages)
    def is_clear(key):
        truth = told[key[0]][key[1]].get("text")
        read = "\n".join(run for run, p in zip(pages[key].texts, found[key]) if p >= THRESHOLD)
        return key[0] == "own" or not truth or scorer.body_scores([scorer.shingle_counts(truth, read)])[0] >= DOUBTFUL
    return {key for key in pages if is_clear(key)}


def grow(pages, learnt):
    clear_pages = [pages[key] for key in pages if key in learnt]
    write((grown(clear_pages, lambda page: page.signs, FIRST), grown(clear_pages, lambda page: page.with_context, SECOND)), RUNS)


def whole(dest, folds):
    """The whole reader, built with forests that did not see the pages it reads."""
    kept = {name: (RUNS / f"{name}.forest").read_text() for name in NAMES}
    read = {set_: [] for set_ in (*SETS, "own")}
    try:
        for at, fold in enumerate(folds):
            for name in NAMES:
                (RUNS / f"{name}.forest").write_text((dest / f"fold{at}" / f"{name}.forest").read_text())
            jsonl = built("jsonl")
            for set_, lines in read.items():
                wanted = {key for of, key in fold if of == set_}
                given = [line for line in open(dest / f"{set_}.pages.jsonl") if json.loads(line)["id"] in wanted]
                lines.append(subprocess.run([jsonl], input="".join(given), stdout=subprocess.PIPE, text=True, check=True).stdout)
    finally:
        for name, text in kept.items():
            (RUNS / f"{name}.forest").write_text(text)
    for set_, lines in read.items():
        (dest / f"{set_}.unseen.jsonl").write_text("".join(lines))
        print(dest / f"{set_}.unseen.jsonl")


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


def built(example):
    subprocess.run(["cargo", "build", "--release", "--quiet", "--package", "byline-extract", "--example", example], cwd=ROOT, check=True)
    told = json.loads(subprocess.run(["cargo", "metadata", "--format-version", "1", "--no-deps"], cwd=ROOT, check=True, capture_output=True).stdout)
    return Path(told["target_directory"]) / "release/examples" / example


def signs(file):
    pages = collections.defaultdict(list)
    with open(file) as given, subprocess.Popen([built("signs")], stdin=given, stdout=subprocess.PIPE, text=True) as reading:
        for line in reading.stdout:
            key, *run = json.loads(line)
            pages[key].append(run)
    return pages


def known(texts, words, truth):
    """Which runs are the text's, and how much each weighs: its share of the text, so that every page counts alike."""
    if truth.get("text"):
        is_text = np.array(in_text(texts, truth["text"]), dtype=np.float32)
        whole = max(30, len(truth["text"].split()))
        return is_text, np.minimum((words + 0.5) / whole, MOST_WEIGHT) * 60 + LEAST_WEIGHT
    flat = lambda text: re.sub(r"\s+", " ", text).strip()
    has, bad = ([flat(one) for one in truth.get(which) or [] if len(one) >= 15] for which in ("with", "without"))
    is_text, weight = np.zeros(len(texts), dtype=np.float32), np.zeros(len(texts))
    for at, text in enumerate(texts):
        good, wrong = any(one in text for one in has), any(one in text for one in bad)
        if good != wrong:
            is_text[at], weight[at] = good, 3.0
    return is_text, weight


# What stands before an entry of a list.
MARK = re.compile(r"^\s*(?:[-*\u2022\u00b7\u2013\u2014\u25aa\u25cf\u25e6]+|\d{1,2}[.)]|[a-z][.)])\s+")
SHORT = 6


def in_text(texts, whole):
    words, lines = WORD.findall(whole), parts(whole)
    shingles = {tuple(words[at:at + SHINGLE]) for at in range(len(words) - SHINGLE + 1)}
    page, spans = [], []
    for text in texts:
        own = WORD.findall(text)
        spans.append((len(page), len(page) + len(own)))
        page += own
    held = [tuple(page[at:at + SHINGLE]) in shingles for at in range(max(0, len(page) - SHINGLE + 1))]
    found = []
    for text, (start, end) in zip(texts, spans):
        if end - start >= SHORT:
            inside = held[start:end - SHINGLE + 1]
            found.append(sum(inside) * 2 >= len(inside))
        else:
            found.append(end > start and (is_line(text, lines) or reaches(held, start, end)))
    return as_often(texts, whole, found)


def parts(whole):
    """The lines of a text and the cells of its tables, with and without what marks an entry."""
    found = set()
    for line in whole.split("\n"):
        for part in (line, *re.split(r"\s*[|\t]\s*", line)):
            part = scorer.norm(part)
            found |= {part, MARK.sub("", part), part.rstrip(":")}
    return found - {""}


def is_line(text, lines):
    text = scorer.norm(text)
    return text in lines or MARK.sub("", text) in lines


def reaches(held, start, end):
    """Whether four words are the text's that are in a short run, or reach from it into the run before or after it."""
    if end - start >= SHINGLE:
        return any(held[start:end - SHINGLE + 1])
    return any(0 <= at < len(held) and held[at] for at in (end - SHINGLE, start))


def as_often(texts, whole, found):
    """Of a text that stands more often on the page than in the text, the ones among their like."""
    places = collections.defaultdict(list)
    for at, text in enumerate(texts):
        if found[at]:
            places[text].append(at)
    before = list(found)
    for text, all_ in places.items():
        times = max(1, len(re.findall(r"(?<!\w)" + re.escape(text) + r"(?!\w)", whole))) if len(all_) > 1 else 1
        if times < len(all_):
            best = sorted(all_, key=lambda at: (sum(before[max(0, at - 4):at + 5]), at))[-times:]
            for at in all_:
                found[at] = at in best
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
    return np.hstack([rows, stretches(words, likely, text)]).astype(np.float32)


def stretches(words, likely, text):
    """What is around each run, as Stretches of context.rs tells it."""
    count, at = len(likely), np.arange(len(likely))
    sums = [np.concatenate([[0], np.cumsum(of)]) for of in (likely * words, words)]
    def share(start, end):
        start, end = np.clip(start, 0, count), np.clip(end, 0, count)
        return (sums[0][end] - sums[0][start]) / np.maximum(1, sums[1][end] - sums[1][start])
    sure = (likely > 0.8) & (words >= 12)
    one = np.ones(count)
    return np.array([share(at - 5, at), share(at + 1, at + 6), share(at - 15, at), share(at + 1, at + 16), share(at - 30, at + 31),
                     1 - sums[0][at + 1] / text, distances(sure), distances(sure[::-1])[::-1],
                     one * np.log(1 + text), one * text / max(1.0, sums[1][count]), one * np.log(1 + sure.sum())]).T


def distances(sure):
    since, told = FAR, []
    for one in sure:
        told.append(since / FAR)
        since = 0 if one else min(FAR, since + 1)
    return np.array(told)


def grown(pages, of, shape):
    pages = list(pages)
    weight = np.concatenate([page.weight for page in pages])
    signs, is_text = np.vstack([of(page) for page in pages])[weight > 0], np.concatenate([page.known for page in pages])[weight > 0]
    forest = lightgbm.LGBMClassifier(**shape, subsample=0.8, subsample_freq=1, colsample_bytree=0.3, random_state=7, deterministic=True,
                                     force_row_wise=True, n_jobs=1, verbose=-1)
    forest.fit(signs, is_text, sample_weight=weight[weight > 0])
    print(f"{time.strftime('%H:%M:%S')} a forest of {shape['n_estimators']} trees from {len(pages)} pages", file=sys.stderr)
    return forest


def check(told, found, pages):
    for least in (0.4, 0.45, THRESHOLD, 0.55):
        text = {key: "\n".join(run for run, p in zip(pages[key].texts, found[key]) if p >= least) for key in found}
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


def write(forests, folder):
    folder.mkdir(exist_ok=True)
    for forest, name in zip(forests, NAMES):
        lines = [f"# The {name} forest, grown by bench/reader/grow.py: a tree a line; `sign<=most` forks, first to the smaller side; other words are leaves."]
        for tree in forest.booster_.dump_model()["tree_info"]:
            lines.append(" ".join(walked(tree["tree_structure"])))
        (folder / f"{name}.forest").write_text("\n".join(lines) + "\n")


def walked(node):
    if "leaf_value" in node:
        return [f"{node['leaf_value']:.4g}"]
    return [f"{node['split_feature']}<={node['threshold']:.5g}", *walked(node["left_child"]), *walked(node["right_child"])]


if __name__ == "__main__":
    sys.exit(main())
