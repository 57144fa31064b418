import type { HttpInterceptorFn } from '@angular/common/http';
import { inject } from '@angular/core';
import { tap } from 'rxjs';
import { isUnauthenticated } from '../failures/failure';
import { Session } from './session';

/** Notices when any answer says that the session is over. Public operations never say so. */
export const noticeSessionEnd: HttpInterceptorFn = (request, next) => {
  const session = inject(Session);
  return next(request).pipe(
    tap({
      error: (error: unknown) => {
        if (isUnauthenticated(error)) session.end();
      },
    }),
  );
};
