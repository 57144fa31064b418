import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { listed } from '../../../testing/account';
import { BEBOP, TRIGUN } from '../../../testing/anime';
import { provideTestApi, settled } from '../../../testing/api';
import { Marks } from '../../core/list/marks';
import { FranchiseOrder } from './franchise-order';

describe('The titles of a franchise', () => {
  it('are ticked once they are completed', async () => {
    TestBed.configureTestingModule({ providers: [provideTestApi(), provideRouter([])] });
    const fixture = TestBed.createComponent(FranchiseOrder);
    fixture.componentRef.setInput('titles', [BEBOP, TRIGUN]);
    fixture.componentRef.setInput('animeId', 1);
    await settled();
    const page = fixture.nativeElement as HTMLElement;
    const seen = () => [...page.querySelectorAll('li')].map(each => each.querySelector('.seen') !== null);
    expect(seen()).toEqual([false, false]);
    TestBed.inject(Marks).note(6, { entry: listed(TRIGUN, { status: 'completed' }) });
    await settled();
    expect(seen()).toEqual([false, true]);
  });
});
