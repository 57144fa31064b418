import { DatePipe } from '@angular/common';
import { Component, inject, input, output, signal } from '@angular/core';
import type { ApiKey } from '@anirec/openapi/angular';
import { Announcer } from '../../core/announcer';
import { FailureNotice } from '../../shared/notices/failure-notice';
import { ApiKeysFeed } from './api-keys-feed';

/** A key, and its end, once somebody has said so twice: nothing brings it back. */
@Component({
  selector: 'anirec-api-key-row',
  imports: [DatePipe, FailureNotice],
  template: `
    @let key = apiKey();
    <p class="facts">
      <strong>{{ key.name }}</strong>
      <code class="small">{{ key.prefix }}…</code>
      <span class="soft small">
        made {{ key.createdAt | date: dateFormat }},
        {{ key.lastUsedAt ? 'last used ' + (key.lastUsedAt | date: dateFormat) : 'never used' }}
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
        <button type="button" class="button quiet small" (click)="isAsked.set(false)">Keep it</button>
      } @else {
        <button type="button" class="button small" (click)="isAsked.set(true)">
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

  protected readonly dateFormat = 'd MMMM y';
  protected readonly isAsked = signal(false);
  protected readonly isBusy = signal(false);
  protected readonly error = signal<unknown>(null);

  private readonly feed = inject(ApiKeysFeed);
  private readonly announcer = inject(Announcer);

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
