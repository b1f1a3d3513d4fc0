#!/usr/bin/env python3
"""What bringing in an archive costs: `byline import wordpress` of a made-up export on SQLite and, when a URL of an empty PostgreSQL
database is given, there too: posts stored a second, resident memory; then a file of two gibibytes, looked at, for its memory alone.
usage: bench/bring-in.py DEST [--posts 100000] [--postgres URL] [--gibibytes 2] [--kills 10]
DEST is a folder outside the checkout. With --kills the same file comes in once more on SQLite, killed so often, and must end the same."""
import argparse, json, os, random, resource, shutil, signal, subprocess, sys, time

WORDS = "water city summer canal ledger column officer month budget school clinic market river levy tariff court vote trade energy grid".split()


def post(number):
    chance = random.Random(number)
    line = lambda: " ".join(chance.choice(WORDS) for _ in range(chance.randint(8, 22))).capitalize() + "."
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
    """Seconds, the largest resident size in MiB, and what it printed."""
    begun = time.monotonic()
    child = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    out, err = child.stdout.read(), child.stderr.read()
    _, status, usage = os.wait4(child.pid, 0)
    if os.waitstatus_to_exitcode(status) not in (0, 1):
        sys.exit(f"{' '.join(command)} ended with {status}: {err}")
    return time.monotonic() - begun, usage.ru_maxrss / 1024, out


def institute(binary, data, database):
    """An institute to import into: the smallest sample."""
    place = ["--data", data] + (["--database", database] if database else [])
    subprocess.run([binary, "sample", "--opeds", "1", *place], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return place


def main():
    ask = argparse.ArgumentParser()
    ask.add_argument("dest")
    ask.add_argument("--posts", type=int, default=100_000)
    ask.add_argument("--postgres")
    ask.add_argument("--gibibytes", type=float, default=2)
    ask.add_argument("--kills", type=int, default=0)
    ask.add_argument("--binary", default=os.path.join(os.environ.get("CARGO_TARGET_DIR", "target"), "release/byline"))
    given = ask.parse_args()
    os.makedirs(given.dest, exist_ok=True)
    file, table = os.path.join(given.dest, "export.xml"), os.path.join(given.dest, "map.toml")
    export(file, given.posts)
    mapping(table)
    told = None
    for name, database in [("SQLite", None)] + ([("PostgreSQL", given.postgres)] if given.postgres else []):
        data = os.path.join(given.dest, name)
        shutil.rmtree(data, ignore_errors=True)
        place = institute(given.binary, data, database)
        command = [given.binary, "import", "wordpress", file, "--map", table, "--display", "--alone", "--json", *place]
        seconds, memory, out = measured(command)
        counts = json.loads(out)["counts"]
        told = told or counts
        print(f"{name}: {given.posts} posts in {seconds:.0f} s, {given.posts / seconds:.0f} a second, {memory:.0f} MiB resident at most; {counts}")
    if given.kills:
        data = os.path.join(given.dest, "killed")
        shutil.rmtree(data, ignore_errors=True)
        place = institute(given.binary, data, None)
        command = [given.binary, "import", "wordpress", file, "--map", table, "--display", "--alone", "--json", *place]
        for _ in range(given.kills):
            child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            time.sleep(random.uniform(1, max(2, seconds / given.kills)))
            child.send_signal(signal.SIGKILL)
            child.wait()
        counts = json.loads(measured(command)[2])["counts"]
        print(f"killed {given.kills} times: {'the same' if counts == told else f'NOT the same: {counts}'}")
    large = os.path.join(given.dest, "large.xml")
    posts = export(large, least=int(given.gibibytes * 2**30))
    data = os.path.join(given.dest, "SQLite")
    seconds, memory, _ = measured([given.binary, "import", "wordpress", large, "--dry-run", "--json", "--data", data])
    print(f"{given.gibibytes} GiB ({posts} posts), looked at in {seconds:.0f} s: {memory:.0f} MiB resident at most")
    os.remove(large)


main()
