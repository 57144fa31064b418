import { Migration } from '@mikro-orm/migrations';

/** Imports wrote `#` and the id of a title that came without a name: now that is no name, and pages say so. */
export class Migration013ListTitles extends Migration {
  override up(): void {
    this.addSql(`update "list" set "title" = '' where "title" = '#' || "anime_id"`);
  }

  override down(): void {
    this.addSql(`update "list" set "title" = '#' || "anime_id" where "title" = ''`);
  }
}
