const BAR_CELLS = 30;

/** A line that shows how far a command has come. */
export interface ProgressLine {
  /** Shows what is under way, and how much of it is done, 0 to 1. */
  show: (stage: string, done: number) => void;
  /** Takes the line away. */
  end: () => void;
}

/** Draws a bar on standard error where that is a terminal; elsewhere, as in a log, a line for each tenth of a stage. */
export function progressLine(): ProgressLine {
  const { stderr } = process;
  return stderr.isTTY ? bar(stderr) : lines(stderr);
}

function lines(output: NodeJS.WriteStream): ProgressLine {
  let written = '';
  return {
    show: (stage, done) => {
      const line = `${10 * Math.floor(10 * done)} % ${stage}\n`;
      if (line === written) return;
      written = line;
      output.write(line);
    },
    end: () => undefined,
  };
}

function bar(output: NodeJS.WriteStream): ProgressLine {
  let shown = '';
  return {
    show: (stage, done) => {
      const cells = Math.round(BAR_CELLS * done);
      const drawn = `${'█'.repeat(cells)}${'░'.repeat(BAR_CELLS - cells)}`;
      const line = `${drawn} ${Math.floor(100 * done)} % ${stage}`;
      if (line === shown) return;
      shown = line;
      output.write(`\r\u001b[K${line}`);
    },
    end: () => output.write('\r\u001b[K'),
  };
}
