/** The pages are in English, with the day before the month. */
export const LOCALE = 'en-GB';

/** The time of day where the visitor is: `18:05`. Making a format takes long, and pages write many times. */
export const TIME_OF_DAY = new Intl.DateTimeFormat(LOCALE, { hour: '2-digit', minute: '2-digit' });
