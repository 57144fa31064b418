import { HttpClient } from '@angular/common/http';
import { type EnvironmentProviders, inject, provideAppInitializer } from '@angular/core';
import { client } from '@anirec/openapi/angular/client';

/** Sets the generated client up: the API answers at the address that the page came from. */
export function provideApi(): EnvironmentProviders {
  return provideAppInitializer(() => {
    client.setConfig({ baseUrl: '', httpClient: inject(HttpClient) });
  });
}
