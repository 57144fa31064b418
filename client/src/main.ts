import { bootstrapApplication } from '@angular/platform-browser';
import { App } from './app/app';
import { appConfig } from './app/app.config';

// Not in the task that has just read and run all scripts: on a slow phone, a touch may be waiting.
setTimeout(() => {
  bootstrapApplication(App, appConfig).catch((error: unknown) => reportError(error));
});
