import { Component, computed, inject, signal } from '@angular/core';
import type { GetAiringsCalendarData } from '@anirec/openapi/angular';
import { Announcer } from '../../core/announcer';
import { ShownDate } from '../../core/dates/shown-date';
import { FailureNotice } from '../../shared/notices/failure-notice';
import { SecretField } from '../../shared/secret-field/secret-field';
import { CalendarAddress } from './calendar-address';
import { OwnTitles } from './own-titles';

const ADDRESS = '/api/v1/feeds/airings.ics' satisfies GetAiringsCalendarData['url'];

/** What airs of what is somebody's own, for their calendar: at an address of their own, or of a guest's titles. */
@Component({
  selector: 'anirec-own-calendar',
  imports: [FailureNotice, SecretField, ShownDate],
  templateUrl: './own-calendar.html',
  styleUrl: './own-calendar.scss',
})
export class OwnCalendar {
  protected readonly own = inject(OwnTitles);
  protected readonly address = inject(CalendarAddress);
  private readonly announcer = inject(Announcer);

  protected readonly isBusy = signal(false);
  protected readonly refusal = signal<unknown>(undefined);
  /** Undefined where a guest has nothing to be told of. */
  protected readonly guestAddress = computed(() => {
    const ids = this.own.ofGuest();
    return ids.length > 0 ? `${ADDRESS}?${ids.map(id => `id=${id}`).join('&')}` : undefined;
  });

  protected renew(): Promise<void> {
    return this.doing(() => this.address.renew(), 'The address is made. It is shown this once.');
  }

  protected end(): Promise<void> {
    return this.doing(() => this.address.end(), 'The address has ended.');
  }

  private async doing(what: () => Promise<void>, message: string): Promise<void> {
    this.refusal.set(undefined);
    this.isBusy.set(true);
    try {
      await what();
      this.announcer.say(message);
    } catch (error) {
      this.refusal.set(error);
    } finally {
      this.isBusy.set(false);
    }
  }
}
