#!/usr/bin/env python3
"""Draws what a command printed as a picture of a terminal.

usage: lantu read samples/yiwu-2026.md --format table | eng/picture.py [--lines N] [--prompt TEXT] > picture.svg

Every character is put at its own column, wide ones on two, so that the picture holds with any font.
"""
import argparse, sys, unicodedata
from xml.sax.saxutils import escape

CELL, LINE, SIZE, MARGIN = 8.4, 20, 14, 24
INK, QUIET, PART, PAPER, BAR = "#1f2937", "#6b7280", "#0b6b7a", "#fbfbf9", "#e5e7eb"


def width(character):
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def columns(line):
    at, placed = 0, []
    for character in line:
        placed.append((at, character))
        at += width(character)
    return placed, at


def text(line, y, color, bold):
    """One text element with a position for every character; rules become lines, since glyphs leave gaps."""
    placed, total = columns(line)
    if line.strip() and set(line.strip()) <= {"─"}:
        x = MARGIN + placed[line.index("─")][0] * CELL
        return f'<path d="M{x:.1f} {y - SIZE / 3:.1f}H{MARGIN + total * CELL:.1f}" stroke="{QUIET}" stroke-width="1"/>'
    shown = [(at, c) for at, c in placed if c != " "]
    if not shown:
        return ""
    xs = " ".join(f"{MARGIN + at * CELL:.1f}".removesuffix(".0") for at, _ in shown)
    weight = ' font-weight="700"' if bold else ""
    return f'<text x="{xs}" y="{y}" fill="{color}"{weight}>{escape("".join(c for _, c in shown))}</text>'


def main():
    options = argparse.ArgumentParser(usage=__doc__)
    options.add_argument("--lines", type=int)
    options.add_argument("--prompt", default="$ lantu read samples/yiwu-2026.md")
    arguments = options.parse_args()
    lines = sys.stdin.read().rstrip("\n").split("\n")
    if arguments.lines and len(lines) > arguments.lines:
        lines = lines[:arguments.lines] + ["…"]
    wide = max(columns(line)[1] for line in [arguments.prompt, *lines])
    top = 44
    height = top + (len(lines) + 2) * LINE + MARGIN
    drawn, above = [text(arguments.prompt, top + LINE, QUIET, False)], ""
    for number, line in enumerate(lines):
        heading = line.startswith("■")
        head_of_table = number + 1 < len(lines) and lines[number + 1].strip() and set(lines[number + 1].strip()) <= {"─"}
        color = PART if heading else QUIET if number in (1, 2) or line == "…" else INK
        drawn.append(text(line, top + (number + 2) * LINE, color, heading or number == 0 or head_of_table))
    size = f"{wide * CELL + 2 * MARGIN:.0f}"
    print(f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size} {height}" width="{size}" height="{height}" role="img">')
    print(f"<title>{escape(arguments.prompt)}</title>")
    print(f'<rect width="100%" height="100%" rx="10" fill="{PAPER}"/><path d="M0 32H{size}" stroke="{BAR}"/>')
    print("".join(f'<circle cx="{20 + 18 * i}" cy="16" r="5" fill="{BAR}"/>' for i in range(3)))
    print(f'<g font-family="ui-monospace, Menlo, Consolas, \'Noto Sans Mono CJK SC\', \'Noto Sans SC\', \'PingFang SC\', \'Microsoft YaHei\', monospace" font-size="{SIZE}">')
    print("\n".join(element for element in drawn if element))
    print("</g></svg>")


main()
