import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { AnimeDetails, ContentRating, ContentRatingSource } from '@anirec/openapi/angular';
import { Clock } from '../../core/clock';
import { ShownDate } from '../../core/dates/shown-date';
import { languageOfScript } from '../../core/titles/script';
import { NAME_LANGUAGES } from '../../core/titles/title-language';
import { TYPE_NAMES } from '../../shared/facts/anime-type';
import { SEASON_NAMES } from '../../shared/facts/season-names';
import { broadcastInWords } from './broadcast-in-words';
import { DetailsFeed } from './details/details-feed';
import { externalLinks } from './external-links';
import { lengthInWords } from './length-in-words';

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
  imports: [RouterLink, ShownDate],
  templateUrl: './anime-facts-list.html',
  styleUrl: './anime-facts-list.scss',
})
export class AnimeFactsList {
  readonly anime = input.required<AnimeDetails>();

  private readonly feed = inject(DetailsFeed);
  private readonly clock = inject(Clock);
  protected readonly broadcast = computed(() => broadcastInWords(this.anime().broadcasts, this.clock.now()));
  protected readonly typeNames = TYPE_NAMES;
  protected readonly ratingNames = RATING_NAMES;
  protected readonly ratingSourceNames = RATING_SOURCE_NAMES;
  /** How many episodes of how many minutes, as far as anybody says. */
  protected readonly length = computed(() => {
    const { episodes, minutes } = this.anime();
    const details = this.feed.details();
    return lengthInWords(episodes ?? details?.episodes ?? null, minutes, details?.episodeMinutes ?? null);
  });
  /** In the place of what AniList alone may know: a line is kept for it, so that nothing below it moves. */
  private readonly place = computed(() => {
    const progress = this.feed.progress();
    return progress === 'off' ? null : progress === 'awaited' ? '…' : 'Not known';
  });
  protected readonly source = computed(
    () => this.anime().source ?? this.feed.details()?.adaptedFrom ?? this.place(),
  );
  protected readonly studios = computed(
    () => inOneLine(this.anime().studios) ?? inOneLine(this.feed.details()?.studios) ?? this.place(),
  );
  /** Those that AniList knows, where the catalogue knows none. */
  protected readonly themes = computed(() => inOneLine(this.feed.details()?.themes) ?? this.place());
  protected readonly seasonNames = SEASON_NAMES;
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

/** Undefined where there are none. */
function inOneLine(names: readonly string[] = []): string | undefined {
  return names.length > 0 ? names.join(', ') : undefined;
}
