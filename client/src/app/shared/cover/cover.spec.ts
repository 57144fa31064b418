import { type ComponentFixture, TestBed } from '@angular/core/testing';
import type { AnimeSummary } from '@anirec/openapi/angular';
import { anime } from '../../../testing/anime';
import { poster } from '../../../testing/poster';
import { Cover } from './cover';

/** A picture of one pixel. */
const PICTURE = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';

describe('Cover', () => {
  let fixture: ComponentFixture<Cover>;
  let cover: HTMLElement;

  beforeEach(async () => {
    fixture = TestBed.createComponent(Cover);
    fixture.componentRef.setInput('anime', anime(1, 'Cowboy Bebop'));
    cover = fixture.nativeElement as HTMLElement;
    cover.style.marginTop = '500vh';
    document.body.append(cover);
    await fixture.whenStable();
  });

  afterEach(() => {
    cover.remove();
    scrollTo(0, 0);
  });

  it('is plain before it can be designed, and says what it is of then', async () => {
    expect(cover.querySelector('.main')).toBeNull();
    cover.scrollIntoView();
    await until(() => cover.querySelector('.main') !== null);
    expect(cover.querySelector('.main')?.textContent).toBe('Cowboy Bebop');
  });

  it('is drawn once it comes near the screen', async () => {
    await nextFrames();
    expect(cover.querySelector('path')).toBeNull();
    cover.scrollIntoView();
    await until(() => cover.querySelector('path') !== null);
    expect(cover.querySelector('.art')).not.toBeNull();
  });

  async function show(shown: AnimeSummary): Promise<HTMLImageElement | null> {
    fixture.componentRef.setInput('anime', shown);
    cover.scrollIntoView();
    await until(() => cover.querySelector('.main') !== null);
    await fixture.whenStable();
    return cover.querySelector('img');
  }

  it('asks for no picture before it comes near the screen', async () => {
    fixture.componentRef.setInput('anime', anime(2, 'Trigun', { poster: poster([PICTURE]) }));
    await nextFrames();
    expect(cover.querySelector('img')).toBeNull();
    cover.scrollIntoView();
    await until(() => cover.querySelector('img') !== null);
    expect(cover.querySelector('img')?.src).toBe(PICTURE);
  });

  it('has no picture where the title has no poster', async () => {
    expect(await show(anime(1, 'Cowboy Bebop'))).toBeNull();
    expect(cover.classList).not.toContain('pictured');
  });

  it('shows the poster once it has come, which nobody is told from where', async () => {
    await show(anime(2, 'Trigun', { poster: poster([PICTURE]) }));
    await until(() => cover.classList.contains('pictured'));
    const image = cover.querySelector('img');
    expect(image?.referrerPolicy).toBe('no-referrer');
    expect(image?.decoding).toBe('async');
    expect(image?.loading).toBe('lazy');
    expect(image?.alt).toBe('');
  });

  it('goes on to what is left where a picture is missing, and is never broken', async () => {
    const found = poster(['/missing/200', '/missing/400'], [PICTURE]);
    await show(anime(3, 'Monster', { poster: found }));
    await until(() => cover.classList.contains('pictured'));
    expect(cover.querySelector('img')?.src).toBe(PICTURE);
  });

  it('stays as it is drawn where every picture is missing', async () => {
    await show(anime(4, 'Nana', { poster: poster(['/missing/200'], ['/missing/185']) }));
    await until(() => cover.querySelector('img') === null && cover.querySelector('.main') !== null);
    expect(cover.classList).not.toContain('pictured');
    expect(cover.querySelector('.main')?.textContent).toBe('Nana');
  });

  it('does not try again what failed when the same title is given anew', async () => {
    const missing = poster(['/missing/200']);
    await show(anime(4, 'Nana', { poster: missing }));
    await until(() => cover.querySelector('img') === null);
    expect(await show(anime(4, 'Nana', { poster: { ...missing } }))).toBeNull();
  });
});

/** What is near the screen is told after a frame is painted. */
async function nextFrames(): Promise<void> {
  for (let frame = 0; frame < 3; frame++) await new Promise(resolve => requestAnimationFrame(resolve));
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise(resolve => requestAnimationFrame(resolve));
}
