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
   * Says that the process answers. It asks no other part, so that a database that is away for a moment does not get
   * every copy of the API restarted.
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
   * The same under the address that AniRec's predecessor had.
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
   * Says of each part whether it works. Guests are served from memory, so `degraded` still answers 200: it tells a
   * person what to look at, and no load balancer to stop sending requests. A process that was told to stop answers 503
   * and serves on for a few seconds, in which whoever spreads requests can leave it out.
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
