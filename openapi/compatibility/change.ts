/** What a change asks of whoever has built on the contract: to change their program, or nothing. */
export type ChangeKind = 'breaking' | 'addition';

/** Which way a schema travels: what narrows a request breaks callers, and what widens an answer does. */
export type Direction = 'request' | 'answer';

/** A difference between two contracts, and the operations that it touches; none where it is of no operation. */
export interface Change {
  readonly kind: ChangeKind;
  /** A clause in Markdown: `` the query parameter `adult` is new ``. */
  readonly what: string;
  readonly operations: readonly string[];
}

/** A difference before it is known which operations have it. */
export type Difference = Pick<Change, 'kind' | 'what'>;

/** One that asks callers to change their programs. */
export function breaking(what: string): Difference {
  return { kind: 'breaking', what };
}

/** One that callers need not notice. */
export function addition(what: string): Difference {
  return { kind: 'addition', what };
}

/** Gathers what the operations differ in; what many have in common, as of a schema that all of them use, is said once. */
export class Changes {
  private readonly found = new Map<string, { difference: Difference; operations: Set<string> }>();

  add(differences: readonly Difference[], operationId?: string): void {
    for (const difference of differences) {
      const key = `${difference.kind} ${difference.what}`;
      const known = this.found.get(key) ?? { difference, operations: new Set() };
      if (operationId !== undefined) known.operations.add(operationId);
      this.found.set(key, known);
    }
  }

  /** What breaks first, then as it was found. */
  all(): Change[] {
    const changes = [...this.found.values()].map(({ difference, operations }) => ({
      ...difference,
      operations: [...operations],
    }));
    return [...changes.filter(isBreaking), ...changes.filter(change => !isBreaking(change))];
  }
}

export function isBreaking({ kind }: Pick<Change, 'kind'>): boolean {
  return kind === 'breaking';
}
