import { Migration } from '@mikro-orm/migrations';

/** What titles are to the story of their franchise. The next `load-catalogue` fills it in; until then all carry it on. */
export class Migration015FranchiseRoles extends Migration {
  override up(): void {
    this.addSql(`alter table "anime" add column "franchise_role" varchar(10) not null default 'main'`);
  }

  override down(): void {
    this.addSql('alter table "anime" drop column "franchise_role"');
  }
}
