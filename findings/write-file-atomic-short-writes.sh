#!/usr/bin/env bash
# write-file-atomic 8.0.0: where there is room for only a part of a file, that part takes the place of the old file, and
# nothing is thrown.
#
# Expected: "an atomic write" is whole or fails; a write that ends early is continued, as `fs.writeFile` does, until the
# system says why not (ENOSPC, EFBIG), and the old file stays.
# Seen on 2026-11-30, Node.js 24: the package calls `fs.write` once and does not look at how many bytes it wrote, so a file of
# 2,000,000 bytes under a limit of 1,024,000 becomes one of 1,024,000, renamed over the old one. `fs.writeFile` under the same
# limit fails with EFBIG.
# Source: lib/index.js of the package (`promisify(fs.write)`), https://github.com/npm/write-file-atomic; write(2), "may be less".
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --no-save --no-audit --no-fund --loglevel=error write-file-atomic@8.0.0 node@24 >/dev/null
cat >write.cjs <<'JS'
const fs = require('node:fs');
const writers = { fs: fs.promises.writeFile, package: require('write-file-atomic') };
// With a listener, a write beyond the limit of the shell fails, as on a full disk, and does not end the process.
process.on('SIGXFSZ', () => {});
(async () => {
  for (const [name, write] of Object.entries(writers)) {
    fs.writeFileSync(name, 'before');
    const outcome = await write(name, Buffer.alloc(2_000_000)).then(() => 'no error', ({ code }) => code);
    console.log(`${name}: ${outcome}, ${fs.statSync(name).size} bytes`);
  }
})();
JS
seen=$(ulimit -f 1000 && ./node_modules/.bin/node write.cjs)
echo "$seen"
[ "$seen" = $'fs: EFBIG, 1024000 bytes\npackage: no error, 1024000 bytes' ]
