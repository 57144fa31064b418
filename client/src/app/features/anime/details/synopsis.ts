import {
  afterRenderEffect,
  Component,
  computed,
  type ElementRef,
  inject,
  input,
  linkedSignal,
  signal,
  viewChild,
} from '@angular/core';
import { LostFocus } from '../../../core/navigation/lost-focus';
import { DetailsFeed, type DetailsProgress } from './details-feed';
import { TrailerPlayer } from './trailer-player';

/** What is said where there is nothing to tell. */
const NOTES: Readonly<Partial<Record<DetailsProgress, string>>> = {
  known: 'AniList has no synopsis of this title.',
  unlisted: 'AniList does not have this title, and AniRec has no synopsis of its own.',
  away: 'What it is about comes from AniList, which does not answer at the moment.',
  busy: 'What it is about comes from AniList, which AniRec has asked as often as it may for now.',
  failed: 'What it is about could not be loaded.',
};
const PASSING: readonly DetailsProgress[] = ['away', 'busy', 'failed'];
const COUNT = new Intl.NumberFormat('en');

/** What a title is about, how people like it, and its trailer: as AniList says, in room that is kept for it. */
@Component({
  selector: 'anirec-synopsis',
  imports: [TrailerPlayer],
  templateUrl: './synopsis.html',
  styleUrl: './synopsis.scss',
})
export class Synopsis {
  /** The title's name. */
  readonly name = input.required<string>();

  protected readonly feed = inject(DetailsFeed);
  protected readonly isWhole = linkedSignal({ source: this.feed.animeId, computation: () => false });
  /** Whether there is more of it than is shown. */
  protected readonly isCut = signal(false);
  protected readonly note = computed(() => NOTES[this.feed.progress()]);
  protected readonly isPassing = computed(() => PASSING.includes(this.feed.progress()));
  protected readonly votes = computed(() => {
    const votes = this.feed.details()?.votes ?? null;
    return votes === null ? 'on AniList' : `by ${COUNT.format(votes)} votes on AniList`;
  });
  private readonly focus = inject(LostFocus);
  private readonly about = viewChild<ElementRef<HTMLElement>>('about');
  private readonly text = viewChild<ElementRef<HTMLElement>>('text');

  constructor() {
    afterRenderEffect(() => {
      this.feed.details();
      const text = this.text()?.nativeElement;
      if (text && !this.isWhole()) this.isCut.set(text.scrollHeight > text.clientHeight + 1);
    });
  }

  protected retry(): void {
    this.focus.passTo(() => this.about()?.nativeElement);
    this.feed.retry();
  }
}
