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
    path: 'sign-in',
    title: 'Sign in',
    loadComponent: async () => (await import('./features/sign-in/sign-in-page')).SignInPage,
  },
  {
    path: '',
    loadComponent: async () => (await import('./features/sign-in/personal-pages')).PersonalPages,
    children: [
      {
        path: 'list',
        title: 'My list',
        loadComponent: async () => (await import('./features/list/list-page')).ListPage,
      },
      {
        path: 'import',
        title: 'Import a list',
        loadComponent: async () => (await import('./features/imports/imports-page')).ImportsPage,
      },
      {
        path: 'for-you',
        title: 'For you',
        loadComponent: async () => (await import('./features/recommendations/for-you-page')).ForYouPage,
      },
      {
        path: 'history',
        title: 'History',
        loadComponent: async () => (await import('./features/history/history-page')).HistoryPage,
      },
    ],
  },
  {
    path: 'profiles/:provider/:userName',
    title: 'Recommendations',
    loadComponent: async () => (await import('./features/recommendations/profile-page')).ProfilePage,
  },
  {
    path: 'settings',
    title: 'Settings',
    loadComponent: async () => (await import('./features/settings/settings-page')).SettingsPage,
  },
  {
    path: '**',
    title: 'Page not found',
    loadComponent: async () => (await import('./features/not-found/not-found-page')).NotFoundPage,
  },
];
