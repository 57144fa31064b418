import { type ApplicationConfig, provideBrowserGlobalErrorListeners } from '@angular/core';
import { provideHttpClient, withInterceptors } from '@angular/common/http';
import {
  provideRouter,
  TitleStrategy,
  withComponentInputBinding,
  withInMemoryScrolling,
  withNavigationErrorHandler,
} from '@angular/router';
import { routes } from './app.routes';
import { provideApi } from './core/api';
import { takeHeadStart } from './core/head-start';
import { reportNavigationFailure } from './core/failures/navigation-failure';
import { PageTitle } from './core/navigation/page-title';
import { noticeSessionEnd } from './core/session/session-end';

/** All that the application is given at its start. */
export const appConfig: ApplicationConfig = {
  providers: [
    provideBrowserGlobalErrorListeners(),
    provideHttpClient(withInterceptors([noticeSessionEnd, takeHeadStart])),
    provideApi(),
    provideRouter(
      routes,
      withComponentInputBinding(),
      withInMemoryScrolling({ scrollPositionRestoration: 'enabled', anchorScrolling: 'enabled' }),
      withNavigationErrorHandler(reportNavigationFailure),
    ),
    { provide: TitleStrategy, useExisting: PageTitle },
  ],
};
