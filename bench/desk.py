#!/usr/bin/env python3
"""How long each page of the desk takes the server, and how many bytes a page loads in all, at 100,000 op-eds.

    bench/desk.py DEST [--opeds 100000] [--times 200] [--binary PATH] [--database URL]

DEST is a folder outside the checkout; the sample is made there once and kept for the next time. With --database the sample lives in that
empty PostgreSQL database. Serves it on loopback, signs an administrator in by a one-time link, follows the desk's own links until every
page that `byline routes` names has been met (on several op-eds each), asks each address in turn so many times over one kept connection,
and prints a line a page: p50 and p99 from the request's last byte to the answer's last, and the compressed bytes of the page with all it
loads. Ends with 1 when a p99 is over 50 ms, a page loads 150 kB or more, or a page was never met. Ends every process it started.
"""

import argparse, collections, gzip, html.parser, http.client, os, re, signal, socket, statistics, subprocess, sys, time, urllib.parse
from pathlib import Path

MOST_MS, MOST_BYTES = 50.0, 150_000
AGENT = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36"
EMAIL = "bench@institute.example"
# Examples of one kind that are asked: op-eds differ, and the first of anything is the warmest.
OF_A_KIND = 12
# What only stands for somebody who has not signed in, or is used up by being asked; and what is no page.
NOT_ASKED = re.compile(r"/desk/(sign-in|sign-in/code|link/|set-up/|assets/)|/file$")
# What no made-up site has: an import, a page as it came, a picture, a link that hands one op-ed in, a capture, an original that changed,
# what a scholar proposed, a provider of accounts, what a telephone posts.
NOT_ON_THE_SAMPLE = {"/desk/imports/{id}", "/desk/op-ed/{id}/source/{source}", "/desk/picture/{use}", "/desk/picture/{use}/{file}",
                     "/desk/hand-over/{secret}", "/desk/op-ed/{id}/captures/{capture}", "/desk/originals/compare", "/desk/originals/many",
                     "/desk/proofs/{id}", "/desk/proposals/{id}", "/desk/by-link/{secret}/portrait", "/desk/security/provider",
                     "/desk/by-link/{secret}/shared"}
# Ways into the list of all op-eds that no link leads to.
BESIDES = ["/desk/op-eds?" + query for query in (
    "q=water", "q=wa", "q=the+re", "stage=displayed", "stage=displayed&language=en&q=a", "waits=topic", "sort=oldest", "year=2024&sort=oldest", "sort=title", "sort=displayed",
    "stage=displayed&sort=title", "language=ur&sort=title", "year=2024&sort=displayed", "q=water&sort=title")]
# Pages that stand by themselves while nothing waits on them.
BY_THEMSELVES = ["/desk/rights/more", "/desk/rights/coming", "/desk/notices", "/desk/manner", "/desk/security", "/desk/own", "/desk/proposals"]


class Links(html.parser.HTMLParser):
    """The ways out of a page, and the files it loads."""

    def __init__(self):
        super().__init__()
        self.ways, self.files = [], []

    def handle_starttag(self, tag, given):
        given = dict(given)
        if tag == "a" and given.get("href"):
            self.ways.append(given["href"])
        elif tag == "link" and given.get("rel") in ("stylesheet", "preload", "modulepreload") or tag in ("script", "img") and given.get("src"):
            self.files.append(given.get("href") or given.get("src"))


class Desk:
    def __init__(self, binary, data, database):
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        self.binary = str(binary)
        self.env = {name: value for name, value in os.environ.items() if not name.startswith("BYLINE_")}
        self.env |= {"BYLINE_DATA": str(data)} | ({"BYLINE_DATABASE": database} if database else {})
        self.process = subprocess.Popen([self.binary, "serve", "--listen", f"127.0.0.1:{self.port}"], env=self.env,
                                        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.cookies, self.line = {}, None
        until = time.monotonic() + 300
        while self.process.poll() is None and time.monotonic() < until:
            try:
                self.ask("/desk/sign-in")
                return
            except OSError:
                self.line = None
                time.sleep(0.1)
        self.stop()
        sys.exit("byline serve did not come up")

    def ask(self, path, form=None):
        """Status, headers, body as sent, and the seconds from asking to the last byte."""
        self.line = self.line or http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        headers = {"User-Agent": AGENT, "Accept-Encoding": "gzip", "Accept": "text/html,*/*",
                   "Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items())}
        body = None
        if form is not None:
            body = urllib.parse.urlencode(form)
            headers |= {"Origin": f"http://127.0.0.1:{self.port}", "Content-Type": "application/x-www-form-urlencoded"}
        begun = time.perf_counter()
        self.line.request("GET" if form is None else "POST", path, body, headers)
        answer = self.line.getresponse()
        sent = answer.read()
        taken = time.perf_counter() - begun
        for cookie in answer.headers.get_all("Set-Cookie") or []:
            name, _, value = cookie.split(";")[0].partition("=")
            self.cookies[name] = value
        if answer.will_close:
            self.line.close()
            self.line = None
        return answer.status, answer.headers, sent, taken

    def command(self, *args):
        return subprocess.run([self.binary, *args], env=self.env, capture_output=True, text=True, check=True).stdout

    def sign_in(self):
        said = self.command("account", "add", "Bench", "--email", EMAIL, "--role", "administrator")
        link = re.search(r"https?://\S+(/desk/link/\S+)", said)
        if not link:
            link = re.search(r"https?://\S+(/desk/link/\S+)", self.command("sign-in-link", EMAIL))
        status, headers, _, _ = self.ask(link[1], {"password": "a long enough password"})
        if status != 303 or not self.cookies:
            sys.exit(f"the one-time link gave {status}")

    def stop(self):
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
            try:
                self.process.wait(30)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()


def text_of(headers, sent):
    return (gzip.decompress(sent) if headers.get("Content-Encoding") == "gzip" else sent).decode("utf-8", "replace")


def patterns(desk):
    """The pages of the desk that there are, each with what its addresses look like."""
    found = {}
    for line in desk.command("routes").splitlines():
        verb, path, _ = line.split(" ", 2)
        if verb == "GET" and (path == "/desk" or path.startswith("/desk/")) and not NOT_ASKED.search(path):
            found[path] = re.compile("^" + re.sub(r"\\\{[^}]*\\\}", "[^/]+", re.escape(path)) + "$")
    return found


def pattern_of(found, path):
    bare = path.split("?")[0]
    # A path written whole is more than one with a hole in it: /desk/people/new is no person.
    fits = [pattern for pattern, shape in found.items() if shape.match(bare)]
    return min(fits, key=lambda pattern: pattern.count("{"), default=None)


def met(desk, found):
    """Addresses of every pattern, by following the desk's links from its front; what comes with each page is kept."""
    examples, waiting, seen = collections.defaultdict(list), collections.deque(["/desk", *BESIDES, *BY_THEMSELVES]), set()
    while waiting:
        path = waiting.popleft()
        pattern = pattern_of(found, path)
        if pattern is None or path in seen or len(examples[pattern]) >= OF_A_KIND + (len(BESIDES) if pattern == "/desk/op-eds" else 0):
            continue
        seen.add(path)
        status, headers, sent, _ = desk.ask(path)
        if status in (302, 303, 307) and headers["Location"].startswith("/desk"):
            waiting.append(headers["Location"])
            continue
        if status != 200:
            sys.exit(f"{path} answered {status}")
        if not headers.get("Content-Type", "").startswith("text/html"):
            examples[pattern].append((path, []))
            continue
        links = Links()
        links.feed(text_of(headers, sent))
        examples[pattern].append((path, links.files))
        for way in links.ways:
            way = urllib.parse.urljoin(f"http://127.0.0.1:{desk.port}{path}", way).split("#")[0]
            parts = urllib.parse.urlsplit(way)
            # The desk's own links are relative; a sample's public address has another host.
            if parts.netloc == f"127.0.0.1:{desk.port}" and parts.path.startswith("/desk"):
                waiting.append(parts.path + (f"?{parts.query}" if parts.query else ""))
    return examples


def made(desk, found, examples):
    """What no link leads to on a fresh sample: versions compared, an act on many, the sheet of a look."""
    op_eds = [path for path, _ in examples["/desk/op-ed/{id}"]]
    sent = [("op", path.rsplit("/", 1)[1]) for path in op_eds[:3]] + [("of", "ticked"), ("act", "assign"), ("with-assign", "none"), ("sure", "yes")]
    many = desk.ask("/desk/op-eds/many", sent)[1].get("Location")
    by_link = []
    # Somebody who wrote something here; among people are outsiders, too.
    for path, _ in examples["/desk/people/{id}"]:
        made_one = text_of(*desk.ask(f"{path}/links", [("days", "30")])[1:3])
        secret = re.search(r"/desk/by-link/([A-Za-z0-9_-]+)", made_one)
        if secret:
            at = f"/desk/by-link/{secret[1]}"
            piece = re.search(re.escape(at) + r"/piece/[^\"#?]+", text_of(*desk.ask(at)[1:3]))
            if not piece and by_link:
                continue
            by_link = [at] + [f"{at}/{page}" for page in ("details", "order", "send", "app.webmanifest")] + ([piece[0]] if piece else [])
            if piece:
                break
    for path in [f"{path}/compare" for path in op_eds] + [many, "/desk/look/sheet", *by_link]:
        pattern = path and pattern_of(found, path)
        if not pattern or any(path == known for known, _ in examples[pattern]):
            continue
        status, headers, sent, _ = desk.ask(path)
        if status == 200:
            links = Links()
            if headers.get("Content-Type", "").startswith("text/html"):
                links.feed(text_of(headers, sent))
            examples[pattern].append((path, links.files))


def weight(desk, files, known):
    total = 0
    for file in dict.fromkeys(files):
        if file.startswith("data:"):
            continue
        if file not in known:
            _, _, sent, _ = desk.ask(urllib.parse.urljoin("/desk", file))
            known[file] = len(sent)
        total += known[file]
    return total


def at(times, part):
    ordered = sorted(times)
    return ordered[min(len(ordered) - 1, int(len(ordered) * part))] * 1000


def measured(desk, options):
    found = patterns(desk)
    examples = met(desk, found)
    made(desk, found, examples)
    known, wrong = {}, []
    print(f"{'page':<52} {'asked':>6} {'p50 ms':>8} {'p99 ms':>8} {'kB in all':>10}")
    worst = 0.0
    for pattern in sorted(found):
        cases = examples.get(pattern)
        if not cases and pattern in NOT_ON_THE_SAMPLE:
            print(f"{pattern:<52} left out: a made-up site has none")
            continue
        if not cases:
            wrong.append(f"{pattern} was never met: no link of the desk leads there on this sample")
            continue
        times, heaviest = [], 0
        for n in range(max(options.times, len(cases))):
            path, files = cases[n % len(cases)]
            status, _, sent, taken = desk.ask(path)
            if status != 200:
                wrong.append(f"{path} answered {status}")
            times.append(taken)
            if n < len(cases):
                heaviest = max(heaviest, len(sent) + weight(desk, files, known))
        p99 = at(times, 0.99)
        worst = max(worst, p99)
        print(f"{pattern:<52} {len(times):>6} {statistics.median(times) * 1000:>8.2f} {p99:>8.2f} {heaviest / 1000:>10.1f}", flush=True)
        if p99 > MOST_MS:
            slowest = max(range(len(times)), key=times.__getitem__)
            wrong.append(f"{pattern}: p99 {p99:.1f} ms is over {MOST_MS:.0f} ms (slowest: {cases[slowest % len(cases)][0]})")
        if heaviest >= MOST_BYTES:
            wrong.append(f"{pattern}: loads {heaviest / 1000:.0f} kB, {MOST_BYTES // 1000} kB are allowed")
    print(f"\n{len(found)} pages, the slowest p99 {worst:.1f} ms")
    for line in wrong:
        print(f"WRONG {line}")
    return 1 if wrong else 0


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("dest", type=Path, help="a folder outside the checkout, for the sample")
    parser.add_argument("--opeds", type=int, default=100_000, help="how many op-eds the sample has")
    parser.add_argument("--times", type=int, default=200, help="how often each page is asked")
    parser.add_argument("--binary", type=Path, help="a build of byline that is there already")
    parser.add_argument("--database", help="an empty PostgreSQL database instead of SQLite")
    options = parser.parse_args()
    root = Path(__file__).resolve().parent.parent
    binary = options.binary
    if not binary:
        subprocess.run(["cargo", "build", "--release", "--locked", "--package", "byline"], cwd=root, check=True)
        binary = Path(os.environ.get("CARGO_TARGET_DIR", root / "target")) / "release" / "byline"
    binary = binary.resolve()
    data = (options.dest / f"{options.opeds}{'-pg' if options.database else ''}").resolve()
    data.parent.mkdir(parents=True, exist_ok=True)
    sample = [str(binary), "sample", "--opeds", str(options.opeds), "--data", str(data)]
    subprocess.run(sample + (["--database", options.database] if options.database else []), check=True)
    desk = Desk(binary, data, options.database)
    try:
        desk.sign_in()
        settle(desk)
        sys.exit(measured(desk, options))
    finally:
        desk.stop()


def settle(desk):
    """The list of all op-eds is made by recurring work after a load; nobody measures while it is."""
    while True:
        status, headers, sent, _ = desk.ask("/desk/op-eds")
        if status != 200:
            sys.exit(f"/desk/op-eds answered {status}")
        if "being listed anew" not in text_of(headers, sent):
            return
        time.sleep(2)


if __name__ == "__main__":
    main()
