import { decodeModel, encodeModel } from '../../engine/recommender/model-file.ts';
import { rowOf, type Model } from '../../engine/recommender/model.ts';
import type { ModelsRepository, Publication } from './models.repository.ts';
import type { Clock } from '../../platform/scheduling/clock.ts';

/** What publishing a model did. */
export interface PublishReport {
  readonly version: string;
  /** How many titles the model has. */
  readonly titles: number;
  /** How many of the catalogue's titles it knows. */
  readonly known: number;
  /** The version that was current before; undefined where none was. The model's own where nothing was changed. */
  readonly before: string | undefined;
  /** Versions that were deleted, since later ones are enough. */
  readonly deleted: readonly string[];
}

/** What a rollback did. */
export interface RollbackReport {
  /** The version that was current before. */
  readonly from: string;
  /** The version that is current now. */
  readonly to: string;
}

/** A model that is sound, and not for this catalogue. */
export class UnsuitableModelError extends Error {
  override readonly name = 'UnsuitableModelError';

  constructor(version: string, known: number, titles: number) {
    super(
      `The model ${version} knows only ${known} of the catalogue's ${titles} titles. ` +
        'Train one with this catalogue, or load the catalogue that it was trained with.',
    );
  }
}

/** There is no version to go back to; the message says what there is. */
export class RollbackError extends Error {
  override readonly name = 'RollbackError';
}

/** Models that stay stored, the current one among them. */
export const VERSIONS_KEPT = 5;

/** A model must know so large a share of the catalogue: one of another catalogue would recommend nothing. */
const MIN_KNOWN = 0.9;

/** Publishes models, and takes them back. */
export class ModelsService {
  constructor(
    private readonly repository: ModelsRepository,
    private readonly clock: Pick<Clock, 'now'>,
  ) {}

  /** The version that API processes use; undefined where none was ever published. */
  currentVersion(): Promise<string | undefined> {
    return this.repository.currentVersion();
  }

  /** When a version was published; undefined where it is not stored. */
  publishedAt(version: string): Promise<Date | undefined> {
    return this.repository.publishedAt(version);
  }

  /**
   * Reads a stored model; undefined where the version is not stored.
   *
   * @throws {ModelFormatError} where this program cannot read it.
   */
  async read(version: string): Promise<Model | undefined> {
    const bytes = await this.repository.bytesOf(version);
    return bytes && decodeModel(bytes);
  }

  /**
   * Stores a model and makes it the current one, or does nothing of it. Where it is the current one already, nothing is
   * changed. Of the versions before, the last few stay for a rollback.
   *
   * @param animeIds the catalogue's titles.
   * @throws {UnsuitableModelError} where the model does not know the catalogue's titles.
   */
  async publish(model: Model, animeIds: readonly number[]): Promise<PublishReport> {
    const { version } = model;
    const known = animeIds.filter(id => rowOf(model, id) >= 0).length;
    if (known < MIN_KNOWN * animeIds.length) throw new UnsuitableModelError(version, known, animeIds.length);
    const report = { version, titles: model.ids.length, known };
    return this.repository.exclusively(async models => {
      const publications = await models.publications();
      const before = publications.find(isStanding)?.version;
      if (before === version) return { ...report, before, deleted: [] };
      await models.store({ version, bytes: encodeModel(model), publishedAt: new Date(this.clock.now()) });
      const deleted = dispensable(publications.filter(each => each.version !== version));
      await models.delete(deleted);
      return { ...report, before, deleted };
    });
  }

  /**
   * Makes an earlier version the current one again. Versions that were published after it are withdrawn; they stay
   * stored, and can be gone back to by their names.
   *
   * @param to any stored version; where it is left out, the one that was current before the present one.
   * @throws {RollbackError} where there is no such version.
   */
  async rollBack(to?: string): Promise<RollbackReport> {
    return this.repository.exclusively(async models => {
      const publications = await models.publications();
      const [current, before] = publications.filter(isStanding);
      if (!current) throw new RollbackError('No model is published.');
      const target = to === undefined ? before : publications.find(({ version }) => version === to);
      if (!target) throw new RollbackError(nowhereToGo(current, to, publications));
      const later = publications.slice(0, publications.indexOf(target)).filter(isStanding);
      await models.withdraw(
        later.map(({ version }) => version),
        new Date(this.clock.now()),
      );
      await models.restore(target.version);
      return { from: current.version, to: target.version };
    });
  }
}

function isStanding({ withdrawnAt }: Publication): boolean {
  return withdrawnAt === null;
}

/** Beside a new one, those that were published longest ago; those that were withdrawn go first. */
function dispensable(publications: readonly Publication[]): string[] {
  const standing = publications.filter(isStanding);
  const withdrawn = publications.filter(each => !isStanding(each));
  return [...standing, ...withdrawn].slice(VERSIONS_KEPT - 1).map(({ version }) => version);
}

function nowhereToGo(
  current: Publication,
  to: string | undefined,
  publications: readonly Publication[],
): string {
  if (to === undefined) {
    return `No version was current before ${current.version}; any stored one can be named with --to VERSION.`;
  }
  const stored = publications.map(each => nameOf(each, current)).join(', ');
  return `No version ${to} is stored. Stored are: ${stored}.`;
}

function nameOf(publication: Publication, current: Publication): string {
  if (publication === current) return `${publication.version} (current)`;
  return isStanding(publication) ? publication.version : `${publication.version} (rolled back)`;
}
