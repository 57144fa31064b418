import type { Routes } from '@angular/router';

/** The pages. Each is loaded when it is first visited. */
export const routes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    title: 'Which anime to watch next, and why',
    loadComponent: async () => (await import('./features/home/home-page')).HomePage,
  },
  {
    path: 'recommendations',
    title: 'Your recommendations',
    loadComponent: async () =>
      (await import('./features/recommendations/recommendations-page')).RecommendationsPage,
  },
  {
    path: 'anime',
    title: 'Browse anime',
    loadComponent: async () => (await import('./features/anime/browse-page')).BrowsePage,
  },
  {
    path: 'anime/:animeId',
    title: 'Anime',
    loadComponent: async () => (await import('./features/anime/anime-page')).AnimePage,
  },
  {
    path: '**',
    title: 'Page not found',
    loadComponent: async () => (await import('./features/not-found/not-found-page')).NotFoundPage,
  },
];
