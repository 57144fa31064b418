import { computed, Injectable, inject, linkedSignal, signal } from '@angular/core';
import { deleteMyCalendar, renewMyCalendar } from '@anirec/openapi/angular';
import { getMyCalendarResource } from '@anirec/openapi/angular/resources';
import { keptAnswer } from '../../core/kept-answer';
import { OwnTitles } from './own-titles';

/** The address that the calendar of whoever is signed in is read at: makes it, renews it, and ends it. */
@Injectable({ providedIn: 'root' })
export class CalendarAddress {
  private readonly own = inject(OwnTitles);
  private readonly answer = keptAnswer(getMyCalendarResource(() => (this.own.isSignedIn() ? {} : undefined)));
  private readonly since = linkedSignal(() => this.answer.value()?.createdAt ?? null);
  private readonly told = signal<string | null>(null);

  /** When it was made; null where there is none. */
  readonly createdAt = this.since.asReadonly();
  /** The address, once it is made: nobody can tell it later. */
  readonly url = computed(() => (this.own.isSignedIn() ? this.told() : null));

  async renew(): Promise<void> {
    const { data } = await renewMyCalendar({ throwOnError: true });
    this.told.set(data.url);
    this.since.set(data.createdAt);
  }

  async end(): Promise<void> {
    await deleteMyCalendar({ throwOnError: true });
    this.told.set(null);
    this.since.set(null);
  }
}
