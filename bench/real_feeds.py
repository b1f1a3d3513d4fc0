#!/usr/bin/env python3
"""Feeds as the programs make them that outlets and institutes use, and what Byline reads of each.

    cargo build -p byline-extract --example feed
    bench/real_feeds.py target/debug/examples/feed [--only NAME]

Two op-eds, one in Urdu and one by two authors, are written as each generator wants them, by programs on this machine: Pelican, Hugo, Jekyll with
jekyll-feed (Debian's packages pelican, hugo, jekyll and ruby-jekyll-feed), and WordPress (RSS, RSS 0.92, RDF, Atom) and Ghost as in
`real_exports.py`. Each feed is read, and held against what was written: titles, addresses, days, and authors where that format has a place for them.

Prints a line a feed, and a line for each thing that is not as it was written. Ends with 1 when there is any, or when nothing could be tried.
"""

import argparse, json, os, shutil, subprocess, sys, tempfile, urllib.request
from pathlib import Path

import peers
from real_exports import RealGhost, RealWordPress

SITE = "https://quay.example"
PIECES = [
    {"slug": "count-the-water", "title": "Count the Water & the Pumps", "authors": ["Amina Farooqi", "Omar Dar"], "day": "2024-03-11", "words": "Every summer the city forgets to count."},
    {"slug": "pani-ki-ginti", "title": "پانی کی گنتی", "authors": ["Noor Jahan"], "day": "2024-05-02", "words": "ہر گرمی میں شہر پانی پر ایک ہی بحث کرتا ہے۔"},
]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("reader", type=Path)
    parser.add_argument("--only", default="")
    options = parser.parse_args()
    wrong, tried = [], 0
    with tempfile.TemporaryDirectory(prefix="byline-feeds-") as temporary:
        for name, make in MAKERS.items():
            if options.only not in name:
                continue
            folder = Path(temporary) / name
            made = make(folder)
            if isinstance(made, str):
                print(f"{name}: missing: {made}")
                continue
            for kind, feed, pieces, has_authors in made:
                tried += 1
                lost = compared(options.reader, feed, pieces, has_authors)
                print(f"{name}, {kind}: {len(pieces) - len({line.split('”')[0] for line in lost})} of {len(pieces)} whole")
                wrong += [f"{name}, {kind}: {line}" for line in lost]
    print("\n".join(wrong) or "nothing was lost")
    sys.exit(1 if wrong or not tried else 0)


def compared(reader, feed, pieces, has_authors):
    ran = subprocess.run([reader, f"{SITE}/feed"], input=feed, capture_output=True)
    if ran.returncode:
        return [f"“feed” it was not read: {ran.stderr.decode()}"]
    read = json.loads(ran.stdout)
    entries = {entry["title"]: entry for entry in read["entries"]}
    lost = []
    for piece in pieces:
        entry = entries.get(piece["title"])
        if not entry:
            lost.append(f"“{piece['title']}” is not among {list(entries)}")
            continue
        say = lambda what: lost.append(f"“{piece['title']}” {what}")
        if piece["slug"] not in entry["link"] and piece.get("id", "?") not in entry["link"]:
            say(f"leads to {entry['link']}")
        if not str(entry["day"]).startswith(piece["day"]) and piece["day"] not in json.dumps(entry["day"]):
            say(f"is of {entry['day']}, and ran on {piece['day']}")
        named = entry["authors"] or read["authors"]
        if has_authors and named != piece["authors"][:has_authors]:
            say(f"is by {named}, and was by {piece['authors']}")
    return lost


def ran(*command, **more):
    done = subprocess.run(command, capture_output=True, text=True, **more)
    if done.returncode:
        raise SystemExit(f"{command[0]} ended with {done.returncode}: {done.stdout[-800:]}{done.stderr[-800:]}")


def pelican(folder):
    if not shutil.which("pelican"):
        return "apt-get install -y pelican"
    content = folder / "content"
    content.mkdir(parents=True)
    for piece in PIECES:
        (content / f"{piece['slug']}.md").write_text(f"Title: {piece['title']}\nDate: {piece['day']} 09:30\nSlug: {piece['slug']}\nAuthors: {'; '.join(piece['authors'])}\n\n{piece['words']}\n")
    (folder / "conf.py").write_text(f"SITENAME = 'The Quay'\nSITEURL = '{SITE}'\nFEED_DOMAIN = SITEURL\nTIMEZONE = 'Asia/Karachi'\nFEED_ALL_ATOM = 'all.atom.xml'\nFEED_ALL_RSS = 'all.rss.xml'\n")
    ran("pelican", str(content), "-s", str(folder / "conf.py"), "-o", str(folder / "out"))
    return [("Atom", (folder / "out/all.atom.xml").read_bytes(), PIECES, 1), ("RSS", (folder / "out/all.rss.xml").read_bytes(), PIECES, 1)]


def hugo(folder):
    if not shutil.which("hugo"):
        return "apt-get install -y hugo"
    (folder / "content/opinion").mkdir(parents=True)
    (folder / "layouts/_default").mkdir(parents=True)
    for layout in ("single.html", "list.html"):
        (folder / "layouts/_default" / layout).write_text("<h1>{{ .Title }}</h1>{{ .Content }}")
    (folder / "config.toml").write_text(f'baseURL = "{SITE}/"\ntitle = "The Quay"\nlanguageCode = "en"\n')
    for piece in PIECES:
        (folder / f"content/opinion/{piece['slug']}.md").write_text(f"---\ntitle: \"{piece['title']}\"\ndate: {piece['day']}T09:30:00+05:00\n---\n{piece['words']}\n")
    ran("hugo", "--source", str(folder), "--destination", str(folder / "out"))
    return [("RSS", (folder / "out/index.xml").read_bytes(), PIECES, 0)]


def jekyll(folder):
    if not shutil.which("jekyll"):
        return "apt-get install -y jekyll ruby-jekyll-feed"
    (folder / "_posts").mkdir(parents=True)
    (folder / "_config.yml").write_text(f"title: The Quay\nurl: {SITE}\nplugins: [jekyll-feed]\ntimezone: Asia/Karachi\n")
    for piece in PIECES:
        (folder / f"_posts/{piece['day']}-{piece['slug']}.md").write_text(f"---\ntitle: \"{piece['title']}\"\nauthor: {piece['authors'][0]}\n---\n{piece['words']}\n")
    ran("jekyll", "build", "--source", str(folder), "--destination", str(folder / "out"), "--disable-disk-cache")
    return [("Atom", (folder / "out/feed.xml").read_bytes(), PIECES, 1)]


def wordpress(folder):
    missing = RealWordPress.missing()
    if missing:
        return missing
    running = RealWordPress(folder)
    try:
        return [(kind, running.php(kind, f"""require '{running.site}/wp-load.php'; require_once ABSPATH . 'wp-admin/includes/plugin.php';
query_posts(['post_type' => 'post', 'post_status' => 'publish', 'posts_per_page' => 20]); global $wp_query; $wp_query->is_feed = true;
do_feed_{kind}(false);
"""), shown(), has) for kind, has in (("rss2", 1), ("rss", 0), ("rdf", 1), ("atom", 1))]
    finally:
        running.stop()


def ghost(folder):
    missing = RealGhost.missing()
    if missing:
        return missing
    running = RealGhost(folder)
    try:
        with urllib.request.urlopen(f"{running.address}/rss/", timeout=60) as answer:
            return [("RSS", answer.read(), shown(), 1)]
    finally:
        running.stop()


def shown():
    """What `real_exports.py` wrote and readers could see; both feeds name the first author alone."""
    import real_exports
    return [piece for piece in real_exports.PIECES if piece["seen"]]


MAKERS = {"pelican": pelican, "hugo": hugo, "jekyll": jekyll, "wordpress": wordpress, "ghost": ghost}

if __name__ == "__main__":
    main()
