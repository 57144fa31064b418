import type { Readable } from 'node:stream';
import {
  Controller,
  Extension,
  Get,
  OperationId,
  Query,
  Request,
  Response,
  Route,
  Security,
  SuccessResponse,
  Tags,
} from '@tsoa/runtime';
import type { SignedInRequest } from '../../http/auth/authentication.ts';
import type { Problem } from '../../http/problems/problem.ts';
import type { ListExport } from './list.dto.ts';
import type { ListService } from './list.service.ts';
import type { ListFormat } from './list-document.ts';

/** Your list as a file. It has an address beside the list's, below which are those of titles. */
@Route('api/v1/users/me/export')
@Tags('list')
@Security('session')
@Response<Problem>(400, 'The format is missing or unknown; `errors` says which there are.')
export class ExportController extends Controller {
  constructor(private readonly list: ListService) {
    super();
  }

  /**
   * Returns your whole list as a file: as JSON, as CSV for spreadsheets (RFC 4180, with a header and a byte order
   * mark), or in MyAnimeList’s own export format, which MyAnimeList, other sites and AniRec’s import read.
   *
   * @summary Export your list
   * @param format How it is written.
   */
  @Get()
  @OperationId('exportMyList')
  @Extension('x-policy', {
    caller: 'session',
    limit: 'session',
    timeoutS: 30,
    cache: 'private',
    noted: false,
  })
  @SuccessResponse(200, 'The file.', ['application/json', 'text/csv', 'application/xml'])
  async export(
    @Request() request: SignedInRequest,
    @Query() format: ListFormat,
  ): Promise<ListExport | Readable> {
    const { mediaType, fileName, content } = await this.list.export(request.user.userId, format);
    this.setHeader('Content-Type', mediaType);
    this.setHeader('Content-Disposition', `attachment; filename="${fileName}"`);
    return content;
  }
}
