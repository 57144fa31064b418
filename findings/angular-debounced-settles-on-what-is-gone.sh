#!/usr/bin/env bash
# Angular 22.2.6: `debounced(source, wait)` settles on a value that its source no longer has, where the source changes
# between the end of the pause and the next turn of effects.
#
# Expected: as with a debounced stream (RxJS' debounceTime), a newer value cancels the one that waits, so that what has
# settled is what the source has.
# Seen on 2026-11-30: the newer value is noticed by an effect, which runs later than the signal changes. The pause ends in
# between, and other effects see the older value settle beside the newer source. Whoever writes what has settled back to
# where the source comes from (an address, a form) undoes a change: compare with the source first.
# Source: https://angular.dev/guide/signals/debounced, and the package itself
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
const { debounced, effect, provideZonelessChangeDetection, signal } = await import('@angular/core');
const { TestBed } = await import('@angular/core/testing');
const { BrowserTestingModule, platformBrowserTesting } = await import('@angular/platform-browser/testing');
TestBed.initTestEnvironment(BrowserTestingModule, platformBrowserTesting());
TestBed.configureTestingModule({ providers: [provideZonelessChangeDetection()] });

const source = signal('first');
const seen = [];
let endPause;
TestBed.runInInjectionContext(() => {
  const settled = debounced(source, () => new Promise(resolve => (endPause = resolve)));
  effect(() => seen.push(`${settled.value()} beside ${source()}`));
});
TestBed.tick();
source.set('second');
TestBed.tick();
source.set('third');
endPause();
await Promise.resolve();
await Promise.resolve();
TestBed.tick();
console.log(seen.join(', '));
process.exit(0);
JS
seen=$(node look.mjs)
echo "$seen"
[ "$seen" = 'first beside first, first beside second, second beside third' ]
