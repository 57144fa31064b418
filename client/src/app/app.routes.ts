import type { Routes } from '@angular/router';
import { ADDRESS_OF_PICKS } from './core/picks/picks-guard';
import { matchOwnHome } from './features/home/home-choice';
import { HomePage } from './features/home/home-page';

/**
 * The pages. The first, and the parts that most pages share with it, come with the application; the others are loaded
 * when they are first visited, those that share most of their parts as one: what a part needs is asked for only once
 * the part is there, and on a phone each such round takes 0.2 s or more.
 */
export const routes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    title: 'What to watch next',
    canMatch: [matchOwnHome],
    loadComponent: async () => (await import('./features/home/own/own-home-page')).OwnHomePage,
  },
  {
    path: '',
    pathMatch: 'full',
    title: 'Which anime to watch next, and why',
    component: HomePage,
  },
  {
    path: 'recommendations',
    title: 'Your recommendations',
    ...ADDRESS_OF_PICKS,
    loadComponent: async () => (await import('./features/recommendations/pages/pages')).RecommendationsPage,
  },
  {
    path: 'anime',
    title: 'Browse anime',
    loadComponent: async () => (await import('./features/anime/pages')).BrowsePage,
  },
  {
    path: 'anime/:animeId',
    title: 'Anime',
    loadComponent: async () => (await import('./features/anime/pages')).AnimePage,
  },
  {
    path: 'anime/:animeId/watch-order',
    title: 'Watch order',
    loadComponent: async () => (await import('./features/watch-order/watch-order-page')).WatchOrderPage,
  },
  {
    path: 'season',
    title: 'This season’s anime',
    loadComponent: async () => (await import('./features/season/season-page')).SeasonPage,
  },
  {
    path: 'season/:year/:season',
    title: 'A season’s anime',
    loadComponent: async () => (await import('./features/season/season-page')).SeasonPage,
  },
  {
    path: 'week',
    title: 'This week’s anime',
    loadComponent: async () => (await import('./features/week/week-page')).WeekPage,
  },
  {
    path: 'week/:day',
    title: 'A week’s anime',
    loadComponent: async () => (await import('./features/week/week-page')).WeekPage,
  },
  {
    path: 'sign-in',
    title: 'Sign in',
    loadComponent: async () => (await import('./features/sign-in/sign-in-page')).SignInPage,
  },
  {
    path: '',
    data: { isOpenToGuests: true },
    loadComponent: async () => (await import('./features/sign-in/personal-pages')).PersonalPages,
    children: [
      {
        path: 'feedback',
        title: 'Not interested',
        loadComponent: async () => (await import('./features/feedback/feedback-page')).FeedbackPage,
      },
      {
        path: 'list',
        title: 'My list',
        loadComponent: async () => (await import('./features/list/list-page')).ListPage,
      },
      {
        path: 'list/statistics',
        title: 'My list in numbers',
        loadComponent: async () =>
          (await import('./features/list/statistics/statistics-page')).StatisticsPage,
      },
      {
        path: 'for-you',
        title: 'For you',
        loadComponent: async () => (await import('./features/recommendations/pages/pages')).ForYouPage,
      },
    ],
  },
  {
    path: '',
    loadComponent: async () => (await import('./features/sign-in/personal-pages')).PersonalPages,
    children: [
      {
        path: 'import',
        title: 'Import a list',
        loadComponent: async () => (await import('./features/imports/imports-page')).ImportsPage,
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
    loadComponent: async () => (await import('./features/recommendations/pages/pages')).ProfilePage,
  },
  {
    path: 'taste',
    title: 'Taste',
    loadComponent: async () => (await import('./features/taste/taste-page')).TastePage,
  },
  {
    path: 'surprise',
    title: 'Surprise me',
    loadComponent: async () =>
      (await import('./features/recommendations/surprise/surprise-page')).SurprisePage,
  },
  {
    path: 'together',
    title: 'Watch together',
    loadComponent: async () =>
      (await import('./features/recommendations/together/together-page')).TogetherPage,
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
