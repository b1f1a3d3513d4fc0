"""What a flood of programs costs a reader: python3 bench/crowd.py BINARY DATA [--seconds S]

DATA is a folder that `byline sample --opeds N --data DATA` filled. The server is started on it without kept pages, so that every page has to be made; a reader
asks for op-eds one after the other, first alone, then beside a flood of 32 connections that call themselves a crawler: once without budgets, once with those the
settings have by themselves. Prints p50, p99 and the longest wait of the reader in each case, and what the flood was answered. Standard library alone; ends the
process it started.
"""

import argparse
import asyncio
import contextlib
import re
import subprocess
import time

READER = "Mozilla/5.0 (X11; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0"
CRAWLER = "FloodBot/1.0"
CONNECTIONS = 32


class Line:
    """One kept-alive connection."""

    def __init__(self, port, name):
        self.port, self.name, self.streams = port, name, None

    async def get(self, path):
        for _ in range(2):
            try:
                if self.streams is None:
                    self.streams = await asyncio.open_connection("127.0.0.1", self.port)
                return await self.ask(path)
            except (ConnectionError, asyncio.IncompleteReadError):
                self.streams = None
        raise SystemExit(f"no answer to {path}")

    async def ask(self, path):
        reader, writer = self.streams
        writer.write(f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{self.port}\r\nUser-Agent: {self.name}\r\n\r\n".encode())
        head = (await reader.readuntil(b"\r\n\r\n")).decode()
        length = re.search(r"(?i)content-length: (\d+)", head)
        await reader.readexactly(int(length.group(1)) if length else 0)
        return int(head.split(" ", 2)[1])


async def read(port, paths, seconds):
    line, waits, until, n = Line(port, READER), [], time.monotonic() + seconds, 0
    while time.monotonic() < until:
        begun = time.monotonic()
        status = await line.get(paths[n % len(paths)])
        waits.append(time.monotonic() - begun)
        if status != 200:
            raise SystemExit(f"a reader got {status}")
        n += 1
        await asyncio.sleep(0.01)
    waits.sort()
    return [1000 * waits[int(len(waits) * share)] for share in (0.5, 0.99)] + [1000 * waits[-1], len(waits)]


async def flood(port, paths, told, first):
    line, n = Line(port, CRAWLER), first
    while True:
        status = await line.get(paths[n % len(paths)])
        told[status] = told.get(status, 0) + 1
        n += 7


async def measured(port, paths, seconds, crowd):
    told = {}
    crowds = [asyncio.create_task(flood(port, paths, told, 31 * n)) for n in range(CONNECTIONS if crowd else 0)]
    if crowd:
        # What was saved up is spent first.
        await asyncio.sleep(12)
        told.clear()
    found = await read(port, paths, seconds)
    for task in crowds:
        task.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await task
    return found, told


def serve(binary, data, *further):
    command = [binary, "serve", "--data", data, "--listen", "127.0.0.1:0", "--page-cache", "0", *further]
    child = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    for line in child.stdout:
        ready = re.match(r"Ready on 127\.0\.0\.1:(\d+)", line)
        if ready:
            return child, int(ready.group(1))
    raise SystemExit("the server did not start")


def main():
    given = argparse.ArgumentParser()
    given.add_argument("binary")
    given.add_argument("data")
    given.add_argument("--seconds", type=float, default=15)
    options = given.parse_args()
    urls = subprocess.run([options.binary, "urls", "--data", options.data], capture_output=True, text=True, check=True).stdout
    paths = ["/" + url.split("/", 3)[3] for url in urls.splitlines() if "/op-ed/" in url][:3000]
    none = ["--budget-robots", "none"]
    for what, further, crowd in (("alone", [], False), ("beside a flood, without budgets", none, True), ("beside a flood, with budgets", [], True)):
        child, port = serve(options.binary, options.data, *further)
        try:
            (p50, p99, longest, asked), told = asyncio.run(measured(port, paths, options.seconds, crowd))
        finally:
            child.terminate()
            child.wait()
        flooded = ", ".join(f"{n / options.seconds:.0f}/s answered {status}" for status, n in sorted(told.items()))
        print(f"{what:34} p50 {p50:7.2f} ms  p99 {p99:7.2f} ms  longest {longest:7.2f} ms  ({asked} pages)  {flooded}")


if __name__ == "__main__":
    main()
