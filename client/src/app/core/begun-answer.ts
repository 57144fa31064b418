/** An answer of the API to what was asked for before the application was there. */
export interface BegunAnswer {
  readonly status: number;
  readonly statusText: string;
  readonly url: string;
  readonly headers: Headers;
  readonly text: string;
}

declare global {
  interface Window {
    /** What was asked for ahead, by `keyOf` its address; each is for whoever asks for it first. */
    anirecBegun?: Map<string, Promise<BegunAnswer>>;
  }
}

/** An address as it is found by whoever asks for it, in whatever order its parts stand. */
export function keyOf(address: string, origin = location.origin): string {
  const { pathname, searchParams } = new URL(address, origin);
  searchParams.sort();
  return `${pathname}?${searchParams}`;
}
