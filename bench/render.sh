#!/bin/sh
# What a page costs that no cache holds, at 100 and at 100,000 op-eds; how long a start takes and how much memory it needs.
# usage: bench/render.sh DEST     DEST is a folder outside the checkout; the samples stay there for the next time
set -eu
dest=${1:?usage: bench/render.sh DEST}
cd "$(dirname "$0")/.."
target=${CARGO_TARGET_DIR:-target}
mkdir -p "$dest"
cargo build --release --locked --package byline
for count in 100 100000; do
    echo "## $count op-eds"
    begun=$(date +%s)
    "$target/release/byline" sample --opeds "$count" --data "$dest/$count"
    echo "made or found in $(($(date +%s) - begun)) s, $(du -sm "$dest/$count" | cut -f1) MiB"
    BYLINE_BENCH_DATA="$dest/$count" cargo bench --locked --package byline --bench rendering
done
python3 - "$target/release/byline" "$dest" <<'END'
"""Starts `byline serve` with and without a page cache: what op-ed pages cost, from exec to the first page, resident memory."""
import http.client, random, socket, subprocess, sys, time

binary, dest = sys.argv[1:]
BROWSER = "Mozilla/5.0 (X11; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0"

def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]

def get(port, path):
    line = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    line.request("GET", path, headers={"User-Agent": BROWSER})
    answer = line.getresponse()
    body = answer.read()
    line.close()
    return answer.status, body

def resident(pid):
    with open(f"/proc/{pid}/status") as status:
        return next(int(line.split()[1]) for line in status if line.startswith("VmRSS")) / 1024

def cpu(pid):
    with open(f"/proc/{pid}/stat") as stat:
        fields = stat.read().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) * 10

def op_eds(data):
    urls = subprocess.run([binary, "urls", "--data", data], capture_output=True, text=True, check=True).stdout.split()
    paths = ["/" + url.split("/", 3)[3] for url in urls if "/op-ed/" in url]
    random.Random(7).shuffle(paths)
    return paths

def serve(data, port, *more):
    command = [binary, "serve", "--data", data, "--listen", f"127.0.0.1:{port}", *more]
    return subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

def until_up(port):
    while True:
        try:
            return get(port, "/")[0]
        except OSError:
            time.sleep(0.002)

def settled(pid):
    """Until a start's own work is over: a site made in bulk is listed for the desk and indexed once."""
    while True:
        spent = cpu(pid)
        time.sleep(5)
        if cpu(pid) - spent < 100:
            return

def uncached(data):
    """Processor time an op-ed's page costs that no cache holds, HTTP included, a thousand pages at a time over one connection."""
    paths, port = op_eds(data), free_port()
    with serve(data, port, "--page-cache", "0") as serving:
        until_up(port)
        settled(serving.pid)
        line, laps = http.client.HTTPConnection("127.0.0.1", port, timeout=30), []
        for lap in range(4):
            spent = cpu(serving.pid)
            for number in range(1000):
                # As a reader's browser: programs have a budget, and ten readings a second are beyond it.
                line.request("GET", paths[(lap * 1000 + number) % len(paths)], headers={"User-Agent": BROWSER})
                answer = line.getresponse()
                answer.read()
                assert answer.status == 200
            laps.append((cpu(serving.pid) - spent) / 1000)
        serving.terminate()
    print(f"{data}: op-ed page over HTTP, ms of processor time, a thousand after a thousand: {', '.join(f'{lap:.2f}' for lap in laps)}")

for size in ("100", "100000"):
    uncached(f"{dest}/{size}")
data = f"{dest}/100000"
pages = op_eds(data)[:1000]
for run in range(5):
    port = free_port()
    begun = time.monotonic()
    with serve(data, port) as serving:
        status = until_up(port)
        took = (time.monotonic() - begun) * 1000
        first = resident(serving.pid)
        spent = cpu(serving.pid)
        if run == 0:
            for page in pages:
                status, _ = get(port, page)
                assert status == 200, page
        later = resident(serving.pid)
        print(f"start to first answer {took:.0f} ms ({spent} ms of processor time, status {status}); resident {first:.0f} MiB"
              + (f", after {len(pages)} pages {later:.0f} MiB" if run == 0 else ""))
        serving.terminate()
END
