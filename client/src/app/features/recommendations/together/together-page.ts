import { Component, computed, effect, inject, linkedSignal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Announcer } from '../../../core/announcer';
import { LostFocus } from '../../../core/navigation/lost-focus';
import { PageHeading } from '../../../core/navigation/page-heading';
import { Session } from '../../../core/session/session';
import { ReferenceNames } from '../../../core/titles/reference-names';
import { TitleLanguage } from '../../../core/titles/title-language';
import { DegradedNote } from '../../../shared/notices/degraded-note';
import { FailureNotice } from '../../../shared/notices/failure-notice';
import { Notice } from '../../../shared/notices/notice';
import { pickColour } from '../../../shared/pick-tray/pick-colour';
import { CopyLink } from '../../../shared/copy-link/copy-link';
import { choicesOf } from '../refine/choices';
import { Refine } from '../refine/refine';
import { RecommendationSkeletons } from '../results/recommendation-skeletons';
import { AddPerson } from './add-person';
import { MIN_PEOPLE, nameOf, siteOf } from '../../../core/people/person';
import { SharedCard } from './shared-card';
import { TogetherAddress } from './together-address';
import { TogetherFeed } from './together-feed';

/** What several people could watch together. The address holds who they are and what they want: it is what is shared. */
@Component({
  selector: 'anirec-together-page',
  imports: [
    AddPerson,
    CopyLink,
    DegradedNote,
    FailureNotice,
    Notice,
    PageHeading,
    RecommendationSkeletons,
    Refine,
    RouterLink,
    SharedCard,
  ],
  providers: [TogetherAddress, TogetherFeed],
  templateUrl: './together-page.html',
  styleUrl: './together-page.scss',
})
export class TogetherPage {
  protected readonly address = inject(TogetherAddress);
  protected readonly feed = inject(TogetherFeed);
  protected readonly session = inject(Session);
  private readonly announcer = inject(Announcer);
  private readonly focus = inject(LostFocus);
  private readonly names = inject(ReferenceNames);
  private readonly language = inject(TitleLanguage);

  protected readonly isGroup = computed(() => this.address.people().length >= MIN_PEOPLE);
  /** Who they are, and what of them was read, as soon as that is known. */
  protected readonly people = computed(() => {
    const told = this.isGroup() ? (this.feed.latest()?.people ?? []) : [];
    return this.address.people().map((person, place) => {
      const known = told.find(each => each.person === person);
      const { entries = 0, missing = null, stale = false, name = null } = known ?? {};
      const read =
        known && !missing && name !== null ? `${entries} ${entries === 1 ? 'title' : 'titles'}` : '';
      const facts = [siteOf(person), read];
      return {
        ...{ person, missing, stale, name: nameOf(person, known), colour: pickColour(place) },
        facts: facts.filter(Boolean).join(', '),
      };
    });
  });
  /** The people of the answer, which may be an earlier one than those of the address. */
  protected readonly told = computed(() =>
    (this.feed.latest()?.people ?? []).map((each, place) => ({
      name: nameOf(each.person, each),
      colour: pickColour(place),
    })),
  );
  protected readonly isNarrowed = computed(() => choicesOf(this.address.refinement()).length > 0);
  /** What the slider shows while it is moved: it asks once it is let go. */
  protected readonly fairness = linkedSignal(() => this.address.fairness());
  protected readonly fairnessInWords = computed(() => inWords(this.fairness()));
  /** Whoever opens a link with “me” in it is meant by it: to be meant oneself, one is named. */
  protected readonly ownName = computed(() => {
    const state = this.session.state();
    return state.kind === 'signed-in' && this.address.has('me') ? state.account.name : null;
  });

  constructor() {
    effect(() => {
      const [person, fairness] = [this.address.people(), this.address.fairness()];
      this.feed.ask(this.isGroup() ? { person, fairness, refinement: this.address.refinement() } : undefined);
    });
    effect(() => {
      const latest = this.feed.latest();
      if (!latest || this.feed.isLoading()) return;
      const [first] = latest.data;
      const titles = `${latest.data.length} titles for all of you`;
      this.announcer.say(
        first ? `${titles}, first ${this.language.titleOf(first.anime)}.` : 'Nothing for all of you.',
      );
      const shown = [...latest.data, ...latest.seenBySome];
      this.names.want(
        shown.flatMap(({ forEach }) =>
          forEach.flatMap(({ reasons }) => reasons.slice(0, 1).map(each => each.anime)),
        ),
      );
    });
  }

  protected remove(person: string, name: string): void {
    this.focus.passOnceRowGoes();
    this.address.remove(person);
    this.announcer.say(`${name} removed.`);
  }

  protected nameMe(name: string): void {
    this.address.replace('me', `mal:${name}`);
    this.announcer.say(`The link names you as ${name}.`);
  }
}

function inWords(fairness: number): string {
  if (fairness < 0.2) return 'most joy in all, whoever has it';
  if (fairness < 0.5) return 'most joy, and a little for everybody';
  return fairness < 0.8 ? 'titles that suit all' : 'only what all would like';
}
