/** Finds the lines of places in a text that comes in pieces. Places are asked for in their order. */
export class TextLines {
  private text = '';
  private start = 0;
  private line = 1;

  /** Takes the next piece. */
  append(piece: string): void {
    this.text += piece;
  }

  /** The line, from 1, of what stands so many UTF-16 code units from the beginning of the whole text. */
  at(position: number): number {
    const passed = Math.min(Math.max(position - this.start, 0), this.text.length);
    this.line += newlinesIn(this.text.slice(0, passed));
    this.text = this.text.slice(passed);
    this.start += passed;
    return this.line;
  }
}

/** How many lines end in a text. */
export function newlinesIn(text: string): number {
  let count = 0;
  for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', end + 1)) count += 1;
  return count;
}
