import { computed, inject, Injectable, type Signal, signal } from '@angular/core';
import type { AdultTitles, EcchiTitles } from '@anirec/openapi/angular';
import { BrowserStorage } from './browser-storage';

const ADULT_KEY = 'anirec.adult-titles.v1';
const ECCHI_KEY = 'anirec.ecchi-titles.v1';

/** The choices, in the order in which the settings show them; `blur` shows titles for adults, and blurs their posters. */
export const ADULT_CHOICES = ['hide', 'blur', 'show'] as const;
export const ECCHI_CHOICES = ['follow', 'show', 'hide'] as const satisfies readonly EcchiTitles[];

export type AdultChoice = (typeof ADULT_CHOICES)[number];

/** Whether somebody wants to see titles for adults, and ecchi. */
@Injectable({ providedIn: 'root' })
export class ContentChoice {
  private readonly storage = inject(BrowserStorage);
  private readonly chosenAdult = this.stored(ADULT_KEY, ADULT_CHOICES);
  private readonly chosenEcchi = this.stored(ECCHI_KEY, ECCHI_CHOICES);

  readonly adult: Signal<AdultChoice> = this.chosenAdult;
  readonly ecchi: Signal<EcchiTitles> = this.chosenEcchi;

  /** What is asked of lists and searches; nothing where that is the default, so that all share the same addresses. */
  readonly ofLists = computed<{ adult?: AdultTitles }>(() =>
    this.adult() === 'hide' ? {} : { adult: 'show' },
  );
  /** What is asked of recommendations. */
  readonly ofRecommendations = computed<{ adult?: AdultTitles; ecchi?: EcchiTitles }>(() => {
    const ecchi = this.ecchi();
    return ecchi === 'follow' ? this.ofLists() : { ...this.ofLists(), ecchi };
  });

  chooseAdult(choice: AdultChoice): void {
    this.chosenAdult.set(choice);
    this.storage.write(ADULT_KEY, choice);
  }

  chooseEcchi(choice: EcchiTitles): void {
    this.chosenEcchi.set(choice);
    this.storage.write(ECCHI_KEY, choice);
  }

  private stored<Choice>(key: string, choices: readonly [Choice, ...Choice[]]) {
    const stored = this.storage.read(key);
    return signal(choices.find(choice => choice === stored) ?? choices[0]);
  }
}
