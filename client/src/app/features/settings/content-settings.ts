import { Component, inject } from '@angular/core';
import type { EcchiTitles } from '@anirec/openapi/angular';
import { ADULT_CHOICES, type AdultChoice, ContentChoice, ECCHI_CHOICES } from '../../core/content-choice';
import { ChoiceField } from './choice-field';

const ADULT_NAMES: Readonly<Record<AdultChoice, string>> = {
  hide: 'Hide them',
  blur: 'Show them, and blur their posters',
  show: 'Show them as any other',
};

const ECCHI_NAMES: Readonly<Record<EcchiTitles, string>> = {
  follow: 'Only if I pick such titles',
  show: 'Always',
  hide: 'Never',
};

/** Which titles somebody wants to see in this browser. */
@Component({
  selector: 'anirec-content-settings',
  imports: [ChoiceField],
  template: `
    <anirec-choice-field
      heading="Titles for adults"
      note="A title that you open by its address, or find by its exact name, opens in any case, and says that it is one."
      name="adult-titles"
      [choices]="adultChoices"
      [chosen]="content.adult()"
      (changed)="content.chooseAdult($event)"
    />
    <anirec-choice-field
      heading="Ecchi in recommendations"
      note="Titles that live on erotic jokes and fan service."
      name="ecchi-titles"
      [choices]="ecchiChoices"
      [chosen]="content.ecchi()"
      (changed)="content.chooseEcchi($event)"
    />
  `,
  styleUrl: './choices.scss',
})
export class ContentSettings {
  protected readonly content = inject(ContentChoice);

  protected readonly adultChoices = ADULT_CHOICES.map(value => ({ value, name: ADULT_NAMES[value] }));
  protected readonly ecchiChoices = ECCHI_CHOICES.map(value => ({ value, name: ECCHI_NAMES[value] }));
}
