import { DatePipe, TitleCasePipe } from '@angular/common';
import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { AnimeDetails } from '@anirec/openapi/angular';
import { languageOfScript } from '../../core/titles/script';
import { TYPE_NAMES } from '../../shared/facts/anime-type';
import { externalLinks } from './external-links';

/** How a start is written, by the length of the date: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
const START_FORMATS = new Map([
  [4, 'y'],
  [7, 'MMMM y'],
  [10, 'longDate'],
]);

/** A title's facts, with links to titles that share them and to other sites. */
@Component({
  selector: 'anirec-anime-facts-list',
  imports: [DatePipe, RouterLink, TitleCasePipe],
  templateUrl: './anime-facts-list.html',
  styleUrl: './anime-facts-list.scss',
})
export class AnimeFactsList {
  readonly anime = input.required<AnimeDetails>();

  protected readonly typeNames = TYPE_NAMES;
  /** As much of the date as is known: a day, a month or a year. */
  protected readonly startFormat = computed(() => START_FORMATS.get(this.anime().startDate?.length ?? 0));
  protected readonly languageOf = languageOfScript;
  protected readonly externalLinks = computed(() => externalLinks(this.anime()));
  /** Films and specials are shown on one day. */
  protected readonly isOneDay = computed(() => {
    const { startDate, endDate } = this.anime();
    return endDate === null || endDate === startDate;
  });
}
