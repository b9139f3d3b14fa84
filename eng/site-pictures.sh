#!/usr/bin/env bash
# Takes the pictures of the site's manuals anew from the samples: docs/pictures/site-*.png and office-*.png. Needs a Release build,
# Chromium, ImageMagick, curl and Node.js with npm. CONFIGURATION=debug takes another build.
set -euo pipefail
cd "$(dirname "$0")/.."
lantu=$PWD/artifacts/bin/Lantu.App/${CONFIGURATION:-release}/lantu
out=$PWD/docs/pictures
work=$(mktemp -d)
site=
trap '[ -n "$site" ] && kill "$site" 2>/dev/null || true; rm -rf "$work"' EXIT
. eng/sample-site.sh
start_site "$work/site.db" 5187 '' samples/yiwu-2026.md samples/yunzhou-2025.md samples/yunzhou-2026.md
plan=$base/plans/%E4%BA%91%E6%B4%B2%E5%B8%82/2026
# The newest pictures are drawn at the start; nobody shall see their empty frames.
curl -s "$plan/thumb.png" "$base/plans/330782/2026/thumb.png" -o /dev/null -o /dev/null
# shot NAME WIDTH HEIGHT ADDRESS
shot() {
  chromium --headless --no-sandbox --disable-gpu --hide-scrollbars --no-first-run --disable-background-networking --disable-component-update \
    --user-data-dir="$work/profile" --window-size="$2,$3" --virtual-time-budget=4000 --screenshot="$work/$1.png" "$4" >/dev/null 2>&1
  convert "$work/$1.png" -resize 60% -strip -define png:exclude-chunks=date,time -colors 128 "$out/site-$1.png"
}
shot home 1440 1250 "$base/"
shot plan 1440 1700 "$plan"
shot targets 1440 1300 "$plan/targets"
fact=$(curl -s "$plan/source" | grep -o 'id="f293-[0-9a-z-]*"' | head -n 1 | cut -d'"' -f2)
shot source 1440 1200 "$plan/source?f=$fact"
shot check 1440 1200 "$plan/check"
kill "$site"
wait "$site" || true

# The office, on the year of the tutorial, by the tutorial's own commands (two of them show a refusal).
(cd eng/pictures && npm ci --no-audit --no-fund >/dev/null)
mkdir "$work/year"
ln -s "$PWD/samples" "$work/year/samples"
sed -n '/^lantu track/p' docs/track-tutorial.md | sed "s#^lantu#$lantu#" >"$work/year/commands"
(cd "$work/year" && while IFS= read -r command; do bash -c "$command" </dev/null >/dev/null 2>&1 || true; done <commands)
for month in 04 05 06 07; do
  (cd "$work/year" && "$lantu" track import "samples/year/figures/2026-$month.csv" --place 云洲市 --source 云洲市统计局 \
    --published "2026-$(printf %02d $((10#$month + 1)))-19" --status preliminary --by 统计员 >/dev/null 2>&1)
done
start_site "$work/year/lantu.db" 5187 /once/ samples/yunzhou-2025.md samples/yunzhou-2026.md
node eng/pictures/office.mjs "$base" "$(grep -o 'http[^ ]*/once/[A-Za-z0-9_-]*' "$work/log" | head -n 1)" "$work" "$PWD/samples/yiwu-2026.md"
for picture in "$work"/office-*.png; do
  convert "$picture" -resize 60% -strip -define png:exclude-chunks=date,time -colors 128 "$out/$(basename "$picture")"
done
ls -l "$out"/site-*.png "$out"/office-*.png
