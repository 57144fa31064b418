import { PROBLEM_KINDS } from '../../http/problems/problem.ts';

/** The page that the `type` of every problem leads to: what each kind means, and what to do about it. */
export function errorsPage(): string {
  const entries = Object.entries(PROBLEM_KINDS).map(
    ([kind, { status, title, meaning, remedy }]) => `
    <section id="${kind}">
      <h2>${status} ${title}</h2>
      <p>${meaning}</p>
      <p><strong>What to do:</strong> ${remedy}</p>
    </section>`,
  );
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <title>Problems · AniRec API</title>
    <style>
      :root { color-scheme: light dark; font: 1rem/1.6 system-ui, sans-serif; }
      body { max-width: 42rem; margin: 2rem auto; padding: 0 1rem; }
      section:target { outline: 2px solid; outline-offset: 0.75rem; }
    </style>
  </head>
  <body>
    <h1>Problems</h1>
    <p>
      Every failure is answered as <code>application/problem+json</code> (RFC 9457). Its <code>type</code> leads to an
      entry below, its <code>detail</code> says what went wrong this time, and its <code>instance</code> names the
      request in our logs. <a href="/api/docs">The contract</a> lists which operation answers with which.
    </p>${entries.join('')}
  </body>
</html>
`;
}
