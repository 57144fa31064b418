import { HttpErrorResponse } from '@angular/common/http';
import { problem } from '../../../testing/anime';
import { describeFailure, faultPointers, isNotFound } from './failure';

describe('A failure', () => {
  it('says that the server does not answer when the visitor is offline', () => {
    const failure = describeFailure(new HttpErrorResponse({ status: 0 }));
    expect(failure.title).toBe('AniRec’s server does not answer');
    expect(failure.detail).toContain('connection');
    expect(failure.isPassing).toBeTrue();
  });

  it('gives the API’s own words', () => {
    const error = problem(503, 'Unavailable', 'The model is being loaded.');
    const failure = describeFailure(new HttpErrorResponse({ status: 503, error }));
    expect(failure.title).toBe('AniRec’s server does not answer');
    expect(failure.detail).toBe('The model is being loaded.');
    expect(failure.isPassing).toBeTrue();
  });

  it('copes with an answer that is no problem, as a proxy’s', () => {
    const failure = describeFailure(
      new HttpErrorResponse({ status: 502, error: '<html>Bad gateway</html>' }),
    );
    expect(failure.detail).toBe('It may be busy. Try again in a moment.');
  });

  it('offers no second try of what cannot work', () => {
    const error = problem(422, 'Cannot be carried out', 'Some picks cannot be used.');
    const failure = describeFailure(new HttpErrorResponse({ status: 422, error }));
    expect(failure).toEqual({
      title: 'Cannot be carried out',
      detail: 'Some picks cannot be used.',
      isPassing: false,
    });
  });

  it('is told apart where what was asked for does not exist', () => {
    expect(isNotFound(new HttpErrorResponse({ status: 404 }))).toBeTrue();
    expect(isNotFound(new HttpErrorResponse({ status: 500 }))).toBeFalse();
    expect(isNotFound(new Error('404'))).toBeFalse();
  });

  it('points at what is wrong with a request, where the API does', () => {
    const errors = [{ pointer: '/query/genre/0', message: 'there is no such genre' }];
    const error = { ...problem(422, 'Cannot be carried out', 'Some of it cannot be used.'), errors };
    expect(faultPointers(new HttpErrorResponse({ status: 422, error }))).toEqual(['/query/genre/0']);
    for (const other of [null, '<html>Bad gateway</html>', { errors: 'none' }, { errors: [null, {}] }])
      expect(faultPointers(new HttpErrorResponse({ status: 422, error: other }))).toEqual([]);
    expect(faultPointers(new Error('422'))).toEqual([]);
  });
});
