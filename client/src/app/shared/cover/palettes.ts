/** The colours of one cover. */
export interface Palette {
  /** Behind the drawing. */
  readonly ground: string;
  /** The drawing's colours: one near the ground, the one that shines, and the lightest or darkest. */
  readonly inks: readonly [near: string, bright: string, far: string];
  /** Behind the title, and the title's own: at least 4.5 to 1. */
  readonly band: string;
  readonly text: string;
}

/** Chosen by eye, after the colours of Japanese woodblock prints and paperbacks. */
export const PALETTES: readonly [Palette, ...Palette[]] = [
  { ground: '#1f2a52', inks: ['#3d4f91', '#f06543', '#f3e6d0'], band: '#1f2a52', text: '#f6ecd9' },
  { ground: '#d9472b', inks: ['#b5321c', '#f7c66b', '#fbeedb'], band: '#fbeedb', text: '#5a1a0e' },
  { ground: '#3f6b4f', inks: ['#2c4f3a', '#e9c46a', '#dfe7c8'], band: '#2c4f3a', text: '#eef3dc' },
  { ground: '#f6c9cf', inks: ['#ea8fa3', '#b3304f', '#fff4f1'], band: '#fff4f1', text: '#7d1f38' },
  { ground: '#edb83d', inks: ['#d98e1f', '#1f3a4d', '#fdf3d3'], band: '#1f3a4d', text: '#fdf3d3' },
  { ground: '#8f83c7', inks: ['#6a5bab', '#f7d9a8', '#f1edfb'], band: '#4a3d86', text: '#f4f0ff' },
  { ground: '#12676b', inks: ['#0b4b50', '#f2856d', '#d4efe6'], band: '#0b4b50', text: '#def3ec' },
  { ground: '#efe7d8', inks: ['#d9cbb0', '#d3462a', '#25304f'], band: '#efe7d8', text: '#25304f' },
  { ground: '#5b1e4d', inks: ['#812f68', '#f49a5b', '#f8dfe6'], band: '#5b1e4d', text: '#fbe9ee' },
  { ground: '#a8d5ea', inks: ['#6fb3d6', '#f2673f', '#f7fbfd'], band: '#f7fbfd', text: '#173f5f' },
  { ground: '#26282e', inks: ['#3c4048', '#f2c14e', '#e9e4da'], band: '#26282e', text: '#f2eee6' },
  { ground: '#a8441f', inks: ['#7f2f13', '#f0b67f', '#f8ead9'], band: '#7f2f13', text: '#fbeee0' },
  { ground: '#bfe3cf', inks: ['#86c5a4', '#e0533d', '#f8fdf9'], band: '#1f4f3d', text: '#eafaf0' },
  { ground: '#1b4d89', inks: ['#12355f', '#7fd1de', '#fbd87f'], band: '#12355f', text: '#eaf4fd' },
  { ground: '#f28b70', inks: ['#e2614a', '#27365e', '#ffe8d6'], band: '#ffe8d6', text: '#5c1f1a' },
  { ground: '#3a2e5c', inks: ['#57468a', '#e88bb0', '#f6d186'], band: '#3a2e5c', text: '#f6efff' },
  { ground: '#77803a', inks: ['#585f25', '#f2d06b', '#f3efd5'], band: '#f3efd5', text: '#3a3f14' },
  { ground: '#e4ecf2', inks: ['#b9cad8', '#e4572e', '#3b5b8c'], band: '#33507c', text: '#f3f8fd' },
];
