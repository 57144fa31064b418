#!/usr/bin/env bash
# bangumi-data 0.3.208: the first day of a film is written in two conventions, and the item does not say in which.
#
# Expected: `begin` is an instant, so 2001-07-19T16:00:00Z would be 20 July in China and 21 July, 01:00, in Japan.
# Seen on 2026-11-29: 16:00Z is midnight in China. Of the films that begin then and of which bgmd 0.0.64 (Bangumi's own
# date) has a day, half carry the real day as the day in UTC and half as the day after it, which is the day in Japan: 733
# and 695; 37 agree with neither. Read as instants in either zone, half of all films are a day off, Spirited Away among them.
# Source: the packages themselves; https://github.com/bangumi-data/bangumi-data, https://www.npmjs.com/package/bgmd
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --no-save --no-audit --no-fund --loglevel=error bangumi-data@0.3.208 bgmd@0.0.64 >/dev/null
cat >look.cjs <<'JS'
const { items } = require('bangumi-data');
const subjects = new Map(require('bgmd/full').bangumis.map(subject => [String(subject.id), subject]));
const day = time => new Date(time).toISOString().slice(0, 10);
const count = { utc: 0, japan: 0, neither: 0 };
for (const { type, begin, sites } of items) {
  if (type !== 'movie' || !begin.includes('T16:00:00')) continue;
  const real = subjects.get(sites.find(({ site }) => site === 'bangumi')?.id)?.air_date;
  if (!real) continue;
  const [utc, japan] = [day(begin), day(Date.parse(begin) + 9 * 3_600_000)];
  count[real === utc ? 'utc' : real === japan ? 'japan' : 'neither']++;
}
console.log(JSON.stringify(count));
JS
seen=$(node look.cjs)
echo "$seen"
[ "$seen" = '{"utc":733,"japan":695,"neither":37}' ]
