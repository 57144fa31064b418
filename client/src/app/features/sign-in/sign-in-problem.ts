/** Why somebody is not signed in, in words. */
export interface SignInProblem {
  readonly title: string;
  readonly detail: string;
}

/** By the code that the API sends a browser to the sign-in page with. */
const PROBLEMS: Readonly<Record<string, SignInProblem>> = {
  denied: {
    title: 'MyAnimeList did not let AniRec in',
    detail:
      'Most likely you pressed “Deny” there. Nothing was stored, and everything that needs no account works without.',
  },
  expired: {
    title: 'That sign-in is over',
    detail: 'One takes ten minutes at most, works once, and in the browser that it began in. Begin again.',
  },
  unavailable: {
    title: 'Signing in is not possible at the moment',
    detail: 'MyAnimeList, or what AniRec keeps sign-ins in, cannot be reached. Try again in a moment.',
  },
};

/** Finds the words for a code; undefined where there is none, or nobody knows it. */
export function signInProblem(code: string | undefined): SignInProblem | undefined {
  return Object.entries(PROBLEMS).find(([each]) => each === code)?.[1];
}
