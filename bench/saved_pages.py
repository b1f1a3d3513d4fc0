#!/usr/bin/env python3
"""What it costs to bring in a folder of saved pages, and what of it is reading them, beside trafilatura.

    bench/saved_pages.py BYLINE PAGES... [--pages 10000] [--peer-every 5] [--database URL]

BYLINE is the program; PAGES are JSON lines {"id","url","html"}, such as `cargo xtask score DEST` leaves in DEST/*.pages.jsonl. They are
laid out as files, one a page, with the note of the address that browsers leave on top; where fewer than --pages are given, copies follow
whose words are other words (each letter of the text moved on in the alphabet), so that none is the twin of another.

Then, of the same files:
  byline extract    CPU seconds to read all of them (all cores), its start taken off
  trafilatura       CPU seconds of its one process to read every --peer-every-th, per page, its start taken off
  byline bring-in   the whole folder into a fresh installation: pages a second by the wall, CPU seconds, peak resident MiB, and what became
                    of them; then the same folder again, which must bring in nothing
Ends every process it started.
"""

import argparse, json, os, re, shutil, subprocess, sys, tempfile, threading, time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def main():
    options = read_options()
    with tempfile.TemporaryDirectory(prefix="byline-saved-") as temporary:
        temporary = Path(temporary)
        files = laid_out(options, temporary / "pages")
        size = sum(path.stat().st_size for path in files) / 2**20
        print(f"{len(files)} saved pages, {size:.0f} MiB\n")
        ours = reading(options, files, temporary)
        peers(options, files, ours)
        bring_in(options, temporary)


def read_options():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("byline", type=Path)
    parser.add_argument("given", type=Path, nargs="+")
    parser.add_argument("--pages", type=int, default=10_000)
    parser.add_argument("--peer-every", type=int, default=5)
    parser.add_argument("--database", default="", help="PostgreSQL instead of SQLite; an empty database")
    return parser.parse_args()


def laid_out(options, folder):
    folder.mkdir()
    pages = [json.loads(line) for path in options.given for line in path.open()]
    files = []
    for number in range(options.pages):
        page, turn = pages[number % len(pages)], number // len(pages)
        html = page["html"] if turn == 0 else moved_on(page["html"], turn)
        note = f"<!-- saved from url=({len(page['url']):04})https://copy{turn}.example/{number} -->\n" if turn else ""
        path = folder / f"{number:05}.html"
        path.write_text(note + html, errors="surrogateescape")
        files.append(path)
    return files


def moved_on(html, turn):
    """The page with other words: letters of the text between tags, outside scripts and styles, so many places further on."""
    letters = "abcdefghijklmnopqrstuvwxyz"
    further = letters[turn * 3 % 26:] + letters[:turn * 3 % 26]
    table = str.maketrans(letters + letters.upper(), further + further.upper())
    in_script = False
    pieces = re.split(r"(<[^>]*>)", html)
    for n, piece in enumerate(pieces):
        if n % 2:
            opened = re.match(r"<(/?)(script|style|title)\b", piece, re.IGNORECASE)
            in_script = in_script if not opened else not opened[1]
        elif not in_script:
            pieces[n] = piece.translate(table)
    return "".join(pieces)


def spent(arguments, **more):
    """Seconds of CPU and wall, and peak MiB, of a command; its output."""
    start = time.monotonic()
    process = subprocess.Popen(arguments, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, errors="replace", **more)
    told = [""]
    reader = threading.Thread(target=lambda: told.__setitem__(0, process.stderr.read()))
    reader.start()
    said, peak = [], 0
    for line in process.stdout:
        said.append(line)
        if len(said) % 500 == 0:
            peak = max(peak, resident(process.pid))
    reader.join()
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return {"cpu": used.ru_utime + used.ru_stime, "wall": time.monotonic() - start, "peak": peak, "said": said, "told": told[0], "code": process.returncode}


def resident(pid):
    """So far; what `wait4` tells would include that of the script that forked."""
    try:
        told = Path(f"/proc/{pid}/status").read_text()
    except FileNotFoundError:
        return 0
    return next((int(line.split()[1]) / 1024 for line in told.splitlines() if line.startswith("VmHWM:")), 0)


def reading(options, files, temporary):
    one = temporary / "one"
    one.mkdir()
    shutil.copy(files[0], one)
    started = min(spent([options.byline, "extract", "--jsonl", one])["cpu"] for _ in range(3))
    ran = spent([options.byline, "extract", "--jsonl", temporary / "pages"])
    cpu = (ran["cpu"] - started) / len(files)
    print(f"byline extract: {len(ran['said'])} read, {1 / cpu:.0f} pages a CPU second ({100 * cpu:.2f} s per 100), {len(files) / ran['wall']:.0f} a second by the wall")
    return cpu


def peers(options, files, ours):
    told = subprocess.run(["cargo", "xtask", "peers"], cwd=ROOT, check=True, capture_output=True, text=True).stdout
    listed = [json.loads(line) for line in told.splitlines() if line.startswith("{")]
    peer = next((one for one in listed if one["name"].startswith("trafilatura 2")), None) or next(one for one in listed if "trafilatura" in one["name"])
    if "program" not in peer:
        print(f"{peer['name']} is not in it: {peer['missing']}")
        return
    some = files[::options.peer_every]
    lines = lambda paths: "".join(json.dumps({"id": path.name, "url": "https://example.org/", "html": path.read_text(errors="replace")}) + "\n" for path in paths)
    start = cpu_of(peer["program"], lines(files[:1]))
    cpu = (cpu_of(peer["program"], lines(some)) - start) / len(some)
    print(f"{peer['name']}: {1 / cpu:.0f} pages a CPU second ({100 * cpu:.2f} s per 100), over {len(some)} of them; Byline reads {cpu / ours:.1f} times as many\n")


def cpu_of(program, lines):
    with tempfile.TemporaryFile("w+") as given:
        given.write(lines)
        given.seek(0)
        process = subprocess.Popen(program, stdin=given, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    return used.ru_utime + used.ru_stime


def bring_in(options, temporary):
    data = ["--data", temporary / "data"] + (["--database", options.database] if options.database else [])
    server = subprocess.Popen([options.byline, "serve", "--listen", "127.0.0.1:0", *data], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    for line in server.stdout:
        if line.startswith("Ready"):
            break
    server.terminate()
    server.wait()
    engine = "PostgreSQL" if options.database else "SQLite"
    for lap in ("first", "again"):
        ran = spent([options.byline, "bring-in", temporary / "pages", *data])
        summed = [line for line in ran["told"].splitlines() if line.strip()][-1:]
        per = temporary_count(temporary) / ran["wall"]
        print(f"byline bring-in, {engine}, {lap}: {per:.0f} pages a second, {ran['cpu']:.0f} CPU s, {ran['peak']:.0f} MiB, exit {ran['code']}: {''.join(summed)}")


def temporary_count(temporary):
    return sum(1 for _ in (temporary / "pages").iterdir())


if __name__ == "__main__":
    main()
