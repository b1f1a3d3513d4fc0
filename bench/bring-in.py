#!/usr/bin/env python3
"""What bringing in an archive costs: `byline import wordpress` of a made-up export on SQLite and, when a server of PostgreSQL is given,
there too: posts stored a second by the wall and by the processor, resident memory; then a file of two gibibytes, looked at, for its
memory alone.
usage: bench/bring-in.py DEST [--posts 100000] [--postgres URL] [--gibibytes 2] [--kills 10]
DEST is a folder outside the checkout; URL is any database of a server on which databases may be made (byline_bench_whole and
byline_bench_killed, dropped afterwards). With --kills the same file comes in once more on each engine, killed so often at moments spread
over the whole, and must end with the same op-eds, addresses, marks, shelves and report. --gibibytes 0 leaves the large file out."""
import argparse, hashlib, json, os, random, resource, shutil, signal, sqlite3, subprocess, sys, time
from urllib.parse import urlsplit

WORDS = "water city summer canal ledger column officer month budget school clinic market river levy tariff court vote trade energy grid".split()
# As many words as a newspaper's, so that two posts share a run of four about as seldom as two op-eds do.
SAID = [word + ending for word in WORDS for ending in "s ed ing er ers ly ful less ness age al ism ist ity ive ory ous ward wise".split() + [""]]


def post(number):
    chance = random.Random(number)
    line = lambda: " ".join(chance.choice(SAID) for _ in range(chance.randint(8, 22))).capitalize() + "."
    paragraphs = "\n\n".join(" ".join(line() for _ in range(chance.randint(3, 6))) for _ in range(chance.randint(4, 9)))
    title = " ".join(chance.choice(WORDS) for _ in range(chance.randint(3, 7))).capitalize()
    year, month, day = chance.randint(2005, 2025), chance.randint(1, 12), chance.randint(1, 28)
    return f"""<item><title><![CDATA[{title} {number}]]></title><link>https://old.example/{year}/{month:02}/post-{number}/</link>
<dc:creator><![CDATA[author{number % 400}]]></dc:creator><guid isPermaLink="false">https://old.example/?p={number}</guid>
<content:encoded><![CDATA[{paragraphs}

Continue reading at <a href="https://outlet{number % 60}.example/opinion/{number}">Outlet {number % 60}</a>.]]></content:encoded>
<wp:post_id>{number}</wp:post_id><wp:post_date>{year}-{month:02}-{day:02} 09:30:00</wp:post_date>
<wp:post_date_gmt>{year}-{month:02}-{day:02} 04:30:00</wp:post_date_gmt><wp:post_name>post-{number}</wp:post_name><wp:status>publish</wp:status>
<wp:post_type>post</wp:post_type><category domain="category" nicename="topic-{number % 30}"><![CDATA[Topic {number % 30}]]></category></item>
"""


def export(path, posts=None, least=0):
    """An export of so many posts, or as large as asked for."""
    authors = "".join(
        f"<wp:author><wp:author_id>{n}</wp:author_id><wp:author_login>author{n}</wp:author_login>"
        f"<wp:author_display_name><![CDATA[Amina {WORDS[n % 20].capitalize()}{'abcdefghijklmnopqrst'[n // 20]}]]></wp:author_display_name></wp:author>"
        for n in range(400)
    )
    with open(path, "w") as file:
        file.write('<?xml version="1.0" encoding="UTF-8" ?><rss version="2.0"><channel><title>Old</title><link>https://old.example</link>'
                   f"<wp:base_blog_url>https://old.example</wp:base_blog_url>{authors}")
        number, size = 0, 0
        while (posts is None or number < posts) and (posts is not None or size < least):
            number += 1
            size += file.write(post(number))
        file.write("</channel></rss>")
    return number


def mapping(path):
    with open(path, "w") as file:
        for n in range(400):
            file.write(f'[[author]]\nname = "Amina {WORDS[n % 20].capitalize()}{"abcdefghijklmnopqrst"[n // 20]}"\nperson = "new"\n')
        for n in range(60):
            file.write(f'[[outlet]]\nname = "Outlet {n}"\ndomain = "outlet{n}.example"\noutlet = "new"\n')
        for n in range(30):
            file.write(f'[[term]]\ntaxonomy = "category"\nslug = "topic-{n}"\nname = "Topic {n}"\nbecomes = "topic"\n')


def measured(command):
    """Seconds, processor seconds of its own, the largest resident size in MiB, and what it printed."""
    begun = time.monotonic()
    child = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    out = child.stdout.read()
    _, status, usage = os.wait4(child.pid, 0)
    if os.waitstatus_to_exitcode(status) not in (0, 1):
        sys.exit(f"{' '.join(command)} ended with {status}")
    return time.monotonic() - begun, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, out


def institute(binary, data, database):
    """An institute to import into: the smallest sample."""
    place = ["--data", data] + (["--database", database] if database else [])
    subprocess.run([binary, "sample", "--opeds", "1", *place], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return place


# What an import leaves, without the ids that chance gives each run.
LEFT = [
    "SELECT o.slug, o.stage, o.kind, o.day_key, o.first_displayed, v.title, v.number FROM op_ed o JOIN version v ON v.op_ed = o.id ORDER BY 1, 7",
    "SELECT a.url, a.kind, o.slug FROM address a JOIN op_ed o ON o.id = a.op_ed ORDER BY 1",
    "SELECT a.old_key, o.slug FROM old_address a JOIN op_ed o ON o.id = a.op_ed ORDER BY 1",
    "SELECT i.scheme, i.value, o.slug FROM outside_id i JOIN op_ed o ON o.id = i.op_ed ORDER BY 1, 2",
    "SELECT m.mark, o.slug FROM op_ed_mark m JOIN op_ed o ON o.id = m.op_ed ORDER BY 1, 2",
    "SELECT o.slug, count(*) FROM shelf s JOIN op_ed o ON o.id = s.op_ed GROUP BY o.slug ORDER BY 1",
    "SELECT o.slug, e.witnesses FROM evidence e JOIN op_ed o ON o.id = e.op_ed ORDER BY 1",
    "SELECT o.slug, count(*) FROM op_ed_source s JOIN op_ed o ON o.id = s.op_ed GROUP BY o.slug ORDER BY 1",
    "SELECT count(*) FROM source",
    "SELECT number, place, outcome, told FROM import_entry ORDER BY number",
]


def left(data, database):
    """A digest of each of those answers."""
    digests = []
    for question in LEFT:
        digest, rows = hashlib.sha256(), 0
        if database:
            child = subprocess.Popen(["psql", database, "-X", "-A", "-t", "-c", question], stdout=subprocess.PIPE)
            for line in child.stdout:
                digest.update(line)
                rows += 1
            if child.wait() != 0:
                sys.exit(f"psql refused: {question}")
        else:
            for row in sqlite3.connect(os.path.join(data, "byline.sqlite")).execute(question):
                digest.update(repr(row).encode())
                rows += 1
        digests.append((digest.hexdigest(), rows))
    return digests


def beside(url, name):
    """A new database of the same server."""
    for order in (f"DROP DATABASE IF EXISTS {name}", f"CREATE DATABASE {name}"):
        subprocess.run(["psql", url, "-X", "-q", "-c", order], check=True, stderr=subprocess.DEVNULL)
    return urlsplit(url)._replace(path="/" + name).geturl()


def killed(command, kills, seconds):
    """The same import killed so often at moments spread over it, then left to end; how long that took in all."""
    survived = 0
    for number in range(kills):
        child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            child.wait(random.uniform(0.4, 1.6) * seconds / (kills + 1) + 0.5)
            survived = survived or number
        except subprocess.TimeoutExpired:
            child.send_signal(signal.SIGKILL)
            child.wait()
    if survived:
        print(f"  (it had ended before kill {survived + 1})")
    return measured(command)


def main():
    ask = argparse.ArgumentParser()
    ask.add_argument("dest")
    ask.add_argument("--posts", type=int, default=100_000)
    ask.add_argument("--postgres")
    ask.add_argument("--gibibytes", type=float, default=2)
    ask.add_argument("--kills", type=int, default=0)
    ask.add_argument("--only", choices=["SQLite", "PostgreSQL"])
    ask.add_argument("--binary", default=os.path.join(os.environ.get("CARGO_TARGET_DIR", "target"), "release/byline"))
    given = ask.parse_args()
    os.makedirs(given.dest, exist_ok=True)
    file, table = os.path.join(given.dest, "export.xml"), os.path.join(given.dest, "map.toml")
    if not os.path.exists(file):
        export(file, given.posts)
    mapping(table)
    wrong = False
    for name in ["SQLite"] + (["PostgreSQL"] if given.postgres else []):
        if given.only not in (None, name):
            continue
        data = os.path.join(given.dest, name)
        shutil.rmtree(data, ignore_errors=True)
        database = beside(given.postgres, "byline_bench_whole") if name == "PostgreSQL" else None
        command = [given.binary, "import", "wordpress", file, "--map", table, "--display", "--alone", "--json"]
        place = institute(given.binary, data, database)
        seconds, cpu, memory, out = measured([*command, *place])
        counts = json.loads(out)["counts"]
        print(f"{name}: {given.posts} posts in {seconds:.0f} s, {given.posts / seconds:.0f} a second; {cpu:.0f} processor seconds of its own, "
              f"{given.posts / cpu:.0f} for each; {memory:.0f} MiB resident at most; {counts}", flush=True)
        if given.kills:
            whole = left(data, database)
            again = os.path.join(given.dest, "killed")
            shutil.rmtree(again, ignore_errors=True)
            other = beside(given.postgres, "byline_bench_killed") if database else None
            place = institute(given.binary, again, other)
            killed([*command, *place], given.kills, seconds)
            rows, same = left(again, other), 0
            for question, one, two in zip(LEFT, whole, rows):
                same += one == two
                if one != two:
                    wrong = True
                    print(f"  NOT the same: {one[1]} rows, {two[1]} rows: {question}")
            print(f"{name}, killed {given.kills} times: {same} of {len(LEFT)} lists are the same, {sum(n for _, n in rows)} rows", flush=True)
            shutil.rmtree(again, ignore_errors=True)
        if database:
            for gone in ("byline_bench_whole", "byline_bench_killed"):
                subprocess.run(["psql", given.postgres, "-X", "-q", "-c", f"DROP DATABASE IF EXISTS {gone}"], check=True, stderr=subprocess.DEVNULL)
    if given.gibibytes:
        large_file(given)
    sys.exit(1 if wrong else 0)


def large_file(given):
    large, data = os.path.join(given.dest, "large.xml"), os.path.join(given.dest, "large")
    posts = export(large, least=int(given.gibibytes * 2**30))
    shutil.rmtree(data, ignore_errors=True)
    place = institute(given.binary, data, None)
    seconds, cpu, memory, _ = measured([given.binary, "import", "wordpress", large, "--dry-run", "--json", *place])
    print(f"{given.gibibytes} GiB ({posts} posts), looked at in {seconds:.0f} s, {cpu:.0f} processor seconds: {memory:.0f} MiB resident at most")
    os.remove(large)
    shutil.rmtree(data, ignore_errors=True)


main()
