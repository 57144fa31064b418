import type { Asked, Workload } from './workloads.ts';

const AT_ONCE = 8;

/**
 * What a server answers to the workloads, by method and address; what is posted to one address is answered alike.
 *
 * @throws where it refuses one.
 */
export async function answersOf(url: string, asked: readonly Workload[]): Promise<Record<string, string>> {
  const requests = asked.filter(each => each.hasReferences).flatMap(each => each.requests);
  const answers: Record<string, string> = {};
  for (let start = 0; start < requests.length; start += AT_ONCE) {
    const some = requests.slice(start, start + AT_ONCE);
    const bodies = await Promise.all(some.map(request => answerTo(url, request)));
    some.forEach(({ method, path }, index) => (answers[`${method} ${path}`] = bodies[index] ?? ''));
  }
  return answers;
}

async function answerTo(url: string, { method, path, body }: Asked): Promise<string> {
  const headers = { 'Content-Type': 'application/json' };
  const response = await fetch(`${url}${path}`, { method, ...(body !== undefined && { body, headers }) });
  if (!response.ok) throw new Error(`${path} was answered with ${response.status}.`);
  return response.text();
}
