/* eslint-disable max-lines -- a table, one telling of a story a block */

/** One title in the order of a story. */
export interface StoryStep {
  /** MyAnimeList's id. */
  id: number;
  /** When to watch it, or what of it, where its place alone does not say so: sentences for viewers. */
  note?: string;
}

/** Titles that carry a story on elsewhere in the franchise, and why they stand in none of its orders. */
export interface LeftOut {
  /** MyAnimeList's ids. */
  ids: readonly number[];
  /** A sentence for viewers. */
  because: string;
}

/**
 * A story that runs in another order than its releases, or whose order fans argue about. A franchise that tells its story more
 * than once, or tells several, has an order for each.
 */
export interface StoryOrder {
  /** What its best known title is called. */
  name: string;
  /**
   * All that carries the story, and what is told beside it where its place in the story is known, in the order in which it
   * happens (or is meant to be watched where time is not linear: then `why` says so).
   */
  story: readonly StoryStep[];
  /** Which order somebody should take who sees it for the first time. */
  first: 'release' | 'story';
  /** Why the orders differ and why `first`, in one or two plain sentences for viewers, without spoilers. */
  why: string;
  /** What carries a story on in the same franchise, but is not of any of its orders. */
  leftOut?: readonly LeftOut[];
  /** Where the order is told: a public page. */
  source: { name: string; url: string };
}

/**
 * The orders that fans argue about most, written from general knowledge of anime and held to the catalogue by a spec. Releases
 * are ordered by their first days, which the catalogue knows.
 */
export const storyOrders: readonly StoryOrder[] = [
  {
    name: 'Fate/stay night',
    story: [
      { id: 10087 },
      { id: 11741 },
      { id: 38936, note: 'A case before the series, as an episode of its own.' },
      { id: 38959, note: 'Set ten years after Fate/Zero, and shortly before Fate/stay night.' },
      { id: 356, note: 'The first of three ways in which the same two weeks can go.' },
      { id: 22297, note: 'The second way; it begins anew where Fate/stay night began.' },
      { id: 28701 },
      {
        id: 25537,
        note: 'The third way; it takes for granted that you know the first days from one of the others.',
      },
      { id: 33049 },
      { id: 33050 },
    ],
    first: 'release',
    why: "Fate/Zero happens first, but it was written for people who know how Fate/stay night ends, and it gives away what Heaven's Feel keeps for last. So begin with Fate/stay night.",
    leftOut: [
      { ids: [6922], because: 'The film of 2010 hurries through what the series of 2014 tells at length.' },
      {
        ids: [34662, 33047, 37651, 55830],
        because: 'These have worlds of their own, and can be watched alone.',
      },
    ],
    source: { name: 'Wikipedia: Fate/stay night', url: 'https://en.wikipedia.org/wiki/Fate/stay_night' },
  },
  {
    name: 'Fate/kaleid liner Prisma Illya',
    story: [
      {
        id: 34100,
        note: 'What happened in the other world before the series begins; the third season leads up to it.',
      },
      { id: 14829 },
      { id: 18851 },
      { id: 20509 },
      { id: 26057 },
      { id: 27525 },
      { id: 31706 },
      { id: 42030 },
    ],
    first: 'release',
    why: 'The film Oath Under Snow looks back to before the first season, and means something only to those who have seen the third.',
    source: {
      name: 'Wikipedia: Fate/kaleid liner Prisma Illya',
      url: 'https://en.wikipedia.org/wiki/Fate/kaleid_liner_Prisma_Illya',
    },
  },
  {
    name: 'Fate/Grand Order',
    story: [
      { id: 34321 },
      { id: 38085 },
      { id: 38086 },
      { id: 40206, note: 'A prologue to Babylonia.' },
      { id: 38084 },
      { id: 41497 },
    ],
    first: 'story',
    why: 'These tell the prologue, the sixth, the seventh and the last chapter of a game, and the sixth came to cinemas after the seventh had been broadcast. Those between were not filmed.',
    source: { name: 'Wikipedia: Fate/Grand Order', url: 'https://en.wikipedia.org/wiki/Fate/Grand_Order' },
  },
  {
    name: 'Bakemonogatari',
    story: [
      {
        id: 9260,
        note: 'Those who take the order of the novels watch these three films after Bakemonogatari.',
      },
      { id: 31757 },
      { id: 31758 },
      { id: 15689 },
      { id: 5081 },
      { id: 11597 },
      { id: 17074, note: 'Its five stories are not told in the order in which they happen.' },
      { id: 31181, note: 'Some of it happens during the Second Season.' },
      { id: 28025 },
      {
        id: 32268,
        note: 'A story from each month of the year that all of this takes; its last leads on at once.',
      },
      { id: 35247 },
      { id: 36999 },
      { id: 21855 },
      { id: 57864, note: 'Stories from several times, most of them after the rest.' },
    ],
    first: 'release',
    why: 'The author leads the reader back and forth through about a year on purpose, and each part takes for granted what came out before it.',
    source: {
      name: 'Wikipedia: Monogatari (series)',
      url: 'https://en.wikipedia.org/wiki/Monogatari_(series)',
    },
  },
  {
    name: 'The Melancholy of Haruhi Suzumiya',
    story: [
      {
        id: 849,
        note: 'As it happens, with the new episodes of 2009 as N: 2, 3, 5, 10, 13, 14, 4, N1, 7, 6, 8, N2 to N14, 1, 12, 11, 9.',
      },
      { id: 4382, note: 'In 2009 these new episodes were broadcast among the old ones, all as they happen.' },
      { id: 7311, note: 'After all episodes of both series.' },
    ],
    first: 'release',
    why: 'In 2006 the episodes were shuffled on purpose, so that the beginning of the story is also its climax; in 2009 they were repeated as they happen, with new ones between. Both are meant: the shuffled one is the surprise.',
    source: {
      name: 'Wikipedia: List of The Melancholy of Haruhi Suzumiya episodes',
      url: 'https://en.wikipedia.org/wiki/List_of_The_Melancholy_of_Haruhi_Suzumiya_episodes',
    },
  },
  {
    name: 'A Certain Magical Index',
    story: [
      { id: 6213, note: 'Begins a few days before A Certain Magical Index and runs beside it.' },
      { id: 4654 },
      {
        id: 16049,
        note: 'Its first half happens during A Certain Magical Index, and tells episodes 10 to 14 from the other side.',
      },
      { id: 8937 },
      { id: 38481, note: 'Its first half happens during A Certain Magical Index II.' },
      { id: 11743, note: 'A story of its own, for which you should know both main characters.' },
      { id: 38480 },
      { id: 36432 },
    ],
    first: 'release',
    why: 'Index, Railgun and Accelerator follow different people through the same months of one city, so that no order of whole seasons is quite that of time. The later ones count on what the earlier ones have explained.',
    source: {
      name: 'Wikipedia: A Certain Magical Index',
      url: 'https://en.wikipedia.org/wiki/A_Certain_Magical_Index',
    },
  },
  {
    name: 'Neon Genesis Evangelion',
    story: [
      { id: 30 },
      { id: 32, note: 'After episode 26: another ending, or the same one seen from outside.' },
    ],
    first: 'release',
    why: 'The film shows the last two episodes over again in another way, so it comes after all of the series. The other film of 1997 is a recap and a draft of this one.',
    source: {
      name: 'Wikipedia: Neon Genesis Evangelion (franchise)',
      url: 'https://en.wikipedia.org/wiki/Neon_Genesis_Evangelion_(franchise)',
    },
  },
  {
    name: 'Rebuild of Evangelion',
    story: [{ id: 2759 }, { id: 3784 }, { id: 3785 }, { id: 3786 }],
    first: 'release',
    why: 'The four films begin the story of the series anew and soon go another way; they can be watched alone, but say more to those who know the series.',
    source: {
      name: 'Wikipedia: Rebuild of Evangelion',
      url: 'https://en.wikipedia.org/wiki/Rebuild_of_Evangelion',
    },
  },
  {
    name: 'Fullmetal Alchemist',
    story: [{ id: 121 }, { id: 430, note: 'Goes on from the last episode.' }],
    first: 'release',
    why: 'This series overtook the manga and found an ending of its own, which the film completes. Brotherhood does not go on from it, but begins again.',
    source: {
      name: 'Wikipedia: Fullmetal Alchemist (TV series)',
      url: 'https://en.wikipedia.org/wiki/Fullmetal_Alchemist_(TV_series)',
    },
  },
  {
    name: 'Fullmetal Alchemist: Brotherhood',
    story: [
      { id: 5114 },
      { id: 6421, note: 'Four short stories from before and during the series, best seen once it is over.' },
      { id: 9135, note: 'An adventure during the first half of the series, which nothing depends on.' },
    ],
    first: 'release',
    why: 'Brotherhood tells the whole manga from its beginning, so nothing of the series of 2003 is needed. Its early episodes hurry, for many viewers knew them: that is why some watch the older one first.',
    source: {
      name: 'Wikipedia: Fullmetal Alchemist: Brotherhood',
      url: 'https://en.wikipedia.org/wiki/Fullmetal_Alchemist:_Brotherhood',
    },
  },
  {
    name: 'Code Geass: Lelouch of the Rebellion',
    story: [
      { id: 1575 },
      { id: 8888, note: 'Set in Europe, in the year between the two seasons.' },
      { id: 15197 },
      { id: 15199 },
      { id: 15201 },
      { id: 30711 },
      { id: 2904 },
      {
        id: 34437,
        note: 'Goes on from the three films that retell the series, which differ from it in a few points.',
      },
      { id: 56835, note: 'Years later, with new people.' },
    ],
    first: 'release',
    why: 'Akito the Exiled happens between the seasons, but shows somebody whose fate the second one should tell you. Watch both seasons first.',
    source: { name: 'Wikipedia: Code Geass', url: 'https://en.wikipedia.org/wiki/Code_Geass' },
  },
  {
    name: 'The Garden of Sinners',
    story: [
      { id: 3782 },
      { id: 4280 },
      { id: 3783 },
      { id: 2593 },
      { id: 4282 },
      { id: 5204 },
      { id: 5205 },
      { id: 6954 },
      {
        id: 14807,
        note: 'Its first part happens between the third and the first chapter, its second years after all of them.',
      },
    ],
    first: 'release',
    why: 'The chapters are numbered in the order in which they are meant to be seen, which is not the order of time: what happened is put together bit by bit.',
    source: {
      name: 'Wikipedia: The Garden of Sinners',
      url: 'https://en.wikipedia.org/wiki/The_Garden_of_Sinners',
    },
  },
  {
    name: 'Steins;Gate',
    story: [
      {
        id: 9253,
        note: 'Up to episode 22 before Steins;Gate 0, and from episode 23 after it, as it happens.',
      },
      { id: 32188, note: 'Episode 23 as it might have gone: the beginning of Steins;Gate 0.' },
      { id: 30484 },
      { id: 37492, note: 'An extra episode of Steins;Gate 0.' },
      { id: 10863, note: 'Episode 25, after the last of Steins;Gate.' },
      { id: 11577 },
    ],
    first: 'release',
    why: 'Steins;Gate 0 happens between the last episodes of Steins;Gate, on the road not taken, and gives its ending away. Watch all of Steins;Gate first.',
    source: {
      name: 'Wikipedia: Steins;Gate 0 (TV series)',
      url: 'https://en.wikipedia.org/wiki/Steins;Gate_0_(TV_series)',
    },
  },
  {
    name: 'Danganronpa: The Animation',
    story: [
      {
        id: 33028,
        note: 'What came before it all, but to be watched in turns with the Future Arc, from its first episode on.',
      },
      { id: 16592 },
      { id: 34152, note: 'After the second game, which was not made into a series.' },
      {
        id: 32189,
        note: 'An episode of this, then the one of the same number of the Despair Arc, and so on.',
      },
      { id: 34103, note: 'After the last episodes of both arcs, which it ends.' },
    ],
    first: 'release',
    why: 'The Despair Arc happens first, but it was broadcast in turns with the Future Arc, three days after it, and each explains the other. Know the second game before you begin with them.',
    source: {
      name: "Wikipedia: Danganronpa 3: The End of Hope's Peak High School",
      url: 'https://en.wikipedia.org/wiki/Danganronpa_3:_The_End_of_Hope%27s_Peak_High_School',
    },
  },
];
