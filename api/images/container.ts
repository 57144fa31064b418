import { resolve } from 'node:path';
import { RunningProcess } from '../test/support/running-process.ts';

const REPOSITORY = resolve(import.meta.dirname, '../..');

/** What runs an image where there is no container engine: with this machine's network, and so on its ports. */
const RUN_IMAGE = resolve(REPOSITORY, '../shared/containers/run-image');

/** An engine gives a container pipes, which nginx can open as /dev/stdout; Node.js gives sockets, which nobody can. */
const THROUGH_A_PIPE = 'exec "$@" > >(cat) 2>&1';

/** A container of one of the images. */
export class Container extends RunningProcess {
  /** @param command in the place of the image's own. */
  constructor(image: string, environment: Readonly<Record<string, string>>, command: readonly string[] = []) {
    const variables = Object.entries(environment).map(([name, value]) => `${name}=${value}`);
    const rest = command.length > 0 ? ['--', ...command] : [];
    const args = ['-c', THROUGH_A_PIPE, 'bash', RUN_IMAGE, image, ...variables, ...rest];
    super('bash', args, { directory: REPOSITORY, environment: process.env });
  }
}
