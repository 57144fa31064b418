/* eslint-disable max-lines -- a table, one title a line */
import type { ContentRating } from '../../src/engine/catalogue/catalogue-record.ts';

/**
 * What whole franchises are rated, by the id of one of their titles, where tags do not say it or say it wrongly: written by
 * hand from general knowledge of anime. `ecchi` are those that erotic jokes and fan service are a part of from beginning
 * to end, and not those that have a scene of it.
 */
export const franchiseRatings: Readonly<Record<number, ContentRating>> = {
  59: 'ecchi', // Chobits
  63: 'ecchi', // DearS
  79: 'ecchi', // Shuffle!
  133: 'ecchi', // Green Green
  146: 'ecchi', // This Ugly Yet Beautiful World
  157: 'ecchi', // Negima! Magister Negi Magi
  174: 'ecchi', // Tenjho Tenge
  180: 'ecchi', // Vandread
  189: 'ecchi', // Love Hina
  193: 'ecchi', // Maburaho
  229: 'ecchi', // Ninja Nonsense
  241: 'ecchi', // Girls Bravo First Season
  248: 'ecchi', // Strawberry 100%
  257: 'ecchi', // Ikki Tousen: Battle Vixens
  268: 'ecchi', // Golden Boy
  276: 'ecchi', // Mahoromatic
  294: 'ecchi', // Divergence Eve
  297: 'ecchi', // Grenadier: The Smiling Senshi
  318: 'ecchi', // Hand Maid
  321: 'ecchi', // Najika Dengeki Sakusen
  357: 'ecchi', // Bludgeoning Angel Dokuro-chan
  366: 'ecchi', // Agent Aika
  403: 'ecchi', // Hanaukyou Maid Team
  412: 'ecchi', // He is My Master
  557: 'ecchi', // Steel Angel Kurumi Encore
  563: 'ecchi', // DNA²
  564: 'ecchi', // Puni Puni Poemy
  576: 'ecchi', // Magikano
  591: 'ecchi', // Ah My Buddha
  610: 'ecchi', // Po-Po-Tan
  668: 'ecchi', // Koi Koi 7 (Seven)
  767: 'ecchi', // Burn-Up
  788: 'ecchi', // Eiken
  811: 'ecchi', // I"s Pure
  818: 'ecchi', // Sakura Diaries
  857: 'ecchi', // Air Gear
  940: 'ecchi', // Inukami!
  991: 'ecchi', // Usagi-chan de Cue!!
  1060: 'ecchi', // Ebichu Minds the House
  1097: 'ecchi', // Rai Mui Rosen Kitan
  1183: 'ecchi', // Variable Geo
  1195: 'ecchi', // The Familiar of Zero
  1218: 'ecchi', // Tona-Gura!
  1568: 'ecchi', // Sumomomo Momomo: The Strongest Bride on Earth
  1722: 'ecchi', // Nagasarete Airantou
  2367: 'ecchi', // Moetan
  2403: 'ecchi', // Kodomo no Jikan
  2604: 'ecchi', // Sky Girls
  2993: 'ecchi', // Rosario + Vampire
  3112: 'ecchi', // Papillon Rose -New Season-
  3229: 'ecchi', // They Are My Noble Masters
  3455: 'ecchi', // To Love Ru
  3467: 'ecchi', // Haruka Nogizaka's Secret
  3503: 'ecchi', // Kanokon
  3616: 'ecchi', // Kamen no Maid Guy
  3654: 'ecchi', // Macademi Wasshoi!
  3667: 'ecchi', // Strike Witches
  4063: 'ecchi', // Sekirei
  4262: 'ecchi', // Koihime Musou
  4719: 'ecchi', // Queen's Blade: Wandering Warrior
  4744: 'ecchi', // Akaneiro ni Somaru Saka
  5112: 'ecchi', // Akikan!
  5958: 'ecchi', // Heaven's Lost Property
  6030: 'ecchi', // Needless
  6166: 'ecchi', // Cat Planet Cuties
  6201: 'ecchi', // Princess Lover!
  6205: 'ecchi', // Kämpfer
  6324: 'ecchi', // Omamori Himari
  6392: 'ecchi', // Training with Hinako
  6500: 'ecchi', // The Qwaser of Stigmata
  6645: 'ecchi', // Chuu Bra!!
  6682: 'ecchi', // 11eyes
  6747: 'ecchi', // Dance in the Vampire Bund
  6987: 'ecchi', // Aki-Sora
  7088: 'ecchi', // Demon King Daimao
  7148: 'ecchi', // Ladies Versus Butlers!
  7593: 'ecchi', // Kiss x Sis
  7817: 'ecchi', // Yamada's First Time: B Gata H Kei
  8074: 'ecchi', // Highschool of the Dead
  8241: 'ecchi', // Rio Rainbow Gate!
  8277: 'ecchi', // Samurai Girls
  8424: 'ecchi', // MM!
  8675: 'general', // Seitokai Yakuindomo
  8795: 'ecchi', // Panty & Stocking with Garterbelt
  8861: 'ecchi', // Yosuga no Sora: In Solitude, Where We Are Least Alone
  9041: 'ecchi', // Infinite Stratos
  9367: 'ecchi', // Freezing
  9587: 'ecchi', // I Don't Like You at All, Big Brother!!
  9624: 'ecchi', // 30-sai no Hoken Taiiku
  9736: 'ecchi', // Astarotte's Toy!
  9922: 'ecchi', // We, Without Wings
  9936: 'ecchi', // Maken-Ki!
  10110: 'ecchi', // Mayo Chiki!
  10187: 'ecchi', // Hen Zemi
  10213: 'ecchi', // Majikoi: Oh! Samurai Girls
  10465: 'ecchi', // Manyuu Scroll
  10611: 'ecchi',
  10719: 'general', // Haganai: I Don't Have Many Friends
  11499: 'ecchi', // Sankarea: Undying Love
  11617: 'ecchi', // High School DxD
  11761: 'ecchi', // Medaka Box
  11763: 'ecchi', // Wanna Be the Strongest in the World!
  12293: 'ecchi', // Campione!
  12317: 'ecchi', // Upotte!!
  12549: 'ecchi', // So, I Can't Play H!
  13161: 'ecchi', // Aesthetica of a Rogue Hero
  13367: 'ecchi', // Nakaimo: My Little Sister Is Among Them!
  14073: 'ecchi', // Ebiten: Kouritsu Ebisugawa Koukou Tenmonbu
  14199: 'ecchi', // OniAi
  14283: 'ecchi', // Vividred Operation
  15119: 'ecchi', // Senran Kagura
  15133: 'ecchi', // Aoi Sekai no Chushin de
  15391: 'ecchi', // Kagaku na Yatsura
  17247: 'ecchi', // Unbreakable Machine-Doll
  17729: 'general', // The Fruit of Grisaia
  17777: 'ecchi', // Recently, My Sister is Unusual.
  18095: 'ecchi', // No-Rin
  18277: 'ecchi', // Strike the Blood
  18677: 'ecchi', // I Couldn't Become a Hero, So I Reluctantly Decided to Get a Job.
  18679: 'ecchi', // Kill la Kill
  18897: 'general', // Nisekoi: False Love
  19151: 'ecchi', // Walkure Romanze
  19815: 'ecchi', // No Game, No Life
  21033: 'ecchi', // Dragonar Academy
  21809: 'ecchi', // Daimidaler: Prince vs Penguin Empire
  22147: 'general', // Amagi Brilliant Park
  22225: 'ecchi', // Momokyun
  22663: 'ecchi', // World Break: Aria of Curse for a Holy Swordsman
  22835: 'ecchi', // Secret Princess Himegoto
  22865: 'ecchi', // Invaders of the Rokujyoma!?
  22877: 'ecchi', // Blade Dance of the Elementalers
  23233: 'ecchi', // The Testament of Sister New Devil
  23277: 'ecchi', // Saekano: How to Raise a Boring Girlfriend
  23309: 'ecchi', // Rail Wars!
  23945: 'ecchi', // Majimoji Rurumo
  24133: 'ecchi', // Antimagic Academy: The 35th Test Platoon
  24175: 'ecchi', // Nozo x Kimi
  24531: 'ecchi', // Ane Log: Moyako Neesan no Tomaranai Monologue
  24873: 'ecchi', // Unlimited Fafnir
  25099: 'ecchi', // Shomin Sample
  25157: 'ecchi', // Trinity Seven
  25397: 'ecchi', // Absolute Duo
  25429: 'ecchi', // Isuca
  26443: 'ecchi', // Triage X
  28121: 'general', // Is It Wrong to Try to Pick Up Girls in a Dungeon?
  28171: 'ecchi', // Food Wars! Shokugeki no Soma
  28617: 'ecchi', // Punch Line
  28819: 'ecchi', // My Wife is the Student Council President
  29786: 'ecchi', // Shimoneta: A Boring World Where the Concept of Dirty Jokes Doesn't Exist
  30240: 'ecchi', // Prison School
  30296: 'ecchi', // Chivalry of a Failed Knight
  30307: 'ecchi', // Monster Musume: Everyday Life with Monster Girls
  30385: 'ecchi', // Valkyrie Drive Mermaid
  30544: 'ecchi', // The Asterisk War
  30749: 'ecchi', // Undefeated Bahamut Chronicle
  30782: 'ecchi', // Bikini Warriors
  30831: 'general', // KonoSuba: God's Blessing on This Wonderful World!
  31338: 'ecchi', // Hundred
  31636: 'general', // Dagashi Kashi
  31763: 'general', // Accel World: Infinite Burst
  31845: 'ecchi', // Hybrid x Heart Magias Academy Ataraxia
  32214: 'ecchi', // Pandora in the Crimson Shell: Ghost Urn
  32262: 'ecchi', // Love Tyrant
  32447: 'ecchi', // Nora, Princess, and Stray Cat
  32686: 'ecchi', // Keijo!!!!!!!!
  32866: 'ecchi', // Brave Witches
  32901: 'ecchi', // Eromanga-sensei
  33743: 'ecchi', // Fuuka
  33834: 'ecchi', // Seven Mortal Sins
  34019: 'ecchi', // Tsugumomo
  34213: 'ecchi', // Tawawa on Monday
  34403: 'ecchi', // My First Girlfriend Is a Gal
  34964: 'ecchi', // Killing Bites
  35712: 'ecchi', // My Girlfriend Is Shobitch
  36510: 'ecchi', // Ulysses: Jeanne d'Arc and the Alchemist Knight
  36726: 'ecchi', // Yuuna and the Haunted Hot Springs
  36943: 'ecchi', // Tachibanakan To Lie Angle
  37021: 'ecchi', // I Want You to Show Me Your Panties with a Disgusted Face
  37210: 'ecchi', // How Not to Summon a Demon Lord
  37345: 'ecchi', // Plunderer
  37430: 'general', // That Time I Got Reincarnated as a Slime
  37446: 'ecchi', // The Master of Ragnarok & Blesser of Einherjar
  37823: 'ecchi', // Conception
  38395: 'ecchi', // Armor Shop for Ladies & Gentlemen
  38397: 'ecchi', // Why the Hell Are You Here, Teacher!?
  38610: 'ecchi', // Magical Sempai
  38778: 'ecchi', // Ao-chan Can't Study!
  38814: 'ecchi', // Nobunaga Teacher's Young Bride
  38924: 'ecchi', // Nekopara
  38935: 'ecchi', // Miru Tights
  39026: 'ecchi', // How Heavy Are the Dumbbells You Lift?
  39030: 'ecchi', // Kemono Michi: Rise Up
  39326: 'ecchi', // Hensuki: Are You Willing to Fall in Love with a Pervert, as Long as She's a Cutie?
  40010: 'ecchi', // Interspecies Reviewers
  40196: 'ecchi', // Kandagawa Jet Girls
  40436: 'ecchi', // Peter Grill and the Philosopher's Time
  40623: 'ecchi', // SUPER HXEROS
  40750: 'ecchi', // Redo of Healer
  41812: 'ecchi', // Mother of the Goddess' Dormitory
  41899: 'ecchi', // The Hidden Dungeon Only I Can Enter
  41946: 'ecchi', // World's End Harem
  42571: 'ecchi', // Dogeza: I Tried Asking While Kowtowing.
  44524: 'ecchi', // Harem in the Labyrinth of Another World
  48736: 'ecchi', // My Dress-Up Darling
  50392: 'ecchi', // Chained Soldier
  51212: 'ecchi', // Unworthiness' Guild
  51265: 'ecchi', // My Life as Inukai-san's Dog.
  51678: 'ecchi', // Onimai: I'm Now Your Sister!
  52973: 'ecchi', // The Café Terrace and Its Goddesses
  53802: 'ecchi', // 2.5 Dimensional Seduction
  54275: 'ecchi', // TenPuru -No One Can Live on Loneliness-
  54722: 'ecchi', // I Admire Magical Girls, and...
  57969: 'ecchi', // Nukitashi the Animation
  58473: 'ecchi', // Beheneko: The Elf-Girl's Cat is Secretly an S-Ranked Monster!
  59745: 'ecchi', // Yandere Dark Elf: She Chased Me All the Way from Another World!
  60951: 'ecchi', // The Stunned Hero and the Assassin Princesses
};

/**
 * What single titles are rated, where their franchise is not all of a kind, and all that is for adults alone. A title that
 * has a version for adults is for adults, whatever was cut of it for television.
 */
export const titleRatings: Readonly<Record<number, ContentRating>> = {
  320: 'adult', // A Kite
  841: 'ecchi', // Colorful
  1661: 'ecchi', // Cutie Honey
  2755: 'adult', // Cleopatra
  3038: 'adult', // Senya Ichiya Monogatari
  3220: 'adult', // Belladonna of Sadness
  4842: 'adult', // Doukyuusei 2
  5781: 'ecchi', // Tenchi Muyo! War on Geminar
  9014: 'adult', // Kuttsukiboshi
  11597: 'ecchi', // Nisemonogatari
  18655: 'adult', // Koi Kishi Purely☆ Kiss The Animation
  34823: 'adult', // Souryo to Majiwaru Shikiyoku no Yoru ni...
  35629: 'adult', // Skirt no Naka wa Kedamono Deshita.
  36198: 'adult', // Omiai Aite wa Oshiego, Tsuyoki na, Mondaiji.
  36840: 'adult', // 25-sai no Joshikousei
  37281: 'adult', // The Girl I Like Falls from Above
  37320: 'adult', // Sweet Punishment
  38797: 'adult', // Papa datte, Shitai
  39337: 'adult', // The Washer
  40254: 'adult', // XL Joushi.
  40708: 'ecchi', // Monster Girl Doctor
  40746: 'adult', // Ou ba Furo O
  42517: 'adult', // Ookami-san wa Taberaretai
  50606: 'ecchi', // Ayakashi Triangle
  51065: 'adult', // Sazanami Soushi ni Junketsu wo Sasagu
  60629: 'adult', // 1funkan dake Furete mo Ii yo..." Sheahausu no Himitsu Ruuru.
  61023: 'adult', // Hitozuma no Kuchibiru wa Kan Chu High no Aji ga Shite
  61742: 'adult', // Dekiru Chau made Kon
  62379: 'adult', // Guilty Hole
  63096: 'adult', // Arisugawa Nette Honto wa Onna na n da yo ne.
};
