import { resolve } from 'node:path';
import { RunningProcess } from './running-process.ts';

const API_DIRECTORY = resolve(import.meta.dirname, '../..');

/** A command of the API that runs in a process of its own, as a person would start it. */
export class Command extends RunningProcess {
  constructor(args: readonly string[], environment: Readonly<Record<string, string>>) {
    const { PATH, HOME } = process.env;
    super(process.execPath, ['--import', 'tsx', 'src/main.ts', ...args], {
      directory: API_DIRECTORY,
      environment: { PATH, HOME, ...environment },
    });
  }
}
