#!/usr/bin/env python3
"""How fast a warm op-ed page is answered, beside nginx serving the same bytes from disk.

    bench/serve.py [--seconds 5] [--rounds 5] [--binary PATH]

Builds the release binary, starts Byline on the sample site and nginx (`gzip_static`, no access log) on loopback, and lets
`wrk -t2 -c32` ask both in turns on the same cores, so that a busy neighbour hurts both. Prints the median of the rounds'
ratios: requests a second, and the 99th percentile of the time to answer. Byline counts every reading while it does so.
Then the same while an editor changes the body of every page once a second, the weight of a page over the wire, and how many
requests a second WordPress and Ghost answer beside nginx with the same words, where they are on the machine (`peers.py` says how).

Needs nginx and wrk (Debian's packages of those names). Ends every process it started.
"""

import argparse, gzip, html.parser, http.client, json, os, re, shutil, signal, socket, statistics, subprocess, sys, tempfile
import threading, time, urllib.parse
from pathlib import Path

import peers
from peers import free_port

ROOT = Path(__file__).resolve().parent.parent
BROWSER = "Mozilla/5.0 (X11; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0"


def main():
    options = read_options()
    for program, package in (("nginx", "nginx"), ("wrk", "wrk")):
        if not shutil.which(program):
            sys.exit(f"{program} is missing; install it with: apt-get install -y {package}")
    target = options.binary or build()
    with tempfile.TemporaryDirectory(prefix="byline-bench-") as folder:
        folder = Path(folder)
        ours = Byline(target, folder)
        try:
            page = ours.op_ed_page()
            theirs = Nginx(folder, ours.get(page, "gzip")[1])
            try:
                warm = contest(ours.url(page), theirs.url, options)
                report("warm op-ed page, gzip, counting on", warm)
                with Editor(ours) as editor:
                    busy = contest(ours.url(page), theirs.url, options)
                report(f"the same, the body changed {editor.saves} times by an editor meanwhile", busy)
                weigh(ours)
                print(f"resident memory of Byline after this: {ours.resident():.0f} MiB")
                beside(ours.get(page)[1].decode(), theirs.url, folder, options)
            finally:
                theirs.stop()
        finally:
            ours.stop()


def read_options():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seconds", type=int, default=5, help="how long each turn lasts")
    parser.add_argument("--rounds", type=int, default=5, help="how many turns each has")
    parser.add_argument("--binary", type=Path, help="a release build of byline that is there already")
    return parser.parse_args()


def build():
    subprocess.run(["cargo", "build", "--release", "--quiet", "-p", "byline"], cwd=ROOT, check=True)
    found = subprocess.run(["cargo", "metadata", "--format-version", "1", "--no-deps"], cwd=ROOT, check=True, capture_output=True)
    return Path(json.loads(found.stdout)["target_directory"]) / "release" / "byline"


class Byline:
    def __init__(self, binary, folder, *more):
        self.port = free_port()
        log = open(folder / "byline.log", "w")
        command = [binary, "serve", "--sample", "--data", folder / "data", "--listen", f"127.0.0.1:{self.port}", *more]
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=log, text=True)
        self.link = None
        for line in self.process.stdout:
            if "once:" in line:
                self.link = line.split("once:")[1].strip()
            if line.startswith("Ready on"):
                return
        sys.exit(f"Byline did not start:\n{(folder / 'byline.log').read_text()}")

    def url(self, path):
        return f"http://127.0.0.1:{self.port}{path}"

    def get(self, path, coding="identity"):
        line = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        line.request("GET", path, headers={"Accept-Encoding": coding, "User-Agent": BROWSER})
        answer = line.getresponse()
        return answer, answer.read()

    def op_ed_page(self, language="en"):
        """The first op-ed of the selection in this language."""
        home = self.get("/")[1].decode()
        for path in dict.fromkeys(re.findall(r'href="([^"]*/op-ed/[^"]+)"', home)):
            if re.search(rf'<html lang="{language}', self.get(path)[1].decode()):
                return path
        sys.exit(f"the sample has no op-ed page in {language}")

    def resident(self):
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        return int(re.search(r"VmRSS:\s+(\d+)", status)[1]) / 1024

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(timeout=30)


class Nginx:
    def __init__(self, folder, packed):
        root, self.port = folder / "root", free_port()
        root.mkdir()
        os.chmod(folder, 0o755)
        (root / "page.html").write_bytes(gzip.decompress(packed))
        (root / "page.html.gz").write_bytes(packed)
        self.url = f"http://127.0.0.1:{self.port}/page.html"
        (folder / "nginx.conf").write_text(f"""
worker_processes 2; daemon off; pid {folder}/nginx.pid; error_log {folder}/nginx.log;
events {{ worker_connections 1024; }}
http {{
  types {{ text/html html; }}
  sendfile on; tcp_nopush on; gzip_static on; access_log off; keepalive_requests 1000000;
  client_body_temp_path {folder}/t1; proxy_temp_path {folder}/t2; fastcgi_temp_path {folder}/t3;
  uwsgi_temp_path {folder}/t4; scgi_temp_path {folder}/t5;
  server {{ listen 127.0.0.1:{self.port}; root {root}; }}
}}
""")
        self.process = subprocess.Popen(["nginx", "-p", folder, "-c", folder / "nginx.conf"], stderr=subprocess.DEVNULL)
        for _ in range(100):
            try:
                socket.create_connection(("127.0.0.1", self.port), 1).close()
                return
            except OSError:
                time.sleep(0.05)
        sys.exit(f"nginx did not start:\n{(folder / 'nginx.log').read_text()}")

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(timeout=30)


def beside(page, nginx, folder, options):
    """The systems that institutes know, with the same title and paragraphs, in turns with nginx."""
    title = re.sub(r"<[^>]+>", "", re.search(r"<h1[^>]*>(.*?)</h1>", page, re.S)[1]).strip()
    html = "".join(re.findall(r"<p[ >].*?</p>", page, re.S))
    found, missing = peers.present(folder, title, html)
    for name in missing:
        print(f"not measured, not on this machine: {name}")
    for peer in found:
        try:
            for name, url in peer.ways:
                rounds = contest(url, nginx, options)
                rates, mine = (statistics.median(of) for of in (((a[0] / b[0]) for a, b in rounds), (a[0] for a, _ in rounds)))
                print(f"{name}: requests a second, by nginx's: {rates:.4f} ({mine:.0f}); p99 {statistics.median(a[1] for a, _ in rounds):.0f} ms")
        finally:
            peer.stop()


def contest(ours, theirs, options):
    """Turn by turn, who goes first changing; a ratio a round: ours by theirs."""
    rounds = []
    for turn in (ours, theirs):
        wrk(turn, 1)
    for number in range(options.rounds):
        order = (ours, theirs) if number % 2 == 0 else (theirs, ours)
        told = {turn: wrk(turn, options.seconds) for turn in order}
        rounds.append((told[ours], told[theirs]))
    return rounds


def wrk(url, seconds):
    command = ["wrk", "-t2", "-c32", f"-d{seconds}s", "--timeout", "30s", "--latency", "-H", "Accept-Encoding: gzip", "-H", f"User-Agent: {BROWSER}", url]
    said = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    if re.search(r"Non-2xx|Socket errors", said):
        sys.exit(f"not every answer was good:\n{said}")
    rate = float(re.search(r"Requests/sec:\s+([\d.]+)", said)[1])
    value, unit = re.search(r"99%\s+([\d.]+)(us|ms|s)", said).groups()
    return rate, float(value) * {"us": 0.001, "ms": 1.0, "s": 1000.0}[unit]


def report(what, rounds):
    rates = statistics.median(ours[0] / theirs[0] for ours, theirs in rounds)
    tails = statistics.median(ours[1] / theirs[1] for ours, theirs in rounds)
    mine = statistics.median(ours[0] for ours, _ in rounds)
    their = statistics.median(theirs[0] for _, theirs in rounds)
    print(f"{what}:\n  requests a second, ours by nginx's: {rates:.2f} ({mine:.0f} and {their:.0f}); p99, ours by nginx's: {tails:.2f}")


class Fields(html.parser.HTMLParser):
    """What a form on a page would send, as a browser reads it."""

    def __init__(self, action):
        super().__init__()
        self.action, self.inside, self.fields, self.area, self.select = action, False, [], None, None

    def handle_starttag(self, tag, attributes):
        a = dict(attributes)
        if tag == "form":
            self.inside = a.get("action") == self.action
        if not self.inside:
            return
        name, kind = a.get("name"), a.get("type", "text")
        if tag == "input" and name and (kind not in ("checkbox", "radio", "file", "submit") or "checked" in a):
            self.fields.append((name, a.get("value", "on" if kind in ("checkbox", "radio") else "")))
        elif tag == "textarea":
            self.area = [name, ""]
        elif tag == "select":
            self.select = [name, None]
        elif tag == "option" and self.select and ("selected" in a or self.select[1] is None):
            self.select[1] = a.get("value", "")

    def handle_data(self, data):
        if self.area:
            self.area[1] += data

    def handle_endtag(self, tag):
        if tag == "textarea" and self.area:
            self.fields.append((self.area[0], self.area[1].removeprefix("\n")))
            self.area = None
        elif tag == "select" and self.select:
            self.fields.append((self.select[0], self.select[1] or ""))
            self.select = None
        elif tag == "form":
            self.inside = False


class Editor:
    """Signs in by the one-time link and, once a second, gives the institute another name: every page's body changes."""

    def __init__(self, ours):
        self.ours, self.saves, self.over, self.cookie = ours, 0, threading.Event(), ""

    def __enter__(self):
        path = urllib.parse.urlparse(self.ours.link).path
        form = self.form(path, path)
        self.post(path, [(n, "a long enough password" if n == "password" else v) for n, v in form])
        self.work = threading.Thread(target=self.edit)
        self.work.start()
        return self

    def __exit__(self, *_):
        self.over.set()
        self.work.join()

    def edit(self):
        while not self.over.wait(1.0):
            form = self.form("/desk/site", "/desk/site")
            first = next(n for n, _ in form if n.startswith("name"))
            status = self.post("/desk/site", [(n, f"Institute No. {self.saves}" if n == first else v) for n, v in form])
            if status not in (200, 303):
                print(f"the editor was refused: {status}")
                return
            self.saves += status == 303

    def form(self, path, action):
        reader = Fields(action)
        reader.feed(self.ask("GET", path, None)[1].decode())
        return reader.fields

    def post(self, path, fields):
        return self.ask("POST", path, urllib.parse.urlencode(fields))[0]

    def ask(self, method, path, body):
        line = http.client.HTTPConnection("127.0.0.1", self.ours.port, timeout=30)
        headers = {"User-Agent": BROWSER, "Cookie": self.cookie, "Origin": self.ours.url("")}
        if body is not None:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        line.request(method, path, body, headers)
        answer = line.getresponse()
        for value in answer.headers.get_all("Set-Cookie") or []:
            if value.startswith("__Host-byline="):
                self.cookie = value.split(";")[0]
        return answer.status, answer.read()


def weigh(ours):
    """HTML, stylesheets and script of an op-ed page as a browser gets them, in bytes over the wire."""
    for language in ("en", "ar", "ur"):
        path = ours.op_ed_page(language)
        page = ours.get(path)[1].decode()
        parts = re.findall(r'<link rel="stylesheet" href="([^"]+)"', page) + re.findall(r'<script[^>]* src="([^"]+)"', page)
        sizes = [len(ours.get(part, "br")[1]) for part in [path, *parts]]
        print(f"op-ed page in {language}, br: {sum(sizes)} bytes of HTML, stylesheets and script ({' + '.join(map(str, sizes))})")


if __name__ == "__main__":
    main()
