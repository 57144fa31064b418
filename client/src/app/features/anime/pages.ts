/** The pages of the catalogue, which are loaded as one. */
export { AnimePage } from './anime-page';
export { BrowsePage } from './browse-page';
