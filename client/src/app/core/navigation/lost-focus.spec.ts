import { Component, inject, signal } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { LostFocus } from './lost-focus';

@Component({
  template: `
    <h1 tabindex="-1">All</h1>
    <ul>
      @for (name of names(); track name) {
        <li>
          <button type="button">See {{ name }}</button>
          <button type="button" (click)="remove(name)">Remove {{ name }}</button>
          <button type="button" (click)="removeLater(name)">Remove {{ name }} later</button>
        </li>
      }
    </ul>
    <button type="button" (click)="focus.passTo(nothing)">Stay</button>
  `,
})
class RowsPage {
  readonly names = signal(['one', 'two', 'three']);
  readonly focus = inject(LostFocus);
  readonly nothing = () => null;

  remove(name: string): void {
    this.focus.passToNextRow();
    this.leaveOut(name);
  }

  removeLater(name: string): void {
    this.focus.passOnceRowGoes();
    setTimeout(() => this.leaveOut(name));
  }

  private leaveOut(name: string): void {
    this.names.update(names => names.filter(each => each !== name));
  }
}

describe('LostFocus', () => {
  let fixture: ComponentFixture<RowsPage>;

  beforeEach(async () => {
    fixture = TestBed.createComponent(RowsPage);
    await fixture.whenStable();
  });

  async function press(label: string): Promise<string | undefined> {
    const page = fixture.nativeElement as HTMLElement;
    const button = [...page.querySelectorAll('button')].find(({ textContent }) => textContent === label);
    button?.focus();
    button?.click();
    await fixture.whenStable();
    return document.activeElement?.textContent;
  }

  it('goes to the same control of the next row, then of the one before, then to the heading', async () => {
    expect(await press('Remove two')).toBe('Remove three');
    expect(await press('Remove three')).toBe('Remove one');
    expect(await press('Remove one')).toBe('All');
  });

  it('stays where it is not lost', async () => {
    expect(await press('Stay')).toBe('Stay');
  });

  it('goes on to the next row once one goes', async () => {
    await press('Remove one later');
    await new Promise(resolve => setTimeout(resolve));
    await fixture.whenStable();
    expect(document.activeElement?.textContent).toBe('Remove two later');
  });
});
