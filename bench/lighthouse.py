#!/usr/bin/env python3
"""What Lighthouse says of every kind of page that answers 200 and may be indexed: its four scores, the largest paint, the layout shift.

    bench/lighthouse.py [--binary PATH] [--runs 3] [--only op-ed]

Builds the release binary, starts Byline on the sample site on loopback, and lets Lighthouse look at each page as on its slow phone
(its own default: simulated slow 4G, a processor four times slower) in Debian's Chromium. The medians of the runs are printed; the
last line says whether all that is to be reached is. Lighthouse comes by npm from the lock file in bench/lighthouse.
Needs Node.js and Chromium. Ends every process it started.
"""

import argparse, json, re, statistics, subprocess, sys, tempfile
from pathlib import Path

from serve import ROOT, Byline, build

HOME = ROOT / "bench" / "lighthouse"
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
CHROMIUM = ("--headless=new --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking"
            " --disable-component-update --disable-sync --disable-dev-shm-usage")
# The latest that the largest paint may come, in milliseconds, and the kind of page of which that is asked.
LATEST_PAINT, IN_TIME = 1200, "op-ed in en"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--binary", type=Path, help="a release build of byline that is there already")
    parser.add_argument("--runs", type=int, default=3, help="how often each page is looked at")
    parser.add_argument("--only", default="", help="only kinds of page whose name holds this")
    options = parser.parse_args()
    subprocess.run(["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--silent"], cwd=HOME, check=True)
    binary = options.binary or build()
    failed = 0
    with tempfile.TemporaryDirectory(prefix="byline-lighthouse-") as folder:
        ours = Byline(binary, Path(folder))
        try:
            print("| page | language | performance | accessibility | best practices | SEO | largest paint, ms | layout shift |\n|---|---|---|---|---|---|---|---|")
            for kind, path in kinds(ours, binary, Path(folder) / "data"):
                if options.only in kind:
                    failed += not judged(ours, kind, path, options.runs, Path(folder))
        finally:
            ours.stop()
    print("all of it reached" if not failed else f"{failed} pages fall short")
    return 1 if failed else 0


def kinds(ours, binary, data):
    """One page of each kind, an op-ed's in each language, as the site's own list of addresses knows them."""
    told = subprocess.run([binary, "urls", "--data", data], capture_output=True, text=True, check=True).stdout
    paths = ["/" + url.split("/", 3)[3] for url in told.split()]
    yield "home", "/"
    yield from op_eds(ours, paths)
    seen = set()
    for path in paths:
        kind = re.sub(r"[^/]+$", "…", path) if path.count("/") > 1 else path
        if kind not in seen and not path.startswith("/op-ed/") and path != "/":
            seen.add(kind)
            yield kind, path


def op_eds(ours, paths):
    """An op-ed's page in each language with words of that script alone on it, and an English one with Arabic or Urdu words."""
    wanted = {"en": "op-ed in en", "ar": "op-ed in ar", "ur": "op-ed in ur", "en ar": "op-ed in en, Arabic beside", "en ur": "op-ed in en, Urdu beside"}
    for path in paths:
        if not path.startswith("/op-ed/") or not wanted:
            continue
        page = ours.get(path)[1].decode()
        own = re.search(r'<html lang="(\w+)', page)[1]
        others = set(re.findall(r' lang="(ar|ur)', page)) - {own}
        kind = wanted.pop(" ".join([own, *sorted(others)]), None)
        if kind:
            yield kind, path


def judged(ours, kind, path, runs, folder):
    answer, body = ours.get(path)
    if answer.status != 200 or b'name="robots" content="noindex' in body:
        return True
    language = re.search(rb'<html lang="([^"]+)', body)[1].decode()
    reports = [look(ours.url(path), folder) for _ in range(runs)]
    scores = [round(100 * statistics.median(r["categories"][c]["score"] or 0 for r in reports)) for c in CATEGORIES]
    paint = statistics.median(r["audits"]["largest-contentful-paint"].get("numericValue", 1e6) for r in reports)
    shift = max(r["audits"]["cumulative-layout-shift"].get("numericValue", 1) for r in reports)
    latin = language.split("-")[0] not in ("ar", "fa", "ps", "sd", "ur", "ks")
    in_time = kind != IN_TIME or paint <= LATEST_PAINT
    good = scores[0] >= (100 if latin else 95) and min(scores[1:]) == 100 and shift == 0 and in_time
    print(f"| {kind} | {language} | {' | '.join(map(str, scores))} | {paint:.0f} | {shift:.3f} |{'' if good else ' falls short'}", flush=True)
    if not good:
        for why in complaints(reports[0]):
            print(f"    {why}")
    return good


def complaints(report):
    """The audits of a report that cost it points."""
    for category in CATEGORIES:
        for ref in report["categories"][category]["auditRefs"]:
            audit = report["audits"][ref["id"]]
            if ref["weight"] and (audit["score"] if audit["score"] is not None else 1) < 0.995:
                yield f"{category}: {audit['title']} {audit.get('displayValue', '')}".rstrip()


def look(url, folder):
    report = folder / "report.json"
    command = [HOME / "node_modules" / ".bin" / "lighthouse", url, "--quiet", "--output=json", f"--output-path={report}",
               "--chrome-path=/usr/bin/chromium", f"--chrome-flags={CHROMIUM}", f"--only-categories={','.join(CATEGORIES)}"]
    # Chromium does not always come up in time; a page is given up after the third try.
    for _ in range(3):
        report.unlink(missing_ok=True)
        done = subprocess.run(command, capture_output=True, text=True, cwd=folder)
        if done.returncode == 0 and report.exists():
            return json.loads(report.read_text())
    sys.exit(f"Lighthouse could not look at {url}:\n{done.stderr[-2000:]}")


if __name__ == "__main__":
    sys.exit(main())
