import {
  Body,
  Controller,
  Extension,
  Get,
  OperationId,
  Put,
  Request,
  Response,
  Route,
  Security,
  SuccessResponse,
  Tags,
} from '@tsoa/runtime';
import type { SignedInRequest } from '../../http/auth/authentication.ts';
import type { Problem } from '../../http/problems/problem.ts';
import type { WriteBack, WriteBackChoice, WriteBackPreview } from './write-back.dto.ts';
import type { WriteBackService } from './write-back.service.ts';

/** Your changes, on their way to your list at MyAnimeList. */
@Route('api/v1/users/me/write-back')
@Tags('write-back')
@Security('session')
@Response<Problem>(400, 'A parameter or the body is unknown or malformed; `errors` says which.')
export class WriteBackController extends Controller {
  constructor(private readonly writeBack: WriteBackService) {
    super();
  }

  /**
   * Says whether what you change on your list here goes to your list at MyAnimeList too, and what became of your changes
   * of the last 30 days.
   *
   * @summary Get what became of your changes
   */
  @Get()
  @OperationId('getWriteBack')
  @Extension('x-policy', { caller: 'session', limit: 'session', timeoutS: 5, cache: 'private', noted: false })
  @SuccessResponse(200, 'Whether it is on, and what was sent, waits, or was refused.')
  report(@Request() request: SignedInRequest): Promise<WriteBack> {
    return this.writeBack.report(request.user.userId);
  }

  /**
   * Compares your list here with yours at MyAnimeList, and says which titles are newer here: what would be changed there if
   * you turned this on and had them sent. Nothing is sent.
   *
   * @summary Preview what would be sent
   */
  @Get('preview')
  @OperationId('previewWriteBack')
  @Extension('x-policy', {
    caller: 'session',
    limit: 'imports',
    timeoutS: 30,
    cache: 'private',
    noted: false,
  })
  @SuccessResponse(200, 'What would be changed at MyAnimeList.')
  @Response<Problem>(403, 'MyAnimeList no longer lets AniRec see your account; sign in again.')
  @Response<Problem>(422, 'This AniRec does not offer it, or you have to sign in again; `detail` says which.')
  @Response<Problem>(502, 'MyAnimeList failed.')
  @Response<Problem>(504, 'MyAnimeList does not answer.')
  preview(@Request() request: SignedInRequest): Promise<WriteBackPreview> {
    return this.writeBack.preview(request.user.userId);
  }

  /**
   * Turns it on or off. On: each status, score or number of episodes that you change here, and each title that you take off
   * your list, is changed at MyAnimeList within a minute, unless you changed the title there later. Lists that you bring
   * from elsewhere send nothing. Off: nothing more is sent, nor what waits.
   *
   * @summary Turn it on or off
   */
  @Put()
  @OperationId('putWriteBack')
  @Extension('x-policy', {
    caller: 'session',
    limit: 'imports',
    timeoutS: 30,
    cache: 'private',
    noted: false,
  })
  @SuccessResponse(200, 'Whether it is on, and what was sent, waits, or was refused.')
  @Response<Problem>(403, 'MyAnimeList no longer lets AniRec see your account; sign in again.')
  @Response<Problem>(422, 'This AniRec does not offer it, or you have to sign in again; `detail` says which.')
  @Response<Problem>(502, 'MyAnimeList failed.')
  @Response<Problem>(504, 'MyAnimeList does not answer.')
  choose(@Request() request: SignedInRequest, @Body() body: WriteBackChoice): Promise<WriteBack> {
    return this.writeBack.choose(request.user.userId, body);
  }
}
