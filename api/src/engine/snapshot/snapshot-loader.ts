import type { Logger } from 'pino';
import type { StoredCatalogue } from '../catalogue/catalogue-record.ts';
import { ModelFormatError } from '../recommender/model-file.ts';
import type { Model } from '../recommender/model.ts';
import { buildSnapshot, withModel, type UsedModel } from './build-snapshot.ts';
import type { Snapshot } from './snapshot.ts';

/** Where the loaded catalogue is found. */
export interface CatalogueSource {
  /** Names the catalogue; undefined before the first load. */
  version(): Promise<string | undefined>;
  read(): Promise<StoredCatalogue | undefined>;
}

/** Where published models are found. */
export interface ModelSource {
  /** Names the current model; undefined where none is published. */
  currentVersion(): Promise<string | undefined>;
  /**
   * @returns undefined where the version is gone.
   * @throws {ModelFormatError} where it cannot be used.
   */
  read(version: string): Promise<Model | undefined>;
  /** When a version was published; undefined where it never was. */
  publishedAt(version: string): Promise<Date | undefined>;
}

/** The database has no catalogue yet. */
export class CatalogueMissingError extends Error {
  override readonly name = 'CatalogueMissingError';

  constructor() {
    super('The database has no catalogue. Run the command `load-catalogue` first.');
  }
}

/** Makes snapshots of what is published. */
export class SnapshotLoader {
  /** The current model where it cannot be used, so that it is read, and complained of, only once. */
  private refused: string | undefined;

  /** @param shipped what is used while no model is published, or none that can be used. */
  constructor(
    private readonly catalogues: CatalogueSource,
    private readonly models: ModelSource,
    private readonly shipped: Model,
    private readonly logger: Logger,
  ) {}

  /** @throws {CatalogueMissingError} where `load-catalogue` has never run. */
  async load(): Promise<Snapshot> {
    const catalogue = await this.catalogues.read();
    if (!catalogue) throw new CatalogueMissingError();
    return buildSnapshot(catalogue, await this.used(await this.currentModel(this.shipped)));
  }

  /** A snapshot of what is published now; the given one itself where that is still it. */
  async reload(snapshot: Snapshot): Promise<Snapshot> {
    const model = await this.currentModel(snapshot.model);
    const version = await this.catalogues.version();
    const catalogue = version === snapshot.catalogue.version ? undefined : await this.catalogues.read();
    if (catalogue) return buildSnapshot(catalogue, await this.used(model));
    return model === snapshot.model ? snapshot : withModel(snapshot, await this.used(model));
  }

  private async used(model: Model): Promise<UsedModel> {
    return { model, publishedAt: await this.models.publishedAt(model.version) };
  }

  /** The model to use from now on; the one in use where nothing better can be had. */
  private async currentModel(used: Model): Promise<Model> {
    const version = await this.models.currentVersion();
    if (version === undefined) return this.shipped;
    if (version === used.version || version === this.refused) return used;
    this.refused = undefined;
    try {
      return (await this.models.read(version)) ?? used;
    } catch (error) {
      if (!(error instanceof ModelFormatError)) throw error;
      this.refused = version;
      this.logger.error(
        { version, used: used.version, reason: error.message },
        'the published model is refused',
      );
      return used;
    }
  }
}
