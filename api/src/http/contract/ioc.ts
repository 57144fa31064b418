import type { IocContainer, IocContainerFactory } from '@tsoa/runtime';
import type { Request } from 'express';

/** Where an Express application keeps the container that its routes take their controllers from. */
export const CONTAINER = 'container';

/** How the generated routes (see `tsoa.json`) get their controllers: each application has its own. */
export const iocContainer: IocContainerFactory<Request> = request =>
  request.app.get(CONTAINER) as IocContainer;
