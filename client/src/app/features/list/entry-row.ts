import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { AnimeSummary, ListedAnime } from '@anirec/openapi/angular';
import { Dismissals } from '../../core/list/dismissals';
import { mostEpisodes, readProgress } from '../../core/list/entry-change';
import { LostFocus } from '../../core/navigation/lost-focus';
import { OriginalTitle } from '../../core/titles/original-title';
import { TitleLanguage } from '../../core/titles/title-language';
import { Cover } from '../../shared/cover/cover';
import { AnimeFacts } from '../../shared/facts/anime-facts';
import { SCORES } from '../../core/list/list-scores';
import { STATUS_NAMES, STATUSES } from '../../core/list/list-status';
import { MyList } from './my-list';
import { Selection } from './selection';

/** One title of a list, edited where it stands. */
@Component({
  selector: 'anirec-entry-row',
  imports: [AnimeFacts, Cover, OriginalTitle, RouterLink],
  templateUrl: './entry-row.html',
  styleUrl: './entry-row.scss',
})
export class EntryRow {
  readonly entry = input.required<ListedAnime>();

  private readonly list = inject(MyList);
  protected readonly selection = inject(Selection);
  private readonly dismissals = inject(Dismissals);
  private readonly language = inject(TitleLanguage);
  private readonly focus = inject(LostFocus);

  protected readonly statuses = STATUSES;
  protected readonly statusNames = STATUS_NAMES;
  protected readonly scores = SCORES;

  protected readonly shownName = computed(() => this.language.nameOfListed(this.entry()));
  protected readonly name = computed(() => this.shownName().text);
  protected readonly most = computed(() => mostEpisodes(this.entry()));

  protected chooseStatus(value: string): void {
    const status = STATUSES.find(each => each === value);
    if (status) this.list.change(this.entry(), { status });
  }

  protected chooseScore(value: string): void {
    this.list.change(this.entry(), { score: value === '' ? null : Number(value) });
  }

  /** What nobody can have watched is no progress: the field goes back to what it was. */
  protected type(field: HTMLInputElement): void {
    const entry = this.entry();
    const progress = readProgress(field.value, entry);
    if (progress === null) field.value = String(entry.progress);
    else if (progress !== entry.progress) this.list.change(entry, { progress });
  }

  protected watchOne(): void {
    const entry = this.entry();
    this.list.change(entry, { progress: entry.progress + 1 });
  }

  protected dismiss(anime: AnimeSummary): void {
    void this.dismissals.make(anime);
  }

  protected takeOff(): void {
    this.focus.passToNextRow();
    this.list.takeOff(this.entry());
  }
}
