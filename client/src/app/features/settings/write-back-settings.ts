import { Component, computed, inject, signal } from '@angular/core';
import {
  previewWriteBack,
  putWriteBack,
  type WriteBackChoice,
  type WriteBackPreview,
} from '@anirec/openapi/angular';
import { getWriteBackResource } from '@anirec/openapi/angular/resources';
import { Announcer } from '../../core/announcer';
import { ShownDate } from '../../core/dates/shown-date';
import { keptAnswer } from '../../core/kept-answer';
import { FailureNotice } from '../../shared/notices/failure-notice';
import { factsInWords, stateInWords } from './write-back-words';

/** Whether what somebody changes here is changed at MyAnimeList too: shown before it is turned on, and reported after. */
@Component({
  selector: 'anirec-write-back-settings',
  imports: [FailureNotice, ShownDate],
  templateUrl: './write-back-settings.html',
  styleUrl: './write-back-settings.scss',
})
export class WriteBackSettings {
  protected readonly answer = keptAnswer(getWriteBackResource(() => ({})));
  protected readonly preview = signal<WriteBackPreview | null>(null);
  protected readonly isBusy = signal(false);
  protected readonly error = signal<unknown>(null);
  protected readonly counts = computed(() => {
    const { counts } = this.answer.value() ?? {};
    if (!counts) return [];
    return [
      { name: 'wait', count: counts.waiting },
      { name: 'sent', count: counts.sent },
      { name: 'refused, and undone here', count: counts.refused },
      { name: 'changed there later', count: counts.overtaken },
      { name: 'given up', count: counts.abandoned },
    ];
  });

  protected readonly factsInWords = factsInWords;
  protected readonly stateInWords = stateInWords;

  private readonly announcer = inject(Announcer);
  private again: () => void = () => undefined;

  protected show(): void {
    this.attempt(async () => {
      const { data } = await previewWriteBack({ throwOnError: true });
      this.preview.set(data);
      this.announcer.say(`${data.count} titles are newer here. Nothing is sent yet.`);
    });
  }

  protected leaveOff(): void {
    this.preview.set(null);
  }

  protected choose(choice: WriteBackChoice): void {
    this.attempt(async () => {
      await putWriteBack({ body: choice, throwOnError: true });
      this.preview.set(null);
      this.answer.reload();
      this.announcer.say(
        choice.writeBack === 'on'
          ? 'What you change here goes to MyAnimeList from now on.'
          : 'Nothing more goes to MyAnimeList.',
      );
    });
  }

  protected retry(): void {
    this.again();
  }

  private attempt(act: () => Promise<void>): void {
    this.again = () => this.attempt(act);
    void this.run(act);
  }

  private async run(act: () => Promise<void>): Promise<void> {
    this.error.set(null);
    this.isBusy.set(true);
    try {
      await act();
    } catch (error) {
      this.error.set(error);
    } finally {
      this.isBusy.set(false);
    }
  }
}
