import {
  Controller,
  Extension,
  Get,
  OperationId,
  Response,
  Route,
  SuccessResponse,
  Tags,
} from '@tsoa/runtime';
import type { Problem } from '../../http/problems/problem.ts';
import type { Liveness, Readiness } from './health.dto.ts';
import type { HealthService } from './health.service.ts';

/** Whether AniRec works. */
@Route('api')
@Tags('health')
@Response<Problem>(400, 'A parameter is unknown; `errors` says which.')
export class HealthController extends Controller {
  constructor(private readonly health: HealthService) {
    super();
  }

  /**
   * Reports that the process is alive. It checks nothing else, so that a brief outage of the database does not restart
   * every copy of the API.
   *
   * @summary Get liveness
   */
  @Get('v1/health')
  @OperationId('getHealth')
  @Extension('x-policy', { caller: 'monitor', limit: 'none', timeoutS: 5, cache: 'none', noted: false })
  @SuccessResponse(200, 'The process answers.')
  liveness(): Liveness {
    return this.health.liveness();
  }

  /**
   * The same check at the address that AniRec's predecessor used.
   *
   * @summary Get liveness, at the old address
   */
  @Get('health')
  @OperationId('getHealthAtOldAddress')
  @Extension('x-policy', { caller: 'monitor', limit: 'none', timeoutS: 5, cache: 'none', noted: false })
  @SuccessResponse(200, 'The process answers.')
  livenessAtOldAddress(): Liveness {
    return this.health.liveness();
  }

  /**
   * Reports the state of each part. Guests are served from memory, so `degraded` still answers 200: it tells a person
   * what to look at, but no load balancer to stop sending requests. A process that is shutting down answers 503 and
   * goes on serving for a few seconds, so that load balancers can take it out.
   *
   * @summary Get readiness
   */
  @Get('v1/health/ready')
  @OperationId('getReadiness')
  @Extension('x-policy', { caller: 'monitor', limit: 'none', timeoutS: 5, cache: 'none', noted: false })
  @SuccessResponse(200, 'The catalogue and the model are in memory: requests can be sent.')
  @Response<Problem>(503, 'The process is stopping: no more requests should be sent to it.')
  readiness(): Promise<Readiness> {
    return this.health.readiness();
  }
}
