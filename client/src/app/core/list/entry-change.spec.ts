import { listed } from '../../../testing/account';
import { BEBOP } from '../../../testing/anime';
import { changedEntry, plannedEntry, readProgress, updateOf } from './entry-change';

describe('A change to an entry', () => {
  it('leaves what is not changed of an entry as it was', () => {
    const changed = changedEntry(listed(BEBOP, { score: 8, progress: 3 }), { status: 'on_hold' });
    expect(updateOf(changed)).toEqual({ status: 'on_hold', score: 8, progress: 3 });
  });

  it('has watched all of what is completed', () => {
    expect(changedEntry(listed(BEBOP), { status: 'completed' }).progress).toBe(26);
  });

  it('leaves the progress of what has an unknown length', () => {
    const unknown = listed(BEBOP, { anime: null, progress: 7 });
    expect(changedEntry(unknown, { status: 'completed' }).progress).toBe(7);
  });

  it('begins what was only planned', () => {
    const planned = plannedEntry(BEBOP);
    expect(changedEntry(planned, { progress: 1 }).status).toBe('watching');
    expect(changedEntry(planned, { score: 9 }).status).toBe('plan_to_watch');
  });

  it('takes no progress that nobody can have made', () => {
    const entry = listed(BEBOP);
    expect(readProgress('26', entry)).toBe(26);
    expect(readProgress(' 0 ', entry)).toBe(0);
    for (const text of ['27', '-1', '1.5', '', 'two', '1e1']) expect(readProgress(text, entry)).toBeNull();
    expect(readProgress('1200', listed(BEBOP, { anime: null }))).toBe(1200);
  });
});
