import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const BROWSERS = ['chromium', 'google-chrome', 'google-chrome-stable', 'chromium-browser'];

/** Where the browser is: `CHROME_BIN`, or the first in the PATH. */
export function findBrowser(environment: NodeJS.ProcessEnv): string {
  const folders = (environment['PATH'] ?? '').split(delimiter);
  const known = BROWSERS.flatMap(name => folders.map(folder => join(folder, name)));
  const found = environment['CHROME_BIN'] ?? known.find(isExecutable);
  if (found === undefined) throw new Error('No browser: install Chromium, or set CHROME_BIN.');
  return found;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
