#!/usr/bin/env python3
"""Documents and saved pages as other programs make them, and what Byline loses of each.

    bench/real_files.py BYLINE [--only WORD] [--keep FOLDER]

One op-ed in English (a heading, a list, a quotation, three links, two notes, words in Urdu) and one in Urdu (a link, a note, words in English) are
written once and then made, by programs on this machine, into what people send:

    pandoc        .docx, .html, Markdown of three kinds
    LibreOffice   .docx from pandoc's .odt and from its .docx saved again, .html from .odt, .pdf from .odt
    Chromium      Pelican's page of each (its own theme, served on loopback): as MHTML, as the DOM it shows, and printed to PDF
    SingleFile    the same page by its command (SINGLE_FILE, or `single-file` on the path): as one page, as a page that packs itself, as a zip
    captures      the same page by wget (WARC with its files), warcio (WARC), and the WACZ that `wacz create` makes of wget's

Each file is brought in by `byline bring-in` into a site of its own, and held against what was written: title, authors, day, links, notes, headings, list and
quotation, and the words that run the other way. Of a PDF only title and words are asked. What the format itself has no place for (a day in a .docx) is
said as "no place". Formats Byline does not take (.odt, .rtf, .epub) must be refused with what to do.

Prints a line a file, and a line for each thing that is not as it was written. Ends with 1 when there is any, or when nothing could be tried; a program
that is not there is told to be missing, with what to install.
"""

import argparse, contextlib, functools, http.server, json, os, re, shutil, sqlite3, subprocess, sys, tempfile, threading
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
CHROMIUM = "/usr/bin/chromium"

PIECES = [
    {"slug": "count-the-water", "title": "Count the Water Before It Is Gone", "author": "Amina Farooqi", "day": "2024-03-11", "lang": "en",
     "words": ["Every summer the city forgets to count", "A ledger would do more than a dam", "Nobody reads a meter that is not theirs"],
     "links": ["https://harbour.example/water/report?year=2023", "https://quay.example/ledger#terms", "https://upland.example/pumps"],
     "notes": ["The board counted twice", "See the list of the harbour"], "heading": "What a ledger is", "entry": "the meters at the lower pumps",
     "quoted": "We never wrote it down", "other": "پانی کی گنتی"},
    {"slug": "pani-ki-ginti", "title": "پانی ختم ہونے سے پہلے گن لیں", "author": "Noor Jahan", "day": "2024-05-02", "lang": "ur",
     "words": ["ہر گرمی میں شہر پانی پر ایک ہی بحث کرتا ہے", "ایک کھاتا بند سے زیادہ کام کرے گا"],
     "links": ["https://harbour.example/ur/pani"], "notes": ["یہ گنتی دو بار ہوئی"], "heading": "کھاتا کیا ہے", "entry": "نچلے پمپوں کے میٹر",
     "quoted": "ہم نے کبھی لکھا ہی نہیں", "other": "Sample Water Board"},
]

MARKDOWN = {
    "count-the-water": """Every summer the city forgets to count, and every summer [the harbour's report](https://harbour.example/water/report?year=2023) says by how much.[^1]
The people who carry water know the number better than the people who sell it, and neither of them is asked when the plan is drawn for another year.

Somebody painted “[پانی کی گنتی]{lang=ur dir=rtl}” on the wall of the pumping house, and it stayed there longer than any notice of the board did.

## What a ledger is

A ledger would do more than a dam, and it costs what a notebook costs. [Its terms](https://quay.example/ledger#terms) are three, and each can be kept by
whoever stands beside the pump on that day:

- the meters at the lower pumps, read on the same morning
- the tankers that leave after dark, each with its number
- the wells that nobody has a paper for

> We never wrote it down, and so we argued about whose memory was better.

Nobody reads a meter that is not theirs. That is why the list must hang where everybody passes, as it does [in the upland towns](https://upland.example/pumps),
and why it must be the same list next year.[^2] A city that counts its water has one quarrel fewer, and it knows which one is left.

[^1]: The board counted twice, once in March and once in May, and published the lower number.
[^2]: See the list of the harbour of what was repaired.
""",
    "pani-ki-ginti": """ہر گرمی میں شہر پانی پر ایک ہی بحث کرتا ہے، اور ہر گرمی میں [بندرگاہ کی رپورٹ](https://harbour.example/ur/pani) بتاتی ہے کہ کتنا کم ہوا۔[^1]
جو لوگ پانی ڈھوتے ہیں وہ اسے بیچنے والوں سے بہتر جانتے ہیں، مگر منصوبہ بناتے وقت ان سے کوئی نہیں پوچھتا۔

ادارے کا نام [Sample Water Board]{lang=en dir=ltr} ہے، اور اس کے دفتر میں کوئی کھاتا نہیں ملا جس میں پچھلے سال کے نل لکھے ہوں۔

## کھاتا کیا ہے

ایک کھاتا بند سے زیادہ کام کرے گا، اور اس پر ایک کاپی جتنا خرچ آتا ہے۔ اس میں تین باتیں لکھی جائیں:

- نچلے پمپوں کے میٹر، ایک ہی صبح
- رات کو نکلنے والے ٹینکر، اپنے نمبر کے ساتھ

> ہم نے کبھی لکھا ہی نہیں، اس لیے یادداشت پر جھگڑتے رہے۔

جو شہر اپنا پانی گنتا ہے اس کا ایک جھگڑا کم ہو جاتا ہے، اور اسے معلوم ہوتا ہے کہ کون سا باقی ہے۔

[^1]: یہ گنتی دو بار ہوئی، مارچ میں اور مئی میں۔
""",
}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("byline", type=Path)
    parser.add_argument("--only", default="")
    parser.add_argument("--keep", type=Path, help="where the files are kept that were made")
    options = parser.parse_args()
    wrong, tried = [], 0
    with tempfile.TemporaryDirectory(prefix="byline-files-") as temporary:
        folder = options.keep or Path(temporary) / "made"
        folder.mkdir(parents=True, exist_ok=True)
        print(f"{'made by':34} {'came in':8} {'title':6} {'author':7} {'day':9} {'links':6} {'notes':6} {'blocks':7} other way")
        for maker in (by_pandoc, by_libreoffice, by_chromium, by_single_file, by_captures):
            for made in maker(folder):
                if isinstance(made, str):
                    print(f"missing: {made}")
                    continue
                name, piece, path, has = made
                if options.only not in name:
                    continue
                tried += 1
                lost = refused(options.byline, path) if has is None else told(name, options.byline, piece, path, has)
                if has is None:
                    print(f"{name:34} refused  {'with what to do' if not lost else 'WRONG'}")
                wrong += [f"{name}: {line}" for line in lost]
    print("\n".join(["", *wrong] if wrong else ["", "nothing was lost"]))
    sys.exit(1 if wrong or not tried else 0)


# What is in a format besides the words: a day, its authors, notes, blocks, which words run the other way.
WHOLE = {"title", "author", "day", "links", "notes", "blocks", "other"}
DOCUMENT = WHOLE - {"day"}


def told(name, byline, piece, path, has):
    with tempfile.TemporaryDirectory(prefix="byline-files-site-") as data:
        found = brought(byline, path, Path(data))
    if isinstance(found, str):
        print(f"{name:34} NO")
        return [f"it did not come in: {found}"]
    lost, cells = [], []
    for part in ("title", "author", "day", "links", "notes", "blocks", "other"):
        whole, missing = PARTS[part](piece, found)
        given = f"{whole - len(missing)}/{whole}" if whole > 1 else ("no" if missing else "yes")
        cells.append(given if part in has else f"({given})" if not missing else "no place")
        lost += missing if part in has else []
    gone = [words for words in piece["words"] if words not in found["text"]]
    lost += [f"“{words}” does not stand in its text" for words in gone]
    print(f"{name:34} {'yes' if not gone else 'in part':8} {cells[0]:6} {cells[1]:7} {cells[2]:9} {cells[3]:6} {cells[4]:6} {cells[5]:7} {cells[6]}")
    return lost


def brought(byline, path, data):
    place = ["--data", str(data)]
    subprocess.run([byline, "sample", "--opeds", "1", *place], check=True, capture_output=True)
    ran = subprocess.run([byline, "bring-in", "--json", str(path), *place], capture_output=True, text=True)
    report = json.loads(ran.stdout or "{}")
    if len(report.get("new", [])) != 1:
        return "; ".join(left["why"] for left in report.get("refused", [])) or ran.stderr
    rows = sqlite3.connect(data / "byline.sqlite")
    [(op_ed, version, title, words)] = rows.execute("SELECT o.id, v.id, v.title, v.words FROM op_ed o JOIN version v ON v.id = o.working_version WHERE o.stage = 'draft' ORDER BY o.came_in DESC LIMIT 1").fetchall()
    names = [name for name, in rows.execute("SELECT b.name_printed FROM version_byline l JOIN byline b ON b.id = l.byline WHERE l.version = ? ORDER BY l.place", [version])]
    days = [str(day) for day, in rows.execute("SELECT day FROM appearance WHERE op_ed = ?", [op_ed])]
    blocks = json.loads(words)["body"]
    blocks = blocks["blocks"] if isinstance(blocks, dict) else blocks
    found = {"title": title, "names": names, "days": days, "notes": [], "links": [], "turned": [], "Heading": [], "List": [], "Quote": []}
    found["text"] = said(blocks, found)
    return found


def said(nodes, found):
    """The words of a tree, and what holds which of them."""
    out = []
    for node in nodes:
        if isinstance(node, list):
            out.append(said(node, found))
            continue
        inner = node.get("c", "")
        text = inner if isinstance(inner, str) else said(inner, found)
        kind = node["t"]
        if kind == "note":
            found["notes"].append(text)
        elif kind == "link":
            found["links"].append(node["href"])
        elif kind == "span":
            found["turned"].append((text, node.get("dir"), node.get("lang")))
        elif kind in ("heading", "list", "quote"):
            found[kind.capitalize()].append(text)
        out.append("\n" if kind == "break" else text + ("\n" if kind in ("paragraph", "heading", "note") else ""))
    return re.sub(r"[ \n]+", " ", "".join(out))


def title(piece, found):
    return 1, [] if found["title"] == piece["title"] else [f"its title is “{found['title']}”"]


def author(piece, found):
    return 1, [] if found["names"] == [piece["author"]] else [f"it is by {found['names']}"]


def day(piece, found):
    return 1, [] if any(piece["day"] in day for day in found["days"]) else [f"it is of {found['days']}"]


def links(piece, found):
    return len(piece["links"]), [f"the link {link} is not among {found['links']}" for link in piece["links"] if link not in found["links"]]


def notes(piece, found):
    return len(piece["notes"]), [f"no note begins “{note}”: {found['notes']}" for note in piece["notes"] if not any(note in held for held in found["notes"])]


def blocks(piece, found):
    wanted = [("Heading", "heading"), ("List", "entry"), ("Quote", "quoted")]
    return 3, [f"“{piece[part]}” is no {kind.lower()}" for kind, part in wanted if not any(piece[part] in held for held in found[kind])]


def other(piece, found):
    if piece["other"] not in found["text"]:
        return 1, [f"“{piece['other']}” does not stand in its text"]
    turned = [one for one in found["turned"] if piece["other"] in one[0]]
    return 1, [] if turned else [f"“{piece['other']}” stands in no direction of its own"]


PARTS = {"title": title, "author": author, "day": day, "links": links, "notes": notes, "blocks": blocks, "other": other}


def refused(byline, path):
    with tempfile.TemporaryDirectory(prefix="byline-files-site-") as data:
        found = brought(byline, path, Path(data))
    if not isinstance(found, str):
        return ["it came in"]
    return [] if "give" in found and path.name in found else [f"it is refused without what to do: {found}"]


def ran(*command, **more):
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True, **more)
    if done.returncode:
        raise SystemExit(f"{command[0]} ended with {done.returncode}: {done.stdout[-800:]}{done.stderr[-800:]}")
    return done.stdout


def written(folder, piece):
    """As its author wrote it: pandoc's Markdown."""
    path = folder / f"{piece['slug']}.pandoc.md"
    turned = "\ndir: rtl" if piece["lang"] == "ur" else ""
    path.write_text(f"---\ntitle: {piece['title']}\nauthor: {piece['author']}\ndate: {piece['day']}\nlang: {piece['lang']}{turned}\n---\n\n{MARKDOWN[piece['slug']]}")
    return path


def by_pandoc(folder):
    if not shutil.which("pandoc"):
        yield "pandoc: apt-get install -y pandoc"
        return
    for piece in PIECES:
        source, lang = written(folder, piece), piece["lang"]
        yield f"as written, Markdown ({lang})", piece, source, WHOLE - {"other"}
        # Markdown of the plainer kinds has no place for a run's direction.
        for kind, end, format, has in (("docx", "docx", "docx", DOCUMENT), ("HTML", "html", "html", WHOLE), ("Markdown", "md", "markdown", WHOLE - {"other"}),
                                       ("GitHub's Markdown", "gfm.md", "gfm+yaml_metadata_block", WHOLE - {"other"})):
            path = folder / f"{piece['slug']}-pandoc.{end}"
            ran("pandoc", "-s", source, "-f", "markdown", "-t", format, "-o", path)
            yield f"pandoc, {kind} ({lang})", piece, path, has
    for end in ("odt", "rtf", "epub"):
        path = folder / f"refused.{end}"
        ran("pandoc", "-s", written(folder, PIECES[0]), "-f", "markdown", "-o", path)
        yield f"pandoc, {end}", PIECES[0], path, None


def by_libreoffice(folder):
    office = shutil.which("soffice") or shutil.which("libreoffice")
    if not office or not shutil.which("pandoc"):
        yield "LibreOffice: apt-get install -y libreoffice-writer-nogui pandoc"
        return
    profile = f"-env:UserInstallation=file://{folder}/profile"
    for piece in PIECES:
        lang, source = piece["lang"], written(folder, piece)
        # Its title stands on the page, as in what people write.
        odt, docx = folder / f"{piece['slug']}-lo.odt", folder / f"{piece['slug']}-again.docx"
        ran("pandoc", "-s", source, "-f", "markdown", "-o", odt)
        ran("pandoc", "-s", source, "-f", "markdown", "-o", docx)
        into = folder / "saved"
        # Pandoc's .odt does not say that paragraphs run from right to left, so nothing in them runs the other way.
        turned = DOCUMENT if lang == "en" else DOCUMENT - {"other"}
        for given, to, kind, has in ((odt, "docx:MS Word 2007 XML", "docx from odt", turned), (docx, "docx:MS Word 2007 XML", "docx saved again", DOCUMENT),
                                     (odt, "html:HTML (StarWriter)", "HTML from odt", DOCUMENT), (odt, "pdf:writer_pdf_Export", "PDF from odt", {"title"})):
            ran(office, profile, "--headless", "--convert-to", to, "--outdir", into, given)
            yield f"LibreOffice, {kind} ({lang})", piece, into / f"{given.stem}.{to.split(':')[0]}", has


def by_chromium(folder):
    if not Path(CHROMIUM).exists() or not shutil.which("pelican"):
        yield "Chromium and Pelican: apt-get install -y chromium pelican"
        return
    with pelican(folder) as site:
        for piece in PIECES:
            address, stem, lang = f"{site}/{piece['slug']}.html", folder / f"{piece['slug']}-chromium", piece["lang"]
            saved(address, stem)
            # Pelican's theme does not say which words run the other way but by the span that was written.
            yield f"Chromium, MHTML ({lang})", piece, stem.with_suffix(".mhtml"), WHOLE
            yield f"Chromium, DOM ({lang})", piece, stem.with_suffix(".html"), WHOLE
            yield f"Chromium, PDF ({lang})", piece, stem.with_suffix(".pdf"), {"title"}


def by_single_file(folder):
    program = os.environ.get("SINGLE_FILE") or shutil.which("single-file")
    if not program or not Path(CHROMIUM).exists() or not shutil.which("pelican"):
        yield "SingleFile: npm install single-file-cli, and SINGLE_FILE=…/node_modules/.bin/single-file, beside Chromium and Pelican"
        return
    with pelican(folder) as site:
        for piece in PIECES:
            for kind, end, how in (("page", "html", []), ("page packed in itself", "packed.html", ["--compress-content"]),
                                   ("zip", "zip", ["--compress-content", "--self-extracting-archive=false"])):
                path = folder / f"{piece['slug']}-singlefile.{end}"
                ran(program, f"{site}/{piece['slug']}.html", path, f"--browser-executable-path={CHROMIUM}", '--browser-args=["--no-sandbox"]',
                    "--filename-conflict-action=overwrite", *how)
                yield f"SingleFile, {kind} ({piece['lang']})", piece, path, WHOLE


CAPTURE = """
import sys
from warcio.capture_http import capture_http
import requests
with capture_http(sys.argv[2]):
    requests.get(sys.argv[1])
"""


def by_captures(folder):
    tools = next((path.parent / "python" for path in sorted(Path.home().glob(".cache/byline/python-requirements-*/bin/wacz"))), None)
    if not tools or not shutil.which("wget") or not shutil.which("pelican"):
        yield "wget, warcio, wacz: apt-get install -y wget pelican, and `cargo xtask test --only rust` once for the others"
        return
    with pelican(folder) as site:
        for piece in PIECES:
            address, stem, lang = f"{site}/{piece['slug']}.html", folder / f"{piece['slug']}-wget", piece["lang"]
            ran("wget", "-q", "-p", "-P", folder / "wget", f"--warc-file={stem}", "--no-warc-keep-log", address)
            yield f"wget, WARC ({lang})", piece, Path(f"{stem}.warc.gz"), WHOLE
            wacz = folder / f"{piece['slug']}.wacz"
            wacz.unlink(missing_ok=True)
            ran(tools, "-c", "import sys; from wacz.main import main; sys.exit(main(sys.argv[1:]))", "create", "-f", f"{stem}.warc.gz", "-o", wacz, "--detect-pages")
            yield f"wacz, WACZ ({lang})", piece, wacz, WHOLE
            warc = folder / f"{piece['slug']}-warcio.warc.gz"
            warc.unlink(missing_ok=True)
            ran(tools, "-c", CAPTURE, address, warc)
            yield f"warcio, WARC ({lang})", piece, warc, WHOLE


@contextlib.contextmanager
def pelican(folder):
    """Pelican's own theme with a page of each piece, served on loopback."""
    content, out = folder / "content", folder / "pelican"
    content.mkdir(exist_ok=True)
    for piece in PIECES:
        # What Python's Markdown understands: no runs in brackets with attributes.
        text = re.sub(r"\[([^\]]+)\]\{lang=(\w+) dir=(\w+)\}", r'<span lang="\2" dir="\3">\1</span>', MARKDOWN[piece["slug"]])
        head = f"Title: {piece['title']}\nDate: {piece['day']} 09:30\nSlug: {piece['slug']}\nAuthor: {piece['author']}\nLang: {piece['lang']}\n"
        (content / f"{piece['slug']}.md").write_text(f"{head}\n{text}")
    handler = functools.partial(Quiet, directory=str(out))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        site = f"http://127.0.0.1:{server.server_address[1]}"
        conf = folder / "pelicanconf.py"
        conf.write_text(f"SITENAME = 'The Quay'\nSITEURL = '{site}'\nTIMEZONE = 'Asia/Karachi'\nDEFAULT_LANG = 'en'\nARTICLE_TRANSLATION_ID = None\n"
                        "ARTICLE_URL = '{slug}.html'\nARTICLE_SAVE_AS = '{slug}.html'\nARTICLE_LANG_URL = '{slug}.html'\nARTICLE_LANG_SAVE_AS = '{slug}.html'\n"
                        "MARKDOWN = {'extension_configs': {'markdown.extensions.footnotes': {}, 'markdown.extensions.extra': {}}, 'output_format': 'html5'}\n")
        ran("pelican", content, "-s", conf, "-o", out)
        try:
            yield site
        finally:
            server.shutdown()


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


SAVE = """
import { chromium } from "playwright-core";
import { writeFile } from "node:fs/promises";
const [address, stem] = process.argv.slice(2);
const browser = await chromium.launch({ executablePath: "%s", args: ["--no-sandbox"] });
const page = await browser.newPage();
await page.goto(address, { waitUntil: "load" });
const session = await page.context().newCDPSession(page);
await writeFile(`${stem}.mhtml`, (await session.send("Page.captureSnapshot", { format: "mhtml" })).data);
const note = `<!-- saved from url=(${String(address.length).padStart(4, "0")})${address} -->`;
await writeFile(`${stem}.html`, (await page.content()).replace(/^<!DOCTYPE html>/i, (first) => `${first}\\n${note}\\n`));
await page.pdf({ path: `${stem}.pdf`, format: "A4" });
await browser.close();
"""


def saved(address, stem):
    suite = ROOT / "crates/byline/tests/browser"
    if not (suite / "node_modules/playwright-core").exists():
        raise SystemExit(f"npm ci in {suite} first")
    script = suite / "node_modules/.real-files.mjs"
    script.write_text(SAVE % CHROMIUM)
    try:
        ran("node", script, address, stem)
    finally:
        script.unlink()


if __name__ == "__main__":
    main()
