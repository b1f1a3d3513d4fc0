#!/usr/bin/env python3
"""Whether the time of an answer tells a known account from an unknown one: wrong passwords for both, in turns.

    bench/sign_in_times.py [--tries 200] [--binary PATH]

Starts Byline on the sample site on loopback behind a listed proxy's header, so that each try comes from an address of its own and no
try is refused for being the eleventh. Prints both medians and their difference, which is to stay under 5 ms; ends with 1 when it does
not, or when status or body differ beyond the typed address. Ends every process it started.
"""

import argparse, http.client, statistics, sys, tempfile, time, urllib.parse
from pathlib import Path

from serve import BROWSER, Byline, build

KNOWN, UNKNOWN = "editor@institute.example", "nobody@institute.example"
MOST_APART = 5.0


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--tries", type=int, default=200, help="how often each is tried")
    parser.add_argument("--binary", type=Path, help="a build of byline that is there already")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="byline-bench-") as folder:
        folder = Path(folder)
        (folder / "byline.toml").write_text('proxies = ["127.0.0.1"]\n')
        ours = Byline(options.binary or build(), folder, "--config", folder / "byline.toml")
        try:
            sys.exit(compare(ours, options.tries))
        finally:
            ours.stop()


def compare(ours, tries):
    give_password(ours)
    times, answers = {KNOWN: [], UNKNOWN: []}, {}
    for number in range(tries + 5):
        order = (KNOWN, UNKNOWN) if number % 2 == 0 else (UNKNOWN, KNOWN)
        for email in order:
            taken, status, body = tried(ours, email, number)
            answers.setdefault(email, set()).add((status, body.replace(email, "…")))
            # The first few warm up what is made once.
            if number >= 5:
                times[email].append(taken)
    known, unknown = (statistics.median(times[email]) * 1000 for email in (KNOWN, UNKNOWN))
    same = answers[KNOWN] == answers[UNKNOWN] and len(answers[KNOWN]) == 1
    print(f"median of {tries}: known {known:.2f} ms, unknown {unknown:.2f} ms, apart {abs(known - unknown):.2f} ms (at most {MOST_APART})")
    print("status and body are the same" if same else f"answers differ: {answers}")
    return 0 if same and abs(known - unknown) < MOST_APART else 1


def give_password(ours):
    """The known account has a password, as every account that is tried in earnest."""
    path = urllib.parse.urlparse(ours.link).path
    body = urllib.parse.urlencode({"password": "a long enough password"})
    status = ask(ours, path, body, "198.51.100.1")[0]
    if status != 303:
        sys.exit(f"the link of the sample gave {status}")


def tried(ours, email, number):
    body = urllib.parse.urlencode({"email": email, "password": f"guess number {number:05}", "next": ""})
    begun = time.perf_counter()
    status, text = ask(ours, "/desk/sign-in", body, f"203.0.113.{number % 250 + 1}")
    return time.perf_counter() - begun, status, text


def ask(ours, path, body, address):
    line = http.client.HTTPConnection("127.0.0.1", ours.port, timeout=30)
    headers = {"User-Agent": BROWSER, "Origin": ours.url(""), "X-Forwarded-For": address,
               "Content-Type": "application/x-www-form-urlencoded"}
    line.request("POST", path, body, headers)
    answer = line.getresponse()
    return answer.status, answer.read().decode()


if __name__ == "__main__":
    main()
