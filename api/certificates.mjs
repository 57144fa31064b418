/**
 * Writes the authorities that the image trusts besides Node.js's own: `node certificates.mjs URL FILE`. Without an
 * address those that Node.js trusts anyway, since it warns of a file that holds none.
 */
import { writeFile } from 'node:fs/promises';
import { rootCertificates } from 'node:tls';

const [url = '', file = ''] = process.argv.slice(2);
const pem = url === '' ? rootCertificates.join('\n') : await fetched(url);
await writeFile(file, pem);
console.log(`${pem.split('BEGIN CERTIFICATE').length - 1} certificates`);

async function fetched(address) {
  const response = await fetch(address);
  const text = await response.text();
  if (!response.ok || !text.includes('BEGIN CERTIFICATE')) {
    throw new Error(`${address} answered ${response.status}, with no certificate.`);
  }
  return text;
}
