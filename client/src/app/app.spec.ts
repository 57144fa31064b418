import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router, withNavigationErrorHandler } from '@angular/router';
import { provideTestApi, settled } from '../testing/api';
import { App } from './app';
import { until } from '../testing/page';
import { reportNavigationFailure } from './core/failures/navigation-failure';

@Component({ template: '<h1>Home</h1>' })
class Home {}

describe('App', () => {
  let page: HTMLElement;

  beforeEach(async () => {
    TestBed.configureTestingModule({
      providers: [
        provideTestApi(),
        provideRouter(
          [
            { path: '', component: Home },
            { path: 'gone', loadComponent: () => Promise.reject(new Error('Failed to fetch the chunk')) },
          ],
          withNavigationErrorHandler(reportNavigationFailure),
        ),
      ],
    });
    page = TestBed.createComponent(App).nativeElement as HTMLElement;
    await TestBed.inject(Router).navigateByUrl('/');
    await settled();
  });

  it('offers to load a page again that could not be loaded', async () => {
    await TestBed.inject(Router)
      .navigateByUrl('/gone')
      .catch(() => false);
    await settled();
    expect(page.querySelector('main h1')?.textContent).toBe('This page could not be loaded');
    expect(page.querySelector<HTMLAnchorElement>('main a')?.getAttribute('href')).toBe('/gone');
  });

  it('forgets that once another page is there', async () => {
    await TestBed.inject(Router)
      .navigateByUrl('/gone')
      .catch(() => false);
    await TestBed.inject(Router).navigateByUrl('/?again');
    await settled();
    expect(page.querySelector('anirec-notice')).toBeNull();
  });

  it('skips to the content', () => {
    document.body.append(page);
    page.querySelector<HTMLElement>('.skip')?.click();
    expect(document.activeElement).toBe(page.querySelector('main'));
    page.remove();
  });

  it('names whose data it shows', async () => {
    await until(() => page.querySelector('footer') !== null);
    const footer = page.querySelector('footer')?.textContent ?? '';
    for (const source of ['bangumi-data', 'CC BY 4.0', 'bgmd', 'MIT', 'Kaggle', 'CC0'])
      expect(footer).toContain(source);
  });
});
