#!/usr/bin/env python3
"""What reviewing a queue costs the server, op-ed by op-ed, and whether the hundredth costs more than the first.

    bench/sitting.py BYLINE [--opeds 500] [--before 0] [--pause 0.4] [--database URL] [--perf FOLDER]

Brings that many pages into a site of its own (with --before made-up op-eds on display already), signs an editor in, and reviews all of the queue in one
stretch as the desk's keys do: the open names and outlets are taken up or added, "display" is pressed, what is refused is put aside with a reason, and the
answer's next op-ed is asked for. The server's own processor time is told apart by what it was for, which other load on the machine changes little: the page, the
press, and what goes on behind them in the pause until the next. Prints a line for each tenth of the queue. With --perf the first and the last tenth are
recorded by perf into that folder. Uses an empty PostgreSQL database with --database. Ends every process it started.
"""

import argparse, random, re, statistics, subprocess, sys, tempfile, time
from html.parser import HTMLParser
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
import desk as bench_desk

AUTHORS = ["Zareen Khattak", "Ibrahim Tareen", "Amna Lodhi", "Yusuf Mengal", "Hina Bugti", "Daud Raisani", "Sana Achakzai", "Bilal Zehri"]
OUTLETS = ["The Catalogue Review", "Morning Ledger", "Harbour Dispatch", "The Provincial", "Upland Weekly"]
PARTS = ("page", "press", "behind")


class Fields(HTMLParser):
    """The fields of the review form as a browser would send them."""

    def __init__(self):
        super().__init__()
        self.inside, self.fields, self.select, self.area = False, [], None, None

    def handle_starttag(self, tag, given):
        given = dict(given)
        if tag == "form":
            self.inside = given.get("id") == "review"
        if not self.inside or not given.get("name") and tag not in ("option",):
            return
        kind = given.get("type", "text")
        if tag == "input" and kind not in ("file", "submit", "button") and (kind not in ("checkbox", "radio") or "checked" in given):
            self.fields.append([given["name"], given.get("value") or ("on" if kind in ("checkbox", "radio") else "")])
        elif tag == "select":
            self.select = [given["name"], None, [], (given.get("aria-describedby") or "").endswith("-open")]
        elif tag == "option" and self.select:
            self.select[2].append(given.get("value", ""))
            if "selected" in given:
                self.select[1] = given.get("value", "")
        elif tag == "textarea":
            self.area = [given["name"], ""]

    def handle_data(self, data):
        if self.area:
            self.area[1] += data

    def handle_endtag(self, tag):
        if tag == "form":
            self.inside = False
        elif tag == "select" and self.select:
            name, chosen, offered, is_open = self.select
            # What waits to be matched: the suggested one, which stands right behind the empty one, else a new one.
            if is_open:
                chosen = next((value for value in offered if value), "")
            self.fields.append([name, chosen if chosen is not None else (offered or [""])[0]])
            self.select = None
        elif tag == "textarea" and self.area:
            self.fields.append([self.area[0], self.area[1].removeprefix("\n")])
            self.area = None


def a_page(n, chance):
    outlet, author = OUTLETS[n % len(OUTLETS)], AUTHORS[n % len(AUTHORS)]
    day = f"{2009 + n % 15}-05-{n % 28 + 1:02}"
    word = lambda: "".join(chance.choice("bdfgklmnprstvz") + chance.choice("aeiou") for _ in range(chance.randint(1, 3)))
    sentence = lambda: " ".join(word() for _ in range(chance.randint(8, 18))).capitalize() + "."
    text = "".join("<p>" + " ".join(sentence() for _ in range(4)) + "</p>" for _ in range(12))
    address = f"https://{outlet.lower().replace(' ', '-')}.example/{n + 1}"
    told = "" if n % 20 == 5 else f'<meta property="article:published_time" content="{day}">'
    return f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Catalogue piece {n + 1}</title><link rel="canonical" href="{address}">
<meta property="og:site_name" content="{outlet}"><meta name="author" content="{author}">{told}</head>
<body><article><h1>Catalogue piece {n + 1}</h1>{text if n % 20 != 7 else ""}</article></body></html>"""


class Sitting(bench_desk.Desk):
    def used(self):
        """Milliseconds of a processor the server has used."""
        return time.clock_gettime((~self.process.pid << 3) | 2) * 1000

    def costing(self, path, form=None):
        before = self.used()
        status, headers, sent, _ = self.ask(path, form)
        return status, headers, bench_desk.text_of(headers, sent), self.used() - before


def review(site, path, pause):
    """Reviews the op-ed at this address: what each part cost, what became of it, and where the next one is."""
    status, _, page, shown = site.costing(path)
    assert status == 200, (status, path)
    form = Fields()
    form.feed(page)
    here = re.search(r"/desk/op-ed/[^/?\"]+", path)[0]
    status, headers, _, press = site.costing(here, [*map(tuple, form.fields), ("act", "display")])
    became = "displayed"
    if status == 422:
        became = "put aside"
        status, headers, _, more = site.costing(f"{here}/park", [("why", "ask for it"), ("stretch", "1")])
        press += more
    assert status == 303, (status, path, became)
    before = site.used()
    time.sleep(pause)
    return became, headers["Location"], dict(zip(PARTS, (shown, press, site.used() - before)))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("byline", type=Path)
    parser.add_argument("--opeds", type=int, default=500)
    parser.add_argument("--before", type=int, default=0)
    parser.add_argument("--pause", type=float, default=0.4)
    parser.add_argument("--database")
    parser.add_argument("--perf", type=Path)
    options = parser.parse_args()
    chance = random.Random(14)
    with tempfile.TemporaryDirectory(prefix="byline-sitting-") as temporary:
        data, pages = Path(temporary) / "data", Path(temporary) / "pages"
        pages.mkdir()
        for n in range(options.opeds):
            (pages / f"{n:05}.html").write_text(a_page(n, chance))
        place = ["--data", str(data), *(["--database", options.database] if options.database else [])]
        subprocess.run([options.byline, "sample", "--opeds", str(max(1, options.before)), *place], check=True, capture_output=True)
        came = subprocess.run([options.byline, "bring-in", str(pages), *place], check=True, capture_output=True, text=True)
        print(came.stderr.strip().splitlines()[-1])
        site = Sitting(options.byline, data, options.database)
        try:
            site.sign_in()
            sit(site, options)
        finally:
            site.stop()


def sit(site, options):
    # What the import leaves to be done behind is done first, so that it is not taken for the reviewing.
    before, still = site.used(), 0
    while still < 5:
        time.sleep(2)
        now = site.used()
        still, before = (still + 1 if now - before < 60 else 0), now
    front = bench_desk.text_of(*site.ask("/desk")[1:3])
    path, took, tenth = re.search(r'href="(/desk/op-ed/[^"]+stretch=1[^"]*)"', front)[1].replace("&amp;", "&"), [], max(1, options.opeds // 10)
    recorder = None
    while path.startswith("/desk/op-ed/"):
        if options.perf and len(took) in (0, options.opeds - tenth):
            recorder = recorded(site, options.perf / f"{len(took)}.perf")
        became, path, cost = review(site, path, options.pause)
        took.append((became, cost))
        if recorder and len(took) in (tenth, options.opeds):
            recorder.send_signal(2)
            recorder.wait()
            recorder = None
        if len(took) % tenth == 0:
            told(took[-tenth:], len(took))
    assert len(took) >= options.opeds, f"the stretch ended after {len(took)}"


def recorded(site, to):
    to.parent.mkdir(parents=True, exist_ok=True)
    return subprocess.Popen(["perf", "record", "-q", "-F", "499", "-g", "-p", str(site.process.pid), "-o", str(to)],
                            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def told(some, until):
    parts = ", ".join(f"{part} {statistics.mean(cost[part] for _, cost in some):.1f}" for part in PARTS)
    whole = statistics.mean(sum(cost.values()) for _, cost in some)
    print(f"until {until:5}: {whole:.1f} ms an op-ed ({parts}; median {statistics.median(sum(cost.values()) for _, cost in some):.1f}), "
          f"{sum(became == 'displayed' for became, _ in some)} displayed", flush=True)


if __name__ == "__main__":
    main()
