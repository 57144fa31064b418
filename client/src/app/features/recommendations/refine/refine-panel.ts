import { Component, computed, inject, model } from '@angular/core';
import type { Aim, AnimeType, EpisodeLength, Facets } from '@anirec/openapi/angular';
import { Announcer } from '../../../core/announcer';
import { FacetsFeed } from '../../../core/facets';
import { toggled } from '../../../core/toggled';
import { TYPE_NAMES, TYPES } from '../../../shared/facts/anime-type';
import { FailureNotice } from '../../../shared/notices/failure-notice';
import { AIM_NAMES, EPISODE_LENGTH_NAMES } from './choices';
import { GenreButton, GENRE_FILTER_NAMES } from './genre-button';
import {
  EPISODE_LENGTHS,
  genreFilter,
  type NamedFilter,
  nextGenreFilter,
  type Refinement,
  withGenreFilter,
  withToggled,
} from './refinement';
import { DIVERSITY, OBSCURITY, POPULARITY, stepName } from './steps';

const AIMS = ['safe', 'balanced', 'for_me'] as const satisfies readonly Aim[];

/** The filters by names: too many to show all of them as buttons. */
const NAMED = [
  { name: 'theme', label: 'Themes', add: 'Any theme', facet: 'themes' },
  { name: 'studio', label: 'Studios', add: 'Any studio', facet: 'studios' },
  { name: 'site', label: 'Where it streams', add: 'Anywhere', facet: 'sites' },
] as const satisfies readonly { name: NamedFilter; label: string; add: string; facet: keyof Facets }[];

/** The controls that narrow the list, or say what comes first in it. */
@Component({
  selector: 'anirec-refine-panel',
  imports: [FailureNotice, GenreButton],
  templateUrl: './refine-panel.html',
  styleUrl: './refine-panel.scss',
})
export class RefinePanel {
  readonly refinement = model.required<Refinement>();

  protected readonly feed = inject(FacetsFeed);
  private readonly announcer = inject(Announcer);

  protected readonly types = TYPES;
  protected readonly typeNames = TYPE_NAMES;
  protected readonly lengths = EPISODE_LENGTHS;
  protected readonly lengthNames = EPISODE_LENGTH_NAMES;
  protected readonly minPopularity = POPULARITY;
  protected readonly diversity = DIVERSITY;
  protected readonly aims = AIMS;
  protected readonly aimNames = AIM_NAMES;

  protected readonly named = computed(() =>
    NAMED.map(({ facet, ...filter }) => {
      const chosen = this.refinement()[filter.name] ?? [];
      const values = this.feed.facets()?.[facet] ?? [];
      return { ...filter, chosen, offered: values.filter(({ value }) => !chosen.includes(value)) };
    }),
  );

  protected readonly genres = computed(() =>
    (this.feed.facets()?.genres ?? []).map(({ value, count }) => ({
      name: value,
      count,
      filter: genreFilter(this.refinement(), value),
    })),
  );
  protected readonly obscurityName = computed(() => stepName(OBSCURITY, this.refinement().obscurity));
  private readonly years = computed(() => this.feed.facets()?.years.map(({ value }) => value) ?? []);
  /** Neither select offers a year that the other rules out. */
  protected readonly yearsFrom = computed(() => {
    const { yearFrom, yearTo = Infinity } = this.refinement();
    return offered(this.years(), yearFrom).filter(year => year <= yearTo);
  });
  protected readonly yearsTo = computed(() => {
    const { yearFrom = -Infinity, yearTo } = this.refinement();
    return offered(this.years(), yearTo).filter(year => year >= yearFrom);
  });

  protected pressGenre(name: string): void {
    const filter = nextGenreFilter(genreFilter(this.refinement(), name));
    this.refinement.set(withGenreFilter(this.refinement(), name, filter));
    this.announcer.say(`${name}: ${GENRE_FILTER_NAMES[filter]}.`);
  }

  protected toggleNamed(filter: NamedFilter, name: string): void {
    if (name !== '') this.refinement.set(withToggled(this.refinement(), filter, name));
  }

  protected chooseAim(aim: Aim): void {
    this.change({ aim: aim === 'balanced' ? undefined : aim });
  }

  protected toggleType(type: AnimeType): void {
    this.change({ type: toggled(this.refinement().type, type) });
  }

  protected toggleLength(length: EpisodeLength): void {
    this.change({ episodeLength: toggled(this.refinement().episodeLength, length) });
  }

  /** @param value of the control; 0 and the empty text ask for nothing. */
  protected choose(
    name: 'yearFrom' | 'yearTo' | 'minPopularity' | 'obscurity' | 'diversity',
    value: string | number,
  ): void {
    this.change({ [name]: Number(value) || undefined });
  }

  private change(change: Refinement): void {
    this.refinement.set({ ...this.refinement(), ...change });
  }
}

/** Years to choose from, latest first; a year of an old address is one although the catalogue has none of it. */
function offered(years: readonly number[], chosen: number | undefined): number[] {
  if (chosen === undefined || years.includes(chosen)) return [...years];
  return [...years, chosen].sort((a, b) => b - a);
}
