import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { getSurpriseResource } from '@anirec/openapi/angular/resources';
import { Announcer } from '../../../core/announcer';
import { ContentChoice } from '../../../core/content-choice';
import { keptAnswer } from '../../../core/kept-answer';
import { PageHeading } from '../../../core/navigation/page-heading';
import { nameOf, parsePeople } from '../../../core/people/person';
import { ReferenceNames } from '../../../core/titles/reference-names';
import { TitleLanguage } from '../../../core/titles/title-language';
import { FailureNotice } from '../../../shared/notices/failure-notice';
import { Notice } from '../../../shared/notices/notice';
import { WhoseList } from '../../../shared/whose-list/whose-list';
import { ProfileSource } from '../pages/profile-source';
import { RecommendationSource } from '../reasons/recommendation-source';
import { RecommendationCard } from '../results/recommendation-card';
import { RecommendationSkeletons } from '../results/recommendation-skeletons';
import { Surprised } from './surprised';

const USUAL_OBSCURITY = 0.5;

/** One title for somebody who does not want to choose, and another each time. */
@Component({
  selector: 'anirec-surprise-page',
  imports: [
    FailureNotice,
    Notice,
    PageHeading,
    RecommendationCard,
    RecommendationSkeletons,
    RouterLink,
    WhoseList,
  ],
  providers: [{ provide: RecommendationSource, useClass: ProfileSource }],
  templateUrl: './surprise-page.html',
  styleUrl: './surprise-page.scss',
})
export class SurprisePage {
  /** The address's own: whose list it is, and how little known the title shall be. */
  readonly person = input<string>();
  readonly obscurity = input<string>();

  protected readonly surprised = inject(Surprised);
  private readonly router = inject(Router);
  private readonly content = inject(ContentChoice);
  private readonly announcer = inject(Announcer);
  private readonly language = inject(TitleLanguage);
  private readonly names = inject(ReferenceNames);

  protected readonly whose = computed(() => parsePeople([this.person() ?? ''])[0]);
  protected readonly howObscure = computed(() => {
    const value = Number(this.obscurity() ?? USUAL_OBSCURITY);
    return value >= 0 && value <= 1 ? value : USUAL_OBSCURITY;
  });
  /** What was shown before this visit's question: what is shown now is not to vanish when it is remembered. */
  private readonly excluded = signal(this.surprised.ids());
  protected readonly answer = keptAnswer(
    getSurpriseResource(() => {
      const [person, exclude] = [this.whose(), this.excluded()];
      if (person === undefined) return undefined;
      const asked = { person, obscurity: this.howObscure(), ...this.content.ofRecommendations() };
      return { query: { ...asked, ...(exclude.length > 0 && { exclude: [...exclude] }) } };
    }),
  );
  protected readonly surprise = this.answer.value;
  protected readonly title = computed(() => this.surprise()?.recommendation);
  protected readonly name = computed(() => nameOf(this.whose() ?? '', this.surprise()?.person));

  constructor() {
    effect(() => {
      const title = this.title();
      if (!title || this.answer.isLoading()) return;
      untracked(() => this.surprised.add(title.anime.id));
      this.names.want(title.reasons.map(({ anime }) => anime));
      this.announcer.say(`${this.language.titleOf(title.anime)}.`);
    });
  }

  protected another(): void {
    this.excluded.set(this.surprised.ids());
  }

  protected startAgain(): void {
    this.surprised.forget();
    this.another();
  }

  protected show(person: string): void {
    void this.router.navigate([], { queryParams: { person }, queryParamsHandling: 'merge' });
  }

  protected chooseObscurity(obscurity: number): void {
    void this.router.navigate([], {
      queryParams: { obscurity: obscurity === USUAL_OBSCURITY ? undefined : obscurity },
      queryParamsHandling: 'merge',
      replaceUrl: true,
      scroll: 'manual',
    });
  }
}
