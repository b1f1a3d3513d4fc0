#!/usr/bin/env python3
"""Feeds as the programs make them that outlets and institutes use, and what Byline reads of each.

    cargo build -p byline-extract --example feed
    bench/real_feeds.py target/debug/examples/feed [--only NAME]

Two op-eds, one in Urdu and one by two authors, are written as each generator wants them, by programs on this machine: Pelican, Hugo, Jekyll with
jekyll-feed (Debian's packages pelican, hugo, jekyll and ruby-jekyll-feed), feedgen (`pip install feedgen` for the Python this runs with), npm's feed
(`npm install --prefix FOLDER feed`, FEED=FOLDER; RSS, Atom and JSON Feed), and WordPress (RSS, RSS 0.92, RDF, Atom) and Ghost as in `real_exports.py`.
Each feed is read, and held against what was written: titles, addresses, days, and authors where that format has a place for them.

Prints a row a feed: how many entries it has, how many of what was written were found among them, and of how many the authors, the day and the link are as
written; "no place" where the generator writes none. Then a line for each thing that is not as it was written. Ends with 1 when there is any, or when nothing
could be tried.
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
    print(f"{'generator':24} {'entries':8} {'matched':8} {'authors':9} {'days':9} links")
    with tempfile.TemporaryDirectory(prefix="byline-feeds-") as temporary:
        for name, make in MAKERS.items():
            if options.only not in name:
                continue
            folder = Path(temporary) / name
            made = make(folder)
            if isinstance(made, str):
                print(f"{name}: missing: {made}")
                continue
            for kind, feed, pieces, has_authors, *without in made:
                tried += 1
                wrong += [f"{name}, {kind}: {line}" for line in compared(f"{name}, {kind}", options.reader, feed, pieces, has_authors, without)]
    print("\n".join(["", *wrong] if wrong else ["", "nothing was lost"]))
    sys.exit(1 if wrong or not tried else 0)


def compared(name, reader, feed, pieces, has_authors, without):
    ran = subprocess.run([reader, f"{SITE}/feed"], input=feed, capture_output=True)
    if ran.returncode:
        return [f"it was not read: {ran.stderr.decode()}"]
    read = json.loads(ran.stdout)
    entries = {entry["title"]: entry for entry in read["entries"]}
    lost, whole = [], {"matched": 0, "authors": 0, "days": 0, "links": 0}
    for piece in pieces:
        entry = entries.get(piece["title"])
        if not entry:
            lost.append(f"“{piece['title']}” is not among {list(entries)}")
            continue
        say = lambda what: lost.append(f"“{piece['title']}” {what}")
        whole["matched"] += 1
        if piece["slug"] in entry["link"] or piece.get("id", "?") in entry["link"]:
            whole["links"] += 1
        else:
            say(f"leads to {entry['link']}")
        if "day" in without or str(entry["day"]).startswith(piece["day"]) or piece["day"] in json.dumps(entry["day"]):
            whole["days"] += 1
        else:
            say(f"is of {entry['day']}, and ran on {piece['day']}")
        named = entry["authors"] or read["authors"]
        if not has_authors or named == piece["authors"][:has_authors]:
            whole["authors"] += 1
        else:
            say(f"is by {named}, and was by {piece['authors'][:has_authors]}")
    of = lambda part: f"{whole[part]}/{len(pieces)}"
    print(f"{name:24} {len(read['entries']):<8} {of('matched'):8} {of('authors') if has_authors else 'no place':9} {'no place' if 'day' in without else of('days'):9} {of('links')}")
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


def feedgen(folder):
    try:
        from feedgen.feed import FeedGenerator
    except ImportError:
        return "pip install feedgen"
    feed = FeedGenerator()
    feed.id(f"{SITE}/")
    feed.title("The Quay")
    feed.link(href=f"{SITE}/", rel="alternate")
    feed.description("Opinion")
    feed.load_extension("dc")
    for piece in PIECES:
        entry = feed.add_entry()
        entry.id(f"{SITE}/{piece['slug']}")
        entry.title(piece["title"])
        entry.link(href=f"{SITE}/{piece['slug']}")
        entry.published(f"{piece['day']}T09:30:00+05:00")
        entry.updated(f"{piece['day']}T23:30:00+05:00")
        entry.author([{"name": name, "email": f"{name.split()[0].lower()}@quay.example"} for name in piece["authors"]])
        entry.dc.dc_creator(piece["authors"])
        entry.content(f"<p>{piece['words']}</p>", type="html")
    return [("Atom", feed.atom_str(), PIECES, 2), ("RSS", feed.rss_str(), PIECES, 2)]


NPM_FEED = """
import { Feed } from "feed";
const { site, pieces } = JSON.parse(process.argv[2]);
const feed = new Feed({ title: "The Quay", id: `${site}/`, link: `${site}/`, copyright: "", feedLinks: { json: `${site}/feed.json` } });
for (const piece of pieces) {
  feed.addItem({ title: piece.title, id: `${site}/${piece.slug}`, link: `${site}/${piece.slug}`, date: new Date(`${piece.day}T09:30:00Z`), content: `<p>${piece.words}</p>`,
    author: piece.authors.map((name) => ({ name, email: `${name.split(" ")[0].toLowerCase()}@quay.example` })) });
}
console.log(JSON.stringify([feed.rss2(), feed.atom1(), feed.json1()]));
"""


def npm_feed(folder):
    home = os.environ.get("FEED", "")
    if not home or not (Path(home) / "node_modules/feed").exists():
        return "npm install --prefix FOLDER feed, and FEED=FOLDER"
    script = Path(home) / "node_modules/.real-feeds.mjs"
    script.write_text(NPM_FEED)
    try:
        done = subprocess.run(["node", script, json.dumps({"site": SITE, "pieces": PIECES})], capture_output=True, text=True)
    finally:
        script.unlink()
    if done.returncode:
        raise SystemExit(f"npm's feed ended with {done.returncode}: {done.stderr[-800:]}")
    rss, atom, as_json = (feed.encode() for feed in json.loads(done.stdout))
    # In JSON Feed 1.0 an entry has one author, and this generator writes the first.
    return [("RSS", rss, PIECES, 2), ("Atom", atom, PIECES, 2), ("JSON Feed", as_json, PIECES, 1)]


def wordpress(folder):
    missing = RealWordPress.missing()
    if missing:
        return missing
    running = RealWordPress(folder)
    try:
        return [(kind, running.php(kind, f"""require '{running.site}/wp-load.php'; require_once ABSPATH . 'wp-admin/includes/plugin.php';
query_posts(['post_type' => 'post', 'post_status' => 'publish', 'posts_per_page' => 20]); global $wp_query; $wp_query->is_feed = true;
do_feed_{kind}(false);
"""), shown(), has, *without) for kind, has, *without in (("rss2", 1), ("rss", 0, "day"), ("rdf", 1), ("atom", 1))]
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


MAKERS = {"pelican": pelican, "hugo": hugo, "jekyll": jekyll, "feedgen": feedgen, "npm feed": npm_feed, "wordpress": wordpress, "ghost": ghost}

if __name__ == "__main__":
    main()
