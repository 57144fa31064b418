import { defineConfig } from '@hey-api/openapi-ts';

/** Two clients from one contract: one for our Angular app, and one without a framework for third parties. */
export default defineConfig([
  {
    input: './openapi.json',
    output: { path: './angular', clean: true },
    plugins: [
      { name: '@hey-api/client-angular', baseUrl: false },
      '@hey-api/typescript',
      '@hey-api/sdk',
      { name: '@angular/common', httpResources: true },
    ],
  },
  {
    input: './openapi.json',
    output: { path: './sdk', clean: true },
    plugins: [
      { name: '@hey-api/client-fetch', baseUrl: 'http://localhost:8080', includeInEntry: true },
      '@hey-api/typescript',
      '@hey-api/sdk',
    ],
  },
]);
