import { TestBed } from '@angular/core/testing';
import { OwnPicks } from '../app/core/picks/own-picks';
import { PickTray } from '../app/core/picks/pick-tray';
import { parseTaste, type TasteParams } from '../app/core/picks/taste';

/** The tray of a visitor who has picked these titles, in the words of an address. */
export function trayOf(own: TasteParams): PickTray {
  TestBed.inject(OwnPicks).set(parseTaste(own));
  return TestBed.inject(PickTray);
}
