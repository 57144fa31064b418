import { Component, computed, type ElementRef, inject, input, signal, viewChild } from '@angular/core';
import { DomSanitizer } from '@angular/platform-browser';
import type { Trailer } from '@anirec/openapi/angular';

/** The API lets only such through; what goes into the address of a frame is looked at where it does. */
const VIDEO_ID = /^[\w-]{5,20}$/;

/** Plays a trailer once it is asked for: nothing is loaded from YouTube before. */
@Component({
  selector: 'anirec-trailer-player',
  templateUrl: './trailer-player.html',
  styleUrl: './trailer-player.scss',
})
export class TrailerPlayer {
  readonly trailer = input.required<Trailer>();
  /** The title's name. */
  readonly name = input.required<string>();

  private readonly sanitizer = inject(DomSanitizer);
  private readonly dialog = viewChild<ElementRef<HTMLDialogElement>>('dialog');
  protected readonly isOpen = signal(false);
  /** Pages may show this player alone; undefined for a site that they may not, which is linked. */
  protected readonly address = computed(() => {
    const { site, id } = this.trailer();
    if (site !== 'youtube' || !VIDEO_ID.test(id)) return undefined;
    return this.sanitizer.bypassSecurityTrustResourceUrl(
      `https://www.youtube-nocookie.com/embed/${id}?autoplay=1&rel=0`,
    );
  });

  protected open(): void {
    this.isOpen.set(true);
    this.dialog()?.nativeElement.showModal();
  }

  protected close(): void {
    this.dialog()?.nativeElement.close();
  }
}
