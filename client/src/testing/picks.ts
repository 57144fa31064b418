import { TestBed } from '@angular/core/testing';
import { OwnPicks } from '../app/core/picks/own-picks';
import { PickTray } from '../app/core/picks/pick-tray';
import { parseInput, type InputParams } from '../app/core/picks/recommendation-input';

/** The tray of a visitor who has picked these titles, in the words of an address. */
export function trayOf(own: InputParams): PickTray {
  TestBed.inject(OwnPicks).set(parseInput(own));
  return TestBed.inject(PickTray);
}
