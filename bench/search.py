#!/usr/bin/env python3
"""What search costs: Byline's index, SQLite FTS5 and PostgreSQL full text over the same made-up op-eds, asked the same questions.

usage: bench/search.py DEST [OP-EDS]     DEST is a folder outside the checkout; PostgreSQL is measured when
BYLINE_TEST_POSTGRES names a server (`cargo xtask with bench/search.py DEST 1000000`).
The two beside rank by words alone: no stems, no names in other scripts, no facets, no slips; so only the kinds of questions
that all three can be asked are put to them.
"""
import os, re, shutil, sqlite3, subprocess, sys, time

dest, count = sys.argv[1], sys.argv[2] if len(sys.argv) > 2 else "100000"
root = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..")
target = os.environ.get("CARGO_TARGET_DIR", os.path.join(root, "target"))
program = os.path.join(target, "release", "examples", "search_bench")
SHARED = ("two words", "three words", "one common word", "a beginning", "a phrase")


def told(name, times, found):
    print(f"{name}: {sum(len(of) for of in times.values())} questions, {found} found something")
    every = sorted(t for of in times.values() for t in of)
    for kind, of in list(times.items()) + [("all", every)]:
        of = sorted(of)
        p50, p99 = of[len(of) // 2], of[min(len(of) - 1, int(len(of) * 0.99))]
        print(f"  {kind:<16} p50 {p50:.2f} ms, p99 {p99:.2f} ms")


def questions():
    with open(os.path.join(dest, "rows", "questions.tsv"), encoding="utf-8") as lines:
        for line in lines:
            kind, words = line.rstrip("\n").split("\t")
            if kind in SHARED:
                yield kind, words.strip('"').split()


def sqlite_beside():
    path = os.path.join(dest, "fts5.sqlite")
    if os.path.exists(path):
        os.remove(path)
    base = sqlite3.connect(path)
    base.execute("PRAGMA journal_mode = WAL")
    began = time.monotonic()
    base.execute("CREATE VIRTUAL TABLE op_ed USING fts5(title, text, tokenize = 'unicode61')")
    with open(os.path.join(dest, "rows", "op-eds.tsv"), encoding="utf-8") as lines:
        rows = (line.rstrip("\n").split("\t") for line in lines)
        base.executemany("INSERT INTO op_ed (rowid, title, text) VALUES (?, ?, ?)", ((int(r[0]) + 1, r[2], r[3]) for r in rows))
    base.commit()
    base.execute("INSERT INTO op_ed (op_ed) VALUES ('optimize')")
    base.commit()
    print(f"SQLite FTS5: index made in {time.monotonic() - began:.1f} s")
    times, found = {}, 0
    for turn in range(2):
        times, found = {}, 0
        for kind, words in questions():
            quoted = [f'"{word}"' for word in words]
            asked = {"a phrase": '"' + " ".join(words) + '"', "a beginning": quoted[0] + "*"}.get(kind, " ".join(quoted))
            began = time.monotonic()
            rows = base.execute("SELECT rowid FROM op_ed WHERE op_ed MATCH ? ORDER BY rank LIMIT 20", (asked,)).fetchall()
            times.setdefault(kind, []).append((time.monotonic() - began) * 1000)
            found += bool(rows)
    told("SQLite FTS5", times, found)


def postgres_beside(url):
    def psql(text, *more):
        done = subprocess.run(["psql", "-X", "-q", "-A", "-t", *more, url], input=text, text=True, capture_output=True)
        if done.returncode or "ERROR" in done.stderr:
            sys.exit(done.stderr)
        return done.stdout

    began = time.monotonic()
    rows = os.path.join(dest, "rows", "op-eds.tsv")
    psql(f"""DROP TABLE IF EXISTS searched; CREATE UNLOGGED TABLE searched (n bigint, day bigint, title text, text text, facets text);
\\copy searched FROM '{rows}'
ALTER TABLE searched ADD COLUMN v tsvector;
UPDATE searched SET v = setweight(to_tsvector('simple', title), 'A') || to_tsvector('simple', text);
CREATE INDEX searched_v ON searched USING gin (v);
VACUUM ANALYZE searched;""")
    print(f"PostgreSQL: index made in {time.monotonic() - began:.1f} s")
    asked, kinds = ["\\timing on"], []
    for kind, words in questions():
        joined = {"a phrase": " <-> ".join(words), "a beginning": words[0] + ":*"}.get(kind, " & ".join(words))
        kinds.append(kind)
        asked.append(f"SELECT count(*) FROM (SELECT n FROM searched, to_tsquery('simple', $q${joined}$q$) q WHERE v @@ q ORDER BY ts_rank(v, q) DESC LIMIT 20) s;")
    out = psql("\n".join(asked))
    out = psql("\n".join(asked))
    took = [float(ms) for ms in re.findall(r"Time: ([0-9.]+) ms", out)]
    found = sum(1 for line in out.splitlines() if line.isdigit() and line != "0")
    times = {}
    for kind, ms in zip(kinds, took, strict=True):
        times.setdefault(kind, []).append(ms)
    told("PostgreSQL", times, found)
    psql("DROP TABLE searched;")


os.makedirs(dest, exist_ok=True)
subprocess.run(["cargo", "build", "--release", "--locked", "--package", "byline-store", "--example", "search_bench"], cwd=root, check=True)
shutil.rmtree(os.path.join(dest, "index"), ignore_errors=True)
subprocess.run([program, "measure", os.path.join(dest, "index"), count], check=True)
subprocess.run([program, "write", os.path.join(dest, "rows"), count], check=True)
sqlite_beside()
if os.environ.get("BYLINE_TEST_POSTGRES"):
    postgres_beside(os.environ["BYLINE_TEST_POSTGRES"])
else:
    print("PostgreSQL: not measured, BYLINE_TEST_POSTGRES is not set")
