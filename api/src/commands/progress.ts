const BAR_CELLS = 30;

/** A line that shows how far a command has come. */
export interface ProgressLine {
  show: (done: number, total: number) => void;
  /** Takes the line away. */
  end: () => void;
}

/** Draws a bar on standard error where that is a terminal; elsewhere, as in a log, nothing. */
export function progressLine(label: string): ProgressLine {
  const { stderr } = process;
  if (!stderr.isTTY) return { show: () => undefined, end: () => undefined };
  let shown = -1;
  return {
    show: (done, total) => {
      const percent = Math.floor((100 * done) / total);
      if (percent === shown) return;
      shown = percent;
      const cells = Math.round((BAR_CELLS * done) / total);
      stderr.write(`\r${label} ${'█'.repeat(cells)}${'░'.repeat(BAR_CELLS - cells)} ${percent} %`);
    },
    end: () => stderr.write('\r\u001b[K'),
  };
}
