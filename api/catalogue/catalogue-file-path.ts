import { fileURLToPath } from 'node:url';

/** Where the catalogue is built to, and looked for. */
export const catalogueFilePath = fileURLToPath(new URL('../data/catalogue.json.gz', import.meta.url));
