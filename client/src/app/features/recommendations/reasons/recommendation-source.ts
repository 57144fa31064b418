import { forwardRef, inject, Injectable } from '@angular/core';
import type { AnimeSummary } from '@anirec/openapi/angular';
import { Announcer } from '../../../core/announcer';
import { LostFocus } from '../../../core/navigation/lost-focus';
import { PickToggle } from '../../../core/picks/pick-toggle';
import { PickTray } from '../../../core/picks/pick-tray';
import { pickColour, UNLIKE_COLOUR } from '../../../shared/pick-tray/pick-colour';

/** Something that can be done with a recommended title. */
export interface TitleAction {
  readonly name: string;
  /** Whether it also fits a title to go on with, whose franchise is liked. */
  readonly isForContinuations: boolean;
  act(anime: AnimeSummary): void;
}

/** Takes one title out of what recommendations are made from. */
export type LeaveOut = (animeId: number, title: string) => void;

/**
 * What recommendations are made from, how their reasons are told, and what can be done with them. A page that provides
 * none has those that are made from picks.
 */
@Injectable({ providedIn: 'root', useExisting: forwardRef(() => PicksSource) })
export abstract class RecommendationSource {
  /** With the verb, what made a title a reason: `you picked`. */
  abstract readonly subject: string;
  abstract readonly verb: string;
  abstract readonly actions: readonly TitleAction[];
  /** Null where nothing can be left out. */
  abstract readonly leaveOut: LeaveOut | null;

  /** Whether a title is a reason because less like it is wanted. */
  abstract isUnlike(animeId: number): boolean;

  /**
   * The colour that stands for a reason.
   *
   * @param place its place among the reasons.
   */
  abstract colourOf(animeId: number, place: number): string;
}

/** Picks: their reasons have the colours that the tray has. */
@Injectable({ providedIn: 'root' })
export class PicksSource extends RecommendationSource {
  private readonly tray = inject(PickTray);
  private readonly toggle = inject(PickToggle);
  private readonly announcer = inject(Announcer);
  private readonly focus = inject(LostFocus);

  override readonly subject = 'you';
  override readonly verb = 'picked';
  override readonly actions: readonly TitleAction[] = [
    { name: 'I’ve seen it', isForContinuations: true, act: anime => this.add(anime) },
    { name: 'Less like this', isForContinuations: false, act: anime => this.avoid(anime) },
  ];
  override readonly leaveOut = (animeId: number, title: string) => {
    this.focus.passOnceRowGoes();
    this.tray.remove(animeId);
    this.announcer.say(`Ranked again without ${title}.`);
  };

  override isUnlike(animeId: number): boolean {
    return this.tray.isUnlike(animeId);
  }

  override colourOf(animeId: number): string {
    const place = this.tray.picks().findIndex(pick => pick.animeId === animeId);
    return place < 0 ? UNLIKE_COLOUR : pickColour(place);
  }

  private add(anime: AnimeSummary): void {
    this.focus.passOnceRowGoes();
    this.toggle.add(anime);
  }

  private avoid(anime: AnimeSummary): void {
    this.focus.passOnceRowGoes();
    this.toggle.avoid(anime);
  }
}
