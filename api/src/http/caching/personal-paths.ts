const PERSONAL = /^\/api\/v1\/(?:users\/me|sessions|oauth)(?:\/|$)/;
const PROFILES = '/api/v1/profiles/';
const NOTED = /^\/api\/v1\/(?:search\/suggestions|recommendations|anime\/[^/]+\/recommendations)\/?$/;

/** Whether what an address answers depends on who asks: nobody else may keep it, and no other site may read it. */
export function isPersonal(path: string): boolean {
  return PERSONAL.test(path);
}

/** Whether what an address answers is about one person, whoever asks: it is theirs to change, so nobody may keep it. */
export function isAboutSomebody(path: string): boolean {
  return path.startsWith(PROFILES);
}

/**
 * Whether an address answers everyone alike, and notes in the history of whoever is signed in what it was asked for:
 * what a browser keeps, it would not be asked for.
 */
export function isNoted(path: string): boolean {
  return NOTED.test(path);
}
