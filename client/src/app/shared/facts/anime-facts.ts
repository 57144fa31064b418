import { Pipe, type PipeTransform } from '@angular/core';
import type { AnimeSummary } from '@anirec/openapi/angular';
import { TYPE_NAMES } from './anime-type';

/** What tells a title from its other seasons: `TV series · 1998 · 26 episodes`. */
@Pipe({ name: 'animeFacts' })
export class AnimeFacts implements PipeTransform {
  transform({ type, year, episodes }: Pick<AnimeSummary, 'type' | 'year' | 'episodes'>): string {
    const length = episodes !== null && episodes > 1 ? `${episodes} episodes` : null;
    return [TYPE_NAMES[type], year, length].filter(fact => fact !== null).join(' · ');
  }
}
