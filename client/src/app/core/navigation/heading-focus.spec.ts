import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { HeadingFocus } from './heading-focus';
import { PageHeading } from './page-heading';

@Component({ imports: [PageHeading], template: '<h1 anirecPageHeading>First</h1><button>Act</button>' })
class FirstPage {}

@Component({ imports: [PageHeading], template: '<h1 anirecPageHeading>Second</h1>' })
class SecondPage {}

describe('HeadingFocus', () => {
  let harness: RouterTestingHarness;

  beforeEach(async () => {
    TestBed.configureTestingModule({
      providers: [
        provideRouter([
          { path: 'first', component: FirstPage },
          { path: 'second', component: SecondPage },
        ]),
      ],
    });
    TestBed.inject(HeadingFocus);
    harness = await RouterTestingHarness.create();
  });

  it('leaves the first page’s focus to the browser', async () => {
    await harness.navigateByUrl('/first');
    await harness.fixture.whenStable();
    expect(document.activeElement?.textContent).not.toBe('First');
  });

  it('focuses the heading of the page that is gone to', async () => {
    await harness.navigateByUrl('/first');
    await harness.fixture.whenStable();
    await harness.navigateByUrl('/second');
    await harness.fixture.whenStable();
    expect(document.activeElement?.textContent).toBe('Second');
  });

  it('leaves the focus where it is when the query alone changes', async () => {
    await harness.navigateByUrl('/first');
    const button = harness.routeNativeElement?.parentElement?.querySelector('button');
    button?.focus();
    await harness.navigateByUrl('/first?sort=title');
    await harness.fixture.whenStable();
    expect(document.activeElement).toBe(button ?? null);
  });
});
