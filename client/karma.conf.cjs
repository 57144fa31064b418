const { accessSync, constants } = require('node:fs');
const { delimiter, join } = require('node:path');

process.env.CHROME_BIN ??= findChrome();

/** Chrome's own sandbox does not work for root, which containers run as. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--no-first-run',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
];

module.exports = config => {
  config.set({
    frameworks: ['jasmine'],
    plugins: [
      require('karma-jasmine'),
      require('karma-chrome-launcher'),
      require('karma-coverage'),
      { 'reporter:count': ['type', CountReporter] },
    ],
    client: { jasmine: { random: true, failSpecWithNoExpectations: true } },
    reporters: ['dots', 'count'],
    browsers: ['HeadlessChrome'],
    // Where the machine is busy, Chrome may lose its connection for longer than Karma's 2 s.
    browserDisconnectTimeout: 20_000,
    customLaunchers: { HeadlessChrome: { base: 'ChromeHeadless', flags: FLAGS } },
    coverageReporter: {
      dir: join(__dirname, 'coverage'),
      reporters: [{ type: 'text-summary' }, { type: 'lcovonly' }],
    },
  });
};

/** Ends a run with what failed, and the line that every suite of this repository ends with. */
function CountReporter() {
  const failures = [];
  this.onSpecComplete = (_browser, { success, skipped, suite, description, log }) => {
    if (!success && !skipped)
      failures.push(`✗ ${[...suite, description].join(' ')}: ${log[0] ?? 'it failed'}`);
  };
  this.onRunComplete = (_browsers, { success, failed, error }) => {
    for (const failure of failures) console.log(failure);
    console.log(`${success} passed, ${failed + (error && failed === 0 ? 1 : 0)} failed`);
  };
}

function findChrome() {
  const names = ['chromium', 'google-chrome', 'google-chrome-stable', 'chromium-browser'];
  const folders = (process.env.PATH ?? '').split(delimiter);
  return names.flatMap(name => folders.map(folder => join(folder, name))).find(isExecutable);
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
