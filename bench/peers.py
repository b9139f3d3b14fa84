#!/usr/bin/env python3
"""Times the reading of PDF and pictures beside pdftotext and Tesseract, and counts their mistakes.

    bench/peers.py CASES [--lantu PATH]      CASES: a folder with pdf/ and images/, each NAME.* beside NAME.truth.txt

Each program runs as it is installed, one after the other, in one go. Seconds are of the processor (user and system, of
all threads and children), so that another program at work beside it changes little; peak is the largest resident set
of one process. The error rate is the edit distance by the length of the truth, white space left out.
Needs Debian's poppler-utils, tesseract-ocr and tesseract-ocr-chi-sim.
"""
import argparse, os, re, resource, subprocess, sys, tempfile, threading, time


def run(words):
    """Runs a program; gives its output, the seconds of the processor, of the clock, and the peak in MiB."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    begun = time.monotonic()
    with tempfile.TemporaryFile() as out:
        child = subprocess.Popen(words, stdout=out, stderr=subprocess.DEVNULL)
        peak = [0]

        def watch():
            while child.poll() is None:
                for pid in tree(child.pid):
                    try:
                        with open(f"/proc/{pid}/status", encoding="ascii", errors="ignore") as status:
                            found = re.search(r"VmHWM:\s+(\d+)", status.read())
                        peak[0] = max(peak[0], int(found.group(1)) // 1024 if found else 0)
                    except OSError:
                        pass
                time.sleep(0.05)

        watcher = threading.Thread(target=watch)
        watcher.start()
        child.wait()
        watcher.join()
        out.seek(0)
        text = out.read().decode("utf-8", "replace")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return text, cpu, time.monotonic() - begun, peak[0]


def tree(pid):
    """The process and all below it, whichever thread began them."""
    yield pid
    try:
        for thread in os.listdir(f"/proc/{pid}/task"):
            with open(f"/proc/{pid}/task/{thread}/children", encoding="ascii") as children:
                for child in children.read().split():
                    yield from tree(int(child))
    except OSError:
        pass


def distance(one, other):
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        corner, row[0] = row[0], i
        for j, b in enumerate(other, 1):
            corner, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, corner + (a != b))
    return row[-1]


def rates(text, truth):
    text, truth = re.sub(r"\s", "", text), re.sub(r"\s", "", truth)
    wanted, got = (re.findall(r"\d+(?:\.\d+)?", t) for t in (truth, text))
    for number in got:
        if number in wanted:
            wanted.remove(number)
    count = len(re.findall(r"\d+(?:\.\d+)?", truth))
    return 100 * distance(text, truth) / len(truth), count - len(wanted), count


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("cases")
    parser.add_argument("--lantu", default="artifacts/bin/Lantu.App/release/lantu")
    options = parser.parse_args()
    print(f"{'file':16}{'program':12}{'CPU s':>8}{'clock s':>9}{'peak MiB':>10}{'errors %':>10}  numbers")
    for folder, peer in (("pdf", ["pdftotext", "{}", "-"]), ("images", ["tesseract", "{}", "-", "-l", "chi_sim", "--psm", "3"])):
        place = os.path.join(options.cases, folder)
        for name in sorted(os.listdir(place)):
            truth = os.path.join(place, os.path.splitext(name)[0] + ".truth.txt")
            if ".truth." in name or not os.path.exists(truth):
                continue
            with open(truth, encoding="utf-8") as file:
                wanted = file.read()
            path = os.path.join(place, name)
            for words in ([options.lantu, "read", "-q", "--format", "text", path], [w.replace("{}", path) for w in peer]):
                text, cpu, clock, peak = run(words)
                errors, right, count = rates(text, wanted)
                print(f"{name:16}{os.path.basename(words[0]):12}{cpu:8.2f}{clock:9.2f}{peak:10}{errors:10.2f}  {right}/{count}", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
