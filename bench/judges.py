#!/usr/bin/env python3
"""What programs of others say of a large site, and what each kind of its public addresses costs when no cache holds it.

    cargo xtask with bench/judges.py DEST [--opeds 100000] [--most 40] [--binary PATH] [--only reach,files,pages,costs] [--times 200]

DEST is a folder outside the checkout; the sample is made there once and kept for the next time. Serves it on loopback, without budgets and without looking at
originals, and lets the judges of crates/byline/tests at it:

    reach   feed readers, reference managers, crawlers, harvesters (reach.py): maps, the harvest and the dump whole, --most op-eds of each part everywhere
    files   the reader of pages behind Wikipedia's citations, and citation-js (reach.mjs), over as many
    pages   Chromium with axe, html-validate and vnu over a few pages of each kind, in each language (browser/judge.mjs)
    costs   every route that anyone may GET, asked without a page cache: p50 and p99 of the wait, processor time a request, and what the first one costs
            after an editor's change

Needs what `cargo xtask with` sets: BYLINE_TEST_PYTHON, BYLINE_TEST_NODE, BYLINE_TEST_CHROMIUM, and the packages of crates/byline/tests/browser. Ends with 1 when a
judge finds a fault or a route's p99 is over --ms milliseconds. Ends every process it started.
"""

import argparse, collections, http.client, json, os, random, re, signal, subprocess, sys, time, urllib.parse
from pathlib import Path

from peers import free_port
from serve import BROWSER, ROOT, build

TESTS = ROOT / "crates" / "byline" / "tests"
# Addresses of one kind that are asked in turn: the first of anything is the warmest.
OF_A_KIND = 24
# Pages of one kind that a browser looks at.
LOOKED_AT = 4
# Answers of another kind than a page made of rows: a file sent while it is made, and what only an institute with copies or pictures has.
NOT_ASKED = {"/dump/op-eds.jsonl.gz", "/*"}


def main():
    options = read_options()
    binary = options.binary or build()
    data = options.dest / f"{options.opeds}"
    options.dest.mkdir(parents=True, exist_ok=True)
    subprocess.run([binary, "sample", "--opeds", str(options.opeds), "--data", data], check=True)
    failed = []
    if set(options.only) & {"reach", "files", "pages"}:
        with Byline(binary, data) as site:
            site.settle()
            found = met(site)
            for what, judge in (("reach", reach), ("files", files), ("pages", pages)):
                if what in options.only:
                    failed += judged(what, judge, site, found, options)
    if "costs" in options.only:
        with Byline(binary, data, "--page-cache", "0") as site:
            site.settle()
            failed += costs(site, met(site), options)
    print("nothing found wrong" if not failed else f"{len(failed)} found wrong: {', '.join(failed)}")
    return 1 if failed else 0


def read_options():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("dest", type=Path)
    parser.add_argument("--opeds", type=int, default=100_000)
    parser.add_argument("--most", type=int, default=40, help="pages of each part of the map that are looked at")
    parser.add_argument("--times", type=int, default=200, help="how often each kind of address is asked")
    parser.add_argument("--ms", type=float, default=50, help="what a route's p99 may be")
    parser.add_argument("--only", type=lambda raw: raw.split(","), default=["reach", "files", "pages", "costs"])
    parser.add_argument("--binary", type=Path, help="a release build of byline that is there already")
    return parser.parse_args()


class Byline:
    """The server on the sample, moved to where it is asked, for judges follow its absolute links."""

    def __init__(self, binary, data, *more):
        self.port = free_port()
        self.base = f"http://127.0.0.1:{self.port}"
        self.env = {name: value for name, value in os.environ.items() if not name.startswith("BYLINE_")}
        self.binary, self.data, self.line = str(binary), str(data), None
        budgets = [word for of in ("harvesters", "search", "robots") for word in (f"--budget-{of}", "none")]
        command = [self.binary, "serve", "--data", self.data, "--listen", f"127.0.0.1:{self.port}", "--base-url", self.base,
                   "--watch-originals", "no", *budgets, *more]
        self.process = subprocess.Popen(command, env=self.env, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        if not any(line.startswith("Ready on") for line in self.process.stdout):
            sys.exit("byline serve did not come up")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(30)

    def settle(self):
        """Until a start's own work is over: a site made in bulk is listed for the desk and indexed for search once."""
        while True:
            spent = self.cpu()
            time.sleep(5)
            if self.cpu() - spent < 100:
                return

    def cpu(self):
        """Milliseconds of processor time."""
        fields = Path(f"/proc/{self.process.pid}/stat").read_text().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) * 1000 / os.sysconf("SC_CLK_TCK")

    def ask(self, path):
        """Status, headers, body and the milliseconds to its last byte."""
        for _ in range(2):
            self.line = self.line or http.client.HTTPConnection("127.0.0.1", self.port, timeout=120)
            begun = time.perf_counter()
            try:
                self.line.request("GET", path, headers={"User-Agent": BROWSER, "Accept": "text/html,*/*"})
                answer = self.line.getresponse()
                body = answer.read()
                return answer.status, answer.headers, body, (time.perf_counter() - begun) * 1000
            except (http.client.RemoteDisconnected, ConnectionError):
                self.line = None
        sys.exit(f"no answer to {path}")

    def json(self, path):
        return json.loads(self.ask(path)[2])

    def command(self, *args):
        return subprocess.run([self.binary, *args, "--data", self.data], env=self.env, check=True, capture_output=True, text=True).stdout


def met(site):
    """Addresses of each route that anyone may GET, by its pattern: those of the maps, those that the list as data names, and what belongs to each."""
    routes = [line.split(" ")[1] for line in site.command("routes").splitlines() if line.startswith("GET ") and line.endswith(" anyone")]
    routes = [route for route in routes if not route.startswith("/desk") and route not in NOT_ASKED]
    mapped = [urllib.parse.urlsplit(url).path for part in re.findall(r"<loc>([^<]+)", text(site, "/sitemap.xml"))
              for url in re.findall(r"<loc>([^<]+)", text(site, urllib.parse.urlsplit(part).path))]
    parts = [urllib.parse.urlsplit(part).path for part in re.findall(r"<loc>([^<]+)", text(site, "/sitemap.xml"))]
    chance = random.Random(7)
    some = lambda room: chance.sample(of, min(OF_A_KIND, len(of))) if (of := [path for path in mapped if path.startswith(room)]) else []
    op_eds = some("/op-ed/")
    found = collections.defaultdict(list)
    for path in [*mapped[:200], *op_eds, *parts]:
        put(found, routes, path)
    for room in ("scholar", "outlet", "topic", "series", "region"):
        for path in some(f"/{room}/"):
            put(found, routes, path, *(f"{path}/feed/{form}" for form in ("atom", "rss", "json")), f"/embed{path}", f"/embed{path}/fragment", f"{path}?page=2")
            if room == "scholar":
                put(found, routes, *(f"{path}/references/{form}" for form in ("ris", "bibtex", "csl", "docx", "text")))
    for path in some("/year/"):
        put(found, routes, path)
    for path in op_eds:
        about(site, found, routes, path)
    singles = [route for route in routes if "{" not in route]
    put(found, routes, *singles, "/feed/atom", "/feed/rss", "/feed/json", "/?page=2", "/?page=500", "/?order=added")
    following(site, found, routes)
    return {route: list(dict.fromkeys(paths)) for route, paths in found.items()}, routes


def about(site, found, routes, path):
    """All that belongs to one op-ed."""
    page = text(site, path)
    short = re.search(r"/o/([0-9A-Za-z]+)", page)[1]
    title = re.search(r"<h1[^>]*>(.*?)</h1>", page, re.S)[1]
    words = re.sub(r"<[^>]+>", "", title).split()
    two = urllib.parse.urlencode({"q": " ".join(words[1:3])})
    put(found, routes, f"/o/{short}", f"{path}.md", f"{path}/linkset", f"{path}/versions", f"/api/v1/op-eds/{short}", f"/card/{short}.png",
        *(f"{path}/cite/{form}" for form in ("ris", "bibtex", "csl", "text")), f"/search?{two}", f"/search?{two}&order=newest", f"/search/feed/atom?{two}",
        f"/search/begun?{urllib.parse.urlencode({'q': words[0][:3]})}", f"/oembed?{urllib.parse.urlencode({'url': site.base + path})}",
        f"/oai?verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:127.0.0.1:{short}")
    put(found, routes, *re.findall(r'(?:src|href)="(/(?:media|assets)/[^"]+)"', page))


def following(site, found, routes):
    """Lists for programs: by what narrows them, and further on."""
    at = "/api/v1/op-eds?limit=100"
    for _ in range(8):
        put(found, routes, at)
        at = site.json(at).get("next") or at
        at = at.removeprefix(site.base)
    for room in ("scholar", "outlet", "topic", "series", "region"):
        for one in site.json(f"/api/v1/{room if room == 'series' else room + 's'}?limit=4")["data"]:
            put(found, routes, f"/api/v1/op-eds?{room}={one['slug']}", f"/api/v1/op-eds?{room}={one['slug']}&language=ur&since=2015")
    token = "/oai?verb=ListRecords&metadataPrefix=oai_dc"
    for _ in range(8):
        put(found, routes, token, token.replace("ListRecords", "ListIdentifiers"))
        more = re.search(r"<resumptionToken[^>]*>([^<]+)", text(site, token))
        if not more:
            break
        token = f"/oai?verb=ListRecords&resumptionToken={urllib.parse.quote(more[1])}"
    sets = re.findall(r"<setSpec>([^<]+)", text(site, "/oai?verb=ListSets"))
    put(found, routes, "/oai?verb=Identify", "/oai?verb=ListSets",
        *(f"/oai?verb=ListRecords&metadataPrefix=oai_dc&set={spec}" for spec in sets[:: max(1, len(sets) // 8)]))


def text(site, path):
    return site.ask(path)[2].decode("utf-8", "replace")


def put(found, routes, *paths):
    for path in paths:
        bare = path.split("?")[0]
        fits = [route for route in routes if re.fullmatch("".join(
            ".+" if part.startswith("{*") else "[^/]+" if part.startswith("{") else re.escape(part) for part in re.split(r"(\{[^}]*\})", route)), bare)]
        if fits:
            found[min(fits, key=lambda route: route.count("{"))].append(path)


def judged(what, judge, site, found, options):
    begun = time.monotonic()
    done = judge(site, found, options)
    print(f"{what}: {'ok' if done.returncode == 0 else 'FAILED'} in {time.monotonic() - begun:.0f} s\n{done.stdout[-6000:]}{done.stderr[-3000:]}", flush=True)
    return [] if done.returncode == 0 else [what]


def reach(site, _, options):
    rows = re.findall(r'surface\("([^"]+)", [^,]+, LetsOut::(\w+)', (ROOT / "crates/byline/src/surfaces.rs").read_text())
    surfaces = json.dumps([{"name": name, "lets_out": lets_out} for name, lets_out in rows])
    return run(os.environ["BYLINE_TEST_PYTHON"], TESTS / "judges/reach.py", site.base, surfaces, str(options.most))


def files(site, _, options):
    return run(os.environ["BYLINE_TEST_NODE"], TESTS / "judges/reach.mjs", site.base, str(options.most))


def pages(site, found, options):
    """A few pages of each kind that is a page, in each language of the site."""
    found, _ = found
    chosen = []
    for paths in found.values():
        chosen += [path for path in paths[:: max(1, len(paths) // LOOKED_AT)][:LOOKED_AT] if is_page(site, path)]
    front = text(site, "/")
    spoken = sorted(set(re.findall(r'hreflang="(\w\w)" href="[^"]*?/\w\w/', front)) | set(re.findall(r'href="[^"]*?/(ar|ur)/"', front)))
    others = [f"/{language}{path}" for language in spoken for path in chosen if re.fullmatch(r"/|/(scholars|topics|years|search\?.*)", path)]
    return run(os.environ["BYLINE_TEST_NODE"], TESTS / "browser/judge.mjs", site.base, given="\n".join(dict.fromkeys([*chosen, *others])))


def is_page(site, path):
    """Whole, and for readers: an op-ed answers with Markdown, too, and a fragment is part of another's page."""
    status, headers, body, _ = site.ask(path)
    return status == 200 and headers.get("Content-Type", "").startswith("text/html") and b"<html" in body


def run(*command, given=None):
    return subprocess.run([str(word) for word in command], input=given, capture_output=True, text=True)


def costs(site, found, options):
    found, routes = found
    rows, failed = [], []
    change = changed(site)
    for route, paths in sorted(found.items()):
        chosen = paths[:: max(1, len(paths) // OF_A_KIND)][:OF_A_KIND]
        next(change)
        spent = site.cpu()
        status, _, body, first = site.ask(chosen[-1])
        after = site.cpu() - spent
        waits, spent = [], site.cpu()
        # As many as fit into some seconds, so that what is slow does not take the evening.
        until = time.monotonic() + 20
        while len(waits) < options.times and time.monotonic() < until:
            path = chosen[len(waits) % len(chosen)]
            status, _, body, took = site.ask(path)
            if status >= 500:
                sys.exit(f"{path} answered {status}")
            waits.append((took, path, len(body)))
        each = (site.cpu() - spent) / len(waits)
        waits.sort()
        p50, p99 = waits[len(waits) // 2][0], waits[min(len(waits) - 1, int(len(waits) * 0.99))]
        rows.append((route, len(waits), p50, p99[0], each, first, after, p99[1]))
        if p99[0] > options.ms:
            failed.append(route)
    change.close()
    print("| route | asked | p50, ms | p99, ms | processor, ms | the first after a change: wait, processor, ms | slowest |\n|---|---|---|---|---|---|---|")
    for route, asked, p50, p99, each, first, after, slowest in sorted(rows, key=lambda row: -row[4]):
        print(f"| `{route}` | {asked} | {p50:.1f} | {p99:.1f} | {each:.1f} | {first:.0f}, {after:.0f} | {slowest[:90]} |")
    print("never met:", ", ".join(sorted(set(routes) - set(found))) or "none")
    return failed


def changed(site):
    """Changes the site, each time it is asked: an op-ed is taken down, and shown again."""
    short = site.json("/api/v1/op-eds?limit=1")["data"][0]["short"]
    while True:
        site.command("withdraw", short, "--reason", "A change, to see what it costs")
        time.sleep(0.4)
        try:
            yield
        finally:
            site.command("display", short, "--again")
            time.sleep(0.4)
        yield


if __name__ == "__main__":
    sys.exit(main())
