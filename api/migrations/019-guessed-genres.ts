import { Migration } from '@mikro-orm/migrations';

/** Genres that are guessed of titles of which none is known. The next `load-catalogue` fills them in. */
export class Migration019GuessedGenres extends Migration {
  override up(): void {
    this.addSql(`alter table "anime" add column "genres_guessed" text[] not null default '{}'`);
  }

  override down(): void {
    this.addSql('alter table "anime" drop column "genres_guessed"');
  }
}
