import type { Answer } from './answer.ts';

/** One page of a list, as every paged operation gives it. */
export interface PageOf<Item> {
  data: Item[];
  page: { nextCursor: string | null };
}

/** Which page to ask for: none says the first one. */
export interface NextPage {
  cursor?: string;
}

/**
 * Gives what a paged operation lists, page after page. A page is asked for when the one before it is used up.
 *
 * @param page asks for a page.
 * @throws {AniRecError} what went wrong with a page.
 */
export async function* everyItem<Item>(
  page: (next: NextPage) => Promise<Answer<PageOf<Item>>>,
): AsyncGenerator<Item, void, undefined> {
  let next: NextPage | undefined = {};
  while (next) {
    const { data }: Answer<PageOf<Item>> = await page(next);
    yield* data.data;
    const { nextCursor } = data.page;
    next = nextCursor === null ? undefined : { cursor: nextCursor };
  }
}
