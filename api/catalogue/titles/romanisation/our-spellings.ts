/** Words that titles are made of, as MyAnimeList writes them, where the dictionary reads them otherwise. Ours. */
// prettier-ignore
export const OUR_SPELLINGS: Readonly<Record<string, string>> = {
  劇場版: 'Movie', 映画: 'Movie',
  第1期: '', 第2期: '2nd Season', 第3期: '3rd Season', 第4期: '4th Season', 第5期: '5th Season', 第6期: '6th Season', 第7期: '7th Season',
  第一期: '', 第二期: '2nd Season', 第三期: '3rd Season', 第四期: '4th Season', 第五期: '5th Season',
  私: 'Watashi', 僕: 'Boku', 俺: 'Ore', 君: 'Kimi', 明日: 'Ashita', 昨日: 'Kinou', 今日: 'Kyou', 娘: 'Musume', 姫: 'Hime',
  異世界: 'Isekai', 一人: 'Hitori', 二人: 'Futari', 日本: 'Nihon', 何: 'Nani', 家: 'Ie', 人: 'Hito', 他: 'Hoka',
  最終: 'Saishuu', 忍: 'Shinobi', 物語: 'Monogatari', 王: 'Ou', 神: 'Kami', 剣: 'Ken', 竜: 'Ryuu', 龍: 'Ryuu', 鬼: 'Oni',
  魔: 'Ma', 空: 'Sora', 歌: 'Uta', 声: 'Koe', 形: 'Katachi', 名: 'Na', 女神: 'Megami', 魔女: 'Majo', 勇者: 'Yuusha', 魔王: 'Maou',
  狼: 'Ookami', 妹: 'Imouto', 姉: 'Ane', 兄: 'Ani', 弟: 'Otouto', 猫: 'Neko', 犬: 'Inu', 月: 'Tsuki', 花: 'Hana', 星: 'Hoshi', 夢: 'Yume', 恋: 'Koi', 愛: 'Ai',
  騎士: 'Kishi', 日常: 'Nichijou', 彼女: 'Kanojo', 未来: 'Mirai', 日記: 'Nikki', 青春: 'Seishun', 魔法: 'Mahou', 少女: 'Shoujo', 鬼滅: 'Kimetsu', 
  令嬢: 'Reijou', 悪役: 'Akuyaku',
};
