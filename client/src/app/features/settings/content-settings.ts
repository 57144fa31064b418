import { Component, inject } from '@angular/core';
import type { EcchiTitles } from '@anirec/openapi/angular';
import { ADULT_CHOICES, type AdultChoice, ContentChoice, ECCHI_CHOICES } from '../../core/content-choice';

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
  templateUrl: './content-settings.html',
  styleUrl: './choices.scss',
})
export class ContentSettings {
  protected readonly content = inject(ContentChoice);

  protected readonly adultChoices = ADULT_CHOICES;
  protected readonly adultNames = ADULT_NAMES;
  protected readonly ecchiChoices = ECCHI_CHOICES;
  protected readonly ecchiNames = ECCHI_NAMES;
}
