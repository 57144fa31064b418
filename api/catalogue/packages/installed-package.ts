import { readFile } from 'node:fs/promises';
import { createRequire, findPackageJSON } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Field } from './field.ts';

/** The JSON of an installed data package. */
export interface InstalledPackage {
  version: string;
  /** Where the JSON is: a package's other files lie beside it. */
  file: URL;
  data: Field;
}

const { resolve } = createRequire(import.meta.url);

/**
 * Reads an installed package's JSON.
 *
 * @param name - the package's name in npm.
 * @param entry - what one would import to get the JSON, such as `bgmd/full`.
 * @throws where the package is not installed, or is not JSON.
 */
export async function readInstalledPackage(name: string, entry: string): Promise<InstalledPackage> {
  const dataFile = pathToFileURL(resolve(entry));
  // Not by its name: bgmd does not export its manifest.
  const manifestFile = findPackageJSON(dataFile);
  if (manifestFile === undefined) throw new Error(`${name} has no package.json`);
  const manifest = await readJson(pathToFileURL(manifestFile), name);
  return {
    version: manifest.member('version').text(),
    file: dataFile,
    data: await readJson(dataFile, name),
  };
}

async function readJson(file: URL, packageName: string): Promise<Field> {
  return Field.root(JSON.parse(await readFile(file, 'utf8')), packageName);
}
