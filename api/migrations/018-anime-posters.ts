import { Migration } from '@mikro-orm/migrations';

/** Where titles' pictures are kept by others. The next `load-catalogue` fills it in. */
export class Migration018AnimePosters extends Migration {
  override up(): void {
    this.addSql(`alter table "anime" add column "posters" jsonb not null default '{}'`);
  }

  override down(): void {
    this.addSql('alter table "anime" drop column "posters"');
  }
}
