#!/usr/bin/env bash
# bangumi-data 0.3.208: `broadcast`, from which a calendar would be made, is mostly not there, in two ways, and not always
# weekly.
#
# Expected: a series that is on air has `broadcast`, an ISO 8601 repeating interval of a week (R/2020-01-01T13:00:00Z/P7D).
# Seen on 2026-11-29: of 8,483 items it is absent in 5,650, an empty string in 1,072, and there in 1,761. Of these 11 repeat
# every zero days (P0D), which no calendar can unfold, and others every day (2), two days (1) or month (1).
# Source: the package itself; https://github.com/bangumi-data/bangumi-data
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --no-save --no-audit --no-fund --loglevel=error bangumi-data@0.3.208 >/dev/null
cat >look.cjs <<'JS'
const count = {};
for (const { broadcast } of require('bangumi-data').items) {
  const kind = broadcast === undefined ? 'absent' : broadcast === '' ? 'empty' : broadcast.split('/')[2];
  count[kind] = (count[kind] ?? 0) + 1;
}
console.log(Object.keys(count).sort().map(kind => `${kind} ${count[kind]}`).join(', '));
JS
seen=$(node look.cjs)
echo "$seen"
[ "$seen" = 'P0D 11, P1D 2, P1M 1, P2D 1, P7D 1746, absent 5650, empty 1072' ]
