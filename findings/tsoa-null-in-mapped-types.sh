#!/usr/bin/env bash
# tsoa 6.6.0: without a compiler option in tsoa.json, `Pick` and other mapped types lose `| null`, without a word.
#
# Expected: tsoa reads the project's tsconfig.json, where `strict` is on, and `Pick<Title, 'english'>` of
# `{ english: string | null }` is nullable in the contract and in what is accepted.
# Seen on 2026-11-29: it does not read it. The interface itself is nullable, since its syntax is read; of the Pick, which
# is resolved by the type checker, the null is gone, and the generated validation refuses it. With
# "compilerOptions": {"strictNullChecks": true} in tsoa.json both are nullable.
# Source: https://github.com/lukeautry/tsoa, its own command on a controller of ten lines
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --no-save --no-audit --no-fund --loglevel=error tsoa@6.6.0 typescript@5.9.3 >/dev/null
echo '{"name": "look", "version": "1.0.0"}' >package.json
echo '{"compilerOptions": {"strict": true, "experimentalDecorators": true, "target": "es2022", "module": "nodenext"}}' >tsconfig.json
cat >title.controller.ts <<'TS'
import { Controller, Get, Route } from 'tsoa';
interface Title { english: string | null }
type Picked = Pick<Title, 'english'>;
interface Both { whole: Title; picked: Picked }
@Route('titles')
export class TitleController extends Controller {
  @Get()
  get(): Both { return { whole: { english: null }, picked: { english: null } }; }
}
TS
nullable() {
  printf '{"entryFile": "title.controller.ts", "noImplicitAdditionalProperties": "ignore", "controllerPathGlobs": ["*.controller.ts"], "spec": {"outputDirectory": ".", "specVersion": 3}%s}' "$1" >tsoa.json
  npx tsoa spec >/dev/null 2>&1
  node -p "const s = require('./swagger.json').components.schemas; const isNullable = t => s[t].properties.english.nullable === true; \`whole \${isNullable('Title')}, picked \${isNullable(Object.keys(s).find(name => name.startsWith('Pick_')))}\`"
  rm swagger.json
}
seen="$(nullable ''); $(nullable ', "compilerOptions": {"strictNullChecks": true}')"
echo "$seen"
[ "$seen" = 'whole true, picked false; whole true, picked true' ]
