import {
  Component,
  type ComponentRef,
  computed,
  effect,
  ElementRef,
  inject,
  input,
  inputBinding,
  outputBinding,
  signal,
  viewChild,
  ViewContainerRef,
} from '@angular/core';
import type { AnimeSummary } from '@anirec/openapi/angular';
import { Marks } from '../../core/list/marks';
import { TitleLanguage } from '../../core/titles/title-language';
import { markGlyph } from './mark-glyph';
import type { TitleMenu } from './title-menu';

/** Shows what the visitor says of a title, and opens a small menu to say something else. The menu comes when it is wanted. */
@Component({
  selector: 'anirec-title-menu-button',
  template: `
    <button
      #button
      type="button"
      class="icon-button"
      aria-haspopup="dialog"
      [attr.tabindex]="isTabbable() ? null : -1"
      [class.marked]="glyph().name"
      [title]="'My list' + (glyph().name && ': ' + glyph().name)"
      [attr.aria-label]="label()"
      [attr.aria-expanded]="isOpen()"
      (click)="toggle()"
    >
      <svg
        class="icon"
        [class.solid]="glyph().isSolid"
        viewBox="0 0 24 24"
        aria-hidden="true"
        focusable="false"
      >
        <path [attr.d]="glyph().path" />
      </svg>
    </button>
    <ng-container #place />
  `,
  styleUrl: './title-menu-button.scss',
  host: { '[class.on-cover]': 'isOnCover()' },
})
export class TitleMenuButton {
  readonly anime = input.required<AnimeSummary>();
  /** Whether it stands on a picture. */
  readonly isOnCover = input(false);
  /** Whether Tab reaches it: in a list of options, it does not reach what the keys do there otherwise. */
  readonly isTabbable = input(true);

  private readonly marks = inject(Marks);
  private readonly language = inject(TitleLanguage);
  private readonly button = viewChild.required<string, ElementRef<HTMLButtonElement>>('button', {
    read: ElementRef,
  });
  private readonly place = viewChild.required('place', { read: ViewContainerRef });
  private readonly menu = signal<ComponentRef<TitleMenu> | null>(null);

  protected readonly isOpen = computed(() => this.menu() !== null);
  protected readonly glyph = computed(() => markGlyph(this.marks.of(this.anime().id)));
  protected readonly label = computed(() => {
    const name = `My list: ${this.language.titleOf(this.anime())}`;
    return this.glyph().name ? `${name}, ${this.glyph().name}` : name;
  });

  constructor() {
    effect(() => this.marks.want(this.anime().id));
  }

  /** A menu that cannot be had is asked for again with the next press. */
  protected async toggle(): Promise<void> {
    if (this.menu()) return;
    const { TitleMenu } = await import('./title-menu');
    if (this.menu()) return;
    const menu = this.place().createComponent(TitleMenu, {
      bindings: [
        inputBinding('anime', this.anime),
        inputBinding('opener', () => this.button().nativeElement),
        outputBinding('closed', () => this.close()),
      ],
    });
    this.menu.set(menu);
  }

  private close(): void {
    this.menu()?.destroy();
    this.menu.set(null);
  }
}
