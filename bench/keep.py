#!/usr/bin/env python3
"""What watching originals costs: the schedule, the rows of evidence and the verdicts of many originals through simulated days, on SQLite and,
where a server of PostgreSQL is given, there too by as many nodes as are asked for, and of ten times as many in memory alone. Nothing is fetched; a host is
asked every ten simulated seconds at most, and the run fails when any host was visited twice at once or sooner.
usage: bench/keep.py [--originals 100000] [--days 90] [--postgres URL] [--nodes 1,2] [--simulated 1000000] [--simulated-days 365]
                     [--only sqlite|postgres|memory]
URL is any database of a server on which databases may be made (byline_bench_keep, dropped afterwards; `cargo xtask with` starts one:
cargo xtask with sh -c 'bench/keep.py --postgres "$BYLINE_TEST_POSTGRES"'). --simulated 0 leaves the last one out, --only all but one of the three."""
import argparse, os, re, resource, subprocess, sys
from urllib.parse import urlsplit, urlunsplit

HERE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
OWN = "byline_bench_keep"


def built():
    subprocess.run(["cargo", "build", "--release", "--locked", "--package", "byline-store", "--example", "keep"], cwd=HERE, check=True)
    return os.path.join(os.environ.get("CARGO_TARGET_DIR", os.path.join(HERE, "target")), "release", "examples", "keep")


def asked(url, sql):
    answer = subprocess.run(["psql", "--no-psqlrc", "--tuples-only", "--no-align", "--command", sql, url], capture_output=True, text=True, check=True)
    return answer.stdout.strip()


def named(url, name):
    return urlunsplit(urlsplit(url)._replace(path=f"/{name}"))


def ran(program, *words):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    told = subprocess.run([program, *map(str, words)], stdout=subprocess.PIPE, text=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    sys.stdout.write(told.stdout)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    print(f"processor: {cpu:.1f} s; the largest so far had {after.ru_maxrss / 1024:.0f} MiB")
    if told.returncode:
        sys.exit("the run failed")
    return int(re.search(r"^(\d+) looks in", told.stdout, re.M).group(1))


def on_postgres(program, url, originals, days, nodes):
    asked(url, f"DROP DATABASE IF EXISTS {OWN}")
    asked(url, f"CREATE DATABASE {OWN}")
    try:
        own = named(url, OWN)
        # What the schema and the originals take before anything was seen of them, by a run of no days.
        ran(program, originals, 0, own)
        size = lambda: int(asked(own, f"SELECT pg_database_size('{OWN}')"))
        before = size()
        asked(url, f"DROP DATABASE {OWN}")
        asked(url, f"CREATE DATABASE {OWN}")
        looks = ran(program, originals, days, own, "--nodes", nodes)
        grown = size() - before
        per_year = grown / originals * 365 / days
        print(f"PostgreSQL: {before} bytes before, {before + grown} after; {grown / max(looks, 1):.0f} bytes a look, {per_year:.0f} bytes an original and year at this pace")
    finally:
        asked(url, f"DROP DATABASE IF EXISTS {OWN}")


def main():
    wants = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    wants.add_argument("--originals", type=int, default=100_000)
    wants.add_argument("--days", type=int, default=90)
    wants.add_argument("--postgres")
    wants.add_argument("--nodes", type=lambda words: [int(word) for word in words.split(",")], default=[1, 2])
    wants.add_argument("--simulated", type=int, default=1_000_000)
    wants.add_argument("--simulated-days", type=int, default=365)
    wants.add_argument("--only", choices=["sqlite", "postgres", "memory"])
    given = wants.parse_args()
    if given.only == "postgres" and not given.postgres:
        wants.error("--only postgres needs --postgres")
    runs = lambda kind: given.only in (None, kind)
    program = built()
    for originals in (given.originals // 10, given.originals) if runs("sqlite") else ():
        print(f"## SQLite, {originals} originals, {given.days} days")
        ran(program, originals, given.days)
    if given.postgres and runs("postgres"):
        for nodes in given.nodes:
            print(f"## PostgreSQL, {given.originals} originals, {given.days} days, {nodes} nodes")
            on_postgres(program, given.postgres, given.originals, given.days, nodes)
    if given.simulated and runs("memory"):
        for originals in (given.simulated // 10, given.simulated):
            print(f"## in memory, {originals} originals, {given.simulated_days} days")
            ran(program, originals, given.simulated_days, "--simulated")


main()
