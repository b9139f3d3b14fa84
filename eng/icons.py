#!/usr/bin/env python3
"""Writes src/Lantu.Drawing/Icons/icons.tsv: the lucide icons that a picture of a plan may use, each as one SVG path.

    python3 eng/icons.py

Reads eng/parts/node_modules/lucide-static (pinned in eng/parts/package.json; it is there after a build). Each line is the
name of an icon, a tab, and path data on a grid of 24 × 24, to be drawn as lines of width 2 with round ends. Run it again
after a change of NAMES or of the pinned version, and look at the difference.
"""
import json
import pathlib
import re
import sys

NAMES = """
activity ambulance award baby badge-check banknote battery bell bike book book-open bot boxes brain briefcase bridge building
building-complex bus calculator calendar calendar-check car chart-column chart-line chart-pie check circle-check circle-dollar-sign
clapperboard clipboard-list clock cloud coins compass construction container cpu credit-card crown database drama droplets dumbbell
earth factory file-check file-text fish flag flame flask-conical flower forklift fuel gavel gem globe goal graduation-cap hammer
hand-coins hand-heart handshake hard-hat heart heart-handshake heart-pulse hospital hotel house house-plus key landmark languages
leaf library lightbulb link list list-checks lock mail map map-pin medal megaphone messages-square microscope milestone monitor
mountain network newspaper package palette percent phone-call pickaxe piggy-bank pill plane plane-takeoff plug-zap radio-tower
recycle rocket route satellite scale school search server settings shield shield-alert shield-check ship ship-cargo shopping-bag
shopping-cart siren smartphone sprout star stethoscope store sun target theater thermometer ticket tractor traffic-cone train-front
train-track tree-pine trees trending-down trending-up trophy truck umbrella university user-check users utensils wallet warehouse
waves-horizontal waypoints wheat wifi wind workflow wrench accessibility mic-vocal mountain-snow anchor anvil binary key-round
scroll-text stamp tag user zap
""".split()


def number(value):
    text = f"{float(value):.4f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def ellipse(cx, cy, rx, ry):
    cx, cy, rx, ry = (float(v) for v in (cx, cy, rx, ry))
    return (f"M{number(cx - rx)} {number(cy)}a{number(rx)} {number(ry)} 0 1 0 {number(2 * rx)} 0"
            f"a{number(rx)} {number(ry)} 0 1 0 {number(-2 * rx)} 0z")


def standalone(data):
    """Path data that may follow other data: a first move is absolute, and after another path it must say so."""
    if not data.startswith("m"):
        return data
    value = r"(-?(?:\d+\.?\d*|\.\d+))"
    first = re.match(rf"m\s*{value}[\s,]*{value}", data)
    rest = data[first.end():].lstrip(" ,")
    return f"M{first[1]} {first[2]}{'l' if rest and not rest[0].isalpha() else ''}{rest}"


def rectangle(a):
    x, y, w, h = (float(a.get(k, 0)) for k in ("x", "y", "width", "height"))
    rx = float(a.get("rx", a.get("ry", 0)))
    ry = float(a.get("ry", rx))
    if rx == 0:
        return f"M{number(x)} {number(y)}h{number(w)}v{number(h)}h{number(-w)}z"
    arc = f"a{number(rx)} {number(ry)} 0 0 1 "
    return (f"M{number(x + rx)} {number(y)}h{number(w - 2 * rx)}{arc}{number(rx)} {number(ry)}"
            f"v{number(h - 2 * ry)}{arc}{number(-rx)} {number(ry)}h{number(2 * rx - w)}{arc}{number(-rx)} {number(-ry)}"
            f"v{number(2 * ry - h)}{arc}{number(rx)} {number(-ry)}z")


def polyline(points, closed):
    values = points.replace(",", " ").split()
    pairs = [f"{number(x)} {number(y)}" for x, y in zip(values[::2], values[1::2])]
    return "M" + "L".join(pairs) + ("z" if closed else "")


def path(tag, a):
    match tag:
        case "path":
            return standalone(a["d"])
        case "circle":
            return ellipse(a["cx"], a["cy"], a["r"], a["r"])
        case "ellipse":
            return ellipse(a["cx"], a["cy"], a["rx"], a["ry"])
        case "rect":
            return rectangle(a)
        case "line":
            return f"M{number(a['x1'])} {number(a['y1'])}L{number(a['x2'])} {number(a['y2'])}"
        case "polyline" | "polygon":
            return polyline(a["points"], tag == "polygon")
    raise SystemExit(f"a node of a kind that is not known: {tag}")


def main():
    root = pathlib.Path(__file__).resolve().parent
    nodes = json.loads((root / "parts/node_modules/lucide-static/icon-nodes.json").read_text(encoding="utf-8"))
    missing = [name for name in NAMES if name not in nodes]
    if missing:
        sys.exit("lucide has no icon of this name: " + ", ".join(missing))
    lines = [f"{name}\t{''.join(path(tag, attributes) for tag, attributes in nodes[name])}\n" for name in sorted(set(NAMES))]
    (root.parent / "src/Lantu.Drawing/Icons/icons.tsv").write_text("".join(lines), encoding="utf-8")
    print(f"{len(lines)} icons")


main()
