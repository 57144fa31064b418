import {
  Body,
  Controller,
  Extension,
  Get,
  Header,
  OperationId,
  Path,
  Post,
  Request,
  Response,
  Route,
  Security,
  SuccessResponse,
  Tags,
  UploadedFile,
} from '@tsoa/runtime';
import type { SignedInRequest } from '../../http/auth/authentication.ts';
import type { Problem } from '../../http/problems/problem.ts';
import type { UploadedFile as File } from '../../http/limits/uploads.ts';
import type { Import, ImportRequest, Imports } from './imports.dto.ts';
import type { ImportsService } from './imports.service.ts';

/** Lists that you bring from elsewhere. */
@Route('api/v1/users/me/imports')
@Tags('imports')
@Security('session')
@Response<Problem>(400, 'A parameter or the body is unknown or malformed; `errors` says which.')
export class ImportsController extends Controller {
  constructor(private readonly imports: ImportsService) {
    super();
  }

  /**
   * Lists your imports of the last 30 days. Signing in starts one too, of your own list on MyAnimeList; it leaves alone
   * whatever you have changed here since you last changed it there.
   *
   * @summary List your imports
   */
  @Get()
  @OperationId('listMyImports')
  @Extension('x-policy', { caller: 'session', limit: 'session', timeoutS: 5, cache: 'private', noted: false })
  @SuccessResponse(200, 'The latest first.')
  latest(@Request() request: SignedInRequest): Promise<Imports> {
    return this.imports.latest(request.user.userId);
  }

  /**
   * Starts importing a list into yours: your own from MyAnimeList, or anybody's public list from MyAnimeList or
   * AniList. What that list says about a title replaces what yours says; titles that it does not have stay on yours.
   *
   * Poll the address in the answer’s `Location` for its progress. Everything is stored in one step at the end, or
   * nothing is.
   *
   * @summary Import a list from another site
   * @param idempotencyKey Any text of your choice. A request that repeats a key of the last 24 hours starts nothing,
   * and is answered with the import that the first request started.
   * @maxLength idempotencyKey 100
   * @pattern idempotencyKey ^[!-~]+$
   * @example idempotencyKey "2b1f6a52-3c8e-4b0a-9a55-7d3f6a0c1e11"
   */
  @Post()
  @OperationId('startImport')
  @Extension('x-policy', { caller: 'session', limit: 'imports', timeoutS: 5, cache: 'private', noted: false })
  @SuccessResponse(202, 'The import has begun.')
  @Response<Problem>(409, 'Another import of yours is under way.')
  @Response<Problem>(422, 'The user name is missing, or the key stands for another request.')
  async start(
    @Request() request: SignedInRequest,
    @Body() body: ImportRequest,
    @Header('Idempotency-Key') idempotencyKey?: string,
  ): Promise<Import> {
    return this.accepted(await this.imports.start(request.user.userId, body, idempotencyKey));
  }

  /**
   * Starts importing a file into your list: MyAnimeList’s export (https://myanimelist.net/panel.php?go=export), or that
   * of AniList, Kitsu, Anime-Planet, Simkl, Shikimori, Trakt or AniRec, as XML, JSON or a table with a header (CSV);
   * packed with gzip, in a zip, or not; of at most 5 MB, and unpacked of at most 50 MB and 20,000 titles.
   *
   * A file that cannot be read is refused at once. An entry that cannot be read is left out; where the file gives only
   * a name that could mean more than one title, the report lists the candidates. Other damage is repaired as well as
   * possible, and the report’s `notes` say where.
   *
   * @summary Import a list from a file
   * @param file The exported file.
   * @param idempotencyKey Any text of your choice. A request that repeats a key of the last 24 hours starts nothing,
   * and is answered with the import that the first request started.
   * @maxLength idempotencyKey 100
   * @pattern idempotencyKey ^[!-~]+$
   * @example idempotencyKey "2b1f6a52-3c8e-4b0a-9a55-7d3f6a0c1e11"
   */
  @Post('files')
  @OperationId('startFileImport')
  @Extension('x-policy', {
    caller: 'session',
    limit: 'imports',
    timeoutS: 30,
    cache: 'private',
    noted: false,
  })
  @SuccessResponse(202, 'The import has begun.')
  @Response<Problem>(409, 'Another import of yours is under way.')
  @Response<Problem>(413, 'The file is larger than 5 MB.')
  @Response<Problem>(
    422,
    'The file cannot be read, as `detail` explains, or the key stands for another request.',
  )
  async startFromFile(
    @Request() request: SignedInRequest,
    @UploadedFile() file: File,
    @Header('Idempotency-Key') idempotencyKey?: string,
  ): Promise<Import> {
    const { userId } = request.user;
    return this.accepted(await this.imports.startFromFile(userId, file.buffer, idempotencyKey));
  }

  /**
   * Returns the progress of an import and, once it has ended, what it did or why it failed.
   *
   * @summary Get an import
   * @param importId The import's id.
   * @pattern importId ^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$
   * @example importId "0f8fad5b-d9cb-469f-a165-70867728950e"
   */
  @Get('{importId}')
  @OperationId('getImport')
  @Extension('x-policy', { caller: 'session', limit: 'session', timeoutS: 5, cache: 'private', noted: false })
  @SuccessResponse(200, 'The import.')
  @Response<Problem>(404, 'You have no import of this id.')
  find(@Request() request: SignedInRequest, @Path() importId: string): Promise<Import> {
    return this.imports.find(request.user.userId, importId);
  }

  private accepted(begun: Import): Import {
    this.setHeader('Location', `/api/v1/users/me/imports/${begun.id}`);
    return begun;
  }
}
