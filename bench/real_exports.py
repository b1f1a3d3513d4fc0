#!/usr/bin/env python3
"""What comes out of a real WordPress and a real Ghost, and whether Byline loses any of it.

    bench/real_exports.py BYLINE [--only ghost|wordpress]

BYLINE is the program. Each system is started on loopback as `peers.py` starts it (GHOST names Ghost's folder); op-eds are written there by
its own means (Ghost's Admin API, WordPress's functions), exported by its own export, looked at by `byline import --dry-run --write-map`, and
imported with the map that makes everybody it proposes. Then every op-ed is held against what was written: title, authors in their order,
day, terms, the original's address and name, words of each block, the lead picture, old addresses, and whether readers could see it.

Prints a line for each thing that is not as it was written, and ends with 1 when there is any; a system that is not on the machine is told
to be missing and makes it end with 1 too. Ends every process it started.
"""

import argparse, json, os, re, sqlite3, subprocess, sys, tempfile, urllib.request
from pathlib import Path

import peers

PHRASE = "a long enough Pass-phrase 77"
PICTURE = bytes.fromhex("89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d4944415478da63fccff0bf1e0005830282b7ab5b070000000049454e44ae426082")

# What is written in each system; "seen" is whether readers could see it there.
PIECES = [
    {"title": "Count the Water", "slug": "count-the-water", "authors": ["Amina Farooqi"], "day": "2012-03-04", "tags": ["Water"], "seen": True,
     "words": ["Every summer the city forgets", "A ledger would do more"], "original": "https://harbour.example/opinion/water", "outlet": "The Harbour",
     "picture": True},
    {"title": "Two Pens & One Canal", "slug": "two-pens", "authors": ["Omar Dar", "Amina Farooqi"], "day": "2013-07-09", "tags": ["Water", "Cities"], "seen": True,
     "words": ["Two of us wrote this", "a list entry", "a quoted sentence"], "original": "https://quay.example/2013/pens", "by_field": True},
    {"title": "پانی کی گنتی", "slug": "pani-ki-ginti", "authors": ["Noor Jahan"], "day": "2015-01-20", "tags": ["Cities"], "seen": True,
     "words": ["ہر گرمی میں شہر پانی پر ایک ہی بحث کرتا ہے"], "language": "ur"},
    {"title": "Not Yet Written", "slug": "not-yet", "authors": ["Omar Dar"], "tags": [], "seen": False, "status": "draft", "words": ["Soon it will be said"]},
    {"title": "For Members Alone", "slug": "for-members", "authors": ["Omar Dar"], "day": "2019-05-06", "tags": [], "seen": False, "members": True,
     "words": ["Behind a wall it stood"]},
]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("byline", type=Path)
    parser.add_argument("--only", choices=["ghost", "wordpress"], default="")
    options = parser.parse_args()
    wrong = []
    with tempfile.TemporaryDirectory(prefix="byline-exports-") as temporary:
        temporary = Path(temporary)
        for name, system in (("ghost", RealGhost), ("wordpress", RealWordPress)):
            if options.only in ("", name):
                wrong += tried(options.byline, name, system, temporary)
    print("\n".join(wrong) or "nothing was lost")
    sys.exit(1 if wrong else 0)


def tried(byline, name, system, temporary):
    missing = system.missing()
    if missing:
        return [f"{name}: missing: {missing}"]
    running = system(temporary / name)
    try:
        export = running.exported()
    finally:
        running.stop()
    return [f"{name}: {line}" for line in imported(byline, name, export, running.address, temporary / f"{name}-data")]


def imported(byline, name, export, address, data):
    place = ["--data", str(data)]
    subprocess.run([byline, "sample", "--opeds", "1", *place], check=True, capture_output=True)
    mapping = export.with_suffix(".toml")
    command = [str(byline), "import", name, str(export)]
    site = export.with_name(f"{name}-site.toml")
    site.write_text(f'site = "{address}"\n')
    dry = subprocess.run([*command, "--map", site, "--dry-run", "--display", "--write-map", mapping, "--json", *place], capture_output=True, text=True)
    if dry.returncode:
        return [f"the dry run ended with {dry.returncode}: {dry.stderr}"]
    told = site.read_text() + re.sub(r'(person|outlet) = "propose"', r'\1 = "new"', mapping.read_text())
    mapping.write_text(told)
    ran = subprocess.run([*command, "--map", mapping, "--display", "--json", *place], capture_output=True, text=True)
    if ran.returncode:
        return [f"the import ended with {ran.returncode}: {ran.stderr}"]
    report = json.loads(ran.stdout)
    print(f"{name}: dry {json.loads(dry.stdout)['counts']}, then {report['counts']}")
    for group in report["groups"]:
        print(f"    {group['outcome']:9} {group['count']:3}  {group['says']}")
    return compared(sqlite3.connect(data / "byline.sqlite"), byline, place)


def compared(rows, byline, place):
    lost = []
    table = subprocess.run([byline, "redirects", "--table", *place], capture_output=True, text=True).stdout
    for piece in PIECES:
        found = rows.execute("SELECT o.id, o.slug, v.id, v.words, v.language FROM op_ed o JOIN version v ON v.id = o.working_version WHERE v.title = ?", [piece["title"]]).fetchall()
        if len(found) != 1:
            lost.append(f"“{piece['title']}” stands there {len(found)} times")
            continue
        (op_ed, slug, version, words, language), say = found[0], lambda what: lost.append(f"“{piece['title']}”: {what}")
        named = [name for name, in rows.execute("SELECT b.name_printed FROM version_byline l JOIN byline b ON b.id = l.byline WHERE l.version = ? ORDER BY l.place", [version])]
        if named != piece["authors"]:
            say(f"its authors are {named}, and were {piece['authors']}")
        ran = rows.execute("SELECT a.outlet_printed, o.names, a.day, (SELECT url FROM address WHERE appearance = a.id) "
                           "FROM appearance a LEFT JOIN outlet o ON o.id = a.outlet WHERE a.op_ed = ?", [op_ed]).fetchall()
        if piece.get("original") and piece["original"] not in [url for *_, url in ran]:
            say(f"its original {piece['original']} is not among {ran}")
        if piece.get("outlet") and not any(piece["outlet"] in str(name) for two in ran for name in two[:2]):
            say(f"its outlet {piece['outlet']} is not among {ran}")
        if piece.get("day") and not any(str(day).startswith(piece["day"]) or piece["day"] in str(day) for *_, day, _ in ran):
            say(f"its day {piece['day']} is not among {ran}")
        for part in piece["words"]:
            if part not in json.loads(json.dumps(words, ensure_ascii=False)):
                say(f"“{part}” does not stand in its text")
        if piece.get("language") and language != piece["language"]:
            say(f"its language is {language}")
        evidence = str(rows.execute("SELECT witnesses FROM evidence WHERE op_ed = ?", [op_ed]).fetchall())
        if piece.get("picture") and "canal" not in evidence:
            say("its lead picture is no evidence")
        filed = {name for name, in rows.execute("SELECT t.slug FROM op_ed_topic o JOIN topic t ON t.id = o.topic WHERE o.op_ed = ?", [op_ed])}
        # Ghost's tags are proposed as nothing, WordPress's categories as topics: an editor decides.
        if filed - {tag.lower() for tag in piece["tags"]}:
            say(f"it is filed under {filed}")
        leads = f"{piece['slug']}" in table
        if leads != piece["seen"]:
            say("its old address does not lead to it" if piece["seen"] else "an address that nobody had leads to it")
    return lost


class RealGhost(peers.Ghost):
    @staticmethod
    def missing():
        home = os.environ.get("GHOST", "")
        return "" if home and (Path(home) / "ghost.js").exists() else "Ghost; peers.py says how it is made, and GHOST names its folder"

    def __init__(self, folder):
        super().__init__(Path(os.environ["GHOST"]), folder, "", "")

    def written(self, url, title, html):
        self.address, self.api, self.cookie = url, f"{url}/ghost/api/admin", ""
        self.ask("/authentication/setup/", {"setup": [{"name": "Editor", "email": "editor@sample.example", "password": PHRASE, "blogTitle": "Sample Institute"}]})
        self.ask("/session/", {"username": "editor@sample.example", "password": PHRASE})
        self.people()
        people = {user["name"]: user["id"] for user in self.ask("/users/?limit=all")["users"]}
        picture = self.given("/images/upload/", "canal.png", PICTURE, "image/png")["images"][0]["url"]
        for piece in PIECES:
            self.ask("/posts/", {"posts": [self.post(piece, people, picture)]})
        self.ask("/pages/", {"pages": [{"title": "About Us", "lexical": lexical([paragraph("We are here.")]), "status": "published"}]})
        return f"{url}/"

    def post(self, piece, people, picture):
        blocks = [paragraph(piece["words"][0])]
        if piece["slug"] == "two-pens":
            blocks += [{"type": "list", "listType": "bullet", "tag": "ul", "start": 1, "version": 1, "direction": None, "format": "", "indent": 0,
                        "children": [{"type": "listitem", "value": 1, "version": 1, "direction": None, "format": "", "indent": 0, "children": [words("a list entry")]}]},
                       {**paragraph("a quoted sentence"), "type": "extended-quote"},
                       {"type": "html", "version": 1, "html": "<p>A card of <em>HTML</em>.</p>"},
                       {"type": "bookmark", "version": 1, "url": "https://other.example/read", "caption": "",
                        "metadata": {"icon": "", "title": "Something else", "description": "", "author": "", "publisher": "", "thumbnail": ""}}]
        else:
            blocks += [paragraph(part) for part in piece["words"][1:]]
        if piece.get("outlet"):
            blocks.append(paragraph("Originally published in ", link=(piece["outlet"], piece["original"])))
        post = {"title": piece["title"], "slug": piece["slug"], "lexical": lexical(blocks), "status": piece.get("status", "published"),
                "authors": [{"id": people[name]} for name in piece["authors"]], "tags": [{"name": tag} for tag in piece["tags"]] + [{"name": "#inner"}]}
        if piece.get("day"):
            post["published_at"] = f"{piece['day']}T08:30:00.000Z"
        if piece.get("members"):
            post["visibility"] = "members"
        if piece.get("by_field"):
            post["canonical_url"] = piece["original"]
        if piece.get("picture"):
            post.update({"feature_image": picture, "feature_image_alt": "A canal", "feature_image_caption": "Photo: Noor Jahan"})
        return post

    def people(self):
        """Whoever is invited must answer a letter; Ghost's own import makes authors without."""
        users = [{"id": str(n), "name": name, "slug": name.lower().replace(" ", "-"), "email": f"a{n}@sample.example"}
                 for n, name in enumerate(["Amina Farooqi", "Omar Dar", "Noor Jahan"], 2)]
        given = {"db": [{"meta": {"exported_on": 1700000000000, "version": "5.99.0"}, "data": {"users": users, "posts": [], "roles_users": []}}]}
        self.given("/db/", "people.json", json.dumps(given).encode(), "application/json", "importfile")

    def exported(self):
        export = self.folder / "ghost.json"
        export.write_text(json.dumps(self.ask("/db/")))
        return export

    def ask(self, path, body=None):
        return self.sent(path, json.dumps(body).encode() if body is not None else None, "application/json")

    def given(self, path, name, content, kind, field="file"):
        head = f'--byline\r\nContent-Disposition: form-data; name="{field}"; filename="{name}"\r\nContent-Type: {kind}\r\n\r\n'
        return self.sent(path, head.encode() + content + b"\r\n--byline--\r\n", "multipart/form-data; boundary=byline")

    def sent(self, path, body, kind):
        request = urllib.request.Request(f"{self.api}{path}", body, {"Content-Type": kind, "Origin": self.address, "Cookie": self.cookie, "Accept-Version": "v5.0"})
        try:
            with urllib.request.urlopen(request, timeout=120) as answer:
                self.cookie = (answer.headers.get("Set-Cookie") or self.cookie).split(";")[0]
                told = answer.read()
        except urllib.error.HTTPError as refused:
            raise SystemExit(f"Ghost refused {path}: {refused.read().decode(errors='replace')[:600]}")
        return json.loads(told) if told.startswith(b"{") else {}


def words(text):
    return {"type": "extended-text", "text": text, "format": 0, "mode": "normal", "style": "", "detail": 0, "version": 1}


def paragraph(text, link=None):
    children = [words(text)]
    if link:
        children += [{"type": "link", "url": link[1], "rel": None, "target": None, "title": None, "version": 1, "direction": None, "format": "", "indent": 0,
                      "children": [words(link[0])]}, words(".")]
    return {"type": "paragraph", "version": 1, "direction": None, "format": "", "indent": 0, "children": children}


def lexical(children):
    return json.dumps({"root": {"type": "root", "version": 1, "direction": None, "format": "", "indent": 0, "children": children}})


class RealWordPress(peers.WordPress):
    @staticmethod
    def missing():
        import shutil
        lacking = [program for program in ("mariadbd", "mariadb-install-db", "php") if not shutil.which(program)]
        return "WordPress; peers.py says how it is made" if lacking or not Path("/usr/share/wordpress").exists() else ""

    def __init__(self, folder):
        peers.Peer.__init__(self, folder)
        self.site, self.plain = folder / "site", peers.free_port()
        self.address = f"http://127.0.0.1:{self.plain}"
        subprocess.run(["cp", "-rL", "/usr/share/wordpress", self.site], check=True)
        try:
            self.database()
            self.filled()
        except BaseException:
            self.stop()
            raise

    def php(self, name, script):
        path = self.folder / f"{name}.php"
        path.write_text(f"<?php\n$_SERVER['HTTP_HOST'] = '127.0.0.1:{self.plain}'; $_SERVER['REQUEST_URI'] = '/'; $_SERVER['SERVER_PROTOCOL'] = 'HTTP/1.1';\n{script}")
        ran = subprocess.run(["php", path], capture_output=True)
        if ran.returncode:
            raise SystemExit(f"{name}: {ran.stdout.decode(errors='replace')[-800:]}{ran.stderr.decode(errors='replace')[-800:]}")
        return ran.stdout

    def filled(self):
        (self.folder / "pieces.json").write_text(json.dumps(PIECES))
        (self.folder / "canal.png").write_bytes(PICTURE)
        self.php("filled", f"""define('WP_INSTALLING', true);
require '{self.site}/wp-load.php'; require_once ABSPATH . 'wp-admin/includes/upgrade.php'; require_once ABSPATH . 'wp-admin/includes/image.php';
wp_install('Sample Institute', 'editor', 'editor@sample.example', true, '', 'a long enough password');
foreach (get_posts(['numberposts' => -1, 'post_type' => 'any']) as $first) {{ wp_delete_post($first->ID, true); }}
update_option('permalink_structure', '/%year%/%postname%/'); global $wp_rewrite; $wp_rewrite->init();
register_taxonomy('author', 'post', ['sort' => true, 'args' => ['orderby' => 'term_order']]);
foreach (json_decode(file_get_contents('{self.folder}/pieces.json'), true) as $piece) {{
    $people = [];
    foreach ($piece['authors'] as $name) {{
        $login = strtolower(str_replace(' ', '-', $name));
        $user = get_user_by('login', $login);
        $people[] = $user ? $user->ID : wp_insert_user(['user_login' => $login, 'user_pass' => wp_generate_password(), 'user_email' => "$login@sample.example", 'display_name' => $name, 'role' => 'author']);
    }}
    $text = '';
    foreach ($piece['words'] as $n => $words) {{
        $text .= $words === 'a list entry' ? "<!-- wp:list -->\\n<ul><!-- wp:list-item -->\\n<li>$words</li>\\n<!-- /wp:list-item --></ul>\\n<!-- /wp:list -->\\n\\n"
            : ($words === 'a quoted sentence' ? "<!-- wp:quote -->\\n<blockquote class=\\"wp-block-quote\\"><p>$words</p></blockquote>\\n<!-- /wp:quote -->\\n\\n"
            : "<!-- wp:paragraph -->\\n<p>$words.</p>\\n<!-- /wp:paragraph -->\\n\\n");
    }}
    if (!empty($piece['outlet'])) {{
        $text .= "<!-- wp:paragraph -->\\n<p>Originally published in <a href=\\"{{$piece['original']}}\\">{{$piece['outlet']}}</a>.</p>\\n<!-- /wp:paragraph -->";
    }}
    $categories = array_map(fn($tag) => wp_create_category($tag), $piece['tags']);
    $post = ['post_title' => $piece['title'], 'post_name' => $piece['slug'], 'post_content' => $text, 'post_author' => $people[0], 'post_category' => $categories,
        'post_status' => $piece['status'] ?? 'publish', 'post_password' => empty($piece['members']) ? '' : 'water'];
    if (!empty($piece['day'])) {{ $post['post_date'] = $piece['day'] . ' 08:30:00'; $post['post_date_gmt'] = $post['post_date']; }}
    $id = wp_insert_post(wp_slash($post), true);
    if (is_wp_error($id)) {{ throw new Exception($id->get_error_message()); }}
    // As Co-Authors Plus keeps several authors: a term for each, in its order.
    if (count($people) > 1) {{
        $signed = [];
        foreach ($people as $who) {{
            $user = get_userdata($who);
            $term = term_exists('cap-' . $user->user_nicename, 'author') ?: wp_insert_term($user->display_name, 'author', ['slug' => 'cap-' . $user->user_nicename]);
            $signed[] = (int) $term['term_id'];
        }}
        wp_set_object_terms($id, $signed, 'author');
    }}
    if (!empty($piece['by_field'])) {{ add_post_meta($id, 'original_url', $piece['original']); }}
    if (!empty($piece['picture'])) {{
        $file = wp_upload_bits('canal.png', null, file_get_contents('{self.folder}/canal.png'));
        $picture = wp_insert_attachment(['post_title' => 'canal', 'post_mime_type' => 'image/png', 'post_excerpt' => 'Photo: Noor Jahan', 'guid' => $file['url']], $file['file'], $id);
        update_post_meta($picture, '_wp_attachment_image_alt', 'A canal');
        set_post_thumbnail($id, $picture);
    }}
}}
wp_insert_post(['post_title' => 'About Us', 'post_type' => 'page', 'post_status' => 'publish', 'post_content' => 'We are here.']);
""")

    def exported(self):
        export = self.folder / "wordpress.xml"
        export.write_bytes(self.php("exported", f"""require '{self.site}/wp-load.php'; require ABSPATH . 'wp-admin/includes/export.php';
register_taxonomy('author', 'post', ['sort' => true, 'args' => ['orderby' => 'term_order']]);
export_wp(['content' => 'all']);
"""))
        return export


if __name__ == "__main__":
    main()
