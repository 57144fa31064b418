import { signInRequest } from '@anirec/openapi/angular/resources';

/** The page that most people want who have just signed in. */
const USUAL_RETURN = '/for-you';

/**
 * Gives the address that signs somebody in. It leads away from AniRec and back again, so it is for a plain link.
 *
 * @param returnTo the page of ours to come back to.
 */
export function signInAddress(returnTo: string | undefined): string {
  const page = returnTo?.startsWith('/') && !returnTo.startsWith('//') ? returnTo : USUAL_RETURN;
  return signInRequest({ query: { returnTo: page } }).urlWithParams;
}
