/** The pages that show recommendations. Most of each is what all of them share: they are loaded as one. */
export { ForYouPage } from './for-you-page';
export { ProfilePage } from './profile-page';
export { RecommendationsPage } from './recommendations-page';
