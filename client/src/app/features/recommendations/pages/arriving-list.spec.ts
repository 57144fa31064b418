import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { runningImport } from '../../../../testing/account';
import { asked, provideTestApi, settled } from '../../../../testing/api';
import { FollowedImports } from '../../../core/imports/followed-imports';
import { ArrivingList } from './arriving-list';

const IMPORTS = '/api/v1/users/me/imports';
/** Whatever waits longer waits for a spec. */
const SOON_MS = 300;

describe('A list that is arriving', () => {
  let list: ArrivingList;
  let looks: (() => void)[];

  beforeEach(() => {
    looks = [];
    const setTimer = window.setTimeout.bind(window);
    spyOn(window, 'setTimeout').and.callFake(((act: () => void, milliseconds = 0) => {
      if (milliseconds < SOON_MS) return setTimer(act, milliseconds);
      looks.push(act);
      return 0;
    }) as typeof window.setTimeout);
    TestBed.configureTestingModule({ providers: [provideTestApi(), ArrivingList, FollowedImports] });
    list = TestBed.inject(ArrivingList);
  });
  afterEach(() => TestBed.inject(HttpTestingController).verify());

  async function answer(...data: ReturnType<typeof runningImport>[]): Promise<void> {
    (await asked(IMPORTS)).flush({ data });
    await settled();
  }

  /** Says how far the one is that is followed. */
  async function tell(known: ReturnType<typeof runningImport>): Promise<void> {
    (await asked(`${IMPORTS}/${known.id}`)).flush(known);
    await settled();
  }

  async function fail(address = IMPORTS): Promise<void> {
    (await asked(address)).error(new ProgressEvent('error'));
    await settled();
  }

  /** Lets the time until the next look pass. */
  async function lookAgain(): Promise<void> {
    expect(looks.length).withContext('looks that are planned').toBeGreaterThan(0);
    looks.splice(0).forEach(look => look());
    await settled();
  }

  it('is looked for where there is a reason to', async () => {
    await settled();
    list.isEmpty.set(true);
    await answer();
    expect([list.isArriving(), list.hasArrived(), looks.length]).toEqual([false, false, 0]);
  });

  it('is looked at until it has arrived', async () => {
    list.isEmpty.set(true);
    await answer(runningImport());
    expect(list.isArriving()).toBeTrue();
    await lookAgain();
    await tell(runningImport({ done: 3 }));
    expect(list.isArriving()).toBeTrue();
    await lookAgain();
    await tell(runningImport({ state: 'completed' }));
    expect([list.isArriving(), list.hasArrived()]).toEqual([false, true]);
    expect(looks.length).toBe(0);
  });

  it('is on its way still where a look fails, and is looked at again', async () => {
    list.isEmpty.set(true);
    await answer(runningImport());
    await lookAgain();
    await fail(`${IMPORTS}/${runningImport().id}`);
    expect([list.isArriving(), list.hasArrived()]).toEqual([true, false]);
    await lookAgain();
    await fail(`${IMPORTS}/${runningImport().id}`);
    await lookAgain();
    await tell(runningImport({ state: 'completed' }));
    expect(list.hasArrived()).toBeTrue();
  });

  it('is looked for again where the first look fails', async () => {
    list.isEmpty.set(true);
    await fail();
    await lookAgain();
    await answer(runningImport());
    expect(list.isArriving()).toBeTrue();
  });
});
