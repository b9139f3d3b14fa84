#!/usr/bin/env bash
# Draws the pictures of the manual anew from the samples: docs/pictures/draw-*.png. Needs a Release build and ImageMagick.
set -euo pipefail
cd "$(dirname "$0")/.."
lantu=artifacts/bin/Lantu.App/release/lantu
out=docs/pictures
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
draw() { "$lantu" draw "samples/$1.md" --theme "$2" --width 540 -o "$work/$1-$2.png"; }
draw yiwu-2026 red
draw yunzhou-2026 blue
draw yunzhou-2025 green
# piece NAME THEME TOP: a stretch of a picture as high as a phone shows.
piece() { convert "$work/$1-$2.png" -crop "540x1080+0+$3" +repage "$work/piece-$4.png"; }
piece yiwu-2026 red 0 1
piece yiwu-2026 red 1080 2
piece yunzhou-2026 blue 0 3
piece yunzhou-2025 green 0 4
convert "$work"/piece-[1-4].png -bordercolor white -border 6 +append -strip -define png:exclude-chunks=date,time -colors 200 "$out/draw.png"
for name in yiwu-2026-red yunzhou-2026-blue yunzhou-2025-green; do
  convert "$work/$name.png" -strip -define png:exclude-chunks=date,time -colors 200 "$out/draw-$name.png"
done
ls -l "$out"
