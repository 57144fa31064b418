const BAR_CELLS = 30;

/** A line that shows how far a command has come. */
export interface ProgressLine {
  /** Shows what is under way, and how much of it is done, 0 to 1. */
  show: (stage: string, done: number) => void;
  /** Takes the line away. */
  end: () => void;
}

/** Draws a bar on standard error where that is a terminal; elsewhere, as in a log, nothing. */
export function progressLine(): ProgressLine {
  const { stderr } = process;
  if (!stderr.isTTY) return { show: () => undefined, end: () => undefined };
  let shown = '';
  return {
    show: (stage, done) => {
      const cells = Math.round(BAR_CELLS * done);
      const bar = `${'█'.repeat(cells)}${'░'.repeat(BAR_CELLS - cells)}`;
      const line = `${bar} ${Math.floor(100 * done)} % ${stage}`;
      if (line === shown) return;
      shown = line;
      stderr.write(`\r\u001b[K${line}`);
    },
    end: () => stderr.write('\r\u001b[K'),
  };
}
