/** What names and ids tell wrongly, by ids of titles. */
export interface FranchiseExceptions {
  /** Titles whose whole franchises are one. */
  readonly together: readonly (readonly number[])[];
  /** Titles that are a franchise of their own, wherever their names would put them. */
  readonly apart: readonly (readonly number[])[];
}

/**
 * Franchises that names and ids tell wrongly, written by hand: kin with names of their own or with one short word in common, and
 * strangers that have a word in common.
 */
// prettier-ignore
export const franchiseExceptions: FranchiseExceptions = {
  together: [
    [20, 34566, 28755, 16870, 13667], // Naruto, Boruto
    [28121, 32887], // Sword Oratoria
    [5081, 9260], // Bakemonogatari, Kizumonogatari
    [30, 2759, 4130], // Neon Genesis Evangelion, its Rebuild
    [849, 7311, 5118, 5957, 26351], // Haruhi Suzumiya
    [16592, 34152], // Danganronpa
    [18507, 30415, 35198], // Free!
    [6, 4106, 54863, 52093], // Trigun
    [4654, 6213, 38480], // A Certain Magical Index, A Certain Scientific Railgun
    [150, 10490, 405], // Blood+, Blood-C, Blood: The Last Vampire
    [6956, 33094], // Working!!
    [79, 1836], // Shuffle!
    [10721, 48624], // Mawaru Penguindrum
    [16417, 21647], // Tamako Market, Tamako Love Story
    [356, 10087, 34662, 38084, 14829, 38936, 33047, 37651, 12565, 37033, 53127, 10012, 44248], // Fate
    [2961, 874, 859, 8624, 10444, 33314, 49515, 61269], // Digimon
    [170, 45649], // Slam Dunk
    [1397, 194, 474, 1088, 1089, 1211, 1262, 1398, 28013, 3572, 15177], // Macross
    [34443, 287, 551, 1859, 42940, 51318], // Baki
    [1491, 1302], // Galaxy Express 999
    [1678, 11755], // Cyborg 009
    [1347, 568, 1348], // Bubblegum Crisis
    [80, 85, 92, 95, 96, 1939], // Gundam
    [14467, 16904, 33248], // K
    [249, 41911], // Inuyasha, Yashahime
    [7785, 49590], // The Tatami Galaxy
    [3002, 37338], // Kaiji
    [27989, 35677], // Sound! Euphonium, Liz and the Blue Bird
    [527, 34514, 2363, 31231, 37966, 4793], // Pokémon
    [384, 32071], // Gantz
    [478, 30381], // Aquarion
    [967, 1357, 2174, 3027, 4312, 5291], // Fist of the North Star
    [978, 938], // Getter Robo
    [17729, 29093, 35868, 42392, 51119], // Grisaia
    [223, 37885], // Dragon Ball
    [918, 21899, 44087, 56544, 58091], // Gintama
    [477, 41674, 48411], // Aria
    [767, 370, 693, 769], // Burn-Up
    [15051, 24997, 32526], // Love Live!
    [538, 5781], // Tenchi Muyo!, War on Geminar
    [15583, 40416], // Date A Live, Date A Bullet
    [666, 33191], // JoJo's Bizarre Adventure, Thus Spoke Kishibe Rohan
    [711, 3069], // Space Battleship Yamato
  ],
  apart: [
    [9493, 1337], // Dororon Enma-kun is not of Dororo
    [56055], // Monsters: 103 Mercies is not of Monster
    [40708], // Monster Girl Doctor is not of Monster Musume
    [2246, 52107, 59408], // Mononoke is not of Princess Mononoke
    [37716], // As Miss Beelzebub Likes is not of Beelzebub
    [54793], // Estab Life is not of Blood+
    [1866], // Seirei Tsukai
    [31456], // Code:Realize
    [41915], // The Last Summoner is not of The Last: Naruto
    [5220], // Shangri-La is not of Shangri-La Frontier
    [53632], // The Dreaming Boy Is a Realist is not of By the Grace of the Gods
    [2561], // Captain Future
    [9905], // Captain
    [2072], // Idol Project
    [1462], // Memories is not of Memories Off
    [17269, 1000, 1081], // Captain Harlock
    [21677], // Captain Earth
    [1098], // Samurai Girl
    [8142], // Colorful: The Motion Picture
    [33834, 36847], // Seven Mortal Sins
    [48643], // Love After World Domination
    [59130], // Apocalypse Bringer Mynoghra
    [41504], // Kaibutsu-kun
    [57859], // Egao no Taenai Shokuba Desu
    [3842], // Animal Treasure Island
    [60774], // ChaO
    [40595, 56230], // Our Last Crusade or the Rise of a New World
    [16211], // Bakumatsu Gijinden Roman
    [40331], // On-Gaku: Our Sound
    [4663], // Tekken Chinmi
    [30346], // Doukyusei: Classmates
    [44191, 49426], // Tropical-Rouge! Precure is not of Gundam
  ],
};
