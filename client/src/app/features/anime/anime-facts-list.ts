import { DatePipe, TitleCasePipe } from '@angular/common';
import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { AnimeDetails, ContentRating, ContentRatingSource } from '@anirec/openapi/angular';
import { languageOfScript } from '../../core/titles/script';
import { NAME_LANGUAGES } from '../../core/titles/title-language';
import { TYPE_NAMES } from '../../shared/facts/anime-type';
import { externalLinks } from './external-links';

/** How a start is written, by the length of the date: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
const START_FORMATS = new Map([
  [4, 'y'],
  [7, 'MMMM y'],
  [10, 'longDate'],
]);

/** Of what most titles are nothing is said. */
const RATING_NAMES: Readonly<Record<ContentRating, string | null>> = {
  general: null,
  ecchi: 'Erotic jokes and fan service',
  adult: 'For adults alone',
};
const RATING_SOURCE_NAMES: Readonly<Record<ContentRatingSource, string>> = {
  reviewed: 'as AniRec has reviewed it',
  tags: 'by its tags on Bangumi',
  none: 'as far as is known',
};

const CHINESE_NAMES = ['simplifiedChinese', 'traditionalChinese'] as const;

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
  protected readonly ratingNames = RATING_NAMES;
  protected readonly ratingSourceNames = RATING_SOURCE_NAMES;
  /** As much of the date as is known: a day, a month or a year. */
  protected readonly startFormat = computed(() => START_FORMATS.get(this.anime().startDate?.length ?? 0));
  /** Its Chinese names, then every other one, each with what it is in. */
  protected readonly otherNames = computed(() => {
    const { titles, synonyms } = this.anime();
    const chinese = CHINESE_NAMES.flatMap(name => {
      const text = titles[name];
      return text === null ? [] : [{ text, lang: NAME_LANGUAGES[name] }];
    });
    const others = synonyms.map(text => ({ text, lang: languageOfScript(text) }));
    return [...new Map([...chinese, ...others].map(name => [name.text, name])).values()];
  });
  protected readonly externalLinks = computed(() => externalLinks(this.anime()));
  /** Films and specials are shown on one day. */
  protected readonly isOneDay = computed(() => {
    const { startDate, endDate } = this.anime();
    return endDate === null || endDate === startDate;
  });
}
