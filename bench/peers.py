"""Publishing systems that serve the same text beside us, each of its own makers' programs on loopback: WordPress and Ghost.

WordPress: Debian's packages wordpress, wordpress-theme-twentytwentythree, mariadb-server, php-fpm, php-mysql and nginx; asked through nginx and php-fpm,
and once more behind nginx's own cache of what php-fpm answered. Ghost: npm's package (`npm pack ghost@5`, unpacked, its `devDependencies` taken out, as some
come from elsewhere than npm, and `yarn install --production` within), in a folder that GHOST names. A peer that is not there is told to be missing, with
what to install; it is never counted as nought.
"""

import json, os, re, shutil, signal, socket, subprocess, time, urllib.request
from pathlib import Path


def present(folder, title, html):
    """Name and address of each way a peer on this machine serves the text; whoever asks stops each peer afterwards."""
    peers, missing = [], []
    lacking = [program for program in ("mariadbd", "mariadb-install-db", "php", "nginx") if not shutil.which(program)]
    if lacking or not Path("/usr/share/wordpress").exists() or not fpm():
        missing.append("WordPress (apt-get install -y wordpress wordpress-theme-twentytwentythree mariadb-server php-fpm php-mysql nginx)")
    else:
        peers.append(WordPress(folder / "wordpress", title, html))
    home = os.environ.get("GHOST")
    if not home or not (Path(home) / "ghost.js").exists():
        missing.append("Ghost (npm pack ghost@5, unpack, yarn install --production within, GHOST=that folder)")
    else:
        peers.append(Ghost(Path(home), folder / "ghost", title, html))
    return peers, missing


def fpm():
    found = sorted(Path("/usr/sbin").glob("php-fpm*"))
    return str(found[-1]) if found else None


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def until(ready, what, log, seconds=90):
    for _ in range(seconds * 10):
        try:
            if ready():
                return
        except OSError:
            pass
        time.sleep(0.1)
    raise SystemExit(f"{what} did not start:\n{log.read_text()[-2000:]}")


def answers(url):
    with urllib.request.urlopen(url, timeout=30) as answer:
        return answer.status == 200


class Peer:
    def __init__(self, folder):
        self.folder, self.started = folder, []
        folder.mkdir()
        os.chmod(folder, 0o755)

    def start(self, name, *command, **more):
        log = open(self.folder / f"{name}.log", "w")
        self.started.append(subprocess.Popen(command, stdout=log, stderr=log, **more))

    def stop(self):
        for process in reversed(self.started):
            process.send_signal(signal.SIGTERM)
        for process in reversed(self.started):
            process.wait(timeout=60)


class WordPress(Peer):
    """One post with the theme WordPress comes with, four workers of php-fpm, opcache on, pages packed by PHP so that the cache holds them packed, MariaDB by its socket."""

    def __init__(self, folder, title, html):
        super().__init__(folder)
        self.site, self.plain, self.kept = folder / "site", free_port(), free_port()
        subprocess.run(["cp", "-rL", "/usr/share/wordpress", self.site], check=True)
        self.database()
        self.written(title, html)
        self.served()
        self.ways = [("WordPress", f"http://127.0.0.1:{self.plain}{self.path}"),
                     ("WordPress behind nginx's cache", f"http://127.0.0.1:{self.kept}{self.path}")]
        for _, url in self.ways:
            until(lambda: answers(url), url, folder / "nginx.log")

    def database(self):
        data, socket_path = self.folder / "rows", self.folder / "db.sock"
        subprocess.run(["mariadb-install-db", "--no-defaults", f"--datadir={data}", "--user=root", "--auth-root-authentication-method=normal"],
                       check=True, capture_output=True)
        self.start("mariadb", "mariadbd", "--no-defaults", "--user=root", f"--datadir={data}", f"--socket={socket_path}", "--skip-networking",
                   f"--pid-file={self.folder}/db.pid")
        until(socket_path.exists, "mariadbd", self.folder / "mariadb.log")
        subprocess.run(["mariadb", "--no-defaults", f"--socket={socket_path}", "-uroot", "-e", "CREATE DATABASE wordpress CHARACTER SET utf8mb4"], check=True)
        (self.site / "wp-config.php").write_text(f"""<?php
define('DB_NAME', 'wordpress'); define('DB_USER', 'root'); define('DB_PASSWORD', '');
define('DB_HOST', 'localhost:{socket_path}'); define('DB_CHARSET', 'utf8mb4'); define('DB_COLLATE', '');
define('WP_HTTP_BLOCK_EXTERNAL', true); define('DISABLE_WP_CRON', true); define('AUTOMATIC_UPDATER_DISABLED', true);
if (isset($_SERVER['HTTP_HOST'])) {{ define('WP_HOME', 'http://' . $_SERVER['HTTP_HOST']); define('WP_SITEURL', WP_HOME); }}
$table_prefix = 'wp_'; defined('ABSPATH') || define('ABSPATH', __DIR__ . '/'); require_once ABSPATH . 'wp-settings.php';
""")

    def written(self, title, html):
        (self.folder / "post.json").write_text(json.dumps({"title": title, "html": html}))
        script = self.folder / "install.php"
        script.write_text(f"""<?php
define('WP_INSTALLING', true); $_SERVER['HTTP_HOST'] = '127.0.0.1:{self.plain}';
require '{self.site}/wp-load.php'; require ABSPATH . 'wp-admin/includes/upgrade.php';
wp_install('Sample Institute', 'editor', 'editor@sample.example', true, '', 'a long enough password');
$post = json_decode(file_get_contents('{self.folder}/post.json'), true);
$id = wp_insert_post(['post_title' => $post['title'], 'post_content' => $post['html'], 'post_status' => 'publish', 'post_author' => 1]);
echo "\\nmade $id\\n";
""")
        said = subprocess.run(["php", script], check=True, capture_output=True, text=True).stdout
        self.path = f"/?p={re.search(r'made ([0-9]+)', said)[1]}"

    def served(self):
        sock = self.folder / "php.sock"
        (self.folder / "fpm.conf").write_text(f"""[global]
error_log = {self.folder}/fpm.log
daemonize = no
[www]
user = root
listen = {sock}
listen.mode = 0666
pm = static
pm.max_children = 4
php_admin_value[zlib.output_compression] = 1
""")
        self.start("fpm", fpm(), "-R", "-y", self.folder / "fpm.conf")
        until(sock.exists, "php-fpm", self.folder / "fpm.log")
        ask = f"""fastcgi_pass unix:{sock}; include /etc/nginx/fastcgi_params;
      fastcgi_param SCRIPT_FILENAME {self.site}/index.php; fastcgi_param SCRIPT_NAME /index.php; fastcgi_param HTTP_HOST 127.0.0.1:{self.plain};"""
        (self.folder / "nginx.conf").write_text(f"""
user root; worker_processes 2; daemon off; pid {self.folder}/nginx.pid; error_log {self.folder}/nginx.log;
events {{ worker_connections 1024; }}
http {{
  access_log off; keepalive_requests 1000000;
  client_body_temp_path {self.folder}/t1; proxy_temp_path {self.folder}/t2; fastcgi_temp_path {self.folder}/t3;
  uwsgi_temp_path {self.folder}/t4; scgi_temp_path {self.folder}/t5;
  fastcgi_cache_path {self.folder}/kept keys_zone=kept:10m;
  server {{ listen 127.0.0.1:{self.plain}; location / {{ {ask} }} }}
  server {{ listen 127.0.0.1:{self.kept}; location / {{ {ask}
      fastcgi_cache kept; fastcgi_cache_key $request_uri$http_accept_encoding; fastcgi_cache_valid 200 301 10m; fastcgi_ignore_headers Cache-Control Expires Set-Cookie Vary; }} }}
}}
""")
        self.start("front", "nginx", "-p", self.folder, "-c", self.folder / "nginx.conf")


class Ghost(Peer):
    """One post with the theme Ghost comes with, SQLite, in production mode."""

    def __init__(self, home, folder, title, html):
        super().__init__(folder)
        port = free_port()
        url = f"http://127.0.0.1:{port}"
        content = folder / "content"
        shutil.copytree(home / "content", content)
        settings = {
            "NODE_ENV": "production", "url": url, "server__host": "127.0.0.1", "server__port": str(port), "paths__contentPath": str(content),
            "database__client": "sqlite3", "database__connection__filename": str(folder / "ghost.db"), "database__useNullAsDefault": "true",
            "mail__transport": "Direct", "logging__path": str(folder), "privacy__useUpdateCheck": "false", "security__staffDeviceVerification": "false",
            # Its pictures are made smaller by a library that npm brings only where install scripts may run.
            "imageOptimization__resize": "false",
        }
        (content / "themes").mkdir(exist_ok=True)
        began = time.monotonic()
        self.start("ghost", "node", str(home / "ghost.js"), cwd=home, env={**os.environ, **settings})
        until(lambda: answers(f"{url}/"), "Ghost", folder / "ghost.log", 600)
        self.began = time.monotonic() - began
        self.ways = [("Ghost", self.written(url, title, html))]

    def written(self, url, title, html):
        api = f"{url}/ghost/api/admin"
        cookie = ""

        def ask(path, body):
            nonlocal cookie
            request = urllib.request.Request(f"{api}{path}", json.dumps(body).encode(),
                                             {"Content-Type": "application/json", "Origin": url, "Cookie": cookie, "Accept-Version": "v5.0"})
            with urllib.request.urlopen(request, timeout=60) as answer:
                cookie = (answer.headers.get("Set-Cookie") or cookie).split(";")[0]
                told = answer.read()
                return json.loads(told) if told.startswith(b"{") else {}

        ask("/authentication/setup/", {"setup": [{"name": "Editor", "email": "editor@sample.example", "password": "a long enough Pass-phrase 77", "blogTitle": "Sample Institute"}]})
        ask("/session/", {"username": "editor@sample.example", "password": "a long enough Pass-phrase 77"})
        post = ask("/posts/?source=html", {"posts": [{"title": title, "html": html, "status": "published"}]})["posts"][0]
        return post["url"]

    def resident(self):
        status = Path(f"/proc/{self.started[-1].pid}/status").read_text()
        return int(re.search(r"VmRSS:\s+(\d+)", status)[1]) / 1024
