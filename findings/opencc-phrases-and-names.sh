#!/usr/bin/env bash
# opencc-js 1.4.2: its phrases rewrite names, and its tables rewrite Japanese.
#
# Expected: converting a simplified title gives the title that is used where traditional characters are written, and a
# Japanese title, which is in neither, is left alone or is a rare exception.
# Seen on 2026-11-29: 干物妹！小埋 becomes 幹物妹！小埋 (from 'cn' to 'tw' and to 't'), though 干 stands for 乾, dried, there; of the 8,437
# Japanese titles of bangumi-data 0.3.208, from 't' to 'cn' rewrites 3,211 (進撃の巨人 becomes 进撃の巨人, in which 撃 stays
# Japanese), and from 'cn' to 't' 1,107. So it can bring two spellings together for matching, character by character, and
# cannot make a name to show; a text's language must be known before.
# Source: https://github.com/nk2028/opencc-js, run on bangumi-data's titles
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --no-save --no-audit --no-fund --loglevel=error opencc-js@1.4.2 bangumi-data@0.3.208 >/dev/null
cat >look.cjs <<'JS'
const { Converter } = require('opencc-js');
const titles = require('bangumi-data').items.filter(({ lang }) => lang === 'ja').map(({ title }) => title);
const rewritten = convert => titles.filter(title => convert(title) !== title).length;
const [toTaiwan, toTraditional, toSimplified] = [['cn', 'tw'], ['cn', 't'], ['t', 'cn']].map(([from, to]) => Converter({ from, to }));
console.log([
  toTaiwan('干物妹！小埋'), toTraditional('干物妹！小埋'), toSimplified('進撃の巨人'),
  titles.length, rewritten(toSimplified), rewritten(toTraditional),
].join(' '));
JS
seen=$(node look.cjs)
echo "$seen"
[ "$seen" = '幹物妹！小埋 幹物妹！小埋 进撃の巨人 8437 3211 1107' ]
