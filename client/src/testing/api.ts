import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import type { EnvironmentProviders, Provider } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideApi } from '../app/core/api';
import { noticeSessionEnd } from '../app/core/session/session-end';

/** The generated client as the application has it, with a spec in the API's place. */
export function provideTestApi(): (EnvironmentProviders | Provider)[] {
  return [provideHttpClient(withInterceptors([noticeSessionEnd])), provideHttpClientTesting(), provideApi()];
}

/** Waits until the application has asked for an address, and gives the request. */
export async function asked(path: string, query: Readonly<Record<string, string | string[]>> = {}) {
  const controller = TestBed.inject(HttpTestingController);
  for (let attempt = 0; attempt < 100; attempt++) {
    TestBed.tick();
    const [request] = controller.match(({ urlWithParams }) => isAddress(urlWithParams, path, query));
    if (request) return request;
    await new Promise(resolve => setTimeout(resolve, 5));
  }
  throw new Error(`Nothing asked for ${path} ${JSON.stringify(query)}.`);
}

/** Lets answers reach the page. */
export async function settled(): Promise<void> {
  await new Promise(resolve => setTimeout(resolve));
  TestBed.tick();
  await new Promise(resolve => setTimeout(resolve));
  TestBed.tick();
}

function isAddress(
  address: string,
  path: string,
  query: Readonly<Record<string, string | string[]>>,
): boolean {
  const { pathname, searchParams } = new URL(address, 'http://localhost');
  return (
    pathname === path &&
    Object.entries(query).every(([name, value]) => searchParams.getAll(name).join() === [value].flat().join())
  );
}
