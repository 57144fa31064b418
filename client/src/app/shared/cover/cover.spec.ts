import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { anime } from '../../../testing/anime';
import { Cover } from './cover';

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

  afterEach(() => cover.remove());

  it('says what it is of, wherever it is', () => {
    expect(cover.querySelector('.main')?.textContent).toBe('Cowboy Bebop');
  });

  it('is drawn once it comes near the screen', async () => {
    await nextFrames();
    expect(cover.querySelector('path')).toBeNull();
    cover.scrollIntoView();
    await nextFrames();
    await fixture.whenStable();
    expect(cover.querySelector('path')).not.toBeNull();
  });
});

/** What is near the screen is told after a frame is painted. */
async function nextFrames(): Promise<void> {
  for (let frame = 0; frame < 3; frame++) await new Promise(resolve => requestAnimationFrame(resolve));
}
