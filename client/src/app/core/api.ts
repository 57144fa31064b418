import { HttpClient } from '@angular/common/http';
import { type EnvironmentProviders, inject, provideAppInitializer } from '@angular/core';
import { client } from '@anirec/openapi/angular/client';

/**
 * Sets the generated client up: the API answers at the address that the page came from, and what is thrown is
 * Angular's own error, which tells a refusal from a lost connection; the generated client would throw its body alone.
 */
export function provideApi(): EnvironmentProviders {
  return provideAppInitializer(() => {
    client.setConfig({ baseUrl: '', httpClient: inject(HttpClient) });
    client.interceptors.error.clear();
    client.interceptors.error.use((error, response) => response ?? error);
  });
}
