"""What programs of others make of a site: feed readers, reference managers, harvesters, crawlers. Prints what is wrong, and ends with 1 for it.

    reach.py BASE     where BASE is the address of a running site
"""

import html
import json
import sys
import xml.etree.ElementTree as tree
from urllib.parse import urljoin

import bibtexparser
import extruct
import feedparser
import requests
import rispy
import sickle
from protego import Protego
from sickle import oaiexceptions
from signposting import find_signposting_http
from usp.tree import sitemap_tree_for_homepage

BASE = sys.argv[1].rstrip("/")
FAULTS = []
SPACE = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}
# What the institute's page is, and what it must say (schema.org, release 30.0, with its pending part).
PIECES = {"OpinionNewsArticle", "ReviewNewsArticle", "NewsArticle"}
NEEDED = {"headline", "author", "datePublished", "publisher", "url", "isBasedOn", "publishingPrinciples", "isAccessibleForFree", "inLanguage"}
KNOWN = NEEDED | {
    "@type", "@id", "@context", "mainEntityOfPage", "usageInfo", "dateModified", "description", "abstract", "image", "translator",
    "isPartOf", "keywords", "spatialCoverage", "correction",
}


def must(holds, what):
    if not holds:
        FAULTS.append(what)
    return holds


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
    for url, _ in pages:
        answer = get(url)
        must(answer.status_code == 200 and rules.can_fetch(url, "crawler"), f"{url} answers {answer.status_code}")
    by_hand = [
        loc.text
        for part in tree.fromstring(get(BASE + "/sitemap.xml").content).findall("s:sitemap/s:loc", SPACE)
        for loc in tree.fromstring(get(part.text).content).findall("s:url/s:loc", SPACE)
    ]
    must(sorted(by_hand) == sorted(url for url, _ in pages), "the crawler missed a part of the map")
    return op_eds


def nodes(data):
    return data.get("@graph", [data])


def page(url):
    """The facts of one op-ed as its page's data tell them; faults in its metadata are noted."""
    answer = get(url)
    read = extruct.extract(answer.text, base_url=url, syntaxes=["json-ld", "opengraph", "dublincore"], uniform=False)
    found = [node for data in read["json-ld"] for node in nodes(data) if node.get("@type") in PIECES]
    if not must(len(found) == 1, f"{url}: {len(found)} op-eds in its data"):
        return None
    piece = found[0]
    must(not NEEDED - piece.keys(), f"{url}: lacks {NEEDED - piece.keys()}")
    must(not piece.keys() - KNOWN, f"{url}: unknown {piece.keys() - KNOWN}")
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
    signposted(url)
    return {
        "title": piece["headline"],
        "authors": [author["name"] for author in piece["author"]],
        "outlet": piece["isBasedOn"]["publisher"]["name"],
        "day": piece["datePublished"],
        "disclaimer": piece["usageInfo"]["text"],
        "way": way(answer.text, piece["isBasedOn"]),
    }


def way(text, original):
    """Where the page leads to the original: its own address, else an archive's copy, else nowhere."""
    address = original.get("url", "")
    return address if f'href="{html.escape(address)}"' in text else original.get("archivedAt")


def signposted(url):
    posts = find_signposting_http(url)
    must(posts.citeAs is not None, f"{url}: no cite-as")
    must(len(posts.types) == 2, f"{url}: {len(posts.types)} types")
    must(len(posts.describedBy) == 3 and all(post.type for post in posts.describedBy), f"{url}: describedby")
    must(posts.license is not None and posts.linksets, f"{url}: license, linkset")
    must(len(get(posts.citeAs.target).history) == 1, f"{url}: its permanent address does not lead here")


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
    for home in sorted(homes):
        one_feed(home.rstrip("/"), known)
    must(len(homes) > 5, f"only {len(homes)} pages with feeds")


def authors_of(url):
    read = extruct.extract(get(url).text, base_url=url, syntaxes=["json-ld"])
    return [author for data in read["json-ld"] for node in nodes(data) if node.get("@type") in PIECES for author in node["author"]]


def one_feed(home, known):
    told = {}
    for form in ("atom", "rss"):
        url = f"{home}/feed/{form}"
        answer = get(url)
        feed = feedparser.parse(answer.content, response_headers={"content-type": answer.headers["content-type"]})
        must(not feed.bozo, f"{url}: {feed.get('bozo_exception')}")
        must(feed.feed.get("title") and feed.feed.get("link"), f"{url}: a feed without title or link")
        for entry in feed.entries:
            for key in ("id", "link", "title", "author", "published_parsed", "content"):
                must(entry.get(key), f"{url}: {entry.get('link')} lacks {key}")
            facts = known.get(entry.link)
            if must(facts, f"{url}: {entry.link} is not displayed"):
                must(entry.title == facts["title"], f"{url}: {entry.title}")
                must(same_day(entry.published_parsed, facts["day"]), f"{url}: {entry.published} for {facts['day']}")
        told[form] = [entry.link for entry in feed.entries]
        must(requests.get(url, headers={"If-None-Match": answer.headers["etag"]}, timeout=60).status_code == 304, f"{url}: no 304")
    url = f"{home}/feed/json"
    said = get(url).json()
    must(said["version"] == "https://jsonfeed.org/version/1.1" and said["feed_url"] == url, f"{url}: version or feed_url")
    for entry in said["items"]:
        facts = known.get(entry["url"], {})
        must([author["name"] for author in entry["authors"]] == facts.get("authors"), f"{url}: authors of {entry['url']}")
        must(entry["_byline"]["outlet"] == facts.get("outlet"), f"{url}: outlet of {entry['url']}")
        must(entry["_byline"]["original_date"] == facts.get("day"), f"{url}: day of {entry['url']}")
        must(entry["_byline"]["disclaimer"] == facts.get("disclaimer"), f"{url}: disclaimer of {entry['url']}")
        must(entry.get("external_url") == facts.get("way"), f"{url}: way to the original of {entry['url']}, {entry.get('external_url')} for {facts.get('way')}")
    told["json"] = [entry["url"] for entry in said["items"]]
    must(told["atom"] == told["rss"] == told["json"] and told["atom"], f"{home}: its feeds differ")


def same_day(parsed, day):
    return f"{parsed.tm_year:04}-{parsed.tm_mon:02}-{parsed.tm_mday:02}".startswith(day[:4])


def harvested(known):
    library = sickle.Sickle(BASE + "/oai", timeout=60)
    identity = library.Identify()
    must(identity.deletedRecord == "persistent" and identity.protocolVersion == "2.0", "Identify")
    must([form.metadataPrefix for form in library.ListMetadataFormats()] == ["oai_dc"], "ListMetadataFormats")
    records = list(library.ListRecords(metadataPrefix="oai_dc"))
    ids = [head.identifier for head in library.ListIdentifiers(metadataPrefix="oai_dc")]
    must(ids == [record.header.identifier for record in records] and len(ids) == len(set(ids)), "records and identifiers differ")
    alive = [record for record in records if not record.deleted]
    must(len(alive) == len(known), f"{len(alive)} records of {len(known)} op-eds")
    for record in alive:
        said = record.metadata
        url = get(said["identifier"][0]).url
        facts = known.get(url)
        if must(facts, f"OAI: {url} is not displayed"):
            must(said["title"] == [facts["title"]] and said["creator"] == facts["authors"], f"OAI: {url}")
            must(said["source"] == [facts["outlet"]] and said["date"] == [facts["day"]], f"OAI: outlet or day of {url}")
            must(said["rights"][0] == facts["disclaimer"], f"OAI: rights of {url}")
    one = library.GetRecord(identifier=ids[0], metadataPrefix="oai_dc")
    must(one.header.datestamp == records[0].header.datestamp, "GetRecord")
    since = max(record.header.datestamp for record in records)
    late = [record.header.identifier for record in library.ListRecords(**{"metadataPrefix": "oai_dc", "from": since})]
    must(late == [record.header.identifier for record in records if record.header.datestamp >= since], "from")
    sets = [one.setSpec for one in library.ListSets()]
    must(len(sets) > 3, f"{len(sets)} sets")
    for spec in sets:
        of = {record.header.identifier for record in library.ListRecords(metadataPrefix="oai_dc", set=spec) if not record.deleted}
        must(of == {record.header.identifier for record in alive if spec in record.header.setSpecs}, f"set {spec}")
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


op_eds = mapped()
known = {url: facts for url in op_eds if (facts := page(url))}
for url, facts in known.items():
    cited(url, facts)
fed(known)
harvested(known)
print(json.dumps({"op-eds": len(known), "faults": FAULTS}, ensure_ascii=False, indent=1))
sys.exit(1 if FAULTS or len(known) < 5 else 0)
