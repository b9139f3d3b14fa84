#!/usr/bin/env bash
# How fast the site answers, beside nginx giving the same bytes from a file, in one run; the memory of the site; and how soon
# Chromium paints a page that it has not seen. Needs a Release build, wrk, nginx, curl, Chromium and Node.js with npm.
#
#     bash bench/serve.sh [seconds]
set -euo pipefail
cd "$(dirname "$0")/.."
seconds=${1:-8}
lantu=$PWD/artifacts/bin/Lantu.App/release/lantu
page=plans/330782/2026
work=$(mktemp -d)
site=
trap '[ -n "$site" ] && kill "$site" 2>/dev/null || true; [ -e "$work/nginx.pid" ] && kill "$(cat "$work/nginx.pid")" || true; rm -rf "$work"' EXIT
. eng/sample-site.sh
start_site "$work/site.db" 5188 '' samples/yiwu-2026.md samples/yunzhou-2025.md samples/yunzhou-2026.md

# First paint in a browser that was just started and has nothing of the site; five starts for each page. The site is warm: it has
# read its plans, and drawn the pictures that the first visitor has drawn for him.
for file in picture.png card.png thumb.png; do curl -s "$base/$page/$file" -o /dev/null || true; done
sleep 10
(cd eng/pictures && npm ci --no-audit --no-fund >/dev/null)
node --input-type=module - "$base" <<'SCRIPT'
import { createRequire } from "node:module";
const { chromium } = createRequire(`${process.cwd()}/eng/pictures/`)("playwright-core");
const base = process.argv[2];
const pages = ["/", "/plans/330782/2026", "/plans/330782/2026/targets", "/plans/330782/2026/tasks", "/plans/330782/2026/check", "/plans/330782/2026/source", "/search?q=%E5%87%BA%E5%8F%A3"];
for (const page of pages) {
  const times = [];
  for (let i = 0; i < 5; i++) {
    const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"] });
    const tab = await browser.newPage({ viewport: { width: 390, height: 844 } });
    await tab.waitForTimeout(2000); // the browser is up; the page is what is timed
    await tab.goto(base + page, { waitUntil: "load" });
    times.push(await tab.evaluate(() => new Promise((done) => new PerformanceObserver((list) => done(list.getEntries().find((entry) => entry.name === "first-contentful-paint").startTime)).observe({ type: "paint", buffered: true }))));
    await browser.close();
  }
  console.log(`first paint  ${page}  ${times.map((time) => time.toFixed(0)).join(" ")} ms`);
}
SCRIPT

curl -s "$base/$page" -o "$work/page.html"
mkdir -p "$work/www/plans/330782"
cp "$work/page.html" "$work/www/$page"
cat >"$work/nginx.conf" <<CONF
worker_processes 2; pid $work/nginx.pid; error_log $work/nginx.err;
events { worker_connections 256; }
http { access_log off; default_type text/html; sendfile on; client_body_temp_path $work/b; proxy_temp_path $work/p; fastcgi_temp_path $work/f; uwsgi_temp_path $work/u; scgi_temp_path $work/s;
  server { listen 127.0.0.1:5189; root $work/www; } }
CONF
nginx -c "$work/nginx.conf"
echo "the page has $(stat -c %s "$work/page.html") bytes"
for round in 1 2; do
  for peer in "lantu $base" "nginx http://127.0.0.1:5189"; do
    set -- $peer
    wrk -t2 -c32 -d"${seconds}s" --latency "$2/$page" >"$work/wrk"
    echo "$1: $(awk '/Requests\/sec/{r=$2} /50%/{h=$2} /99%/{n=$2} END{print r " requests a second, half in " h ", 99 of 100 in " n}' "$work/wrk")"
  done
done
wrk -t2 -c32 -d"${seconds}s" --latency -H 'Accept-Encoding: gzip' "$base/$page" >"$work/wrk"
echo "lantu, packed: $(awk '/Requests\/sec/{r=$2} /50%/{h=$2} /99%/{n=$2} END{print r " requests a second, half in " h ", 99 of 100 in " n}' "$work/wrk")"
echo "memory of the site at its highest: $(awk '/VmHWM/{printf "%d MiB", $2 / 1024}' "/proc/$site/status")"
