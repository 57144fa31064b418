import { Component, computed, type ElementRef, inject, input, signal, viewChild } from '@angular/core';
import { Router } from '@angular/router';
import { type Account, deleteAccount } from '@anirec/openapi/angular';
import { Announcer } from '../../core/announcer';
import { LostFocus } from '../../core/navigation/lost-focus';
import { Session } from '../../core/session/session';
import { FailureNotice } from '../../shared/notices/failure-notice';

/** Deletes an account, once its owner has typed its name: nothing brings it back. */
@Component({
  selector: 'anirec-delete-account',
  imports: [FailureNotice],
  templateUrl: './delete-account.html',
  styleUrl: './delete-account.scss',
})
export class DeleteAccount {
  readonly account = input.required<Account>();

  protected readonly isAsked = signal(false);
  protected readonly typed = signal('');
  protected readonly isBusy = signal(false);
  protected readonly error = signal<unknown>(null);
  protected readonly isConfirmed = computed(
    () => this.typed().trim().toLowerCase() === this.account().name.toLowerCase(),
  );
  protected readonly isFaulty = signal(false);

  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly announcer = inject(Announcer);
  private readonly focus = inject(LostFocus);
  private readonly opener = viewChild<ElementRef<HTMLElement>>('opener');
  private readonly field = viewChild<ElementRef<HTMLElement>>('name');

  protected ask(): void {
    this.isAsked.set(true);
    this.focus.passTo(() => this.field()?.nativeElement);
  }

  protected confirm(event: Event): void {
    event.preventDefault();
    this.isFaulty.set(!this.isConfirmed());
    if (this.isConfirmed()) void this.delete();
  }

  protected cancel(): void {
    this.isAsked.set(false);
    this.isFaulty.set(false);
    this.typed.set('');
    this.error.set(null);
    this.focus.passTo(() => this.opener()?.nativeElement);
  }

  protected async delete(): Promise<void> {
    this.error.set(null);
    this.isBusy.set(true);
    try {
      await deleteAccount({ throwOnError: true });
      this.session.leave('deleted');
      await this.router.navigateByUrl('/');
      this.announcer.say('Your account and everything in it is deleted.');
    } catch (error) {
      this.error.set(error);
    } finally {
      this.isBusy.set(false);
    }
  }
}
