/** A value that a control can have; 0 is the one that asks for nothing. */
export interface Step {
  readonly value: number;
  readonly name: string;
}

/**
 * What `minPopularity` can be. Of the catalogue's titles a third are on 50 or more of the 4,900 lists that the model
 * learned from, and one in sixteen is on 250.
 */
export const POPULARITY = [
  { value: 0, name: 'Any' },
  { value: 50, name: 'Known' },
  { value: 250, name: 'Well known' },
] as const satisfies readonly Step[];

/** What `obscurity` can be. */
export const OBSCURITY = [
  { value: -1, name: 'Best known first' },
  { value: -0.5, name: 'Rather well known' },
  { value: 0, name: 'As they match' },
  { value: 0.5, name: 'Rather little known' },
  { value: 1, name: 'Hidden gems first' },
] as const satisfies readonly Step[];

/** What `diversity` can be. With more than this, little of the taste is left in the list. */
export const DIVERSITY = [
  { value: 0, name: 'Alike' },
  { value: 0.4, name: 'Balanced' },
  { value: 0.7, name: 'Varied' },
] as const satisfies readonly Step[];

/** The value that an address writes, if it is one of the steps and asks for something. */
export function parseStep(steps: readonly Step[], text: string | null): number | undefined {
  const value = steps.find(step => step.value === Number(text))?.value;
  return value === 0 ? undefined : value;
}

export function stepName(steps: readonly Step[], value = 0): string {
  return steps.find(step => step.value === value)?.name ?? '';
}
