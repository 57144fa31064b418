import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { inNextTask, inSteps } from './in-steps';

const LETTERS = Array.from('abcdefghijklmno');

describe('A list that is drawn in steps', () => {
  function drawn(letters: readonly string[]) {
    const items = signal(letters);
    const shown = TestBed.runInInjectionContext(() => inSteps(items, { phone: 3, desktop: 3 }));
    TestBed.tick();
    return { items, shown };
  }

  async function steps(count: number): Promise<void> {
    for (let step = 0; step < count; step++) {
      await new Promise(resolve => setTimeout(resolve));
      TestBed.tick();
    }
  }

  it('begins with a screenful of what comes, and ends with all of it', async () => {
    const { items, shown } = drawn([]);
    items.set(LETTERS);
    TestBed.tick();
    expect(shown().join('')).toBe('abc');
    await steps(1);
    expect(shown().join('')).toBe('abcdefg');
    await steps(4);
    expect(shown()).toBe(LETTERS);
  });

  it('stands at once where it is there already', () => {
    expect(drawn(LETTERS).shown()).toBe(LETTERS);
  });

  it('stands at once where it is another one, later', async () => {
    const { items, shown } = drawn([]);
    items.set(LETTERS);
    TestBed.tick();
    await steps(5);
    const others = [...LETTERS].reverse();
    items.set(others);
    expect(shown()).toBe(others);
  });
});

describe('What is drawn in the next task', () => {
  it('is not drawn with what it waits for, and stays', async () => {
    const isDue = signal(false);
    const isDrawn = TestBed.runInInjectionContext(() => inNextTask(isDue));
    TestBed.tick();
    isDue.set(true);
    TestBed.tick();
    expect(isDrawn()).toBeFalse();
    await new Promise(resolve => setTimeout(resolve));
    expect(isDrawn()).toBeTrue();
    isDue.set(false);
    expect(isDrawn()).toBeTrue();
  });

  it('is drawn at once where that is there already', () => {
    const isDrawn = TestBed.runInInjectionContext(() => inNextTask(signal(true)));
    TestBed.tick();
    expect(isDrawn()).toBeTrue();
  });
});
