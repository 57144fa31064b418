/** The id of an option's element. @param name the search box's. */
export function optionId(name: string, index: number): string {
  return `${name}-option-${index}`;
}

/**
 * Where a key moves the mark in a list of options; null where the key is the text's own. Home and End move within the
 * text until an option is marked.
 *
 * @param active the marked option; -1 where none is.
 */
export function movedOption(key: string, active: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return (active + 1) % count;
    case 'ArrowUp':
      return active <= 0 ? count - 1 : active - 1;
    case 'Home':
      return active < 0 ? null : 0;
    case 'End':
      return active < 0 ? null : count - 1;
    default:
      return null;
  }
}
