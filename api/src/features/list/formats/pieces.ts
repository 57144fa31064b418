/** A sequence that was looked into, and can still be read from its beginning. */
export interface Peeked<Piece> {
  beginning: Piece[];
  whole: AsyncGenerator<Piece>;
}

/**
 * Looks into the beginning of a sequence of bytes or letters.
 *
 * @param length how much of it is wanted at least; a sequence that is shorter is given whole.
 */
export async function peek<Piece extends { readonly length: number }>(
  source: AsyncIterable<Piece>,
  length: number,
): Promise<Peeked<Piece>> {
  const iterator = source[Symbol.asyncIterator]();
  const beginning: Piece[] = [];
  for (let read = 0; read < length;) {
    const next = await iterator.next();
    if (next.done === true) break;
    beginning.push(next.value);
    read += next.value.length;
  }
  return { beginning, whole: resumed(beginning, iterator) };
}

async function* resumed<Piece>(
  beginning: readonly Piece[],
  iterator: AsyncIterator<Piece>,
): AsyncGenerator<Piece> {
  try {
    yield* beginning;
    for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) yield next.value;
  } finally {
    await iterator.return?.();
  }
}
