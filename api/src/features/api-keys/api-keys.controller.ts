import {
  Body,
  Controller,
  Delete,
  Extension,
  Get,
  OperationId,
  Path,
  Post,
  Request,
  Response,
  Route,
  Security,
  SuccessResponse,
  Tags,
} from '@tsoa/runtime';
import type { SignedInRequest } from '../../http/auth/authentication.ts';
import type { Problem } from '../../http/problems/problem.ts';
import type { ApiKeyRequest, ApiKeys, NewApiKey } from './api-keys.dto.ts';
import type { ApiKeysService } from './api-keys.service.ts';

/** The keys that your programs call the API with. */
@Route('api/v1/users/me/api-keys')
@Tags('api-keys')
@Security('session')
@Response<Problem>(400, 'A parameter or the body is unknown or malformed; `errors` says which.')
export class ApiKeysController extends Controller {
  constructor(private readonly apiKeys: ApiKeysService) {
    super();
  }

  /**
   * Lists your keys, newest first, by name and first letters: AniRec does not store the rest.
   *
   * @summary List your API keys
   */
  @Get()
  @OperationId('listMyApiKeys')
  @Extension('x-policy', { caller: 'session', limit: 'session', timeoutS: 5, cache: 'private', noted: false })
  @SuccessResponse(200, 'Your keys, five at most.')
  list(@Request() request: SignedInRequest): Promise<ApiKeys> {
    return this.apiKeys.list(request.user.userId);
  }

  /**
   * Creates a key for a program of yours. Sent as `X-API-Key`, it raises the limit for everything public to 600
   * requests a minute, wherever the program runs. It gives no access to your own data: that needs your session.
   *
   * The key is in this answer and in no other. If you lose the answer, revoke the key, which the list shows by its
   * name, and create another. You can have five.
   *
   * @summary Make an API key
   */
  @Post()
  @OperationId('createMyApiKey')
  @Extension('x-policy', { caller: 'session', limit: 'session', timeoutS: 5, cache: 'private', noted: false })
  @SuccessResponse(201, 'The key, this once.')
  @Response<Problem>(422, 'You have five keys already.')
  create(@Request() request: SignedInRequest, @Body() body: ApiKeyRequest): Promise<NewApiKey> {
    return this.apiKeys.create(request.user.userId, body);
  }

  /**
   * Revokes a key for good: requests that send it get 401 from then on.
   *
   * @summary Revoke an API key
   * @param keyId The key's id, which is not the key.
   * @pattern keyId ^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$
   * @example keyId "0f8fad5b-d9cb-469f-a165-70867728950e"
   */
  @Delete('{keyId}')
  @OperationId('deleteMyApiKey')
  @Extension('x-policy', { caller: 'session', limit: 'session', timeoutS: 5, cache: 'private', noted: false })
  @SuccessResponse(204, 'The key is revoked.')
  @Response<Problem>(404, 'You have no key of this id.')
  delete(@Request() request: SignedInRequest, @Path() keyId: string): Promise<void> {
    return this.apiKeys.delete(request.user.userId, keyId);
  }
}
