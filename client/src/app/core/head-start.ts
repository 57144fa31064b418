import { HttpErrorResponse, HttpHeaders, type HttpInterceptorFn, HttpResponse } from '@angular/common/http';
import { catchError, from, of, switchMap, throwError } from 'rxjs';
import { type BegunAnswer, keyOf } from './begun-answer';

/** Takes the answer to what was asked for while the application was on its way, if it was and nobody has taken it. */
export const takeHeadStart: HttpInterceptorFn = (request, next) => {
  const key = request.method === 'GET' && window.anirecBegun?.size ? keyOf(request.urlWithParams) : '';
  const begun = window.anirecBegun?.get(key);
  if (!begun) return next(request);
  window.anirecBegun?.delete(key);
  return from(begun).pipe(
    catchError(() => of(undefined)),
    switchMap(answer => {
      if (!answer) return next(request);
      return answer.status < 300 ? of(responseOf(answer)) : throwError(() => errorOf(answer));
    }),
  );
};

function responseOf(answer: BegunAnswer): HttpResponse<unknown> {
  return new HttpResponse({ ...answer, headers: new HttpHeaders(answer.headers), body: bodyOf(answer) });
}

function errorOf(answer: BegunAnswer): HttpErrorResponse {
  return new HttpErrorResponse({
    ...answer,
    headers: new HttpHeaders(answer.headers),
    error: bodyOf(answer),
  });
}

function bodyOf({ text }: BegunAnswer): unknown {
  return text === '' ? null : (JSON.parse(text) as unknown);
}
