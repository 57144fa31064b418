/** Days of a title, `YYYY-MM-DD`; what is left out is as the packages have it. */
export interface KnownDays {
  start?: string;
  end?: string;
}

/**
 * First and last days by MyAnimeList's id, of titles that many look for and the packages have wrong: mostly shows after
 * midnight from before bangumi-data knew their times. A spec says which are needed no more.
 */
export const knownDays: Readonly<Record<number, KnownDays>> = {
  1: { start: '1998-04-03' }, // Cowboy Bebop: on TV Tokyo, before all of it was on WOWOW
  33: { start: '1997-10-08', end: '1998-04-01' }, // Berserk
  48: { start: '2002-04-04', end: '2002-09-26' }, // .hack//SIGN
  53: { start: '2002-04-11', end: '2002-09-26' }, // Ai Yori Aoshi
  59: { start: '2002-04-03', end: '2002-09-25' }, // Chobits
  66: { start: '2002-04-09', end: '2002-10-01' }, // Azumanga Daioh
  144: { start: '2002-01-31', end: '2002-03-28' }, // Kanon
  210: { end: '1992-09-25' }, // Ranma ½: the packages have its first season's
  263: { start: '2000-10-04', end: '2002-03-27' }, // Hajime no Ippo
  272: { start: '2001-04-06' }, // Noir
  387: { start: '2002-10-10', end: '2002-12-19' }, // Haibane Renmei
  400: { start: '1998-01-09', end: '1998-06-26' }, // Outlaw Star
  918: { start: '2006-04-04' }, // Gintama: with a special, a week before the series
  9253: { start: '2011-04-06' }, // Steins;Gate: bangumi-data has the day of a preview
  11111: { start: '2012-01-10', end: '2012-03-27' }, // Another
  51535: { end: '2023-11-05' }, // Attack on Titan: The Final Chapters
};
