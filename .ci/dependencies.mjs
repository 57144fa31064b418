/**
 * Checks the packages that AniRec ships: those that its images hold, and those whose work is built into its files.
 *
 *   dependencies.mjs licences         expects of each a licence that lets anybody use and pass on AniRec
 *   dependencies.mjs advisories FILE  expects that a report of `npm audit --json` names no advisory of level high or
 *                                     critical
 *
 * What is let through all the same stands in dependency-exceptions.json, with a reason each.
 */
import { existsSync, readFileSync } from 'node:fs';

/** They ask for no more than to be named; https://spdx.org/licenses/ has their texts. */
const PERMISSIVE = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'ISC',
  'MIT',
]);

/** Only building needs them, and something of them is in what is built: the catalogue's and the search's data, the kernel's runtime. */
const BUILT_IN = new Set([
  'bangumi-data',
  'bgmd',
  '@kawaiioverflow/arm',
  'lindera-wasm-nodejs-ipadic',
  'assemblyscript',
  'opencc-js',
]);

const GRAVE = new Set(['high', 'critical']);

const exceptions = readJson('.ci/dependency-exceptions.json');

function readJson(path) {
  return JSON.parse(readFileSync(path, 'utf8'));
}

/** Where each package that is shipped is installed, as the lock file has it. */
function shippedPackages() {
  return Object.entries(readJson('package-lock.json').packages).filter(([path, { dev, link }]) => {
    const installed = path.includes('node_modules/') && !link;
    return installed && (!dev || BUILT_IN.has(nameAt(path)));
  });
}

function nameAt(path) {
  return path.split('node_modules/').at(-1);
}

/** An SPDX expression. Before there was one, packages had a list of which anyone might be chosen. */
function licenceOf([path, locked]) {
  const manifest = `${path}/package.json`;
  const { license, licenses = [] } = existsSync(manifest) ? readJson(manifest) : locked;
  return license?.type ?? license ?? licenses.map(({ type }) => type).join(' OR ');
}

function isPermissive(expression) {
  const choices = expression.replaceAll(/[()]/g, '').split(' OR ');
  return choices.some(choice => choice.split(' AND ').every(licence => PERMISSIVE.has(licence)));
}

function licences() {
  const packages = shippedPackages();
  console.log(`${packages.length} packages are shipped.`);
  const others = packages.filter(each => !isPermissive(licenceOf(each)));
  return others.map(each => ({ id: nameAt(each[0]), says: `has the licence "${licenceOf(each)}"` }));
}

function advisories(report) {
  const causes = Object.values(readJson(report).vulnerabilities).flatMap(({ via }) => via);
  const grave = causes.filter(cause => GRAVE.has(cause.severity));
  return grave.map(({ url, name, severity, title }) => ({
    id: url.split('/').at(-1),
    says: `is of level ${severity}, in ${name}: ${title}`,
  }));
}

/** An exception that nothing needs any more would hide what comes next. */
function judge(findings, excused) {
  const unexcused = findings.filter(({ id }) => !(id in excused));
  const idle = Object.keys(excused).filter(id => !findings.some(finding => finding.id === id));
  for (const { id, says } of unexcused) console.log(`${id} ${says}`);
  for (const id of idle) console.log(`${id} needs no exception any more`);
  process.exitCode = unexcused.length + idle.length > 0 ? 1 : 0;
}

const [what, report] = process.argv.slice(2);
if (what === 'licences') judge(licences(), exceptions.licences);
else judge(advisories(report), exceptions.advisories);
