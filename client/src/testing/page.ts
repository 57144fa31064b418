import { ApplicationRef, createComponent } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { UndoBar } from '../app/core/list/undo-bar';
import { settled } from './api';

/** The first element of a kind that a selector finds. */
export function find<Kind extends HTMLElement>(
  page: HTMLElement,
  selector: string,
  kind: new () => Kind,
): Kind {
  const found = page.querySelector(selector);
  if (found instanceof kind) return found;
  throw new Error(`The page has no ${kind.name} that is ${selector}.`);
}

/** Opens the first part of a page that can be opened, as a click on its summary does. */
export async function unfold(page: HTMLElement): Promise<void> {
  find(page, 'details', HTMLDetailsElement).open = true;
  await settled();
}

/** Waits until a page is as it is to become; what is loaded when it is wanted takes a moment. */
export async function until(isSo: () => boolean): Promise<void> {
  for (let attempt = 0; attempt < 500; attempt++) {
    await settled();
    if (isSo()) return;
  }
  throw new Error(`It never is so: ${String(isSo)}`);
}

/** What the bar at the foot of the screen says, once it is there. */
export async function undoBar(): Promise<HTMLElement> {
  const find = () => document.querySelector<HTMLElement>('anirec-undo-bar .bar');
  if (document.querySelector('anirec-undo-bar') === null) showUndoBar();
  await until(() => find() !== null);
  return find() ?? document.body;
}

/** As the frame of every page does. */
function showUndoBar(): void {
  const application = TestBed.inject(ApplicationRef);
  const hostElement = document.createElement('anirec-undo-bar');
  document.body.append(hostElement);
  const bar = createComponent(UndoBar, { environmentInjector: application.injector, hostElement });
  bar.onDestroy(() => hostElement.remove());
  application.attachView(bar.hostView);
}

/** Presses the button of that bar: to take something back, or to try again. */
export async function pressUndoBar(): Promise<void> {
  const button = find(await undoBar(), 'button', HTMLButtonElement);
  button.focus();
  button.click();
  await settled();
}
