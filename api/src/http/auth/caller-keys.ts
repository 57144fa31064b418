/** The header that third parties send their key in; `tsoa.json` says so in the contract. */
export const KEY_HEADER = 'X-API-Key';

/** Which key it is; `unknown` where there is none such, or no more; `untold` where nobody can be asked at present. */
export type KeyFinding =
  { readonly kind: 'known'; readonly keyId: string } | { readonly kind: 'unknown' | 'untold' };

/** Tells the keys that callers send. */
export interface CallerKeys {
  /** Never rejects, and takes half a second at most: nothing that anyone may do waits for accounts. */
  find(key: string): Promise<KeyFinding>;
}
