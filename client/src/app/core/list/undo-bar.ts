import { Component, computed, DOCUMENT, effect, inject } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { NavigationStart, Router } from '@angular/router';
import { filter } from 'rxjs';
import { Announcer } from '../announcer';
import { REASON_NAMES, REASONS } from './reason-names';
import { describeFailure } from '../failures/failure';
import type { Change } from './change';
import { STATUS_NAMES } from './list-status';
import { LostFocus } from '../navigation/lost-focus';
import { AnimeTitle } from '../titles/anime-title';
import { TitleLanguage } from '../titles/title-language';
import { Undo } from './undo';

/** Says what was done last to a title, takes it back, and asks why one is not wanted; and says what could not be kept. */
@Component({
  selector: 'anirec-undo-bar',
  imports: [AnimeTitle],
  templateUrl: './undo-bar.html',
  styleUrl: './undo-bar.scss',
  host: { '(document:keydown.control.z)': 'press($event)', '(document:keydown.meta.z)': 'press($event)' },
})
export class UndoBar {
  protected readonly reasons = REASONS;
  protected readonly reasonNames = REASON_NAMES;
  private readonly undo = inject(Undo);
  private readonly announcer = inject(Announcer);
  private readonly focus = inject(LostFocus);
  private readonly language = inject(TitleLanguage);
  private readonly router = inject(Router);
  private readonly document = inject(DOCUMENT);

  protected readonly dismissed = computed(() => {
    const latest = this.undo.latest();
    return latest?.kind === 'dismissal' ? latest.anime : undefined;
  });
  protected readonly canTakeBack = computed(() => this.undo.latest()?.kind !== 'notice');
  protected readonly message = computed(() => {
    const latest = this.undo.latest();
    if (latest?.kind === 'notice' || latest?.kind === 'batch') return latest.text;
    if (latest?.kind === 'dismissal') return `No more of ${this.language.titleOf(latest.anime)}.`;
    const listed = latest && (latest.change.after ?? latest.change.before);
    return listed ? describeChange(latest.change, this.language.nameOfListed(listed).text) : null;
  });
  protected readonly refusal = computed(() => {
    const [first, ...others] = this.undo.refusals().values();
    if (!first) return undefined;
    const title = others.length === 0 ? first.title : `${first.title} and ${others.length} more`;
    return { title, reason: describeFailure(first.error).detail };
  });

  constructor() {
    effect(() => {
      const message = this.message();
      if (message !== null) this.announcer.say(message);
    });
    this.router.events
      .pipe(
        filter(event => event instanceof NavigationStart),
        takeUntilDestroyed(),
      )
      .subscribe(({ url }) => this.leaveFor(url));
  }

  protected async takeBack(): Promise<void> {
    this.passFocusTo(this.undo.latest()?.animeId);
    await this.undo.takeBack();
    this.announcer.say('It is as before.');
  }

  protected async tryAgain(): Promise<void> {
    const refusals = [...this.undo.refusals().values()];
    this.passFocusTo(refusals[0]?.animeId);
    for (const { animeId } of refusals) this.undo.forgive(animeId);
    await Promise.all(refusals.map(each => each.again()));
  }

  protected clear(): void {
    this.passFocusTo(this.undo.latest()?.animeId);
    this.undo.clear();
  }

  protected explain(value: string): void {
    const reason = REASONS.find(each => each === value);
    const latest = this.undo.latest();
    if (reason !== undefined && latest?.kind === 'dismissal') void latest.explain(reason);
  }

  /** The text of a field has an undo of its own. */
  protected press(event: Event): void {
    const isTyping = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
    if (isTyping || this.undo.latest() === null || !this.canTakeBack()) return;
    event.preventDefault();
    void this.takeBack();
  }

  /** What was done on one page is no more to be undone on the next. */
  private leaveFor(url: string): void {
    if (pathOf(url) !== pathOf(this.router.url)) this.undo.clear();
  }

  /** To where the title stands: its row is there at once, unless it is taken off. */
  private passFocusTo(animeId: number | null | undefined): void {
    this.focus.passTo(() =>
      this.document.querySelector<HTMLElement>(
        `#entry-${animeId} :is(h2 a, select, button), main :is(h2, h3) a[href="/anime/${animeId}"]`,
      ),
    );
  }
}

function describeChange({ before, after }: Change, title: string): string {
  if (after === null) return `${title} is off your list.`;
  if (before === null) return `${title} is on your list: ${STATUS_NAMES[after.status].toLowerCase()}.`;
  const score = after.score === null ? 'no score' : `score ${after.score}`;
  const facts = [
    after.status === before.status ? undefined : STATUS_NAMES[after.status].toLowerCase(),
    after.progress === before.progress ? undefined : `${after.progress} watched`,
    after.score === before.score ? undefined : score,
  ].filter(fact => fact !== undefined);
  return `${title}: ${facts.join(', ') || 'as before'}.`;
}

function pathOf(url: string): string | undefined {
  return url.split(/[?#]/, 1)[0];
}
