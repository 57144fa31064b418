import { defineConfig } from '@hey-api/openapi-ts';

/** From one contract a client for our Angular app, and the types that the SDK for third parties is written with. */
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
    output: { path: './sdk/src/generated/types', clean: true },
    plugins: ['@hey-api/typescript'],
  },
]);
