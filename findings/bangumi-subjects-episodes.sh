#!/usr/bin/env bash
# anime-sachedule-search-data 0.1.554, a copy of Bangumi's subjects: `eps` is a number, a list or nothing.
#
# Expected: `eps` is how many episodes a subject has, a number, as in Bangumi's own API.
# Seen on 2026-11-29: it is a number in 5,439 files, a list of episodes in 148, null in 12 and missing in 87, all in one folder;
# beside it stands `eps_count`, which counts the extras of discs as well.
# Source: the package itself, https://www.npmjs.com/package/anime-sachedule-search-data; Bangumi's API, https://bangumi.github.io/api
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --no-save --no-audit --no-fund --ignore-scripts --loglevel=error anime-sachedule-search-data@0.1.554 >/dev/null
cat >look.cjs <<'JS'
const { readdirSync, readFileSync } = require('node:fs');
const folder = 'node_modules/anime-sachedule-search-data/dist/subject';
const count = {};
for (const file of readdirSync(folder, { recursive: true }).filter(name => name.endsWith('.json'))) {
  const { eps } = JSON.parse(readFileSync(`${folder}/${file}`, 'utf8'));
  const kind = Array.isArray(eps) ? 'list' : eps === null ? 'null' : typeof eps;
  count[kind] = (count[kind] ?? 0) + 1;
}
console.log(Object.keys(count).sort().map(kind => `${kind} ${count[kind]}`).join(', '));
JS
seen=$(node look.cjs)
echo "$seen"
[ "$seen" = 'list 148, null 12, number 5439, undefined 87' ]
