#!/usr/bin/env bash
# Angular 22.2.6: `resource.reload()` does nothing, and says so by `false` alone, while another reload is under way; a change of
# its parameters in the same place ends what is under way and loads anew.
#
# Expected: the second reload ends the first, as new parameters do: whoever asks for one has changed something since. The statuses
# tell `reloading` from `loading`, so that one reads "while loading" in the code as the first load alone.
# Seen on 2026-12-01: what is answered to the first reload stays, though it was asked for before the change. Whoever reloads
# after each of several changes has to look at what `reload()` gives, or to keep a count among the parameters.
# Source: https://angular.dev/api/core/ResourceRef, and the package itself
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --no-save --no-audit --no-fund --loglevel=error @angular/{core,common,compiler,platform-browser}@22.2.6 \
  rxjs@7.8.2 jsdom@29.0.0 >/dev/null
cat >look.mjs <<'JS'
import { JSDOM } from 'jsdom';
const { window } = new JSDOM('');
Object.assign(globalThis, { window, document: window.document, Node: window.Node, Event: window.Event });
await import('@angular/compiler');
const { provideZonelessChangeDetection, resource, signal } = await import('@angular/core');
const { TestBed } = await import('@angular/core/testing');
const { BrowserTestingModule, platformBrowserTesting } = await import('@angular/platform-browser/testing');
TestBed.initTestEnvironment(BrowserTestingModule, platformBrowserTesting());
TestBed.configureTestingModule({ providers: [provideZonelessChangeDetection()] });

const answers = [];
const query = signal('a');
const asked = TestBed.runInInjectionContext(() =>
  resource({ params: query, loader: () => new Promise(resolve => answers.push(resolve)) }),
);
const settle = async () => {
  for (let turn = 0; turn < 5; turn++) {
    TestBed.tick();
    await Promise.resolve();
  }
};
await settle();
answers[0]('first');
await settle();
const begun = asked.reload();
await settle();
const status = asked.status();
const begunAgain = asked.reload();
await settle();
const afterReloads = answers.length;
query.set('b');
await settle();
console.log(`${begun} ${status} ${begunAgain}: ${afterReloads} loads, and ${answers.length} by other parameters`);
process.exit(0);
JS
seen=$(node look.mjs)
echo "$seen"
[ "$seen" = 'true reloading false: 2 loads, and 3 by other parameters' ]
