import { Migration } from '@mikro-orm/migrations';

/** Of some titles the day, or the month, is not known in which they began. */
export class Migration012PartialDates extends Migration {
  override up(): void {
    this.addSql(
      'alter table "anime" alter column "start_date" type varchar(10) using to_char("start_date", \'YYYY-MM-DD\')',
    );
  }

  /** Takes the first day of a month or a year for one that is not known; the next `load-catalogue` fails on them. */
  override down(): void {
    this.addSql(
      'alter table "anime" alter column "start_date" type date using rpad("start_date", 10, case length("start_date") when 4 then \'-01-01\' else \'-01\' end)::date',
    );
  }
}
