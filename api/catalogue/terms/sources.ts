import type { Term } from './term.ts';

/**
 * What a title was adapted from. The first that matches wins: the finer ones stand first, because a
 * light novel is tagged "novel" too, and "original" is said of much that is not.
 */
// prettier-ignore
export const sources: readonly Term[] = [
  { name: '4-koma Manga', tags: ['四格', '四格漫画', '4格漫画', '四格漫改', '四格改', '四格漫画改'], hints: [['芳文社'], ['漫改', '漫画改', '漫画改编']] },
  { name: 'Web Manga', tags: ['韩漫改', '韩漫'] },
  { name: 'Light Novel', tags: ['轻小说改', '轻改', '轻小说', '轻小说改编', '电击文库'] },
  { name: 'Visual Novel', tags: ['GAL改', 'galgame', 'GAL', 'gal改编', '乙女ゲーム', '视觉小说'] },
  { name: 'Picture Book', tags: ['绘本'] },
  { name: 'Card Game', tags: ['TCG'] },
  { name: 'Manga', tags: ['漫改', '漫画改', '漫画改编', '漫画', '少女漫', 'JUMP', '少女漫画'] },
  { name: 'Novel', tags: ['小说改', '小说改编', '小说', '网文改', '世界名作剧场', '儿童文学', '童话', '文学'] },
  { name: 'Game', tags: ['游戏改', '游戏改编', '手游改', '游改', '手游', 'ゲーム原作', '宝可梦', 'pokemon', '精灵宝可梦', '神奇宝贝', '网游改'] },
  { name: 'Music', tags: ['音乐改', 'VOCALOID'] },
  { name: 'Original', tags: ['原创', '原创动画', 'オリジナル', 'TV原创'] },
];
