import { type RouteConfigEntry, route } from '@react-router/dev/routes';

/** The pages of this room. */
export const routes: RouteConfigEntry[] = [
  route('search', 'search/search-page.tsx'),
  route('search/suggest', 'search/suggest.route.ts'),
  route('search/clicked', 'search/clicked.route.ts'),
  route('before-you-start', 'search/before-you-start-page.tsx'),
];
