import { DatePipe, TitleCasePipe } from '@angular/common';
import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { AnimeDetails } from '@anirec/openapi/angular';
import { TYPE_NAMES } from '../../shared/facts/anime-type';
import { externalLinks } from './external-links';

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
  protected readonly externalLinks = computed(() => externalLinks(this.anime()));
  /** Films and specials are shown on one day. */
  protected readonly isOneDay = computed(() => {
    const { startDate, endDate } = this.anime();
    return endDate === null || endDate === startDate;
  });
}
