/** How the API's specs are run: `node --import tsx ../node_modules/jasmine/bin/jasmine.js --config=jasmine.mjs`. */
export default {
  spec_dir: '.',
  spec_files: ['src/**/*.spec.ts', 'catalogue/**/*.spec.ts', 'test/**/*.spec.ts'],
  helpers: ['test/support/run.ts'],
  env: { random: true, failSpecWithNoExpectations: true },
};
