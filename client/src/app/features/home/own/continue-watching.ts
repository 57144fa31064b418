import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ListedAnime } from '@anirec/openapi/angular';
import { LostFocus } from '../../../core/navigation/lost-focus';
import { TitleLanguage } from '../../../core/titles/title-language';
import { Cover } from '../../../shared/cover/cover';
import { FailureNotice } from '../../../shared/notices/failure-notice';
import { ContinueFeed } from './continue-feed';

/** What somebody watches at the moment, each with what comes next and a button that counts it. */
@Component({
  selector: 'anirec-continue-watching',
  imports: [Cover, FailureNotice, RouterLink],
  providers: [ContinueFeed],
  templateUrl: './continue-watching.html',
  styleUrls: ['../part.scss', './continue-watching.scss'],
})
export class ContinueWatching {
  protected readonly feed = inject(ContinueFeed);
  private readonly language = inject(TitleLanguage);
  private readonly focus = inject(LostFocus);
  protected readonly places = [1, 2, 3];

  protected nameOf(entry: ListedAnime) {
    return this.language.nameOfListed(entry);
  }

  protected percentOf({ progress, anime }: ListedAnime): number {
    return anime?.episodes ? Math.min(100, (progress / anime.episodes) * 100) : 0;
  }

  protected nextOf({ progress, anime }: ListedAnime): string {
    const episodes = anime?.episodes ?? null;
    if (episodes === null) return `Next: episode ${progress + 1}`;
    return progress < episodes ? `Next: episode ${progress + 1} of ${episodes}` : `All ${episodes} watched`;
  }

  protected watchOne(entry: ListedAnime): void {
    this.focus.passToNextRow();
    this.feed.watchOne(entry);
  }
}
