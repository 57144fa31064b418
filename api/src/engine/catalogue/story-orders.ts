/* eslint-disable max-lines -- a table, one telling of a story a block */

/** One title in the order of a story. */
export interface StoryStep {
  /** MyAnimeList's id. */
  id: number;
  /** When to watch it, or what of it, where its place alone does not say so: sentences for viewers. */
  note?: string;
}

/** Titles that carry a story on in the franchise, and why they stand in none of its orders. */
export interface LeftOut {
  /** MyAnimeList's ids. */
  ids: readonly number[];
  /** A sentence for viewers. */
  because: string;
}

/**
 * A story that runs in another order than its releases, or whose order fans argue about. A franchise that tells its story more
 * than once, or tells several, has an order for each: the one that has a title is that title's.
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
      name: 'Sportskeeda: How to watch the Monogatari series',
      url: 'https://sportskeeda.com/anime/how-watch-monogatari-series-complete-list-anime-chronological-order',
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
      { id: 6213, note: 'Begins a few days before A Certain Magical Index.' },
      {
        id: 16049,
        note: 'Its first half tells episodes 10 to 14 of A Certain Magical Index from the other side.',
      },
      { id: 4654, note: 'Runs beside both of the former.' },
      { id: 38480, note: 'In the weeks in which A Certain Magical Index II begins.' },
      { id: 8937 },
      { id: 38481, note: 'Its first half happens during A Certain Magical Index II.' },
      { id: 11743, note: 'A story of its own, for which you should know both main characters.' },
      { id: 36432 },
    ],
    first: 'release',
    why: 'Index, Railgun and Accelerator follow different people through the same months of one city, so that no order of whole seasons is quite that of time. The later ones count on what the earlier ones have explained.',
    source: {
      name: 'Entoin: A Certain Magical Index watch order',
      url: 'https://www.entoin.com/entertainment/a-certain-magical-index-watch-order-2',
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
      name: 'Wikipedia: Fullmetal Alchemist',
      url: 'https://en.wikipedia.org/wiki/Fullmetal_Alchemist',
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
      name: 'Fiction Horizon: The Garden of Sinners watch order',
      url: 'https://fictionhorizon.com/the-garden-of-sinners-watch-order/',
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
    source: { name: 'Wikipedia: Steins;Gate 0', url: 'https://en.wikipedia.org/wiki/Steins;Gate_0' },
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
  {
    name: 'Mobile Suit Gundam',
    story: [
      {
        id: 10937,
        note: 'How it came to the war of Mobile Suit Gundam, told long afterwards and not in all points alike.',
      },
      { id: 1917, note: 'Short stories of the war, from the other side.' },
      { id: 4232, note: 'Short stories of the war on the ground.' },
      { id: 80, note: 'Of the three films that retell it, many take those instead.' },
      { id: 81, note: 'The same war, in the jungle.' },
      { id: 49827, note: 'Retells episode 15 of Mobile Suit Gundam.' },
      { id: 55845, note: 'The same war, in Europe, from the other side.' },
      { id: 1916, note: 'Short stories of the end of the war.' },
      { id: 82, note: 'The last weeks of the war, in a neutral colony.' },
      {
        id: 31973,
        note: 'The last weeks of the war and after, in a version of its own that nothing else goes on from.',
      },
      { id: 34391 },
      { id: 84 },
      { id: 85 },
      { id: 86 },
      { id: 87 },
      { id: 6336 },
      { id: 35224, note: 'A short epilogue to Mobile Suit Gundam Unicorn.' },
      { id: 37764 },
      { id: 37765 },
      { id: 88, note: 'A generation later, with new people.' },
    ],
    first: 'release',
    why: "All of this happens in one Universal Century, and later works keep going back into the gaps that earlier ones left. They take for granted that you know the wars, so begin with Mobile Suit Gundam, Zeta, ZZ and Char's Counterattack.",
    leftOut: [
      { ids: [96, 92, 10808], because: 'Each of these has a world of its own, and can be watched alone.' },
      {
        ids: [95, 23259],
        because: 'These are set so long after all the others that they can be watched alone, best late.',
      },
      {
        ids: [60449],
        because:
          'This asks what if the first war had gone another way, and is for those who know how it went.',
      },
      { ids: [54902], because: 'This is a short celebration of all Build series at once.' },
    ],
    source: {
      name: 'The Fandom Post: Gundam Timelines, The Universal Century Anime',
      url: 'https://www.fandompost.com/2014/10/11/gundam-timelines-part-1-the-universal-century-anime/',
    },
  },
  {
    name: 'Mobile Suit Gundam Wing',
    story: [{ id: 90 }, { id: 91, note: 'The film of it is the same in one piece, with a few more scenes.' }],
    first: 'release',
    why: 'Endless Waltz is set a year after the series and ends it. It is not of the Universal Century, so nothing else is needed.',
    source: {
      name: 'Wikipedia: Mobile Suit Gundam Wing',
      url: 'https://en.wikipedia.org/wiki/Mobile_Suit_Gundam_Wing',
    },
  },
  {
    name: 'Mobile Suit Gundam SEED',
    story: [
      { id: 93 },
      { id: 2298, note: 'A few minutes that lead over to the second series.' },
      { id: 94 },
      { id: 1215, note: 'Beside the story, at the time of Gundam SEED Destiny.' },
      { id: 1241, note: 'The last episode of Gundam SEED Destiny over again, with another ending scene.' },
      { id: 49073 },
    ],
    first: 'release',
    why: 'These have a calendar of their own, the Cosmic Era, and need no other Gundam. Stargazer came out last of the older ones, but happens while Destiny does.',
    source: {
      name: 'Wikipedia: Mobile Suit Gundam SEED',
      url: 'https://en.wikipedia.org/wiki/Mobile_Suit_Gundam_SEED',
    },
  },
  {
    name: 'Mobile Suit Gundam 00',
    story: [{ id: 2581 }, { id: 3927 }, { id: 6288, note: 'After both seasons, which it ends.' }],
    first: 'release',
    why: 'This is set in our own calendar and apart from every other Gundam; its two seasons and its film are one story, in the order in which they came out.',
    source: {
      name: 'Wikipedia: Mobile Suit Gundam 00',
      url: 'https://en.wikipedia.org/wiki/Mobile_Suit_Gundam_00',
    },
  },
  {
    name: 'Mobile Suit Gundam: Iron-Blooded Orphans',
    story: [{ id: 31251 }, { id: 62805, note: 'Other people, between the two seasons.' }, { id: 33051 }],
    first: 'release',
    why: 'Both seasons are one story in a world of its own. The film of 2025 was first told in a game; it happens between them, but lets you guess too much if it is seen there.',
    source: {
      name: 'Wikipedia: Mobile Suit Gundam: Iron-Blooded Orphans',
      url: 'https://en.wikipedia.org/wiki/Mobile_Suit_Gundam:_Iron-Blooded_Orphans',
    },
  },
  {
    name: 'Mobile Suit Gundam: The Witch from Mercury',
    story: [
      { id: 52168, note: 'What happened long before the first episode; do not skip it.' },
      { id: 49828 },
      { id: 53199 },
    ],
    first: 'release',
    why: 'The prologue is easily missed, as it is listed apart from the series and is much darker; but without it the series keeps secrets that it means you to know.',
    source: {
      name: 'Wikipedia: Mobile Suit Gundam: The Witch from Mercury',
      url: 'https://en.wikipedia.org/wiki/Mobile_Suit_Gundam:_The_Witch_from_Mercury',
    },
  },
  {
    name: 'Gundam Build Fighters',
    story: [
      { id: 19319 },
      { id: 24625 },
      { id: 30533, note: 'An extra episode after Gundam Build Fighters Try.' },
    ],
    first: 'release',
    why: 'People build models of Gundams here and let them fight, years apart in the two series, so that no other Gundam needs to be known.',
    source: {
      name: 'Wikipedia: Gundam Build Fighters',
      url: 'https://en.wikipedia.org/wiki/Gundam_Build_Fighters',
    },
  },
  {
    name: 'Gundam Build Divers',
    story: [{ id: 37245 }, { id: 40192 }, { id: 40942 }],
    first: 'release',
    why: 'Re:Rise has other people and another mood than Build Divers, and many begin with it; but it is set two years later, and its second half leans on the older series.',
    source: {
      name: 'Wikipedia: Gundam Build Divers',
      url: 'https://en.wikipedia.org/wiki/Gundam_Build_Divers',
    },
  },
  {
    name: 'Dragon Ball',
    story: [
      { id: 223 },
      { id: 813, note: 'Dragon Ball Z Kai tells it again in fewer episodes, nearer to the manga.' },
      { id: 56894, note: 'In the years before the last episodes of Dragon Ball Z.' },
      { id: 14837, note: 'Dragon Ball Super tells it again at the beginning: one of the two is enough.' },
      { id: 25389, note: 'Dragon Ball Super tells it again after that: one of the two is enough.' },
      { id: 30694 },
      { id: 36946 },
      { id: 48903 },
    ],
    first: 'release',
    why: 'Daima, the later films and Dragon Ball Super all happen in the ten years that pass shortly before Dragon Ball Z ends, but were made long after it.',
    leftOut: [
      {
        ids: [225],
        because:
          'Dragon Ball GT goes on from Dragon Ball Z in a way of its own, which Dragon Ball Super does not know.',
      },
    ],
    source: { name: 'Wikipedia: Dragon Ball', url: 'https://en.wikipedia.org/wiki/Dragon_Ball' },
  },
  {
    name: 'Ghost in the Shell',
    story: [{ id: 43 }, { id: 468 }],
    first: 'release',
    why: 'The two films of Mamoru Oshii are one story. The series and Arise tell of the same people in worlds of their own, and neither goes on from the films.',
    source: {
      name: 'Wikipedia: Ghost in the Shell',
      url: 'https://en.wikipedia.org/wiki/Ghost_in_the_Shell',
    },
  },
  {
    name: 'Ghost in the Shell: Stand Alone Complex',
    story: [{ id: 467 }, { id: 801 }, { id: 1566 }, { id: 38799 }, { id: 41750 }],
    first: 'release',
    why: 'Stand Alone Complex does not need the films of 1995 and 2004. Its own films retell its seasons, but for Solid State Society, which goes on from them.',
    source: {
      name: 'Wikipedia: Ghost in the Shell: Stand Alone Complex',
      url: 'https://en.wikipedia.org/wiki/Ghost_in_the_Shell:_Stand_Alone_Complex',
    },
  },
  {
    name: 'Ghost in the Shell: Arise',
    story: [
      { id: 17187 },
      { id: 19191 },
      { id: 19193 },
      { id: 19195 },
      { id: 27411, note: 'After the fifth story, which only Alternative Architecture has.' },
    ],
    first: 'release',
    why: 'Arise begins anew with how the section came together, so nothing of the other films and series is needed; the film of 2015 ends it.',
    leftOut: [
      {
        ids: [29325],
        because:
          'Alternative Architecture cuts the four films of Arise into episodes in another order, and adds a story that leads to the film of 2015.',
      },
    ],
    source: {
      name: 'Wikipedia: Ghost in the Shell: Arise',
      url: 'https://en.wikipedia.org/wiki/Ghost_in_the_Shell:_Arise',
    },
  },
  {
    name: 'Naruto',
    story: [
      { id: 20 },
      { id: 1735, note: 'Its last episodes, from 494 on, happen after The Last.' },
      {
        id: 16870,
        note: 'After episode 493 of Naruto: Shippuden, and before the wedding that the last episodes lead to.',
      },
      { id: 32365 },
      { id: 28755, note: 'The series tells it again at length, so that one of the two is enough.' },
      { id: 34566, note: 'Begins before the Boruto film.' },
    ],
    first: 'release',
    why: 'The Last fits between two episodes of Shippuden, and Boruto exists as a film and as a series that overtakes it. The other films are adventures that nothing depends on.',
    source: { name: 'Wikipedia: Naruto', url: 'https://en.wikipedia.org/wiki/Naruto' },
  },
  {
    name: 'Sword Art Online',
    story: [
      { id: 11757 },
      { id: 42916, note: 'Tells again, through other eyes, what the first two episodes hurry through.' },
      { id: 50275, note: 'Between episodes 2 and 3 of Sword Art Online.' },
      { id: 21881 },
      {
        id: 36475,
        note: 'Other players of the game that Sword Art Online II begins with; beside the story.',
      },
      { id: 31765 },
      { id: 36474 },
      { id: 39597 },
      { id: 40540 },
      {
        id: 55994,
        note: 'In the summer in which Alicization is set; all it needs is the first Gun Gale Online.',
      },
    ],
    first: 'release',
    why: 'The Progressive films go back to the first weeks of the game, but were made for people who know how the story went on. Gun Gale Online can be watched at any time.',
    source: {
      name: 'Anime News Network: The Complete Sword Art Online Anime Timeline',
      url: 'https://www.animenewsnetwork.com/feature/2024-11-15/the-complete-sword-art-online-anime-timeline/.217224',
    },
  },
  {
    name: 'Psycho-Pass',
    story: [
      { id: 37441, note: 'Most of it happens in the summer before the first series.' },
      { id: 13601 },
      { id: 23281 },
      { id: 21339 },
      { id: 37442, note: 'After the film of 2015.' },
      { id: 37440, note: 'The winter after that.' },
      { id: 52747, note: 'Leads up to Psycho-Pass 3.' },
      { id: 39491 },
      { id: 40858, note: 'Ends Psycho-Pass 3.' },
    ],
    first: 'release',
    why: 'The three Sinners of the System were not shown in the order in which they happen, and Providence, the newest film, explains what Psycho-Pass 3 leaves open on purpose.',
    source: {
      name: 'TV Tropes: Psycho-Pass: Sinners of the System',
      url: 'https://tvtropes.org/pmwiki/pmwiki.php/Anime/PsychoPassSinnersOfTheSystem',
    },
  },
  {
    name: 'Cowboy Bebop',
    story: [{ id: 1 }, { id: 5, note: 'Between episodes 22 and 23 of Cowboy Bebop.' }],
    first: 'release',
    why: 'The film was made after the series had ended, but happens shortly before its end. It is a case of its own, so both ways work; after the series it is a reunion.',
    source: {
      name: 'Wikipedia: Cowboy Bebop: The Movie',
      url: 'https://en.wikipedia.org/wiki/Cowboy_Bebop:_The_Movie',
    },
  },
  {
    name: 'Rurouni Kenshin',
    story: [
      { id: 44, note: 'Years before the series, and much more serious.' },
      { id: 45, note: 'Its last season, from episode 63 on, is not from the manga.' },
      { id: 401, note: 'Looks back on everything and tells how it ends; not everybody counts it.' },
    ],
    first: 'release',
    why: 'Trust and Betrayal tells of the past that the series only hints at. It is a masterpiece alone, but the series lets you meet the man first and wonder.',
    source: { name: 'Wikipedia: Rurouni Kenshin', url: 'https://en.wikipedia.org/wiki/Rurouni_Kenshin' },
  },
  {
    name: 'Rurouni Kenshin (2023)',
    story: [{ id: 50613 }, { id: 57554 }],
    first: 'release',
    why: 'This tells the manga anew from its beginning, so that neither the series of 1996 nor its OVAs are needed.',
    source: { name: 'Wikipedia: Rurouni Kenshin', url: 'https://en.wikipedia.org/wiki/Rurouni_Kenshin' },
  },
  {
    name: 'Legend of the Galactic Heroes',
    story: [
      { id: 3371, note: 'Four stories from the years before the series.' },
      { id: 3665, note: 'Five more; they and the first four are told out of the order of time.' },
      { id: 3015, note: 'From the same years as the side stories.' },
      { id: 3014, note: 'The battle before the first episode, and where many begin.' },
      {
        id: 3016,
        note: 'Tells the first two episodes of the series again, at length: take it in their place.',
      },
      { id: 820 },
    ],
    first: 'release',
    why: 'The side stories, called Gaiden, happen before the series, but were made after it for people who miss it. Only the film My Conquest Is the Sea of Stars is as good a beginning as the first episode.',
    source: {
      name: 'Anime Treasure: The Ultimate LoGH Watch Order and Guide',
      url: 'https://anime-treasure.com/the-ultimate-logh-watch-order-guide/',
    },
  },
  {
    name: 'Legend of the Galactic Heroes: Die Neue These',
    story: [
      { id: 31433 },
      { id: 36369, note: 'The second season was shown as three films first.' },
      { id: 36370 },
      { id: 36371 },
      { id: 42886 },
      { id: 51805 },
    ],
    first: 'release',
    why: 'Die Neue These films the same novels anew and is still on its way through them. The older series is complete; either can be the first.',
    source: {
      name: 'Wikipedia: Legend of the Galactic Heroes',
      url: 'https://en.wikipedia.org/wiki/Legend_of_the_Galactic_Heroes',
    },
  },
  {
    name: 'Attack on Titan',
    story: [
      { id: 25781, note: 'Years before the first season; watch it after that.' },
      { id: 16498 },
      { id: 18397, note: 'Three stories from before and during the first season; watch them after it.' },
      { id: 36106, note: 'Two stories from the time of the first season; watch them after the second.' },
      { id: 25777 },
      { id: 35760 },
      { id: 38524 },
      { id: 40028 },
      { id: 48583 },
      { id: 51535 },
    ],
    first: 'release',
    why: 'The seasons are one story and the OVAs look back to its beginnings, at people whom the seasons should introduce to you.',
    source: {
      name: 'Anime News Network: Revisiting the Attack on Titan OVAs',
      url: 'https://www.animenewsnetwork.com/watch/2022-05-06/revisiting-the-attack-on-titan-ovas/.185404',
    },
  },
  {
    name: "JoJo's Bizarre Adventure",
    story: [
      { id: 14719, note: 'Parts 1 and 2 of the manga.' },
      { id: 20899, note: 'Part 3, as is the next.' },
      { id: 26055 },
      { id: 31933, note: 'Part 4.' },
      { id: 37991, note: 'Part 5.' },
      { id: 51367, note: 'Part 6, as are the next two.' },
      { id: 48661 },
      { id: 53273 },
      { id: 61469, note: 'Part 7, which begins again in another world.' },
    ],
    first: 'release',
    why: 'Each part has a hero and a place of its own, which is why some begin with part 3 or 4; but they follow one family through the generations, and the later parts give away how the earlier ones end.',
    source: {
      name: "Wikipedia: JoJo's Bizarre Adventure (TV series)",
      url: 'https://en.wikipedia.org/wiki/JoJo%27s_Bizarre_Adventure_(TV_series)',
    },
  },
  {
    name: 'Durarara!!',
    story: [
      { id: 6746 },
      { id: 8408, note: 'Episodes 12.5 and 25 of Durarara!!.' },
      { id: 23199 },
      { id: 30191, note: 'Episode 4.5 of Durarara!! X2.' },
      { id: 27831 },
      { id: 31552, note: 'Episode 13.5 of Durarara!! X2: between the first and the second of Ten.' },
      { id: 27833 },
      { id: 32915, note: 'Episode 19.5 of Durarara!! X2: in the midst of the third arc.' },
    ],
    first: 'release',
    why: 'The extra episodes came out on discs after each season, but their numbers say where they belong. They are light and can be left for afterwards.',
    source: { name: 'Wikipedia: Durarara!!', url: 'https://en.wikipedia.org/wiki/Durarara!!' },
  },
  {
    name: 'Higurashi: When They Cry',
    story: [
      { id: 934 },
      { id: 1889 },
      { id: 3652 },
      { id: 41006, note: 'Not a remake, although it looks like one.' },
      { id: 48488 },
    ],
    first: 'release',
    why: 'Gou was announced as a new beginning, and people still start with it; but it counts on your knowing the first series and Kai, and spoils them.',
    source: {
      name: 'Wikipedia: Higurashi When They Cry',
      url: 'https://en.wikipedia.org/wiki/Higurashi_When_They_Cry',
    },
  },
  {
    name: 'Puella Magi Madoka Magica',
    story: [
      { id: 9756 },
      { id: 11981, note: 'After the last episode; the two films before it retell the series.' },
    ],
    first: 'release',
    why: 'Rebellion goes on from the series. The first two films are the series again with fewer moments and better pictures, so they can be left out or taken instead.',
    source: {
      name: 'Wikipedia: Puella Magi Madoka Magica',
      url: 'https://en.wikipedia.org/wiki/Puella_Magi_Madoka_Magica',
    },
  },
  {
    name: 'Magia Record: Puella Magi Madoka Magica Side Story',
    story: [{ id: 38256 }, { id: 41530 }, { id: 49291 }],
    first: 'release',
    why: 'Magia Record has another heroine and another course of events. It can be watched without Rebellion, but shows much that the series of 2011 should surprise you with.',
    source: { name: 'Wikipedia: Magia Record', url: 'https://en.wikipedia.org/wiki/Magia_Record' },
  },
  {
    name: 'Made in Abyss',
    story: [
      { id: 34599 },
      { id: 36862, note: 'Do not skip it: the second series begins where it ends.' },
      { id: 41084 },
    ],
    first: 'release',
    why: 'Of the three films, two are the first series cut short and can be left out; the third, Dawn of the Deep Soul, is the story between the two series.',
    source: { name: 'Wikipedia: Made in Abyss', url: 'https://en.wikipedia.org/wiki/Made_in_Abyss' },
  },
  {
    name: 'Violet Evergarden',
    story: [
      { id: 33352 },
      { id: 37095, note: 'Between episodes 4 and 5 of Violet Evergarden.' },
      { id: 39741 },
      { id: 37987 },
    ],
    first: 'release',
    why: 'The special is an episode that was left out of the series and came out after it; it may be watched in its place or afterwards. The last film ends the story.',
    source: { name: 'Wikipedia: Violet Evergarden', url: 'https://en.wikipedia.org/wiki/Violet_Evergarden' },
  },
  {
    name: 'Re:ZERO -Starting Life in Another World-',
    story: [
      { id: 38414, note: 'Long before the first episode.' },
      { id: 31240 },
      { id: 36286, note: 'After episode 11 of the first season.' },
      { id: 39587 },
      { id: 42203 },
      { id: 54857 },
      { id: 61316 },
    ],
    first: 'release',
    why: 'Both OVAs came out between the first and the second season, and both look back: one to a quiet day, one to a past which the second season takes up.',
    source: { name: 'Wikipedia: Re:Zero', url: 'https://en.wikipedia.org/wiki/Re:Zero' },
  },
  {
    name: 'Demon Slayer: Kimetsu no Yaiba',
    story: [
      { id: 38000 },
      {
        id: 40456,
        note: 'The Mugen Train Arc of 2021 is the same in seven episodes, the first of which is new: take one or the other.',
      },
      { id: 47778 },
      { id: 51019 },
      { id: 55701 },
    ],
    first: 'release',
    why: 'Mugen Train exists twice, as a film and as a season, and is no side story: without one of them the next season makes little sense.',
    source: {
      name: 'Wikipedia: Demon Slayer: Kimetsu no Yaiba (TV series)',
      url: 'https://en.wikipedia.org/wiki/Demon_Slayer:_Kimetsu_no_Yaiba_(TV_series)',
    },
  },
  {
    name: 'Black Lagoon',
    story: [
      { id: 889 },
      { id: 1519 },
      { id: 4901, note: 'Not an extra: it goes on from the second season.' },
    ],
    first: 'release',
    why: "Roberta's Blood Trail came out on discs and is listed as an OVA, so it is often missed; it is the third season.",
    source: { name: 'Wikipedia: Black Lagoon', url: 'https://en.wikipedia.org/wiki/Black_Lagoon' },
  },
  {
    name: 'Macross',
    story: [
      { id: 194 },
      { id: 1088 },
      { id: 474 },
      { id: 1397 },
      { id: 1398 },
      { id: 3572 },
      { id: 28013 },
      {
        id: 38373,
        note: 'Goes on from the film Passionate Walküre, which retells Macross Delta in another way.',
      },
    ],
    first: 'release',
    why: 'Each Macross has its own people years after the one before, so that you can begin with any. Zero was made late, goes back to before the first, and is at its best for those who know that one.',
    leftOut: [
      {
        ids: [1089, 5310, 7222],
        because:
          'These films tell a series over again, with other turns and another end; they are seen beside it or instead of it.',
      },
    ],
    source: { name: 'Wikipedia: Macross', url: 'https://en.wikipedia.org/wiki/Macross' },
  },
  {
    name: 'FLCL',
    story: [{ id: 227 }, { id: 33010 }, { id: 35842 }],
    first: 'story',
    why: 'Progressive was broadcast as the second season and Alternative as the third, but cinemas in Japan showed them the other way round. Each has its own people and only one whom all share.',
    source: { name: 'Wikipedia: FLCL', url: 'https://en.wikipedia.org/wiki/FLCL' },
  },
  {
    name: 'Saint Seiya',
    story: [
      { id: 1254 },
      { id: 1257 },
      { id: 1253, note: 'The first half of Inferno comes before it.' },
      { id: 28215, note: 'Happens at the same time as the end of the Hades chapter.' },
      { id: 3515 },
      { id: 1259 },
    ],
    first: 'release',
    why: 'The Hades chapter ends what the series of 1986 left open, and took until 2008. Soul of Gold fills a gap in it, and should be seen once you know the end.',
    leftOut: [
      {
        ids: [12929],
        because: 'Saint Seiya Omega has new people a generation later, and a look of its own.',
      },
      {
        ids: [34539],
        because: 'Saintia Shou happens beside the first series, and nothing there depends on it.',
      },
      { ids: [10687], because: 'Legend of Sanctuary retells a part of the first series in one film.' },
    ],
    source: { name: 'Wikipedia: Saint Seiya', url: 'https://en.wikipedia.org/wiki/Saint_Seiya' },
  },
  {
    name: 'Saint Seiya: The Lost Canvas',
    story: [{ id: 6171 }, { id: 9130 }],
    first: 'release',
    why: 'The Lost Canvas happens two centuries before the series of 1986 and needs nothing of it; it stops before the story does.',
    source: {
      name: 'Wikipedia: Saint Seiya: The Lost Canvas',
      url: 'https://en.wikipedia.org/wiki/Saint_Seiya:_The_Lost_Canvas',
    },
  },
  {
    name: 'Knights of the Zodiac: Saint Seiya',
    story: [{ id: 36040 }, { id: 52273 }, { id: 53748 }],
    first: 'release',
    why: 'This begins the story of the first Saint Seiya series anew, shorter and with computer graphics, so watch either this or that.',
    source: {
      name: 'Wikipedia: Knights of the Zodiac: Saint Seiya',
      url: 'https://en.wikipedia.org/wiki/Knights_of_the_Zodiac:_Saint_Seiya',
    },
  },
  {
    name: 'Tenchi Muyo! Ryo-Ohki',
    story: [
      { id: 539 },
      { id: 1146 },
      { id: 540 },
      { id: 541 },
      { id: 1147, note: 'Ends the third series.' },
      { id: 1133, note: 'Other people in the same world.' },
      { id: 31861 },
      { id: 54013, note: 'Goes on from Tenchi Muyo! GXP.' },
      { id: 40097 },
      { id: 5781, note: 'Another world, and about fifteen years later.' },
    ],
    first: 'release',
    why: 'Five series of OVAs and their offshoots are one story, which was often interrupted and filled in. Tenchi Universe and Tenchi in Tokyo are others with the same people.',
    leftOut: [{ ids: [538], because: 'Tenchi in Tokyo begins anew once more, and can be watched alone.' }],
    source: { name: 'Wikipedia: Tenchi Muyo!', url: 'https://en.wikipedia.org/wiki/Tenchi_Muyo!' },
  },
  {
    name: 'Tenchi Universe',
    story: [{ id: 696 }, { id: 1006 }, { id: 1144 }],
    first: 'release',
    why: 'Tenchi Universe starts the story of the OVAs again in its own way, and the films Tenchi Muyo! in Love and Tenchi Forever! go on from it, not from them.',
    source: { name: 'Wikipedia: Tenchi Muyo!', url: 'https://en.wikipedia.org/wiki/Tenchi_Muyo!' },
  },
  {
    name: 'Bungo Stray Dogs',
    story: [
      { id: 31478 },
      { id: 32867, note: 'Its first four episodes happen years before all else.' },
      { id: 33071, note: 'An extra episode after the second season.' },
      { id: 34944 },
      { id: 38003, note: 'Its first three episodes happen years before all else.' },
      { id: 50330 },
      { id: 54898 },
    ],
    first: 'release',
    why: 'The film Dead Apple comes between the second and the third season and may be left out without loss. Seasons often begin by going back, which is meant.',
    source: { name: 'Wikipedia: Bungo Stray Dogs', url: 'https://en.wikipedia.org/wiki/Bungo_Stray_Dogs' },
  },
  {
    name: 'Date A Live',
    story: [
      { id: 15583 },
      { id: 19163 },
      { id: 24655, note: 'After the second season; the rest does not depend on it.' },
      { id: 36633 },
      { id: 41461 },
      { id: 52196 },
    ],
    first: 'release',
    why: 'The film was written for the screen and stands beside the novels that the seasons follow, so it can be left out. Date A Bullet is about one person alone, apart from all that.',
    source: { name: 'Wikipedia: Date A Live', url: 'https://en.wikipedia.org/wiki/Date_A_Live' },
  },
  {
    name: 'Clannad',
    story: [{ id: 2167, note: 'The story itself ends with episode 22.' }, { id: 4181 }],
    first: 'release',
    why: 'The film came out first, but is a shorter telling by another studio. The two OVAs ask how it would have gone with somebody else, and are best seen after everything.',
    source: {
      name: 'Wikipedia: Clannad (video game)',
      url: 'https://en.wikipedia.org/wiki/Clannad_(video_game)',
    },
  },
  {
    name: 'Hellsing Ultimate',
    story: [
      { id: 11077, note: 'Decades before, and unfinished; watch it after Hellsing Ultimate.' },
      { id: 777 },
    ],
    first: 'release',
    why: 'Hellsing Ultimate tells the whole manga from its beginning, so the series of 2001 need not be seen before it.',
    leftOut: [
      {
        ids: [270],
        because: 'The series of 2001 overtook the manga and goes its own way; nothing goes on from it.',
      },
    ],
    source: { name: 'Wikipedia: Hellsing', url: 'https://en.wikipedia.org/wiki/Hellsing' },
  },
  {
    name: 'Hunter x Hunter',
    story: [{ id: 136 }, { id: 137 }, { id: 138 }, { id: 139 }],
    first: 'release',
    why: 'The series of 1999 breaks off, and three series of OVAs go on from it. Since 2011 there is another that begins anew and goes further.',
    source: { name: 'Wikipedia: Hunter × Hunter', url: 'https://en.wikipedia.org/wiki/Hunter_%C3%97_Hunter' },
  },
  {
    name: 'Hunter x Hunter (2011)',
    story: [{ id: 11061 }],
    first: 'release',
    why: 'This series tells everything from the first chapter on, so the one of 1999 is not needed. Its two films are adventures which nothing depends on.',
    source: { name: 'Wikipedia: Hunter × Hunter', url: 'https://en.wikipedia.org/wiki/Hunter_%C3%97_Hunter' },
  },
  {
    name: 'Jujutsu Kaisen',
    story: [
      { id: 48561, note: 'A year before the first season.' },
      { id: 40748 },
      { id: 51009, note: 'Its first five episodes happen before all else, even the film.' },
      { id: 57658 },
    ],
    first: 'release',
    why: 'The film is set before the first season and can be seen alone, but it means more once you know who is who. The second season begins with a look further back.',
    source: {
      name: 'Wikipedia: Jujutsu Kaisen 0 (film)',
      url: 'https://en.wikipedia.org/wiki/Jujutsu_Kaisen_0_(film)',
    },
  },
  {
    name: 'My Hero Academia',
    story: [
      { id: 60593, note: 'Years before the first season.' },
      { id: 61942 },
      { id: 31964 },
      { id: 33486 },
      { id: 36896, note: 'In the summer between the second and the third season.' },
      { id: 36456 },
      { id: 38408 },
      { id: 39565, note: 'In the winter that the fifth season tells of.' },
      { id: 41587 },
      { id: 44200, note: 'During the work studies of the fifth season.' },
      { id: 49918 },
      { id: 54789 },
      { id: 60098 },
    ],
    first: 'release',
    why: 'Each film happens in a gap that the seasons leave, near the time at which it was shown. Vigilantes goes back to before the first season, with other people.',
    source: { name: 'Wikipedia: My Hero Academia', url: 'https://en.wikipedia.org/wiki/My_Hero_Academia' },
  },
  {
    name: 'Black Butler',
    story: [
      { id: 4898, note: 'From episode 16 on it goes its own way, which what came later does not know.' },
      { id: 22145 },
      { id: 23317 },
      { id: 31812 },
      { id: 55855 },
      { id: 59228 },
    ],
    first: 'release',
    why: 'Since Book of Circus the anime has kept to the manga and takes no notice of how the first series ended. So Black Butler II can be left out.',
    leftOut: [
      {
        ids: [6707],
        because:
          'Black Butler II goes on from the ending that only the first series has, and nothing goes on from it.',
      },
    ],
    source: { name: 'Wikipedia: Black Butler', url: 'https://en.wikipedia.org/wiki/Black_Butler' },
  },
  {
    name: 'Blue Exorcist',
    story: [
      {
        id: 9919,
        note: 'What happens after episode 17 is not from the manga, and Kyoto Saga does not know it.',
      },
      { id: 33506, note: 'Goes on from episode 17 of Blue Exorcist.' },
      { id: 53889 },
      { id: 58516 },
      { id: 59226 },
    ],
    first: 'release',
    why: 'The first series was finished before the manga and made up its ending. Six years later Kyoto Saga took up the story where the two part.',
    leftOut: [{ ids: [11737], because: 'The film is an adventure of its own, which nothing depends on.' }],
    source: { name: 'Wikipedia: Blue Exorcist', url: 'https://en.wikipedia.org/wiki/Blue_Exorcist' },
  },
  {
    name: 'Tokyo Ghoul',
    story: [
      { id: 30458, note: 'Years before the first season.' },
      { id: 31297, note: 'Before the first season.' },
      { id: 22319 },
      { id: 27899 },
      { id: 36511 },
      { id: 37799 },
    ],
    first: 'release',
    why: 'Both OVAs tell of the past of people whom the first season introduces. √A leaves the manga and Tokyo Ghoul:re returns to it, so that between those two not everything fits.',
    source: { name: 'Wikipedia: Tokyo Ghoul', url: 'https://en.wikipedia.org/wiki/Tokyo_Ghoul' },
  },
  {
    name: 'Berserk',
    story: [{ id: 10218 }, { id: 12113 }, { id: 12115 }, { id: 32379 }, { id: 34055 }],
    first: 'release',
    why: 'The story of the past was filmed twice: as the series of 1997 and as three films. Either leads up to the series of 2016, which takes it up some time later.',
    leftOut: [
      {
        ids: [33],
        because:
          'The series of 1997 tells the same as the three films, in more episodes and to much praise: take one or the other.',
      },
    ],
    source: { name: 'Wikipedia: Berserk (manga)', url: 'https://en.wikipedia.org/wiki/Berserk_(manga)' },
  },
  {
    name: 'Girls und Panzer',
    story: [
      { id: 14131 },
      { id: 18619, note: 'The match that the series leaves out, between episodes 7 and 8.' },
      { id: 18617 },
      { id: 33970 },
      { id: 38081 },
      { id: 39166 },
      { id: 39167 },
    ],
    first: 'release',
    why: 'The match against Anzio was left out of the series and filmed two years later. It may be watched in its place or before the film, where its people come back.',
    source: { name: 'Wikipedia: Girls und Panzer', url: 'https://en.wikipedia.org/wiki/Girls_und_Panzer' },
  },
  {
    name: 'Is It Wrong to Try to Pick Up Girls in a Dungeon?',
    story: [
      { id: 28121 },
      { id: 32887, note: 'The same time as the first season, seen by others.' },
      { id: 37348, note: 'Between the first and the second season.' },
      { id: 37347 },
      { id: 40454 },
      { id: 47164 },
      { id: 53111 },
      { id: 57066 },
    ],
    first: 'release',
    why: 'Sword Oratoria runs beside the first season, and should be seen after it if at all; the film is a story of its own that came out before the second.',
    source: {
      name: 'Wikipedia: Is It Wrong to Try to Pick Up Girls in a Dungeon?',
      url: 'https://en.wikipedia.org/wiki/Is_It_Wrong_to_Try_to_Pick_Up_Girls_in_a_Dungeon%3F',
    },
  },
  {
    name: 'Free!',
    story: [
      { id: 30415, note: 'When they were still at middle school.' },
      { id: 18507 },
      { id: 22265 },
      { id: 35198, note: 'Four short stories after Eternal Summer.' },
      { id: 36704 },
    ],
    first: 'release',
    why: 'High Speed! happens first, but was made after two seasons, and its small scenes live on your knowing what becomes of them. The other films retell the seasons.',
    source: { name: 'Wikipedia: Free!', url: 'https://en.wikipedia.org/wiki/Free!' },
  },
  {
    name: 'Sound! Euphonium',
    story: [
      { id: 27989 },
      { id: 31988 },
      { id: 35677, note: 'The same year as Our Promise, seen by two others.' },
      { id: 35678 },
      { id: 51995 },
      { id: 39894 },
    ],
    first: 'release',
    why: 'Liz and the Blue Bird and Our Promise tell of the same year, and only together are they the second of three; Liz can be seen alone. The other two films are recaps.',
    source: { name: 'Wikipedia: Sound! Euphonium', url: 'https://en.wikipedia.org/wiki/Sound!_Euphonium' },
  },
  {
    name: 'Space Battleship Yamato',
    story: [
      { id: 1650 },
      {
        id: 1651,
        note: 'Tells the film Farewell to Space Battleship Yamato anew, with another ending, from which all else goes on.',
      },
      { id: 3071 },
      { id: 3069 },
      { id: 1652 },
      { id: 3072 },
      { id: 7144 },
    ],
    first: 'release',
    why: 'The film of 1978 was to be the end, and the series of the same year took that back. Since then the film stands alone, and the rest follows in the order in which it came out.',
    source: {
      name: 'Wikipedia: Space Battleship Yamato',
      url: 'https://en.wikipedia.org/wiki/Space_Battleship_Yamato',
    },
  },
  {
    name: 'Star Blazers: Space Battleship Yamato 2199',
    story: [
      { id: 12029 },
      { id: 23249, note: 'During the way home, before the last episodes of Yamato 2199.' },
      { id: 33064 },
      { id: 40389 },
      { id: 50855 },
    ],
    first: 'release',
    why: 'Since 2199 the old stories have been told anew, so nothing from before is needed. Odyssey of the Celestial Ark was made after the series and fits in before its end.',
    source: {
      name: 'Wikipedia: Space Battleship Yamato 2199',
      url: 'https://en.wikipedia.org/wiki/Space_Battleship_Yamato_2199',
    },
  },
  {
    name: 'Fruits Basket (2019)',
    story: [
      {
        id: 49310,
        note: 'Most of it happens years before; some of it retells the series, and some comes after it.',
      },
      { id: 38680 },
      { id: 40417 },
      { id: 42938 },
    ],
    first: 'release',
    why: 'The series of 2019 tells the whole manga, so the older one is not needed. Prelude goes back to the parents, but belongs after the last season.',
    leftOut: [
      {
        ids: [120],
        because: 'The series of 2001 ends long before the manga does, and nothing goes on from it.',
      },
    ],
    source: { name: 'Wikipedia: Fruits Basket', url: 'https://en.wikipedia.org/wiki/Fruits_Basket' },
  },
  {
    name: 'Sailor Moon',
    story: [{ id: 530 }, { id: 740 }, { id: 532 }, { id: 1239 }, { id: 996 }],
    first: 'release',
    why: 'The five seasons of the nineties are one story with much of its own. Their films happen beside it.',
    source: {
      name: 'Wikipedia: Sailor Moon (TV series)',
      url: 'https://en.wikipedia.org/wiki/Sailor_Moon_(TV_series)',
    },
  },
  {
    name: 'Pretty Guardian Sailor Moon Crystal',
    story: [
      { id: 14751 },
      { id: 31733 },
      { id: 40024, note: 'The fourth season, as two films.' },
      { id: 40429 },
    ],
    first: 'release',
    why: 'Crystal tells the manga from its beginning, more closely and in fewer episodes than the series of the nineties: a second way in, not a sequel.',
    source: {
      name: 'Wikipedia: Sailor Moon Crystal',
      url: 'https://en.wikipedia.org/wiki/Sailor_Moon_Crystal',
    },
  },
  {
    name: 'Trigun',
    story: [{ id: 6 }],
    first: 'release',
    why: 'The series of 1998 is complete. Trigun Stampede does not go on from it.',
    leftOut: [
      {
        ids: [4106],
        because: 'Badlands Rumble is an adventure during the series of 1998, which nothing depends on.',
      },
    ],
    source: { name: 'Wikipedia: Trigun', url: 'https://en.wikipedia.org/wiki/Trigun' },
  },
  {
    name: 'Trigun Stampede',
    story: [{ id: 52093 }, { id: 54863 }],
    first: 'release',
    why: 'Stampede imagines the manga anew and Stargaze finishes it, so that nothing of the series of 1998 need be known.',
    source: { name: 'Wikipedia: Trigun Stampede', url: 'https://en.wikipedia.org/wiki/Trigun_Stampede' },
  },
  {
    name: 'Aria The Animation',
    story: [
      { id: 477 },
      { id: 962 },
      { id: 2563 },
      { id: 3297 },
      { id: 29893 },
      { id: 41674 },
      { id: 48411 },
    ],
    first: 'release',
    why: 'Arietta and Avvenire are short and on discs, but belong: one leads over to the last series, the other begins the three farewells that the films complete.',
    source: { name: 'Wikipedia: Aria (manga)', url: 'https://en.wikipedia.org/wiki/Aria_(manga)' },
  },
  {
    name: 'Mobile Police Patlabor',
    story: [
      { id: 1288 },
      { id: 1095 },
      { id: 1290, note: 'A case of its own, between the other two films.' },
      { id: 1096 },
    ],
    first: 'release',
    why: 'The first OVAs and the films go together, and the television series goes another way with the same people. The third film was made last but happens before the second.',
    source: { name: 'Wikipedia: Patlabor', url: 'https://en.wikipedia.org/wiki/Patlabor' },
  },
  {
    name: 'Patlabor: The TV Series',
    story: [
      { id: 324 },
      {
        id: 1289,
        note: 'Four of its episodes end a story that the series began; the others happen during the series and after it.',
      },
    ],
    first: 'release',
    why: 'The series starts afresh, apart from the first OVAs and the films, and The New Files ends it.',
    source: {
      name: 'Wikipedia: Patlabor: The New Files',
      url: 'https://en.wikipedia.org/wiki/Patlabor:_The_New_Files',
    },
  },
];
