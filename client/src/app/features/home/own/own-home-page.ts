import { Component, effect, inject, input, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { AnimeSummary } from '@anirec/openapi/angular';
import { plannedEntry } from '../../../core/list/entry-change';
import { ListChanges } from '../../../core/list/list-changes';
import { Marks } from '../../../core/list/marks';
import { Undo } from '../../../core/list/undo';
import { Announcer } from '../../../core/announcer';
import { PageHeading } from '../../../core/navigation/page-heading';
import { Session } from '../../../core/session/session';
import { TitleLanguage } from '../../../core/titles/title-language';
import { SearchBox } from '../../search/search-box';
import { HomeChoice } from '../home-choice';
import { ContinueWatching } from './continue-watching';
import { ForYouRail } from './for-you-rail';
import { NewSeason } from './new-season';

/** The home of whoever has a list, in an account or in this browser. Each part stands by itself, and fails alone. */
@Component({
  selector: 'anirec-own-home-page',
  imports: [ContinueWatching, ForYouRail, NewSeason, PageHeading, RouterLink, SearchBox],
  template: `
    <div class="page">
      <header>
        <h1 anirecPageHeading>What to watch next</h1>
        <anirec-search-box
          label="Find a title, or add it to my list"
          goal="list"
          [beginning]="search()"
          (picked)="plan($event)"
        />
      </header>
      <anirec-continue-watching />
      <anirec-for-you-rail />
      <anirec-new-season />
      <p>
        <a routerLink="/surprise">Surprise me</a> with one title, see <a routerLink="/taste">your taste</a>,
        or <a routerLink="/together">watch together</a>: what you and others would like, and none has seen.
      </p>
    </div>
  `,
  styleUrl: './own-home-page.scss',
})
export class OwnHomePage {
  /** The address's own: a search to begin with. */
  readonly search = input<string>();

  private readonly announcer = inject(Announcer);
  private readonly changes = inject(ListChanges);
  private readonly language = inject(TitleLanguage);
  private readonly marks = inject(Marks);
  private readonly undo = inject(Undo);

  constructor() {
    const [session, choice] = [inject(Session), inject(HomeChoice)];
    effect(() => {
      const isGuest = session.state().kind === 'signed-out';
      untracked(() => {
        if (isGuest && !choice.hasList()) choice.turn();
      });
    });
  }

  /** What the list says of a title already stays. */
  protected async plan(anime: AnimeSummary): Promise<void> {
    try {
      const { entry } = await this.marks.find(anime.id);
      if (entry === null) await this.changes.make({ before: null, after: plannedEntry(anime) });
      else this.announcer.say(`${this.language.titleOf(anime)} is on your list already.`);
    } catch (error) {
      const again = () => this.plan(anime);
      this.undo.refuse({ animeId: anime.id, title: this.language.titleOf(anime), error, again });
    }
  }
}
