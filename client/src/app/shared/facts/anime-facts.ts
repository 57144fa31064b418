import { Pipe, type PipeTransform } from '@angular/core';
import type { AnimeSummary } from '@anirec/openapi/angular';
import { TYPE_NAMES } from './anime-type';

type FactsOfAnime = Pick<AnimeSummary, 'type' | 'year' | 'episodes' | 'contentRating' | 'franchiseRole'>;

/** What tells a title from its other seasons: `TV series · 1998 · 26 episodes`; and whom it is not for. */
@Pipe({ name: 'animeFacts' })
export class AnimeFacts implements PipeTransform {
  transform({ type, year, episodes, contentRating, franchiseRole }: FactsOfAnime): string {
    const length = episodes !== null && episodes > 1 ? `${episodes} episodes` : null;
    const audience = contentRating === 'adult' ? 'for adults' : null;
    const retelling = franchiseRole === 'recap' ? 'recap' : null;
    return [TYPE_NAMES[type], year, length, retelling, audience].filter(fact => fact !== null).join(' · ');
  }
}
