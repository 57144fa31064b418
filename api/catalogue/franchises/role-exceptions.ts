import type { FranchiseRole } from '../../src/engine/catalogue/catalogue-record.ts';

/**
 * Parts in a franchise by id, where dates, formats, names and tags tell them wrongly: series that are told beside the story,
 * films and discs that carry it on all the same, and recaps that are not called so.
 */
export const roleExceptions: Readonly<Record<number, FranchiseRole>> = {
  777: 'main', // Hellsing Ultimate
  1055: 'side', // Blame! (ONA)
  1211: 'recap', // Macross Plus: Movie Edition
  1400: 'side', // Macross 7: The Galaxy is Calling Me!
  1836: 'recap', // Shuffle! Memories
  2273: 'recap', // Gundam Wing: Endless Waltz - The Movie
  2695: 'recap', // Kidou Senshi GUNDAM W 0083 Jion no Zankou
  4672: 'recap', // Ghost in the Shell 2.0
  5118: 'side', // The Melancholy of Haruhi-chan Suzumiya
  6033: 'recap', // Dragon Ball Z Kai
  6336: 'main', // Mobile Suit Gundam Unicorn
  7472: 'recap', // Gintama: The Movie
  8532: 'side', // Katekyo Hitman Reborn! Vongola Family Soutoujou! Vongola Shiki Shuugakuryokou, Kuru!!
  8888: 'side', // Code Geass: Boukoku no Akito 1 - Yokuryuu wa Maiorita
  9135: 'side', // Fullmetal Alchemist: The Sacred Star of Milos
  10643: 'recap', // Gintama: Great Retrospective
  10937: 'main', // Mobile Suit Gundam: The Origin
  12979: 'side', // Naruto Spin-Off: Rock Lee & His Ninja Pals
  15177: 'recap', // Macross FB7 Listen to My Song!
  15197: 'side', // Code Geass: Akito the Exiled 2 - The Wyvern Divided
  15199: 'side', // Code Geass: Akito the Exiled 3 - The Brightness Falls
  15201: 'side', // Code Geass: Akito the Exiled 4 - From the Memories of Hatred
  15689: 'main', // Nekomonogatari (Black): Tsubasa Family
  16870: 'main', // The Last -Naruto the Movie-
  20021: 'recap', // Sword Art Online: Extra Edition
  21507: 'side', // Soul Eater Not!
  21855: 'main', // Hanamonogatari
  22777: 'recap', // Dragon Ball Z Kai: The Final Chapters
  26351: 'side', // The Disappearance of Nagato Yuki chan
  27891: 'recap', // Sword Art Online II: Debriefing
  28025: 'main', // Tsukimonogatari
  28447: 'recap', // Rage of Bahamut: Genesis – Roundup
  28755: 'main', // Boruto -Naruto the Movie-
  30711: 'side', // Code Geass: Akito the Exiled – To Beloved Ones
  31741: 'side', // Magi: Adventure of Sinbad (2016)
  32086: 'main', // Blame!
  32268: 'main', // Koyomimonogatari
  32792: 'recap', // Mobile Suit Gundam Unicorn RE:0096
  32887: 'side', // Sword Oratoria: Is It Wrong to Try to Pick Up Girls in a Dungeon? On the Side
  33191: 'side', // Thus Spoke Kishibe Rohan
  33221: 'recap', // Kidou Senshi GUNDAM W Thunderbolt December Sky
  33255: 'main', // The Disastrous Life of Saiki K.
  33286: 'main', // Strike the Blood Second
  33964: 'recap', // 91 Days: Brief Candle
  33970: 'main', // Girls und Panzer das Finale: Part I
  34642: 'side', // Shingeki no Bahamut GENESIS Short Story
  34904: 'recap', // Saga of Tanya the Evil: War Report
  35247: 'main', // Owarimonogatari Season 2
  35823: 'side', // Interviews with Monster Girls: The Demis' Summer Break
  36436: 'recap', // Kidou Senshi GUNDAM W Twilight AXIS Akaki Zanei
  36475: 'side', // Sword Art Online Alternative: Gun Gale Online
  37449: 'main', // Strike the Blood Third
  37831: 'recap', // Sword Art Online Alternative: Gun Gale Online – Refrain
  38081: 'main', // Girls & Panzer Saishuu Shou Dai 2-wa
  38472: 'main', // Isekai Quartet
  39166: 'main', // Girls & Panzer Saishuu Shou Dai 3-wa
  39167: 'main', // Girls & Panzer Saishuu Shou Dai 4-wa
  39592: 'recap', // Kidou Senshi GUNDAM W The Origin Zenya Akai Suisei
  39988: 'main', // Isekai Quartet 2
  40416: 'side', // Date A Bullet: Dead or Bullet
  40456: 'main', // Demon Slayer the Movie: Mugen Train
  40485: 'main', // Strike the Blood Fourth
  40554: 'recap', // "Uchuu Senkan Yamato" to Iu Jidai: Seireki 2202-nen no Sentaku
  41488: 'side', // That Time I Got Reincarnated as a Slime: The Slime Diaries
  41694: 'side', // Cells at Work! Code Black
  42387: 'side', // Hataraku Saibou!!" Saikyou no Teki, Futatabi. Karada no Naka wa“ Chou” Oosawagi!
  42423: 'side', // Date A Bullet: Nightmare or Queen
  47409: 'side', // Macross Frontier: Labyrinth of Time
  49291: 'main', // Magia Record: Mahou Shoujo Madoka☆Magica Gaiden Final Season - Asaki Yume no Akatsuki
  49316: 'main', // Strike the Blood Final
  49926: 'recap', // Demon Slayer: Kimetsu no Yaiba Mugen Train Arc
  50339: 'side', // Kakegurui Twin
  50612: 'main', // Dr. Stone (Special Episode Ryusui)
  51535: 'main', // Attack on Titan: Final Season - The Final Chapters
  51958: 'side', // Konosuba: An Explosion on This Wonderful World!
  52976: 'recap', // Berserk: The Golden Age Arc - Memorial Edition
  53604: 'recap', // Uchuu Senkan Yamato III Taiyoukei no Hametsu
  54565: 'side', // That Time I Got Reincarnated as a Slime: Visions of Coleus
  54757: 'side', // Gintama - Mr.Ginpachi's Zany Class
  55994: 'side', // Sword Art Online Alternative "Gun Gale Online" Season 2
  56544: 'recap', // Ginkon on Theater 2D Baragaki-hen
  56685: 'side', // My Hero Academia Ua Heros Battle
  56835: 'side', // Code Geass: Roze of the Recapture
  58091: 'recap', // Ginkon on Theater 2D Ichikoku Keisei-hen
  60108: 'recap', // One Piece Log: Fish-Man Island Saga
  60593: 'side', // My Hero Academia: Vigilantes
  61227: 'side', // Girls & Panzer Mottora Bura Bu Sakusen Desu! Dai 1maku
  61903: 'main', // Kaguya-sama: Love Is War - Stairway to Adulthood
  61942: 'side', // My Hero Academia: Vigilantes Season 2
};
