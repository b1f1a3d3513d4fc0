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
python3 - "$target/release/byline" "$dest/100000" <<'END'
"""Starts `byline serve` five times: from exec to the first page, and resident memory then and after a thousand pages."""
import http.client, socket, subprocess, sys, time

binary, data = sys.argv[1:]

def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]

def get(port, path):
    line = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    line.request("GET", path)
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

urls = subprocess.run([binary, "urls", "--data", data], capture_output=True, text=True, check=True).stdout.split()
paths = ["/" + url.split("/", 3)[3] for url in urls]
pages = [path for path in paths if path.startswith("/op-ed/")][:: max(1, len(paths) // 2500)][:1000]
for run in range(5):
    port = free_port()
    begun = time.monotonic()
    with subprocess.Popen([binary, "serve", "--data", data, "--listen", f"127.0.0.1:{port}"],
                          stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as serving:
        while True:
            try:
                status, _ = get(port, "/")
                break
            except OSError:
                time.sleep(0.002)
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
