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
   * Lists your keys, the latest first: by their names and first letters, since AniRec does not know the rest.
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
   * Makes a key for a program of yours. Sent as `X-API-Key`, it lets the program ask for what anyone may 600 times a
   * minute, wherever it runs. It gives access to nothing that is yours: that needs your session.
   *
   * The key is in this answer, and in no other. Where the answer is lost, revoke that key, which the list shows by its
   * name, and make another. You can have five.
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
   * Revokes a key, for good: whatever sends it is answered 401 from then on.
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
