import {
  afterNextRender,
  Component,
  computed,
  DestroyRef,
  ElementRef,
  inject,
  input,
  output,
} from '@angular/core';
import type { AnimeSummary } from '@anirec/openapi/angular';
import { LostFocus } from '../../core/navigation/lost-focus';
import { ShownTitle } from '../../core/titles/shown-title';
import { TitleLanguage } from '../../core/titles/title-language';
import { MyEntry } from '../my-entry/my-entry';
import { placeBeside } from './place-beside';

/**
 * A small menu in which somebody says of a title what they want to. It stands beside what opened it, or on a narrow screen
 * at its foot; it closes by Escape, a click elsewhere, or where the focus leaves it.
 */
@Component({
  selector: 'anirec-title-menu',
  imports: [MyEntry, ShownTitle],
  template: `
    <p class="name" [anirecTitle]="anime()"></p>
    <anirec-my-entry [anime]="anime()" />
  `,
  styleUrl: './title-menu.scss',
  host: {
    popover: 'auto',
    role: 'dialog',
    tabindex: '-1',
    '[attr.aria-label]': 'label()',
    '(toggle)': 'notice($event)',
    '(click)': 'noteRow()',
    '(mousedown)': '$event.stopPropagation()',
    '(focusout)': 'leaveFor($event.relatedTarget)',
  },
})
export class TitleMenu {
  readonly anime = input.required<AnimeSummary>();
  /** The button that it stands beside: another press of it closes the menu. */
  readonly opener = input.required<HTMLButtonElement>();
  readonly closed = output();

  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly focus = inject(LostFocus);
  private readonly language = inject(TitleLanguage);

  /** Finds who has the focus next where the title goes. */
  private besideRow: () => HTMLElement | null | undefined = () => null;

  protected readonly label = computed(() => `My list: ${this.language.titleOf(this.anime())}`);

  constructor() {
    afterNextRender(() => this.open());
    inject(DestroyRef).onDestroy(() => {
      if (!this.opener().isConnected) this.focus.passTo(this.besideRow);
    });
  }

  protected notice({ newState }: ToggleEvent): void {
    if (newState === 'closed') this.closed.emit();
  }

  protected leaveFor(target: EventTarget | null): void {
    if (target instanceof Node && !this.element.contains(target)) this.element.hidePopover();
  }

  /** What is pressed may take the title off the page, and the menu with it. */
  protected noteRow(): void {
    this.besideRow = this.focus.besideRowOf(this.opener());
  }

  private open(): void {
    const opener = this.opener();
    opener.popoverTargetElement = this.element;
    this.element.showPopover();
    placeBeside(this.element, opener);
    const first = this.element.querySelector<HTMLElement>('select, button, a');
    (first ?? this.element).focus({ preventScroll: true });
  }
}
