import { Component, type ElementRef, inject, input, output, signal, viewChild } from '@angular/core';
import { ShownDate } from '../../core/dates/shown-date';
import type { ApiKey } from '@anirec/openapi/angular';
import { Announcer } from '../../core/announcer';
import { LostFocus } from '../../core/navigation/lost-focus';
import { FailureNotice } from '../../shared/notices/failure-notice';
import { ApiKeysFeed } from './api-keys-feed';

/** A key, and its end, once somebody has said so twice: nothing brings it back. */
@Component({
  selector: 'anirec-api-key-row',
  imports: [FailureNotice, ShownDate],
  template: `
    @let key = apiKey();
    <p class="facts">
      <strong>{{ key.name }}</strong>
      <code class="small">{{ key.prefix }}…</code>
      <span class="soft small">
        made {{ key.createdAt | shownDate: 'day' }},
        {{ key.lastUsedAt ? 'last used ' + (key.lastUsedAt | shownDate: 'day') : 'never used' }}
      </span>
    </p>
    <p class="chips">
      @if (isAsked()) {
        <span [id]="'revoke-' + key.id">What sends it is refused from then on.</span>
        <button
          type="button"
          class="button small"
          [attr.aria-describedby]="'revoke-' + key.id"
          [disabled]="isBusy()"
          (click)="revoke()"
        >
          Revoke it for good
        </button>
        <button
          #way
          type="button"
          class="button quiet small"
          [attr.aria-describedby]="'revoke-' + key.id"
          (click)="ask(false)"
        >
          Keep it
        </button>
      } @else {
        <button #way type="button" class="button small" (click)="ask(true)">
          <span
            >Revoke<span class="visually-hidden">&ngsp;{{ key.name }}</span> …</span
          >
        </button>
      }
    </p>
    @if (error(); as error) {
      <anirec-failure-notice [error]="error" (retry)="revoke()" />
    }
  `,
  styleUrl: './api-key-row.scss',
})
export class ApiKeyRow {
  readonly apiKey = input.required<ApiKey>();
  readonly revoked = output();
  /** The way in, or the way out: a key that is held down confirms nothing. */
  readonly way = viewChild.required<ElementRef<HTMLElement>>('way');

  protected readonly isAsked = signal(false);
  protected readonly isBusy = signal(false);
  protected readonly error = signal<unknown>(null);

  private readonly feed = inject(ApiKeysFeed);
  private readonly announcer = inject(Announcer);
  private readonly focus = inject(LostFocus);

  protected ask(isAsked: boolean): void {
    this.isAsked.set(isAsked);
    this.focus.passTo(() => this.way().nativeElement);
  }

  protected async revoke(): Promise<void> {
    const key = this.apiKey();
    this.error.set(null);
    this.isBusy.set(true);
    try {
      await this.feed.revoke(key);
      this.announcer.say(`The key “${key.name}” is revoked.`);
      this.revoked.emit();
    } catch (error) {
      this.error.set(error);
    } finally {
      this.isBusy.set(false);
    }
  }
}
