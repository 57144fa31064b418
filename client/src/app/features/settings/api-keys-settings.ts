import { Component, computed, type ElementRef, inject, signal, viewChild, viewChildren } from '@angular/core';
import type { ApiKey, NewApiKey as MadeKey } from '@anirec/openapi/angular';
import { Announcer } from '../../core/announcer';
import { LostFocus } from '../../core/navigation/lost-focus';
import { FailureNotice } from '../../shared/notices/failure-notice';
import { ApiKeyRow } from './api-key-row';
import { ApiKeysFeed } from './api-keys-feed';
import { NewApiKey } from './new-api-key';

/** The keys that somebody's programs call the API with. */
@Component({
  selector: 'anirec-api-keys-settings',
  imports: [ApiKeyRow, FailureNotice, NewApiKey],
  providers: [ApiKeysFeed],
  templateUrl: './api-keys-settings.html',
  styleUrl: './api-keys-settings.scss',
})
export class ApiKeysSettings {
  protected readonly name = signal('');
  protected readonly isSent = signal(false);
  protected readonly isBusy = signal(false);
  protected readonly made = signal<MadeKey | null>(null);
  protected readonly refusal = signal<unknown>(null);
  protected readonly isFaulty = computed(() => this.isSent() && this.name().trim() === '');

  protected readonly feed = inject(ApiKeysFeed);
  private readonly announcer = inject(Announcer);
  private readonly focus = inject(LostFocus);
  private readonly rows = viewChildren(ApiKeyRow);
  private readonly field = viewChild<ElementRef<HTMLElement>>('field');

  protected confirm(event: Event): void {
    event.preventDefault();
    this.isSent.set(true);
    if (!this.isFaulty()) void this.make();
  }

  protected async make(): Promise<void> {
    this.refusal.set(null);
    this.isBusy.set(true);
    try {
      const made = await this.feed.make(this.name().trim());
      this.made.set(made);
      this.name.set('');
      this.isSent.set(false);
      this.announcer.say(`The key “${made.name}” is made. It is shown this once.`);
    } catch (error) {
      this.refusal.set(error);
    } finally {
      this.isBusy.set(false);
    }
  }

  /** What is revoked need not be copied any more. The next key is in its place, or else what makes another. */
  protected forget({ id }: ApiKey): void {
    const place = this.rows().findIndex(row => row.apiKey().id === id);
    this.focus.passTo(() => (this.rows()[place]?.way() ?? this.field())?.nativeElement);
    if (this.made()?.id === id) this.made.set(null);
  }
}
