# Starts the site on the samples; sourced by what measures it and by what takes its pictures.
#
#     . eng/sample-site.sh
#     start_site DATABASE PORT PATTERN SAMPLE...   sets $site (process) and $base (address)
#
# It waits until the site answers; with a PATTERN, which is looked for in $work/log, until that stands there. Needs $lantu and $work.
start_site() {
  local database=$1 port=$2 pattern=$3
  shift 3
  base=http://127.0.0.1:$port
  "$lantu" serve --db "$database" --urls "$base" --open "$@" >"$work/log" 2>&1 &
  site=$!
  for _ in $(seq 120); do
    if [ -n "$pattern" ]; then
      grep -q "$pattern" "$work/log" && return
    else
      curl -sf "$base/health/ready" >/dev/null && return
    fi
    kill -0 "$site" 2>/dev/null || break
    sleep 0.5
  done
  echo "the site did not start:" >&2
  cat "$work/log" >&2
  return 1
}
