#!/usr/bin/env python3
"""What hostile files cost: each door is given files made to hurt, and must refuse or import them within its limits.

    bench/hostile.py BYLINE [--only WORD] [--keep FOLDER]

BYLINE is the program. Each file is given to a command of a fresh installation, one at a time, and printed is per file: the exit code (0 or
1; anything else is a failure), seconds by the wall (at most 10), peak resident MiB above a command that is given one small page (at most
256), and the first words that were said. Then the files of single pieces are put into the desk's form of a running server, while another
connection asks for the front page every 50 ms: printed is the slowest of those answers beside the slowest without any upload.

Ends with 1 when any file breaks a limit. Loopback only; ends every process it started.
"""

import argparse, base64, gzip, http.client, io, json, os, re, resource, socket, struct, subprocess, sys, tempfile, threading, time, zipfile, zlib
from pathlib import Path

MOST_SECONDS, MOST_MIB = 10, 256


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("byline", type=Path)
    parser.add_argument("--only", default="")
    parser.add_argument("--keep", type=Path, help="leave the files there")
    parser.add_argument("--make", metavar="NAME", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.make:
        # In a process of its own: what a large file took to make would count as the memory of whatever is started next.
        return FILES[options.make][1](options.byline)
    with tempfile.TemporaryDirectory(prefix="byline-hostile-") as temporary:
        folder = options.keep or Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        wrong = run(options, folder, Path(temporary) / "data")
    print("\n" + (f"{len(wrong)} broke a limit: {', '.join(wrong)}" if wrong else "every file kept to the limits"))
    sys.exit(1 if wrong else 0)


def run(options, folder, data):
    server = Server(options.byline, data)
    server.stop()
    small = folder / "small.html"
    small.write_text(PAGE.format(words=WORDS))
    idle = given(options.byline, data, ["bring-in", str(small), "--dry-run"])
    print(f"a small page: exit {idle.code}, {idle.seconds:.1f} s, {idle.mib:.0f} MiB\n")
    print("| file | MiB | exit | s | MiB above | said |\n|---|---|---|---|---|---|")
    wrong, singles = [], []
    for name, (command, _) in FILES.items():
        if options.only not in name:
            continue
        path = folder / name
        subprocess.run([sys.executable, __file__, str(path), "--make", name], check=True)
        ran = given(options.byline, data, [*command, str(path)])
        above = ran.mib - idle.mib
        is_wrong = ran.code not in (0, 1) or ran.seconds > MOST_SECONDS or above > MOST_MIB
        wrong += [name] * is_wrong
        if command == BRING_IN:
            singles.append(path)
        size = path.stat().st_size / 2**20 if path.exists() else 0
        print(f"| {name} | {size:.1f} | {ran.code} | {ran.seconds:.1f} | {above:.0f}{' **' if is_wrong else ''} | {ran.said} |", flush=True)
        if not options.keep:
            # The desk takes 64 MiB a file; larger ones are of no use to the second part.
            if path.exists() and path.stat().st_size > 64 << 20:
                singles = [one for one in singles if one != path]
                path.unlink()
    return wrong + through_the_desk(options, data, singles)


class Ran:
    def __init__(self, code, seconds, mib, said):
        self.code, self.seconds, self.mib, self.said = code, seconds, mib, said


def given(byline, data, arguments):
    """Runs a command; its own peak, by the kernel."""
    start = time.monotonic()
    process = subprocess.Popen([byline, *arguments, "--data", data], stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    killer = threading.Timer(120, process.kill)
    killer.start()
    said = process.stdout.read().decode(errors="replace").strip()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    killer.cancel()
    first = next((line for line in said.splitlines() if line.strip()), "").replace("|", "\\|")
    return Ran(process.returncode, time.monotonic() - start, usage.ru_maxrss / 1024, first[:150])


# -- the files

WORDS = " ".join(["Every summer the city holds the same argument about water, and every summer it forgets to count what it has."] * 12)
PAGE = "<!doctype html><html lang=en><title>Count the water</title><meta name=author content='Amina Farooqi'><article><h1>Count the water</h1><p>{words}</p></article></html>"
BRING_IN = ["bring-in"]


def text(words):
    return lambda path: path.write_bytes(words if isinstance(words, bytes) else words.encode())


def zipped(entries, method=zipfile.ZIP_DEFLATED):
    def make(path):
        with zipfile.ZipFile(path, "w", method) as archive:
            for name, content in entries:
                archive.writestr(name, content)
    return make


CONTENT_TYPES = ('[Content_Types].xml', '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>')
RELS = ('_rels/.rels', '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>')
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def docx(document, more=()):
    return zipped([CONTENT_TYPES, RELS, ("word/document.xml", document), *more])


def laughs(root):
    levels = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    return f'<?xml version="1.0"?><!DOCTYPE {root} [<!ENTITY l0 "laugh">{levels}]>'


def external(root):
    return f'<?xml version="1.0"?><!DOCTYPE {root} [<!ENTITY x SYSTEM "file:///etc/passwd">]>'


def overlapping(path):
    """Many names of one stretch of deflated zeros: small on disk, hundreds of MiB to whoever trusts the directory."""
    raw = zlib.compressobj(9, zlib.DEFLATED, -15)
    packed = raw.compress(b"\0" * (64 << 20)) + raw.flush()
    crc = zlib.crc32(b"\0" * (64 << 20))
    name = b"word/document.xml"
    local = struct.pack("<IHHHHHIIIHH", 0x04034B50, 20, 0, 8, 0, 0, crc, len(packed), 64 << 20, len(name), 0) + name + packed
    central = b"".join(struct.pack("<IHHHHHHIIIHHHHHII", 0x02014B50, 20, 20, 0, 8, 0, 0, crc, len(packed), 64 << 20, len(n), 0, 0, 0, 0, 0, 0) + n
                       for n in (b"word/document.xml", *(f"word/{k}.xml".encode() for k in range(400))))
    end = struct.pack("<IHHHHIIH", 0x06054B50, 0, 0, 401, 401, len(central), len(local), 0)
    path.write_bytes(local + central + end)


def wxr(items, head=""):
    return ('<?xml version="1.0" encoding="UTF-8"?>' + head + '<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" '
            'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" '
            'xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>Old site</title><link>https://old.example</link>'
            '<wp:wxr_version>1.2</wp:wxr_version>' + items + "</channel></rss>")


def item(content, more=""):
    return ("<item><title>Count the water</title><link>https://old.example/count/</link><dc:creator>amina</dc:creator>"
            f"<content:encoded><![CDATA[{content}]]></content:encoded><wp:post_id>7</wp:post_id><wp:post_date>2012-01-03 10:00:00</wp:post_date>"
            f"<wp:status>publish</wp:status><wp:post_type>post</wp:post_type>{more}</item>")


def endless_item(path):
    with path.open("w") as file:
        file.write(wxr("").split("</channel>")[0] + "<item><title>Endless</title><content:encoded><![CDATA[")
        for _ in range(300):
            file.write("water and words " * 65536)
        file.write("]]></content:encoded></item></channel></rss>")


def warc(record):
    body = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n" + record
    head = f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://harbour.example/w\r\nWARC-Date: 2020-01-01T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:0>\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: {len(body)}\r\n\r\n"
    return head.encode() + body + b"\r\n\r\n"


def mhtml(parts, boundary="b"):
    return ("From: <Saved by Blink>\r\nSnapshot-Content-Location: https://harbour.example/w\r\nSubject: x\r\nMIME-Version: 1.0\r\n"
            f'Content-Type: multipart/related; type="text/html"; boundary="{boundary}"\r\n\r\n' + parts)


def nested_mime(depth):
    opened = "".join(f'--b{n}\r\nContent-Type: multipart/mixed; boundary="b{n + 1}"\r\n\r\n' for n in range(depth))
    return mhtml(opened, "b0")


def quoted_csv(path):
    with path.open("w") as file:
        file.write("title,author,url\n\"never closed ")
        for _ in range(200):
            file.write("water, and words, " * 32768)


IMPORT = lambda kind: ["import", kind]
PDF_LOOP = b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[2 0 R 2 0 R]/Count 99999999>>endobj\ntrailer<</Root 1 0 R>>\n"
PDF_BOMB = b"%%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/Contents 4 0 R/MediaBox[0 0 9 9]>>endobj\n4 0 obj<</Filter[/FlateDecode/FlateDecode]/Length %d>>stream\n"

# Each with the command it is given to, and how it is made.
FILES = {
    "deep.html": (BRING_IN, lambda path: text("<title>T</title>" + "<div>" * 10_000 + WORDS)(path)),
    "a-million-attributes.html": (BRING_IN, lambda path: text("<title>T</title><p " + " ".join(f"a{n}=1" for n in range(1_000_000)) + ">" + WORDS)(path)),
    "a-million-links.html": (BRING_IN, lambda path: text("<article><h1>T</h1>" + "<a href=/x>water</a> " * 1_000_000)(path)),
    "text-63-mib.html": (BRING_IN, lambda path: text("<h1>T</h1><p>" + "water and words " * 4_000_000)(path)),
    "lying-charset.html": (BRING_IN, lambda path: text(b"<meta charset=utf-16><title>T</title><p>" + bytes(range(256)) * 4000)(path)),
    "bomb.html.gz": (BRING_IN, lambda path: path.write_bytes(gzip.compress(b"<p>water " * (60 << 20)))),
    "laughs.docx": (BRING_IN, lambda path: docx(laughs("d") + f"<w:document {W}><w:body><w:p><w:r><w:t>&l9;</w:t></w:r></w:p></w:body></w:document>")(path)),
    "external.docx": (BRING_IN, lambda path: docx(external("d") + f"<w:document {W}><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>")(path)),
    "deep.docx": (BRING_IN, lambda path: docx(f"<w:document {W}><w:body>" + "<w:sdt>" * 10_000 + "</w:sdt>" * 10_000 + "</w:body></w:document>")(path)),
    "attributes.docx": (BRING_IN, lambda path: docx(f"<w:document {W}><w:body><w:p " + " ".join(f'a{n}="1"' for n in range(1_000_000)) + "/></w:body></w:document>")(path)),
    "bomb.docx": (BRING_IN, lambda path: docx(f"<w:document {W}><w:body>" + "<w:p><w:r><w:t>water</w:t></w:r></w:p>" * 16_000_000 + "</w:body></w:document>")(path)),
    "overlapping.docx": (BRING_IN, overlapping),
    "traversal.docx": (BRING_IN, lambda path: docx(f"<w:document {W}><w:body/></w:document>", [("../../../../tmp/byline-was-here", "x")])(path)),
    "many.docx": (BRING_IN, lambda path: zipped([CONTENT_TYPES, RELS, *((f"word/{n}.xml", "") for n in range(60_000))])(path)),
    "not-a-zip.docx": (BRING_IN, lambda path: text(b"PK\x03\x04" + b"\xff" * 4096)(path)),
    "nested.mhtml": (BRING_IN, lambda path: text(nested_mime(20_000))(path)),
    "parts.mhtml": (BRING_IN, lambda path: text(mhtml("--b\r\nContent-Type: text/html\r\n\r\n<p>x\r\n" * 1_000_000))(path)),
    "base64.mhtml": (BRING_IN, lambda path: text(mhtml("--b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\n" + base64.b64encode(b"<p>" + b"water " * 7_000_000).decode()))(path)),
    "lying-length.warc": (BRING_IN, lambda path: text(warc(b"\r\n<p>x").replace(b"Content-Length: ", b"Content-Length: 9999999999"))(path)),
    "bomb.warc.gz": (BRING_IN, lambda path: path.write_bytes(gzip.compress(warc(b"\r\n" + b"<p>water " * (50 << 20))))),
    "inner-bomb.warc": (BRING_IN, lambda path: text(warc(b"Content-Encoding: gzip\r\n\r\n" + gzip.compress(b"<p>water " * (50 << 20))))(path)),
    "chunks.warc": (BRING_IN, lambda path: text(warc(b"Transfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\n" + b"x" * 1000))(path)),
    "records.warc": (BRING_IN, lambda path: text(warc(b"\r\n<p>x") * 200_000)(path)),
    "bomb.wacz": (BRING_IN, lambda path: zipped([("archive/data.warc", warc(b"\r\n" + b"<p>water " * (50 << 20))), ("pages/pages.jsonl", "{}")])(path)),
    "loop.pdf": (BRING_IN, lambda path: text(PDF_LOOP)(path)),
    "bomb.pdf": (BRING_IN, lambda path: path.write_bytes((lambda inner: PDF_BOMB % len(inner) + inner + b"\nendstream endobj\ntrailer<</Root 1 0 R>>\n")(zlib.compress(zlib.compress(b"(water) Tj " * (40 << 20)))))),
    "deep.pdf": (BRING_IN, lambda path: text(b"%PDF-1.4\n1 0 obj" + b"[" * 1_000_000 + b"\ntrailer<</Root 1 0 R>>")(path)),
    "deep.md": (BRING_IN, lambda path: text("> " * 50_000 + "water")(path)),
    "links.md": (BRING_IN, lambda path: text("[" * 200_000 + "water" + "](x)" * 200_000)(path)),
    "headers.eml": (BRING_IN, lambda path: text("".join(f"X-{n}: y\r\n" for n in range(1_000_000)) + "\r\nwater")(path)),
    "nested.eml": (BRING_IN, lambda path: text("From: a@b.example\r\nContent-Type: message/rfc822\r\n\r\n" * 100_000)(path)),
    "laughs.xml": (IMPORT("wordpress"), lambda path: text(wxr(item("&l9;"), laughs("rss")).replace('<?xml version="1.0" encoding="UTF-8"?><?xml version="1.0"?>', '<?xml version="1.0"?>'))(path)),
    "external.xml": (IMPORT("wordpress"), lambda path: text(external("rss") + wxr("<item><title>&x;</title></item>").split("?>", 1)[1])(path)),
    "deep.xml": (IMPORT("wordpress"), lambda path: text(wxr("<a>" * 10_000))(path)),
    "attributes.xml": (IMPORT("wordpress"), lambda path: text(wxr("<item " + " ".join(f'a{n}="1"' for n in range(1_000_000)) + "/>"))(path)),
    "namespaces.xml": (IMPORT("wordpress"), lambda path: text(wxr("".join(f'<a xmlns:n{n}="u{n}">' for n in range(250)) * 400))(path)),
    "endless-item.xml": (IMPORT("wordpress"), endless_item),
    "deep-content.xml": (IMPORT("wordpress"), lambda path: text(wxr(item("<div>" * 10_000 + WORDS)))(path)),
    "php.xml": (IMPORT("wordpress"), lambda path: text(wxr(item(WORDS, '<wp:postmeta><wp:meta_key>_molongui_author</wp:meta_key><wp:meta_value><![CDATA[a:99999999:{i:0;O:8:"stdClass":1:{s:1:"a";R:1;}}]]></wp:meta_value></wp:postmeta>')))(path)),
    "torn.xml": (IMPORT("wordpress"), lambda path: text(wxr(item(WORDS) * 50)[:-900])(path)),
    "deep.json": (IMPORT("ghost"), lambda path: text("[" * 1_000_000)(path)),
    "wide.json": (IMPORT("ghost"), lambda path: text('{"db":[{"data":{"posts":[' + ",".join(["{}"] * 2_000_000) + "]}}]}")(path)),
    "deep.csl.json": (IMPORT("csl"), lambda path: text("[" * 1_000_000)(path)),
    "unclosed.csv": (IMPORT("csv"), quoted_csv),
    "columns.csv": (IMPORT("csv"), lambda path: text("title," * 1_000_000 + "\n" + "x," * 1_000_000)(path)),
    "people.csv": (IMPORT("people"), lambda path: text("name\n" + "\"" + "x" * (40 << 20))(path)),
    "braces.bib": (IMPORT("bibtex"), lambda path: text("@article{k, title=" + "{" * 1_000_000)(path)),
    "strings.bib": (IMPORT("bibtex"), lambda path: text('@string{a="xxxxxxxxxx"}' + "".join(f"@string{{a{n}=a{n - 1 if n else ''}#a{n - 1 if n else ''}}}" for n in range(60)) + "@article{k,title=a59}")(path)),
    "long-line.ris": (IMPORT("ris"), lambda path: text("TY  - NEWS\nTI  - " + "x" * (60 << 20) + "\nER  - \n")(path)),
}


# -- the desk

class Server:
    def __init__(self, byline, data):
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        self.process = subprocess.Popen([byline, "serve", "--data", data, "--listen", f"127.0.0.1:{self.port}"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for _ in range(600):
            try:
                socket.create_connection(("127.0.0.1", self.port)).close()
                return
            except OSError:
                time.sleep(0.05)
        raise SystemExit("the server did not start")

    def peak(self):
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        return int(re.search(r"VmHWM:\s+(\d+)", status)[1]) / 1024

    def stop(self):
        self.process.terminate()
        self.process.wait()


class Poll(threading.Thread):
    """Asks for the front page again and again; keeps how long the slowest answer took."""

    def __init__(self, port):
        super().__init__(daemon=True)
        self.port, self.slowest, self.failed, self.is_on = port, 0, 0, True
        self.start()

    def run(self):
        while self.is_on:
            start = time.monotonic()
            try:
                line = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
                line.request("GET", "/")
                self.failed += line.getresponse().status >= 500
                line.close()
            except OSError:
                self.failed += 1
            self.slowest = max(self.slowest, time.monotonic() - start)
            time.sleep(0.05)

    def end(self):
        self.is_on = False
        self.join()
        return self.slowest, self.failed


def through_the_desk(options, data, files):
    server = Server(options.byline, data)
    try:
        cookie = signed_in(options, data, server)
        if cookie is None:
            print("\nthe desk could not be entered: that part was not measured")
            return ["desk"]
        before = server.peak()
        poll = Poll(server.port)
        time.sleep(3)
        calm, _ = poll.end()
        poll, answers = Poll(server.port), []
        for path in files:
            if path.exists():
                answers.append((path.name, upload(server.port, cookie, path)))
        slowest, failed = poll.end()
        odd = [name for name, status in answers if status not in (200, 303, 400, 409, 413, 415, 422)]
        print(f"\nthrough the desk: {len(answers)} files, answers {sorted({status for _, status in answers})}; odd: {odd or 'none'}\n"
              f"front page meanwhile: slowest {slowest * 1000:.0f} ms (calm {calm * 1000:.0f} ms), {failed} failed; "
              f"peak {server.peak():.0f} MiB ({before:.0f} before)")
        above = server.peak() - before
        return odd + ["the site while files came in"] * bool(failed) + ["the server's memory"] * (above > MOST_MIB)
    finally:
        server.stop()


def signed_in(options, data, server):
    add = [options.byline, "account", "add", "Hana", "--email", "hana@institute.example", "--role", "editor", "--data", data]
    told = subprocess.run(add, capture_output=True, text=True).stdout
    found = re.search(r"(/desk/link/\S+)", told)
    if not found:
        return None
    line = http.client.HTTPConnection("127.0.0.1", server.port, timeout=30)
    line.request("GET", found[1])
    answer = line.getresponse()
    answer.read()
    line.request("POST", found[1], body="password=a-long-enough-password", headers={"Content-Type": "application/x-www-form-urlencoded", "Sec-Fetch-Site": "same-origin"})
    answer = line.getresponse()
    answer.read()
    cookie = answer.headers.get("Set-Cookie")
    return cookie.split(";")[0] if cookie else None


def upload(port, cookie, path):
    boundary = "byline-hostile"
    head = f'--{boundary}\r\nContent-Disposition: form-data; name="file"; filename="{path.name}"\r\nContent-Type: application/octet-stream\r\n\r\n'
    body = head.encode() + path.read_bytes() + f"\r\n--{boundary}--\r\n".encode()
    line = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    try:
        line.request("POST", "/desk/bring-in", body=body, headers={"Cookie": cookie, "Content-Type": f"multipart/form-data; boundary={boundary}", "Sec-Fetch-Site": "same-origin"})
        answer = line.getresponse()
        answer.read()
        return answer.status
    except OSError as why:
        return str(why)


if __name__ == "__main__":
    main()
