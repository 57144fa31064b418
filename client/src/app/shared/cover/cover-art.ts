/** How covers are designed and drawn: what is fetched once a cover is to be seen. */
export { designCover } from './cover-design';
export { draw } from './drawing';
