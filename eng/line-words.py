#!/usr/bin/env python3
"""Finds the words of the genre that a line should not split, from a folder of texts: two to four characters that stand
together far more often than chance, and meet many neighbours on both sides. Prints one word a line, the most frequent first.

    python3 eng/line-words.py FOLDER > src/Lantu.Drawing/Typesetting/line-words.txt
"""
import collections
import glob
import math
import re
import sys

HAN = re.compile("[一-鿿]+")
LEAST = {2: 25, 3: 12, 4: 12}


def entropy(neighbours):
    total = sum(neighbours.values())
    return -sum(n / total * math.log(n / total) for n in neighbours.values())


def main(folder):
    runs = []
    for path in sorted(glob.glob(folder + "/*.txt") + glob.glob(folder + "/*.md")):
        with open(path, encoding="utf-8", errors="ignore") as file:
            runs += HAN.findall(file.read())
    singles = collections.Counter(c for run in runs for c in run)
    total = sum(singles.values())
    counts = {n: collections.Counter(r[i:i + n] for r in runs for i in range(len(r) - n + 1)) for n in LEAST}
    left, right = collections.defaultdict(collections.Counter), collections.defaultdict(collections.Counter)
    frequent = {w for n, c in counts.items() for w, k in c.items() if k >= LEAST[n]}
    for run in runs:
        for n in LEAST:
            for i in range(len(run) - n + 1):
                word = run[i:i + n]
                if word in frequent:
                    left[word][run[i - 1] if i else "^"] += 1
                    right[word][run[i + n] if i + n < len(run) else "$"] += 1
    words = []
    for word in frequent:
        k = counts[len(word)][word]
        parts = [(word[:i], word[i:]) for i in range(1, len(word))]
        share = lambda w: (singles[w] if len(w) == 1 else counts[len(w)][w]) / total
        bond = min(math.log(k / total / (share(a) * share(b))) for a, b in parts)
        if bond > (2.2 if len(word) == 2 else 4.0) and min(entropy(left[word]), entropy(right[word])) > 1.2:
            words.append((k, word))
    for _, word in sorted(words, key=lambda pair: (-pair[0], pair[1])):
        print(word)


main(sys.argv[1])
