#!/usr/bin/env python3
"""Processor time and peak memory of drawing a report, beside headless Chromium making PNG and PDF from the page, in one run.

    python3 bench/draw.py REPORT [times]

Needs a Release build and /usr/bin/chromium. Each program is started anew every time: its figures are cold ones.
"""
import os
import resource
import statistics
import subprocess
import sys
import tempfile

LANTU = os.path.join(os.path.dirname(__file__), "..", "artifacts", "bin", "Lantu.App", "release", "lantu")
CHROMIUM = ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-sync", "--hide-scrollbars"]


def cost(command):
    """Seconds of processor time of a command and all it starts, and the peak of its largest process in MiB."""
    pid = os.fork()
    if pid == 0:
        with open(os.devnull, "wb") as nothing:
            status = subprocess.run(command, stdout=nothing, stderr=nothing).returncode
        usage = resource.getrusage(resource.RUSAGE_CHILDREN)
        with open(os.environ["LANTU_COST"], "w", encoding="ascii") as file:
            file.write(f"{usage.ru_utime + usage.ru_stime} {usage.ru_maxrss / 1024} {status}")
        os._exit(0)
    os.waitpid(pid, 0)
    with open(os.environ["LANTU_COST"], encoding="ascii") as file:
        seconds, mebibytes, status = file.read().split()
    if status != "0":
        sys.exit(f"{command[0]} ended with {status}")
    return float(seconds), float(mebibytes)


def main(report, times):
    with tempfile.TemporaryDirectory() as folder:
        os.environ["LANTU_COST"] = os.path.join(folder, "cost")
        page = os.path.join(folder, "p.html")
        out = [os.path.join(folder, "p." + ending) for ending in ("png", "svg", "pdf", "html")]
        draw = [LANTU, "draw", report] + [word for path in out for word in ("-o", path)]
        profile = "--user-data-dir=" + os.path.join(folder, "profile")
        rows = [
            ("lantu read", [LANTU, "read", report, "--format", "json"]),
            ("lantu draw: PNG, SVG, PDF, HTML", draw),
            ("Chromium: PNG of the page", CHROMIUM + [profile, "--window-size=1080,12000", "--screenshot=" + os.path.join(folder, "c.png"), "file://" + page]),
            ("Chromium: PDF of the page", CHROMIUM + [profile, "--print-to-pdf=" + os.path.join(folder, "c.pdf"), "file://" + page]),
        ]
        for name, command in rows:
            costs = [cost(command) for _ in range(times)]
            print(f"{name:34} {statistics.median(c[0] for c in costs):6.2f} s   {max(c[1] for c in costs):6.0f} MiB")


main(sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 5)
