#!/usr/bin/env python3
"""What reading a page costs: Byline beside trafilatura, newspaper4k, readability.js, dom_smoothie and the Rust trafilatura.

    bench/extract.py PAGES [--every 1] [--patience 60] [--only NAME]

PAGES are JSON lines {"id","url","html"}, such as `cargo xtask score DEST` leaves in DEST/wcxb-dev.pages.jsonl; --every 3 takes a third
of them. All readers are alive at once, each its own process on one thread of reading, and each page goes to all of them in turn, so
that a busy neighbour hurts all alike. One page goes to each before anything is counted: modules are loaded by then.

Printed per reader, in Markdown:
  start            CPU seconds (user and system, as the kernel counted them for the process) to start, read nothing, and end
  CPU s/100        CPU seconds of the whole process less its start, per 100 pages: JSON in and out, and all threads, included
  of it reading    the same by the reader's own clock around the reading alone, and its ratio to Byline's
  worst page       by that clock
  peak MiB         the largest resident memory of the process
  failed, empty    pages with an error, a panic or no answer within --patience seconds; pages answered without any text

The readers come from their lock files by `cargo xtask peers`. One that cannot be had stands beneath the table with the reason.
Ends every process it started.
"""

import argparse, json, os, selectors, subprocess, sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
WARM = json.dumps({"id": "warm", "url": "https://example.org/warm", "html": "<html><head><title>Count the water</title></head><body><article>"
                   "<h1>Count the water</h1>" + "<p>Every summer the city holds the same argument about water, and forgets it.</p>" * 9
                   + "</article></body></html>"}) + "\n"


def main():
    options = read_options()
    told = subprocess.run(["cargo", "xtask", "peers"], cwd=ROOT, check=True, capture_output=True, text=True).stdout
    # npm tells its own on the same output.
    listed = [json.loads(line) for line in told.splitlines() if line.startswith("{")]
    missing = [reader for reader in listed if "missing" in reader]
    readers = [Reader(reader["name"], reader["program"], options.patience) for reader in listed if "program" in reader
               and (reader["name"] == "Byline" or options.only in reader["name"])]
    pages = 0
    try:
        with open(options.pages) as lines:
            for number, line in enumerate(lines):
                if number % options.every == 0:
                    # Who goes first changes with every page.
                    for turn in range(len(readers)):
                        readers[(pages + turn) % len(readers)].read(line)
                    pages += 1
        for reader in readers:
            reader.end()
    finally:
        for reader in readers:
            reader.stop()
    report(options, pages, readers, missing)


def read_options():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pages", type=Path)
    parser.add_argument("--every", type=int, default=1, help="take every so-manieth page")
    parser.add_argument("--patience", type=float, default=60, help="seconds after which a page counts as failed")
    parser.add_argument("--only", default="", help="besides Byline only readers whose name holds this")
    return parser.parse_args()


class Reader:
    """One reader's process, started again when a page kills it, and what it has cost so far."""

    def __init__(self, name, program, patience):
        self.name, self.program, self.patience = name, program, patience
        self.spent = self.reading = self.worst = self.peak = 0
        self.failed = self.empty = self.starts = 0
        self.worst_page = "-"
        self.start()
        self.at_start = self.spent_by_nothing()

    def spent_by_nothing(self):
        """Start, load, read the one warm page and end: the least of three."""
        costs = []
        for _ in range(3):
            process = subprocess.Popen(self.program, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            process.stdin.write(WARM.encode())
            process.stdin.close()
            costs.append(waited(process))
        return min(costs)

    def start(self):
        self.process = subprocess.Popen(self.program, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        self.starts += 1
        self.answers = selectors.DefaultSelector()
        self.answers.register(self.process.stdout, selectors.EVENT_READ)
        self.waiting = b""
        self.answer(WARM)

    def read(self, line):
        told = self.answer(line)
        if told is None:
            self.failed += 1
            self.end(killed=True)
            self.start()
            return
        self.reading += told["cpu"]
        if told["cpu"] > self.worst:
            self.worst, self.worst_page = told["cpu"], told["id"]
        if told.get("failed"):
            self.failed += 1
        elif not (told.get("text") or "").strip():
            self.empty += 1

    def answer(self, line):
        """The reader's line for this page; none when it died or let the time pass."""
        try:
            self.process.stdin.write(line.encode())
            self.process.stdin.flush()
        except BrokenPipeError:
            return None
        while b"\n" not in self.waiting:
            if not self.answers.select(self.patience):
                return None
            piece = os.read(self.process.stdout.fileno(), 1 << 16)
            if not piece:
                return None
            self.waiting += piece
        told, self.waiting = self.waiting.split(b"\n", 1)
        return json.loads(told)

    def end(self, killed=False):
        self.peak = max(self.peak, resident(self.process.pid))
        if killed:
            self.process.kill()
        try:
            self.process.stdin.close()
        except BrokenPipeError:
            pass
        self.spent += waited(self.process)
        self.answers.close()
        self.process.stdout.close()

    def stop(self):
        if self.process.returncode is None:
            self.process.kill()
            self.process.wait()


def waited(process):
    """CPU seconds of a process that is about to end, as the kernel counted them."""
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return used.ru_utime + used.ru_stime


def resident(pid):
    """The largest resident memory so far, in MiB; what `wait4` tells would include that of the script that forked."""
    told = Path(f"/proc/{pid}/status").read_text()
    return next((int(line.split()[1]) / 1024 for line in told.splitlines() if line.startswith("VmHWM:")), 0)


def report(options, pages, readers, missing):
    per_100 = lambda seconds: 100 * seconds / max(pages, 1)
    ours = readers[0]
    print(f"\n{pages} pages of {options.pages.name}, in turns\n")
    print("| reader | start, CPU s | CPU s/100 | by Byline's | of it reading | by Byline's | worst page, s | peak MiB | failed | empty |")
    print("|---|---|---|---|---|---|---|---|---|---|")
    whole = lambda reader: reader.spent - reader.at_start * reader.starts
    for reader in readers:
        print(f"| {reader.name} | {reader.at_start:.2f} | {per_100(whole(reader)):.2f} | {whole(reader) / whole(ours):.2f} "
              f"| {per_100(reader.reading):.2f} | {reader.reading / ours.reading:.2f} | {reader.worst:.2f} | {reader.peak:.0f} "
              f"| {reader.failed} | {reader.empty} |")
    for reader in missing:
        print(f"\n{reader['name']} is not in it: {reader['missing']}")
    print("\nworst pages: " + ", ".join(f"{reader.name}: {reader.worst_page}" for reader in readers), file=sys.stderr)


if __name__ == "__main__":
    main()
