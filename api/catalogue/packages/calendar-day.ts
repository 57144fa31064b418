/** A day as Bangumi writes it, `YYYY-MM-DD`; null where the text is no day. */
export function calendarDay(text: string): string | null {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) ? text : null;
}
