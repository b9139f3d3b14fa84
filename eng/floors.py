#!/usr/bin/env python3
"""Holds scores against floors that only rise.

usage: floors.py FLOORS.json KIND SCORES.json

SCORES.json is what score.py, score_tasks.py or score_compare.py print with --json. FLOORS.json holds, for each KIND and each document
(or ALL), the least that is allowed: { "facts": { "ALL": { "f1": 0.9 } }, "tasks": { "ALL": { "tasks.f1": 0.8 } } }.
Exit status 0; 1 where a score lies under its floor or a document with a floor is missing; 2 where nothing can be told.
"""
import json, sys


def look_up(row, dotted):
    for part in dotted.split("."):
        row = row.get(part) if isinstance(row, dict) else None
    return row


def main():
    if len(sys.argv) != 4:
        print(__doc__, file=sys.stderr)
        return 2
    try:
        floors = json.load(open(sys.argv[1], encoding="utf-8")).get(sys.argv[2], {})
        rows = {row["document"]: row for row in json.load(open(sys.argv[3], encoding="utf-8"))}
    except (OSError, ValueError, KeyError, TypeError) as e:
        print(f"floors: {e}", file=sys.stderr)
        return 2
    low = 0
    for document, row in rows.items():
        named = floors.get(document, {})
        shown = dict.fromkeys([*named, *(k for k in ("precision", "recall", "f1", "sections.f1", "tasks.f1") if look_up(row, k) is not None)])
        parts = []
        for key in shown:
            value, floor = look_up(row, key), named.get(key)
            under = floor is not None and (value is None or value < floor)
            low += under
            value_text = "missing" if value is None else f"{value:.4f}"
            parts.append(f"{key} {value_text}" + ("" if floor is None else f" (floor {floor}{', UNDER IT' if under else ''})"))
        print(f"  {document}: " + ", ".join(parts))
    for document in floors:
        if document not in rows:
            low += 1
            print(f"  {document}: has a floor, but was not scored")
    return 1 if low else 0


if __name__ == "__main__":
    sys.exit(main())
