/** A list that stays in the browser has room for no other title. Its message says what to do. */
export class FullList extends Error {
  constructor(most: number) {
    super(`This browser keeps ${most} titles at most. Sign in to keep more, or take some off.`);
    this.name = 'FullList';
  }
}
