import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { provideTestApi, settled } from '../../../testing/api';
import { PageHeader } from './page-header';

describe('PageHeader', () => {
  let page: HTMLElement;

  beforeEach(() => {
    TestBed.configureTestingModule({ providers: [provideTestApi(), provideRouter([])] });
    page = TestBed.createComponent(PageHeader).nativeElement as HTMLElement;
  });

  function addresses(): (string | null)[] {
    return [...page.querySelectorAll('nav[aria-label=Main] a')].map(link => link.getAttribute('href'));
  }

  it('leads to what everybody has, with an account or without', async () => {
    await settled();
    expect(addresses()).toEqual(['/for-you', '/list', '/recommendations', '/season', '/anime']);
  });
});
