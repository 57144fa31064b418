import { Migration } from '@mikro-orm/migrations';

/** What each person is not interested in, and why if they said so. */
export class Migration007Feedback extends Migration {
  override up(): void {
    this.addSql(`
      create table "feedback" (
        "user_id" uuid not null
          constraint "feedback_user_id_foreign" references "users" on delete cascade,
        "anime_id" int not null,
        "reason" varchar(200) null,
        "created_at" timestamptz not null,
        primary key ("user_id", "anime_id")
      )`);
  }

  override down(): void {
    this.addSql('drop table "feedback"');
  }
}
